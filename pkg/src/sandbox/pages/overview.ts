import { type Language, sayIn } from './language.ts'
import { clockTime, layout } from './layout.ts'
import { html, type Markup } from './markup.ts'

/** The live view: an empty page with the sandbox's time, which its script fills. */
export function overviewPage(language: Language, now: number): Markup {
  const say = sayIn(language)
  const title = say('WeChat Pay sandbox', '微信支付沙箱')
  const noscript = say('This page needs JavaScript.', '此页面需要 JavaScript。')
  const header = html`<h1>${title}</h1><time id="time">${clockTime(now).slice(11)}</time>`
  return layout({ language, title, shape: 'desk', header, main: html`<noscript><p>${noscript}</p></noscript>` })
}
