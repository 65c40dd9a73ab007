// Which connections calls take on everything that is or behaves like Node: kept ones, their own, those of a proxy.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { input, merchant, options, platform } from '../client/merchant.mjs'
import { certificateFile, openProxy, openTls } from '../client/network.mjs'
import { openGateway } from '../gateway.mjs'
import { installed } from '../packaging/consumer.mjs'
import { run } from '../suite/host.mjs'
import { commands } from './commands.mjs'

// It ends by itself: nothing that is left may keep a process alive.
const program = `import { Wechatpay } from 'wechatpay-entrust'
const [options, input] = process.argv.slice(2).map((text) => JSON.parse(text))
const wxpay = new Wechatpay(options)
const { preEntrustSign, v3 } = wxpay
const results = []
await preEntrustSign.miniProgram(input)
await preEntrustSign.miniProgram(input)
for (let post = 0; post < 2; post++) results.push((await v3.things.post()).status)
results.push((await preEntrustSign.miniProgram(input)).plan_id)
wxpay.close()
console.log(JSON.stringify(results))
`

const givingUp = `import { Wechatpay } from 'wechatpay-entrust'
const wxpay = new Wechatpay({ ...JSON.parse(process.argv[2]), connectTimeout: 300 })
const error = await wxpay.v3.things.post().catch((error) => error)
wxpay.close()
console.log(JSON.stringify(error.message))
`

const blocking = `import { WechatpaySync } from 'wechatpay-entrust/sync'
const wxpay = new WechatpaySync(JSON.parse(process.argv[2]))
console.log(JSON.stringify(wxpay.v3.things.get().status))
wxpay.close()
`

const folder = installed(undefined, {
  files: { 'main.mjs': program, 'giving-up.mjs': givingUp, 'blocking.mjs': blocking },
})

const { https_proxy, no_proxy, NO_PROXY, NODE_USE_ENV_PROXY, NODE_OPTIONS, ...environment } = process.env

function runAs([command, ...args], main, baseUrl, env = {}) {
  const given = [JSON.stringify(options({ baseUrl, maxRetries: 0 })), JSON.stringify(input())]
  return run(command, [...args, main, ...given], { cwd: folder, env: { ...environment, ...env } })
}

describe('connections', { concurrency: 2 }, () => {
  for (const [name, command] of Object.entries(commands)) {
    test(`${name}: calls share a connection, and what may not be repeated has its own`, async (t) => {
      const gateway = await openGateway(t, { merchant, platform })
      assert.deepEqual(await runAs(command(), 'main.mjs', gateway.url), [204, 204, 12535])
      assert.deepEqual([gateway.requests.length, gateway.connections], [5, 3])
    })
  }
})

describe('a proxy of the environment', { concurrency: 2 }, () => {
  const asVariable = { NODE_USE_ENV_PROXY: '1' }
  for (const [version, flag, more, tunnels] of [
    ['Node 20', [], { ...asVariable }, 0],
    ['Node 22', [], { ...asVariable }, 3],
    ['Node 24', [], { ...asVariable }, 3],
    ['Node 26', [], { ...asVariable }, 3],
    ['Node 24', ['--use-env-proxy'], {}, 3],
    ['Node 24', [], { NODE_OPTIONS: '--use-env-proxy' }, 3],
    ['Node 24', [], {}, 0],
    ['Node 24', [], { ...asVariable, NO_PROXY: 'localhost' }, 0],
  ]) {
    const title = [version, ...flag, ...Object.entries(more).map((pair) => pair.join('='))].join(' ')
    test(`${title}: ${tunnels === 0 ? 'not ' : ''}taken, by debits too`, async (t) => {
      const gateway = await openGateway(t, { merchant, platform })
      const proxy = await openProxy(t)
      const origin = await openTls(t, gateway)
      // The name that does not resolve shows that the proxy alone was asked.
      const baseUrl = tunnels === 0 ? origin.replace('pay.invalid', 'localhost') : origin
      const env = { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: certificateFile, ...more }
      const command = [...commands[version](), ...flag]
      assert.deepEqual(await runAs(command, 'main.mjs', baseUrl, env), [204, 204, 12535])
      assert.deepEqual(proxy.tunnels, Array(tunnels).fill(new URL(baseUrl).host))
      assert.equal(gateway.connections, 3)
    })
  }

  test('Node 24: the blocking client takes it, too', async (t) => {
    const gateway = await openGateway(t, { merchant, platform })
    const proxy = await openProxy(t)
    const env = { ...asVariable, HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: certificateFile }
    assert.equal(await runAs(commands['Node 24'](), 'blocking.mjs', await openTls(t, gateway), env), 204)
    assert.equal(proxy.tunnels.length, 1)
  })

  test('Node 24: a proxy that never answers is given up, and keeps no process alive', async (t) => {
    const proxy = await openProxy(t, { silent: true })
    const env = { ...asVariable, HTTPS_PROXY: proxy.url }
    const message = await runAs(commands['Node 24'](), 'giving-up.mjs', 'https://pay.invalid', env)
    assert.match(message, /no connection was made/)
    assert.equal(proxy.tunnels.length, 1)
  })
})
