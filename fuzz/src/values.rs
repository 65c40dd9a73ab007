use arbitrary::{Arbitrary, Result, Unstructured};
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::input::Input;
use wechatpay_entrust::{Call, Error};

use crate::calls::check;

/// Any operation and any value. Its own errors lead to inputs that are taken: what they find missing or wrong is put in anew.
pub fn values(data: &[u8]) {
    let _ = attempt(&mut Unstructured::new(data));
}

fn attempt(bytes: &mut Unstructured<'_>) -> Result<()> {
    let operation = *bytes.choose(Operation::ALL)?;
    let mut input = if bool::arbitrary(bytes)? { value(bytes, 0)? } else { Input::Object(Vec::new()) };
    for _ in 0..24 {
        check(operation, &input);
        let Err(Error::Validation(issues)) = Call::operation(operation, &input) else { break };
        for issue in issues {
            put(&mut input, &issue.path, likely(bytes, &issue.message)?);
        }
        if bytes.is_empty() {
            break;
        }
    }
    Ok(())
}

/// A value of a kind that the text of an issue speaks of, more often than not.
fn likely(bytes: &mut Unstructured<'_>, message: &str) -> Result<Input<'static>> {
    if bytes.ratio(1, 8)? {
        return value(bytes, 0);
    }
    Ok(match message {
        text if text.contains("integer") => Input::Integer(bytes.int_in_range(-1..=100_000)?),
        text if text.contains("list") => Input::List(vec![Input::Object(Vec::new()); bytes.int_in_range(0..=3)?]),
        text if text.contains("object") => Input::Object(Vec::new()),
        text if text.contains("boolean") => Input::Bool(bool::arbitrary(bytes)?),
        text if text.contains("http") => Input::Text("https://yourapp.com/notify".into()),
        _ => spelled(bytes)?,
    })
}

fn spelled(bytes: &mut Unstructured<'_>) -> Result<Input<'static>> {
    const TEXTS: [&str; 10] = [
        "",
        "wxd678efh567hg6787",
        "1900000109",
        "2026-11-26T10:00:00+08:00",
        "20261126",
        "https://yourapp.com/notify",
        "127.0.0.1",
        "CNY",
        "微信代扣用户A",
        "A|1/..%2e?#",
    ];
    if bool::arbitrary(bytes)? {
        return Ok(Input::Text((*bytes.choose(&TEXTS)?).into()));
    }
    Ok(Input::Text(String::arbitrary(bytes)?.into()))
}

fn value(bytes: &mut Unstructured<'_>, depth: usize) -> Result<Input<'static>> {
    Ok(match bytes.int_in_range(0..=if depth < 6 { 8 } else { 6 })? {
        0 => Input::Null,
        1 => Input::Bool(bool::arbitrary(bytes)?),
        2 => Input::from(f64::arbitrary(bytes)?),
        3 => Input::Integer(bytes.int_in_range(-9_007_199_254_740_991..=9_007_199_254_740_991)?),
        4 => Input::Number { whole: bool::arbitrary(bytes)? },
        5 => Input::Other("a function"),
        6 => spelled(bytes)?,
        7 => Input::List((0..bytes.int_in_range(0..=4)?).map(|_| value(bytes, depth + 1)).collect::<Result<_>>()?),
        _ => Input::Object(
            (0..bytes.int_in_range(0..=4)?)
                .map(|_| Ok((String::arbitrary(bytes)?.into(), value(bytes, depth + 1)?)))
                .collect::<Result<_>>()?,
        ),
    })
}

/// Puts `value` where a path as errors spell it leads: `sub_orders[0].amount`.
fn put<'a>(input: &mut Input<'a>, path: &str, value: Input<'a>) {
    if !matches!(input, Input::Object(_)) {
        *input = Input::Object(Vec::new());
    }
    let mut place = input;
    for step in path.split(['.', '[']) {
        let next = match step.strip_suffix(']').and_then(|index| index.parse::<usize>().ok()) {
            Some(index) => {
                let Input::List(items) = place else { return };
                items.get_mut(index)
            }
            None => {
                let Input::Object(fields) = place else { return };
                if !fields.iter().any(|(name, _)| name == step) {
                    fields.push((step.to_owned().into(), Input::Null));
                }
                fields.iter_mut().rev().find(|(name, _)| name == step).map(|(_, value)| value)
            }
        };
        let Some(next) = next else { return };
        place = next;
    }
    *place = value;
}
