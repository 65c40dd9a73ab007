import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { vectors } from '../client/merchant.mjs'
import {
  APIV3_KEY,
  asRequest,
  delivery,
  envelope,
  NOW,
  openMerchant,
  sealed,
  signed,
  terminated,
} from './wechatpay.mjs'

const TERMINATE = { event_type: 'ECOMMERCE_ENTRUST.TERMINATE', resource: sealed(terminated), summary: '解约成功' }

for (const signer of ['node', 'webcrypto', 'rsa']) {
  test(`both events, opened with ${signer}`, async (t) => {
    const { wxpay } = openMerchant(t, { signer })
    const { resource, ...rest } = envelope()
    assert.deepEqual(await wxpay.notifications.parse(delivery()), { ...rest, resource: signed })
    const ended = await wxpay.notifications.parse(delivery(TERMINATE))
    assert.deepEqual(ended, { ...rest, ...TERMINATE, resource: terminated })
    assert.equal(resource.algorithm, 'AEAD_AES_256_GCM')
  })
}

test('a vector made by another implementation', async (t) => {
  const read = (file) => readFileSync(new URL(`combine-papay-notification/${file}`, vectors), 'utf8')
  const { headers, now, apiv3_key } = JSON.parse(read('case.json'))
  const { wxpay } = openMerchant(t, { apiv3Key: apiv3_key, now: () => now * 1000 })
  const event = await wxpay.notifications.parse({ headers, body: read('body.txt') })
  assert.equal(event.id, 'EV-SIGN')
  assert.deepEqual(event.resource, JSON.parse(read('plaintext.txt')))
})

test('a header that came twice is both values, and one with a NUL is not the one without', async (t) => {
  const { wxpay } = openMerchant(t)
  const { headers, body } = delivery()
  const nonce = headers['Wechatpay-Nonce']
  for (const more of [[['wechatpay-nonce', nonce]], [['Wechatpay-Nonce', 'x']]]) {
    const twice = { headers: [...Object.entries(headers), ...more], body }
    await assert.rejects(wxpay.notifications.parse(twice), { name: 'SignatureError' })
  }
  const untold = { headers: { ...headers, 'Wechatpay-Nonce': 'x', 'Request-ID': ['a', 'b'] }, body }
  const error = await wxpay.notifications.parse(untold).catch((thrown) => thrown)
  assert.deepEqual([error.name, error.requestId], ['SignatureError', undefined], 'two ids are none')
  for (const odd of [`${nonce}\0`, `\0${nonce}`]) {
    const changed = { headers: { ...headers, 'Wechatpay-Nonce': odd }, body }
    await assert.rejects(wxpay.notifications.parse(changed), { name: 'SignatureError' })
  }
  const all = ['Timestamp', 'Nonce', 'Serial', 'Signature'].map((name) => headers[`Wechatpay-${name}`])
  const moved = { headers: { 'Wechatpay-Timestamp': all.join('\0') }, body }
  await assert.rejects(wxpay.notifications.parse(moved), { name: 'SignatureError', reason: 'missing-header' })
  assert.equal((await wxpay.notifications.parse({ headers: Object.entries(headers), body })).id, envelope().id)
})

test('events and fields that nobody knows pass through', async (t) => {
  const { wxpay } = openMerchant(t)
  const resource = { anything: [1, { 新: null }], big: 1e21 }
  const other = await wxpay.notifications.parse(
    delivery({
      event_type: 'TRANSACTION.SUCCESS',
      resource: sealed(resource),
      extra: { a: [true] },
      create_time: undefined,
    }),
  )
  assert.equal(other.event_type, 'TRANSACTION.SUCCESS')
  assert.deepEqual(other.resource, resource)
  assert.deepEqual(other.extra, { a: [true] })
  assert.ok(!('create_time' in other))
  const known = { ...signed, contract_id: '123124412412423431', new_field: { deep: 1 } }
  assert.deepEqual((await wxpay.notifications.parse(delivery({ resource: sealed(known) }))).resource, known)
  for (const plain of ['[]', '"text"', '5', 'null']) {
    const event = await wxpay.notifications.parse(delivery({ event_type: 'OTHER', resource: sealed(plain) }))
    assert.deepEqual(event.resource, JSON.parse(plain))
  }
})

