import { appLaunch, miniProgramLaunch, type PreEntrustSignResult } from 'wechatpay-entrust'
import { type Command, type Invocation, required, text, UsageError } from './command.ts'
import { say } from './language.ts'
import { unreachable } from './notify-url.ts'
import { environmentOf, settingsFlags, settingsNotes, withClient } from './settings.ts'
import { signingPage } from './signing-page.ts'
import { openTerminal } from './terminal.ts'

/** `wechatpay-entrust presign`: one pre-sign, and what opens the signing page. */
export const presign: Command = {
  summary: say('pre-sign a contract (预签约), and print what launches it', '预签约，并输出拉起签约页所需的参数'),
  usage: '--appid ID --plan-id N --out-contract-code CODE --display-account NAME --notify-url URL [--app]',
  notes: say(
    'Nothing is debited, and nothing is signed before a user agrees on the signing page. It prints one JSON document ' +
      `{ result, launch }; against a sandbox, signing_page too, where you agree as the user would.\n${settingsNotes}`,
    '不会扣款；用户在签约页同意之前协议不会生效。输出一个 JSON：{ result, launch }；在沙箱中还有 signing_page，可在该页面扮演用户完成签约。' +
      `\n${settingsNotes}`,
  ),
  examples: [
    'presign --appid wxd678efh567hg6787 --plan-id 12535 --out-contract-code c1 --display-account 微信代扣用户A --notify-url https://yourapp.com/notify --env .env',
  ],
  flags: {
    appid: { type: 'string', value: 'ID', help: say('app id of the platform', '平台的 appid') },
    'plan-id': { type: 'string', value: 'N', help: say('template id (协议模板)', '协议模板ID') },
    'out-contract-code': {
      type: 'string',
      value: 'CODE',
      help: say('your number of the contract: digits and letters', '商户签约协议号：数字和字母'),
    },
    'display-account': {
      type: 'string',
      value: 'NAME',
      help: say('name of the user on the signing page; no emoji', '签约页展示的用户名称；不支持 emoji'),
    },
    'notify-url': {
      type: 'string',
      value: 'URL',
      help: say('where notifications go: no query', '回调通知地址：不能带查询参数'),
    },
    app: { type: 'boolean', help: say('sign from an app instead of a mini program', '从 App 签约，而不是小程序') },
    'return-app': {
      type: 'boolean',
      help: say('with --app: return to the app afterwards', '与 --app 同用：签约后返回 App'),
    },
    attach: {
      type: 'string',
      value: 'TEXT',
      help: say('with --app: comes back in notifications', '与 --app 同用：在回调通知中原样返回'),
    },
    ...settingsFlags,
  },
  async run(invocation) {
    const input = inputOf(invocation)
    const { app } = invocation.flags
    const result = await withClient(invocation, ({ preEntrustSign }) =>
      app ? preEntrustSign.app({ ...input, ...appOnly(invocation) }) : preEntrustSign.miniProgram(input),
    )
    const launch = app ? appLaunch(result) : miniProgramLaunch(result)
    const page = await signingPage(environmentOf(invocation)['WECHATPAY_BASE_URL'], result.pre_entrustweb_id)
    const warning = unreachable(input.notify_url, environmentOf(invocation)['WECHATPAY_BASE_URL'])
    print(invocation, { result, launch, ...(page && { signing_page: page }), ...(warning && { warning }) })
  },
}

const names = ['appid', 'plan-id', 'out-contract-code', 'display-account', 'notify-url']

function inputOf(invocation: Invocation) {
  const [appid = '', planId = '', out_contract_code = '', contract_display_account = '', notify_url = ''] = required(
    invocation,
    names,
  )
  if (!/^[1-9]\d{0,14}$/.test(planId))
    throw new UsageError(say('--plan-id is a number, such as 12535', '--plan-id 是数字，例如 12535'))
  const { flags } = invocation
  const misplaced = ['return-app', 'attach'].find((name) => !flags['app'] && flags[name] !== undefined)
  if (misplaced)
    throw new UsageError(
      say(
        `--${misplaced} needs --app: pre-sign for mini programs has no such field`,
        `--${misplaced} 须与 --app 同用：小程序预签约没有这个字段`,
      ),
    )
  return { appid, plan_id: Number(planId), out_contract_code, contract_display_account, notify_url }
}

function appOnly(invocation: Invocation) {
  const attach = text(invocation, 'attach')
  return { ...(invocation.flags['return-app'] && { return_app: true }), ...(attach !== undefined && { attach }) }
}

/** One document on the standard output; what a person does with it goes to the standard error. */
function print({ flags, terminal, env }: Invocation, told: Presigned): void {
  terminal.json(told, flags['json'] ? undefined : 2)
  if (flags['json']) return
  const { write, paint } = openTerminal(process.stderr, env)
  const call = flags['app'] ? 'WXOpenBusinessWebview' : 'wx.navigateToMiniProgram'
  write(`${paint('dim', say(`# launch is for ${call}, within two hours`, `# launch 供 ${call} 使用，两小时内有效`))}\n`)
  if (told.warning) write(`${paint('yellow', `# ${told.warning}`)}\n`)
  if (told.signing_page === undefined) return
  write(`${say('# agree as the user: ', '# 扮演用户签约：')}${told.signing_page}\n`)
}

interface Presigned {
  result: PreEntrustSignResult
  launch: object
  signing_page?: string
  /** Why no notification will arrive. */
  warning?: string
}
