import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SignatureError, Wechatpay, WechatpayError } from 'wechatpay-entrust'
import { echo } from '../gateway.mjs'
import { input, keyFile, merchant, open, options, platform, rejection } from './merchant.mjs'

const NOW = 1_795_140_000
const names = ['Wechatpay-Timestamp', 'Wechatpay-Nonce', 'Wechatpay-Serial', 'Wechatpay-Signature']
const signers = ['node', 'webcrypto', 'rsa']

function openAt(t, change) {
  const now = () => NOW * 1000
  return open(t, { now, ...change }, { now })
}

/** Pre-signs against an answer that is changed by `change`, and gives the error. */
async function refused({ gateway, wxpay }, change) {
  gateway.plan((seen) => ({ ...echo(seen), headers: { 'Request-ID': 'req-1' }, ...change }))
  const error = await rejection(wxpay.preEntrustSign.miniProgram(input()))
  assert.ok(error instanceof SignatureError, String(error))
  assert.ok(error instanceof WechatpayError)
  assert.equal(error.code, 'ERR_SIGNATURE')
  assert.equal(error.name, 'SignatureError')
  assert.match(error.message, /may have been processed/)
  return error
}

test('the gateway of these tests finds a wrong signature', async (t) => {
  const { wxpay } = await open(t, { privateKey: keyFile('docs-merchant.pem') })
  const error = await rejection(wxpay.preEntrustSign.miniProgram(input()))
  assert.equal(error.status, 401)
  assert.equal(error.code, 'SIGN_ERROR')
  assert.match(error.message, /: signature\b/)
})

test('a missing or empty header is named, and checked before all else', async (t) => {
  const pair = await openAt(t)
  for (const name of names) {
    for (const value of [undefined, '', '  ']) {
      const stale = name === 'Wechatpay-Timestamp' ? {} : { 'Wechatpay-Timestamp': '1' }
      const error = await refused(pair, { headers: { 'Request-ID': 'req-1', ...stale, [name]: value } })
      assert.equal(error.reason, 'missing-header')
      assert.ok(error.message.includes(name), error.message)
      assert.equal(error.requestId, 'req-1')
    }
  }
  assert.equal((await refused(pair, { unsigned: true })).reason, 'missing-header')
  assert.equal(pair.gateway.requests.length, 3 * names.length + 1)
})

