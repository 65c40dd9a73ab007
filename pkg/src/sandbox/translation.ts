/** What is said in English, and the same in Chinese. `{}` stands for what differs; Chinese that has another order counts: `{0}`. */
export type Sentences = readonly (readonly [english: string, chinese: string])[]

/** A text that these sentences are the words of, in Chinese. Any other stays as it is. */
export function translated(text: string, sentences: Sentences): string {
  for (const [english, chinese] of sentences) {
    const holes = patternOf(english).exec(text)?.slice(1)
    if (holes) return filled(chinese, holes, sentences)
  }
  const parts = text.split('; ')
  const told = parts.length > 1 ? parts.map((part) => translated(part, sentences)) : parts
  return told.some((part, at) => part !== parts[at]) ? told.join('；') : text
}

/** What stands in a hole may be a sentence itself. */
function filled(chinese: string, holes: readonly string[], sentences: Sentences): string {
  let next = 0
  return chinese.replaceAll(/\{(\d?)\}/g, (_, at: string) =>
    translated(holes[at ? Number(at) : next++] ?? '', sentences),
  )
}

const patterns = new Map<string, RegExp>()

function patternOf(english: string): RegExp {
  const known = patterns.get(english)
  if (known) return known
  const literal = english.replaceAll(/[.*+?^$|()[\]\\]/g, '\\$&')
  const pattern = new RegExp(`^${literal.replaceAll('{}', '(.*?)')}$`, 's')
  patterns.set(english, pattern)
  return pattern
}
