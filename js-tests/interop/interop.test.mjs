// Other people's client libraries, unchanged, meet the sandbox; and their verifiers check what this client signs. What they do
// wrongly is expected by name.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { keyFile } from '../client/merchant.mjs'
import { seenIn } from '../gateway.mjs'
import { debitBody, openReceiver, preSignBody } from '../sandbox/merchant.mjs'
import { axiosPlugin, nodeV3, wechatpayv3 } from './libraries/peers.mjs'

const FAMILY = '/v3/ecommerce/combine-papay'
const faults = ['tampered', 'signtest', 'bad-signature', 'stale', 'future', 'unknown-serial', 'missing-signature']

/** A Python with wechatpayv3 in a folder of its own, or undefined where there is none. */
function python() {
  const folder = mkdtempSync(join(tmpdir(), 'wechatpay-entrust-python-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const quiet = { stdio: ['ignore', 'ignore', 'pipe'] }
  try {
    execFileSync('python3', ['-m', 'venv', folder], quiet)
    const program = join(folder, 'bin', 'python')
    const packages = ['wechatpayv3==2.0.4', 'cryptography==50.0.2', 'requests==2.34.2']
    execFileSync(program, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages], quiet)
    return program
  } catch (error) {
    console.log(`wechatpayv3 (Python) is not here, its tests are skipped: ${String(error.stderr ?? error).trim()}`)
    return undefined
  }
}

const program = python()

/** Each library: how it is opened, which spoilt answers it accepts, and what it signs wrongly. */
const peers = {
  'wechatpay-axios-plugin 0.9.6': { open: axiosPlugin, accepts: () => [], signsBar: true },
  'wechatpay-node-v3 2.2.1': { open: nodeV3, accepts: () => faults, signsBar: false },
  'wechatpayv3 2.0.4 (Python)': {
    skip: program === undefined && 'no python3 with venv and pip',
    open: (merchant) => wechatpayv3(program, merchant),
    accepts: () => ['stale', 'future'],
    signsBar: false,
  },
}

async function open(t, mode, peer) {
  const sandbox = await createSandbox({ mode })
  t.after(() => sandbox.close())
  const theirs = await peer.open(sandbox.merchant)
  t.after(() => theirs.close?.())
  return { sandbox, theirs }
}

async function life(t, sandbox, theirs, signsBar) {
  const { url, received } = await openReceiver(t)
  const { data } = await theirs.call(
    'POST',
    `${FAMILY}/contracts/pre-entrust-sign/mini-program`,
    preSignBody({ notify_url: url }),
  )
  const { contract_id } = await sandbox.approve(data.pre_entrustweb_id)
  const place = `${FAMILY}/contracts/plan-id/12535/out-contract-code/wxwtdk20200910100000`
  assert.equal((await theirs.call('GET', place)).data.contract_id, contract_id)
  const body = debitBody(sandbox, contract_id)
  const made = await theirs.call('POST', `${FAMILY}/transactions`, body)
  assert.equal(made.data.sub_orders[0].trade_state, 'SUCCESS')
  const order = await theirs.call('GET', `${FAMILY}/transactions/${body.combine_out_trade_no}`)
  assert.equal(order.data.combine_out_trade_no, body.combine_out_trade_no)
  const barred = theirs.call('GET', `${FAMILY}/transactions/no|such`)
  const { status } = await barred.then(
    (answer) => answer,
    (error) => ({ status: error.status ?? error.response?.status }),
  )
  assert.equal(status, signsBar ? 404 : 401, 'a | in the path')
  const { combine_appid, sub_orders } = body
  const others = sub_orders.map(({ mchid, sub_mchid, out_trade_no }) => ({ mchid, sub_mchid, out_trade_no }))
  const reverse = `${FAMILY}/transactions/${body.combine_out_trade_no}/reverse`
  assert.equal((await theirs.call('POST', reverse, { combine_appid, sub_orders: others })).status, 204)
  const terminated = await theirs.call('POST', `${place}/terminate`, { contract_termination_remark: '用户解约' })
  assert.equal(terminated.status, 200)
  return received[0]
}

/** Which spoilt answers it takes for good. */
async function accepted(sandbox, theirs) {
  const taken = []
  for (const kind of faults) {
    sandbox.fault({ kind })
    const body = preSignBody({ out_contract_code: `fault${kind.replace('-', '')}` })
    try {
      await theirs.call('POST', `${FAMILY}/contracts/pre-entrust-sign/mini-program`, body)
      taken.push(kind)
    } catch {}
    sandbox.fault(null)
  }
  return taken
}

/** Reads a notification with what the library has for it. */
async function read(theirs, { headers, body }, { certs }) {
  if (theirs.notified) return JSON.parse(await theirs.notified({ headers, body: body.toString() }))
  if (theirs.verifies) {
    const { 'wechatpay-timestamp': timestamp, 'wechatpay-nonce': nonce, 'wechatpay-signature': signature } = headers
    const key = certs[headers['wechatpay-serial']]
    const message = { timestamp, nonce, signature, key }
    assert.ok(theirs.verifies({ ...message, body: body.toString() }))
    assert.ok(!theirs.verifies({ ...message, body: `${body} ` }))
  }
  return theirs.open(JSON.parse(body).resource)
}

for (const [name, peer] of Object.entries(peers)) {
  for (const mode of ['public-key', 'certificates', 'migration']) {
    test(`${name}, ${mode}: a contract's life, spoilt answers, notifications, certificates`, {
      skip: peer.skip,
    }, async (t) => {
      const { sandbox, theirs } = await open(t, mode, peer)
      const notification = await life(t, sandbox, theirs, peer.signsBar)
      const resource = await read(theirs, notification, sandbox.merchant)
      assert.equal(resource.out_contract_code, 'wxwtdk20200910100000')
      assert.deepEqual(await accepted(sandbox, theirs), peer.accepts(mode))
      if (mode !== 'public-key') {
        const list = (await theirs.certificates?.()) ?? (await theirs.call('GET', '/v3/certificates')).data.data
        assert.ok(list.length > 0 && list.every(({ serial_no }) => serial_no))
      }
      assert.deepEqual(
        sandbox.requests.filter(({ verified, path }) => !verified && !/%7C|\|/.test(path)),
        [],
      )
    })
  }

  test(`${name}: sensitive fields both ways`, { skip: peer.skip }, async (t) => {
    const sandbox = await createSandbox({ listen: false })
    t.after(() => sandbox.close())
    const wxpay = new Wechatpay(sandbox.merchant)
    t.after(() => wxpay.close())
    // The merchant's own key stands for the platform's, so that both ends are at hand.
    const own = createPublicKey(sandbox.merchant.privateKey).export({ type: 'spki', format: 'pem' })
    const theirs = await peer.open({ ...sandbox.merchant, certs: { PUB_KEY_ID_1: own } })
    t.after(() => theirs.close?.())
    assert.equal(await wxpay.decrypt(await theirs.encrypt('微信支付', own)), '微信支付')
    const ours = new Wechatpay({
      ...sandbox.merchant,
      certificate: undefined,
      privateKey: otherKey(),
      serial: '1'.repeat(40),
      certs: { PUB_KEY_ID_1: own },
    })
    t.after(() => ours.close())
    assert.equal(await theirs.decrypt((await ours.encrypt('微信支付')).ciphertext), '微信支付')
  })
}

/** Another merchant's. */
function otherKey() {
  return keyFile('go-sdk.pem')
}

const requests = [
  ['GET', 'v3/certificates', {}],
  ['GET', 'v3/transactions/P2015_-*|@', {}],
  ['GET', 'v3/a b/中文/😀', {}],
  ['GET', 'v3/x', { query: { q: '中文 😀&=+', empty: '', bar: 'a|b' } }],
  ['POST', 'v3/x', { json: preSignBody() }],
  ['POST', 'v3/x', { json: { text: '\u2028 😀 "\\' } }],
  ['PUT', 'v3/x', { json: { a: 1 } }],
  ['PATCH', 'v3/x', { json: [1, null] }],
  ['DELETE', 'v3/x', { query: { id: '1|2' } }],
  ['POST', 'v3/x', { json: null }],
  ['POST', 'v3/x', {}],
  ['GET', "v3/x'()*!~", {}],
  ['GET', 'v3/x/{place}', { place: 'P/2%|@' }],
  ['POST', 'v3/x', { json: {}, query: { a: ['1', '2'] } }],
  ['GET', 'v3/x', { query: { a: '%', b: '#?' } }],
]

for (const [name, peer] of Object.entries(peers).filter(([each]) => !each.includes('node-v3'))) {
  test(`${name} verifies the requests of this client, with each signer`, { skip: peer.skip }, async (t) => {
    const { sandbox, theirs } = await open(t, 'public-key', peer)
    const key = createPublicKey(sandbox.merchant.privateKey).export({ type: 'spki', format: 'pem' })
    let verified = 0
    for (const signer of ['node', 'webcrypto', 'rsa']) {
      const wxpay = new Wechatpay({ ...sandbox.merchant, signer })
      t.after(() => wxpay.close())
      for (const [method, path, options] of requests) {
        const prepared = await wxpay.prepare(method, path, options)
        const { fields, target, body } = seenIn(prepared)
        const { timestamp, nonce_str: nonce, signature } = fields
        const request = { method, target, timestamp, nonce, body, signature, key }
        assert.equal(await theirs.verifiesRequest(request), true, `${signer} ${method} ${target}`)
        assert.equal(await theirs.verifiesRequest({ ...request, target: `${target}x` }), false)
        verified++
      }
    }
    assert.equal(verified, 45)
  })
}
