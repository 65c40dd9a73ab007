// What a client hands to WeChat, out of an answer.
import assert from 'node:assert/strict'
import { verify } from 'node:crypto'
import { test } from 'node:test'
import { appLaunch, ConfigError, miniProgramLaunch, redirectLaunch, ValidationError } from 'wechatpay-entrust'
import { merchant, openClient, rejection, thrown } from './merchant.mjs'

const session = { pre_entrustweb_id: '5778aadY9nltAsZzXixCkFIGYnV2V' }
const insured = { ...session, redirect_appid: 'wxbd687630cd02ce1d', redirect_path: 'pages/PwdExemptContract/index' }
const authorized = { out_authorization_no: 'a1', package_info: 'affffddafdfafddffda==', state: 'WAIT_USER_CONFIRM' }
const asked = { operation: 'transferAuthorization.authorize', appid: 'wx1', mchid: '1900000109' }

/** The sentence of a ConfigError. */
function refusal(work) {
  const error = thrown(work)
  assert.ok(error instanceof ConfigError, String(error))
  return error.message
}

test('combine-papay needs no name', () => {
  const opened = { appId: 'wxbd687630cd02ce1d', path: 'pages/index/index', extraData: session }
  assert.deepEqual(miniProgramLaunch({ ...session, mchid: '1' }), opened)
  assert.deepEqual(miniProgramLaunch(session, { operation: 'preEntrustSign.miniProgram' }), opened)
  assert.deepEqual(appLaunch(session), { businessType: 12, queryInfo: session })
  assert.deepEqual(appLaunch(session, { operation: 'preEntrustSign.app' }), appLaunch(session))
})

test('an answer that names its mini program needs no other name', () => {
  const opened = { appId: insured.redirect_appid, path: insured.redirect_path, extraData: session }
  assert.deepEqual(miniProgramLaunch(insured), opened)
  assert.deepEqual(miniProgramLaunch(insured, { operation: 'papayInsurance.presignMiniProgram' }), opened)
  const { redirect_path, ...cut } = insured
  const named = () => miniProgramLaunch(cut, { operation: 'papayInsurance.presignMiniProgram' })
  assert.match(refusal(named), /it holds redirect_path/)
})

