// Fails where a file imports from a layer above its own, or where files import each other in a circle: the order that
// ARCHITECTURE.md describes.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

// From the bottom up. A file may use its own layer and those below; a folder stands for all of its files.
const rust = [
  ['base64', 'error', 'hex', 'hint', 'secret', 'sealed', 'http', 'input', 'json', 'plain', 'substring', 'typo'],
  ['message', 'keys'],
  ['cipher'],
  ['crypto', 'sign'],
  ['verify'],
  ['api'],
  ['path', 'expected'],
  ['call'],
  ['advice', 'exchange', 'notification', 'certificates'],
  ['wasm'],
  ['lib'],
]

// Of src/keys. Here a file may use those below only, not its neighbours.
const keys = [
  ['validity', 'serial', 'natural', 'der'],
  ['algorithm', 'pkcs1', 'time'],
  ['pkcs8', 'spki', 'x509', 'consistency'],
  ['encoding'],
  ['public_key'],
  ['private_key', 'certificate'],
  ['keyring', 'merchant_serial'],
  ['mod'],
]

const typescript = [
  ['call-error', 'errors', 'inspection', 'models', 'names', 'version', 'copies'],
  ['http'],
  ['runtime'],
  ['core'],
  ['exchange'],
  ['calls'],
  ['notifications'],
  ['setup'],
  ['client'],
  ['entries'],
  ['sync'],
  // Words alone: what the sandbox says is told by the command line, too.
  ['sandbox/reasons', 'sandbox/translation'],
  ['cli'],
]

const sandbox = [
  ['cipher', 'clock', 'der', 'html', 'keypair', 'nearest', 'random', 'translation'],
  ['reasons'],
  ['fault', 'options', 'records', 'event', 'notation'],
  ['sandbox', 'rows'],
  ['certificate', 'merchant', 'platform'],
  ['message', 'outlet', 'refusal', 'hosts'],
  ['contracts', 'orders', 'schedule', 'faults', 'request-log', 'debit-error', 'combine-order'],
  ['rules', 'inputs', 'fields', 'sealed', 'facts'],
  ['answer', 'failure', 'authorization', 'seal'],
  ['account', 'family', 'sample'],
  ['certificates', 'combine-papay', 'families'],
  ['operation', 'samples', 'user'],
  ['delivery', 'hand-over', 'in-process', 'notifications', 'routes', 'gateway', 'reply', 'service', 'settings'],
  ['api', 'variants'],
  ['diagnosis', 'live', 'replay'],
  ['session'],
  ['pages', 'server'],
  ['site'],
  ['local'],
  ['index'],
]

function files(folder, extension) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

function layerOf(name, layers) {
  const exact = layers.findIndex((layer) => layer.includes(name))
  return exact >= 0 ? exact : layers.findIndex((layer) => layer.includes(name.split('/')[0]))
}

function check(name, imports, layers, faults) {
  const own = layerOf(name, layers)
  if (own < 0) faults.push(`${name}: no layer; add it to scripts/check-layers.mjs`)
  for (const imported of imports) {
    const other = layerOf(imported, layers)
    if (other < 0 || other > own) faults.push(`${name} uses ${imported}, which is above it`)
  }
}

/** Circles of a graph from file to files, each as one line. */
function circles(graph) {
  const found = []
  const done = new Set()
  const visit = (name, way) => {
    if (way.includes(name)) found.push([...way.slice(way.indexOf(name)), name].join(' > '))
    else if (!done.has(name)) for (const next of graph.get(name) ?? []) visit(next, [...way, name])
    done.add(name)
  }
  for (const name of graph.keys()) visit(name, [])
  return found
}

function checkRust(faults) {
  const folder = join(root, 'src')
  for (const file of files(folder, '.rs')) {
    const name = relative(folder, file).replace(/(\/mod)?\.rs$/, '')
    const code = readFileSync(file, 'utf8').replaceAll(/^\s*\/\/.*$/gm, '')
    const used = [...code.matchAll(/crate::(\w+|\{[^}]*\})/g)].flatMap(([, names]) => names.match(/\b[a-z]\w*/g) ?? [])
    if (name === 'lib') continue
    check(name, new Set(used.filter((each) => layerOf(each, rust) >= 0)), rust, faults)
    if (name.startsWith('keys/')) checkKeys(name, code, faults)
    if (!name.startsWith('wasm') && /wasm_bindgen|js_sys|web_sys/.test(code)) {
      faults.push(`${name} names the JavaScript boundary, which belongs into wasm/`)
    }
    if (/getrandom/.test(code)) faults.push(`${name} names getrandom: callers give the random numbers`)
  }
}

function checkKeys(name, code, faults) {
  // Tests are a module of their own, whose `super` is the file itself.
  const [shipped] = code.split('#[cfg(test)]')
  const own = layerOf(name.replace('keys/', ''), keys)
  if (own < 0) faults.push(`${name}: no place; add it to scripts/check-layers.mjs`)
  for (const [, one, several = ''] of shipped.matchAll(/(?:super|crate::keys)::(?:(\w+)|\{([^}]*)\})/g)) {
    for (const other of one ? [one] : several.match(/\b[a-z]\w*/g)) {
      // A name of the folder itself, such as `crate::keys::Certificate`, comes from all of its files.
      const level = layerOf(other, keys)
      if (level < 0 || level >= own) faults.push(`${name} uses ${other}, which is not below it in src/keys`)
    }
  }
}

/** Every file that a file imports, in whatever way: types, for its effects, later, by require, or packed by the build. */
function importsOf(file, folder) {
  const code = readFileSync(file, 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"`])(\.[^'"`]+)\1/g)]
    .map(([, , path]) => relative(folder, resolve(dirname(file), path)).replace(/\.ts(\?\w+)?$/, ''))
    .filter((path) => !path.startsWith('..'))
}

function checkTypescript(faults) {
  const folder = join(root, 'pkg/src')
  const graph = new Map()
  for (const file of files(folder, '.ts')) {
    const name = relative(folder, file).replace(/\.ts$/, '')
    const imports = importsOf(file, folder)
    graph.set(name, imports)
    if (name.startsWith('sandbox/')) checkSandbox(name, imports, faults)
    else check(name, imports, typescript, faults)
  }
  faults.push(...circles(graph).map((circle) => `a circle: ${circle}`))
}

function checkSandbox(name, imports, faults) {
  const inside = (path) => path.replace('sandbox/', '')
  const own = imports.filter((path) => path.startsWith('sandbox/'))
  const foreign = imports.filter((path) => !path.startsWith('sandbox/'))
  faults.push(...foreign.map((path) => `${name} uses ${path}: the sandbox must not share code with what it checks`))
  check(inside(name), own.map(inside), sandbox, faults)
}

const faults = []
checkRust(faults)
checkTypescript(faults)
for (const fault of faults) console.error(fault)
console.log(
  faults.length === 0
    ? 'layers: every file uses its own layer and those below, and none are in a circle'
    : `layers: ${faults.length} faults`,
)
process.exitCode = faults.length === 0 ? 0 : 1
