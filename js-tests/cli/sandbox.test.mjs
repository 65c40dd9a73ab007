// The command sandbox: what it prints, logs, writes and keeps.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { call, openReceiver, preSignBody } from '../sandbox/merchant.mjs'
import { bin, columnsOf, openFolder, run, unfolded } from './program.mjs'

/** The command in a process of its own, once it listens; `ends` tells what it printed. */
async function start(t, flags = [], env = {}) {
  const args = [bin, 'sandbox', '--port', '0', ...flags]
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, ...env } })
  t.after(() => child.kill('SIGKILL'))
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (output[name] += text))
  const ended = once(child, 'close').then(([status]) => ({ status, ...output }))
  const sees = async (pattern) => {
    const signal = AbortSignal.timeout(30_000)
    while (!pattern.test(output.stdout)) {
      if (child.exitCode !== null) throw new Error(`it ended: ${output.stderr}`)
      await once(child.stdout, 'data', { signal }).catch(() => assert.fail(`no ${pattern} in ${output.stdout}`))
    }
    return pattern.exec(output.stdout)
  }
  await sees(/Ctrl-C|"url".*\n/)
  const ends = () => {
    child.kill('SIGINT')
    return ended
  }
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output.stdout)
  return { url, output, sees, ends }
}

/** The variables of a .env that a sandbox printed or wrote. */
const variablesIn = (text) =>
  Object.fromEntries([...text.matchAll(/^(WECHATPAY_\w+)="(.*)"\r?$/gm)].map(([, name, value]) => [name, value]))

const mode = (file) => (statSync(file).mode & 0o777).toString(8)

test('every request and notification is a line: time, verified or why not, status, milliseconds', async (t) => {
  const { url, output, sees, ends } = await start(t)
  const env = variablesIn(output.stdout)
  const receiver = await openReceiver(t, [500])
  const wxpay = Wechatpay.fromEnv(env, { maxRetries: 0 })
  t.after(() => wxpay.close())
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSignBody({ notify_url: receiver.url }))
  await sees(/^\d\d:\d\d:\d\d 200 POST \/v3\/\S+\/mini-program · verified · \d+ ms$/m)
  const [, page] = await sees(/signing page +(http:\S+pre_entrustweb_id=(?!…)\S+)$/m)
  assert.equal(page, `${url}/sandbox/sign?pre_entrustweb_id=${pre_entrustweb_id}`)
  const stranger = Wechatpay.fromEnv({ ...env, WECHATPAY_MCHID: '1900000109' }, { maxRetries: 0 })
  t.after(() => stranger.close())
  await stranger.contracts.query({ plan_id: 1, out_contract_code: 'a' }).catch(() => {})
  await sees(/^\S+ 401 GET \S+ · not verified: the mchid in Authorization is not the merchant · \d+ ms$/m)
  await fetch(`${url}/v3/certificates?secret=of-a-user`, { headers: { Accept: '*/*' } })
  await sees(/^\S+ 401 GET \/v3\/certificates · not verified: there is no Authorization/m)
  const body = JSON.stringify({ pre_entrustweb_id })
  const headers = { 'Content-Type': 'application/json' }
  await fetch(`${url}/sandbox/api/approve`, { method: 'POST', headers, body })
  await sees(/^\S+ 500 notification ECOMMERCE_ENTRUST\.SIGN → http:\S+ · \d+ ms · will be sent again$/m)
  const { status, stdout } = await ends()
  assert.equal(status, 0)
  assert.match(stdout, /3 requests, 1 notification\. The sandbox has ended\./)
  assert.ok(!stdout.includes('of-a-user'), 'a query')
})

test('a wrong signature is told without the body that was signed', async (t) => {
  const { url, output, sees } = await start(t)
  const { WECHATPAY_PRIVATE_KEY: key, ...env } = variablesIn(output.stdout)
  const merchant = { mchid: env.WECHATPAY_MCHID, serial: env.WECHATPAY_SERIAL, privateKey: key.replaceAll('\\n', '\n') }
  const path = '/v3/ecommerce/combine-papay/transactions'
  await call({ url, merchant }, 'POST', path, { secret: 'of-a-user' }, { auth: { text: 'other' } })
  await sees(/^\S+ 401 POST \S+ · not verified: the signature is not the merchant’s; the live view shows what to sign/m)
  assert.ok(!output.stdout.includes('of-a-user'))
})

