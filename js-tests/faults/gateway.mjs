// WeChat Pay under load, as a process of its own: two hosts before one ledger, which spoil what they answer. It is the
// witness: what it saw and who holds the money is asked of it at the end. `node gateway.mjs DECLINED`: which share of the
// debits fails for good, from 0 to 1. Prints its addresses; ends with its input.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { merchant, platform } from '../client/merchant.mjs'
import { Ledger, refusal } from '../debit/ledger.mjs'
import { openGateway } from '../gateway.mjs'

const ORDERS = '/v3/ecommerce/combine-papay/transactions'
const CONTRACTS = '/v3/ecommerce/combine-papay/contracts'
/** Of each fault, in a hundred requests. */
const SHARE = 5
const declined = Number(process.argv[2])
if (!(declined >= 0 && declined <= 1)) throw new Error('usage: node gateway.mjs DECLINED, from 0 to 1')

const pick = (list) => list[Math.floor(Math.random() * list.length)]
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const busy = { unsigned: true, json: undefined, body: 'busy' }

/** What happens to an answer. Those in `never` mean that nothing was processed; of the others about half was. */
const faults = {
  tampered: (truth) => ({ ...truth, text: 'something else' }),
  truncated: (truth) => ({ ...truth, status: 200, json: undefined, body: 'half of what was meant', fault: 'cut' }),
  reset: () => ({ fault: 'reset' }),
  hang: () => ({ fault: 'hang' }),
  '5xx': () => ({ ...busy, status: pick([500, 502, 503, 504]) }),
  429: () => ({ ...refusal(429, 'RATELIMIT_EXCEEDED'), headers: { 'Retry-After': '1' } }),
  202: () => ({ status: 202, json: {} }),
  'not-json': (truth) => ({ ...truth, status: 200, json: undefined, body: '<html>busy</html>' }),
  'missing-signature': (truth) => ({ ...truth, unsigned: true }),
  slow: (truth) => ({ ...truth, after: wait(200 + Math.random() * 500) }),
  'wrong-key': (truth) => ({ ...truth, privateKey: merchant.privateKey }),
}
const never = new Set(['429'])
const kinds = Object.keys(faults)

const ledger = new Ledger()
const nonces = new Set()
const seen = { requests: 0, hosts: [], badlySigned: [], repeatedNonces: 0, orders: new Set() }
const served = Object.fromEntries(kinds.map((kind) => [kind, 0]))
let calm = false
let period = 0

const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 28)

/** The truth about a request, which is processed by asking for it. */
function processed({ method, target, body }) {
  const path = target.split('?')[0]
  if (path.startsWith(ORDERS)) return ordered(method, path.slice(ORDERS.length + 1), body)
  const found = /plan-id\/(\d+)\/out-contract-code\/([^/]+)$/.exec(path)
  if (found) return { json: contract(Number(found[1]), decodeURIComponent(found[2])) }
  if (!path.startsWith(`${CONTRACTS}/pre-entrust-sign`)) return refusal(404, 'RESOURCE_NOT_EXISTS')
  const { plan_id, out_contract_code } = JSON.parse(body)
  return { json: { pre_entrustweb_id: digest(out_contract_code), mchid: merchant.mchid, plan_id, out_contract_code } }
}

function ordered(method, rest, body) {
  const [number, action] = rest.split('/').map(decodeURIComponent)
  if (method === 'GET') return ledger.query(number)
  if (action === 'reverse') return ledger.reverse(number)
  const json = JSON.parse(body)
  return ledger.create(json.combine_out_trade_no, json, Math.random() < declined ? 'PAYERROR' : 'SUCCESS')
}

const contract = (plan_id, out_contract_code) => ({
  mchid: merchant.mchid,
  appid: 'wxd678efh567hg6787',
  plan_id,
  out_contract_code,
  contract_id: digest(out_contract_code),
  contract_display_account: '微信代扣用户A',
  contract_state: 'SIGNED',
  contract_signed_time: '2020-09-10T13:29:35.120+08:00',
  contract_expired_time: '2036-09-10T13:29:35.120+08:00',
  openid: 'o-MYE42l80oelYMDE34nYD456Xoy',
})

/** Notes a request before anything is done with it. */
function note(host, request) {
  seen.requests++
  seen.hosts[period] ??= [0, 0]
  seen.hosts[period][host]++
  const nonce = request.fields?.nonce_str
  if (nonces.has(nonce)) seen.repeatedNonces++
  nonces.add(nonce)
  if (request.faults.length > 0) seen.badlySigned.push(request.faults.join())
  if (request.method === 'POST' && request.target === ORDERS) {
    const number = JSON.parse(request.body).combine_out_trade_no
    ledger.of(number).created++
    seen.orders.add(number)
  }
}

function answer(request) {
  const kind = calm ? undefined : kinds[Math.floor((Math.random() * 100) / SHARE)]
  if (kind === undefined) return processed(request)
  served[kind]++
  const done = !never.has(kind) && Math.random() < 0.6
  // What says nothing true about the request may be told before anything was done.
  const truth = done || kind === 'slow' ? processed(request) : refusal(400, 'PARAM_ERROR')
  return faults[kind](truth)
}

const opened = { after: (close) => closing.push(close) }
const closing = []
const hosts = [await openGateway(opened, { merchant, platform }), await openGateway(opened, { merchant, platform })]
hosts.forEach((host, index) => {
  // It would keep them all.
  host.requests = { push: (request) => note(index, request) }
  host.otherwise = answer
})

/** What the witness is told and asked: `{ period, away, calm }`, and an empty object for its report. */
async function told(request) {
  const { away, ...settings } = request
  if (settings.calm !== undefined) calm = settings.calm
  if (settings.period !== undefined) period = settings.period
  if (away === true) hosts[0].close()
  if (away === false) await hosts[0].reopen()
  const orders = settings.report ? [...seen.orders].map((number) => ledger.of(number)) : []
  return { ...seen, served, nonces: nonces.size, orders: orders.map(({ body, ...order }) => order) }
}

const control = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  response.end(JSON.stringify(await told(JSON.parse(Buffer.concat(chunks)))))
})
await new Promise((resolve) => control.listen(0, '127.0.0.1', resolve))
process.stdin.on('close', () => process.exit()).resume()
console.log(
  JSON.stringify({
    baseUrl: hosts[0].url,
    backupUrl: hosts[1].url,
    control: `http://127.0.0.1:${control.address().port}`,
  }),
)
