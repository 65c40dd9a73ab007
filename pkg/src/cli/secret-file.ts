import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { say } from './language.ts'

/** Writes a file that this user alone reads, all of it or nothing; where it is a link, what it leads to. */
export function writeSecret(path: string, content: string): void {
  const target = resolved(path)
  const draft = `${target}.${process.pid}.tmp`
  try {
    writeFileSync(draft, content, { mode: 0o600, flag: 'wx' })
    renameSync(draft, target)
  } catch (cause) {
    rmSync(draft, { force: true })
    const { code } = cause as NodeJS.ErrnoException
    throw new Error(say(`${path} cannot be written (${code})`, `${path} 无法写入（${code}）`), { cause })
  }
}

function resolved(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
