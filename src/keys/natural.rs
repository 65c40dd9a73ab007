//! Just enough arithmetic to see whether the numbers of a private key belong together: products and remainders. It is not
//! for computing with keys, and takes a time that depends on them: it runs once, on this machine's own key.

use zeroize::Zeroizing;

/// A natural number in limbs of 32 bits, the lowest first, without zeros at the end.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Natural(Zeroizing<Vec<u32>>);

const BITS: u32 = 32;

impl Natural {
    pub(super) fn one() -> Self {
        Self(Zeroizing::new(vec![1]))
    }

    pub(super) fn from_be_bytes(bytes: &[u8]) -> Self {
        let limb = |bytes: &[u8]| bytes.iter().fold(0, |limb, byte| (limb << 8) | u32::from(*byte));
        Self::of(Zeroizing::new(bytes.rchunks(4).map(limb).collect()))
    }

    fn of(mut limbs: Zeroizing<Vec<u32>>) -> Self {
        let zeros = limbs.iter().rev().take_while(|limb| **limb == 0).count();
        let length = limbs.len().saturating_sub(zeros);
        limbs.truncate(length);
        Self(limbs)
    }

    /// One less; of zero, zero.
    pub(super) fn decremented(&self) -> Self {
        let mut limbs = self.0.clone();
        for limb in limbs.iter_mut() {
            let (less, borrowed) = limb.overflowing_sub(1);
            *limb = less;
            if !borrowed {
                return Self::of(limbs);
            }
        }
        Self(Zeroizing::default())
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        let mut product = Zeroizing::new(vec![0_u32; self.0.len().saturating_add(other.0.len())]);
        for (shift, factor) in self.0.iter().enumerate() {
            let mut carry = 0;
            let places = product.iter_mut().skip(shift);
            for (place, limb) in places.zip(other.0.iter().chain(core::iter::once(&0))) {
                // At most (2^32 - 1)^2 + 2 (2^32 - 1), which is 2^64 - 1.
                let sum = u64::from(*factor)
                    .wrapping_mul(u64::from(*limb))
                    .wrapping_add(u64::from(*place))
                    .wrapping_add(u64::from(carry));
                (*place, carry) = halves(sum);
            }
        }
        Self::of(product)
    }

    /// What is left of this number when `divisor` is taken out of it as often as it goes; `None` for a divisor of less than
    /// 33 bits. Knuth's algorithm D (The Art of Computer Programming, 4.3.1).
    pub(super) fn remainder(&self, divisor: &Self) -> Option<Self> {
        let shift = divisor.0.last()?.leading_zeros();
        let divisor = divisor.shifted_left(shift);
        let [second, first] = *divisor.0.last_chunk::<2>()?;
        let mut rest = self.shifted_left(shift).0;
        rest.push(0);
        let length = divisor.0.len();
        for place in (0..rest.len().saturating_sub(length)).rev() {
            let window = rest.get_mut(place..=place.saturating_add(length))?;
            let [low, middle, high] = *window.last_chunk::<3>()?;
            let quotient = estimate([high, middle, low], [first, second]);
            if subtract_times(window, &divisor.0, quotient) {
                add(window, &divisor.0);
            }
        }
        Some(Self::of(rest).shifted_right(shift))
    }

    /// By less than a limb.
    fn shifted_left(&self, shift: u32) -> Self {
        let mut limbs = Zeroizing::new(Vec::with_capacity(self.0.len().saturating_add(2)));
        let mut carry = 0;
        for limb in self.0.iter() {
            let (low, high) = halves(u64::from(*limb) << shift);
            limbs.push(low | carry);
            carry = high;
        }
        limbs.push(carry);
        Self::of(limbs)
    }

    /// By less than a limb.
    fn shifted_right(&self, shift: u32) -> Self {
        let higher = self.0.iter().skip(1).chain(core::iter::once(&0));
        let shifted = self.0.iter().zip(higher).map(|(low, high)| {
            let both = (u64::from(*high) << BITS) | u64::from(*low);
            halves(both >> shift).0
        });
        Self::of(Zeroizing::new(shifted.collect()))
    }
}

/// The low and the high half.
#[allow(clippy::cast_possible_truncation, reason = "that is what halves are")]
fn halves(sum: u64) -> (u32, u32) {
    (sum as u32, (sum >> BITS) as u32)
}

