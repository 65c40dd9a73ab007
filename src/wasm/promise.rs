//! Rust futures as promises. Every step runs inside a promise callback, so a panic rejects the promise; a future
//! that never waits gives its value at once, without a promise.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

use super::error;
use crate::error::Error;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Promise, js_name = allSettled)]
    fn all_settled(promises: Vec<JsValue>) -> JsValue;

    type Thenable;
    #[wasm_bindgen(method)]
    fn then(this: &Thenable, callback: &JsValue) -> JsValue;
}

type Outcome = Result<JsValue, JsValue>;
type Slot = Rc<Cell<Option<Outcome>>>;
type Task = Rc<RefCell<Pin<Box<dyn Future<Output = Result<JsValue, Error>>>>>>;

thread_local! {
    /// The promise that the future being polled waits for, and where its outcome goes.
    static AWAITED: RefCell<Option<(JsValue, Slot)>> = const { RefCell::new(None) };
}

/// Waits for a promise inside a future that [`run`] drives.
pub(super) async fn settle(promise: JsValue) -> Outcome {
    let slot = Slot::default();
    let mut promise = Some(promise);
    std::future::poll_fn(move |_| match promise.take() {
        Some(promise) => {
            AWAITED.with(|awaited| *awaited.borrow_mut() = Some((promise, slot.clone())));
            Poll::Pending
        }
        None => slot.take().map_or(Poll::Pending, Poll::Ready),
    })
    .await
}

/// Runs a future: its value, or a promise of it where it has to wait.
pub(super) fn run(future: impl Future<Output = Result<JsValue, Error>> + 'static) -> Outcome {
    step(Rc::new(RefCell::new(Box::pin(future))))
}

fn step(task: Task) -> Outcome {
    let poll = task.borrow_mut().as_mut().poll(&mut Context::from_waker(Waker::noop()));
    match poll {
        Poll::Ready(Ok(value)) => Ok(value),
        Poll::Ready(Err(error)) => Err(error::to_js(error)),
        Poll::Pending => match AWAITED.with(|awaited| awaited.borrow_mut().take()) {
            Some((promise, slot)) => Ok(resume_after(promise, slot, task)),
            None => Err(error::to_js(Error::Internal("a future waits for nothing".into()))),
        },
    }
}

/// `allSettled` calls back once, whatever happens, so that one callback is enough and none is left behind.
fn resume_after(promise: JsValue, slot: Slot, task: Task) -> JsValue {
    let callback = Closure::once_into_js(move |settled: Vec<JsValue>| {
        slot.set(settled.into_iter().next().map(outcome));
        step(task)
    });
    let settled: Thenable = wasm_bindgen::JsCast::unchecked_into(all_settled(vec![promise]));
    settled.then(&callback)
}

fn outcome(settled: JsValue) -> Outcome {
    let field = |name: &str| Reflect::get(&settled, &JsValue::from_str(name)).unwrap_or_default();
    if field("status").as_string().as_deref() == Some("fulfilled") { Ok(field("value")) } else { Err(field("reason")) }
}
