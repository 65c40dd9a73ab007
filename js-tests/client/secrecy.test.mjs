import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { Wechatpay, WechatpayError } from 'wechatpay-entrust'
import { input, merchant, open, openClient, options, platform, rejection, thrown } from './merchant.mjs'

const secretText = 'a secret of the body 身份'
const json = { note: secretText }
const keyLines = merchant.pem.split('\n').filter((line) => line.length > 20)

/** Everything an error may print. */
function printed(error) {
  const all = inspect(error, { showHidden: true, depth: null, showProxy: true })
  return [error.message, error.stack, String(error), JSON.stringify(error), JSON.stringify({ ...error }), all].join(
    '\n',
  )
}

function assertSilent(error, ...more) {
  assert.ok(error instanceof WechatpayError, inspect(error))
  const text = printed(error)
  const secrets = [...keyLines, 'WECHATPAY2-SHA256', 'nonce_str', 'signature="', secretText, 'Authorization', ...more]
  for (const secret of secrets) assert.ok(!text.includes(secret), `${error.name} shows ${secret} in ${text}`)
}

const post = (wxpay) => wxpay.chain('v3/secret').post({ json })

test('an error of WeChat Pay, an untrusted and an unexpected answer', async (t) => {
  const { gateway, wxpay } = await open(t, { maxRetries: 0 })
  gateway.plan(
    { status: 400, json: { code: 'PARAM_ERROR', message: 'no' } },
    { json: { leaked: 'answer text' }, text: 'other' },
    { body: 'answer text' },
    { status: 500, body: 'answer text', unsigned: true },
  )
  for (const name of ['ApiError', 'SignatureError', 'ResponseError', 'ApiError']) {
    const error = await rejection(post(wxpay))
    assert.equal(error.name, name)
    assertSilent(error, 'answer text')
  }
  assert.equal(gateway.requests.length, 4)
})

test('errors of the network', async (t) => {
  const { gateway, wxpay } = await open(t, { maxRetries: 0, timeout: 200 })
  for (const fault of ['reset', 'hang', 'hang-body', 'cut']) {
    gateway.plan({ fault, json: { leaked: 'answer text' } })
    const error = await rejection(post(wxpay))
    assert.equal(error.name, 'TransportError', fault)
    assertSilent(error, 'answer text')
  }
  gateway.close()
  assertSilent(await rejection(post(wxpay)))
  const controller = new AbortController()
  controller.abort()
  assertSilent(await rejection(wxpay.chain('v3/secret').post({ json, signal: controller.signal })))
})

test('errors of a server that speaks no HTTP, and of global fetch', async (t) => {
  const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH_9\r\n'))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const baseUrl = `http://127.0.0.1:${server.address().port}`
  for (const change of [{}, { fetch }]) {
    const wxpay = openClient(t, { baseUrl, maxRetries: 0, ...change })
    const error = await rejection(post(wxpay))
    assert.equal(error.kind, 'network')
    assertSilent(error)
  }
})

test('errors of input do not repeat the values', async (t) => {
  const { wxpay } = await open(t)
  const change = {
    contract_display_account: `${secretText}😀`,
    out_contract_code: `${secretText}!`,
    notify_url: secretText,
  }
  const error = await rejection(wxpay.preEntrustSign.miniProgram(input(change)))
  assert.equal(error.issues.length, 3)
  assertSilent(error)
  assertSilent(await rejection(wxpay.chain('v3/{id}').get({ query: { a: { secretText } }, id: [secretText] })))
  assertSilent(await rejection(wxpay.chain('v3/x').get({ headers: { 'X-A': `${secretText}\r\n` } })))
})

test('errors of set-up do not repeat keys', () => {
  const half = merchant.pem.slice(0, 900)
  const apiv3Key = 'A3EgBJHJgTfWdTsyepRcytDAK9PkEPPTx'
  const changes = [
    { privateKey: half },
    { privateKey: keyLines.slice(1).join('') },
    { privateKey: merchant.pem.replace('MII', 'MIJ') },
    { certs: { [platform.id]: merchant.pem } },
    { certificate: merchant.pem },
    { serial: merchant.pem },
    { baseUrl: merchant.pem },
    { apiv3Key },
    { mchid: merchant.pem },
    { signer: merchant.pem },
    { timeout: merchant.pem },
  ]
  for (const change of changes) {
    const error = thrown(() => new Wechatpay(options(change)))
    assert.equal(error.name, 'ConfigError')
    assertSilent(error, apiv3Key)
  }
})

test('an error that nobody catches prints some lines, not the bundle', () => {
  const codes = {
    thrown: "import { Wechatpay } from 'wechatpay-entrust'; new Wechatpay({ mchid: 5 })",
    rejected: "import { Wechatpay } from 'wechatpay-entrust'; Wechatpay.fromEnv(process.env).request('HEAD', 'v3/x')",
  }
  const env = {
    ...process.env,
    WECHATPAY_MCHID: merchant.mchid,
    WECHATPAY_SERIAL: merchant.serial,
    WECHATPAY_PRIVATE_KEY: merchant.pem,
    WECHATPAY_PUBLIC_KEY_ID: platform.id,
    WECHATPAY_PUBLIC_KEY: platform.pem,
  }
  for (const [name, code] of Object.entries(codes)) {
    const cwd = new URL('../..', import.meta.url)
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd,
      env,
      encoding: 'utf8',
    })
    assert.equal(status, 1)
    assert.match(stderr, /ConfigError/)
    assert.ok(stderr.length < 5000, `${name}: ${stderr.length} characters`)
    for (const line of keyLines) assert.ok(!stderr.includes(line))
  }
})
