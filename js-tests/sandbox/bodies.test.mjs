import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { call, debitBody, FAMILY, isSigned, PRE_SIGN, PRE_SIGN_APP, preSignBody, TRANSACTIONS } from './merchant.mjs'

const sandbox = await createSandbox()
after(() => sandbox.close())

async function assertParamError(target, body, field, issue) {
  const answer = await call(sandbox, 'POST', target, body)
  assert.equal(answer.status, 400, answer.text)
  const { code, message, detail } = JSON.parse(answer.text)
  assert.deepEqual([code, message, detail.field, detail.location], ['PARAM_ERROR', '参数错误', field, 'body'])
  assert.match(detail.issue, issue)
  assert.ok(isSigned(answer, sandbox.merchant.certs), 'a business failure is signed')
  assert.equal(sandbox.requests.at(-1).code, 'PARAM_ERROR')
}

test('pre-sign: every rule of every field', async (t) => {
  const cases = [
    ['/appid', { appid: undefined }, /is required/],
    ['/appid', { appid: null }, /is required/],
    ['/appid', { appid: 1 }, /must be a string/],
    ['/appid', { appid: '' }, /1 to 32 characters/],
    ['/appid', { appid: 'a'.repeat(33) }, /has 33/],
    ['/plan_id', { plan_id: undefined }, /is required/],
    ['/plan_id', { plan_id: '12535' }, /must be an integer/],
    ['/plan_id', { plan_id: 1.5 }, /must be an integer/],
    ['/plan_id', { plan_id: 0 }, /must be 1 to/],
    ['/out_contract_code', { out_contract_code: 'a-b' }, /digits and letters only/],
    ['/out_contract_code', { out_contract_code: '协议' }, /digits and letters only/],
    ['/out_contract_code', { out_contract_code: 'a'.repeat(33) }, /has 33/],
    ['/contract_display_account', { contract_display_account: '张三😀' }, /4 bytes in UTF-8/],
    ['/contract_display_account', { contract_display_account: '\ud83d' }, /4 bytes in UTF-8/],
    ['/contract_display_account', { contract_display_account: '微'.repeat(33) }, /has 33/],
    ['/notify_url', { notify_url: 'https://a.com/notify?a=1' }, /no query/],
    ['/notify_url', { notify_url: 'https://a.com/notify#a' }, /no query, no fragment/],
    ['/notify_url', { notify_url: '/notify' }, /absolute http or https/],
    ['/notify_url', { notify_url: 'ftp://a.com/notify' }, /absolute http or https/],
    ['/notify_url', { notify_url: 'https://a.com/no tify' }, /absolute http or https/],
    ['/notify_url', { notify_url: `https://a.com/${'a'.repeat(243)}` }, /has 257/],
  ]
  for (const [field, change, issue] of cases) {
    await t.test(`${field} ${JSON.stringify(change)}`, async () => {
      await assertParamError(PRE_SIGN, preSignBody(change), field, issue)
      await assertParamError(PRE_SIGN_APP, preSignBody(change), field, issue)
    })
  }
  assert.equal(sandbox.contracts.length, 0)
})

test('pre-sign for apps: return_app and attach', async () => {
  await assertParamError(PRE_SIGN_APP, preSignBody({ return_app: 'true' }), '/return_app', /true or false/)
  await assertParamError(PRE_SIGN_APP, preSignBody({ attach: 'a'.repeat(256) }), '/attach', /has 256/)
  const answer = await call(
    sandbox,
    'POST',
    PRE_SIGN_APP,
    preSignBody({ out_contract_code: 'app1', return_app: true, attach: '甲'.repeat(255) }),
  )
  assert.equal(answer.status, 200)
  assert.deepEqual([sandbox.contracts.at(-1).channel, sandbox.contracts.at(-1).return_app], ['app', true])
})

test('pre-sign: limits are met exactly, and unknown fields pass', async () => {
  const body = preSignBody({
    appid: 'a'.repeat(32),
    out_contract_code: 'A1'.repeat(16),
    contract_display_account: '微'.repeat(32),
    notify_url: `http://a.com/${'a'.repeat(243)}`,
    something_new: { deep: true },
  })
  assert.equal((await call(sandbox, 'POST', PRE_SIGN, body)).status, 200)
})

test('terminate: the remark', async () => {
  const target = `${FAMILY}/contracts/plan-id/1/out-contract-code/a/terminate`
  await assertParamError(target, {}, '/contract_termination_remark', /is required/)
  const long = { contract_termination_remark: '解'.repeat(257) }
  await assertParamError(target, long, '/contract_termination_remark', /has 257/)
})

