// Projects that install this package as its users do: from the packed tarball.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

let tarball

/** An empty folder that goes away with the test, or with the process. */
export function temporaryFolder(t) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'wechatpay-entrust-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  if (t) t.after(remove)
  else process.on('exit', remove)
  return folder
}

export function npm(args, cwd) {
  return execFileSync('npm', [...args, '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** The packed package, made once a process. */
export function packed() {
  if (tarball) return tarball
  const folder = temporaryFolder()
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root))
  tarball = join(folder, filename)
  return tarball
}

/**
 * An empty project with the packed package in it; `files` are written, and `links` (name to folder) appear beside it in
 * node_modules.
 */
export function installed(t, { files = {}, links = {}, manifest = {} } = {}) {
  const folder = temporaryFolder(t)
  write(folder, { 'package.json': JSON.stringify({ name: 'consumer', private: true, ...manifest }) })
  npm(['install', '--offline', '--ignore-scripts', packed()], folder)
  write(folder, files)
  for (const [name, target] of Object.entries(links)) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(target, link, 'dir')
  }
  return folder
}

/** Writes text files, by path inside `folder`. */
export function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}
