import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY, examine } from './doctor.mjs'
import { run as bare, open, vectorKey } from './program.mjs'

test('--json: a list with a cure where something is wrong', async (t) => {
  const { run } = await open(t)
  const { status, stdout } = await run(['doctor', '--json'], { WECHATPAY_APIV3_KEY: 'short' })
  assert.equal(status, 1)
  const checks = JSON.parse(stdout)
  const names = ['node', 'mchid', 'private-key', 'certificate', 'serial', 'apiv3-key', 'platform-key', 'host', 'clock']
  assert.deepEqual(
    checks.map(({ check }) => check),
    [...names, 'request', 'answer', 'certificates'],
  )
  for (const check of checks) {
    assert.deepEqual(Object.keys(check), ['check', 'status', 'message', 'cure'])
    assert.equal(check.cure !== null, check.status === 'fail' || check.status === 'warn')
  }
  assert.deepEqual(
    checks.find(({ check }) => check === 'apiv3-key'),
    {
      check: 'apiv3-key',
      status: 'fail',
      message: 'apiv3Key must have 32 bytes, got 5',
      cure:
        'copy it from the merchant platform, account centre, API security (it is not the APIv2 key), and look for blanks or ' +
        'line breaks around it',
    },
  )
})

test('nothing is set: every part says which variable it wants', async () => {
  const line = await examine(bare, {}, ['mchid', 'private-key', 'serial', 'platform-key'], '--offline')
  assert.match(line('mchid'), /WECHATPAY_MCHID is not set → set it, or --mchid/)
  assert.match(line('private-key'), /WECHATPAY_PRIVATE_KEY_FILE, or --private-key-file, to apiclient_key\.pem/)
  assert.match(line('serial'), /→ set WECHATPAY_CERTIFICATE_FILE .*, or WECHATPAY_SERIAL/)
  assert.match(line('platform-key'), /WECHATPAY_PUBLIC_KEY_ID is not set → pub_key\.pem/)
  assert.match(line('apiv3-key'), /^- apiv3-key +not given: notifications cannot be opened/)
})

test('the key of another merchant for the certificate', async (t) => {
  const [{ run }, other] = await Promise.all([open(t), open(t)])
  const env = { WECHATPAY_PRIVATE_KEY_FILE: other.env.WECHATPAY_PRIVATE_KEY_FILE }
  const line = await examine(run, env, ['certificate'])
  assert.match(
    line('certificate'),
    /does not belong to privateKey → take apiclient_cert\.pem and apiclient_key\.pem from the same/,
  )
  assert.match(line('request'), /^- request +not tried: the set-up above comes first/)
})

test('a wrong serial: with the certificate at once, without it from the answer', async (t) => {
  const { run, merchant } = await open(t)
  const wrong = { WECHATPAY_SERIAL: merchant.serial.replace(/^./, (c) => (c === '4' ? '5' : '4')) }
  const here = await examine(run, wrong, ['serial'])
  assert.match(here('serial'), new RegExp(`serial is not that of certificate, which is ${merchant.serial} → use that`))
  const there = await examine(run, { ...wrong, WECHATPAY_CERTIFICATE_FILE: undefined }, ['request'])
  assert.match(there('request'), /商户证书序列号有误.* → serial does not belong to privateKey/)
  const decimal = BigInt(`0x${merchant.serial}`).toString()
  const shape = await examine(run, { WECHATPAY_SERIAL: decimal }, ['serial'], '--offline')
  assert.match(shape('serial'), /looks like a decimal number.* → take it from the merchant platform/)
})

test('a certificate that has expired, will soon, or is not valid yet', async (t) => {
  const cases = [
    [-6 * 365 * DAY, ['certificate'], /^✗ certificate +expired on \d{4}-\d\d-\d\d → apply for a new one/],
    [-5 * 365 * DAY + 12 * DAY, [], /^! certificate +expires on \d{4}-\d\d-\d\d, in \d+ days → apply for a new one/],
    [2 * DAY, [], /^! certificate +is valid from \d{4}-\d\d-\d\d on only → is the clock/],
  ]
  for (const [shift, wrong, text] of cases) {
    const { run } = await open(t, { now: () => Date.now() + shift })
    const line = await examine(run, {}, wrong, '--offline')
    assert.match(line('certificate'), text)
  }
})

test('a certificate of another merchant number, and a platform certificate in its place', async (t) => {
  const { run, merchant } = await open(t)
  const line = await examine(run, { WECHATPAY_MCHID: '1900000100' }, ['request'])
  assert.match(
    line('certificate'),
    new RegExp(`^! certificate +is that of merchant ${merchant.mchid}, but mchid is 1900000100`),
  )
  assert.match(
    line('request'),
    /401 SIGN_ERROR: 商户未申请过证书.* → the account has no API certificate, or mchid is not/,
  )
  const { sandbox } = await open(t, { mode: 'certificates' })
  const platform = { WECHATPAY_CERTIFICATE: Object.values(sandbox.merchant.certs)[0] }
  const swapped = await examine(run, platform, ['certificate'], '--offline')
  assert.match(swapped('certificate'), /is a platform certificate of WeChat Pay → pass apiclient_cert\.pem/)
})

test('PKCS#12 where PEM belongs: the conversion is printed', async (t) => {
  const { run } = await open(t)
  const p12 = vectorKey('merchant.p12')
  const line = await examine(
    run,
    { WECHATPAY_PRIVATE_KEY_FILE: p12, WECHATPAY_CERTIFICATE_FILE: p12 },
    ['private-key', 'certificate', 'serial'],
    '--offline',
  )
  const command = `openssl pkcs12 -in ${p12}`
  assert.ok(
    line('private-key').includes(
      `PKCS#12 file (.p12), where PEM belongs → convert it: ${command} -nocerts -nodes -out apiclient_key.pem`,
    ),
  )
  assert.ok(line('certificate').includes(`convert it: ${command} -clcerts -nokeys -out apiclient_cert.pem`))
})

