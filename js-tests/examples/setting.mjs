// What an example needs: a sandbox, the variables that it reads, and a relay that brings notifications in its shape.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { createSandbox } from 'wechatpay-entrust/sandbox'

/** The user's name, as an account; and one that pre-sign refuses. */
export const ACCOUNT = '微信代扣用户A'
const REFUSED = '😀'

export async function openSandbox(t, options) {
  const sandbox = await createSandbox(options)
  t.after(() => sandbox.close())
  return sandbox
}

/** The environment variables of an example; without a public key where the merchant has platform certificates. */
export function variablesOf({ merchant }, notifyUrl) {
  const [[publicKeyId, publicKey]] = Object.entries(merchant.certs)
  const hasPublicKey = publicKeyId.startsWith('PUB_KEY_ID_')
  return {
    WECHATPAY_MCHID: merchant.mchid,
    WECHATPAY_SERIAL: merchant.serial,
    WECHATPAY_PRIVATE_KEY: merchant.privateKey,
    ...(hasPublicKey && { WECHATPAY_PUBLIC_KEY_ID: publicKeyId, WECHATPAY_PUBLIC_KEY: publicKey }),
    WECHATPAY_APIV3_KEY: merchant.apiv3Key,
    WECHATPAY_BASE_URL: merchant.baseUrl,
    APPID: 'wxd678efh567hg6787',
    PLAN_ID: '12535',
    NOTIFY_URL: notifyUrl,
  }
}

/** A server in the place of the platform's: hands each request to `serve({ method, path, headers, body })`. */
export async function openPlatform(t, serve) {
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const { method, url: path, headers } = request
    const answer = await serve({ method, path, headers, body: Buffer.concat(chunks) }).catch((error) => {
      console.error('platform:', error)
      return { status: 599 }
    })
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return `http://127.0.0.1:${server.address().port}`
}

/**
 * The whole life that an example takes part in. `url` is where it is reached, `paths` are its two routes; `logged()` gives
 * what it printed.
 */
export async function checkExample({ sandbox, url, paths = {}, logged }) {
  const { preSign = '/pre-sign' } = paths
  const ask = (body) =>
    fetch(`${url}${preSign}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
  const response = await ask(JSON.stringify({ account: ACCOUNT }))
  assert.ok(response.status === 200 || response.status === 201, `pre-sign answered ${response.status}`)
  const { appId, path, extraData } = await response.json()
  assert.deepEqual([appId, path], ['wxbd687630cd02ce1d', 'pages/index/index'])
  const { pre_entrustweb_id } = extraData
  const contract = sandbox.contracts.find((each) => each.pre_entrustweb_id === pre_entrustweb_id)
  assert.equal(contract.contract_display_account, ACCOUNT)

  sandbox.fault({ kind: 'tampered', on: 'notification' })
  await sandbox.approve(pre_entrustweb_id)
  const [notification] = sandbox.notifications
  assert.deepEqual(statuses(notification), [401], 'a tampered notification is refused')
  assert.equal(logged().includes(contract.out_contract_code), false, 'and the callback does not see it')
  assert.ok(await eventually(() => logged().includes('was answered 401')), `it is in the log: ${logged()}`)
  await sandbox.advance(15_000)
  assert.deepEqual(statuses(notification), [401, 204], 'the repeat is the true one')
  const line = `ECOMMERCE_ENTRUST.SIGN 12535 ${contract.out_contract_code}`
  assert.ok(await eventually(() => logged().includes(line)), `the callback ran: ${logged()}`)

  const refused = await ask(JSON.stringify({ account: REFUSED }))
  const { issues } = await refused.json()
  assert.deepEqual([refused.status, issues?.map((issue) => issue.path)], [400, ['contract_display_account']])
  sandbox.fault({ kind: 'status', status: 403, code: 'NO_AUTH' })
  assert.equal((await ask(JSON.stringify({ account: ACCOUNT }))).status, 502, 'WeChat Pay refused')
}

function statuses({ attempts }) {
  return attempts.map(({ status }) => status)
}

async function eventually(condition) {
  for (const started = Date.now(); Date.now() - started < 2000; ) {
    if (condition()) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return false
}

/** Runs an example in this process, with its variables; gives its exports and what it prints. */
export async function load(t, path, variables) {
  const before = { ...process.env }
  Object.assign(process.env, variables)
  const lines = []
  for (const name of ['log', 'error']) t.mock.method(console, name, (...words) => lines.push(words.join(' ')))
  t.after(() => {
    for (const name of Object.keys(variables)) delete process.env[name]
    Object.assign(process.env, before)
  })
  const module = await import(new URL(`../../examples/${path}`, import.meta.url).href)
  return { module, logged: () => lines.join('\n') }
}

/** Starts an example that is a server; gives its address once it listens, and what it logs. */
export async function start(t, args, variables, options = {}) {
  const port = await freePort()
  const env = { ...process.env, ...variables, PORT: `${port}` }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  t.after(() => child.kill())
  const chunks = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
  const logged = () => Buffer.concat(chunks).toString()
  const url = `http://127.0.0.1:${port}`
  for (const started = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answered = await fetch(url).catch(() => undefined)
    if (answered) return { url, logged }
    if (child.exitCode !== null || Date.now() - started > 30_000) throw new Error(`did not start: ${logged()}`)
  }
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}
