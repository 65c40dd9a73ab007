// Several copies of the package in one process: ESM beside CommonJS, and one that a dependency brought along. It says how
// far they are one: what another copy made is recognised and taken; the classes themselves are not the same.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import * as esm from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { options } from '../client/merchant.mjs'
import { APIV3_KEY, delivery, NOW } from '../notifications/wechatpay.mjs'
import { installed, write } from './consumer.mjs'

const require = createRequire(import.meta.url)
const cjs = require('wechatpay-entrust')

const files = {
  'main.mjs': `
    import { createRequire } from 'node:module'
    import * as esm from 'wechatpay-entrust'
    import { copy } from './node_modules/dependency/index.mjs'
    const cjs = createRequire(import.meta.url)('wechatpay-entrust')
    const thrown = (work) => { try { work() } catch (error) { return error } }
    const classes = ['WechatpayError', 'ConfigError', 'ValidationError', 'ApiError', 'SignatureError']
    const kinds = (error, lib) => classes.filter((name) => error instanceof lib[name])
    const libs = [esm, cjs, copy]
    const errors = libs.map((lib) => thrown(() => new lib.Wechatpay({})))
    console.log(JSON.stringify({
      classes: new Set(libs.flatMap((lib) => classes.map((name) => lib[name]))).size,
      kinds: errors.flatMap((error) => libs.map((lib) => kinds(error, lib))),
      plain: [new Error('x') instanceof esm.WechatpayError, {} instanceof esm.ConfigError, null instanceof esm.ApiError],
    }))`,
}

test('instanceof works for the errors of every copy, though each has its own classes', () => {
  const folder = installed(undefined, { files })
  const home = join(folder, 'node_modules/wechatpay-entrust')
  const dependency = join(folder, 'node_modules/dependency')
  cpSync(home, join(dependency, 'node_modules/wechatpay-entrust'), { recursive: true })
  write(dependency, { 'index.mjs': "import * as copy from 'wechatpay-entrust'\nexport { copy }" })
  const found = JSON.parse(execFileSync(process.execPath, ['main.mjs'], { cwd: folder, encoding: 'utf8' }))
  const both = ['WechatpayError', 'ConfigError']
  assert.deepEqual(found, { classes: 15, kinds: Array(9).fill(both), plain: [false, false, false] })
})

function openMerchant(t, { Wechatpay }, clock = { time: NOW }) {
  const wxpay = new Wechatpay(options({ apiv3Key: APIV3_KEY, now: () => clock.time }))
  t.after(() => wxpay.close())
  return wxpay
}

test('instanceof works for the clients of every copy, and tells subclasses apart', (t) => {
  const [mine, theirs] = [openMerchant(t, esm), openMerchant(t, cjs)]
  assert.notEqual(esm.Wechatpay, cjs.Wechatpay)
  for (const { Wechatpay } of [esm, cjs]) assert.ok(mine instanceof Wechatpay && theirs instanceof Wechatpay)
  class Shop extends esm.Wechatpay {}
  class Other extends cjs.Wechatpay {}
  const shop = openMerchant(t, { Wechatpay: Shop })
  assert.deepEqual([shop instanceof Shop, shop instanceof cjs.Wechatpay, shop instanceof Other], [true, true, false])
  assert.ok(!(theirs instanceof Shop))
  for (const other of [{}, null, undefined, 'wxpay', Object.create(null), () => {}]) {
    assert.ok(!(other instanceof esm.Wechatpay))
  }
})

test('toNodeHandler takes the handlers of every copy, and answers by them', async (t) => {
  for (const handlerFor of [toNodeHandler, require('wechatpay-entrust/node').toNodeHandler]) {
    for (const lib of [esm, cjs]) {
      const ids = []
      const notify = handlerFor(openMerchant(t, lib).notifications.handler(({ id }) => ids.push(id)))
      const response = { statusCode: 0, setHeader() {}, end() {} }
      await notify(delivery(), response)
      assert.deepEqual([response.statusCode, ids.length], [204, 1])
      assert.throws(
        () => handlerFor(() => {}),
        (error) => error instanceof esm.ConfigError && error instanceof cjs.ConfigError,
      )
    }
  }
})

test('handlers of several copies may share a replay guard: who comes late does not end the claim of who took over', async (t) => {
  const clock = { time: NOW }
  const claims = []
  const released = []
  const replayGuard = {
    claim: async (id) => {
      claims.push(id)
      return 'new'
    },
    done: async () => {},
    release: async (id) => released.push(id),
  }
  const runs = []
  const callback = () => new Promise((resolve, reject) => runs.push({ resolve, reject }))
  const handlers = [esm, cjs].map((lib) =>
    openMerchant(t, lib, clock).notifications.handler(callback, { replayGuard, onError() {} }),
  )
  const answers = []
  for (const handler of handlers) {
    answers.push(handler.answer(delivery()))
    while (runs.length < answers.length) await new Promise((resolve) => setImmediate(resolve))
  }
  const [late, present] = runs
  late.reject(new Error('late'))
  assert.equal((await answers[0]).status, 500)
  assert.deepEqual(released, [], 'the second one holds the claim')
  present.reject(new Error('failed'))
  assert.equal((await answers[1]).status, 500)
  assert.deepEqual(released, claims.slice(1))
})
