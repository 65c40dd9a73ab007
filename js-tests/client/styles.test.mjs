import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, ValidationError } from 'wechatpay-entrust'
import { input, open, PRE_SIGN, rejection } from './merchant.mjs'

const verbs = ['get', 'post', 'put', 'patch', 'delete']
const styles = {
  chain: (wxpay) => wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram,
  declarative: (wxpay) => wxpay.chain('v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'),
  'declarative with a slash': (wxpay) => wxpay.chain(PRE_SIGN),
  property: (wxpay) => wxpay['v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'],
  'property with a slash': (wxpay) => wxpay[PRE_SIGN],
  'half property, half chain': (wxpay) => wxpay['v3/ecommerce/combine-papay'].contracts.preEntrustSign.miniProgram,
}

for (const [name, pick] of Object.entries(styles)) {
  test(`the ${name} style pre-signs with post and with postAsync`, async (t) => {
    const { gateway, wxpay } = await open(t)
    for (const verb of ['post', 'postAsync']) {
      const promise = pick(wxpay)[verb]({ json: input() })
      assert.ok(promise instanceof Promise)
      const { status, headers, data, requestId } = await promise
      assert.equal(status, 200)
      assert.equal(data.pre_entrustweb_id, '5778aadY9nltAsZzXixCkFIGYnV2V')
      assert.equal(headers['content-type'], 'application/json; charset=utf-8')
      assert.equal(headers['request-id'], requestId)
      assert.deepEqual(
        Object.keys(headers),
        Object.keys(headers).map((each) => each.toLowerCase()),
      )
      assert.equal(Object.getPrototypeOf(headers), Object.prototype)
    }
    for (const { method, target } of gateway.requests) assert.equal(`${method} ${target}`, `POST ${PRE_SIGN}`)
    assert.equal(gateway.requests.length, 2)
  })
}

test('each verb and its twin send their method, with and without a body', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.otherwise = ({ method }) => ({ json: { method } })
  for (const verb of verbs) {
    for (const name of [verb, `${verb}Async`]) {
      const call = wxpay.v3.things[name]({ json: { a: 1 } })
      if (verb === 'get') assert.deepEqual((await rejection(call)).issues[0].path, 'json')
      else assert.equal((await call).data.method, verb.toUpperCase())
      assert.equal((await wxpay.v3.things[name]()).data.method, verb.toUpperCase())
    }
  }
  const bodies = gateway.requests.map(({ method, target, body }) => `${method} ${target} ${body}`)
  const expected = verbs.flatMap((verb) => {
    const line = `${verb.toUpperCase()} /v3/things `
    return verb === 'get' ? [line, line] : [`${line}{"a":1}`, line, `${line}{"a":1}`, line]
  })
  assert.deepEqual(bodies, expected)
})

test('request() takes methods in any case, and only those of APIv3', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const method of ['GET', 'get', 'Post', 'delete']) await wxpay.request(method, 'v3/x')
  assert.deepEqual(
    gateway.requests.map(({ method }) => method),
    ['GET', 'GET', 'POST', 'DELETE'],
  )
  for (const method of ['HEAD', 'TRACE', '', 'GET ', 'GET\n', 5, undefined, null, {}]) {
    await assert.rejects(wxpay.request(method, 'v3/x'), ConfigError, String(method))
  }
  assert.equal(gateway.requests.length, 4)
})

/** The target that a chain would send. */
async function targetOf(wxpay, pick, options) {
  const seen = []
  const { gateway } = wxpay
  gateway.otherwise = () => ({ status: 204 })
  await pick(wxpay.client).get(options)
  seen.push(gateway.requests.at(-1).target)
  return seen[0]
}

