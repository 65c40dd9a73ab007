import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rejection } from '../client/merchant.mjs'
import { contractKey } from '../contracts/operations.mjs'
import { openClient, openNotifyUrl, openShop, preSign } from '../contracts/sandbox.mjs'

const DAY = 86_400_000

/** A clock that sandbox and client share, and that the test moves. */
function openClock() {
  const clock = { ahead: 0 }
  return Object.assign(clock, { now: () => Date.now() + clock.ahead })
}

const downloads = (sandbox) => sandbox.requests.filter(({ path }) => path === '/v3/certificates').length
const ask = (wxpay) => wxpay.preEntrustSign.miniProgram(preSign())

test('fifty calls run while the certificate changes at once, and none fails', async (t) => {
  const clock = openClock()
  const client = { certs: 'auto', now: clock.now, maxRetries: 0 }
  const { sandbox, wxpay } = await openShop(t, { mode: 'certificates', now: clock.now, client })
  await ask(wxpay)
  const [old] = Object.keys(wxpay.certificates.export())
  clock.ahead = 60_000
  let rotated = false
  let answered = 0
  const worker = async () => {
    for (let last = false; !last; answered++) {
      last = rotated
      await ask(wxpay)
    }
  }
  const workers = Array.from({ length: 50 }, worker)
  await sandbox.rotate({ now: true })
  rotated = true
  await Promise.all(workers)
  assert.ok(answered > 50, `${answered} calls`)
  assert.equal(downloads(sandbox), 2)
  assert.deepEqual(Object.keys(wxpay.certificates.export()).sort(), Object.keys(sandbox.merchant.certs).sort())
  assert.ok(old in sandbox.merchant.certs, 'the old one stays through an overlap')
})

test('a rotation as documented: no call fails, from the notice to the end of the overlap', async (t) => {
  const clock = openClock()
  const client = { certs: 'auto', now: clock.now, maxRetries: 0 }
  const { sandbox, wxpay } = await openShop(t, { mode: 'certificates', now: clock.now, client })
  await ask(wxpay)
  // Within a minute of the download, when the client would not ask for another one.
  await sandbox.rotate()
  const [old, fresh] = Object.keys(sandbox.merchant.certs)
  for (let hour = 0; hour <= 54; hour += 6) {
    const calls = Array.from({ length: 5 }, () => wxpay.request('GET', contractPath))
    for (const { headers } of await Promise.all(calls)) {
      assert.equal(headers['wechatpay-serial'], hour < 24 ? old : fresh, `hour ${hour}`)
    }
    clock.ahead += 6 * 3_600_000
  }
  assert.deepEqual(Object.keys(sandbox.merchant.certs), [fresh])
})

test('a client that learned the list in time takes over without another download', async (t) => {
  const { sandbox, wxpay } = await openShop(t, { mode: 'certificates', client: { certs: 'auto', maxRetries: 0 } })
  await sandbox.rotate()
  await ask(wxpay)
  await sandbox.advance(DAY)
  await ask(wxpay)
  assert.equal(downloads(sandbox), 1)
  const [, fresh] = Object.keys(wxpay.certificates.export())
  assert.ok(fresh in sandbox.merchant.certs)
})

test('a second rotation, after the overlap of the first', async (t) => {
  const clock = openClock()
  const client = { certs: 'auto', now: clock.now }
  const { sandbox, wxpay } = await openShop(t, { mode: 'certificates', now: clock.now, client })
  for (let round = 1; round <= 3; round++) {
    const { requestId } = await wxpay.request('GET', '/v3/certificates')
    assert.ok(requestId)
    clock.ahead += 2 * DAY
    await sandbox.rotate({ now: true })
    await ask(wxpay)
  }
  assert.equal(Object.keys(wxpay.certificates.export()).length, 4)
})

test('the sandbox that names unknown serials forever gets one download a minute', async (t) => {
  const clock = openClock()
  const client = { certs: 'auto', now: clock.now, maxRetries: 0 }
  const { sandbox, wxpay } = await openShop(t, { mode: 'certificates', now: clock.now, client })
  await ask(wxpay)
  sandbox.fault({ kind: 'unknown-serial', times: Number.POSITIVE_INFINITY, path: /^(?!\/v3\/certificates)/ })
  for (let minute = 0; minute < 3; minute++) {
    for (let time = 0; time < 4; time++) assert.equal((await rejection(ask(wxpay))).reason, 'unknown-serial')
    assert.equal(downloads(sandbox), 1 + minute)
    clock.ahead += 60_000
  }
  sandbox.fault(null)
  await ask(wxpay)
  assert.equal(downloads(sandbox), 3)
})

