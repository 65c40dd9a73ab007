// Makes a client, uses and closes it, and lets another process look at this one's memory in between.
import { once } from 'node:events'
import { Wechatpay } from 'wechatpay-entrust'
import { options } from './merchant.mjs'

const [signer, seed] = process.argv.slice(2)
const key = new Uint8Array(new ArrayBuffer(32))
for (let index = 0; index < key.length; index++) key[index] = (index * 37 + seed * 101) & 0xff
const wxpay = new Wechatpay(options({ signer, apiv3Key: key }))
key.fill(0)
await wxpay.prepare('GET', '/v3/x')
for (let round = 0; round < 3; round++) globalThis.gc()
console.log('open')
await once(process.stdin, 'data')
wxpay.close()
globalThis.gc()
console.log('closed')
await once(process.stdin, 'data')
