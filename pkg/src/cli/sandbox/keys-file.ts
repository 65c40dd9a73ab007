import { readFileSync } from 'node:fs'
import type { SandboxKeys } from 'wechatpay-entrust/sandbox'
import { UsageError } from '../command.ts'
import { say } from '../language.ts'
import { shown } from '../words.ts'

/** The keys of an earlier sandbox in a file; `undefined` where there is no such file. */
export function readKeys(path: string): SandboxKeys | undefined {
  const content = contentOf(path)
  if (content === undefined) return undefined
  const keys = parsed(content)
  if (typeof keys === 'object' && keys !== null) return keys as SandboxKeys
  throw new UsageError(
    say(`--keys ${shown(path)} holds no keys of a sandbox`, `--keys ${shown(path)} 不是沙箱的密钥文件`),
  )
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    const told = `${shown(path)} (${code})`
    throw new UsageError(say(`--keys cannot be read: ${told}`, `--keys 无法读取：${told}`), { cause })
  }
}
