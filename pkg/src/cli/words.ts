import { showable } from '../setup/environment.ts'
import { UsageError } from './command.ts'
import { say } from './language.ts'

/** A private key, in PEM or in base64 of PEM or DER, whatever stands around it. */
const privateKey = /PRIVATE ?KEY-{2}|LS0tLS1CRUdJTi|MII[\w+/]{2}[AQgw]IBA[AD]/

/** Refuses what is not taken on a command line, before anything else is made of it or said of it. */
export function refuseWords(words: string[]): void {
  refuseNodeFlags(words)
  refuseSecretFlags(words)
  if (!words.some((word) => privateKey.test(word))) return
  throw new UsageError(
    say(
      `a private key was typed on the command line: ${exposed}. Put a new one into a file, and name it with --private-key-file`,
      `命令行中出现了私钥：${exposed}。请更换私钥，保存到文件并用 --private-key-file 指定`,
    ),
  )
}

const exposed = say(
  'everybody on this machine could read the key in the list of processes, and the shell keeps it in its history',
  '本机任何人都能在进程列表中看到该密钥，shell 历史也会保留它',
)

/** What would be a secret in the list of processes and in the history of the shell is not taken. */
function refuseSecretFlags(words: string[]): void {
  for (const name of ['private-key', 'apiv3-key']) {
    if (!words.some((word) => word === `--${name}` || word.startsWith(`--${name}=`))) continue
    const variable = `WECHATPAY_${name.toUpperCase().replace('-', '_')}`
    throw new UsageError(
      say(
        `--${name} is not taken: ${exposed}. Use --${name}-file or ${variable}, and replace a key that was typed`,
        `不接受 --${name}：${exposed}。请用 --${name}-file 或 ${variable}，并更换已输入过的密钥`,
      ),
    )
  }
}

// What Node has done of it before cannot be undone, but nobody shall learn the flag from a command that works.
function refuseNodeFlags(words: string[]): void {
  const flag = words.map((word) => /^--env-file[^=]*/.exec(word)?.[0]).find((found) => found)
  if (!flag) return
  throw new UsageError(
    say(
      `${shown(flag)} is not taken: Node reads this flag itself, wherever it stands, and runs what NODE_OPTIONS in the file names. ` +
        'Use --env FILE, which takes the WECHATPAY_* variables and nothing else',
      `不接受 ${shown(flag)}：无论写在哪里，Node 都会自己读取该选项，并执行文件中 NODE_OPTIONS 指定的内容。` +
        '请用 --env FILE，它只读取 WECHATPAY_* 变量',
    ),
  )
}

/** A word that was typed, as an error may show it: one that may be a key is described only. */
export function shown(word: string): string {
  return showable(word)
    ? word
    : say(
        `(a text of ${word.length} characters that looks like a key)`,
        `（一段 ${word.length} 个字符的文本，像是密钥）`,
      )
}

/** The same for the name of a platform key. */
export function shownId(id: string): string {
  return /^(?:PUB_KEY_ID_\d+|[\dA-Fa-f]{40})$/.test(id) ? id : shown(id)
}
