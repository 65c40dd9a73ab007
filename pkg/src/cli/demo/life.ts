import {
  ApiError,
  type Contract,
  type EntrustResource,
  type PreEntrustSignResult,
  type Transaction,
  type TransactionResult,
  type Wechatpay,
} from 'wechatpay-entrust'
import type { Sandbox } from 'wechatpay-entrust/sandbox'
import { say } from '../language.ts'
import type { Receiver } from './receiver.ts'
import { refusal } from './refusals.ts'
import type { Fact, Story } from './story.ts'

/** Who takes part in a contract's life. */
export interface Cast {
  wxpay: Wechatpay
  sandbox: Sandbox
  receiver: Receiver
}

/** From the user's consent to the debit that is refused because the contract has ended. */
export async function tellLife(story: Story, cast: Cast, signed: PreEntrustSignResult): Promise<void> {
  const { plan_id, out_contract_code } = signed
  const key = { plan_id, out_contract_code }
  await tellConsent(story, cast, signed.pre_entrustweb_id)
  const contract = await cast.wxpay.contracts.query(key)
  story.stage('Query the contract', '查询协议', [
    [say('call', '调用'), 'wxpay.contracts.query()'],
    ...contractFacts(contract),
  ])
  const debit = debitOf(contract, 'A')
  await tellDebit(story, cast.wxpay, debit)
  await tellReversal(story, cast.wxpay, debit)
  await tellTermination(story, cast, key)
  const late = await refusal(cast.wxpay.transactions.create(debitOf(contract, 'B')), ApiError)
  story.stage('Refused: a debit after the end', '协议已解约，扣款被拒绝', [
    [say('call', '调用'), 'wxpay.transactions.create()'],
    [
      say('thrown', '抛出'),
      say(
        `${late.name}, status ${late.status}, code ${late.code}`,
        `${late.name}，状态码 ${late.status}，错误码 ${late.code}`,
      ),
    ],
    [say('message', '错误信息'), late.message],
  ])
}

async function tellConsent(story: Story, cast: Cast, session: string): Promise<void> {
  const { contract_id } = await cast.sandbox.approve(session)
  story.stage('The user agrees', '用户签约', [
    ['contract_id', contract_id],
    ...(await notificationFacts(cast, 'ECOMMERCE_ENTRUST.SIGN')),
  ])
}

async function tellDebit(story: Story, wxpay: Wechatpay, debit: Transaction): Promise<void> {
  const created = await wxpay.transactions.create(debit)
  story.stage('Debit ¥1.00', '委托代扣', [[say('call', '调用'), 'wxpay.transactions.create()'], ...orderFacts(created)])
  const { combine_out_trade_no } = debit
  const found = await wxpay.transactions.query({ combine_out_trade_no })
  story.stage('Query the order', '查询订单', [
    [say('call', '调用'), 'wxpay.transactions.query()'],
    ...orderFacts(found),
  ])
}

async function tellReversal(story: Story, wxpay: Wechatpay, debit: Transaction): Promise<void> {
  const { combine_out_trade_no, combine_appid } = debit
  const sub_orders = debit.sub_orders.map(({ mchid, out_trade_no, sub_mchid }) => ({ mchid, out_trade_no, sub_mchid }))
  await wxpay.transactions.reverse({ combine_out_trade_no, combine_appid, sub_orders })
  const { sub_orders: [order] = [] } = await wxpay.transactions.query({ combine_out_trade_no })
  story.stage('Reverse it', '撤销订单', [
    [say('call', '调用'), 'wxpay.transactions.reverse()'],
    [
      say('answer', '应答'),
      say('204 without a body, signed and verified like the others', '204，没有报文主体，同样经过签名和验签'),
    ],
    ['trade_state', order?.trade_state ?? unknown()],
  ])
}

async function tellTermination(
  story: Story,
  cast: Cast,
  key: { plan_id: number; out_contract_code: string },
): Promise<void> {
  const { contracts } = cast.wxpay
  await contracts.terminate({ ...key, contract_termination_remark: '用户解约' })
  const { contract_state, contract_terminate_info } = await contracts.query(key)
  story.stage('Terminate', '解约', [
    [say('call', '调用'), 'wxpay.contracts.terminate()'],
    [
      say('state', '状态'),
      `${contract_state}${say(', by ', '，解约方式 ')}${contract_terminate_info?.contract_termination_mode ?? unknown()}`,
    ],
    ...(await notificationFacts(cast, 'ECOMMERCE_ENTRUST.TERMINATE')),
  ])
}

async function notificationFacts({ sandbox, receiver }: Cast, expected: string): Promise<Fact[]> {
  const { event_type, resource } = await receiver.next()
  if (event_type !== expected)
    throw new Error(say(`${expected} was expected, got ${event_type}`, `应收到 ${expected}，实际收到 ${event_type}`))
  // The answer is under way while the event is here already.
  await sandbox.advance(0)
  const answer = sandbox.notifications.at(-1)?.attempts.at(-1)?.status
  const { plan_id, out_contract_code } = resource as EntrustResource
  return [
    [say('notification', '回调通知'), event_type],
    [
      '',
      say(
        `verified, decrypted (AES-256-GCM), answered with ${answer}`,
        `验签通过，已解密（AES-256-GCM），返回 ${answer}`,
      ),
    ],
    ['', `plan_id ${plan_id}, out_contract_code ${out_contract_code}`],
  ]
}

function unknown(): string {
  return say('unknown', '未知')
}

function none(): string {
  return say('none', '无')
}

function contractFacts({ contract_id, contract_state, contract_expired_time, openid }: Contract): Fact[] {
  return [
    ['contract_id', contract_id ?? none()],
    [say('state', '状态'), contract_state],
    [say('until', '有效期至'), contract_expired_time ?? unknown()],
    ['openid', openid ?? unknown()],
  ]
}

function orderFacts({ combine_out_trade_no, sub_orders: [order] = [] }: TransactionResult): Fact[] {
  return [
    [say('order', '订单'), combine_out_trade_no],
    [say('transaction', '微信支付订单号'), order?.transaction_id ?? none()],
    ['trade_state', order?.trade_state ?? unknown()],
  ]
}

function debitOf({ mchid, appid = '', contract_id = '' }: Contract, suffix: string): Transaction {
  const number = `demo-${Date.now()}-${suffix}`
  return {
    combine_appid: appid,
    combine_mchid: mchid,
    combine_out_trade_no: number,
    contract_id,
    sub_orders: [
      {
        mchid,
        sub_mchid: '1900000109',
        out_trade_no: `${number}1`,
        description: '腾讯充值中心-QQ会员充值',
        amount: { total_amount: 100, currency: 'CNY' },
      },
    ],
  }
}
