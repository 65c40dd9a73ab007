// Snippets that are the better part of an application: debits, errors, secrets, guards, tests of one's own.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { folder, run } from './module.mjs'
import { input, openClient, openContract, openSandbox, orderOf, setVariables, sign, variables } from './setting.mjs'

const TRANSACTIONS = '/v3/ecommerce/combine-papay/transactions'
const { plan_id, out_contract_code } = input

const debit = {
  given: ['wxpay', 'contract_id', 'deliver'],
  async check(fence, t) {
    const { sandbox, wxpay, contract_id } = await openContract(t)
    let delivered = 0
    const values = { wxpay, contract_id, deliver: async () => delivered++ }
    await run(fence, { values, mchid: sandbox.merchant.mchid })
    assert.equal(delivered, 1)
    assert.equal(sandbox.orders[0].combine_out_trade_no, 'P20150806125346')
  },
}

const life = {
  given: ['wxpay', 'store', 'settle'],
  async check(fence, t) {
    const { sandbox, wxpay } = await openContract(t)
    const kept = []
    const values = {
      wxpay,
      store: async (order) => kept.push(order),
      settle: async (number, outcome) => kept.push([number, outcome]),
    }
    const { result } = await run(fence, { look: ['result'], values, mchid: sandbox.merchant.mchid })
    assert.equal(result.transaction.sub_orders[0].trade_state, 'SUCCESS')
    assert.equal(kept[0].combine_out_trade_no, 'P20150806125346')
    assert.deepEqual(kept[1], ['P20150806125346', 'paid'])
    assert.equal(sandbox.contracts[0].contract_state, 'TERMINATED')
    const late = await wxpay.transactions.debit(orderOf(sandbox, 'P2'))
    assert.deepEqual([late.outcome, late.error.code], ['declined', 'CONTRACT_NOT_EXIST'])
  },
}

const charge = {
  given: ['wxpay', 'store'],
  async check(fence, t) {
    const { sandbox, wxpay } = await openContract(t)
    const stored = []
    const store = async ({ combine_out_trade_no }) => stored.push(combine_out_trade_no)
    const { charge } = await run(fence, { values: { wxpay, store } })
    const pay = (number, how) => charge(orderOf(sandbox, number), { minute: 1500, pause: 50, ...how })
    const spoil = (fault) => sandbox.fault({ path: /\/transactions$/, ...fault })
    assert.equal(await pay('P1'), 'paid')
    assert.deepEqual(stored, ['P1'])
    spoil({ kind: 'hang' })
    assert.equal(await pay('P2'), 'paid')
    spoil({ kind: 'hang', processed: false })
    assert.equal(await pay('P3'), 'reversed')
    spoil({ kind: 'status', status: 429, code: 'RATELIMIT_EXCEEDED', processed: false })
    assert.equal(await pay('P4'), 'later')
    spoil({ kind: 'status', status: 403, code: 'RULE_LIMIT', processed: false })
    assert.equal(await pay('P5'), 'declined')
    sandbox.fault({ kind: 'status', status: 404, code: 'NOT_FOUND', processed: false, times: 100 })
    assert.equal(await pay('P1', { resume: true }), 'open')
    sandbox.fault(null)
    assert.equal(await pay('P1', { resume: true }), 'paid')
    await assert.rejects(pay('P 7'), { code: 'ERR_VALIDATION' })
    const isDebit = ({ method, path }) => method === 'POST' && path === TRANSACTIONS
    assert.equal(sandbox.requests.filter(isDebit).length, 5, 'each debit was sent once')
  },
}

const resume = {
  given: ['wxpay', 'unsettled', 'note', 'settle'],
  async check(fence, t) {
    const { sandbox, wxpay } = await openContract(t)
    const order = orderOf(sandbox, 'P1')
    await wxpay.transactions.create(order)
    const kept = []
    const values = {
      wxpay,
      unsettled: async () => [order],
      note: async (...step) => kept.push(step),
      settle: async (...outcome) => kept.push(outcome),
    }
    await run(fence, { values })
    assert.deepEqual(kept, [
      ['P1', 'query', 1],
      ['P1', 'paid'],
    ])
    assert.equal(sandbox.requests.filter(({ method, path }) => method === 'POST' && path === TRANSACTIONS).length, 1)
  },
}

const errorHandling = {
  given: ['wxpay'],
  async check(fence, t) {
    const { wxpay } = await openContract(t)
    const { signed } = await run(fence, { values: { wxpay } })
    assert.equal(await signed(plan_id, out_contract_code), true)
    assert.equal(await signed(plan_id, 'unknown'), false)
    await assert.rejects(signed(plan_id, 'not a code'), { name: 'TypeError', message: /^out_contract_code: / })
  },
}