test('keys of every wrong kind', async (t) => {
  const { run } = await open(t)
  const kinds = {
    'ec-pkcs8.pem': /EC private key → WeChat Pay signs with RSA/,
    'encrypted-pkcs8.pem': /an encrypted private key → decrypt it with `openssl pkcs8/,
    'rsa-1024.pem': /1024 bits/,
    'combine-papay-platform-public.pem': /is a public key → pass the content of apiclient_key\.pem/,
    'combine-papay-merchant-certificate.pem': /is a certificate → pass the content of apiclient_key\.pem/,
  }
  for (const [name, text] of Object.entries(kinds)) {
    const line = await examine(run, { WECHATPAY_PRIVATE_KEY_FILE: vectorKey(name) }, ['private-key'], '--offline')
    assert.match(line('private-key'), text)
  }
  const gone = await examine(run, { WECHATPAY_PRIVATE_KEY_FILE: '/nowhere/key.pem' }, ['private-key'], '--offline')
  assert.match(
    gone('private-key'),
    /WECHATPAY_PRIVATE_KEY_FILE names a file that cannot be read: \/nowhere\/key\.pem \(ENOENT\) → check/,
  )
})

test('keys in the spellings of environment variables are as good as files', async (t) => {
  const { run, merchant } = await open(t)
  const base64 = merchant.privateKey.replace(/-----[^-]+-----|\n/g, '')
  const spellings = [
    merchant.privateKey.replaceAll('\n', '\\n'),
    merchant.privateKey.replaceAll('\n', ' '),
    Buffer.from(merchant.privateKey).toString('base64'),
    base64,
  ]
  for (const WECHATPAY_PRIVATE_KEY of spellings) {
    const line = await examine(run, { WECHATPAY_PRIVATE_KEY }, [], '--offline')
    assert.match(line('private-key'), /RSA, 2048 bits, PKCS#8/)
  }
  const rsa = await examine(
    run,
    {
      WECHATPAY_PRIVATE_KEY_FILE: vectorKey('combine-papay-merchant-pkcs1.pem'),
      WECHATPAY_CERTIFICATE_FILE: vectorKey('combine-papay-merchant-certificate.pem'),
    },
    [],
    '--offline',
  )
  assert.match(rsa('private-key'), /PKCS#1/)
})

test("the merchant's own certificate or key as WeChat Pay's", async (t) => {
  const { run, env, merchant } = await open(t)
  const own = { WECHATPAY_PUBLIC_KEY_FILE: env.WECHATPAY_CERTIFICATE_FILE }
  for (const id of [merchant.serial, env.WECHATPAY_PUBLIC_KEY_ID]) {
    for (const less of [{}, { WECHATPAY_CERTIFICATE_FILE: undefined, WECHATPAY_SERIAL: merchant.serial }]) {
      const line = await examine(run, { ...own, ...less, WECHATPAY_PUBLIC_KEY_ID: id }, ['platform-key'])
      assert.match(
        line('platform-key'),
        /the merchant's own certificate \(apiclient_cert\.pem\), but WeChat Pay signs answers → pub_key\.pem/,
      )
    }
  }
  const { createPublicKey } = await import('node:crypto')
  const key = createPublicKey(merchant.privateKey).export({ type: 'spki', format: 'pem' })
  const line = await examine(run, { WECHATPAY_PUBLIC_KEY_FILE: undefined, WECHATPAY_PUBLIC_KEY: key }, ['platform-key'])
  assert.match(line('platform-key'), /is the merchant's own certificate or key/)
})

test('platform keys under a wrong name, of a wrong kind, expired', async (t) => {
  const { run } = await open(t)
  const { sandbox } = await open(t, { mode: 'certificates' })
  const [[serial, pem]] = Object.entries(sandbox.merchant.certs)
  const certificate = { WECHATPAY_PUBLIC_KEY_FILE: undefined, WECHATPAY_PUBLIC_KEY: pem }
  const fine = await examine(run, { ...certificate, WECHATPAY_PUBLIC_KEY_ID: serial }, [], '--offline')
  assert.match(fine('platform-key'), new RegExp(`platform certificate ${serial}, valid until`))
  const misnamed = await examine(run, certificate, ['platform-key'], '--offline')
  assert.match(
    misnamed('platform-key'),
    new RegExp(`is the certificate with the serial ${serial} → use that as its key`),
  )
  const hex = await examine(run, { WECHATPAY_PUBLIC_KEY_ID: serial }, [], '--offline')
  assert.match(hex('platform-key'), /^! platform-key +a public key is given under .*, which is no PUB_KEY_ID_/)
  const text = await examine(run, { WECHATPAY_PUBLIC_KEY: 'pub_key.pem' }, ['platform-key'], '--offline')
  assert.match(text('platform-key'), /is the name of a file → pass the content of pub_key\.pem/)
  const half = await examine(run, { WECHATPAY_PUBLIC_KEY_FILE: undefined }, ['platform-key'], '--offline')
  assert.match(half('platform-key'), /no public key of WeChat Pay → set WECHATPAY_PUBLIC_KEY_FILE/)

  const old = await open(t, { mode: 'certificates', now: () => Date.now() - 6 * 365 * DAY })
  const [[id, expired]] = Object.entries(old.merchant.certs)
  const env = { WECHATPAY_PUBLIC_KEY_ID: id, WECHATPAY_PUBLIC_KEY: expired }
  const line = await examine(run, env, ['platform-key'], '--offline')
  assert.match(line('platform-key'), /expired on \d{4}-\d\d-\d\d → download the current ones/)
})
