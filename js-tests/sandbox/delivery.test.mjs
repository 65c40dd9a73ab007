// One delivery of a notification: how it reaches the receiver, and how long it waits for an answer.
import assert from 'node:assert/strict'
import dns from 'node:dns'
import { createServer } from 'node:https'
import { describe, test } from 'node:test'
import { openReceiver, openSandbox, preSign } from './merchant.mjs'

/** Names that lead to 127.0.0.1, once the function behind them calls back. */
const names = new Map()
const { lookup } = dns
dns.lookup = (name, options, callback) => {
  if (!names.has(name)) return lookup(name, options, callback)
  const [address, family] = ['127.0.0.1', 4]
  names.get(name)(() => (options.all ? callback(null, [{ address, family }]) : callback(null, address, family)))
}

// At once, because some of them wait for five real seconds.
describe('deliveries', { concurrency: true }, () => {
  test('an https address on this machine needs no public certificate', async (t) => {
    const sandbox = await openSandbox(t, { retryDelays: [] })
    const { privateKey: key, certificate: cert } = sandbox.merchant
    const server = createServer({ key, cert }, (_, response) => response.writeHead(204).end())
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    t.after(() => server.close())
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: `https://localhost:${server.address().port}/` })
    await sandbox.approve(pre_entrustweb_id)
    assert.equal(sandbox.notifications[0].attempts[0].status, 204)
  })

  test('nobody listens: the attempt says so', async (t) => {
    const sandbox = await openSandbox(t, { retryDelays: [] })
    const { pre_entrustweb_id } = await preSign(sandbox)
    await sandbox.approve(pre_entrustweb_id)
    const [{ status, error }] = sandbox.notifications[0].attempts
    assert.equal(status, undefined)
    assert.match(error, /ECONNREFUSED/)
  })

  test('an answer that takes more than five seconds is a failure', async (t) => {
    const sandbox = await openSandbox(t, { retryDelays: [] })
    const receiver = await openReceiver(t, ['never'])
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
    const start = performance.now()
    await sandbox.approve(pre_entrustweb_id)
    assert.ok(performance.now() - start > 4900)
    assert.equal(sandbox.notifications[0].attempts[0].error, 'no answer within 5 seconds')
  })

  test('the five seconds are the receiver’s: looking up its name does not count', async (t) => {
    // As behind a thread pool that is busy with other work, such as making keys.
    names.set('busy.localhost', (answer) => setTimeout(answer, 5500))
    const sandbox = await openSandbox(t, { retryDelays: [] })
    const receiver = await openReceiver(t)
    const url = receiver.url.replace('127.0.0.1', 'busy.localhost')
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: url })
    await sandbox.approve(pre_entrustweb_id)
    const [{ status, error }] = sandbox.notifications[0].attempts
    assert.deepEqual([status, error], [204, undefined])
  })

  test('an answer that takes more than five seconds is a failure, where the host has a name too', async (t) => {
    names.set('known.localhost', (answer) => answer())
    const sandbox = await openSandbox(t, { retryDelays: [] })
    const receiver = await openReceiver(t, ['never'])
    const hosts = ['localhost', 'known.localhost']
    const approvals = hosts.map(async (name, at) => {
      const notify_url = receiver.url.replace('127.0.0.1', name)
      const { pre_entrustweb_id } = await preSign(sandbox, { notify_url, out_contract_code: `c${at}` })
      await sandbox.approve(pre_entrustweb_id)
    })
    await Promise.all(approvals)
    for (const { attempts, url } of sandbox.notifications) {
      assert.equal(attempts[0].error, 'no answer within 5 seconds', url)
    }
  })
})
