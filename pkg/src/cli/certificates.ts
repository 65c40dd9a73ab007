import { X509Certificate } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, type Invocation, text } from './command.ts'
import { say } from './language.ts'
import { settingsFlags, settingsNotes, withClient } from './settings.ts'

/** `wechatpay-entrust certificates`: the platform certificates. */
export const certificates: Command = {
  summary: say("download WeChat Pay's platform certificates (平台证书)", '下载微信支付平台证书'),
  usage: '[--out DIR] [--force]',
  notes: say(
    'Needs the APIv3 key. The first download is verified with the certificates it brings: trust rests on TLS and on that ' +
      `key. An account without certificates has WeChat Pay's public key instead.\n${settingsNotes}`,
    `需要 APIv3密钥。首次下载时用下载到的证书验证该应答，可信性由 TLS 与 APIv3密钥 保证。没有平台证书的商户使用微信支付公钥。\n${settingsNotes}`,
  ),
  examples: ['certificates', 'certificates --out keys --env .env'],
  flags: {
    out: {
      type: 'string',
      value: 'DIR',
      help: say(
        'write one wechatpay_SERIAL.pem each, readable by you alone',
        '每张证书写为 wechatpay_序列号.pem，仅当前用户可读',
      ),
    },
    force: { type: 'boolean', help: say('replace files that hold something else', '覆盖内容不同的同名文件') },
    ...settingsFlags,
  },
  async run(invocation) {
    const downloaded = await withClient(invocation, (wxpay) => wxpay.certificates.download())
    const all = Object.entries(downloaded).map(([serial, pem]) => described(serial, pem))
    const folder = text(invocation, 'out')
    const force = invocation.flags['force'] === true
    const files = folder === undefined ? all : all.map((each) => ({ ...each, ...written(folder, each, force) }))
    print(invocation, files)
  },
}

interface Downloaded {
  serial: string
  notBefore: string
  notAfter: string
  pem: string
  file?: string
  unchanged?: boolean
}

function described(serial: string, pem: string): Downloaded {
  const { validFrom, validTo } = new X509Certificate(pem)
  return { serial, notBefore: new Date(validFrom).toISOString(), notAfter: new Date(validTo).toISOString(), pem }
}

function written(folder: string, { serial, pem }: Downloaded, force: boolean): { file: string; unchanged: boolean } {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `wechatpay_${serial}.pem`)
  const present = contentOf(file)
  if (present === pem) return { file, unchanged: true }
  if (present !== undefined && !force) {
    throw new Error(
      say(
        `${file} holds something else: move it away, or replace it with --force`,
        `${file} 已存在且内容不同：请移走该文件，或用 --force 覆盖`,
      ),
    )
  }
  writeFileSync(file, pem, { mode: 0o600 })
  chmodSync(file, 0o600)
  return { file, unchanged: false }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw thrown
  }
}

function print({ flags, terminal: { write, json, paint } }: Invocation, all: Downloaded[]): void {
  if (flags['json']) {
    json({ certificates: all })
    return
  }
  for (const { serial, notBefore, notAfter, pem, file, unchanged } of all) {
    const [from, until] = [notBefore.slice(0, 10), notAfter.slice(0, 10)]
    const valid = say(`valid ${from} to ${until}`, `有效期 ${from} 至 ${until}`)
    const target = file && `${file}${unchanged ? say(' (unchanged)', '（未变）') : ''}`
    write(
      target
        ? `${target}  ${paint('dim', valid)}\n`
        : `${paint('dim', `# ${serial}${say(', ', '，')}${valid}`)}\n${pem.trim().replaceAll('\r\n', '\n')}\n`,
    )
  }
}
