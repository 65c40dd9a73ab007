// Several copies of the package in one process: ESM beside CommonJS, and one that a dependency brought along.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { installed, write } from './consumer.mjs'

const files = {
  'main.mjs': `
    import { createRequire } from 'node:module'
    import * as esm from 'wechatpay-entrust'
    import { copy } from './node_modules/dependency/index.mjs'
    const cjs = createRequire(import.meta.url)('wechatpay-entrust')
    const thrown = (work) => { try { work() } catch (error) { return error } }
    const classes = ['WechatpayError', 'ConfigError', 'ValidationError', 'ApiError', 'SignatureError']
    const kinds = (error, lib) => classes.filter((name) => error instanceof lib[name])
    const mine = thrown(() => new esm.Wechatpay({}))
    const theirs = thrown(() => new copy.Wechatpay({}))
    console.log(JSON.stringify({
      one: classes.every((name) => esm[name] === cjs[name]) && esm.Wechatpay === cjs.Wechatpay,
      two: classes.every((name) => esm[name] !== copy[name]),
      kinds: [kinds(mine, esm), kinds(mine, copy), kinds(theirs, esm), kinds(theirs, copy)],
      plain: [new Error('x') instanceof esm.WechatpayError, {} instanceof esm.ConfigError, null instanceof esm.ApiError],
    }))`,
}

test('instanceof works across copies; ESM and CommonJS share one', () => {
  const folder = installed(undefined, { files })
  const home = join(folder, 'node_modules/wechatpay-entrust')
  const dependency = join(folder, 'node_modules/dependency')
  cpSync(home, join(dependency, 'node_modules/wechatpay-entrust'), { recursive: true })
  write(dependency, { 'index.mjs': "import * as copy from 'wechatpay-entrust'\nexport { copy }" })
  const found = JSON.parse(execFileSync(process.execPath, ['main.mjs'], { cwd: folder, encoding: 'utf8' }))
  const both = ['WechatpayError', 'ConfigError']
  assert.deepEqual(found, { one: true, two: true, kinds: [both, both, both, both], plain: [false, false, false] })
})
