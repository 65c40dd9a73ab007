// A library of another language, as a process that is asked, and answers, by lines of JSON.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** Starts it, tells it the merchant, and gives its face. */
export async function asked(program, args, merchant) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${program} ended with ${code}`)))
  ended.catch(() => {})
  const ask = async (question) => {
    child.stdin.write(`${JSON.stringify(question)}\n`)
    const [line] = await Promise.race([once(lines, 'line'), ended])
    const { error, value } = JSON.parse(line)
    if (error !== undefined) throw new Error(error)
    return value
  }
  await ask(merchant)
  return {
    call: async (method, path, body) => {
      const [status, answer] = await ask({ do: 'call', method, path, body: body ?? null })
      if (status >= 300) throw Object.assign(new Error(answer), { status })
      return { status, data: typeof answer === 'string' && answer ? JSON.parse(answer) : answer }
    },
    certificates: () => ask({ do: 'certificates' }),
    notified: async ({ headers, body }) => JSON.parse(await ask({ do: 'notified', headers, body })),
    verifiesRequest: (request) => ask({ do: 'verify', ...request }),
    encrypt: (text, key) => ask({ do: 'encrypt', text, key }),
    decrypt: (text) => ask({ do: 'decrypt', text }),
    close: () => child.stdin.end(),
  }
}