const migratedPreSign = {
  given: ['wxpay', 'input'],
  async check(fence, t) {
    const sandbox = await openSandbox(t)
    const told = []
    for (const stream of ['log', 'error']) t.mock.method(console, stream, (...texts) => told.push(texts))
    const wxpay = openClient(t, { ...sandbox.merchant, maxRetries: 0 })
    await run(fence, { values: { wxpay, input } })
    sandbox.fault({ kind: 'status', status: 403, code: 'NO_AUTH', processed: false })
    await run(fence, { values: { wxpay, input } })
    assert.equal(told[0][0], sandbox.contracts[0].pre_entrustweb_id)
    assert.deepEqual(told[1].slice(0, 2), [403, 'NO_AUTH'])
    assert.ok(told[1][3])
  },
}

const migratedNotification = {
  given: ['wxpay', 'activate'],
  async check(fence, t) {
    const { sandbox, wxpay } = await openContract(t)
    const activated = []
    const values = { wxpay, activate: async (...key) => activated.push(key) }
    const { onNotification } = await run(fence, { look: ['onNotification'], values })
    const answer = await onNotification.answer(
      sandbox.notification('ECOMMERCE_ENTRUST.SIGN', { plan_id, out_contract_code }),
    )
    assert.equal(answer.status, 204)
    assert.deepEqual(activated, [[plan_id, out_contract_code]])
  },
}

const secrets = {
  given: ['getSecret'],
  async check(fence, t) {
    const sandbox = await openSandbox(t)
    let asked = 0
    const getSecret = async (name) => {
      assert.equal(name, 'wechatpay')
      asked++
      if (asked === 1) throw new Error('throttled')
      return JSON.stringify(variables(sandbox.merchant))
    }
    const { client } = await run(fence, { values: { getSecret } })
    await assert.rejects(client(), /throttled/)
    const [one, other] = await Promise.all([client(), client()])
    t.after(() => one.close())
    assert.equal(one, other)
    assert.equal(asked, 2)
    await sign(sandbox, one)
  },
}

/** A table with conditional writes, as the guard of the page wants it. */
function tableOf(rows = new Map()) {
  return {
    rows,
    get: async (key) => rows.get(key),
    put: async (key, value, { unless = () => false } = {}) => {
      if (unless(rows.get(key))) return false
      rows.set(key, value)
      return true
    },
    delete: async (key) => rows.delete(key),
  }
}

const replayGuard = {
  given: ['wxpay', 'onEvent', 'table'],
  async check(fence, t) {
    const { sandbox, wxpay } = await openContract(t)
    const message = sandbox.notification('ECOMMERCE_ENTRUST.SIGN')
    const table = tableOf()
    const seen = []
    let fail = true
    let release
    const onEvent = async ({ id }) => {
      seen.push(id)
      if (fail) throw new Error('database is away')
      await new Promise((resolve) => (release = resolve))
    }
    const logged = t.mock.method(console, 'error', () => {})
    const { handler } = await run(fence, { look: ['handler'], values: { wxpay, onEvent, table } })
    assert.equal((await handler.answer(message)).status, 500, 'released, so that it is sent again')
    assert.equal(logged.mock.callCount(), 1)
    assert.equal(table.rows.size, 0)
    fail = false
    const first = handler.answer(message)
    while (!release) await new Promise(setImmediate)
    assert.equal((await handler.answer(message)).status, 503, 'still being handled')
    release()
    assert.equal((await first).status, 204)
    assert.equal((await handler.answer(message)).status, 204)
    assert.equal(seen.length, 2, 'what is done is not done again')
  },
}

const unitTest = {
  given: [],
  async check(fence) {
    await run({ ...fence, code: '' }, {})
    const file = new URL('unit.test.mjs', folder)
    writeFileSync(file, fence.code)
    const { NODE_TEST_CONTEXT: _, ...env } = process.env
    const program = [process.execPath, ['--test', fileURLToPath(file)]]
    const { status, stdout } = spawnSync(...program, { encoding: 'utf8', env })
    assert.equal(status, 0, stdout)
    assert.match(stdout, /a signed contract is activated/)
  },
}

const minuteProgram = {
  given: [],
  async check(fence, t) {
    const sandbox = await openSandbox(t)
    setVariables(t, variables(sandbox.merchant))
    const log = t.mock.method(console, 'log', () => {})
    const { wxpay } = await run(fence, { look: ['wxpay'] })
    wxpay.close()
    const [[launch], [page]] = log.mock.calls.map((call) => call.arguments)
    assert.equal(launch.appId, 'wxbd687630cd02ce1d')
    assert.equal((await fetch(page)).status, 200)
    const [imports] = fence.code.split('\n')
    assert.match(imports, /const \{ … \} = require\('wechatpay-entrust'\)/)
  },
}

export const applicationSnippets = {
  'minute-program': minuteProgram,
  debit,
  life,
  charge,
  resume,
  'error-handling': errorHandling,
  'migrated-pre-sign': migratedPreSign,
  'migrated-notification': migratedNotification,
  secrets,
  'replay-guard': replayGuard,
  'unit-test': unitTest,
}
