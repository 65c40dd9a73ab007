// Examples that are servers of their own, each in a process of its own.
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../packaging/consumer.mjs'
import { checkServer } from './setting.mjs'

for (const [name, path] of Object.entries({
  Express: 'express/index.mjs',
  Koa: 'koa/index.mjs',
  Fastify: 'fastify/index.mjs',
})) {
  test(name, (t) => checkServer(t, path, { STORE: join(temporaryFolder(t), 'store.json') }))
}
