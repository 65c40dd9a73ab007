import { equal, failure, ok } from './check.mjs'
import { debitOf, newCode, signContract } from './setting.mjs'

const ask = ({ client, input }, change, options) => client(change).preEntrustSign.miniProgram(input(), options)

const debit = (setting, contract_id) =>
  setting.client().transactions.create(debitOf(setting.merchant, contract_id, newCode()))

const unsigned = {
  tampered: 'mismatch',
  'bad-signature': 'mismatch',
  signtest: 'mismatch',
  'missing-signature': 'missing-header',
  'unknown-serial': 'unknown-serial',
  stale: 'stale',
  future: 'stale',
}

export const faultCases = {
  which: 'public-key',
  cases: {
    ...Object.fromEntries(
      Object.entries(unsigned).map(([kind, reason]) => [
        `fault: ${kind}`,
        async (setting) => {
          await setting.control.fault({ kind })
          const error = await failure(() => ask(setting), setting.lib.SignatureError, { code: 'ERR_SIGNATURE', reason })
          ok(error.requestId, 'requestId')
          await ask(setting)
        },
      ]),
    ),

    ...Object.fromEntries(
      Object.entries(unsigned).map(([kind, reason]) => [
        `fault on a notification: ${kind}`,
        async (setting) => {
          await setting.control.fault({ kind, on: 'notification' })
          const parse = async () => setting.client().notifications.parse(await signContract(setting))
          await failure(parse, setting.lib.SignatureError, { reason })
        },
      ]),
    ),

    async 'fault: not-json'(setting) {
      await setting.control.fault({ kind: 'not-json' })
      await failure(() => ask(setting), setting.lib.ResponseError, { code: 'ERR_RESPONSE', field: '' })
    },

    async 'fault: truncated'(setting) {
      await setting.control.fault({ kind: 'truncated' })
      await failure(() => ask(setting, { maxRetries: 0 }), setting.lib.TransportError, { kind: 'network', attempts: 1 })
    },

    async 'fault: reset, alone and followed by a retry'(setting) {
      // Enough for a fetch that sends again by itself.
      await setting.control.fault({ kind: 'reset', times: 9 })
      await failure(() => ask(setting, { maxRetries: 0 }), setting.lib.TransportError, { kind: 'network', attempts: 1 })
      await setting.control.fault(null)
      await setting.control.fault({ kind: 'reset' })
      await ask(setting)
      const [first, second] = (await setting.control.requests()).slice(-2)
      ok(first.verified && second.verified, 'both attempts verified')
    },

    async 'fault: hang, ended by the timeout'(setting) {
      await setting.control.fault({ kind: 'hang' })
      const started = Date.now()
      const call = () => ask(setting, { maxRetries: 0, timeout: 300 })
      await failure(call, setting.lib.TransportError, { kind: 'timeout' })
      ok(Date.now() - started < 5000, 'ended in time')
    },

    async 'fault: slow, in time and too slow'(setting) {
      await setting.control.fault({ kind: 'slow', delayMs: 400, times: 2 })
      await ask(setting)
      await failure(() => ask(setting, { maxRetries: 0, timeout: 100 }), setting.lib.TransportError, {
        kind: 'timeout',
      })
    },

    async 'given up by a signal'(setting) {
      await setting.control.fault({ kind: 'hang' })
      const controller = new AbortController()
      setTimeout(() => controller.abort(), 100)
      const call = () => ask(setting, {}, { signal: controller.signal })
      await failure(call, setting.lib.TransportError, { kind: 'abort' })
    },

    async 'fault: status 503 is retried, and Retry-After obeyed'(setting) {
      await setting.control.fault({ kind: 'status', status: 503, retryAfter: 1 })
      const started = Date.now()
      await ask(setting)
      ok(Date.now() - started >= 900, 'waited')
    },

    async 'fault: status 400 is not retried'(setting) {
      await setting.control.fault({ kind: 'status', status: 400, code: 'PARAM_ERROR' })
      const expected = { status: 400, code: 'PARAM_ERROR', retryable: false }
      await failure(() => ask(setting), setting.lib.ApiError, expected)
      equal((await setting.control.requests()).length, 1, 'requests')
    },

    async 'fault: a 202 that stays is returned'({ control, client, input }) {
      await control.fault({ kind: 'status', status: 202, times: 9 })
      const path = 'v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'
      const { status } = await client({ maxRetries: 0 }).request('POST', path, { json: input() })
      equal(status, 202, 'status')
    },

    async 'a debit is not repeated after a reset'(setting) {
      await setting.control.fault({ kind: 'reset', times: 9 })
      await failure(() => debit(setting, '1'), setting.lib.TransportError, { kind: 'network', attempts: 1 })
      equal((await setting.control.requests()).length, 1, 'requests')
    },

    async 'fault: debit-failed, as an order and as an error'(setting) {
      const { contract_id } = await signContract(setting)
      await setting.control.fault({ kind: 'debit-failed' })
      equal((await debit(setting, contract_id)).sub_orders[0].trade_state, 'PAYERROR', 'trade_state')
      await setting.control.fault({ kind: 'debit-failed', status: 403, code: 'NOT_ENOUGH' })
      const expected = { status: 403, code: 'NOT_ENOUGH' }
      await failure(() => debit(setting, contract_id), setting.lib.ApiError, expected)
    },

    async 'nobody listens: no connection was made'(setting) {
      const gone = { baseUrl: 'http://127.0.0.1:1', backupUrl: undefined, maxRetries: 0 }
      await failure(() => ask(setting, gone), setting.lib.TransportError, { kind: 'network' })
    },

    async 'a fault of the first origin moves to the second'(setting) {
      await ask(setting, { baseUrl: 'http://127.0.0.1:1' })
    },
  },
}
