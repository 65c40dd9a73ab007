import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSandbox } from './merchant.mjs'
import { ask, DAY, HOUR, MORNING, refused } from './operation.mjs'

const given = { contract_id: '202603100001' }
const NOTICE = 'papay-notify.pre-deduct-notify'

test('a pre-debit notice: once until its debit window is over', async (t) => {
  const sandbox = await openSandbox(t, { now: () => MORNING })
  const three = { ...given, deduct_duration: { count: 3 } }
  await ask(sandbox, NOTICE, three)
  const [contract] = sandbox.contracts
  assert.deepEqual(
    [contract.family, contract.contract_state, contract.contract_id],
    ['papay-notify', 'SIGNED', given.contract_id],
  )
  const [notice] = contract.details.notices
  const midnight = Date.parse('2026-03-12T00:00:00+08:00')
  assert.deepEqual([notice.debit_from, notice.debit_until], [midnight, midnight + 3 * DAY])
  assert.deepEqual((await refused(sandbox, NOTICE, three)).slice(0, 2), [400, 'RESOURCE_ALREADY_EXISTS'])
  await ask(sandbox, 'papay-notify.fail-notify', given)
  await sandbox.advance(4 * DAY)
  assert.deepEqual((await refused(sandbox, NOTICE, given)).slice(0, 2), [400, 'RESOURCE_ALREADY_EXISTS'])
  await sandbox.advance(DAY)
  await ask(sandbox, NOTICE, given)
  const last = sandbox.contracts[0].details.notices.at(-1)
  assert.equal(last.debit_until - last.debit_from, 7 * DAY, 'seven days where none are named')
})

test('a pre-debit notice: from 07:00 to 22:00, and for a contract in force', async (t) => {
  const sandbox = await openSandbox(t, { now: () => MORNING })
  await sandbox.advance(12 * HOUR)
  assert.deepEqual((await refused(sandbox, NOTICE, given)).slice(0, 2), [403, 'RULELIMIT'])
  assert.equal(sandbox.contracts.length, 0)
  await sandbox.advance(9 * HOUR)
  await ask(sandbox, 'papay-notify.partner-pre-deduct-notify', given)
  await sandbox.terminate(given)
  assert.deepEqual((await refused(sandbox, NOTICE, given)).slice(0, 2), [400, 'CONTRACT_NOT_EXIST'])
  assert.equal(sandbox.notifications.length, 0, 'the contract is one of V2')
})