test('what the answer does not hold is named by the caller', () => {
  const { package_info } = authorized
  assert.deepEqual(miniProgramLaunch(authorized, asked), { mchId: '1900000109', appId: 'wx1', package: package_info })
  const query = 'mchId=1900000109&appId=wx1&package=affffddafdfafddffda%3D%3D'
  assert.deepEqual(appLaunch(authorized, asked), { businessType: 'requestMerchantTransfer', query })
  assert.match(
    refusal(() => miniProgramLaunch(authorized, { ...asked, appid: undefined })),
    /names appid: /,
  )
  const foreign = { ...authorized, mchid: 'of the answer' }
  assert.match(
    refusal(() => appLaunch(foreign, { ...asked, mchid: '' })),
    /names mchid: appLaunch\(answer, /,
  )
  assert.match(
    refusal(() => miniProgramLaunch(authorized)),
    /pre_entrustweb_id\. .*name the operation/,
  )
})

test('an unverified launch says so, and which call it is', () => {
  const answer = { session_id: 's1' }
  const launches = [
    [() => miniProgramLaunch(answer, { operation: 'globalPapay.presignMiniProgram' }), /wx\.navigateToMiniProgram/],
    [() => appLaunch(answer, { operation: 'globalPapay.presignApp' }), /WXLaunchMiniProgram/],
    [() => appLaunch(session, { operation: 'papayInsurance.presignApp' }), /WXOpenBusinessWebview/],
  ]
  for (const [launch, api] of launches) {
    assert.match(refusal(launch), api)
    assert.match(refusal(launch), /is unverified: .*https:\/\/pay\.weixin\.qq\.com\/doc\//)
  }
})

test('an operation without a launch is told the next best', () => {
  const told = (launch, operation, answer = session) => refusal(() => launch(answer, { operation }))
  assert.equal(
    told(miniProgramLaunch, 'preEntrustSign.app'),
    'miniProgramLaunch() knows no launch of preEntrustSign.app: appLaunch() does',
  )
  assert.equal(
    told(appLaunch, 'globalPapay.presignH5', { sign_url: 'https://a.example/' }),
    'appLaunch() knows no launch of globalPapay.presignH5: redirectLaunch(answer) gives the sign_url that its answer holds',
  )
  assert.equal(
    told(miniProgramLaunch, 'papayInsurance.presignMiniprogram'),
    'miniProgramLaunch() knows no launch of papayInsurance.presignMiniprogram: of this family it knows ' +
      'papayInsurance.presignMiniProgram',
  )
  const elsewhere = told(miniProgramLaunch, 'contracts.query')
  assert.match(elsewhere, /: operation is the call that gave the answer, .*preEntrustSign, .*transferAuthorization$/)
  assert.ok(elsewhere.length < 350, elsewhere)
})

test('redirectLaunch gives the address that an answer holds', () => {
  assert.equal(redirectLaunch({ redirect_url: 'https://a.example/1' }), 'https://a.example/1')
  assert.equal(redirectLaunch({ sign_url: 'https://a.example/2' }), 'https://a.example/2')
  const web = { sign_url: 'https://a.example/older', show_code_url: 'https://a.example/3' }
  assert.equal(redirectLaunch(web), 'https://a.example/3')
  for (const answer of [undefined, null, {}, { redirect_url: '' }, { redirect_url: 1 }, Promise.resolve(web)]) {
    assert.match(
      refusal(() => redirectLaunch(answer)),
      /an answer, awaited, that holds one of show_code_url/,
    )
  }
})

const signedBy = (message, signature) =>
  verify('sha256', Buffer.from(message), merchant.publicKey, Buffer.from(signature, 'base64'))
const order = { appid: 'wxd678efh567hg6787', prepay_id: 'wx201410272009395522657a690389285100' }

for (const signer of ['node', 'webcrypto', 'rsa']) {
  test(`${signer}: paymentLaunch signs for the cashier, of a mini program and of an app`, async (t) => {
    const wxpay = openClient(t, { signer, now: () => 1_795_140_000_999 })
    const { paySign, nonceStr, ...rest } = await wxpay.paymentLaunch(order)
    const order_package = `prepay_id=${order.prepay_id}`
    const fixed = { appId: order.appid, timeStamp: '1795140000', package: order_package, signType: 'RSA' }
    assert.deepEqual(rest, fixed)
    assert.match(nonceStr, /^[0-9A-Za-z]{32}$/)
    assert.ok(signedBy(`${order.appid}\n1795140000\n${nonceStr}\n${order_package}\n`, paySign))

    const { sign, noncestr, ...app } = await wxpay.paymentLaunch({ ...order, trade_type: 'APP' })
    const { appid, prepay_id: prepayid } = order
    const partner = { partnerid: merchant.mchid, package: 'Sign=WXPay', timestamp: '1795140000' }
    assert.deepEqual(app, { appid, prepayid, ...partner })
    assert.ok(signedBy(`${appid}\n1795140000\n${noncestr}\n${prepayid}\n`, sign))
    assert.notEqual(noncestr, nonceStr)
  })
}

test('paymentLaunch refuses what would sign something else', async (t) => {
  const wxpay = openClient(t)
  for (const change of [
    { appid: undefined },
    { appid: '' },
    { prepay_id: 'a\nb' },
    { prepay_id: 1 },
    { trade_type: 'H5' },
  ]) {
    const error = await rejection(wxpay.paymentLaunch({ ...order, ...change }))
    assert.ok(error instanceof ValidationError, String(error))
    assert.deepEqual(
      error.issues.map(({ path }) => path),
      Object.keys(change),
    )
  }
  await assert.rejects(wxpay.paymentLaunch(), ValidationError)
  wxpay.close()
  await assert.rejects(wxpay.paymentLaunch(order), ConfigError)
})
