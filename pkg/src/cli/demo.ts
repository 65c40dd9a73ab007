import { type MiniProgramPreEntrustSign, Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { version } from '../version.ts'
import { type Command, type Invocation, text, UsageError } from './command.ts'
import { type Cast, tellLife } from './demo/life.ts'
import { tellPreSign } from './demo/pre-sign.ts'
import { openReceiver } from './demo/receiver.ts'
import { tellRefusals } from './demo/refusals.ts'
import { type Fact, plainStory, type Story, spokenStory } from './demo/story.ts'
import { say } from './language.ts'

/** `wechatpay-entrust demo`: what the package does, shown on a local WeChat Pay or with one real pre-sign. */
export const demo: Command = {
  summary: say(
    'show the life of a contract, on a local WeChat Pay',
    '在本地沙箱里跑通一份协议从签约、扣款到解约的完整流程',
  ),
  usage: '[--live --appid ID --plan-id N --notify-url URL]',
  notes: say(
    '--live sends one pre-sign to the real WeChat Pay. It debits nothing and signs nothing: that takes a user who agrees ' +
      'on the signing page. Keys come from the WECHATPAY_* variables that Wechatpay.fromEnv() reads; appid, plan_id and ' +
      'notify_url from flags or from WECHATPAY_APPID, WECHATPAY_PLAN_ID and WECHATPAY_NOTIFY_URL.',
    '--live 向真实的微信支付发送一次预签约：不会扣款，用户在签约页同意之前协议也不会生效。密钥取自 Wechatpay.fromEnv() 读取的 WECHATPAY_* 变量；' +
      'appid、plan_id 和 notify_url 取自命令行选项，或 WECHATPAY_APPID、WECHATPAY_PLAN_ID 和 WECHATPAY_NOTIFY_URL。',
  ),
  flags: {
    live: { type: 'boolean', help: say('one pre-sign at the real WeChat Pay', '向真实的微信支付发送一次预签约') },
    appid: { type: 'string', value: 'ID', help: say('app id, for --live', 'appid，与 --live 同用') },
    'plan-id': {
      type: 'string',
      value: 'N',
      help: say('template id (协议模板), for --live', '协议模板ID，与 --live 同用'),
    },
    'notify-url': {
      type: 'string',
      value: 'URL',
      help: say('where notifications go, for --live', '回调通知地址，与 --live 同用'),
    },
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
    story.opening(
      say(
        `wechatpay-entrust ${version} meets a local WeChat Pay. Nothing leaves this machine.`,
        `wechatpay-entrust ${version}：在本地沙箱演示，所有数据都不会离开本机。`,
      ),
    )
    await tellAll(story, { wxpay, sandbox, receiver })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const count = sandbox.requests.length
    story.ending(
      say(
        `Done: ${count} requests over real HTTP, in ${seconds} s.`,
        `完成：${count} 个真实的 HTTP 请求，耗时 ${seconds} 秒。`,
      ),
      nextSteps(),
    )
  } finally {
    receiver.close()
    wxpay.close()
    await sandbox.close()
  }
}

function nextSteps(): Fact[] {
  const told = [
    [
      'npx wechatpay-entrust sandbox --write .env',
      say('the local WeChat Pay for your own code, with its pages', '启动本地微信支付沙箱（带页面），与自己的代码联调'),
    ],
    [
      'npx wechatpay-entrust demo --live',
      say('one pre-sign at the real one, with your keys', '用你的密钥向真实的微信支付预签约一次'),
    ],
  ]
  return told.map(([command, what], at) => [
    at === 0 ? say('next', '下一步') : '',
    `${command}${say(': ', '：')}${what}`,
  ])
}

async function tellAll(story: Story, cast: Cast): Promise<void> {
  const { wxpay, sandbox, receiver } = cast
  const { merchant, url } = sandbox
  story.stage('A merchant and a WeChat Pay with fresh keys', '沙箱', [
    [say('address', '地址'), url],
    [say('mchid', '商户号'), merchant.mchid],
    [say('serial', '证书序列号'), merchant.serial],
    [say('public key', '微信支付公钥'), Object.keys(merchant.certs).join(', ')],
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
      say(
        `wechatpay-entrust ${version}: one pre-sign at ${origin}`,
        `wechatpay-entrust ${version}：向 ${origin} 预签约一次`,
      ),
      real
        ? say(
            'This is the real WeChat Pay. Nothing is debited, and nothing signed until a user agrees.',
            '这是真实的微信支付。不会扣款；用户同意之前协议不会生效。',
          )
        : say(
            'WECHATPAY_BASE_URL says so: it is not the real WeChat Pay.',
            '地址取自 WECHATPAY_BASE_URL：这不是真实的微信支付。',
          ),
    )
    await tellPreSign(story, wxpay, input)
    const who = real ? say('The real WeChat Pay', '真实的微信支付') : origin
    story.ending(say(`${who} answered, and the answer is genuine.`, `${who} 已应答，应答验签通过。`), [])
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
    [either('--appid', 'WECHATPAY_APPID')]: appid,
    [either('--plan-id', 'WECHATPAY_PLAN_ID')]: planId,
    [either('--notify-url', 'WECHATPAY_NOTIFY_URL')]: notifyUrl,
  }).flatMap(([name, value]) => (value ? [] : [name]))
  const wxpay = clientFor(env, missing)
  if (!appid || !planId || !notifyUrl) throw new UsageError(lacking(missing))
  if (!/^[1-9]\d*$/.test(planId))
    throw new UsageError(say('the plan id is a number, such as 12535', '协议模板ID 是数字，例如 12535'))
  return { wxpay, input: preSignInput(appid, Number(planId), notifyUrl) }
}

function either(flag: string, variable: string): string {
  return say(`${flag} or ${variable}`, `${flag} 或 ${variable}`)
}

function lacking(missing: string[]): string {
  return say(`--live needs more: ${missing.join('; ')}`, `--live 还需要：${missing.join('；')}`)
}

function clientFor(env: Invocation['env'], missing: string[]): Wechatpay {
  try {
    return Wechatpay.fromEnv(env)
  } catch (thrown) {
    if (missing.length === 0 || !(thrown instanceof Error)) throw thrown
    throw new UsageError(`${lacking(missing)}${say('. ', '。')}${thrown.message}`, { cause: thrown })
  }
}

function preSignInput(appid: string, plan_id: number, notify_url: string): MiniProgramPreEntrustSign {
  const out_contract_code = `demo${new Date().toISOString().replace(/\D/g, '')}`
  return { appid, plan_id, out_contract_code, contract_display_account: '微信代扣用户A', notify_url }
}
