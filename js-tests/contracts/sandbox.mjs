import { createServer } from 'node:http'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { contractKey, debit } from './operations.mjs'

/** A sandbox and a client for it. */
export async function openShop(t, { client = {}, ...options } = {}) {
  const sandbox = await createSandbox(options)
  t.after(() => sandbox.close())
  const wxpay = new Wechatpay({ ...sandbox.merchant, ...client })
  t.after(() => wxpay.close())
  return { sandbox, wxpay }
}

/** Another client for the same sandbox. */
export function openClient(t, sandbox, change) {
  const wxpay = new Wechatpay({ ...sandbox.merchant, ...change })
  t.after(() => wxpay.close())
  return wxpay
}

/** A merchant's server that keeps the events it was told. */
export async function openNotifyUrl(t, wxpay, callback = () => {}) {
  const events = []
  const errors = []
  const handler = wxpay.notifications.handler(
    async (event) => {
      await callback(event)
      events.push(event)
    },
    { onError: (error) => errors.push(error) },
  )
  const server = createServer(toNodeHandler(handler))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${server.address().port}/notify`, events, errors }
}

export const preSign = (change = {}) => ({
  appid: 'wxd678efh567hg6787',
  ...contractKey,
  contract_display_account: '微信代扣用户A',
  notify_url: 'http://127.0.0.1:9/notify',
  ...change,
})

/** A contract that the user has signed. */
export async function sign(sandbox, wxpay, change) {
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSign(change))
  return sandbox.approve(pre_entrustweb_id)
}

/** A debit of the sandbox's merchant. */
export const debitOf = (sandbox, contract_id, change = {}) =>
  debit({ combine_mchid: sandbox.merchant.mchid, contract_id, ...change })
