// Processes are killed in the middle of a certificate's adoption; the next one begins with what Redis holds.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { list, newer, older, openAuto } from '../certificates/platform.mjs'
import { openRedis, start } from './processes.mjs'

/** In which the list is on its way when the process dies, or the process itself dies. */
const moments = ['not begun', 'asked', 'half received', 'received', 'not stored', 'stored']

/** A trial: who comes first dies over the list, who comes next adopts it, who comes last needs no list. */
async function adopted(t, die, stored) {
  const wechatpay = await openAuto(t, { signer: newer, certificates: [older, newer] })
  const { url: redis, command } = await openRedis(t)
  if (stored) await command('SET', 'certs', JSON.stringify({ [older.id]: older.pem }))
  const { gateway } = wechatpay
  const settings = { redis, url: gateway.url }
  const first = start('adopter.mjs', { ...settings, die })
  const kill = () => first.child.kill('SIGKILL')
  wechatpay.list = () => {
    if (die === 'asked') kill()
    const answer = list(...wechatpay.certificates)
    if (die === 'received') setTimeout(kill, 5)
    if (die !== 'half received') return answer
    setTimeout(kill, 30)
    return { ...answer, fault: 'hang-body' }
  }
  assert.equal(await first.ended, 'SIGKILL')
  const left = await command('GET', 'certs')
  const kept = left === null ? [] : Object.keys(JSON.parse(left))
  const before = stored ? [older.id] : []
  assert.deepEqual(kept.sort(), (die === 'stored' ? [older.id, newer.id] : before).sort(), 'all of it or nothing')
  wechatpay.list = undefined
  const second = start('adopter.mjs', settings)
  assert.equal(await second.ended, null)
  assert.deepEqual(JSON.parse(second.output), { ok: true })
  const certs = JSON.parse(await command('GET', 'certs'))
  assert.deepEqual(Object.keys(certs).sort(), [older.id, newer.id].sort())
  for (const { id, pem } of [older, newer]) assert.equal(certs[id].trim(), pem.trim())
  const downloads = wechatpay.downloads()
  assert.equal(await start('adopter.mjs', settings).ended, null)
  assert.equal(wechatpay.downloads(), downloads, 'who finds them in Redis downloads nothing')
  assert.deepEqual(
    gateway.requests.flatMap(({ faults }) => faults),
    [],
  )
}

for (const die of moments) {
  test(`killed when the list is "${die}"`, (t) => adopted(t, die, false))
}

test('killed when half of the list has come, with an older certificate at hand', (t) =>
  adopted(t, 'half received', true))
