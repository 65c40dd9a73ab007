// Every documented operation, called by its name, against a gateway that knows the data and not the table.
import assert from 'node:assert/strict'
import { request as send } from 'node:http'
import { test } from 'node:test'
import { ConfigError, ValidationError } from 'wechatpay-entrust'
import { WechatpaySync } from 'wechatpay-entrust/sync'
import { merchant, openClient, options, platform, rejection } from '../client/merchant.mjs'
import {
  answerTo,
  callOf,
  camel,
  documented,
  everyField,
  inputFields,
  mapSealed,
  sampleOf,
  sealsSomething,
} from './documented.mjs'
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

test('the data has 123 operations of 17 families, each under a name of its own', () => {
  assert.equal(documented.length, 123)
  assert.equal(new Set(documented.map(({ name }) => name)).size, 123)
  assert.equal(new Set(documented.map(({ id }) => id.split('.')[0])).size, 17)
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
        assert.ok(error.message.startsWith(operation.name), error.message)
        assert.match(error.message, /make a client with(out)? /)
      }
    }
    assert.deepEqual(origins, [])
  }
})