test('chain segments become kebab-case; places take values; written paths stay', async (t) => {
  const { gateway, wxpay } = await open(t)
  const pair = { gateway, client: wxpay }
  const cases = [
    ['/v3/ecommerce/combine-papay', ({ v3 }) => v3.ecommerce.combinePapay],
    ['/v3/a/bc-de-f', ({ v3 }) => v3.a.bcDeF],
    ['/v3/pay/transactions/id', ({ v3 }) => v3.pay.transactions.id],
    ['/v3/already-kebab', ({ v3 }) => v3['already-kebab']],
    ['/v3/smart-shop2/x1', ({ v3 }) => v3.smartShop2.x1],
    ['/v3/abc123/x999y', ({ v3 }) => v3.abc123.x999y],
    ['/v3/a/7', ({ v3 }) => v3.a._order2026_, { order2026: 7 }],
    ['/v3/CapitalFirst/x2026/12535', (client) => client.chain('v3/CapitalFirst/x2026/12535')],
    ['/v3/CapitalFirst/x2026/12535', (client) => client['v3/CapitalFirst/x2026/12535']],
    ['/v3/CapitalFirst/12535/more', (client) => client['v3/CapitalFirst/12535'].more],
    ['/v3/a/7', ({ v3 }) => v3.a._id_, { id: 7 }],
    ['/v3/a/7', ({ v3 }) => v3.a.$id$, { id: '7' }],
    ['/v3/plans/12535/codes/abc', ({ v3 }) => v3.plans._plan_id_.codes._code_, { plan_id: 12535, code: 'abc' }],
    ['/v3/plans/12535', ({ v3 }) => v3.plans.$planId$, { planId: 12535 }],
    ['/v3/camelCase/stays', (client) => client.chain('v3/camelCase/stays')],
    ['/v3/camelCase/7', (client) => client.chain('v3/camelCase/{orderNo}'), { orderNo: 7 }],
    ['/v3/camelCase', (client) => client['v3/camelCase']],
    ['/v3/a/7/b-c', (client) => client.chain('v3/a/{id}').bC, { id: 7 }],
    ['/v3/x?written=1', (client) => client.chain('v3/x?written=1')],
    ['/v3/x?written=1&more=2', (client) => client.chain('v3/x?written=1'), { query: { more: 2 } }],
  ]
  for (const [target, pick, options] of cases) assert.equal(await targetOf(pair, pick, options), target)
})

test('204 gives undefined, and the shape of a result is always the same', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.plan(
    { status: 204, headers: { 'Request-ID': 'req-204' } },
    { json: [1], headers: { 'Request-ID': undefined } },
  )
  const empty = await wxpay.v3.things.get()
  assert.deepEqual(Object.keys(empty).sort(), ['data', 'headers', 'requestId', 'status'])
  assert.equal(empty.status, 204)
  assert.equal(empty.data, undefined)
  assert.equal(empty.requestId, 'req-204')
  const bare = await wxpay.v3.things.get()
  assert.deepEqual(bare.data, [1])
  assert.equal(bare.requestId, undefined)
})

test('a style sends what the typed call refuses, and does not check the answer', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.plan({ json: { anything: true } })
  const json = { ...input(), attach: 'new', plan_id: '12535' }
  const { data } = await styles.chain(wxpay).post({ json })
  assert.deepEqual(data, { anything: true })
  assert.deepEqual(JSON.parse(gateway.requests[0].body), json)
})

test('json is any JSON value, sent as it was serialised once', async (t) => {
  const { gateway, wxpay } = await open(t)
  gateway.otherwise = () => ({ status: 204 })
  const values = [null, 0, '', 'text', [], { a: [1, { 中: '\u2028"\\' }] }, true, { d: new Date(0) }, { u: undefined }]
  for (const json of values) await wxpay.v3.things.post({ json })
  await wxpay.v3.things.post({ json: { toJSON: () => ({ made: 1 }) } })
  await wxpay.v3.things.post({ json: { lone: '\ud800' } })
  const sent = gateway.requests.map(({ body }) => String(body))
  assert.deepEqual(sent, [...values.map((value) => JSON.stringify(value)), '{"made":1}', '{"lone":"\\ud800"}'])
})

test('json that cannot be serialised, and arguments of another type, send nothing', async (t) => {
  const { gateway, wxpay } = await open(t)
  const cycle = {}
  cycle.cycle = cycle
  const throwing = {
    toJSON: () => {
      throw new Error('no')
    },
  }
  for (const json of [cycle, 1n, { a: 1n }, throwing, () => {}, Symbol('x')]) {
    const error = await rejection(wxpay.v3.things.post({ json }))
    assert.ok(error instanceof ValidationError)
    assert.equal(error.issues[0].path, 'json')
  }
  for (const options of [null, 5, 'x', true]) await assert.rejects(wxpay.v3.things.post(options), ValidationError)
  for (const signal of ['x', {}, new AbortController(), 5]) {
    const error = await rejection(wxpay.v3.things.post({ signal }))
    assert.deepEqual(
      error.issues?.map(({ path }) => path),
      ['signal'],
    )
    const typed = await rejection(wxpay.preEntrustSign.miniProgram(input(), { signal }))
    assert.deepEqual(
      typed.issues?.map(({ path }) => path),
      ['signal'],
    )
  }
  for (const timeout of [0, '5', Number.NaN]) await assert.rejects(wxpay.v3.things.get({ timeout }), /timeout must/)
  await assert.rejects(wxpay.preEntrustSign.miniProgram(input(), null), ValidationError)
  for (const path of [5, undefined, null, {}]) {
    await assert.rejects(wxpay.request('GET', path), ValidationError)
    assert.throws(() => wxpay.chain(path), ConfigError)
  }
  assert.equal(gateway.connections, 0)
})

