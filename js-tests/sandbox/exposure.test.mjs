// A sandbox that others can reach says so, as a library and as a program.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openSandbox, raw } from './merchant.mjs'

const bin = fileURLToPath(new URL('../../pkg/dist/cli.cjs', import.meta.url))

const outer = Object.values(networkInterfaces())
  .flat()
  .filter(({ internal, family, address }) => !internal && family === 'IPv4' && !address.startsWith('169.254.'))
  .map(({ address }) => address)

async function warningsOf(t, options) {
  const warnings = []
  const keep = (warning) => warnings.push(warning)
  process.on('warning', keep)
  t.after(() => process.off('warning', keep))
  await openSandbox(t, options)
  await new Promise(setImmediate)
  return warnings.filter(({ code }) => code === 'WECHATPAY_SANDBOX_EXPOSED')
}

test('createSandbox warns where it listens beyond this machine', async (t) => {
  for (const host of ['0.0.0.0', ...outer.slice(0, 1)]) {
    const [warning, ...others] = await warningsOf(t, { host })
    assert.equal(others.length, 0)
    assert.match(warning.message, new RegExp(`${host.replaceAll('.', '\\.')}.*network.*127\\.0\\.0\\.1`, 's'))
  }
})

test('createSandbox says nothing on loopback', async (t) => {
  for (const host of [undefined, '127.0.0.1', '127.0.0.2', 'localhost']) {
    assert.deepEqual(await warningsOf(t, host === undefined ? {} : { host }), [], host)
  }
})

/** The program, once it has said everything. */
async function start(t, ...flags) {
  const child = spawn(process.execPath, [bin, 'sandbox', '--port', '0', ...flags], { env: { PATH: process.env.PATH } })
  t.after(() => child.kill())
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (output[name] += text))
  const closed = once(child, 'close').then(([status]) => status)
  while (!/Ctrl-C|\}\n$/.test(output.stdout) && child.exitCode === null) {
    await Promise.race([once(child.stdout, 'data'), closed])
  }
  return { output, closed, child }
}

test('--host 0.0.0.0: a warning, and where a phone finds it', async (t) => {
  const { output, child, closed } = await start(t, '--host', '0.0.0.0')
  const [, port] = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(output.stdout)
  assert.match(output.stdout, /anyone on this network/i)
  for (const address of outer) assert.ok(output.stdout.includes(`http://${address}:${port}/sandbox`), address)
  for (const address of outer.slice(0, 1)) {
    const url = `http://${address}:${port}`
    assert.equal((await raw(url, 'GET', '/sandbox', {})).status, 200)
  }
  child.kill('SIGINT')
  assert.equal(await closed, 0)
  assert.match(output.stderr, /Warning: .*0\.0\.0\.0/)
})

test('without --host it is quiet', async (t) => {
  const { output, child, closed } = await start(t)
  child.kill('SIGINT')
  await closed
  assert.equal(output.stderr, '')
  assert.doesNotMatch(output.stdout, /network/i)
})

test('--json tells the addresses too', async (t) => {
  const { output } = await start(t, '--host', '0.0.0.0', '--json')
  const { url, reachable } = JSON.parse(output.stdout)
  const { port } = new URL(url)
  assert.deepEqual(
    reachable,
    outer.map((address) => `http://${address}:${port}`),
  )
})

test('--allow-host lets names in, each time it is given', async (t) => {
  const { output } = await start(t, '--allow-host', 'dev.example', '--allow-host', 'sandbox.example', '--json')
  const { url } = JSON.parse(output.stdout)
  for (const [host, status] of [
    ['dev.example', 200],
    ['sandbox.example', 200],
    ['evil.example', 403],
  ]) {
    assert.equal((await raw(url, 'GET', '/sandbox', { Host: host })).status, status, host)
  }
})

test('--allow-host that is no name is wrong use', async (t) => {
  const { output, closed } = await start(t, '--allow-host', 'http://dev.example')
  assert.equal(await closed, 2)
  assert.match(output.stderr, /--allow-host/)
})
