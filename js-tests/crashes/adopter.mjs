// A server that keeps the platform certificates in Redis, `node adopter.mjs '{ redis, url, die }'`, and may die over it.
import { Wechatpay } from 'wechatpay-entrust'
import { APIV3_KEY, NOW } from '../certificates/platform.mjs'
import { options } from '../client/merchant.mjs'
import { clients } from '../notifications/redis-server.mjs'
import { fall } from './processes.mjs'

const { redis, url, die } = JSON.parse(process.argv[2])
const { command, close } = await clients.ioredis(redis)
const stored = await command('GET', 'certs')
const certs = stored === null ? 'auto' : JSON.parse(stored)
const settings = { certs, autoCertificates: true, apiv3Key: APIV3_KEY, now: () => NOW, baseUrl: url }
const wxpay = new Wechatpay(options(settings))
await fall(die, 'not begun')
const { data } = await wxpay.request('GET', '/v3/x')
await fall(die, 'not stored')
await command('SET', 'certs', JSON.stringify(wxpay.certificates.export()))
await fall(die, 'stored')
console.log(JSON.stringify(data))
wxpay.close()
close()
