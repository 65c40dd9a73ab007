//! Compares a value with a shape, and lists everything that is wrong with it instead of the first thing.

use super::address;
use super::table::{ANY, BASIC_PLANE, Field, GIVEN, Kind, OPTIONAL, SEALED, Shape, UNLIMITED};
use crate::error::{Error, Issue, Rule};
use crate::input::{Fields, Input, MAX_SAFE_INTEGER};
use crate::substring::characters;
use crate::typo::meant;

/// What RSA-OAEP with SHA-1 under a key of 2048 bits takes.
const MOST_SEALED: usize = 214;

/// How much of the rules counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// All of them; what is not documented is refused.
    Documented,
    /// Types and what is required: no official page was read. What else is given must be JSON.
    Open,
    /// Types and what is required: WeChat Pay may change limits and add fields.
    Answer,
}

/// # Errors
/// [`Error::Validation`] with every issue.
pub(super) fn check_input(shape: Shape, input: &Input<'_>, mode: Mode) -> Result<(), Error> {
    let issues = check(shape, input, mode);
    if issues.is_empty() { Ok(()) } else { Err(Error::Validation(issues)) }
}

/// # Errors
/// The first issue.
pub(crate) fn check_answer(shape: Shape, answer: &Input<'_>) -> Result<(), Issue> {
    check(shape, answer, Mode::Answer).into_iter().next().map_or(Ok(()), Err)
}

fn check(shape: Shape, value: &Input<'_>, mode: Mode) -> Vec<Issue> {
    let mut check = Check { mode, issues: Vec::new() };
    check.object(shape, value, &Place::Root);
    check.issues
}

/// The last of several values counts, as for `JSON.parse`, which reads the same text; null is none.
pub(super) fn find<'o, 'a>(object: &'o Fields<'a>, name: &str) -> Option<&'o Input<'a>> {
    let (_, value) = object.iter().rev().find(|(field, _)| field == name)?;
    Some(value).filter(|value| **value != Input::Null)
}

/// Where in the value: spelled out only when something is wrong there.
enum Place<'a> {
    Root,
    Field(&'a Self, &'a str),
    Item(&'a Self, usize),
}

impl Place<'_> {
    fn path(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Field(parent, name) => {
                let mut path = parent.path();
                if !path.is_empty() {
                    path.push('.');
                }
                path + name
            }
            Self::Item(parent, index) => parent.path() + "[" + &index.to_string() + "]",
        }
    }
}

struct Check {
    mode: Mode,
    issues: Vec<Issue>,
}

impl Check {
    #[cold]
    #[inline(never)]
    fn fail(&mut self, place: &Place<'_>, rule: Rule, fault: &[&str]) {
        let path = place.path();
        let subject = match self.mode {
            _ if !path.is_empty() => &path,
            Mode::Answer => "the body",
            _ => "the input",
        };
        let message = [subject, " ", &fault.concat()].concat();
        self.issues.push(Issue { path, rule, message });
    }

    #[cold]
    #[inline(never)]
    fn wrong_type(&mut self, place: &Place<'_>, expected: &str, found: &Input<'_>) {
        self.fail(place, Rule::Type, &["must be ", expected, ", got ", found.name()]);
    }

    fn object(&mut self, shape: Shape, value: &Input<'_>, place: &Place<'_>) {
        let Input::Object(object) = value else { return self.wrong_type(place, "an object", value) };
        let mut known: usize = 0;
        for field in shape.fields() {
            let place = Place::Field(place, field.name);
            match find(object, field.name) {
                Some(value) => {
                    known = known.saturating_add(1);
                    self.field(field, value, &place);
                }
                None if field.is(OPTIONAL) => {}
                None => self.fail(&place, Rule::Required, &["is missing"]),
            }
        }
        if self.mode != Mode::Answer && known < object.len() {
            self.others(shape, object, place);
        }
    }

