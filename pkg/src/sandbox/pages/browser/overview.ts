import { contracts } from './contracts.ts'
import { type Child, h, one, texts } from './dom.ts'
import { type Kind, List } from './entry.ts'
import { faultIn, fitForm } from './faults.ts'
import { post, read } from './http.ts'
import { notifications } from './notifications.ts'
import { orders } from './orders.ts'
import { keepPlaces } from './place.ts'
import { requests } from './requests.ts'
import type { Page, State } from './state.ts'
import { connecting, showClock, showTools, tools } from './tools.ts'
import { say } from './words.ts'

const PAUSE = 1000
/** After a failure. */
const LONG_PAUSE = 5000
/** Entries of a list that are asked for at first, and each time more are wanted. */
const STEP = 100

type Name = 'requests' | 'contracts' | 'notifications' | 'orders'

const TITLES: Record<Name, string> = {
  requests: say('Requests', '请求'),
  contracts: say('Contracts', '协议'),
  notifications: say('Notifications', '通知'),
  orders: say('Orders', '订单'),
}
const NAMES = Object.keys(TITLES) as Name[]

let state: State | undefined
let revision = ''
let asked = ''
/** How far the sandbox's clock is ahead of this browser's. */
let ahead = 0
let timer: ReturnType<typeof setTimeout> | undefined
const most: Record<Name, number> = { requests: STEP, contracts: STEP, notifications: STEP, orders: STEP }

const lists: { [N in Name]: { show: (items: any, rest: Child) => void; element: HTMLElement } } = {
  requests: new List(
    requests(
      emptyOf(say('No request yet. Three steps to the first one:', '还没有请求。三步发出第一个请求：'), connecting),
      () => state?.url ?? '',
    ),
  ),
  contracts: list(
    contracts,
    say(
      'No contract yet. A pre-sign opens one: it appears here, with its signing page.',
      '还没有协议。预签约后协议会出现在这里，并附上签约页链接。',
    ),
  ),
  notifications: list(
    notifications,
    say(
      'No notification yet. They go to notify_url once the user has agreed; http://127.0.0.1:3000/notify will do.',
      '还没有通知。用户签约后会发送到 notify_url，本地地址（如 http://127.0.0.1:3000/notify）即可。',
    ),
  ),
  orders: list(
    orders,
    say(
      'No order yet. A debit on a signed contract appears here: wxpay.transactions.create().',
      '还没有订单。对已签约的协议扣款后会出现在这里：wxpay.transactions.create()。',
    ),
  ),
}

function list<T>(kind: (empty: () => Child) => Kind<T>, text: string): List<T> {
  return new List(kind(emptyOf(text)))
}

function emptyOf(text: string, more?: () => Child): () => Child {
  return () =>
    isFiltered() ? h('p.note', {}, say('Nothing matches.', '没有匹配的记录。')) : [h('p.note', {}, text), more?.()]
}

const isFiltered = (): boolean =>
  one<HTMLInputElement>('#filter').value !== '' || one<HTMLInputElement>('#failed').checked

/** Builds the live view, and keeps it up to date. */
export function openOverview(): void {
  build()
  document.addEventListener('click', (event) => void onClick(event))
  document.addEventListener('submit', (event) => void onSubmit(event))
  document.addEventListener('change', ({ target }) => {
    const form = target instanceof Element && target.closest<HTMLFormElement>('form[data-form]')
    if (form) fitForm(form)
  })
  document.addEventListener('keydown', onKey)
  document.addEventListener('visibilitychange', look)
  one('#filter').addEventListener('input', look)
  one('#failed').addEventListener('change', look)
  setInterval(() => state && showClock(Date.now() + ahead, state.offset), PAUSE)
  look()
}

function build(): void {
  const search = h('input', {
    id: 'filter',
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': say('Filter', '筛选'),
    placeholder: say('Filter by path, status, id, text …  /', '按路径、状态码、ID、内容筛选  /'),
  })
  const failed = h('label.check', {}, h('input', { id: 'failed', type: 'checkbox' }), say('failed only', '仅失败'))
  one('#time').title = say('the sandbox’s clock, in Beijing', '沙箱时钟（北京时间）')
  one('header').append(
    h('span.light', { id: 'live', role: 'img', 'aria-label': say('connected', '已连接') }),
    h('span.address', {}, h('code', { id: 'url' }), h('span', { id: 'mchid' })),
    h('div.bar', {}, search, failed, tools()),
  )
  const section = (name: Name) =>
    h(
      'section.list',
      { id: name, 'aria-label': TITLES[name] },
      h('h2', {}, TITLES[name], h('span.count', { 'data-count': name })),
      lists[name].element,
    )
  one('main').replaceChildren(
    h('div.pane.side', {}, section('contracts'), section('notifications'), section('orders')),
    h('div.pane.wide', {}, section('requests')),
  )
  one('header').after(
    h(
      'nav.jump',
      {},
      (['contracts', 'requests', 'notifications', 'orders'] as const).map((name) =>
        h('a', { href: `#${name}` }, TITLES[name], h('span.count', { 'data-count': name })),
      ),
    ),
  )
  document.body.append(h('output', { id: 'said', 'aria-live': 'polite' }))
  fitForm(one<HTMLFormElement>('form[data-form]'))
}

async function look(): Promise<void> {
  clearTimeout(timer)
  let pause = PAUSE
  try {
    if (!document.hidden) await refresh()
    mark(true)
  } catch {
    mark(false)
    pause = LONG_PAUSE
  }
  clearTimeout(timer)
  timer = setTimeout(look, pause)
}

