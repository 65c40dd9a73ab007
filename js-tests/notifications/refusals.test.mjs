import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { NotificationError, SignatureError } from 'wechatpay-entrust'
import { rejection } from '../client/merchant.mjs'
import { delivery, envelope, NOW, openMerchant, sealed, signed } from './wechatpay.mjs'

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** The error that a message is refused with; the handler must answer accordingly. */
async function refusal(wxpay, message) {
  const error = await rejection(wxpay.notifications.parse(message))
  const seen = []
  const handler = wxpay.notifications.handler(() => seen.push('called'), {
    onError: (fault) => seen.push(fault.reason),
  })
  const { status, body } = await handler.answer(message)
  assert.deepEqual(seen, [error.reason])
  assert.equal(status, error instanceof SignatureError ? 401 : 400)
  assert.equal(JSON.parse(body).code, 'FAIL')
  return error
}

async function untrusted(wxpay, message, reason) {
  const error = await refusal(wxpay, message)
  assert.ok(error instanceof SignatureError, String(error))
  assert.deepEqual([error.code, error.reason], ['ERR_SIGNATURE', reason])
}

async function unreadable(wxpay, message, reason) {
  const error = await refusal(wxpay, message)
  assert.ok(error instanceof NotificationError, String(error))
  assert.deepEqual([error.code, error.reason, error.requestId], ['ERR_NOTIFICATION', reason, '08F3A1'])
  assert.match(error.message, /^the notification is verified, but /)
}

/** A text with one character changed to another of the same kind. */
const changed = (text, at) => `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`

test('a body that was touched anywhere', async (t) => {
  const { wxpay } = openMerchant(t)
  const { headers, body } = delivery()
  const bytes = Buffer.from(body)
  for (let at = 0; at < bytes.length; at += 97) {
    const touched = Buffer.from(bytes)
    touched[at] ^= 1 << (at % 8)
    await untrusted(wxpay, { headers, body: touched }, 'mismatch')
  }
  const reserialised = JSON.stringify(JSON.parse(body), null, 1)
  for (const other of ['', `${body}\n`, ` ${body}`, body.slice(0, -1), reserialised, `\ufeff${body}`]) {
    await untrusted(wxpay, { headers, body: other }, 'mismatch')
  }
})

test('headers that were touched', async (t) => {
  const { wxpay } = openMerchant(t)
  const message = delivery()
  const touch = (name, value) => ({ ...message, headers: { ...message.headers, [name]: value } })
  const { 'Wechatpay-Nonce': nonce, 'Wechatpay-Signature': signature, 'Wechatpay-Timestamp': time } = message.headers
  await untrusted(wxpay, touch('Wechatpay-Nonce', changed(nonce, 5)), 'mismatch')
  await untrusted(wxpay, touch('Wechatpay-Timestamp', String(Number(time) + 1)), 'mismatch')
  await untrusted(wxpay, touch('Wechatpay-Serial', 'PUB_KEY_ID_0'), 'unknown-serial')
  for (const at of [0, 100, 300]) {
    await untrusted(wxpay, touch('Wechatpay-Signature', changed(signature, at)), 'mismatch')
  }
  for (const text of [
    '',
    'x',
    '====',
    signature.slice(4),
    `${signature.slice(0, 9)} ${signature.slice(9)}`,
    `WECHATPAY/SIGNTEST/${signature}`,
  ]) {
    const reason = (await refusal(wxpay, touch('Wechatpay-Signature', text))).reason
    assert.ok(reason === 'mismatch' || (text === '' && reason === 'missing-header'), `${text}: ${reason}`)
  }
})

test('each header of the signature is needed, and the others are not', async (t) => {
  const { wxpay } = openMerchant(t)
  for (const name of ['Wechatpay-Nonce', 'Wechatpay-Serial', 'Wechatpay-Signature', 'Wechatpay-Timestamp']) {
    await untrusted(wxpay, delivery({}, { headers: { [name]: undefined } }), 'missing-header')
  }
  await untrusted(wxpay, { headers: {}, body: '' }, 'missing-header')
  const bare = { 'Wechatpay-Signature-Type': undefined, 'Content-Type': undefined, 'Request-ID': undefined }
  assert.equal((await wxpay.notifications.parse(delivery({}, { headers: bare }))).id, envelope().id)
})

test('300 seconds either way, and not one more', async (t) => {
  const { wxpay } = openMerchant(t)
  for (const off of [-300, 300]) await wxpay.notifications.parse(delivery({}, { at: NOW + off * 1000 }))
  for (const off of [-301, 301, -86_400]) await untrusted(wxpay, delivery({}, { at: NOW + off * 1000 }), 'stale')
  for (const time of ['soon', '-1', '1e9', '1795140000.0', '٣']) {
    await untrusted(wxpay, delivery({}, { headers: { 'Wechatpay-Timestamp': time } }), 'stale')
  }
})