test('an account in public-key mode that asks for certificates is told what to do', async (t) => {
  const { wxpay } = await openShop(t, { client: { certs: 'auto', maxRetries: 0 } })
  const works = [() => ask(wxpay), () => ask(wxpay), () => wxpay.certificates.download()]
  for (const [index, work] of works.entries()) {
    const thrown = await rejection(work())
    // Within the minute after the first try it is told as what it was the cause of.
    const error = index === 1 ? thrown.cause : thrown
    assert.deepEqual([error.name, error.code, error.status], ['ApiError', 'RESOURCE_NOT_EXISTS', 404])
    assert.match(error.hint, /public key in certs/)
  }
})

test('an apiv3Key that is not the account’s', async (t) => {
  const { sandbox } = await openShop(t, { mode: 'certificates' })
  const wxpay = openClient(t, sandbox, { certs: 'auto', apiv3Key: 'A'.repeat(32) })
  const error = await rejection(ask(wxpay))
  assert.equal(error.name, 'ResponseError')
  assert.match(error.message, /apiv3Key/)
})

test('a public key that was replaced: the old one verifies through the overlap, and says so afterwards', async (t) => {
  const { sandbox, wxpay } = await openShop(t)
  await sandbox.rotate()
  await ask(wxpay)
  await sandbox.advance(2 * DAY)
  assert.equal((await rejection(ask(wxpay))).reason, 'unknown-serial')
  await ask(openClient(t, sandbox))
})

/** When every second notification comes with the public key. */
const halfway = 5 * 24 * 3_600_000

test('in a migration both keys verify, and requests name the public key', async (t) => {
  const serials = []
  const { sandbox, wxpay } = await openShop(t, { mode: 'migration' })
  await sandbox.advance(halfway)
  const [publicKeyId, serial] = Object.keys(sandbox.merchant.certs).sort((a, b) => b.length - a.length)
  assert.match(publicKeyId, /^PUB_KEY_ID_/)
  const { events, url, errors } = await openNotifyUrl(t, wxpay)
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSign({ notify_url: url }))
  await sandbox.approve(pre_entrustweb_id)
  await sandbox.terminate(contractKey)
  assert.deepEqual([events.length, errors], [2, []])
  for (const headers of [{}, { 'Wechatpay-Serial': serial }]) {
    serials.push((await wxpay.request('GET', contractPath, { headers })).headers['wechatpay-serial'])
  }
  assert.deepEqual(serials, [publicKeyId, serial])
  assert.equal(sandbox.requests[0].headers['wechatpay-serial'], publicKeyId)
  assert.equal((await wxpay.encrypt('text')).serial, publicKeyId)
})

const contractPath = `/v3/ecommerce/combine-papay/contracts/plan-id/12535/out-contract-code/${contractKey.out_contract_code}`

test('in a migration, who knows one key only is served as far as it goes', async (t) => {
  const { sandbox } = await openShop(t, { mode: 'migration' })
  await sandbox.advance(halfway)
  const { certs } = sandbox.merchant
  const only = (test) => Object.fromEntries(Object.entries(certs).filter(([id]) => test(id)))
  const withPublicKey = openClient(t, sandbox, { certs: only((id) => id.startsWith('PUB_KEY_ID_')) })
  const withCertificate = openClient(t, sandbox, { certs: only((id) => !id.startsWith('PUB_KEY_ID_')) })
  const learning = openClient(t, sandbox, { certs: only((id) => id.startsWith('PUB_KEY_ID_')), autoCertificates: true })
  for (const wxpay of [withPublicKey, withCertificate, learning]) await ask(wxpay)
  const outcomes = {}
  for (const [name, wxpay] of Object.entries({ withPublicKey, withCertificate, learning })) {
    const { url, events, errors } = await openNotifyUrl(t, wxpay)
    const out_contract_code = name
    const input = preSign({ out_contract_code, notify_url: url })
    const { pre_entrustweb_id } = await wxpay.preEntrustSign.app(input)
    await sandbox.approve(pre_entrustweb_id)
    await sandbox.terminate({ ...contractKey, out_contract_code })
    outcomes[name] = [events.length, errors.map(({ reason }) => reason)]
  }
  assert.deepEqual(outcomes, {
    withPublicKey: [1, ['unknown-serial']],
    withCertificate: [1, ['unknown-serial']],
    learning: [2, []],
  })
  assert.equal(downloads(sandbox), 1)
})
