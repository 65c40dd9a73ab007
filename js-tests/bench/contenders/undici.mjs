import { Pool } from 'undici'
import { openSigning } from './signing.mjs'

export function open(setting) {
  const { message, checked } = openSigning(setting)
  const pool = new Pool(setting.url)

  async function call() {
    const { statusCode, headers, body } = await pool.request({ path: setting.path, ...message() })
    const value = checked(headers, Buffer.from(await body.arrayBuffer()))
    if (statusCode !== 200) throw new Error(`${statusCode} ${value.code}`)
    return value
  }

  return { call, close: () => pool.destroy() }
}
