// What an editor completes and shows where the package is installed, asked of TypeScript's language service.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readFamilies } from '../../scripts/table/families.mjs'
import { installed, root } from './consumer.mjs'
import { editor } from './editor.mjs'

const table = readFamilies(join(root, 'table'))
const prelude = `import { Wechatpay, ApiError } from 'wechatpay-entrust'
import { WechatpaySync } from 'wechatpay-entrust/sync'
import { createSandbox } from 'wechatpay-entrust/sandbox'
declare const wxpay: Wechatpay
declare const blocking: WechatpaySync
`
const { completions, hover, mistakes } = editor(installed(undefined), prelude)
const BRANCH = 'v3.ecommerce.combinePapay.contracts'
const MINI_PROGRAM = 'v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'
const cjk = /[\u4e00-\u9fff]/

/** Compares without order: an editor sorts as it likes. */
function offers(code, expected) {
  assert.deepEqual(completions(code).sort(), [...expected].sort(), code)
}

test('the editor of these tests sees mistakes, and none where there is none', () => {
  assert.deepEqual(mistakes(`export const nothing = wxpay.chain('${MINI_PROGRAM}')`), [])
  assert.match(mistakes('wxpay.chian')[0], /Property 'chian' does not exist/)
})

test('a client offers each group of calls, and each group its calls', () => {
  const offered = completions('wxpay.|')
  const groups = [...new Set(table.operations.map(({ group }) => group))]
  const others = ['chain', 'certificates', 'close', 'notifications', 'prepare', 'receive', 'request', 'v3']
  assert.deepEqual(
    [...groups, ...others].filter((name) => !offered.includes(name)),
    [],
  )
  for (const group of groups) {
    const calls = completions(`wxpay.${group}.|`)
    const own = table.operations.filter((operation) => operation.group === group).map(({ call }) => call)
    assert.deepEqual(
      own.filter((call) => !calls.includes(call)),
      [],
      group,
    )
  }
})

test('options of a client are offered, those that are needed first, and documented with their Chinese names', () => {
  const options = completions('new Wechatpay({ | })')
  assert.deepEqual(options.slice(0, 3).sort(), ['certs', 'mchid', 'privateKey'])
  for (const name of options) assert.notEqual(hover(`new Wechatpay({ ${name[0]}|${name.slice(1)}: '' })`).doc, '', name)
  const chinese = {
    mchid: '商户号',
    serial: '商户API证书序列号',
    apiv3Key: 'APIv3密钥',
    privateKey: '商户API私钥',
    certificate: '商户API证书',
    certs: '微信支付公钥',
    backupUrl: '备用域名',
  }
  for (const [name, term] of Object.entries(chinese)) {
    assert.ok(hover(`new Wechatpay({ ${name[0]}|${name.slice(1)}: '' })`).doc.includes(term), name)
  }
  offers("new Wechatpay({ signer: '|' })", ['node', 'webcrypto', 'rsa'])
  offers("new Wechatpay({ certs: '|' })", ['auto'])
  assert.deepEqual(completions('Wechatpay.fromEnv({}, { | })').sort(), options.sort())
  assert.ok(completions('Wechatpay.fromEnv({ | })').every((name) => name.startsWith('WECHATPAY_')))
})

test('fields of the input of each call are offered, and shown with their limits', () => {
  for (const { name, input } of table.operations) {
    offers(
      `wxpay.${name}({ | })`,
      input.fields.map((field) => field.name),
    )
  }
  const code = hover("wxpay.preEntrustSign.miniProgram({ out_contract|_code: '' })")
  assert.match(code.type, /out_contract_code: string/)
  assert.match(code.doc, /商户签约协议号.* 1 to 32 digits and letters\./s)
  const account = hover("wxpay.preEntrustSign.miniProgram({ contract_display|_account: '' })").doc
  assert.match(account, /用户账户展示名称.*No emoji.* 1 to 32 characters of up to 3 bytes/s)
  const sealed = hover("wxpay.creditRepayment.presignH5({ real_identity: { identity|_id: '' } })").doc
  assert.match(sealed, /证件号码.*214 bytes.*sent encrypted/s)
  offers('wxpay.preEntrustSign.miniProgram({} as any, { | })', ['signal', 'timeout', 'idempotent'])
})

test('every field that WeChat Pay documents is shown with a line', () => {
  const undocumented = table.types.flatMap(({ name, fields }) =>
    fields.filter(({ doc }) => doc === '').map((field) => `${name}.${field.name}`),
  )
  assert.deepEqual(undocumented, [])
  const key = "await wxpay.contracts.query({ plan_id: 1, out_contract_code: '' })"
  assert.match(hover(`const { contract|_id } = ${key}`).doc, /委托代扣协议ID/)
  assert.match(hover(`(${key}).contract_st|ate`).doc, /`SIGNED` 已签约/)
})

