// What a release carries and how: the same bytes each time, nothing of the machine that packed, and a list of its parts.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { npm, packed, root, temporaryFolder } from './consumer.mjs'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

/** What a release packs of a copy whose files have another time, and another mode by another umask. */
function packedElsewhere(t, name, time, mode) {
  const folder = join(temporaryFolder(t), name)
  mkdirSync(folder)
  for (const each of ['package.json', ...manifest.files]) {
    cpSync(join(root, each), join(folder, each), { recursive: true })
  }
  for (const file of filesOf(folder)) {
    utimesSync(file, time, time)
    chmodSync(file, mode)
  }
  execFileSync(process.execPath, [join(root, 'scripts/modes.mjs'), folder])
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts'], folder))
  return readFileSync(join(folder, filename))
}

test('packed in another folder at another time by somebody with another umask, it has the same bytes', (t) => {
  const one = packedElsewhere(t, 'here', new Date(), 0o664)
  assert.ok(one.equals(packedElsewhere(t, 'elsewhere', new Date(2001, 1, 1), 0o600)))
})

test('nothing in the tarball names a folder of this machine', (t) => {
  const folder = temporaryFolder(t)
  execFileSync('tar', ['-xzf', packed(), '-C', folder])
  const files = filesOf(folder)
  assert.ok(files.length > 40)
  const places = [
    root,
    homedir(),
    process.env.CARGO_HOME,
    '/home/',
    '/Users/',
    'C:\\Users',
    '.cargo/registry',
    'index.crates.io-',
  ]
  for (const file of files) {
    const bytes = readFileSync(file)
    for (const place of places.filter(Boolean)) {
      // Documentation may speak of anybody's home, as in "/home/you".
      if (file.endsWith('.md') || (place.length < 6 && place !== homedir())) continue
      assert.ok(!bytes.includes(place.replace(/(?<=.)[/\\]$/, '/')), `${file.slice(folder.length)} names ${place}`)
    }
  }
})

function sboms(t) {
  const folder = temporaryFolder(t)
  execFileSync(process.execPath, [join(root, 'scripts/sbom.mjs'), folder, packed()], { stdio: 'pipe' })
  return Object.fromEntries(
    ['npm', 'crate'].map((kind) => [
      kind,
      readFileSync(join(folder, `${manifest.name}-${manifest.version}.${kind}.cdx.json`), 'utf8'),
    ]),
  )
}

test('the lists of parts are whole, and the same each time', (t) => {
  const [first, second] = [sboms(t), sboms(t)]
  assert.deepEqual(first, second)
  for (const [kind, text] of Object.entries(first)) {
    assert.ok(!text.includes(root) && !text.includes(homedir()), kind)
    const { bomFormat, specVersion, metadata, components, dependencies } = JSON.parse(text)
    assert.deepEqual([bomFormat, specVersion], ['CycloneDX', '1.6'])
    const refs = [metadata.component, ...components].map((each) => each['bom-ref'])
    assert.equal(new Set(refs).size, refs.length, kind)
    assert.deepEqual(dependencies.map(({ ref }) => ref).sort(), [...refs].sort(), kind)
    for (const { dependsOn } of dependencies) for (const ref of dependsOn) assert.ok(refs.includes(ref), ref)
    const foreign = components.filter(({ name }) => !name.startsWith('wechatpay-entrust'))
    assert.ok(foreign.length > 10, `${kind} ${foreign.length}`)
    for (const { name, hashes, licenses, purl } of foreign) {
      assert.match(hashes[0].content, /^[\da-f]{64}$/, name)
      assert.match(licenses[0].expression, /MIT|Apache-2\.0/, name)
      assert.match(purl, /^pkg:cargo\/[\w-]+@[\w.+-]+$/)
    }
  }
})

test('the list of the npm package names what the wasm holds, and no tool of its making', (t) => {
  const { npm: text, crate } = sboms(t)
  const namesIn = (json) => JSON.parse(json).components.map(({ name }) => name)
  for (const name of ['wasm-bindgen', 'js-sys', 'rsa', 'aes-gcm', 'base64ct', 'zeroize'])
    assert.ok(namesIn(text).includes(name), name)
  for (const name of ['syn', 'quote', 'proptest', 'ureq', 'wasm-bindgen-macro', 'serde_derive']) {
    assert.ok(!namesIn(text).includes(name) && !namesIn(crate).includes(name), name)
  }
  assert.ok(!namesIn(crate).includes('wasm-bindgen'), 'which no Rust program gets')
})
