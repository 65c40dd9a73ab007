// Every row of the table: what leaves for its input, what comes back, and what each of its fields refuses.
import assert from 'node:assert/strict'
import { constants, privateDecrypt } from 'node:crypto'
import { test } from 'node:test'
import { ValidationError } from 'wechatpay-entrust'
import { open, platform, rejection } from '../client/merchant.mjs'
import { openedBody, operations, places, refused, requestOf, sampleOf } from './rows.mjs'

const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
const opened = (text) => String(privateDecrypt({ key: platform.privateKey, ...OAEP }, Buffer.from(text, 'base64')))

function calling(wxpay, name) {
  const [group, call] = name.split('.')
  return (input, options) => wxpay[group][call](input, options)
}

/** What an answer repeats of its request is what was sent. */
function answerOf({ answer: { status, fields } }, input) {
  if (status === 204) return { status }
  const json = sampleOf(fields, true)
  for (const name of Object.keys(json)) {
    if (['string', 'number'].includes(typeof input[name])) json[name] = input[name]
  }
  return { status, json }
}

for (const row of operations) {
  test(`${row.name}: a full and a bare input leave as the row says`, async (t) => {
    const { gateway, wxpay } = await open(t)
    for (const full of [true, false]) {
      const input = sampleOf(row.input, full)
      const answer = answerOf(row, input)
      gateway.plan(answer)
      assert.deepEqual(await calling(wxpay, row.name)(input), answer.json)
      const { faults, method, target, body } = gateway.requests.at(-1)
      assert.deepEqual(faults, [])
      const sent = { method, target, body: openedBody(row, String(body), opened) }
      assert.deepEqual(sent, requestOf(row, input))
    }
  })

  if (row.open) {
    test(`${row.name}: a field that nobody documented leaves as it is given`, async (t) => {
      const { gateway, wxpay } = await open(t)
      const input = { ...sampleOf(row.input, true), not_documented: '汉"' }
      gateway.plan(answerOf(row, input))
      await calling(wxpay, row.name)(input)
      const { method, target, body } = gateway.requests.at(-1)
      if (method === 'POST') assert.equal(JSON.parse(body).not_documented, '汉"')
      else assert.equal(new URL(target, gateway.url).searchParams.get('not_documented'), '汉"')
    })
  }

  test(`${row.name}: every field refuses what the row says, by its path`, async (t) => {
    const { gateway, wxpay } = await open(t)
    const issues = async (input) => {
      const error = await rejection(calling(wxpay, row.name)(input))
      assert.ok(error instanceof ValidationError, String(error))
      for (const { path, message } of error.issues) assert.ok(message.startsWith(path || 'the input '), message)
      return error.issues.map(({ path, rule }) => `${path} ${rule}`)
    }
    for (const { path, field, at } of places(row.input)) {
      for (const [value, rule] of refused(field, row.open)) {
        const input = sampleOf(row.input, true)
        at(input, value)
        assert.deepEqual(await issues(input), [`${path} ${rule}`], `${path} = ${JSON.stringify(value)}`)
      }
    }
    const more = { ...sampleOf(row.input, true), not_documented: '汉' }
    if (!row.open) assert.deepEqual(await issues(more), ['not_documented unknown'])
    else
      assert.deepEqual(await issues({ ...more, not_documented: [{ of: Number.NaN }] }), ['not_documented[0].of type'])
    assert.deepEqual(await issues('text'), [' type'])
    assert.equal(gateway.connections, 0)
  })

  test(`${row.name}: may be repeated: ${row.repeatable}, by whatever style`, async (t) => {
    const { gateway, wxpay } = await open(t)
    const input = sampleOf(row.input, true)
    const { method, target, body } = requestOf(row, input)
    const again = { status: 500, unsigned: true, headers: { 'Retry-After': '0' } }
    gateway.plan(again, answerOf(row, input))
    const outcome = wxpay.request(method, target, body ? { json: JSON.parse(body) } : {})
    if (row.repeatable) await outcome
    else await assert.rejects(outcome, { name: 'ApiError', status: 500 })
    assert.equal(gateway.requests.length, row.repeatable ? 2 : 1)
  })
}
