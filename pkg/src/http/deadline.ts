import { onAbort } from './abort.ts'
import type { AbortSignalLike } from './fetch.ts'

/** Time ran out. */
export class Timeout extends Error {
  constructor(ms: number) {
    super(`no complete answer within ${ms} ms`)
    this.name = 'TimeoutError'
  }
}

/**
 * Runs `work` with a signal that fires after `ms`, if given, or with the caller's. It ends then even if `work` ignores
 * the signal. Where the caller's signal has fired already, `work` is not begun.
 *
 * @throws Timeout when time runs out, or the reason of the caller's signal.
 */
export async function limited<T>(
  ms: number | undefined,
  outer: AbortSignalLike | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (outer?.aborted) throw reasonOf(outer)
  const controller = new AbortController()
  let stop!: (reason: unknown) => void
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      controller.abort(reason)
      reject(reason)
    }
  })
  stopped.catch(() => {})
  const timer = ms === undefined ? undefined : setTimeout(() => stop(new Timeout(ms)), ms)
  const remove = outer && onAbort(outer, () => stop(reasonOf(outer)))
  try {
    return await Promise.race([work(controller.signal), stopped])
  } finally {
    clearTimeout(timer)
    remove?.()
  }
}

function reasonOf(signal: AbortSignalLike): unknown {
  return signal.reason ?? new Error('aborted')
}

/** Whether a timer can wait for that many ms. */
export function isTimeout(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 2 ** 31
}
