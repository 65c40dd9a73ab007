//! The request target: templates, their parameters and the query, percent-encoded once.

use crate::error::{Error, Issue, Rule};
use crate::hex::hex_digit;
use crate::input::Input;
use crate::substring::joined;
use crate::typo::meant;

/// Keeps what `encodeURIComponent` keeps; everything else becomes `%XX`.
fn encode_component(text: &str) -> String {
    encode(text, |byte| byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte))
}

fn encode(text: &str, keep: impl Fn(u8) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // What is kept is ASCII, so that a text is split between characters only.
    while let Some((kept, after)) = rest.bytes().position(|byte| !keep(byte)).and_then(|at| rest.split_at_checked(at)) {
        out.push_str(kept);
        let mut characters = after.chars();
        let length = characters.next().map_or(0, char::len_utf8);
        for byte in after.bytes().take(length) {
            out.extend(['%', hex_digit(byte >> 4), hex_digit(byte & 0xF)]);
        }
        rest = characters.as_str();
    }
    out + rest
}

/// Fills the `{name}` places of `template` from `params` and appends `query`.
///
/// The result is what HTTP clients and the WHATWG URL parser send unchanged: signed and sent bytes are the same. `asked` is
/// what the caller writes before the names of the query, `query.` or nothing.
pub(crate) fn expand(template: &str, params: &Input<'_>, query: &Input<'_>, asked: &str) -> Result<String, Error> {
    // Half of all operations, pre-sign among them: no start should compile the rest for one.
    if is_plain(template) && !template.contains(['{', '}']) && is_nothing(params) && is_nothing(query) {
        return Ok(template.to_owned());
    }
    filled(template, params, query, asked)
}