test('a resource with the least that names a contract', async (t) => {
  const { wxpay } = openMerchant(t)
  const { mchid, out_contract_code, plan_id } = signed
  const least = { mchid, out_contract_code, plan_id }
  assert.deepEqual((await wxpay.notifications.parse(delivery({ resource: sealed(least) }))).resource, least)
  const nulls = { ...least, attach: null, contract_expired_time: null }
  assert.deepEqual((await wxpay.notifications.parse(delivery({ resource: sealed(nulls) }))).resource, nulls)
})

test('associated data that is empty, missing, null or Chinese', async (t) => {
  const { wxpay } = openMerchant(t)
  const resources = [
    sealed(signed, { aad: '' }),
    sealed(signed, { aad: undefined }),
    { ...sealed(signed, { aad: '' }), associated_data: null },
    sealed(signed, { aad: '附加' }),
  ]
  for (const resource of resources) {
    assert.deepEqual((await wxpay.notifications.parse(delivery({ resource }))).resource, signed)
  }
})

test('every shape in which a message arrives', async (t) => {
  const { wxpay } = openMerchant(t)
  const message = delivery()
  const { headers, body } = message
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const mixed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]))
  const bytes = new TextEncoder().encode(body)
  const padded = Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')])
  const shapes = {
    'a Request': asRequest(message),
    'a Request of a stream': streamed(message),
    text: message,
    bytes: { headers, body: bytes },
    'a Buffer': { headers, body: Buffer.from(body) },
    'a part of a larger buffer': { headers, body: padded.subarray(6, 6 + bytes.length) },
    'lower-case headers': { headers: lower, body },
    'upper-case headers': { headers: mixed, body },
    Headers: { headers: new Headers(headers), body },
    'a Map': { headers: new Map(Object.entries(headers)), body },
    'headers as lists': {
      headers: Object.fromEntries(Object.entries(lower).map(([name, value]) => [name, [value]])),
      body,
    },
    'a Lambda event': { version: '2.0', rawPath: '/notify', headers: lower, body, isBase64Encoded: false },
  }
  for (const [name, shape] of Object.entries(shapes)) {
    assert.equal((await wxpay.notifications.parse(shape)).resource.attach, signed.attach, name)
  }
})

function streamed({ headers, body }) {
  const bytes = new TextEncoder().encode(body)
  const stream = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 100) controller.enqueue(bytes.subarray(at, at + 100))
      controller.close()
    },
  })
  return new Request('https://yourapp.com/notify', { method: 'POST', headers, body: stream, duplex: 'half' })
}

test('what is no message, and a body that is gone, are told with the cure', async (t) => {
  const { wxpay } = openMerchant(t)
  const { headers, body } = delivery()
  const used = asRequest({ headers, body })
  await used.text()
  const wrong = [
    [undefined, /pass a Request/],
    ['text', /pass a Request/],
    [{ headers, body: JSON.parse(body) }, /body parser.*express\.raw.*Lambda/],
    [{ headers, body: undefined }, /the raw body is missing/],
    [{ headers, body: {}, arrayBuffer: body }, /the raw body is missing/],
    [{ headers, body: {}, arrayBuffer: async () => 7 }, /^body must be a string or a Uint8Array, got a number/],
    [{ body }, /headers must be/],
    [used, /read before/],
  ]
  for (const [message, expected] of wrong) {
    await assert.rejects(wxpay.notifications.parse(message), { name: 'ConfigError', message: expected })
  }
})

test('without apiv3Key, and after close, it says so', async (t) => {
  const { wxpay } = openMerchant(t, { apiv3Key: undefined })
  await assert.rejects(wxpay.notifications.parse(delivery()), { name: 'ConfigError', message: /apiv3Key/ })
  wxpay.close()
  await assert.rejects(wxpay.notifications.parse(delivery()), { name: 'ConfigError', message: /closed/ })
})

test('parse keeps no record: a repeat parses again', async (t) => {
  const { wxpay, clock } = openMerchant(t)
  const message = delivery()
  clock.time = NOW + 300_000
  for (let time = 0; time < 3; time++) assert.equal((await wxpay.notifications.parse(message)).id, envelope().id)
  assert.equal(APIV3_KEY.length, 32)
})
