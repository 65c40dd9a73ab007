import { readFileSync } from 'node:fs'
import * as util from 'node:util'
import { Wechatpay, type WechatpayOptions } from 'wechatpay-entrust'
import { type Environment, optionsFrom } from '../environment.ts'
import { type Flag, type Invocation, text, UsageError } from './command.ts'

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
  'env-file': { type: 'string', value: 'PATH', help: 'a .env to read WECHATPAY_* variables from' },
}

/** Where the settings of a command come from, for its help. */
export const settingsNotes = `Settings come from WECHATPAY_* variables, as in Wechatpay.fromEnv(); those in --env-file go first, and flags before
both. Keys are read from files or variables only, never from flags.`

/** Files of this machine, for the library's reader of settings. */
export const files = { readFile: (path: string): Uint8Array => readFileSync(path) }

/** What would be a secret in the list of processes and in the history of the shell is not taken. */
export function refuseSecrets(words: string[]): void {
  for (const name of ['private-key', 'apiv3-key']) {
    if (!words.some((word) => word === `--${name}` || word.startsWith(`--${name}=`))) continue
    const variable = `WECHATPAY_${name.toUpperCase().replace('-', '_')}`
    throw new UsageError(
      `--${name} is not taken: everybody on this machine could read the key in the list of processes, and the shell keeps ` +
        `it in its history. Use --${name}-file or ${variable}, and replace a key that was typed`,
    )
  }
}

/** The variables a command works with: flags, `--env-file` and the process, in this order. */
export function environmentOf(invocation: Invocation): Environment {
  const file = text(invocation, 'env-file')
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

function parseFile(path: string): Environment {
  const { parseEnv } = util as { parseEnv?: typeof util.parseEnv }
  if (!parseEnv) throw new UsageError('--env-file needs Node 20.12 or newer')
  try {
    return parseEnv(readFileSync(path, 'utf8')) as Environment
  } catch (cause) {
    throw new UsageError(`--env-file names a file that cannot be read: ${path}`, { cause })
  }
}

/** Options of a client, as the command was told. */
export function optionsOf(invocation: Invocation): WechatpayOptions {
  return optionsFrom(environmentOf(invocation), files)
}

/** A client as the command was told; closed after `work`. */
export async function withClient<T>(invocation: Invocation, work: (wxpay: Wechatpay) => Promise<T>): Promise<T> {
  const wxpay = new Wechatpay(optionsOf(invocation))
  try {
    return await work(wxpay)
  } finally {
    wxpay.close()
  }
}
