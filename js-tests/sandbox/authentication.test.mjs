import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { Agent } from 'node:http'
import { after, test } from 'node:test'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { call, isSigned, openSandbox, PRE_SIGN, preSign, preSignBody, raw } from './merchant.mjs'

const MALFORMED = 'Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》'
const WINDOW = 'Http头Authorization中的timestamp与发起请求的时间不得超过5分钟'
const SERIAL = '商户证书序列号有误。请使用签名私钥匹配的证书序列号'

const shared = await createSandbox()
after(() => shared.close())

const good = (sandbox, options) => call(sandbox, 'POST', PRE_SIGN, preSignBody(), options)

function assertUnsignedRefusal(answer, status, code, message) {
  assert.equal(answer.status, status)
  const { detail, ...rest } = JSON.parse(answer.text)
  assert.deepEqual(rest, { code, message })
  assert.equal(detail?.issue, message === '签名错误' && detail ? 'sign not match' : undefined)
  for (const name of Object.keys(answer.headers)) assert.ok(!name.startsWith('wechatpay-'), name)
}

test('the merchant holds what a client needs', async () => {
  const sandbox = shared
  const { merchant } = sandbox
  const certificate = new X509Certificate(merchant.certificate)
  assert.match(merchant.mchid, /^\d{10}$/)
  assert.match(merchant.privateKey, /^-----BEGIN PRIVATE KEY-----\n/)
  assert.match(merchant.serial, /^[0-9A-F]{40}$/)
  assert.equal(certificate.serialNumber, merchant.serial)
  assert.equal(certificate.subject, `CN=${merchant.mchid}`)
  assert.ok(certificate.verify(certificate.publicKey))
  assert.equal(
    certificate.publicKey.export({ type: 'spki', format: 'pem' }),
    createPublicKey(merchant.privateKey).export({ type: 'spki', format: 'pem' }),
  )
  assert.match(merchant.apiv3Key, /^[0-9A-Za-z]{32}$/)
  assert.equal(merchant.baseUrl, sandbox.url)
  assert.equal(merchant.backupUrl, sandbox.url)
  const [[id, pem]] = Object.entries(merchant.certs)
  assert.match(id, /^PUB_KEY_ID_\d{34}$/)
  assert.match(pem, /^-----BEGIN PUBLIC KEY-----\n/)
})

test('every sandbox has its own merchant and keys', async (t) => {
  const [one, other] = await Promise.all([openSandbox(t), openSandbox(t)])
  for (const part of ['privateKey', 'serial', 'apiv3Key']) assert.notEqual(one.merchant[part], other.merchant[part])
})

test('a right request is answered with a signature', async () => {
  const sandbox = shared
  const answer = await good(sandbox)
  assert.equal(answer.status, 200)
  assert.ok(isSigned(answer, sandbox.merchant.certs))
  assert.equal(answer.headers['wechatpay-signature-type'], 'WECHATPAY2-SHA256-RSA2048')
  assert.match(answer.headers['wechatpay-nonce'], /^[0-9A-Za-z]{32}$/)
  assert.match(answer.headers['request-id'], /./)
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
  const { method, path, verified, reason, status, code, fault, headers, body } = sandbox.requests.at(-1)
  assert.deepEqual(
    { method, path, verified, reason, status, code, fault },
    {
      method: 'POST',
      path: PRE_SIGN,
      verified: true,
      reason: undefined,
      status: 200,
      code: undefined,
      fault: undefined,
    },
  )
  assert.equal(headers['user-agent'], 'sandbox-test/1.0')
  assert.deepEqual(JSON.parse(body), preSignBody())
})

