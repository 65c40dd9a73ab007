import type { CheckedCall } from '../core/checked-call.ts'
import type { Channel, Channels } from '../runtime/channel.ts'

/** What who listens to `tracing:wechatpay-entrust:call` is told; never a body, a header or a result. */
export interface Trace {
  /** The known endpoint that the call reaches, by whatever style: `contracts.query`. */
  operation: string | undefined
  method: string
  /** Without query. */
  path: string
  /** The path with its `{places}`. */
  template: string
  /** How many requests were sent or tried so far. */
  attempts: number
  /** The status of the last answer. */
  status?: number
  /** WeChat Pay's `Request-ID` of the last answer. */
  requestId?: string
}

/** A call as it is traced. */
interface Traced {
  call: CheckedCall
  /** The path as it was written. */
  template?: string | undefined
}

const phases = ['start', 'end', 'asyncStart', 'asyncEnd', 'error']

/** Makes a call, and tells who listens. */
export type Tracing = <T>(traced: Traced, work: (trace?: Trace) => Promise<T>) => Promise<T>

/** Traces the calls of one client where there are channels, which are looked up with the first call. */
export function tracing(channel: Channels | undefined): Tracing {
  let channels: Channel[] | undefined
  return (traced, work) => {
    channels ??= channel ? phases.map((phase) => channel(`tracing:wechatpay-entrust:call:${phase}`)) : []
    return channels.some(({ hasSubscribers }) => hasSubscribers) ? published(channels, traceOf(traced), work) : work()
  }
}

function traceOf({ call, template }: Traced): Trace {
  const { operation, method } = call
  const path = withoutQuery(call.path)
  return {
    operation: operation || undefined,
    method,
    path,
    template: call.template || withoutQuery(template ?? path),
    attempts: 0,
  }
}

/** By hand, because a `TracingChannel` would publish the result. */
async function published<T>(channels: Channel[], trace: Trace, work: (trace: Trace) => Promise<T>): Promise<T> {
  const [start, end, asyncStart, asyncEnd, failed] = channels as [Channel, Channel, Channel, Channel, Channel]
  return start.runStores(trace, async () => {
    const ended = work(trace)
    end.publish(trace)
    try {
      return await ended
    } catch (error) {
      // Not enumerable: who prints or keeps the whole message does not print what an error of WeChat Pay's quotes.
      Object.defineProperty(trace, 'error', { value: error })
      failed.publish(trace)
      throw error
    } finally {
      asyncStart.publish(trace)
      asyncEnd.publish(trace)
    }
  })
}

function withoutQuery(path: string): string {
  return `/${path.replace(/^\/|\?.*/g, '')}`
}
