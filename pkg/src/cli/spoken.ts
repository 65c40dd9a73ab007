import { reasons } from '../sandbox/reasons.ts'
import { translated } from '../sandbox/translation.ts'
import { say } from './language.ts'
import { librarySentences } from './library.ts'

const sentences = [...librarySentences, ...reasons]

/** What the library or the sandbox says in English, in the language of this process. The call that it begins with stays. */
export function spoken(text: string): string {
  const [, call = '', told = text] = /^((?:[A-Z]+ \/v3\/\S* ?)?(?:\(Request-ID \S+\))?: )(.*)$/s.exec(text) ?? []
  return say(text, call + translated(told, sentences))
}
