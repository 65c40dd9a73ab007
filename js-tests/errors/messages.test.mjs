// What somebody reads who took a wrong turn: each text as a whole, since it is the text that has to help.
import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import {
  input,
  keyFile,
  merchant,
  open,
  openClient,
  options,
  PRE_SIGN,
  platform,
  rejection,
  vectors,
} from '../client/merchant.mjs'
import { debit } from '../contracts/operations.mjs'

const READ = 'GET /v3/certificates'

/** The text of an error, with {requestId} for its Request-ID. */
async function textOf(work) {
  const { message, requestId } = await rejection(work)
  return requestId === undefined ? message : message.replace(requestId, '{requestId}')
}

function configText(change) {
  let text
  assert.throws(
    () => new Wechatpay(options(change)),
    (error) => {
      text = error.message
      return error.code === 'ERR_CONFIG'
    },
  )
  return text
}

const NAME = 'pass the content of apiclient_key.pem, or in the environment its name as WECHATPAY_…_FILE'

const configurations = {
  'options of other libraries': [
    { baseURL: 'a', apiV3Key: 'b', mchId: 'c', serial_no: 'd', key: 'e', appid: 'f', secret: 'g', params: {} },
    'unknown options baseURL (did you mean baseUrl?), apiV3Key (did you mean apiv3Key?), mchId (did you mean mchid?), ' +
      'serial_no (did you mean serial?), key (did you mean apiv3Key?), appid (it goes into each call), secret (only APIv2 has it), ' +
      'params: is it misspelt?',
  ],
  'an option with a typo': [{ privatekey: 'a' }, 'unknown option privatekey (did you mean privateKey?)'],
  'a key as the name of an option': [{ [merchant.pem]: 'a' }, 'unknown option that is no name: is it misspelt?'],
  'a KeyObject': [
    { privateKey: createPrivateKey(merchant.pem) },
    "privateKey is a KeyObject: pass its .export({ type: 'pkcs8', format: 'pem' })",
  ],
  'a public KeyObject': [
    { certs: { [platform.id]: createPublicKey(platform.pem) } },
    `certs["${platform.id}"] is a KeyObject: pass its .export({ type: 'spki', format: 'pem' })`,
  ],
  'an object as a key': [{ privateKey: {} }, 'privateKey must be a string or a Uint8Array, got an object'],
  'line breaks that were escaped twice': [
    { privateKey: merchant.pem.replaceAll('\n', '\\\\n') },
    'privateKey is a PEM with each line break escaped twice, as \\\\n: write each line break as \\n, or as it is',
  ],
  'a PEM that was cut': [
    { privateKey: merchant.pem.slice(0, 900) },
    'privateKey is a PEM that is not whole: copy all of apiclient_key.pem, from its BEGIN line to its END line',
  ],
  'a PKCS#12 archive': [
    { privateKey: readFileSync(new URL('keys/merchant.p12', vectors)) },
    'privateKey is a PKCS#12 file (.p12): take the key out with `openssl pkcs12 -in apiclient_cert.p12 -nocerts -nodes -out ' +
      'apiclient_key.pem` (OpenSSL 3 may need -legacy)',
  ],
  'a path': [{ privateKey: './apiclient_key.pem' }, `privateKey is the name of a file: ${NAME}`],
  'an absolute path': [{ privateKey: '/run/secrets/key' }, `privateKey is the name of a file: ${NAME}`],
  'the path of a platform key': [
    { certs: { [platform.id]: 'pub_key.pem' } },
    `certs["${platform.id}"] is the name of a file: ${NAME.replace('apiclient_key', 'pub_key')}`,
  ],
  'no scheme': [
    { baseUrl: '127.0.0.1:8787' },
    'baseUrl must be an origin such as https://api.mch.weixin.qq.com, with https:// or http:// in front',
  ],
  'a path in baseUrl': [
    { baseUrl: 'https://a.cn/v3' },
    'baseUrl must be an origin such as https://api.mch.weixin.qq.com, without path and query',
  ],
  'http for WeChat Pay': [
    { baseUrl: 'http://api.mch.weixin.qq.com' },
    'baseUrl must be https: http is for this machine and private networks only. Where something on the way does the TLS, ' +
      'pass a fetch of yours that sends to it, and the https origin here',
  ],
}

