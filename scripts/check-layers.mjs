// Fails where a file imports from a layer above its own: the house that ARCHITECTURE.md draws.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

// From the bottom up. A file may use its own layer and those below.
const rust = [
  ['error', 'hex', 'hint', 'secret', 'http', 'input', 'json', 'plain', 'typo'],
  ['message', 'keys'],
  ['cipher'],
  ['crypto', 'sign'],
  ['verify'],
  ['api'],
  ['path', 'expected'],
  ['call'],
  ['exchange', 'notification', 'certificates'],
  ['wasm'],
  ['lib'],
]

const typescript = [
  ['errors', 'models', 'names', 'version'],
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
  ['cli'],
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

function checkRust(faults) {
  const folder = join(root, 'src')
  for (const file of files(folder, '.rs')) {
    const name = relative(folder, file).replace(/(\/mod)?\.rs$/, '')
    const code = readFileSync(file, 'utf8').replaceAll(/^\s*\/\/.*$/gm, '')
    const used = [...code.matchAll(/crate::(\w+|\{[^}]*\})/g)].flatMap(([, names]) => names.match(/\b[a-z]\w*/g) ?? [])
    if (name === 'lib') continue
    check(name, new Set(used.filter((each) => layerOf(each, rust) >= 0)), rust, faults)
    if (!name.startsWith('wasm') && /wasm_bindgen|js_sys|web_sys|getrandom/.test(code)) {
      faults.push(`${name} names the JavaScript boundary, which belongs into wasm/`)
    }
  }
}

function checkTypescript(faults) {
  const folder = join(root, 'pkg/src')
  for (const file of files(folder, '.ts')) {
    const name = relative(folder, file).replace(/\.ts$/, '')
    const imports = [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)]
      .map(([, path]) => relative(folder, resolve(dirname(file), path)).replace(/\.ts$/, ''))
      .filter((path) => !path.startsWith('..'))
    if (name.startsWith('sandbox/')) {
      const foreign = imports.filter((path) => !path.startsWith('sandbox/'))
      faults.push(...foreign.map((path) => `${name} uses ${path}: the sandbox must not share code with what it checks`))
    } else {
      check(name, imports, typescript, faults)
    }
  }
}

const faults = []
checkRust(faults)
checkTypescript(faults)
for (const fault of faults) console.error(fault)
console.log(
  faults.length === 0 ? 'layers: every file uses its own layer and those below' : `layers: ${faults.length} faults`,
)
process.exitCode = faults.length === 0 ? 0 : 1
