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
