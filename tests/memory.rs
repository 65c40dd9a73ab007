//! What is left of secrets in the memory of a process, stack and freed heap included, once their owners are gone.
//!
//! The search goes over every writable page, as an attacker's would who got a core dump. Linux tells where they are.
#![cfg(target_os = "linux")]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::large_stack_arrays,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic, and this one reads the memory of its own process"
)]

use std::env;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::channel;
use std::thread;

use base64ct::{Base64, Encoding};
use wechatpay_entrust::cipher;
use wechatpay_entrust::keys::PrivateKey;
use wechatpay_entrust::sealed::Sealed;
use wechatpay_entrust::secret::ApiV3Key;
use zeroize::Zeroizing;

const LENGTH: usize = 24;
const MASK: u8 = 0xA5;

/// Parts of a secret, each byte turned over, so that the list itself is not what the search finds.
struct Needles {
    parts: Vec<(&'static str, Vec<u8>)>,
    /// Which pairs of bytes begin a part: this sorts out nearly everything.
    beginnings: Vec<bool>,
}

impl Needles {
    /// Every 24 bytes of the secrets, and the same backwards, as small-endian machines keep numbers.
    fn of(secrets: &[(&'static str, &[u8])]) -> Self {
        let mut parts = Vec::new();
        for (name, secret) in secrets {
            for part in secret.chunks_exact(LENGTH) {
                parts.push((*name, part.iter().map(|byte| byte ^ MASK).collect()));
                parts.push((*name, part.iter().rev().map(|byte| byte ^ MASK).collect::<Vec<u8>>()));
            }
        }
        let mut beginnings = vec![false; 1 << 16];
        for (_, part) in &parts {
            beginnings[usize::from(u16::from_be_bytes([part[0] ^ MASK, part[1] ^ MASK]))] = true;
        }
        Self { parts, beginnings }
    }

    /// The names of those that are in memory, each once.
    fn found(&self) -> Vec<&'static str> {
        let mut names: Vec<&str> = Vec::new();
        // The buffer of the search holds what it searched, so it is left out itself.
        let mut buffer = Zeroizing::new(vec![0; 1 << 16]);
        let own = buffer.as_ptr().addr() as u64;
        let own = (own, own + buffer.len() as u64);
        let maps = fs::read_to_string("/proc/self/maps").unwrap();
        let mut memory = File::open("/proc/self/mem").unwrap();
        for (start, end) in maps.lines().filter_map(writable) {
            for (start, end) in [(start, end.min(own.0)), (start.max(own.1), end)] {
                self.search(&mut memory, (start, end), &mut buffer, &mut names);
            }
        }
        names
    }

    fn search(&self, memory: &mut File, (mut at, end): (u64, u64), buffer: &mut [u8], names: &mut Vec<&'static str>) {
        while at < end {
            let length = buffer.len().min(usize::try_from(end - at).unwrap());
            let read = memory.seek(SeekFrom::Start(at)).and_then(|_| memory.read(&mut buffer[..length]));
            let Ok(read @ 1..) = read else { return };
            for part in buffer[..read].windows(LENGTH) {
                if self.beginnings[usize::from(u16::from_be_bytes([part[0], part[1]]))] {
                    self.compare(part, names);
                }
            }
            // Neighbouring pieces overlap, so that nothing on the border is missed.
            at += read as u64;
            if at < end {
                at -= LENGTH.min(read - 1) as u64;
            }
        }
    }

    fn compare(&self, part: &[u8], names: &mut Vec<&'static str>) {
        let is = |masked: &[u8]| part.iter().zip(masked).all(|(byte, masked)| byte ^ MASK == *masked);
        for (name, _) in self.parts.iter().filter(|(_, masked)| is(masked)) {
            if !names.contains(name) {
                names.push(name);
            }
        }
    }
}

/// A line of `/proc/self/maps`, if it can be written and so can hold data of this process.
fn writable(line: &str) -> Option<(u64, u64)> {
    let (range, rest) = line.split_once(' ')?;
    let (start, end) = range.split_once('-')?;
    let address = |text| u64::from_str_radix(text, 16).ok();
    rest.starts_with("rw").then_some((address(start)?, address(end)?))
}

/// Says that this process runs one test.
const ALONE: &str = "WECHATPAY_ENTRUST_TEST_ALONE";

/// Runs one test in a process of its own, for another test's secret must not be the one that is found. The C library there
/// binds its functions at once: at a first call it saves every register on the stack, and some hold what the test itself
/// copied last.
fn alone(name: &str, test: impl FnOnce()) {
    if env::var_os(ALONE).is_some() {
        return test();
    }
    let mut program = Command::new(env::current_exe().unwrap());
    let output = program.args(["--exact", name]).env(ALONE, "1").env("LD_BIND_NOW", "1").output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

/// Runs `work` deep in the stack of a thread of its own, keeps that thread standing, and searches.
fn left_by(needles: &Needles, work: impl FnOnce() + Send) -> Vec<&'static str> {
    let (done, finished) = channel::<()>();
    let (go, waiting) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            deep(work);
            done.send(()).unwrap();
            waiting.recv().unwrap();
        });
        finished.recv().unwrap();
        let found = needles.found();
        go.send(()).unwrap();
        found
    })
}

