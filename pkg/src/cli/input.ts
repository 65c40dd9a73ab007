import { readFileSync } from 'node:fs'
import { UsageError } from './command.ts'
import { say } from './language.ts'
import { shown } from './words.ts'

/** Bytes of a file, or of the standard input where the name is `-` or missing. `what` names them in errors. */
export function readInput(name: string | undefined, what: string): Buffer {
  if (name !== undefined && name !== '-') return readNamed(name, what)
  if (process.stdin.isTTY)
    throw new UsageError(
      say(`${what}: name a file, or pipe it into this command`, `${what}：请指定文件，或通过管道传入`),
    )
  return readFileSync(0)
}

/** Bytes of a file. */
export function readNamed(name: string, what: string): Buffer {
  try {
    return readFileSync(name)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new UsageError(
      say(`${what} cannot be read: ${shown(name)} (${code})`, `${what}无法读取：${shown(name)}（${code}）`),
      { cause },
    )
  }
}

/** `name=value` or `name: value`, once a flag, as one record; what comes twice becomes a list. */
export function pairs(flag: string, separator: '=' | ':', written: string[]): Record<string, string | string[]> {
  const found = new Map<string, string[]>()
  for (const pair of written) {
    const at = pair.indexOf(separator)
    if (at < 1)
      throw new UsageError(say(`--${flag} takes NAME${separator}VALUE`, `--${flag} 的格式为 NAME${separator}VALUE`))
    const name = pair.slice(0, at).trim()
    const value = pair.slice(at + 1)
    found.set(name, [...(found.get(name) ?? []), separator === ':' ? value.trim() : value])
  }
  return Object.fromEntries([...found].map(([name, all]) => [name, all.length === 1 ? (all[0] as string) : all]))
}
