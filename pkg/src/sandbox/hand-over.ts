import type { DeliveryResult } from './delivery.ts'
import type { FaultKind } from './fault.ts'
import type { Deliver } from './options.ts'
import type { Sealed } from './seal.ts'

/** The receiver must have answered by then (partner/4012881605). */
const ANSWER_LIMIT = 5000

/** Hands one notification to a function in place of a connection; never rejects. Faults spoil it as they do over HTTP. */
export async function handOver(
  receive: Deliver,
  url: string,
  { headers, body }: Sealed,
  signal: AbortSignal,
  fault?: FaultKind,
): Promise<DeliveryResult> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(new Error('no answer within 5 seconds')), ANSWER_LIMIT)
  const ended = AbortSignal.any([signal, limit.signal])
  try {
    const request = new Request(url, { method: 'POST', headers, ...bodyOf(body, fault, ended), signal: ended })
    const response: unknown = await Promise.race([Promise.resolve(receive(request)), aborted(ended)])
    return { status: statusOf(response), error: undefined }
  } catch (thrown) {
    return { status: undefined, error: signal.aborted ? 'the sandbox was closed' : describe(thrown) }
  } finally {
    clearTimeout(timer)
  }
}

function bodyOf(body: Buffer, fault: FaultKind | undefined, ended: AbortSignal): RequestInit {
  const bytes = new Uint8Array(body)
  if (fault !== 'truncated' && fault !== 'hang' && fault !== 'reset') return { body: bytes }
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.length / 2))
      if (fault === 'hang') ended.addEventListener('abort', () => controller.error(ended.reason))
    },
    pull(controller) {
      if (fault === 'hang') return new Promise(() => undefined)
      controller.error(new Error(`broken off in mid body by the fault ${fault}`))
    },
  })
  return { body: stream, duplex: 'half' }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
}

/** What the function gave may come from another realm, or from a library of its own. */
function statusOf(response: unknown): number {
  const status = (response as { status?: unknown } | undefined)?.status
  if (typeof status === 'number') return status
  throw new TypeError('deliver must resolve to a Response')
}

function describe(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
