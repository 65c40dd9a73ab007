import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium without a window. CHROMIUM names another one. `more` are arguments of its command line. */
export async function launch(...more) {
  const executablePath = process.env.CHROMIUM ?? PATHS.find((path) => existsSync(path))
  if (!executablePath || !existsSync(executablePath)) {
    throw new Error('Chromium is not installed: apt-get install chromium, or set CHROMIUM to the path of one')
  }
  return chromium.launch({ executablePath, args: [...ARGS, ...more] })
}

/** Where screenshots go: SCREENSHOTS, or a new folder among the temporary ones. */
export const screenshots = process.env.SCREENSHOTS ?? mkdtempSync(join(tmpdir(), 'wechatpay-entrust-pages-'))

/**
 * A page whose complaints are collected in `page.complaints`: console errors, exceptions, requests that failed or left
 * for elsewhere. Pages that are meant to answer 404 name themselves in `expected`.
 */
export async function openPage(t, browser, { width, colorScheme = 'light', locale = 'zh-CN', expected = [] }) {
  const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, locale })
  t.after(() => context.close())
  const page = await context.newPage()
  page.complaints = []
  const complain = (text) => {
    if (!expected.some((each) => each.test(text))) page.complaints.push(text)
  }
  // A policy that is violated is a console error, too.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complain(`exception: ${error}`))
  page.on('requestfailed', (request) => {
    // A navigation ends the requests of the page before.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complain(`failed: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) complain(`${response.status()}: ${response.url()}`)
  })
  return page
}

/** How far the page is wider than its window, in pixels, and the elements that stick out. */
export function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const outside = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .filter((element) => !element.closest('pre, .jump') && element.checkVisibility())
    return { pixels: scrollWidth - clientWidth, outside: outside.map(({ outerHTML }) => outerHTML.slice(0, 80)) }
  })
}

export const NONE = { pixels: 0, outside: [] }

export const shoot = (page, name) => page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true })
