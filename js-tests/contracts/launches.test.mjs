// What is launched with the answer of each documented operation, out of what the gateway of the data answered.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appLaunch, ConfigError, miniProgramLaunch, redirectLaunch } from 'wechatpay-entrust'
import { merchant, openClient, platform } from '../client/merchant.mjs'
import { callOf, documented, inputFields, sampleOf } from './documented.mjs'
import { openDocumentedGateway } from './documented-gateway.mjs'

const place = ({ pre_entrustweb_id }) => ({ extraData: { pre_entrustweb_id } })
const redirect = (answer) => ({ appId: answer.redirect_appid, path: answer.redirect_path, ...place(answer) })
const sign = (answer) => ({ appId: answer.sign_mp_appid, path: answer.sign_mp_path, ...place(answer) })
const userName = (answer) => ({
  userName: answer.miniprogram_username,
  path: answer.miniprogram_path,
  miniprogramType: 0,
})
const transfer = { mchId: merchant.mchid, appId: 'wx1' }
const transferMini = ({ package_info }) => ({ ...transfer, package: package_info })
const transferApp = ({ package_info }) => ({
  businessType: 'requestMerchantTransfer',
  query: `mchId=${merchant.mchid}&appId=wx1&package=${encodeURIComponent(package_info)}`,
})

/** What the pages say, as far as they could be read; everything else is no launch or an unverified one. */
const miniPrograms = {
  'ecommerce-combine-papay.presign-mini-program': (answer) => ({
    appId: 'wxbd687630cd02ce1d',
    path: 'pages/index/index',
    ...place(answer),
  }),
  'papay-scheduled-deduct.presign-mini-program': redirect,
  'papay-scheduled-deduct-partner.presign-mini-program': redirect,
  'papay-insurance.presign-mini-program': redirect,
  'password-exempt.presign-mini-program-normal': sign,
  'password-exempt.presign-mini-program-service-provider': sign,
  'password-exempt.presign-mini-program-ecommerce': sign,
  'password-exempt.presign-mini-program-qs': sign,
  'credit-repayment.presign-app': ({ presign_token }) => ({ presignToken: presign_token }),
  'transfer-authorization.authorize': transferMini,
  'transfer-authorization.transfer-and-authorize': transferMini,
  'transfer-authorization-partner.authorize': transferMini,
  'transfer-authorization-partner.transfer-and-authorize': transferMini,
}
const apps = {
  'ecommerce-combine-papay.presign-app': ({ pre_entrustweb_id }) => ({
    businessType: 12,
    queryInfo: { pre_entrustweb_id },
  }),
  'papay-scheduled-deduct.presign-app': userName,
  'papay-scheduled-deduct-partner.presign-app': userName,
  'transfer-authorization.authorize': transferApp,
  'transfer-authorization.transfer-and-authorize': transferApp,
  'transfer-authorization-partner.authorize': transferApp,
  'transfer-authorization-partner.transfer-and-authorize': transferApp,
}
/** Where the answer names what is opened, nothing but the answer is needed. */
const carrying = [redirect, sign, userName]

test('each operation is launched as the pages say, or is a sentence', async (t) => {
  const gateway = await openDocumentedGateway(t, { merchant, platform })
  const wxpay = openClient(t, { baseUrl: gateway.url })
  let addresses = 0
  for (const operation of documented.filter(({ status }) => status === 200)) {
    const answer = await callOf(wxpay, operation)(sampleOf(inputFields(operation), 'full'))
    const options = { operation: operation.name, appid: 'wx1', mchid: merchant.mchid }
    for (const [launch, known] of [
      [miniProgramLaunch, miniPrograms],
      [appLaunch, apps],
    ]) {
      const expected = known[operation.id]
      if (expected) {
        assert.deepEqual(launch(answer, options), expected(answer), operation.id)
        if (carrying.includes(expected)) assert.deepEqual(launch(answer), expected(answer), operation.id)
        continue
      }
      const isTold = (error) =>
        error instanceof ConfigError && error.message.includes(operation.name) && error.message.length < 400
      assert.throws(() => launch(answer, options), isTold, operation.id)
    }
    const address = answer.show_code_url ?? answer.redirect_url ?? answer.sign_url
    if (address === undefined) continue
    addresses++
    assert.equal(redirectLaunch(answer), address, operation.id)
  }
  assert.ok(addresses > 10, String(addresses))
})
