import { exchange } from './exchange.ts'

const PATIENCE = 2000

/** Where a person agrees to a contract, if the gateway is a sandbox and knows the session. */
export async function signingPage(baseUrl: string | undefined, pre_entrustweb_id: string): Promise<string | undefined> {
  if (!baseUrl || /\.mch\.weixin\.qq\.com$/i.test(new URL(baseUrl).hostname)) return undefined
  const url = `${new URL(baseUrl).origin}/sandbox/sign?${new URLSearchParams({ pre_entrustweb_id })}`
  try {
    const { status } = await exchange({ method: 'GET', url, headers: { Accept: 'text/html' } }, PATIENCE)
    return status === 200 ? url : undefined
  } catch {
    return undefined
  }
}
