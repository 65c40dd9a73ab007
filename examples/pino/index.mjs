import { subscribe } from 'node:diagnostics_channel'
import pino from 'pino'
import { Wechatpay } from 'wechatpay-entrust'

export const log = pino({ name: 'wechatpay' })

// Each attempt of each call, as it ends.
export const wxpay = Wechatpay.fromEnv(process.env, {
  onAttempt: ({ error, ...attempt }) => log[error ? 'warn' : 'info']({ ...attempt, err: error }, 'attempt'),
})

// Each call, when it has ended: with its operation and how many attempts it took.
subscribe('tracing:wechatpay-entrust:call:asyncEnd', (call) => {
  log[call.error ? 'error' : 'info']({ ...call, err: call.error }, 'call')
})

// Each notification, when it was answered.
subscribe('wechatpay-entrust:notification', (notification) => {
  log[notification.answer < 300 ? 'info' : 'warn'](notification, 'notification')
})
