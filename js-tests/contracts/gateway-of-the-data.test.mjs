// Every documented operation, called by its name, against a gateway that knows the data and not the table.
import assert from 'node:assert/strict'
import { request as send } from 'node:http'
import { test } from 'node:test'
import { ConfigError } from 'wechatpay-entrust'
import { WechatpaySync } from 'wechatpay-entrust/sync'
import { newer } from '../certificates/platform.mjs'
import { keyFile, merchant, openClient, options, platform, rejection } from '../client/merchant.mjs'
import { answerTo, callOf, camel, documented, inputFields, mapSealed, sampleOf, sealsSomething } from './documented.mjs'
import { openDocumentedGateway, openGatewayInThread } from './documented-gateway.mjs'

const HK = 'https://apihk.mch.weixin.qq.com'
const MAINLAND = 'https://api.mch.weixin.qq.com'
const SIZES = ['least', 'full', 'longest']

async function open(t, change = {}) {
  const gateway = await openDocumentedGateway(t, { merchant, platform })
  return { gateway, wxpay: openClient(t, { baseUrl: gateway.url, ...change }) }
}

/** A `fetch` that brings what is addressed to one of WeChat Pay's hosts to the gateway, and keeps the origins. */
function through(gateway, origins) {
  return (address, { method, headers, body }) => {
    const { origin, pathname, search } = new URL(address)
    origins.push(origin)
    return new Promise((resolve, reject) => {
      const sent = send(gateway.url + pathname + search, { method, headers: Object.fromEntries(new Headers(headers)) })
      sent.on('error', reject).on('response', async (response) => {
        const bytes = Buffer.concat(await response.toArray())
        const { statusCode: status } = response
        resolve(new Response(status === 204 ? null : bytes, { status, headers: response.headers }))
      })
      sent.end(body)
    })
  }
}

/** What a caller must get: the documented answer to what it asked; sealed fields are still sealed. */
async function assertAnswered(wxpay, operation, input, answer) {
  if (operation.status === 204) {
    assert.equal(answer, undefined, operation.id)
    return
  }
  const texts = []
  mapSealed(operation.answer, answer, (text) => texts.push(text))
  const plain = await Promise.all(texts.map((text) => wxpay.decrypt(text)))
  assert.deepEqual(
    mapSealed(operation.answer, answer, () => plain.shift()),
    answerTo(operation, input),
    operation.id,
  )
}

test('every operation of the data has a name of its own', () => {
  assert.ok(documented.length > 100)
  assert.equal(new Set(documented.map(({ name }) => name)).size, documented.length)
})

for (const size of SIZES) {
  test(`every operation sends ${size} as documented, and gives what was answered`, async (t) => {
    const { gateway, wxpay } = await open(t)
    for (const operation of documented) {
      const input = sampleOf(inputFields(operation), size)
      const given = structuredClone(input)
      const answer = await callOf(wxpay, operation)(input)
      const { operation: reached, asked } = gateway.seen.at(-1)
      assert.equal(reached, operation)
      assert.deepEqual(asked, given, operation.id)
      assert.deepEqual(input, given, 'the input stays as it was')
      await assertAnswered(wxpay, operation, asked, answer)
    }
    assert.equal(gateway.seen.length, documented.length)
  })
}

test('all of them at once: nobody gets the answer to another call', async (t) => {
  const { gateway, wxpay } = await open(t)
  const calls = SIZES.flatMap((size) =>
    documented.map((operation) => [operation, sampleOf(inputFields(operation), size)]),
  )
  const answers = await Promise.all(calls.map(([operation, input]) => callOf(wxpay, operation)(input)))
  for (const [index, [operation, input]] of calls.entries()) {
    await assertAnswered(wxpay, operation, input, answers[index])
  }
  assert.equal(gateway.seen.length, calls.length)
})

test('each host serves its own operations, and refuses the others before anything is sent', async (t) => {
  const gateway = await openDocumentedGateway(t, { merchant, platform })
  for (const baseUrl of [undefined, HK]) {
    const origins = []
    const wxpay = openClient(t, { baseUrl, fetch: through(gateway, origins) })
    for (const operation of documented) {
      const input = sampleOf(inputFields(operation), 'full')
      const call = callOf(wxpay, operation)
      if (operation.host === (baseUrl ?? MAINLAND)) {
        await assertAnswered(wxpay, operation, input, await call(input))
        assert.equal(origins.pop(), operation.host)
      } else {
        const error = await rejection(call(input))
        assert.ok(error instanceof ConfigError, `${operation.id}: ${error}`)
        assert.ok(error.message.includes(`: ${operation.name} is `), error.message)
        assert.match(error.message, /make a client with(out)? /)
      }
    }
    assert.deepEqual(origins, [])
  }
})

