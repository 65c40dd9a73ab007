// A whole pre-sign call beside hand-written ones, in one run: CPU per call, calls a second, delay of the event loop.
//   node js-tests/bench/calls.mjs [seconds = 2] [rounds = 5]
import { spawn } from 'node:child_process'
import { createPublicKey, createSign, generateKeyPairSync, randomBytes, verify } from 'node:crypto'
import { Agent, request } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { Wechatpay } from 'wechatpay-entrust'

const [seconds, rounds] = [Number(process.argv[2] ?? 2), Number(process.argv[3] ?? 5)]
const id = 'PUB_KEY_ID_0000000000000024101100397200000006'
const serial = '5157F09EFDC096DE15EBE81A47057A7232F1B8E1'
const path = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'
const input = {
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
  contract_display_account: '微信代扣用户A',
  notify_url: 'https://yourapp.com/notify',
}

const server = spawn(process.execPath, [fileURLToPath(new URL('server.mjs', import.meta.url))], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const { url, publicKey } = JSON.parse(await new Promise((resolve) => server.stdout.once('data', resolve)))
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const platformKey = createPublicKey(publicKey)
const agent = new Agent({ keepAlive: true })

function message() {
  const [timestamp, nonce, body] = [
    Math.floor(Date.now() / 1000),
    randomBytes(16).toString('hex'),
    JSON.stringify(input),
  ]
  const signature = createSign('sha256')
    .update(`POST\n${path}\n${timestamp}\n${nonce}\n${body}\n`)
    .sign(privateKey, 'base64')
  const authorization = `WECHATPAY2-SHA256-RSA2048 mchid="1900000109",nonce_str="${nonce}",timestamp="${timestamp}",serial_no="${serial}",signature="${signature}"`
  const headers = {
    Authorization: authorization,
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'User-Agent': 'bench',
  }
  return { method: 'POST', headers, body }
}

function checked(headers, bytes) {
  const signed = Buffer.concat([
    Buffer.from(`${headers['wechatpay-timestamp']}\n${headers['wechatpay-nonce']}\n`),
    bytes,
    Buffer.from('\n'),
  ])
  if (Math.abs(Date.now() / 1000 - headers['wechatpay-timestamp']) > 300) throw new Error('stale')
  if (!verify('sha256', signed, platformKey, Buffer.from(headers['wechatpay-signature'], 'base64')))
    throw new Error('mismatch')
  return JSON.parse(bytes)
}

function byHand() {
  const { method, headers, body } = message()
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, headers, agent }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => resolve(checked(answer.headers, Buffer.concat(chunks))))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function byHandWithFetch() {
  const answer = await fetch(`${url}${path}`, message())
  return checked(Object.fromEntries(answer.headers), Buffer.from(await answer.arrayBuffer()))
}

const wxpay = new Wechatpay({
  mchid: '1900000109',
  serial,
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  certs: { [id]: publicKey },
  baseUrl: url,
})
const contenders = {
  'by hand, node:http': byHand,
  'wechatpay-entrust': () => wxpay.preEntrustSign.miniProgram(input),
  'by hand, fetch': byHandWithFetch,
}

async function measure(call, concurrency) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const [start, cpu, end] = [performance.now(), process.cpuUsage(), performance.now() + seconds * 1000]
  let calls = 0
  delay.enable()
  const worker = async () => {
    for (; performance.now() < end; calls++) await call()
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  delay.disable()
  const { user, system } = process.cpuUsage(cpu)
  return {
    rate: (calls * 1000) / (performance.now() - start),
    cpu: (user + system) / 1000 / calls,
    p99: delay.percentile(99) / 1e6,
  }
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

for (const concurrency of [1, 32]) {
  const samples = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, call] of Object.entries(contenders)) samples[name].push(await measure(call, concurrency))
  }
  const base = samples['by hand, node:http']
  console.log(`\n${concurrency} at a time        calls/s  ratio  CPU ms/call  ratio  loop p99 ms  ratio`)
  for (const [name, own] of Object.entries(samples)) {
    const ratio = (key) => median(own.map((sample, index) => sample[key] / base[index][key])).toFixed(2)
    const value = (key, digits) => median(own.map((sample) => sample[key])).toFixed(digits)
    const columns = [
      value('rate', 0).padStart(8),
      ratio('rate').padStart(6),
      value('cpu', 2).padStart(12),
      ratio('cpu').padStart(6),
    ]
    console.log(`${name.padEnd(20)} ${columns.join(' ')} ${value('p99', 1).padStart(12)} ${ratio('p99').padStart(6)}`)
  }
}
server.kill()
wxpay.close()
agent.destroy()
