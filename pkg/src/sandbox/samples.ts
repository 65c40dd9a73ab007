import type { Account } from './account.ts'
import type { Event } from './event.ts'
import type { Facts } from './facts.ts'
import { nearest } from './nearest.ts'
import { type Field, readFields } from './notation.ts'
import { sampleFacts } from './sample.ts'

const MERCHANT = 'mchid* appid* openid*'
const NUMBERS = 'plan_id*#=12535 out_contract_code*=wxwtdk20200910100000'
const ACCOUNT = 'contract_display_account*=微信代扣用户A'
const DATES = 'contract_signed_time* contract_expired_time*'
const END = `contract_terminate_info*{contract_termination_mode*=USER_TERMINATE contract_terminated_time*
 contract_termination_remark*=用户解约}`
const SCHEDULE = `deduct_schedule*{estimated_deduct_date* estimated_deduct_amount*{total*#=100 currency*}
 schedule_state*=NO_SCHEDULED}`
const INSURANCE = `${MERCHANT} contract_id* ${NUMBERS} insured_display_name*=微信代扣用户A ${DATES} out_user_code*`
const ECOMMERCE = `${MERCHANT} ${NUMBERS} operate_time* attach*`
const GLOBAL = `${MERCHANT} contract_id* ${NUMBERS} operate_time* contract_expired_time*`
const REPAYMENT = `sp_mchid* contract_id* ${NUMBERS} display_name*=招商银行信用卡 contract_signed_time*
 repayment_day*#=10 repayment_amount_limit*=100000 appid* openid*`
const TRADE = 'out_trade_no*=20150806125346 transaction_id*'
const EDUCATION = `sp_mchid* sub_mchid*=1900000109 appid* openid* plan_id*=12535 ${TRADE} attach* bank_type*
 success_time* trade_state* trade_state_description* payer*{openid*}
 amount*{total*#=100 payer_total*#=100 discount_total*#=0 currency*} device_information*{device_id* payer_total*=100}`
const PAYSCORE = `mchid* appid* sub_mchid*=1900000109 sub_appid* channel_id*=1900000109
 service_id*=500001 openid* sub_openid* openorclose_time* authorization_code* out_request_no*`
const AUTHORIZATION = `out_authorization_no*=plfk2020042013 appid* openid* user_display_name*=张*三
 authorization_id* authorize_time*`
const PAYMENT = `${MERCHANT} ${TRADE} trade_type*`
const AMOUNT = 'amount*{total*#=100 payer_total*#=100 currency* payer_currency*}'