async function refresh(): Promise<void> {
  const query = new URLSearchParams(Object.entries(most).map(([name, count]) => [name, String(count)]))
  query.set('text', one<HTMLInputElement>('#filter').value)
  if (one<HTMLInputElement>('#failed').checked) query.set('failed', '1')
  asked = String(query)
  const now = asked
  query.set('revision', revision)
  const answer = await read<{ now: number; revision: string; state?: State }>(`/sandbox/live?${query}`)
  // Something else was asked for meanwhile.
  if (asked !== now) return
  ahead = answer.now - Date.now()
  revision = answer.revision
  if (answer.state !== undefined) {
    state = answer.state
    keepPlaces(() => show(answer.state as State, answer.now))
  }
}

function show(next: State, now: number): void {
  one('#url').textContent = next.url
  one('#mchid').textContent = `mchid ${next.mchid}`
  showTools(next, now)
  showClock(now, next.offset)
  for (const name of NAMES) {
    const page: Page<unknown> = next[name]
    for (const count of document.querySelectorAll(`[data-count=${name}]`)) count.textContent = countOf(page)
    lists[name].show(page.items, restOf(name, page))
  }
}

function countOf({ found, total }: Page<unknown>): string {
  return found === total ? String(total) : `${found} / ${total}`
}

function restOf(name: Name, { found, items }: Page<unknown>): Child {
  if (found <= items.length) return undefined
  const rest = found - items.length
  const label = say(
    `Show ${Math.min(STEP, rest)} older ones of ${rest}`,
    `再显示 ${Math.min(STEP, rest)} 条（还有 ${rest} 条）`,
  )
  return h('button.small', { type: 'button', 'data-do': 'more', 'data-name': name }, label)
}

function mark(good: boolean): void {
  const light = one('#live')
  light.className = `light ${good ? 'good' : 'bad'}`
  light.setAttribute('aria-label', good ? say('connected', '已连接') : say('the sandbox does not answer', '沙箱无应答'))
}

let silence: ReturnType<typeof setTimeout> | undefined

function tell(text: string, isFault = false): void {
  const said = one('#said')
  said.textContent = text
  said.className = isFault ? 'shown bad' : 'shown'
  clearTimeout(silence)
  silence = setTimeout(() => said.classList.remove('shown'), 4000)
}

async function onClick(event: MouseEvent): Promise<void> {
  const target = event.target as Element
  for (const open of document.querySelectorAll<HTMLDetailsElement>('details.tool[open]')) {
    if (!open.contains(target)) open.open = false
  }
  const button = target.closest<HTMLButtonElement>('[data-do]')
  if (button === null) return
  try {
    await act(button)
  } catch (error) {
    tell((error as Error).message, true)
  }
}

async function act(button: HTMLButtonElement): Promise<void> {
  const { do: what = '', ...data } = button.dataset
  if (what === 'copy') return copy(texts.get(button) ?? '')
  if (what === 'more') {
    most[data['name'] as Name] += STEP
    return look()
  }
  if (what === 'env') return copy((await read<{ text: string }>('/sandbox/live/env')).text)
  button.disabled = true
  try {
    tell((await ACTIONS[what]?.(data)) ?? '')
  } finally {
    button.disabled = false
  }
  await look()
}

const DONE = say('Done.', '已完成。')

const ACTIONS: Record<string, (data: DOMStringMap) => Promise<string>> = {
  replay: async ({ number }) => sent(await post('/sandbox/live/replay', { number: Number(number) })),
  resend: async ({ id }) => sent(await post('/sandbox/live/resend', { id })),
  approve: async ({ id }) => done(post('/sandbox/api/approve', { pre_entrustweb_id: id })),
  decline: async ({ id }) => done(post('/sandbox/api/decline', { pre_entrustweb_id: id })),
  terminate: async ({ contract }) => done(post('/sandbox/api/terminate', { contract_id: contract })),
  rotate: async ({ now }) => done(post('/sandbox/api/rotate', now ? { now: true } : {})),
  clear: async () => done(post('/sandbox/api/fault', null)),
  advance: async ({ ms, until }) =>
    done(
      post('/sandbox/api/advance', {
        ms: ms === undefined ? Math.max(0, Number(until) - Date.now() - ahead) : Number(ms),
      }),
    ),
}

async function done(work: Promise<unknown>): Promise<string> {
  await work
  return DONE
}

function sent({ status, error }: { status?: number; error?: string }): string {
  return `${say('Sent again: ', '已重新发送：')}${status ?? error ?? say('no answer', '无应答')}`
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    copyByHand(text)
  }
  tell(say('Copied.', '已复制。'))
}

/** Where the page is opened over http under another name than localhost, browsers have no clipboard. */
function copyByHand(text: string): void {
  const area = h('textarea', { 'aria-hidden': 'true' }) as HTMLTextAreaElement
  area.value = text
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}

async function onSubmit(event: SubmitEvent): Promise<void> {
  event.preventDefault()
  try {
    tell(await done(post('/sandbox/api/fault', faultIn(event.target as HTMLFormElement))))
    await look()
  } catch (error) {
    tell((error as Error).message, true)
  }
}

function onKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement
  const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)
  if (event.key === 'Escape') {
    for (const open of document.querySelectorAll<HTMLDetailsElement>('details.tool[open]')) open.open = false
  } else if (!isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (event.key === '/') {
      event.preventDefault()
      one('#filter').focus()
    }
    if (event.key === 'j' || event.key === 'k') step(event.key === 'j' ? 1 : -1)
  }
}

/** To the next or previous entry. */
function step(by: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('.entry summary:not(.fold summary)')]
  const at = all.findIndex((each) => each.closest('.entry')?.contains(document.activeElement))
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
}
