//! Errors as plain objects; the package's TypeScript makes its classes of them.

use std::cell::RefCell;

use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::error::{Error, Issue};

/// What crosses. `kind` chooses the class; fields that do not apply stay away.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Fault {
    kind: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    issues: Option<Vec<Issue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    serial: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    /// JSON text: numbers of any size cross in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retryable: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<String>,
}

thread_local! {
    static HOST_FAILURE: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Keeps what the host threw for the caller, who gets it unchanged. The error returned must be passed on at once.
pub(super) fn host_failure(thrown: JsValue) -> Error {
    HOST_FAILURE.with(|kept| *kept.borrow_mut() = Some(thrown));
    Error::Internal("the host's crypto failed".into())
}

pub(super) fn to_js(error: Error) -> JsValue {
    if let Some(thrown) = HOST_FAILURE.with(|kept| kept.borrow_mut().take()) {
        return host_fault(thrown);
    }
    let fault = fault_of(error);
    fault
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .unwrap_or_else(|_| JsValue::from_str("internal"))
}

/// `{ kind: 'host', cause }`: something that the host or the caller's own code threw, not a fault of ours.
pub(super) fn host_fault(thrown: JsValue) -> JsValue {
    let object = js_sys::Object::new();
    let set = |name: &str, value: &JsValue| js_sys::Reflect::set(&object, &JsValue::from_str(name), value);
    drop(set("kind", &JsValue::from_str("host")));
    drop(set("cause", &thrown));
    object.into()
}

fn fault_of(error: Error) -> Fault {
    let message = error.to_string();
    let plain = Fault { message, ..Fault::default() };
    match error {
        Error::Config(_) => Fault { kind: "config", ..plain },
        Error::Validation(issues) => Fault { kind: "validation", issues: Some(issues), ..plain },
        Error::Signature(error) => Fault {
            kind: "signature",
            reason: serde_json::to_value(error.reason).ok(),
            serial: error.serial,
            request_id: error.request_id,
            ..plain
        },
        Error::Service(error) => Fault {
            kind: "service",
            status: Some(error.status),
            retryable: Some(error.retryable()),
            hint: error.hint(),
            code: Some(error.code),
            detail: error.detail.map(|detail| detail.to_string()),
            request_id: error.request_id,
            ..plain
        },
        Error::Response(error) => {
            Fault { kind: "response", path: Some(error.path), request_id: error.request_id, ..plain }
        }
        Error::Notification(error) => Fault {
            kind: "notification",
            reason: serde_json::to_value(error.reason).ok(),
            request_id: error.request_id,
            ..plain
        },
        Error::Internal(_) => Fault { kind: "internal", ..plain },
    }
}