/** What a style is given: places and query beside the body, and what is sensitive sealed by the caller. */
async function given(wxpay, operation, input) {
  const part = (fields) => Object.fromEntries(fields.map(({ name }) => [name, input[name]]))
  const json = part(operation.inBody)
  const texts = []
  mapSealed(operation.inBody, json, (text) => texts.push(text))
  const sealed = await Promise.all(texts.map((text) => wxpay.encrypt(text)))
  const [{ serial } = {}] = sealed
  return {
    ...part(operation.inPath),
    query: part(operation.inQuery),
    ...(operation.inBody.length > 0 && {
      json: mapSealed(operation.inBody, json, () => sealed.shift().ciphertext),
    }),
    ...(serial && { headers: { 'Wechatpay-Serial': serial } }),
  }
}

/** The same path in each style; `blocking` clients have the same. */
const styles = {
  chain: (client, { path }) =>
    path
      .split('/')
      .slice(2)
      .reduce((node, segment) => node[camel(segment.replaceAll(/[{}]/g, '_'))], client.v3),
  dollars: (client, { path }) =>
    path
      .split('/')
      .slice(2)
      .reduce((node, segment) => node[camel(segment.replace('{', '$').replace('}', '$'))], client.v3),
  declarative: (client, { path }) => client.chain(path.slice(1)),
  property: (client, { path }) => client[path.slice(1)],
}

test('every operation in every style', async (t) => {
  const { wxpay } = await open(t)
  for (const operation of documented) {
    const input = sampleOf(inputFields(operation), 'full')
    const options = await given(wxpay, operation, input)
    const verb = operation.method.toLowerCase()
    for (const [style, node] of Object.entries(styles)) {
      for (const name of [verb, `${verb}Async`]) {
        const { status, data } = await node(wxpay, operation)[name](options)
        assert.equal(status, operation.status, `${operation.id} ${style}`)
        await assertAnswered(wxpay, operation, input, data)
      }
    }
    const { data } = await wxpay.request(operation.method, operation.path, options)
    await assertAnswered(wxpay, operation, input, data)
  }
})

test('every operation in every blocking style', async (t) => {
  const { mchid, serial, pem } = merchant
  const baseUrl = await openGatewayInThread(t, {
    merchant: { mchid, serial, publicKey: pem },
    platform: { id: platform.id, privateKey: keyFile('combine-papay-platform.pem') },
  })
  const wxpay = openClient(t, { baseUrl })
  const blocking = new WechatpaySync(options({ baseUrl }))
  t.after(() => blocking.close())
  for (const operation of documented) {
    const input = sampleOf(inputFields(operation), 'full')
    const options = await given(wxpay, operation, input)
    for (const node of Object.values(styles)) {
      const { data } = node(blocking, operation)[operation.method.toLowerCase()](options)
      await assertAnswered(wxpay, operation, input, data)
    }
  }
})

const REPEATED = ['presign', 'terminate', 'reverse']
const isRepeated = ({ kind }) => REPEATED.includes(kind) || kind.startsWith('query-')

test('what a kind says is repeated; what it does not, where the caller says that a repeat does no harm', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const operation of documented) {
    const input = sampleOf(inputFields(operation), 'least')
    for (const idempotent of [undefined, true, false]) {
      const repeats = isRepeated(operation) || idempotent === true
      gateway.seen.length = 0
      gateway.planned.length = 0
      gateway.plan(503, 503)
      const call = callOf(wxpay, operation)(input, { idempotent })
      if (repeats) await assertAnswered(wxpay, operation, input, await call)
      else await assert.rejects(call, { name: 'ApiError', status: 503, retryable: true })
      assert.equal(gateway.seen.length, repeats ? 3 : 1, `${operation.id}, idempotent: ${idempotent}`)
    }
  }
})

test('a style repeats an endpoint that it knows as the typed call does', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const operation of documented) {
    const options = await given(wxpay, operation, sampleOf(inputFields(operation), 'full'))
    gateway.seen.length = 0
    gateway.planned.length = 0
    gateway.plan(503)
    const call = wxpay[operation.path.slice(1)][operation.method.toLowerCase()](options)
    if (isRepeated(operation)) await call
    else await assert.rejects(call, { name: 'ApiError', status: 503 })
    assert.equal(gateway.seen.length, isRepeated(operation) ? 2 : 1, operation.id)
  }
})

test('what has something to seal is not sent without a platform key', async (t) => {
  const never = { certs: { [newer.id]: newer.pem }, now: () => Date.UTC(2040, 0) }
  const { gateway, wxpay } = await open(t, never)
  for (const operation of documented.filter(sealsSomething)) {
    const error = await rejection(callOf(wxpay, operation)(sampleOf(inputFields(operation), 'full')))
    assert.ok(error instanceof ConfigError, `${operation.id}: ${error}`)
  }
  assert.deepEqual(gateway.seen, [])
})
