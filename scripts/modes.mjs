// Gives each file that is published one mode, whatever the umask of those who cloned and built: `node scripts/modes.mjs [folder]`.
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))
const { bin, files } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const programs = new Set(Object.values(bin).map((name) => join(folder, name)))

function give(path) {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name))
  else chmodSync(path, programs.has(path) ? 0o755 : 0o644)
}

for (const name of ['package.json', ...files]) give(join(folder, name))
