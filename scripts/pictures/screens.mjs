// The sandbox's own pages, photographed in a real browser.
import { fileURLToPath } from 'node:url'
import { launch } from '../../js-tests/pages/browser.mjs'
import { clock, freeIds, pass } from './fixed.mjs'
import { smallPng } from './png.mjs'
import { ask, live, openShop } from './shop.mjs'

const DESK = { width: 1280, height: 836 }
const PHONE = { width: 390, height: 780 }

/** Where the program listens by default in the documentation; the sandbox of the picture takes a free port. */
const SHOWN_PORT = '8787'

/** Takes out what differs from run to run: the port, and how long things took. */
async function steady(page, { port }) {
  await page.clock.setFixedTime(clock())
  await page.route(/\/sandbox\/live/, async (route) => {
    const answer = await route.fetch()
    if (!answer.headers()['content-type']?.includes('json')) return route.fulfill({ response: answer })
    const text = (await answer.text()).replaceAll(`:${port}`, `:${SHOWN_PORT}`)
    const body = JSON.stringify(JSON.parse(text, (key, value) => (key === 'duration' ? undefined : value)))
    return route.fulfill({ response: answer, body })
  })
}

async function openPage(browser, shop, viewport, path) {
  freeIds()
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1.5, locale: shop.language })
  const page = await context.newPage()
  await steady(page, new URL(shop.sandbox.url))
  await page.goto(shop.sandbox.url + path)
  return page
}

/** The picture of a page, which is closed with it. */
async function shot(page) {
  const picture = smallPng(await page.screenshot({ animations: 'disabled' }))
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.context().close()
  return picture
}

/** The live view; `isOpen` opens the request whose signature failed at its explanation. */
async function photographLive(browser, shop, viewport, isOpen) {
  const page = await openPage(browser, shop, viewport, '/sandbox')
  await page.locator('#live.good').waitFor()
  if (isOpen) {
    const failed = page.locator('#requests .entry', { hasText: 'SIGN_ERROR' })
    await failed.locator('summary').first().click()
    await failed.locator('.inner').waitFor()
    await page.mouse.move(0, 0)
  }
  return shot(page)
}

async function photographSign(browser, shop) {
  const { pre_entrustweb_id } = await ask(shop, 0)
  pass(2)
  const page = await openPage(browser, shop, PHONE, `/sandbox/sign?${new URLSearchParams({ pre_entrustweb_id })}`)
  return shot(page)
}

async function withShop(language, use) {
  const shop = await openShop(language)
  try {
    return await use(shop)
  } finally {
    await shop.close()
  }
}

/** All photographs of one language, by name. */
export async function photographs(language) {
  freeIds()
  process.env.FONTCONFIG_FILE = fileURLToPath(new URL('fonts.conf', import.meta.url))
  const browser = await launch('--force-color-profile=srgb', '--font-render-hinting=none')
  try {
    const sign = await withShop(language, (shop) => photographSign(browser, shop))
    return await withShop(language, async (shop) => {
      await live(shop)
      const desk = await photographLive(browser, shop, DESK, true)
      return { live: desk, 'live-phone': await photographLive(browser, shop, PHONE, false), sign }
    })
  } finally {
    await browser.close()
  }
}
