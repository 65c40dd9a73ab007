import { say } from '../language.ts'
import { chopped, columnsOf, type Terminal } from '../terminal.ts'

/** One thing to show: a labelled value, or lines exactly as they are on the wire. */
export type Fact = [label: string, value: string] | { lines: string[] }

/** What a demo tells, stage by stage: for a person, or as one JSON line a stage. */
export interface Story {
  opening(text: string, warning?: string): void
  stage(title: string, chinese: string, facts: Fact[]): void
  ending(text: string, hints: Fact[]): void
}

const INDENT = 4
const LABEL = 13

/** The story for a person. */
export function spokenStory(terminal: Terminal): Story {
  const { write, paint } = terminal
  let stages = 0
  return {
    opening(text, warning) {
      write(`\n${paint('bold', text)}\n${warning ? `${paint('yellow', warning)}\n` : ''}`)
    },
    stage(title, chinese, facts) {
      stages++
      write(
        `\n${paint('green', `${stages}`.padStart(2))}  ${paint('bold', say(title, chinese))} ${paint('dim', say(chinese, title))}\n`,
      )
      write(facts.map((fact) => shown(fact, terminal)).join(''))
    },
    ending(text, hints) {
      write(`\n ${paint('green', '✓')}  ${text}\n${hints.map((hint) => shown(hint, terminal)).join('')}\n`)
    },
  }
}

/** The story for machines. */
export function plainStory({ json: print }: Terminal): Story {
  const plain = (facts: Fact[]) => facts.map((fact) => ('lines' in fact ? fact.lines : { [fact[0]]: fact[1] }))
  return {
    opening: (text, warning) => print({ opening: text, ...(warning && { warning }) }),
    stage: (stage, chinese, facts) => print({ stage, chinese, facts: plain(facts) }),
    ending: (ending, hints) => print({ ending, hints: plain(hints) }),
  }
}

function shown(fact: Fact, terminal: Terminal): string {
  return ('lines' in fact ? fact.lines.flatMap((line) => quoted(line, terminal)) : labelled(fact, terminal)).join('')
}

// A bar begins every line of the wire, so that a folded one is not taken for two.
function quoted(line: string, { columns, paint }: Terminal): string[] {
  return chopped(line, columns - INDENT - 2).map((piece, index) =>
    `${' '.repeat(INDENT)}${paint('cyan', index === 0 ? '│' : '┆')} ${piece}`.trimEnd().concat('\n'),
  )
}

function labelled([label, value]: [string, string], { paint, indented }: Terminal): string[] {
  const [first = '', ...others] = indented(value, INDENT + LABEL)
  const padding = ' '.repeat(Math.max(1, LABEL - columnsOf(label)))
  return [
    `${' '.repeat(INDENT)}${paint('dim', label)}${padding}${first.trimStart()}\n`,
    ...others.map((line) => `${line}\n`),
  ]
}
