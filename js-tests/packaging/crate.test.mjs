// The Rust crate as its users get it: packed, then built by a program that needs newer versions of the same libraries.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { before, test } from 'node:test'
import { root, temporaryFolder, write } from './consumer.mjs'

/** Libraries that a program may well need a newer version of. */
const friends = [
  ...['serde', 'serde_core', 'serde_derive', 'serde_json', 'zeroize', 'base64ct'],
  ...['sha1', 'sha2', 'aes-gcm', 'digest', 'rand_core', 'crypto-bigint'],
]

const folder = temporaryFolder()
let crate

function cargo(args, cwd, env = {}) {
  const options = { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 }
  return execFileSync('cargo', [...args, '--offline'], { ...options, env: { ...process.env, ...env } })
}

const metadata = (cwd, ...args) => JSON.parse(cargo(['metadata', '--format-version', '1', ...args], cwd))

/** The libraries of Linux: cargo keeps those of other systems only where somebody built for them. */
const locked = () => metadata(root, '--locked', '--filter-platform', 'x86_64-unknown-linux-gnu')

before(() => {
  cargo(['package', '--package', 'wechatpay-entrust', '--locked', '--allow-dirty', '--no-verify', '--quiet'], root)
  const { packages, target_directory } = metadata(root, '--no-deps')
  const { version } = packages.find(({ name }) => name === 'wechatpay-entrust')
  const name = `wechatpay-entrust-${version}`
  execFileSync('tar', ['-xzf', join(target_directory, 'package', `${name}.crate`), '-C', folder])
  crate = join(folder, name)
})

test('every requirement is a caret, but for the pre-release', () => {
  const [{ dependencies }] = metadata(crate, '--no-deps').packages
  assert.ok(dependencies.length > 15)
  const exact = dependencies.filter(({ req }) => !/^\^\d/.test(req)).map(({ name, req }) => `${name} ${req}`)
  assert.equal(exact.length, 1, exact.join(', '))
  assert.match(exact[0], /^rsa =\d.*-rc\./)
})

/** The packages that building `id` needs, tests and examples left out. */
function closure(nodes, id, found = new Set()) {
  if (found.has(id)) return found
  found.add(id)
  const { deps } = nodes.find((node) => node.id === id)
  for (const { pkg, dep_kinds } of deps) if (dep_kinds.some(({ kind }) => kind !== 'dev')) closure(nodes, pkg, found)
  return found
}

const newerOf = (left, right) => (left.localeCompare(right, 'en', { numeric: true }) >= 0 ? left : right)

test('the Rust that it asks for is the Rust that its dependencies ask for', () => {
  const { packages, resolve } = locked()
  const own = packages.find(({ name }) => name === 'wechatpay-entrust')
  const needed = closure(resolve.nodes, own.id)
  const theirs = packages.filter(({ id, rust_version }) => needed.has(id) && id !== own.id && rust_version)
  assert.ok(theirs.length > 20)
  const most = theirs.map(({ rust_version }) => rust_version).reduce(newerOf)
  assert.equal(
    newerOf(own.rust_version, most),
    own.rust_version,
    `rust-version is ${own.rust_version}, they need ${most}`,
  )
  const channel = readFileSync(join(root, 'rust-toolchain.toml'), 'utf8').match(/channel = "([\d.]+)"/)[1]
  assert.equal(newerOf(channel, own.rust_version), channel)
})

const program = `use std::thread;

use getrandom::SysRng;
use serde::{Deserialize, Serialize};
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::crypto::{Rsa, ready};
use wechatpay_entrust::input::Input;
use wechatpay_entrust::keys::{PlatformKey, PrivateKey, Serial};
use wechatpay_entrust::sign::Credential;
use wechatpay_entrust::{Call, Exchange};

#[derive(Serialize, Deserialize)]
struct Order { plan_id: u64 }

fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let private_key = PrivateKey::parse(include_bytes!("merchant.pem"))?;
    let platform_key = PlatformKey::parse("PUB_KEY_ID_1", include_bytes!("platform.pem"))?;
    let exchange = Exchange {
        credential: Credential::new("1900000109", Serial::parse("5157F09EFDC096DE15EBE81A47057A7232F1B8E1")?)?,
        keyring: [platform_key].into_iter().collect(),
        crypto: Rsa::new(Some(&private_key), SysRng)?,
        user_agent: "consumer/1.0".into(),
    };
    let order = serde_json::to_value(Order { plan_id: 12535 })?;
    let input = Input::from(serde_json::json!({ "plan_id": order["plan_id"], "out_contract_code": "c1" }));
    let call = Call::operation(Operation::ContractsQuery, &input)?;
    let request = thread::scope(|scope| scope.spawn(|| ready(exchange.prepare(&call, 1, "NONCE"))).join().unwrap())?;
    println!("{} {}", request.path, request.headers[0].1.split(' ').next().unwrap_or_default());
    let digest = <sha2::Sha256 as sha2::Digest>::digest(zeroize::Zeroizing::new(vec![0]).as_slice());
    assert_eq!(base64ct::Base64::decode_vec("AA==")?.len() + digest.len(), 33);
    Ok(())
}

use base64ct::Encoding;
`

