// How much of the rules counts for each field of each operation: all that is printed where an official page was read,
// otherwise what is required and its type.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ResponseError, ValidationError } from 'wechatpay-entrust'
import { merchant, openClient, platform, rejection } from '../client/merchant.mjs'
import { callOf, documented, everyField, inputFields, sampleOf } from './documented.mjs'
import { openDocumentedGateway } from './documented-gateway.mjs'

async function open(t) {
  const gateway = await openDocumentedGateway(t, { merchant, platform })
  return { gateway, wxpay: openClient(t, { baseUrl: gateway.url }) }
}

/** In a full input lists have two items, and `everyField` leads to the last. */
const pathOf = ({ path }) => path.replaceAll('[]', '[1]')

function changed(operation, { field, holder }, value) {
  const input = sampleOf(inputFields(operation), 'full')
  holder(input)[field.name] = value
  return input
}

/** The rules that one value breaks, all at one place. */
async function broken(wxpay, operation, input, path) {
  const error = await rejection(callOf(wxpay, operation)(input))
  assert.ok(error instanceof ValidationError, `${operation.id} ${path}: ${error}`)
  for (const issue of error.issues)
    assert.ok(issue.path.startsWith(path), `${operation.id}: ${issue.path}, not ${path}`)
  return error.issues.map(({ rule }) => rule)
}

const wrongTypes = {
  string: [7, true, {}, ['a']],
  integer: ['7', 7.5, true, Number.NaN, 2n ** 60n],
  boolean: ['true', 1, {}],
  object: ['a', [], 7],
  array: [{}, 'a', 7, ['a'], [null]],
}

test('what is required and its type count everywhere', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const operation of documented) {
    for (const each of everyField(inputFields(operation))) {
      const { field } = each
      const path = pathOf(field)
      for (const value of wrongTypes[field.type]) {
        const rules = await broken(wxpay, operation, changed(operation, each, value), path.replace(/\[1\]$/, ''))
        assert.ok(rules.includes('type'), `${operation.id} ${path} ${String(value)}: ${rules}`)
      }
      if (!field.required) continue
      for (const nothing of [undefined, null]) {
        assert.deepEqual(await broken(wxpay, operation, changed(operation, each, nothing), path), ['required'])
      }
    }
  }
  assert.deepEqual(gateway.seen, [])
})

test('what is optional may be missing, alone and with all that is in it', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const operation of documented) {
    for (const each of everyField(inputFields(operation)).filter(({ field }) => !field.required)) {
      await callOf(wxpay, operation)(changed(operation, each, undefined))
      assert.equal(gateway.seen.at(-1).operation, operation)
      const { type, fields } = each.field
      const needed = fields.filter(({ required }) => required).map(() => 'required')
      if (type !== 'object') continue
      const empty = callOf(wxpay, operation)(changed(operation, each, {}))
      if (needed.length === 0) await empty
      else assert.equal((await rejection(empty)).issues.length, needed.length, `${operation.id} ${each.field.path}`)
    }
  }
})

/** Values that break a printed rule, and nothing else. */
function unfit({ type, least, most, rule, sealed }) {
  if (sealed) return []
  if (type === 'integer') return [least !== undefined && least - 1, Number.isSafeInteger(most) && most + 1]
  if (type !== 'string') return []
  const characters = /^digits/.test(rule) ? 'a汉' : /^no emoji/.test(rule) ? '😀' : undefined
  const form = /^HTTPS|^reachable|^yyyy-MM-dd/i.test(rule) ? 'no' : undefined
  return [
    Number.isSafeInteger(most) && 'a'.repeat(most + 1),
    (least ?? 0) > 0 && 'a'.repeat(least - 1),
    characters?.padEnd(least ?? 0, 'a'),
    form,
    /^HTTPS/.test(rule) && 'http://shop.example/notify',
    /no query string/.test(rule) && 'https://shop.example/notify?a=1',
  ]
}

const isGiven = (value) => typeof value === 'string' || typeof value === 'number'

