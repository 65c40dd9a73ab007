import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { open, presignFlags, unfolded } from './program.mjs'

const CONTRACT = '/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{code}'

test('presign: the answer and what opens the signing page', async (t) => {
  const { run, sandbox } = await open(t)
  const { status, stdout, stderr } = await run(['presign', ...presignFlags()])
  assert.equal(status, 0)
  const [{ pre_entrustweb_id, channel }] = sandbox.contracts
  assert.equal(channel, 'mini-program')
  const document = JSON.parse(stdout)
  assert.equal(document.result.pre_entrustweb_id, pre_entrustweb_id)
  assert.equal(document.launch.appId, 'wxbd687630cd02ce1d')
  assert.equal(document.signing_page, `${sandbox.url}/sandbox/sign?pre_entrustweb_id=${pre_entrustweb_id}`)
  assert.match(stderr, /wx\.navigateToMiniProgram/)
  assert.ok(stderr.includes(document.signing_page))
  assert.match(await (await fetch(document.signing_page)).text(), /微信代扣用户A/)
  const again = JSON.parse((await run(['presign', '--json', ...presignFlags()])).stdout)
  assert.equal(again.result.pre_entrustweb_id, pre_entrustweb_id)
  assert.deepEqual(again.launch.extraData, { pre_entrustweb_id })
})

test('presign --app: its own endpoint, fields and launch', async (t) => {
  const { run, sandbox } = await open(t)
  const args = ['presign', '--app', '--return-app', '--attach', 'deep blue', '--json', ...presignFlags()]
  const { result, launch } = JSON.parse((await run(args)).stdout)
  assert.deepEqual(launch, { businessType: 12, queryInfo: { pre_entrustweb_id: result.pre_entrustweb_id } })
  const body = JSON.parse(sandbox.requests[0].body)
  assert.equal(body.return_app, true)
  assert.equal(body.attach, 'deep blue')
})

test('presign: every field that breaks a rule is told, and nothing is sent', async (t) => {
  const { run, sandbox } = await open(t)
  const flags = presignFlags({ 'out-contract-code': 'c-1', 'display-account': '😀', 'notify-url': 'https://a.b/?c' })
  const { status, stderr } = await run(['presign', ...flags])
  assert.equal(status, 1)
  for (const field of ['out_contract_code', 'contract_display_account', 'notify_url']) {
    assert.equal(stderr.split(field).length, 2, `${field} once`)
  }
  assert.equal(sandbox.requests.length, 0)
})

test('request: places, query, headers and a body by flag, file and standard input', async (t) => {
  const { run, sandbox, file } = await open(t)
  await run(['presign', ...presignFlags()])
  await sandbox.approve(sandbox.contracts[0].pre_entrustweb_id)
  const params = ['--param', 'plan_id=12535', '--param', 'code=wxwtdk20200910100000']
  const query = await run(['request', 'get', CONTRACT, ...params])
  assert.equal(query.status, 0)
  assert.equal(JSON.parse(query.stdout).contract_state, 'SIGNED')
  assert.match(query.stderr, /^# 200, Request-ID [0-9A-F]+\n$/)

  const body = '{"contract_termination_remark":"用户解约"}'
  const ways = [
    [['--json', body]],
    [[`--json=${body}`]],
    [['-d', body]],
    [['--json', '-'], body],
    [['--json', `@${file('body.json', body)}`]],
  ]
  for (const [flags, input] of ways) {
    const { status } = await run(['request', 'POST', `${CONTRACT}/terminate`, ...params, ...flags], {}, input)
    assert.equal(status, 0, String(flags))
    assert.equal(sandbox.requests.at(-1).body, body)
  }
  await run([
    'request',
    'GET',
    '/v3/certificates',
    '-q',
    'algorithm_type=SM2',
    '-q',
    'a=1',
    '-q',
    'a=2',
    '-H',
    'X-Trace: 7',
  ])
  assert.equal(sandbox.requests.at(-1).path, '/v3/certificates?algorithm_type=SM2&a=1&a=2')
  assert.equal(sandbox.requests.at(-1).headers['x-trace'], '7')
})

test('request --json alone: status, headers and data as JSON', async (t) => {
  const { run } = await open(t, { mode: 'certificates' })
  for (const args of [
    ['GET', '/v3/certificates', '--json'],
    ['--json', 'GET', '/v3/certificates'],
  ]) {
    const { status, stdout, stderr } = await run(['request', ...args])
    assert.equal(status, 0)
    assert.equal(stderr, '')
    const answer = JSON.parse(stdout)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers['request-id'], answer.requestId)
    assert.equal(answer.data.data.length, 1)
  }
})