/** Copies a library from where cargo keeps it, as if its next patch release were out. Gives its version. */
function release({ name, version, manifest_path }) {
  const home = join(folder, 'newer', name)
  cpSync(dirname(manifest_path), home, { recursive: true })
  const newer = version.replace(/\d+$/, '9999')
  // The parts of serde ask for each other in exactly their own version.
  const manifest = readFileSync(join(home, 'Cargo.toml'), 'utf8').replaceAll(
    new RegExp(`^version = "(=?)${version.replaceAll('.', '\\.')}"$`, 'gm'),
    `version = "$1${newer}"`,
  )
  writeFileSync(join(home, 'Cargo.toml'), manifest)
  return [name, newer]
}

test('a program that needs newer versions of the same libraries builds and runs', () => {
  const { packages } = locked()
  const found = friends.map((friend) => packages.filter(({ name }) => name === friend))
  assert.ok(
    found.every(({ length }) => length === 1),
    'one version of each in the lock file',
  )
  const newer = found.flat().map(release)
  const features = {
    serde: ', features = ["derive"]',
    base64ct: ', features = ["alloc"]',
  }
  const requirements = newer.map(([name, version]) => `${name} = { version = "${version}"${features[name] ?? ''} }`)
  const patches = newer.map(([name]) => `${name} = { path = "../newer/${name}" }`)
  const consumer = join(folder, 'consumer')
  const vectors = join(root, 'tests/vectors/keys')
  write(consumer, {
    'Cargo.toml': `[package]
name = "consumer"
version = "1.0.0"
edition = "2024"

[dependencies]
wechatpay-entrust = { path = ${JSON.stringify(crate)} }
getrandom = { version = "0.4", features = ["sys_rng"] }
${requirements.join('\n')}

[patch.crates-io]
${patches.join('\n')}
`,
    'Cargo.lock': readFileSync(join(root, 'Cargo.lock'), 'utf8'),
    'src/main.rs': program,
    'src/merchant.pem': readFileSync(join(vectors, 'combine-papay-merchant.pem'), 'utf8'),
    'src/platform.pem': readFileSync(join(vectors, 'combine-papay-platform-public.pem'), 'utf8'),
  })
  const output = cargo(['run', '--quiet'], consumer, { CARGO_TARGET_DIR: join(root, 'target/consumer') })
  assert.equal(
    output.trim(),
    '/v3/ecommerce/combine-papay/contracts/plan-id/12535/out-contract-code/c1 WECHATPAY2-SHA256-RSA2048',
  )
  const lock = readFileSync(join(consumer, 'Cargo.lock'), 'utf8')
  for (const [name, version] of newer) assert.ok(lock.includes(`name = "${name}"\nversion = "${version}"\n`), name)
})

test('documentation names no file that the crate does not have', () => {
  const sources = readdirSync(join(crate, 'src'), { recursive: true }).filter((name) => name.endsWith('.rs'))
  assert.ok(sources.length > 40)
  const docs = sources.flatMap((name) =>
    readFileSync(join(crate, 'src', name), 'utf8')
      .split('\n')
      .filter((line) => /^\s*\/\/[/!]/.test(line))
      .map((line) => [name, line]),
  )
  assert.ok(docs.length > 500)
  for (const [name, line] of docs) {
    assert.doesNotMatch(line, /PROTOCOL|pages? partner\/|\b[A-Z]+\.md\b/, name)
    for (const [, target] of line.matchAll(/\]\(([^)]+)\)/g)) {
      const fine = /^https:\/\/[\w.-]+\//.test(target) || /^(crate|super|Self|[A-Za-z_]+)(::|$)/.test(target)
      assert.ok(fine || existsSync(join(crate, target)), `${name}: ${target}`)
    }
  }
})
