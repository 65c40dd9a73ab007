// Why a signature failed: what the client signed is found out from the signature itself.
import assert from 'node:assert/strict'
import { constants, createHash, generateKeyPairSync, sign } from 'node:crypto'
import { before, test } from 'node:test'
import { openSandbox, PRE_SIGN, preSignBody, raw } from './merchant.mjs'

const NONCE = '593BEC0C930BF1AFEB40B4A08C8FB242'
const BODY = preSignBody({ contract_display_account: '微信<b>/用户', notify_url: 'https://a.example/n' })
const TEXT = JSON.stringify(BODY)

let sandbox
before(async (t) => {
  sandbox = await openSandbox(t)
})

const rsa = (message) => sign('sha256', Buffer.from(message), sandbox.merchant.privateKey)

/** Sends `sent` under a signature over `signed`, and gives what the live view says about it. */
async function diagnose({
  signed = {},
  sent = {},
  change = {},
  make = rsa,
  join = (lines) => `${lines.join('\n')}\n`,
}) {
  const { mchid, serial } = sandbox.merchant
  const timestamp = String(Math.floor(Date.now() / 1000))
  const base = { method: 'POST', target: PRE_SIGN, timestamp, nonce: NONCE, body: TEXT }
  const lines = { ...base, ...signed }
  const { method, target, body } = { ...base, ...sent }
  const signature = make(join([lines.method, lines.target, lines.timestamp, lines.nonce, lines.body])).toString(
    'base64',
  )
  const fields = { mchid, nonce_str: NONCE, timestamp, serial_no: serial, signature, ...change }
  const Authorization = `WECHATPAY2-SHA256-RSA2048 ${Object.entries(fields)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}`
  const headers = { Authorization, Accept: 'application/json', 'User-Agent': 't', 'Content-Type': 'application/json' }
  const { status } = await raw(sandbox.url, method, target, headers, body)
  const { text } = await raw(sandbox.url, 'GET', '/sandbox/live', {})
  const [{ number, verified }] = JSON.parse(text).state.requests.items
  const detail = JSON.parse((await raw(sandbox.url, 'GET', `/sandbox/live/request?number=${number}`, {})).text)
  return { status, verified, ...detail.diagnosis }
}

const differing = (lines) => lines.filter(({ differs }) => differs).map(({ name }) => name)

test('nothing is explained of a signature that is right', async () => {
  const { verified, guess } = await diagnose({})
  assert.deepEqual([verified, guess], [true, undefined])
})

const sorted = (value) =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((name) => [name, sorted(value[name])]),
      )
    : value
const ascii = (text) => text.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
const blanks = `{${Object.entries(BODY)
  .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
  .join(', ')}}`

for (const [how, signed, sent = TEXT] of [
  ['empty', ''],
  ['compact', TEXT, JSON.stringify(BODY, undefined, 2)],
  ['indent2', JSON.stringify(BODY, undefined, 2)],
  ['indent4', JSON.stringify(BODY, undefined, 4)],
  ['blanks', blanks],
  ['blanks, ascii', ascii(blanks)],
  ['ascii', ascii(TEXT)],
  ['slashes, ascii', ascii(TEXT).replaceAll('/', '\\/')],
  ['html', TEXT.replace(/[<>&]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`)],
  ['sorted, compact', JSON.stringify(sorted(BODY))],
  ['newline', `${TEXT}\n`],
  ['trimmed', TEXT, `${TEXT}\n`],
  ['text', JSON.stringify(TEXT)],
  ['latin1', Buffer.from(TEXT).toString('latin1')],
  ['object', '[object Object]'],
]) {
  test(`a body that was signed otherwise: ${how}`, async () => {
    const found = await diagnose({ signed: { body: signed }, sent: { body: sent } })
    assert.deepEqual([found.status, found.guess, found.how], [401, 'body', how])
    assert.deepEqual(differing(found.lines), ['body'])
    const { got, wanted } = found.lines.find(({ name }) => name === 'body')
    assert.deepEqual([got, wanted], [signed, sent])
  })
}

test('another path, query or method than was signed', async () => {
  const query = `${PRE_SIGN}?b=2&a=%E5%BE%AE`
  for (const [signed, sent] of [
    [PRE_SIGN, query],
    [decodeURIComponent(query), query],
    [`https://api.mch.weixin.qq.com${PRE_SIGN}`, PRE_SIGN],
    [PRE_SIGN.replace('/v3', ''), PRE_SIGN],
    [`${PRE_SIGN}?a=%E5%BE%AE&b=2`, query],
  ]) {
    const found = await diagnose({ signed: { target: signed }, sent: { target: sent } })
    assert.deepEqual([found.guess, differing(found.lines)], ['target', ['target']], signed)
    assert.equal(found.lines.find(({ name }) => name === 'target').got, signed)
  }
  const method = await diagnose({ signed: { method: 'post' } })
  assert.deepEqual([method.guess, differing(method.lines)], ['method', ['method']])
})

