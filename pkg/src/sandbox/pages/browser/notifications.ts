import { type Child, h } from './dom.ts'
import type { Kind } from './entry.ts'
import { block, duration, time } from './format.ts'
import { read } from './http.ts'
import { action, badge, fold, headers, part } from './parts.ts'
import type { NotificationDetail, NotificationHead } from './state.ts'
import { say } from './words.ts'

export function notifications(empty: () => Child): Kind<NotificationHead> {
  return {
    name: 'notification',
    id: ({ id }) => id,
    head,
    body: async ({ id }) => detail(await read(`/sandbox/live/notification?id=${encodeURIComponent(id)}`)),
    empty,
  }
}

type Attempt = NotificationDetail['attempts'][number]

function head({ event_type, url, attempts, next_attempt }: NotificationHead): Child {
  const last = attempts.at(-1)
  return [
    h(
      'span.line',
      {},
      last && time(last.at),
      h(
        'b.name',
        {},
        event_type.split('.').flatMap((word, at) => (at === 0 ? word : ['.', h('wbr'), word])),
      ),
      h('span.end', {}, last && outcome(last)),
    ),
    h(
      'span.line.quiet',
      {},
      h('span.break', {}, url),
      attempts.length > 1 && h('span', {}, say(`${attempts.length} attempts`, `${attempts.length} 次`)),
      next_attempt !== undefined && h('span', {}, say('next ', '下次 '), time(next_attempt)),
    ),
    last?.error !== undefined &&
      h('span.line.why', {}, last.fault && badge(last.fault, 'warn'), h('span.reason', {}, last.error)),
  ]
}

function outcome({ status, error }: Attempt): HTMLElement {
  if (error !== undefined) return badge(say('no answer', '无应答'), 'bad')
  if (status === undefined) return badge('…')
  return status === 200 || status === 204 ? badge(`✓ ${status}`, 'good') : badge(`✗ ${status}`, 'bad')
}

function detail({ id, attempts, resource, body, next_attempt, isPrivate }: NotificationDetail): HTMLElement {
  const due =
    next_attempt !== undefined && h('p.note', {}, say('Next attempt at ', '下次发送时间 '), time(next_attempt))
  const hidden =
    !isPrivate &&
    h(
      'p.note',
      {},
      say(
        'Answers are not shown: other machines reach this sandbox.',
        '其他设备可以访问此沙箱，因此不显示接收方的应答。',
      ),
    )
  return h(
    'div.inner',
    {},
    h('p.actions', {}, action(say('Send again', '重新发送'), 'resend', { id })),
    part(say('Attempts', '发送记录'), h('ol.attempts', {}, attempts.map(attemptOf)), hidden, due),
    part(say('What the receiver decrypts', '解密后的内容'), block(JSON.stringify(resource), 'resource')),
    fold(say('As it is sent, sealed', '发送的密文'), block(body, 'body')),
  )
}

function attemptOf(attempt: Attempt): HTMLElement {
  const { at, error, fault, headers: sent, answer, duration: ms } = attempt
  return h(
    'li',
    {},
    h(
      'span.line',
      {},
      time(at),
      outcome(attempt),
      fault && badge(fault, 'warn'),
      h('span.quiet', {}, duration(ms)),
      error && h('span.reason', {}, error),
    ),
    answer && block(answer, say('Answer of the receiver', '接收方的应答')),
    sent && headers(sent, say('Headers', '请求头')),
  )
}
