import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { Agent } from 'node:http'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { call, openReceiver, openSandbox, PRE_SIGN, preSign, preSignBody } from './merchant.mjs'

test('options that make no sense', async () => {
  const wrong = [
    { port: -1 },
    { port: 1.5 },
    { host: '' },
    { mode: 'both' },
    { now: 1 },
    { retryDelays: 15 },
    { retryDelays: [-1] },
    { terminateNotifyUrl: '/notify' },
    { terminateNotifyUrl: 'ftp://a.com/' },
  ]
  for (const options of wrong)
    await assert.rejects(async () => createSandbox(options), TypeError, JSON.stringify(options))
})

test('port and host', async (t) => {
  const sandbox = await openSandbox(t, { host: '0.0.0.0' })
  const port = Number(new URL(sandbox.url).port)
  assert.equal(sandbox.url, `http://127.0.0.1:${port}`)
  assert.equal((await call(sandbox, 'POST', PRE_SIGN, preSignBody())).status, 200)
  await assert.rejects(createSandbox({ host: '0.0.0.0', port }), { code: 'EADDRINUSE' })
})

test('close(): idle and hanging connections end, and it can be called again', async () => {
  const sandbox = await createSandbox()
  const agent = new Agent({ keepAlive: true })
  await call(sandbox, 'POST', PRE_SIGN, preSignBody(), { agent })
  const [idle] = Object.values(agent.freeSockets).flat()
  const idleClosed = once(idle, 'close')
  sandbox.fault({ kind: 'hang' })
  const hanging = assert.rejects(call(sandbox, 'POST', PRE_SIGN, preSignBody()), { code: 'ECONNRESET' })
  while (sandbox.requests.length < 2) await new Promise(setImmediate)
  // Without close(), the one would end after a minute, and the other never.
  await Promise.all([sandbox.close(), sandbox.close(), idleClosed, hanging])
  await assert.rejects(call(sandbox, 'POST', PRE_SIGN, preSignBody()), { code: 'ECONNREFUSED' })
  agent.destroy()
})

test('close(): nothing is delivered any more, and the user is gone', async (t) => {
  const sandbox = await createSandbox({ retryDelays: [10, 10] })
  const receiver = await openReceiver(t, [500])
  const first = await preSign(sandbox, { notify_url: receiver.url })
  const second = await preSign(sandbox, { notify_url: receiver.url, out_contract_code: 'B' })
  await sandbox.approve(first.pre_entrustweb_id)
  await sandbox.close()
  await assert.rejects(sandbox.approve(second.pre_entrustweb_id), /the sandbox is closed/)
  await assert.rejects(sandbox.decline(second.pre_entrustweb_id), /the sandbox is closed/)
  await sandbox.advance(60_000)
  assert.equal(receiver.received.length, 1)
})

test('a peer that goes away in mid request harms nobody', async (t) => {
  const sandbox = await openSandbox(t)
  const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1')
  socket.write('POST /v3/certificates HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{')
  await new Promise((resolve) => socket.end(resolve))
  assert.equal((await call(sandbox, 'POST', PRE_SIGN, preSignBody())).status, 200)
})

test('a waiting retry does not keep a process alive', async () => {
  const script = `
    import { createSandbox } from 'wechatpay-entrust/sandbox'
    import { preSign } from ${JSON.stringify(new URL('./merchant.mjs', import.meta.url).href)}
    const sandbox = await createSandbox()
    const { pre_entrustweb_id } = await preSign(sandbox)
    await sandbox.approve(pre_entrustweb_id)
    console.log(sandbox.notifications[0].next_attempt > Date.now())
    await sandbox.close()
  `
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 10_000,
    cwd: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  })
  assert.equal(stdout, 'true\n')
})

test('CommonJS', async () => {
  const sandbox = await createRequire(import.meta.url)('wechatpay-entrust/sandbox').createSandbox()
  assert.match(sandbox.url, /^http:/)
  await sandbox.close()
})
