//! Errors as plain objects; the package's TypeScript makes its classes of them.

use serde::Serialize;
use wasm_bindgen::JsValue;

use super::object;
use crate::error::{Error, Issue, NotificationReason, SignatureReason};

/// The reason of either class, which crosses as its name.
#[derive(Serialize)]
#[serde(untagged)]
enum Reason {
    Signature(SignatureReason),
    Notification(NotificationReason),
}

/// What crosses. `kind` chooses the class; fields that do not apply stay away.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Fault {
    kind: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    issues: Option<Vec<Issue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<Reason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    serial: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
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

#[cold]
#[inline(never)]
pub(super) fn to_js(error: Error) -> JsValue {
    let fault = fault_of(error);
    fault
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .unwrap_or_else(|_| JsValue::from_str("internal"))
}

/// `{ kind: 'host', cause }`: something that the host or the caller's own code threw, not a fault of ours.
pub(super) fn host_fault(thrown: JsValue) -> JsValue {
    object::of(&[("kind", &JsValue::from_str("host")), ("cause", &thrown)]).into()
}

fn fault_of(error: Error) -> Fault {
    let message = error.to_string();
    let plain = Fault { message, ..Fault::default() };
    match error {
        Error::Config(_) => Fault { kind: "config", ..plain },
        Error::Validation(issues) => Fault { kind: "validation", issues: Some(issues), ..plain },
        Error::Signature(error) => Fault {
            kind: "signature",
            reason: Some(Reason::Signature(error.reason)),
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
            detail: error.detail,
            request_id: error.request_id,
            ..plain
        },
        Error::Response(error) => {
            Fault { kind: "response", field: Some(error.field), request_id: error.request_id, ..plain }
        }
        Error::Notification(error) => Fault {
            kind: "notification",
            reason: Some(Reason::Notification(error.reason)),
            request_id: error.request_id,
            ..plain
        },
        Error::Internal(_) => Fault { kind: "internal", ..plain },
    }
}
