import { createHash } from 'node:crypto'
import type { Steered } from './api.ts'
import type { Clock } from './clock.ts'
import { diagnose } from './diagnosis.ts'
import type { Faults } from './faults.ts'
import type { Merchant } from './merchant.ts'
import type { Message } from './message.ts'
import type { Notifications } from './notifications.ts'
import type { Orders } from './orders.ts'
import type { Outlet } from './outlet.ts'
import type { Platform } from './platform.ts'
import type { SandboxNotification, SandboxOrder, SandboxRequest } from './records.ts'
import type { Exchange } from './request-log.ts'
import type { Sandbox } from './sandbox.ts'
import type { Service } from './service.ts'

/** Entries of a list where the page asks for no number. */
const SHOWN = 100
/** Characters of a path or reason in a list. */
const LINE = 400

/** What the live view sees of a sandbox: more than its users do. */
export interface Desk {
  readonly sandbox: Steered
  readonly merchant: Merchant
  readonly clock: Clock
  readonly platform: Platform
  readonly faults: Faults
  readonly notifications: Notifications
  readonly service: Service
  readonly waiting: Orders
  /** Answers a request to WeChat Pay as if it had come from outside. */
  readonly answer: (message: Message, outlet: Outlet) => Promise<SandboxRequest>
  /** Whether other machines reach it. */
  readonly isExposed: () => boolean
}

/** What the page shows now: the newest entries of each list that match `text` and `failed`, and how many there are. */
export function snapshot(desk: Desk, query: URLSearchParams): Record<string, unknown> {
  const now = desk.clock.now()
  const state = JSON.stringify(stateOf(desk, query))
  const revision = createHash('sha1').update(state).digest('hex')
  if (query.get('revision') === revision) return { now, revision }
  return { now, revision, state: JSON.parse(state) }
}

function stateOf(desk: Desk, query: URLSearchParams): Record<string, unknown> {
  const { sandbox, faults, platform, service, clock } = desk
  const text = (query.get('text') ?? '').toLowerCase()
  const failed = query.get('failed') === '1'
  const page = <T>(name: string, all: readonly T[], finds: Finds<T>, show: (item: T) => unknown) =>
    pageOf(all, (item) => (!failed || finds.failed(item)) && (text === '' || finds.text(item, text)), {
      most: Number(query.get(name)) || SHOWN,
      show,
    })
  return {
    url: sandbox.url,
    mchid: sandbox.merchant.mchid,
    offset: clock.now() - clock.wire(),
    faults: faults.waiting.map(({ options, left }) => ({
      ...options,
      path: options.path?.toString(),
      left: String(left),
    })),
    keys: platform.all().map(({ id, kind, signsFrom, retires }) => ({ id, kind, signsFrom, retires: String(retires) })),
    requests: page('requests', service.exchanges, REQUESTS, summary),
    contracts: page('contracts', sandbox.contracts, CONTRACTS, (contract) => contract),
    notifications: page('notifications', sandbox.notifications, NOTIFICATIONS, headOf),
    orders: page('orders', sandbox.orders, ORDERS, (order) => order),
  }
}

interface Finds<T> {
  readonly failed: (item: T) => boolean
  readonly text: (item: T, text: string) => boolean
}

const inJson = (item: unknown, text: string): boolean => JSON.stringify(item).toLowerCase().includes(text)

const REQUESTS: Finds<Exchange> = { failed: ({ record }) => isFailed(record), text: mentions }
const ORDERS: Finds<SandboxOrder> = {
  failed: ({ sub_orders }) => sub_orders.some(({ trade_state }) => trade_state === 'PAYERROR'),
  text: inJson,
}
const NOTIFICATIONS: Finds<SandboxNotification> = {
  failed: ({ attempts }) => attempts.some(({ status, error }) => error !== undefined || (status ?? 200) >= 300),
  text: inJson,
}
const CONTRACTS: Finds<Sandbox['contracts'][number]> = {
  failed: ({ session_state }) => session_state === 'DECLINED' || session_state === 'EXPIRED',
  text: inJson,
}

