// The built program, run as a user runs it: in a process of its own, against a sandbox in this one.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSandbox } from 'wechatpay-entrust/sandbox'

/** The built program. */
export const bin = fileURLToPath(new URL('../../pkg/dist/cli.cjs', import.meta.url))

/** Keys of test vectors. */
export const vectorKey = (name) => fileURLToPath(new URL(`../../tests/vectors/keys/${name}`, import.meta.url))

/** Runs the program with no environment but `env`, and `input` on its standard input. */
export async function run(args, env = {}, input = '') {
  const child = spawn(process.execPath, [bin, ...args], { env: { PATH: process.env.PATH, ...env } })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (output[name] += text))
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [status] = await once(child, 'close')
  return { status, ...output }
}

/** A directory that goes away with the test; `file(name, content)` writes into it. */
export function openFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = (name, content) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  return { folder, file }
}

/**
 * A sandbox, and the program set up for its merchant by files. What it prints is searched for the merchant's secrets
 * each time it runs. In `env`, undefined takes a variable away.
 */
export async function open(t, options = {}) {
  const sandbox = await createSandbox(options)
  t.after(() => sandbox.close())
  const { folder, file } = openFolder(t)
  const env = environment(sandbox.merchant, file)
  const secrets = secretsOf(sandbox.merchant)
  const runHere = async (args, change = {}, input = '') => {
    const all = Object.entries({ ...env, ...change }).filter(([, value]) => value !== undefined)
    const result = await run(args, Object.fromEntries(all), input)
    for (const secret of secrets) assert.ok(!(result.stdout + result.stderr).includes(secret), 'a secret was printed')
    return result
  }
  return { sandbox, merchant: sandbox.merchant, env, folder, file, secrets, run: runHere }
}

/** Settings as files and variables; the public key, if there is one, verifies. */
function environment(merchant, file) {
  const [id, key] = Object.entries(merchant.certs).find(([name]) => name.startsWith('PUB_KEY_ID_')) ?? []
  return {
    WECHATPAY_MCHID: merchant.mchid,
    WECHATPAY_PRIVATE_KEY_FILE: file('apiclient_key.pem', merchant.privateKey),
    WECHATPAY_CERTIFICATE_FILE: file('apiclient_cert.pem', merchant.certificate),
    WECHATPAY_APIV3_KEY: merchant.apiv3Key,
    WECHATPAY_BASE_URL: merchant.baseUrl,
    ...(id && { WECHATPAY_PUBLIC_KEY_ID: id, WECHATPAY_PUBLIC_KEY_FILE: file('pub_key.pem', key) }),
  }
}

function secretsOf({ privateKey, apiv3Key }) {
  return [apiv3Key, ...privateKey.split('\n').filter((line) => line.length === 64)]
}

/** The flags of a pre-sign. */
export const presignFlags = (change = {}) =>
  Object.entries({
    appid: 'wxd678efh567hg6787',
    'plan-id': '12535',
    'out-contract-code': 'wxwtdk20200910100000',
    'display-account': '微信代扣用户A',
    'notify-url': 'https://yourapp.com/notify',
    ...change,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))

/** What a command printed, with folded lines joined. */
export const unfolded = (text) => text.replaceAll(/\s+/g, ' ')

/** Columns of a terminal that a line takes: Chinese characters take two. */
export const columnsOf = (line) => line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0)
