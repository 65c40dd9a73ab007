// One call's way through the code. What it names is looked up there, so that it cannot name what has gone.
import { existsSync, readFileSync } from 'node:fs'
import {
  ApiError,
  ConfigError,
  ResponseError,
  SignatureError,
  TransportError,
  ValidationError,
} from 'wechatpay-entrust'
import { arrow, box, picture, text } from './drawing.mjs'

const root = new URL('../../', import.meta.url)

/** Who does it. */
const LANES = {
  typescript: { x: 24, kind: 'blue', title: 'TypeScript', files: /^pkg\/src\/.*\.ts$/ },
  rust: { x: 256, kind: 'orange', title: 'Rust → WebAssembly', files: /^src\/.*\.rs$/ },
  host: { x: 488, kind: 'green', title: { en: 'The host', 'zh-CN': '运行环境' }, files: /^pkg\/src\/runtime\/.*\.ts$/ },
}

/** In order: what is done, where, and what is thrown where it fails. `task` is how TypeScript asks the wasm for it. */
const STEPS = [
  { lane: 'typescript', file: 'pkg/src/calls/snapshot.ts', say: ['copy the input', '复制输入'] },
  {
    lane: 'rust',
    file: 'src/api/check.rs',
    task: 'check',
    say: ['check it, write the body', '校验输入，生成请求体'],
    error: ValidationError,
    note: ['nothing was sent', '尚未发送'],
  },
  { lane: 'rust', file: 'src/sign.rs', task: 'ask', say: ['ask: the bytes to sign', '给出待签名串'] },
  {
    lane: 'host',
    file: 'pkg/src/runtime/node-crypto.ts',
    say: ['sign: node:crypto or KMS', '签名：node:crypto 或 KMS'],
    error: ConfigError,
    note: ['nothing was sent', '尚未发送'],
  },
  { lane: 'rust', file: 'src/sign.rs', task: 'tell', say: ['tell: Authorization', '生成 Authorization'] },
  {
    lane: 'host',
    file: 'pkg/src/runtime/node-http.ts',
    say: ['send exactly these bytes', '原样发送'],
    error: TransportError,
    note: ['may it have been processed?', '请求是否可能已被处理'],
  },
  {
    lane: 'rust',
    file: 'src/exchange.rs',
    task: 'examine',
    say: ['read the status', '读取状态码'],
    error: ApiError,
    note: ['3xx to 5xx: nothing of it is a result', '3xx 至 5xx：不作为结果'],
  },
  {
    lane: 'rust',
    file: 'src/verify.rs',
    task: 'examine',
    say: ['examine the headers', '检查应答头'],
    error: SignatureError,
    note: ['missing-header, stale, unknown-serial'],
  },
  { lane: 'host', file: 'pkg/src/runtime/node-crypto.ts', say: ['verify the raw bytes', '对原始字节验签'] },
  {
    lane: 'rust',
    file: 'src/verify.rs',
    task: 'conclude',
    say: ['Unverified → Verified'],
    error: SignatureError,
    note: ['mismatch'],
  },
  {
    lane: 'rust',
    file: 'src/expected.rs',
    say: ['only now: parse, compare', '验签通过后才解析、核对'],
    error: ResponseError,
    note: ['not the documented answer', '与文档不符的应答'],
  },
  {
    lane: 'typescript',
    file: 'pkg/src/exchange/outcome.ts',
    say: ['a typed value, or a retry', '返回有类型的结果，或重试'],
  },
]

/** Throws where the code has no such file, task or reason. */
function lookUp({ lane, file, task, error, note }) {
  const source = (path) => readFileSync(new URL(path, root), 'utf8')
  const missing = (what) => new Error(`scripts/pictures/call.mjs draws ${what}, which there is not`)
  if (!existsSync(new URL(file, root)) || !LANES[lane].files.test(file)) throw missing(file)
  if (task && !source('pkg/src/core/task.ts').includes(`  ${task}: `)) throw missing(`the task ${task}`)
  if (error !== SignatureError) return
  for (const reason of note[0].split(', ')) {
    if (!source('pkg/src/errors.ts').includes(`'${reason}'`)) throw missing(`the reason ${reason}`)
  }
}

const WIDTH = 960
const TOP = 92
const STEP = 62
const BOX = { width: 208, height: 46 }
const ERRORS = 736

const titles = {
  en: {
    title: 'One call’s way',
    source: 'no result before it is verified',
    errors: 'Where it can end',
    input: 'wxpay.preEntrustSign.miniProgram(input)',
  },
  'zh-CN': {
    title: '一次调用的路径',
    source: '结果一律先验签',
    errors: '可能抛出的错误',
    input: 'wxpay.preEntrustSign.miniProgram(input)',
  },
}

function drawStep({ lane, file, say, error, note }, index, pick) {
  const { x, kind } = LANES[lane]
  const y = TOP + index * STEP
  const parts = [
    box(x, y, BOX.width, BOX.height, kind),
    text(x + 12, y + 19, pick(say), 'strong'),
    text(x + 12, y + 36, file.replace(/^pkg\/src\//, ''), 'code small quiet'),
  ]
  if (error) {
    parts.push(text(ERRORS, y + 19, error.name, 'code strong'), text(ERRORS, y + 36, pick(note), 'small quiet'))
    parts.push(`<path d="M${x + BOX.width + 6} ${y + 23}H${ERRORS - 12}" class="line dotted"/>`)
  }
  return parts
}

/** From a box to the next one: straight down, or around the corner into its top. */
function drawWay(from, to, index) {
  const y = TOP + index * STEP
  const [start, end] = [LANES[from.lane].x, LANES[to.lane].x]
  const middle = BOX.width / 2
  if (start === end) return arrow([start + middle, y + BOX.height], [start + middle, y + STEP])
  const side = Math.sign(end - start)
  const turn = y + BOX.height + (STEP - BOX.height) / 2 - 2
  return arrow(
    [start + middle + side * 40, y + BOX.height],
    [start + middle + side * 40, turn],
    [end + middle - side * 40, turn],
    [end + middle - side * 40, y + STEP],
  )
}

/** The diagram in one language. */
export function callPicture(language) {
  STEPS.forEach(lookUp)
  const pick = (words) => (language === 'en' ? words[0] : words.at(-1))
  const { title, source, errors } = titles[language]
  const heads = Object.values(LANES).map(({ x, title: name }) =>
    text(x + BOX.width / 2, 72, name[language] ?? name, 'strong', 'middle'),
  )
  const height = TOP + STEPS.length * STEP + 4
  return picture({ width: WIDTH, height, title, source }, [
    ...heads,
    text(ERRORS, 72, errors, 'strong'),
    ...STEPS.slice(1).map((step, index) => drawWay(STEPS[index], step, index)),
    ...STEPS.flatMap((step, index) => drawStep(step, index, pick)),
  ])
}
