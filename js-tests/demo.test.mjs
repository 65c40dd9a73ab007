import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as util from 'node:util'
import { Wechatpay } from 'wechatpay-entrust'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = join(root, 'pkg/dist/cli.cjs')
const { PATH, SystemRoot } = process.env
const clean = { PATH, ...(SystemRoot && { SystemRoot }) }
const children = new Set()
after(() => {
  for (const child of children) child.kill('SIGKILL')
})

function start(args, env = {}) {
  const child = spawn(process.execPath, [bin, ...args], { env: { ...clean, ...env } })
  children.add(child)
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (output[name] += chunk))
  const ended = once(child, 'close').then(([status]) => {
    children.delete(child)
    return { status, ...output }
  })
  return { child, output, ended }
}

const run = (args, env) => start(args, env).ended

async function startSandbox(t, ...flags) {
  const { child, output, ended } = start(['sandbox', '--port', '0', ...flags])
  t.after(() => child.kill())
  while (!/Ctrl-C|\}\n$/.test(output.stdout) && child.exitCode === null) await once(child.stdout, 'data')
  return { child, output, ended }
}

const preSignInput = {
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
  contract_display_account: '微信代扣用户A',
  notify_url: 'https://yourapp.com/notify',
}

const stages = [
  'A merchant and a WeChat Pay with fresh keys',
  'Sign',
  'Send',
  'Answer',
  'Verify',
  'Open the signing page',
  'Refused: an answer that was altered on its way',
  'Refused: input with three wrong fields',
  'The user agrees',
  'Query the contract',
  'Debit ¥1.00',
  'Query the order',
  'Reverse it',
  'Terminate',
  'Refused: a debit after the end',
]

test('demo: every stage, in 80 columns, without colours and secrets', async () => {
  const { status, stdout, stderr } = await run(['demo'])
  assert.equal(stderr, '')
  assert.equal(status, 0)
  const titles = [...stdout.matchAll(/^( ?\d+) {2}(.+) \S+$/gm)].map(([, number, title]) => [Number(number), title])
  assert.deepEqual(
    titles,
    stages.map((title, index) => [index + 1, title]),
  )
  for (const line of stdout.split('\n')) {
    const columns = line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0)
    assert.ok(columns <= 80, `${columns} columns: ${line}`)
  }
  assert.ok(!stdout.includes('\x1b') && !stdout.includes('PRIVATE KEY'))
  assert.ok(!/[A-Za-z0-9+/=]{100}/.test(stdout), 'a whole signature or key')
  assert.equal(stdout.match(/ issue /g).length, 3)
  assert.match(stdout, /SignatureError, reason mismatch/)
  assert.match(stdout, /ApiError, status 400, code CONTRACT_NOT_EXIST/)
  assert.equal(stdout.match(/answered with 204/g).length, 2)
})

test('demo --json: one line a stage', async () => {
  const { status, stdout } = await run(['demo', '--json'])
  assert.equal(status, 0)
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    lines.flatMap(({ stage }) => stage ?? []),
    stages,
  )
  const [{ facts }] = lines.filter(({ stage }) => stage === 'Sign')
  assert.equal(facts[0].length, 5)
  assert.equal(facts[0][0], 'POST')
})

test('demo --live names everything that is missing, and sends nothing', async () => {
  const nothing = await run(['demo', '--live'])
  assert.equal(nothing.status, 2)
  assert.match(nothing.stderr.replace(/\s+/g, ' '), /WECHATPAY_APPID.*WECHATPAY_PLAN_ID.*WECHATPAY_NOTIFY_URL/)
  assert.match(nothing.stderr.replace(/\s+/g, ' '), /WECHATPAY_MCHID.*WECHATPAY_PRIVATE_KEY.*WECHATPAY_PUBLIC_KEY/)
  const flags = ['--appid', 'wx1', '--plan-id', '7', '--notify-url', 'https://a.example/n']
  const keys = await run(['demo', '--live', ...flags])
  assert.equal(keys.status, 2)
  assert.match(keys.stderr, /WECHATPAY_MCHID/)
  assert.doesNotMatch(keys.stderr, /WECHATPAY_APPID/)
})

test('demo --live: one pre-sign where the environment points to', async (t) => {
  const { output } = await startSandbox(t, '--json')
  const { env } = JSON.parse(output.stdout)
  const more = {
    WECHATPAY_APPID: 'wxd678efh567hg6787',
    WECHATPAY_PLAN_ID: '12535',
    WECHATPAY_NOTIFY_URL: 'https://a.example/n',
  }
  const { status, stdout, stderr } = await run(['demo', '--live'], { ...env, ...more })
  assert.equal(stderr, '')
  assert.equal(status, 0)
  assert.match(stdout, /it is not the real WeChat Pay/)
  assert.match(stdout, /wx\.navigateToMiniProgram/)
  assert.doesNotMatch(stdout, /Debit|Terminate/)
  const wrongKey = await run(['demo', '--live'], { ...env, ...more, WECHATPAY_MCHID: '1900000109' })
  assert.equal(wrongKey.status, 1)
  assert.match(wrongKey.stderr, /ApiError: .*401/)
})

test('sandbox: its .env serves another process', async (t) => {
  const { child, output, ended } = await startSandbox(t)
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output.stdout)
  assert.equal((await fetch(`${url}/sandbox`)).status, 200)
  const dotenv = output.stdout.split('\n').filter((line) => /^[A-Z0-9_]+=/.test(line))
  const env = Object.fromEntries(dotenv.map((line) => /^(\w+)="(.*)"$/.exec(line).slice(1)))
  const wxpay = Wechatpay.fromEnv(env)
  t.after(() => wxpay.close())
  assert.equal((await wxpay.preEntrustSign.miniProgram(preSignInput)).mchid, env.WECHATPAY_MCHID)
  if (util.parseEnv) assert.deepEqual(Object.keys(util.parseEnv(dotenv.join('\n'))).sort(), Object.keys(env).sort())
  child.kill('SIGINT')
  assert.deepEqual(await ended, { ...output, status: 0 })
})

test('sandbox: --mode certificates', async (t) => {
  const { output } = await startSandbox(t, '--json', '--mode', 'certificates')
  const wxpay = Wechatpay.fromEnv(JSON.parse(output.stdout).env)
  t.after(() => wxpay.close())
  assert.ok((await wxpay.preEntrustSign.miniProgram(preSignInput)).pre_entrustweb_id)
})

test('sandbox: a taken port and wrong flags', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const { status, stderr } = await run(['sandbox', '--port', String(server.address().port)])
  assert.equal(status, 1)
  assert.match(stderr, /taken.*--port/)
  for (const args of [['--port', 'x'], ['--port', '70000'], ['--mode', 'x'], ['--nope'], ['--port']]) {
    assert.equal((await run(['sandbox', ...args])).status, 2, args.join(' '))
  }
})

test('help and wrong use', async () => {
  const help = await run([])
  assert.equal(help.status, 0)
  assert.match(help.stdout, /^Usage: wechatpay-entrust <command>/)
  for (const name of [...help.stdout.matchAll(/^ {2}(\w+) {2}/gm)].map(([, name]) => name)) {
    const { status, stdout } = await run([name, '--help'])
    assert.equal(status, 0)
    assert.match(stdout, new RegExp(`^Usage: wechatpay-entrust ${name} `))
    assert.match(stdout, /--json/)
  }
  assert.match((await run(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/)
  assert.equal((await run(['nonsense'])).status, 2)
  const { status, stderr } = await run(['constructor', '--json'])
  assert.equal(status, 2)
  assert.match(JSON.parse(stderr).error.message, /no command constructor/)
})
