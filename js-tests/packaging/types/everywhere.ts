// A consumer's code that uses every public name, and no global beyond ECMAScript. It is only type-checked.
import {
  type AbortSignalLike,
  type AgentLike,
  type Amount,
  type AnyBlockingVerb,
  type AnyVerb,
  type AnyWechatpayError,
  ApiError,
  type ApiErrorDetails,
  type AppLaunch,
  type AppLaunches,
  type AppPaymentLaunch,
  type AppPreEntrustSign,
  type AsyncDelete,
  type AsyncGet,
  type AsyncOpenChain,
  type AsyncPatch,
  type AsyncPost,
  type AsyncPut,
  type Attempt,
  appLaunch,
  type BlockingDelete,
  type BlockingGet,
  type BlockingOpenChain,
  type BlockingPatch,
  type BlockingPost,
  type BlockingPut,
  type CallMode,
  type CallOptions,
  type Certificates,
  type Chain,
  type Claim,
  type CombinePayerInfo,
  ConfigError,
  type Contract,
  type ContractKey,
  type Contracts,
  type ContractTerminateInfo,
  type ContractTermination,
  type ContractTerminationResult,
  type DebitOptions,
  type DebitOutcome,
  type DebitStep,
  type Debits,
  type Delete,
  type Endpoint,
  type Endpoints,
  type EntrustResource,
  type ErrorData,
  type ErrorDetails,
  type ExternalSigner,
  type FetchInit,
  type FetchLike,
  type FetchMessage,
  type Get,
  type HandlerOptions,
  type HeadersLike,
  type InternalError,
  type Issue,
  type KeyRotation,
  type LaunchOptions,
  type MiniProgramAnswer,
  type MiniProgramLaunch,
  type MiniProgramLaunches,
  type MiniProgramLaunchOfApp,
  type MiniProgramPreEntrustSign,
  miniProgramLaunch,
  type NotificationContext,
  type NotificationEnvelope,
  NotificationError,
  type NotificationEvent,
  type NotificationHandler,
  type NotificationReason,
  type NotificationResources,
  type NotificationSource,
  type Notifications,
  type OpenChain,
  type Operations,
  type OrderKey,
  type OtherVerbs,
  type PaidAmount,
  type Patch,
  type Paths,
  type PathValue,
  type PaymentLaunch,
  type PaymentOrder,
  PendingError,
  type PlainAnswer,
  type Post,
  type PreEntrustSign,
  type PreEntrustSignResult,
  type PreparedRequest,
  type Put,
  type ReadMessage,
  type ReceivedAnswer,
  type RedirectAnswer,
  type ReplayGuard,
  type RequestOptions,
  ResponseError,
  type ResponseLike,
  type Result,
  type Reversal,
  type ReversalSubOrder,
  type Rule,
  redirectLaunch,
  type SettleInfo,
  type SharedNotifications,
  SignatureError,
  type SignatureReason,
  type SubOrder,
  type SubOrderResult,
  type TerminationMode,
  type Transaction,
  type TransactionResult,
  type Transactions,
  type TransferAuthorizationAuthorizeResult,
  TransportError,
  type TransportErrorKind,
  type V3,
  ValidationError,
  type Verbs,
  type WebviewLaunch,
  Wechatpay,
  type WechatpayEnvironment,
  WechatpayError,
  type WechatpayOptions,
} from 'wechatpay-entrust'
import { type NodeRequest, type NodeResponse, toNodeHandler } from 'wechatpay-entrust/node'
import { type RedisClient, type RedisReplayGuardOptions, redisReplayGuard } from 'wechatpay-entrust/redis'
import {
  createSandbox,
  type Deliver,
  type FaultKind,
  type FaultOptions,
  type Sandbox,
  type SandboxAttempt,
  type SandboxContract,
  type SandboxFetch,
  type SandboxKeys,
  type SandboxMerchant,
  type SandboxMode,
  type SandboxNotification,
  type SandboxOptions,
  type SandboxOrder,
  type SandboxPlatformKey,
  type SandboxRequest,
  type SandboxSubOrder,
  type SandboxTermination,
} from 'wechatpay-entrust/sandbox'
import { type BlockingChain, type BlockingVerbs, type SyncOptions, WechatpaySync } from 'wechatpay-entrust/sync'

