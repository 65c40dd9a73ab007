//! JSON text as [`Input`]. Everything that the grammar allows is read (RFC 8259), so that nothing WeChat Pay signed is
//! called "not JSON": half a character in an escape, numbers of any size. `JSON.parse` takes these, `serde_json` does not.

use std::borrow::Cow;

use crate::input::{Input, MAX_SAFE_INTEGER};

/// Deeper than any document of WeChat Pay, and shallow enough for the stack.
const DEPTH: u8 = 128;
/// Room for as many fields is made at once in a document; what lies in it grows, so that no short text takes much memory.
const FIELDS: usize = 8;

pub(crate) fn read(json: &[u8]) -> Option<Input<'_>> {
    let mut reader = Reader { rest: core::str::from_utf8(json).ok()? };
    let value = reader.value(DEPTH)?;
    reader.rest.is_empty().then_some(value)
}

/// The last field `name` of an object, as the text that stands there; `None` also for what is not JSON.
pub(crate) fn field<'a>(json: &'a [u8], name: &str) -> Option<&'a str> {
    let mut reader = Reader { rest: core::str::from_utf8(json).ok()? };
    let mut found = None;
    reader.skip_blanks();
    reader.object(DEPTH, |field, text, _| {
        if field == name {
            found = Some(text);
        }
    })?;
    reader.skip_blanks();
    if reader.rest.is_empty() { found } else { None }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn next(&self) -> Option<u8> {
        self.rest.as_bytes().first().copied()
    }

    fn skip_blanks(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.next() {
            self.skip_one();
        }
    }

    /// Skips what must be ASCII.
    fn skip_one(&mut self) {
        self.rest = self.rest.get(1..).unwrap_or_default();
    }

    fn take(&mut self, token: u8) -> Option<()> {
        (self.next()? == token).then(|| self.skip_one())
    }

    /// What `keep` refuses must be ASCII: a text is split between characters only.
    fn take_while(&mut self, keep: impl Fn(u8) -> bool) -> Option<&'a str> {
        let end = self.rest.bytes().position(|byte| !keep(byte)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        Some(taken)
    }

    fn value(&mut self, depth: u8) -> Option<Input<'a>> {
        self.skip_blanks();
        let value = match self.next()? {
            b'{' => {
                let mut fields = Vec::with_capacity(if depth == DEPTH { FIELDS } else { 0 });
                self.object(depth.checked_sub(1)?, |name, _, value| fields.push((name, value)))?;
                Input::Object(fields)
            }
            b'[' => self.list(depth.checked_sub(1)?)?,
            b'"' => Input::Text(self.text()?),
            b'a'..=b'z' => self.word()?,
            _ => self.number()?,
        };
        self.skip_blanks();
        Some(value)
    }

    fn list(&mut self, depth: u8) -> Option<Input<'a>> {
        self.take(b'[')?;
        self.skip_blanks();
        let mut items = Vec::new();
        if self.take(b']').is_some() {
            return Some(Input::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            if self.take(b',').is_none() {
                self.take(b']')?;
                return Some(Input::List(items));
            }
        }
    }

    /// Calls `each` with the name, the text and the value of every field.
    fn object(&mut self, depth: u8, mut each: impl FnMut(Cow<'a, str>, &'a str, Input<'a>)) -> Option<()> {
        self.take(b'{')?;
        self.skip_blanks();
        if self.take(b'}').is_some() {
            return Some(());
        }
        loop {
            self.skip_blanks();
            let name = self.text()?;
            self.skip_blanks();
            self.take(b':')?;
            let before = self.rest;
            let value = self.value(depth)?;
            let text = before.get(..before.len().saturating_sub(self.rest.len()))?;
            each(name, text.trim_ascii(), value);
            if self.take(b',').is_none() {
                return self.take(b'}');
            }
        }
    }

    fn word(&mut self) -> Option<Input<'a>> {
        match self.take_while(|byte| !byte.is_ascii() || byte.is_ascii_lowercase())? {
            "null" => Some(Input::Null),
            "true" => Some(Input::Bool(true)),
            "false" => Some(Input::Bool(false)),
            _ => None,
        }
    }

    fn number(&mut self) -> Option<Input<'a>> {
        let token = self.take_while(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte))?;
        Number::read(token).map(|number| number.value())
    }

    fn text(&mut self) -> Option<Cow<'a, str>> {
        self.take(b'"')?;
        let mut text = Cow::Borrowed(self.plain()?);
        while self.take(b'"').is_none() {
            self.take(b'\\')?;
            let whole = text.to_mut();
            whole.push(self.escaped()?);
            whole.push_str(self.plain()?);
        }
        Some(text)
    }

    fn plain(&mut self) -> Option<&'a str> {
        self.take_while(|byte| byte >= b' ' && byte != b'"' && byte != b'\\')
    }

    fn escaped(&mut self) -> Option<char> {
        let mut characters = self.rest.chars();
        let character = characters.next()?;
        self.rest = characters.as_str();
        match character {
            '"' | '\\' | '/' => Some(character),
            'b' => Some('\u{8}'),
            'f' => Some('\u{C}'),
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            'u' => self.code_units(),
            _ => None,
        }
    }

    /// One code unit of UTF-16, or two that belong together. Half a character stands as U+FFFD: Rust has no place for it.
    fn code_units(&mut self) -> Option<char> {
        let first = self.code_unit()?;
        if let Some(character) = char::from_u32(first.into()) {
            return Some(character);
        }
        let after_first = self.rest;
        if self.take(b'\\').and_then(|()| self.take(b'u')).is_some() {
            let pair = [first, self.code_unit()?];
            if let Some(Ok(character)) = char::decode_utf16(pair).next() {
                return Some(character);
            }
        }
        self.rest = after_first;
        Some(char::REPLACEMENT_CHARACTER)
    }

    fn code_unit(&mut self) -> Option<u16> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        self.rest = rest;
        let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        u16::from_str_radix(digits, 16).ok().filter(|_| hexadecimal)
    }
}

