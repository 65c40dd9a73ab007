// Lives of the families that the sandbox remembers, through the client: contracts, bookings, notices, debits and transfers
// keep their state, windows open and close by Beijing's time, and a merchant's handler is told.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { miniProgramLaunch } from 'wechatpay-entrust'
import { rejection } from '../client/merchant.mjs'
import { openNotifyUrl, openShop } from './sandbox.mjs'

const beijing = (time) => Date.parse(`${time}+08:00`)
const SECOND = 1000
const HOUR = 3_600_000

async function open(t, time = '2026-03-10T10:00:00') {
  const now = () => beijing(time)
  const shop = await openShop(t, { now, retryDelays: [], client: { now } })
  const { url, events, errors } = await openNotifyUrl(t, shop.wxpay)
  /** What the handler was told since the last look, by type. */
  const told = async () => {
    await shop.sandbox.advance(0)
    assert.deepEqual(errors, [])
    return events.splice(0).map(({ event_type, resource }) => [event_type, resource])
  }
  return { ...shop, url, told, mchid: shop.sandbox.merchant.mchid }
}

async function refusal(call) {
  const { status, code } = await rejection(call)
  return `${status} ${code}`
}

const amount = { total: 100, currency: 'CNY' }
const key = { plan_id: 7, out_contract_code: 'c1' }

const parties = {
  papayScheduledDeduct: () => ({ contract: {}, order: { appid: 'wx1' } }),
  papayScheduledDeductPartner: () => ({
    contract: { sp_appid: 'wx1', sub_mchid: '1900000109' },
    order: { sp_appid: 'wx1', sub_mchid: '1900000109' },
  }),
}

for (const [group, of] of Object.entries(parties)) {
  test(`${group}: booked on the day before from 08:00 to 19:30, debited once, over`, async (t) => {
    const { sandbox, wxpay, url, told } = await open(t)
    const calls = wxpay[group]
    const { contract, order } = of()
    const deduct_schedule = {
      estimated_deduct_date: '2026-03-12',
      estimated_deduct_amount: amount,
      description: '会员',
    }
    const answer = await calls.presignMiniProgram({
      ...(group.endsWith('Partner') ? {} : { appid: 'wx1' }),
      ...key,
      ...contract,
      contract_display_account: '甲',
      contract_notify_url: url,
      deduct_schedule,
    })
    assert.equal(miniProgramLaunch(answer).extraData.pre_entrustweb_id, answer.pre_entrustweb_id)
    const { contract_id } = await sandbox.approve(answer.pre_entrustweb_id)
    assert.deepEqual(
      (await told()).map(([type, { contract_id: id }]) => [type, id]),
      [['ENTRUST.SIGN', contract_id]],
    )
    const { sub_mchid } = contract
    const book = (total = 100) => calls.schedule({ ...order, contract_id, schedule_amount: { ...amount, total } })
    const closed = '400 INVALID_REQUEST'
    await sandbox.advance(22 * HOUR - SECOND)
    assert.equal(await refusal(book()), closed, '07:59:59')
    await sandbox.advance(SECOND)
    assert.equal(await refusal(book(101)), closed, 'more than was signed')
    assert.equal((await book()).schedule_state, 'SCHEDULED', '08:00')
    const { schedule_state } = await calls.querySchedule({ contract_id, ...(sub_mchid && { sub_mchid }) })
    assert.equal(schedule_state, 'SCHEDULED')
    const apply = (out_trade_no) =>
      calls.apply({
        ...order,
        out_trade_no,
        description: '会员',
        transaction_notify_url: url,
        contract_id,
        amount,
      })
    assert.equal(await refusal(apply('T00001')), closed, 'a day too early')
    await sandbox.advance(16 * HOUR)
    await apply('T00001')
    assert.equal(await refusal(apply('T00002')), '400 CONTRACT_NOT_EXIST', 'one debit a contract')
    const events = await told()
    assert.deepEqual(
      events.map(([type]) => type),
      ['TRANSACTION.SUCCESS', 'ENTRUST.TERMINATE'],
    )
    assert.equal(events[0][1].out_trade_no, 'T00001')
    const after = await calls.queryByCode({ ...key, ...(sub_mchid && { sub_mchid }) })
    assert.deepEqual([after.contract_state, after.deduct_schedule.schedule_state], ['TERMINATED', 'PAID'])
  })
}

test('papayScheduledDeduct: the booking closes at 19:30, and an unpaid contract ends by itself', async (t) => {
  const { sandbox, wxpay, url, told } = await open(t)
  const deduct_schedule = { estimated_deduct_date: '2026-03-11', estimated_deduct_amount: amount, description: 'x' }
  const input = { appid: 'wx1', ...key, contract_display_account: '甲', contract_notify_url: url, deduct_schedule }
  const { pre_entrustweb_id } = await wxpay.papayScheduledDeduct.presignApp(input)
  const { contract_id } = await sandbox.approve(pre_entrustweb_id)
  const book = () => wxpay.papayScheduledDeduct.schedule({ appid: 'wx1', contract_id, schedule_amount: amount })
  await sandbox.advance(9.5 * HOUR + SECOND)
  assert.equal(await refusal(book()), '400 INVALID_REQUEST', '19:30:01')
  await sandbox.advance(48 * HOUR)
  const types = (await told()).map(([type]) => type)
  assert.deepEqual(types, ['ENTRUST.SIGN', 'ENTRUST.TERMINATE'])
})

