// A person's walk: from a pre-sign by the client to a signed contract, and every way in which it does not come to that.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { miniProgramLaunch } from 'wechatpay-entrust'
import { contractKey } from '../contracts/operations.mjs'
import { openNotifyUrl, openShop, preSign } from '../contracts/sandbox.mjs'
import { launch, NONE, openPage, overflow, screenshots, shoot } from './browser.mjs'

let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const NAME = '微信代扣用户甲乙丙丁'

/** A sandbox whose client has pre-signed, and where its signing page is. */
async function openSession(t, change = {}, options = {}) {
  const { sandbox, wxpay } = await openShop(t, options)
  const notify = await openNotifyUrl(t, wxpay)
  const input = preSign({ contract_display_account: NAME, notify_url: notify.url, ...change })
  const { extraData } = miniProgramLaunch(await wxpay.preEntrustSign.miniProgram(input))
  const address = `${sandbox.url}/sandbox/sign?${new URLSearchParams(extraData)}`
  return { sandbox, wxpay, address, ...notify }
}

/** What is shown as the object that onShow receives. */
const onShow = async (page) => JSON.parse(await page.locator('pre').innerText())

for (const width of [390, 1280]) {
  test(`agree, at ${width} pixels`, async (t) => {
    const { sandbox, wxpay, address, events, url } = await openSession(t)
    const page = await openPage(t, browser, { width })
    await page.goto(address)
    const text = await page.locator('main').innerText()
    for (const shown of [
      NAME,
      sandbox.merchant.mchid,
      '12535',
      contractKey.out_contract_code,
      '商户签约协议号',
      '协议模板ID',
      '签约有效期至',
      '同意',
    ]) {
      assert.ok(text.includes(shown), shown)
    }
    assert.equal(await page.locator('main h2').innerText(), `商户 ${sandbox.merchant.mchid} 申请开通自动扣款`)
    assert.doesNotMatch(text, /Agree|Cancel|Account/, 'one language at a time')
    assert.deepEqual(await overflow(page), NONE)
    await shoot(page, `sign-question-${width}`)

    await page.getByRole('button', { name: '同意' }).click()
    await page.getByRole('heading', { name: /签约成功/ }).waitFor()
    const { contract_state, contract_id } = await wxpay.contracts.query(contractKey)
    assert.equal(contract_state, 'SIGNED')
    const extraData = { return_code: 'SUCCESS', return_msg: 'OK', contract_id }
    assert.deepEqual(await onShow(page), { scene: 1038, referrerInfo: { appId: 'wxbd687630cd02ce1d', extraData } })
    assert.deepEqual(
      events.map(({ event_type }) => event_type),
      ['ECOMMERCE_ENTRUST.SIGN'],
    )
    const told = await page.locator('main').innerText()
    for (const shown of ['ECOMMERCE_ENTRUST.SIGN', url, '✓ 204', contract_id]) assert.ok(told.includes(shown), shown)
    assert.deepEqual(await overflow(page), NONE)
    await shoot(page, `sign-agreed-${width}`)

    await page.goBack()
    await page.reload()
    assert.match(await page.locator('h2').first().innerText(), /签约成功/, 'a session is not asked twice')
    assert.deepEqual(page.complaints, [])
  })

  test(`cancel, at ${width} pixels`, async (t) => {
    const { wxpay, address, events } = await openSession(t)
    const page = await openPage(t, browser, { width })
    await page.goto(address)
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByRole('heading', { name: /已取消/ }).waitFor()
    assert.equal((await wxpay.contracts.query(contractKey)).contract_state, 'NOT_SIGNED')
    assert.equal((await onShow(page)).referrerInfo.extraData.return_code, 'FAIL')
    assert.match(await page.locator('main').innerText(), /没有发送通知/)
    assert.deepEqual(events, [])
    assert.deepEqual(await overflow(page), NONE)
    await shoot(page, `sign-cancelled-${width}`)
    assert.deepEqual(page.complaints, [])
  })

  test(`a session that is over, and one that never was, at ${width} pixels`, async (t) => {
    const { sandbox, address } = await openSession(t)
    const page = await openPage(t, browser, { width, expected: [/404/] })
    await page.goto(address)
    await sandbox.advance(2 * 3_600_000)
    await page.getByRole('heading', { name: /会话已过期/ }).waitFor()
    assert.equal(await page.locator('button').count(), 0, 'an open page learns of it by itself')
    assert.deepEqual(await overflow(page), NONE)
    await shoot(page, `sign-expired-${width}`)
    const answer = await page.goto(`${sandbox.url}/sandbox/sign?pre_entrustweb_id=nobody`)
    assert.equal(answer.status(), 404)
    assert.match(await page.locator('h2').innerText(), /找不到签约会话/)
    assert.deepEqual(await overflow(page), NONE)
    await shoot(page, `sign-unknown-${width}`)
    assert.deepEqual(page.complaints, [])
  })
}

