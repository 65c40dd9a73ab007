//! Whether the numbers of an RSA private key belong together. A key that lost a character on its way may still be
//! well-formed. Signers may not notice either: they have two ways to sign, and take the other one where one fails.

use pkcs1::{RsaPrivateKeyRef, UintRef};

use super::natural::Natural;

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
    p.times(&q) == number(&key.modulus)
        && [(&d, &p), (&d, &q), (&dp, &p), (&dq, &q)]
            .into_iter()
            .all(|(exponent, prime)| leaves_one(&e.times(exponent), &prime.decremented()))
        && leaves_one(&qinv.times(&q), &p)
}

fn number(bytes: &UintRef<'_>) -> Natural {
    Natural::from_be_bytes(bytes.as_bytes())
}

fn leaves_one(dividend: &Natural, divisor: &Natural) -> bool {
    dividend.remainder(divisor).is_some_and(|remainder| remainder == Natural::one())
}