test('papayNotify: from 07:00 to 22:00, once a debit, and not for a contract that ended', async (t) => {
  const { sandbox, wxpay, mchid } = await open(t, '2026-03-10T06:59:59')
  const notice = (contract_id, more) =>
    wxpay.papayNotify.preDeductNotify({ contract_id, mchid, appid: 'wx1', estimated_amount: { amount: 100 }, ...more })
  assert.equal(await refusal(notice('C1')), '403 RULELIMIT')
  await sandbox.advance(SECOND)
  assert.equal(await notice('C1'), undefined)
  assert.equal(await refusal(notice('C1')), '400 RESOURCE_ALREADY_EXISTS')
  await wxpay.papayNotify.failNotify({ contract_id: 'C1', mchid, appid: 'wx1' })
  await sandbox.advance(15 * HOUR - SECOND)
  await notice('C2', { deduct_duration: { count: 3, unit: 'DAY' } })
  await sandbox.advance(SECOND)
  assert.equal(await refusal(notice('C3')), '403 RULELIMIT')
  await sandbox.advance(10 * HOUR)
  await sandbox.terminate({ contract_id: 'C2' })
  assert.equal(await refusal(notice('C2')), '400 CONTRACT_NOT_EXIST')
  assert.equal(sandbox.contracts.find(({ contract_id }) => contract_id === 'C1').details.notices.length, 2)
})

const bill = (change) => ({
  appid: 'wx1',
  transfer_scene_id: '1000',
  user_name: '张三',
  transfer_amount: 400_000,
  transfer_remark: '报销',
  transfer_scene_report_infos: [{ info_type: '岗位类型', info_content: '外卖员' }],
  ...change,
})

test('transferAuthorization: confirmed, used, closed', async (t) => {
  const { sandbox, wxpay, url, told } = await open(t)
  const calls = wxpay.transferAuthorization
  const number = { out_authorization_no: 'A1' }
  const input = { appid: 'wx1', openid: 'o1', ...number, user_display_name: '甲', authorization_notify_url: url }
  const answer = await calls.authorize({ ...input, transfer_scene_id: '1000', user_recv_perception: '现金奖励' })
  const launch = miniProgramLaunch(answer, { operation: 'transferAuthorization.authorize', appid: 'wx1', mchid: '1' })
  assert.equal(launch.package, answer.package_info)
  assert.equal((await calls.queryByOutNo(number)).state, 'WAIT_USER_CONFIRM')
  const transfer = (out_bill_no, change) => calls.transfer(bill({ out_bill_no, ...number, ...change }))
  assert.equal(await refusal(transfer('B1')), '400 INVALID_REQUEST', 'not confirmed yet')
  await sandbox.approve(answer.package_info)
  assert.equal((await calls.queryByOutNo(number)).state, 'TAKING_EFFECT')
  const made = await transfer('B1')
  assert.equal(await wxpay.decrypt(made.user_name), '张三')
  assert.equal((await transfer('B1')).transfer_bill_no, made.transfer_bill_no, 'sealed anew, and the same bill')
  assert.equal(await refusal(transfer('B1', { transfer_amount: 1 })), '400 INVALID_REQUEST')
  assert.equal((await calls.closeByOutNo(number)).state, 'CLOSED')
  await calls.closeByOutNo(number)
  assert.equal(await refusal(transfer('B2')), '400 INVALID_REQUEST')
  assert.deepEqual(
    (await told()).map(([type, { state }]) => [type, state]),
    [
      ['MCHTRANSFER.AUTHORIZATION.CONFIRMED', 'TAKING_EFFECT'],
      ['MCHTRANSFER.AUTHORIZATION.CLOSED', 'CLOSED'],
    ],
  )
})

test('transferAuthorizationPartner: the user confirms a transfer, and with it the authorisation', async (t) => {
  const { sandbox, wxpay, url, told, mchid } = await open(t)
  const calls = wxpay.transferAuthorizationPartner
  const sides = { sp_mchid: mchid, sp_appid: 'wx1', sub_mchid: '1900000109', sub_appid: 'wx2', openid: 'o1' }
  const authorization_info = {
    user_display_name: '乙',
    out_authorization_no: 'A2',
    authorization_notify_url: url,
    is_auto_authorize: true,
  }
  const asked = bill({ ...sides, out_bill_no: 'B1', notify_url: url, authorization_info })
  const { package_info } = await calls.transferAndAuthorize(asked)
  await sandbox.approve(package_info)
  const { state } = await calls.queryByOutNo({ out_authorization_no: 'A2', sub_mchid: '1900000109' })
  assert.equal(state, 'TAKING_EFFECT')
  assert.equal(sandbox.orders.at(-1).sub_orders[0].trade_state, 'SUCCESS')
  assert.deepEqual((await told())[0][0], 'MCHTRANSFER.AUTHORIZATION.CONFIRMED')
})

