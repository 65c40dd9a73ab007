import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { test } from 'node:test'
import { examine } from './doctor.mjs'
import { open, vectorKey } from './program.mjs'

test('all is well: public key, certificates, both', async (t) => {
  for (const mode of ['public-key', 'certificates', 'migration']) {
    const { run, sandbox, merchant } = await open(t, { mode })
    const line = await examine(run, {}, [])
    assert.match(line('private-key'), /^✓ private-key +RSA, 2048 bits, PKCS#8$/)
    assert.match(
      line('certificate'),
      new RegExp(`^✓ certificate +${merchant.serial}, valid until \\d{4}-\\d\\d-\\d\\d$`),
    )
    assert.match(line('serial'), /^✓ serial +taken from the certificate$/)
    assert.match(line('clock'), /^✓ clock +[01] s /)
    assert.match(line('request'), /^✓ request +WeChat Pay accepts the signature/)
    assert.match(line('answer'), /^✓ answer +verifies with/)
    assert.match(line('certificates'), mode === 'public-key' ? /^- certificates/ : /^✓ certificates/)
    assert.ok(sandbox.requests.every(({ method, path }) => method === 'GET' && path === '/v3/certificates'))
    assert.ok(sandbox.requests.length <= 3)
  }
})

test('the key of another merchant and no certificate: WeChat Pay refuses the signature', async (t) => {
  const [{ run, merchant }, other] = await Promise.all([open(t), open(t)])
  const env = {
    WECHATPAY_PRIVATE_KEY_FILE: other.env.WECHATPAY_PRIVATE_KEY_FILE,
    WECHATPAY_CERTIFICATE_FILE: undefined,
    WECHATPAY_SERIAL: merchant.serial,
  }
  const line = await examine(run, env, ['request'])
  assert.match(line('serial'), /not compared with the key/)
  assert.match(
    line('request'),
    /401 SIGN_ERROR: 签名错误.*Request-ID [0-9A-F]+\) → the signature was made with another key/,
  )
})