const signer: ExternalSigner = { sign: async (message: Uint8Array) => message }
const fetch: FetchLike = async (_url: string, _init: FetchInit): Promise<ResponseLike> => ({
  status: 204,
  headers: [],
  arrayBuffer: async () => new Uint8Array(),
})
export const options: WechatpayOptions = {
  mchid: '1900000109',
  privateKey: signer,
  certs: 'auto',
  fetch,
  now: () => Date.now(),
  onAttempt: ({ method, path, attempt, status = 0, durationMs, requestId = '', error }: Attempt) =>
    [method, path, attempt, status, durationMs, requestId, error].length,
}

/** What wrangler generates: an interface without an index signature, with bindings of other kinds. */
interface WorkerEnvironment {
  WECHATPAY_MCHID: string
  CACHE: { get(key: string): Promise<string | null> }
}

export function fromWorker(env: WorkerEnvironment, agent: AgentLike): [Wechatpay, WechatpayEnvironment] {
  return [Wechatpay.fromEnv(env, { timeout: 5000, agent }), env]
}

/** What may be missing in a program may be given as it is; what is missing in an answer is not there. */
export function optional(attach: string | undefined, contract: Contract): [AppPreEntrustSign, ...unknown[]] {
  const handlerOptions: HandlerOptions = { replayGuard: undefined, onError: undefined }
  const redisOptions: RedisReplayGuardOptions = { prefix: undefined }
  const callOptions: CallOptions = { signal: undefined, timeout: undefined, idempotent: undefined }
  // @ts-expect-error a contract that was not signed has no id
  const id: string = contract.contract_id
  return [{ ...preSign, attach, return_app: undefined }, handlerOptions, redisOptions, callOptions, id]
}

// @ts-expect-error a variable of ours is a string
export const wrong: WechatpayEnvironment = { WECHATPAY_MCHID: { get: () => '' } }

export async function calls(wxpay: Wechatpay, signal: AbortSignalLike): Promise<unknown[]> {
  const input: MiniProgramPreEntrustSign = {
    appid: '',
    plan_id: 1,
    out_contract_code: '',
    contract_display_account: '',
    notify_url: '',
  }
  const appInput: AppPreEntrustSign = { ...input, return_app: true, attach: '' }
  const callOptions: CallOptions = { signal, timeout: 1, idempotent: true }
  const { preEntrustSign, contracts, transactions }: Groups & Operations = wxpay
  const result: PreEntrustSignResult = await preEntrustSign.miniProgram(input, callOptions)
  await preEntrustSign.app(appInput)
  const launch: MiniProgramLaunch = miniProgramLaunch(result)
  const app: AppLaunch = appLaunch(result)
  const key: ContractKey = { plan_id: 1, out_contract_code: '' }
  const contract: Contract = await contracts.query(key)
  const termination: ContractTermination = { ...key, contract_termination_remark: '' }
  const ended: ContractTerminationResult = await contracts.terminate(termination)
  const info: ContractTerminateInfo | undefined = contract.contract_terminate_info
  const mode: TerminationMode | undefined = info?.contract_termination_mode
  const nothing: undefined = await transactions.reverse(reversal)
  return [launch.extraData, app.queryInfo, ended, mode, nothing, await debit(transactions)]
}

interface Groups {
  preEntrustSign: PreEntrustSign
  contracts: Contracts
  transactions: Transactions
}

const amount: Amount = { total_amount: 100, currency: 'CNY' }
const settle_info: SettleInfo = { profit_sharing: true, subsidy_amount: 1 }
const subOrder: SubOrder = {
  mchid: '',
  attach: '',
  amount,
  out_trade_no: '',
  sub_mchid: '',
  description: '',
  settle_info,
}
const reversed: ReversalSubOrder = { mchid: '', out_trade_no: '', sub_mchid: '' }
const reversal: Reversal = { combine_out_trade_no: '', combine_appid: '', sub_orders: [reversed] }

