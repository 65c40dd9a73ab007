// What readers type finds the right page first, in both languages, without any request to elsewhere.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openPage } from '../pages/browser.mjs'
import { build, fileOf, pages, serve } from './built.mjs'

let browser
before(async () => {
  build()
  browser = await launch()
})
after(() => browser?.close())

/** A page whose requests to anywhere but the site are complaints. */
async function open(t, options) {
  const page = await openPage(t, browser, options)
  await page.context().route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => {
      page.complaints.push(`left: ${route.request().url()}`)
      return route.abort()
    },
  )
  return page
}

/** The address of the first thing found, without the site's. */
async function first(page, site, query) {
  await page.keyboard.press('/')
  await page.locator('#localsearch-input').fill(query)
  const marked = page.locator('.VPLocalSearchBox .result').first()
  await marked.waitFor()
  // The results follow what is typed a moment later.
  await page.waitForFunction((text) => document.querySelector('#localsearch-input').value === text, query)
  await page.waitForTimeout(400)
  const href = await marked.getAttribute('href')
  await page.keyboard.press('Escape')
  return decodeURIComponent(new URL(href, site).href.slice(site.length))
}
for (const q of ['en', 'zh'])
  test(q, async (t) => {
    const site = await serve(t)
    const page = await open(t, { width: 1280 })
    await page.goto(site + (q === 'zh' ? 'zh/' : ''))
    for (const query of [
      '签名错误',
      '扣款',
      '预扣费通知',
      'pre-sign',
      'ERR_PENDING',
      'unknown-serial',
      '代扣',
      '签',
      '公钥',
      'retry',
      'how to verify a signature',
      '幂等',
      'WechatpayOptions',
      'miniProgramLaunch',
      'retries',
      '证书',
      '沙箱',
      'doctor',
      'notifcations',
      'TerminationMode',
      '上线',
      '云函数',
    ])
      console.log(q, query, await first(page, site, query))
    console.log(page.complaints)
  })
