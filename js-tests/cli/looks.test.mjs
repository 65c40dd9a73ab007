// What can be told of settings without asking WeChat Pay.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { examine } from './doctor.mjs'
import { run as bare, open, presignFlags, unfolded } from './program.mjs'

test('an APIv3 key by its characters', async (t) => {
  const { run, merchant } = await open(t)
  const looks = async (WECHATPAY_APIV3_KEY, wrong = []) =>
    (await examine(run, { WECHATPAY_APIV3_KEY }, wrong, '--offline'))('apiv3-key')
  assert.match(await looks('x'.repeat(32)), /^! apiv3-key +looks like an example, not like a key → copy the one/)
  assert.match(await looks('abcdefghijklmnopqrstuvwxyz123456'), /^! .*looks like an example/)
  assert.match(
    await looks(`${merchant.apiv3Key.slice(0, 31)}-`, ['apiv3-key']),
    /^✗ .*other characters than the digits/,
  )
  assert.match(await looks('8f14e45fceea167a5a36dedd4bea2543'), /^✓ .*32 hexadecimal digits: is it not the APIv2 key/)
  assert.match(await looks(merchant.apiv3Key), /^✓ apiv3-key +32 digits and letters; .*--notification FILE/)
})

test('an APIv3 key by a notification that was saved', async (t) => {
  const { run, sandbox, file } = await open(t)
  const saved = file('body.json', sandbox.notification('ECOMMERCE_ENTRUST.SIGN').body)
  const flags = ['--offline', '--notification', saved]
  const right = await examine(run, {}, [], ...flags)
  assert.match(right('apiv3-key'), /^✓ apiv3-key +opens the saved notification$/)
  const other = { WECHATPAY_APIV3_KEY: 'k9'.repeat(16) }
  const wrong = await examine(run, other, ['apiv3-key'], ...flags)
  assert.match(
    wrong('apiv3-key'),
    /^✗ .*does not open with this APIv3 key → compare it with the one set on the merchant/,
  )
  const none = await examine(run, {}, ['apiv3-key'], '--offline', '--notification', file('a.json', '{}'))
  assert.match(none('apiv3-key'), /^✗ .*holds no resource → is it the body of a notification\?/)
  const { status, stderr } = await run(['doctor', '--offline', '--notification', 'nowhere.json'])
  assert.deepEqual([status, stderr], [2, 'error: the notification cannot be read: nowhere.json (ENOENT)\n'])
})

test('a notify_url that the real WeChat Pay cannot reach', async (t) => {
  const { run, env } = await open(t)
  const real = { WECHATPAY_BASE_URL: undefined }
  const look = async (url, wrong, change = real) =>
    (await examine(run, { ...change, WECHATPAY_NOTIFY_URL: url }, wrong, '--offline'))('notify-url')
  for (const url of [
    'http://localhost:3000/notify',
    'https://192.168.1.7/n',
    'https://pay.internal/n',
    'http://[::1]/n',
  ]) {
    assert.match(
      await look(url, ['notify-url']),
      /^✗ .*WeChat Pay cannot reach \S+, which is in this machine or a private/,
    )
  }
  assert.match(await look('https://yourapp.com/n?a=1', ['notify-url']), /without a query/)
  assert.match(await look('https://yourapp.com/n', []), /^✓/)
  assert.match(await look('http://localhost:3000/n', [], {}), /^✓/, 'the sandbox reaches it')
  assert.equal(await look(undefined, []), '', 'nobody asked')
  assert.ok(env.WECHATPAY_BASE_URL)
})

/** A process whose requests to WeChat Pay arrive at a sandbox. */
function diverted(file, { port }) {
  const program = `const http = require('node:http'), https = require('node:https')
https.request = ({ agent, host, hostname, servername, ...options }, then) =>
  http.request({ ...options, protocol: 'http:', host: '127.0.0.1', port: ${port} }, then)`
  return { WECHATPAY_BASE_URL: undefined, NODE_OPTIONS: `--require=${file('diverted.cjs', program)}` }
}

