// Where requests may go, and where they go first.
import assert from 'node:assert/strict'
import { Agent } from 'node:http'
import { test } from 'node:test'
import { ConfigError, Wechatpay } from 'wechatpay-entrust'
import { WechatpaySync } from 'wechatpay-entrust/sync'
import { input, merchant, openClient, options, platform, thrown } from '../client/merchant.mjs'
import { openGateway } from '../gateway.mjs'

const made = (change) => new Wechatpay(options(change)).close()

const near = [
  'localhost',
  'localhost:8787',
  'shop.localhost',
  '127.0.0.1',
  '127.255.0.9',
  '[::1]',
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.1.1',
  '[fe80::1]',
  '[febf::1]',
  '[fc00::1]',
  '[fdff::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:10.1.2.3]',
  '0x7f000001',
  '2130706433',
  'wechatpay',
  'gateway:3000',
  'pay.local',
  'pay.internal',
  'pay.test',
]
const far = [
  'api.mch.weixin.qq.com',
  'api.mch.weixin.qq.com.',
  'example.com',
  '8.8.8.8',
  '172.15.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '169.253.0.1',
  '11.0.0.1',
  '[2001:db8::1]',
  '[fec0::1]',
  '[::ffff:8.8.8.8]',
  'localhost.evil.com',
  'notlocalhost.com',
  'test.com',
  'my.contest',
  '127.0.0.1.nip.io',
  '127.0.0.nip',
  '10.0.0.1e3',
  '10.0.0.-1',
  '10.0.0.infinity',
  'nowhere.invalid',
]

test('http is for this machine and private networks, https for everywhere', () => {
  for (const host of near) made({ baseUrl: `http://${host}`, backupUrl: `http://${host}` })
  for (const host of far) {
    for (const change of [{ baseUrl: `http://${host}` }, { backupUrl: `http://${host}` }]) {
      const error = thrown(() => made(change))
      assert.ok(error instanceof ConfigError, `${host}: ${error}`)
      assert.match(error.message, /must be https.*fetch of yours/, host)
    }
    made({ baseUrl: `https://${host}`, backupUrl: `https://${host}` })
  }
})

test('an own fetch and an https origin are the way through what does the TLS itself', async (t) => {
  const asked = []
  const wxpay = openClient(t, {
    maxRetries: 0,
    fetch: async (url) => {
      asked.push(url)
      throw new Error('enough')
    },
  })
  await assert.rejects(wxpay.preEntrustSign.miniProgram(input()))
  assert.match(asked[0], /^https:\/\/api\.mch\.weixin\.qq\.com\/v3\//)
})

test('an agent goes with Node’s own transport only', () => {
  const agent = new Agent()
  made({ agent, baseUrl: 'http://localhost:1' })
  assert.match(thrown(() => made({ agent, fetch })).message, /agent has no effect together with fetch/)
  assert.match(thrown(() => new WechatpaySync(options({ agent }))).message, /agent cannot cross threads/)
  for (const wrong of [{}, 'proxy', null, 5]) {
    assert.match(thrown(() => made({ agent: wrong })).message, /http\.Agent or https\.Agent/)
  }
})

test('connectTimeout is a number of milliseconds', () => {
  made({ connectTimeout: 1 })
  for (const wrong of [0, -1, '5', Number.NaN, 2 ** 31, null]) {
    assert.match(thrown(() => made({ connectTimeout: wrong })).message, /connectTimeout.*milliseconds/)
  }
})

test('a key in the place of an option’s name is not shown', () => {
  for (const key of [
    merchant.pem,
    merchant.pem.replaceAll('\n', ''),
    'A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT=',
    'a'.repeat(33),
  ]) {
    const error = thrown(() => made({ [key]: 1 }))
    assert.ok(error instanceof ConfigError)
    for (let at = 0; at + 16 <= key.length; at += 16) assert.ok(!error.message.includes(key.slice(at, at + 16)))
  }
  assert.match(thrown(() => made({ privatekey: 1 })).message, /unknown option privatekey/)
})

test('a backup that answered is asked first for ten minutes, then the base again', async (t) => {
  const clock = { time: Date.now() }
  const now = () => clock.time
  const gone = await openGateway(t, { merchant, platform, now })
  const base = gone.url
  gone.close()
  const backup = await openGateway(t, { merchant, platform, now })
  const tried = []
  const wxpay = openClient(t, {
    baseUrl: base,
    backupUrl: backup.url,
    now,
    onAttempt: ({ error }) => tried.push(error ? 'base' : 'backup'),
  })
  const presign = async () => {
    tried.length = 0
    await wxpay.preEntrustSign.miniProgram(input())
    return tried.join()
  }
  assert.equal(await presign(), 'base,backup')
  assert.equal(await presign(), 'backup')
  clock.time += 599_000
  assert.equal(await presign(), 'backup')
  clock.time += 1_000
  assert.equal(await presign(), 'base,backup')
  clock.time -= 3_600_000
  assert.equal(await presign(), 'base,backup', 'a clock that is set back keeps nothing')
})

test('where no connection is made, the other origin is tried without a wait', async (t) => {
  const gone = await openGateway(t, { merchant, platform })
  gone.close()
  const backup = await openGateway(t, { merchant, platform })
  const waits = []
  const { setTimeout: wait } = globalThis
  t.mock.method(globalThis, 'setTimeout', (run, ms, ...rest) => {
    if (ms > 0 && ms < 5000) waits.push(ms)
    return wait(run, ms, ...rest)
  })
  t.mock.method(Math, 'random', () => 0.9)
  await openClient(t, { baseUrl: gone.url, backupUrl: backup.url }).preEntrustSign.miniProgram(input())
  assert.deepEqual(waits, [])
})

test('a host that accepts and never answers is left for the other one, where a repeat is safe', async (t) => {
  const mute = await openGateway(t, { merchant, platform })
  mute.otherwise = { fault: 'hang' }
  const backup = await openGateway(t, { merchant, platform })
  const wxpay = openClient(t, { baseUrl: mute.url, backupUrl: backup.url, timeout: 500 })
  assert.equal((await wxpay.preEntrustSign.miniProgram(input())).plan_id, 12535)
  assert.deepEqual([mute.requests.length, backup.requests.length], [1, 1])
})
