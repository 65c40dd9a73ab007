// The site as readers get it: no dead link, nothing from elsewhere, both languages, both colour schemes, a search that
// finds. Built once for all of it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, openPage } from '../pages/browser.mjs'
import { addresses, build, dead, dist, fileOf, home, pages, root, serve } from './built.mjs'

let browser
before(async () => {
  build()
  browser = await launch()
})
after(() => browser?.close())

/** A page whose requests to anywhere but the site are complaints, and are not made. */
async function open(t, options) {
  const page = await openPage(t, browser, options)
  const isElsewhere = (url) => url.hostname !== '127.0.0.1' && url.protocol !== 'data:'
  await page.context().route(isElsewhere, (route) => {
    page.complaints.push(`left: ${route.request().url()}`)
    return route.abort()
  })
  return page
}

test('every page has its other language, and every link leads somewhere', () => {
  const all = pages()
  const english = all.filter((page) => !page.startsWith('zh/'))
  assert.ok(english.length > 40, `${english.length} pages`)
  assert.deepEqual(
    all.filter((page) => page.startsWith('zh/')),
    english.map((page) => `zh/${page}`).sort(),
  )
  const wrong = all.flatMap((page) => addresses(page).map((address) => dead(page, address)))
  assert.deepEqual(wrong.filter(Boolean).slice(0, 20), [])
})

test('the reference of the crate is there, and every page leads to it', () => {
  const start = readFileSync(fileOf('rust/wechatpay_entrust/'), 'utf8')
  assert.equal(/<title>(.*)<\/title>/.exec(start)[1], 'wechatpay_entrust - Rust')
  for (const page of pages())
    assert.ok(addresses(page).some((each) => each.endsWith('/rust/wechatpay_entrust/index.html')))
})

test('llms.txt is that of the repository, and what it names is published', () => {
  const text = readFileSync(join(dist, 'llms.txt'), 'utf8')
  assert.equal(text, readFileSync(join(root, 'llms.txt'), 'utf8'), 'npm run llms prints it again')
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address)
  assert.ok(links.length > 15)
  for (const link of links) {
    assert.ok(link.startsWith(home), link)
    assert.ok(fileOf(link.slice(home.length)), link)
  }
  const full = readFileSync(join(dist, 'llms-full.txt'), 'utf8')
  for (const name of ['errors', 'debits', 'operations']) {
    assert.ok(full.includes(readFileSync(join(root, `docs/${name}.md`), 'utf8')), name)
  }
})

