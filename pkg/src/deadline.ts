import type { AbortSignalLike } from './fetch.ts'

/**
 * Runs `work` with a signal that fires after `ms` or with the caller's. It ends then even if `work` ignores the signal.
 *
 * @throws an error named `TimeoutError` when time runs out.
 */
export async function limited<T>(
  ms: number,
  outer: AbortSignalLike | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  let stop!: (reason: unknown) => void
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      controller.abort(reason)
      reject(reason)
    }
  })
  const abort = (): void => stop(outer?.reason ?? new Error('aborted'))
  const timer = setTimeout(() => stop(timeoutError(ms)), ms)
  if (outer?.aborted) abort()
  outer?.addEventListener('abort', abort)
  try {
    return await Promise.race([work(controller.signal), stopped])
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', abort)
    stopped.catch(() => {})
  }
}

function timeoutError(ms: number): Error {
  const error = new Error(`no complete answer within ${ms} ms`)
  error.name = 'TimeoutError'
  return error
}
