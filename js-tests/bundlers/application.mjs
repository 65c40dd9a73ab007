// An application that gets bundled, and what shows that its output works alone in an empty folder.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openSandbox, variablesOf } from '../examples/setting.mjs'
import { installed, temporaryFolder } from '../packaging/consumer.mjs'

const main = `
  async function main() {
    const { APPID, PLAN_ID, NOTIFY_URL } = process.env
    const wxpay = Wechatpay.fromEnv()
    const input = {
      appid: APPID,
      plan_id: Number(PLAN_ID),
      out_contract_code: String(Date.now()),
      contract_display_account: '微信代扣用户A',
      notify_url: NOTIFY_URL,
    }
    const refused = await wxpay.preEntrustSign.miniProgram({ ...input, plan_id: 0 }).catch((error) => error)
    const { appId } = miniProgramLaunch(await wxpay.preEntrustSign.miniProgram(input))
    const others = [typeof toNodeHandler, typeof redisReplayGuard]
    return { appId, refused: [refused instanceof ValidationError, refused.name, refused.code], others }
  }

  main().then((result) => console.log(JSON.stringify(result)))`

export const source = `
  import { miniProgramLaunch, ValidationError, Wechatpay } from 'wechatpay-entrust'
  import { toNodeHandler } from 'wechatpay-entrust/node'
  import { redisReplayGuard } from 'wechatpay-entrust/redis'
  ${main}`

/** The same in CommonJS. */
export const commonjs = `
  const { miniProgramLaunch, ValidationError, Wechatpay } = require('wechatpay-entrust')
  const { toNodeHandler } = require('wechatpay-entrust/node')
  const { redisReplayGuard } = require('wechatpay-entrust/redis')
  ${main}`

/** What else of the package runs on Node. The sandbox answers nobody here: a blocking call would wait for itself. */
export const others = `
  import { ApiError, Wechatpay } from 'wechatpay-entrust'
  import { createSandbox } from 'wechatpay-entrust/sandbox'
  import { WechatpaySync } from 'wechatpay-entrust/sync'

  const { APPID, PLAN_ID, NOTIFY_URL } = process.env
  const wxpay = WechatpaySync.fromEnv()
  const json = {
    appid: APPID,
    plan_id: Number(PLAN_ID),
    out_contract_code: String(Date.now()),
    contract_display_account: '微信代扣用户A',
    notify_url: NOTIFY_URL,
  }
  const { status } = wxpay.chain('v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program').post({ json })
  let refused
  try {
    wxpay.chain('v3/nothing').get()
  } catch (error) {
    refused = error instanceof ApiError
  }
  wxpay.close()
  createSandbox().then(async (sandbox) => {
    new Wechatpay(sandbox.merchant).close()
    await sandbox.close()
    console.log(JSON.stringify({ status, refused, sandbox: sandbox.url.startsWith('http://127.0.0.1:') }))
  })`

/** A client that signs by the portable crypto, which bundlers take in where the program imports it. */
export const lacking = `
  import { miniProgramLaunch, Wechatpay } from 'wechatpay-entrust'

  async function main() {
    const wxpay = Wechatpay.fromEnv(process.env, { signer: 'rsa' })
    const { appId } = miniProgramLaunch(
      await wxpay.preEntrustSign.miniProgram({
        appid: process.env.APPID,
        plan_id: Number(process.env.PLAN_ID),
        out_contract_code: String(Date.now()),
        contract_display_account: '微信代扣用户A',
        notify_url: process.env.NOTIFY_URL,
      }),
    )
    return { appId }
  }

  main().then(
    (result) => console.log(JSON.stringify(result)),
    ({ name, message }) => console.log(JSON.stringify({ name, message })),
  )`

export const portable = `
  import 'wechatpay-entrust/rsa'
  ${lacking}`

const expected = {
  appId: 'wxbd687630cd02ce1d',
  refused: [true, 'ValidationError', 'ERR_VALIDATION'],
  others: ['function', 'function'],
}

/** A project with the packed package and the application as main.js. */
export function project(files = {}) {
  return installed(undefined, {
    files: {
      'main.js': source,
      'main.cjs': commonjs,
      'others.js': others,
      'portable.js': portable,
      'lacking.js': lacking,
      ...files,
    },
    manifest: { type: 'module' },
  })
}

/** Copies a bundler's output to where nothing else is, runs it against a sandbox, and says what it printed. */
async function runAlone(t, output, main) {
  const sandbox = await openSandbox(t)
  const folder = temporaryFolder(t)
  cpSync(output, folder, { recursive: true })
  const env = { PATH: process.env.PATH, ...variablesOf(sandbox, 'https://merchant.example/notify') }
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, main)], { cwd: folder, env })
  assert.ok(sandbox.requests.every(({ verified }) => verified))
  return { result: JSON.parse(stdout), requests: sandbox.requests.length }
}

/** Runs what was bundled of the application alone. */
export async function checkAlone(t, output, main) {
  assert.deepEqual(await runAlone(t, output, main), { result: expected, requests: 1 })
}

/** Runs what was bundled of the {@link others} alone. */
export async function checkOthersAlone(t, output, main) {
  const result = { status: 200, refused: true, sandbox: true }
  assert.deepEqual(await runAlone(t, output, main), { result, requests: 2 })
}

/** Runs what was bundled of the {@link portable} program alone. */
export async function checkPortableAlone(t, output, main) {
  assert.deepEqual(await runAlone(t, output, main), { result: { appId: expected.appId }, requests: 1 })
}

/** Runs what was bundled of the {@link lacking} program alone: it must say what to import. */
export async function checkLacking(t, output, main) {
  const { result, requests } = await runAlone(t, output, main)
  assert.equal(requests, 0)
  assert.equal(result.name, 'ConfigError')
  assert.match(result.message, /signer: 'rsa' .*add import 'wechatpay-entrust\/rsa' to your program/)
}

/** Runs what a bundler that knows no condition `module` made: it must say what to do. */
export async function checkCure(t, output, main) {
  await assert.rejects(runAlone(t, output, main), ({ stderr }) => {
    assert.match(stderr, /ConfigError.*the wasm file of wechatpay-entrust cannot be read.*condition "module".*external/)
    return true
  })
}

/** Runs what was bundled for a browser: it must refuse with a sentence that helps. */
export async function checkRefusal(output, main) {
  const run = promisify(execFile)(process.execPath, [join(output, main)], { cwd: output })
  await assert.rejects(run, ({ stderr }) => {
    assert.match(stderr, /wechatpay-entrust must not run in a browser: .*private key.*belongs on a server/)
    return true
  })
}
