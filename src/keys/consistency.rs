//! Whether the numbers of an RSA private key belong together. A key that lost a character on its way may still be
//! well-formed, and would then sign wrongly.

use crypto_bigint::{BoxedUint, ConcatenatingMul, NonZero};
use pkcs1::{RsaPrivateKeyRef, UintRef};
use zeroize::Zeroizing;

/// `n = p·q`, and the exponents and the coefficient fit the primes (RFC 8017, 3.2). That the primes are prime is not
/// checked: it is what takes long, and damage is found without it.
pub(super) fn is_consistent(key: &RsaPrivateKeyRef<'_>) -> bool {
    let numbers = [&key.prime1, &key.prime2, &key.exponent1, &key.exponent2, &key.coefficient];
    let longest = key.modulus.as_bytes().len();
    let public = [&key.public_exponent, &key.private_exponent];
    if numbers.into_iter().chain(public).any(|number| number.as_bytes().len() > longest) {
        return false;
    }
    let [p, q, dp, dq, qinv] = numbers.map(number);
    let [e, d] = public.map(number);
    *product(&p, &q) == *number(&key.modulus)
        && [(&d, &p), (&d, &q), (&dp, &p), (&dq, &q)]
            .into_iter()
            .all(|(exponent, prime)| leaves_one(&product(&e, exponent), &decremented(prime)))
        && leaves_one(&product(&qinv, &q), &p)
}

fn number(bytes: &UintRef<'_>) -> Zeroizing<BoxedUint> {
    Zeroizing::new(BoxedUint::from_be_slice_vartime(bytes.as_bytes()))
}

fn product(left: &BoxedUint, right: &BoxedUint) -> Zeroizing<BoxedUint> {
    Zeroizing::new(left.concatenating_mul(right))
}

fn decremented(number: &BoxedUint) -> Zeroizing<BoxedUint> {
    Zeroizing::new(number.wrapping_sub(BoxedUint::one()))
}

fn leaves_one(dividend: &BoxedUint, divisor: &BoxedUint) -> bool {
    let divisor = NonZero::new(divisor.clone()).map(Zeroizing::new).into_option();
    divisor.is_some_and(|divisor| *Zeroizing::new(dividend.rem(&divisor)) == BoxedUint::one())
}
