// Other people's client libraries, unchanged, meet the sandbox; and their verifiers check what this client signs. What they do
// wrongly is expected by name.
import assert from 'node:assert/strict'
import { createPublicKey, X509Certificate } from 'node:crypto'
import { after, test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { keyFile } from '../client/merchant.mjs'
import { seenIn } from '../gateway.mjs'
import { debitBody, openReceiver, preSignBody } from '../sandbox/merchant.mjs'
import { axiosPlugin } from './libraries/axios-plugin.mjs'
import { nodeV3 } from './libraries/node-v3.mjs'
import { installed, wechatpayv3 } from './libraries/wechatpayv3.mjs'
import { built, wxpayRs } from './libraries/wxpay-rs.mjs'

const FAMILY = '/v3/ecommerce/combine-papay'
const faults = ['tampered', 'signtest', 'bad-signature', 'stale', 'future', 'unknown-serial', 'missing-signature']

const python = installed(after)
const rust = built()

/** Each library: how it is opened, which spoilt answers and notifications it takes, and whether it signs a `|` as it sends it. */
const peers = {
  'wechatpay-axios-plugin 0.9.6': {
    open: axiosPlugin,
    answers: [],
    // Its functions do not look at the clock.
    notifications: ['stale', 'future'],
    signsBar: true,
  },
  'wechatpay-node-v3 2.2.1': {
    open: nodeV3,
    answers: faults,
    notifications: ['stale', 'future'],
    signsBar: false,
  },
  'wechatpayv3 2.0.4 (Python)': {
    skip: python === undefined && 'no python3 with venv and pip',
    open: (merchant) => wechatpayv3(python, merchant),
    answers: ['stale', 'future'],
    notifications: ['stale', 'future'],
    signsBar: false,
  },
  'wxpay-rs 2.1.0 (Rust)': {
    skip: rust === undefined && 'its crates cannot be had or built',
    open: (merchant) => wxpayRs(rust, merchant),
    answers: [],
    notifications: [],
    signsBar: true,
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
  await sandbox.advance(0)
  assert.equal(received.length, 2)
  return received.map(({ headers, body }) => ({ headers, body: body.toString() }))
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

/** Which spoilt notifications of a contract's beginning it takes for good. */
async function acceptedNotifications(t, sandbox, theirs) {
  const { url, received } = await openReceiver(t)
  const taken = []
  // With one at the end that is not spoilt: who refuses it as well has refused nothing.
  for (const kind of [...faults, 'none']) {
    const body = preSignBody({ notify_url: url, out_contract_code: `told${kind.replace('-', '')}` })
    const { data } = await theirs.call('POST', `${FAMILY}/contracts/pre-entrust-sign/mini-program`, body)
    sandbox.fault(kind === 'none' ? null : { kind, on: 'notification' })
    await sandbox.approve(data.pre_entrustweb_id)
    if (await takes(theirs, received.at(-1))) taken.push(kind)
  }
  assert.equal(received.length, faults.length + 1)
  assert.equal(taken.pop(), 'none')
  return taken
}

const takes = async (theirs, { headers, body }) => {
  try {
    await theirs.notified({ headers, body: body.toString() })
    return true
  } catch {
    return false
  }
}

const turned = (base64) => (base64[0] === 'A' ? 'B' : 'A') + base64.slice(1)

/** A genuine notification with one thing altered, and the signature as it was. */
function altered({ headers, body }, other) {
  const header = (name, value) => ({ headers: { ...headers, [`wechatpay-${name}`]: value }, body })
  const { resource, ...rest } = JSON.parse(body)
  return {
    'a blank behind it': { headers, body: `${body} ` },
    'its fields in another order': { headers, body: JSON.stringify({ resource, ...rest }) },
    'another ciphertext': { headers, body: body.replace(resource.ciphertext, turned(resource.ciphertext)) },
    'no body': { headers, body: '' },
    'the body of another': { headers, body: other.body },
    'another time': header('timestamp', String(Number(headers['wechatpay-timestamp']) + 1)),
    'another nonce': header('nonce', turned(headers['wechatpay-nonce'])),
    'another signature': header('signature', turned(headers['wechatpay-signature'])),
    'the signature of another': header('signature', other.headers['wechatpay-signature']),
    'no signature': header('signature', ''),
  }
}

/** The beginning and the end of a contract are read; what was altered in either is not. */
async function readsWhatIsGenuine(theirs, [signed, terminated]) {
  for (const [message, event] of [
    [signed, 'SIGN'],
    [terminated, 'TERMINATE'],
  ]) {
    assert.equal(JSON.parse(message.body).event_type, `ECOMMERCE_ENTRUST.${event}`)
    assert.equal((await theirs.notified(message)).out_contract_code, 'wxwtdk20200910100000')
  }
  for (const [message, other] of [
    [signed, terminated],
    [terminated, signed],
  ]) {
    for (const [what, spoilt] of Object.entries(altered(message, other))) {
      assert.equal(await takes(theirs, spoilt), false, what)
    }
  }
}

/** Of a certificate in PEM or in DER, or of a key in PEM: libraries differ in what they give. */
const keyIn = (text) =>
  (text.includes('-----') ? createPublicKey(text) : new X509Certificate(Buffer.from(text, 'base64')).publicKey)
    .export({ type: 'spki', format: 'pem' })
    .toString()

/** The certificates that the library downloads and opens are those of the platform. */
async function sameCertificates(theirs, { certs }) {
  const keys = (list) => list.map(([serial, text]) => [serial, keyIn(text)]).sort()
  const expected = Object.entries(certs).filter(([id]) => !id.startsWith('PUB_KEY_ID'))
  assert.ok(expected.length > 0)
  assert.deepEqual(keys(Object.entries(await theirs.certificates())), keys(expected))
}

for (const [name, peer] of Object.entries(peers)) {
  for (const mode of ['public-key', 'certificates', 'migration']) {
    test(`${name}, ${mode}: a contract's life, spoilt answers, notifications, certificates`, {
      skip: peer.skip,
    }, async (t) => {
      const { sandbox, theirs } = await open(t, mode, peer)
      await readsWhatIsGenuine(theirs, await life(t, sandbox, theirs, peer.signsBar))
      assert.deepEqual(await accepted(sandbox, theirs), peer.answers)
      assert.deepEqual(await acceptedNotifications(t, sandbox, theirs), peer.notifications)
      if (mode !== 'public-key') await sameCertificates(theirs, sandbox.merchant)
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

for (const [name, peer] of Object.entries(peers)) {
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