/** By event: the `original_type` (a guess where no page prints one), and what the event holds. */
const SAMPLES: Record<string, readonly [original_type: string, fields: string]> = {
  'ECOMMERCE_ENTRUST.SIGN': ['ecommerce_entrust', `${ECOMMERCE} contract_expired_time*`],
  'ECOMMERCE_ENTRUST.TERMINATE': ['ecommerce_entrust', `${ECOMMERCE} contract_termination_mode*=USER_TERMINATE`],
  'ENTRUST.SIGN': [
    'entrust',
    `${MERCHANT} contract_id* ${NUMBERS} ${ACCOUNT} contract_state*=SIGNED ${DATES} ${SCHEDULE} out_user_code*`,
  ],
  'ENTRUST.TERMINATE': [
    'entrust',
    `${MERCHANT} contract_id* ${NUMBERS} ${ACCOUNT} contract_state*=TERMINATED ${DATES} ${END} ${SCHEDULE} out_user_code*`,
  ],
  'ENTRUST.TERMINATE_INQUIRY': [
    'entrust',
    `${MERCHANT} contract_id* ${NUMBERS} out_user_code* ${ACCOUNT} contract_state*=SIGNED contract_signed_time*`,
  ],
  'ENTRUST.TERMINATE_RETENTION': ['entrust', `${MERCHANT} contract_id* ${NUMBERS}`],
  'ENTRUST.SIGNING': ['entrust', `${EDUCATION} contract_information*{contract_id* contract_status*=ADD create_time*}`],
  'ENTRUST.RELEASE': [
    'entrust',
    `${EDUCATION} contract_information*{contract_id* contract_status*=DELETE create_time*}`,
  ],
  'INSURANCE_ENTRUST.SIGN': ['insurance_entrust', `${INSURANCE} contract_state*=SIGNED`],
  'INSURANCE_ENTRUST.RENEW': ['insurance_entrust', `${INSURANCE} contract_state*=SIGNED`],
  'INSURANCE_ENTRUST.TERMINATE': ['insurance_entrust', `${INSURANCE} contract_state*=TERMINATED ${END}`],
  'PAYSCORE.USER_OPEN_SERVICE': [
    'payscore',
    `${PAYSCORE} user_service_status*=USER_OPEN_SERVICE contract_id* plan_id*=12535 contract_status*=ADD create_time*
     out_contract_code*=wxwtdk20200910100000`,
  ],
  'PAYSCORE.USER_CLOSE_SERVICE': ['payscore', `${PAYSCORE} user_service_status*=USER_CLOSE_SERVICE`],
  'EDU_SCHOOL_PAY.USER_DEBT_STATE_UPDATE': [
    'edu_school_pay',
    'appid* openid* state*=NORMAL debt_count*#=0 update_time*',
  ],
  'FACEPAY.USER_STATE_CHANGE': [
    'facepay',
    `user_id*=1234567890 out_user_id*=student1 organization_id*=1234 mch_id* notify_create_time* appid* openid*
     contract_id*`,
  ],
  'PAPAY.SIGN': ['papay', GLOBAL],
  'PAPAY.TERMINATE': ['papay', `${GLOBAL} contract_termination_mode*=USER`],
  'CREDIT_REPAYMENT.SIGN_CONTRACT': [
    'credit_repayment',
    `${REPAYMENT} contract_state*=CONTRACT_STATE_EFFECTIVE contract_terminated_mode*=TERMINATION_MODE_INVALID`,
  ],
  'CREDIT_REPAYMENT.TERMINATE_CONTRACT': [
    'credit_repayment',
    `${REPAYMENT} contract_state*=CONTRACT_STATE_TERMINATED contract_terminated_time*
     contract_terminated_mode*=TERMINATION_MODE_BY_USER contract_termination_remark*=用户解约`,
  ],
  'CREDIT_REPAYMENT.DEDUCTION_PAY': [
    'credit_repayment',
    `sp_mchid* sub_mchid*=1900000109 appid* sub_appid* openid* order_state*=DEDUCT_ORDER_STATE_PAY_SUCCESS ${TRADE}
     out_record_id*=20150806125346 contract_id* deduct_amount*=100 pay_success_amount*=100 description*=信用卡还款 attach*`,
  ],
  'VEHICLE.USER_STATE_CHANGE': [
    'vehicle',
    `appid* sp_mchid* sub_mchid*=1900000109 sp_openid* sub_openid* contract_id* bind_state*=NORMAL plate_number*=粤B888888`,
  ],
  'MCHTRANSFER.AUTHORIZATION.CONFIRMED': ['mch_payment', `${AUTHORIZATION} state*=TAKING_EFFECT`],
  'MCHTRANSFER.AUTHORIZATION.CLOSED': [
    'mch_payment',
    `${AUTHORIZATION} state*=CLOSED close_info*{close_time* close_reason*=USER_CLOSE}`,
  ],
  'TRANSACTION.SUCCESS': [
    'transaction',
    `${PAYMENT} trade_state* trade_state_desc* bank_type* attach* success_time* payer*{openid*} ${AMOUNT}`,
  ],
  'TRANSACTION.FAIL': [
    'transaction',
    `${PAYMENT} trade_state*=PAYERROR trade_state_desc*=支付失败 attach* payer*{openid*} ${AMOUNT}`,
  ],
}

/**
 * An event as WeChat Pay tells it, with `resource` over a complete example; fields that are undefined are left out.
 *
 * @throws {TypeError} for an event without an example, where no resource is given
 */
export function sampleEvent(account: Account, event_type: unknown, resource?: unknown): Omit<Event, 'url'> {
  if (typeof event_type !== 'string' || !/^[\w.]{1,64}$/.test(event_type)) {
    throw new TypeError('event_type is a name such as ECOMMERCE_ENTRUST.SIGN')
  }
  if (resource !== undefined && !isObject(resource)) throw new TypeError('resource is an object')
  const [original_type, fields] =
    (Object.hasOwn(SAMPLES, event_type) && SAMPLES[event_type]) || unknown(event_type, resource)
  const sample = sampleFacts(fieldsOf(fields), { account, ending: false, sent: {} })
  return { event_type, original_type, resource: merged(sample, resource ?? {}) }
}

function unknown(event_type: string, resource: unknown): readonly [string, string] {
  if (resource !== undefined) return [event_type.replace(/\..*/, '').toLowerCase(), '']
  const meant = nearest(event_type, Object.keys(SAMPLES))
  const hint = meant === undefined ? `known are ${Object.keys(SAMPLES).join(', ')}` : `is ${meant} meant?`
  throw new TypeError(`there is no example of ${event_type}: give its resource, or take a known event; ${hint}`)
}

function fieldsOf(text: string): readonly Field[] {
  return text === '' ? [] : readFields(text)
}

function isObject(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function merged(sample: Facts, given: Facts): Facts {
  const inner = Object.entries(given).map(([name, value]) => {
    const known = Object.hasOwn(sample, name) ? sample[name] : undefined
    return [name, isObject(known) && isObject(value) ? merged(known, value) : value] as const
  })
  const all = Object.entries({ ...sample, ...Object.fromEntries(inner) })
  return Object.fromEntries(all.filter(([, value]) => value !== undefined))
}
