// Examples on frameworks that are no devDependency of the package itself: in a project that installed the tarball.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { checkExample, openPlatform, openSandbox, start, variablesOf } from '../examples/setting.mjs'
import { installed } from '../packaging/consumer.mjs'

const modules = fileURLToPath(new URL('node_modules/', import.meta.url))
const example = (path) => fileURLToPath(new URL(`../../examples/${path}`, import.meta.url))
/** Its files, beside what `installed()` made. */
function copyExample(name, folder) {
  const filter = (path) => !/package(-lock)?\.json$|node_modules/.test(path)
  cpSync(example(name), folder, { recursive: true, filter })
}

const links = (...names) => Object.fromEntries(names.map((name) => [name, join(modules, name)]))

async function openFront(t) {
  const served = {}
  const front = await openPlatform(t, async ({ path, headers, body }) => {
    const { host, connection, 'content-length': length, ...kept } = headers
    const response = await fetch(`${served.url}${path}`, { method: 'POST', headers: kept, body })
    return { status: response.status, body: await response.text() }
  })
  return { served, front }
}

test('Hono', async (t) => {
  const sandbox = await openSandbox(t)
  const folder = installed(t, { links: links('hono') })
  copyExample('hono', folder)
  const served = {}
  const url = await openPlatform(t, async ({ method, path, headers, body }) => {
    const request = new Request(`https://example.com${path}`, { method, headers, body, duplex: 'half' })
    const response = await served.app.fetch(request, process.env)
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
  })
  Object.assign(process.env, variablesOf(sandbox, `${url}/notify`), { STORE: join(folder, 'store.json') })
  const lines = []
  for (const name of ['log', 'error']) t.mock.method(console, name, (...words) => lines.push(words.join(' ')))
  served.app = (await import(pathToFileURL(join(folder, 'index.mjs')))).default
  await checkExample({ sandbox, url, logged: () => lines.join('\n') })
})

test('NestJS', async (t) => {
  const sandbox = await openSandbox(t)
  const nest = ['@nestjs/common', '@nestjs/core', '@nestjs/platform-express', 'reflect-metadata', 'rxjs']
  const folder = installed(t, { links: links(...nest) })
  copyExample('nestjs', folder)
  await build({
    entryPoints: [example('nestjs/main.ts')],
    outfile: join(folder, 'main.mjs'),
    format: 'esm',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
  })
  const { served, front } = await openFront(t)
  const variables = { ...variablesOf(sandbox, `${front}/notify`), STORE: join(folder, 'store.json') }
  const { url, logged } = await start(t, ['main.mjs'], variables, { cwd: folder })
  served.url = url
  await checkExample({ sandbox, url, logged })
})
