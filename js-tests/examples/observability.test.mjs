// Examples that watch calls: spans with the real OpenTelemetry, lines of the real pino.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { SpanStatusCode, trace } from '@opentelemetry/api'
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node'
import { openContract, orderOf } from '../documentation/setting.mjs'
import { ACCOUNT, openSandbox, variablesOf } from './setting.mjs'

test('OpenTelemetry: a span for each call, under the one that is active', async (t) => {
  const exporter = new InMemorySpanExporter()
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  provider.register()
  t.after(() => provider.shutdown())
  await import('../../examples/opentelemetry/index.mjs')
  const { sandbox, wxpay } = await openContract(t)
  exporter.reset()

  const tracer = trace.getTracer('test')
  const inSpan = (name, work) =>
    tracer.startActiveSpan(name, async (span) => {
      await work()
      span.end()
    })
  sandbox.fault({ kind: 'reset', path: /\/transactions$/ })
  await Promise.all([
    inSpan('charge', () => wxpay.transactions.debit(orderOf(sandbox, 'P1'))),
    inSpan('look', () => wxpay.contracts.query({ plan_id: 1, out_contract_code: 'unknown' }).catch(() => {})),
  ])

  const spans = exporter.getFinishedSpans()
  const parentOf = (span) => spans.find((each) => each.spanContext().spanId === span.parentSpanContext?.spanId)?.name
  const calls = spans.filter((span) => parentOf(span)).map((span) => [parentOf(span), span.name, span.status.code])
  assert.deepEqual(calls.sort(), [
    ['charge', 'transactions.create', SpanStatusCode.ERROR],
    ['charge', 'transactions.query', SpanStatusCode.UNSET],
    ['look', 'contracts.query', SpanStatusCode.ERROR],
  ])
  const { attributes, events } = spans.find(({ name }) => name === 'contracts.query')
  assert.equal(attributes['url.template'].endsWith('/{plan_id}/out-contract-code/{out_contract_code}'), true)
  assert.deepEqual(
    [attributes['http.request.method'], attributes['http.response.status_code'], attributes.attempts],
    ['GET', 404, 1],
  )
  assert.match(attributes['wechatpay.request_id'], /^[0-9A-F]+$/)
  assert.equal(events[0].name, 'exception')
})

test('pino: a line for each attempt and each call, and what failed in it', async (t) => {
  const sandbox = await openSandbox(t)
  sandbox.fault({ kind: 'status', status: 503, retryAfter: 0 })
  const example = new URL('../../examples/pino/index.mjs', import.meta.url).href
  const { APPID: appid, ...variables } = variablesOf(sandbox, 'http://127.0.0.1:9/notify')
  const input = {
    appid,
    plan_id: 12535,
    out_contract_code: 'c1',
    contract_display_account: ACCOUNT,
    notify_url: variables.NOTIFY_URL,
  }
  const program = `
    const { wxpay } = await import(${JSON.stringify(example)})
    await wxpay.preEntrustSign.miniProgram(${JSON.stringify(input)})
    await wxpay.contracts.query({ plan_id: 1, out_contract_code: 'unknown' }).catch(() => {})
    await wxpay.notifications.handler(() => {}, { onError() {} }).answer({ headers: {}, body: '{}' })`
  const args = ['--input-type=module', '--eval', program]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  await once(child, 'close')
  const lines = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    lines.map(({ msg, level, operation, attempt, attempts, status, answer, err }) => [
      msg,
      level,
      operation ?? answer ?? attempt,
      attempts ?? status,
      err?.type,
    ]),
    [
      ['attempt', 40, 1, 503, 'ApiError'],
      ['attempt', 30, 2, 200, undefined],
      ['call', 30, 'preEntrustSign.miniProgram', 2, undefined],
      ['attempt', 40, 1, 404, 'ApiError'],
      ['call', 50, 'contracts.query', 1, 'ApiError'],
      ['notification', 40, 401, undefined, undefined],
    ],
  )
  assert.ok(!output.includes(ACCOUNT), 'no body')
})