test("a public key that is not WeChat Pay's, and one under another id", async (t) => {
  const [{ run, env }, other] = await Promise.all([open(t), open(t)])
  const key = await examine(run, { WECHATPAY_PUBLIC_KEY_FILE: other.env.WECHATPAY_PUBLIC_KEY_FILE }, ['answer'])
  assert.match(key('request'), /^✓/)
  assert.match(
    key('answer'),
    /does not verify with the key under PUB_KEY_ID_\d+ → the key under that id is not WeChat Pay's/,
  )
  const id = await examine(run, { WECHATPAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_1' }, ['answer'])
  const { WECHATPAY_PUBLIC_KEY_ID: real } = env
  assert.match(
    id('answer'),
    new RegExp(`is signed with ${real}, which is not configured.* → set WECHATPAY_PUBLIC_KEY_ID to ${real}`),
  )
})

test('a public key where answers are signed with certificates still', async (t) => {
  const [{ run, merchant }, other] = await Promise.all([open(t, { mode: 'certificates' }), open(t)])
  const { WECHATPAY_PUBLIC_KEY_ID, WECHATPAY_PUBLIC_KEY_FILE } = other.env
  const [serial] = Object.keys(merchant.certs)
  const line = await examine(run, { WECHATPAY_PUBLIC_KEY_ID, WECHATPAY_PUBLIC_KEY_FILE }, ['answer'])
  assert.match(line('answer'), new RegExp(`is signed with ${serial}.* → that is a platform certificate`))
  assert.match(line('certificates'), /^✓/)
})

test('an APIv3 key of the wrong length, and a wrong one of the right length', async (t) => {
  const { run, merchant, file } = await open(t, { mode: 'certificates' })
  const [[id, pem]] = Object.entries(merchant.certs)
  const certs = { WECHATPAY_PUBLIC_KEY_ID: id, WECHATPAY_PUBLIC_KEY: pem }
  for (const [key, length] of [
    [merchant.apiv3Key.slice(1), 31],
    [`${merchant.apiv3Key} `, 33],
  ]) {
    const line = await examine(run, { ...certs, WECHATPAY_APIV3_KEY: key }, ['apiv3-key'], '--offline')
    assert.match(
      line('apiv3-key'),
      new RegExp(`must have 32 bytes, got ${length} → copy it from the merchant platform`),
    )
  }
  const wrong = { WECHATPAY_APIV3_KEY: 'x'.repeat(32) }
  const configured = await examine(run, { ...certs, ...wrong }, ['certificates'])
  assert.match(configured('certificates'), /does not open with this apiv3Key → compare it with the one set/)
  assert.match(configured('answer'), /^✓/)
  const automatic = await examine(run, wrong, ['certificates'])
  assert.match(automatic('certificates'), /does not open with this apiv3Key/)
  assert.match(automatic('answer'), /^- answer/)
  const fromFile = { WECHATPAY_APIV3_KEY: undefined, WECHATPAY_APIV3_KEY_FILE: file('k', `${merchant.apiv3Key}\n`) }
  await examine(run, fromFile, [])
})

test('the clock: a minute is worth a word, five are a fault, and the rest is still examined', async (t) => {
  const cases = [
    [30_000, [], /^✓ clock +(29|30|31) s behind/],
    [120_000, [], /^! clock +1\d\d s behind the server → synchronise the clock/],
    [600_000, ['clock'], /^✗ clock +(599|600|601) s behind the server → synchronise the clock/],
    [-600_000, ['clock'], /^✗ clock +(599|600|601) s ahead of the server/],
  ]
  for (const [shift, wrong, text] of cases) {
    const { run } = await open(t, { mode: 'migration', now: () => Date.now() + shift })
    const line = await examine(run, {}, wrong)
    assert.match(line('clock'), text)
    for (const check of ['request', 'answer', 'certificates']) assert.match(line(check), /^✓/)
  }
})

test('a host that cannot be reached: the rest still reports', async (t) => {
  const { run, sandbox } = await open(t)
  await sandbox.close()
  const closed = await examine(run, {}, ['host'])
  assert.match(
    closed('host'),
    /no answer from http:\/\/127\.0\.0\.1:\d+ \(ECONNREFUSED\) → is it running\? `wechatpay-entrust sandbox`/,
  )
  assert.match(closed('certificate'), /^✓/)
  for (const check of ['clock', 'request', 'answer', 'certificates']) assert.match(closed(check), /^- /)
  const unknown = await examine(run, { WECHATPAY_BASE_URL: 'http://gateway.test' }, ['host'])
  assert.match(unknown('host'), /DNS does not know gateway\.test \((ENOTFOUND|EAI_AGAIN)\)/)
  const wrong = await examine(run, { WECHATPAY_BASE_URL: 'https://api.mch.weixin.qq.com/v3' }, ['host'])
  assert.match(wrong('host'), /baseUrl must be an origin/)
})

test('a host that is not WeChat Pay, and one that is overloaded', async (t) => {
  const { run, sandbox } = await open(t)
  for (const status of [404, 503]) {
    for (let times = 0; times < 4; times++) sandbox.fault({ kind: 'status', status, code: 'X' })
    const line = await examine(run, {}, status === 404 ? ['request'] : [])
    assert.match(
      line('request'),
      status === 404 ? /^✗ request .*404 X.* → is this the address/ : /^! request .*503 X.* → try again/,
    )
    sandbox.fault(null)
  }
})

test('--offline sends nothing', async (t) => {
  const { run, sandbox } = await open(t)
  const line = await examine(run, {}, [], '--offline')
  assert.match(line('host'), /^- host +not tried: --offline/)
  assert.equal(sandbox.requests.length, 0)
})

test('a proxy that presents its own certificate is told from a host that is down', async (t) => {
  const [key, cert] = ['combine-papay-merchant.pem', 'combine-papay-merchant-certificate.pem'].map((name) =>
    readFileSync(vectorKey(name)),
  )
  const server = createServer({ key, cert })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const { run } = await open(t)
  const env = { WECHATPAY_BASE_URL: `https://127.0.0.1:${server.address().port}` }
  const line = await examine(run, env, ['host'])
  assert.match(line('host'), /TLS with https:.* fails \(\w*(CERT|SIGNATURE)\w*\) → does a proxy .*NODE_EXTRA_CA_CERTS/)
})
