// One client an instance, and several invocations at once: they share nothing but keys and connections.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TransportError, ValidationError, Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { input } from '../client/merchant.mjs'

async function open(t, change) {
  const sandbox = await createSandbox()
  const wxpay = new Wechatpay({ ...sandbox.merchant, ...change })
  t.after(() => {
    wxpay.close()
    return sandbox.close()
  })
  return { sandbox, wxpay }
}

test('fifty invocations at once: each gets its own answer', async (t) => {
  const { sandbox, wxpay } = await open(t)
  const codes = Array.from({ length: 50 }, (_, index) => `code${index}`)
  const answers = await Promise.all(
    codes.map((out_contract_code) => wxpay.preEntrustSign.miniProgram(input({ out_contract_code }))),
  )
  assert.deepEqual(
    answers.map(({ out_contract_code }) => out_contract_code),
    codes,
  )
  assert.equal(new Set(answers.map(({ pre_entrustweb_id }) => pre_entrustweb_id)).size, 50)
  assert.ok(sandbox.requests.every(({ verified }) => verified))
})

test('one that fails, is refused or is given up leaves the others alone', async (t) => {
  const { sandbox, wxpay } = await open(t)
  sandbox.fault({ kind: 'hang', path: '/v3/ecommerce/combine-papay/contracts/plan-id' })
  const { plan_id, out_contract_code } = input()
  const given = wxpay.contracts.query({ plan_id, out_contract_code }, { signal: AbortSignal.timeout(200) })
  const refused = wxpay.preEntrustSign.miniProgram(input({ notify_url: 'nowhere' }))
  const served = Array.from({ length: 10 }, (_, index) =>
    wxpay.preEntrustSign.miniProgram(input({ out_contract_code: `other${index}` })),
  )
  const [first, second, ...rest] = await Promise.allSettled([given, refused, ...served])
  assert.ok(first.reason instanceof TransportError && first.reason.kind === 'abort')
  assert.ok(second.reason instanceof ValidationError)
  assert.deepEqual(new Set(rest.map(({ status }) => status)), new Set(['fulfilled']))
})