test('globalPapay: signed, debited, reversed, terminated', async (t) => {
  const { sandbox, wxpay, url, told } = await open(t)
  const calls = wxpay.globalPapay
  const input = { appid: 'wx1', openid: 'o1', ...key, user_display_name: 'Ann', success_notify_url: url }
  const { sign_url } = await calls.presignJsapi(input)
  const { contract_id } = await sandbox.approve(new URL(sign_url).searchParams.get('pre_entrustweb_id'))
  assert.equal((await calls.queryByCode(key)).contract_id, contract_id)
  const order = {
    appid: 'wx1',
    out_trade_no: 'G00001',
    contract_id,
    description: 'Tea',
    merchant_category_code: '5812',
    notify_url: url,
    amount: { total: 100, currency: 'HKD' },
  }
  const paid = await calls.pay(order)
  assert.deepEqual(await calls.pay(order), paid, 'the first result')
  const query = () => calls.queryOrderByOutTradeNo({ out_trade_no: 'G00001' })
  assert.equal((await query()).trade_state, 'SUCCESS')
  await calls.reverseOrder({ out_trade_no: 'G00001' })
  assert.equal((await query()).trade_state, 'REFUND')
  await calls.terminate({ contract_id, termination_note: 'over' })
  assert.equal(await refusal(calls.pay({ ...order, out_trade_no: 'G00002' })), '400 CONTRACT_NOT_EXIST')
  assert.deepEqual(
    (await told()).map(([type]) => type),
    ['PAPAY.SIGN', 'TRANSACTION.SUCCESS', 'PAPAY.TERMINATE'],
  )
})

test('payWithContract and passwordExempt: an order that signs, and one that a contract pays', async (t) => {
  const { sandbox, wxpay, url, told, mchid } = await open(t)
  const order = (out_trade_no, contract_info) =>
    wxpay.payWithContract.jsapi({
      appid: 'wx1',
      mchid,
      description: '会员',
      out_trade_no,
      notify_url: url,
      amount,
      payer: { openid: 'o1' },
      contract_info,
    })
  const own = { plan_id: '12', contract_code: 'cc1', contract_display_account: '甲', contract_notify_url: url }
  const { prepay_id } = await order('P00001', own)
  const launch = await wxpay.paymentLaunch({ appid: 'wx1', prepay_id })
  assert.equal(launch.package, `prepay_id=${prepay_id}`)
  await sandbox.approve(prepay_id)
  const input = { appid: 'wx1', openid: 'o1', service_id: 5, contract_display_account: '甲', notify_url: url }
  const answer = await wxpay.passwordExempt.presignMiniProgramNormal({ ...input, out_contract_code: 'pe1' })
  assert.equal(miniProgramLaunch(answer).path, answer.sign_mp_path)
  const { contract_id } = await sandbox.approve(answer.pre_entrustweb_id)
  const free = await order('P00002', { password_free_contract_id: contract_id })
  await sandbox.approve(free.prepay_id)
  const service = { service_id: 5, out_contract_code: 'pe1' }
  assert.equal((await wxpay.passwordExempt.queryByCode(service)).contract_state, 'SIGNED')
  await wxpay.passwordExempt.terminateByCode({ ...service, contract_termination_remark: '解约' })
  assert.equal((await wxpay.passwordExempt.queryByCode(service)).contract_state, 'TERMINATED')
  assert.equal(await refusal(order('P00003', { password_free_contract_id: contract_id })), '400 CONTRACT_NOT_EXIST')
  assert.deepEqual(
    (await told()).map(([type, { out_trade_no }]) => [type, out_trade_no]),
    [
      ['TRANSACTION.SUCCESS', 'P00001'],
      ['TRANSACTION.SUCCESS', 'P00002'],
    ],
  )
})

test('who approves what the sandbox does not keep is told so', async (t) => {
  const { sandbox, wxpay } = await open(t)
  const input = { appid: 'wx1', plan_id: 7, out_contract_code: 'c1', insured_display_name: '张*' }
  const { pre_entrustweb_id } = await wxpay.papayInsurance.presignH5({
    ...input,
    contract_notify_url: 'http://127.0.0.1:9/notify',
    policy_start_date: '2026-01-01',
    policy_end_date: '2026-12-31',
    policy_periods: [
      {
        policy_period_id: 1,
        estimated_deduct_date: '2026-04-01',
        estimated_deduct_amount: { total: 1, currency: 'CNY' },
      },
    ],
    real_identity: { real_name: '张三', id_card_number: '11010119900307' },
  })
  await assert.rejects(
    sandbox.approve(String(pre_entrustweb_id)),
    /Sessions are kept of .*global-papay.* answered with an example$/,
  )
})
