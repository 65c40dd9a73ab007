// The HTTP API: what tests in another process or language steer the sandbox with.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { call, debitBody, openReceiver, openSandbox, preSign, raw, TRANSACTIONS } from './merchant.mjs'

const JSON_TYPE = { 'Content-Type': 'application/json' }
const shared = await createSandbox()
after(() => shared.close())

/** One request to the API; `body` is sent as JSON. */
async function ask(sandbox, method, name, body, headers = {}) {
  const { host } = new URL(sandbox.url)
  const text = body === undefined ? '' : JSON.stringify(body)
  const all = { Host: host, ...(method === 'POST' && JSON_TYPE), ...headers }
  const answer = await raw(sandbox.url, method, `/sandbox/api/${name}`, all, text)
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8', `${method} ${name}`)
  return { status: answer.status, value: JSON.parse(answer.text) }
}

test('a contract from consent to its end, and the lists of it', async (t) => {
  const sandbox = await openSandbox(t)
  const receiver = await openReceiver(t)
  const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
  const approved = await ask(sandbox, 'POST', 'approve', { pre_entrustweb_id })
  assert.deepEqual(approved, { status: 200, value: { contract_id: sandbox.contracts[0].contract_id } })
  assert.equal(receiver.received.length, 1)
  await call(sandbox, 'POST', TRANSACTIONS, debitBody(sandbox, approved.value.contract_id))
  for (const name of ['requests', 'contracts', 'orders', 'notifications']) {
    const { status, value } = await ask(sandbox, 'GET', name)
    assert.equal(status, 200)
    assert.deepEqual(value, JSON.parse(JSON.stringify(sandbox[name])), name)
    assert.ok(value.length > 0, name)
  }
  const { plan_id, out_contract_code } = sandbox.contracts[0]
  assert.deepEqual(await ask(sandbox, 'POST', 'terminate', { plan_id, out_contract_code }), { status: 200, value: {} })
  assert.equal(sandbox.contracts[0].contract_state, 'TERMINATED')
  assert.equal(receiver.received.length, 2)
})

test('decline, and terminate by contract_id', async (t) => {
  const sandbox = await openSandbox(t, { retryDelays: [] })
  const first = await preSign(sandbox)
  assert.deepEqual((await ask(sandbox, 'POST', 'decline', { pre_entrustweb_id: first.pre_entrustweb_id })).value, {})
  assert.equal(sandbox.contracts[0].session_state, 'DECLINED')
  const { pre_entrustweb_id } = await preSign(sandbox)
  const { value } = await ask(sandbox, 'POST', 'approve', { pre_entrustweb_id })
  assert.equal((await ask(sandbox, 'POST', 'terminate', value)).status, 200)
})

test('advance moves the clock, rotate adds a key, fault sets and drops', async (t) => {
  const sandbox = await openSandbox(t)
  await preSign(sandbox)
  assert.equal((await ask(sandbox, 'POST', 'advance', { ms: 2 * 3_600_000 })).status, 200)
  assert.equal(sandbox.contracts[0].session_state, 'EXPIRED')
  assert.equal((await ask(sandbox, 'POST', 'rotate', { now: true })).status, 200)
  assert.equal(Object.keys(sandbox.merchant.certs).length, 2)
  assert.equal((await ask(sandbox, 'POST', 'rotate', {})).status, 200)
  const fault = { kind: 'status', status: 503, retryAfter: 1, times: 2, path: '/v3' }
  assert.equal((await ask(sandbox, 'POST', 'fault', fault)).status, 200)
  assert.equal((await call(sandbox, 'GET', '/v3/certificates')).status, 503)
  assert.deepEqual(await ask(sandbox, 'POST', 'fault', null), { status: 200, value: {} })
  assert.equal((await call(sandbox, 'GET', '/v3/certificates')).status, 404)
})

test('notify delivers an event, and tells what became of it', async (t) => {
  const sandbox = await openSandbox(t)
  const receiver = await openReceiver(t)
  const body = { event_type: 'ENTRUST.SIGN', resource: { out_contract_code: 'c1' }, url: receiver.url }
  const { status, value } = await ask(sandbox, 'POST', 'notify', body)
  assert.equal(status, 200)
  assert.equal(value.attempts[0].status, 204)
  assert.equal(value.resource.out_contract_code, 'c1')
  assert.equal(JSON.parse(receiver.received[0].body).id, value.id)
  assert.equal(sandbox.notifications[0].id, value.id)
})

