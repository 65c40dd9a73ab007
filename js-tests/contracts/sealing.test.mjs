// Sensitive fields: plain text in, ciphertext out, opened here as WeChat Pay would.
import assert from 'node:assert/strict'
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { ConfigError, ValidationError } from 'wechatpay-entrust'
import { NOW, newer, older, openAuto } from '../certificates/platform.mjs'
import { open, platform, rejection } from '../client/merchant.mjs'

const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
const opened = (text, key) => String(privateDecrypt({ key, ...OAEP }, Buffer.from(text, 'base64')))

const NAME = '张三"\\\n'
const NUMBER = '11010119900307'
const TRANSFER = '/v3/fund-app/mch-transfer/transfer-bills/transfer'

const transfer = (change = {}) => ({
  appid: 'wxd678efh567hg6787',
  out_bill_no: 'plfk2020042013',
  transfer_scene_id: '1000',
  user_name: NAME,
  transfer_amount: 400000,
  transfer_remark: '报销',
  transfer_scene_report_infos: [{ info_type: '岗位类型', info_content: '外卖员' }],
  out_authorization_no: 'a1',
  ...change,
})

const identity = () => ({ id_card_number: NUMBER, real_name: NAME })

const preSign = (change = {}) => ({
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'c1',
  insured_display_name: '张*',
  contract_notify_url: 'https://shop.example/notify',
  policy_start_date: '2026-01-01',
  policy_end_date: '2026-12-31',
  policy_periods: [
    { policy_period_id: 1, estimated_deduct_date: '2026-02-01', estimated_deduct_amount: { total: 100 } },
  ],
  real_identity: identity(),
  ...change,
})

const bodyOf = ({ body }) => JSON.parse(body)
const again = { status: 503, unsigned: true, headers: { 'Retry-After': '0' } }

for (const signer of ['node', 'webcrypto', 'rsa']) {
  test(`${signer}: WeChat Pay opens what was given, and learns with which key`, async (t) => {
    const { gateway, wxpay } = await open(t, { signer })
    await wxpay.papayInsurance.presignApp(preSign())
    const [{ faults, headers, body }] = gateway.requests
    assert.deepEqual(faults, [], 'the bytes that were signed are those that were sent')
    assert.equal(headers['wechatpay-serial'], platform.id)
    const { real_name, id_card_number } = bodyOf({ body }).real_identity
    assert.deepEqual(
      [real_name, id_card_number].map((text) => opened(text, platform.privateKey)),
      [NAME, NUMBER],
    )
    assert.deepEqual({ ...bodyOf({ body }), real_identity: 0 }, { ...preSign(), real_identity: 0 })
  })
}

test('every attempt sends the same ciphertexts under a signature of its own', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.plan(again, again)
  await wxpay.transferAuthorization.transfer(transfer(), { idempotent: true })
  const { requests } = gateway
  assert.equal(requests.length, 3)
  assert.equal(new Set(requests.map(({ body }) => String(body))).size, 1)
  assert.equal(new Set(requests.map(({ fields }) => fields.signature)).size, 3)
  assert.deepEqual(
    requests.flatMap(({ faults }) => faults),
    [],
  )
})

test('another call of the same input is another ciphertext', async (t) => {
  const { gateway, wxpay } = await open(t)
  await wxpay.transferAuthorization.transfer(transfer())
  await wxpay.transferAuthorization.transfer(transfer())
  const [one, two] = gateway.requests.map((request) => bodyOf(request).user_name)
  assert.notEqual(one, two)
})

test('what the caller changes after the call is not sealed', async (t) => {
  const { gateway, wxpay } = await open(t)
  const input = preSign()
  const call = wxpay.papayInsurance.presignApp(input)
  input.real_identity.real_name = '李四'
  await call
  assert.equal(opened(bodyOf(gateway.requests[0]).real_identity.real_name, platform.privateKey), NAME)
})

test('an input without its sensitive field has nothing to seal, and needs no key for it', async (t) => {
  const { gateway, wxpay } = await open(t)
  await wxpay.transferAuthorization.transfer(transfer({ user_name: undefined }))
  assert.equal('user_name' in bodyOf(gateway.requests[0]), false)
  assert.equal(gateway.requests[0].headers['wechatpay-serial'], platform.id)
})

test('the header names the certificate that sealed, where there is no public key', async (t) => {
  const { gateway, wxpay } = await open(
    t,
    { certs: { [newer.id]: newer.pem }, now: () => NOW },
    {
      platform: newer,
      now: () => NOW,
      serialHeader: newer.id,
    },
  )
  await wxpay.transferAuthorization.transfer(transfer())
  const [{ headers, body, faults }] = gateway.requests
  assert.deepEqual(faults, [])
  assert.equal(headers['wechatpay-serial'], newer.id)
  assert.equal(opened(bodyOf({ body }).user_name, newer.privateKey), NAME)
})

