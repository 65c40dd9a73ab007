// New keys for a client that goes on: two sandboxes stand for a merchant before and after.
import assert from 'node:assert/strict'
import { createSign, sign } from 'node:crypto'
import { createServer, request as forward } from 'node:http'
import { test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { delivery, NOW, openMerchant, sealed, signed } from '../notifications/wechatpay.mjs'
import { keyFile, merchant, open, openClient, rejection, thrown } from './merchant.mjs'

/**
 * One address for both: the serial that a request is signed under says who verifies it. The merchant number, which is not
 * signed, is put right on the way.
 */
async function openBoth(t) {
  const sandboxes = await Promise.all([createSandbox(), createSandbox()])
  const [before, after] = sandboxes.map((sandbox) => sandbox.merchant)
  const seen = { [before.serial]: 0, [after.serial]: 0 }
  const server = createServer((incoming, outgoing) => {
    const [, serial] = /serial_no="(\w+)"/.exec(incoming.headers.authorization)
    seen[serial]++
    const { mchid, baseUrl } = [before, after].find((each) => each.serial === serial)
    const authorization = incoming.headers.authorization.replace(/mchid="\d+"/, `mchid="${mchid}"`)
    const { method, headers } = incoming
    const sent = forward(`${baseUrl}${incoming.url}`, { method, headers: { ...headers, authorization } }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(sent)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(async () => {
    server.close()
    server.closeAllConnections()
    await Promise.all(sandboxes.map((sandbox) => sandbox.close()))
  })
  const baseUrl = `http://127.0.0.1:${server.address().port}`
  const options = {
    ...before,
    certs: { ...before.certs, ...after.certs },
    baseUrl,
    backupUrl: undefined,
    maxRetries: 0,
  }
  return { options, before, after, seen }
}

const certificateOf = ({ privateKey, certificate }) => ({ privateKey, certificate })
const signers = {
  node: [{ signer: 'node' }, certificateOf, 400],
  webcrypto: [{ signer: 'webcrypto' }, ({ privateKey, serial }) => ({ privateKey, serial }), 400],
  rsa: [{ signer: 'rsa' }, certificateOf, 60],
}

for (const [name, [change, keysOf, count]] of Object.entries(signers)) {
  test(`${name}: no call under load fails while keys are rotated, there and back`, async (t) => {
    const { options, before, after, seen } = await openBoth(t)
    const wxpay = new Wechatpay({ ...options, ...change })
    t.after(() => wxpay.close())
    let next = 0
    const one = async () => {
      while (next < count) {
        const number = next++
        if (number === count / 4) wxpay.rotate(keysOf(after))
        if (number === count / 2) wxpay.rotate(keysOf(before))
        if (number === (3 * count) / 4) wxpay.rotate(keysOf(after))
        const { status } = await wxpay
          .chain('v3/certificates')
          .get()
          .catch((error) => error)
        // The account has no platform certificates, which only a request that was verified is told.
        assert.equal(status, 404)
      }
    }
    await Promise.all(Array.from({ length: 16 }, one))
    assert.equal(seen[before.serial] + seen[after.serial], count)
    assert.ok(Math.min(...Object.values(seen)) > count / 4, JSON.stringify(seen))
    assert.equal(
      thrown(() => new Wechatpay({ ...options, ...keysOf(after), serial: before.serial })).code,
      'ERR_CONFIG',
    )
  })
}

test('a signature that is being made keeps its serial; the next attempt has the new one', async (t) => {
  const { options, before, after, seen } = await openBoth(t)
  let release
  const slow = {
    sign: (message) =>
      new Promise((resolve) => {
        release = () => resolve(sign('sha256', message, before.privateKey))
      }),
  }
  const wxpay = new Wechatpay({ ...options, privateKey: slow, certificate: undefined })
  t.after(() => wxpay.close())
  const waiting = rejection(wxpay.chain('v3/certificates').get())
  while (!release) await new Promise((resolve) => setImmediate(resolve))
  wxpay.rotate(certificateOf(after))
  assert.equal((await rejection(wxpay.chain('v3/certificates').get())).status, 404)
  assert.deepEqual(seen, { [before.serial]: 0, [after.serial]: 1 })
  release()
  assert.equal((await waiting).status, 404)
  assert.deepEqual(seen, { [before.serial]: 1, [after.serial]: 1 })
})

test('a retry is signed with the new key', async (t) => {
  const { gateway, wxpay } = await open(t, { maxRetries: 1, onAttempt: () => rotate() })
  const privateKey = { sign: async (message) => createSign('sha256').update(message).sign(merchant.privateKey) }
  const serial = '01'.repeat(20)
  const rotate = () => wxpay.rotate({ privateKey, serial })
  gateway.plan({ status: 503, unsigned: true, headers: { 'Retry-After': '0' } })
  await rejection(wxpay.chain('v3/certificates').get())
  assert.deepEqual(
    gateway.requests.map(({ fields }) => fields.serial_no),
    [merchant.serial, serial],
  )
})

test('the serial alone, of a certificate that was renewed for the same key', async (t) => {
  const { gateway, wxpay } = await open(t)
  wxpay.rotate({ serial: 'ab'.repeat(20) })
  await rejection(wxpay.chain('v3/certificates').get())
  assert.equal(gateway.requests[0].fields.serial_no, 'AB'.repeat(20))
  assert.deepEqual(gateway.requests[0].faults, [`serial_no ${'AB'.repeat(20)}`], 'and the signature is genuine')
})

const other = 'Z3EgBJHJgTfWdTsyepRcytDAK9PkEPPT'
const HOURS = 3_600_000

test('the former APIv3 key opens for 25 hours, and the new one at once', async (t) => {
  for (const signer of ['node', 'webcrypto', 'rsa']) {
    const { wxpay, clock } = openMerchant(t, { signer })
    const parse = (key) =>
      wxpay.notifications.parse(delivery({ resource: sealed(signed, { key }) }, { at: clock.time }))
    await rejection(parse(other))
    wxpay.rotate({ apiv3Key: other })
    for (const [hours, opens] of [
      [0, true],
      [24.9, true],
      [25.1, false],
    ]) {
      clock.time = NOW + hours * HOURS
      assert.deepEqual((await parse(other)).resource, signed)
      if (opens) assert.deepEqual((await parse(undefined)).resource, signed)
      else assert.equal((await rejection(parse(undefined))).reason, 'decrypt')
    }
  }
})

test('an APIv3 key for a client that had none', async (t) => {
  const { wxpay } = openMerchant(t, { apiv3Key: undefined })
  assert.equal((await rejection(wxpay.notifications.parse(delivery()))).code, 'ERR_CONFIG')
  wxpay.rotate({ apiv3Key: other })
  const given = delivery({ resource: sealed(signed, { key: other }) })
  assert.deepEqual((await wxpay.notifications.parse(given)).resource, signed)
})

const wrong = {
  nothing: [{}, 'rotate() was given no key'],
  'no object': [merchant.pem, 'rotate() takes an object such as { privateKey, serial, apiv3Key }'],
  'another option': [{ apiV3Key: other }, 'unknown option apiV3Key (did you mean apiv3Key?)'],
  'a key without its serial': [
    { privateKey: merchant.pem },
    'serial is missing: pass the serial number of the merchant API certificate, or the certificate (apiclient_cert.pem)',
  ],
  'a certificate of another key': [
    { privateKey: merchant.pem, certificate: keyFile('go-sdk-certificate.pem') },
    /^certificate \(\w+\) does not belong to privateKey: take apiclient_cert\.pem and apiclient_key\.pem from the same archive$/,
  ],
  'a public key': [
    { privateKey: keyFile('combine-papay-merchant-public.pem'), serial: merchant.serial },
    /^privateKey is a public key: /,
  ],
  'a short APIv3 key': [{ apiv3Key: 'short' }, /^apiv3Key must have 32 bytes, got 5: /],
  'a good key beside a short APIv3 key': [
    { privateKey: merchant.pem, serial: 'ab'.repeat(20), apiv3Key: 'short' },
    /^apiv3Key must have 32 bytes/,
  ],
  'a good APIv3 key beside a key whose numbers do not belong together': [
    { privateKey: damaged(), serial: merchant.serial, apiv3Key: other },
    'privateKey is damaged: download or export apiclient_key.pem again',
  ],
}

/** A bit of one of its primes is another. */
function damaged() {
  const der = merchant.privateKey.export({ type: 'pkcs8', format: 'der' })
  der[der.length - 300] ^= 1
  return der
}

for (const [name, [keys, message]] of Object.entries(wrong)) {
  test(`${name}: refused, and nothing changed`, async (t) => {
    const { gateway, wxpay } = await open(t, { apiv3Key: 'A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT' })
    const error = thrown(() => wxpay.rotate(keys))
    assert.equal(error.code, 'ERR_CONFIG')
    if (typeof message === 'string') assert.equal(error.message, message)
    else assert.match(error.message, message)
    await wxpay.chain('v3/certificates').get()
    assert.deepEqual(gateway.requests[0].faults, [])
    const given = delivery({ resource: sealed(signed, { key: other }) }, { at: Date.now() })
    assert.equal((await rejection(wxpay.notifications.parse(given))).reason, 'decrypt')
    assert.deepEqual((await wxpay.notifications.parse(delivery({}, { at: Date.now() }))).resource, signed)
  })
}

test('a closed client takes no keys', (t) => {
  const wxpay = openClient(t)
  wxpay.close()
  assert.equal(thrown(() => wxpay.rotate({ apiv3Key: other })).message, 'this client was closed: make a new one')
})
