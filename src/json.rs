//! JSON text as [`Input`]. Everything that the grammar allows is read (RFC 8259), so that nothing WeChat Pay signed is
//! called "not JSON": half a character in an escape, numbers of any size. `JSON.parse` takes these, `serde_json` does not.

use serde_json::Value;

use crate::input::Input;

/// Deeper than any document of WeChat Pay, and shallow enough for the stack.
const DEPTH: u8 = 128;

pub(crate) fn read(json: &[u8]) -> Option<Input> {
    let mut reader = Reader { rest: core::str::from_utf8(json).ok()? };
    let value = reader.value(DEPTH)?;
    reader.rest.is_empty().then_some(value)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn take(&mut self, token: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(token)?;
        Some(())
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) -> Option<&str> {
        let end = self.rest.find(|character| !keep(character)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        Some(taken)
    }

    fn value(&mut self, depth: u8) -> Option<Input> {
        self.skip_blanks();
        let value = match self.rest.bytes().next()? {
            b'{' => self.object(depth.checked_sub(1)?)?,
            b'[' => self.list(depth.checked_sub(1)?)?,
            b'"' => Input::Text(self.text()?),
            b'a'..=b'z' => self.word()?,
            _ => self.number()?,
        };
        self.skip_blanks();
        Some(value)
    }

    fn list(&mut self, depth: u8) -> Option<Input> {
        self.take("[")?;
        self.skip_blanks();
        let mut items = Vec::new();
        if self.take("]").is_some() {
            return Some(Input::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            if self.take(",").is_none() {
                self.take("]")?;
                return Some(Input::List(items));
            }
        }
    }

    fn object(&mut self, depth: u8) -> Option<Input> {
        self.take("{")?;
        self.skip_blanks();
        let mut fields = Vec::new();
        if self.take("}").is_some() {
            return Some(Input::Object(fields));
        }
        loop {
            self.skip_blanks();
            let name = self.text()?;
            self.skip_blanks();
            self.take(":")?;
            fields.push((name, self.value(depth)?));
            if self.take(",").is_none() {
                self.take("}")?;
                return Some(Input::Object(fields));
            }
        }
    }

    fn word(&mut self) -> Option<Input> {
        match self.take_while(|character| character.is_ascii_lowercase())? {
            "null" => Some(Input::Null),
            "true" => Some(Input::Bool(true)),
            "false" => Some(Input::Bool(false)),
            _ => None,
        }
    }

    fn number(&mut self) -> Option<Input> {
        let token = self.take_while(|character| character.is_ascii_digit() || "+-.eE".contains(character))?;
        // `serde_json` reads numbers, so that the tables of a second reader stay out of the wasm; it refuses those that
        // `f64` does not hold.
        match serde_json::from_slice::<Value>(token.as_bytes()) {
            Ok(number) => Some(Input::from(number)),
            Err(_) => is_number(token).then_some(Input::Other("a number beyond every limit")),
        }
    }

    fn text(&mut self) -> Option<String> {
        self.take("\"")?;
        let mut text = String::new();
        loop {
            text.push_str(self.take_while(|character| character >= ' ' && character != '"' && character != '\\')?);
            if self.take("\"").is_some() {
                return Some(text);
            }
            self.take("\\")?;
            text.push(self.escaped()?);
        }
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
        if self.take("\\u").is_some() {
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

fn is_number(token: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = token.strip_prefix('-').unwrap_or(token);
    let (mantissa, exponent) = halves(unsigned, &['e', 'E']);
    let (whole, fraction) = halves(mantissa, &['.']);
    let unsigned_exponent = exponent.map(|text| text.strip_prefix(['+', '-']).unwrap_or(text));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && unsigned_exponent.is_none_or(digits)
}

fn halves<'a>(text: &'a str, between: &[char]) -> (&'a str, Option<&'a str>) {
    text.split_once(between).map_or((text, None), |(before, after)| (before, Some(after)))
}