test('presign says that no notification will arrive', async (t) => {
  const { run, file, sandbox } = await open(t)
  const local = presignFlags({ 'notify-url': 'http://localhost:3000/notify' })
  const real = diverted(file, new URL(sandbox.url))
  const { status, stdout, stderr } = await run(['presign', ...local], real)
  assert.equal(status, 0, stderr)
  assert.match(stderr, /# WeChat Pay cannot reach localhost, .*no notification will arrive/)
  assert.match(JSON.parse(stdout).warning, /cannot reach localhost/)
  const silent = await run(['presign', ...presignFlags({ 'out-contract-code': 'b' })], real)
  assert.doesNotMatch(silent.stderr, /cannot reach/)
  const sandboxed = await run([
    'presign',
    ...presignFlags({ 'out-contract-code': 'c', 'notify-url': 'http://localhost/n' }),
  ])
  assert.doesNotMatch(sandboxed.stderr, /cannot reach/)
})

test('who has nothing yet is told where to begin', async () => {
  const { status, stderr } = await bare(['presign', ...presignFlags()])
  assert.equal(status, 2)
  assert.match(
    unfolded(stderr),
    /missing environment variables: .*`npx wechatpay-entrust sandbox --write \.env` makes them/,
  )
})

test('https to a server that speaks http', async (t) => {
  const { run } = await open(t)
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const base = { WECHATPAY_BASE_URL: `https://127.0.0.1:${server.address().port}` }
  assert.match(
    (await examine(run, base, ['host']))('host'),
    /\(EPROTO\) → does it speak http:\/\/, as a sandbox does\?/,
  )
})

test('every fault of the settings in Chinese, without a sentence of English', async (t) => {
  const { run, merchant, file } = await open(t)
  const pem = merchant.privateKey
  const [id] = Object.keys(merchant.certs)
  const inline = (key) => ({ WECHATPAY_PRIVATE_KEY_FILE: undefined, WECHATPAY_PRIVATE_KEY: key })
  const faults = {
    mchid: [{ WECHATPAY_MCHID: 'abc' }],
    'private-key': [
      inline(merchant.certificate),
      inline(merchant.certs[id]),
      inline('./apiclient_key.pem'),
      inline(pem.slice(0, 900)),
      inline(pem.replaceAll('\n', '\\\\n')),
      inline('x'),
      { WECHATPAY_PRIVATE_KEY_FILE: 'nowhere.pem' },
    ],
    certificate: [{ WECHATPAY_CERTIFICATE_FILE: file('a.pem', pem) }],
    serial: [{ WECHATPAY_SERIAL: 'A'.repeat(40) }, { WECHATPAY_SERIAL: id }, { WECHATPAY_SERIAL: '00:11' }],
    'apiv3-key': [{ WECHATPAY_APIV3_KEY: 'short' }, { WECHATPAY_APIV3_KEY: '-'.repeat(32) }],
    'platform-key': [{ WECHATPAY_PUBLIC_KEY_ID: 'foo' }, { WECHATPAY_PUBLIC_KEY_FILE: file('b.pem', 'x') }],
    host: [{ WECHATPAY_BASE_URL: 'https://a.cn/v3' }, { WECHATPAY_BASE_URL: 'http://api.mch.weixin.qq.com' }],
  }
  for (const [check, changes] of Object.entries(faults)) {
    for (const change of changes) {
      const { stdout } = await run(['doctor', '--offline'], { ...change, WECHATPAY_LANG: 'zh' })
      const line = stdout.split('\n').find((each) => each.startsWith(`✗ ${check} `))
      assert.ok(line, `${check}: ${stdout}`)
      assert.match(line, /\p{Script=Han}/u)
      assert.doesNotMatch(line.replaceAll(/`[^`]*`/g, ''), /[a-z]{2,} [a-z]{2,} [a-z]{2,}/, line)
    }
  }
})
