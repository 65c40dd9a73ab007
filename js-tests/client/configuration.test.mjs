import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ConfigError, Wechatpay, WechatpayError } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { openGateway } from '../gateway.mjs'
import { input, keyFile, merchant, openClient, options, platform, thrown } from './merchant.mjs'

const certificate = keyFile('combine-papay-merchant-certificate.pem')
const platformCertificate = keyFile('combine-papay-platform-certificate.pem')
const platformSerial = '3796A0F2E2592BFE20CE50950590397B50239D49'

function refused(change, message) {
  const error = thrown(() => new Wechatpay(options(change)))
  assert.ok(error instanceof ConfigError && error instanceof WechatpayError, String(error))
  assert.equal(error.name, 'ConfigError')
  assert.equal(error.code, 'ERR_CONFIG')
  assert.match(error.message, message)
}

/** The serial that requests are signed under. */
async function signedSerial(t, change) {
  const { headers } = await openClient(t, change).prepare('GET', '/v3/x')
  return /serial_no="([^"]*)"/.exec(headers.Authorization)[1]
}

test('serial: 40 hexadecimal digits in any case, or the certificate', async (t) => {
  assert.equal(await signedSerial(t, {}), merchant.serial)
  assert.equal(await signedSerial(t, { serial: merchant.serial.toLowerCase() }), merchant.serial)
  assert.equal(await signedSerial(t, { serial: ` ${merchant.serial}\n` }), merchant.serial)
  assert.equal(await signedSerial(t, { serial: undefined, certificate }), merchant.serial)
  assert.equal(await signedSerial(t, { certificate: Buffer.from(certificate) }), merchant.serial)
  assert.equal(await signedSerial(t, { certificate: certificate.replaceAll('\n', '\\n') }), merchant.serial)
  const sign = async () => new Uint8Array(256)
  assert.equal(await signedSerial(t, { privateKey: { sign }, serial: undefined, certificate }), merchant.serial)
})

test('serial: what it is instead is told', () => {
  const decimal = BigInt(`0x${merchant.serial}`).toString()
  refused({ serial: undefined }, /serial is missing.*certificate/)
  refused({ serial: '' }, /serial must be|serial is missing/)
  refused({ serial: decimal }, /decimal/)
  refused({ serial: merchant.serial.match(/../g).join(':') }, /colons/)
  refused({ serial: platform.id }, /public key.*certs/)
  refused({ serial: merchant.serial.slice(1) }, /39 characters/)
  refused({ serial: `${merchant.serial}0` }, /41 characters/)
  refused({ serial: merchant.serial.replace(/.$/, 'G') }, /hexadecimal/)
  refused({ serial: 5 }, /serial must be a string, got a number/)
  refused({ serial: platformSerial, certificate }, new RegExp(`not that of certificate, which is ${merchant.serial}`))
})

test('certificate: must be one, and belong to the key', () => {
  refused({ certificate: platformCertificate, serial: undefined }, /does not belong to privateKey/)
  refused({ certificate: merchant.pem }, /certificate is a private key/)
  refused({ certificate: platform.pem }, /certificate is a public key/)
  refused({ certificate: 'apiclient_cert.pem' }, /certificate is the name of a file/)
  refused({ certificate: certificate.replace(/\n.{10}/, '\n') }, /certificate is/)
  refused({ certificate: 7 }, /certificate must be a string/)
})

test('certs: public keys and certificates in every spelling verify', async (t) => {
  const publicKey = keyFile('combine-papay-platform-public.pem')
  const spellings = {
    [platform.id]: [
      publicKey,
      publicKey.replaceAll('\n', '\\n'),
      publicKey.replaceAll('\n', ''),
      Buffer.from(publicKey),
    ],
    [platformSerial]: [platformCertificate, platformCertificate.replaceAll('\n', '\r\n')],
    [platformSerial.toLowerCase()]: [Buffer.from(platformCertificate).toString('base64')],
    PUB_KEY_ID_7: [publicKey.replace(/-----[^-]+-----|\n/g, '')],
  }
  const now = () => 1_795_140_000_000
  for (const [id, keys] of Object.entries(spellings)) {
    for (const key of keys) {
      const serialHeader = id.startsWith('PUB') ? id : null
      const gateway = await openGateway(t, { merchant, platform: { ...platform, id }, now, serialHeader })
      const wxpay = openClient(t, { baseUrl: gateway.url, certs: { [id]: key }, now })
      assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
    }
  }
})

