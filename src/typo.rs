//! Whether one id may be another one that was mistyped.

/// How many characters of two ids differ, left out and inserted ones included, if they are few enough for a typo.
pub(crate) fn few_differences(id: &str, other: &str) -> Option<String> {
    const FEW: usize = 3;
    if id.len().abs_diff(other.len()) > FEW || id.len().min(other.len()) <= 2 * FEW {
        return None;
    }
    match distance(id.as_bytes(), other.as_bytes()) {
        1 => Some("1 character".to_owned()),
        count => (count <= FEW).then(|| format!("{count} characters")),
    }
}

/// The edit distance, row by row. What an attacker can send costs little: an id that is repeated has up to 128 characters.
fn distance(left: &[u8], right: &[u8]) -> usize {
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
