import { Agent, request } from 'node:http'
import { openSigning } from './signing.mjs'

/** `watch` is given each request as it is sent. */
export function open(setting, watch) {
  const { message, checked } = openSigning(setting)
  const url = `${setting.url}${setting.path}`
  const agent = new Agent({ keepAlive: true })

  function call() {
    const { method, headers, body } = message()
    return new Promise((resolve, reject) => {
      const sent = request(url, { method, headers, agent }, (answer) => {
        const chunks = []
        answer.on('error', reject)
        answer.on('data', (chunk) => chunks.push(chunk))
        answer.on('end', () => {
          try {
            const value = checked(answer.headers, Buffer.concat(chunks))
            if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${value.code}`)
            resolve(value)
          } catch (error) {
            reject(error)
          }
        })
      })
      watch?.(sent)
      sent.on('error', reject)
      sent.end(body)
    })
  }

  return { call, close: () => agent.destroy() }
}