for (const [name, [change, text]] of Object.entries(configurations)) {
  test(name, () => assert.equal(configText(change), text))
}

const NO_PLACE = 'is neither an option nor a place in the path'
const INVALID = 'invalid input, nothing was sent'

const calls = {
  'a body that is not wrapped': [
    (wxpay) => wxpay.chain(PRE_SIGN.slice(1)).post(input()),
    `POST ${PRE_SIGN}: json is missing, and appid is no place in the path: wrap the body, post({ json: body })`,
  ],
  'a body as text': [
    (wxpay) => wxpay.request('PUT', PRE_SIGN, '{}'),
    `PUT ${PRE_SIGN}: the argument must be an object: a body is wrapped, put({ json: body })`,
  ],
  'data of axios': [
    (wxpay) => wxpay.chain('v3/x').post({ data: {} }),
    'POST /v3/x: json is missing, and data is no place in the path: wrap the body, post({ json: body })',
  ],
  'params of axios': [
    (wxpay) => wxpay.chain('v3/x').get({ params: {} }),
    `GET /v3/x: ${INVALID}: params ${NO_PLACE}: did you mean query?`,
  ],
  'body of fetch': [
    (wxpay) => wxpay.chain('v3/x').post({ json: {}, body: '' }),
    `POST /v3/x: ${INVALID}: body ${NO_PLACE}: did you mean json?`,
  ],
  'an option of a call with a typo': [
    (wxpay) => wxpay.chain('v3/x').get({ timeOut: 1 }),
    `GET /v3/x: ${INVALID}: timeOut ${NO_PLACE}: did you mean timeout?`,
  ],
  'a value that no place takes': [
    (wxpay) => wxpay.chain('v3/x').get({ zzz: 1 }),
    `GET /v3/x: ${INVALID}: zzz ${NO_PLACE}: is it spelled as the path spells it?`,
  ],
  'a number as a segment': [
    (wxpay) => wxpay.v3.plans.planId[125].get(),
    '125 is a value, no part of the path: write a place such as _out_trade_no_ instead of it, and pass ' +
      "{ out_trade_no: '125' } to the verb; a path that really holds it is taken as written by chain('v3/…')",
  ],
  'a place in braces that is not filled': [
    (wxpay) => wxpay.v3.plans['{plan_id}'].get(),
    `GET /v3/plans/{plan_id}: ${INVALID}: plan_id is missing: the path needs it`,
  ],
  'camel case, a typo and what is not known': [
    (wxpay) => wxpay.preEntrustSign.miniProgram({ ...input(), outContractCode: 'a', apppid: 'b', colour: 'c' }),
    `POST ${PRE_SIGN}: ${INVALID}: outContractCode is not documented for this endpoint: did you mean out_contract_code?; ` +
      'apppid is not documented for this endpoint: did you mean appid?; ' +
      'colour is not documented for this endpoint; a call style can send it',
  ],
  'yuan as text': [
    (wxpay) => {
      const order = debit()
      order.sub_orders[0].amount.total_amount = '1.50'
      return wxpay.transactions.create(order)
    },
    `POST /v3/ecommerce/combine-papay/transactions: ${INVALID}: sub_orders[0].amount.total_amount must be an integer, in fen ` +
      '(1.50 yuan are 150), got a string',
  ],
  yuan: [
    (wxpay) => {
      const order = debit()
      order.sub_orders[0].amount.total_amount = 1.5
      return wxpay.transactions.create(order)
    },
    `POST /v3/ecommerce/combine-papay/transactions: ${INVALID}: sub_orders[0].amount.total_amount must be an integer, in fen ` +
      '(1.50 yuan are 150), got a number that is not a safe integer',
  ],
}

for (const [name, [call, text]] of Object.entries(calls)) {
  test(name, async (t) => {
    const { gateway, wxpay } = await open(t)
    assert.equal(await textOf(call(wxpay)), text)
    assert.equal(gateway.requests.length, 0)
  })
}

async function openSandbox(t) {
  const sandbox = await createSandbox()
  t.after(() => sandbox.close())
  const client = (change) => {
    const wxpay = new Wechatpay({ ...sandbox.merchant, maxRetries: 0, ...change })
    t.after(() => wxpay.close())
    return wxpay
  }
  return { sandbox, client }
}

