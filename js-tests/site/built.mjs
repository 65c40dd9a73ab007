// The site as it is published: built once, and served below the path of GitHub Pages.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { project } from '../../site/pages.mjs'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const dist = join(root, 'site/dist')
export const { base, home } = project

/** Builds it, and throws with what the build said where it fails. */
export function build() {
  const env = { ...process.env, SITE_BASE: base }
  const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 26 }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['site/build.mjs'], options)
  if (status !== 0) throw new Error(`the site could not be built:\n${stdout}\n${stderr}`)
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** The file that an address without its base is answered with, as GitHub Pages does. */
export function fileOf(path) {
  const file = join(dist, decodeURIComponent(path))
  if (!existsSync(file)) return undefined
  const found = statSync(file).isDirectory() ? join(file, 'index.html') : file
  return existsSync(found) ? found : undefined
}

/** Serves it; resolves to its address. */
export async function serve(t) {
  const server = createServer(({ url }, answer) => {
    const { pathname } = new URL(url, 'http://site')
    const file = pathname.startsWith(base) ? fileOf(pathname.slice(base.length)) : undefined
    answer.writeHead(file ? 200 : 404, {
      'Content-Type': types[extname(file ?? '.html')] ?? 'application/octet-stream',
    })
    createReadStream(file ?? join(dist, '404.html')).pipe(answer)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => server.close())
  return `http://127.0.0.1:${server.address().port}${base}`
}

/** The pages that VitePress made, by their path below the base. */
export const pages = () =>
  readdirSync(dist, { recursive: true })
    .map((file) => file.split('\\').join('/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('rust/') && file !== '404.html')
    .sort()

const decoded = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")

/** Every address in a page: of links, pictures, scripts and styles. */
export const addresses = (file) =>
  [...readFileSync(join(dist, file), 'utf8').matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, address]) =>
    decoded(address),
  )

const known = new Map()

/** The ids of a page. */
export function ids(file) {
  if (!known.has(file)) {
    const found = readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)
    known.set(file, new Set([...found].map(([, id]) => decoded(id))))
  }
  return known.get(file)
}

/** Why an address in a page leads nowhere; nothing where it leads somewhere, or out of the site. */
export function dead(page, address) {
  if (/^(https|mailto|data):/.test(address)) return undefined
  const [path, hash] = address.split('#')
  if (path.startsWith('/') && !path.startsWith(base)) return `${page}: ${address} is not below ${base}`
  const place = path.startsWith('/') ? path.slice(base.length) : posix.join(posix.dirname(page), path)
  const file = path === '' ? join(dist, page) : fileOf(place)
  if (file === undefined) return `${page}: ${address}: no such file`
  if (hash && !ids(file).has(decodeURIComponent(hash))) return `${page}: ${address}: no such place`
  return undefined
}
