import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import {
  call,
  debitBody,
  FAMILY,
  isSigned,
  openReceiver,
  openSandbox,
  PRE_SIGN,
  preSign,
  preSignBody,
  TRANSACTIONS,
} from './merchant.mjs'

const shared = await createSandbox()
after(() => shared.close())

const ask = (sandbox, change, options) => call(sandbox, 'POST', PRE_SIGN, preSignBody(change), options)
const terminatePath = `${FAMILY}/contracts/plan-id/12535/out-contract-code/wxwtdk20200910100000/terminate`
const reverseBody = { combine_appid: 'wx1', sub_orders: [{ mchid: '1', out_trade_no: '12', sub_mchid: '2' }] }
const reverse = (sandbox) => call(sandbox, 'POST', `${TRANSACTIONS}/P1/reverse`, reverseBody)
const age = (answer) => Math.floor(Date.now() / 1000) - Number(answer.headers['wechatpay-timestamp'])

test('tampered: altered after it was signed', async () => {
  const sandbox = shared
  const { text } = await ask(sandbox)
  sandbox.fault({ kind: 'tampered' })
  const answer = await ask(sandbox)
  assert.equal(answer.status, 200)
  assert.equal(answer.text.length, text.length)
  assert.notEqual(answer.text, text)
  assert.ok(JSON.parse(answer.text))
  assert.ok(!isSigned(answer, sandbox.merchant.certs))
  assert.equal(sandbox.requests.at(-1).fault, 'tampered')
  assert.ok(isSigned(await ask(sandbox), sandbox.merchant.certs), 'the fault was used up')
})

test('signatures that do not verify', async () => {
  const sandbox = shared
  for (const kind of ['bad-signature', 'signtest', 'missing-signature', 'unknown-serial']) {
    sandbox.fault({ kind, times: 2 })
    for (const answer of [await ask(sandbox), await reverse(sandbox)]) {
      assert.ok(answer.status === 200 || answer.status === 204)
      assert.ok(!isSigned(answer, sandbox.merchant.certs), kind)
      const signature = answer.headers['wechatpay-signature']
      if (kind === 'bad-signature') assert.equal(Buffer.from(signature, 'base64').length, 256)
      if (kind === 'signtest') assert.match(signature, /^WECHATPAY\/SIGNTEST\/[A-Za-z0-9+/]+=*$/)
      if (kind === 'missing-signature') assert.equal(signature, undefined)
      const serial = answer.headers['wechatpay-serial']
      assert.match(serial, /^PUB_KEY_ID_\d{34}$/)
      assert.equal(serial in sandbox.merchant.certs, kind !== 'unknown-serial')
    }
  }
})

test('tampered, where there is no body to alter', async () => {
  const sandbox = shared
  sandbox.fault({ kind: 'tampered' })
  const answer = await reverse(sandbox)
  assert.equal(answer.status, 204)
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
  assert.ok(!isSigned(answer, sandbox.merchant.certs))
})

test('stale and future: rightly signed at another time', async () => {
  const sandbox = shared
  for (const [kind, least, most] of [
    ['stale', 301, 320],
    ['future', -320, -301],
  ]) {
    sandbox.fault({ kind })
    const answer = await ask(sandbox)
    assert.ok(isSigned(answer, sandbox.merchant.certs))
    assert.ok(age(answer) >= least && age(answer) <= most, `${kind} ${age(answer)}`)
  }
})

test('truncated: cut off in mid body', async (t) => {
  const sandbox = await openSandbox(t)
  sandbox.fault({ kind: 'truncated', times: 2 })
  await assert.rejects(ask(sandbox), { code: 'ECONNRESET' })
  await assert.rejects(reverse(sandbox), { code: 'ECONNRESET' })
  assert.equal(sandbox.contracts.length, 1)
  assert.equal(sandbox.requests[0].status, 200)
})

