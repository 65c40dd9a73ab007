//! JavaScript values as [`Input`], without losing what JSON text would lose: lone surrogates, NaN, functions.

use js_sys::{Array, JsString, Number, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::input::Input;

/// Deeper than any document of WeChat Pay; a cycle ends here.
const DEPTH: usize = 32;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ArrayBuffer, js_name = isView)]
    fn is_view(value: &JsValue) -> bool;
}

/// Reads a value. What getters of the value throw is thrown on.
pub(super) fn read(value: &JsValue) -> Result<Input, JsValue> {
    read_within(value, DEPTH)
}

fn read_within(value: &JsValue, depth: usize) -> Result<Input, JsValue> {
    if value.is_null() || value.is_undefined() {
        return Ok(Input::Null);
    }
    if let Some(boolean) = value.as_bool() {
        return Ok(Input::Bool(boolean));
    }
    if let Some(number) = value.as_f64() {
        return Ok(read_number(value, number));
    }
    if let Some(text) = value.dyn_ref::<JsString>() {
        return Ok(read_text(text));
    }
    let Some(depth) = depth.checked_sub(1) else {
        return Ok(Input::Other("a value nested too deeply"));
    };
    if Array::is_array(value) {
        let items = Array::from(value);
        return items.iter().map(|item| read_within(&item, depth)).collect::<Result<_, _>>().map(Input::List);
    }
    if let Some(name) = foreign(value) {
        return Ok(Input::Other(name));
    }
    read_object(value, depth)
}

#[allow(clippy::cast_possible_truncation, reason = "a safe integer fits")]
fn read_number(value: &JsValue, number: f64) -> Input {
    if Number::is_safe_integer(value) {
        Input::Integer(number as i64)
    } else if number.is_finite() {
        Input::Number(number)
    } else {
        Input::Other("a number that is not finite")
    }
}

fn read_text(text: &JsString) -> Input {
    if text.is_valid_utf16() { Input::Text(text.into()) } else { Input::Other("a string with a lone surrogate") }
}

/// Values that are objects to JavaScript, but never meant as a JSON object.
fn foreign(value: &JsValue) -> Option<&'static str> {
    if value.is_function() {
        Some("a function")
    } else if value.is_symbol() {
        Some("a symbol")
    } else if value.is_bigint() {
        Some("a BigInt")
    } else if value.is_instance_of::<js_sys::Date>() {
        Some("a Date")
    } else if value.is_instance_of::<js_sys::Map>() || value.is_instance_of::<js_sys::Set>() {
        Some("a Map or Set")
    } else if value.is_instance_of::<js_sys::Promise>() {
        Some("a Promise (await it first)")
    } else if is_view(value) || value.is_instance_of::<js_sys::ArrayBuffer>() {
        Some("bytes")
    } else {
        None
    }
}

fn read_object(value: &JsValue, depth: usize) -> Result<Input, JsValue> {
    let object: &Object = value.unchecked_ref();
    let mut fields = Vec::new();
    for key in Object::keys(object).iter() {
        let field = read_within(&Reflect::get(value, &key)?, depth)?;
        fields.push((key.as_string().unwrap_or_default(), field));
    }
    Ok(Input::Object(fields))
}
