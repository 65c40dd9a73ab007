import { reasons } from '../../reasons.ts'
import { translated } from '../../translation.ts'
import { explain } from './diagnosis.ts'
import { type Child, h } from './dom.ts'
import type { Kind } from './entry.ts'
import { copier, duration, stamp, time } from './format.ts'
import { read } from './http.ts'
import { action, badge, content, headers, part, path } from './parts.ts'
import { curl, javascript } from './snippets.ts'
import type { RequestDetail, RequestHead } from './state.ts'
import { isChinese, say } from './words.ts'

/** Characters of a path that the list shows. */
const LINE = 400

export function requests(empty: () => Child, url: () => string): Kind<RequestHead> {
  return {
    name: 'request',
    id: ({ number }) => String(number),
    head,
    body: async ({ number }) => detail(await read(`/sandbox/live/request?number=${number}`), url()),
    empty,
  }
}

function head(request: RequestHead): Child {
  const { at, method, path: target, status, verified, fault } = request
  return [
    h(
      'span.line',
      {},
      time(at),
      h('b.method', {}, method),
      path(target),
      h('span.end', {}, h('span.quiet', {}, duration(request.duration)), statusBadge(status, request.failed)),
    ),
    (request.failed || fault || request.reason) &&
      h(
        'span.line.why',
        {},
        !verified && badge(say('not verified', '验签失败'), 'bad'),
        fault && badge(fault, 'warn'),
        reason(request),
      ),
  ]
}

function statusBadge(status: number | undefined, failed: boolean): HTMLElement {
  if (status === undefined) return badge(failed ? say('no answer', '无应答') : '…', failed ? 'bad' : 'quiet')
  return badge(String(status), status < 300 ? 'good' : 'bad')
}

/** The cause in a few words: the text that was to be signed stands below. */
function reason({ reason: text = '', message, code }: RequestHead): Child {
  const short = text.replace(/ over this text: ".*$/s, '')
  const shown = isChinese ? (message ?? told(short)) : short
  return h('span.reason', {}, code && h('code', {}, code), ' ', shown)
}

/** In the language of the page. */
function told(reason: string): string {
  return say(reason, translated(reason, reasons))
}

function detail(request: RequestDetail, url: string): HTMLElement {
  const { verified, status, answer, body, body_length, diagnosis, number, reason: text = '' } = request
  const isWhole = new TextEncoder().encode(body).length === body_length
  return h(
    'div.inner',
    {},
    h(
      'p.actions',
      {},
      isWhole && action(say('Send again', '重新发送'), 'replay', { number }),
      isWhole && copier(curl(request, url), say('Copy curl', '复制 curl')),
      isWhole && copier(javascript(request), say('Copy JavaScript', '复制 JavaScript')),
    ),
    facts(request),
    diagnosis
      ? explain(diagnosis)
      : !verified && part(say('Why it was refused', '拒绝原因'), h('p.guess', {}, told(text))),
    part(
      say('Request', '请求'),
      content(body, say('Request body', '请求体')),
      !isWhole &&
        h('p.note', {}, say(`The beginning of ${body_length} bytes.`, `共 ${body_length} 字节，仅保留开头部分。`)),
      headers(request.headers, say('Headers', '请求头')),
    ),
    part(
      `${say('Answer', '应答')} ${status ?? ''}`,
      answer === undefined
        ? h('p.note', {}, say('None was sent.', '没有应答。'))
        : content(answer.body, say('Answer body', '应答体')),
      answer && headers(answer.headers, say('Headers', '应答头')),
    ),
  )
}

function facts({ verified, path: target, duration: ms, fault, answer, reason: text, at }: RequestDetail): HTMLElement {
  const id = answer?.headers['Request-ID']
  const mark = verified ? badge(say('✓ verified', '✓ 通过'), 'good') : badge(say('✗ failed', '✗ 失败'), 'bad')
  return h(
    'dl.pairs',
    {},
    pair(say('Signature', '验签'), mark),
    id && pair('Request-ID', h('code', {}, id), ' ', copier(id)),
    pair(say('Time', '时间'), stamp(at), ms !== undefined && ` · ${duration(ms)}`),
    target.length > LINE && pair(say('Path', 'URL'), h('code', {}, target)),
    fault && pair(say('Fault', '故障'), badge(fault, 'warn')),
    verified && text && pair(say('Reason', '原因'), told(text)),
  )
}

function pair(name: string, ...value: Child[]): HTMLElement {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value))
}