    #[cold]
    #[inline(never)]
    fn others(&mut self, shape: Shape, object: &Fields<'_>, place: &Place<'_>) {
        for (name, value) in object {
            if *value == Input::Null || shape.fields().any(|field| field.name == name) {
                continue;
            }
            let place = Place::Field(place, name);
            if self.mode == Mode::Open {
                self.plain(value, &place);
            } else {
                const UNKNOWN: &str = "is not documented for this endpoint";
                let mut fields = shape.fields();
                match meant(name, &mut || fields.next().map(|field| field.name)) {
                    Some(field) => self.fail(&place, Rule::Unknown, &[UNKNOWN, ": did you mean ", field, "?"]),
                    None => self.fail(&place, Rule::Unknown, &[UNKNOWN, "; a call style can send it"]),
                }
            }
        }
    }

    /// A value of a field that is not known, which is sent as it is given.
    fn plain(&mut self, value: &Input<'_>, place: &Place<'_>) {
        match value {
            Input::Object(fields) => {
                for (name, each) in fields {
                    self.plain(each, &Place::Field(place, name));
                }
            }
            Input::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.plain(item, &Place::Item(place, index));
                }
            }
            Input::Number { .. } | Input::Other(_) => {
                self.wrong_type(place, "a value that JSON holds exactly", value);
            }
            _ => {}
        }
    }

    fn field(&mut self, field: Field, value: &Input<'_>, place: &Place<'_>) {
        match (field.rule.kind, value) {
            (Kind::Text, Input::Text(text)) => self.text(field, text, place),
            (Kind::Integer, Input::Integer(number)) => self.integer(field, *number, place),
            (Kind::Integer, Input::Number { whole: true }) => {
                let most = MAX_SAFE_INTEGER.to_string();
                self.fail(place, Rule::Range, &["must be at most ", &most, " in size, larger numbers lose digits"]);
            }
            (Kind::Boolean, Input::Bool(_)) => {}
            (Kind::Object, _) => self.object(field.shape(), value, place),
            (Kind::List | Kind::Texts, Input::List(items)) => self.list(field, items, place),
            (Kind::Integer, other) if field.name.ends_with("amount") => {
                self.wrong_type(place, "an integer, in fen (1.50 yuan are 150)", other);
            }
            (kind, other) => self.wrong_type(place, named(kind), other),
        }
    }

    fn text(&mut self, field: Field, text: &str, place: &Place<'_>) {
        if field.is(GIVEN) && text.is_empty() {
            self.fail(place, Rule::Length, &["must not be empty"]);
        }
        if field.is(SEALED) && self.mode != Mode::Answer && text.len() > MOST_SEALED {
            let (most, count) = (MOST_SEALED.to_string(), text.len().to_string());
            let fault =
                ["must have at most ", &most, " bytes in UTF-8, got ", &count, ": its encryption takes no more"];
            self.fail(place, Rule::Length, &fault);
        }
        if self.mode != Mode::Documented {
            return;
        }
        self.length(field, characters(text), " characters, got ", place);
        self.characters(field, text, place);
        if !text.is_empty()
            && let Some(fault) = address::fault(field.rule.format, text)
        {
            self.fail(place, Rule::Format, &[fault]);
        }
    }

    fn length(&mut self, field: Field, count: usize, unit: &str, place: &Place<'_>) {
        let (least, most) = (field.rule.least, field.rule.most);
        let fits = u32::try_from(count).is_ok_and(|count| (least..=most).contains(&count));
        if fits {
            return;
        }
        let (least, count) = (least.to_string(), count.to_string());
        if most == UNLIMITED {
            self.fail(place, Rule::Length, &["must have ", &least, " or more", unit, &count]);
        } else {
            self.fail(place, Rule::Length, &["must have ", &least, " to ", &most.to_string(), unit, &count]);
        }
    }

    fn characters(&mut self, field: Field, text: &str, place: &Place<'_>) {
        match (field.rule.characters, field.set()) {
            (ANY, _) => {}
            (BASIC_PLANE, _) => {
                if text.chars().any(|character| u32::from(character) > 0xFFFF) {
                    let fault = "takes characters of up to 3 bytes in UTF-8 (no emoji)";
                    self.fail(place, Rule::Characters, &[fault]);
                }
            }
            (_, set) => {
                let set = set.unwrap_or_default();
                let taken =
                    |character: char| character.is_ascii_alphanumeric() || set.chars().any(|each| each == character);
                if text.chars().all(taken) {
                    return;
                }
                if set.is_empty() {
                    self.fail(place, Rule::Characters, &["takes digits and letters only"]);
                } else {
                    self.fail(place, Rule::Characters, &["takes digits, letters and ", set, " only"]);
                }
            }
        }
    }

    fn integer(&mut self, field: Field, number: i64, place: &Place<'_>) {
        let least = i64::from(field.rule.least);
        let most = if field.rule.most == UNLIMITED { MAX_SAFE_INTEGER } else { i64::from(field.rule.most) };
        if self.mode == Mode::Documented && !(least..=most).contains(&number) {
            self.fail(place, Rule::Range, &["must be between ", &least.to_string(), " and ", &most.to_string()]);
        }
    }

    fn list(&mut self, field: Field, items: &[Input<'_>], place: &Place<'_>) {
        if self.mode == Mode::Documented {
            self.length(field, items.len(), " items, got ", place);
        }
        for (index, item) in items.iter().enumerate() {
            let place = Place::Item(place, index);
            if field.rule.kind == Kind::List {
                self.object(field.shape(), item, &place);
            } else if !matches!(item, Input::Text(_)) {
                self.wrong_type(&place, "a string", item);
            }
        }
    }
}

