import { showable } from '../setup/environment.ts'
import { UsageError } from './command.ts'

/** A private key, in PEM or in base64 of PEM or DER, whatever stands around it. */
const privateKey = /PRIVATE ?KEY-{2}|LS0tLS1CRUdJTi|MII[\w+/]{2}[AQgw]IBA[AD]/

/** Refuses what is not taken on a command line, before anything else is made of it or said of it. */
export function refuseWords(words: string[]): void {
  refuseNodeFlags(words)
  refuseSecretFlags(words)
  if (!words.some((word) => privateKey.test(word))) return
  throw new UsageError(
    `a private key was typed on the command line: ${exposed}. Put a new one into a file, and name it with --private-key-file`,
  )
}

const exposed =
  'everybody on this machine could read the key in the list of processes, and the shell keeps it in its history'

/** What would be a secret in the list of processes and in the history of the shell is not taken. */
function refuseSecretFlags(words: string[]): void {
  for (const name of ['private-key', 'apiv3-key']) {
    if (!words.some((word) => word === `--${name}` || word.startsWith(`--${name}=`))) continue
    const variable = `WECHATPAY_${name.toUpperCase().replace('-', '_')}`
    throw new UsageError(
      `--${name} is not taken: ${exposed}. Use --${name}-file or ${variable}, and replace a key that was typed`,
    )
  }
}

// What Node has done of it before cannot be undone, but nobody shall learn the flag from a command that works.
function refuseNodeFlags(words: string[]): void {
  const flag = words.map((word) => /^--env-file[^=]*/.exec(word)?.[0]).find((found) => found)
  if (!flag) return
  throw new UsageError(
    `${shown(flag)} is not taken: Node reads this flag itself, wherever it stands, and runs what NODE_OPTIONS in the file names. ` +
      'Use --env FILE, which takes the WECHATPAY_* variables and nothing else',
  )
}

/** A word that was typed, as an error may show it: one that may be a key is described only. */
export function shown(word: string): string {
  return showable(word) ? word : `(a text of ${word.length} characters that looks like a key)`
}

/** The same for the name of a platform key. */
export function shownId(id: string): string {
  return /^(?:PUB_KEY_ID_\d+|[\dA-Fa-f]{40})$/.test(id) ? id : shown(id)
}