function pageOf<T>(
  all: readonly T[],
  matches: (item: T) => boolean,
  { most, show }: { most: number; show: (item: T) => unknown },
): Record<string, unknown> {
  const found = all.filter(matches)
  return { total: all.length, found: found.length, items: found.slice(-most).reverse().map(show) }
}

function isFailed({ status, fault }: SandboxRequest): boolean {
  return status === undefined ? fault !== undefined : status >= 300 || (fault !== undefined && fault !== 'slow')
}

/** Exchanges that are over do not change: what was looked for in them once need not be looked for again. */
let lastSearch = { text: '', found: new WeakMap<Exchange, boolean>() }

function mentions(exchange: Exchange, text: string): boolean {
  if (lastSearch.text !== text) lastSearch = { text, found: new WeakMap() }
  const known = lastSearch.found.get(exchange)
  if (known !== undefined) return known
  const { record, answer } = exchange
  const { method, path, body, status, code, reason, fault } = record
  const texts = [
    `${method} ${path}`,
    body,
    `${status} ${code} ${fault}`,
    reason,
    answer?.headers['Request-ID'],
    answer?.body,
  ]
  const found = texts.some((each) => each?.toLowerCase().includes(text))
  if (answer !== undefined) lastSearch.found.set(exchange, found)
  return found
}

function summary({ number, at, record, duration, answer }: Exchange): Record<string, unknown> {
  const { method, path, status, code, verified, reason, fault } = record
  return {
    number,
    at,
    duration,
    method,
    path: path.slice(0, LINE),
    status,
    code,
    verified,
    reason: reason?.slice(0, LINE),
    message: messageIn(answer?.body),
    fault,
    failed: isFailed(record),
  }
}

/** What WeChat Pay says of an error, in Chinese. */
function messageIn(body: string | undefined): string | undefined {
  try {
    const { message } = JSON.parse(body ?? '') as { message?: unknown }
    return typeof message === 'string' ? message : undefined
  } catch {
    return undefined
  }
}

/** Without what only an opened entry shows. */
function headOf({ id, event_type, url, attempts, next_attempt }: SandboxNotification): Record<string, unknown> {
  return { id, event_type, url, attempts, next_attempt }
}

/** Everything about one request. */
export function requestDetail({ service, merchant, clock }: Desk, number: number): unknown {
  const exchange = service.exchanges.find((other) => other.number === number)
  if (exchange === undefined) return undefined
  const { record, answer, at, duration } = exchange
  const date = Date.parse(answer?.headers['Date'] ?? '')
  const diagnosis = diagnose(record, merchant, Number.isNaN(date) ? clock.wire() : date)
  return { ...record, number, at, duration, answer, diagnosis }
}

/**
 * Everything about one notification. What its receiver answered is told to this machine alone: whoever else reaches the
 * sandbox could have it ask servers that only this machine reaches.
 */
export function notificationDetail({ notifications }: Desk, id: string, isPrivate: boolean): unknown {
  const record = notifications.all.find((other) => other.id === id)
  if (record === undefined) return undefined
  const { body, transfers } = notifications.sent(record)
  const attempts = record.attempts.map((attempt, at) => ({
    ...attempt,
    ...transfers[at],
    ...(!isPrivate && { answer: undefined }),
  }))
  return { ...record, attempts, body, isPrivate }
}

/** A `.env` for the sandbox's merchant. Values are quoted for shells, which would trip over the blanks in a PEM. */
export function dotenv({ sandbox }: Desk): string {
  const { mchid, serial, privateKey, certs, apiv3Key } = sandbox.merchant
  const [id = '', key = ''] = Object.entries(certs)[0] ?? []
  const variables = {
    WECHATPAY_MCHID: mchid,
    WECHATPAY_SERIAL: serial,
    WECHATPAY_PRIVATE_KEY: privateKey,
    WECHATPAY_PUBLIC_KEY_ID: id,
    WECHATPAY_PUBLIC_KEY: key,
    WECHATPAY_APIV3_KEY: apiv3Key,
    WECHATPAY_BASE_URL: sandbox.url,
  }
  return Object.entries(variables)
    .map(([name, value]) => `${name}="${value.trim().replaceAll('\n', '\\n')}"\n`)
    .join('')
}