test('a printed rule counts where a page was read, and does not where none was', async (t) => {
  const { gateway, wxpay } = await open(t)
  let [refused, passed] = [0, 0]
  for (const operation of documented) {
    for (const each of everyField(inputFields(operation))) {
      for (const value of unfit(each.field).filter(isGiven)) {
        const input = changed(operation, each, value)
        if (operation.strict) {
          refused++
          await broken(wxpay, operation, input, pathOf(each.field))
        } else if (value !== '' || !operation.path.includes(`{${each.field.name}}`)) {
          passed++
          await callOf(wxpay, operation)(input)
          assert.deepEqual(gateway.seen.at(-1).asked, input, operation.id)
        }
      }
    }
  }
  assert.ok(refused > 400 && passed > 200, `${refused} refused, ${passed} passed`)
})

test('where https is printed, http passes to hosts that only a test can mean', async (t) => {
  const { gateway, wxpay } = await open(t)
  let addresses = 0
  for (const operation of documented) {
    for (const each of everyField(inputFields(operation)).filter(({ field }) => /^HTTPS/.test(field.rule))) {
      addresses++
      const input = changed(operation, each, 'http://127.0.0.1:8080/notify')
      await callOf(wxpay, operation)(input)
      assert.deepEqual(gateway.seen.at(-1).asked, input)
    }
  }
  assert.ok(addresses > 30)
})

test('an unknown field is an issue where a page was read, and is sent where none was', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const operation of documented) {
    const holders = everyField(inputFields(operation)).filter(({ field }) => field.fields.length > 0)
    const places = [
      (input) => input,
      ...holders.map(
        ({ field, holder }) =>
          (input) =>
            [holder(input)[field.name]].flat().at(-1),
      ),
    ]
    for (const place of places) {
      const input = sampleOf(inputFields(operation), 'full')
      place(input).not_printed = operation.method === 'POST' ? { deep: ['汉'] } : '汉'
      const call = callOf(wxpay, operation)(input)
      if (operation.strict) {
        assert.deepEqual(
          (await rejection(call)).issues.map(({ rule }) => rule),
          ['unknown'],
          operation.id,
        )
        continue
      }
      await call
      assert.deepEqual(gateway.seen.at(-1).asked, input, operation.id)
    }
  }
})

test('a sealed field takes 214 bytes of UTF-8, not what is printed for its ciphertext', async (t) => {
  const { gateway, wxpay } = await open(t)
  let sealed = 0
  for (const operation of documented) {
    for (const each of everyField(operation.inBody).filter(({ field }) => field.sealed)) {
      sealed++
      const input = changed(operation, each, `${'汉'.repeat(71)}a`)
      await callOf(wxpay, operation)(input)
      assert.deepEqual(gateway.seen.at(-1).asked, input)
      const more = changed(operation, each, `${'汉'.repeat(71)}ab`)
      assert.deepEqual(await broken(wxpay, operation, more, pathOf(each.field)), ['length'])
    }
  }
  assert.ok(sealed > 20)
})

test('an answer is not refused for what it lacks or has besides, but of combine-papay, whose answers are checked', async (t) => {
  const { gateway, wxpay } = await open(t)
  for (const operation of documented.filter(({ status }) => status === 200)) {
    for (const answer of [{}, { not_printed: [1, { a: null }] }]) {
      gateway.plan(answer)
      const call = callOf(wxpay, operation)(sampleOf(inputFields(operation), 'least'))
      if (operation.id.startsWith('ecommerce-combine-papay.'))
        assert.ok((await rejection(call)) instanceof ResponseError)
      else assert.deepEqual(await call, answer, operation.id)
    }
  }
})

test('what an address cannot hold is named as the caller gave it', async (t) => {
  const { gateway, wxpay } = await open(t)
  const asked = documented.filter(({ method, strict }) => method !== 'POST' && !strict)
  assert.ok(asked.length > 10)
  for (const operation of asked) {
    const input = { ...sampleOf(inputFields(operation), 'least'), not_printed: { a: 1 } }
    const { issues } = await rejection(callOf(wxpay, operation)(input))
    assert.deepEqual(
      issues.map(({ path, rule, message }) => [path, rule, message.startsWith('not_printed must be a string')]),
      [['not_printed', 'type', true]],
    )
  }
  assert.deepEqual(gateway.seen, [])
})
