// The examples whose store is Redis, with a real one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  checkExample,
  checkFunction,
  checkServer,
  load,
  openPlatform,
  openSandbox,
  plain,
  variablesOf,
} from './setting.mjs'
import { openRedis, openUpstash } from './stores.mjs'

/** What Tencent's API gateway makes: header names in lower case, no rawPath. */
const tencentEvent = ({ method, path, headers, body }) => ({
  requestContext: {
    serviceId: 'service-f94sy04v',
    path: '/{path}',
    httpMethod: method,
    requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
    identity: { secretId: 'abdcdxxxxxxxsdfs' },
    sourceIp: '203.0.113.1',
    stage: 'release',
  },
  headers: { ...headers, 'x-api-requestid': 'c6af9ac6' },
  body: body.toString(),
  pathParameters: {},
  queryStringParameters: {},
  headerParameters: {},
  stageVariables: { stage: 'release' },
  path,
  queryString: {},
  httpMethod: method,
})

test('Tencent SCF: event function behind an API gateway', async (t) => {
  const invoke = async ({ default: { main_handler } }, request) =>
    plain(await main_handler(tencentEvent(request), { request_id: 'c6af9ac6' }))
  const module = await checkFunction(t, 'tencent-scf/event.cjs', await openRedis(t), invoke)
  await module.default.main_handler({ Type: 'Timer', TriggerName: 'resume', Time: '2026-03-10T05:16:23Z', Message: '' })
  await module.default.close()
})

test('Tencent SCF: Web function', async (t) => checkServer(t, 'tencent-scf/web.mjs', await openRedis(t)))

test('Alibaba Function Compute: served locally', async (t) => checkServer(t, 'aliyun-fc/local.mjs', await openRedis(t)))

/** HTTP trigger of Function Compute 3.0: a Buffer of JSON; header names as the client wrote them. */
const aliyunEvent = ({ method, path, headers, body }) =>
  Buffer.from(
    JSON.stringify({
      version: 'v1',
      rawPath: path,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [capitals(name), value])),
      queryParameters: {},
      body: body.toString('base64'),
      isBase64Encoded: true,
      requestContext: {
        accountId: '123456789012',
        domainName: 'example.cn-hangzhou.fcapp.run',
        domainPrefix: 'example',
        http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.1', userAgent: 'Mozilla/4.0' },
        requestId: '1-64f6cd87-5dd3d4c1',
        time: '2026-03-10T05:16:23Z',
        timeEpoch: '1773119783000',
      },
    }),
  )

const capitals = (name) => name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase())

test('Alibaba Function Compute: HTTP trigger', async (t) => {
  const invoke = async ({ handler }, request) => plain(await handler(aliyunEvent(request), { requestId: '1-64f6cd87' }))
  const { handler, preStop } = await checkFunction(t, 'aliyun-fc/index.mjs', await openRedis(t), invoke)
  const timer = { triggerTime: '2026-03-10T05:16:23Z', triggerName: 'resume', payload: '' }
  await handler(Buffer.from(JSON.stringify(timer)), {})
  preStop()
})

test('Vercel: functions that take a Request', async (t) => {
  const sandbox = await openSandbox(t)
  const served = {}
  const url = await openPlatform(t, (request) => served.by(request))
  const variables = { ...variablesOf(sandbox, `${url}/api/notify`), ...(await openUpstash(t)), CRON_SECRET: 'secret' }
  const notify = await load(t, 'vercel/api/notify.mjs', variables)
  const preSign = await load(t, 'vercel/api/pre-sign.mjs', variables)
  const debit = await load(t, 'vercel/api/debit.mjs', variables)
  const resume = await load(t, 'vercel/api/resume.mjs', variables)
  const routes = { '/api/notify': notify.module, '/api/pre-sign': preSign.module, '/api/debit': debit.module }
  served.by = async ({ method, path, headers, body }) => {
    const request = new Request(`https://example.vercel.app${path}`, { method, headers, body, duplex: 'half' })
    const response = await routes[path][method](request)
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
  }
  await checkExample({ sandbox, url, paths: { preSign: '/api/pre-sign', debit: '/api/debit' }, logged: resume.logged })
  const cron = (Authorization) =>
    resume.module.GET(new Request(`https://example.vercel.app`, { headers: { Authorization } }))
  assert.deepEqual([(await cron('Bearer secre')).status, (await cron('Bearer secret')).status], [401, 200])
})
