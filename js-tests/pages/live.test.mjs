// The live view: what happens in the sandbox shows by itself, with the reasons of what went wrong.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contractKey } from '../contracts/operations.mjs'
import { debitOf, openClient, openNotifyUrl, openShop, preSign } from '../contracts/sandbox.mjs'
import { launch, NONE, openPage, overflow, shoot } from './browser.mjs'

let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const card = (page, text) => page.locator('.card').filter({ hasText: text })

/** A life that leaves something of everything behind. */
async function live({ sandbox, wxpay, url }) {
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSign({ notify_url: url }))
  const { contract_id } = await sandbox.approve(pre_entrustweb_id)
  await wxpay.transactions.create(debitOf(sandbox, contract_id))
  sandbox.fault({ kind: 'debit-failed' })
  await wxpay.transactions.create(debitOf(sandbox, contract_id, { combine_out_trade_no: 'P2' }))
  sandbox.fault({ kind: 'reset', on: 'notification' })
  await sandbox.terminate(contractKey)
  await wxpay.preEntrustSign.miniProgram(
    preSign({ out_contract_code: 'W'.repeat(32), contract_display_account: 'W'.repeat(32) }),
  )
}

test('what is empty says so, and what happens shows by itself', async (t) => {
  const { sandbox, wxpay } = await openShop(t)
  const page = await openPage(t, browser, { width: 1280 })
  await page.goto(`${sandbox.url}/sandbox`)
  assert.match(await page.locator('main').innerText(), /还没有请求.*还没有协议.*还没有通知.*还没有订单/s)
  await shoot(page, 'live-empty-1280')
  const { url } = await openNotifyUrl(t, wxpay)
  await wxpay.preEntrustSign.miniProgram(preSign({ notify_url: url }))
  await card(page, '/contracts/pre-entrust-sign/mini-program').waitFor()
  await page.getByRole('link', { name: /打开签约页/ }).click()
  await page.getByRole('button', { name: /同意/ }).click()
  await page.getByRole('link', { name: /查看沙箱/ }).click()
  await card(page, 'ECOMMERCE_ENTRUST.SIGN').waitFor()
  await page.getByRole('button', { name: /以用户身份解约/ }).click()
  await card(page, 'ECOMMERCE_ENTRUST.TERMINATE').waitFor()
  assert.equal(sandbox.contracts[0].contract_state, 'TERMINATED')
  assert.deepEqual(page.complaints, [])
})

test('requests: verified, or why not', async (t) => {
  const { sandbox, wxpay } = await openShop(t)
  const page = await openPage(t, browser, { width: 1280 })
  await page.goto(`${sandbox.url}/sandbox`)
  await wxpay.preEntrustSign.miniProgram(preSign())
  const wrong = openClient(t, sandbox, { serial: '0'.repeat(40), certificate: undefined, maxRetries: 0 })
  await assert.rejects(wrong.preEntrustSign.miniProgram(preSign()))
  const late = openClient(t, sandbox, { now: () => Date.now() - 400_000, maxRetries: 0 })
  await assert.rejects(late.preEntrustSign.miniProgram(preSign()))
  await fetch(`${sandbox.url}/v3/ecommerce/combine-papay/transactions`, { method: 'POST', headers: { Accept: '*/*' } })
  await page.getByText('there is no Authorization header').waitFor()
  const badges = await page.locator('details .badge').allInnerTexts()
  assert.deepEqual(
    badges.filter((text) => text.includes('verified')).map((text) => text.includes('not verified')),
    [true, true, true, false],
  )
  const reasons = await page.locator('.reason').allInnerTexts()
  const expected = sandbox.requests.map(({ reason }) => reason).filter(Boolean)
  assert.deepEqual(reasons, expected.reverse())
  assert.match(reasons[1], /time/)
  assert.match(reasons[2], /serial/)
  await page.locator('summary').first().click()
  await shoot(page, 'live-refusals-1280')
  await wxpay.contracts.query(contractKey)
  await card(page, 'GET').waitFor()
  assert.equal(await page.locator('details[open]').count(), 1, 'what was opened stays open')
  const held = await page.evaluate(() => document.activeElement.closest('details[open]')?.id)
  assert.equal(held, 'request-3', 'and keeps the focus')
  assert.deepEqual(page.complaints, [])
})

for (const [width, colorScheme] of [
  [390, 'light'],
  [1280, 'light'],
  [1280, 'dark'],
]) {
  test(`a full view at ${width} pixels, ${colorScheme}`, async (t) => {
    const shop = await openShop(t)
    const { url } = await openNotifyUrl(t, shop.wxpay)
    await live({ ...shop, url })
    const page = await openPage(t, browser, { width, colorScheme })
    await page.goto(`${shop.sandbox.url}/sandbox`)
    const text = await page.locator('main').innerText()
    for (const shown of ['TERMINATED', 'PAYERROR', 'SUCCESS', 'NOT_SIGNED', 'reset', '下次发送', '✓ 204']) {
      assert.ok(text.includes(shown), shown)
    }
    assert.deepEqual(await overflow(page), NONE)
    await shoot(page, `live-full-${width}-${colorScheme}`)
    for (const details of await page.locator('details').all())
      await details.evaluate((each) => each.setAttribute('open', ''))
    assert.deepEqual(await overflow(page), NONE)
    await shoot(page, `live-open-${width}-${colorScheme}`)
    assert.deepEqual(page.complaints, [])
  })
}

test('a sandbox that has gone shows, and does no harm', async (t) => {
  const { sandbox } = await openShop(t)
  const page = await openPage(t, browser, { width: 390, expected: [/ERR_|Failed to load|failed:/] })
  await page.goto(`${sandbox.url}/sandbox`)
  await page.locator('#live.good').waitFor()
  await sandbox.close()
  await page.locator('#live.bad').waitFor()
  assert.match(await page.locator('h1').innerText(), /微信支付沙箱/)
  assert.deepEqual(page.complaints, [])
})
