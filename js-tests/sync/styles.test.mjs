import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { Wechatpay } from 'wechatpay-entrust'
import { WechatpaySync } from 'wechatpay-entrust/sync'
import { openGateway, PRE_SIGN, preSignBody } from './gateway.mjs'

test('the six styles of the source document', async (t) => {
  const { merchant, requests } = await openGateway(t)
  const wxpay = new Wechatpay(merchant)
  const blocking = new WechatpaySync(merchant)
  t.after(() => wxpay.close())
  t.after(() => blocking.close())
  const json = preSignBody()
  const results = [
    await wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram.postAsync({ json }),
    await wxpay.chain(PRE_SIGN).postAsync({ json }),
    await wxpay[PRE_SIGN].postAsync({ json }),
    blocking.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram.post({ json }),
    blocking.chain(PRE_SIGN).post({ json }),
    blocking[PRE_SIGN].post({ json }),
  ]
  for (const { status, headers, data, requestId } of results) {
    assert.equal(status, 200)
    assert.equal(requestId, headers['request-id'])
    assert.deepEqual(data, results[0].data)
  }
  const received = await requests()
  assert.equal(received.length, 6)
  assert.ok(
    received.every(({ verified, path, body }) => verified && path === `/${PRE_SIGN}` && body === received[0].body),
  )
})

test('places in the path, query, headers, and a 404', async (t) => {
  const { merchant, requests } = await openGateway(t)
  const wxpay = new WechatpaySync(merchant)
  t.after(() => wxpay.close())
  const fails = () =>
    wxpay.v3.a._plan_id_.b.get({ plan_id: 7, query: { q: 'ü' }, headers: { 'Accept-Language': 'en' } })
  assert.throws(fails, { name: 'ApiError', status: 404, code: 'HTTP_404' })
  const [{ path, headers }] = await requests()
  assert.equal(path, '/v3/a/7/b?q=%C3%BC')
  assert.equal(headers['accept-language'], 'en')
})

test('what JSON does to a body is done before it leaves the thread', async (t) => {
  const { merchant, requests } = await openGateway(t)
  class Code {
    toJSON() {
      return 'fromtojson'
    }
  }
  const wxpay = new WechatpaySync(merchant)
  t.after(() => wxpay.close())
  wxpay.request('POST', PRE_SIGN, { json: preSignBody({ out_contract_code: new Code() }) })
  assert.equal(JSON.parse((await requests())[0].body).out_contract_code, 'fromtojson')
})

test('probing a client or its chain sends nothing and shows nothing', async (t) => {
  const { merchant, requests } = await openGateway(t)
  const wxpay = new WechatpaySync(merchant)
  t.after(() => wxpay.close())
  for (const probed of [wxpay, wxpay.v3, wxpay.v3.certificates, wxpay.chain(PRE_SIGN)]) {
    assert.equal(await probed, probed)
    assert.equal(probed.then, undefined)
    const shown = `${String(probed)} ${JSON.stringify(probed)} ${inspect(probed, { depth: 9, showHidden: true })}`
    assert.ok(!shown.includes('PRIVATE KEY') && !shown.includes(merchant.apiv3Key), shown)
  }
  assert.deepEqual(await requests(), [])
})

test('fromEnv reads what Wechatpay.fromEnv reads', async (t) => {
  const { merchant } = await openGateway(t)
  const [[id, key]] = Object.entries(merchant.certs)
  const wxpay = WechatpaySync.fromEnv({
    WECHATPAY_MCHID: merchant.mchid,
    WECHATPAY_SERIAL: merchant.serial,
    WECHATPAY_PRIVATE_KEY: merchant.privateKey.replaceAll('\n', '\\n'),
    WECHATPAY_PUBLIC_KEY_ID: id,
    WECHATPAY_PUBLIC_KEY: key,
    WECHATPAY_BASE_URL: merchant.baseUrl,
  })
  t.after(() => wxpay.close())
  assert.equal(wxpay[PRE_SIGN].post({ json: preSignBody() }).status, 200)
  assert.throws(() => WechatpaySync.fromEnv({}), {
    name: 'ConfigError',
    message: /WECHATPAY_MCHID.*WECHATPAY_PUBLIC_KEY/,
  })
})

test('a second argument and a value in a chain are thrown, in all three styles', async (t) => {
  const { merchant, requests } = await openGateway(t)
  const wxpay = new WechatpaySync(merchant)
  t.after(() => wxpay.close())
  const json = preSignBody()
  const styles = [
    wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram,
    wxpay.chain(PRE_SIGN),
    wxpay[PRE_SIGN],
  ]
  for (const path of styles) {
    for (const verb of ['get', 'post', 'put', 'patch', 'delete']) {
      const failing = () => path[verb]({ json }, { headers: { 'Wechatpay-Serial': 'X' } })
      assert.throws(failing, { name: 'ValidationError', message: new RegExp(`${verb}\\(\\) takes one object`) })
    }
    const value = () => path.P20150806125346.post({ json })
    assert.throws(value, { name: 'ValidationError', message: /P20150806125346.*_out_trade_no_/ })
  }
  assert.deepEqual(await requests(), [])
  assert.equal(wxpay.chain(PRE_SIGN).post({ json }, undefined).status, 200)
})
