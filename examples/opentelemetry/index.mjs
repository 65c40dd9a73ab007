import { tracingChannel } from 'node:diagnostics_channel'
import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'

const tracer = trace.getTracer('wechatpay-entrust')
const spans = new WeakMap()

/** Makes a span of each call, under the one that is active where the call is made. */
export const instrumentation = {
  start(call) {
    const { method, path, template, operation } = call
    const attributes = { 'http.request.method': method, 'url.path': path, 'url.template': template }
    const name = operation ?? `${method} ${template}`
    spans.set(call, tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, context.active()))
  },
  error(call) {
    spans.get(call).recordException(call.error)
    spans.get(call).setStatus({ code: SpanStatusCode.ERROR })
  },
  asyncEnd(call) {
    const { status, attempts, requestId } = call
    spans.get(call).setAttributes({ 'http.response.status_code': status, attempts, 'wechatpay.request_id': requestId })
    spans.get(call).end()
  },
}

tracingChannel('wechatpay-entrust:call').subscribe(instrumentation)