test('not-json: HTML, rightly signed', async () => {
  const sandbox = shared
  sandbox.fault({ kind: 'not-json', times: 2 })
  for (const answer of [await ask(sandbox), await reverse(sandbox)]) {
    assert.equal(answer.status, 200)
    assert.match(answer.text, /^<html>/)
    assert.equal(answer.headers['content-type'], 'text/html')
    assert.ok(isSigned(answer, sandbox.merchant.certs))
  }
})

test('slow: the right answer, later', async () => {
  const sandbox = shared
  sandbox.fault({ kind: 'slow', delayMs: 150 })
  const start = performance.now()
  const answer = await ask(sandbox)
  assert.ok(performance.now() - start >= 145)
  assert.ok(isSigned(answer, sandbox.merchant.certs))
})

test('status: codes, Retry-After, and who gets a signature', async () => {
  const sandbox = shared
  const cases = [
    [{ status: 202 }, undefined],
    [{ status: 400 }, 'INVALID_REQUEST'],
    [{ status: 403 }, 'NO_AUTH'],
    [{ status: 404 }, 'RESOURCE_NOT_EXISTS'],
    [{ status: 429, retryAfter: 2 }, 'FREQUENCY_LIMITED'],
    [{ status: 429, code: 'RATELIMIT_EXCEEDED' }, 'RATELIMIT_EXCEEDED'],
    [{}, 'SYSTEM_ERROR'],
    [{ status: 503, retryAfter: 'Fri, 31 Dec 1999 23:59:59 GMT' }, 'SERVICE_UNAVAILABLE'],
    [{ status: 302 }, undefined],
  ]
  for (const [options, code] of cases) {
    sandbox.fault({ kind: 'status', ...options })
    const answer = await ask(sandbox)
    assert.equal(answer.status, options.status ?? 500)
    assert.equal(JSON.parse(answer.text).code, code)
    assert.ok(isSigned(answer, sandbox.merchant.certs))
    assert.equal(answer.headers['retry-after'], options.retryAfter === undefined ? undefined : `${options.retryAfter}`)
    assert.equal('location' in answer.headers, options.status === 302)
  }
  sandbox.fault({ kind: 'status', status: 503, times: 2 })
  const unauthenticated = await ask(sandbox, {}, { headers: { Authorization: undefined } })
  assert.deepEqual([unauthenticated.status, unauthenticated.headers['wechatpay-serial']], [503, undefined])
  sandbox.fault(null)
  sandbox.fault({ kind: 'status', status: 401 })
  assert.equal((await ask(sandbox)).headers['wechatpay-serial'], undefined)
})

test('reset: no answer, but an effect', async (t) => {
  const sandbox = await openSandbox(t)
  sandbox.fault({ kind: 'reset' })
  await assert.rejects(ask(sandbox), { code: 'ECONNRESET' })
  assert.equal(sandbox.contracts.length, 1)
  const { status, fault, verified } = sandbox.requests.at(-1)
  assert.deepEqual({ status, fault, verified }, { status: undefined, fault: 'reset', verified: true })
})

test('hang: no answer until close(), which does not wait', async () => {
  const sandbox = await openSandbox({ after: () => undefined })
  sandbox.fault({ kind: 'hang' })
  const hanging = ask(sandbox)
  hanging.catch(() => undefined)
  while (sandbox.requests.length === 0) await new Promise(setImmediate)
  const start = performance.now()
  await sandbox.close()
  assert.ok(performance.now() - start < 1000)
  await assert.rejects(hanging, { code: 'ECONNRESET' })
})

