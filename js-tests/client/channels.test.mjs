// What `node:diagnostics_channel` is told: of each call and of each notification, and nothing that must stay secret.
import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'
import diagnostics from 'node:diagnostics_channel'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { Wechatpay } from 'wechatpay-entrust'
import { openAuto } from '../certificates/platform.mjs'
import { contractKey, debit } from '../contracts/operations.mjs'
import { openNotifyUrl, openShop } from '../contracts/sandbox.mjs'
import { input, open, options, PRE_SIGN, rejection } from './merchant.mjs'

const phases = ['start', 'end', 'asyncStart', 'asyncEnd', 'error']
const now = { headers: { 'Retry-After': '0' }, unsigned: true }

/** Listens until the test is over; a copy of each message as it came. */
function listen(t, names = phases) {
  const told = []
  for (const phase of names) {
    const name = `tracing:wechatpay-entrust:call:${phase}`
    const hear = (message) => told.push({ phase, message, ...message })
    diagnostics.subscribe(name, hear)
    t.after(() => diagnostics.unsubscribe(name, hear))
  }
  return told
}

test('a call is told as a TracingChannel tells it', async (t) => {
  const { wxpay } = await open(t)
  const told = listen(t)
  await wxpay.preEntrustSign.miniProgram(input())
  assert.deepEqual(
    told.map(({ phase }) => phase),
    ['start', 'end', 'asyncStart', 'asyncEnd'],
  )
  assert.equal(new Set(told.map(({ message }) => message)).size, 1, 'one message')
  const { phase, message, requestId, ...last } = told.at(-1)
  assert.match(requestId, /^req-/)
  const operation = 'preEntrustSign.miniProgram'
  assert.deepEqual(last, { operation, method: 'POST', path: PRE_SIGN, template: PRE_SIGN, attempts: 1, status: 200 })
  assert.equal(told[0].attempts, 0)
})

test('operation and template are the table’s, whatever the style', async (t) => {
  const { gateway, wxpay } = await open(t)
  const told = listen(t, ['asyncEnd'])
  const { plan_id, out_contract_code } = contractKey
  const template = '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'
  const path = template.replace('{plan_id}', plan_id).replace('{out_contract_code}', out_contract_code)
  gateway.otherwise = () => ({ status: 204 })
  await wxpay.contracts.query(contractKey).catch(() => {})
  await wxpay.chain(template).get(contractKey)
  await wxpay[path.slice(1)].get()
  await wxpay.request('GET', `${path}?a=1`)
  assert.equal(told.length, 4)
  for (const each of told) {
    assert.deepEqual([each.operation, each.template, each.path], ['contracts.query', template, path])
  }
  await wxpay.chain('v3/other/{id}').get({ id: '7', query: { openid: 'o' } })
  const { operation, template: written, path: other } = told.at(-1)
  assert.deepEqual([operation, written, other], [undefined, '/v3/other/{id}', '/v3/other/7'])
})

test('a download of platform certificates is a call of its own', async (t) => {
  const { wxpay } = await openAuto(t)
  const told = listen(t, ['asyncEnd'])
  await wxpay.certificates.download()
  const [{ operation, template, path, attempts }] = told
  const list = '/v3/certificates'
  assert.deepEqual([told.length, operation, template, path, attempts], [1, undefined, list, list, 1])
})

test('an error is told with it, and attempts are counted', async (t) => {
  const { gateway, wxpay } = await open(t)
  const told = listen(t)
  gateway.plan({ ...now, status: 503 }, { fault: 'reset' }, { status: 403, json: { code: 'NO_AUTH', message: 'no' } })
  const error = await rejection(wxpay.preEntrustSign.miniProgram(input()))
  assert.deepEqual(
    told.map(({ phase }) => phase),
    ['start', 'end', 'error', 'asyncStart', 'asyncEnd'],
  )
  const { message, attempts, status, requestId } = told.at(-1)
  assert.deepEqual([attempts, status, requestId, message.error], [3, 403, error.requestId, error])
  assert.ok(!Object.keys(message).includes('error'), 'who prints the message does not print what the error quotes')
})

test('a debit appears as its parts', async (t) => {
  const { gateway, wxpay } = await open(t)
  const told = listen(t, ['start'])
  gateway.otherwise = ({ method, target }) =>
    target.endsWith('/reverse') ? { status: 204 } : { ...now, status: 500, method }
  await wxpay.transactions.debit(debit(), { minute: 50, pause: 1000 })
  const [, ...rest] = told.map(({ operation }) => operation)
  assert.equal(told[0].operation, 'transactions.create')
  assert.deepEqual(new Set(rest), new Set(['transactions.query', 'transactions.reverse']))
})

test('what is bound to the start is there in the whole call', async (t) => {
  const storage = new AsyncLocalStorage()
  const { start } = diagnostics.tracingChannel('wechatpay-entrust:call')
  start.bindStore(storage, ({ operation }) => operation)
  t.after(() => start.unbindStore(storage))
  const seen = []
  const { wxpay } = await open(t, { onAttempt: () => seen.push(storage.getStore()) })
  await Promise.all([wxpay.preEntrustSign.miniProgram(input()), wxpay.preEntrustSign.app(input())])
  assert.deepEqual(seen.sort(), ['preEntrustSign.app', 'preEntrustSign.miniProgram'])
  assert.equal(storage.getStore(), undefined)
})

