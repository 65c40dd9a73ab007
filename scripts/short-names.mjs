// Gives what a wasm imports and exports short names: those of wasm-bindgen are long, and many end in 16 digits of a hash, which
// no compressor makes small.
import { readFileSync, writeFileSync } from 'node:fs'

const HEADER_BYTES = 8
/** The module that all imports come from. */
const MODULE = 'a'
/** Numbers of sections, and who reads what they hold. */
const readers = { 2: readImports, 7: readExports }

/** Renames them in `wasm`, and in `face`, the JavaScript that gives and takes them. */
export function shortenNames(wasm, face) {
  const bytes = readFileSync(wasm)
  const code = { text: readFileSync(face, 'utf8') }
  const sections = sectionsOf(bytes).map(({ id, start, end }) => {
    const content = bytes.subarray(start, end)
    return section(id, readers[id] ? readers[id](content, code) : content)
  })
  writeFileSync(wasm, Buffer.concat([bytes.subarray(0, HEADER_BYTES), ...sections]))
  writeFileSync(face, code.text)
}

function sectionsOf(bytes) {
  const found = []
  for (let at = HEADER_BYTES; at < bytes.length; ) {
    const [size, start] = unsigned(bytes, at + 1)
    found.push({ id: bytes[at], start, end: start + size })
    at = start + size
  }
  return found
}

/** Imports as `a0`, `a1`, … in their order. */
function readImports(content, code) {
  const [count, first] = unsigned(content, 0)
  const made = [encoded(count)]
  const modules = new Set()
  for (let [index, at] = [0, first]; index < count; index++) {
    const module = textAt(content, at)
    const name = textAt(content, module.end)
    if (content[name.end] !== 0) throw new Error(`${name.text} is no function`)
    const [, end] = unsigned(content, name.end + 1)
    const short = `a${index.toString(36)}`
    replaceOnce(code, `${name.text}: function`, `${short}: function`)
    made.push(text(MODULE), text(short), content.subarray(name.end, end))
    modules.add(module.text)
    at = end
  }
  for (const module of modules) replaceOnce(code, `"${module}": import0`, `${MODULE}: import0`)
  return Buffer.concat(made)
}

/** Exports as `b0`, `b1`, … where they are not ours and the face takes them by name. */
function readExports(content, code) {
  const [count, first] = unsigned(content, 0)
  const made = [encoded(count)]
  for (let [index, at] = [0, first]; index < count; index++) {
    const name = textAt(content, at)
    const [, end] = unsigned(content, name.end + 1)
    const taken = new RegExp(`\\bwasm\\.${name.text}\\b`, 'g')
    const isGlue = name.text.startsWith('__') && taken.test(code.text)
    const short = isGlue ? `b${index.toString(36)}` : name.text
    code.text = code.text.replaceAll(taken, `wasm.${short}`)
    made.push(text(short), content.subarray(name.end, end))
    at = end
  }
  return Buffer.concat(made)
}

function replaceOnce(code, found, short) {
  const parts = code.text.split(found)
  if (parts.length !== 2) throw new Error(`the face has ${found} ${parts.length - 1} times`)
  code.text = parts.join(short)
}

function textAt(bytes, at) {
  const [size, start] = unsigned(bytes, at)
  return { text: bytes.toString('utf8', start, start + size), end: start + size }
}

function text(value) {
  return Buffer.concat([encoded(value.length), Buffer.from(value)])
}

function section(id, content) {
  return Buffer.concat([Buffer.from([id]), encoded(content.length), content])
}

/** A number in LEB128, and where it ends. */
function unsigned(bytes, from) {
  let [value, at, shift] = [0, from, 0]
  for (; ; shift += 7) {
    const byte = bytes[at++]
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return [value, at]
  }
}

function encoded(value) {
  const bytes = []
  do {
    const rest = value >>> 7
    bytes.push((value & 0x7f) | (rest > 0 ? 0x80 : 0))
    value = rest
  } while (value > 0)
  return Buffer.from(bytes)
}
