import { appLaunch, miniProgramLaunch, type PreEntrustSignResult } from 'wechatpay-entrust'
import { type Command, type Invocation, required, text, UsageError } from './command.ts'
import { settingsFlags, settingsNotes, withClient } from './settings.ts'

/** `wechatpay-entrust presign`: one pre-sign, and what opens the signing page. */
export const presign: Command = {
  summary: 'pre-sign a contract (预签约), and print what opens the signing page',
  usage: '--appid ID --plan-id N --out-contract-code CODE --display-account NAME --notify-url URL [--app]',
  notes: `Nothing is debited, and nothing is signed before a user agrees on the signing page.\n${settingsNotes}`,
  examples: [
    `presign --appid wxd678efh567hg6787 --plan-id 12535 --out-contract-code c1 \\
      --display-account 微信代扣用户A --notify-url https://yourapp.com/notify --env .env`,
  ],
  flags: {
    appid: { type: 'string', value: 'ID', help: 'app id of the platform' },
    'plan-id': { type: 'string', value: 'N', help: 'template id (协议模板)' },
    'out-contract-code': { type: 'string', value: 'CODE', help: 'your number of the contract: digits and letters' },
    'display-account': { type: 'string', value: 'NAME', help: 'name of the user on the signing page; no emoji' },
    'notify-url': { type: 'string', value: 'URL', help: 'where notifications go: no query' },
    app: { type: 'boolean', help: 'sign from an app instead of a mini program' },
    'return-app': { type: 'boolean', help: 'with --app: return to the app afterwards' },
    attach: { type: 'string', value: 'TEXT', help: 'with --app: comes back in notifications' },
    ...settingsFlags,
  },
  async run(invocation) {
    const input = inputOf(invocation)
    const { app } = invocation.flags
    const result = await withClient(invocation, ({ preEntrustSign }) =>
      app ? preEntrustSign.app({ ...input, ...appOnly(invocation) }) : preEntrustSign.miniProgram(input),
    )
    const launch = app ? appLaunch(result) : miniProgramLaunch(result)
    print(invocation, result, launch)
  },
}

const names = ['appid', 'plan-id', 'out-contract-code', 'display-account', 'notify-url']

function inputOf(invocation: Invocation) {
  const [appid = '', planId = '', out_contract_code = '', contract_display_account = '', notify_url = ''] = required(
    invocation,
    names,
  )
  if (!/^[1-9]\d{0,14}$/.test(planId)) throw new UsageError('--plan-id is a number, such as 12535')
  const { flags } = invocation
  const misplaced = ['return-app', 'attach'].find((name) => !flags['app'] && flags[name] !== undefined)
  if (misplaced) throw new UsageError(`--${misplaced} needs --app: pre-sign for mini programs has no such field`)
  return { appid, plan_id: Number(planId), out_contract_code, contract_display_account, notify_url }
}

function appOnly(invocation: Invocation) {
  const attach = text(invocation, 'attach')
  return { ...(invocation.flags['return-app'] && { return_app: true }), ...(attach !== undefined && { attach }) }
}

function print({ flags, terminal }: Invocation, result: PreEntrustSignResult, launch: object): void {
  if (flags['json']) {
    terminal.json({ result, launch })
    return
  }
  const call = flags['app'] ? 'WXOpenBusinessWebview' : 'wx.navigateToMiniProgram'
  terminal.json(result, 2)
  terminal.write(`\n${terminal.paint('dim', `# for ${call}, within two hours`)}\n`)
  terminal.json(launch, 2)
}