test('somebody else’s key, under our id and under its own', async (t) => {
  const { wxpay } = openMerchant(t)
  const { privateKey } = stranger
  await untrusted(wxpay, delivery({}, { privateKey }), 'mismatch')
  await untrusted(wxpay, delivery({}, { privateKey, serial: 'PUB_KEY_ID_0123' }), 'unknown-serial')
})

test('an apiv3Key that is not the one it was encrypted with', async (t) => {
  const { wxpay } = openMerchant(t, { apiv3Key: 'B'.repeat(32) })
  const error = await rejection(wxpay.notifications.parse(delivery()))
  await unreadable(wxpay, delivery(), 'decrypt')
  assert.match(error.message, /apiv3Key.*account centre/)
  assert.ok(!error.message.includes('BBBB'))
})

const resource = (change) => ({ resource: { ...sealed(signed), ...change } })
const bytes = Buffer.from(sealed(signed).ciphertext, 'base64')
const flipped = (at) => {
  const copy = Buffer.from(bytes)
  copy[(at + copy.length) % copy.length] ^= 1
  return copy.toString('base64')
}
const unopened = {
  'its last 12 bytes cut off': { ciphertext: bytes.subarray(0, -12).toString('base64') },
  'its tag cut off': { ciphertext: bytes.subarray(0, -16).toString('base64') },
  'nothing but a tag': { ciphertext: bytes.subarray(-16).toString('base64') },
  'fewer bytes than a tag': { ciphertext: 'AAAA' },
  'the first byte flipped': { ciphertext: flipped(0) },
  'a byte in the middle flipped': { ciphertext: flipped(100) },
  'the tag flipped at its end': { ciphertext: flipped(-1) },
  'the tag flipped at its start': { ciphertext: flipped(-16) },
  'what is not base64': { ciphertext: '!!!!' },
  'a text too long for it': { ciphertext: `${bytes.toString('base64')}AAAA` },
  'other associated data': { associated_data: 'other' },
  'no associated data': { associated_data: undefined },
  'another nonce': { nonce: 'Kj7QIyUiYx1r' },
  'a nonce of 11 bytes': { nonce: 'Kj7QIyUiYx1' },
  'a nonce of 16 bytes': { nonce: 'Kj7QIyUiYx1qKj7Q' },
  'a nonce of 12 characters and more bytes': { nonce: '中文中文中文中文中文中文' },
}
for (const [name, change] of Object.entries(unopened)) {
  test(`a resource with ${name}`, async (t) => {
    const { wxpay } = openMerchant(t)
    await unreadable(wxpay, delivery(resource(change)), 'decrypt')
  })
}

test('another algorithm', async (t) => {
  const { wxpay } = openMerchant(t)
  for (const algorithm of ['AEAD_SM4_128_GCM', 'aead_aes_256_gcm', 'none']) {
    await unreadable(wxpay, delivery(resource({ algorithm })), 'algorithm')
  }
})

test('signed, but not what it should be', async (t) => {
  const { wxpay } = openMerchant(t)
  const bodies = [
    '',
    'text',
    '{',
    '[]',
    'null',
    '{}',
    Buffer.from([0x7b, 0xff, 0x7d]),
    '<html>',
    `\ufeff${JSON.stringify(envelope())}`,
  ]
  for (const body of bodies) await unreadable(wxpay, delivery(body), 'malformed')
  const changes = [
    { id: undefined },
    { id: 5 },
    { event_type: undefined },
    { resource: undefined },
    { resource: 'text' },
    resource({ ciphertext: undefined }),
    resource({ nonce: 5 }),
    resource({ associated_data: {} }),
    { resource: sealed('not JSON') },
    { resource: sealed(Buffer.from([0x22, 0xff, 0x22])) },
    { resource: sealed('[]') },
    { resource: sealed({ ...signed, plan_id: '12535' }) },
    { resource: sealed({ ...signed, out_contract_code: undefined }) },
    { resource: sealed({ ...signed, openid: 5 }) },
  ]
  for (const change of changes) await unreadable(wxpay, delivery(change), 'malformed')
})

test('nothing of a message is repeated in the error', async (t) => {
  const { wxpay } = openMerchant(t)
  const secret = 'SECRET1234567890'
  const messages = [
    delivery({ resource: sealed({ ...signed, plan_id: secret }) }),
    delivery({ resource: sealed(`{"a":"${secret}"`) }),
    delivery(resource({ algorithm: secret })),
    delivery({}, { headers: { 'Wechatpay-Timestamp': secret } }),
    delivery({}, { serial: `${secret}\u0007` }),
  ]
  for (const message of messages) {
    const error = await rejection(wxpay.notifications.parse(message))
    assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes(secret), String(error))
  }
})