test('300 s are borne in either direction, 301 s are stale', async (t) => {
  const pair = await openAt(t)
  for (const off of [-300, 0, 300]) {
    pair.gateway.plan((seen) => ({ ...echo(seen), timestamp: String(NOW + off) }))
    assert.equal((await pair.wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
  }
  for (const timestamp of [NOW - 301, NOW + 301, 0, 'soon', '-1', '1e9', `${NOW}.5`, '9'.repeat(40)]) {
    const error = await refused(pair, { timestamp: String(timestamp), serial: 'PUB_KEY_ID_9' })
    assert.equal(error.reason, 'stale', String(timestamp))
    assert.equal(error.requestId, 'req-1')
  }
})

test('a serial that nobody knows is named, and not believed', async (t) => {
  const pair = await openAt(t)
  const error = await refused(pair, { serial: 'PUB_KEY_ID_9', text: 'other' })
  assert.equal(error.reason, 'unknown-serial')
  assert.equal(error.serial, 'PUB_KEY_ID_9')
  assert.ok(error.message.includes('PUB_KEY_ID_9') && error.message.includes(platform.id))
  const strange = await refused(pair, { serial: '<script>"' })
  assert.equal(strange.reason, 'unknown-serial')
  assert.ok(!strange.message.includes('<script>'))
})

for (const signer of signers) {
  test(`a signature of another text, key or form is a mismatch with ${signer}`, async (t) => {
    const pair = await openAt(t, { signer })
    const signatures = [
      'WECHATPAY/SIGNTEST/AAAA',
      'WECHATPAY/SIGNTEST/',
      '!',
      'AAAA',
      'AAA',
      '====',
      'é',
      'A'.repeat(5000),
    ]
    const changes = signatures.map((value) => ({ headers: { 'Wechatpay-Signature': value } }))
    changes.push(
      { text: 'other' },
      { privateKey: keyFile('docs-merchant.pem') },
      { privateKey: keyFile('rsa-3072.pem') },
    )
    for (const change of changes) {
      const error = await refused(pair, change)
      assert.equal(error.reason, 'mismatch', JSON.stringify(change))
      assert.equal(error.serial, platform.id)
    }
  })

  test(`one flipped bit of body, timestamp, nonce or signature is a mismatch with ${signer}`, async (t) => {
    const { gateway, wxpay } = await openAt(t, { signer })
    const answer = gateway.signed({ json: { code_url: 'weixin://wxpay/bizpayurl?pr=JyC91EIz1' } })
    assert.equal((await wxpay.receive(answer)).status, 200)
    const fails = async (change, what) => {
      const error = await rejection(wxpay.receive({ ...answer, ...change }))
      assert.equal(error.reason, 'mismatch', what)
    }
    for (let bit = 0; bit < answer.body.length * 8; bit += 7) {
      await fails({ body: flipped(answer.body, bit) }, `body bit ${bit}`)
    }
    await fails({ body: Buffer.concat([answer.body, Buffer.from('\n')]) }, 'a byte more')
    await fails({ body: answer.body.subarray(1) }, 'a byte less')
    await fails({ headers: { ...answer.headers, 'Wechatpay-Timestamp': String(NOW ^ 1) } }, 'timestamp')
    for (let bit = 0; bit < 32 * 8; bit += 8) {
      const nonce = flipped(Buffer.from(answer.headers['Wechatpay-Nonce']), bit).toString('latin1')
      await fails({ headers: { ...answer.headers, 'Wechatpay-Nonce': nonce } }, `nonce bit ${bit}`)
    }
    const bytes = Buffer.from(answer.headers['Wechatpay-Signature'], 'base64')
    for (let bit = 0; bit < bytes.length * 8; bit += 61) {
      const signature = flipped(bytes, bit).toString('base64')
      await fails({ headers: { ...answer.headers, 'Wechatpay-Signature': signature } }, `signature bit ${bit}`)
    }
  })
}

function flipped(bytes, bit) {
  const copy = Buffer.from(bytes)
  copy[bit >> 3] ^= 1 << (bit & 7)
  return copy
}

test('a body that was parsed and written again does not verify', async (t) => {
  const { gateway, wxpay } = await openAt(t)
  const answer = gateway.signed({ body: '{"a": 1}' })
  assert.deepEqual((await wxpay.receive(answer)).data, { a: 1 })
  const error = await rejection(wxpay.receive({ ...answer, body: JSON.stringify(JSON.parse(answer.body)) }))
  assert.equal(error.reason, 'mismatch')
})

test('an untrusted answer is not repeated, and its text reaches nobody', async (t) => {
  const pair = await openAt(t)
  const error = await refused(pair, { body: '{"planted":1}', json: undefined, text: 'other' })
  assert.equal(pair.gateway.requests.length, 1)
  assert.ok(!JSON.stringify([error.message, error.stack, { ...error }]).includes('planted'))
})

test('the certificate of a platform verifies until it expires', async (t) => {
  const id = '3796A0F2E2592BFE20CE50950590397B50239D49'
  const certs = { [id]: keyFile('combine-papay-platform-certificate.pem') }
  let clock = NOW * 1000
  const setUp = { certs, now: () => clock }
  const gatewaySetUp = { platform: { ...platform, id }, now: () => clock, serialHeader: null }
  const pair = await open(t, setUp, gatewaySetUp)
  assert.equal((await pair.wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
  clock = Date.UTC(2031, 0, 2)
  const error = await refused(pair, {})
  assert.equal(error.reason, 'unknown-serial')
  assert.match(error.message, /expired/)
})

test('public key and certificate side by side: each answers under its own name', async (t) => {
  const id = '3796A0F2E2592BFE20CE50950590397B50239D49'
  const certs = { [id.toLowerCase()]: keyFile('combine-papay-platform-certificate.pem'), [platform.id]: platform.pem }
  const pair = await openAt(t, { certs })
  for (const serial of [id, id.toLowerCase(), platform.id]) {
    pair.gateway.plan((seen) => ({ ...echo(seen), serial }))
    assert.equal((await pair.wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
  }
  assert.equal(pair.gateway.requests[0].headers['wechatpay-serial'], platform.id)
})

test('one public key of two is asked for in every request', async (t) => {
  const certs = { [platform.id]: platform.pem, PUB_KEY_ID_9: keyFile('docs-platform-public.pem') }
  const client = new Wechatpay(options({ certs }))
  t.after(() => client.close())
  const { headers } = await client.prepare('GET', '/v3/certificates')
  assert.equal(headers['Wechatpay-Serial'], platform.id)
  assert.ok(headers.Authorization.includes(`serial_no="${merchant.serial}"`))
})