async function debit(transactions: Transactions): Promise<unknown> {
  const transaction: Transaction = {
    combine_appid: '',
    combine_mchid: '',
    combine_out_trade_no: '',
    contract_id: '',
    sub_orders: [subOrder],
  }
  const order: TransactionResult = await transactions.create(transaction)
  const key: OrderKey = { combine_out_trade_no: order.combine_out_trade_no }
  await transactions.query(key)
  const [first]: SubOrderResult[] = order.sub_orders ?? []
  const paid: PaidAmount | undefined = first?.amount
  const payer: CombinePayerInfo | undefined = order.combine_payer_info
  return [paid?.total_amount, payer?.openid]
}

const preSign = { appid: '', plan_id: 1, out_contract_code: '', contract_display_account: '', notify_url: '' }
const place = { plan_id: 1, out_contract_code: '' }
const MINI_PROGRAM = 'v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'
const CONTRACT = 'v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'

export async function styles(wxpay: Wechatpay): Promise<unknown[]> {
  const v3: V3 = wxpay.v3
  const miniProgram: Post<MiniProgramPreEntrustSign, PreEntrustSignResult> =
    v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram
  const query: Get<ContractKey, Contract> =
    v3.ecommerce.combinePapay.contracts.planId._plan_id_.outContractCode._out_contract_code_
  const free: Chain = v3.marketing.favor.stocks
  const verbs: Verbs = wxpay.chain('v3/certificates')
  const requestOptions: RequestOptions = { json: {}, query: { a: 1 }, headers: { a: '' }, place: 1 }
  const { data, status, headers, requestId = '' }: Result = await free.postAsync(requestOptions)
  const known: Result<Contract> = await query.get({ plan_id: 1, out_contract_code: '' })
  const removed: Result<Contract> = await gone(wxpay).delete({ id: '' })
  const replaced: Result<Contract> = await changed(wxpay).put({ json: { name: '' } })
  const patched: Result<Contract> = await changed(wxpay).patchAsync({ json: { name: '' } })
  const prepared: PreparedRequest = await wxpay.prepare('GET', 'v3/certificates')
  const answer: ReceivedAnswer = { status, headers, body: '' }
  const property = await wxpay['v3/certificates'].get<{ data: unknown[] }>()
  return [
    data,
    requestId,
    known,
    removed,
    replaced,
    patched,
    verbs,
    miniProgram,
    prepared.url,
    await wxpay.receive(answer),
    property.data,
  ]
}

function changed(wxpay: Wechatpay): Put<{ name: string }, Contract> & Patch<{ name: string }, Contract> {
  return wxpay.chain('v3/anything')
}

function gone(wxpay: Wechatpay): Delete<{ id: string }, Contract> {
  return wxpay.chain('v3/anything/{id}')
}

