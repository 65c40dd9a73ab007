//! Addresses that WeChat Pay can reach, and what other forms of text there are.

use super::table::Format;

/// What makes a text unfit for its form, if anything.
pub(super) fn fault(format: Format, text: &str) -> Option<&'static str> {
    match format {
        Format::Free => None,
        Format::Address => address(text).err(),
        Format::SecureAddress => address(text).err().or_else(|| insecure(text)),
        Format::SecureLink => link(text).err().or_else(|| insecure(text)),
        Format::Date => (!is_date(text)).then_some("must be a date such as 2026-12-31"),
    }
}

fn after<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

fn host(text: &str) -> Option<&str> {
    let rest = after(text, "https://").or_else(|| after(text, "http://"))?;
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
    rest.get(..end)
}

/// WeChat Pay takes no parameters, and its pages disagree on http.
fn address(text: &str) -> Result<(), &'static str> {
    named(text)?;
    if text.bytes().any(|byte| matches!(byte, b'?' | b'#')) {
        return Err("must carry no query and no fragment: WeChat Pay refuses addresses with parameters");
    }
    plain(text)
}

fn link(text: &str) -> Result<(), &'static str> {
    named(text)?;
    plain(text)
}

fn named(text: &str) -> Result<(), &'static str> {
    match host(text) {
        None => Err("must be an absolute https or http address"),
        Some(host) if host.is_empty() || host.starts_with(':') => Err("must name a host"),
        Some(_) => Ok(()),
    }
}

fn plain(text: &str) -> Result<(), &'static str> {
    if host(text).is_some_and(|host| host.bytes().any(|byte| byte == b'@')) {
        return Err("must carry no user name or password");
    }
    let unfit =
        |byte: u8| matches!(byte, 0..=b' ' | b'\\' | b'<' | b'>' | b'"' | b'^' | b'`' | b'{' | b'|' | b'}' | 0x7F);
    let unseen = |character: char| character.is_whitespace() || character.is_control();
    if text.bytes().any(unfit) || (!text.is_ascii() && text.chars().any(unseen)) {
        return Err("must hold no blanks, control characters or characters that addresses encode");
    }
    Ok(())
}

/// Where https is printed, http passes to hosts that only a test can mean.
fn insecure(text: &str) -> Option<&'static str> {
    let public = after(text, "http://").is_some() && !host(text).is_some_and(is_private);
    public.then_some("must be an https address")
}

/// Loopback, RFC 1918, link-local and `fc00::/7` addresses, names without a dot, and names that never leave a network.
fn is_private(host: &str) -> bool {
    if let Some(bracketed) = host.strip_prefix('[') {
        let address = bracketed.split(']').next().unwrap_or_default().to_ascii_lowercase();
        return address == "::1"
            || ["fc", "fd", "fe8", "fe9", "fea", "feb"].iter().any(|start| address.starts_with(start));
    }
    let name = host.split(':').next().unwrap_or_default().to_ascii_lowercase();
    let numbers: Vec<Option<u8>> = name.split('.').map(|part| part.parse().ok()).collect();
    if let [Some(first), Some(second), Some(_), Some(_)] = numbers[..] {
        return matches!((first, second), (127 | 10, _) | (172, 16..=31) | (192, 168) | (169, 254));
    }
    let last = name.rsplit('.').next().unwrap_or_default();
    last == name || ["localhost", "local", "internal", "test"].contains(&last)
}

fn is_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}
