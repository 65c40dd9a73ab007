import { equal, failure } from './check.mjs'
import { signContract } from './setting.mjs'

const requestOf = ({ headers, body }) =>
  new Request('https://merchant.example/notify', { method: 'POST', headers, body })
const tampered = (delivery) => ({ ...delivery, body: delivery.body.replace('SIGN', 'SIGM') })
const withoutHeader = ({ headers, body }, name) => ({
  headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)),
  body,
})

export const notificationCases = {
  which: 'public-key',
  cases: {
    async 'parse: a Request, text and bytes'(setting) {
      const wxpay = setting.client()
      const { asked, ...delivery } = await signContract(setting)
      const bytes = new TextEncoder().encode(delivery.body)
      for (const source of [requestOf(delivery), delivery, { headers: delivery.headers, body: bytes }]) {
        const event = await wxpay.notifications.parse(source)
        equal(event.event_type, 'ECOMMERCE_ENTRUST.SIGN', 'event_type')
        equal(event.resource.out_contract_code, asked.out_contract_code, 'resource')
      }
    },

    async 'parse: what cannot be trusted'(setting) {
      const { lib, client, merchant } = setting
      const delivery = await signContract(setting)
      const parse = (source, change) => () => client(change).notifications.parse(source)
      await failure(parse(requestOf(tampered(delivery))), lib.SignatureError, { reason: 'mismatch' })
      const cut = withoutHeader(delivery, 'wechatpay-signature')
      await failure(parse(cut), lib.SignatureError, { reason: 'missing-header' })
      const later = { now: () => Date.now() + 301_000 }
      await failure(parse(delivery, later), lib.SignatureError, { reason: 'stale' })
      const apiv3Key = [...merchant.apiv3Key].reverse().join('')
      await failure(parse(delivery, { apiv3Key }), lib.NotificationError, { reason: 'decrypt' })
    },

    async 'handler: a Request in, a Response out'(setting) {
      const delivery = await signContract(setting)
      const events = []
      const errors = []
      const handle = setting.client().notifications.handler((event) => events.push(event), {
        onError: (error) => errors.push(error.name),
      })
      const forged = await handle(requestOf(tampered(delivery)))
      equal([forged.status, (await forged.json()).code], [401, 'FAIL'], 'forged')
      for (const time of ['first', 'second']) {
        const response = await handle(requestOf(delivery))
        equal([response instanceof Response, response.status, await response.text()], [true, 204, ''], time)
      }
      equal((await handle(requestOf({ ...delivery, body: 'x'.repeat(2 ** 20 + 1) }))).status, 413, 'too large')
      equal([events.length, events[0].event_type], [1, 'ECOMMERCE_ENTRUST.SIGN'], 'events')
      equal(errors[0], 'SignatureError', 'onError')
    },

    async 'handler: a callback that fails is called again'(setting) {
      const delivery = await signContract(setting)
      let calls = 0
      const handle = setting.client().notifications.handler(() => {
        calls++
        if (calls === 1) throw new Error('database is away')
      })
      equal((await handle(requestOf(delivery))).status, 500, 'first')
      equal((await handle.answer(delivery)).status, 204, 'second')
      equal(calls, 2, 'calls')
    },

    async 'handler: ten deliveries of one notification at once'(setting) {
      const delivery = await signContract(setting)
      let calls = 0
      const handle = setting.client().notifications.handler(async () => {
        calls++
        await new Promise((resolve) => setTimeout(resolve, 50))
      })
      const answers = await Promise.all(Array.from({ length: 10 }, () => handle(requestOf(delivery))))
      const statuses = answers.map(({ status }) => status).sort()
      equal(statuses, [204, ...Array(9).fill(503)], 'statuses')
      equal(calls, 1, 'calls')
    },
  },
}
