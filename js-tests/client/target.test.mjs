import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ValidationError } from 'wechatpay-entrust'
import { open, rejection } from './merchant.mjs'

/** Sends, and gives the target that arrived; that it was signed as it arrived is checked by the gateway. */
async function openTargets(t, change) {
  const { gateway, wxpay } = await open(t, change)
  gateway.otherwise = () => ({ status: 204 })
  const send = async (path, options) => {
    await wxpay.chain(path).get(options)
    return gateway.requests.at(-1).target
  }
  return { gateway, wxpay, send }
}

/** The `[path, rule]` of each issue. */
async function issuesOf(promise) {
  const error = await rejection(promise)
  assert.ok(error instanceof ValidationError, String(error))
  return error.issues.map(({ path, rule }) => [path, rule])
}

for (const [name, change] of [
  ['node:http', {}],
  ['global fetch', { fetch }],
]) {
  test(`path parameters are encoded once, over ${name}`, async (t) => {
    const { send } = await openTargets(t, change)
    const values = {
      'P2015_-*|@': 'P2015_-*%7C%40',
      中文: '%E4%B8%AD%E6%96%87',
      'a b': 'a%20b',
      'a/b': 'a%2Fb',
      '../x': '..%2Fx',
      '...': '...',
      '%2e': '%252e',
      '100%': '100%25',
      "a'(!)~": "a'(!)~",
      'a?b#c': 'a%3Fb%23c',
      'a+b&c=d': 'a%2Bb%26c%3Dd',
      '{id}': '%7Bid%7D',
      '😀': '%F0%9F%98%80',
      'a\\b': 'a%5Cb',
      'a\r\nb': 'a%0D%0Ab',
    }
    for (const [value, encoded] of Object.entries(values)) {
      assert.equal(await send('v3/orders/{id}/close', { id: value }), `/v3/orders/${encoded}/close`)
    }
    assert.equal(await send('v3/orders/{id}', { id: 0 }), '/v3/orders/0')
    assert.equal(await send('v3/{a}-{b}', { b: 2, a: 1 }), '/v3/1-2')
  })

  test(`the query is signed as it is sent, over ${name}`, async (t) => {
    const { send } = await openTargets(t, change)
    const query = {
      a: 'b c',
      中: '文',
      quote: `'"`,
      list: ['x', 1, true, 'ü'],
      zero: 0,
      no: false,
      empty: '',
      'k&=': '&=+#?/',
      nothing: null,
      none: undefined,
      emptyList: [],
      json: '{"a":[1]}',
    }
    const encoded =
      'a=b%20c&%E4%B8%AD=%E6%96%87&quote=%27%22&list=x&list=1&list=true&list=%C3%BC&zero=0&no=false&empty=&k%26%3D=%26%3D%2B%23%3F%2F&json=%7B%22a%22%3A%5B1%5D%7D'
    assert.equal(await send('v3/x', { query }), `/v3/x?${encoded}`)
    assert.equal(await send('v3/x', { query: {} }), '/v3/x')
    assert.equal(await send('v3/x', { query: { nothing: null } }), '/v3/x')
    assert.equal(await send('v3/x?a=1', { query: { b: "'" } }), '/v3/x?a=1&b=%27')
    assert.equal(await send(`v3/x?a='中 "`), '/v3/x?a=%27%E4%B8%AD%20%22')
  })
}

test('a query may be a URLSearchParams, a Map or pairs', async (t) => {
  const { send } = await openTargets(t)
  assert.equal(await send('v3/x', { query: new URLSearchParams('a=1&b=%20&a=2') }), '/v3/x?a=1&a=2&b=%20')
  assert.equal(await send('v3/x', { query: new Map([['a', 1]]) }), '/v3/x?a=1')
  assert.equal(
    await send('v3/x', {
      query: [
        ['a', 1],
        ['b', '中'],
      ],
    }),
    '/v3/x?a=1&b=%E4%B8%AD',
  )
  assert.equal(await send('v3/x', { query: new URLSearchParams() }), '/v3/x')
})