test("with certs 'auto' the certificate is downloaded first", async (t) => {
  const { gateway, wxpay, downloads } = await openAuto(t)
  // Its gateway refuses requests that name a serial, as those of other calls must not.
  const error = await rejection(wxpay.transferAuthorization.transfer(transfer()))
  assert.equal(error.status, 401)
  assert.equal(downloads(), 1)
  const [, sent] = gateway.requests
  assert.equal(sent.target, TRANSFER)
  assert.equal(sent.headers['wechatpay-serial'], older.id)
  assert.equal(opened(bodyOf(sent).user_name, older.privateKey), NAME)
})

test('without a platform key nothing is sent', async (t) => {
  const { gateway, wxpay } = await open(t, { certs: { [newer.id]: newer.pem }, now: () => Date.UTC(2040, 0) })
  const error = await rejection(wxpay.transferAuthorization.transfer(transfer()))
  assert.ok(error instanceof ConfigError, String(error))
  assert.match(error.message, /no platform key to encrypt with/)
  assert.equal(gateway.connections, 0)
  await rejection(wxpay.transferAuthorization.transfer(transfer({ user_name: undefined })))
  assert.equal(gateway.requests.length, 1, 'what has nothing to seal is sent')
})

test('at most 214 bytes of UTF-8, whatever the pages print for the ciphertext', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const user_name of ['', 'x'.repeat(214), '汉'.repeat(71)]) {
    await wxpay.transferAuthorization.transfer(transfer({ user_name }))
    assert.equal(opened(bodyOf(gateway.requests.at(-1)).user_name, platform.privateKey), user_name)
  }
  const error = await rejection(wxpay.transferAuthorization.transfer(transfer({ user_name: '汉'.repeat(72) })))
  assert.ok(error instanceof ValidationError)
  assert.deepEqual(error.issues, [
    {
      path: 'user_name',
      rule: 'length',
      message: 'user_name must have at most 214 bytes in UTF-8, got 216: its encryption takes no more',
    },
  ])
  assert.equal(gateway.requests.length, 3)
})

test('a style sends its json as given', async (t) => {
  const { gateway, wxpay } = await open(t)
  const json = transfer()
  await wxpay.chain(TRANSFER).post({ json })
  await wxpay.request('POST', TRANSFER, { json, headers: { 'Wechatpay-Serial': platform.id } })
  const prepared = await wxpay.prepare('POST', TRANSFER, { json })
  for (const body of [...gateway.requests.map((request) => String(request.body)), prepared.body]) {
    assert.equal(body, JSON.stringify(json))
  }
})

test('no error, attempt or printed client shows a plain text', async (t) => {
  const secret = 'NOBODY-MAY-READ-THIS'
  const attempts = []
  const { gateway, wxpay } = await open(t, { maxRetries: 0, onAttempt: (attempt) => attempts.push(attempt) })
  gateway.plan(
    { status: 400, json: { code: 'PARAM_ERROR', message: 'no' } },
    { status: 401, json: { code: 'SIGN_ERROR', message: 'no' }, unsigned: true },
    { fault: 'reset' },
    { body: 'no json' },
  )
  const input = transfer({ user_name: secret })
  const errors = []
  for (let call = 0; call < 4; call++) errors.push(await rejection(wxpay.transferAuthorization.transfer(input)))
  errors.push(await rejection(wxpay.transferAuthorization.transfer({ ...input, user_name: secret.repeat(20) })))
  const shown = [...errors, ...attempts, wxpay].map((each) => {
    return `${inspect(each, { showHidden: true, depth: null })} ${each.stack} ${JSON.stringify(each)}`
  })
  for (const text of shown) assert.ok(!text.includes(secret), text)
  assert.equal(gateway.requests.length, 4)
})

test('a platform key of 4096 bits', async (t) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 4096 })
  const id = 'PUB_KEY_ID_01'
  const certs = { [id]: publicKey.export({ type: 'spki', format: 'pem' }) }
  const { gateway, wxpay } = await open(t, { certs }, { platform: { id, privateKey } })
  await wxpay.transferAuthorization.transfer(transfer())
  assert.equal(opened(bodyOf(gateway.requests[0]).user_name, privateKey), NAME)
})

test('a closed client seals nothing', async (t) => {
  const { gateway, wxpay } = await open(t)
  wxpay.close()
  await assert.rejects(wxpay.transferAuthorization.transfer(transfer()), ConfigError)
  assert.equal(gateway.connections, 0)
})
