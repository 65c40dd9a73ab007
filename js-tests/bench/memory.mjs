// Signs and verifies again and again in one process, and fails when memory grows after the warm-up.
//   node --expose-gc js-tests/bench/memory.mjs [rounds = 100000] [signer = node]
import { createSign, generateKeyPairSync } from 'node:crypto'

const instances = []
const { Instance } = WebAssembly
WebAssembly.Instance = class extends Instance {
  constructor(...args) {
    super(...args)
    instances.push(this)
  }
}
const { Wechatpay } = await import('wechatpay-entrust')

const rounds = Number(process.argv[2] ?? 100_000)
const signer = process.argv[3] ?? 'node'
const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 })
const platform = generateKeyPairSync('rsa', { modulusLength: 2048 })
const id = 'PUB_KEY_ID_0000000000000024101100397200000006'
const wxpay = new Wechatpay({
  mchid: '1900000109',
  serial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
  privateKey: merchant.privateKey.export({ type: 'pkcs8', format: 'pem' }),
  certs: { [id]: platform.publicKey.export({ type: 'spki', format: 'pem' }) },
  signer,
  now: () => 1_795_140_000_000,
})
const body = JSON.stringify({ pre_entrustweb_id: 'x', mchid: '1900000109', plan_id: 1, out_contract_code: 'a' })
const answer = {
  status: 200,
  headers: {
    'wechatpay-timestamp': '1795140000',
    'wechatpay-nonce': 'n',
    'wechatpay-serial': id,
    'wechatpay-signature': createSign('sha256').update(`1795140000\nn\n${body}\n`).sign(platform.privateKey, 'base64'),
  },
  body,
}
const json = {
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
  contract_display_account: '微信代扣用户A',
  notify_url: 'https://yourapp.com/notify',
}
const path = 'v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'

async function round() {
  await wxpay.prepare('POST', path, { json })
  await wxpay.receive(answer)
}

function measured(done) {
  globalThis.gc?.()
  const wasm = instances.reduce((sum, { exports }) => sum + exports.memory.buffer.byteLength, 0)
  const { rss, heapUsed } = process.memoryUsage()
  const sample = { done, wasmKiB: wasm / 1024, rssMiB: Math.round(rss / 2 ** 20), heapKiB: Math.round(heapUsed / 1024) }
  console.log(
    `${String(done).padStart(7)} rounds  wasm ${sample.wasmKiB} KiB  heap ${sample.heapKiB} KiB  RSS ${sample.rssMiB} MiB`,
  )
  return sample
}

const samples = []
for (let done = 0; done < rounds; ) {
  const step = Math.min(rounds / 10, rounds - done)
  for (let index = 0; index < step; index += 20) await Promise.all(Array.from({ length: 20 }, round))
  done += step
  samples.push(measured(done))
}
const [warm] = samples.slice(1)
const last = samples.at(-1)
const flat = last.wasmKiB === warm.wasmKiB && last.rssMiB <= warm.rssMiB * 1.1 + 8
console.log(flat ? 'flat after the warm-up' : 'memory grows')
process.exitCode = flat ? 0 : 1
