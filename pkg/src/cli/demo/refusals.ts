import { type MiniProgramPreEntrustSign, SignatureError, ValidationError, type Wechatpay } from 'wechatpay-entrust'
import type { Sandbox } from 'wechatpay-entrust/sandbox'
import { say } from '../language.ts'
import type { Story } from './story.ts'

/** Two refusals as a user of the package meets them. */
export async function tellRefusals(
  story: Story,
  wxpay: Wechatpay,
  sandbox: Sandbox,
  input: MiniProgramPreEntrustSign,
): Promise<void> {
  sandbox.fault({ kind: 'tampered' })
  const altered = await refusal(wxpay.preEntrustSign.miniProgram(input), SignatureError)
  story.stage('Refused: an answer that was altered on its way', '应答被篡改', [
    [say('call', '调用'), 'wxpay.preEntrustSign.miniProgram()'],
    [
      say('thrown', '抛出'),
      say(`${altered.name}, reason ${altered.reason}`, `${altered.name}，原因 ${altered.reason}`),
    ],
    [say('message', '错误信息'), altered.message],
  ])
  const wrong = { ...input, plan_id: '12535', out_contract_code: 'no. 7', contract_display_account: '小明😀' }
  const before = sandbox.requests.length
  const invalid = await refusal(wxpay.preEntrustSign.miniProgram(wrong as never), ValidationError)
  if (sandbox.requests.length !== before) throw new Error(say('invalid input was sent', '参数错误的请求被发出了'))
  story.stage('Refused: input with three wrong fields', '参数错误', [
    [say('call', '调用'), 'wxpay.preEntrustSign.miniProgram()'],
    [say('thrown', '抛出'), say(`${invalid.name}; nothing was signed or sent`, `${invalid.name}：未签名，请求未发出`)],
    ...invalid.issues.map(({ message }): [string, string] => [say('issue', '问题'), message]),
  ])
}

/** The error that a call must end with. */
export async function refusal<T extends Error>(
  call: Promise<unknown>,
  expected: abstract new (...args: never[]) => T,
): Promise<T> {
  try {
    await call
  } catch (thrown) {
    if (thrown instanceof expected) return thrown
    throw thrown
  }
  throw new Error(say(`${expected.name} was expected, but the call succeeded`, `应抛出 ${expected.name}，但调用成功了`))
}