fn is_nothing(input: &Input<'_>) -> bool {
    match input {
        Input::Null => true,
        Input::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

#[inline(never)]
fn filled(template: &str, params: &Input<'_>, query: &Input<'_>, asked: &str) -> Result<String, Error> {
    let mut issues = Vec::new();
    let mut unused = entries(params, "", &mut issues);
    let (path, written) = match template.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (template, None),
    };
    if !is_plain(template) {
        check_written(template, path, &mut issues);
    }
    let mut target = fill(path, &mut unused, &mut issues);
    issues.extend(unused.iter().map(|(name, _)| left_over(name)));
    let mut pairs: Vec<String> = written.map(|query| encode(query, query_as_written)).into_iter().collect();
    for (name, value) in entries(query, "query", &mut issues) {
        pairs.extend(query_pair(name, value, asked, &mut issues));
    }
    if !issues.is_empty() {
        return Err(Error::Validation(issues));
    }
    if !pairs.is_empty() {
        target.push('?');
        let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
        target.push_str(&joined(&pairs, "&"));
    }
    Ok(target)
}

fn path_as_written(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"/%-._~!$&'()*+,;=:@".contains(&byte)
}

fn query_as_written(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"/%-._~!$&()*+,;=:@?".contains(&byte)
}

fn entries<'o, 'a>(input: &'o Input<'a>, path: &str, issues: &mut Vec<Issue>) -> Vec<(&'o str, &'o Input<'a>)> {
    match input {
        Input::Null => Vec::new(),
        Input::Object(fields) => fields.iter().map(|(name, value)| (name.as_ref(), value)).collect(),
        other => {
            issues.push(issue(path, Rule::Type, format!("{path} must be an object, got {}", other.name())));
            Vec::new()
        }
    }
}

/// Whether a glance at each byte shows that nothing is wrong, as in the paths of nearly all calls.
fn is_plain(template: &str) -> bool {
    let mut before = 0;
    let plain = |byte: u8| {
        let slashes = [before, byte] == *b"//";
        before = byte;
        !slashes && (byte.is_ascii_alphanumeric() || b"/-_{}".contains(&byte))
    };
    template.starts_with("/v3/") && template.bytes().all(plain)
}

#[cold]
#[inline(never)]
fn check_written(template: &str, path: &str, issues: &mut Vec<Issue>) {
    let fault = if !path.starts_with("/v3/") {
        "must begin with v3/"
    } else if path.as_bytes().windows(2).any(|pair| pair == b"//") || path.split('/').any(is_dots) {
        "must not hold empty segments, . or .."
    } else if template.contains(['#', '\\']) || template.chars().any(char::is_control) {
        "must not hold a fragment, a backslash or control characters"
    } else {
        return;
    };
    issues.push(issue("path", Rule::Format, format!("path {fault}")));
}

/// One dot or two, however they are written.
fn is_dots(segment: &str) -> bool {
    let mut rest = segment.as_bytes();
    let mut dots = 0_u8;
    while let [b'.', after @ ..] | [b'%', b'2', b'e' | b'E', after @ ..] = rest {
        (rest, dots) = (after, dots.saturating_add(1));
    }
    rest.is_empty() && matches!(dots, 1 | 2)
}

fn fill(path: &str, params: &mut Vec<(&str, &Input<'_>)>, issues: &mut Vec<Issue>) -> String {
    let mut target = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        target.push_str(&encode(before, path_as_written));
        match params.iter().position(|(given, _)| *given == name) {
            Some(index) => {
                let (name, value) = params.remove(index);
                target.push_str(&path_value(name, value, issues));
            }
            None => issues.push(issue(name, Rule::Required, format!("{name} is missing: the path needs it"))),
        }
        rest = tail;
    }
    target.push_str(&encode(rest, path_as_written));
    target
}

fn path_value(name: &str, value: &Input<'_>, issues: &mut Vec<Issue>) -> String {
    let (rule, fault) = match scalar(value) {
        Some(text) if text.is_empty() => (Rule::Length, "must not be empty"),
        Some(text) if text == "." || text == ".." => (Rule::Format, "must not be . or .."),
        Some(text) => return encode_component(&text),
        None => (Rule::Type, "must be a string or a safe integer"),
    };
    issues.push(issue(name, rule, format!("{name} {fault}")));
    String::new()
}

/// What `request` takes beside places.
const OPTIONS: [&str; 6] = ["json", "query", "headers", "signal", "timeout", "idempotent"];

#[cold]
#[inline(never)]
fn left_over(name: &str) -> Issue {
    let mut options = OPTIONS.iter();
    let option = match name {
        "params" => Some("query"),
        "data" | "body" => Some("json"),
        _ => meant(name, &mut || options.next().copied()),
    };
    let cure = match option {
        Some(option) => ["did you mean ", option, "?"].concat(),
        None => "is it spelled as the path spells it?".to_owned(),
    };
    issue(name, Rule::Unknown, [name, " is neither an option nor a place in the path: ", &cure].concat())
}

fn query_pair(name: &str, value: &Input<'_>, asked: &str, issues: &mut Vec<Issue>) -> Vec<String> {
    let values: &[Input<'_>] = match value {
        Input::Null => return Vec::new(),
        Input::List(values) => values,
        single => core::slice::from_ref(single),
    };
    let mut pairs = Vec::new();
    for value in values {
        let text = match value {
            Input::Bool(value) => Some(value.to_string()),
            other => scalar(other),
        };
        if let Some(text) = text {
            pairs.push(format!("{}={}", query_part(name), query_part(&text)));
        } else {
            let path = [asked, name].concat();
            let message = format!("{path} must be a string, a safe integer, a boolean or a list of them");
            issues.push(issue(&path, Rule::Type, message));
        }
    }
    pairs
}

/// Like a path value, but `'` is encoded too: the URL parser would do it in a query, after it was signed.
fn query_part(text: &str) -> String {
    encode_component(text).replace('\'', "%27")
}

fn scalar(value: &Input<'_>) -> Option<String> {
    match value {
        Input::Text(text) => Some(text.to_string()),
        Input::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cold]
#[inline(never)]
fn issue(path: &str, rule: Rule, message: String) -> Issue {
    Issue { path: path.to_owned(), rule, message }
}