/** In each style the answer is the endpoint's, a field more is no error, and unknown paths and verbs stay free. */
export async function known(wxpay: Wechatpay, blocking: WechatpaySync): Promise<string[]> {
  const json = { ...preSign, more: { than: 'documented' } }
  const { miniProgram } = wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign
  const blockingNode = blocking.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram
  const paths: Paths = wxpay
  const blockingPaths: Paths<'blocking'> = blocking
  const results: Result<PreEntrustSignResult>[] = [
    await miniProgram.post({ json: { ...preSign, more: 1 }, timeout: 1 }),
    await miniProgram.postAsync({ json }),
    await wxpay.chain(MINI_PROGRAM).post({ json: { ...preSign, more: 1 } }),
    await wxpay.chain(MINI_PROGRAM).postAsync({ json }),
    await wxpay[MINI_PROGRAM].post({ json: { ...preSign, more: 1 } }),
    await paths[MINI_PROGRAM].postAsync({ json }),
    blockingNode.post({ json }),
    blocking.chain(MINI_PROGRAM).post({ json: { ...preSign, more: 1 } }),
    blockingPaths[MINI_PROGRAM].post({ json }),
  ]
  const contracts: Result<Contract>[] = [
    await wxpay.v3.ecommerce.combinePapay.contracts.planId.$plan_id$.outContractCode.$out_contract_code$.get(place),
    await wxpay.chain(CONTRACT).get({ ...place, headers: {} }),
    await wxpay[CONTRACT].getAsync({ plan_id: '1', out_contract_code: '' }),
    blocking.chain(CONTRACT).get(place),
    blocking[CONTRACT].get(place),
  ]
  const other: Result<{ own: string }> = await wxpay.chain(CONTRACT).patch<{ own: string }>(place)
  const written: Result<{ own: string }> = blocking.chain('v3/any/path').put<{ own: string }>({ json: 1 })
  const path: string = CONTRACT
  await wxpay.chain(path).post({ json: 'anything' })
  await wxpay.request('POST', MINI_PROGRAM, { json: 'untyped' })
  return [
    ...results.map(({ data }) => data.pre_entrustweb_id),
    ...contracts.map(({ data }) => data.contract_state),
    other.data.own,
    written.data.own,
  ]
}

/** The parts of a chain by their names, as a program that exports one has them in its declarations. */
export function parts(wxpay: Wechatpay, blocking: WechatpaySync, plan_id: PathValue): unknown[] {
  const endpoint: Endpoint<typeof MINI_PROGRAM> = wxpay.chain(MINI_PROGRAM)
  const post: AsyncPost<MiniProgramPreEntrustSign, PreEntrustSignResult, unknown> = endpoint
  const known: Endpoints[typeof MINI_PROGRAM] = post
  const blockingPost: BlockingPost<MiniProgramPreEntrustSign, PreEntrustSignResult, unknown> =
    blocking.chain(MINI_PROGRAM)
  const get: AsyncGet<ContractKey, Contract> = wxpay.chain(CONTRACT)
  const blockingGet: BlockingGet<ContractKey, Contract> = blocking.chain(CONTRACT)
  const open: AsyncOpenChain = wxpay.v3.papay
  const blockingOpen: BlockingOpenChain = blocking.v3.papay
  const verb: AnyVerb = wxpay.v3.papay.get
  const blockingVerb: AnyBlockingVerb = blocking.v3.papay.get
  const others: OtherVerbs<'async', 'post' | 'postAsync'> = wxpay[MINI_PROGRAM]
  return [known, blockingPost, get, blockingGet, open, blockingOpen, verb, blockingVerb, others.get, plan_id]
}

/** The same for a client of either mode, and of verbs that no known endpoint has. */
export type Parts<M extends CallMode> = [
  OpenChain<M>,
  M extends 'async'
    ? [AsyncPut<unknown, Contract, unknown>, AsyncPatch<unknown, Contract, unknown>, AsyncDelete<unknown, Contract>]
    : [
        BlockingPut<unknown, Contract, unknown>,
        BlockingPatch<unknown, Contract, unknown>,
        BlockingDelete<unknown, Contract>,
      ],
]