test('path parameters that are missing, left over, dots, empty or of another type', async (t) => {
  const { gateway, wxpay } = await openTargets(t)
  const chain = wxpay.chain('v3/a/{id}')
  const bad = [
    [{}, 'required'],
    [{ id: undefined }, 'type'],
    [{ id: null }, 'type'],
    [{ id: '' }, 'length'],
    [{ id: '.' }, 'format'],
    [{ id: '..' }, 'format'],
    [{ id: 1.5 }, 'type'],
    [{ id: 2 ** 53 }, 'type'],
    [{ id: true }, 'type'],
    [{ id: {} }, 'type'],
    [{ id: ['x'] }, 'type'],
    [{ id: 1n }, 'type'],
    [{ id: Number.NaN }, 'type'],
    [{ id: '\ud800' }, 'type'],
  ]
  for (const [params, rule] of bad) {
    const [[path, found]] = await issuesOf(chain.get(params))
    assert.equal(path, 'id')
    assert.ok(found === rule || (rule === 'type' && found === 'required'), `${Object.values(params)}: ${found}`)
  }
  assert.deepEqual(await issuesOf(chain.get({ id: 1, ID: 2 })), [['ID', 'unknown']])
  assert.deepEqual(await issuesOf(chain.get({ Id: 1, body: 'x' })), [
    ['id', 'required'],
    ['Id', 'unknown'],
    ['body', 'unknown'],
  ])
  assert.deepEqual(await issuesOf(wxpay.v3.a._plan_id_.get({ planId: 1 })), [
    ['plan_id', 'required'],
    ['planId', 'unknown'],
  ])
  assert.deepEqual(await issuesOf(wxpay.v3.a.get({ jsom: {} })), [['jsom', 'unknown']])
  assert.equal(gateway.connections, 0)
})

test('paths that are no path of APIv3 are refused', async (t) => {
  const { gateway, wxpay } = await openTargets(t)
  const bad = [
    '',
    '/',
    'v3',
    'v2/x',
    'pay/x',
    'https://evil.example/v3/x',
    '//evil.example/v3/x',
    '/v3//x',
    'v3/./x',
    'v3/../x',
  ]
  bad.push(
    'v3/a/..',
    'v3/%2e%2e/x',
    'v3/%2E/x',
    'v3/.%2e/x',
    'v3/x#y',
    'v3/a\\b',
    'v3/a\nb',
    'v3/a\u0000',
    'v3/a?b=c#d',
    'v3/\ud800',
  )
  for (const path of bad) {
    const issues = await issuesOf(wxpay.request('GET', path))
    assert.deepEqual(
      issues.map(([where]) => where),
      ['path'],
      path,
    )
  }
  assert.equal(gateway.connections, 0)
})

test('a query of another type is refused, with its place', async (t) => {
  const { gateway, wxpay } = await openTargets(t)
  for (const query of ['a=1', 5, true, ['a'], () => {}, new Set(['ab']), new Date()]) {
    assert.deepEqual(await issuesOf(wxpay.v3.x.get({ query })), [['query', 'type']])
  }
  for (const value of [{}, Number.NaN, 1n, 2 ** 53, [[1]], [null], () => {}, '\udfff', new Date()]) {
    assert.deepEqual(await issuesOf(wxpay.v3.x.get({ query: { a: value } })), [['query.a', 'type']])
  }
  assert.equal(gateway.connections, 0)
})

test('headers are added, replaced and left out', async (t) => {
  const { gateway, wxpay } = await open(t, {}, { serialHeader: 'PUB_KEY_ID_OTHER' })
  gateway.otherwise = () => ({ status: 204 })
  const headers = { 'wechatpay-serial': 'PUB_KEY_ID_OTHER', 'Accept-Language': 'en', 'X-None': null }
  await wxpay.v3.x.get({ headers })
  await wxpay.v3.x.get({ headers: new Headers({ 'Wechatpay-Serial': 'PUB_KEY_ID_OTHER', 'accept-language': 'en' }) })
  for (const request of gateway.requests) {
    assert.deepEqual(request.faults, [])
    assert.equal(request.headers['accept-language'], 'en')
    assert.ok(!('x-none' in request.headers))
  }
})

test('headers that are made here, inject, or are no headers are refused', async (t) => {
  const { gateway, wxpay } = await open(t)
  const bad = [
    [{ Authorization: 'x' }, 'headers.Authorization'],
    [{ authorization: 'x' }, 'headers.authorization'],
    [{ 'X-A': 'a\r\nX-B: b' }, 'headers.X-A'],
    [{ 'X-A': 'a\n' }, 'headers.X-A'],
    [{ 'X-A': 'a\u0000' }, 'headers.X-A'],
    [{ 'X-A': '中' }, 'headers.X-A'],
    [{ 'X-A': 5 }, 'headers.X-A'],
    [{ 'X-A': ['a'] }, 'headers.X-A'],
    [{ 'X A': 'a' }, 'headers'],
    [{ 'X:A': 'a' }, 'headers'],
    [{ 'X\r\nA': 'a' }, 'headers'],
    [{ '': 'a' }, 'headers'],
    [{ 名: 'a' }, 'headers'],
    ['X-A: a', 'headers'],
    [5, 'headers'],
    [['X-A'], 'headers'],
  ]
  for (const [headers, path] of bad) {
    const issues = await issuesOf(wxpay.v3.x.get({ headers }))
    assert.deepEqual(
      issues.map(([where]) => where),
      [path],
      JSON.stringify(headers),
    )
  }
  assert.equal(gateway.connections, 0)
})