test('certs: wrong maps and wrong keys are refused', () => {
  const publicKey = platform.pem
  refused({ certs: undefined }, /certs is missing/)
  refused({ certs: {} }, /certs is empty/)
  refused({ certs: publicKey }, /certs must be an object/)
  refused({ certs: [publicKey] }, /certs must be an object/)
  refused({ certs: { [merchant.serial]: platformCertificate } }, new RegExp(`serial ${platformSerial}`))
  refused({ certs: { [platform.id]: platformCertificate } }, new RegExp(`serial ${platformSerial}`))
  refused({ certs: { [platform.id]: merchant.pem } }, /is a private key/)
  refused({ certs: { [platform.id]: 'pub_key.pem' } }, /is the name of a file/)
  refused({ certs: { [platform.id]: keyFile('rsa-1024-public.pem') } }, /1024 bits/)
  refused({ certs: { [platform.id]: keyFile('ec-public.pem') } }, /not an RSA key|EC/)
  refused({ certs: { [platformSerial]: keyFile('ec-certificate.pem') } }, /not an RSA key|EC|serial/)
  refused({ certs: { [platform.id]: undefined } }, /must be a string or a Uint8Array/)
  refused({ certs: { [publicKey]: platform.id } }, /ids of public keys: PUB_KEY_ID_ and digits/)
  refused({ certs: { [platform.id]: publicKey.replace(/\n.{10}/, '\n') } }, /certs\["PUB_KEY_ID/)
})

test('mchid, origins, numbers, functions and names of options', () => {
  refused({ mchid: undefined }, /mchid is missing/)
  refused({ mchid: 1900000109 }, /mchid must be a string, got a number/)
  refused({ mchid: '' }, /mchid/)
  refused({ mchid: '19000a0109' }, /mchid must be the merchant number/)
  refused({ mchid: '1900000109"' }, /mchid/)
  for (const baseUrl of [
    '',
    'api.mch.weixin.qq.com',
    'ftp://a.b',
    'https://a.b/v3',
    'https://a.b?x',
    'https://u:p@a.b',
  ]) {
    refused({ baseUrl }, /baseUrl must be an origin/)
    refused({ backupUrl: baseUrl }, /backupUrl must be an origin/)
  }
  for (const timeout of [0, -1, '5', Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])
    refused({ timeout }, /timeout must/)
  for (const maxRetries of [-1, 1.5, 11, '2', Number.NaN]) refused({ maxRetries }, /maxRetries must/)
  for (const name of ['fetch', 'now', 'onAttempt']) refused({ [name]: 5 }, new RegExp(`${name} must be a function`))
  refused({ signer: 'openssl' }, /signer must be/)
  refused({ merchantId: '1' }, /unknown option merchantId/)
  refused({ privatekey: 'x' }, /unknown option privatekey/)
  for (const set of [undefined, null, 'x', 5, merchant.pem]) {
    assert.match(thrown(() => new Wechatpay(set)).message, /takes an object of options/)
  }
})

test('apiv3Key: 32 bytes, no more and no fewer', (t) => {
  const key = 'A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT'
  openClient(t, { apiv3Key: key })
  openClient(t, { apiv3Key: Buffer.from(key) })
  refused({ apiv3Key: key.slice(1) }, /apiv3Key must have 32 bytes, got 31/)
  refused({ apiv3Key: `${key}\n` }, /got 33.*line breaks/)
  refused({ apiv3Key: '密'.repeat(32) }, /got 96/)
  refused({ apiv3Key: '' }, /got 0/)
  refused({ apiv3Key: 5 }, /apiv3Key must be a string/)
})

test('the options of a sandbox in certificate mode set a client up', async (t) => {
  const sandbox = await createSandbox({ mode: 'certificates' })
  t.after(() => sandbox.close())
  const wxpay = new Wechatpay(sandbox.merchant)
  t.after(() => wxpay.close())
  const result = await wxpay.preEntrustSign.miniProgram(input())
  assert.equal(result.mchid, sandbox.merchant.mchid)
  assert.equal(sandbox.requests[0].verified, true)
})

const environment = {
  WECHATPAY_MCHID: merchant.mchid,
  WECHATPAY_SERIAL: merchant.serial,
  WECHATPAY_PRIVATE_KEY: merchant.pem.replaceAll('\n', '\\n'),
  WECHATPAY_PUBLIC_KEY_ID: platform.id,
  WECHATPAY_PUBLIC_KEY: platform.pem.replaceAll('\n', ' '),
}

async function worksFromEnv(t, gateway, change) {
  const wxpay = Wechatpay.fromEnv({ ...environment, WECHATPAY_BASE_URL: gateway.url, ...change })
  t.after(() => wxpay.close())
  assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
}

test('fromEnv: variables, files, and the process', async (t) => {
  const gateway = await openGateway(t, { merchant, platform })
  const folder = mkdtempSync(join(tmpdir(), 'env-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = (name, content) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  await worksFromEnv(t, gateway, { WECHATPAY_APIV3_KEY: 'A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT' })
  await worksFromEnv(t, gateway, { WECHATPAY_APIV3_KEY: '', WECHATPAY_PRIVATE_KEY_FILE: '' })
  await worksFromEnv(t, gateway, { WECHATPAY_SERIAL: '', WECHATPAY_CERTIFICATE: certificate })
  await worksFromEnv(t, gateway, {
    WECHATPAY_PRIVATE_KEY: undefined,
    WECHATPAY_PRIVATE_KEY_FILE: file('key.pem', merchant.pem),
    WECHATPAY_PUBLIC_KEY: undefined,
    WECHATPAY_PUBLIC_KEY_FILE: file('pub.pem', platform.pem),
    WECHATPAY_SERIAL: undefined,
    WECHATPAY_CERTIFICATE_FILE: file('cert.pem', certificate),
  })
  Object.assign(process.env, environment, { WECHATPAY_BASE_URL: gateway.url })
  t.after(() => {
    for (const name of [...Object.keys(environment), 'WECHATPAY_BASE_URL']) delete process.env[name]
  })
  const wxpay = Wechatpay.fromEnv()
  t.after(() => wxpay.close())
  assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
})

test('fromEnv names every variable that is missing, and a file that cannot be read', () => {
  const all = thrown(() => Wechatpay.fromEnv({}))
  assert.ok(all instanceof ConfigError)
  for (const name of Object.keys(environment)) assert.ok(all.message.includes(name), name)
  for (const name of Object.keys(environment)) {
    for (const value of [undefined, '']) {
      const { message } = thrown(() => Wechatpay.fromEnv({ ...environment, [name]: value }))
      for (const each of Object.keys(environment)) {
        const named = new RegExp(`${each}(?![A-Z_])`).test(message)
        assert.equal(named, each === name, `${message} without ${name}`)
      }
    }
  }
  const gone = { ...environment, WECHATPAY_PRIVATE_KEY: '', WECHATPAY_PRIVATE_KEY_FILE: '/nowhere/key.pem' }
  assert.match(thrown(() => Wechatpay.fromEnv(gone)).message, /WECHATPAY_PRIVATE_KEY_FILE.*\/nowhere\/key\.pem/)
})

test('new Wechatpay and fromEnv send nothing', async (t) => {
  const gateway = await openGateway(t, { merchant, platform })
  openClient(t, { baseUrl: gateway.url })
  Wechatpay.fromEnv({ ...environment, WECHATPAY_BASE_URL: gateway.url }).close()
  await new Promise((resolve) => setTimeout(resolve, 50))
  assert.equal(gateway.connections, 0)
})

test('what stands in the place of a text is named by its type', () => {
  for (const [value, name] of [
    [null, 'null'],
    [[], 'an array'],
    [{}, 'an object'],
    [5, 'a number'],
    [true, 'a boolean'],
  ]) {
    const message = `baseUrl must be a string, got ${name}`
    assert.throws(() => new Wechatpay(options({ baseUrl: value })), { name: 'ConfigError', message })
  }
})
