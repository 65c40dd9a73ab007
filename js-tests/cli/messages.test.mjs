import assert from 'node:assert/strict'
import { constants, createPublicKey, publicEncrypt } from 'node:crypto'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { run as bare, open, presignFlags, unfolded, vectorKey } from './program.mjs'

/** A notification of the sandbox, as it arrived. */
async function caught(t, { run, sandbox }) {
  const messages = []
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    messages.push({ headers: request.headers, body: Buffer.concat(chunks) })
    response.writeHead(204).end()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const url = `http://127.0.0.1:${server.address().port}/notify`
  assert.equal((await run(['presign', ...presignFlags({ 'notify-url': url })])).status, 0)
  await sandbox.approve(sandbox.contracts[0].pre_entrustweb_id)
  return messages[0]
}

const asLines = (headers) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')

async function saved(t, options) {
  const opened = await open(t, options)
  const message = await caught(t, opened)
  const headers = opened.file('headers.txt', `POST /notify HTTP/1.1\r\n${asLines(message.headers)}\r\n`)
  const body = opened.file('body.json', message.body)
  return { ...opened, message, headersFile: headers, bodyFile: body }
}

test('verify: a genuine message, in every way to hand it over', async (t) => {
  const { run, file, message, headersFile, bodyFile } = await saved(t)
  const flags = Object.entries(message.headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const json = file('headers.json', JSON.stringify(message.headers))
  const traced = file('trace.txt', asLines(message.headers).replaceAll(/^(?=\w)/gm, '< '))
  const ways = [
    [['--headers', headersFile, '--body', bodyFile]],
    [['--headers', json, '--body', '-'], message.body],
    [['--headers', traced], message.body],
    [['--headers', '-', '--body', bodyFile], asLines(message.headers)],
    [flags, message.body],
  ]
  for (const [args, input] of ways) {
    const { status, stdout, stderr } = await run(['verify', ...args], {}, input)
    assert.equal(status, 0, `${args}: ${stdout}${stderr}`)
    assert.match(
      stdout,
      /^✓ headers .*\n✓ timestamp .*\n✓ serial .*PUB_KEY_ID_\d+ is a.*\n✓ signature +genuine over \d+ bytes\n$/,
    )
  }
})

test('verify needs no private key', async (t) => {
  const { env, headersFile, bodyFile } = await saved(t)
  const { WECHATPAY_PUBLIC_KEY_ID, WECHATPAY_PUBLIC_KEY_FILE } = env
  const args = ['verify', '--headers', headersFile, '--body', bodyFile, '--json']
  const { status, stdout } = await bare(args, { WECHATPAY_PUBLIC_KEY_ID, WECHATPAY_PUBLIC_KEY_FILE })
  assert.equal(status, 0)
  const { verified, checks } = JSON.parse(stdout)
  assert.equal(verified, true)
  assert.deepEqual(
    checks.map(({ check, status }) => [check, status]),
    [
      ['headers', 'ok'],
      ['timestamp', 'ok'],
      ['serial', 'ok'],
      ['signature', 'ok'],
    ],
  )
  const none = await bare(args)
  assert.equal(none.status, 2)
  assert.match(none.stderr, /no key to verify with/)
})

test('verify: which check fails, and why', async (t) => {
  const { run, message, headersFile } = await saved(t)
  const judge = async (change, body = message.body) => {
    const flags = Object.entries(change).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
    const { status, stdout } = await run(['verify', '--headers', headersFile, ...flags, '--json'], {}, body)
    const report = JSON.parse(stdout)
    assert.deepEqual([status, report.verified], [1, false])
    const failed = report.checks.filter((check) => check.status === 'fail')
    return { failed: failed.map(({ check }) => check), text: JSON.stringify(failed), error: report.error }
  }
  const tampered = await judge({}, `${message.body} `)
  assert.deepEqual([tampered.failed, tampered.error.reason], [['signature'], 'mismatch'])
  assert.match(tampered.text, /does not belong to these bytes.*body must arrive untouched/)
  const unknown = await judge({ 'Wechatpay-Serial': 'PUB_KEY_ID_7' })
  assert.deepEqual([unknown.failed, unknown.error.reason], [['serial'], 'unknown-serial'])
  assert.match(unknown.text, /platform key PUB_KEY_ID_7, but certs holds PUB_KEY_ID_\d+/)
  const probe = await judge({ 'Wechatpay-Signature': 'WECHATPAY/SIGNTEST/x' })
  assert.deepEqual([probe.failed, probe.error.reason], [['signature'], 'mismatch'])
  const timeless = await judge({ 'Wechatpay-Timestamp': 'noon' })
  assert.deepEqual([timeless.failed, timeless.error.reason], [['timestamp'], 'stale'])
  assert.ok(![tampered, unknown, probe, timeless].some(({ text }) => text.includes('query before you repeat')))
})

test('verify: a header that is missing is named', async (t) => {
  const { run, message } = await saved(t)
  const { 'wechatpay-nonce': _, ...headers } = message.headers
  const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const { status, stdout } = await run(['verify', ...flags], {}, message.body)
  assert.equal(status, 1)
  assert.match(stdout, /^✗ headers +the header Wechatpay-Nonce is missing/)
})

test('verify: an old message fails by its age alone, and not when that is ignored', async (t) => {
  const hour = 3_600_000
  const { sandbox, run, file } = await open(t, { mode: 'certificates', now: () => Date.now() - hour })
  const { mchid, privateKey, certificate, certs, apiv3Key, baseUrl } = sandbox.merchant
  const { Wechatpay } = await import('wechatpay-entrust')
  const wxpay = new Wechatpay({
    mchid,
    privateKey,
    certificate,
    certs,
    apiv3Key,
    now: () => Date.now() - hour,
    baseUrl,
  })
  t.after(() => wxpay.close())
  const prepared = await wxpay.prepare('GET', '/v3/certificates')
  const response = await fetch(prepared.url, prepared)
  const body = Buffer.from(await response.arrayBuffer())
  const args = [
    'verify',
    '--headers',
    file('h', asLines(Object.fromEntries(response.headers))),
    '--body',
    file('b', body),
  ]
  const [[id, key]] = Object.entries(certs)
  const keys = { WECHATPAY_PUBLIC_KEY_ID: id, WECHATPAY_PUBLIC_KEY: key }
  const strict = await run(args, keys)
  assert.equal(strict.status, 1)
  assert.match(
    strict.stdout,
    /✗ timestamp +\S+Z, 36\d\d s behind this clock: a client refuses more than 300 s → .*--ignore-age/,
  )
  assert.match(strict.stdout, /✓ signature/)
  const { error } = JSON.parse((await run([...args, '--json'], keys)).stdout)
  assert.deepEqual([error.name, error.reason], ['SignatureError', 'stale'])
  const lenient = await run([...args, '--ignore-age'], keys)
  assert.equal(lenient.status, 0)
  assert.match(lenient.stdout, /- timestamp .* not judged/)
})

test('verify --certs: keys that the command certificates saved', async (t) => {
  const { run, folder, file } = await open(t, { mode: 'certificates' })
  const { sandbox } = await open(t)
  const [id] = Object.keys(sandbox.merchant.certs)
  assert.equal((await run(['certificates', '--out', `${folder}/keys`])).status, 0)
  const answer = JSON.parse((await run(['request', 'GET', '/v3/certificates', '--json'])).stdout)
  const headers = file('headers.json', JSON.stringify(answer.headers))
  const body = JSON.stringify(answer.data)
  const { status, stdout } = await run(['verify', '--headers', headers, '--certs', `${folder}/keys`], {}, body)
  assert.equal(status, 0, stdout)
  const other = await run(
    ['verify', '--headers', headers],
    { WECHATPAY_PUBLIC_KEY_ID: id, WECHATPAY_PUBLIC_KEY: sandbox.merchant.certs[id] },
    body,
  )
  assert.equal(other.status, 1)
  assert.match(other.stdout, /✗ serial .*add that key to certs/)
  const empty = await run(['verify', '--headers', headers, '--certs', '/nowhere'], {}, body)
  assert.equal(empty.status, 2)
})

test('decrypt: a field, by argument and by standard input, with the private key alone', async (t) => {
  const { run, merchant } = await open(t)
  const padding = {
    key: createPublicKey(merchant.privateKey),
    padding: constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: 'sha1',
  }
  const field = publicEncrypt(padding, Buffer.from('张三 zhang')).toString('base64')
  const only = Object.fromEntries(
    ['MCHID', 'CERTIFICATE_FILE', 'PUBLIC_KEY_ID', 'PUBLIC_KEY_FILE', 'APIV3_KEY'].map((name) => [
      `WECHATPAY_${name}`,
      undefined,
    ]),
  )
  assert.deepEqual(await run(['decrypt', field], only), { status: 0, stdout: '张三 zhang\n', stderr: '' })
  assert.equal((await run(['decrypt'], only, `${field}\n`)).stdout, '张三 zhang\n')
  assert.deepEqual(JSON.parse((await run(['decrypt', '--json', '-'], only, field)).stdout), { plaintext: '张三 zhang' })
  const wrong = await run(['decrypt', field.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))])
  assert.equal(wrong.status, 1)
  assert.match(unfolded(wrong.stderr), /ValidationError: .*encrypted to the certificate of this privateKey/)
  const keyless = await run(['decrypt', field], { WECHATPAY_PRIVATE_KEY_FILE: undefined })
  assert.equal(keyless.status, 2)
})

