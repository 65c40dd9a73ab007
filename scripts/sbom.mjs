// Writes what a release is made of, as CycloneDX 1.6: `node scripts/sbom.mjs <folder> [<tarball>]`. One file for the npm
// package, whose wasm holds crates and whose JavaScript holds nothing of others, and one for the crate. There is no time and
// no random number in them: the same commit gives the same bytes.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const wasm = ['--target', 'wasm32-unknown-unknown']
/** As scripts/build-wasm.mjs builds them. */
const modules = [
  ['--package', 'wechatpay-entrust', '--no-default-features', '--features', 'wasm', ...wasm],
  ['--package', 'wechatpay-entrust-rsa', ...wasm],
]
/** As a Rust program has it that asks for nothing else. */
const crate = ['--package', 'wechatpay-entrust', '--target', 'all']

/** What is compiled in, parents before children: `{ depth, name, version, license, own }`. */
function tree(args) {
  const only = ['--edges', 'normal,no-proc-macro', '--prefix', 'depth', '--no-dedupe', '--format', '|{p}|{l}']
  const { status, stdout, stderr } = spawnSync('cargo', ['tree', '--locked', ...only, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`cargo tree failed: ${stderr}`)
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [depth, spec, license] = line.split('|')
      const [name, version, place] = spec.split(' ')
      return { depth: Number(depth), name, version: version.slice(1), license, own: place?.startsWith('(/') === true }
    })
}

/** SHA-256 of each crate as the registry has it, by name and version. */
function checksums() {
  const entries = readFileSync(join(root, 'Cargo.lock'), 'utf8').split('[[package]]')
  const field = (entry, name) => new RegExp(`^${name} = "(.+)"$`, 'm').exec(entry)?.[1]
  return new Map(
    entries.map((entry) => [`${field(entry, 'name')}@${field(entry, 'version')}`, field(entry, 'checksum')]),
  )
}

const cargoUrl = ({ name, version }) => `pkg:cargo/${name}@${version}`

/** Components, and who needs whom, of the crates in `trees`. */
function compiled(trees) {
  const sums = checksums()
  const components = new Map()
  const needs = new Map()
  for (const lines of trees) {
    const above = []
    for (const line of lines) {
      const ref = cargoUrl(line)
      above.length = line.depth
      above.push(ref)
      if (!needs.has(ref)) needs.set(ref, new Set())
      if (line.depth > 0) needs.get(above[line.depth - 1]).add(ref)
      components.set(ref, component(line, sums.get(`${line.name}@${line.version}`)))
    }
  }
  return { components, needs }
}

function component({ name, version, license, own }, checksum) {
  if (!own && !checksum) throw new Error(`${name} ${version} has no checksum in Cargo.lock`)
  const purl = cargoUrl({ name, version })
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    scope: 'required',
    ...(checksum && { hashes: [{ alg: 'SHA-256', content: checksum }] }),
    ...(license && { licenses: [{ expression: license.replaceAll('/', ' OR ') }] }),
    ...(!own && { purl }),
  }
}

const byRef = (left, right) => (left['bom-ref'] ?? left.ref).localeCompare(right['bom-ref'] ?? right.ref, 'en')

function bom(subject, { components, needs }) {
  const parts = [...components.values()].filter((each) => each['bom-ref'] !== subject['bom-ref'])
  const dependencies = [...needs].map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() }))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: subject,
    },
    components: parts.sort(byRef),
    dependencies: dependencies.sort(byRef),
    compositions: [{ aggregate: 'complete', assemblies: [subject['bom-ref']] }],
  }
}

function subject(purl, extra = {}) {
  const { name, version, description, license, repository } = manifest
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    description,
    ...extra,
    licenses: [{ expression: license }],
    purl,
    externalReferences: [{ type: 'vcs', url: repository.url }],
  }
}

function npmBom(tarball) {
  if (Object.keys(manifest.dependencies ?? {}).length > 0) throw new Error('npm dependencies have no place here yet')
  const purl = `pkg:npm/${manifest.name}@${manifest.version}`
  const content = tarball && createHash('sha512').update(readFileSync(tarball)).digest('hex')
  const parts = compiled(modules.map(tree))
  // Both modules are files of the package.
  parts.needs.set(
    purl,
    new Set(modules.map(([, name]) => [...parts.needs.keys()].find((ref) => ref.startsWith(`pkg:cargo/${name}@`)))),
  )
  return bom(subject(purl, content && { hashes: [{ alg: 'SHA-512', content }] }), parts)
}

function crateBom() {
  return bom(subject(cargoUrl(manifest)), compiled([tree(crate)]))
}

const [folder = join(root, 'target/sbom'), tarball] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
for (const [kind, made] of Object.entries({ npm: npmBom(tarball), crate: crateBom() })) {
  const file = join(folder, `${manifest.name}-${manifest.version}.${kind}.cdx.json`)
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`)
  console.log(`${file}: ${made.components.length} components`)
}
