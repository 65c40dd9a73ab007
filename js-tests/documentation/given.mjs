// What snippets may use without defining it, and its type. Every snippet names in `snippets.mjs` what it is given.
export const given = {
  wxpay: "import('wechatpay-entrust').Wechatpay",
  Wechatpay: "typeof import('wechatpay-entrust').Wechatpay",
  input: "import('wechatpay-entrust').MiniProgramPreEntrustSign",
  launch: "import('wechatpay-entrust').MiniProgramLaunch",
  POST: "import('wechatpay-entrust').NotificationHandler",
  merchant: "import('wechatpay-entrust/sandbox').SandboxMerchant",
  // What the programs of the guides have.
  transferLaunch: '{ mchId: string; appId: string; package: string }',
  authorization: "import('wechatpay-entrust').TransferAuthorizationAuthorizeResult",
  bill: "Omit<import('wechatpay-entrust').TransferAuthorizationTransferAndAuthorizeInput, 'authorization_info'>",
  scheduled: "import('wechatpay-entrust').PapayScheduledDeductPresignAppInput",
  appid: 'string',
  mchid: 'string',
  openid: 'string',
  contract_id: 'string',
  notifyUrl: 'string',
  // A user's own functions.
  activate: '(plan_id: number, out_contract_code: string) => Promise<void>',
  deactivate: '(plan_id: number, out_contract_code: string) => Promise<void>',
  remember: '(contract_id: string) => Promise<void>',
  onEvent: "(event: import('wechatpay-entrust').NotificationEvent) => void",
  askYourServer: '() => void',
  deliver: '() => Promise<void>',
  store: "(order: import('wechatpay-entrust').Transaction) => Promise<void>",
  settle: "(combine_out_trade_no: string, outcome: 'paid' | 'declined' | 'reversed') => Promise<void>",
  unsettled: "() => Promise<import('wechatpay-entrust').Transaction[]>",
  note: '(combine_out_trade_no: string, step: string, attempt: number) => Promise<void>',
  getSecret: '(name: string) => Promise<string>',
  table: `{
    get(key: string): Promise<{ state: string; until: number } | undefined>
    put(
      key: string,
      value: { state: string; until: number },
      options?: { unless?: (old: { until: number } | undefined) => boolean },
    ): Promise<boolean>
    delete(key: string): Promise<void>
  }`,
  // A user's own settings.
  publicKeyId: 'string',
  publicKey: 'string',
  serial: 'string',
  certificate: 'string',
  // Things of other makers.
  wx: `{
    navigateToMiniProgram(target: { appId: string; path?: string; extraData?: object }): void
    requestMerchantTransfer(launch: { mchId: string; appId: string; package: string }): void
  }`,
  WeixinJSBridge: '{ invoke(api: string, argument: object, callback: () => void): void }',
  express: '{ post(path: string, handler: (request: any, response: any) => unknown): void }',
  koa: '{ use(middleware: (context: any, next: () => Promise<void>) => unknown): void }',
  fastify: "import('fastify').FastifyInstance",
  cache:
    '{ get(key: string): Promise<Record<string, string> | undefined>; set(key: string, value: unknown): Promise<unknown> }',
  agent: "import('node:http').Agent",
  kms: '{ sign(order: { key: string; algorithm: string; digest: Uint8Array }): Promise<Uint8Array> }',
}

/** The example's merchant number, which becomes the sandbox's where a snippet runs. */
export const exampleMchid = '1900000109'

/** Declarations of what is given, for the compiler. */
export const declarations = (names) => names.map((name) => `declare const ${name}: ${given[name]}\n`).join('')
