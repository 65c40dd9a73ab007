// What an example needs: a sandbox, the variables that it reads, and a relay that brings notifications in its shape.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { issue } from '../../examples/express/login.mjs'
import './package-link.mjs'

/** The user's name, as an account; and one that pre-sign refuses. */
export const ACCOUNT = '微信代扣用户A'
const REFUSED = '😀'
/** What tokens are signed with. */
export const SESSION_SECRET = 'a secret of the tests, longer than 32 bytes'

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
    SUB_MCHID: '1230000109',
    PRICE: '100',
    SESSION_SECRET,
  }
}

/** What was last delivered to each platform, by its origin. */
const delivered = new Map()

/** A server in the place of the platform's: hands each request to `serve({ method, path, headers, body })`. */
export async function openPlatform(t, serve) {
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const { method, url: path, headers } = request
    const body = Buffer.concat(chunks)
    if (path.endsWith('/notify')) delivered.set(`http://${headers.host}`, { path, headers, body })
    const answer = await serve({ method, path, headers, body }).catch((error) => {
      console.error('platform:', error)
      return { status: 599 }
    })
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return `http://127.0.0.1:${server.address().port}`
}

/** Delivers the last notification of `origin` once more, with its body changed by `change`. */
async function deliverAgain(origin, change = (body) => body) {
  const { path, headers, body } = delivered.get(origin)
  const { host, connection, 'content-length': length, ...kept } = headers
  const response = await fetch(`${origin}${path}`, { method: 'POST', headers: kept, body: change(body) })
  return response.status
}

/**
 * The whole life that an example takes part in. `url` is where it is reached, `paths` are its routes; `logged()` gives
 * what it printed.
 */
export async function checkExample({ sandbox, url, paths: { preSign = '/pre-sign', debit = '/debit' } = {}, logged }) {
  const [user, job] = await Promise.all([issue(SESSION_SECRET, 'user', 'o-1'), issue(SESSION_SECRET, 'job', 'billing')])
  const ask = async (path, token, body) => {
    const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body })
    const text = await response.text()
    assert.match(response.headers.get('content-type') ?? 'application/json', /json/, text)
    return [response.status, JSON.parse(text)]
  }
  const statusOf = async (...words) => (await ask(...words))[0]
  const account = JSON.stringify({ account: ACCOUNT })

  await checkLogin({ statusOf, paths: { preSign, debit }, account, user, job })
  for (const body of ['{', '', 'account=x']) assert.equal(await statusOf(preSign, user, body), 400, `no JSON: ${body}`)
  assert.equal(sandbox.requests.length, 0, 'WeChat Pay was asked nothing so far')

  const [status, { appId, path, extraData }] = await ask(preSign, user, account)
  assert.deepEqual([status, appId, path], [200, 'wxbd687630cd02ce1d', 'pages/index/index'])
  const { pre_entrustweb_id } = extraData
  const contract = sandbox.contracts.find((each) => each.pre_entrustweb_id === pre_entrustweb_id)
  assert.equal(contract.contract_display_account, ACCOUNT)
  const { out_contract_code } = contract
  const charge = JSON.stringify({ out_contract_code, combine_out_trade_no: 'M202611C1' })
  assert.equal(await statusOf(debit, job, charge), 409, 'the contract is not signed yet')

  await checkNotification({ sandbox, pre_entrustweb_id, out_contract_code, logged })
  await checkDebit({ sandbox, ask: (body) => ask(debit, job, body), charge })

  const [refused, { issues }] = await ask(preSign, user, JSON.stringify({ account: REFUSED }))
  assert.deepEqual([refused, issues?.map((issue) => issue.path)], [400, ['contract_display_account']])
  assert.equal(await statusOf(preSign, user, 'null'), 400)
  sandbox.fault({ kind: 'status', status: 403, code: 'NO_AUTH' })
  assert.equal(await statusOf(preSign, user, account), 502, 'WeChat Pay refused')
}

/** Who is not logged in, or as somebody else, is refused before anything is read or asked. */
async function checkLogin({ statusOf, paths: { preSign, debit }, account, user, job }) {
  const expired = await issue(SESSION_SECRET, 'user', 'o-1', -1)
  const foreign = await issue(SESSION_SECRET.toUpperCase(), 'user', 'o-1')
  const [claims] = (await issue(SESSION_SECRET, 'user', 'o-2')).split('.')
  const forged = `${claims}.${user.split('.')[1]}`
  for (const [name, token] of Object.entries({ none: '', job, expired, foreign, forged, half: user.split('.')[0] })) {
    assert.equal(await statusOf(preSign, token, account), 401, `pre-sign with a token: ${name}`)
  }
  for (const [name, token] of Object.entries({ none: '', user })) {
    assert.equal(await statusOf(debit, token, '{}'), 401, `debit with a token: ${name}`)
  }
  for (const input of ['{}', 'null', '{"out_contract_code":{},"combine_out_trade_no":"M202611C1"}']) {
    assert.equal(await statusOf(debit, job, input), 400, input)
  }
}

