// How the table is compared with the data that it was made of: every path, field, need and limit.

const kinds = { text: 'string', integer: 'integer', boolean: 'boolean', object: 'object', list: 'array' }

/** What a printed rule comes to, by how it begins; a rule that is not here is for the reader. */
const forms = {
  'digits and letters only': 'alphanumeric',
  'digits, letters, _-|*@': 'alphanumeric _-|*@',
  'digits, letters, _-*': 'alphanumeric _-*',
  'digits, letters, hyphen, underscore': 'alphanumeric _-',
  'digits, letters, underscore, hyphen': 'alphanumeric _-',
  'no emoji': 'basic plane',
  'HTTPS, ': 'secure address',
  HTTPS: 'secure link',
  'reachable, no query string': 'address',
  'yyyy-MM-dd': 'date',
  'YYYY-MM-DD': 'date',
}

/** `string required max 32 | digits and letters only` as what is compared. */
function noted(text) {
  const [head, rule = ''] = text.split(' | ')
  const [type, ...words] = head.split(' ')
  const after = (word) => (words.includes(word) ? Number(words[words.indexOf(word) + 1]) : undefined)
  const form = Object.keys(forms).find((start) => rule.startsWith(start))
  return {
    type,
    required: words.includes('required'),
    sealed: words.includes('sensitive'),
    least: after('min') ?? (after('max') === undefined ? 0 : 1),
    most: after('max') ?? Number(/at most (\d+) items/.exec(rule)?.[1] ?? Number.POSITIVE_INFINITY),
    form: form && forms[form],
  }
}

function told({ kind, optional, sealed, limits: [least, most], characters, format }) {
  const form = characters ?? format
  return { type: kinds[kind], required: !optional, sealed, least, most: most ?? Number.POSITIVE_INFINITY, form }
}

/** The fields of a type and of what is in it, by their paths; `place` only. */
function paths(fields, place, prefix = '') {
  return fields
    .filter((field) => prefix !== '' || field.in === place)
    .flatMap((field) => {
      const own = [prefix + field.name, told(field)]
      if (!field.type) return [own]
      return [own, ...paths(field.type.fields, place, `${prefix}${field.name}${field.kind === 'list' ? '[].' : '.'}`)]
    })
}

/** What differs, as `where property: data, table`. */
function compared(where, printed, ours, properties) {
  const known = Object.fromEntries(ours)
  const names = new Set([...Object.keys(printed ?? {}), ...Object.keys(known)])
  return [...names].flatMap((name) => {
    if (!printed?.[name]) return [`${where} ${name}: not in the data`]
    if (!known[name]) return [`${where} ${name}: not in the table`]
    const wanted = noted(printed[name])
    return properties
      .filter((property) => wanted[property] !== known[name][property])
      .map((property) => `${where} ${name} ${property}: ${wanted[property]}, ${known[name][property]}`)
  })
}

const inputs = ['type', 'required', 'sealed', 'least', 'most', 'form']
const places = { 'in path': 'path', 'in query': 'query', 'in body': 'body' }

/** The row of an operation of the data; both are found by their endpoint. */
export function rowOf(table, data, id) {
  const { method, path } = data.operations[id]
  const operation = table.operations.find((each) => each.method === method && each.path === path)
  if (!operation) throw new Error(`${id}: no row for ${method} ${path}`)
  return operation
}

/** What the rows say otherwise than the data. */
export function compareOperations(table, data) {
  return Object.entries(data.operations).flatMap(([id, row]) => {
    const { input, answer } = rowOf(table, data, id)
    return [
      ...Object.entries(places).flatMap(([key, place]) =>
        compared(`${id} ${place}`, row[key], paths(input.fields, place), inputs),
      ),
      ...compared(`${id} answer`, row.answer, paths(answer?.fields ?? [], 'body'), ['type', 'required']),
    ]
  })
}

/** What the events say otherwise than the data. */
export function compareEvents(table, data) {
  return table.events.flatMap(({ type, resource }) =>
    compared(type, data.events[type], paths(resource.fields, 'body'), ['type', 'required']),
  )
}
