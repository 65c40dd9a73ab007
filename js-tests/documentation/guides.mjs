// Every snippet of the guides, by guide and name: what it is given, and a check that runs it.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Wechatpay } from 'wechatpay-entrust'
import { installed } from '../packaging/consumer.mjs'
import { run } from './module.mjs'
import { input, openClient, openSandbox } from './setting.mjs'

const { appid } = input
const openid = 'o-MYE42l80oelYMDE34nYD456Xoy'
const notifyUrl = 'https://127.0.0.1:9/notify'

let home

async function freePort() {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/**
 * The program of a guide, as a new user runs it: in an empty folder with the package from its tarball, and nothing set
 * but a free port. `lines` are what it prints, in whatever order: a notification may come before or after its answer.
 */
const program = (lines) => ({
  given: [],
  async check({ code }) {
    home ??= installed()
    writeFileSync(join(home, 'program.mjs'), code)
    const { PATH } = process.env
    const child = spawn(process.execPath, ['program.mjs'], { cwd: home, env: { PATH, PORT: String(await freePort()) } })
    const output = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr']) child[stream].on('data', (chunk) => (output[stream] += chunk))
    const [status] = await once(child, 'close')
    assert.deepEqual([status, output.stderr], [0, ''])
    const printed = output.stdout.trim().split('\n').sort()
    assert.equal(printed.length, lines.length, output.stdout)
    for (const [index, line] of lines.toSorted().entries()) assert.match(printed[index], new RegExp(`^${line}$`))
  },
})

/** What a page of the user's is given to call, and what it called. */
function clientOf() {
  const calls = []
  const values = {
    wx: {
      navigateToMiniProgram: (launch) => calls.push(launch),
      requestMerchantTransfer: (launch) => calls.push(launch),
    },
    WeixinJSBridge: {
      invoke: (api, launch, callback) => {
        calls.push([api, launch])
        callback()
      },
    },
    askYourServer: () => calls.push('asked'),
  }
  return { calls, values }
}

const transferLaunch = { mchId: '1900000109', appId: appid, package: 'p' }

const transferAuthorization = {
  program: program([
    'confirmed A20260310100000',
    'authorisation TAKING_EFFECT',
    'transfer ACCEPTED',
    'paid 1 time',
    'authorisation CLOSED',
    'closed CLOSE_VIA_MCH_API',
  ]),

  'mini-program': {
    given: ['transferLaunch', 'wx', 'askYourServer'],
    async check(fence) {
      const { calls, values } = clientOf()
      const { onTapAuthorize, onShow } = await run(fence, {
        look: ['onTapAuthorize', 'onShow'],
        values: { ...values, transferLaunch },
      })
      onTapAuthorize()
      onShow()
      assert.deepEqual(calls, [transferLaunch, 'asked'])
    },
  },

  jsapi: {
    given: ['transferLaunch', 'WeixinJSBridge', 'askYourServer'],
    async check(fence) {
      const { calls, values } = clientOf()
      await run(fence, { values: { ...values, transferLaunch } })
      assert.deepEqual(calls, [['requestMerchantTransfer', transferLaunch], 'asked'])
    },
  },

  app: {
    given: ['authorization', 'appid', 'mchid'],
    async check(fence) {
      const values = { authorization: { package_info: 'a+b/c=' }, appid, mchid: '1900000109' }
      const { launch } = await run(fence, { look: ['launch'], values })
      assert.deepEqual(launch, {
        businessType: 'requestMerchantTransfer',
        query: `mchId=1900000109&appId=${appid}&package=a%2Bb%2Fc%3D`,
      })
    },
  },

  'first-transfer': {
    given: ['wxpay', 'bill'],
    async check(fence, t) {
      const sandbox = await openSandbox(t)
      const wxpay = openClient(t, sandbox.merchant)
      const bill = {
        appid,
        openid,
        out_bill_no: 'B1',
        transfer_scene_id: '1000',
        transfer_amount: 30,
        transfer_remark: 'a',
      }
      const { made } = await run(fence, { look: ['made'], values: { wxpay, bill } })
      assert.equal(made.state, 'WAIT_USER_CONFIRM')
      await sandbox.approve(made.package_info)
      assert.equal(sandbox.orders[0].sub_orders[0].trade_state, 'SUCCESS')
      const { out_authorization_no } = made
      const { state } = await wxpay.transferAuthorization.queryByOutNo({ out_authorization_no })
      assert.equal(state, 'TAKING_EFFECT')
    },
  },
}

const scheduled = {
  appid,
  plan_id: 12535,
  out_contract_code: 'C1',
  contract_display_account: '微信代扣用户A',
  contract_notify_url: notifyUrl,
  deduct_schedule: {
    estimated_deduct_date: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
    estimated_deduct_amount: { total: 3000, currency: 'CNY' },
    description: '图书会员',
  },
}

const papayScheduledDeduct = {
  program: program([
    'notified: signed C20260310100000',
    'contract SIGNED',
    'booking SCHEDULED',
    'booking PAID',
    'notified: paid T20260312100000',
    'notified: ended SYSTEM_TERMINATE',
    'contract TERMINATED',
  ]),

  'mini-program': {
    given: ['launch', 'wx', 'askYourServer'],
    async check(fence) {
      const { calls, values } = clientOf()
      const launch = { appId: 'wxbd687630cd02ce1d', path: 'pages/index/index', extraData: { pre_entrustweb_id: 'p' } }
      const { onTapSign, onShow } = await run(fence, { look: ['onTapSign', 'onShow'], values: { ...values, launch } })
      onTapSign()
      onShow({ scene: 1001 })
      onShow({ scene: 1038 })
      assert.deepEqual(calls, [launch, 'asked'])
    },
  },

  app: {
    given: ['wxpay', 'scheduled'],
    async check(fence, t) {
      const sandbox = await openSandbox(t)
      const wxpay = openClient(t, sandbox.merchant)
      const { launch } = await run(fence, { look: ['launch'], values: { wxpay, scheduled } })
      assert.deepEqual(Object.keys(launch), ['userName', 'path', 'miniprogramType'])
      assert.equal(sandbox.contracts[0].channel, 'app')
    },
  },

  web: {
    given: ['wxpay', 'scheduled', 'openid'],
    async check(fence, t) {
      const sandbox = await openSandbox(t)
      const wxpay = openClient(t, sandbox.merchant)
      const values = { wxpay, scheduled, openid }
      const addresses = await run(fence, { look: ['inWechat', 'elsewhere'], values })
      for (const address of Object.values(addresses)) assert.ok(address.startsWith(`${sandbox.url}/sandbox/sign?`))
      const channels = sandbox.contracts.map(({ channel }) => channel)
      assert.deepEqual(channels, ['jsapi', 'h5'])
    },
  },

  terminate: {
    given: ['wxpay'],
    async check(fence, t) {
      const sandbox = await openSandbox(t)
      const wxpay = openClient(t, sandbox.merchant)
      const session = await wxpay.papayScheduledDeduct.presignMiniProgram({
        ...scheduled,
        out_contract_code: 'C20260310100000',
      })
      await sandbox.approve(session.pre_entrustweb_id)
      await run(fence, { values: { wxpay } })
      const [{ contract_state, contract_terminate_info }] = sandbox.contracts
      assert.equal(contract_state, 'TERMINATED')
      assert.equal(contract_terminate_info.contract_termination_mode, 'MCH_API_TERMINATE')
    },
  },
}

const globalPapay = {
  program: program([
    'notified: signed C20260310100000',
    'contract SIGNED',
    'order SUCCESS',
    'notified: paid T20260310100000',
    'notified: ended by MERCHANT',
    'contract TERMINATED',
  ]),

  client: {
    given: ['merchant'],
    async check(fence, t) {
      const { merchant: whole } = await openSandbox(t)
      const { baseUrl: _, backupUrl: __, ...merchant } = whole
      const { wxpay } = await run(fence, { look: ['wxpay'], values: { merchant } })
      const { url } = await wxpay.prepare('GET', 'v3/certificates')
      assert.equal(new URL(url).host, 'apihk.mch.weixin.qq.com')
      await assert.rejects(wxpay.contracts.query({ plan_id: 1, out_contract_code: 'a' }), { code: 'ERR_CONFIG' })
      wxpay.close()
      const mainland = openClient(t, merchant)
      await assert.rejects(mainland.globalPapay.queryById({ contract_id: '1', appid }), { code: 'ERR_CONFIG' })
    },
  },

  'qr-code': {
    given: ['wxpay', 'appid', 'notifyUrl'],
    async check(fence, t) {
      const sandbox = await openSandbox(t)
      const values = { wxpay: openClient(t, sandbox.merchant), appid, notifyUrl }
      const { page } = await run(fence, { look: ['page'], values })
      assert.match(await (await fetch(page)).text(), /value="agree"/)
      assert.equal(sandbox.contracts[0].channel, 'web')
    },
  },

  institution: {
    given: ['wxpay', 'openid', 'notifyUrl'],
    async check(fence, t) {
      const sandbox = await openSandbox(t)
      const values = { wxpay: openClient(t, sandbox.merchant), openid, notifyUrl }
      const { page } = await run(fence, { look: ['page'], values })
      assert.ok(page.startsWith(sandbox.url))
      assert.equal(sandbox.contracts[0].details.sub_mchid, '1900000110')
    },
  },

  reverse: {
    given: ['wxpay'],
    async check(fence, t) {
      const sandbox = await openSandbox(t)
      const wxpay = openClient(t, sandbox.merchant)
      const key = { plan_id: 1, out_contract_code: 'C1', appid }
      const { sign_url } = await wxpay.globalPapay.presignH5({
        ...key,
        user_display_name: 'a',
        success_notify_url: notifyUrl,
      })
      await sandbox.approve(new URL(sign_url).searchParams.get('pre_entrustweb_id'))
      const { contract_id } = await wxpay.globalPapay.queryByCode(key)
      await wxpay.globalPapay.pay({
        appid,
        contract_id,
        out_trade_no: 'T20260310100000',
        description: 'a',
        merchant_category_code: '5815',
        amount: { total: 1, currency: 'HKD' },
        notify_url: notifyUrl,
      })
      const { reversed } = await run(fence, { look: ['reversed'], values: { wxpay } })
      assert.equal(reversed.trade_state, 'REFUND')
    },
  },
}

const papayNotify = {
  program: program(['announced on \\d{4}-\\d\\d-\\d\\d', 'refused at 23:00']),

  window: {
    given: [],
    async check(fence, t) {
      const { debitWindow } = await run(fence, { look: ['debitWindow'] })
      const morning = Date.parse('2026-03-10T10:00:00+08:00')
      assert.deepEqual(debitWindow(morning), { from: '2026-03-12', to: '2026-03-18' })
      // What the sandbox reckons by itself, at both ends of the day in Beijing and for every length.
      for (const time of ['07:00', '15:59', '16:01', '21:59']) {
        for (const count of [1, 2, 3, undefined]) {
          const now = Date.parse(`2026-03-10T${time}:00+08:00`)
          const sandbox = await openSandbox(t, { now: () => now })
          const wxpay = new Wechatpay({ ...sandbox.merchant, now: () => now })
          const deduct_duration = count && { count, unit: 'DAY' }
          const { mchid } = sandbox.merchant
          const notice = { contract_id: '1', mchid, appid, estimated_amount: { amount: 1 }, deduct_duration }
          await wxpay.papayNotify.preDeductNotify(notice)
          wxpay.close()
          const [{ debit_from, debit_until }] = sandbox.contracts[0].details.notices
          const day = (ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10)
          assert.deepEqual(debitWindow(now, count), { from: day(debit_from), to: day(debit_until - 1) })
        }
      }
    },
  },

  partner: {
    given: ['wxpay', 'mchid', 'appid', 'contract_id'],
    async check(fence, t) {
      const now = Date.parse('2026-03-10T10:00:00+08:00')
      const sandbox = await openSandbox(t, { now: () => now })
      const { mchid } = sandbox.merchant
      const wxpay = openClient(t, { ...sandbox.merchant, now: () => now })
      await run(fence, { values: { wxpay, mchid, appid, contract_id: '202603101234567890' } })
      const [{ path, status }] = sandbox.requests
      assert.deepEqual([path, status], ['/v3/partner-papay/contracts/202603101234567890/notify', 204])
      const [{ debit_from, debit_until }] = sandbox.contracts[0].details.notices
      assert.equal(debit_until - debit_from, 3 * 86_400_000)
    },
  },
}

export const guideSnippets = {
  'global-papay': globalPapay,
  'papay-notify': papayNotify,
  'papay-scheduled-deduct': papayScheduledDeduct,
  'transfer-authorization': transferAuthorization,
}
