// Who is measured, each in a folder of its own: its code, the programs that measure it, and the packages it may use.
import { copyFileSync, mkdtempSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm, packed, temporaryFolder } from '../packaging/consumer.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const temporary = temporaryFolder()

export const HAND = 'by hand'
export const AXIOS = 'axios-plugin'
export const OURS = 'wechatpay-entrust'

const files = {
  [HAND]: 'hand.mjs',
  'with a deadline': 'hand-deadline.mjs',
  fetch: 'hand-fetch.mjs',
  undici: 'undici.mjs',
  [AXIOS]: 'axios-plugin.mjs',
}

/** The packages of others, as this folder's lock has them. */
function ownPackages() {
  const age = (name) => statSync(join(here, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (age('node_modules/.package-lock.json') < age('package-lock.json')) npm(['ci', '--ignore-scripts'], here)
  return join(here, 'node_modules')
}

const newFolder = () => mkdtempSync(join(temporary, 'bench-'))

function pack(folder) {
  const into = newFolder()
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', into], folder))
  return join(into, filename)
}

/** The packages of a project that installed a tarball, or what a folder packs to. */
function installed(path) {
  const tarball = statSync(path).isDirectory() ? pack(path) : path
  const folder = newFolder()
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  npm(['install', '--offline', '--ignore-scripts', resolve(tarball)], folder)
  return join(folder, 'node_modules')
}

function copyAll(from, to) {
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(to, name))
}

/** A folder with every program and contender; `contender.mjs` is the one that programs open. */
function place(file, modules) {
  const folder = newFolder()
  copyAll(join(here, 'programs'), folder)
  copyAll(join(here, 'contenders'), folder)
  writeFileSync(join(folder, 'contender.mjs'), `export { open } from './${file}'\n`)
  symlinkSync(modules, join(folder, 'node_modules'), 'dir')
  return folder
}

/** Folders by contender's name. `others` are more builds of this package, as `[label=]path` of a tarball or a folder. */
export function openContenders(others = []) {
  const modules = ownPackages()
  const folders = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, place(file, modules)]))
  folders[OURS] = place('package.mjs', installed(packed()))
  for (const [index, other] of others.entries()) {
    const [, label, path] = /^(?:([^=/]+)=)?(.+)$/.exec(other)
    folders[label ?? (index === 0 ? 'before' : `before ${index + 1}`)] = place('package.mjs', installed(path))
  }
  return folders
}
