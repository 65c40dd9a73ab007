//! scratch
#![forbid(unsafe_code)]
#[cfg(feature = "wasm")]
mod wasm {
    use wasm_bindgen::prelude::*; use wasm_bindgen::JsCast;
    #[wasm_bindgen] extern "C" { type Thenable; #[wasm_bindgen(method)] fn then(this:&Thenable, f:&JsValue)->JsValue; }
    #[wasm_bindgen]
    pub struct Core { n: u32 }
    #[wasm_bindgen]
    impl Core {
        #[wasm_bindgen(constructor)]
        pub fn new(n: u32) -> Core { 
            Core { n } }
        pub fn get(&self) -> u32 { self.n }
        pub fn call(&self, f: &js_sys::Function) -> Result<JsValue, JsValue> { f.call0(&JsValue::NULL) }
        #[wasm_bindgen(js_name = later)]
        pub fn later(&self, p: js_sys::Promise) -> JsValue {
            let n = self.n;
            let c = Closure::once_into_js(move |v: JsValue| -> Result<JsValue, JsValue> { if n == 7 { panic!("in closure") } Ok(v) });
            p.unchecked_into::<Thenable>().then(&c)
        }
    }
    #[wasm_bindgen]
    pub fn crash() { panic!("crash") }
    #[wasm_bindgen(start)]
    pub fn start() {
        std::panic::set_hook(Box::new(|info| {
            wasm_bindgen::handler::schedule_reinit();
            wasm_bindgen::throw_str(&info.to_string());
        }));
    }
}
