//! Plain objects of this package's own making. They have neither setters nor traps, so that setting a field cannot fail; and one
//! kind of import less is one that engines need not compile a way out for at every start.

use js_sys::Object;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Reflect, js_name = set)]
    fn set(object: &Object, name: &JsValue, value: &JsValue);
}

/// An object with these fields.
pub(super) fn of(fields: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        set(&object, &JsValue::from_str(name), value);
    }
    object
}