/** What a known endpoint needs is asked for in each style. Never called. */
export function mistakes(wxpay: Wechatpay, blocking: WechatpaySync): unknown[] {
  const { notify_url, ...incomplete } = preSign
  const mistyped = { ...preSign, plan_id: '1' }
  const { contracts, transactions } = wxpay.v3.ecommerce.combinePapay
  const blockingContracts = blocking.v3.ecommerce.combinePapay.contracts
  return [
    // @ts-expect-error a field is missing
    contracts.preEntrustSign.miniProgram.post({ json: incomplete }),
    // @ts-expect-error a field is mistyped
    contracts.preEntrustSign.miniProgram.postAsync({ json: mistyped }),
    // @ts-expect-error a nested field is mistyped
    transactions.post({ json: { combine_appid: '', sub_orders: [{ amount: { total_amount: '1' } }] } }),
    // @ts-expect-error a field is missing
    blockingContracts.preEntrustSign.miniProgram.post({ json: incomplete }),
    // @ts-expect-error a field is missing
    wxpay.chain(MINI_PROGRAM).post({ json: incomplete }),
    // @ts-expect-error a field is mistyped
    wxpay.chain(MINI_PROGRAM).postAsync({ json: mistyped }),
    // @ts-expect-error a field is missing
    wxpay[MINI_PROGRAM].post({ json: incomplete }),
    // @ts-expect-error a field is mistyped
    wxpay[MINI_PROGRAM].post({ json: mistyped }),
    // @ts-expect-error a field is missing
    blocking.chain(MINI_PROGRAM).post({ json: incomplete }),
    // @ts-expect-error a field is mistyped
    blocking[MINI_PROGRAM].post({ json: mistyped }),
    // @ts-expect-error the body is no argument
    wxpay.chain(MINI_PROGRAM).post(preSign),
    // @ts-expect-error a place is missing
    wxpay.chain(CONTRACT).get({ plan_id: 1 }),
    // @ts-expect-error a place is missing
    blocking[CONTRACT].get({ plan_id: 1 }),
    // @ts-expect-error an argument is missing
    wxpay[CONTRACT].get(),
    // @ts-expect-error the answer has no such field
    blocking[CONTRACT].get(place).data.pre_entrustweb_id,
    // @ts-expect-error a verb is misspelt
    contracts.preEntrustSign.miniProgram.psot({ json: preSign }),
    // @ts-expect-error the verb is missing
    wxpay.v3.certificates(),
    // @ts-expect-error a value of an option is misspelt
    new Wechatpay({ ...options, signer: 'web-crypto' }),
    // @ts-expect-error an option is misspelt
    new Wechatpay({ ...options, privatekey: '' }),
    // @ts-expect-error an option of fromEnv is misspelt
    Wechatpay.fromEnv({}, { timout: 1 }),
    // @ts-expect-error a typed call takes documented fields only
    wxpay.contracts.query({ ...place, more: 1 }),
    notify_url,
  ]
}

export function explained(error: unknown): unknown {
  if (error instanceof ValidationError)
    return error.issues.map(({ path, rule, message }: Issue): [string, Rule] => [path + message, rule])
  if (error instanceof ApiError) return [error.status, error.code, error.detail, error.retryable]
  if (error instanceof SignatureError) return error.reason satisfies SignatureReason
  if (error instanceof ResponseError) return error.field
  if (error instanceof TransportError) return [error.kind satisfies TransportErrorKind, error.attempts]
  if (error instanceof NotificationError) return error.reason satisfies NotificationReason
  if (error instanceof PendingError) return error.combine_out_trade_no satisfies string
  if (error instanceof ConfigError) return error.message
  return error instanceof WechatpayError ? [error.code, error.requestId, error.cause] : undefined
}

const details: ErrorDetails = { cause: 1, requestId: '' }
const apiDetails: ApiErrorDetails = { ...details, status: 400, code: '', retryable: false }
export const made: WechatpayError[] = [new ApiError('', apiDetails), new ConfigError('', details)]

export async function notified(wxpay: Wechatpay, message: FetchMessage, headers: HeadersLike): Promise<PlainAnswer> {
  const replayGuard: ReplayGuard = {
    claim: async (_id, _leaseSeconds): Promise<Claim> => 'new',
    done: async () => {},
    release: async () => {},
  }
  const handlerOptions: HandlerOptions = { replayGuard, onError: (error, event) => [error, event?.id] }
  const notifications: Notifications = wxpay.notifications
  const handler: NotificationHandler = notifications.handler(
    (event: NotificationEvent) => kindOf(event),
    handlerOptions,
  )
  const read: ReadMessage = { headers, body: '' }
  const source: NotificationSource = message
  await notifications.parse(source)
  return handler.answer(read)
}

declare module 'wechatpay-entrust' {
  interface NotificationResources {
    'REFUND.SUCCESS': { out_refund_no: string }
  }
}

