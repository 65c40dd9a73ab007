// Every snippet of the README and of the pages of docs/ by its name: what it is given, and a check that runs it.
import assert from 'node:assert/strict'
import { createPrivateKey, constants as crypto, privateDecrypt, privateEncrypt } from 'node:crypto'
import { Agent } from 'node:http'
import express from 'express'
import Fastify from 'fastify'
import Koa from 'koa'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { open as openPlainGateway, platform } from '../client/merchant.mjs'
import { openGateway } from '../sync/gateway.mjs'
import { applicationSnippets } from './application.mjs'
import { run } from './module.mjs'
import { openRedis } from './redis.mjs'
import {
  bytesOf,
  enter,
  input,
  listen,
  openClient,
  openContract,
  openFiles,
  openSandbox,
  setVariables,
  sign,
  variables,
} from './setting.mjs'
import { shellSnippets } from './shell.mjs'

const options = {
  given: [],
  async check(fence, t) {
    const { merchant } = await openSandbox(t)
    enter(t, openFiles(t, merchant))
    setVariables(t, { WECHATPAY_APIV3_KEY: merchant.apiv3Key })
    const { mchid } = merchant
    const { wxpay } = await run(fence, { look: ['wxpay'], mchid })
    const { url, headers } = await wxpay.prepare('GET', 'v3/certificates')
    wxpay.close()
    assert.equal(url, 'https://api.mch.weixin.qq.com/v3/certificates')
    assert.ok(headers.Authorization.includes(`mchid="${mchid}"`))
    assert.ok(headers.Authorization.includes(`serial_no="${merchant.serial}"`))
  },
}

const miniProgram = {
  given: ['launch', 'wx', 'askYourServer'],
  async check(fence) {
    const calls = []
    const values = {
      launch: { appId: 'wxbd687630cd02ce1d' },
      wx: { navigateToMiniProgram: (target) => calls.push(target) },
      askYourServer: () => calls.push('asked'),
    }
    const { onTapSign, onShow } = await run(fence, { look: ['onTapSign', 'onShow'], values })
    onTapSign()
    onShow({ scene: 1001 })
    onShow({ scene: 1038, referrerInfo: { appId: 'wxbd687630cd02ce1d' } })
    assert.deepEqual(calls, [values.launch, 'asked'])
  },
}

const notifications = {
  given: ['wxpay', 'activate', 'deactivate'],
  async check(fence, t) {
    const sandbox = await openSandbox(t)
    const wxpay = openClient(t, sandbox.merchant)
    const calls = []
    const values = {
      wxpay,
      activate: async (...key) => calls.push(['activate', ...key]),
      deactivate: async (...key) => calls.push(['deactivate', ...key]),
    }
    const { POST } = await run(fence, { values })
    const notify_url = await listen(t, async (request, response) => {
      const { method, headers } = request
      const answer = await POST(new Request(notify_url, { method, headers, body: await bytesOf(request) }))
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()))
    })
    await sign(sandbox, wxpay, { notify_url })
    await sandbox.terminate(input)
    const key = [input.plan_id, input.out_contract_code]
    assert.deepEqual(calls, [
      ['activate', ...key],
      ['deactivate', ...key],
    ])
    assert.deepEqual(statuses(sandbox), [204, 204])
  },
}

/** How the receivers of notifications answered. */
const statuses = (sandbox) => sandbox.notifications.flatMap(({ attempts }) => attempts.map(({ status }) => status))

const query = {
  given: ['wxpay', 'remember'],
  async check(fence, t) {
    const { wxpay, contract_id } = await openContract(t)
    const remembered = []
    await run(fence, { values: { wxpay, remember: async (id) => remembered.push(id) } })
    assert.deepEqual(remembered, [contract_id])
  },
}

const styles = {
  given: ['wxpay', 'input'],
  async check(fence, t) {
    // In a process of its own: the blocking calls let nothing else run in this one.
    const { merchant, requests } = await openGateway(t)
    setVariables(t, variables(merchant))
    const look = ['a', 'b', 'c', 'd', 'e', 'f', 'blocking']
    const { blocking, ...results } = await run(fence, { look, values: { wxpay: openClient(t, merchant), input } })
    blocking.close()
    const ids = Object.values(results).map(({ status, data }) => [status, data.pre_entrustweb_id])
    assert.equal(ids.length, 6)
    for (const each of ids) assert.deepEqual(each, ids[0])
    assert.deepEqual(ids[0], [200, ids[0][1]])
    assert.equal((await requests()).filter(({ verified }) => verified).length, 6)
  },
}

