// Runs the witness and the merchant, and compares what the one was told with what the other knows.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = (name) => fileURLToPath(new URL(name, import.meta.url))

/** A child and what it prints. */
function start(name, args = [], flags = []) {
  const stdio = ['pipe', 'pipe', 'inherit']
  const child = spawn(process.execPath, [...flags, program(name), ...args], { stdio })
  const run = { child, output: '' }
  child.stdout.on('data', (chunk) => {
    run.output += chunk
  })
  return run
}

async function openWitness(declined) {
  const { child, ...rest } = start('gateway.mjs', [String(declined)])
  const [line] = await once(child.stdout, 'data')
  return { ...rest, ...JSON.parse(line), child }
}

/**
 * Runs `calls` calls, `atOnce` at once; a share of `declined`, from 0 to 1, of the debits fails for good. Gives what both say,
 * and how the merchant's process ended.
 */
export async function trial({ calls, atOnce, declined = 0.05 }) {
  const folder = mkdtempSync(join(tmpdir(), 'wechatpay-entrust-'))
  const { child: witness, baseUrl, backupUrl, control } = await openWitness(declined)
  try {
    const settings = { baseUrl, backupUrl, control, calls, atOnce, claims: join(folder, 'claims') }
    const run = start('merchant.mjs', [JSON.stringify(settings)], ['--expose-gc'])
    run.child.stdin.end()
    // A machine that is busy with other work takes several times as long.
    const most = 60_000 + calls * 120
    const patience = setTimeout(() => run.child.kill('SIGKILL'), most)
    const [code, signal] = await once(run.child, 'close')
    clearTimeout(patience)
    assert.deepEqual([code, signal], [0, null], `it did not end by itself within ${most / 1000} s: ${run.output}`)
    const seen = await (await fetch(control, { method: 'POST', body: JSON.stringify({ report: true }) })).json()
    const claims = readFileSync(settings.claims, 'utf8').trim().split('\n').map(JSON.parse)
    return { told: JSON.parse(run.output), seen, claims }
  } finally {
    witness.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What was told of an order, beside what the ledger holds. */
const truths = {
  paid: ({ state }) => state === 'SUCCESS',
  SUCCESS: ({ state }) => state === 'SUCCESS',
  PAYERROR: ({ state }) => state === 'PAYERROR',
  declined: ({ state }) => state !== 'SUCCESS',
  reversed: ({ state }) => state !== 'SUCCESS',
  refused: ({ state }) => state === undefined,
  unsent: ({ created }) => created === 0,
  unknown: () => true,
}

/** Everything that must not be. Empty where all is well. */
export function contradictions({ told, seen, claims }) {
  const orders = new Map(seen.orders.map((order) => [order.number, order]))
  const nothing = { created: 0, debits: 0 }
  const known = new Set(claims.map(({ number }) => number))
  const falseClaims = claims.filter(({ number, end }) => truths[end]?.(orders.get(number) ?? nothing) !== true)
  return {
    'wrong results': told.wrong,
    'untyped errors': told.untyped,
    'left behind': told.left,
    'badly signed': seen.badlySigned,
    'repeated nonces': seen.repeatedNonces,
    'debited twice': seen.orders.filter(({ created, debits }) => created > 1 || debits > 1),
    'told otherwise than it is': falseClaims,
    'orders nobody was told of': seen.orders.filter(({ number }) => !known.has(number)),
  }
}

export const nothingWrong = {
  'wrong results': [],
  'untyped errors': [],
  'left behind': [],
  'badly signed': [],
  'repeated nonces': 0,
  'debited twice': [],
  'told otherwise than it is': [],
  'orders nobody was told of': [],
}

/** By how many bytes the heap grew between the first third and the end. */
export function growth({ memory }) {
  return memory.at(-1).heapUsed - memory[2].heapUsed
}
