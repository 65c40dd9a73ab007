// `--env FILE`: settings out of a .env, and nothing else of it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { open, openFolder, presignFlags, run, unfolded } from './program.mjs'

const MCHID = '1900000109'

/** A .env that runs code where Node obeys it, and a spy that tells the environment a process ends with. */
function trap(t) {
  const { folder, file } = openFolder(t)
  const traces = join(folder, 'evil.ran')
  const told = join(folder, 'environment.json')
  const evil = file('evil.cjs', `require('node:fs').writeFileSync(${JSON.stringify(traces)}, process.argv.join(' '))`)
  const spy = file(
    'spy.cjs',
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.env)))`,
  )
  const lines = [
    `NODE_OPTIONS=--require ${evil}`,
    'HTTPS_PROXY=http://127.0.0.1:9',
    'SECRET=x',
    `WECHATPAY_MCHID=${MCHID}`,
  ]
  return {
    dotenv: file('.env', `${lines.join('\n')}\n`),
    evil,
    spied: { NODE_OPTIONS: `--require ${spy}` },
    ran: () => existsSync(traces),
    environment: () => JSON.parse(readFileSync(told, 'utf8')),
  }
}

test('the trap works: Node runs what NODE_OPTIONS requires', (t) => {
  const { evil, ran } = trap(t)
  assert.equal(spawnSync(process.execPath, ['-e', '0'], { env: { NODE_OPTIONS: `--require ${evil}` } }).status, 0)
  assert.ok(ran())
})

test('--env takes the settings of a .env, and runs none of its code', async (t) => {
  for (const flag of [(file) => ['--env', file], (file) => [`--env=${file}`]]) {
    const { dotenv, spied, ran, environment } = trap(t)
    const { stdout } = await run(['doctor', '--offline', ...flag(dotenv)], spied)
    assert.match(stdout, new RegExp(`✓ mchid +${MCHID}`))
    assert.ok(!ran(), 'the file ran code')
    const { NODE_OPTIONS, ...env } = environment()
    assert.equal(NODE_OPTIONS, spied.NODE_OPTIONS, 'what a child process would inherit')
    for (const name of ['HTTPS_PROXY', 'SECRET', 'WECHATPAY_MCHID']) assert.equal(env[name], undefined, name)
  }
})

test('a .env that begins with a byte order mark loses no variable', async (t) => {
  const { file } = openFolder(t)
  const dotenv = file('.env', `\uFEFFWECHATPAY_MCHID=${MCHID}\r\nWECHATPAY_SERIAL=\r\n`)
  const { stdout } = await run(['doctor', '--offline', '--env', dotenv])
  assert.match(stdout, new RegExp(`✓ mchid +${MCHID}\\s`))
})

test('--env-file is Node’s own: wrong use, with the flag to take instead', async (t) => {
  const { file } = openFolder(t)
  const dotenv = file('.env', `WECHATPAY_MCHID=${MCHID}\n`)
  const ways = [
    ['--env-file', dotenv],
    [`--env-file=${dotenv}`],
    ['--env-file-if-exists', dotenv],
    [`--env-file-if-exists=${dotenv}`],
  ]
  for (const way of ways) {
    for (const args of [['doctor', '--offline', ...way], ['demo', ...way], ['doctor', ...way, '--help'], way]) {
      const { status, stdout, stderr } = await run(args)
      assert.equal(status, 2, `${args}: ${stderr}`)
      assert.equal(stdout, '')
      assert.match(unfolded(stderr), /^error: --env-file\S* is not taken: Node .*NODE_OPTIONS.*--env FILE/)
    }
  }
  const { stderr } = await run(['doctor', '--json', '--env-file', dotenv])
  assert.equal(JSON.parse(stderr).error.code, 'ERR_USAGE')
})

test('--env that names no file that can be read is wrong use', async (t) => {
  const { folder } = openFolder(t)
  for (const [path, code] of [
    [`${folder}/none.env`, 'ENOENT'],
    [folder, 'EISDIR'],
    ['', 'ENOENT'],
  ]) {
    const { status, stdout, stderr } = await run(['doctor', '--offline', '--env', path])
    assert.equal(status, 2)
    assert.equal(stdout, '')
    assert.match(
      stderr.replaceAll('\n', ''),
      new RegExp(`--env names a file that cannot be read: ${path}.*\\(${code}\\)`),
    )
  }
})

test('WECHATPAY_DEBUG of the file counts, and goes before the environment', async (t) => {
  const { env, file, run } = await open(t)
  const stacks = async (inFile, outside) => {
    const dotenv = file('.env', inFile)
    const { status, stderr } = await run(['request', 'GET', '/v3/certificates', '--env', dotenv], {
      ...env,
      ...outside,
    })
    assert.equal(status, 1)
    return stderr.includes('\n    at ')
  }
  assert.equal(await stacks('', {}), false)
  assert.equal(await stacks('WECHATPAY_DEBUG=1\n', {}), true)
  assert.equal(await stacks('WECHATPAY_DEBUG=0\n', { WECHATPAY_DEBUG: '1' }), false)
})

test('WECHATPAY_DEBUG: 0, false, off, no and nothing are off', async (t) => {
  const { run } = await open(t)
  for (const [value, on] of [
    ...['0', 'false', 'FALSE', 'off', 'Off', 'no', '', ' ', ' 0 '].map((each) => [each, false]),
    ...['1', 'true', 'on', 'yes', 'wechatpay'].map((each) => [each, true]),
  ]) {
    const { stderr } = await run(['request', 'GET', '/v3/certificates'], { WECHATPAY_DEBUG: value })
    assert.equal(stderr.includes('\n    at '), on, JSON.stringify(value))
  }
})

test('every help that takes settings names --env, and says what is taken of the file', async () => {
  for (const name of ['doctor', 'presign', 'request', 'verify', 'decrypt', 'certificates']) {
    const { stdout } = await run([name, '--help'])
    assert.match(stdout, /^ {2}--env FILE +\S/m)
    assert.match(unfolded(stdout), /WECHATPAY_\* variables .*--env go first.* other lines .* ignored/)
    assert.ok(!stdout.includes('--env-file'), name)
  }
})

test('presign --env: everything a call needs, out of the file', async (t) => {
  const { env, file, run } = await open(t)
  const dotenv = file(
    '.env',
    Object.entries(env)
      .map(([name, value]) => `${name}="${value}"\n`)
      .join(''),
  )
  const nothing = Object.fromEntries(Object.keys(env).map((name) => [name, undefined]))
  const { status, stderr } = await run(['presign', ...presignFlags(), '--env', dotenv], nothing)
  assert.equal(status, 0, stderr)
})
