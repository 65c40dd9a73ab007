import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnsOf, open, presignFlags, run, unfolded } from './program.mjs'

const commands = ['demo', 'sandbox', 'trigger', 'doctor', 'presign', 'request', 'verify', 'decrypt', 'certificates']

test('the help names every command, and each has its own', async () => {
  const { status, stdout, stderr } = await run(['--help'])
  assert.equal(status, 0)
  assert.equal(stderr, '')
  for (const name of commands) {
    assert.match(stdout, new RegExp(`^  ${name} `, 'm'))
    const help = await run([name, '--help'])
    assert.equal(help.status, 0, name)
    assert.match(help.stdout, new RegExp(`^Usage: wechatpay-entrust ${name}`))
    assert.match(help.stdout, /--json/)
  }
  assert.deepEqual(await run([]), await run(['--help']))
})

test('the help fits 80 columns in both languages, and keeps own flags and settings apart', async () => {
  for (const WECHATPAY_LANG of ['en', 'zh']) {
    for (const args of [['--help'], ...commands.map((name) => [name, '--help'])]) {
      const { stdout } = await run(args, { WECHATPAY_LANG })
      for (const line of stdout.split('\n')) assert.ok(columnsOf(line) <= 80, `${args}: ${line}`)
    }
  }
  const { stdout } = await run(['presign', '--help'])
  const [, own, settings, shared] =
    /\nFlags:\n(.*)\nSettings of the merchant:\n(.*)\nFlags of every command:\n(.*)/s.exec(stdout)
  assert.ok(own.includes('--appid') && !own.includes('--mchid'))
  assert.ok(settings.includes('--mchid') && settings.includes('--env'))
  assert.ok(shared.includes('--json'))
})

test('each command is one line of the overview', async () => {
  for (const WECHATPAY_LANG of ['en', 'zh']) {
    const { stdout } = await run(['--help'], { WECHATPAY_LANG })
    assert.equal(stdout.split('\n\n')[1].split('\n').length, commands.length, stdout)
  }
})

test('misspelt commands and flags: did you mean', async () => {
  for (const [args, meant] of [
    [['doctr'], /Did you mean doctor\?/],
    [['snadbox'], /Did you mean sandbox\?/],
    [['sandbox', '--prot', '1'], /Did you mean --port\?/],
    [['doctor', '--offlin'], /Did you mean --offline\?/],
  ]) {
    const { status, stderr } = await run(args)
    assert.equal(status, 2)
    assert.match(unfolded(stderr), meant)
  }
  for (const args of [['nonsense'], ['sandbox', '--nonsense'], ['x']]) {
    assert.ok(!(await run(args)).stderr.includes('Did you mean'), args)
  }
})

test('commands that need a merchant tell their settings and show examples', async () => {
  for (const name of ['doctor', 'presign', 'request', 'verify', 'decrypt', 'certificates']) {
    const { stdout } = await run([name, '-h'])
    for (const flag of [
      'mchid',
      'serial',
      'private-key-file',
      'certificate-file',
      'public-key-id',
      'public-key-file',
    ]) {
      assert.ok(stdout.includes(`--${flag} `), `${name} --${flag}`)
    }
    for (const flag of ['apiv3-key-file', 'base-url', 'env']) assert.ok(stdout.includes(`--${flag} `))
    assert.match(stdout, new RegExp(`Examples:\n  wechatpay-entrust ${name}`))
  }
})

test('wrong use is 2, and says what to do', async () => {
  const wrong = [
    [['nonsense'], /no command nonsense.*--help/],
    [['doctr'], /^error: there is no command doctr: see wechatpay-entrust --help\. Did you mean doctor\?/],
    [
      ['doctor', '--ofline'],
      /^error: Unknown option '--ofline': see wechatpay-entrust doctor --help\. Did you mean --offline\?/,
    ],
    [['doctor', '--nonsense'], /'--nonsense'.*doctor --help/],
    [['doctor', 'extra'], /usage: wechatpay-entrust doctor/],
    [['request', 'GET'], /usage: wechatpay-entrust request METHOD PATH/],
    [['presign'], /--appid, --plan-id, --out-contract-code, --display-account, --notify-url must be given/],
    [['presign', ...presignFlags({ 'plan-id': '12x' })], /--plan-id is a number/],
    [['presign', '--attach', 'x', ...presignFlags()], /--attach needs --app/],
    [['request', 'GET', '/v3/x', '--query', 'novalue'], /--query takes NAME=VALUE/],
    [['request', 'POST', '/v3/x', '--data', '{broken'], /not JSON/],
    [['request', 'POST', '/v3/x', '--data', '{"n":9007199254740993}'], /16 digits/],
    [['request', 'POST', '/v3/x', '--data', '@/nowhere.json'], /\/nowhere\.json \(ENOENT\)/],
    [['request', 'GET', '/v3/{json}', '--param', 'json=1'], /--param cannot fill \{json\}/],
    [['verify'], /--headers FILE or -H/],
    [['decrypt', '--body', 'x', 'y'], /--body needs --notification/],
  ]
  for (const [args, message] of wrong) {
    const { status, stdout, stderr } = await run(args)
    assert.equal(status, 2, `${args}: ${stderr}`)
    assert.equal(stdout, '')
    assert.match(unfolded(stderr), message)
    assert.ok(!stderr.includes('    at '), 'a stack')
  }
})

test('a missing set-up is 2, and names every variable', async () => {
  const { status, stderr } = await run(['presign', ...presignFlags()])
  assert.equal(status, 2)
  for (const name of ['MCHID', 'PRIVATE_KEY_FILE', 'SERIAL', 'PUBLIC_KEY_ID', 'PUBLIC_KEY']) {
    assert.ok(stderr.includes(`WECHATPAY_${name}`), name)
  }
})

