import { type Child, h, morph, one } from './dom.ts'
import { faultForm, waitingFaults } from './faults.ts'
import { clock, copier, span, stamp } from './format.ts'
import { action, badge } from './parts.ts'
import { FIRST } from './snippets.ts'
import type { PlatformKey, State } from './state.ts'
import { say } from './words.ts'

const SECOND = 1000
const STEPS = [15, 60, 600, 3600, 7200, 86_400]

function tool(id: string, title: string, ...content: Child[]): HTMLElement {
  return h('details.tool', { id, name: 'tool' }, h('summary', {}, title, h('span.count')), h('div.panel', {}, content))
}

/** What steers the sandbox: made once, so that what is typed in stays. */
export function tools(): HTMLElement {
  return h(
    'div.toolbar',
    {},
    tool('connect', say('Connect', '接入'), connecting()),
    tool('faults', say('Faults', '故障'), faultForm(), h('div.waiting')),
    tool('clock', say('Clock', '时钟'), h('p.now'), h('div.steps'), h('p.note', {}, CLOCK)),
    tool('keys', say('Keys', '平台密钥'), h('div.keys'), rotating()),
  )
}

const CLOCK = say(
  'Sessions expire, notifications are sent again, debits fall due. Timestamps on the wire stay, so that your client is still understood.',
  '签约会话会过期，通知会重发，扣费会到期。报文中的时间戳不变，客户端不受影响。',
)

/** What is to be done first. */
export function connecting(): HTMLElement {
  return h(
    'ol.steps',
    {},
    h(
      'li',
      {},
      say('Save the keys of this sandbox as .env', '把沙箱的密钥保存为 .env'),
      h('p.actions', {}, action(say('Copy .env', '复制 .env'), 'env', {}, '.primary')),
    ),
    h(
      'li',
      {},
      say('Save this as first.mjs', '保存为 first.mjs'),
      h('div.block', {}, h('pre', { tabindex: 0 }, FIRST), copier(FIRST)),
    ),
    h('li', {}, say('Run it', '运行'), h('div.block', {}, h('pre', {}, RUN), copier(RUN))),
  )
}

const RUN = 'node --env-file=.env first.mjs'

function rotating(): Child {
  return [
    h(
      'p.actions',
      {},
      action(say('Rotate, as announced', '轮换（24 小时后启用）'), 'rotate', {}),
      action(say('Rotate now', '立即轮换'), 'rotate', { now: 'true' }),
    ),
    h(
      'p.note',
      {},
      say(
        'A new key joins the list, and signs 24 hours later. “Now” signs at once.',
        '新密钥先加入列表，24 小时后开始签名；“立即轮换”则马上启用。',
      ),
    ),
  ]
}

/** Brings what is shown of faults, clock and keys up to date. */
export function showTools(state: State, now: number): void {
  count('#faults', state.faults.length)
  morph(one('#faults .waiting'), h('div.waiting', {}, waitingFaults(state.faults)))
  morph(one('#clock .steps'), steps(state))
  morph(
    one('#keys .keys'),
    h(
      'div.keys',
      {},
      h(
        'ul.plain',
        {},
        state.keys.map((key, at) => keyOf(key, state, at, now)),
      ),
    ),
  )
}

function count(id: string, number: number): void {
  one(`${id} .count`).textContent = number === 0 ? '' : String(number)
}

/** Ways to move the clock; the last one leads to what falls due next. */
function steps(state: State): HTMLElement {
  const due = state.notifications.items.flatMap(({ next_attempt }) => next_attempt ?? [])
  const next = Math.min(...due)
  return h(
    'div.steps.actions',
    {},
    STEPS.map((seconds) => action(`+${span(seconds * SECOND)}`, 'advance', { ms: seconds * SECOND })),
    due.length > 0 &&
      action(say(`To the next delivery, ${clock(next)}`, `到下一次通知 ${clock(next)}`), 'advance', { until: next }),
  )
}

function keyOf({ id, kind, signsFrom, retires }: PlatformKey, { keys }: State, at: number, now: number): HTMLElement {
  const isLast = !keys.slice(at + 1).some((other) => other.kind === kind && other.signsFrom <= now)
  const signs = signsFrom <= now && isLast
  return h(
    'li',
    {},
    h('code', {}, id),
    ' ',
    signs && badge(say('signs', '正在签名'), 'good'),
    signsFrom > now && badge(say(`signs from ${stamp(signsFrom)}`, `${stamp(signsFrom)} 起签名`), 'warn'),
    retires !== 'Infinity' && badge(say(`until ${stamp(Number(retires))}`, `${stamp(Number(retires))} 失效`)),
  )
}

/** Shows what time it is in the sandbox. */
export function showClock(now: number, offset: number): void {
  const ahead = Math.round(offset / SECOND) === 0 ? '' : ` (+${span(offset)})`
  const text = `${stamp(now)}${ahead}`
  one('#clock .now').textContent = say(`${text}, Beijing time`, `${text}，北京时间`)
  one('#time').textContent = `${clock(now)}${ahead}`
}
