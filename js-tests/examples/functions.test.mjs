// Examples for function platforms, with events in the shapes that those platforms make.
import { test } from 'node:test'
import { checkExample, load, openPlatform, openSandbox, variablesOf } from './setting.mjs'

/** Starts the platform first, because the example's NOTIFY_URL is there. */
async function checkFunction(t, path, invoke) {
  const sandbox = await openSandbox(t)
  const served = {}
  const url = await openPlatform(t, (request) => served.by(request))
  const { module, logged } = await load(t, path, variablesOf(sandbox, `${url}/notify`))
  served.by = (request) => invoke(module, request)
  await checkExample({ sandbox, url, logged })
}

const plain = ({ statusCode, headers, body, isBase64Encoded }) => ({
  status: statusCode,
  headers,
  body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
})

/** Payload format 2.0: header names in lower case, the body in base64 where the platform takes it for binary. */
const lambdaEvent = ({ method, path, headers, body }, { stage = '$default', base64 }) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: stage === '$default' ? path : `/${stage}${path}`,
  rawQueryString: '',
  headers: {
    ...headers,
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '443',
    'x-amzn-trace-id': 'Root=1-5759e988',
  },
  requestContext: {
    accountId: '123456789012',
    apiId: 'r3pmxmplak',
    domainName: 'r3pmxmplak.lambda-url.ap-east-1.on.aws',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.1', userAgent: headers['user-agent'] ?? '' },
    requestId: 'JKJaXmPLvHcESHA=',
    routeKey: '$default',
    stage,
    time: '10/Mar/2026:05:16:23 +0000',
    timeEpoch: 1773119783000,
  },
  body: base64 ? body.toString('base64') : body.toString(),
  isBase64Encoded: base64,
})

test('AWS Lambda: function URL, body in base64', (t) =>
  checkFunction(t, 'aws-lambda/index.mjs?url', async ({ handler }, request) =>
    plain(await handler(lambdaEvent(request, { base64: true }))),
  ))

test('AWS Lambda: API Gateway v2 with a stage, body as text', (t) =>
  checkFunction(t, 'aws-lambda/index.mjs?gateway', async ({ handler }, request) =>
    plain(await handler(lambdaEvent(request, { stage: 'prod', base64: false }))),
  ))

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

test('Tencent SCF: event function behind an API gateway', (t) =>
  checkFunction(t, 'tencent-scf/event.cjs', async (module, request) =>
    plain(await module.default.main_handler(tencentEvent(request), { request_id: 'c6af9ac6' })),
  ))

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

test('Alibaba Function Compute: HTTP trigger', (t) =>
  checkFunction(t, 'aliyun-fc/index.mjs', async ({ handler }, request) =>
    plain(await handler(aliyunEvent(request), { requestId: '1-64f6cd87' })),
  ))

test('Vercel: functions that take a Request', async (t) => {
  const sandbox = await openSandbox(t)
  const served = {}
  const url = await openPlatform(t, (request) => served.by(request))
  const variables = variablesOf(sandbox, `${url}/api/notify`)
  const notify = await load(t, 'vercel/api/notify.mjs', variables)
  const preSign = await load(t, 'vercel/api/pre-sign.mjs', variables)
  const routes = { '/api/notify': notify.module, '/api/pre-sign': preSign.module }
  served.by = async ({ method, path, headers, body }) => {
    const request = new Request(`https://example.vercel.app${path}`, { method, headers, body, duplex: 'half' })
    const response = await routes[path][method](request)
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
  }
  await checkExample({ sandbox, url, paths: { preSign: '/api/pre-sign' }, logged: preSign.logged })
})
