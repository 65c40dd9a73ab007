import { type MiniProgramPreEntrustSign, Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { version } from '../version.ts'
import { type Command, type Invocation, text, UsageError } from './command.ts'
import { type Cast, tellLife } from './demo/life.ts'
import { tellPreSign } from './demo/pre-sign.ts'
import { openReceiver } from './demo/receiver.ts'
import { tellRefusals } from './demo/refusals.ts'
import { plainStory, type Story, spokenStory } from './demo/story.ts'

/** `wechatpay-entrust demo`: what the package does, shown on a local WeChat Pay or with one real pre-sign. */
export const demo: Command = {
  summary: 'show the life of a contract stage by stage, on a local WeChat Pay',
  usage: '[--live --appid ID --plan-id N --notify-url URL]',
  notes: `--live sends one pre-sign to the real WeChat Pay. It debits nothing and signs nothing: that takes a user who
agrees on the signing page. Keys come from the WECHATPAY_* variables that Wechatpay.fromEnv() reads; appid,
plan_id and notify_url from flags or from WECHATPAY_APPID, WECHATPAY_PLAN_ID and WECHATPAY_NOTIFY_URL.`,
  flags: {
    live: { type: 'boolean', help: 'one pre-sign at the real WeChat Pay' },
    appid: { type: 'string', value: 'ID', help: 'app id, for --live' },
    'plan-id': { type: 'string', value: 'N', help: 'template id (协议模板), for --live' },
    'notify-url': { type: 'string', value: 'URL', help: 'where notifications go, for --live' },
  },
  async run(invocation) {
    const story = invocation.flags['json'] ? plainStory(invocation.terminal) : spokenStory(invocation.terminal)
    await (invocation.flags['live'] ? runLive(story, invocation) : runLocal(story))
  },
}

async function runLocal(story: Story): Promise<void> {
  const started = performance.now()
  const sandbox = await createSandbox()
  const wxpay = new Wechatpay(sandbox.merchant)
  const receiver = await openReceiver(wxpay)
  try {
    story.opening(`wechatpay-entrust ${version} meets a local WeChat Pay. Nothing leaves this machine.`)
    await tellAll(story, { wxpay, sandbox, receiver })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    story.ending(`Done: ${sandbox.requests.length} requests over real HTTP, in ${seconds} s.`, [
      ['next', 'npm run sandbox: the local WeChat Pay for your own code, with a .env and its pages'],
      ['', 'npm run demo -- --live: one pre-sign at the real one, with your keys'],
    ])
  } finally {
    receiver.close()
    wxpay.close()
    await sandbox.close()
  }
}

async function tellAll(story: Story, cast: Cast): Promise<void> {
  const { wxpay, sandbox, receiver } = cast
  const { merchant, url } = sandbox
  story.stage('A merchant and a WeChat Pay with fresh keys', '沙箱', [
    ['address', url],
    ['mchid', merchant.mchid],
    ['serial', merchant.serial],
    ['public key', Object.keys(merchant.certs).join(', ')],
  ])
  const input = preSignInput('wxd678efh567hg6787', 12535, receiver.url)
  const signed = await tellPreSign(story, wxpay, input, merchant.certificate)
  await tellRefusals(story, wxpay, sandbox, input)
  await tellLife(story, cast, signed)
}

async function runLive(story: Story, invocation: Invocation): Promise<void> {
  const { wxpay, input } = live(invocation)
  try {
    const { origin, hostname } = new URL((await wxpay.prepare('GET', '/v3/certificates')).url)
    const real = hostname.endsWith('.mch.weixin.qq.com')
    story.opening(
      `wechatpay-entrust ${version}: one pre-sign at ${origin}`,
      real
        ? 'This is the real WeChat Pay. Nothing is debited, and nothing signed until a user agrees.'
        : 'WECHATPAY_BASE_URL says so: it is not the real WeChat Pay.',
    )
    await tellPreSign(story, wxpay, input)
    story.ending(`${real ? 'The real WeChat Pay' : origin} answered, and the answer is genuine.`, [])
  } finally {
    wxpay.close()
  }
}

/** Client and input of the real pre-sign; throws with everything that is missing for them, at once. */
function live(invocation: Invocation): { wxpay: Wechatpay; input: MiniProgramPreEntrustSign } {
  const { env } = invocation
  const appid = text(invocation, 'appid') ?? env['WECHATPAY_APPID']
  const planId = text(invocation, 'plan-id') ?? env['WECHATPAY_PLAN_ID']
  const notifyUrl = text(invocation, 'notify-url') ?? env['WECHATPAY_NOTIFY_URL']
  const missing = Object.entries({
    '--appid or WECHATPAY_APPID': appid,
    '--plan-id or WECHATPAY_PLAN_ID': planId,
    '--notify-url or WECHATPAY_NOTIFY_URL': notifyUrl,
  }).flatMap(([name, value]) => (value ? [] : [name]))
  const wxpay = clientFor(env, missing)
  if (!appid || !planId || !notifyUrl) throw new UsageError(`--live needs more: ${missing.join('; ')}`)
  if (!/^[1-9]\d*$/.test(planId)) throw new UsageError('the plan id is a number, such as 12535')
  return { wxpay, input: preSignInput(appid, Number(planId), notifyUrl) }
}

function clientFor(env: Invocation['env'], missing: string[]): Wechatpay {
  try {
    return Wechatpay.fromEnv(env)
  } catch (thrown) {
    if (missing.length === 0 || !(thrown instanceof Error)) throw thrown
    throw new UsageError(`--live needs more: ${missing.join('; ')}. ${thrown.message}`, { cause: thrown })
  }
}

function preSignInput(appid: string, plan_id: number, notify_url: string): MiniProgramPreEntrustSign {
  const out_contract_code = `demo${new Date().toISOString().replace(/\D/g, '')}`
  return { appid, plan_id, out_contract_code, contract_display_account: '微信代扣用户A', notify_url }
}
