// Programs of a project that installed the package: they run the suite and print its results.
import { pathToFileURL } from 'node:url'
import { suiteFolder } from '../suite/host.mjs'

const suite = JSON.stringify(pathToFileURL(`${suiteFolder}cases.mjs`).href)

const esm = `import * as lib from 'wechatpay-entrust'
import { results } from ${suite}
const [gateway, traits] = process.argv.slice(2)
console.log(JSON.stringify(await results(lib, gateway, JSON.parse(traits))))
process.exit(0)
`

const cjs = `const lib = require('wechatpay-entrust')
const [gateway, traits] = process.argv.slice(2)
import(${suite}).then(async ({ results }) => {
  console.log(JSON.stringify(await results(lib, gateway, JSON.parse(traits))))
  process.exit(0)
})
`

// What only Node has: the blocking client, and the handler for node:http.
const node = `import { createServer } from 'node:http'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { WechatpaySync } from 'wechatpay-entrust/sync'
import { openSetting, signContract } from ${JSON.stringify(pathToFileURL(`${suiteFolder}setting.mjs`).href)}

const setting = await openSetting({ Wechatpay }, process.argv[2])
const { merchant, input } = setting
const blocking = new WechatpaySync(merchant)
const post = blocking.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram.post({ json: input() })
blocking.close()

const handler = new Wechatpay(merchant).notifications.handler(() => {})
const server = createServer(toNodeHandler(handler)).listen(0, '127.0.0.1', async () => {
  const { headers, body } = await signContract(setting)
  delete headers['content-length']
  const url = 'http://127.0.0.1:' + server.address().port
  const statuses = []
  for (const sent of [body + ' ', body]) {
    const response = await fetch(url, { method: 'POST', headers, body: sent })
    statuses.push(response.status)
  }
  console.log(JSON.stringify({ blocking: [post.status, typeof post.data.pre_entrustweb_id], statuses }))
  process.exit(0)
})
`

export const nodeProgram = { 'node.mjs': node }

export const programs = { 'main.mjs': esm, 'main.cjs': cjs }
