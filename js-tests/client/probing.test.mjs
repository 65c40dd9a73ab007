import assert from 'node:assert/strict'
import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { format, inspect, isDeepStrictEqual, types } from 'node:util'
import { input, merchant, open, rejection } from './merchant.mjs'

const apiv3Key = 'A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT'
const { d, p, q, dp, dq, qi } = merchant.privateKey.export({ format: 'jwk' })
const secrets = [apiv3Key, ...[d, p, q, dp, dq, qi].flatMap(spellings), ...pemLines()]

function spellings(base64url) {
  const bytes = Buffer.from(base64url, 'base64url')
  return [base64url.slice(0, 24), bytes.toString('hex').slice(0, 32), bytes.toString('base64').slice(8, 32)]
}

function pemLines() {
  return merchant.pem.split('\n').filter((line) => line.length > 20)
}

function assertClean(text, what) {
  assert.equal(typeof text, 'string', what)
  for (const secret of secrets) assert.ok(!text.includes(secret), `${what} shows ${secret}`)
}

/** Everything that JavaScript, consoles, test tools and serialisers do to an object they do not know. */
const probes = {
  await: async (value) => await value,
  'Promise.resolve': (value) => Promise.resolve(value),
  'Promise.all': (value) => Promise.all([value]),
  'an async function': (value) => (async () => value)(),
  'JSON.stringify': (value) => JSON.stringify({ value, list: [value] }),
  String: (value) => String(value),
  'a template literal': (value) => `${value}`,
  concatenation: (value) => value + value,
  'util.format': (value) => format('%s %o %O %j %d %i', value, value, value, value, value, value),
  'util.inspect': (value) => inspect(value),
  'util.inspect of all': (value) => inspect(value, { showHidden: true, depth: null, showProxy: true, getters: true }),
  'util.inspect with getters': (value) => inspect({ value }, { getters: 'get', depth: null, showHidden: true }),
  structuredClone: (value) => inspect(structuredClone(value), { showHidden: true, depth: null }),
  'Object.keys': (value) => Object.keys(value).join(),
  'Object.entries': (value) => inspect(Object.entries(value)),
  getOwnPropertyNames: (value) => Object.getOwnPropertyNames(value).join(),
  getOwnPropertyDescriptors: (value) => inspect(Object.getOwnPropertyDescriptors(value)),
  'Reflect.ownKeys': (value) => Reflect.ownKeys(value).map(String).join(),
  'for in': (value) => {
    const names = []
    for (const name in value) names.push(name)
    return names.join()
  },
  spread: (value) => inspect({ ...value }),
  'Object.assign': (value) => inspect(Object.assign({}, value)),
  'Array.isArray': (value) => String(Array.isArray(value)),
  'Array.from': (value) => inspect(Array.from(value)),
  typeof: (value) => typeof value,
  in: (value) => String(['then', 'post', 'toJSON'].map((name) => name in value)),
  'toString of Object': (value) => Object.prototype.toString.call(value),
  'deep equality': (value) => String([isDeepStrictEqual(value, {}), isDeepStrictEqual(value, value)]),
  types: (value) => inspect(Object.values(types).map((is) => is.length === 1 && is(value))),
  'a Set and a Map': (value) => inspect([new Set([value]), new Map([[value, value]])], { depth: null }),
  'an Error with a cause': (value) => inspect(new Error('x', { cause: value }), { showHidden: true }),
  'a number': (value) => String(Number(value)),
  comparison: (value) => String([value > 1, value <= 'x', value !== null]),
}

const names = [
  'then',
  'catch',
  'finally',
  'toJSON',
  'asymmetricMatch',
  '$$typeof',
  'nodeType',
  'tagName',
  'inspect',
  'constructor',
  'prototype',
  '__esModule',
  'default',
  'length',
  'size',
  'call',
  'apply',
  'bind',
  'valueOf',
  'toString',
  '@@__IMMUTABLE_ITERABLE__@@',
  '@@__IMMUTABLE_RECORD__@@',
  'isMockFunction',
  '_isMockFunction',
  'calls',
  'mock',
  'hasAttribute',
  '__v_isRef',
  '__v_isReactive',
  '_isVue',
  'isTensor',
  'ref',
  'props',
  'type',
  'schedulingState',
  'sinonProxy',
  'displayName',
  'name',
  'message',
  'stack',
  'code',
  'cause',
  'splice',
  'next',
  'done',
  'return',
  'throw',
  'pipe',
  'on',
  'subscribe',
]
const symbols = [
  ...Object.getOwnPropertyNames(Symbol)
    .map((name) => Symbol[name])
    .filter((value) => typeof value === 'symbol'),
  Symbol.for('nodejs.util.inspect.custom'),
  Symbol.for('nodejs.util.promisify.custom'),
  Symbol.for('react.element'),
  Symbol.for('Deno.customInspect'),
  Symbol.for('immer-draftable'),
  Symbol.for('jest.asymmetricMatch'),
]