test('debit: every rule of every field', async (t) => {
  const sub = (change) => {
    const body = debitBody(sandbox, '1')
    return { ...body, sub_orders: [body.sub_orders[0], { ...body.sub_orders[0], ...change }] }
  }
  const cases = [
    ['/combine_appid', debitBody(sandbox, '1', { combine_appid: undefined }), /is required/],
    ['/combine_mchid', debitBody(sandbox, '1', { combine_mchid: 1 }), /must be a string/],
    ['/combine_out_trade_no', debitBody(sandbox, '1', { combine_out_trade_no: 'a b' }), /_-\|\*@ only/],
    ['/contract_id', debitBody(sandbox, ''), /1 to 32/],
    ['/sub_orders', debitBody(sandbox, '1', { sub_orders: undefined }), /is required/],
    ['/sub_orders', debitBody(sandbox, '1', { sub_orders: {} }), /must be an array/],
    ['/sub_orders', debitBody(sandbox, '1', { sub_orders: [] }), /1 to 50 items/],
    ['/sub_orders', debitBody(sandbox, '1', { sub_orders: Array(51).fill({}) }), /has 51/],
    ['/sub_orders/0', debitBody(sandbox, '1', { sub_orders: [1] }), /must be a JSON object/],
    ['/risk_info', debitBody(sandbox, '1', { risk_info: 'a'.repeat(256) }), /has 256/],
    ['/sub_orders/1/mchid', sub({ mchid: undefined }), /is required/],
    ['/sub_orders/1/attach', sub({ attach: 'a'.repeat(129) }), /has 129/],
    ['/sub_orders/1/amount', sub({ amount: undefined }), /is required/],
    ['/sub_orders/1/amount/total_amount', sub({ amount: { total_amount: 1.5, currency: 'CNY' } }), /integer/],
    ['/sub_orders/1/amount/total_amount', sub({ amount: { total_amount: 0, currency: 'CNY' } }), /must be 1 to/],
    ['/sub_orders/1/amount/currency', sub({ amount: { total_amount: 1, currency: 'XYZ' } }), /must be CNY/],
    ['/sub_orders/1/out_trade_no', sub({ out_trade_no: '1' }), /2 to 32/],
    ['/sub_orders/1/out_trade_no', sub({ out_trade_no: 'a@b' }), /_-\|\* only/],
    ['/sub_orders/1/sub_mchid', sub({ sub_mchid: undefined }), /is required/],
    ['/sub_orders/1/sub_appid', sub({ sub_appid: '' }), /1 to 32/],
    ['/sub_orders/1/description', sub({ description: '品'.repeat(128) }), /has 128/],
    ['/sub_orders/1/settle_info/profit_sharing', sub({ settle_info: { profit_sharing: 1 } }), /true or false/],
    ['/sub_orders/1/settle_info/subsidy_amount', sub({ settle_info: { subsidy_amount: -1 } }), /0 to 500000/],
  ]
  for (const [field, body, issue] of cases) {
    await t.test(`${field} ${issue}`, () => assertParamError(TRANSACTIONS, body, field, issue))
  }
})

test('debit: combine_mchid must be the caller', async () => {
  const answer = await call(sandbox, 'POST', TRANSACTIONS, debitBody(sandbox, '1', { combine_mchid: '1900000109' }))
  assert.equal(answer.status, 400)
  assert.deepEqual(JSON.parse(answer.text), {
    code: 'PARAM_ERROR',
    message: 'http header中的mchid与post payload中的mchid不匹配',
  })
})

test('reverse: every rule of every field', async () => {
  const target = `${TRANSACTIONS}/P1/reverse`
  await assertParamError(target, { sub_orders: [] }, '/combine_appid', /is required/)
  await assertParamError(target, { combine_appid: 'wx1' }, '/sub_orders', /is required/)
  const subOrders = [{ mchid: '1', out_trade_no: '12' }]
  await assertParamError(target, { combine_appid: 'wx1', sub_orders: subOrders }, '/sub_orders/0/sub_mchid', /is/)
})

test('parameters of the path', async () => {
  const cases = {
    [`${FAMILY}/contracts/plan-id/x/out-contract-code/a`]: 'plan_id',
    [`${FAMILY}/contracts/plan-id/0/out-contract-code/a`]: 'plan_id',
    [`${FAMILY}/contracts/plan-id/1/out-contract-code/a-b`]: 'out_contract_code',
    [`${FAMILY}/contracts/plan-id/1/out-contract-code/${'a'.repeat(33)}`]: 'out_contract_code',
    [`${TRANSACTIONS}/a%20b`]: 'combine_out_trade_no',
    [`${TRANSACTIONS}/%E0%A4%A`]: 'combine_out_trade_no',
    [`${TRANSACTIONS}/${'a'.repeat(33)}`]: 'combine_out_trade_no',
  }
  for (const [target, field] of Object.entries(cases)) {
    const answer = await call(sandbox, 'GET', target)
    const { code, detail } = JSON.parse(answer.text)
    assert.deepEqual([answer.status, code, detail.field, detail.location], [400, 'PARAM_ERROR', field, 'url'], target)
  }
})

test('bodies that are no JSON object', async () => {
  const json = { 'Content-Type': 'application/json' }
  for (const body of ['', '{', 'null', '[]', '"text"', Buffer.from([0x22, 0xff, 0x22])]) {
    const answer = await call(sandbox, 'POST', PRE_SIGN, undefined, { body, headers: json })
    assert.equal(JSON.parse(answer.text).code, 'PARAM_ERROR', String(body))
  }
})

test('Content-Type must be JSON', async () => {
  const post = (type) => call(sandbox, 'POST', PRE_SIGN, preSignBody(), { headers: { 'Content-Type': type } })
  for (const type of [undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
    const answer = await post(type)
    assert.deepEqual([answer.status, JSON.parse(answer.text).code], [400, 'INVALID_REQUEST'], type)
    assert.ok(isSigned(answer, sandbox.merchant.certs))
  }
  for (const type of ['application/json; charset=utf-8', 'Application/JSON'])
    assert.equal((await post(type)).status, 200)
})

test('a body over 1 MiB', async () => {
  const fits = await call(sandbox, 'POST', PRE_SIGN, undefined, { body: JSON.stringify('a'.repeat(1024 * 1024 - 2)) })
  assert.equal(fits.status, 400)
  const over = await call(sandbox, 'POST', PRE_SIGN, undefined, { body: JSON.stringify('a'.repeat(1024 * 1024)) })
  assert.deepEqual([over.status, over.text], [413, ''])
})