test('a path with a typo', async (t) => {
  const { client } = await openSandbox(t)
  const call = client().v3.ecommerce.combinePapay.contract.planId._plan_id_.outContractCode._code_
  const asked = 'GET /v3/ecommerce/combine-papay/contract/plan-id/1/out-contract-code/A'
  assert.equal(
    await textOf(call.get({ plan_id: 1, code: 'A' })),
    `${asked} (Request-ID {requestId}): WeChat Pay answered 404 HTTP_404. Hint: did you mean ` +
      'GET /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}?',
  )
  assert.equal(
    await textOf(
      client()
        .chain(`${PRE_SIGN.slice(1)}s`)
        .post({ json: {} }),
    ),
    `POST ${PRE_SIGN}s (Request-ID {requestId}): WeChat Pay answered 404 HTTP_404: the request may have been processed, ` +
      `query before you repeat it. Hint: did you mean POST ${PRE_SIGN}?`,
  )
  assert.equal((await rejection(client().chain('v3/quite/another').get())).hint, undefined)
})

test("WeChat Pay's id in place of the merchant's number", async (t) => {
  const { client } = await openSandbox(t)
  const error = await rejection(client().contracts.query({ plan_id: 12535, out_contract_code: '202511190000000001' }))
  assert.equal(
    error.hint,
    "out_contract_code is the number that you gave: this one has 18 digits, as a contract_id of WeChat Pay's",
  )
  const other = await rejection(client().contracts.query({ plan_id: 12535, out_contract_code: '2025111900000000010' }))
  assert.equal(other.hint, undefined)
})

test('a clock that is off is told by how much', async (t) => {
  const { client, sandbox } = await openSandbox(t)
  const began = `${READ} (Request-ID {requestId}): WeChat Pay answered 401 SIGN_ERROR: `
  const said = 'Http头Authorization中的timestamp与发起请求的时间不得超过5分钟'
  const hint = async (now) => {
    const text = await textOf(client({ now }).chain('v3/certificates').get())
    assert.ok(text.startsWith(`${began}${said}. Hint: `), text)
    return text
      .slice(text.indexOf('Hint: '))
      .replace(/\d+ s/, (off) => (Math.abs(parseInt(off, 10) - 600) < 9 ? '600 s' : 'N s'))
  }
  const NTP = 'synchronise it (NTP), or correct the option now, which gives milliseconds'
  const clock = 'Hint: the clock of this machine is'
  assert.equal(await hint(() => Date.now() + 600_000), `${clock} 600 s ahead of that of ${sandbox.url}: ${NTP}`)
  assert.equal(await hint(() => Date.now() - 600_000), `${clock} 600 s behind that of ${sandbox.url}: ${NTP}`)
  const inSeconds = await hint(() => Date.now() / 1000)
  assert.equal(inSeconds, `${clock} N s behind that of ${sandbox.url}: ${NTP}`)
})

test('a sandbox that was started again', async (t) => {
  const { sandbox } = await openSandbox(t)
  const { client } = await openSandbox(t)
  const { hint, message } = await rejection(
    client({ baseUrl: sandbox.url, backupUrl: undefined }).chain('v3/certificates').get(),
  )
  assert.equal(
    hint,
    `${sandbox.url} does not know these keys. A sandbox that was started again has new ones: take over its settings again, or ` +
      'start it with --keys FILE. Otherwise the account has no API certificate, or mchid is not the merchant number of this key: ' +
      'apply for one on the merchant platform, account centre, API security',
  )
  assert.ok(message.includes('商户未申请过证书。 Hint: '), 'one stop only')
})