const frameworks = {
  given: ['POST', 'express', 'koa', 'fastify'],
  async check(fence, t) {
    const sandbox = await openSandbox(t)
    const wxpay = openClient(t, sandbox.merchant)
    const events = []
    const errors = []
    const onError = (error) => errors.push(error.message)
    const POST = wxpay.notifications.handler(async (event) => events.push(event), { onError })
    const values = { POST, express: express(), koa: new Koa(), fastify: Fastify() }
    const { notify, handler } = await run(fence, { look: ['notify'], values })
    values.express.use(express.json())
    await values.fastify.ready()
    t.after(() => values.fastify.close())
    const listeners = {
      http: notify,
      express: values.express,
      koa: values.koa.callback(),
      fastify: (request, response) => values.fastify.routing(request, response),
      lambda: lambda(handler, false),
      lambdaBase64: lambda(handler, true),
    }
    for (const [out_contract_code, listener] of Object.entries(listeners)) {
      await sign(sandbox, wxpay, { out_contract_code, notify_url: await listen(t, listener) })
    }
    assert.deepEqual(
      events.map(({ resource }) => resource.out_contract_code),
      Object.keys(listeners),
    )
    assert.deepEqual(statuses(sandbox), Array(6).fill(204))

    const late = express().use(express.json()).post('/notify', toNodeHandler(POST))
    await sign(sandbox, wxpay, { out_contract_code: 'late', notify_url: await listen(t, late) })
    assert.equal(statuses(sandbox).at(-1), 500)
    assert.match(errors.at(-1), /express\.json\(\)/)
  },
}

/** What stands between HTTP and a Lambda function. */
const lambda = (handler, isBase64Encoded) => async (request, response) => {
  const body = (await bytesOf(request)).toString(isBase64Encoded ? 'base64' : 'utf8')
  const answer = await handler({ headers: request.headers, body, isBase64Encoded })
  response.writeHead(answer.statusCode, answer.headers).end(answer.body)
}

const redis = {
  given: ['wxpay', 'onEvent'],
  async check(fence, t) {
    const url = await openRedis(t)
    if (url === undefined) return t.skip('redis-server is not installed, and REDIS_URL is not set')
    setVariables(t, { REDIS_URL: url })
    const sandbox = await openSandbox(t)
    const wxpay = openClient(t, sandbox.merchant)
    const events = []
    const values = { wxpay, onEvent: (event) => events.push(event) }
    const { redis, handler } = await run(fence, { look: ['redis', 'handler'], values })
    const messages = []
    const notify_url = await listen(t, async (request, response) => {
      messages.push({ headers: request.headers, body: await bytesOf(request) })
      response.writeHead(204).end()
    })
    await sign(sandbox, wxpay, { notify_url })
    const answers = [await handler.answer(messages[0]), await handler.answer(messages[0])]
    const [key] = await redis.keys(`*${events[0].id}`)
    assert.equal(await redis.get(key), 'done')
    await redis.del(key)
    await redis.close()
    assert.deepEqual(
      answers.map(({ status }) => status),
      [204, 204],
    )
    assert.equal(events.length, 1)
  },
}

const certs = {
  given: ['Wechatpay', 'merchant', 'publicKeyId', 'publicKey', 'serial', 'certificate'],
  async check(fence, t) {
    const { merchant, requests } = await openSandbox(t, { mode: 'migration' })
    const pairs = Object.entries(merchant.certs)
    const [publicKeyId, publicKey] = pairs.find(([id]) => id.startsWith('PUB_KEY_ID_'))
    const [serial, certificate] = pairs.find(([id]) => !id.startsWith('PUB_KEY_ID_'))
    const values = { Wechatpay, merchant, publicKeyId, publicKey, serial, certificate }
    const look = ['publicKeyMode', 'migration', 'downloaded']
    const clients = await run(fence, { look, values })
    for (const wxpay of look.map((name) => clients[name])) {
      assert.ok((await wxpay.preEntrustSign.miniProgram(input)).pre_entrustweb_id)
      wxpay.close()
    }
    assert.deepEqual(
      requests.map(({ headers }) => headers['wechatpay-serial']),
      [publicKeyId, publicKeyId, undefined, undefined],
    )
    assert.equal(requests[2].path, '/v3/certificates')
  },
}