test('request: an answer that cannot be trusted fails', async (t) => {
  const { run, sandbox } = await open(t, { mode: 'certificates' })
  sandbox.fault({ kind: 'tampered', on: 'answer' })
  const { status, stdout, stderr } = await run(['request', 'GET', '/v3/certificates'], {
    WECHATPAY_PUBLIC_KEY_ID: Object.keys(sandbox.merchant.certs)[0],
    WECHATPAY_PUBLIC_KEY: Object.values(sandbox.merchant.certs)[0],
  })
  assert.equal(status, 1)
  assert.equal(stdout, '')
  assert.match(unfolded(stderr), /^SignatureError: .* reason mismatch Request-ID/)
})

test('certificates: printed, as JSON, and as files for their owner alone', async (t) => {
  const { run, sandbox, folder } = await open(t, { mode: 'certificates' })
  const [[serial, pem]] = Object.entries(sandbox.merchant.certs)
  const printed = await run(['certificates'])
  assert.equal(printed.status, 0)
  assert.ok(printed.stdout.includes(pem.trim()))
  assert.match(printed.stdout, new RegExp(`# ${serial}, valid \\d{4}-\\d\\d-\\d\\d to \\d{4}-\\d\\d-\\d\\d`))
  const { certificates } = JSON.parse((await run(['certificates', '--json'])).stdout)
  assert.deepEqual(Object.keys(certificates[0]), ['serial', 'notBefore', 'notAfter', 'pem'])
  assert.deepEqual([certificates[0].serial, certificates[0].pem], [serial, pem])

  const out = join(folder, 'keys')
  assert.equal((await run(['certificates', '--out', out])).status, 0)
  const name = `wechatpay_${serial}.pem`
  assert.deepEqual(readdirSync(out), [name])
  assert.equal(readFileSync(join(out, name), 'utf8'), pem)
  assert.equal(statSync(join(out, name)).mode & 0o777, 0o600)
  assert.match((await run(['certificates', '--out', out])).stdout, /\(unchanged\)/)
})

test('certificates: a file that holds something else stays, unless it is forced', async (t) => {
  const { run, sandbox, folder } = await open(t, { mode: 'certificates' })
  const [[serial, pem]] = Object.entries(sandbox.merchant.certs)
  const file = join(folder, `wechatpay_${serial}.pem`)
  writeFileSync(file, 'precious')
  const refused = await run(['certificates', '--out', folder])
  assert.equal(refused.status, 1)
  assert.match(unfolded(refused.stderr), /holds something else: .*--force/)
  assert.equal(readFileSync(file, 'utf8'), 'precious')
  assert.equal((await run(['certificates', '--out', folder, '--force'])).status, 0)
  assert.equal(readFileSync(file, 'utf8'), pem)
  assert.equal(statSync(file).mode & 0o777, 0o600)
})

test('certificates: an account that has none is told to use the public key', async (t) => {
  const { run } = await open(t)
  const { status, stderr } = await run(['certificates'])
  assert.equal(status, 1)
  assert.match(unfolded(stderr), /configure WeChat Pay's public key in certs instead/)
})