const deep = (wxpay) => wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram
const objects = {
  'the client': (wxpay) => wxpay,
  'wxpay.v3': (wxpay) => wxpay.v3,
  'a deep chain': deep,
  'a place in a chain': (wxpay) => wxpay.v3.contracts._plan_id_,
  'chain()': (wxpay) => wxpay.chain('v3/certificates'),
  'a path as property': (wxpay) => wxpay['v3/certificates'],
  preEntrustSign: (wxpay) => wxpay.preEntrustSign,
}

for (const [name, pick] of Object.entries(objects)) {
  test(`probing ${name} sends nothing and shows nothing`, async (t) => {
    const { gateway, wxpay } = await open(t, { apiv3Key })
    const value = pick(wxpay)
    for (const [probe, run] of Object.entries(probes)) {
      let shown
      try {
        shown = await run(value)
      } catch (error) {
        assert.ok(error instanceof TypeError || error instanceof DOMException, `${probe}: ${error}`)
        shown = inspect(error, { showHidden: true })
      }
      assertClean(typeof shown === 'string' ? shown : inspect(shown, { showHidden: true, depth: null }), probe)
    }
    for (const key of [...names, ...symbols]) inspect(value[key], { showHidden: true })
    assert.equal(gateway.requests.length, 0)
    assert.equal(gateway.connections, 0)
  })
}

test('nothing of a chain is a function but its verbs', async (t) => {
  const { wxpay } = await open(t)
  const verbs = ['get', 'post', 'put', 'patch', 'delete'].flatMap((verb) => [verb, `${verb}Async`])
  for (const value of [wxpay.v3, deep(wxpay), wxpay.chain('v3/x'), wxpay['v3/x']]) {
    for (const name of names) {
      if (name === 'toString') continue
      assert.notEqual(typeof value[name], 'function', name)
    }
    for (const symbol of symbols) {
      if (symbol === inspect.custom || symbol === Symbol.for('Deno.customInspect')) continue
      assert.notEqual(typeof value[symbol], 'function', String(symbol))
    }
    for (const verb of verbs) assert.equal(typeof value[verb], 'function', verb)
    for (const name of ['then', 'catch', 'finally', 'toJSON', 'constructor', '$$typeof', 'nodeType']) {
      assert.equal(value[name], undefined, name)
    }
  }
})

test('a client is what it is after await, and a factory may be async', async (t) => {
  const { gateway, wxpay } = await open(t)
  assert.equal(await wxpay, wxpay)
  const { v3 } = wxpay
  assert.equal(await v3, v3)
  const made = await (async () => wxpay)()
  assert.equal((await made.preEntrustSign.miniProgram(input())).plan_id, 12535)
  assert.equal(gateway.requests.length, 1)
  assert.equal(JSON.stringify({ wxpay, v3 }), '{"wxpay":{},"v3":{}}')
  assert.equal(wxpay.unknown, undefined)
  assert.equal(wxpay.then, undefined)
})

test('console.log of clients, errors and what they hold shows no secret', async (t) => {
  const { gateway, wxpay } = await open(t, { apiv3Key, maxRetries: 0 })
  gateway.plan({ status: 500, json: { code: 'SYSTEM_ERROR' } })
  const error = await rejection(wxpay.preEntrustSign.miniProgram(input()))
  let written = ''
  const stream = new Writable({
    write(chunk, _, done) {
      written += chunk
      done()
    },
  })
  const console = new Console({ stdout: stream, stderr: stream, inspectOptions: { showHidden: true, depth: null } })
  console.log(wxpay, wxpay.v3, deep(wxpay), error)
  console.dir(wxpay, { showProxy: true })
  console.error('%o %O %j', wxpay, error, error)
  console.table([wxpay])
  assert.match(written, /SYSTEM_ERROR/)
  assertClean(written, 'console')
  assert.equal(gateway.requests.length, 1)
})