test('--json: errors have one shape, whatever failed', async (t) => {
  const { run } = await open(t)
  const cases = [
    [['doctor', '--nonsense'], 2, { name: 'UsageError', code: 'ERR_USAGE' }],
    [['presign', ...presignFlags({ 'display-account': '😀' })], 1, { name: 'ValidationError', code: 'ERR_VALIDATION' }],
    [['request', 'GET', '/v3/certificates'], 1, { name: 'ApiError', code: 'RESOURCE_NOT_EXISTS', status: 404 }],
    [['presign', '--serial', 'short', ...presignFlags()], 2, { name: 'ConfigError', code: 'ERR_CONFIG' }],
  ]
  for (const [args, expected, part] of cases) {
    const { status, stdout, stderr } = await run([...args, '--json'])
    assert.equal(status, expected)
    assert.equal(stdout, '')
    const { error } = JSON.parse(stderr)
    assert.equal(typeof error.message, 'string')
    assert.deepEqual({ ...error, ...part }, error)
  }
})

test('an API error tells status, code, hint and Request-ID, and a stack only for debugging', async (t) => {
  const { run, sandbox } = await open(t)
  const args = ['request', 'GET', '/v3/certificates']
  const plain = await run(args)
  assert.equal(plain.status, 1)
  const text = unfolded(plain.stderr)
  assert.match(
    text,
    /^ApiError: GET \/v3\/certificates \(Request-ID \w+\): WeChat Pay answered 404 RESOURCE_NOT_EXISTS: 无可用的平台证书/,
  )
  assert.match(text, /configure WeChat Pay's public key/)
  assert.match(text, /status 404, code RESOURCE_NOT_EXISTS Request-ID [0-9A-F]+/)
  assert.equal(sandbox.requests.at(-1).verified, true)
  assert.ok(!plain.stderr.includes('    at '))
  const debugged = await run(args, { WECHATPAY_DEBUG: '1' })
  assert.match(debugged.stderr, /\n {4}at /)
})

test('WECHATPAY_DEBUG tells the string that was signed after a 401, and never the signature', async (t) => {
  const { run, sandbox } = await open(t)
  const body = '{"transaction_id":"1"}'
  const args = ['request', 'POST', '/v3/certificates/x', '--json', body, '--mchid', '1900000100']
  sandbox.fault({ kind: 'status', status: 401, code: 'SIGN_ERROR' })
  const { stderr } = await run(args, { WECHATPAY_DEBUG: '1' })
  assert.match(
    stderr,
    /^ {2}signed "POST\\n\/v3\/certificates\/x\\n\d{10}\\n\w{32}\\n\{\\"transaction_id\\":\\"1\\"\}\\n"$/m,
  )
  const { authorization } = sandbox.requests.at(-1).headers
  const [, signature] = /signature="([^"]+)"/.exec(authorization)
  assert.ok(!stderr.replaceAll(/\s/g, '').includes(signature.slice(0, 40)))
})

test('private keys and APIv3 keys are not taken as flags, in any way to write them', async () => {
  for (const flag of ['private-key', 'apiv3-key']) {
    for (const args of [[`--${flag}`, 'SECRET'], [`--${flag}=SECRET`]]) {
      const { status, stdout, stderr } = await run(['doctor', ...args])
      assert.equal(status, 2)
      assert.match(unfolded(stderr), new RegExp(`--${flag} is not taken: .*processes.*--${flag}-file or WECHATPAY_`))
      assert.ok(!(stdout + stderr).includes('SECRET'))
    }
  }
})

test('settings: flags go before --env, and that before the environment', async (t) => {
  const { run, merchant, env, file, sandbox } = await open(t)
  const args = ['presign', '--json', ...presignFlags()]
  const keyFile = file('apiv3.txt', `${merchant.apiv3Key}\n`)
  const dotenv = file(
    '.env',
    Object.entries({ ...env, WECHATPAY_SERIAL: 'wrong' })
      .map(([k, v]) => `${k}="${v}"`)
      .join('\n'),
  )
  const nothing = Object.fromEntries(Object.keys(env).map((name) => [name, undefined]))
  const flags = [
    ['--mchid', merchant.mchid],
    ['--private-key-file', env.WECHATPAY_PRIVATE_KEY_FILE],
    ['--certificate-file', env.WECHATPAY_CERTIFICATE_FILE],
    ['--public-key-id', env.WECHATPAY_PUBLIC_KEY_ID],
    ['--public-key-file', env.WECHATPAY_PUBLIC_KEY_FILE],
    ['--apiv3-key-file', keyFile],
    ['--base-url', sandbox.url],
  ].flat()
  assert.equal((await run([...args, ...flags], nothing)).status, 0)
  assert.equal((await run([...args, '--env', dotenv], nothing)).status, 2)
  assert.equal((await run([...args, '--env', dotenv, '--serial', merchant.serial], nothing)).status, 0)
  const stale = { WECHATPAY_PRIVATE_KEY: 'of another merchant', WECHATPAY_MCHID: '1' }
  assert.equal((await run([...args, '--env', dotenv, '--serial', merchant.serial], stale)).status, 0)
})

test('no colours without a terminal', async (t) => {
  const { run } = await open(t)
  for (const args of [['doctor'], ['presign', ...presignFlags()], ['nonsense']]) {
    const { stdout, stderr } = await run(args, { FORCE_COLOR: '1' })
    assert.ok(!(stdout + stderr).includes('\u001b'))
  }
})