/// Below what the thread's waiting overwrites.
#[inline(never)]
fn deep(work: impl FnOnce()) {
    let space = [0_u8; 32 * 1024];
    black_box(&space);
    work();
    black_box(&space);
}

fn pem(name: &str) -> Zeroizing<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/keys").join(name);
    let mut file = File::open(path).unwrap();
    let mut text = Zeroizing::new(vec![0; usize::try_from(file.metadata().unwrap().len()).unwrap()]);
    file.read_exact(&mut text).unwrap();
    text
}

/// The private numbers of a key as bytes, and its PEM without line breaks.
fn needles_of(name: &str) -> Needles {
    let text = pem(name);
    let mut body = Zeroizing::new(Vec::with_capacity(text.len()));
    body.extend(text.split(|byte| *byte == b'\n').filter(|line| !line.starts_with(b"-----")).flatten().copied());
    let mut der = Zeroizing::new(vec![0; body.len()]);
    let length = Base64::decode(body.as_slice(), &mut der).unwrap().len();
    // What comes after the modulus: private exponent, primes, exponents, coefficient.
    let numbers = &der[length * 3 / 8..length];
    Needles::of(&[("the private numbers", numbers), ("the PEM", &body[body.len() * 3 / 8..])])
}

#[test]
fn the_search_finds_what_is_there() {
    alone("the_search_finds_what_is_there", || {
        let needles = needles_of("go-sdk.pem");
        assert_eq!(needles.found(), [""; 0]);
        let kept = pem("go-sdk.pem");
        assert_eq!(needles.found(), ["the PEM"]);
        let key = PrivateKey::parse(&kept).unwrap();
        drop(kept);
        assert_eq!(needles.found(), ["the private numbers"]);
        let stack = left_by(&needles, move || {
            let copy: [u8; 400] = std::array::from_fn(|index| key.pkcs8()[800 + index]);
            black_box(&copy);
        });
        assert_eq!(stack, ["the private numbers"], "the stack is searched");
    });
}

const SPELLINGS: [&str; 4] = ["as it is", "literal line breaks", "lost line breaks", "base64"];

fn spelled(name: &str, spelling: &str) -> Zeroizing<Vec<u8>> {
    let text = pem(name);
    let mut input = Zeroizing::new(Vec::with_capacity(2 * text.len()));
    match spelling {
        "literal line breaks" => text.split(|byte| *byte == b'\n').for_each(|line| {
            input.extend_from_slice(line);
            input.extend_from_slice(b"\\n");
        }),
        "lost line breaks" => input.extend(text.iter().copied().filter(|byte| *byte != b'\n')),
        "base64" => {
            input.resize(4 * text.len().div_ceil(3), 0);
            Base64::encode(&text, &mut input).unwrap();
        }
        _ => input.extend_from_slice(&text),
    }
    input
}

#[test]
fn nothing_of_a_private_key_stays_when_it_is_dropped() {
    alone("nothing_of_a_private_key_stays_when_it_is_dropped", || {
        for name in ["combine-papay-merchant.pem", "combine-papay-merchant-pkcs1.pem"] {
            let needles = needles_of(name);
            for spelling in SPELLINGS {
                let input = spelled(name, spelling);
                let left = left_by(&needles, move || {
                    let key = PrivateKey::parse(&input).unwrap();
                    key.check_numbers().unwrap();
                });
                assert_eq!(left, [""; 0], "{name}, {spelling}");
            }
        }
    });
}

/// A key that a line was lost of is refused; what was decoded of it is most of the key.
#[test]
fn nothing_stays_of_a_key_that_is_refused() {
    alone("nothing_stays_of_a_key_that_is_refused", || {
        let name = "axios-plugin-merchant.pem";
        let needles = needles_of(name);
        let mut damaged = pem(name);
        let last = damaged.len() - 60;
        damaged[last] = b'!';
        assert_eq!(left_by(&needles, move || drop(PrivateKey::parse(&damaged).unwrap_err())), [""; 0], "not base64");
        let mut damaged = pem(name);
        damaged[last] = if damaged[last] == b'A' { b'B' } else { b'A' };
        let left = left_by(&needles, move || {
            let key = PrivateKey::parse(&damaged).unwrap();
            key.check_numbers().unwrap_err();
        });
        assert_eq!(left, [""; 0], "another number");
    });
}

/// The first two round keys of AES-256 are the key itself, where the processor computes it.
#[test]
fn nothing_of_the_apiv3_key_stays_after_a_resource_was_opened() {
    alone("nothing_of_the_apiv3_key_stays_after_a_resource_was_opened", || {
        let secret = || -> Vec<u8> { (0..32_u8).map(|index| index.wrapping_mul(37) ^ 0x5C).collect() };
        let needles = Needles::of(&[("the APIv3 key", &Zeroizing::new(secret()))]);
        let sealed = Sealed { nonce: b"0123456789ab".to_vec(), associated_data: Vec::new(), ciphertext: vec![7; 64] };
        let left = left_by(&needles, move || {
            let key = ApiV3Key::new(secret()).unwrap();
            cipher::open(&key, &sealed).unwrap_err();
        });
        assert_eq!(left, [""; 0]);
    });
}
