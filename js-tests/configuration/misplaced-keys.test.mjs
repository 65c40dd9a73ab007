// A key in the wrong variable is told by the variable's name, and never shown.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { ConfigError, Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'

const sandbox = await createSandbox()
const { merchant } = sandbox
await sandbox.close()
const [[publicKeyId, publicKey]] = Object.entries(merchant.certs)

const environment = {
  WECHATPAY_MCHID: merchant.mchid,
  WECHATPAY_PRIVATE_KEY: merchant.privateKey,
  WECHATPAY_SERIAL: merchant.serial,
  WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
  WECHATPAY_PUBLIC_KEY: publicKey,
  WECHATPAY_APIV3_KEY: merchant.apiv3Key,
}

const { privateKey: pem, apiv3Key } = merchant
const base64 = pem.replaceAll(/-----[^-]+-----|\s/g, '')
const spellings = {
  PEM: pem,
  'PEM with CRLF': pem.replaceAll('\n', '\r\n'),
  'PEM in one line': pem.trim().replaceAll('\n', '\\n'),
  'PEM with blanks': pem.trim().replaceAll('\n', ' '),
  'PEM without its first line': pem.slice(pem.indexOf('\n') + 1),
  'base64 of PEM': Buffer.from(pem).toString('base64'),
  'base64 of DER': base64,
  'one line of base64': pem.split('\n')[7],
  'APIv3 key': apiv3Key,
  'APIv3 key with a line break': `${apiv3Key}\n`,
  'APIv3 key, a character short': apiv3Key.slice(1),
  'APIv3 key as the name of a file': `${apiv3Key}.txt`,
  'APIv3 key in a folder': `./keys/${apiv3Key}`,
  'APIv3 key in a folder of Windows': `C:\\keys\\${apiv3Key}`,
  'PEM in a folder': `/keys/${pem}`,
  'base64 in pieces': `/${base64.match(/.{1,20}/g).join('/')}`,
  'base64 in a folder': `/keys/${base64}`,
}

/** No 12 characters on end of a key in whatever can be printed of a value. */
function assertKept(value, key, what) {
  const printed = [inspect(value, { depth: 20, showHidden: true }), String(value), value?.stack, JSON.stringify(value)]
  const text = printed.join('\n').replaceAll(/\\n|\s/g, '')
  const bare = key.replaceAll(/-----[^-]+-----|\\n|\s/g, '')
  for (let at = 0; at + 12 <= bare.length; at++)
    assert.ok(!text.includes(bare.slice(at, at + 12)), `${what}: ${printed[1]}`)
}

function refusal(env) {
  try {
    Wechatpay.fromEnv(env).close()
  } catch (thrown) {
    return thrown
  }
  return undefined
}

for (const name of ['WECHATPAY_PRIVATE_KEY', 'WECHATPAY_APIV3_KEY', 'WECHATPAY_CERTIFICATE', 'WECHATPAY_PUBLIC_KEY']) {
  test(`a key in ${name}_FILE belongs into ${name}`, () => {
    for (const [spelling, key] of Object.entries(spellings)) {
      const error = refusal({ ...environment, [name]: '', [`${name}_FILE`]: key })
      assert.ok(error instanceof ConfigError, spelling)
      assertKept(error, key, spelling)
      assert.equal(
        error.message,
        `${name}_FILE names no file that can be read, and its value, not shown here, looks like a key: put it into ${name}, ` +
          'without _FILE',
      )
      assert.match(error.cause.code, /^(ENOENT|ENAMETOOLONG)$/)
    }
  })
}

test('a key in any other variable is not shown either', () => {
  for (const name of [
    'MCHID',
    'SERIAL',
    'PUBLIC_KEY_ID',
    'PUBLIC_KEY',
    'CERTIFICATE',
    'BASE_URL',
    'PRIVATE_KEY',
    'APIV3_KEY',
  ]) {
    const variable = `WECHATPAY_${name}`
    for (const [spelling, key] of Object.entries(spellings)) {
      const error = refusal({ ...environment, [variable]: key })
      if (error) assertKept(error, key, `${spelling} in ${variable}`)
      else
        assert.equal(
          key,
          { APIV3_KEY: apiv3Key, PUBLIC_KEY_ID: key, PRIVATE_KEY: key }[name],
          `${spelling} in ${variable} was accepted`,
        )
    }
  }
})

test('the path of a file that cannot be read is named', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const paths = [
    '/nowhere/key.pem',
    'apiclient_key.pem',
    'key',
    './1900000109_20240101_cert/apiclient_key.pem',
    '/run/secrets/wechatpay_private_key',
    '/var/run/secrets/wechatpay/privatekey',
    'secrets/wechatpay/apiclient_key',
    '../密钥/商户私钥.pem',
    '~/keys/apiclient_key.pem',
    String.raw`C:\keys\new\apiclient_key.pem`,
    folder,
  ]
  for (const path of paths) {
    const error = refusal({ ...environment, WECHATPAY_PRIVATE_KEY: '', WECHATPAY_PRIVATE_KEY_FILE: path })
    assert.ok(error instanceof ConfigError)
    assert.equal(error.message, `WECHATPAY_PRIVATE_KEY_FILE names a file that cannot be read: ${path}`)
    assert.match(error.cause.code, /^(ENOENT|EISDIR)$/)
  }
})
