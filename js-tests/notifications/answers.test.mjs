// A callback that answers by itself, and events whose answer decides something.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { ConfigError } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { asRequest, delivery, openMerchant, sealed } from './wechatpay.mjs'

const QUESTIONS = ['ENTRUST.TERMINATE_INQUIRY', 'ENTRUST.TERMINATE_RETENTION']
const answer = { status: 200, headers: { 'Content-Type': 'application/json' }, body: '{"code":"SUCCESS"}' }

/** A handler whose callback resolves to what `given` gives, in turn. */
function open(t, given, options = {}) {
  const { wxpay } = openMerchant(t)
  const events = []
  const faults = []
  const callback = async (event) => {
    events.push(event)
    return given(events.length)
  }
  const onError = (error, event) => faults.push({ error, id: event?.id })
  return { handler: wxpay.notifications.handler(callback, { onError, ...options }), events, faults }
}

const asking = (event_type, change = {}) => delivery({ event_type, resource: sealed({ contract_id: 'c1' }), ...change })

test('what a callback resolves to is sent as it is, by every door', async (t) => {
  const { handler, faults } = open(t, () => ({ ...answer, headers: { ...answer.headers, 'X-Shop': 'a' } }))
  const plain = await handler.answer(asking(QUESTIONS[0]))
  assert.deepEqual(plain, { ...answer, headers: { ...answer.headers, 'X-Shop': 'a' } })
  const response = await handler(asRequest(asking(QUESTIONS[0])))
  assert.equal(response.headers.get('x-shop'), 'a')
  assert.deepEqual([response.status, await response.text()], [200, answer.body])

  const server = createServer(toNodeHandler(handler))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const { headers, body } = asking(QUESTIONS[0])
  const sent = await fetch(`http://127.0.0.1:${server.address().port}/`, { method: 'POST', headers, body })
  assert.deepEqual([sent.status, sent.headers.get('x-shop'), await sent.text()], [200, 'a', answer.body])
  assert.deepEqual(faults, [])
})

for (const event_type of QUESTIONS) {
  test(`${event_type} without an answer is 500 with a sentence, which onError learns`, async (t) => {
    const { handler, faults } = open(t, () => undefined)
    const { status, body } = await handler.answer(asking(event_type))
    assert.equal(status, 500)
    const { code, message } = JSON.parse(body)
    assert.equal(code, 'FAIL')
    assert.match(
      message,
      new RegExp(`^${event_type} asks something, so the callback must resolve to .*status, headers, body`),
    )
    const [{ error, id }] = faults
    assert.ok(error instanceof ConfigError)
    assert.deepEqual([error.message, id, faults.length], [message, JSON.parse(asking(event_type).body).id, 1])
  })

  test(`${event_type} is asked again when it is sent again`, async (t) => {
    const { handler, events } = open(t, (time) => ({ ...answer, body: String(time) }))
    const bodies = [await handler.answer(asking(event_type)), await handler.answer(asking(event_type))]
    assert.deepEqual(
      bodies.map(({ body }) => body),
      ['1', '2'],
    )
    assert.equal(events.length, 2)
  })
}

test('any other event is handled once, whatever it is answered with', async (t) => {
  const { handler, events } = open(t, () => answer)
  assert.deepEqual(await handler.answer(delivery()), answer)
  assert.equal((await handler.answer(delivery())).status, 204)
  assert.equal(events.length, 1)
})

test('an answer of 300 or more is not handled, so that a repeat runs the callback', async (t) => {
  const { handler, events, faults } = open(t, (time) => (time < 3 ? { ...answer, status: 503 } : undefined))
  const statuses = []
  for (let time = 0; time < 4; time++) statuses.push((await handler.answer(delivery())).status)
  assert.deepEqual(statuses, [503, 503, 204, 204])
  assert.equal(events.length, 3)
  assert.deepEqual(faults, [], 'it is what the callback wanted')
})

test('300 is the first of them, and 299 the last that is handled', async (t) => {
  for (const [status, runs] of [
    [299, 1],
    [300, 2],
    [599, 2],
  ]) {
    const { handler, events } = open(t, () => ({ ...answer, status }))
    for (let time = 0; time < 2; time++) await handler.answer(delivery())
    assert.equal(events.length, runs, `${status}`)
  }
})

test('a refusal without a body is one, and loses nothing', async (t) => {
  const { handler, events } = open(t, (time) => (time === 1 ? { status: 300 } : { status: 500, headers: { a: 'b' } }))
  assert.deepEqual(await handler.answer(delivery()), { status: 300, headers: {}, body: '' })
  assert.deepEqual(await handler.answer(delivery()), { status: 500, headers: { a: 'b' }, body: '' })
  assert.equal(events.length, 2)
})

test('what is no answer counts for nothing', async (t) => {
  const strangers = [
    new Response('text', { status: 500 }),
    { status: 200, headers: {}, data: {} },
    { status: 500, headers: {}, data: {} },
    { status: 200 },
    { status: 1, body: 'a row of a database' },
    { status: '200', body: '' },
    { status: 200.5, body: '' },
    { status: 199, body: '' },
    { status: 600, body: '' },
    'text',
    200,
    null,
  ]
  for (const stranger of strangers) {
    const { handler } = open(t, () => stranger)
    assert.deepEqual(await handler.answer(delivery()), { status: 204, headers: {}, body: '' })
    assert.equal((await handler.answer(asking(QUESTIONS[0], { id: 'another' }))).status, 500)
  }
})

test('an answer that HTTP cannot send is told, and sent again', async (t) => {
  for (const headers of [{ 'a b': '1' }, { a: '1\r\nb: 2' }, { a: 1 }, 'text']) {
    const { handler, faults } = open(t, () => ({ ...answer, headers }))
    const response = await handler(asRequest(delivery()))
    assert.equal(response.status, 500)
    assert.match(faults[0].error.message, /headers of names and texts/)
  }
  const { handler } = open(t, () => ({ status: 204, body: 'none goes with 204' }))
  const response = await handler(asRequest(delivery()))
  assert.deepEqual([response.status, await response.text()], [204, ''])
})
