// The seven endpoints as their pages print them: what goes in, what must go out, what comes back.
const FAMILY = '/v3/ecommerce/combine-papay'
const CONTRACT = `${FAMILY}/contracts/plan-id/12535/out-contract-code/wxwtdk20200910100000`

export const contractKey = { plan_id: 12535, out_contract_code: 'wxwtdk20200910100000' }

const preSign = {
  appid: 'wxd678efh567hg6787',
  ...contractKey,
  contract_display_account: '微信代扣用户A',
  notify_url: 'https://yourapp.com/notify',
}
const session = { pre_entrustweb_id: '5778aadY9nltAsZzXixCkFIGYnV2V', mchid: '1900000109', ...contractKey }

export const subOrder = (change = {}) => ({
  mchid: '1900000109',
  attach: '深圳分店',
  amount: { total_amount: 100, currency: 'CNY' },
  out_trade_no: '20150806125346',
  sub_mchid: '1900000110',
  sub_appid: 'wxd678efh567hg6788',
  description: '腾讯充值中心-QQ会员充值',
  settle_info: { profit_sharing: true, subsidy_amount: 10 },
  sub_risk_info: 'ip:127.0.0.1;',
  ...change,
})

export const debit = (change = {}) => ({
  combine_appid: 'wxd678efh567hg6787',
  combine_mchid: '1900000109',
  combine_out_trade_no: 'P2015_-*|@',
  contract_id: '123124412412423431',
  sub_orders: [subOrder()],
  risk_info: 'ip:202.106.196.115;',
  ...change,
})

export const reversal = (change = {}) => ({
  combine_out_trade_no: 'P2015_-*|@',
  combine_appid: 'wxd678efh567hg6787',
  sub_orders: [
    { mchid: '1900000109', out_trade_no: '20150806125346', sub_mchid: '1900000110', sub_appid: 'wxd678efh567hg6788' },
  ],
  ...change,
})

const order = {
  combine_appid: 'wxd678efh567hg6787',
  combine_mchid: '1900000109',
  combine_out_trade_no: 'P2015_-*|@',
  sub_orders: [
    {
      mchid: '1900000109',
      out_trade_no: '20150806125346',
      sub_mchid: '1900000110',
      transaction_id: '1009660380201506130728806387',
      trade_type: 'PAP',
      trade_state: 'SUCCESS',
      bank_type: 'CMC',
      attach: '深圳分店',
      success_time: '2015-05-20T13:29:35.120+08:00',
      amount: { total_amount: 100, currency: 'CNY', payer_amount: 90, payer_currency: 'CNY' },
    },
  ],
  combine_payer_info: { openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' },
}

const contract = {
  mchid: '1900000109',
  contract_id: '123124412412423431',
  appid: 'wxd678efh567hg6787',
  ...contractKey,
  contract_display_account: '微信代扣用户A',
  contract_state: 'TERMINATED',
  contract_signed_time: '2020-09-10T13:29:35.120+08:00',
  contract_expired_time: '2021-09-10T13:29:35.120+08:00',
  contract_terminate_info: {
    contract_termination_mode: 'MCH_API_TERMINATE',
    contract_terminated_time: '2020-10-10T13:29:35.120+08:00',
    contract_termination_remark: '用户解约',
  },
  openid: 'o-MYE42l80oelYMDE34nYD456Xoy',
}

export const operations = {
  'preEntrustSign.miniProgram': {
    call: (wxpay, input, options) => wxpay.preEntrustSign.miniProgram(input, options),
    input: preSign,
    sent: ['POST', `${FAMILY}/contracts/pre-entrust-sign/mini-program`, preSign],
    answer: { json: session },
  },
  'preEntrustSign.app': {
    call: (wxpay, input, options) => wxpay.preEntrustSign.app(input, options),
    input: { ...preSign, return_app: true, attach: '附加数据' },
    sent: ['POST', `${FAMILY}/contracts/pre-entrust-sign`, { ...preSign, return_app: true, attach: '附加数据' }],
    answer: { json: session },
  },
  'contracts.query': {
    call: (wxpay, input, options) => wxpay.contracts.query(input, options),
    input: contractKey,
    sent: ['GET', CONTRACT],
    answer: { json: contract },
  },
  'contracts.terminate': {
    call: (wxpay, input, options) => wxpay.contracts.terminate(input, options),
    input: { ...contractKey, contract_termination_remark: '用户解约' },
    sent: ['POST', `${CONTRACT}/terminate`, { contract_termination_remark: '用户解约' }],
    answer: { json: { mchid: '1900000109', ...contractKey } },
  },
  'transactions.create': {
    call: (wxpay, input, options) => wxpay.transactions.create(input, options),
    input: debit(),
    sent: ['POST', `${FAMILY}/transactions`, debit()],
    answer: { json: order },
  },
  'transactions.query': {
    call: (wxpay, input, options) => wxpay.transactions.query(input, options),
    input: { combine_out_trade_no: 'P2015_-*|@' },
    sent: ['GET', `${FAMILY}/transactions/P2015_-*%7C%40`],
    answer: { json: order },
  },
  'transactions.reverse': {
    call: (wxpay, input, options) => wxpay.transactions.reverse(input, options),
    input: reversal(),
    sent: [
      'POST',
      `${FAMILY}/transactions/P2015_-*%7C%40/reverse`,
      { combine_appid: 'wxd678efh567hg6787', sub_orders: reversal().sub_orders },
    ],
    answer: { status: 204 },
  },
}