test('nothing secret, and no body, is in any message', async (t) => {
  const { gateway, wxpay } = await open(t)
  const told = listen(t)
  gateway.plan({
    ...now,
    status: 401,
    json: {
      code: 'SIGN_ERROR',
      message: 'no',
      detail: { sign_information: { truncated_sign_message: 'POST\n微信代扣用户A' } },
    },
  })
  await rejection(wxpay.preEntrustSign.miniProgram(input()))
  await wxpay.preEntrustSign.miniProgram(input())
  const known = new Set(['operation', 'method', 'path', 'template', 'attempts', 'status', 'requestId'])
  for (const { message } of told) {
    for (const name of Object.keys(message)) assert.ok(known.has(name), name)
    assert.doesNotMatch(JSON.stringify(message), /微信代扣用户A|WECHATPAY2|pre_entrustweb_id|PRIVATE/)
  }
})

test('a download of certificates is a call like others', async (t) => {
  const { sandbox, wxpay } = await openShop(t, { mode: 'certificates', client: { certs: 'auto' } })
  const told = listen(t, ['asyncEnd'])
  await wxpay.certificates.download()
  assert.equal(sandbox.requests.length, 1)
  assert.deepEqual([told[0].path, told[0].operation, told[0].status], ['/v3/certificates', undefined, 200])
})

test('where nobody listens nothing is made for it', async (t) => {
  const { wxpay } = await open(t)
  const publish = t.mock.method(diagnostics.Channel.prototype, 'publish')
  await wxpay.preEntrustSign.miniProgram(input())
  assert.equal(publish.mock.callCount(), 0)
})

test('the CommonJS copy tells on the same channels', async (t) => {
  const common = createRequire(import.meta.url)('wechatpay-entrust')
  assert.notEqual(common.Wechatpay, Wechatpay)
  const { gateway } = await open(t)
  const wxpay = new common.Wechatpay(options({ baseUrl: gateway.url }))
  t.after(() => wxpay.close())
  const told = listen(t, ['asyncEnd'])
  await wxpay.preEntrustSign.miniProgram(input())
  assert.equal(told[0].operation, 'preEntrustSign.miniProgram')
})

for (const format of ['esm', 'cjs']) {
  test(`a bundle of one file tells on the same channels: ${format}`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'wechatpay-entrust-'))
    t.after(() => rmSync(folder, { recursive: true }))
    const outfile = join(folder, format === 'esm' ? 'bundle.mjs' : 'bundle.cjs')
    const contents = "export { Wechatpay } from 'wechatpay-entrust'"
    const stdin = { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) }
    await build({ stdin, bundle: true, platform: 'node', format, outfile, tsconfigRaw: {} })
    const bundled = await import(pathToFileURL(outfile).href)
    assert.notEqual(bundled.Wechatpay, Wechatpay)
    const { gateway } = await open(t)
    const wxpay = new bundled.Wechatpay(options({ baseUrl: gateway.url }))
    t.after(() => wxpay.close())
    const told = listen(t, ['asyncEnd'])
    await wxpay.preEntrustSign.miniProgram(input())
    assert.equal(told[0].operation, 'preEntrustSign.miniProgram')
  })
}

test('notifications are told with how they were answered', async (t) => {
  const told = []
  const hear = (message) => told.push(message)
  diagnostics.subscribe('wechatpay-entrust:notification', hear)
  t.after(() => diagnostics.unsubscribe('wechatpay-entrust:notification', hear))
  const { sandbox, wxpay } = await openShop(t)
  let deliveries = 0
  const { url } = await openNotifyUrl(t, wxpay, () => assert.ok(deliveries++ > 0, 'the first one fails'))
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(input({ notify_url: url }))
  await sandbox.approve(pre_entrustweb_id)
  sandbox.fault({ kind: 'tampered', on: 'notification' })
  await sandbox.advance(15_000)
  await sandbox.advance(15_000)
  const [{ id }] = sandbox.notifications
  const event_type = 'ECOMMERCE_ENTRUST.SIGN'
  const ages = told.map(({ ageMs }) => ageMs)
  assert.deepEqual(
    told.map(({ ageMs, ...rest }) => rest),
    [
      { event_type, id, answer: 500 },
      { event_type: undefined, id: undefined, answer: 401 },
      { event_type, id, answer: 204 },
    ],
  )
  assert.ok(ages[0] >= 0 && ages[0] < 600_000, String(ages))
  assert.equal(ages[1], undefined, 'nothing is believed of what was not verified')
})

test('so are those of several merchants behind one address', async (t) => {
  const told = []
  const hear = (message) => told.push(message)
  diagnostics.subscribe('wechatpay-entrust:notification', hear)
  t.after(() => diagnostics.unsubscribe('wechatpay-entrust:notification', hear))
  const { sandbox, wxpay } = await openShop(t)
  const handler = wxpay.constructor.notifications([wxpay]).handler(() => {})
  const { status } = await handler.answer(sandbox.notification('ECOMMERCE_ENTRUST.SIGN'))
  assert.equal(status, 204)
  assert.deepEqual(
    told.map(({ event_type, answer }) => [event_type, answer]),
    [['ECOMMERCE_ENTRUST.SIGN', 204]],
  )
})
