// A consumer's code on the classes of Fetch: from the DOM library, or from Node's types. It is only type-checked.
import type { Wechatpay } from 'wechatpay-entrust'

export async function fetchRoute(wxpay: Wechatpay, request: Request): Promise<Response> {
  const POST = wxpay.notifications.handler((event) => event.id)
  const event = await wxpay.notifications.parse(request)
  return event.id === '' ? POST(request) : new Response(event.summary ?? null, { status: 204 })
}

export async function ownTransport(wxpay: Wechatpay): Promise<unknown> {
  const controller = new AbortController()
  const prepared = await wxpay.prepare('GET', 'v3/certificates', { signal: controller.signal })
  const { data } = await wxpay.receive(await fetch(prepared.url, prepared))
  const input = { appid: '', plan_id: 1, out_contract_code: '', contract_display_account: '', notify_url: '' }
  await wxpay.preEntrustSign.miniProgram(input, { signal: AbortSignal.timeout(1000) })
  await wxpay.request('GET', 'v3/certificates', { query: new URLSearchParams(), headers: new Headers() })
  return data
}

export const viaFetch = { fetch } satisfies { fetch: NonNullable<ConstructorParameters<typeof Wechatpay>[0]['fetch']> }
