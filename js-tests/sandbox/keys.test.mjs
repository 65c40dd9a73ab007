import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { ask, download, ids, serialOf } from './keys.mjs'
import { call, decrypt, isSigned, openReceiver, openSandbox, preSign } from './merchant.mjs'

const DAY = 86_400_000
test('public-key mode has no certificates', async (t) => {
  const sandbox = await openSandbox(t)
  const answer = await call(sandbox, 'GET', '/v3/certificates')
  assert.equal(answer.status, 404)
  assert.deepEqual(JSON.parse(answer.text), {
    code: 'RESOURCE_NOT_EXISTS',
    message: '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥',
  })
  assert.ok(isSigned(answer, sandbox.merchant.certs))
})

test('certificates mode: the list opens with the APIv3 key', async (t) => {
  const sandbox = await openSandbox(t, { mode: 'certificates' })
  const [entry, ...others] = await download(sandbox)
  assert.equal(others.length, 0)
  assert.deepEqual([entry.serial_no], ids(sandbox))
  assert.match(entry.effective_time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
  assert.equal(entry.encrypt_certificate.algorithm, 'AEAD_AES_256_GCM')
  assert.equal(entry.encrypt_certificate.associated_data, 'certificate')
  const pem = decrypt(entry.encrypt_certificate, sandbox.merchant.apiv3Key)
  assert.equal(pem, sandbox.merchant.certs[entry.serial_no])
  const certificate = new X509Certificate(pem)
  assert.equal(certificate.serialNumber, entry.serial_no)
  assert.match(entry.serial_no, /^[0-9A-F]{40}$/)
  assert.equal(certificate.subject, 'O=Tenpay.com\nCN=Tenpay.com sign')
  assert.equal(new Date(certificate.validFrom).getTime(), Date.parse(entry.effective_time))
  assert.equal(new Date(certificate.validTo).getTime(), Date.parse(entry.expire_time))
  assert.equal(new Date(certificate.validTo).getFullYear() - new Date(certificate.validFrom).getFullYear(), 5)
  assert.equal(serialOf(await ask(sandbox)), entry.serial_no)
  const sm2 = await call(sandbox, 'GET', '/v3/certificates?algorithm_type=SM2')
  assert.equal(sm2.status, 404)
})

test('certificates are dated right on both sides of 2050', async (t) => {
  for (const year of [2049, 2060]) {
    const now = Date.UTC(year, 0, 2)
    const sandbox = await openSandbox(t, { mode: 'certificates', now: () => now })
    const certificate = new X509Certificate(sandbox.merchant.certificate)
    assert.equal(new Date(certificate.validFrom).getTime(), now)
    assert.equal(new Date(certificate.validTo).getTime(), Date.UTC(year + 5, 0, 2))
  }
})

test('migration mode: Wechatpay-Serial chooses', async (t) => {
  const sandbox = await openSandbox(t, { mode: 'migration' })
  const publicKey = ids(sandbox).find((id) => id.startsWith('PUB_KEY_ID_'))
  const certificate = ids(sandbox).find((id) => id !== publicKey)
  const cases = [
    [publicKey, publicKey],
    [certificate, certificate],
    [undefined, certificate],
    ['PUB_KEY_ID_unknown', certificate],
  ]
  for (const [asked, given] of cases) {
    const answer = await ask(sandbox, asked)
    assert.equal(serialOf(answer), given)
    assert.ok(isSigned(answer, sandbox.merchant.certs))
  }
  assert.deepEqual(
    (await download(sandbox)).map(({ serial_no }) => serial_no),
    [certificate],
  )
})

test('migration mode: the public key takes over in seven days, however long a delivery takes', async (t) => {
  // Time that passes in the midst of the work, as it does on a busy machine.
  let readings = 0
  const now = () => Date.now() + readings++
  const sandbox = await openSandbox(t, { mode: 'migration', retryDelays: Array(9).fill(1000), now })
  const counts = []
  for (let day = 0; day < 7; day++) {
    const receiver = await openReceiver(t, [...Array(9).fill(500), 204])
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url, out_contract_code: `day${day}` })
    await sandbox.approve(pre_entrustweb_id)
    await sandbox.advance(9000)
    assert.equal(receiver.received.length, 10)
    counts.push(receiver.received.filter((delivery) => serialOf(delivery).startsWith('PUB_KEY_ID_')).length)
    await sandbox.advance(DAY - 9000)
  }
  assert.deepEqual(counts, [0, 0, 0, 1, 2, 5, 10])
})

test('migration mode: notifications come with either', async (t) => {
  const sandbox = await openSandbox(t, { mode: 'migration', retryDelays: [1000] })
  await sandbox.advance(5 * DAY)
  const receiver = await openReceiver(t, [500, 204])
  const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
  await sandbox.approve(pre_entrustweb_id)
  await sandbox.advance(1000)
  assert.deepEqual(new Set(receiver.received.map(serialOf)), new Set(ids(sandbox)))
  for (const delivery of receiver.received) assert.ok(isSigned(delivery, sandbox.merchant.certs))
})

test('a Wechatpay-Serial that names no platform key is answered, and noted', async (t) => {
  for (const mode of ['public-key', 'certificates', 'migration']) {
    const sandbox = await openSandbox(t, { mode })
    const { certs, serial } = sandbox.merchant
    for (const named of [...Object.keys(certs), Object.keys(certs)[0].toLowerCase(), undefined]) {
      assert.equal((await ask(sandbox, named)).status, 200)
      assert.equal(sandbox.requests.at(-1).reason, undefined, `${mode} ${named}`)
    }
    for (const named of [serial, 'PUB_KEY_ID_unknown']) {
      assert.equal((await ask(sandbox, named)).status, 200)
      assert.match(sandbox.requests.at(-1).reason, /^Wechatpay-Serial names no platform key/, `${mode} ${named}`)
    }
  }
})
