// The doctor reaches the host as a client does, and fails where a client would.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { examine } from './doctor.mjs'
import { open } from './program.mjs'

const knows = process.allowedNodeEnvironmentFlags.has('--use-env-proxy')

/** What a transport adds on its own account. */
const added = ({ headers }) =>
  Object.entries(headers)
    .filter(([name]) => !['authorization', 'user-agent', 'host', 'wechatpay-serial'].includes(name))
    .map(([name, value]) => `${name}: ${value}`)
    .sort()

test('every request of the doctor and of demo --live looks like one of a client', async (t) => {
  const { run, sandbox, merchant } = await open(t)
  const wxpay = new Wechatpay(merchant)
  t.after(() => wxpay.close())
  await wxpay.request('GET', '/v3/certificates').catch(() => {})
  const client = added(sandbox.requests.at(-1))
  await run(['doctor'])
  const doctor = sandbox.requests.slice(1)
  assert.equal(doctor.length, 3)
  for (const request of doctor) assert.deepEqual(added(request), client)

  const live = { WECHATPAY_APPID: 'wx1', WECHATPAY_PLAN_ID: '12535', WECHATPAY_NOTIFY_URL: 'https://a.example/n' }
  assert.equal((await run(['demo', '--live'], live)).status, 0)
  const { headers } = sandbox.requests.at(-1)
  assert.equal(headers['sec-fetch-mode'], undefined)
  assert.equal(headers['accept-encoding'], undefined)
})

test('a proxy that Node does not use by itself is told where the host cannot be reached', async (t) => {
  const { run, sandbox } = await open(t)
  const base = 'https://gateway.invalid'
  const cure = knows
    ? /→ HTTPS_PROXY is set, but Node uses it only with NODE_USE_ENV_PROXY=1: set that too, or give new Wechatpay\(\) an `agent`/
    : /→ HTTPS_PROXY is set, but this Node \(\S+\) does not use it: .*NODE_USE_ENV_PROXY=1, or give new Wechatpay\(\) an `agent`/
  for (const env of [{}, { NODE_USE_ENV_PROXY: '0' }]) {
    const change = { WECHATPAY_BASE_URL: base, HTTPS_PROXY: 'http://127.0.0.1:9', ...env }
    assert.match((await examine(run, change, ['host']))('host'), cure)
  }
  const small = await examine(run, { WECHATPAY_BASE_URL: base, https_proxy: 'http://127.0.0.1:9' }, ['host'])
  assert.match(small('host'), /→ https_proxy is set, but/)
  const none = await examine(run, { WECHATPAY_BASE_URL: base }, ['host'])
  assert.match(none('host'), /DNS does not know .*→ check the address and the resolver/)
  // For http another variable counts, and no variable says anything of a host that answers.
  const plain = { WECHATPAY_BASE_URL: 'http://gateway.test', HTTPS_PROXY: 'http://127.0.0.1:9' }
  assert.match((await examine(run, plain, ['host']))('host'), /→ check the address and the resolver/)
  assert.match((await examine(run, { HTTP_PROXY: 'http://127.0.0.1:9' }, []))('host'), /✓ host/)
  assert.ok(sandbox.requests.length > 0)
})

test('a proxy that only the file of --env names is none', async (t) => {
  const { run, file } = await open(t)
  const lines = ['HTTPS_PROXY=http://127.0.0.1:9', 'NODE_USE_ENV_PROXY=1', 'WECHATPAY_BASE_URL=https://gateway.invalid']
  const line = await examine(run, {}, ['host'], '--env', file('.env', lines.join('\n')))
  assert.match(line('host'), /DNS does not know gateway\.invalid .*→ check the address and the resolver/)
})

test('with NODE_USE_ENV_PROXY, the doctor goes through the proxy', {
  skip: !knows && 'this Node does not know it',
}, async (t) => {
  const { run, sandbox } = await open(t)
  const passed = []
  const proxy = createServer((request, response) => {
    passed.push(request.url)
    response.writeHead(502).end()
  })
  proxy.on('connect', ({ url }, socket) => {
    passed.push(url)
    const { port } = new URL(sandbox.url)
    const onward = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    for (const each of [socket, onward]) each.on('error', () => {})
  })
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  t.after(() => proxy.close())
  const HTTPS_PROXY = `http://127.0.0.1:${proxy.address().port}`
  const env = {
    WECHATPAY_BASE_URL: 'https://gateway.invalid',
    HTTPS_PROXY,
    NODE_USE_ENV_PROXY: '1',
    NODE_NO_WARNINGS: '1',
  }
  // The sandbox speaks no TLS: what counts is the way to it.
  await examine(run, env, ['host'])
  assert.deepEqual(passed.slice(0, 1), ['gateway.invalid:443'])
})

test('where the proxy is used and does not answer, the proxy is asked for', {
  skip: !knows && 'this Node does not know it',
}, async (t) => {
  const { run } = await open(t)
  const env = {
    WECHATPAY_BASE_URL: 'https://gateway.invalid',
    HTTPS_PROXY: 'http://127.0.0.1:9',
    NODE_USE_ENV_PROXY: '1',
    NODE_NO_WARNINGS: '1',
  }
  const line = await examine(run, env, ['host'])
  assert.match(line('host'), /→ does the proxy that HTTPS_PROXY names answer/)
})