fn named(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "a string",
        Kind::Integer => "an integer",
        Kind::Boolean => "a boolean",
        Kind::Object => "an object",
        Kind::List | Kind::Texts => "a list",
    }
}

/// What no row may have yet: rows whose page was not read, sealed fields, lists of texts, https addresses, dates.
#[cfg(test)]
mod tests {
    use super::super::plain_texts::filled;
    use super::super::table::{Format, IN_QUERY, Rule as Row, SETS, Table};
    use super::super::write::{body, outside};
    use super::*;

    const TEXT: Row =
        Row { kind: Kind::Text, format: Format::Free, flags: 0, characters: ANY, shape: 0, least: 0, most: UNLIMITED };

    static TABLE: Table = Table {
        names: "namenotesurldatesnumberask",
        starts: &[0, 4, 9, 12, 17, 23, 26],
        fields: &[(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (0, 6)],
        shapes: &[(0, 6), (6, 7)],
        rules: &[
            Row { flags: SEALED, ..TEXT },
            Row { kind: Kind::Texts, flags: OPTIONAL, most: 2, ..TEXT },
            Row { format: Format::SecureAddress, flags: OPTIONAL, ..TEXT },
            Row { kind: Kind::List, flags: OPTIONAL, shape: 1, ..TEXT },
            Row { kind: Kind::Integer, flags: OPTIONAL, least: 1, most: 28, ..TEXT },
            Row { flags: OPTIONAL | IN_QUERY, characters: SETS + 1, least: 6, most: 8, ..TEXT },
            Row { format: Format::Date, ..TEXT },
        ],
        sets: &["", "_-"],
    };
    const SHAPE: Shape = Shape { table: &TABLE, index: 0 };

    fn given(json: &str) -> Input<'_> {
        Input::from_json(json.as_bytes()).unwrap_or(Input::Null)
    }

    /// The body, each sensitive text with what stands for its ciphertext.
    fn written(json: &str) -> String {
        let (body, plain_texts) = body(SHAPE, &given(json), true);
        let places: Vec<usize> = plain_texts.places().collect();
        let ciphertexts: Vec<String> = plain_texts.texts().map(|text| format!("sealed {text}")).collect();
        filled(&body, &places, &ciphertexts).unwrap_or_default()
    }

    fn messages(json: &str, mode: Mode) -> Vec<String> {
        check(SHAPE, &given(json), mode).into_iter().map(|issue| issue.message).collect()
    }