/** In how many lines a browser shows a part of an element's text. */
function linesOf({ firstChild: node }, part) {
  const range = document.createRange()
  range.setStart(node, node.data.indexOf(part))
  range.setEnd(node, range.startOffset + part.length)
  return new Set([...range.getClientRects()].map(({ top }) => top)).size
}

test('a phrase of the question stays in one line where the whole of it does not fit', async (t) => {
  const { address } = await openSession(t)
  const page = await openPage(t, browser, { width: 240 })
  await page.goto(address)
  const asked = page.locator('main h2')
  // So short that two lines of the same length would break the phrase, whatever the fonts are.
  const short = '商户 1 申请开通自动扣款'
  await asked.evaluate((element, text) => element.replaceChildren(text), short)
  assert.equal(await asked.evaluate(linesOf, short), 2)
  assert.equal(await asked.evaluate(linesOf, '申请开通自动扣款'), 1)
  assert.deepEqual(await overflow(page), NONE)
})

test('a page that an extension changes is not drawn anew while somebody uses it', async (t) => {
  const { address } = await openSession(t)
  const page = await openPage(t, browser, { width: 390 })
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () =>
      document.querySelector('main').setAttribute('data-extension', ''),
    )
  })
  const isState = (response) => response.request().resourceType() === 'fetch'
  const first = page.waitForResponse(isState)
  await page.goto(address)
  await page.keyboard.press('Tab')
  await first
  // The page asks again when it is done with what it asked for first.
  await page.waitForResponse(isState)
  assert.equal(await page.evaluate(() => document.activeElement.value), 'agree')
})

test('agree by keyboard alone, in the dark', async (t) => {
  const { sandbox, address } = await openSession(t)
  const page = await openPage(t, browser, { width: 390, colorScheme: 'dark' })
  await page.goto(address)
  await page.keyboard.press('Tab')
  await shoot(page, 'sign-question-dark')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /签约成功/ }).waitFor()
  assert.equal(sandbox.contracts[0].contract_state, 'SIGNED')
  await shoot(page, 'sign-agreed-dark')
  assert.deepEqual(page.complaints, [])
})

test('two taps at once sign once', async (t) => {
  const { sandbox, address, events } = await openSession(t)
  const pages = [await openPage(t, browser, { width: 390 }), await openPage(t, browser, { width: 390 })]
  await Promise.all(pages.map((page) => page.goto(address)))
  // The one that comes second may find the result already, which the page fetches by itself.
  await Promise.all(pages.map((page) => page.evaluate(() => document.querySelector('.primary')?.click())))
  await Promise.all(pages.map((page) => page.getByRole('heading', { name: /签约成功/ }).waitFor()))
  await sandbox.advance(0)
  assert.deepEqual([events.length, sandbox.contracts.length], [1, 1])
  for (const page of pages) assert.deepEqual(page.complaints, [])
})

test('names that are markup, and the longest ones', async (t) => {
  const name = '<b onclick=alert(1)>"&'
  const session = await openSession(t, { contract_display_account: name, out_contract_code: 'W'.repeat(32) })
  const page = await openPage(t, browser, { width: 390 })
  await page.goto(session.address)
  assert.equal(await page.locator('dd').first().innerText(), name)
  assert.deepEqual(await overflow(page), NONE)
  const wide = await openSession(t, { contract_display_account: 'W'.repeat(32) })
  await page.goto(wide.address)
  assert.deepEqual(await overflow(page), NONE)
  await shoot(page, 'sign-longest-390')
  assert.deepEqual(page.complaints, [])
})

test('where the screenshots are', (t) => t.diagnostic(screenshots))
