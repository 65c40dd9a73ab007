// Prints src/api/rows.rs: what Rust needs of the rows, each name, rule and shape once, without any documentation.
import { pascal, TableError } from './families.mjs'
import { linked, pageLink } from './text.mjs'

const MOST_OPERATIONS = 255
const UNLIMITED = 'UNLIMITED'
const kinds = { text: 'Text', integer: 'Integer', boolean: 'Boolean', object: 'Object', list: 'List', texts: 'Texts' }
const formats = {
  address: 'Address',
  'secure address': 'SecureAddress',
  'secure link': 'SecureLink',
  date: 'Date',
}

/** Numbers equal things by how they are written. */
class Pool {
  items = []

  index(item) {
    const found = this.items.indexOf(item)
    return found >= 0 ? found : this.items.push(item) - 1
  }
}

class Packer {
  names = new Pool()
  sets = new Pool()
  rules = new Pool()
  /** Lists of `name, rule`. */
  shapes = new Pool()

  /** `exact` where limits count: in inputs whose official page was read. */
  shape(type, exact) {
    const fields = type.fields.map((field) => `(${this.names.index(field.name)}, ${this.rule(field, exact)})`)
    return this.shapes.index(fields.join(', '))
  }

  rule(field, exact) {
    const [least, most] = exact && !field.sealed ? field.limits : [0, null]
    const flags = [
      field.optional && 'OPTIONAL',
      field.in === 'path' && 'IN_PATH',
      field.in === 'query' && 'IN_QUERY',
      field.sealed && 'SEALED',
      field.given && 'GIVEN',
    ].filter(Boolean)
    const shape = field.type ? this.shape(field.type, exact) : 0
    const format = (exact && formats[field.format]) || 'Free'
    const parts = [
      `kind: Kind::${kinds[field.kind]}`,
      `format: Format::${format}`,
      `flags: ${flags.join(' | ') || 0}`,
      `characters: ${exact ? this.characters(field.characters) : 'ANY'}`,
      `shape: ${shape}`,
      `least: ${separated(least)}`,
      `most: ${most === null ? UNLIMITED : separated(most)}`,
    ]
    return this.rules.index(`Rule { ${parts.join(', ')} }`)
  }

  characters(given) {
    if (given === undefined) return 'ANY'
    if (given === 'basic plane') return 'BASIC_PLANE'
    const index = this.sets.index(given.split(' ')[1] ?? '')
    return index > 0 ? `SETS + ${index}` : 'SETS'
  }
}

function separated(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '_')
}

function row(operation, packer) {
  const { name, method, path, repeatable, status, host, confidence, time = 0, input, checked, answer } = operation
  const open = confidence !== 'high'
  const flags = [
    repeatable && 'REPEATABLE',
    status === 204 && 'NO_CONTENT',
    host === 'overseas' && 'OVERSEAS',
    open && 'OPEN',
  ].filter(Boolean)
  return `    Row {
        name: "${name}",
        method: Method::${pascal(method)},
        template: "${path}",
        flags: ${flags.join(' | ') || 0},
        seconds: ${time / 1000},
        input: ${packer.shape(input, !open)},
        answer: ${checked && answer ? packer.shape(answer, false) : 'UNCHECKED'},
    },`
}

function variant({ name, title, chinese, page }) {
  return `    /// ${title}, ${chinese}${page ? ` (${pageLink(page)})` : ''}.\n    ${pascal(name)},`
}

function shapeOf({ name, doc, type }, packer) {
  const shape = `Shape { table: &TABLE, index: ${packer.shape(type, false)} }`
  return `/// ${linked(doc)}\npub(crate) const ${name}: Shape = ${shape};\n`
}

function resources(events, packer) {
  const arms = new Map()
  for (const { type, resource } of events.filter(({ checked }) => checked)) {
    const shape = packer.shape(resource, false)
    arms.set(shape, [...(arms.get(shape) ?? []), `"${type}"`])
  }
  const lines = [...arms].map(([shape, types]) => `        ${types.join(' | ')} => ${shape},`)
  return `/// What the resource of an event must look like, where that is known for certain.
pub(crate) fn resource_of(event_type: &str) -> Option<Shape> {
    let index = match event_type {
${lines.join('\n')}
        _ => return None,
    };
    Some(Shape { table: &TABLE, index })
}`
}

/** Lines of what fits into them. */
function filled(items, indent) {
  const lines = []
  let line = indent
  for (const item of items) {
    if (line !== indent && line.length + item.length > 118) {
      lines.push(line.trimEnd())
      line = indent
    }
    line += `${item}, `
  }
  return [...lines, line.trimEnd()].join('\n')
}

function table({ names, sets, rules, shapes }) {
  const starts = [0]
  for (const name of names.items) starts.push(starts.at(-1) + name.length)
  const fields = []
  const spans = []
  for (const shape of shapes.items) {
    const own = shape.match(/\(\d+, \d+\)/g) ?? []
    spans.push(`(${fields.length}, ${fields.length + own.length})`)
    fields.push(...own)
  }
  const quoted = names.items.map((name) => `"${name}"`)
  return `pub(super) static TABLE: Table = Table {
    names: concat!(
${filled(quoted, '        ')}
    ),
    starts: &[
${filled(starts.map(String), '        ')}
    ],
    fields: &[
${filled(fields, '        ')}
    ],
    shapes: &[
${filled(spans, '        ')}
    ],
    rules: &[
${rules.items.map((rule) => `        ${rule},`).join('\n')}
    ],
    sets: &[${sets.items.map((set) => `"${set}"`).join(', ')}],
};`
}

/** Only what is used, for the linter's sake. */
function imports(code) {
  const all =
    'ANY BASIC_PLANE Format GIVEN IN_PATH IN_QUERY Kind NO_CONTENT OPEN OPTIONAL OVERSEAS REPEATABLE Row Rule SEALED SETS Shape Table UNCHECKED UNLIMITED'
  return all.split(' ').filter((name) => new RegExp(`\\b${name}\\b`).test(code))
}

export function printRust({ families, operations, events }) {
  if (operations.length > MOST_OPERATIONS) throw new TableError('more operations than a byte can number')
  const packer = new Packer()
  const rows = operations.map((operation) => row(operation, packer))
  const shapes = families.flatMap(({ checked }) => checked).map((each) => shapeOf(each, packer))
  const code = `/// An endpoint whose input and answer this crate knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
#[non_exhaustive]
pub enum Operation {
${operations.map(variant).join('\n')}
}

impl Operation {
    /// Every known endpoint.
    pub const ALL: &[Self] = &[
${operations.map(({ name }) => `        Self::${pascal(name)},`).join('\n')}
    ];
}

/// The rows, in the order of [\`Operation::ALL\`].
pub(super) static ROWS: &[Row] = &[
${rows.join('\n')}
];

${shapes.join('\n')}
${resources(events, packer)}
`
  const printed = `${code}\n${table(packer)}\n`
  return `//! Printed from table/ by \`npm run table\`. Do not edit.

use super::table::{${imports(printed).join(', ')}};
use crate::http::Method;

${printed}`
}
