// Which names the pages answer to: a browser that was led here under a foreign one must find nothing.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { call, openSandbox, PRE_SIGN, preSign, preSignBody, raw } from './merchant.mjs'

const shared = await createSandbox({ allowedHosts: ['Dev.Example', '例子.test'] })
after(() => shared.close())
const { port } = new URL(shared.url)

const get = (path, host) => raw(shared.url, 'GET', path, { Host: host })

/** One request, byte for byte, for what node:http would not write. */
async function bare(url, text) {
  const { connect } = await import('node:net')
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.end(text)
  const chunks = []
  for await (const chunk of socket) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

test('loopback names, addresses and allowedHosts see the pages', async () => {
  const hosts = [
    'localhost',
    'LOCALHOST',
    'localhost.',
    'sandbox.localhost',
    '127.0.0.1',
    '127.1.2.3',
    '192.168.1.20',
    '[::1]',
    '[fe80::1]',
    'dev.example',
    'DEV.EXAMPLE',
    'xn--fsqu00a.test',
  ]
  for (const host of hosts) {
    for (const name of [host, `${host}:${port}`]) {
      for (const path of ['/sandbox', '/sandbox/live']) assert.equal((await get(path, name)).status, 200, name)
    }
  }
})

test('other names see nothing, and are told the way', async () => {
  const hosts = [
    'evil.example',
    'localhost.evil.example',
    'evillocalhost',
    '127.0.0.1.evil.example',
    '127.0.0.1.evil.example:80',
    'sub.dev.example',
    'dev.example.evil',
    'evil.example@127.0.0.1',
    '[::1].evil.example',
    '[::1]evil',
    '::1',
    '1270.0.0.1',
    'localhost:80:80',
    'localhost:x',
    '.localhost',
  ]
  for (const host of hosts) {
    for (const path of ['/sandbox', '/sandbox/live', '/sandbox/live.js', '/sandbox/other', '/', '/v4', '/v3x']) {
      const { status, text, headers } = await get(path, host)
      assert.deepEqual([status, headers['content-type']], [403, 'text/plain; charset=utf-8'], `${host} ${path}`)
      assert.match(text, /allowedHosts.*--allow-host/)
      assert.ok(!text.includes(shared.merchant.mchid))
    }
  }
})

test('a page asked for without a Host is refused', async () => {
  assert.match(await bare(shared.url, 'GET /sandbox HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 403 /)
  assert.match(
    await bare(shared.url, 'GET /sandbox HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'),
    /^HTTP\/1\.1 403 /,
  )
  assert.match(await bare(shared.url, 'GET /sandbox HTTP/1.0\r\nHost: localhost\r\n\r\n'), /^HTTP\/1\.1 200 /)
  const foreign = 'GET http://localhost/sandbox HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'
  assert.doesNotMatch(await bare(shared.url, foreign), /mchid|^HTTP\/1\.1 200 /)
})

test('a page of another site that takes over this address neither reads nor acts', async () => {
  const { pre_entrustweb_id } = await preSign(shared)
  const requests = shared.requests.length
  const own = { Host: `evil.example:${port}`, Origin: `http://evil.example:${port}`, 'Sec-Fetch-Site': 'same-origin' }
  const form = { ...own, 'Content-Type': 'application/x-www-form-urlencoded' }
  const agree = String(new URLSearchParams({ pre_entrustweb_id, action: 'agree' }))
  assert.equal((await raw(shared.url, 'POST', '/sandbox/sign', form, agree)).status, 403)
  const { status, text } = await raw(shared.url, 'GET', `/sandbox/sign?pre_entrustweb_id=${pre_entrustweb_id}`, own)
  assert.deepEqual([status, text.includes('微信代扣用户A')], [403, false])
  assert.equal(shared.contracts.at(-1).session_state, 'OPEN')
  assert.equal(shared.requests.length, requests, 'what was refused is no request to WeChat Pay')
})

test('/v3 answers to any name: requests are known by their signature', async () => {
  for (const host of ['api.mch.weixin.qq.com', 'sandbox', 'host.docker.internal:8787']) {
    assert.equal((await call(shared, 'POST', PRE_SIGN, preSignBody(), { headers: { Host: host } })).status, 200)
  }
  assert.match(await bare(shared.url, 'GET /v3/certificates HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 400 /)
})

test('the host that it listens on is one of its names', async (t) => {
  const sandbox = await openSandbox(t, { host: 'localhost' })
  assert.equal((await raw(sandbox.url, 'GET', '/sandbox', { Host: 'localhost' })).status, 200)
  assert.equal((await raw(sandbox.url, 'GET', '/sandbox', { Host: 'dev.example' })).status, 403)
})

test('allowedHosts is a list of host names', async () => {
  const wrong = [
    'dev.example',
    [''],
    [1],
    ['http://dev.example'],
    ['dev.example:8787'],
    ['dev.example/'],
    ['*'],
    ['a b'],
  ]
  for (const allowedHosts of wrong) {
    await assert.rejects(async () => createSandbox({ allowedHosts }), { name: 'TypeError', message: /allowedHosts/ })
  }
})
