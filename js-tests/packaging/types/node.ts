// A consumer's code with the types of Node. It is only type-checked.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { createSandbox } from 'wechatpay-entrust/sandbox'

const privateKey = readFileSync('apiclient_key.pem')
const wxpay = new Wechatpay({ mchid: '', privateKey, certs: { a: readFileSync('pub_key.pem') } })
export const server = createServer(toNodeHandler(wxpay.notifications.handler(() => {})))
export const fromEnv = Wechatpay.fromEnv(process.env)

/** A sandbox in the process of its test. */
export async function inProcess(): Promise<number> {
  const handler = wxpay.notifications.handler(() => {})
  const sandbox = await createSandbox({ listen: false, deliver: (request) => handler(request) })
  const client = new Wechatpay(sandbox.merchant)
  const again = await createSandbox({ keys: sandbox.keys, onRequest: ({ verified }, ms) => verified && ms > 0 })
  const message = sandbox.notification('ECOMMERCE_ENTRUST.SIGN', { out_contract_code: 'c1' })
  const request = new Request(`${again.url}/notify`, { method: 'POST', ...message })
  return (await client.notifications.handler(() => {})(request)).status
}
