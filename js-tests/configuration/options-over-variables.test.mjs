// fromEnv(env, options): what options give, no variable has to.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { ConfigError, Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'

const sandboxes = await Promise.all([createSandbox(), createSandbox()])
const [own, other] = sandboxes.map(({ merchant }) => merchant)
await Promise.all(sandboxes.map((sandbox) => sandbox.close()))
const [[publicKeyId, publicKey]] = Object.entries(own.certs)

const environment = {
  WECHATPAY_MCHID: own.mchid,
  WECHATPAY_PRIVATE_KEY: own.privateKey,
  WECHATPAY_SERIAL: own.serial,
  WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
  WECHATPAY_PUBLIC_KEY: publicKey,
  WECHATPAY_APIV3_KEY: own.apiv3Key,
  WECHATPAY_BASE_URL: own.baseUrl,
}

/** The environment with these variables left out. */
const without = (...names) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name.replace('WECHATPAY_', ''))))

function client(t, env, options) {
  const wxpay = Wechatpay.fromEnv(env, options)
  t.after(() => wxpay.close())
  return wxpay
}

function refusal(env, options) {
  try {
    Wechatpay.fromEnv(env, options).close()
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error))
    return error.message
  }
  throw new Error('was accepted')
}

test('each option stands for its variable, which is then not demanded', (t) => {
  for (const [names, options] of [
    [['MCHID'], { mchid: own.mchid }],
    [['PRIVATE_KEY'], { privateKey: own.privateKey }],
    [['PRIVATE_KEY'], { privateKey: { sign: async () => new Uint8Array(256) } }],
    [['SERIAL'], { serial: own.serial }],
    [['SERIAL'], { certificate: own.certificate }],
    [['PUBLIC_KEY_ID', 'PUBLIC_KEY'], { certs: own.certs }],
    [['PUBLIC_KEY_ID', 'PUBLIC_KEY', 'APIV3_KEY'], { apiv3Key: own.apiv3Key }],
    [['PUBLIC_KEY_ID', 'PUBLIC_KEY'], { certs: 'auto' }],
    [Object.keys(environment).map((name) => name.replace('WECHATPAY_', '')), own],
  ]) {
    client(t, without(...names), options)
    assert.match(refusal(without(...names.slice(0, 1), 'MCHID', 'PRIVATE_KEY', 'SERIAL', 'PUBLIC_KEY')), /^missing/)
  }
})

test('what is missing in both is named, and nothing else', () => {
  const all = ['MCHID', 'PRIVATE_KEY', 'SERIAL', 'PUBLIC_KEY_ID', 'PUBLIC_KEY', 'APIV3_KEY']
  assert.equal(
    refusal(without(...all), { privateKey: own.privateKey, certs: own.certs }),
    'missing environment variables: WECHATPAY_MCHID; WECHATPAY_SERIAL or WECHATPAY_CERTIFICATE',
  )
  assert.match(refusal(without(...all), { mchid: undefined }), /: WECHATPAY_MCHID; /)
})

test('options win over variables', async (t) => {
  const { headers, url } = await client(t, environment, {
    mchid: '1900000100',
    privateKey: other.privateKey,
    serial: other.serial,
    certs: other.certs,
    baseUrl: 'http://127.0.0.1:7',
  }).prepare('GET', '/v3/certificates')
  assert.match(headers.Authorization, /mchid="1900000100"/)
  assert.ok(headers.Authorization.includes(`serial_no="${other.serial}"`))
  assert.equal(headers['Wechatpay-Serial'], Object.keys(other.certs)[0])
  assert.equal(url, 'http://127.0.0.1:7/v3/certificates')
})

test('a variable whose part is given is not read: its file may be gone, its value wrong', (t) => {
  const broken = {
    WECHATPAY_MCHID: 7,
    WECHATPAY_PRIVATE_KEY: '',
    WECHATPAY_PRIVATE_KEY_FILE: '/nowhere/key.pem',
    WECHATPAY_CERTIFICATE_FILE: '/nowhere/certificate.pem',
    WECHATPAY_SERIAL: 'short',
    WECHATPAY_PUBLIC_KEY_FILE: '/nowhere/public.pem',
    WECHATPAY_APIV3_KEY_FILE: '/nowhere/apiv3',
    WECHATPAY_BASE_URL: 'nonsense',
  }
  client(t, broken, own)
  // Of a certificate and a serial, either names the other: those of two merchants must not be mixed.
  client(t, { ...environment, WECHATPAY_SERIAL: other.serial }, { certificate: own.certificate })
  client(t, { ...environment, WECHATPAY_CERTIFICATE: other.certificate }, { serial: own.serial })
})

test('options that mean nothing are refused as by the constructor', () => {
  assert.match(refusal(environment, { mchId: '1' }), /unknown option mchId/)
  for (const options of [null, 'x', 7]) assert.match(refusal(environment, options), /takes an object of options/)
  assert.match(refusal(environment, { mchid: null }), /mchid must be a string/)
})

test('WECHATPAY_DEBUG of the environment that is given counts, and not that of the process', async (t) => {
  const answer = { status: 401, headers: [], arrayBuffer: async () => new TextEncoder().encode('{}').buffer }
  const debugged = async (value) => {
    const wxpay = client(t, { ...environment, WECHATPAY_DEBUG: value }, { fetch: async () => answer, maxRetries: 0 })
    const error = await wxpay.request('GET', '/v3/x').catch((thrown) => thrown)
    assert.equal(error.status, 401, inspect(error))
    return error.signedMessage !== undefined
  }
  for (const value of [undefined, '', '0', 'false', 'FALSE', 'off', 'no', ' 0 '])
    assert.equal(await debugged(value), false)
  for (const value of ['1', 'true', 'on']) assert.equal(await debugged(value), true)
  process.env.WECHATPAY_DEBUG = '1'
  t.after(() => delete process.env.WECHATPAY_DEBUG)
  assert.equal(await debugged('0'), false)
  assert.equal(await debugged(undefined), false)
  assert.match(refusal({ ...environment, WECHATPAY_DEBUG: true }), /WECHATPAY_DEBUG must be a string, got a boolean/)
})
