// The command trigger: a signed notification, by a running sandbox or by keys in a file.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { open, openFolder, run, unfolded } from './program.mjs'

/** An application's notify_url; `events` is what its callback got. */
async function application(t, merchant, callback = () => {}) {
  const events = []
  const wxpay = new Wechatpay(merchant)
  const handler = wxpay.notifications.handler(
    (event) => {
      events.push(event)
      return callback(event)
    },
    { onError: () => {} },
  )
  const server = createServer(toNodeHandler(handler)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  t.after(() => {
    wxpay.close()
    server.close()
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${server.address().port}/notify`, events }
}

/** A file as `sandbox --keys FILE` writes it. */
async function keysFile(t, mode) {
  const { folder } = openFolder(t)
  const sandbox = await createSandbox({ listen: false, mode })
  await sandbox.close()
  const file = join(folder, 'keys.json')
  writeFileSync(file, JSON.stringify(sandbox.keys))
  return { file, merchant: sandbox.merchant }
}

test('the running sandbox sends it, and records it', async (t) => {
  const { run, sandbox } = await open(t)
  const { url, events } = await application(t, sandbox.merchant)
  const args = ['trigger', 'ECOMMERCE_ENTRUST.SIGN', '--to', url, '--resource', '{"out_contract_code":"c1"}']
  const { status, stdout, stderr } = await run(args)
  assert.deepEqual([status, stderr], [0, ''])
  assert.match(stdout, /^✓ ECOMMERCE_ENTRUST\.SIGN → http:\S+: answered 204\n$/)
  assert.equal(events[0].resource.out_contract_code, 'c1')
  assert.equal(sandbox.notifications[0].id, events[0].id)
})

test('what the receiver refuses is 1, and says that it comes again', async (t) => {
  const { run, sandbox } = await open(t)
  const { url } = await application(t, sandbox.merchant, () => {
    throw new Error('down')
  })
  const refused = await run(['trigger', 'ENTRUST.SIGN', '--to', url])
  assert.equal(refused.status, 1)
  assert.match(refused.stdout, /^✗ .*answered 500; the sandbox sends it again/)
  const { status, stdout } = await run(['trigger', 'ENTRUST.SIGN', '--json', '--to', 'http://127.0.0.1:9/'])
  assert.equal(status, 1)
  const told = JSON.parse(stdout)
  assert.equal(told.accepted, false)
  assert.match(told.error, /ECONNREFUSED/)
})

for (const mode of ['public-key', 'certificates', 'migration']) {
  test(`--keys needs no sandbox (${mode})`, async (t) => {
    const { file, merchant } = await keysFile(t, mode)
    const { url, events } = await application(t, merchant)
    const { status, stdout, stderr } = await run([
      'trigger',
      'TRANSACTION.SUCCESS',
      '--to',
      url,
      '--keys',
      file,
      '--json',
    ])
    assert.equal(status, 0, stderr)
    const { id, event_type } = JSON.parse(stdout)
    assert.deepEqual([events[0].id, events[0].event_type], [id, event_type])
  })
}

test('keys of another sandbox are refused by the receiver', async (t) => {
  const { file } = await keysFile(t)
  const other = await keysFile(t)
  const { url, events } = await application(t, other.merchant)
  const { status, stdout } = await run(['trigger', 'ENTRUST.SIGN', '--to', url, '--keys', file])
  assert.equal(status, 1)
  assert.match(stdout, /answered 401/)
  assert.equal(events.length, 0)
})

test('--resource comes from a file or the standard input too', async (t) => {
  const { file, merchant } = await keysFile(t)
  const { url, events } = await application(t, merchant)
  const json = openFolder(t).file('resource.json', '{"attach":"a"}')
  await run(['trigger', 'ECOMMERCE_ENTRUST.SIGN', '--to', url, '--keys', file, '--resource', `@${json}`])
  await run(['trigger', 'ECOMMERCE_ENTRUST.SIGN', '--to', url, '--keys', file, '--resource', '-'], {}, '{"attach":"b"}')
  assert.deepEqual(
    events.map(({ resource }) => resource.attach),
    ['a', 'b'],
  )
})

test('wrong use is 2, and says what to do', async (t) => {
  const { run: runHere, env } = await open(t)
  const { file } = await keysFile(t)
  const to = ['--to', 'http://127.0.0.1:9/notify']
  const real = { WECHATPAY_BASE_URL: 'https://api.mch.weixin.qq.com' }
  const cases = [
    [['trigger'], /usage: wechatpay-entrust trigger EVENT/],
    [['trigger', 'ENTRUST.SIGN'], /--to is/],
    [['trigger', 'ENTRUST.SIGN', '--to', 'localhost:3000'], /--to is/],
    [['trigger', 'ENTRUST.SING', ...to], /is ENTRUST\.SIGN meant/],
    [['trigger', 'ENTRUST.SING', ...to, '--keys', file], /is ENTRUST\.SIGN meant/],
    [['trigger', 'NONSENSE', ...to, '--keys', file], /known are CREDIT_|known are ECOMMERCE_/],
    [['trigger', 'ENTRUST.SIGN', ...to, '--resource', '[1]'], /--resource is a JSON object/],
    [['trigger', 'ENTRUST.SIGN', ...to, '--resource', '{'], /--resource is a JSON object/],
    [['trigger', 'ENTRUST.SIGN', ...to, '--keys', `${file}.none`], /sandbox --keys/],
    [['trigger', 'ENTRUST.SIGN', ...to], /no sandbox is known/, { WECHATPAY_BASE_URL: undefined }],
    [['trigger', 'ENTRUST.SIGN', ...to], /no sandbox is known/, real],
  ]
  for (const [args, message, change] of cases) {
    const { status, stdout, stderr } = await runHere(args, change)
    assert.equal(status, 2, `${args}: ${stderr}`)
    assert.equal(stdout, '')
    assert.match(unfolded(stderr), message)
  }
  assert.ok(env.WECHATPAY_BASE_URL)
})

test('no sandbox at the address is 1', async (t) => {
  const { run: runHere } = await open(t)
  const args = ['trigger', 'ENTRUST.SIGN', '--to', 'http://127.0.0.1:9/notify']
  const gone = await runHere([...args, '--base-url', 'http://127.0.0.1:9'])
  assert.equal(gone.status, 1)
  assert.match(gone.stderr, /no sandbox answers at http:\/\/127\.0\.0\.1:9 \(ECONNREFUSED\)/)
  const { url } = await application(t, (await createSandbox({ listen: false })).merchant)
  const other = await runHere([...args, '--base-url', new URL(url).origin])
  assert.equal(other.status, 1)
  assert.match(unfolded(other.stderr), /^error: http:\S+ answered 4\d\d: /)
})