test('a call is shown with its page, its launch and what to ask after a doubtful outcome', () => {
  const presign = hover('wxpay.preEntrustSign.mini|Program').doc
  assert.match(presign, /小程序方式预签约 \(\[page\]\(https:\/\/pay\.weixin\.qq\.com\//)
  assert.match(presign, /`miniProgramLaunch\(answer\)`/)
  assert.match(hover('wxpay.transactions.cre|ate').doc, /ask with `transactions\.query`/)
})

test('enumerations are completed and stay open', () => {
  const query = "const contract = await wxpay.contracts.query({ plan_id: 1, out_contract_code: '' })\n"
  offers(`${query}if (contract.contract_state === '|') {}`, ['NOT_SIGNED', 'SIGNED', 'TERMINATED'])
  offers("wxpay.creditRepayment.presignH5({ real_identity: { identity_type: '|' } })", [
    'REAL_IDENTITY_TYPE_INVALID',
    'REAL_IDENTITY_TYPE_ID_CARD',
  ])
  assert.deepEqual(mistakes(`${query}if (contract.contract_state === 'NEW_STATE') {}\nexport {}`), [])
})

test('event types are completed, narrow the resource, destructured too, and a misspelt one is a mistake', () => {
  const types = table.events.map(({ type }) => type)
  const { fields } = table.events.find(({ type }) => type === 'ECOMMERCE_ENTRUST.SIGN').resource
  const names = fields.map(({ name }) => name)
  offers("wxpay.notifications.handler((event) => { if (event.event_type === '|') return 1 })", types)
  offers("wxpay.notifications.handler(({ event_type }) => { switch (event_type) { case '|': } })", types)
  const whole =
    "wxpay.notifications.handler((event) => { if (event.event_type === 'ECOMMERCE_ENTRUST.SIGN') event.resource"
  const apart =
    "wxpay.notifications.handler(({ event_type, resource }) => { if (event_type === 'ECOMMERCE_ENTRUST.SIGN') resource"
  for (const code of [whole, apart]) {
    offers(`${code}.| })`, names)
    assert.match(mistakes(`${code}.plan_idd })`)[0], /'plan_idd' does not exist/)
    assert.match(mistakes(`${code.replace('ECOMMERCE', 'ECOMERCE')}.plan_id })`)[0], /no overlap/)
  }
})

test('known paths are completed in the declarative and the property style', () => {
  const paths = [...new Set(table.operations.map(({ path }) => path.slice(1)))]
  for (const client of ['wxpay', 'blocking']) {
    offers(`${client}.chain('|')`, paths)
    assert.deepEqual(
      completions(`${client}['|']`)
        .filter((name) => name.startsWith('v3/'))
        .sort(),
      [...paths].sort(),
    )
  }
  assert.match(hover(`wxpay['v3/ecommerce/|combine-papay/contracts/pre-entrust-sign/mini-program']`).doc, cjk)
})

test('a chain offers the known segments and verbs, and nothing beside them', () => {
  const first = table.operations.map(({ path }) => path.split('/')[2])
  offers(
    'wxpay.v3.|',
    [...new Set(first)].map((name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())),
  )
  offers(`wxpay.${BRANCH}.|`, ['planId', 'preEntrustSign'])
  offers(`wxpay.${BRANCH}.preEntrustSign.|`, ['miniProgram', 'post', 'postAsync'])
  offers(`blocking.${BRANCH}.preEntrustSign.|`, ['miniProgram', 'post'])
  offers(`wxpay.${BRANCH}.planId.|`, ['_plan_id_', '$plan_id$'])
  offers(`wxpay.${BRANCH}.planId._plan_id_.outContractCode.$out_contract_code$.|`, ['get', 'getAsync', 'terminate'])
  offers(`wxpay.chain('${MINI_PROGRAM}').|`, ['post', 'postAsync'])
  offers(`wxpay.${BRANCH}.preEntrustSign.miniProgram.post({ json: { | } })`, [
    'appid',
    'plan_id',
    'out_contract_code',
    'contract_display_account',
    'notify_url',
  ])
  const place = completions(`wxpay.${BRANCH}.planId._plan_id_.outContractCode._out_contract_code_.get({ | })`)
  assert.deepEqual(place.slice(0, 2).sort(), ['out_contract_code', 'plan_id'])
})

test('what is not offered by a known path can be written all the same', () => {
  const code = `export const results = [
  await wxpay.${BRANCH}.preEntrustSign.miniProgram.get(),
  await wxpay.${BRANCH}.get({ query: { a: 1 } }),
  await wxpay.${BRANCH}.anything.new.postAsync<{ own: string }>({ json: 1 }),
  blocking.${BRANCH}.preEntrustSign.put({ json: 1 }),
]`
  assert.deepEqual(mistakes(code), [])
  assert.match(mistakes(`wxpay.${BRANCH}.preEntrustSign.miniProgram.pots({})`)[0], /not callable/)
  assert.match(mistakes(`wxpay.v3.certificates()`)[0], /not callable/)
})

test('an unknown path offers its verbs, and verbs, places and endpoints are documented', () => {
  offers('blocking.v3.marketing.|', ['get', 'post', 'put', 'patch', 'delete'])
  for (const verb of completions('wxpay.v3.marketing.|')) {
    assert.notEqual(hover(`wxpay.v3.marketing.${verb[0]}|${verb.slice(1)}()`).doc, '', verb)
  }
  assert.match(hover(`wxpay.${BRANCH}.preEntrustSign.mini|Program`).doc, /Mini-program pre-sign, 小程序方式预签约/)
  assert.match(hover(`wxpay.${BRANCH}.preEntrustSign.miniProgram.po|st({} as any)`).doc, /`json` is the body/)
  assert.match(hover(`wxpay.${BRANCH}.planId._plan|_id_`).doc, /the verb takes `plan_id`/)
})

test('a sandbox offers its modes and faults', () => {
  offers("createSandbox({ mode: '|' })", ['public-key', 'certificates', 'migration'])
  const kinds = completions("(await createSandbox()).fault({ kind: '|' })")
  assert.ok(kinds.includes('tampered') && kinds.includes('debit-failed'), kinds.join())
})
