import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decrypt, isSigned, openReceiver, openSandbox, raw } from './merchant.mjs'
import { ask, DAY, HOUR, MORNING, refused } from './operation.mjs'

const MINUTE = 60_000
const amount = { total: 100, currency: 'CNY' }
const deduct_schedule = { estimated_deduct_date: '2026-03-12', estimated_deduct_amount: amount, description: '会员' }
const PARTIES = { 'papay-scheduled-deduct': {}, 'papay-scheduled-deduct-partner': { sub_mchid: '1900000109' } }

const open = (t, options) => openSandbox(t, { now: () => MORNING, retryDelays: [], ...options })

/** Signed on the 10th at 10:00, to be debited on the 12th. */
async function sign(sandbox, family, contract_notify_url = 'http://127.0.0.1:9/notify') {
  const given = { ...PARTIES[family], deduct_schedule, contract_notify_url, out_contract_code: 'c1', plan_id: 7 }
  const { pre_entrustweb_id } = await ask(sandbox, `${family}.presign-mini-program`, given)
  const { contract_id } = await sandbox.approve(pre_entrustweb_id)
  const key = { plan_id: 7, out_contract_code: 'c1', contract_id, ...PARTIES[family] }
  return { ...key, 'schedule_amount.total': 100, 'amount.total': 100 }
}

function readNotification(sandbox, { headers, body }) {
  assert.ok(isSigned({ headers, body }, sandbox.merchant.certs))
  const { event_type, resource } = JSON.parse(body)
  const text = decrypt(resource, sandbox.merchant.apiv3Key)
  return { event_type, original_type: resource.original_type, ...JSON.parse(text) }
}

for (const family of Object.keys(PARTIES)) {
  test(`${family}: signed, booked, debited once, and over`, async (t) => {
    const receiver = await openReceiver(t)
    const sandbox = await open(t)
    const given = { ...(await sign(sandbox, family, receiver.url)), transaction_notify_url: receiver.url }
    const before = await ask(sandbox, `${family}.query-by-code`, given)
    assert.deepEqual([before.contract_state, before.deduct_schedule.schedule_state], ['SIGNED', 'NO_SCHEDULED'])
    await sandbox.advance(DAY)
    const booked = await ask(sandbox, `${family}.schedule`, given)
    assert.equal(booked.schedule_state, 'SCHEDULED')
    assert.deepEqual(await ask(sandbox, `${family}.query-schedule`, given), booked)
    assert.deepEqual(await ask(sandbox, `${family}.schedule`, given), booked, 'booked again: the first result')
    await sandbox.advance(DAY)
    const order = { ...given, out_trade_no: 'T1' }
    await ask(sandbox, `${family}.apply`, { ...order, description: 'a', appid: 'a', sp_appid: 'a' })
    await ask(sandbox, `${family}.apply`, { ...order, description: 'a', appid: 'a', sp_appid: 'a' })
    const [status, code] = await refused(sandbox, `${family}.apply`, { ...given, out_trade_no: 'T2' })
    assert.deepEqual([status, code], [400, 'CONTRACT_NOT_EXIST'], 'the contract is used up')
    await sandbox.advance(0)
    const after = await ask(sandbox, `${family}.query-by-code`, given)
    assert.deepEqual([after.contract_state, after.deduct_schedule.schedule_state], ['TERMINATED', 'PAID'])
    assert.equal(after.contract_terminate_info.contract_termination_mode, 'SYSTEM_TERMINATE')
    assert.deepEqual(
      sandbox.orders.map((each) => [each.family, each.combine_out_trade_no]),
      [[family, 'T1']],
    )
    const told = receiver.received.map((each) => readNotification(sandbox, each))
    const events = told.map(({ event_type }) => event_type)
    assert.deepEqual(events, ['ENTRUST.SIGN', 'TRANSACTION.SUCCESS', 'ENTRUST.TERMINATE'])
    const [signed, debited] = told
    assert.deepEqual(
      [signed.original_type, signed.contract_id, signed.contract_state],
      ['entrust', given.contract_id, 'SIGNED'],
    )
    assert.deepEqual([debited.out_trade_no, debited.trade_state, debited.amount.total], ['T1', 'SUCCESS', 100])
    const isPartner = family.endsWith('partner')
    assert.equal(isPartner ? signed.sp_mchid : signed.mchid, sandbox.merchant.mchid)
    assert.equal(isPartner ? signed.mchid : signed.sp_mchid, undefined)
  })
}

const FAMILY = 'papay-scheduled-deduct'

test('scheduled debit: every window', async (t) => {
  const sandbox = await open(t)
  const given = await sign(sandbox, FAMILY)
  const expect = async (id, change, reason) => {
    const [status, code, why] = await refused(sandbox, `${FAMILY}.${id}`, { ...given, ...change })
    assert.deepEqual([status, code], [400, 'INVALID_REQUEST'])
    assert.match(why, reason)
  }
  await expect('schedule', {}, /day before 2026-03-12, 08:00 to 19:30/)
  await sandbox.advance(22 * HOUR - 1)
  await expect('schedule', {}, /08:00 to 19:30/)
  await sandbox.advance(1)
  await expect('schedule', { 'schedule_amount.total': 99 }, /not the estimated amount/)
  await expect('apply', {}, /NO_SCHEDULED, not SCHEDULED/)
  await ask(sandbox, `${FAMILY}.schedule`, given)
  await expect('apply', {}, /debited on 2026-03-12 only/)
  const tomorrow = { deduct_schedule: { ...deduct_schedule }, out_contract_code: 'c2' }
  await sandbox.advance(11 * HOUR - 1)
  await ask(sandbox, `${FAMILY}.presign-app`, tomorrow)
  await sandbox.advance(1)
  await expect('presign-app', { ...tomorrow, out_contract_code: 'c3' }, /before 19:00 of the day before/)
  await sandbox.advance(5 * HOUR)
  await expect('apply', { 'amount.total': 101 }, /not the amount that was booked/)
})

