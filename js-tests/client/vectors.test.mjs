import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { SignatureError, Wechatpay } from 'wechatpay-entrust'
import { seenIn } from '../gateway.mjs'
import { keyFile, merchant, options, platform, rejection, vectors } from './merchant.mjs'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The cases of one kind, with their files. */
function cases(kind) {
  return readdirSync(vectors)
    .filter((name) => existsSync(new URL(`${name}/case.json`, vectors)))
    .map((name) => ({ name, file: (each) => readFileSync(new URL(`${name}/${each}`, vectors)) }))
    .map((each) => ({ ...each, ...JSON.parse(each.file('case.json')) }))
    .filter((each) => each.kind === kind)
}

/** Makes the next nonces this one, by way of the platform's randomness. */
function drawing(t, nonce) {
  t.mock.method(globalThis.crypto, 'getRandomValues', (array) => {
    array.set([...nonce.repeat(2)].map((character) => alphabet.indexOf(character)).slice(0, array.length))
    return array
  })
}

/** Whether a body is what this package makes of JSON: the same text when it is written again. */
function isOurs(body) {
  try {
    return body === '' || JSON.stringify(JSON.parse(body)) === body
  } catch {
    return false
  }
}

const json = (body) => (body === '' ? undefined : JSON.parse(body))
const signed = cases('request').filter(({ file, nonce }) => isOurs(String(file('body.txt'))) && nonce.length === 32)

test('the published requests are among the cases', () => {
  assert.ok(signed.length >= 5, signed.map(({ name }) => name).join())
})

for (const { name, file, ...each } of signed) {
  test(`${name}: prepare gives the published message, signature and header`, async (t) => {
    drawing(t, each.nonce)
    const { mchid, serial, method, path, timestamp } = each
    for (const signer of ['node', 'webcrypto']) {
      const now = () => timestamp * 1000 + 999
      const wxpay = new Wechatpay(options({ mchid, serial, privateKey: keyFile(each.key), now, signer }))
      t.after(() => wxpay.close())
      const prepared = await wxpay.prepare(method, path, { json: json(String(file('body.txt'))) })
      const { fields } = seenIn(prepared)
      assert.equal(fields.nonce_str, each.nonce)
      assert.equal(fields.signature, String(file('signature.txt')).trim())
      assert.deepEqual([fields.mchid, fields.serial_no, fields.timestamp], [mchid, serial, String(timestamp)])
      assert.equal(new URL(prepared.url).origin + path, prepared.url)
      assert.equal(prepared.body ?? '', String(file('body.txt')))
    }
  })
}

test('combine-papay-request-encoded-path: a path parameter gives the published path', async (t) => {
  const wxpay = new Wechatpay(options())
  t.after(() => wxpay.close())
  const { path } = cases('request').find(({ name }) => name === 'combine-papay-request-encoded-path')
  const { url } = await wxpay.prepare('GET', 'v3/ecommerce/combine-papay/transactions/{id}', { id: 'P2015_-*|@' })
  assert.equal(url, `https://api.mch.weixin.qq.com${path}`)
})

for (const { name, file, ...each } of cases('answer')) {
  test(`${name}: receive ${each.genuine ? 'takes' : 'refuses'} the published answer`, async (t) => {
    const answer = { status: each.status, headers: each.headers, body: file('body.txt') }
    for (const signer of ['node', 'webcrypto', 'rsa']) {
      let clock = each.now
      const certs = { [each.key_id]: keyFile(each.key) }
      const wxpay = new Wechatpay(options({ certs, signer, now: () => clock * 1000 }))
      t.after(() => wxpay.close())
      if (!each.genuine) {
        const error = await rejection(wxpay.receive(answer))
        assert.ok(error instanceof SignatureError)
        assert.equal(error.reason, 'mismatch')
        continue
      }
      const { data } = await wxpay.receive(answer)
      assert.deepEqual(data, answer.body.length === 0 ? undefined : JSON.parse(answer.body))
      clock += 301
      assert.equal((await rejection(wxpay.receive(answer))).reason, 'stale')
      const other = new Wechatpay(options({ certs: { ABCDEF: platform.pem }, signer, now: () => each.now * 1000 }))
      t.after(() => other.close())
      assert.equal((await rejection(other.receive(answer))).reason, 'unknown-serial')
    }
  })
}

test('nonces are 32 random digits and letters, every one of them in use', async (t) => {
  const wxpay = new Wechatpay(options({ privateKey: { sign: async () => merchantSignature } }))
  t.after(() => wxpay.close())
  const used = new Map()
  for (let turn = 0; turn < 400; turn++) {
    const { headers } = await wxpay.prepare('GET', '/v3/x')
    const [, nonce] = /nonce_str="([^"]*)"/.exec(headers.Authorization)
    assert.match(nonce, /^[0-9A-Za-z]{32}$/)
    for (const character of nonce) used.set(character, (used.get(character) ?? 0) + 1)
  }
  assert.equal(used.size, 62)
  const expected = (400 * 32) / 62
  for (const [character, count] of used) assert.ok(Math.abs(count - expected) < expected / 2, `${character}: ${count}`)
})

const merchantSignature = new Uint8Array(merchant.privateKey.asymmetricKeyDetails.modulusLength / 8).fill(1)
