// Wall clock and CPU of a piece of work, told to the process that asks for it.
const [client, file = './contender.mjs'] = process.argv.slice(2)
const { open } = await import(file)

export const contender = open(JSON.parse(client))

/** Does `work`; resolves to `{ wall, cpu }` in ms. */
export async function metered(work) {
  const [cpu, start] = [process.cpuUsage(), performance.now()]
  await work()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { wall, cpu: (user + system) / 1000 }
}

/** Answers each message of the parent with what `work(message)` resolves to. */
export function serve(work) {
  process.on('message', async (message) => process.send(await work(message)))
  process.on('disconnect', () => process.exit())
}
