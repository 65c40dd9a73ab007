import { type Child, h } from './dom.ts'
import type { Line, RequestDetail } from './state.ts'
import { say } from './words.ts'

type Diagnosis = NonNullable<RequestDetail['diagnosis']>

/** Characters of a line around the place where two differ. */
const AROUND = 160

/** How a body was written when it was signed; several ways stand side by side. */
const BODIES: Record<string, [string, string]> = {
  empty: ['none at all', '空请求体'],
  trimmed: ['without the blanks around it', '去掉了首尾空白'],
  newline: ['with one more line break at the end', '末尾多一个换行'],
  lines: ['with other line breaks', '换行符不同'],
  crlf: ['with other line breaks', '换行符不同'],
  text: ['the JSON as a JSON string, encoded twice', '对 JSON 字符串又做了一次 JSON 编码'],
  latin1: ['UTF-8 that was read as Latin-1', '把 UTF-8 当成了 Latin-1'],
  object: ['an object in place of its JSON', '对象本身，而不是 JSON 文本'],
  literal: ['another value', '另一个值'],
  form: ['a form in place of JSON', '表单而不是 JSON'],
  compact: ['compact JSON', '紧凑的 JSON'],
  indent2: ['JSON indented by 2', '缩进 2 格的 JSON'],
  indent4: ['JSON indented by 4', '缩进 4 格的 JSON'],
  tab: ['JSON indented by tabs', '用制表符缩进的 JSON'],
  blanks: ['JSON with blanks after , and : (Python)', '逗号和冒号后带空格的 JSON（Python）'],
  ascii: ['letters beyond ASCII as \\u…', '非 ASCII 字符写成 \\u…'],
  slashes: ['/ as \\/ (PHP)', '/ 写成 \\/（PHP）'],
  html: ['< > & as \\u… (Go)', '< > & 写成 \\u…（Go）'],
  sorted: ['names sorted', '字段按名称排序'],
}

function bodyOf(how: string): string {
  const ways = how.split(', ').map((way) => say(...(BODIES[way] ?? [way, way])))
  return ways.join(say(', ', '，'))
}

function guess({ guess: code, how = '' }: Diagnosis): string | undefined {
  switch (code) {
    case 'mchid':
      return say(
        'Another merchant. Was the sandbox restarted? Its .env changes then.',
        '商户号不是当前沙箱的商户。沙箱重启后密钥会变，请更新 .env。',
      )
    case 'serial_no':
      return say(
        'The serial is not that of the merchant certificate. Was the sandbox restarted? Its .env changes then.',
        '证书序列号与商户证书不符。沙箱重启后密钥会变，请更新 .env。',
      )
    case 'timestamp':
      return say(
        'The clock of the client is more than 5 minutes off. Synchronise it; a timestamp counts seconds, not milliseconds.',
        '客户端时钟误差超过 5 分钟。请校准时钟；时间戳的单位是秒，不是毫秒。',
      )
    case 'scheme':
      return say('Signed with RSA-PSS. It must be PKCS#1 v1.5.', '使用了 RSA-PSS 填充，应为 PKCS#1 v1.5。')
    case 'digest':
      return say(
        `Signed with another digest (${digestOf(how)}). It must be SHA-256.`,
        `摘要算法不是 SHA-256（${digestOf(how)}）。`,
      )
    case 'key':
      return say(
        'Another key: this signature was not made with the merchant’s private key. Take the keys of this sandbox again (Connect).',
        '签名所用的私钥不是该商户的私钥。请重新取用本沙箱的密钥（见“接入”）。',
      )
    case 'method':
      return say('The client signed another method than it sent.', '签名用的请求方法与实际发送的不同。')
    case 'target':
      return say(
        'The client signed another path or query than it sent. Sign what stands in the request line, the query included.',
        '签名用的 URL 与实际发送的不同。应使用请求行中的路径，包括查询参数。',
      )
    case 'shape':
      return say(
        'The line breaks are wrong: each of the five lines ends with \\n.',
        '换行不对：五行中每一行都应以 \\n 结尾。',
      )
    case 'body':
      return say(
        `The body that came is not the one that was signed. Signed was: ${bodyOf(how)}. Send the very text that you sign.`,
        `实际收到的请求体与签名时的不同。签名的是：${bodyOf(how)}。请原样发送签名所用的文本。`,
      )
    case 'text':
      return say(
        'The right key, but over another text, which could not be found. Compare these lines with those of your client; most often the body was written anew.',
        '私钥正确，但签名的内容不是下面的文本，且未能推断出原文。请与客户端的待签名串逐行对比，最常见的原因是请求体被重新编码。',
      )
    case 'unknown':
      return say(
        'The right key, over another text. The body is too long to try more.',
        '私钥正确，但签名内容不同。请求体过长，无法进一步推断。',
      )
    default:
      return undefined
  }
}