test('a wrong Authorization is refused without a signature', async (t) => {
  const sandbox = shared
  const right = { Authorization: undefined }
  await good(sandbox)
  right.Authorization = sandbox.requests.at(-1).headers.authorization
  const spoil = (change) => ({ Authorization: change(right.Authorization) })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const cases = {
    'no header': [{ headers: { Authorization: undefined } }, MALFORMED],
    'an empty header': [{ headers: { Authorization: '' } }, MALFORMED],
    'another scheme': [
      { headers: spoil((text) => text.replace('RSA2048', 'SM2')) },
      'HTTP头Authorization认证类型不正确',
    ],
    'a lower-case scheme': [
      { headers: spoil((text) => text.replace('WECHATPAY2', 'wechatpay2')) },
      'HTTP头Authorization认证类型不正确',
    ],
    'the scheme alone': [{ headers: spoil(() => 'WECHATPAY2-SHA256-RSA2048') }, MALFORMED],
    'single quotes': [{ headers: spoil((text) => text.replaceAll('"', "'")) }, MALFORMED],
    'no quotes': [{ headers: spoil((text) => text.replaceAll('"', '')) }, MALFORMED],
    'a blank behind the comma': [{ headers: spoil((text) => text.replace(',', ', ')) }, MALFORMED],
    'two blanks behind the scheme': [{ headers: spoil((text) => text.replace(' ', '  ')) }, MALFORMED],
    'a missing nonce': [{ headers: spoil((text) => text.replace(/nonce_str="[^"]*",/, '')) }, MALFORMED],
    'an empty nonce': [{ headers: spoil((text) => text.replace(/nonce_str="[^"]*"/, 'nonce_str=""')) }, MALFORMED],
    'a part twice': [{ headers: spoil((text) => `${text},mchid="1"`) }, MALFORMED],
    'a part too many': [{ headers: spoil((text) => `${text},appid="1"`) }, MALFORMED],
    'a timestamp that is no number': [{ auth: { timestamp: 'now' } }, MALFORMED],
    'another merchant': [{ auth: { mchid: '1900000109' } }, '商户未申请过证书。'],
    'another serial': [{ auth: { serial_no: '0'.repeat(40) } }, SERIAL],
    'another key': [{ auth: { privateKey: stranger } }, '签名错误'],
    'a signature that is no base64': [{ auth: { signature: '%%%%' } }, '签名错误'],
    'a signature too short': [{ auth: { signature: 'AAAA' } }, '签名错误'],
    'another text': [{ auth: { text: 'GET\n/\n1\nn\n\n' } }, '签名错误'],
    milliseconds: [{ auth: { timestamp: String(Date.now()) } }, WINDOW],
  }
  for (const [name, [options, message]] of Object.entries(cases)) {
    await t.test(name, async () => {
      assertUnsignedRefusal(await good(sandbox, options), 401, 'SIGN_ERROR', message)
      const { verified, reason, code } = sandbox.requests.at(-1)
      assert.equal(verified, false)
      assert.equal(code, 'SIGN_ERROR')
      assert.match(reason, /./)
    })
  }
})

test('serial_no counts in any case, as SDKs that read it from the certificate write it', async () => {
  for (const change of ['toLowerCase', 'toUpperCase']) {
    const serial_no = shared.merchant.serial[change]()
    assert.equal((await good(shared, { auth: { serial_no } })).status, 200, serial_no)
  }
})

test('what was signed must be what was sent', async (t) => {
  const sandbox = shared
  const body = JSON.stringify(preSignBody())
  const now = Math.floor(Date.now() / 1000)
  const signing = (method, target, text, end = '\n') => ({
    auth: { timestamp: `${now}`, nonce_str: 'n', text: `${method}\n${target}\n${now}\nn\n${text}${end}` },
  })
  const cases = {
    'a lower-case method': signing('post', PRE_SIGN, body),
    'the path with the host': signing('POST', sandbox.url + PRE_SIGN, body),
    'a path with a slash too many': signing('POST', `${PRE_SIGN}/`, body),
    'a body serialized otherwise': signing('POST', PRE_SIGN, JSON.stringify(preSignBody(), null, 1)),
    'no line break at the end': signing('POST', PRE_SIGN, body, ''),
    'no body': signing('POST', PRE_SIGN, ''),
  }
  assert.equal((await good(sandbox, signing('POST', PRE_SIGN, body))).status, 200)
  for (const [name, options] of Object.entries(cases)) {
    await t.test(name, async () => {
      assertUnsignedRefusal(await good(sandbox, options), 401, 'SIGN_ERROR', '签名错误')
      assert.match(sandbox.requests.at(-1).reason, /"POST\\n\/v3\//)
    })
  }
})

test('the clock is checked before merchant, serial and signature', async (t) => {
  const now = 1_800_000_000_000
  const sandbox = await openSandbox(t, { now: () => now })
  for (const off of [-300, 300]) assert.equal((await good(sandbox, { now: now + off * 1000 })).status, 200)
  for (const off of [-301, 301]) {
    const wrong = { now: now + off * 1000, auth: { mchid: '1', serial_no: '1', signature: 'AAAA' } }
    assertUnsignedRefusal(await good(sandbox, wrong), 401, 'SIGN_ERROR', WINDOW)
  }
  const answer = await good(sandbox, { now })
  assert.equal(answer.headers.date, new Date(now).toUTCString())
  assert.equal(answer.headers['wechatpay-timestamp'], String(now / 1000))
})

test('the target is verified byte for byte, and decoded once', async () => {
  const sandbox = shared
  for (const number of ['A_-|*@', 'A_-%7C%2A%40', 'A_-%7c*@']) {
    const target = `/v3/ecommerce/combine-papay/transactions/${number}`
    const answer = await call(sandbox, 'GET', target)
    assert.equal(answer.status, 404, number)
    assert.equal(JSON.parse(answer.text).code, 'RESOURCE_NOT_EXISTS', number)
    assert.equal(sandbox.requests.at(-1).path, target)
  }
  const twice = await call(sandbox, 'GET', '/v3/ecommerce/combine-papay/transactions/A%257C')
  assert.deepEqual(JSON.parse(twice.text).detail, {
    field: 'combine_out_trade_no',
    value: 'A%7C',
    issue: 'must hold digits, letters and _-|*@ only',
    location: 'url',
  })
  const { plan_id, out_contract_code } = await preSign(sandbox)
  const query = `/v3/ecommerce/combine-papay/contracts/plan-id/${plan_id}/out-contract-code/${out_contract_code}?a=%20b`
  assert.equal((await call(sandbox, 'GET', query)).status, 200)
})

test('Accept and User-Agent must be there, and are looked at before the signature', async () => {
  const sandbox = shared
  for (const name of ['Accept', 'User-Agent']) {
    const answer = await good(sandbox, { headers: { [name]: undefined }, auth: { signature: 'AAAA' } })
    assertUnsignedRefusal(answer, 400, 'INVALID_REQUEST', 'Http头缺少Accept或User-Agent')
  }
  assert.equal((await good(sandbox, { headers: { Accept: 'text/html' } })).status, 400)
  for (const accept of ['*/*', 'application/*', 'text/html, application/json;q=0.9']) {
    assert.equal((await good(sandbox, { headers: { Accept: accept } })).status, 200, accept)
  }
})

test('paths and methods that do not exist have an empty answer', async () => {
  const sandbox = shared
  const unknown = await call(sandbox, 'GET', '/v3/pay/transactions/id/1')
  assert.deepEqual([unknown.status, unknown.text, unknown.headers['wechatpay-signature']], [404, '', undefined])
  assert.equal(sandbox.requests.at(-1).verified, true)
  const wrong = await call(sandbox, 'GET', PRE_SIGN)
  assert.deepEqual([wrong.status, wrong.text, wrong.headers['wechatpay-signature']], [405, '', undefined])
  const anonymous = await raw(sandbox.url, 'GET', '/', {})
  assert.deepEqual([anonymous.status, anonymous.text], [404, ''])
  assert.equal(sandbox.requests.at(-1).verified, false)
})

test('the merchant certificate expires by the sandbox’s clock', async (t) => {
  const sandbox = await openSandbox(t)
  await sandbox.advance(5 * 366 * 86_400_000)
  assertUnsignedRefusal(await good(sandbox), 401, 'SIGN_ERROR', '商户证书已过期')
})

test('one connection serves many requests', async (t) => {
  const sandbox = shared
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  t.after(() => agent.destroy())
  for (let count = 0; count < 5; count++) assert.equal((await good(sandbox, { agent })).status, 200)
  assert.equal(Object.values(agent.freeSockets).flat().length, 1)
})
