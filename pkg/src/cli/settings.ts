import { readFileSync } from 'node:fs'
import * as util from 'node:util'
import { Wechatpay } from 'wechatpay-entrust'
import type { Environment } from '../setup/environment.ts'
import { type Flag, type Invocation, text, UsageError } from './command.ts'
import { say } from './language.ts'
import { shown } from './words.ts'

const variables = {
  mchid: ['WECHATPAY_MCHID', 'DIGITS', say('merchant number', '商户号')],
  serial: ['WECHATPAY_SERIAL', 'HEX', say('serial number of the merchant API certificate', '商户API证书序列号')],
  'private-key-file': ['WECHATPAY_PRIVATE_KEY_FILE', 'PATH', say('apiclient_key.pem', '商户API私钥 apiclient_key.pem')],
  'certificate-file': [
    'WECHATPAY_CERTIFICATE_FILE',
    'PATH',
    say('apiclient_cert.pem: gives the serial', '商户API证书 apiclient_cert.pem，可从中得到序列号'),
  ],
  'public-key-id': ['WECHATPAY_PUBLIC_KEY_ID', 'ID', say('PUB_KEY_ID_…', '微信支付公钥ID PUB_KEY_ID_…')],
  'public-key-file': [
    'WECHATPAY_PUBLIC_KEY_FILE',
    'PATH',
    say("pub_key.pem, WeChat Pay's public key", '微信支付公钥 pub_key.pem'),
  ],
  'apiv3-key-file': ['WECHATPAY_APIV3_KEY_FILE', 'PATH', say('file that holds the APIv3 key', '保存 APIv3密钥 的文件')],
  'base-url': [
    'WECHATPAY_BASE_URL',
    'URL',
    say('another gateway, such as that of a sandbox', '其他网关地址，例如沙箱'),
  ],
} as const

/** Flags of every command that needs a merchant. */
export const settingsFlags: Record<string, Flag> = {
  ...Object.fromEntries(
    Object.entries(variables).map(([name, [, value, help]]) => [name, { type: 'string', value, help }] as const),
  ),
  env: {
    type: 'string',
    value: 'FILE',
    help: say('a .env to take WECHATPAY_* variables from', '从该 .env 文件读取 WECHATPAY_* 变量'),
  },
}

/** Where the settings of a command come from, for its help. */
export const settingsNotes: string = say(
  'Settings come from WECHATPAY_* variables as Wechatpay.fromEnv() reads them; those in --env go first, and flags before both. ' +
    'The other lines of that file are ignored. Keys are read from files or variables only, never from flags.',
  '配置取自 WECHATPAY_* 环境变量，与 Wechatpay.fromEnv() 相同；--env 文件中的变量优先于环境变量，命令行选项优先于两者。' +
    '该文件的其他行会被忽略。密钥只从文件或变量读取，不接受命令行传入。',
)

/** Files of this machine, for the library's reader of settings. */
export const files = { readFile: (path: string): Uint8Array => readFileSync(path) }

/** The variables a command works with: flags, `--env` and the process, in this order. */
export function environmentOf(invocation: Invocation): Environment {
  return Object.fromEntries(settingsOf(invocation).map(({ name, value }) => [name, value]))
}

/** One variable, and who set it. */
export interface Setting {
  name: string
  value: string
  /** `environment`, `--env FILE`, or the flag. */
  from: string
}

/** The same variables with where each came from. */
export function settingsOf(invocation: Invocation): Setting[] {
  const file = text(invocation, 'env')
  const process = entries(invocation.env, 'environment')
  const dotenv = file === undefined ? [] : entries(parseFile(file), `--env ${shown(file)}`)
  const flags = Object.entries(variables).flatMap(([name, [variable]]) => {
    const value = text(invocation, name)
    return value ? [{ name: variable, value, from: `--${name}` }] : []
  })
  return over(over(process, dotenv), flags)
}

function entries(env: Environment, from: string): Setting[] {
  return Object.entries(env).flatMap(([name, value]) => (value ? [{ name, value, from }] : []))
}

/** A variable and its `…_FILE` say the same thing: where one is given, the other of a lower rank is not meant. */
function over(low: Setting[], high: Setting[]): Setting[] {
  const told = new Set(high.map(({ name }) => baseOf(name)))
  return [...low.filter(({ name }) => !told.has(baseOf(name))), ...high]
}

function baseOf(name: string): string {
  return name.replace(/_FILE$/, '')
}

// A .env may hold NODE_OPTIONS, LD_PRELOAD or the like: nothing but our own variables is taken, and none of them becomes one of
// this process, whose children would inherit it.
function parseFile(path: string): Environment {
  const { parseEnv } = util as { parseEnv?: typeof util.parseEnv }
  if (!parseEnv) throw new UsageError(say('--env needs Node 20.12 or newer', '--env 需要 Node 20.12 或更新版本'))
  // Some editors on Windows begin a file with a byte order mark, which would become a part of the first name.
  const content = contentOf(path).replace(/^\uFEFF/, '')
  const found = Object.entries(parseEnv(content) as Environment)
  return Object.fromEntries(found.filter(([name]) => name.startsWith('WECHATPAY_')))
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new UsageError(
      say(
        `--env names a file that cannot be read: ${shown(path)} (${code})`,
        `--env 指定的文件无法读取：${shown(path)}（${code}）`,
      ),
      { cause },
    )
  }
}

/** A client as the command was told; closed after `work`. */
export async function withClient<T>(invocation: Invocation, work: (wxpay: Wechatpay) => Promise<T>): Promise<T> {
  const wxpay = Wechatpay.fromEnv(environmentOf(invocation))
  try {
    return await work(wxpay)
  } finally {
    wxpay.close()
  }
}