function digestOf(bytes: string): string {
  return { 16: 'MD5', 20: 'SHA-1', 48: 'SHA-384', 64: 'SHA-512' }[bytes] ?? `${bytes} bytes`
}

const NAMES: Record<string, [string, string]> = {
  method: ['method', '请求方法'],
  target: ['path', 'URL'],
  timestamp: ['timestamp', '时间戳'],
  nonce_str: ['nonce', '随机串'],
  body: ['body', '请求体'],
  shape: ['line ends', '换行'],
  mchid: ['mchid', '商户号'],
  serial_no: ['serial_no', '证书序列号'],
}

/** Why a signature failed: a guess, and line by line what was signed beside what was expected. */
export function explain(diagnosis: Diagnosis): HTMLElement {
  const { parts, lines, guess: code } = diagnosis
  const isKnown = lines.some(({ got }) => got !== undefined)
  const wanted = say('came, and is to be signed', '实际收到、应签名的')
  return h(
    'section.part.why',
    { 'data-guess': code },
    h('h4', {}, say('Why the signature failed', '签名为何失败')),
    h('p.guess', {}, guess(diagnosis)),
    parts.some(({ differs }) => differs)
      ? table('Authorization', say('sent', '发送'), say('expected', '应为'), parts)
      : table(say('Signed text', '待签名串'), isKnown && say('the client signed', '客户端签名的'), wanted, lines),
  )
}

function table(title: string, got: string | false, wanted: string, lines: readonly Line[]): HTMLElement {
  const head = h(
    'tr',
    {},
    h('th', { scope: 'col' }, title),
    got && h('th', { scope: 'col' }, got),
    h('th', { scope: 'col' }, wanted),
  )
  const rows = lines.map((line) => {
    const [left, right] = pair(line)
    const [english = line.name, chinese = line.name] = NAMES[line.name] ?? []
    return h(
      line.differs ? 'tr.differs' : 'tr',
      { 'data-line': line.name },
      h(
        'th',
        { scope: 'row' },
        line.differs && h('span.mark', { title: say('differs', '不一致') }, '≠'),
        say(english, chinese),
      ),
      got && h('td', { 'data-label': got }, left),
      h('td', { 'data-label': wanted }, right),
    )
  })
  return h('table.lines', {}, h('thead', {}, head), h('tbody', {}, rows))
}

/** Both texts, with what differs in them marked. */
function pair({ got = '', wanted, differs }: Line): [Child, Child] {
  if (!differs || got === '' || wanted === '') return [cut(got), cut(wanted)]
  let from = 0
  while (from < got.length && got[from] === wanted[from]) from += 1
  let left = got.length
  let right = wanted.length
  while (left > from && right > from && got[left - 1] === wanted[right - 1]) {
    left -= 1
    right -= 1
  }
  return [marked(got, from, left), marked(wanted, from, right)]
}

function marked(text: string, from: number, until: number): Child {
  const start = Math.max(0, from - AROUND)
  const end = Math.min(until, from + AROUND)
  const after = text.slice(end, end + AROUND)
  return [
    start > 0 && '…',
    visible(text.slice(start, from)),
    h('mark', {}, visible(text.slice(from, end)) || '∅'),
    visible(after),
    end + after.length < text.length && '…',
  ]
}

function cut(text: string): string {
  const shown = visible(text.slice(0, 2 * AROUND))
  return text.length > 2 * AROUND ? `${shown}…` : shown || '∅'
}

function visible(text: string): string {
  return text.replaceAll('\r', '␍').replaceAll('\n', '⏎\n')
}
