//! Whether one name may be another one that was mistyped.

/// How many characters of two ids differ, left out and inserted ones included, if they are few enough for a typo.
pub(crate) fn few_differences(id: &str, other: &str) -> Option<usize> {
    const FEW: usize = 3;
    if id.len().abs_diff(other.len()) > FEW || id.len().min(other.len()) <= 2 * FEW {
        return None;
    }
    Some(distance(id.as_bytes(), other.as_bytes())).filter(|count| *count <= FEW)
}

/// The one of `known` that `name` may have been meant for: spelled in another case (`outTradeNo`), or with few other letters.
pub(crate) fn meant<'a>(name: &str, known: &mut dyn FnMut() -> Option<&'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    let given = letters(name);
    let mut most = given.len() / 4;
    let mut nearest = None;
    if name.len() > LONGEST {
        return None;
    }
    while let Some(each) = known() {
        let apart = distance(&given, &letters(each));
        if apart < most || apart == most && nearest.is_none() {
            (most, nearest) = (apart, Some(each));
        }
    }
    nearest
}

fn letters(name: &str) -> Vec<u8> {
    let mut letters = name.to_ascii_lowercase().into_bytes();
    letters.retain(u8::is_ascii_alphanumeric);
    letters
}

/// The edit distance, row by row. What an attacker can send costs little: an id that is repeated has up to 128 characters.
pub(crate) fn distance(left: &[u8], right: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, a) in left.iter().enumerate() {
        let mut diagonal = index;
        let mut before = index.saturating_add(1);
        let mut next = vec![before];
        for (b, above) in right.iter().zip(row.iter().skip(1)) {
            let changed = diagonal.saturating_add(usize::from(a != b));
            before = changed.min(above.saturating_add(1)).min(before.saturating_add(1));
            diagonal = *above;
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