/// A number of JSON's grammar, by its parts.
struct Number<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    exponent: Option<&'a str>,
}

impl<'a> Number<'a> {
    fn read(token: &'a str) -> Option<Self> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let unsigned = token.strip_prefix('-').unwrap_or(token);
        let (mantissa, exponent) = halves(unsigned, &['e', 'E']);
        let (whole, fraction) = halves(mantissa, &['.']);
        let unsigned_exponent = exponent.map(|text| text.strip_prefix(['+', '-']).unwrap_or(text));
        let sound = digits(whole)
            && (whole == "0" || !whole.starts_with('0'))
            && fraction.is_none_or(digits)
            && unsigned_exponent.is_none_or(digits);
        let negative = unsigned.len() < token.len();
        sound.then_some(Self { negative, whole, fraction: fraction.unwrap_or_default(), exponent })
    }

    /// The value, where it is an integer that JavaScript holds exactly, however it is spelled: `12535.0` and `1.2535e4` are
    /// 12535.
    fn value(&self) -> Input<'static> {
        let fraction = self.fraction.trim_end_matches('0');
        let whole = if fraction.is_empty() { self.whole.trim_end_matches('0') } else { self.whole };
        if fraction.is_empty() && whole.is_empty() {
            return Input::Integer(0);
        }
        let places = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
        let zeros = places(self.whole.len().saturating_sub(whole.len())).saturating_sub(places(fraction.len()));
        let zeros = zeros.saturating_add(self.exponent.map_or(0, exponent));
        if zeros < 0 {
            return Input::Number { whole: false };
        }
        let digits = whole.bytes().chain(fraction.bytes()).map(|digit| i64::from(digit & 0xF));
        let value = digits.chain((0..zeros).map(|_| 0)).try_fold(0_i64, |value, digit| {
            Some(value.checked_mul(10)?.checked_add(digit)?).filter(|value| *value <= MAX_SAFE_INTEGER)
        });
        match value {
            Some(value) if self.negative => Input::Integer(value.wrapping_neg()),
            Some(value) => Input::Integer(value),
            None => Input::Number { whole: true },
        }
    }
}

/// One that is too large for any use is the largest there is.
fn exponent(digits: &str) -> i64 {
    let most = if digits.starts_with('-') { i64::MIN } else { i64::MAX };
    digits.parse().unwrap_or(most)
}

fn halves<'a>(text: &'a str, between: &[char]) -> (&'a str, Option<&'a str>) {
    text.split_once(between).map_or((text, None), |(before, after)| (before, Some(after)))
}

/// Writes a text with its quotes, escaped as `JSON.stringify` does.
pub(crate) fn write_text(json: &mut String, text: &str) {
    json.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        let Some((plain, special)) = rest.split_at_checked(at) else { break };
        json.push_str(plain);
        let mut characters = special.chars();
        characters.next().into_iter().for_each(|character| write_escaped(json, character));
        rest = characters.as_str();
    }
    json.push_str(rest);
    json.push('"');
}

fn write_escaped(json: &mut String, character: char) {
    json.push('\\');
    match character {
        '\u{8}' => json.push('b'),
        '\t' => json.push('t'),
        '\n' => json.push('n'),
        '\u{C}' => json.push('f'),
        '\r' => json.push('r'),
        '"' | '\\' => json.push(character),
        // Only control characters below U+0020 are left.
        _ => {
            json.push_str(if character < '\u{10}' { "u000" } else { "u001" });
            json.extend(char::from_digit(u32::from(character) & 0xF, 16));
        }
    }
}
