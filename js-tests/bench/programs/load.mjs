// Calls, so many at once.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { contender, metered, serve } from './meter.mjs'

const { call } = contender

async function calls(count, at) {
  let left = count
  const caller = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: at }, caller))
}

serve(async ({ count, at }) => {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const used = await metered(() => calls(count, at))
  delay.disable()
  return { ...used, p99: delay.percentile(99) / 1e6 }
})