function kindOf(event: NotificationEvent): unknown {
  const { event_type, resource } = event
  if (event_type === 'ECOMMERCE_ENTRUST.SIGN') {
    const signed: NotificationResources['ECOMMERCE_ENTRUST.SIGN'] = resource
    const entrust: EntrustResource = signed
    return entrust.contract_expired_time
  }
  if (event.event_type === 'REFUND.SUCCESS') return event.resource.out_refund_no
  if (event.event_type === 'MCHTRANSFER.AUTHORIZATION.CLOSED') return closed(event)
  // @ts-expect-error a misspelt literal is no event
  if (event_type === 'ECOMMERCE_ENTRUST.SIGNED') return undefined
  switch (event.event_type) {
    // @ts-expect-error nor is one in a switch
    case 'ECOMERCE_ENTRUST.SIGN':
      return undefined
  }
  // @ts-expect-error the resource of this event has no such field
  if (event_type === 'ECOMMERCE_ENTRUST.TERMINATE') return resource.out_refund_no
  switch (String(event_type)) {
    case 'SOMETHING.NEW':
      return event.summary
    default:
      return undefined
  }
}

function closed(event: NotificationEvent<'MCHTRANSFER.AUTHORIZATION.CLOSED'>): PlainAnswer {
  const envelope: NotificationEnvelope = event
  const { out_authorization_no } = event.resource
  return { status: 200, headers: {}, body: [envelope.id, out_authorization_no].join() }
}

export function launches(authorized: TransferAuthorizationAuthorizeResult, redirect: RedirectAnswer): unknown[] {
  const operation = 'transferAuthorization.authorize'
  const named: LaunchOptions<typeof operation> = { operation, appid: '', mchid: '' }
  const transfer: MiniProgramLaunches[typeof operation] = miniProgramLaunch(authorized, named)
  const view: AppLaunches[typeof operation] = appLaunch(authorized, named)
  const carried: MiniProgramAnswer = { pre_entrustweb_id: '', redirect_appid: '', redirect_path: '' }
  const launch: MiniProgramLaunch = miniProgramLaunch(carried)
  const webview: WebviewLaunch = appLaunch({ pre_entrustweb_id: '' })
  const byApp: MiniProgramLaunchOfApp = appLaunch({ miniprogram_username: '', miniprogram_path: '' })
  // @ts-expect-error an operation without a launch
  const none = () => miniProgramLaunch(authorized, { operation: 'contracts.query' })
  // @ts-expect-error an answer without an address
  const lost = () => redirectLaunch({ pre_entrustweb_id: '' })
  const address: string = redirectLaunch(redirect)
  return [transfer.package, view.query, launch.path, webview.businessType, byApp.userName, none, lost, address]
}

export async function cashier(wxpay: Wechatpay, order: PaymentOrder): Promise<string[]> {
  const { appid, prepay_id } = order
  const launch: PaymentLaunch = await wxpay.paymentLaunch({ appid, prepay_id })
  const app: AppPaymentLaunch = await wxpay.paymentLaunch({ appid, prepay_id, trade_type: 'APP' })
  return [launch.paySign, app.sign]
}

export async function keys(wxpay: Wechatpay): Promise<unknown[]> {
  const certificates: Certificates = wxpay.certificates
  const exported: Record<string, string> = { ...(await certificates.download()), ...certificates.export() }
  const { ciphertext, serial } = await wxpay.encrypt('')
  using another = Wechatpay.fromEnv({})
  return [exported, serial, await another.decrypt(ciphertext)]
}

export function onNode(handler: NotificationHandler, request: NodeRequest, response: NodeResponse): Promise<void> {
  return toNodeHandler(handler)(request, response)
}

export function shared(client: RedisClient, redisOptions: RedisReplayGuardOptions): ReplayGuard {
  return redisReplayGuard(client, redisOptions)
}

export async function debits(debit: Debits['debit'], order: Transaction): Promise<unknown> {
  const options: DebitOptions = { resume: true, minute: 1, pause: 1, onStep: ({ step }: DebitStep) => step }
  const ended: DebitOutcome = await debit(order, options)
  const { outcome, transaction, error } = ended
  if (ended.outcome === 'paid') return ended.transaction.combine_out_trade_no
  return outcome === 'declined' ? (error?.retryable ?? transaction?.sub_orders) : outcome
}

