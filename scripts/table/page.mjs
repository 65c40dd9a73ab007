// Prints docs/operations.md and its Chinese twin: every call with its endpoint, its page, and what is known of it.
import { availabilities, callers } from './families.mjs'
import { address, linked } from './text.mjs'

export const file = (language) => (language === 'zh' ? 'docs/operations.zh-CN.md' : 'docs/operations.md')

/** The guide to a family, as seen from the page. */
const guideFile = (guide, language) => `guides/${guide}${language === 'zh' ? '.zh-CN' : ''}.md`

export const titleIn = ({ title, chinese }, language) => (language === 'zh' ? chinese : title)

/** As GitHub makes it of a heading. */
export function anchor(title) {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
}

const words = {
  en: {
    title: 'Operations',
    intro: (operations, families, events) =>
      `All ${operations} calls in ${families} families, and the ${events} notification events whose fields are known. Written from public documents and SDKs; no call of these was made against WeChat Pay itself.

- **Checked**: \`all\` where an official page of the call was read: limits, characters and what is required, and a field more is an issue. \`types\` where none was read: only what is required and its type, and a field more passes. Enumerations are open everywhere.
- **Repeated**: whether a call that failed is tried again without being asked (presigns, queries, terminations, reversals). A debit, payout, booking or notice never is, unless you say \`{ idempotent: true }\`.
- Answers and notifications of all families but combined auto-debit are typed, and never refused for what they lack.`,
    availability: 'Availability',
    callers: 'Callers',
    host: 'Host',
    calls: '| Call | Endpoint | What it does | Checked | Repeated |',
    all: 'all',
    types: 'types',
    yes: 'yes',
    no: 'no',
    result: (name) => (name ? `what became of it: \`${name}\`` : 'no call that tells what became of it is known here'),
    launch: ({ api, unverified }) => (unverified ? 'launch: not verified' : `launch: \`${api}\``),
    sealed: (paths) => `sent encrypted: ${paths}`,
    doubts: {
      input: (paths) => `in one of two sources only: ${paths}`,
      answer: (paths) => `of the answer, in one of two sources only: ${paths}`,
      need: (paths) => `required by one of two sources: ${paths}`,
    },
    events: '| Event | What happened |',
    shared: 'Events of several families',
    guide: (file) =>
      `**[Guide](${file})**: from signing to the first debit, with a program that runs without an account.`,
    guides: '[Which of these, when](guides/README.md)',
    colon: ': ',
    semicolon: '; ',
    and: ', ',
  },
  zh: {
    title: '接口一览',
    intro: (operations, families, events) =>
      `共 ${families} 个产品、${operations} 个方法，以及 ${events} 个已知字段的通知事件。根据公开文档与 SDK 整理，未对微信支付实际调用。

- **校验**：读过官方页面的标为“全部”：长度、字符、必填都会校验，未收录的字段报错；未读到官方页面的标为“类型”：只校验必填与类型，多余字段放行。枚举值一律不限。
- **自动重试**：失败后是否不经要求就重试（预签约、查询、解约、撤销会）。扣款、付款、预约、通知绝不自动重试，除非传 \`{ idempotent: true }\`。
- 除合单委托代扣外，应答与通知只有类型，缺字段不会报错。`,
    availability: '开放情况',
    callers: '调用方',
    host: '域名',
    calls: '| 方法 | 接口 | 用途 | 校验 | 自动重试 |',
    all: '全部',
    types: '类型',
    yes: '是',
    no: '否',
    result: (name) => (name ? `结果查询：\`${name}\`` : '没有已知的结果查询接口'),
    launch: ({ api, unverified }) => (unverified ? '拉起方式未经验证' : `拉起：\`${api}\``),
    sealed: (paths) => `加密发送：${paths}`,
    doubts: {
      input: (paths) => `仅见于两个来源之一：${paths}`,
      answer: (paths) => `应答中仅见于两个来源之一：${paths}`,
      need: (paths) => `仅一个来源要求必填：${paths}`,
    },
    events: '| 事件 | 含义（英文） |',
    shared: '多个产品共用的事件',
    guide: (file) => `**[接入指南](${file})**：从签约到首次扣款，附无需商户号即可运行的完整程序。`,
    guides: '[该用哪个产品](guides/README.zh-CN.md)',
    colon: '：',
    semicolon: '；',
    and: '、',
  },
}