test('what is wrong is told as { message } with 4xx', async () => {
  const cases = [
    ['POST', 'approve', {}, 400, /pre_entrustweb_id/],
    ['POST', 'approve', { pre_entrustweb_id: 'unknown' }, 409, /cannot approve: no session/],
    ['POST', 'approve', { pre_entrustweb_id: 'x', other: 1 }, 400, /not other/],
    ['POST', 'terminate', { plan_id: '1', out_contract_code: 'x' }, 400, /plan_id \(a number\)/],
    ['POST', 'terminate', { contract_id: '1' }, 409, /cannot terminate/],
    ['POST', 'advance', { ms: -1 }, 400, /advance takes milliseconds/],
    ['POST', 'advance', {}, 400, /advance takes milliseconds/],
    ['POST', 'advance', null, 400, /not a JSON object/],
    ['POST', 'advance', [], 400, /not a JSON object/],
    ['POST', 'fault', { kind: 'nonsense' }, 400, /fault kind nonsense is unknown/],
    ['POST', 'fault', { kind: 'reset', time: 2 }, 400, /not time/],
    ['POST', 'rotate', { now: 'yes' }, 400, /rotate takes/],
    ['POST', 'notify', { event_type: 'ENTRUST.SIGN' }, 400, /url is an absolute http/],
    ['POST', 'notify', { event_type: 'ENTRUST.SING', url: 'http://127.0.0.1:9/' }, 400, /is ENTRUST\.SIGN meant/],
    ['POST', 'nothing', {}, 404, /approve.*notifications/],
    ['POST', 'constructor', {}, 404, /there is no/],
    ['GET', 'approve', undefined, 405, /takes POST/],
    ['POST', 'requests', {}, 405, /GET/],
  ]
  for (const [method, name, body, status, message] of cases) {
    const answer = await ask(shared, method, name, body)
    assert.equal(answer.status, status, `${name} ${JSON.stringify(body)} ${JSON.stringify(answer.value)}`)
    assert.deepEqual(Object.keys(answer.value), ['message'])
    assert.match(answer.value.message, message)
  }
})

test('JSON alone is taken: what a form of another site can send is refused', async () => {
  const { host } = new URL(shared.url)
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data', undefined]) {
    const headers = { Host: host, ...(type && { 'Content-Type': type }) }
    const { status, text } = await raw(shared.url, 'POST', '/sandbox/api/fault', headers, 'null')
    assert.equal(status, 415, type)
    assert.match(JSON.parse(text).message, /application\/json/)
  }
  const broken = await raw(shared.url, 'POST', '/sandbox/api/fault', { Host: host, ...JSON_TYPE }, '{')
  assert.equal(broken.status, 400)
  const large = await raw(
    shared.url,
    'POST',
    '/sandbox/api/fault',
    { Host: host, ...JSON_TYPE },
    `"${'x'.repeat(1 << 20)}"`,
  )
  assert.equal(large.status, 413)
})

test('foreign names and foreign sites are refused, as by the pages', async (t) => {
  for (const [method, name] of [
    ['GET', 'requests'],
    ['POST', 'rotate'],
  ]) {
    const foreign = await ask(shared, method, name, method === 'POST' ? {} : undefined, { Host: 'evil.example' })
    assert.equal(foreign.status, 403)
    assert.match(foreign.value.message, /--allow-host/)
    for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const { status } = await ask(shared, method, name, method === 'POST' ? {} : undefined, headers)
      assert.equal(status, 403, JSON.stringify(headers))
    }
  }
  const named = await openSandbox(t, { allowedHosts: ['sandbox.example'] })
  assert.equal((await ask(named, 'GET', 'requests', undefined, { Host: 'sandbox.example' })).status, 200)
  assert.equal((await ask(named, 'GET', 'requests', undefined, { Host: '192.168.1.5:80' })).status, 200)
  assert.equal(shared.merchant.certs && Object.keys(shared.merchant.certs).length, 1)
})

test('a sandbox without a port is steered by its fetch', async (t) => {
  const sandbox = await openSandbox(t, { listen: false })
  const response = await sandbox.merchant.fetch(`${sandbox.url}/sandbox/api/advance`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: '{"ms":1}',
  })
  assert.deepEqual([response.status, await response.json()], [200, {}])
})
