// Who serves what: WeChat Pay's host for overseas merchants, its hosts in the mainland, and everything else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, Wechatpay } from 'wechatpay-entrust'
import { WechatpaySync } from 'wechatpay-entrust/sync'
import { open, openClient, options, rejection, thrown } from './merchant.mjs'

const HK = 'https://apihk.mch.weixin.qq.com'
const MAINLAND = 'https://api.mch.weixin.qq.com'
const abroad = '/v3/global/papay/contracts/c1'
const home = '/v3/ecommerce/combine-papay/transactions/o1'

/** A client whose requests are kept, and end there. */
function observed(t, change) {
  const urls = []
  const fetch = async (url) => {
    urls.push(String(url))
    throw new Error('seen')
  }
  return { urls, wxpay: openClient(t, { fetch, maxRetries: 1, ...change }) }
}

const calls = (wxpay) => ({
  mainland: [
    () => wxpay.transactions.query({ combine_out_trade_no: 'o1' }),
    () => wxpay.v3.ecommerce.combinePapay.transactions._combine_out_trade_no_.get({ combine_out_trade_no: 'o1' }),
    () => wxpay.chain('v3/ecommerce/combine-papay/transactions/o1').get(),
    () => wxpay.request('GET', home),
    () => wxpay.prepare('GET', home),
  ],
  overseas: [
    () => wxpay.globalPapay.queryById({ contract_id: 'c1' }),
    () => wxpay.v3.global.papay.contracts._contract_id_.get({ contract_id: 'c1' }),
    () => wxpay['v3/global/papay/contracts/{contract_id}'].get({ contract_id: 'c1' }),
    () => wxpay.request('GET', abroad),
    () => wxpay.prepare('GET', abroad),
  ],
})

async function refused(list, message, urls) {
  for (const call of list) {
    const error = await rejection(call())
    assert.ok(error instanceof ConfigError, `${call}: ${error}`)
    assert.match(error.message, message)
  }
  assert.deepEqual(urls, [])
}

for (const baseUrl of [undefined, MAINLAND, 'https://API.mch.weixin.qq.com:443/', 'https://api2.mch.weixin.qq.com']) {
  test(`${baseUrl ?? 'the default'} serves no overseas merchants`, async (t) => {
    const { urls, wxpay } = observed(t, { baseUrl })
    const { mainland, overseas } = calls(wxpay)
    await refused(
      overseas,
      /: globalPapay\.queryById is for overseas merchants, .* make a client with that baseUrl/,
      urls,
    )
    for (const call of mainland) await call().catch((error) => assert.equal(error.name, 'TransportError'))
    assert.equal(new URL(urls[0]).hostname, new URL(baseUrl ?? MAINLAND).hostname)
  })
}

test('one of the two addresses is enough to be no place for overseas merchants', async (t) => {
  for (const change of [
    { baseUrl: MAINLAND, backupUrl: 'https://proxy.example' },
    { baseUrl: 'https://proxy.example', backupUrl: MAINLAND },
  ]) {
    const { urls, wxpay } = observed(t, change)
    await refused(calls(wxpay).overseas, /: globalPapay\.queryById is for overseas merchants/, urls)
  }
})

test('the host for overseas merchants serves no mainland operation, and has no backup', async (t) => {
  const { urls, wxpay } = observed(t, { baseUrl: HK })
  const { mainland, overseas } = calls(wxpay)
  await refused(
    mainland,
    /: transactions\.query is served by https:\/\/api\.mch\.weixin\.qq\.com, .* without baseUrl/,
    urls,
  )
  for (const call of overseas) await call().catch((error) => assert.equal(error.name, 'TransportError'))
  assert.deepEqual([...new Set(urls)], [HK + abroad])
  await wxpay.request('GET', '/v3/other').catch(() => {})
  assert.equal(urls.at(-1), `${HK}/v3/other`, 'an endpoint that is not known goes anywhere')
})

test('a backup that serves other merchants is refused with the client', () => {
  const mixed = [
    { backupUrl: HK },
    { baseUrl: HK, backupUrl: MAINLAND },
    { baseUrl: HK, backupUrl: 'https://api2.mch.weixin.qq.com' },
  ]
  for (const change of mixed) {
    const error = thrown(() => new Wechatpay(options(change)))
    assert.ok(error instanceof ConfigError, String(error))
    assert.match(error.message, /^baseUrl and backupUrl serve different merchants/)
  }
})

test('what a backup does not serve is not sent to a proxy before it either', async (t) => {
  const { urls, wxpay } = observed(t, { baseUrl: 'https://proxy.example', backupUrl: HK })
  const { mainland, overseas } = calls(wxpay)
  await refused(mainland, /: transactions\.query is served by https:\/\/api\.mch\.weixin\.qq\.com, /, urls)
  await overseas[0]().catch((error) => assert.equal(error.name, 'TransportError'))
  assert.deepEqual(urls, [`https://proxy.example${abroad}`, HK + abroad])
})

test('the list of certificates has another path there', async (t) => {
  for (const [baseUrl, path] of [
    [HK, '/v3/global/certificates'],
    [MAINLAND, '/v3/certificates'],
  ]) {
    const { urls, wxpay } = observed(t, { baseUrl, certs: 'auto', apiv3Key: 'x'.repeat(32), maxRetries: 0 })
    await rejection(wxpay.certificates.download())
    assert.deepEqual(urls, [baseUrl + path])
  }
})

test('any other origin serves all', async (t) => {
  const { gateway, wxpay } = await open(t)
  const { mainland, overseas } = calls(wxpay)
  for (const call of [...mainland, ...overseas]) {
    await call().catch((error) => assert.notEqual(error.name, 'ConfigError'))
  }
  assert.equal(gateway.requests.length, 8)
})

test('the blocking client, too', () => {
  const wxpay = new WechatpaySync(options({ baseUrl: HK }))
  try {
    const error = thrown(() => wxpay.request('GET', home))
    assert.ok(error instanceof ConfigError, String(error))
    assert.match(error.message, /: transactions\.query is served by/)
  } finally {
    wxpay.close()
  }
})