test('lines that end otherwise', async () => {
  const open = await diagnose({ join: (lines) => lines.join('\n') })
  assert.deepEqual([open.guess, differing(open.lines)], ['shape', ['shape']])
  const windows = await diagnose({ join: (lines) => lines.map((line) => `${line}\r\n`).join('') })
  assert.deepEqual([windows.guess, differing(windows.lines)], ['shape', ['shape']])
})

test('two lines at once', async () => {
  const found = await diagnose({ signed: { method: 'GET', body: '' } })
  assert.deepEqual([found.guess, differing(found.lines)], ['body', ['method', 'body']])
})

test('another key, scheme or digest', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const merchant = () => ({ key: sandbox.merchant.privateKey })
  const other = await diagnose({ make: (message) => sign('sha256', Buffer.from(message), privateKey) })
  assert.equal(other.guess, 'key')
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING }
  const scheme = await diagnose({ make: (message) => sign('sha256', Buffer.from(message), { ...merchant(), ...pss }) })
  assert.equal(scheme.guess, 'scheme')
  for (const [digest, length] of [
    ['sha1', '20'],
    ['sha512', '64'],
  ]) {
    const found = await diagnose({ make: (message) => sign(digest, Buffer.from(message), sandbox.merchant.privateKey) })
    assert.deepEqual([found.guess, found.how], ['digest', length])
  }
  const twice = await diagnose({
    make: (message) => rsa(createHash('sha256').update(message).digest('hex')),
  })
  assert.equal(twice.guess, 'text', 'the right key over what nobody can guess')
  assert.ok(twice.lines.every(({ got }) => got === undefined))
  for (const signature of ['AAAA', 'x']) assert.equal((await diagnose({ change: { signature } })).guess, 'key')
})

test('another merchant, serial or time', async () => {
  for (const [change, guess] of [
    [{ mchid: '1900000001' }, 'mchid'],
    [{ serial_no: '0'.repeat(40) }, 'serial_no'],
    [{ timestamp: '1700000000' }, 'timestamp'],
  ]) {
    const found = await diagnose({ change })
    assert.deepEqual([found.guess, differing(found.parts)], [guess, [guess]])
  }
})

test('what is no Authorization of this kind is not explained', async () => {
  await raw(sandbox.url, 'GET', '/v3/certificates', { Authorization: 'Bearer x', Accept: '*/*', 'User-Agent': 't' })
  const number = JSON.parse((await raw(sandbox.url, 'GET', '/sandbox/live', {})).text).state.requests.items[0].number
  const detail = JSON.parse((await raw(sandbox.url, 'GET', `/sandbox/live/request?number=${number}`, {})).text)
  assert.equal(detail.diagnosis, undefined)
})

test('a body that was not kept whole', async () => {
  const found = await diagnose({ sent: { body: `"${'x'.repeat(20_000)}"` } })
  assert.equal(found.guess, 'unknown')
})
