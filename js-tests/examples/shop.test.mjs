// What the stores of the examples promise, and how the shop goes on with an order that was left behind.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { dynamoStore } from '../../examples/aws-lambda/store.mjs'
import { issue } from '../../examples/express/login.mjs'
import { fileStore } from '../../examples/express/store.mjs'
import { temporaryFolder } from '../packaging/consumer.mjs'
import { yamlOf } from './deployment.mjs'
import { ACCOUNT, openSandbox, SESSION_SECRET, variablesOf } from './setting.mjs'
import { openDynamo } from './stores.mjs'

// Not before the package is where the example looks for it.
const { createShop } = await import('../../examples/express/shop.mjs')

const openFile = (t) => fileStore(join(temporaryFolder(t), 'store.json'))

async function openTable(t) {
  const { AttributeDefinitions, KeySchema, BillingMode } = yamlOf('aws-lambda', 'template.yaml').Resources.Table
    .Properties
  const { variables, client } = await openDynamo(t, { AttributeDefinitions, KeySchema, BillingMode })
  return dynamoStore(variables.TABLE, client)
}

for (const [name, open] of Object.entries({ 'a file': openFile, DynamoDB: openTable })) {
  test(`the store on ${name} writes only over what was read`, async (t) => {
    const store = await open(t)
    assert.equal(await store.get('order', 'A'), undefined)
    assert.equal(await store.write('order', 'A', { version: '1', nested: { list: [1] } }, 'other'), false)
    assert.equal(await store.write('order', 'A', { version: '1', nested: { list: [1] } }, undefined), true)
    assert.equal(await store.write('order', 'A', { version: '2' }, undefined), false, 'one stands')
    const { version, nested } = await store.get('order', 'A')
    assert.deepEqual([version, nested], ['1', { list: [1] }])
    const writes = ['a', 'b', 'c', 'd'].map((each) => store.write('order', 'A', { version: each }, '1'))
    assert.equal((await Promise.all(writes)).filter(Boolean).length, 1, 'one of many at once')
    await store.write('open', 'A', { version: 'x' }, undefined)
    assert.deepEqual(
      (await store.list('open')).map((item) => item.version),
      ['x'],
    )
    await store.remove('open', 'A', 'y')
    await store.remove('open', 'A', undefined)
    assert.equal((await store.list('open')).length, 1, 'the claim of another stays')
    await store.remove('open', 'A', 'x')
    assert.deepEqual(await store.list('open'), [])
  })
}

test('a file is read again by the next process', async (t) => {
  const path = join(temporaryFolder(t), 'store.json')
  await fileStore(path).write('order', 'A', { version: '1' }, undefined)
  assert.equal((await fileStore(path).get('order', 'A')).version, '1')
})

/** A shop, and a contract that the user has signed; `store` may fail. */
async function openShop(t, store) {
  const sandbox = await openSandbox(t, { retryDelays: [] })
  const wxpay = new Wechatpay({ ...sandbox.merchant, maxRetries: 0 })
  t.after(() => wxpay.close())
  t.mock.method(console, 'log', () => {})
  const errors = t.mock.method(console, 'error', () => {}).mock.calls
  const shop = createShop({ wxpay, store, env: variablesOf(sandbox, 'http://127.0.0.1:9/notify') })
  const user = `Bearer ${await issue(SESSION_SECRET, 'user', 'o-1')}`
  const { extraData } = await shop.preSign(user, { account: ACCOUNT })
  await sandbox.approve(extraData.pre_entrustweb_id)
  const [{ out_contract_code, contract_id }] = sandbox.contracts
  const resource = { plan_id: 12535, out_contract_code, contract_id }
  const answer = await shop.notify.answer(sandbox.notification('ECOMMERCE_ENTRUST.SIGN', resource))
  assert.equal(answer.status, 204)
  const job = `Bearer ${await issue(SESSION_SECRET, 'job', 'billing')}`
  return {
    sandbox,
    shop,
    errors,
    debit: () => shop.debit(job, { out_contract_code, combine_out_trade_no: 'M202611C1' }),
  }
}

/** The store, as a process finds it whose predecessor died long ago. */
async function age(store) {
  for (const open of await store.list('open')) {
    await store.write('open', open.order.combine_out_trade_no, { ...open, at: 0 }, open.version)
  }
}

test('a process that died after the create: the next one finds the money, and takes none', async (t) => {
  const store = openFile(t)
  const { sandbox, shop, debit } = await openShop(t, store)
  const { write } = store
  // The answer gets lost, and from the query on nothing can be written: as good as dead.
  sandbox.fault({ kind: 'reset', path: /\/transactions$/ })
  store.write = async (kind, id, item, version) => {
    if (item.step === 'query') throw new Error('dead')
    return write(kind, id, item, version)
  }
  assert.deepEqual(await debit(), { state: 'open' })
  store.write = write
  assert.deepEqual(await debit(), { state: 'open' }, 'asking again debits nothing')
  await shop.resume()
  assert.equal((await store.list('open')).length, 1, 'too early: the other one may be at work')
  await age(store)
  await shop.resume()
  assert.deepEqual(await store.list('open'), [])
  assert.deepEqual(await debit(), { state: 'paid' })
  const creates = sandbox.requests.filter(({ path }) => path.endsWith('/transactions'))
  assert.equal(creates.length, 1)
})

test('two processes that go on with one order: one of them does', async (t) => {
  const store = openFile(t)
  const { shop, sandbox, errors, debit } = await openShop(t, store)
  const { write } = store
  sandbox.fault({ kind: 'reset', path: /\/transactions$/ })
  store.write = async (kind, id, item, version) => (item.step === 'query' ? false : write(kind, id, item, version))
  await debit()
  store.write = write
  await age(store)
  errors.length = 0
  const before = sandbox.requests.length
  await Promise.all([shop.resume(), shop.resume()])
  assert.equal(sandbox.requests.length - before, 1, 'asked once')
  assert.deepEqual(await debit(), { state: 'paid' })
})

test('a contract that ended stays so, whatever comes late', async (t) => {
  const store = openFile(t)
  const { sandbox, shop, debit } = await openShop(t, store)
  const [{ out_contract_code, contract_id }] = sandbox.contracts
  const resource = { plan_id: 12535, out_contract_code, contract_id }
  for (const event of ['ECOMMERCE_ENTRUST.TERMINATE', 'ECOMMERCE_ENTRUST.SIGN']) {
    assert.equal((await shop.notify.answer(sandbox.notification(event, resource))).status, 204)
  }
  await assert.rejects(debit(), { status: 409 })
})
