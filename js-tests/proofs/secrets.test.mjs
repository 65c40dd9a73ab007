// Where secrets lie while a client lives, after its keys were rotated and after it was closed: in the memory of the wasm, in
// the objects that JavaScript can reach, and in the whole memory of the process, before and after the collector ran.
// `npm run proofs:secrets` looks at keys that were given as texts, too, and prints what was found how often.
//
// OpenSSL 3 frees copies of each private key that it reads and does not wipe them (`OPENSSL_free(der)` in its decoders), so
// whether one is found there is luck. The allocator therefore overwrites what is freed (`glibc.malloc.perturb`). That would hide
// copies of the package's own, too; so the first search comes before anything of a step was collected: garbage is still there.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { keyFile, merchant, platform } from '../client/merchant.mjs'
import { debit, subOrder } from '../contracts/operations.mjs'
import { openGateway } from '../gateway.mjs'
import { delivery, NOW, sealed, signed } from '../notifications/wechatpay.mjs'
import { occurrences, search } from './process.mjs'

const program = fileURLToPath(new URL('./secrets-program.mjs', import.meta.url))
const all = process.argv.includes('--all')
const LATER = NOW + 26 * 3_600_000
/** The allocator that overwrites what it frees is that of glibc. */
const scannable = existsSync('/proc/self/mem') && process.report.getReport().header.glibcVersionRuntime !== undefined
/** Room for what a step makes, so that as a rule nothing is collected but when the program says so; `garbage` tells. */
const UNCOLLECTED = ['--min-semi-space-size=64', '--max-semi-space-size=64']
/** What is freed is overwritten; in the cache of a thread it would not be. */
const OVERWRITE = 'glibc.malloc.perturb=165:glibc.malloc.tcache_count=0'
const generated = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const pems = {
  old: keyFile('combine-papay-merchant.pem'),
  new: generated.export({ type: 'pkcs8', format: 'pem' }),
}
const apiv3Keys = { old: randomBytes(16).toString('hex'), new: randomBytes(16).toString('hex') }
const body = `b${randomBytes(20).toString('hex')}`
const garbage = randomBytes(200)

/** The middle of it: allocators overwrite the first bytes of what they free, whether it was wiped or not. */
const middle = (bytes) => bytes.subarray((bytes.length >> 1) - 12, (bytes.length >> 1) + 12)

/** The private numbers as DER writes them. */
function numbersOf(pem) {
  const { d, p, q, dp, dq, qi } = createPrivateKey(pem).export({ format: 'jwk' })
  return [d, p, q, dp, dq, qi].map((text) => middle(Buffer.from(text, 'base64url')))
}

/** As libraries compute with them, the other way round. */
const reversed = (number) => Buffer.from(number).reverse()

/** Of a line in the middle of the text, as it is and as JavaScript keeps other texts: two bytes a character. */
function textOf(text) {
  const part = text.subarray(4, 60)
  return [part, Buffer.from(part.toString(), 'utf16le')]
}

const lineOf = (pem) => Buffer.from(pem.split('\n').at(14))
const keyOf = (key) => [Buffer.from(key.slice(10)), Buffer.from(key.slice(10), 'utf16le')]

const numbers = { old: numbersOf(pems.old), new: numbersOf(pems.new) }
const kept = {
  'old PEM': textOf(lineOf(pems.old)),
  'new PEM': textOf(lineOf(pems.new)),
  'old APIv3 key': keyOf(apiv3Keys.old),
  'new APIv3 key': keyOf(apiv3Keys.new),
  garbage: [middle(garbage)],
}

/** What is looked for before the collector ran: copies of the keys as they were given, or as they were decoded. */
const copies = { 'old DER': numbers.old, 'new DER': numbers.new, ...kept }

/** What is looked for afterwards. */
function needlesOf(requests) {
  const authorizations = requests.map(({ fields }) => Buffer.from(fields.signature.slice(100, 160)))
  return {
    'old private numbers': [...numbers.old, ...numbers.old.map(reversed)],
    'new private numbers': [...numbers.new, ...numbers.new.map(reversed)],
    ...kept,
    authorization: authorizations,
    body: textOf(Buffer.from(body)),
    // No secret: what must be found, or the search finds nothing.
    control: [Buffer.from(merchant.serial)],
  }
}

