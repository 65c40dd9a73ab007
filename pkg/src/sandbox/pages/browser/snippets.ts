import type { RequestDetail } from './state.ts'

/** Headers that matter to WeChat Pay and hold no secret. */
const KEPT = ['accept', 'content-type', 'wechatpay-serial']

/** Shell commands that send the request again, signed with the key in `.env`. */
export function curl({ method, path, headers, body }: RequestDetail, url: string): string {
  const kept = Object.entries(headers).filter(([name]) => KEPT.includes(name))
  const lines = [
    '# bash, with the variables of the sandbox: set -a; . ./.env; set +a',
    ...(body === '' ? ["body=''"] : [`body=${quoted(body)}`]),
    'time=$(date +%s) nonce=$(openssl rand -hex 16)',
    `signature=$(printf '%s\\n' ${quoted(method)} ${quoted(path)} "$time" "$nonce" "$body" |`,
    '  openssl dgst -sha256 -sign <(printf %b "$WECHATPAY_PRIVATE_KEY") | openssl base64 -A)',
    `curl -i -X ${quoted(method)} ${quoted(url + path)} \\`,
    '  -H "Authorization: WECHATPAY2-SHA256-RSA2048 mchid=\\"$WECHATPAY_MCHID\\",nonce_str=\\"$nonce\\",timestamp=\\"$time\\",serial_no=\\"$WECHATPAY_SERIAL\\",signature=\\"$signature\\""',
    ...kept.map(([name, value]) => `  -H ${quoted(`${name}: ${value}`)}`),
    ...(body === '' ? [] : ['  --data-binary "$body"']),
  ]
  const first = lines.findIndex((line) => line.startsWith('curl'))
  return lines.map((line, at) => (at > first && at < lines.length - 1 ? `${line} \\` : line)).join('\n')
}

function quoted(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** A program that sends the request again. */
export function javascript({ method, path, body }: RequestDetail): string {
  const [target = '', search = ''] = path.split('?', 2)
  const query = Object.fromEntries(new URLSearchParams(search))
  const options = [
    ...(Object.keys(query).length === 0 ? [] : [`query: ${JSON.stringify(query)}`]),
    ...(isJson(body) ? [`json: ${JSON.stringify(JSON.parse(body), undefined, 2)}`] : []),
  ]
  const given = options.length === 0 ? '' : `, { ${options.join(', ')} }`
  return `import { Wechatpay } from 'wechatpay-entrust'

const wxpay = Wechatpay.fromEnv()
const { status, data } = await wxpay.request(${JSON.stringify(method)}, ${JSON.stringify(target)}${given})
console.log(status, data)
`
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The first program of somebody new. */
export const FIRST = `import { Wechatpay } from 'wechatpay-entrust'

const wxpay = Wechatpay.fromEnv()
const session = await wxpay.preEntrustSign.miniProgram({
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'contract' + Date.now(),
  contract_display_account: 'user 1',
  notify_url: 'http://127.0.0.1:3000/notify',
})
console.log(session)
`
