// Prints pkg/src/calls/launches.ts: how the answer of an operation is handed to the client.
import { address } from './text.mjs'

const functions = { 'mini-program': 'miniProgramLaunch', app: 'appLaunch' }
const visits = { browser: 'goes to', qrcode: 'scans' }

function isTemplate(text) {
  return /\{\w+\}/.test(text)
}

function typeOf(value) {
  if (typeof value === 'string') return isTemplate(value) ? 'string' : `'${value}'`
  if (typeof value !== 'object') return String(value)
  const fields = Object.entries(value).map(([name, each]) => `${name}: ${typeOf(each)}`)
  return `{ ${fields.join('; ')} }`
}

function options(name, argument) {
  const more = ['appid', 'mchid'].filter((place) => JSON.stringify(argument).includes(`{${place}}`))
  return `{ ${[`operation: '${name}'`, ...more].join(', ')} }`
}

function sentence({ name }, { kind, api, argument, unverified, target, default: fallback }) {
  if (unverified) return `How the client calls \`${api}\` is unverified: ${unverified}.`
  const given = target || fallback ? 'answer' : `answer, ${options(name, argument)}`
  return `The client calls \`${api}\` with \`${functions[kind]}(${given})\`.`
}

/** What the documentation of a call says about its answer. */
export function launchText(operation) {
  const calls = operation.launches.filter(({ kind }) => functions[kind])
  const ways = operation.launches.map(({ kind }) => visits[kind]).filter(Boolean)
  const visit = ways.length > 0 && `The user ${ways.join(', or ')} the address that \`redirectLaunch(answer)\` gives.`
  return [...calls.map((launch) => sentence(operation, launch)), visit].filter(Boolean).join(' ')
}

/** One entry for each way, with all of the operations that have it. */
function entries(operations) {
  const found = new Map()
  for (const { name, page, launches } of operations) {
    for (const { kind, api, argument, unverified, target, default: fallback } of launches) {
      if (!functions[kind]) continue
      const open = unverified && { api, unverified, page: page && address(page) }
      const alone = target ? { alone: 'target' } : fallback && { alone: 'default' }
      const way = { by: functions[kind], argument, ...open, ...alone }
      const key = JSON.stringify(way)
      found.set(key, { ...way, of: [...(found.get(key)?.of ?? []), name] })
    }
  }
  return [...found.values()]
}

function interfaceOf(name, by, operations) {
  const lines = operations.flatMap((operation) =>
    operation.launches
      .filter(({ kind }) => functions[kind] === by)
      .map(({ api, argument, unverified }) => {
        const doc = unverified ? `Unverified: ${unverified}.` : `For \`${api}\`.`
        return `  /** ${doc} */\n  '${operation.name}': ${unverified ? 'never' : typeOf(argument)}`
      }),
  )
  return `export interface ${name} {\n${lines.join('\n')}\n}`
}

function addresses(operations) {
  const of = (wanted) =>
    operations.flatMap(({ launches }) => launches.flatMap(({ kind, url }) => (kind === wanted && url ? [url] : [])))
  const urls = [...of('qrcode'), ...of('browser')]
  return [...new Set(urls)].map((url) => url.slice(1, -1))
}

const addressField = (field) => {
  const doc = field.includes('code') ? 'To be shown as a QR code.' : 'Where the user goes.'
  return `  /** ${doc} */\n  ${field}?: string | undefined`
}

export function printLaunches({ operations }) {
  const fields = addresses(operations)
  return `// Printed from table/ by \`npm run table\`. Do not edit.

/** What \`miniProgramLaunch\` gives, by operation. */
${interfaceOf('MiniProgramLaunches', 'miniProgramLaunch', operations)}

/** What \`appLaunch\` gives, by operation. */
${interfaceOf('AppLaunches', 'appLaunch', operations)}

/** Answers that hold an address for the user. */
export interface RedirectAnswer {
${fields.map(addressField).join('\n')}
}

/** Where an answer holds an address, the first that is there. */
export const addresses: readonly (keyof RedirectAnswer)[] = ${JSON.stringify(fields)}

/** A way from an answer into WeChat. */
export interface Way {
  by: 'miniProgramLaunch' | 'appLaunch'
  of: readonly string[]
  /** The argument of the client call; names in braces stand for fields of the answer and for what the caller gives. */
  argument?: object
  /** Taken where no operation is named: for an answer that itself names what is opened, or for any other. */
  alone?: 'target' | 'default'
  /** Why there is no argument, and of which client call. */
  unverified?: string
  api?: string
  page?: string
}

export const ways: readonly Way[] = ${JSON.stringify(entries(operations))}
`
}
