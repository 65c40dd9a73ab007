import type { AbortSignalLike } from './fetch.ts'
export function onAbort(signal: AbortSignalLike, callback: () => void): () => void {
  signal.addEventListener('abort', callback)
  return () => signal.removeEventListener('abort', callback)
}
