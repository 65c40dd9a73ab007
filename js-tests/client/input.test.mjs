import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ValidationError } from 'wechatpay-entrust'
import { input, open, rejection } from './merchant.mjs'

/** Pre-signs with each input, and gives what `[path, rule]` of the issues; nothing may be sent. */
async function issuesOf(t, ...inputs) {
  const { gateway, wxpay } = await open(t)
  const found = []
  for (const each of inputs) {
    const error = await rejection(wxpay.preEntrustSign.miniProgram(each))
    assert.ok(error instanceof ValidationError, String(error))
    assert.equal(error.code, 'ERR_VALIDATION')
    for (const issue of error.issues) {
      assert.ok(error.message.includes(issue.message))
      assert.ok(issue.message.startsWith(issue.path))
    }
    found.push(error.issues.map(({ path, rule }) => [path, rule]))
  }
  assert.equal(gateway.connections, 0)
  assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535, 'the next call works')
  return found
}

/** Every value of `field` must give exactly one issue of this rule. */
async function refuses(t, field, rule, ...values) {
  const found = await issuesOf(t, ...values.map((value) => input({ [field]: value })))
  found.forEach((issues, index) => {
    assert.deepEqual(issues, [[field, rule]], `${field} ${index}`)
  })
}

async function takes(t, field, ...values) {
  const { gateway, wxpay } = await open(t)
  for (const value of values) await wxpay.preEntrustSign.miniProgram(input({ [field]: value }))
  assert.deepEqual(
    gateway.requests.map(({ body }) => JSON.parse(body)[field]),
    values,
  )
}

const fields = ['appid', 'plan_id', 'out_contract_code', 'contract_display_account', 'notify_url']

test('what is no object at all', async (t) => {
  const whole = [[['', 'type']]]
  for (const value of [
    null,
    undefined,
    [],
    [input()],
    'text',
    '',
    5,
    true,
    1n,
    Symbol('x'),
    () => {},
    new Date(),
    new Map(),
  ]) {
    assert.deepEqual(await issuesOf(t, value), whole, typeof value)
  }
  for (const value of [new Uint8Array(4), new Set([1]), Promise.resolve(input()), Buffer.from('{}')]) {
    assert.deepEqual(await issuesOf(t, value), whole)
  }
})

test('every field that is missing is told at once', async (t) => {
  const missing = fields.map((field) => [field, 'required'])
  assert.deepEqual(await issuesOf(t, {}, input(Object.fromEntries(fields.map((name) => [name, null])))), [
    missing,
    missing,
  ])
  for (const field of fields) await refuses(t, field, 'required', undefined, null)
})

test('every field that fails is told at once, each with its rule', async (t) => {
  const [issues] = await issuesOf(t, {
    appid: '',
    plan_id: 0,
    out_contract_code: 'a-b',
    contract_display_account: '😀',
    notify_url: 'https://a.b/c?d=e',
    attach: 'x',
  })
  assert.deepEqual(issues, [
    ['appid', 'length'],
    ['plan_id', 'range'],
    ['out_contract_code', 'characters'],
    ['contract_display_account', 'characters'],
    ['notify_url', 'format'],
    ['attach', 'unknown'],
  ])
})

test('values of another type', async (t) => {
  const others = [
    5,
    true,
    [],
    {},
    1n,
    Symbol('x'),
    () => 'x',
    new Date(),
    Buffer.from('x'),
    new String('x'),
    Number.NaN,
  ]
  for (const field of fields.filter((name) => name !== 'plan_id')) await refuses(t, field, 'type', ...others)
  await refuses(
    t,
    'plan_id',
    'type',
    '12535',
    '',
    true,
    [],
    {},
    12535n,
    1.5,
    -0.5,
    Number.NaN,
    new Number(1),
    new Date(),
  )
  await refuses(t, 'plan_id', 'type', Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Symbol('x'), 5e-324)
})

test('plan_id: 1 to 2^53 - 1', async (t) => {
  await takes(t, 'plan_id', 1, 12535, Number.MAX_SAFE_INTEGER)
  await refuses(t, 'plan_id', 'range', 0, -0, -1, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1e300, Number.MIN_SAFE_INTEGER)
})

test('lengths count Unicode characters, at the limit and one beyond', async (t) => {
  await takes(t, 'appid', 'a', 'a'.repeat(32), '😀'.repeat(32), '中'.repeat(32))
  await refuses(t, 'appid', 'length', '', 'a'.repeat(33), '😀'.repeat(33))
  await takes(t, 'out_contract_code', 'a', 'Z9'.repeat(16))
  await refuses(t, 'out_contract_code', 'length', '', 'a'.repeat(33))
  await takes(t, 'contract_display_account', '中', '微'.repeat(32), 'e\u0301'.repeat(16), '\uffee')
  await refuses(t, 'contract_display_account', 'length', '', '微'.repeat(33))
  const url = (length) => `https://a.b/${'c'.repeat(length - 12)}`
  await takes(t, 'notify_url', url(256))
  await refuses(t, 'notify_url', 'length', url(257))
})

