// A merchant under load, as a process of its own that must end by itself: `node merchant.mjs '{ baseUrl, backupUrl, control,
// calls, atOnce, claims }'`. What it is told of each order goes to the file `claims`, one a line; prints what it saw.
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { Wechatpay, WechatpayError } from 'wechatpay-entrust'
import { input, options } from '../client/merchant.mjs'
import { endOf, orderOf } from '../debit/bank.mjs'

const { control, calls, atOnce, claims, ...urls } = JSON.parse(process.argv[2])
const resourcesBefore = process.getActiveResourcesInfo().sort()
const file = openSync(claims, 'a')
const report = { ends: {}, errors: {}, wrong: [], untyped: [], aborts: 0, closed: 0, memory: [] }
const pending = []
const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 28)
const count = (map, key) => {
  map[key] = (map[key] ?? 0) + 1
}

for (const event of ['unhandledRejection', 'uncaughtException']) {
  process.on(event, (error) => report.untyped.push(`${event}: ${error?.stack}`))
}

/** Tells the witness something. */
function tell(settings) {
  return new Promise((resolve, reject) => {
    const sent = request(control, { method: 'POST', agent: false }, (response) => response.resume().on('end', resolve))
    sent.on('error', reject).end(JSON.stringify(settings))
  })
}

const claim = (kind, number, end) => {
  writeSync(file, `${JSON.stringify({ kind, number, end })}\n`)
}

const clients = ['node', 'node', 'webcrypto', 'node'].map((signer) => ({ signer, wxpay: open(signer) }))

function open(signer) {
  return new Wechatpay(options({ ...urls, signer, timeout: 2000, maxRetries: 2 }))
}

/** Closes one in the middle of what it does, and puts another in its place. */
function replaceOne() {
  const client = clients[report.closed++ % clients.length]
  client.wxpay.close()
  client.wxpay = open(client.signer)
}

/** Each kind of call: what it resolves to is compared with what only the witness can have answered. */
const kinds = {
  async presign(wxpay, code, { signal }) {
    const answer = await wxpay.preEntrustSign.miniProgram(input({ out_contract_code: code }), { signal })
    return answer.pre_entrustweb_id === digest(code) && answer.out_contract_code === code
  },
  async contract(wxpay, code, { signal }) {
    const answer = await wxpay.contracts.query({ plan_id: 12535, out_contract_code: code }, { signal })
    return answer.contract_id === digest(code)
  },
  async query(wxpay, number, { signal }) {
    try {
      const { combine_out_trade_no } = await wxpay.transactions.query({ combine_out_trade_no: number }, { signal })
      return combine_out_trade_no === number && number !== NOBODY
    } catch (error) {
      if (error.code === 'RESOURCE_NOT_EXISTS') return number === NOBODY
      throw error
    }
  },
  async create(wxpay, number, { signal }) {
    try {
      const { combine_out_trade_no, sub_orders } = await wxpay.transactions.create(orderOf(number), { signal })
      claim('create', number, sub_orders[0].trade_state)
      return combine_out_trade_no === number
    } catch (error) {
      claim('create', number, error.code === 'ERR_CONFIG' ? 'unsent' : error.status === 429 ? 'refused' : 'unknown')
      throw error
    }
  },
  async debit(wxpay, number, { signal }) {
    const end = await endOf(wxpay.transactions.debit(orderOf(number), { minute: 1500, pause: 100, signal }))
    if (end === 'pending') pending.push(number)
    else claim('debit', number, end)
    count(report.ends, end)
    return true
  },
}
const NOBODY = 'NOBODY'
/** In ten calls. */
const mix = ['presign', 'presign', 'contract', 'contract', 'query', 'query', 'create', 'create', 'debit', 'debit']

const nameOf = (kind, index) => (kind === 'query' ? (index % 2 ? NOBODY : 'KNOWN') : `${kind}${index}`)

async function one(index) {
  const kind = mix[index % mix.length]
  const { wxpay } = clients[(index * 7) % clients.length]
  const aborter = new AbortController()
  const aborts = Math.random() < 0.1
  const timer = aborts && setTimeout(() => aborter.abort(), Math.random() * 600)
  if (aborts) report.aborts++
  try {
    const right = await kinds[kind](wxpay, nameOf(kind, index), { signal: aborts ? aborter.signal : undefined })
    count(report.ends, `${kind} ${right ? 'right' : 'wrong'}`)
    if (!right) report.wrong.push(`${kind} ${index}`)
  } catch (error) {
    noteError(kind, error)
  }
  clearTimeout(timer)
}

function noteError(kind, error) {
  count(report.ends, `${kind} failed`)
  count(report.errors, `${error.name}/${error.reason ?? error.kind ?? error.code}`)
  const typed = error instanceof WechatpayError && error.code !== 'ERR_INTERNAL' && error.code !== 'ERR_VALIDATION'
  if (!typed) report.untyped.push(`${kind}: ${error.stack}`)
}

/** What must happen before the call with that index begins. */
async function before(index) {
  const third = Math.floor(calls / 3)
  if (index === third) await tell({ away: true, period: 1 })
  if (index === 2 * third) await tell({ away: false, period: 2 })
  if (index % Math.ceil(third / 2) === 0) remember()
  if (Math.random() < 0.01) replaceOne()
}

function remember() {
  global.gc()
  const { rss, heapUsed } = process.memoryUsage()
  report.memory.push({ rss, heapUsed })
}

async function load() {
  let next = 0
  const worker = async () => {
    while (next < calls) {
      const index = next++
      await before(index)
      await one(index)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** Brings what is open to its end, as a merchant does later, where nothing is spoilt. */
async function resume() {
  const calm = new Wechatpay(options({ ...urls, timeout: 20_000 }))
  report.resumed = pending.length
  while (pending.length > 0) {
    const some = pending.splice(0, 20)
    await Promise.all(
      some.map(async (number) => {
        const debit = calm.transactions.debit(orderOf(number), { resume: true, minute: 100, pause: 10 })
        claim('debit', number, await endOf(debit))
      }),
    )
  }
  calm.close()
}

await tell({ calm: true })
await kinds.create(clients[0].wxpay, 'KNOWN', {})
await tell({ calm: false })
const started = performance.now()
await load()
report.seconds = Math.round((performance.now() - started) / 100) / 10
await tell({ calm: true })
await resume()
for (const { wxpay } of clients) wxpay.close()
closeSync(file)
// Sockets are gone one turn after the calls that had them.
await wait(50)
remember()
const left = process.getActiveResourcesInfo()
for (const name of resourcesBefore) if (left.includes(name)) left.splice(left.indexOf(name), 1)
console.log(JSON.stringify({ ...report, left }))
