// Examples that are servers of their own, each in a process of its own.

import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../packaging/consumer.mjs'
import { checkExample, openPlatform, openSandbox, start, variablesOf } from './setting.mjs'

const example = (path) => fileURLToPath(new URL(`../../examples/${path}`, import.meta.url))

for (const [name, path] of Object.entries({
  Express: 'express/index.mjs',
  Koa: 'koa/index.mjs',
  Fastify: 'fastify/index.mjs',
})) {
  test(name, async (t) => {
    const sandbox = await openSandbox(t)
    const served = {}
    // In front of the server, as a load balancer would be: the example's port is known only once it listens.
    const front = await openPlatform(t, async ({ path, headers, body }) => {
      const { host, connection, 'content-length': length, ...kept } = headers
      const response = await fetch(`${served.url}${path}`, { method: 'POST', headers: kept, body })
      return { status: response.status, body: await response.text() }
    })
    const { url, logged } = await start(t, [example(path)], {
      ...variablesOf(sandbox, `${front}/notify`),
      STORE: join(temporaryFolder(t), 'store.json'),
    })
    served.url = url
    await checkExample({ sandbox, url, logged })
  })
}
