import { X509Certificate } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from './command.ts'
import { readNamed } from './input.ts'
import { say } from './language.ts'
import { shown } from './words.ts'

/** The platform certificates in a directory, by serial number. */
export function savedKeys(folder: string): Record<string, Uint8Array> {
  const names = entriesOf(folder).filter((name) => name.endsWith('.pem'))
  if (names.length === 0)
    throw new UsageError(say(`--certs ${shown(folder)} holds no *.pem`, `--certs ${shown(folder)} 中没有 *.pem 文件`))
  return Object.fromEntries(names.map((name) => certificateIn(join(folder, name))))
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (cause) {
    throw new UsageError(
      say(
        `--certs names a directory that cannot be read: ${shown(folder)}`,
        `--certs 指定的目录无法读取：${shown(folder)}`,
      ),
      { cause },
    )
  }
}

function certificateIn(file: string): [string, Uint8Array] {
  const pem = readNamed(file, say('the certificate', '证书'))
  try {
    return [new X509Certificate(pem).serialNumber, pem]
  } catch (cause) {
    throw new UsageError(say(`${shown(file)} is not a certificate`, `${shown(file)} 不是证书`), { cause })
  }
}