    #[test]
    fn every_kind_and_form_has_its_rule() {
        let json = r#"{"name":1,"notes":["a",1,"c"],"url":"http://a.cn/","dates":[{"name":"2026-1-1"}],"number":29,"ask":"a_"}"#;
        let expected = [
            "name must be a string, got an integer",
            "notes must have 0 to 2 items, got 3",
            "notes[1] must be a string, got an integer",
            "url must be an https address",
            "dates[0].name must be a date such as 2026-12-31",
            "number must be between 1 and 28",
            "ask must have 6 to 8 characters, got 2",
        ];
        assert_eq!(messages(json, Mode::Documented), expected);
        let wrong = r#"{"name":"a","notes":"a","ask":"aaa.aaa"}"#;
        let expected = ["notes must be a list, got a string", "ask takes digits, letters and _- only"];
        assert_eq!(messages(wrong, Mode::Documented), expected);
    }

    #[test]
    fn an_https_address_may_be_http_where_only_a_test_can_mean_it() {
        for host in [
            "127.0.0.1",
            "10.1.2.3:80",
            "172.31.0.1",
            "192.168.0.1",
            "169.254.1.1",
            "[::1]:8080",
            "[fd00::1]",
            "[fe80::1]",
            "localhost:3000",
            "shop",
            "a.local",
            "a.internal",
            "a.test",
            "LOCALHOST",
        ] {
            let json = format!(r#"{{"name":"a","url":"http://{host}/notify"}}"#);
            assert!(messages(&json, Mode::Documented).is_empty(), "{host}");
        }
        for host in ["a.cn", "8.8.8.8", "172.32.0.1", "[2001:db8::1]", "127.0.0.1.cn", "localhost.cn"] {
            let json = format!(r#"{{"name":"a","url":"http://{host}/notify"}}"#);
            assert_eq!(messages(&json, Mode::Documented), ["url must be an https address"], "{host}");
            assert!(messages(&json.replace("http:", "https:"), Mode::Documented).is_empty(), "{host}");
        }
    }

    /// 214 bytes are what RSA-OAEP takes; the printed limit is that of the ciphertext.
    #[test]
    fn a_sealed_text_fits_into_its_encryption_however_little_is_known_of_the_endpoint() {
        for mode in [Mode::Documented, Mode::Open] {
            assert!(messages(&format!(r#"{{"name":"{}"}}"#, "a".repeat(214)), mode).is_empty());
            let found = messages(&format!(r#"{{"name":"{}"}}"#, "汉".repeat(72)), mode);
            let expected = "name must have at most 214 bytes in UTF-8, got 216: its encryption takes no more";
            assert_eq!(found, [expected]);
        }
        assert!(messages(&format!(r#"{{"name":"{}"}}"#, "a".repeat(400)), Mode::Answer).is_empty());
    }

    #[test]
    fn where_no_page_was_read_types_count_and_the_rest_passes() {
        let json = r#"{"more":{"a":[1,null,"é"]},"name":"a","notes":["a","b","c"],"number":99,"ask":"!","url":"x","none":null}"#;
        assert!(messages(json, Mode::Open).is_empty());
        assert_eq!(
            written(json),
            r#"{"name":"sealed a","notes":["a","b","c"],"url":"x","number":99,"more":{"a":[1,null,"é"]}}"#
        );
        assert_eq!(outside(SHAPE, &given(json), IN_QUERY, false), given(r#"{"ask":"!"}"#));
        let asked = given(r#"{"ask":"!","more":{"a":[1,null,"é"]}}"#);
        assert_eq!(outside(SHAPE, &given(json), IN_QUERY, true), asked);
        let wrong = r#"{"number":"1","dates":[{}],"more":[{"a":1.5}]}"#;
        let expected = [
            "name is missing",
            "dates[0].name is missing",
            "number must be an integer, got a string",
            "more[0].a must be a value that JSON holds exactly, got a number that is not a safe integer",
        ];
        assert_eq!(messages(wrong, Mode::Open), expected);
        let new = r#"{"name":"a","more":1.5}"#;
        assert!(messages(new, Mode::Answer).is_empty(), "what is new in an answer passes, whatever it is");
    }

    #[test]
    fn what_comes_twice_counts_once() {
        let json = r#"{"name":"a","more":1,"name":"b","more":2}"#;
        assert_eq!(written(json), r#"{"name":"sealed b","more":2}"#);
    }
}