const hosts = { mainland: 'api.mch.weixin.qq.com', overseas: 'apihk.mch.weixin.qq.com' }
const quoted = (names) => names.map((name) => `\`${name}\``).join(', ')

function sealedPaths(type, parent = '') {
  return type.fields.flatMap((field) => {
    if (field.sealed) return [parent + field.name]
    return field.type ? sealedPaths(field.type, `${parent}${field.name}.`) : []
  })
}

/** What there is to say of a call beyond its row, in one line. */
function remark({ name, result, launches, input, unsure = {} }, word) {
  const sealed = sealedPaths(input)
  const told = [
    result !== undefined && word.result(result),
    ...launches.map(word.launch),
    sealed.length > 0 && word.sealed(quoted(sealed)),
    ...Object.entries(unsure).map(([kind, paths]) => word.doubts[kind](quoted(paths))),
  ].filter(Boolean)
  return told.length > 0 ? [`- \`${name}\`${word.colon}${told.join(word.semicolon)}`] : []
}

function row(operation, language) {
  const { name, method, path, page, confidence, repeatable } = operation
  const word = words[language]
  const title = titleIn(operation, language)
  const what = page ? `[${title}](${address(page)})` : title
  const checked = confidence === 'high' ? word.all : word.types
  return `| \`${name}\` | \`${method} ${path}\` | ${what} | ${checked} | ${repeatable ? word.yes : word.no} |`
}

function eventRow({ type, doc, page }) {
  return `| ${page ? `[\`${type}\`](${address(page)})` : `\`${type}\``} | ${linked(doc)} |`
}

function eventsOf({ events }, word) {
  return events.length > 0 ? [`${word.events}\n| --- | --- |\n${events.map(eventRow).join('\n')}`] : []
}

function section(family, language) {
  const word = words[language]
  const { availability, guide, host, operations, notes } = family
  const inChinese = language === 'zh'
  const who = family.callers.map((each) => (inChinese ? callers[each] : each)).join(word.and)
  const open = inChinese ? availabilities[availability] : availability
  const facts = [
    [word.availability, open],
    [word.callers, who],
    [word.host, `\`${hosts[host]}\``],
  ].map(([name, value]) => `${name}${word.colon}${value}`)
  const remarks = operations.flatMap((operation) => remark(operation, word))
  return [
    `## ${titleIn(family, language)}`,
    `${inChinese ? family.title : family.chinese}${word.semicolon}${facts.join(word.semicolon)}`,
    ...(guide ? [word.guide(guideFile(guide, language))] : []),
    ...(notes.length > 0 ? [notes.map((note) => `- ${linked(note[language])}`).join('\n')] : []),
    `${word.calls}\n| --- | --- | --- | --- | --- |\n${operations.map((each) => row(each, language)).join('\n')}`,
    ...(remarks.length > 0 ? [remarks.join('\n')] : []),
    ...eventsOf(family, word),
  ].join('\n\n')
}

export function printPage({ families, operations, events }, language) {
  const word = words[language]
  const products = families.filter((family) => family.operations.length > 0)
  const shared = families.filter((family) => family.operations.length === 0).flatMap((family) => family.events)
  const parts = [
    `<!-- Printed from table/ by \`npm run table\`. Do not edit. -->\n\n# ${word.title}`,
    word.guides,
    word.intro(operations.length, products.length, events.length),
    ...products.map((family) => section(family, language)),
    ...(shared.length > 0 ? [`## ${word.shared}`, ...eventsOf({ events: shared }, word)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}
