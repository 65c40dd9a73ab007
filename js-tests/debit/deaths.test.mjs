// The process dies at every step: before and after it notes it, and while its request is on the way or answered.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { assertEnds, each, openBank, orderOf } from './bank.mjs'

const debtor = fileURLToPath(new URL('debtor.mjs', import.meta.url))

/** Runs a debtor; gives what it printed, and the signal that ended it. */
async function run(settings, living) {
  const child = spawn(process.execPath, [debtor, JSON.stringify(settings)], { stdio: ['ignore', 'pipe', 'inherit'] })
  living?.set(settings.order.combine_out_trade_no, child)
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  const [, signal] = await once(child, 'close')
  living?.delete(settings.order.combine_out_trade_no)
  return { end: output.trim(), signal }
}

/** The steps of a debit that goes all the way, and how the requests before the last one end. */
const way = ['create 1', 'query 1', 'reverse 1', 'query 2']
const moments = ['before noting', 'after noting', 'received', 'processed']

test('a process that dies at any moment of any step', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'wechatpay-entrust-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const bank = await openBank(t)
  const living = new Map()
  const cases = new Map()
  const trials = ['reset', 'reset-'].flatMap((create) =>
    way.flatMap((step) => moments.map((moment) => ({ create, die: `${moment} ${step}` }))),
  )
  const count = new Map()
  bank.plan = (number, step) => ({ create: cases.get(number).create, query: '500', reverse: '500-' })[step]
  const kill = (moment) => (asked) => {
    const key = `${moment} ${asked.step}`
    const nth = (count.get(asked.number + key) ?? 0) + 1
    count.set(asked.number + key, nth)
    if (cases.get(asked.number).die === `${key} ${nth}`) living.get(asked.number)?.kill('SIGKILL')
  }
  bank.onRequest = kill('received')
  bank.onProcessed = kill('processed')
  await each(trials, 5, async (trial) => {
    // On a busy machine the minute may end before the moment comes: then once more, with a longer one.
    for (let minute = 1000, died = false; !died; minute *= 4) {
      const number = `D${cases.size}`
      cases.set(number, trial)
      const settings = { url: bank.url, order: orderOf(number), store: join(folder, number), minute }
      const first = await run({ ...settings, die: trial.die }, living)
      died = first.signal === 'SIGKILL'
      assert.equal(first.end === '', died)
      bank.healed.add(number)
      const { end } = died ? await run(settings) : first
      const last = await assertEnds(bank, number, end, JSON.stringify({ ...trial, minute }))
      assert.ok(['paid', 'reversed'].includes(last), `${trial.die}: ${last}`)
    }
  })
})
