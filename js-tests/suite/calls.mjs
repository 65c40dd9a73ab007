import { equal, failure, ok } from './check.mjs'
import { debitOf, newCode, signContract } from './setting.mjs'

const PRE_SIGN = 'v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'

export const callCases = {
  which: 'public-key',
  cases: {
    async 'mini-program pre-sign, and its launch'({ lib, control, client, merchant, input }) {
      const asked = input()
      const result = await client().preEntrustSign.miniProgram(asked)
      const { pre_entrustweb_id } = result
      const { plan_id, out_contract_code } = asked
      equal(result, { pre_entrustweb_id, mchid: merchant.mchid, plan_id, out_contract_code }, 'answer')
      const extraData = { pre_entrustweb_id }
      const launch = { appId: 'wxbd687630cd02ce1d', path: 'pages/index/index', extraData }
      equal(lib.miniProgramLaunch(result), launch, 'launch')
      equal(lib.appLaunch(result), { businessType: 12, queryInfo: extraData }, 'app launch')
      const [request] = await control.requests()
      equal([request.verified, request.path], [true, `/${PRE_SIGN}`], 'what the gateway saw')
      equal(request.headers['wechatpay-serial'], Object.keys(merchant.certs)[0], 'Wechatpay-Serial')
    },

    async 'app pre-sign'({ client, input }) {
      const { pre_entrustweb_id } = await client().preEntrustSign.app({
        ...input(),
        return_app: true,
        attach: '数据包',
      })
      ok(pre_entrustweb_id, 'pre_entrustweb_id')
    },

    async 'the styles'({ client, input }) {
      const wxpay = client()
      for (const post of [
        (options) => wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram.post(options),
        (options) => wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram.postAsync(options),
        (options) => wxpay.chain(PRE_SIGN).post(options),
        (options) => wxpay[PRE_SIGN].post(options),
        (options) => wxpay.request('POST', PRE_SIGN, options),
      ]) {
        const { status, headers, data, requestId } = await post({ json: input() })
        equal([status, headers['request-id']], [200, requestId], 'status and request id')
        ok(data.pre_entrustweb_id, 'pre_entrustweb_id')
      }
    },

    async 'contract and debit, from sign to reversal'(setting) {
      const wxpay = setting.client()
      const { asked, contract_id } = await signContract(setting)
      const { plan_id, out_contract_code } = asked
      const contract = await wxpay.contracts.query({ plan_id, out_contract_code })
      equal([contract.contract_state, contract.contract_id], ['SIGNED', contract_id], 'contract')
      const combine_out_trade_no = newCode()
      const order = await wxpay.transactions.create(debitOf(setting.merchant, contract_id, combine_out_trade_no))
      equal(order.sub_orders[0].trade_state, 'SUCCESS', 'trade_state')
      equal(await wxpay.transactions.query({ combine_out_trade_no }), order, 'queried order')
      const { combine_appid, sub_orders } = debitOf(setting.merchant, contract_id, combine_out_trade_no)
      const [{ mchid, out_trade_no, sub_mchid }] = sub_orders
      const reversal = { combine_out_trade_no, combine_appid, sub_orders: [{ mchid, out_trade_no, sub_mchid }] }
      equal(await wxpay.transactions.reverse(reversal), undefined, '204')
      const remark = { contract_termination_remark: '用户解约' }
      await wxpay.contracts.terminate({ plan_id, out_contract_code, ...remark })
      const { contract_state } = await wxpay.contracts.query({ plan_id, out_contract_code })
      equal(contract_state, 'TERMINATED', 'contract_state')
    },

    async 'path parameters and query of the chain'({ client, input }) {
      const wxpay = client()
      const { plan_id, out_contract_code } = input()
      const contracts = wxpay.v3.ecommerce.combinePapay.contracts
      const chain = contracts.planId._plan_id_.outContractCode.$out_contract_code$
      const call = () => chain.get({ plan_id, out_contract_code })
      await failure(call, Error, { name: 'ApiError', status: 404, code: 'RESOURCE_NOT_EXISTS', retryable: false })
    },

    async 'prepare and receive, with the platform’s own fetch'({ client, input }) {
      const wxpay = client()
      const { url, ...init } = await wxpay.prepare('POST', PRE_SIGN, { json: input() })
      const { data } = await wxpay.receive(await fetch(url, init))
      ok(data.pre_entrustweb_id, 'pre_entrustweb_id')
      const changed = await fetch(url, { ...init, body: init.body.replace('用户A', '用户B') })
      await failure(() => wxpay.receive(changed), Error, { name: 'ApiError', status: 401, code: 'SIGN_ERROR' })
    },

    async 'twenty calls at once on one client'({ control, client, input }) {
      const wxpay = client()
      const calls = Array.from({ length: 20 }, () => wxpay.preEntrustSign.miniProgram(input()))
      const ids = new Set((await Promise.all(calls)).map(({ pre_entrustweb_id }) => pre_entrustweb_id))
      equal(ids.size, 20, 'sessions')
      const requests = await control.requests()
      equal([requests.length, requests.every(({ verified }) => verified)], [20, true], 'requests, all verified')
    },

    async 'input that breaks the rules is not sent'({ lib, control, client, input }) {
      const call = () => client().preEntrustSign.miniProgram(input({ out_contract_code: '', notify_url: 'x?y' }))
      const error = await failure(call, lib.ValidationError, { code: 'ERR_VALIDATION' })
      ok(error instanceof lib.WechatpayError && error instanceof Error, 'is a WechatpayError and an Error')
      equal(error.issues.map(({ path }) => path).sort(), ['notify_url', 'out_contract_code'], 'paths of the issues')
      equal(await control.requests(), [], 'requests')
    },

    async 'a closed client, and one that was disposed'({ lib, client, input }) {
      for (const end of ['close', Symbol.dispose].filter(Boolean)) {
        const wxpay = client()
        await wxpay.preEntrustSign.miniProgram(input())
        wxpay[end]()
        await failure(() => wxpay.preEntrustSign.miniProgram(input()), lib.ConfigError)
      }
    },
  },
}
