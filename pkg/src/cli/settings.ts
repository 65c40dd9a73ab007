import { readFileSync } from 'node:fs'
import * as util from 'node:util'
import { Wechatpay } from 'wechatpay-entrust'
import type { Environment } from '../setup/environment.ts'
import { type Flag, type Invocation, text, UsageError } from './command.ts'
import { shown } from './words.ts'

const variables = {
  mchid: ['WECHATPAY_MCHID', 'DIGITS', 'merchant number'],
  serial: ['WECHATPAY_SERIAL', 'HEX', 'serial number of the merchant API certificate'],
  'private-key-file': ['WECHATPAY_PRIVATE_KEY_FILE', 'PATH', 'apiclient_key.pem'],
  'certificate-file': ['WECHATPAY_CERTIFICATE_FILE', 'PATH', 'apiclient_cert.pem: gives the serial'],
  'public-key-id': ['WECHATPAY_PUBLIC_KEY_ID', 'ID', 'PUB_KEY_ID_…'],
  'public-key-file': ['WECHATPAY_PUBLIC_KEY_FILE', 'PATH', "pub_key.pem, WeChat Pay's public key"],
  'apiv3-key-file': ['WECHATPAY_APIV3_KEY_FILE', 'PATH', 'file that holds the APIv3 key'],
  'base-url': ['WECHATPAY_BASE_URL', 'URL', 'another gateway, such as that of a sandbox'],
} as const

/** Flags of every command that needs a merchant. */
export const settingsFlags: Record<string, Flag> = {
  ...Object.fromEntries(
    Object.entries(variables).map(([name, [, value, help]]) => [name, { type: 'string', value, help }] as const),
  ),
  env: { type: 'string', value: 'FILE', help: 'a .env to take WECHATPAY_* variables from' },
}

/** Where the settings of a command come from, for its help. */
export const settingsNotes = `Settings come from WECHATPAY_* variables, as in Wechatpay.fromEnv(); those in --env go first, and flags before both.
The other lines of that file are ignored. Keys are read from files or variables only, never from flags.`

/** Files of this machine, for the library's reader of settings. */
export const files = { readFile: (path: string): Uint8Array => readFileSync(path) }

/** The variables a command works with: flags, `--env` and the process, in this order. */
export function environmentOf(invocation: Invocation): Environment {
  const file = text(invocation, 'env')
  const env = file === undefined ? { ...invocation.env } : over(invocation.env, parseFile(file))
  const flags = Object.entries(variables).flatMap(([name, [variable]]) => {
    const value = text(invocation, name)
    return value === undefined ? [] : [[variable, value] as const]
  })
  return over(env, Object.fromEntries(flags))
}

/** A variable and its `…_FILE` say the same thing: where one is given, the other of a lower rank is not meant. */
function over(low: Environment, high: Environment): Environment {
  const env = { ...low }
  for (const [name, value] of Object.entries(high)) {
    if (!value) continue
    const base = name.replace(/_FILE$/, '')
    delete env[base]
    delete env[`${base}_FILE`]
  }
  for (const [name, value] of Object.entries(high)) if (value) env[name] = value
  return env
}

// A .env may hold NODE_OPTIONS, LD_PRELOAD or the like: nothing but our own variables is taken, and none of them becomes one of
// this process, whose children would inherit it.
function parseFile(path: string): Environment {
  const { parseEnv } = util as { parseEnv?: typeof util.parseEnv }
  if (!parseEnv) throw new UsageError('--env needs Node 20.12 or newer')
  const found = Object.entries(parseEnv(contentOf(path)) as Environment)
  return Object.fromEntries(found.filter(([name]) => name.startsWith('WECHATPAY_')))
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new UsageError(`--env names a file that cannot be read: ${shown(path)} (${code})`, { cause })
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