test('characters: digits and letters, and nothing beyond the BMP on the signing page', async (t) => {
  const codes = ['a-b', 'a_b', 'a b', '合同', 'a\n', 'ａ', 'a\u0000', '٣']
  await refuses(t, 'out_contract_code', 'characters', ...codes)
  await refuses(t, 'contract_display_account', 'characters', '😀', 'a𠮷', '\u{10000}', '👨‍👩‍👧')
})

test('lone surrogates are refused, and never replaced', async (t) => {
  for (const field of fields.filter((name) => name !== 'plan_id')) {
    await refuses(t, field, 'type', '\ud800', 'a\udc00b', '\udc00\ud800')
  }
})

test('notify_url: absolute http or https, without query, fragment and the like', async (t) => {
  await takes(
    t,
    'notify_url',
    'http://a.b/',
    'HTTPS://a.b:8443/c/d',
    'https://10.0.0.1/n',
    'https://[::1]/n',
    'https://a.b',
  )
  await refuses(
    t,
    'notify_url',
    'format',
    'a.b/c',
    '//a.b/c',
    'ftp://a.b',
    'javascript:1',
    'https://',
    'https:///c',
    'https://:80/',
  )
  await refuses(t, 'notify_url', 'format', 'https://a.b/c?d', 'https://a.b/?', 'https://a.b/#', 'https://a.b/c#d')
  await refuses(
    t,
    'notify_url',
    'format',
    'https://u@a.b/',
    'https://u:p@a.b/',
    'https://a.b/c d',
    ' https://a.b',
    'https://a.b\n',
  )
})

test('a field that is not documented is refused, unless it is nothing', async (t) => {
  await refuses(t, 'attach', 'unknown', 'x', 0, false, '', {}, [])
  await refuses(t, 'outContractCode', 'unknown', 'x')
  await refuses(t, 'toJSON', 'unknown', () => ({}))
  const { gateway, wxpay } = await open(t)
  await wxpay.preEntrustSign.miniProgram(input({ attach: undefined, return_app: null }))
  assert.deepEqual(JSON.parse(gateway.requests[0].body), input())
  const [issues] = await issuesOf(t, JSON.parse(`{"__proto__":{"appid":"x"},"constructor":1}`))
  assert.deepEqual(issues.slice(-2), [
    ['__proto__', 'unknown'],
    ['constructor', 'unknown'],
  ])
})

test('instances of classes and objects without a prototype are read by their own fields', async (t) => {
  class PreSign {
    constructor() {
      Object.assign(this, input())
    }
  }
  const bare = Object.assign(Object.create(null), input())
  const frozen = Object.freeze(input())
  const hidden = Object.defineProperty(input(), 'note', { value: 'x', enumerable: false })
  const { gateway, wxpay } = await open(t)
  for (const each of [new PreSign(), bare, frozen, hidden, { ...input(), [Symbol('x')]: 1 }]) {
    await wxpay.preEntrustSign.miniProgram(each)
  }
  for (const { body } of gateway.requests) assert.deepEqual(JSON.parse(body), input())
  assert.deepEqual(await issuesOf(t, Object.create(input())), [fields.map((field) => [field, 'required'])])
})

test('the input is read once, and left as it is', async (t) => {
  const { gateway, wxpay } = await open(t)
  const own = input()
  let reads = 0
  const counted = Object.defineProperty({ ...own }, 'appid', {
    enumerable: true,
    get: () => (reads++ === 0 ? own.appid : 'changed after the check'),
  })
  await wxpay.preEntrustSign.miniProgram(counted)
  assert.equal(JSON.parse(gateway.requests[0].body).appid, own.appid)
  await wxpay.preEntrustSign.miniProgram(own)
  assert.deepEqual(own, input())
})

test('an option of a call that is none is named, with its rule, and nothing is sent', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const [options, path, rule, said] of [
    [{ timeout: 0 }, 'timeout', 'range', /milliseconds/],
    [{ timeout: 2 ** 31 }, 'timeout', 'range', /2147483647/],
    [{ timeout: '5' }, 'timeout', 'range', /number/],
    [{ idempotent: 'yes' }, 'idempotent', 'type', /true or false/],
    [{ idempotent: null }, 'idempotent', 'type', /true or false/],
    [{ signal: {} }, 'signal', 'type', /AbortSignal/],
    [{ signal: 'x' }, 'signal', 'type', /AbortSignal/],
    [null, '', 'type', /must be an object/],
    [5, '', 'type', /must be an object/],
  ]) {
    const error = await rejection(wxpay.preEntrustSign.miniProgram(input(), options))
    assert.ok(error instanceof ValidationError, String(error))
    assert.deepEqual(
      error.issues.map((issue) => [issue.path, issue.rule]),
      [[path, rule]],
    )
    assert.match(error.message, said)
  }
  assert.equal(gateway.requests.length, 0)
  for (const options of [
    {},
    undefined,
    { signal: null },
    { signal: undefined, timeout: 2 ** 31 - 1, idempotent: false },
  ]) {
    assert.equal((await wxpay.preEntrustSign.miniProgram(input(), options)).plan_id, 12535)
  }
})