test('--json: lines of JSON, the first of them the settings', async (t) => {
  const { sees, output } = await start(t, ['--json'])
  const { env, url } = JSON.parse(output.stdout)
  const wxpay = Wechatpay.fromEnv(env)
  t.after(() => wxpay.close())
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSignBody())
  await sees(/"request".*\n/)
  const { request } = JSON.parse(output.stdout.split('\n')[1])
  assert.deepEqual([request.method, request.verified, request.status], ['POST', true, 200])
  assert.equal(request.signing_page, `${url}/sandbox/sign?pre_entrustweb_id=${pre_entrustweb_id}`)
  assert.equal(typeof request.ms, 'number')
})

test('it speaks Chinese where the locale does', async (t) => {
  const { output, ends } = await start(t, [], { LANG: 'zh_CN.UTF-8' })
  assert.match(output.stdout, /本地微信支付沙箱已启动：http.*实时页面.*签约页/s)
  assert.match((await ends()).stdout, /沙箱已结束/)
})

test('the printed .env holds the certificate; the doctor finds nothing to complain of', async (t) => {
  for (const [flags, names] of [
    [[], ['WECHATPAY_PUBLIC_KEY_ID', 'WECHATPAY_PUBLIC_KEY']],
    [['--mode', 'certificates'], []],
    [
      ['--mode', 'migration'],
      ['WECHATPAY_PUBLIC_KEY_ID', 'WECHATPAY_PUBLIC_KEY'],
    ],
  ]) {
    const { output } = await start(t, flags)
    const env = variablesIn(output.stdout)
    assert.match(env.WECHATPAY_CERTIFICATE, /^-----BEGIN CERTIFICATE/)
    assert.deepEqual(
      Object.keys(env).filter((name) => name.includes('PUBLIC_KEY')),
      names,
      flags.join(' '),
    )
    const { status, stdout } = await run(['doctor'], env)
    assert.equal(status, 0, stdout)
    assert.match(stdout, /^✓ certificate +[0-9A-F]{40}, valid until/m)
    assert.match(stdout, /^✓ answer/m)
    if (flags.length > 0) assert.match(output.stdout, flags[1] === 'migration' ? /autoCertificates: true/ : /APIv3 key/)
  }
})

test('--write changes the WECHATPAY_* lines of a .env and nothing else, readable by nobody else', async (t) => {
  const { folder, file } = openFolder(t)
  const before = [
    '# mine',
    'DATABASE_URL=postgres://x',
    'export WECHATPAY_MCHID=1',
    "WECHATPAY_PRIVATE_KEY='-----BEGIN",
    'WECHATPAY_SERIAL=inside',
    "-----END'",
    'NOTE="two',
    'WECHATPAY_SERIAL=not a setting"',
    'WECHATPAY_DEBUG=1',
    'WECHATPAY_CERTIFICATE_FILE=old.pem',
    'WECHATPAY_MCHID=2',
    'WECHATPAY_BASE_URL=http://localhost:8787',
    'LAST=1',
  ].join('\n')
  const env = file('.env', before)
  chmodSync(env, 0o644)
  const { output, url } = await start(t, ['--write', env])
  assert.ok(!output.stdout.includes('PRIVATE KEY'), 'the key is in the file alone')
  assert.match(output.stdout, /8 WECHATPAY_\* variables are in /)
  const after = readFileSync(env, 'utf8')
  assert.equal(mode(env), '600')
  const rest = after.replaceAll(/^(?:export )?WECHATPAY_(?!DEBUG)\w+=".*"\n/gm, '')
  const kept = [
    '# mine',
    'DATABASE_URL=postgres://x',
    'NOTE="two',
    'WECHATPAY_SERIAL=not a setting"',
    'WECHATPAY_DEBUG=1',
    'LAST=1',
  ]
  assert.equal(rest, `${kept.join('\n')}\n`)
  assert.match(after, /^export WECHATPAY_MCHID="\d{10}"\n/m)
  assert.equal(after.match(/WECHATPAY_MCHID/g).length, 1)
  assert.ok(!after.includes('WECHATPAY_CERTIFICATE_FILE'))
  const { status, stdout } = await run(['doctor', '--env', env])
  assert.equal(status, 0, stdout)
  assert.ok(stdout.includes(url))
  const fresh = join(folder, 'new.env')
  await start(t, ['--write', fresh])
  assert.equal(mode(fresh), '600')
})

test('--write keeps CRLF, and writes through a link', async (t) => {
  const { folder, file } = openFolder(t)
  const target = file('shared.env', 'A=1\r\n')
  const link = join(folder, '.env')
  symlinkSync(target, link)
  await start(t, ['--write', link])
  assert.ok(lstatSync(link).isSymbolicLink())
  const content = readFileSync(target, 'utf8')
  assert.ok(content.startsWith('A=1\r\nWECHATPAY_MCHID='))
  assert.ok(!/[^\r]\n/.test(content))
})

