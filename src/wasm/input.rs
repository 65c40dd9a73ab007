//! JavaScript values as [`Input`], without losing what JSON text would lose: lone surrogates, NaN, functions.

use js_sys::{Number, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::input::Input;

/// Deeper than any document of WeChat Pay; a cycle ends here.
const DEPTH: usize = 32;

/// More values than any document of WeChat Pay has; what refers to itself on many paths ends here.
const VALUES: usize = 5_000;

// Every function here may run code of the caller's (getters, traps of proxies), which may throw.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ArrayBuffer, js_name = isView)]
    fn is_view(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(value: &JsValue) -> Result<JsValue, JsValue>;

    /// A primitive string. Asking it costs one crossing; `JsString::is_valid_utf16` costs one for each code unit.
    type Text;

    #[wasm_bindgen(method, js_name = isWellFormed)]
    fn is_well_formed(this: &Text) -> bool;
}

/// Reads a value. What getters and proxies of the value throw is thrown on.
pub(super) fn read(value: &JsValue) -> Result<Input<'static>, JsValue> {
    Reader { left: VALUES }.read(value, DEPTH)
}

struct Reader {
    left: usize,
}

impl Reader {
    fn read(&mut self, value: &JsValue, depth: usize) -> Result<Input<'static>, JsValue> {
        if let Some(input) = read_primitive(value) {
            return Ok(input);
        }
        let Some(depth) = depth.checked_sub(1) else {
            return Ok(Input::Other("a value nested too deeply"));
        };
        if is_array(value)? {
            return self.read_list(value, depth);
        }
        if let Some(name) = foreign(value)? {
            return Ok(Input::Other(name));
        }
        self.read_object(value, depth)
    }

    fn read_list(&mut self, value: &JsValue, depth: usize) -> Result<Input<'static>, JsValue> {
        let mut items = Vec::new();
        for index in indices(value)? {
            if !self.take() {
                return Ok(Input::Other("a value with too many parts"));
            }
            items.push(self.read(&Reflect::get(value, &index.into())?, depth)?);
        }
        Ok(Input::List(items))
    }

    fn read_object(&mut self, value: &JsValue, depth: usize) -> Result<Input<'static>, JsValue> {
        let mut fields = Vec::new();
        let keys = keys(value)?;
        for index in indices(&keys)? {
            if !self.take() {
                return Ok(Input::Other("a value with too many parts"));
            }
            let key = Reflect::get(&keys, &index.into())?;
            let field = self.read(&Reflect::get(value, &key)?, depth)?;
            fields.push((key.as_string().unwrap_or_default().into(), field));
        }
        Ok(Input::Object(fields))
    }

    fn take(&mut self) -> bool {
        self.left.checked_sub(1).inspect(|left| self.left = *left).is_some()
    }
}

fn indices(list: &JsValue) -> Result<impl Iterator<Item = u32>, JsValue> {
    let length = Reflect::get(list, &"length".into())?.as_f64().unwrap_or_default();
    Ok((0_u32..).take_while(move |index| f64::from(*index) < length))
}

fn read_primitive(value: &JsValue) -> Option<Input<'static>> {
    if value.is_null() || value.is_undefined() {
        return Some(Input::Null);
    }
    if let Some(boolean) = value.as_bool() {
        return Some(Input::Bool(boolean));
    }
    if let Some(number) = value.as_f64() {
        return Some(read_number(value, number));
    }
    value.is_string().then(|| read_text(value))
}

#[allow(clippy::cast_possible_truncation, reason = "a safe integer fits")]
fn read_number(value: &JsValue, number: f64) -> Input<'static> {
    if Number::is_safe_integer(value) {
        Input::Integer(number as i64)
    } else if number.is_finite() {
        Input::from(number)
    } else {
        Input::Other("a number that is not finite")
    }
}

fn read_text(value: &JsValue) -> Input<'static> {
    match value.as_string() {
        Some(text) if value.unchecked_ref::<Text>().is_well_formed() => Input::Text(text.into()),
        _ => Input::Other("a string with a lone surrogate"),
    }
}

/// Values that are objects to JavaScript, but never meant as a JSON object.
fn foreign(value: &JsValue) -> Result<Option<&'static str>, JsValue> {
    let name = if value.is_function() {
        "a function"
    } else if value.is_symbol() {
        "a symbol"
    } else if value.is_bigint() {
        "a BigInt"
    } else if value.is_instance_of::<js_sys::Date>() {
        "a Date"
    } else if value.is_instance_of::<js_sys::Map>() || value.is_instance_of::<js_sys::Set>() {
        "a Map or Set"
    } else if value.is_instance_of::<js_sys::Promise>() {
        "a Promise (await it first)"
    } else if value.is_instance_of::<js_sys::ArrayBuffer>() || is_view(value)? {
        "bytes"
    } else {
        return Ok(None);
    };
    Ok(Some(name))
}
