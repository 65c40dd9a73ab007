// A consumer's code with the types of Node. It is only type-checked.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'

const privateKey = readFileSync('apiclient_key.pem')
const wxpay = new Wechatpay({ mchid: '', privateKey, certs: { a: readFileSync('pub_key.pem') } })
export const server = createServer(toNodeHandler(wxpay.notifications.handler(() => {})))
export const fromEnv = Wechatpay.fromEnv(process.env)
