use serde_json::Value;
use wechatpay_entrust::input::Input;

/// JSON is read as serde_json reads it, which knows another rule for halves of characters and for the largest numbers.
pub fn json(data: &[u8]) {
    let read = Input::from_json(data);
    match (serde_json::from_slice::<Value>(data), read) {
        (Ok(value), Some(input)) => {
            // serde_json rounds what the crate does not: `2E-1710` is 0 there, and no integer here.
            let rounded = data.iter().any(|byte| matches!(byte, b'.' | b'e' | b'E'));
            assert_eq!(plain(input, rounded), plain(Input::from(value), rounded));
        }
        // serde_json counts levels a little otherwise.
        (Ok(_), None) => assert!(deepest(data) >= 127, "serde_json reads what is refused"),
        (Err(error), Some(_)) => {
            let known = data.windows(2).any(|pair| pair == b"\\u") || error.to_string().contains("out of range");
            assert!(known || deepest(data) >= 127, "read what serde_json refuses: {error}");
        }
        (Err(_), None) => {}
    }
}

fn deepest(data: &[u8]) -> usize {
    data.iter().filter(|byte| matches!(byte, b'[' | b'{')).count()
}

/// Of several fields of one name the last, in the order of names; numbers that no rule takes are one.
fn plain(input: Input, rounded: bool) -> Input {
    let plain = |input| plain(input, rounded);
    match input {
        Input::Integer(_) if rounded => Input::Number { whole: false },
        Input::Number { .. } => Input::Number { whole: false },
        Input::List(items) => Input::List(items.into_iter().map(plain).collect()),
        Input::Object(fields) => {
            let last: std::collections::BTreeMap<_, _> = fields.into_iter().collect();
            Input::Object(last.into_iter().map(|(name, value)| (name, plain(value))).collect())
        }
        other => other,
    }
}