/// The next digit of a quotient out of the first digits of both numbers; one too high at most, by one.
fn estimate([high, middle, low]: [u32; 3], [first, second]: [u32; 2]) -> u32 {
    let [dividend, low] = [(u64::from(high) << BITS) | u64::from(middle), u64::from(low)];
    let [first, second] = [first, second].map(u64::from);
    // The first digit has its highest bit set, so that it is not zero.
    let mut quotient = dividend.checked_div(first).unwrap_or_default().min(u64::from(u32::MAX));
    let mut rest = dividend.wrapping_sub(quotient.wrapping_mul(first));
    while u32::try_from(rest).is_ok() && quotient.wrapping_mul(second) > ((rest << BITS) | low) {
        quotient = quotient.wrapping_sub(1);
        rest = rest.wrapping_add(first);
    }
    halves(quotient).0
}

/// Takes `divisor` times `quotient` from `window`, which has a limb more; tells whether that was too much.
fn subtract_times(window: &mut [u32], divisor: &[u32], quotient: u32) -> bool {
    let (mut carry, mut borrow) = (0, false);
    for (place, limb) in window.iter_mut().zip(divisor.iter().chain(core::iter::once(&0))) {
        let product = u64::from(quotient).wrapping_mul(u64::from(*limb)).wrapping_add(u64::from(carry));
        let (low, high) = halves(product);
        carry = high;
        let (less, first) = place.overflowing_sub(low);
        let (less, second) = less.overflowing_sub(u32::from(borrow));
        *place = less;
        borrow = first || second;
    }
    borrow
}

fn add(window: &mut [u32], divisor: &[u32]) {
    let mut carry = 0;
    for (place, limb) in window.iter_mut().zip(divisor.iter().chain(core::iter::once(&0))) {
        (*place, carry) = halves(u64::from(*place).wrapping_add(u64::from(*limb)).wrapping_add(u64::from(carry)));
    }
}

#[cfg(test)]
mod tests {
    use super::Natural;
    use crypto_bigint::{BoxedUint, ConcatenatingMul, NonZero};
    use proptest::prelude::*;

    fn number() -> impl Strategy<Value = Vec<u8>> {
        let byte = prop_oneof![3 => any::<u8>(), 1 => Just(0_u8), 1 => Just(0xFF_u8)];
        proptest::collection::vec(byte, 0..90)
    }

    fn reference(bytes: &[u8]) -> BoxedUint {
        BoxedUint::from_be_slice_vartime(bytes)
    }

    fn natural(number: &BoxedUint) -> Natural {
        Natural::from_be_bytes(&number.to_be_bytes())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn products_are_those_of_a_library(left in number(), right in number()) {
            let expected = reference(&left).concatenating_mul(&reference(&right));
            let product = Natural::from_be_bytes(&left).times(&Natural::from_be_bytes(&right));
            prop_assert!(product == natural(&expected));
        }

        #[test]
        fn remainders_are_those_of_a_library(dividend in number(), divisor in number()) {
            let number = Natural::from_be_bytes(&divisor);
            prop_assume!(number.0.len() >= 2);
            let divisor = NonZero::new(reference(&divisor)).unwrap();
            let expected = reference(&dividend).rem(&divisor);
            prop_assert!(Natural::from_be_bytes(&dividend).remainder(&number).unwrap() == natural(&expected));
        }

        #[test]
        fn one_less_is_one_less(bytes in number()) {
            let number = Natural::from_be_bytes(&bytes);
            prop_assume!(!number.0.is_empty());
            prop_assert!(number.decremented().times(&Natural::one()) == natural(&reference(&bytes).wrapping_sub(BoxedUint::one())));
        }
    }

    /// Of two digits that are chosen by chance it happens once in two thousand million times.
    #[test]
    fn a_digit_of_the_quotient_that_was_one_too_high_is_taken_back() {
        let bytes = |limbs: &[u32]| -> Vec<u8> { limbs.iter().flat_map(|limb| limb.to_be_bytes()).collect() };
        let divisor = bytes(&[0x8000_0000, 0, 1]);
        let divisors = NonZero::new(reference(&divisor)).unwrap();
        for limbs in
            [[0x7FFF_FFFF, 0x8000_0000, 0, 0], [0x7FFF_FFFF, 0x8000_0000, 0, 1], [0x7FFF_FFFF, 0x8000_0001, 0, 0]]
        {
            let dividend = bytes(&limbs);
            let rest = Natural::from_be_bytes(&dividend).remainder(&Natural::from_be_bytes(&divisor)).unwrap();
            assert!(rest == natural(&reference(&dividend).rem(&divisors)), "{limbs:08X?}");
        }
    }

    #[test]
    fn small_divisors_are_refused() {
        let number = Natural::from_be_bytes(&[1; 40]);
        for divisor in [&[][..], &[0; 9], &[7], &[0xFF; 4]] {
            assert!(number.remainder(&Natural::from_be_bytes(divisor)).is_none());
        }
    }
}
