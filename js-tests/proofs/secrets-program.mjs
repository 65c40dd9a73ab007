// A merchant's program with keys as bytes, or as texts, in a process that another one looks into at each standstill.
import '../client/instances.mjs'
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import { writeHeapSnapshot } from 'node:v8'
import { Wechatpay } from 'wechatpay-entrust'
import { memories } from '../client/instances.mjs'

const [folder, signer, form] = process.argv.slice(2)
const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

/** A key in memory of its own, so that nothing but `fill` is needed to be rid of it. */
function bytesOf(name) {
  const file = openSync(join(folder, name), 'r')
  const bytes = new Uint8Array(new ArrayBuffer(fstatSync(file).size))
  readSync(file, bytes)
  closeSync(file)
  return bytes
}

/** Gives the package keys, and forgets them. */
function withKeys(names, use) {
  const keys = Object.fromEntries(Object.entries(names).map(([option, name]) => [option, bytesOf(name)]))
  const given = form === 'bytes' ? keys : mapped(keys, (bytes) => Buffer.from(bytes).toString())
  const result = use(given)
  for (const bytes of Object.values(keys)) bytes.fill(0)
  return result
}

const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]))

async function standstill(name) {
  console.log(name)
  await orders.next()
  // What the collector frees of the host's key objects is freed in turns of their own.
  for (let round = 0; round < 6; round++) {
    globalThis.gc()
    await setImmediate()
  }
  memories().forEach((memory, index) => {
    writeFileSync(join(folder, `${name}.${index}.wasm`), memory)
  })
  // The snapshot comes after the search: it copies texts.
  console.log('collected')
  await orders.next()
  writeHeapSnapshot(join(folder, `${name}.heapsnapshot`))
  console.log('snapshot')
  await orders.next()
  leaveGarbage()
}

/** Nobody wipes this. It is older than what the next step makes: as long as it is there, nothing of that step was collected. */
function leaveGarbage() {
  bytesOf('garbage')
}

const readJson = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))

/** A debit whose end is unknown, which is reversed, and a notification. */
async function useAll(wxpay, notification) {
  await wxpay.transactions.debit(readJson('debit.json'), { minute: 50, pause: 1000 })
  await wxpay.notifications.parse(readJson(notification))
}

const { start, later, ...options } = readJson('options.json')
let time = start
leaveGarbage()
const wxpay = withKeys(
  { privateKey: 'old.pem', apiv3Key: 'old.key' },
  (keys) => new Wechatpay({ ...options, ...keys, signer, now: () => time }),
)
await useAll(wxpay, 'old.json')
await standstill('open')
withKeys({ privateKey: 'new.pem', apiv3Key: 'new.key' }, (keys) => wxpay.rotate({ ...keys, serial: options.serial }))
await standstill('rotated')
time = later
await useAll(wxpay, 'new.json')
await standstill('later')
wxpay.close()
await standstill('closed')