/** The repository in another folder, where docs/ and the scripts of the site can be changed. */
function openCopy(t) {
  const folder = mkdtempSync(join(tmpdir(), 'wechatpay-entrust-site-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const copied = ['docs', 'site']
  for (const name of readdirSync(root)) if (!copied.includes(name)) symlinkSync(join(root, name), join(folder, name))
  cpSync(join(root, 'docs'), join(folder, 'docs'), { recursive: true })
  mkdirSync(join(folder, 'site'))
  const scripts = readdirSync(join(root, 'site')).filter((name) => name.endsWith('.mjs'))
  for (const name of scripts) cpSync(join(root, 'site', name), join(folder, 'site', name))
  return folder
}

for (const [what, link] of [
  ['a page', '[x](nowhere.md)'],
  ['a heading', '[x](calls.md#nowhere)'],
  ['a picture', '![x](nowhere.png)'],
  ['a file of the repository', '[x](../nowhere.txt)'],
]) {
  test(`a link to ${what} that is not there stops the build`, (t) => {
    const folder = openCopy(t)
    const stage = () =>
      spawnSync(process.execPath, ['-e', "import('./site/stage.mjs').then(({ stage }) => stage())"], {
        cwd: folder,
        encoding: 'utf8',
      })
    const { status, stderr } = stage()
    assert.equal(status, 0, stderr)
    appendFileSync(join(folder, 'docs/errors.md'), `\n${link}\n`)
    const broken = stage()
    assert.equal(broken.status, 1)
    assert.match(broken.stderr, /docs\/errors\.md:\d+: \S*nowhere/)
  })
}

/** The address of the first thing that is found, without the site's. */
async function first(page, site, query) {
  await page.locator('#local-search button').click()
  const input = page.locator('#localsearch-input')
  await input.fill('')
  await page.locator('.VPLocalSearchBox .result').first().waitFor({ state: 'detached' })
  await input.fill(query)
  const found = page.locator('.VPLocalSearchBox .result').first()
  await found.waitFor()
  const href = await found.getAttribute('href')
  await input.press('Escape')
  return new URL(href, site).href.slice(site.length)
}

/** Sentences that people paste into a search: each leads to an entry with its cure. */
const sentences = [
  '商户证书序列号有误',
  '401 SIGN_ERROR 验签失败',
  '无可用的平台证书',
  '平台证书序列号Wechatpay-Serial错误',
  '回调解密失败',
  '收不到回调通知',
  'the signature does not belong to these bytes',
  'Unsupported state or unable to authenticate data',
  'error:0909006C:PEM routines:get_name:no start line',
  'ERR_OSSL_UNSUPPORTED',
  'Cannot use import statement outside a module',
  'getaddrinfo ENOTFOUND api.mch.weixin.qq.com',
]

const searches = {
  '': [
    ['pre-sign', /^(guides\/|calls\.|operations\.)/],
    ['ERR_PENDING', /^(errors|debits)\./],
    ['unknown-serial', /^errors\./],
    ['retries', /^calls\.html#retries/],
    ['notifcations', /^notifications\./],
    ['miniProgramLaunch', /^(calls|reference\/launch)\./],
    ['签名错误', /^errors\./],
    ['预扣费通知', /^(guides\/|operations\.|reference\/calls\/papay-notify\.)/],
    ...sentences.map((sentence) => [sentence, /^errors\.html#/]),
  ],
  'zh/': [
    ['签名错误', /^zh\/errors\.html#/],
    ['扣款', /^zh\/debits\./],
    ['预扣费通知', /^zh\/(guides\/|operations\.)/],
    ['沙箱', /^zh\/testing\./],
    ['签', /^zh\/errors\./],
    ['ERR_PENDING', /^zh\/(errors|debits)\./],
    ['unknown-serial', /^zh\/errors\./],
    // An English word leads to its Chinese one.
    ['pre-sign', /^zh\/(guides\/|calls\.|operations\.|reference\/calls\/|glossary\.)/],
    ...sentences.map((sentence) => [sentence, /^zh\/errors\.html#/]),
  ],
}

for (const [folder, expected] of Object.entries(searches)) {
  test(`the search below /${folder} finds the right page first, and asks nobody else`, async (t) => {
    const site = await serve(t)
    const page = await open(t, { width: 1280 })
    await page.goto(`${site}${folder}`, { waitUntil: 'networkidle' })
    for (const [query, address] of expected) assert.match(await first(page, site, query), address, query)
    await page.locator('#local-search button').click()
    await page.locator('#localsearch-input').fill('qqzzxx')
    await page.locator('.VPLocalSearchBox .no-results').waitFor()
    assert.equal(await page.locator('.VPLocalSearchBox .result').count(), 0)
    assert.deepEqual(page.complaints, [])
  })
}

test('what was found opens at its heading, and the language is switched in place', async (t) => {
  const site = await serve(t)
  const page = await open(t, { width: 1280 })
  await page.goto(`${site}zh/`, { waitUntil: 'networkidle' })
  await page.locator('#local-search button').click()
  await page.locator('#localsearch-input').fill('签名错误')
  await page.locator('.VPLocalSearchBox .result').first().click()
  await page.waitForURL(/zh\/errors\.html#/)
  const hash = decodeURIComponent(new URL(page.url()).hash.slice(1))
  await page.locator(`[id="${hash}"]`).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN')
  await page.locator('.VPNavBarTranslations button').click()
  await page.locator('.VPNavBarTranslations').getByRole('link', { name: 'English' }).click()
  await page.waitForURL(/[^h]\/errors\.html/)
  await page.locator('html[lang="en"]').waitFor({ state: 'attached' })
  await page.getByRole('heading', { level: 1, name: /^Errors/ }).waitFor()
  assert.deepEqual(page.complaints, [])
})

/** How far the page is wider than its window, and what sticks out of it without a bar to scroll by. */
const overflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const scrolls = (element) =>
      element && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const outside = [...document.querySelectorAll('.VPContent *, .VPNav *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > clientWidth + 0.5)
      .filter((element) => !scrolls(element.parentElement))
      .map(({ outerHTML }) => outerHTML.slice(0, 100))
    return { pixels: scrollWidth - clientWidth, outside: outside.slice(0, 3) }
  })

const NONE = { pixels: 0, outside: [] }

/** The pages of the families in the reference are printed alike: two stand for them. */
const looked = () =>
  pages().filter((page) => !page.includes('reference/calls/') || /credit-repayment|shared/.test(page))

test('at 390 px no page is wider than the window, light or dark', async (t) => {
  const site = await serve(t)
  const page = await open(t, { width: 390 })
  for (const path of looked()) {
    await page.goto(`${site}${path}`)
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await page.locator(colorScheme === 'dark' ? 'html.dark' : 'html:not(.dark)').waitFor({ state: 'attached' })
      assert.deepEqual(await overflow(page), NONE, `${path}, ${colorScheme}`)
    }
    // What is seen, and not only what a class is called.
    await page.waitForFunction(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)[0]) < 64)
  }
  assert.deepEqual(page.complaints, [])
})

test('nothing of the build is left where Git sees it', () => {
  assert.ok(existsSync(join(dist, 'index.html')))
  const { stdout } = spawnSync('git', ['status', '--porcelain', '--untracked-files=all', 'site'], {
    cwd: root,
    encoding: 'utf8',
  })
  assert.doesNotMatch(stdout, /\.staged|dist|\.cache|node_modules/)
})
