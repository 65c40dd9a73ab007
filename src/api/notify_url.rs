//! Addresses that WeChat Pay can notify.

/// What makes an address unfit for notifications (WeChat Pay takes no parameters, and its pages disagree on http), if anything.
pub(super) fn check(text: &str) -> Result<(), &'static str> {
    let scheme = |prefix: &str| text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    let rest = if scheme("https://") {
        text.get(8..)
    } else if scheme("http://") {
        text.get(7..)
    } else {
        None
    };
    let Some(rest) = rest else { return Err("must be an absolute https or http address") };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() || host.starts_with(':') {
        return Err("must name a host");
    }
    if text.contains(['?', '#']) {
        return Err("must carry no query and no fragment: WeChat Pay refuses addresses with parameters");
    }
    if host.contains('@') {
        return Err("must carry no user name or password");
    }
    if text
        .chars()
        .any(|character| character.is_whitespace() || character.is_control() || "\\<>\"^`{|}".contains(character))
    {
        return Err("must hold no blanks, control characters or characters that addresses encode");
    }
    Ok(())
}