test('scheduled debit: unpaid, it ends on the morning after', async (t) => {
  const receiver = await openReceiver(t)
  const sandbox = await open(t)
  const given = await sign(sandbox, FAMILY, receiver.url)
  await sandbox.advance(DAY)
  await ask(sandbox, `${FAMILY}.schedule`, given)
  await sandbox.advance(DAY)
  sandbox.fault({ kind: 'debit-failed' })
  await ask(sandbox, `${FAMILY}.apply`, { ...given, out_trade_no: 'T1', transaction_notify_url: receiver.url })
  await sandbox.advance(DAY)
  const { contract_state, deduct_schedule: debit } = await ask(sandbox, `${FAMILY}.query-by-code`, given)
  assert.deepEqual([contract_state, debit.schedule_state], ['TERMINATED', 'EXPIRED'])
  const told = receiver.received.map((each) => readNotification(sandbox, each))
  const expected = ['ENTRUST.SIGN', 'TRANSACTION.FAIL', 'ENTRUST.TERMINATE']
  assert.deepEqual(
    told.map(({ event_type }) => event_type),
    expected,
  )
  assert.equal(told[1].trade_state, 'PAYERROR')
})

test('scheduled debit: ten minutes to sign, and the merchant ends it once', async (t) => {
  const sandbox = await open(t, { terminateNotifyUrl: 'http://127.0.0.1:9/terminations' })
  const late = await ask(sandbox, `${FAMILY}.presign-app`, { deduct_schedule, out_contract_code: 'c2' })
  const key = { plan_id: 100, out_contract_code: 'c2' }
  assert.deepEqual((await refused(sandbox, `${FAMILY}.query-by-code`, key)).slice(0, 2), [404, 'RESOURCE_NOT_EXISTS'])
  await sandbox.advance(10 * MINUTE)
  await assert.rejects(sandbox.approve(late.pre_entrustweb_id), /expired: it was valid for 10 minutes/)
  const given = await sign(sandbox, FAMILY)
  sandbox.fault({ kind: 'status', processed: false, path: '/v3/papay/sign' })
  await refused(sandbox, `${FAMILY}.terminate-by-code`, given)
  assert.equal((await ask(sandbox, `${FAMILY}.query-by-code`, given)).contract_state, 'SIGNED')
  const first = await ask(sandbox, `${FAMILY}.terminate-by-code`, { ...given, contract_termination_remark: '退订' })
  assert.equal(first.contract_terminate_info.contract_termination_remark, '退订')
  assert.deepEqual(await ask(sandbox, `${FAMILY}.terminate-by-code`, given), first)
  await sandbox.advance(0)
  const { event_type, url } = sandbox.notifications.at(-1)
  assert.deepEqual([event_type, url], ['ENTRUST.TERMINATE', 'http://127.0.0.1:9/terminations'])
  assert.equal(sandbox.notifications.length, 2)
})

test('scheduled debit: a failed delivery is repeated, the same and signed anew', async (t) => {
  const receiver = await openReceiver(t, [500, 204])
  const sandbox = await openSandbox(t, { now: () => MORNING })
  await sign(sandbox, FAMILY, receiver.url)
  await sandbox.advance(15_000)
  assert.deepEqual(
    sandbox.notifications[0].attempts.map(({ status }) => status),
    [500, 204],
  )
  const [one, two] = receiver.received
  assert.equal(one.body.toString(), two.body.toString())
  assert.equal(readNotification(sandbox, two).event_type, 'ENTRUST.SIGN')
})

test('scheduled debit: the signing page that an H5 pre-sign leads to', async (t) => {
  const sandbox = await open(t)
  const { redirect_url } = await ask(sandbox, `${FAMILY}.presign-h5`, { deduct_schedule })
  assert.ok(redirect_url.startsWith(`${sandbox.url}/sandbox/sign?pre_entrustweb_id=`))
  const { pathname, search, searchParams } = new URL(redirect_url)
  const page = await raw(sandbox.url, 'GET', pathname + search, {})
  assert.match(page.text, /value="agree"[\s\S]*/)
  assert.match(page.text, /papay-scheduled-deduct/)
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const agreed = await raw(sandbox.url, 'POST', pathname, form, `${searchParams}&action=agree`)
  assert.equal(agreed.status, 303)
  const [{ family, channel, contract_state, contract_id }] = sandbox.contracts
  assert.deepEqual([family, channel, contract_state], [FAMILY, 'h5', 'SIGNED'])
  assert.match((await raw(sandbox.url, 'GET', agreed.headers.location, {})).text, /ENTRUST\.SIGN/)
  const overview = await raw(sandbox.url, 'GET', '/sandbox/live', {})
  assert.match(overview.text, /papay-scheduled-deduct/)
  const ended = await raw(sandbox.url, 'POST', '/sandbox/terminate', form, `contract_id=${contract_id}`)
  assert.deepEqual([ended.status, sandbox.contracts[0].contract_state], [303, 'TERMINATED'])
})
