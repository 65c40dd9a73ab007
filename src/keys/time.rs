//! The times of certificates (RFC 5280, 4.1.2.5): to the second, in UTC, from 1970 to 9999.

use super::der::{GENERALIZED_TIME, Malformed, Reader, UTC_TIME};

/// Reads a `UTCTime` or a `GeneralizedTime`: Unix seconds.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<u64, Malformed> {
    let time = reader.element()?;
    seconds(time.tag, time.content).ok_or_else(|| time.fault("what is no time since 1970"))
}

fn seconds(tag: u8, content: &[u8]) -> Option<u64> {
    let digits = content.strip_suffix(b"Z")?;
    let (year, rest) = digits.split_at_checked(digits.len().checked_sub(10)?)?;
    let year = match (tag, year.len(), number(year)?) {
        (UTC_TIME, 2, year @ 50..) => year.saturating_add(1900),
        (UTC_TIME, 2, year) => year.saturating_add(2000),
        (GENERALIZED_TIME, 4, year) => year,
        _ => return None,
    };
    let mut pairs = rest.chunks(2).map(number);
    let mut pair = || pairs.next().flatten();
    let days = days(year, pair()?, pair()?)?;
    let (hour, minute, second) = (pair()?, pair()?, pair()?);
    (hour < 24 && minute < 60 && second < 60).then_some(())?;
    [(24, hour), (60, minute), (60, second)]
        .into_iter()
        .try_fold(days, |time, (units, value)| u64::checked_mul(time, units)?.checked_add(value))
}

/// From the first of January 1970 to a day; months and days count from one.
fn days(year: u64, month: u64, day: u64) -> Option<u64> {
    let years = year.checked_sub(1970)?;
    let leaps = |every: u64| year.saturating_sub(1).checked_div(every).unwrap_or_default();
    // 477 leap days came before 1970.
    let leap_days = leaps(4).saturating_sub(leaps(100)).saturating_add(leaps(400)).checked_sub(477)?;
    let leap_year = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let months = [31, if leap_year { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let before = usize::try_from(month.checked_sub(1)?).ok()?;
    (1..=*months.get(before)?).contains(&day).then_some(())?;
    let whole_months: u64 = months.iter().take(before).sum();
    years.checked_mul(365)?.checked_add(leap_days)?.checked_add(whole_months)?.checked_add(day.checked_sub(1)?)
}

fn number(digits: &[u8]) -> Option<u64> {
    digits.iter().try_fold(0_u64, |number, digit| {
        let digit = digit.is_ascii_digit().then_some(u64::from(digit & 0xF))?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_two_digits_are_of_the_century_around_2000() {
        assert_eq!(seconds(UTC_TIME, b"700101000000Z"), Some(0));
        assert_eq!(seconds(UTC_TIME, b"991231235959Z"), Some(946_684_799));
        assert_eq!(seconds(UTC_TIME, b"000101000000Z"), Some(946_684_800));
        assert_eq!(seconds(UTC_TIME, b"491231235959Z"), seconds(GENERALIZED_TIME, b"20491231235959Z"));
        assert_eq!(seconds(UTC_TIME, b"500101000000Z"), None, "1950");
        assert_eq!(seconds(GENERALIZED_TIME, b"99991231235959Z"), Some(253_402_300_799));
    }

    #[test]
    fn what_no_clock_or_calendar_shows_is_no_time() {
        for time in ["20260101000000Z", "20240229235959Z", "20000229000000Z"] {
            assert!(seconds(GENERALIZED_TIME, time.as_bytes()).is_some(), "{time}");
        }
        for time in [
            "20260101240000Z",
            "20260101006000Z",
            "20260101000060Z",
            "20260101250000Z",
            "20260101006100Z",
            "20260101000061Z",
            "20260229000000Z",
            "21000229000000Z",
            "20260001000000Z",
            "20261301000000Z",
            "20260100000000Z",
            "20260431000000Z",
            "19691231235959Z",
            "20260101000000",
            "202601010000Z",
            "2026010100000aZ",
            "260101000000Z",
        ] {
            assert_eq!(seconds(GENERALIZED_TIME, time.as_bytes()), None, "{time}");
        }
        assert_eq!(seconds(UTC_TIME, b"20260101000000Z"), None);
        assert_eq!(seconds(0x1A, b"260101000000Z"), None);
    }
}
