// Calls, 32 at once, and what the process holds after them.
import { contender, serve } from './meter.mjs'

const { call } = contender

serve(async ({ count }) => {
  let left = count
  const caller = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: 32 }, caller))
  for (let round = 0; round < 2; round++) globalThis.gc()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss, heap: heapUsed, external }
})
