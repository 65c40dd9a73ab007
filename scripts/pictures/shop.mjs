// A day of a shop that debits its readers: real calls of the built package against a real sandbox.
import { sign } from 'node:crypto'
import { clock, installIds, pass, restart } from './fixed.mjs'

installIds()
const { Wechatpay } = await import('wechatpay-entrust')
const { createSandbox } = await import('wechatpay-entrust/sandbox')

const APPID = 'wxd678efh567hg6787'
const PLAN = 12535
const NOTIFY = 'https://shop.example/wechatpay/notify'

const names = {
  en: { readers: ['Reader Lin', 'Reader Chen', 'Reader Zhao'], book: 'Book club, November' },
  'zh-CN': { readers: ['读者小林', '读者小陈', '读者小赵'], book: '读书会员 11月' },
}

let keys

/** The same merchant for all pictures: keys are made side by side, so the order in which they draw their ids is not fixed. */
async function merchantKeys() {
  const sandbox = await createSandbox({ listen: false, now: clock })
  await sandbox.close()
  return { ...sandbox.keys, mchid: '1900000109' }
}

/** A sandbox, a client of it, and a server that takes its notifications unless `isDown`. */
export async function openShop(language) {
  restart()
  keys ??= await merchantKeys()
  restart()
  const server = { isDown: false }
  const sandbox = await createSandbox({
    keys,
    now: clock,
    deliver: (request) => (server.isDown ? { status: 502 } : handler(request)),
  })
  const wxpay = new Wechatpay({ ...sandbox.merchant, now: clock })
  const handler = wxpay.notifications.handler(() => undefined)
  const close = async () => {
    wxpay.close()
    await sandbox.close()
  }
  return { sandbox, wxpay, server, language, ...names[language], close }
}

/** What the shop asks for to get a contract of its reader number `which`. */
const preSign = ({ readers }, which) => ({
  appid: APPID,
  plan_id: PLAN,
  out_contract_code: `reader2026112600${which + 1}`,
  contract_display_account: readers[which],
  notify_url: NOTIFY,
})

/** The answer of a pre-sign, which opens the signing page. */
export function ask(shop, which) {
  pass(3)
  return shop.wxpay.preEntrustSign.miniProgram(preSign(shop, which))
}

/** A debit of one month, under a number of the shop's. */
export const order = ({ sandbox, book }, contract_id, number) => ({
  combine_appid: APPID,
  combine_mchid: sandbox.merchant.mchid,
  combine_out_trade_no: number,
  contract_id,
  sub_orders: [
    {
      mchid: sandbox.merchant.mchid,
      sub_mchid: '1900000110',
      out_trade_no: `${number}S1`,
      description: book,
      amount: { total_amount: 1990, currency: 'CNY' },
    },
  ],
})

function debit(shop, contract_id, number) {
  pass(2)
  return shop.wxpay.transactions.create(order(shop, contract_id, number))
}

/** A request whose body was written anew after it was signed, as Python's `json.dumps` and httpx do together. */
function sendRewritten({ sandbox }, { plan_id, out_contract_code }) {
  pass(6)
  const { mchid, serial, privateKey } = sandbox.merchant
  const sent = JSON.stringify({ contract_termination_remark: 'moved' })
  const signed = sent.replace(':', ': ')
  const path = `/v3/ecommerce/combine-papay/contracts/plan-id/${plan_id}/out-contract-code/${out_contract_code}/terminate`
  const timestamp = Math.floor(clock() / 1000)
  const nonce_str = '593BEC0C930BF1AFEB40B4A08C8FB242'
  const message = `POST\n${path}\n${timestamp}\n${nonce_str}\n${signed}\n`
  const signature = sign('sha256', Buffer.from(message), privateKey).toString('base64')
  const fields = { mchid, nonce_str, timestamp, serial_no: serial, signature }
  const credentials = Object.entries(fields).map(([name, value]) => `${name}="${value}"`)
  return fetch(sandbox.url + path, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      Authorization: `WECHATPAY2-SHA256-RSA2048 ${credentials.join(',')}`,
    },
    body: sent,
  })
}

/** Leaves something of everything behind: debits, a notification that came late, an end, and a signature that failed. */
export async function live(shop) {
  const { sandbox, wxpay, server } = shop
  const lin = await ask(shop, 0)
  pass(9)
  const signed = await sandbox.approve(lin.pre_entrustweb_id)
  await debit(shop, signed.contract_id, 'P20261126001')
  const chen = await ask(shop, 1)
  pass(7)
  server.isDown = true
  const other = await sandbox.approve(chen.pre_entrustweb_id)
  server.isDown = false
  pass(15)
  await sandbox.advance(0)
  await debit(shop, other.contract_id, 'P20261126002')
  const { plan_id, out_contract_code } = preSign(shop, 1)
  pass(20)
  await wxpay.contracts.query({ plan_id, out_contract_code })
  await sendRewritten(shop, { plan_id, out_contract_code })
  pass(31)
  await wxpay.contracts.terminate({ plan_id, out_contract_code, contract_termination_remark: 'moved' })
  await sandbox.advance(0)
  await ask(shop, 2)
}
