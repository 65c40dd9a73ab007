// sandbox.notification(): messages for unit tests of a handler.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { SignatureError, Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { readFamilies } from '../../scripts/table/families.mjs'

const sandbox = await createSandbox({ listen: false })
const wxpay = new Wechatpay(sandbox.merchant)
after(() => {
  wxpay.close()
  return sandbox.close()
})
const { events } = readFamilies(fileURLToPath(new URL('../../table', import.meta.url)))
const parsed = (...args) => wxpay.notifications.parse(sandbox.notification(...args))

/** What a sample lacks or tells in another type than the table says. */
function faults({ fields }, resource, at = '') {
  return fields.flatMap(({ name, kind, optional, fields: inner }) => {
    const value = resource[name]
    if (value === undefined) return optional ? [] : [`${at}${name} is missing`]
    const types = { text: 'string', integer: 'number', flag: 'boolean', object: 'object', list: 'object' }
    const right = types[kind] === undefined || typeof value === types[kind]
    if (!right) return [`${at}${name} is ${typeof value}, not ${kind}`]
    return kind === 'object' && Array.isArray(inner) ? faults({ fields: inner }, value, `${at}${name}.`) : []
  })
}

test('every known event has a complete sample that the client verifies and opens', async () => {
  assert.ok(events.length >= 25)
  for (const { type, resource } of events) {
    const event = await parsed(type)
    assert.equal(event.event_type, type)
    assert.deepEqual(faults(resource, event.resource), [], type)
  }
})

test('a resource goes over the sample, object by object; undefined leaves a field out', async () => {
  const { resource } = await parsed('ENTRUST.TERMINATE', {
    out_contract_code: 'c1',
    openid: undefined,
    contract_terminate_info: { contract_termination_mode: 'MCH_API_TERMINATE' },
    extra: [1],
  })
  assert.equal(resource.out_contract_code, 'c1')
  assert.ok(!('openid' in resource))
  assert.equal(resource.contract_terminate_info.contract_termination_mode, 'MCH_API_TERMINATE')
  assert.ok(resource.contract_terminate_info.contract_terminated_time)
  assert.deepEqual(resource.extra, [1])
  assert.equal(resource.mchid, sandbox.merchant.mchid)
  const odd = await parsed('ENTRUST.SIGN', JSON.parse('{"__proto__":{"polluted":1},"constructor":{"a":1}}'))
  assert.equal({}.polluted, undefined)
  assert.deepEqual(odd.resource.constructor, { a: 1 })
})

test('it takes the form of a request, and nothing is delivered or recorded', async () => {
  const message = sandbox.notification('ECOMMERCE_ENTRUST.SIGN')
  assert.deepEqual(Object.keys(message), ['headers', 'body'])
  assert.equal(typeof message.body, 'string')
  const handled = []
  const handler = wxpay.notifications.handler((event) => void handled.push(event.id))
  const request = () => new Request('https://shop.example/notify', { method: 'POST', ...message })
  assert.equal((await handler(request())).status, 204)
  assert.equal(handled.length, 1)
  assert.equal(sandbox.notifications.length, 0)
  const other = sandbox.notification('ECOMMERCE_ENTRUST.SIGN')
  assert.notEqual(JSON.parse(other.body).id, handled[0])
})

test('a body that was altered does not verify', async () => {
  const { headers, body } = sandbox.notification('TRANSACTION.SUCCESS')
  await assert.rejects(wxpay.notifications.parse({ headers, body: body.replace('TRANSACTION', 'transaction') }), {
    name: SignatureError.name,
    reason: 'mismatch',
  })
})

test('events without a sample need a resource; a misspelt one is told', async () => {
  const event = await parsed('REFUND.SUCCESS', { out_refund_no: '1' })
  assert.deepEqual(event.resource, { out_refund_no: '1' })
  const wrong = [
    [['ECOMERCE_ENTRUST.SIGN'], /is ECOMMERCE_ENTRUST\.SIGN meant\?/],
    [['REFUND.SUCCESS'], /known are .*ENTRUST\.SIGN/],
    [[], /event_type is a name/],
    [['ENTRUST.SIGN', 'text'], /resource is an object/],
    [['ENTRUST.SIGN', []], /resource is an object/],
    [['ENTRUST.SIGN', null], /resource is an object/],
    [['toString'], /no example/],
  ]
  for (const [args, message] of wrong) {
    assert.throws(
      () => sandbox.notification(...args),
      (error) => error instanceof TypeError && message.test(error.message),
      String(args),
    )
  }
})

test('certificates mode: it is signed with the certificate', async (t) => {
  const other = await createSandbox({ listen: false, mode: 'certificates' })
  t.after(() => other.close())
  const { headers } = other.notification('PAPAY.SIGN')
  assert.deepEqual([headers['Wechatpay-Serial']], Object.keys(other.merchant.certs))
})