/** Every verb of every style of a client, by name. */
function* everyVerb(wxpay) {
  for (const [style, pick] of Object.entries(styles)) {
    for (const verb of verbs) for (const name of [verb, `${verb}Async`]) yield [`${style}, ${name}`, pick(wxpay), name]
  }
}

test('a second argument is refused, not dropped', async (t) => {
  const { gateway, wxpay } = await open(t)
  const more = [{ headers: { 'Wechatpay-Serial': 'X' }, timeout: 5000 }, null, 0, '', {}]
  for (const [style, path, verb] of everyVerb(wxpay)) {
    const promise = path[verb]({ json: input() }, more[0])
    assert.ok(promise instanceof Promise, style)
    const error = await rejection(promise)
    assert.ok(error instanceof ValidationError, style)
    assert.match(error.message, new RegExp(`${verb}\\(\\) takes one object.*${verb}\\(\\{ json, headers`), style)
    assert.deepEqual(error.issues, [{ path: '', rule: 'type', message: error.message }])
  }
  for (const second of more) await assert.rejects(wxpay.v3.things.post({ json: 1 }, second), ValidationError)
  await assert.rejects(wxpay.v3.things.post(undefined, { json: 1 }), ValidationError)
  await assert.rejects(wxpay.v3.things.get({}, undefined, { timeout: 1 }), ValidationError)
  assert.equal(gateway.connections, 0)
  gateway.otherwise = () => ({ status: 204 })
  await wxpay.v3.things.post({ json: 1 }, undefined, undefined)
  assert.equal(gateway.requests.length, 1, 'undefined is nothing that would be dropped')
})

test('a chain segment that is a value is refused when the verb is called', async (t) => {
  const { gateway, wxpay } = await open(t)
  const { transactions } = wxpay.v3
  const values = [
    'P20150806125346',
    'wxWtdk2020',
    '1217752501201407033233368018',
    '12535',
    'CapitalFirst',
    'X',
    'a1234b',
  ]
  for (const value of values) {
    for (const verb of verbs) {
      const error = await rejection(transactions[value][verb]({ json: {} }))
      assert.ok(error instanceof ValidationError, value)
      assert.ok(error.message.includes(value), error.message)
      assert.match(error.message, /_out_trade_no_.*\{ out_trade_no: /)
      assert.deepEqual(error.issues, [{ path: 'path', rule: 'format', message: error.message }])
    }
    await assert.rejects(transactions[value].reverse.post({ json: {} }), ValidationError, 'whatever follows')
    await assert.rejects(wxpay.chain('v3/transactions')[value].get(), ValidationError)
    await assert.rejects(wxpay['v3/transactions'][value].get(), ValidationError)
  }
  await assert.rejects(wxpay.v3.contracts.planId[12535].get(), ValidationError)
  const spelled = await rejection(transactions['P20150806125346'].get({ a: 1 }, { b: 2 }))
  assert.match(spelled.message, /P20150806125346/, 'the value comes first')
  assert.equal(gateway.connections, 0)
})

test('a value in a chain is harmless until a verb is called', async (t) => {
  const { gateway, wxpay } = await open(t)
  const node = wxpay.v3.transactions.P20150806125346
  assert.equal(await node, node)
  assert.equal(JSON.stringify({ node }), '{"node":{}}')
  assert.equal(typeof node.post, 'function')
  for (const name of ['then', 'toJSON', 'constructor', '0', '7', '$$typeof', '__1234', '@@1234', 'a b2026']) {
    assert.equal(wxpay.v3.transactions[name], undefined, name)
  }
  assert.equal(gateway.connections, 0)
})