test('what WeChat Pay verified: another key, or a changed request', async (t) => {
  const { sandbox } = await openSandbox(t)
  const { client } = await openSandbox(t)
  const { merchant: other } = sandbox
  const wrong = await rejection(
    client({ privateKey: other.privateKey, certificate: undefined }).chain('v3/certificates').get(),
  )
  assert.equal(
    wrong.hint,
    'what arrived has the method, path and length that were signed, so the signature was made with another key than that of ' +
      'serial: run `wechatpay-entrust doctor`',
  )
  const changing = (url, init) => fetch(url, { ...init, body: init.body?.replace('{', '{ ') })
  const changed = await rejection(client({ fetch: changing }).preEntrustSign.miniProgram(input()))
  const { sign_information } = changed.detail
  const CHANGED =
    'the request was changed after it was signed, in method, path or body: by a proxy, or by a fetch of yours'
  assert.equal(changed.hint, CHANGED)
  assert.match(sign_information.truncated_sign_message, /\n\{ "appid\n$/, 'as much of the body as the real one shows')
  const moving = (url, init) => fetch(`${url}?a=1`, init)
  const moved = await rejection(client({ fetch: moving }).chain('v3/certificates').get())
  assert.equal(moved.hint, CHANGED)
})

test('WECHATPAY_DEBUG is not advised to who has set it', async (t) => {
  const answer = { status: 401, unsigned: true, json: { code: 'SIGN_ERROR', message: '签名错误' } }
  const { gateway, wxpay } = await open(t)
  gateway.plan(answer)
  const cause = 'the signature was made with another key than that of serial, or the request was changed on its way'
  const quiet = await rejection(wxpay.chain('v3/certificates').get())
  assert.equal(
    quiet.hint,
    `${cause}: run \`wechatpay-entrust doctor\`, and set WECHATPAY_DEBUG=1 to see the string that was signed`,
  )
  process.env.WECHATPAY_DEBUG = '1'
  t.after(() => delete process.env.WECHATPAY_DEBUG)
  gateway.plan(answer)
  const debugged = await rejection(openClient(t, { baseUrl: gateway.url }).chain('v3/certificates').get())
  assert.equal(debugged.hint, `${cause}: run \`wechatpay-entrust doctor\`, and compare with signedMessage`)
  assert.ok(debugged.signedMessage.startsWith('GET\n/v3/certificates\n'))
})

test('https where http is spoken', async (t) => {
  const { sandbox, client } = await openSandbox(t)
  const baseUrl = sandbox.url.replace('http', 'https')
  assert.equal(
    await textOf(client({ baseUrl, backupUrl: undefined }).chain('v3/certificates').get()),
    `${READ}: no answer from ${baseUrl} (EPROTO: does that server speak http://?): no connection was made`,
  )
})

test('http where https is spoken', async (t) => {
  const { createServer } = await import('node:https')
  const server = createServer({ key: merchant.pem, cert: keyFile('combine-papay-merchant-certificate.pem') })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const baseUrl = `http://127.0.0.1:${server.address().port}`
  const text = await textOf(openClient(t, { baseUrl, maxRetries: 0 }).chain('v3/certificates').get())
  assert.equal(
    text,
    `${READ}: no answer from ${baseUrl} (ECONNRESET: or does that server speak https://?): the request may have been processed, ` +
      'query before you repeat it',
  )
})

const QUERY_FIRST = 'The request may have been processed: query before you repeat it'

test("certs: 'auto' in the minute after a download", async (t) => {
  const sandbox = await createSandbox({ mode: 'certificates' })
  t.after(() => sandbox.close())
  const wxpay = new Wechatpay({ ...sandbox.merchant, certs: 'auto' })
  t.after(() => wxpay.close())
  await wxpay.preEntrustSign.miniProgram(input())
  const [held] = Object.keys(wxpay.certificates.export())
  await sandbox.rotate({ now: true })
  const error = await rejection(wxpay.preEntrustSign.miniProgram(input()))
  assert.equal(
    error.message,
    `POST ${PRE_SIGN} (Request-ID ${error.requestId}): the answer cannot be trusted: it names the platform key ${error.serial}, ` +
      `but certs holds ${held}: certificates are downloaded at most once a minute, and the last time is less than a minute ago, ` +
      `so try again then. ${QUERY_FIRST}`,
  )
})

test('a public key id with a typo', async (t) => {
  const typo = platform.id.replace(/6$/, '9')
  const { wxpay } = await open(t, { certs: { [typo]: platform.pem } }, { serialHeader: typo })
  const error = await rejection(wxpay.preEntrustSign.miniProgram(input()))
  assert.equal(
    error.message,
    `POST ${PRE_SIGN} (Request-ID ${error.requestId}): the answer cannot be trusted: it names the platform key ${platform.id}, ` +
      `but certs holds ${typo}: ${typo} differs from it in 1 character: compare the two for a typo, or add the other key to certs. ` +
      QUERY_FIRST,
  )
})
