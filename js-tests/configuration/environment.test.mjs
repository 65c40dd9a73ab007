import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ConfigError, Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'

const input = {
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
  contract_display_account: '微信代扣用户A',
  notify_url: 'https://yourapp.com/notify',
}

async function open(t, options) {
  const sandbox = await createSandbox(options)
  t.after(() => sandbox.close())
  const { mchid, privateKey, serial, apiv3Key, baseUrl } = sandbox.merchant
  const env = {
    WECHATPAY_MCHID: mchid,
    WECHATPAY_PRIVATE_KEY: privateKey,
    WECHATPAY_SERIAL: serial,
    WECHATPAY_APIV3_KEY: apiv3Key,
    WECHATPAY_BASE_URL: baseUrl,
  }
  return { sandbox, env }
}

function refusal(env) {
  try {
    Wechatpay.fromEnv(env).close()
  } catch (error) {
    assert.ok(error instanceof ConfigError)
    return error.message
  }
  throw new Error('was accepted')
}

test('without a public key, the APIv3 key is enough: certificates are downloaded at first use', async (t) => {
  const { sandbox, env } = await open(t, { mode: 'certificates' })
  const wxpay = Wechatpay.fromEnv(env)
  t.after(() => wxpay.close())
  assert.equal(sandbox.requests.length, 0)
  assert.equal((await wxpay.preEntrustSign.miniProgram(input)).plan_id, 12535)
  assert.deepEqual(
    sandbox.requests.map(({ path }) => path.split('/')[2]),
    ['certificates', 'ecommerce'],
  )
})

test('half a public key is a mistake, APIv3 key or not', async (t) => {
  const { env } = await open(t)
  assert.match(
    refusal({ ...env, WECHATPAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_1' }),
    /: WECHATPAY_PUBLIC_KEY or WECHATPAY_PUBLIC_KEY_FILE$/,
  )
  assert.match(refusal({ ...env, WECHATPAY_PUBLIC_KEY: 'x' }), /: WECHATPAY_PUBLIC_KEY_ID$/)
  const message = refusal({ ...env, WECHATPAY_APIV3_KEY: undefined })
  assert.match(message, /: WECHATPAY_PUBLIC_KEY_ID; WECHATPAY_PUBLIC_KEY or WECHATPAY_PUBLIC_KEY_FILE$/)
})

test('an account without certificates is told to use the public key, at the first call', async (t) => {
  const { env } = await open(t)
  const wxpay = Wechatpay.fromEnv(env)
  t.after(() => wxpay.close())
  const error = await wxpay.preEntrustSign.miniProgram(input).catch((thrown) => thrown)
  assert.equal(error.code, 'RESOURCE_NOT_EXISTS')
  assert.match(error.hint, /WeChat Pay's public key in certs/)
})

test('the APIv3 key from a file, with the line break that editors add', async (t) => {
  const { env } = await open(t, { mode: 'certificates' })
  const folder = mkdtempSync(join(tmpdir(), 'env-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const WECHATPAY_APIV3_KEY_FILE = join(folder, 'apiv3')
  const read = (content) => {
    writeFileSync(WECHATPAY_APIV3_KEY_FILE, content)
    return { ...env, WECHATPAY_APIV3_KEY: undefined, WECHATPAY_APIV3_KEY_FILE }
  }
  for (const end of ['', '\n', '\r\n']) {
    const wxpay = Wechatpay.fromEnv(read(env.WECHATPAY_APIV3_KEY + end))
    assert.equal(Object.keys(await wxpay.certificates.download()).length, 1)
    wxpay.close()
  }
  assert.match(refusal(read(`${env.WECHATPAY_APIV3_KEY} `)), /must have 32 bytes, got 33/)
  assert.match(refusal(read('\n')), /must have 32 bytes, got 0/)
  assert.match(
    refusal({ ...env, WECHATPAY_APIV3_KEY: '', WECHATPAY_APIV3_KEY_FILE: '/nowhere' }),
    /APIV3_KEY_FILE.*\/nowhere/,
  )
})

test('an environment may hold what is no string, as long as it is not ours', async (t) => {
  const { env } = await open(t, { mode: 'certificates' })
  class Binding {
    get() {
      throw new Error('was asked')
    }
  }
  const bindings = {
    KV: new Binding(),
    ASSETS: { fetch() {} },
    COUNT: 7,
    FLAG: false,
    NOTHING: null,
    WECHATPAY_OTHER: 7,
  }
  Wechatpay.fromEnv({ ...env, ...bindings }).close()
  for (const name of [
    ...Object.keys(env),
    'WECHATPAY_CERTIFICATE',
    'WECHATPAY_PUBLIC_KEY_ID',
    'WECHATPAY_PUBLIC_KEY_FILE',
  ]) {
    for (const [value, type] of [
      [1900000109, 'a number'],
      [true, 'a boolean'],
      [null, 'null'],
      [new Binding(), 'an object'],
    ]) {
      const message = refusal({ ...env, [name]: value })
      assert.equal(message, `${name} must be a string, got ${type}: write it in quotes, or leave it out`)
    }
  }
})

test('what is no environment is said', () => {
  for (const env of [null, 'WECHATPAY_MCHID=1', 7]) {
    assert.match(refusal(env), /the environment must be an object: pass process\.env, or a Worker's env/)
  }
})
