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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_may_carry_parameters_where_an_address_may_not() {
        assert_eq!(fault(Format::SecureLink, "https://a.cn/b?c=d#e"), None);
        assert!(fault(Format::SecureAddress, "https://a.cn/b?c=d").is_some());
        assert!(fault(Format::SecureAddress, "https://a.cn/b#e").is_some());
        for text in
            ["a.cn/b", "ftp://a.cn", "https:///b", "https://:80", "https://a@a.cn", "https://a.cn/ b", "http://a.cn"]
        {
            assert!(fault(Format::SecureLink, text).is_some(), "{text}");
            assert!(fault(Format::SecureAddress, text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_addresses_encode_is_refused_wherever_it_stands() {
        for odd in "\\<>\"^`{|} \t\n\u{7F}\u{0}\u{85}\u{A0}\u{3000}".chars() {
            assert!(fault(Format::Address, &format!("https://a.cn/a{odd}b")).is_some(), "{odd:?}");
        }
        assert_eq!(fault(Format::Address, "HTTP://a.cn:80/~a-b_c.d!$&'()*+,;=%41[]é汉"), None);
    }

    #[test]
    fn a_date_has_ten_characters_at_their_places() {
        assert_eq!(fault(Format::Date, "2026-12-31"), None);
        for text in ["2026-12-3", "2026-12-311", "2026/12/31", "2026-1-311", "20261231", "", "2026-12-3a"] {
            assert!(fault(Format::Date, text).is_some(), "{text}");
        }
    }
}
