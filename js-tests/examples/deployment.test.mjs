// The deploy files of the examples: what they name is there, and what the code reads is named.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { folderOf, jsonOf, textOf, yamlOf } from './deployment.mjs'

const examples = [
  'express',
  'koa',
  'fastify',
  'hono',
  'nestjs',
  'aws-lambda',
  'aliyun-fc',
  'tencent-scf',
  'vercel',
  'cloudflare-workers',
]
const SHOP = ['APPID', 'PLAN_ID', 'NOTIFY_URL', 'SUB_MCHID', 'PRICE', 'SESSION_SECRET']
const MERCHANT = ['MCHID', 'SERIAL', 'PRIVATE_KEY', 'APIV3_KEY', 'PUBLIC_KEY_ID', 'PUBLIC_KEY'].map(
  (name) => `WECHATPAY_${name}`,
)

/** `index.handler` is a function that the file index exports. */
function checkHandler(name, handler) {
  const [module, exported] = handler.split('.')
  const file = ['mjs', 'cjs'].map((end) => `${module}.${end}`).find((each) => existsSync(new URL(each, folderOf(name))))
  assert.ok(file, `${name}: ${handler}`)
  assert.match(
    textOf(name, file),
    new RegExp(`export (async function|const) ${exported}\\b|exports\\.${exported} =`),
    handler,
  )
}

const checkNames = (variables, more) =>
  assert.deepEqual(Object.keys(variables).sort(), [...SHOP, ...MERCHANT, ...more].sort())

test('the shop reads these variables', () => {
  const [, names] = /const \{ (.*) \} = env\n/.exec(textOf('express', 'shop.mjs'))
  assert.deepEqual(names.split(', ').sort(), [...SHOP, 'WECHATPAY_MCHID'].sort())
})

test('what examples share is the same in each', () => {
  for (const name of examples) {
    const lib = name === 'vercel' ? 'lib/' : ''
    for (const file of ['shop.mjs', 'login.mjs'])
      assert.equal(textOf(name, lib + file), textOf('express', file), name + file)
    const settings = textOf(name, 'settings.env')
      .split('\n')
      .map((line) => line.split('=')[0])
    assert.deepEqual(settings.filter(Boolean).sort(), SHOP.toSorted(), name)
  }
  for (const name of ['koa', 'fastify', 'hono', 'nestjs'])
    assert.equal(textOf(name, 'store.mjs'), textOf('express', 'store.mjs'))
  assert.equal(textOf('aliyun-fc', 'store.mjs'), textOf('tencent-scf', 'store.mjs'))
})

test('AWS SAM', () => {
  const { Globals, Resources } = yamlOf('aws-lambda', 'template.yaml')
  assert.match(Globals.Function.Runtime, /^nodejs(2\d)\.x$/)
  checkNames(Globals.Function.Environment.Variables, ['TABLE'])
  for (const { Handler } of [Resources.Shop.Properties, Resources.Resume.Properties])
    checkHandler('aws-lambda', Handler)
})

test('Serverless Devs', () => {
  const { props } = yamlOf('aliyun-fc', 's.yaml').resources.shop
  assert.match(props.runtime, /^nodejs2\d$/)
  checkNames(props.environmentVariables, ['REDIS_URL'])
  checkHandler('aliyun-fc', props.handler)
  checkHandler('aliyun-fc', props.instanceLifecycleConfig.preStop.handler)
  assert.deepEqual(
    props.triggers.map(({ triggerType }) => triggerType),
    ['http', 'timer'],
  )
})

test('Serverless Framework of Tencent', () => {
  const { inputs } = yamlOf('tencent-scf', 'serverless.yml')
  assert.match(inputs.runtime, /^Nodejs2\d\./)
  checkNames(inputs.environment.variables, ['REDIS_URL'])
  checkHandler('tencent-scf', inputs.handler)
  assert.ok(existsSync(new URL(/node (\S+)/.exec(textOf('tencent-scf', 'scf_bootstrap'))[1], folderOf('tencent-scf'))))
})

test('Vercel', () => {
  const { functions, crons } = jsonOf('vercel', 'vercel.json')
  const files = readdirSync(folderOf('vercel/api')).map((file) => `api/${file}`)
  for (const file of [...Object.keys(functions), ...crons.map(({ path }) => `${path.slice(1)}.mjs`)])
    assert.ok(files.includes(file), file)
})

test("no deployment takes the .env or the sandbox's keys along", () => {
  const secrets = ['.env', 'sandbox-keys.json']
  const lists = {
    'aliyun-fc': textOf('aliyun-fc', '.fcignore').split('\n'),
    vercel: textOf('vercel', '.vercelignore').split('\n'),
    'tencent-scf': yamlOf('tencent-scf', 'serverless.yml').inputs.src.exclude,
  }
  for (const [name, list] of Object.entries(lists)) for (const secret of secrets) assert.ok(list.includes(secret), name)
})

test('sam build packs the function with npm', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--offline'], {
      cwd: folderOf('aws-lambda'),
      encoding: 'utf8',
    }),
  )
  assert.deepEqual(files.map(({ path }) => path).sort(), [
    'README.md',
    'index.mjs',
    'login.mjs',
    'package.json',
    'shop.mjs',
    'store.mjs',
  ])
})

test('Wrangler', () => {
  const { main, vars } = jsonOf('cloudflare-workers', 'wrangler.jsonc')
  assert.ok(existsSync(new URL(main, folderOf('cloudflare-workers'))))
  const secrets = /`npx wrangler secret put NAME`:([^.]*)\./
    .exec(textOf('cloudflare-workers', 'wrangler.jsonc'))[1]
    .match(/[A-Z][A-Z0-9_]+/g)
  assert.deepEqual([...Object.keys(vars), ...secrets].sort(), [...SHOP, ...MERCHANT].sort())
})

test('manifests: pinned, and what they start is there', () => {
  const { version, devDependencies } = createRequire(import.meta.url)('../../package.json')
  for (const name of examples) {
    const { dependencies, devDependencies: dev = {}, scripts } = jsonOf(name, 'package.json')
    assert.equal(dependencies['wechatpay-entrust'], version, name)
    for (const [dependency, pinned] of Object.entries({ ...dependencies, ...dev })) {
      assert.match(pinned, /^\d+\.\d+\.\d+$/)
      if (devDependencies[dependency]) assert.equal(pinned, devDependencies[dependency], 'the one that is tried here')
    }
    for (const [, file] of Object.values(scripts)
      .join('\n')
      .matchAll(/([\w-]+\.mjs)/g)) {
      const made = name === 'nestjs' && file === 'main.mjs'
      assert.ok(made || existsSync(new URL(file, folderOf(name))), `${name}: ${file}`)
    }
  }
})

for (const name of ['express', 'koa', 'fastify', 'hono', 'nestjs']) {
  test(`Dockerfile of ${name}`, () => {
    const text = textOf(name, 'Dockerfile')
    assert.match(text, /^FROM node:2\d-slim$/m)
    assert.match(text, /^USER node$/m)
    const [, entry] = /CMD \["node", "(.*)"\]/.exec(text)
    assert.ok(entry === 'main.mjs' ? text.includes('npm run build') : existsSync(new URL(entry, folderOf(name))))
    assert.match(textOf(name, '.dockerignore'), /^\.env$/m)
  })
}
