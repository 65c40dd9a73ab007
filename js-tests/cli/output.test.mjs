// Where the output goes away, and what a server may not do to a terminal.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { constants, createPublicKey, publicEncrypt } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { bin, open, presignFlags } from './program.mjs'

/** Runs the program with these streams; one that is `gone` has nobody at its other end. */
async function runInto(t, args, { stdout = 'pipe', stderr = 'pipe', gone = [] }) {
  const child = spawn(process.execPath, [bin, ...args], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', stdout, stderr],
  })
  t.after(() => child.kill('SIGKILL'))
  for (const name of gone) child[name].destroy()
  let text = ''
  child.stderr?.on('data', (chunk) => (text += chunk))
  const [status] = await once(child, gone.length > 0 ? 'exit' : 'close')
  return { status, stderr: text }
}

test('a reader that goes away ends nothing but the output: no stack, and the status of the command', async (t) => {
  const cases = [
    [['--help'], 0],
    [['doctor', '--help'], 0],
    [['--version'], 0],
    [['demo'], 0],
    [['demo', '--json'], 0],
    [['doctor', '--offline'], 1],
    [['doctor', '--offline', '--json'], 1],
  ]
  for (const [args, expected] of cases) {
    assert.deepEqual(await runInto(t, args, { gone: ['stdout'] }), { status: expected, stderr: '' }, String(args))
  }
  assert.equal((await runInto(t, ['nonsense'], { gone: ['stderr'] })).status, 2)
  assert.equal((await runInto(t, ['doctor', '--offline'], { gone: ['stdout', 'stderr'] })).status, 1)
})

test('a full disk: status 1 and one line', { skip: !existsSync('/dev/full') && 'no /dev/full' }, async (t) => {
  const full = openSync('/dev/full', 'w')
  for (const args of [
    ['--help'],
    ['--version'],
    ['doctor', '--offline'],
    ['demo'],
    ['demo', '--json'],
    ['sandbox', '--port', '0'],
  ]) {
    const { status, stderr } = await runInto(t, args, { stdout: full })
    assert.equal(status, 1, String(args))
    assert.match(stderr, /^error: the output cannot be written \(ENOSPC\): .*disk.*\n$/)
  }
  assert.equal((await runInto(t, ['nonsense'], { stderr: full })).status, 2)
})

// ESC, an 8-bit CSI, DEL, NEL, bidi, zero widths, line separators, a soft hyphen, a tag, fillers.
const commands =
  '\u001b[31m\u009b31m\u007f\u0085\u202e\u2066\u200b\u200e\ufeff\u2028\u2029\u00ad\u{e0041}\r\u0007\u3164\u115f\u034f'
const message = `参数错误${commands}，请检查`
const unseen = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x115f, 0x1160],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xe0000, 0xe007f],
]

/** Fails where a text holds what a terminal obeys or does not show. */
function plain(text, what) {
  for (const character of text) {
    const code = character.codePointAt(0)
    const hidden = unseen.some(([from, to]) => code >= from && code <= to)
    assert.ok(!hidden, `${what}: U+${code.toString(16)} in ${JSON.stringify(text)}`)
  }
}

/** A server that answers everything with this, and a Request-ID as HTTP/1.1 lets it through. */
async function hostile(t, status, body) {
  const server = createServer((_, response) => {
    response
      .writeHead(status, { 'Content-Type': 'application/json', 'Request-ID': 'R\u009b7m\u00ad8' })
      .end(JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  return `http://127.0.0.1:${server.address().port}`
}

test('what a server says commands no terminal, and Chinese stays readable', async (t) => {
  const { run } = await open(t)
  const body = { code: 'PARAM_ERROR', message, detail: { issue: message, [commands]: 1 } }
  const env = { WECHATPAY_BASE_URL: await hostile(t, 400, body) }
  for (const args of [['request', 'GET', '/v3/x'], ['presign', ...presignFlags()], ['certificates'], ['doctor']]) {
    for (const more of [[], ['--json']]) {
      const { stdout, stderr } = await run([...args, ...more], env)
      plain(stdout + stderr, `${args} ${more}`)
      assert.match(stdout + stderr, /参数错误/)
    }
  }
  const { stderr } = await run(['request', 'GET', '/v3/x'], env)
  assert.match(stderr, /\\u\{9b\}/)
  assert.match(stderr, /\\u\{202e\}/)
  assert.doesNotMatch(stderr, /Request-ID/, 'one that is no plain word is none')
})

test('--json: the same data, with \\u escapes', async (t) => {
  const { run } = await open(t)
  const detail = { issue: message, [commands]: [commands] }
  const env = { WECHATPAY_BASE_URL: await hostile(t, 400, { code: 'PARAM_ERROR', message: 'x', detail }) }
  const { stderr } = await run(['request', 'GET', '/v3/x', '--json'], env)
  assert.deepEqual(JSON.parse(stderr).error.detail, detail)
  assert.match(stderr, /\\u009b/)
  assert.match(stderr, /\\udb40\\udc41/)
  assert.equal(JSON.parse(stderr).error.requestId, undefined)
})

test('decrypt: a sealed text commands no terminal either, and --json keeps it', async (t) => {
  const { run, merchant } = await open(t)
  const plaintext = '张三\u202e\u009b31m\u200b'
  const key = {
    key: createPublicKey(merchant.certificate),
    padding: constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: 'sha1',
  }
  const sealed = publicEncrypt(key, Buffer.from(plaintext)).toString('base64')
  assert.equal((await run(['decrypt', sealed])).stdout, '张三\\u{202e}\\u{9b}31m\\u{200b}\n')
  const { stdout } = await run(['decrypt', sealed, '--json'])
  plain(stdout, 'stdout')
  assert.deepEqual(JSON.parse(stdout), { plaintext })
})

test('request: the answer is JSON for the next program, commands escaped', async (t) => {
  const { run, sandbox } = await open(t)
  const flags = presignFlags({ 'display-account': '微信\u202e用户\u0085A' })
  assert.equal((await run(['presign', ...flags])).status, 0)
  await sandbox.approve(sandbox.contracts[0].pre_entrustweb_id)
  const path = '/v3/ecommerce/combine-papay/contracts/plan-id/12535/out-contract-code/wxwtdk20200910100000'
  const { stdout } = await run(['request', 'GET', path])
  plain(stdout, 'stdout')
  assert.equal(JSON.parse(stdout).contract_display_account, '微信\u202e用户\u0085A')
  assert.match(stdout, /"contract_display_account": "微信\\u202e用户\\u0085A"/)
})

const pseudo = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux')

test('on a terminal: our colours, and none of a server', {
  skip: !pseudo && 'no script(1) of util-linux',
}, async (t) => {
  const { env } = await open(t)
  const url = await hostile(t, 400, { code: 'PARAM_ERROR', message })
  const child = spawn('script', ['-qec', `"${process.execPath}" "${bin}" request GET /v3/x`, '/dev/null'], {
    env: { PATH: process.env.PATH, TERM: 'xterm', ...env, WECHATPAY_BASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let screen = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => (screen += chunk))
  await once(child, 'close')
  const head = '\u001b[31mApiError\u001b[0m'
  assert.ok(screen.startsWith(`${head}: `))
  const rest = screen.replaceAll('\r\n', '\n').replace(head, '')
  plain(rest, 'screen')
  assert.match(rest, /参数错误/)
})
