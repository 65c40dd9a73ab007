import { randomUUID } from 'node:crypto'
import { visible, visibleJson } from './visible.ts'

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 }
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]/u

// Behind a blank; and behind a Chinese character, unless punctuation follows that no line begins with.
const breaks = new RegExp(`(?<= )|(?<=${wide.source})(?![\\s，。、；：！？）》」”…])`, 'u')

// Our own colours are told from commands that a server writes by a mark that no server can know.
const mark = randomUUID()

/** How a text looks. */
export type Colour = keyof typeof codes

/** Where a command writes for a person. */
export interface Terminal {
  /** Columns that a line may take. */
  readonly columns: number
  /** Writes a text; characters that a terminal obeys or does not show are escaped as `\u{9b}`, but for line breaks and tabs. */
  write(text: string): void
  /** Writes a value as JSON and a line break; the same characters are escaped as JSON has it. */
  json(value: unknown, indent?: number): void
  /** The text in a colour, where there are colours. */
  paint(colour: Colour, text: string): string
  /** The text in lines that fit, each behind `by` blanks. */
  indented(text: string, by: number): string[]
}

interface Stream {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

/** A terminal with colours on a TTY without `NO_COLOR`, at most 100 columns wide. */
export function openTerminal(stream: Stream, env: Record<string, string | undefined>): Terminal {
  const coloured = stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const columns = Math.min(100, Math.max(40, stream.columns || 80))
  return {
    columns,
    write: (text) => void stream.write(visible(text).replaceAll(mark, '\u001b[')),
    json: (value, indent) => void stream.write(`${visibleJson(value, indent)}\n`),
    paint: (colour, text) => (coloured ? `${mark}${codes[colour]}m${text}${mark}0m` : text),
    indented: (text, by) => folded(visible(text), columns - by).map((line) => ' '.repeat(by) + line),
  }
}

/** How many columns a text takes: Chinese characters and emoji take two. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += wide.test(character) ? 2 : 1
  return columns
}

/** The text in lines of at most `columns`, broken between words where it has blanks, and between Chinese characters. */
export function folded(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => fold(line, columns))
}

function fold(line: string, columns: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(breaks)) {
    if (columnsOf(current + word.trimEnd()) > columns && current !== '') {
      lines.push(current.trimEnd())
      current = ''
    }
    const pieces = chopped(current + word, columns)
    lines.push(...pieces.slice(0, -1))
    current = pieces.at(-1) ?? ''
  }
  return [...lines, current.trimEnd()]
}

/** The text cut wherever the columns end. */
export function chopped(text: string, columns: number): string[] {
  const pieces: string[] = ['']
  for (const character of text) {
    const last = pieces.length - 1
    if (columnsOf(pieces[last] + character) > columns && character !== ' ') pieces.push(character)
    else pieces[last] += character
  }
  return pieces
}