export function blocking(syncOptions: SyncOptions): unknown[] {
  using wxpay = new WechatpaySync(syncOptions)
  const free: BlockingChain = wxpay.v3.marketing.favor.stocks
  const verbs: BlockingVerbs = wxpay.chain('v3/certificates')
  const { data } = wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram.post({
    json: { appid: '', plan_id: 1, out_contract_code: '', contract_display_account: '', notify_url: '' },
  })
  return [free.get().status, verbs.get().headers, data.pre_entrustweb_id]
}

export async function sandbox(): Promise<unknown[]> {
  const mode: SandboxMode = 'migration'
  const sandboxOptions: SandboxOptions = { mode, port: 0 }
  const local: Sandbox = await createSandbox(sandboxOptions)
  const kind: FaultKind = 'tampered'
  const fault: FaultOptions = { kind, times: 2 }
  local.fault(fault)
  await local.rotate({ now: true })
  const merchant: SandboxMerchant = local.merchant
  const [request]: readonly SandboxRequest[] = local.requests
  const [notification]: readonly SandboxNotification[] = local.notifications
  const [attempt]: readonly SandboxAttempt[] = notification?.attempts ?? []
  const [contract]: readonly SandboxContract[] = local.contracts
  const ended: SandboxTermination | undefined = contract?.contract_terminate_info
  const [order]: readonly SandboxOrder[] = local.orders
  const [sub]: readonly SandboxSubOrder[] = order?.sub_orders ?? []
  return [new Wechatpay(merchant), request?.verified, attempt?.status, ended, sub?.trade_state]
}

/** A sandbox without a port, with the keys of an earlier one. */
export async function inProcess(keys: SandboxKeys, deliver: Deliver): Promise<SandboxFetch | undefined> {
  const sandbox = await createSandbox({ listen: false, keys, deliver })
  const [key]: readonly SandboxPlatformKey[] = sandbox.keys.platform
  return key && sandbox.merchant.fetch
}

/** Every class narrows by its name; what is left when all are told apart is nothing. */
export function told(error: AnyWechatpayError): unknown {
  switch (error.name) {
    case 'ApiError':
      return [error.status, error.response.data.code]
    case 'ValidationError':
      return error.issues
    case 'SignatureError':
      return error.serial
    case 'ResponseError':
      return error.field
    case 'TransportError':
      return error.kind
    case 'NotificationError':
      return error.reason
    case 'PendingError':
      return error.combine_out_trade_no
    case 'ConfigError':
    case 'WechatpayError':
      return [error.method, error.path, (error.toJSON() satisfies ErrorData)['issues']]
    default:
      return error satisfies never
  }
}

/** Codes narrow too, once WeChat Pay's own are excluded. */
export function coded(error: Exclude<AnyWechatpayError, ApiError>): unknown {
  if (error.code === 'ERR_TRANSPORT') return error.attempts
  // @ts-expect-error: there is no such code
  if (error.code === 'ERR_TRANSPROT') return 0
  return error.code === 'ERR_INTERNAL' ? (error satisfies InternalError).cause : undefined
}

export function several(clients: Map<string, Wechatpay>): unknown {
  const keys: KeyRotation = { privateKey: 'pem', serial: 'AB', apiv3Key: 'key' }
  for (const client of clients.values()) client.rotate(keys)
  // @ts-expect-error: another name
  for (const client of clients.values()) client.rotate({ apiV3Key: 'key' })
  const shared: SharedNotifications<Wechatpay> = Wechatpay.notifications(clients.values())
  const callback = async (event: NotificationEvent, { client }: NotificationContext<Wechatpay>): Promise<void> => {
    if (event.event_type === 'ECOMMERCE_ENTRUST.SIGN') await client.contracts.query(event.resource)
  }
  return shared.handler(callback).answer
}
