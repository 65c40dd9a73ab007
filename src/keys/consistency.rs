//! Whether the numbers of an RSA private key belong together. A key that lost a character on its way may still be
//! well-formed. Signers may not notice either: they have two ways to sign, and take the other one where one fails.

use super::natural::Natural;
use super::pkcs1::RsaPrivateKey;

/// `n = p·q`, and the exponents and the coefficient fit the primes (RFC 8017, 3.2). That the primes are prime is not
/// checked: it is what takes long, and damage is found without it.
pub(super) fn is_consistent(key: &RsaPrivateKey<'_>) -> bool {
    let numbers = [key.prime1, key.prime2, key.exponent1, key.exponent2, key.coefficient];
    let longest = key.modulus.len();
    let public = [key.public_exponent, key.private_exponent];
    if numbers.into_iter().chain(public).any(|number| number.len() > longest) {
        return false;
    }
    let [p, q, dp, dq, qinv] = numbers.map(Natural::from_be_bytes);
    let [e, d] = public.map(Natural::from_be_bytes);
    p.times(&q) == Natural::from_be_bytes(key.modulus)
        && [(&d, &p), (&d, &q), (&dp, &p), (&dq, &q)]
            .into_iter()
            .all(|(exponent, prime)| leaves_one(&e.times(exponent), &prime.decremented()))
        && leaves_one(&qinv.times(&q), &p)
}

fn leaves_one(dividend: &Natural, divisor: &Natural) -> bool {
    dividend.remainder(divisor).is_some_and(|remainder| remainder == Natural::one())
}
