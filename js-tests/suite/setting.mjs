import { openControl } from './control.mjs'

/**
 * What a case works with: the library under test, a sandbox of the gateway, and clients of it. `change` replaces
 * options of the client; one that is undefined is left out.
 */
export async function openSetting(lib, gatewayUrl, which = 'public-key') {
  const control = openControl(gatewayUrl, which)
  const merchant = await control.merchant()
  await control.fault(null)
  await control.requests()
  const notify_url = await control.notifyUrl()
  return {
    lib,
    control,
    merchant,
    client: (change = {}) =>
      new lib.Wechatpay(
        Object.fromEntries(Object.entries({ ...merchant, ...change }).filter(([, value]) => value !== undefined)),
      ),
    input: (change = {}) => ({
      appid: 'wxd678efh567hg6787',
      plan_id: 12535,
      out_contract_code: newCode(),
      contract_display_account: '微信代扣用户A',
      notify_url,
      ...change,
    }),
  }
}

export function newCode() {
  return `c${Math.random().toString(36).slice(2, 12)}${Math.random().toString(36).slice(2, 12)}`
}

/** Pre-signs and approves; gives the notification with the contract's numbers. */
export async function signContract({ control, client, input }) {
  const asked = input()
  const { pre_entrustweb_id } = await client().preEntrustSign.miniProgram(asked)
  return { asked, ...(await control.approve(pre_entrustweb_id)) }
}

/** A debit of one order. */
export const debitOf = (merchant, contract_id, combine_out_trade_no) => ({
  combine_appid: 'wxd678efh567hg6787',
  combine_mchid: merchant.mchid,
  combine_out_trade_no,
  contract_id,
  sub_orders: [
    {
      mchid: merchant.mchid,
      attach: '深圳分店',
      amount: { total_amount: 100, currency: 'CNY' },
      out_trade_no: `s${combine_out_trade_no}`,
      sub_mchid: '1900000109',
      description: '腾讯充值中心-QQ会员充值',
      settle_info: { profit_sharing: true, subsidy_amount: 10 },
    },
  ],
})