/** A program in a process of its own, in front of a gateway. */
async function started(t, signer, form) {
  const folder = mkdtempSync(join(tmpdir(), 'wechatpay-entrust-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const account = { ...merchant, time: NOW }
  const gateway = await openGateway(t, { merchant: account, platform, now: () => account.time })
  gateway.otherwise = ({ target }) =>
    target.endsWith('/reverse') ? { status: 204 } : { status: 500, unsigned: true, headers: { 'Retry-After': '0' } }
  const certs = { [platform.id]: platform.pem }
  const { mchid, serial } = merchant
  const write = (name, content) => writeFileSync(join(folder, name), content)
  write('options.json', JSON.stringify({ mchid, serial, certs, baseUrl: gateway.url, start: NOW, later: LATER }))
  write('debit.json', JSON.stringify(debit({ sub_orders: [{ ...subOrder(), attach: body }] })))
  for (const age of ['old', 'new']) {
    write(`${age}.pem`, pems[age])
    write(`${age}.key`, apiv3Keys[age])
    const resource = sealed({ ...signed, attach: body }, { key: apiv3Keys[age] })
    write(`${age}.json`, JSON.stringify(delivery({ resource }, { at: age === 'old' ? NOW : LATER })))
  }
  write('garbage', garbage)
  const args = ['--expose-gc', ...UNCOLLECTED, program, folder, signer, form]
  const env = { ...process.env, GLIBC_TUNABLES: OVERWRITE }
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  t.after(() => child.kill())
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, folder, gateway, account, next: async () => (await said.next()).value }
}

function searchIn(folder, ends, needles) {
  const files = readdirSync(folder).filter((name) => ends.test(name))
  assert.ok(files.length > 0, String(ends))
  const contents = files.map((name) => readFileSync(join(folder, name)))
  return Object.fromEntries(
    Object.entries(needles).map(([name, forms]) => [
      name,
      contents.reduce((sum, bytes) => sum + forms.reduce((count, form) => count + occurrences(bytes, form), 0), 0),
    ]),
  )
}

/** What was found, by standstill, then by place. */
async function looked(t, signer, form) {
  const { child, folder, gateway, account, next } = await started(t, signer, form)
  const seen = {}
  for (const name of ['open', 'rotated', 'later', 'closed']) {
    assert.equal(await next(), name)
    assert.deepEqual(
      gateway.requests.flatMap(({ faults }) => faults),
      [],
    )
    const uncollected = scannable ? search(child.pid, copies) : undefined
    child.stdin.write('\n')
    assert.equal(await next(), 'collected')
    const needles = needlesOf(gateway.requests)
    const process = scannable ? search(child.pid, needles) : undefined
    child.stdin.write('\n')
    assert.equal(await next(), 'snapshot')
    const wasm = searchIn(folder, new RegExp(`^${name}\\.\\d+\\.wasm$`), needles)
    const objects = searchIn(folder, new RegExp(`^${name}\\.heapsnapshot$`), needles)
    seen[name] = { uncollected, process, wasm, objects }
    if (name === 'rotated') Object.assign(account, { publicKey: createPublicKey(generated), time: LATER })
    child.stdin.write('\n')
  }
  assert.ok(gateway.requests.length >= 8, 'two debits, each reversed')
  return seen
}

const names = ['private numbers', 'PEM', 'APIv3 key']
/** Whose secrets are in the process at each standstill, where keys were given as bytes: no more, and no less. */
const expected = {
  open: { 'private numbers': 'old', PEM: '', 'APIv3 key': 'old' },
  rotated: { 'private numbers': 'new', PEM: '', 'APIv3 key': 'old new' },
  later: { 'private numbers': 'new', PEM: '', 'APIv3 key': 'new' },
  closed: { 'private numbers': '', PEM: '', 'APIv3 key': '' },
}
/**
 * How often a key is in the process before the collector ran: private keys as they were decoded, the former and the new one,
 * then APIv3 keys. What the package let go of is wiped by then, and does not wait for the collector. A private key is kept so until the
 * host has it, with `rsa` for good; an APIv3 key is kept, and a second time in a `CryptoKey`, which goes with the collector.
 */
const uncollectedOf = {
  node: { open: [0, 0, 1, 0], rotated: [0, 0, 1, 1], later: [0, 0, 0, 1], closed: [0, 0, 0, 0] },
  webcrypto: { open: [0, 0, 2, 0], rotated: [0, 1, 2, 1], later: [0, 0, 1, 2], closed: [0, 0, 0, 1] },
  rsa: { open: [1, 0, 1, 0], rotated: [0, 1, 1, 1], later: [0, 1, 0, 1], closed: [0, 0, 0, 0] },
}
/** The portable crypto has the key that it signed with. Elsewhere the host has it, and the wasm nothing. */
const inWasm = { open: 'old', later: 'new' }

function found(counts, name) {
  return ['old', 'new'].filter((age) => counts[`${age} ${name}`] > 0).join(' ')
}

function checkUncollected({ signer, form, standstill, uncollected }) {
  const [oldKey, newKey, oldApiv3, newApiv3] = uncollectedOf[signer][standstill]
  const { garbage, ...counts } = uncollected
  assert.ok(garbage > 0, `${standstill}: something was collected before, so copies may be gone`)
  const privateKeys = { 'old DER': oldKey * numbers.old.length, 'new DER': newKey * numbers.new.length }
  const rest = { 'old PEM': 0, 'new PEM': 0, 'old APIv3 key': oldApiv3, 'new APIv3 key': newApiv3 }
  const expectation = form === 'bytes' ? { ...privateKeys, ...rest } : privateKeys
  const names = form === 'bytes' ? Object.keys(counts) : Object.keys(privateKeys)
  const found = Object.fromEntries(names.map((name) => [name, counts[name]]))
  assert.deepEqual(found, expectation, `${standstill}, before the collector ran`)
}

function check({ signer, form, standstill, uncollected, process, wasm, objects }) {
  if (uncollected) checkUncollected({ signer, form, standstill, uncollected })
  assert.equal(process?.garbage ?? 0, 0, 'what is collected is overwritten, or what is found may be garbage')
  for (const name of names) {
    const what = `${standstill}: ${name}`
    const portable = name === 'private numbers' && signer === 'rsa' ? inWasm[standstill] : undefined
    assert.equal(found(wasm, name), portable ?? '', `${what} in the wasm`)
    assert.equal(found(objects, name), '', `${what} in objects`)
    // Texts that were passed in belong to JavaScript, which wipes none.
    if (process && (form === 'bytes' || name === 'private numbers')) {
      assert.equal(found(process, name), expected[standstill][name], `${what} in the process`)
    }
  }
  assert.equal(wasm.authorization + wasm.body + objects.body, 0, standstill)
  // node:http keeps the head of the last request on a connection that is kept.
  if (standstill === 'closed') assert.equal(objects.authorization, 0)
  else assert.ok(objects.control > 0 && wasm.control > 0, 'or the search finds nothing')
}

const shown = (counts) =>
  Object.entries(counts)
    .filter(([name, count]) => count > 0 && name !== 'control' && name !== 'garbage')
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'nothing'

for (const signer of ['node', 'webcrypto', 'rsa']) {
  for (const form of all ? ['bytes', 'text'] : ['bytes']) {
    test(`${signer}, keys as ${form}`, async (t) => {
      const seen = await looked(t, signer, form)
      if (!scannable) t.diagnostic('the process was not searched: there is no glibc, or no /proc')
      for (const [standstill, places] of Object.entries(seen)) {
        check({ signer, form, standstill, ...places })
        for (const [place, counts] of Object.entries(places)) {
          if (counts) t.diagnostic(`${standstill}, ${place}: ${shown(counts)}`)
        }
      }
    })
  }
}
