import { openSigning } from './signing.mjs'

export function open(setting) {
  const { message, checked } = openSigning(setting)
  const url = `${setting.url}${setting.path}`

  async function call() {
    const answer = await fetch(url, message())
    const value = checked(Object.fromEntries(answer.headers), Buffer.from(await answer.arrayBuffer()))
    if (!answer.ok) throw new Error(`${answer.status} ${value.code}`)
    return value
  }

  return { call, close() {} }
}
