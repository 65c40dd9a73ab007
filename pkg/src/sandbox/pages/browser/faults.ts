import { h } from './dom.ts'
import { action, badge } from './parts.ts'
import type { WaitingFault } from './state.ts'
import { say } from './words.ts'

const KINDS: Record<string, [string, string]> = {
  tampered: ['altered after it was signed', '签名后内容被篡改'],
  'bad-signature': ['a signature that is wrong', '签名错误'],
  signtest: ['WeChat Pay’s own probe', '微信支付的签名探测流量'],
  'missing-signature': ['no Wechatpay-Signature', '缺少 Wechatpay-Signature'],
  'unknown-serial': ['a key that nobody has', '未知的平台证书序列号或公钥ID'],
  stale: ['signed 310 s ago', '310 秒前签名'],
  future: ['signed 310 s ahead', '签名时间超前 310 秒'],
  truncated: ['cut off in mid body', '中途截断'],
  'not-json': ['an HTML page, rightly signed', '签名正确的 HTML 页面'],
  slow: ['comes late', '延迟到达'],
  hang: ['never comes', '永不应答'],
  reset: ['the connection is reset', '连接被重置'],
  status: ['another HTTP status (answers only)', '其他 HTTP 状态码（仅应答）'],
  'debit-failed': ['the next debit fails (answers only)', '下一次扣款失败（仅应答）'],
}

function field(
  label: string,
  name: string,
  attributes: Record<string, string | number | boolean>,
  kinds?: string,
): HTMLElement {
  return h('label.field', { 'data-kinds': kinds }, h('span', {}, label), h('input', { name, ...attributes }))
}

/** The form that sets a fault. It is made once: what is typed in stays. */
export function faultForm(): HTMLElement {
  const options = Object.entries(KINDS).map(([kind, [english, chinese]]) =>
    h('option', { value: kind }, `${kind} – ${say(english, chinese)}`),
  )
  const targets = [
    h('option', { value: 'answer' }, say('answers', '应答')),
    h('option', { value: 'notification' }, say('notifications', '通知')),
  ]
  return h(
    'form.fields',
    { 'data-form': 'fault' },
    h(
      'label.field.wide',
      {},
      h('span', {}, say('What goes wrong', '可注入的故障')),
      h('select', { name: 'kind' }, options),
    ),
    h('label.field', {}, h('span', {}, say('Of', '作用于')), h('select', { name: 'on' }, targets)),
    field(say('Times', '次数'), 'times', { type: 'number', min: 1, value: 1, required: true }),
    field('HTTP', 'status', { type: 'number', min: 200, max: 599, placeholder: 500 }, 'status debit-failed'),
    field('code', 'code', { placeholder: 'SYSTEM_ERROR' }, 'status debit-failed'),
    field('Retry-After', 'retryAfter', { placeholder: 's' }, 'status'),
    field(say('Delay, ms', '延迟（毫秒）'), 'delayMs', { type: 'number', min: 0, placeholder: 1000 }, 'slow'),
    field(say('Only below the path', '仅限路径'), 'path', { placeholder: '/v3/ecommerce' }),
    h(
      'label.check.wide',
      {},
      h('input', { type: 'checkbox', name: 'processed', checked: true }),
      h('span', {}, say('The request takes effect all the same', '请求仍然生效')),
    ),
    h('button.small.primary', {}, say('Set the fault', '设置故障')),
  )
}

/** The fault as `sandbox.fault()` takes it. */
export function faultIn(form: HTMLFormElement): Record<string, unknown> {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '').trim()
  const [kind, on] = [text('kind'), text('on')]
  const takes = (name: string) => !form.querySelector(`[name=${name}]`)?.closest('label')?.hidden && text(name) !== ''
  return {
    kind,
    on,
    times: Number(text('times')),
    ...Object.fromEntries(['status', 'delayMs'].filter(takes).map((name) => [name, Number(text(name))])),
    ...Object.fromEntries(['code', 'retryAfter', 'path'].filter(takes).map((name) => [name, text(name)])),
    ...(on === 'answer' && { processed: data.has('processed') }),
  }
}

/** Shows the fields that the chosen kind takes. */
export function fitForm(form: HTMLFormElement): void {
  const kind = String(new FormData(form).get('kind'))
  for (const label of form.querySelectorAll<HTMLElement>('[data-kinds]')) {
    label.hidden = !label.dataset['kinds']?.split(' ').includes(kind)
  }
}

/** The faults that wait for their turn. */
export function waitingFaults(faults: readonly WaitingFault[]): HTMLElement {
  const items = faults.map(({ kind, on = 'answer', path, left, status }) =>
    h(
      'li',
      {},
      badge(kind, 'warn'),
      ` ${on === 'answer' ? say('answers', '应答') : say('notifications', '通知')} × ${left}`,
      status !== undefined && ` · ${status}`,
      path && [' · ', h('code', {}, path)],
    ),
  )
  if (items.length === 0) return h('p.note', {}, say('No fault waits.', '当前没有待触发的故障。'))
  return h('div', {}, h('ul.plain', {}, items), action(say('Drop them all', '全部清除'), 'clear', {}))
}
