// An application that gets bundled, and what shows that its output works alone in an empty folder.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openSandbox, variablesOf } from '../examples/setting.mjs'
import { installed, temporaryFolder } from '../packaging/consumer.mjs'

export const source = `
  import { miniProgramLaunch, ValidationError, Wechatpay } from 'wechatpay-entrust'
  import { toNodeHandler } from 'wechatpay-entrust/node'
  import { redisReplayGuard } from 'wechatpay-entrust/redis'

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

const expected = {
  appId: 'wxbd687630cd02ce1d',
  refused: [true, 'ValidationError', 'ERR_VALIDATION'],
  others: ['function', 'function'],
}

/** A project with the packed package and the application as main.js. */
export function project(files = {}) {
  return installed(undefined, { files: { 'main.js': source, ...files }, manifest: { type: 'module' } })
}

/** Copies a bundler's output to where nothing else is, and runs it against a sandbox. */
export async function checkAlone(t, output, main) {
  const sandbox = await openSandbox(t)
  const folder = temporaryFolder(t)
  cpSync(output, folder, { recursive: true })
  const env = { PATH: process.env.PATH, ...variablesOf(sandbox, 'https://merchant.example/notify') }
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, main)], { cwd: folder, env })
  assert.deepEqual(JSON.parse(stdout), expected)
  assert.equal(sandbox.requests.at(-1).verified, true)
}

/** Runs what was bundled for a browser: it must refuse with a sentence that helps. */
export async function checkRefusal(output, main) {
  const run = promisify(execFile)(process.execPath, [join(output, main)], { cwd: output })
  await assert.rejects(run, ({ stderr }) => {
    assert.match(stderr, /wechatpay-entrust must not run in a browser: .*private key.*belongs on a server/)
    return true
  })
}