test('decrypt --notification: opened with the APIv3 key alone', async (t) => {
  const { message, bodyFile, merchant, file, run } = await saved(t)
  const args = ['decrypt', '--notification']
  const { status, stdout } = await bare([...args, '--body', bodyFile], { WECHATPAY_APIV3_KEY: merchant.apiv3Key })
  assert.equal(status, 0)
  assert.equal(JSON.parse(stdout).out_contract_code, 'wxwtdk20200910100000')
  const key = file('apiv3.txt', `${merchant.apiv3Key}\r\n`)
  const event = JSON.parse((await bare([...args, '--json', '--apiv3-key-file', key], {}, message.body)).stdout)
  assert.equal(event.event_type, 'ECOMMERCE_ENTRUST.SIGN')
  assert.equal(event.resource.plan_id, 12535)

  const failures = [
    [{ WECHATPAY_APIV3_KEY: merchant.apiv3Key.slice(1) }, message.body, 2, /must have 32 bytes, got 31/],
    [{ WECHATPAY_APIV3_KEY: 'x'.repeat(32) }, message.body, 1, /does not open with this APIv3 key/],
    [{}, 'not json', 1, /not JSON/],
    [{}, '{}', 1, /holds no resource/],
    [{}, '{"resource":{"algorithm":"x"}}', 1, /not AEAD_AES_256_GCM/],
    [{ WECHATPAY_APIV3_KEY: undefined }, message.body, 2, /needs WECHATPAY_APIV3_KEY/],
  ]
  for (const [env, body, expected, text] of failures) {
    const result = await run(args, env, body)
    assert.equal(result.status, expected)
    assert.match(unfolded(result.stderr), text)
  }
})

test('decrypt: keys that are none are refused with their cure', async (t) => {
  const { run } = await open(t)
  const { status, stderr } = await run(['decrypt', 'AAAA'], { WECHATPAY_PRIVATE_KEY_FILE: vectorKey('merchant.p12') })
  assert.equal(status, 2)
  assert.match(unfolded(stderr), /PKCS#12 file \(\.p12\): take the key out with `openssl pkcs12/)
})
