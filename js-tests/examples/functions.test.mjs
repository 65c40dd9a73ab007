// Examples for function platforms, with events in the shapes that those platforms make.
import { test } from 'node:test'
import { yamlOf } from './deployment.mjs'
import { checkFunction, checkServer, plain } from './setting.mjs'
import { openDynamo } from './stores.mjs'

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

const { AttributeDefinitions, KeySchema, BillingMode } = yamlOf('aws-lambda', 'template.yaml').Resources.Table
  .Properties

for (const [name, path, options] of [
  ['function URL, body in base64', 'aws-lambda/index.mjs?url', { base64: true }],
  ['API Gateway v2 with a stage, body as text', 'aws-lambda/index.mjs?gateway', { stage: 'prod', base64: false }],
]) {
  test(`AWS Lambda: ${name}`, async (t) => {
    const { variables } = await openDynamo(t, { AttributeDefinitions, KeySchema, BillingMode })
    const invoke = async ({ handler }, request) => plain(await handler(lambdaEvent(request, options)))
    const { resume } = await checkFunction(t, path, variables, invoke)
    await resume({})
  })
}

test('AWS Lambda: served locally', async (t) => {
  const { variables } = await openDynamo(t, { AttributeDefinitions, KeySchema, BillingMode })
  await checkServer(t, 'aws-lambda/local.mjs', variables)
})
