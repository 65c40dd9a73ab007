// The life of a contract, as a sandbox saw it: a client goes through it, and what is drawn is what was recorded.
import { miniProgramLaunch } from 'wechatpay-entrust'
import { arrow, box, line, picture, pill, remark, text } from './drawing.mjs'
import { ask, openShop, order } from './shop.mjs'

const TRANSACTIONS = '/v3/ecommerce/combine-papay/transactions'

/** Lives through a contract. A step is who acts on whom, by what; what WeChat Pay saw and told; the state after it. */
async function livedThrough(shop) {
  const { sandbox, wxpay } = shop
  const steps = []
  let session
  const take = async (step, action) => {
    const [requests, notifications] = [sandbox.requests.length, sandbox.notifications.length]
    const outcome = await action()
    // What a call queued is delivered beside its answer: drawn is what came of it.
    await sandbox.advance(0)
    steps.push({
      ...step,
      outcome,
      requests: sandbox.requests.slice(requests),
      state: sandbox.contracts.at(-1).contract_state,
    })
    for (const { event_type, attempts } of sandbox.notifications.slice(notifications)) {
      steps.push({
        from: 'wechat',
        to: 'you',
        name: event_type,
        status: attempts.at(-1).status,
        state: steps.at(-1).state,
      })
    }
  }
  const call = (name, note, action) => take({ from: 'you', to: 'wechat', name, note }, action)
  const debit = (number, note, options) =>
    call('transactions.debit', note, async () => {
      const { contract_id } = sandbox.contracts.at(-1)
      return (await wxpay.transactions.debit(order(shop, contract_id, number), options)).outcome
    })

  await call('preEntrustSign.miniProgram', ['a session of two hours', '签约会话两小时内有效'], async () => {
    session = await ask(shop, 0)
  })
  await take(
    { from: 'you', to: 'user', name: miniProgramLaunch.name, note: ['opens the signing page', '打开签约页'] },
    () => {
      miniProgramLaunch(session)
    },
  )
  await take(
    {
      from: 'user',
      to: 'wechat',
      label: ['agrees', '同意签约'],
      note: ['or cancels: then nobody is told', '若取消，则没有通知'],
    },
    async () => {
      await sandbox.approve(session.pre_entrustweb_id)
    },
  )
  const { plan_id, out_contract_code } = session
  const key = { plan_id, out_contract_code }
  await call('contracts.query', ['the proof, should the notification be late', '通知迟到时，以查询为准'], async () => {
    await wxpay.contracts.query(key)
  })
  await debit('P1', ['every sub-order is paid', '子单全部扣款成功'])
  sandbox.fault({ kind: 'debit-failed' })
  await debit('P2', ['WeChat Pay said no: nothing was taken', '微信支付拒绝，没有扣款'])
  sandbox.fault({ kind: 'reset', path: TRANSACTIONS, processed: false })
  await debit('P3', ['no answer for a minute: taken back', '一分钟没有结果：撤销'], SHORT_MINUTE)
  await call('contracts.terminate', ['or the user, in WeChat', '也可由用户在微信中解约'], async () => {
    await wxpay.contracts.terminate({ ...key, contract_termination_remark: 'moved' })
  })
  return steps
}

/** Milliseconds in place of the real minute, long enough for a busy machine. */
const SHORT_MINUTE = { minute: 3000, pause: 1000 }

const WIDTH = 900
const TOP = 112
const STEP = 62
const BAND = { x: 24, width: 128 }
const LANES = { you: 230, user: 470, wechat: 800 }
const STATES = { NOT_SIGNED: 'grey', SIGNED: 'green', TERMINATED: 'red' }
const OUTCOMES = { paid: 'green', declined: 'amber', reversed: 'blue' }

const titles = {
  en: {
    title: 'The life of a contract',
    source: 'ecommerce-combine-papay, as the sandbox recorded it',
    you: 'Your server',
    user: 'User, in WeChat',
    wechat: 'WeChat Pay',
  },
  'zh-CN': {
    title: '协议的生命周期',
    source: 'ecommerce-combine-papay，按沙箱的实际记录绘制',
    you: '商户服务器',
    user: '用户（微信）',
    wechat: '微信支付',
  },
}

/** What went over the wire, such as `POST 200`; a call that was repeated is told once. */
function wire({ requests = [], status }) {
  if (status !== undefined) return `→ ${status}`
  const shown = requests.map(({ method, path, status: answer }) => {
    const verb = path.endsWith('/reverse') ? `${method} …/reverse` : method
    return `${verb} → ${answer ?? '✗'}`
  })
  return shown.filter((each, index) => each !== shown[index - 1]).join(' · ')
}

function drawStep(step, y, say) {
  const [from, to] = [LANES[step.from], LANES[step.to]]
  const side = Math.sign(to - from)
  const left = Math.min(from, to) + 16
  const name = step.name ?? say(step.label)
  const parts = [
    arrow([from + side * 5, y], [to - side * 5, y]),
    text(left, y - 9, name, step.name ? 'code strong halo' : 'strong halo'),
    remark(left, y + 17, wire(step), step.note ? say(step.note) : ''),
  ]
  if (OUTCOMES[step.outcome]) {
    const { width } = pill(0, 0, step.outcome, '')
    parts.push(pill(LANES.wechat - 24 - width, y - 9, step.outcome, OUTCOMES[step.outcome]).drawn)
  }
  return parts
}

/** The states as bands, each as long as it lasted. */
function drawStates(steps) {
  const parts = []
  for (let first = 0; first < steps.length; ) {
    const { state } = steps[first]
    if (STATES[state] === undefined) throw new Error(`scripts/pictures/contract.mjs knows no state ${state}`)
    let last = first
    while (steps[last + 1]?.state === state) last += 1
    const [y, height] = [TOP + first * STEP - 28, (last - first + 1) * STEP - 6]
    parts.push(box(BAND.x, y, BAND.width, height, STATES[state]))
    parts.push(text(BAND.x + BAND.width / 2, y + height / 2 + 4, state, 'code strong', 'middle'))
    first = last + 1
  }
  return parts
}

/** The diagram in one language. */
export async function contractPicture(language) {
  const shop = await openShop(language)
  const steps = await livedThrough(shop).finally(shop.close)
  const say = ([english, chinese]) => (language === 'en' ? english : chinese)
  const { title, source, ...lanes } = titles[language]
  const bottom = TOP + steps.length * STEP - 34
  const heads = Object.entries(lanes).flatMap(([name, label]) => [
    line(
      [
        [LANES[name], 82],
        [LANES[name], bottom],
      ],
      'life',
    ),
    text(LANES[name], 72, label, 'strong', 'middle'),
  ])
  return picture({ width: WIDTH, height: bottom + 20, title, source }, [
    text(BAND.x + BAND.width / 2, 72, 'contract_state', 'code quiet', 'middle'),
    ...heads,
    ...drawStates(steps),
    ...steps.flatMap((step, index) => drawStep(step, TOP + index * STEP, say)),
  ])
}
