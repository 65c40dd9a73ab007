import { existsSync, readFileSync } from 'node:fs'
import { UsageError } from '../command.ts'
import { say } from '../language.ts'
import { writeSecret } from '../secret-file.ts'
import { shown } from '../words.ts'

/** An assignment as .env files have it: the first may follow a byte order mark, a quoted value may go over several lines. */
const ASSIGNMENT =
  /^(\uFEFF?[ \t]*(?:export[ \t]+)?)([\w.-]+)[ \t]*=[ \t]*("(?:\\[\s\S]|[^"\\])*"|'[^']*'|`[^`]*`|[^\r\n]*)[^\r\n]*(\r?\n)?/gm

/** With which some editors on Windows begin a file. */
const MARK = '\uFEFF'

/** What tells who the merchant is and where WeChat Pay: one set, of which nothing may be left over. */
const SET =
  /^WECHATPAY_(?:MCHID|SERIAL|BASE_URL|PUBLIC_KEY_ID|(?:PRIVATE_KEY|CERTIFICATE|PUBLIC_KEY|APIV3_KEY)(?:_FILE)?)$/

/** Refuses a file with the settings of a merchant who may be real: they would be lost. */
export function guardEnvFile(path: string): void {
  const set = [...contentOf(path).matchAll(ASSIGNMENT)].filter(([, , name = '']) => SET.test(name))
  if (set.length === 0 || set.some(([, , name, value = '']) => name === 'WECHATPAY_BASE_URL' && isLoopback(value)))
    return
  throw new UsageError(
    say(
      `${shown(path)} holds WECHATPAY_* settings that are not those of a sandbox on this machine: name another file, or replace them with --force`,
      `${shown(path)} 中的 WECHATPAY_* 配置不属于本机沙箱：请换一个文件，或用 --force 覆盖`,
    ),
  )
}

/** Puts the variables into the file, in the place of those that it has; every other line stays as it is. */
export function writeEnvFile(path: string, variables: Record<string, string>): void {
  writeSecret(path, rewritten(contentOf(path), variables))
}

function rewritten(content: string, variables: Record<string, string>): string {
  const left = new Map(Object.entries(variables))
  const kept = content.replace(ASSIGNMENT, (whole, lead: string, name: string, _: string, end: string | undefined) => {
    if (!SET.test(name)) return whole
    const value = left.get(name)
    left.delete(name)
    if (value === undefined) return lead.startsWith(MARK) ? MARK : ''
    return `${lead}${name}="${value}"${end ?? '\n'}`
  })
  const eol = content.includes('\r\n') ? '\r\n' : '\n'
  const open = kept !== '' && !kept.endsWith('\n') ? eol : ''
  return kept + open + [...left].map(([name, value]) => `${name}="${value}"${eol}`).join('')
}

function isLoopback(value: string): boolean {
  const url = value.replace(/^["'`]|["'`]$/g, '').trim()
  return URL.canParse(url) && /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)
}

function contentOf(path: string): string {
  if (!existsSync(path)) return ''
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const told = `${shown(path)} (${(cause as NodeJS.ErrnoException).code})`
    throw new UsageError(
      say(`--write names a file that cannot be read: ${told}`, `--write 指定的文件无法读取：${told}`),
      {
        cause,
      },
    )
  }
}