/** A forged notification is refused and logged, the true one is handled, and its repeat is not. */
async function checkNotification({ sandbox, pre_entrustweb_id, out_contract_code, logged }) {
  sandbox.fault({ kind: 'tampered', on: 'notification' })
  await sandbox.approve(pre_entrustweb_id)
  const [notification] = sandbox.notifications
  assert.deepEqual(statuses(notification), [401], 'a tampered notification is refused')
  const line = `ECOMMERCE_ENTRUST.SIGN 12535 ${out_contract_code}`
  assert.equal(logged().includes(line), false, 'and the callback does not see it')
  assert.ok(await eventually(() => logged().includes('notification: ')), `it is in the log: ${logged()}`)
  await sandbox.advance(15_000)
  assert.deepEqual(statuses(notification), [401, 204], 'the repeat is the true one')
  assert.ok(await eventually(() => logged().includes(line)), `the callback ran: ${logged()}`)

  const { origin } = new URL(notification.url)
  assert.deepEqual([await deliverAgain(origin), await deliverAgain(origin)], [204, 204])
  const other = (body) => Buffer.from(body.toString().replace('SIGN', 'TERMINATE'))
  assert.equal(await deliverAgain(origin, other), 401, 'forged from a true one')
  assert.equal(logged().split(line).length, 2, 'handled once')
}

/** A debit is paid and stored; asked for again, nothing is sent; declined by WeChat Pay, that is stored as well. */
async function checkDebit({ sandbox, ask, charge }) {
  assert.deepEqual(await ask(charge), [200, { state: 'paid' }])
  const { contract_id, combine_out_trade_no, sub_orders } = sandbox.orders.at(-1)
  assert.equal(contract_id, sandbox.contracts[0].contract_id)
  assert.equal(combine_out_trade_no, 'M202611C1')
  assert.deepEqual(
    sub_orders.map(({ amount }) => amount.total_amount),
    [100],
    "the price is the shop's",
  )
  const asked = sandbox.requests.length
  assert.deepEqual(await ask(charge), [200, { state: 'paid' }])
  assert.equal(sandbox.requests.length, asked, 'known from the store')
  const next = charge.replace('M202611C1', 'M202612C1')
  sandbox.fault({ kind: 'debit-failed', status: 403, code: 'NOT_ENOUGH' })
  assert.deepEqual(await ask(next), [200, { state: 'declined' }])
  assert.deepEqual(await ask(next), [200, { state: 'declined' }])
  assert.equal(sandbox.orders.filter((order) => order.combine_out_trade_no === 'M202612C1').length <= 1, true)
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

/** A function in this process. The platform is started first, because the example's NOTIFY_URL is there. */
export async function checkFunction(t, path, more, invoke) {
  const sandbox = await openSandbox(t)
  const served = {}
  const url = await openPlatform(t, (request) => served.by(request))
  const { module, logged } = await load(t, path, { ...variablesOf(sandbox, `${url}/notify`), ...more })
  served.by = (request) => invoke(module, request)
  await checkExample({ sandbox, url, logged })
  return module
}

/** What a function answered, as an answer of HTTP. */
export const plain = ({ statusCode, headers, body, isBase64Encoded }) => ({
  status: statusCode,
  headers,
  body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
})

/** A server in a process of its own, behind one that stands for a load balancer: the port is known only once it listens. */
export async function checkServer(t, path, more) {
  const sandbox = await openSandbox(t)
  const served = {}
  const front = await openPlatform(t, async ({ path, headers, body }) => {
    const { host, connection, 'content-length': length, ...kept } = headers
    const response = await fetch(`${served.url}${path}`, { method: 'POST', headers: kept, body })
    return { status: response.status, body: await response.text() }
  })
  const program = fileURLToPath(new URL(`../../examples/${path}`, import.meta.url))
  const { url, logged } = await start(t, [program], { ...variablesOf(sandbox, `${front}/notify`), ...more })
  served.url = url
  await checkExample({ sandbox, url, logged })
}
