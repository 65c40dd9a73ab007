/** One field of a request or answer. */
export interface Field {
  readonly name: string
  readonly required: boolean
  /** Travels encrypted. */
  readonly sealed: boolean
  readonly type: 'text' | 'integer' | 'flag' | 'object' | 'list'
  /** Characters, where a page prints a limit. */
  readonly max: number
  /** Examples for an answer; the second one, if any, is for a termination. */
  readonly examples: readonly string[]
  /** Of an object, and of each item of a list. */
  readonly fields: readonly Field[]
}

/** One operation as the sandbox knows it. */
export interface Row {
  readonly family: string
  readonly name: string
  /** What it does, such as `presign`, `debit` or `terminate`. */
  readonly kind: string
  readonly method: string
  /** With parameters as `{name}`. */
  readonly path: string
  readonly params: readonly Field[]
  readonly query: readonly Field[]
  readonly body: readonly Field[]
  /** `undefined`: 204. */
  readonly answer: readonly Field[] | undefined
}

const TOKEN =
  /(?<name>[a-z_]+)(?<required>\*?)(?<type>[#?!]?)(?<max>\d*)(?:=(?<examples>[^\s\]}]+))?(?<open>[{[]?)|[\]}]/g
const TYPES: Record<string, Field['type']> = { '#': 'integer', '?': 'flag', '{': 'object', '[': 'list' }
const METHODS = /^\S+ \S+ (GET|POST|DELETE) /

/**
 * Reads the rows of a family. The first line is what all paths begin with; then each operation has a line
 * `name kind METHOD path`, and below it lines of fields: `?` of the query, `<` of the body, `>` of the answer.
 *
 * A field is its name, `*` if it is required, its type (none: text, `#` integer, `?` boolean, `!` encrypted text,
 * `{…}` object, `[…]` list of objects), the most characters it may have, and for answers `=example`.
 */
export function readRows(family: string, text: string): Row[] {
  const [base = '', ...lines] = text.trim().split('\n')
  return lines
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => METHODS.test(line))
    .map(({ line, at }) => readRow(family, base, line, fieldLines(lines.slice(at + 1))))
}

function fieldLines(lines: readonly string[]): Map<string, Field[]> {
  const end = lines.findIndex((line) => METHODS.test(line))
  const own = end < 0 ? lines : lines.slice(0, end)
  return new Map(own.map((line) => [line[0] ?? '', readFields(line.slice(2))]))
}

function readRow(family: string, base: string, head: string, fields: Map<string, Field[]>): Row {
  const [name = '', kind = '', method = '', path = ''] = head.split(' ')
  return {
    family,
    name,
    kind,
    method,
    path: base + path.replaceAll(/\{([a-z_]+)[^}]*\}/g, '{$1}'),
    params: [...path.matchAll(/\{([^}]*)\}/g)].flatMap(([, param = '']) => readFields(param)),
    query: fields.get('?') ?? [],
    body: fields.get('<') ?? [],
    answer: fields.get('>'),
  }
}

/** Reads one line of fields. */
export function readFields(text: string): Field[] {
  return readList(text.matchAll(TOKEN))
}

/** Up to the bracket that ends the list. */
function readList(tokens: IterableIterator<RegExpExecArray>): Field[] {
  const fields: Field[] = []
  for (let { value, done } = tokens.next(); done !== true; { value, done } = tokens.next()) {
    const { groups } = value as RegExpExecArray
    if (groups?.['name'] === undefined) return fields
    fields.push(readField(groups, tokens))
  }
  return fields
}

function readField(groups: Record<string, string>, tokens: IterableIterator<RegExpExecArray>): Field {
  const { name = '', required, type = '', max, examples, open = '' } = groups
  return {
    name,
    required: required === '*',
    sealed: type === '!',
    type: TYPES[open || type] ?? 'text',
    max: max ? Number(max) : Number.POSITIVE_INFINITY,
    examples: examples?.split('|') ?? [],
    fields: open ? readList(tokens) : [],
  }
}
