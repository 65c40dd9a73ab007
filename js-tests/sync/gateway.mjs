// A sandbox in a process of its own: in the thread that waits it could not answer. Takes faults over IPC.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createSandbox } from 'wechatpay-entrust/sandbox'

export const PRE_SIGN = 'v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'

export const preSignBody = (change = {}) => ({
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
  contract_display_account: '微信代扣用户A',
  notify_url: 'https://yourapp.com/notify',
  ...change,
})

/** A sandbox in a child: `merchant`, `fault(options)` and `requests()`. */
export async function openGateway(t) {
  const child = fork(fileURLToPath(import.meta.url), ['serve'])
  t.after(() => child.kill())
  const ask = async (question) => {
    child.send(question)
    return (await once(child, 'message'))[0]
  }
  const [merchant] = await once(child, 'message')
  return { merchant, fault: (fault) => ask({ fault }), requests: () => ask({}) }
}

if (process.argv[2] === 'serve') {
  const sandbox = await createSandbox()
  process.on('message', ({ fault }) => {
    if (fault !== undefined) sandbox.fault(fault)
    process.send(sandbox.requests)
  })
  process.on('disconnect', () => process.exit())
  process.send(sandbox.merchant)
}
