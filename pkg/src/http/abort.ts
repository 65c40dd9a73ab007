import type { AbortSignalLike } from './fetch.ts'

/** What is called when a signal fires, and the one listener that calls it. */
interface Watch {
  callbacks: Set<() => void>
  listener: () => void
}

const watches = new WeakMap<AbortSignalLike, Watch>()

/**
 * Calls `callback` once when `signal` fires, or at once if it has fired. Gives a function that takes the callback back.
 *
 * A signal has at most one listener of ours, however many calls it serves: Node warns of a leak where it has more than
 * ten. The listener goes with the last callback.
 */
export function onAbort(signal: AbortSignalLike, callback: () => void): () => void {
  if (signal.aborted) {
    callback()
    return () => {}
  }
  const { callbacks } = watches.get(signal) ?? watched(signal)
  // The same function may be given twice; each of the two is taken back on its own.
  const entry = (): void => callback()
  callbacks.add(entry)
  return () => {
    if (callbacks.delete(entry) && callbacks.size === 0) forget(signal)
  }
}

function watched(signal: AbortSignalLike): Watch {
  const callbacks = new Set<() => void>()
  const listener = (): void => {
    forget(signal)
    for (const each of callbacks) each()
    callbacks.clear()
  }
  const watch = { callbacks, listener }
  watches.set(signal, watch)
  signal.addEventListener('abort', listener)
  return watch
}

function forget(signal: AbortSignalLike): void {
  const watch = watches.get(signal)
  if (!watch) return
  watches.delete(signal)
  signal.removeEventListener('abort', watch.listener)
}