test('processed: false looks the same, and has no effect', async (t) => {
  const sandbox = await openSandbox(t)
  const receiver = await openReceiver(t)
  for (const kind of ['tampered', 'bad-signature', 'not-json', 'stale']) {
    sandbox.fault({ kind, processed: false })
    assert.equal((await ask(sandbox)).status, 200)
  }
  for (const kind of ['reset', 'truncated']) {
    sandbox.fault({ kind, processed: false })
    await assert.rejects(ask(sandbox))
  }
  sandbox.fault({ kind: 'status', status: 500, processed: false })
  assert.equal((await ask(sandbox)).status, 500)
  assert.equal(sandbox.contracts.length, 0)

  const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
  const { contract_id } = await sandbox.approve(pre_entrustweb_id)
  sandbox.fault({ kind: 'bad-signature', processed: false, times: 3 })
  await call(sandbox, 'POST', terminatePath, { contract_termination_remark: '用户解约' })
  await call(sandbox, 'POST', TRANSACTIONS, debitBody(sandbox, contract_id))
  await call(sandbox, 'POST', `${TRANSACTIONS}/P20150806125346/reverse`, reverseBody)
  assert.equal(sandbox.contracts[0].contract_state, 'SIGNED')
  assert.equal(sandbox.orders.length, 0)
  assert.equal((await call(sandbox, 'POST', TRANSACTIONS, debitBody(sandbox, contract_id))).status, 200)
  await sandbox.advance(0)
  assert.equal(receiver.received.length, 1)
})

test('debit-failed waits for a debit', async (t) => {
  const sandbox = await openSandbox(t)
  sandbox.fault({ kind: 'debit-failed' })
  const { pre_entrustweb_id } = await preSign(sandbox)
  const { contract_id } = await sandbox.approve(pre_entrustweb_id)
  const failed = await call(sandbox, 'POST', TRANSACTIONS, debitBody(sandbox, contract_id))
  assert.equal(failed.status, 200)
  assert.equal(JSON.parse(failed.text).sub_orders[0].trade_state, 'PAYERROR')
  const again = await call(sandbox, 'POST', TRANSACTIONS, debitBody(sandbox, contract_id))
  assert.equal(again.text, failed.text, 'an order is debited once only')

  sandbox.fault({ kind: 'debit-failed', code: 'NOT_ENOUGH' })
  const next = debitBody(sandbox, contract_id, { combine_out_trade_no: 'P2' })
  const refused = await call(sandbox, 'POST', TRANSACTIONS, next)
  assert.deepEqual([refused.status, JSON.parse(refused.text).code], [403, 'NOT_ENOUGH'])
  assert.equal(sandbox.orders.length, 1)
  assert.equal((await call(sandbox, 'POST', TRANSACTIONS, next)).status, 200)
})

test('times, path and order', async () => {
  const sandbox = shared
  const statuses = async (...requests) => {
    const list = []
    for (const request of requests) list.push((await request(sandbox)).status)
    return list
  }
  sandbox.fault({ kind: 'status', status: 500, path: TRANSACTIONS })
  sandbox.fault({ kind: 'status', status: 502, path: /pre-entrust-sign\/mini/g, times: 2 })
  sandbox.fault({ kind: 'status', status: 503 })
  assert.deepEqual(await statuses(ask, ask, reverse, ask, ask), [502, 502, 500, 503, 200])
  sandbox.fault({ kind: 'status', status: 500, times: Number.POSITIVE_INFINITY })
  assert.deepEqual(await statuses(ask, ask, ask), [500, 500, 500])
  sandbox.fault(null)
  assert.deepEqual(await statuses(ask), [200])
})

test('faults that make no sense', async () => {
  const sandbox = shared
  const wrong = [
    { kind: 'meteor' },
    { kind: 'slow', times: 0 },
    { kind: 'slow', times: Number.NaN },
    { kind: 'slow', delayMs: -1 },
    { kind: 'slow', on: 'request' },
    { kind: 'slow', path: 1 },
    { kind: 'status', status: 99 },
    { kind: 'status', status: 503.5 },
    { kind: 'status', on: 'notification' },
    { kind: 'debit-failed', on: 'notification' },
  ]
  for (const fault of wrong) assert.throws(() => sandbox.fault(fault), TypeError, JSON.stringify(fault))
})
