// The surroundings that snippets run in: a sandbox, variables, files, receivers of notifications.
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'

/** What the quick start calls `input`. */
export const input = {
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
  contract_display_account: '微信代扣用户A',
  notify_url: 'http://127.0.0.1:9/notify',
}

export async function openSandbox(t, options) {
  const sandbox = await createSandbox({ retryDelays: [], ...options })
  t.after(() => sandbox.close())
  return sandbox
}

export function openClient(t, options) {
  const wxpay = new Wechatpay(options)
  t.after(() => wxpay.close())
  return wxpay
}

/** A sandbox, its client, and a contract that the user has signed. */
export async function openContract(t, options) {
  const sandbox = await openSandbox(t, options)
  const wxpay = openClient(t, sandbox.merchant)
  const { contract_id } = await sign(sandbox, wxpay)
  return { sandbox, wxpay, contract_id }
}

/** Pre-signs and lets the user agree. */
export async function sign(sandbox, wxpay, change) {
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram({ ...input, ...change })
  return sandbox.approve(pre_entrustweb_id)
}

/** An order on the sandbox's first contract. */
export function orderOf({ merchant: { mchid }, contracts: [{ contract_id }] }, combine_out_trade_no) {
  const amount = { total_amount: 100, currency: 'CNY' }
  const sub_orders = [{ mchid, sub_mchid: '1230000109', out_trade_no: 'S1', description: '图书会员', amount }]
  return { combine_appid: input.appid, combine_mchid: mchid, combine_out_trade_no, contract_id, sub_orders }
}

/** A merchant as the variables that `fromEnv` reads. */
export function variables(merchant) {
  const [[id, key]] = Object.entries(merchant.certs)
  return {
    WECHATPAY_MCHID: merchant.mchid,
    WECHATPAY_SERIAL: merchant.serial,
    WECHATPAY_PRIVATE_KEY: merchant.privateKey,
    WECHATPAY_PUBLIC_KEY_ID: id,
    WECHATPAY_PUBLIC_KEY: key,
    WECHATPAY_APIV3_KEY: merchant.apiv3Key,
    WECHATPAY_BASE_URL: merchant.baseUrl,
  }
}

/** Sets variables of this process until the test is over. */
export function setVariables(t, values) {
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, process.env[name]]))
  Object.assign(process.env, values)
  t.after(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })
}

/** A folder of its own. */
export function openFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'wechatpay-entrust-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder with a merchant's files, named as WeChat Pay names them. */
export function openFiles(t, merchant) {
  const folder = openFolder(t)
  writeFileSync(join(folder, 'apiclient_key.pem'), merchant.privateKey)
  writeFileSync(join(folder, 'apiclient_cert.pem'), merchant.certificate)
  writeFileSync(join(folder, 'pub_key.pem'), Object.values(merchant.certs)[0])
  return folder
}

/** Changes the working directory until the test is over. */
export function enter(t, folder) {
  const before = process.cwd()
  process.chdir(folder)
  t.after(() => process.chdir(before))
}

/** Listens on a free port, and gives the address of `/notify` there. */
export async function listen(t, listener) {
  const server = createServer(listener)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${server.address().port}/notify`
}

/** The bytes of a request. */
export async function bytesOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