test('--write refuses the settings of a real merchant, and takes --force', async (t) => {
  const { file } = openFolder(t)
  const real = [
    'WECHATPAY_MCHID=1900000109\n',
    'WECHATPAY_BASE_URL=https://api.mch.weixin.qq.com\n',
    'WECHATPAY_PRIVATE_KEY_FILE=key.pem\nWECHATPAY_BASE_URL="http://10.0.0.1:8787"\n',
    'WECHATPAY_BASE_URL=http://localhost.evil.example\n',
    '\uFEFFWECHATPAY_MCHID=1900000109\n',
  ]
  for (const content of real) {
    const env = file('.env', content)
    const { status, stdout, stderr } = await run(['sandbox', '--port', '0', '--write', env])
    assert.equal(status, 2, content)
    assert.equal(stdout, '')
    assert.match(unfolded(stderr), /not those of a sandbox.*--force/)
    assert.equal(readFileSync(env, 'utf8'), content)
  }
  const env = file('.env', real[0])
  await start(t, ['--write', env, '--force'])
  assert.match(readFileSync(env, 'utf8'), /WECHATPAY_BASE_URL="http:\/\/127/)
  for (const content of [
    'OTHER=1\n',
    '# WECHATPAY_MCHID=1\n',
    'WECHATPAY_DEBUG=1\n',
    "WECHATPAY_BASE_URL='http://[::1]:1'",
    '\uFEFFWECHATPAY_BASE_URL=http://127.0.0.1:1\n',
  ]) {
    await start(t, ['--write', file('.env', content)])
  }
})

test('--write leaves nothing of the set behind a byte order mark, and the mark where it is', async (t) => {
  const { file } = openFolder(t)
  const env = file('.env', '\uFEFFWECHATPAY_PRIVATE_KEY_FILE=key.pem\nWECHATPAY_BASE_URL=http://127.0.0.1:1\nOTHER=1\n')
  await start(t, ['--write', env])
  const content = readFileSync(env, 'utf8')
  assert.match(content, /^\uFEFFWECHATPAY_BASE_URL="http:\/\/127\.0\.0\.1:\d+"\nOTHER=1\n/)
  assert.doesNotMatch(content, /PRIVATE_KEY_FILE|BASE_URL=http/)
})

test('--keys keeps keys, so that a restart leaves a .env right', async (t) => {
  const { folder } = openFolder(t)
  const keys = join(folder, 'keys.json')
  const first = await start(t, ['--keys', keys])
  assert.equal(mode(keys), '600')
  const { WECHATPAY_BASE_URL: _, ...before } = variablesIn(first.output.stdout)
  const headers = { 'Content-Type': 'application/json' }
  await fetch(`${first.url}/sandbox/api/rotate`, { method: 'POST', headers, body: '{}' })
  assert.equal((await first.ends()).status, 0)
  const second = await start(t, ['--keys', keys])
  const { WECHATPAY_BASE_URL: __, ...after } = variablesIn(second.output.stdout)
  assert.deepEqual(after, before)
  assert.equal(JSON.parse(readFileSync(keys, 'utf8')).platform.length, 2, 'the key that rotated in')
})

test('--keys that holds something else is wrong use, and stays as it is', async (t) => {
  const { file, folder } = openFolder(t)
  for (const content of ['no JSON', '{}', '[]', 'null', '{"mchid":"1900000109","apiv3Key":"x"}']) {
    const keys = file('keys.json', content)
    const { status, stderr } = await run(['sandbox', '--port', '0', '--keys', keys])
    assert.equal(status, 2, `${content}: ${stderr}`)
    assert.match(unfolded(stderr), /--keys/)
    assert.equal(readFileSync(keys, 'utf8'), content)
  }
  assert.equal((await run(['sandbox', '--port', '0', '--keys', folder])).status, 2)
  assert.ok(!existsSync(join(folder, 'none')))
})

test('the log stays a line whatever is asked', async (t) => {
  const { url, output, sees } = await start(t)
  await fetch(`${url}/v3/%1b%5b31m${'x'.repeat(50)}`)
  await sees(/ 404 GET \/v3\//)
  assert.ok(!output.stdout.includes('\u001b'))
  assert.ok(output.stdout.split('\n').every((line) => line.startsWith('WECHATPAY_') || columnsOf(line) < 200))
})