const cache = {
  given: ['Wechatpay', 'merchant', 'cache'],
  async check(fence, t) {
    const { sandbox } = await openContract(t, { mode: 'certificates' })
    const { merchant } = sandbox
    const kept = new Map()
    const values = {
      Wechatpay,
      merchant,
      cache: { get: async (key) => kept.get(key), set: async (key, value) => kept.set(key, structuredClone(value)) },
    }
    const downloads = () => sandbox.requests.filter(({ path }) => path === '/v3/certificates').length
    for (const expected of [1, 1]) {
      const { wxpay } = await run(fence, { look: ['wxpay'], values })
      wxpay.close()
      assert.equal(downloads(), expected)
      assert.deepEqual(Object.keys(kept.get('wechatpay')), Object.keys(merchant.certs))
    }
  },
}

const sensitive = {
  given: ['wxpay'],
  async check(fence, t) {
    const { gateway, wxpay } = await openPlainGateway(t)
    await run(fence, { values: { wxpay } })
    const key = { key: platform.privateKey, padding: crypto.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
    const names = gateway.requests.map(({ headers, body, faults }) => {
      assert.deepEqual(faults, [])
      assert.equal(headers['wechatpay-serial'], platform.id)
      const { user_name, real_name = user_name } = JSON.parse(body)
      return String(privateDecrypt(key, Buffer.from(real_name, 'base64')))
    })
    assert.deepEqual(names, ['张三', '张三'])
  },
}

const sandbox = {
  given: ['input'],
  async check(fence, t) {
    const log = t.mock.method(console, 'log', () => {})
    const { sandbox, wxpay } = await run(fence, { look: ['sandbox', 'wxpay'], values: { input } })
    wxpay.close()
    assert.equal(sandbox.contracts[0].contract_state, 'TERMINATED')
    assert.equal(log.mock.calls[0].arguments[0].fault, 'tampered')
    assert.equal(log.mock.calls[0].arguments[1].length, 2, 'the notification and its repeat')
  },
}

const ownClient = {
  given: ['wxpay'],
  async check(fence, t) {
    const { wxpay, contract_id } = await openContract(t)
    const { data } = await run(fence, { look: ['data'], values: { wxpay } })
    assert.equal(data.contract_id, contract_id)
  },
}

const signer = {
  given: ['Wechatpay', 'merchant', 'kms'],
  async check(fence, t) {
    const sandbox = await openSandbox(t)
    const { merchant } = sandbox
    const key = createPrivateKey(merchant.privateKey)
    // PKCS#1 v1.5 of a digest, as a KMS makes it: DigestInfo of SHA-256, then the digest.
    const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex')
    const kms = { sign: async ({ digest }) => privateEncrypt(key, Buffer.concat([digestInfo, digest])) }
    const { wxpay } = await run(fence, { look: ['wxpay'], values: { Wechatpay, merchant, kms } })
    await wxpay.preEntrustSign.miniProgram(input)
    await assert.rejects(wxpay.decrypt('AAAA'), { code: 'ERR_CONFIG' })
    wxpay.close()
    assert.equal(sandbox.requests[0].verified, true)
  },
}

const proxy = {
  given: ['Wechatpay', 'merchant', 'agent'],
  async check(fence, t) {
    const { merchant } = await openSandbox(t)
    const agent = new Agent({ keepAlive: true })
    t.after(() => agent.destroy())
    let connections = 0
    agent.on('free', () => connections++)
    const { wxpay } = await run(fence, { look: ['wxpay'], values: { Wechatpay, merchant, agent } })
    await wxpay.preEntrustSign.miniProgram(input)
    wxpay.close()
    assert.equal(connections, 1, 'the request had its connection from this agent')
  },
}

export const snippets = {
  ...shellSnippets,
  ...applicationSnippets,
  options,
  'mini-program': miniProgram,
  notifications,
  query,
  styles,
  frameworks,
  redis,
  certs,
  cache,
  sensitive,
  sandbox,
  'own-client': ownClient,
  proxy,
  signer,
}
