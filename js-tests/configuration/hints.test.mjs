// WeChat Pay's refusals of authentication, as its documents and probes have them, and what a reader is told to do.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiError, Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'

const sandbox = await createSandbox()
const { merchant } = sandbox
await sandbox.close()

const SIGNATURE = /signature was made with another key than that of serial.*doctor.*WECHATPAY_DEBUG/
const HEADER = /Authorization header arrived damaged.*proxy/
const EXPIRED = /merchant API certificate is no longer valid: download the current one with its key/

const known = [
  [401, 'SIGN_ERROR', 'Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》', HEADER],
  [401, 'SIGN_ERROR', 'HTTP头Authorization认证类型不正确', HEADER],
  [401, 'SIGN_ERROR', '签名信息错误，验签失败', SIGNATURE],
  [401, 'SIGN_ERROR', '签名错误', SIGNATURE],
  [401, 'SIGN_ERROR', '签名错误，请检查后再试', SIGNATURE],
  [401, 'SIGN_ERROR', 'Http头Authorization中的timestamp与发起请求的时间不得超过5分钟', /clock of this machine.*NTP/],
  [
    401,
    'SIGN_ERROR',
    '商户证书序列号有误。请使用签名私钥匹配的证书序列号',
    /serial does not belong to privateKey.*certificate/,
  ],
  [401, 'SIGN_ERROR', '商户证书已过期', EXPIRED],
  [401, 'SIGN_ERROR', '商户证书已作废', EXPIRED],
  [401, 'SIGN_ERROR', '已更换证书，请使用新证书', EXPIRED],
  [401, 'SIGN_ERROR', '商户未设置APIv3密钥。', /no APIv3 key: set it on the merchant platform/],
  [401, 'SIGN_ERROR', '商户未申请过证书。', /no API certificate, or mchid is not the merchant number/],
  [
    400,
    'PARAM_ERROR',
    'http header中的mchid与post payload中的mchid不匹配',
    /merchant number in the body is not the client's/,
  ],
  [400, 'PARAM_ERROR', '平台证书序列号Wechatpay-Serial错误', /Wechatpay-Serial names no platform key.*encrypt\(\)/],
  [
    404,
    'RESOURCE_NOT_EXISTS',
    '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥',
    /public key in certs instead/,
  ],
  [401, 'SIGN_ERROR', '某个没有记录的原因', SIGNATURE],
]

/** The error of a call whose answer is this, unsigned as failures of authentication are. */
async function answered(t, status, body, headers = [['Request-ID', 'R7']]) {
  const sent = []
  const fetch = async (url, init) => {
    sent.push({ url, ...init })
    return { status, headers, arrayBuffer: async () => new TextEncoder().encode(body).buffer }
  }
  const wxpay = new Wechatpay({ ...merchant, fetch, maxRetries: 0 })
  t.after(() => wxpay.close())
  const json = { contract_termination_remark: 'the body' }
  const error = await wxpay.request('POST', '/v3/x', { json }).catch((thrown) => thrown)
  assert.ok(error instanceof ApiError, String(error))
  return { error, sent: sent[0] }
}

for (const [status, code, message, hint] of known) {
  test(`${status} ${message}`, async (t) => {
    const { error } = await answered(t, status, JSON.stringify({ code, message }))
    assert.deepEqual([error.status, error.code, error.requestId], [status, code, 'R7'])
    assert.match(error.hint, hint)
    assert.ok(error.message.includes(message), 'their own words')
    assert.equal(JSON.parse(JSON.stringify(error)).hint, error.hint)
  })
}

test('what is not known gets no hint', async (t) => {
  for (const [status, body] of [
    [400, { code: 'PARAM_ERROR', message: '参数错误' }],
    [403, { code: 'NO_AUTH', message: '无权限' }],
    [404, {}],
    [429, { code: 'RATELIMIT_EXCEEDED', message: '频率过高' }],
    [500, { code: 'SYSTEM_ERROR', message: '系统错误' }],
  ]) {
    const { error } = await answered(t, status, JSON.stringify(body))
    assert.equal(error.hint, undefined)
  }
})

test('a 401 without a body or without JSON still has a hint', async (t) => {
  for (const body of ['', '<html>', '{}', '[]', 'null']) {
    const { error } = await answered(t, 401, body)
    assert.equal(error.code, 'HTTP_401')
    assert.match(error.hint, SIGNATURE)
  }
})

test('WECHATPAY_DEBUG: the string that was signed, with a 401 and nothing else', async (t) => {
  process.env.WECHATPAY_DEBUG = '1'
  t.after(() => delete process.env.WECHATPAY_DEBUG)
  const refused = JSON.stringify({ code: 'SIGN_ERROR', message: '签名错误' })
  const { error, sent } = await answered(t, 401, refused)
  const { Authorization } = sent.headers
  const [, nonce] = /nonce_str="([^"]+)"/.exec(Authorization)
  const [, timestamp] = /timestamp="([^"]+)"/.exec(Authorization)
  const [, signature] = /signature="([^"]+)"/.exec(Authorization)
  assert.equal(error.signedMessage, `POST\n/v3/x\n${timestamp}\n${nonce}\n${sent.body}\n`)
  const { error: undecided } = await answered(t, 401, '')
  assert.match(undecided.message, /may have been processed/)
  assert.match(undecided.signedMessage, /^POST\n\/v3\/x\n/)
  const everything = [error.message, error.stack, JSON.stringify(error), String(error)].join('\n')
  for (const secret of [signature, merchant.apiv3Key, ...merchant.privateKey.split('\n').slice(1, -2)]) {
    assert.ok(!everything.includes(secret))
  }
  for (const status of [400, 403, 500]) {
    assert.equal((await answered(t, status, refused)).error.signedMessage, undefined)
  }
})

test('without WECHATPAY_DEBUG, no string', async (t) => {
  const { error } = await answered(t, 401, JSON.stringify({ code: 'SIGN_ERROR', message: '签名错误' }))
  assert.equal(error.signedMessage, undefined)
  assert.ok(!('signedMessage' in JSON.parse(JSON.stringify(error))))
})
