// The live view as a person uses it: what happens in the sandbox shows by itself, and can be looked into and steered.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { sign as rsa } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { contractKey } from '../contracts/operations.mjs'
import { debitOf, openClient, openNotifyUrl, openShop, preSign } from '../contracts/sandbox.mjs'
import { launch, NONE, openPage, overflow, shoot } from './browser.mjs'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const PRE_SIGN = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'
const HOSTILE = '"><img src=x onerror=window.hit=1><script>window.hit=1</script>'

let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const entry = (page, text) => page.locator('.entry').filter({ hasText: text }).first()
const request = (page, number) => page.locator(`#request-${number}`)

async function openView(t, shop, options = {}) {
  const page = await openPage(t, browser, { width: 1280, locale: 'en-US', ...options })
  await page.goto(`${shop.sandbox.url}/sandbox`)
  await page.locator('#live.good').waitFor()
  return page
}

/** A merchant's server that answers with a status and a text. */
async function openFailing(t, status, text) {
  const server = createServer((request, response) => {
    request.resume()
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(text)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${server.address().port}/notify`
}

/** A project of somebody who has installed the package. */
function openFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'wechatpay-entrust-first-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/wechatpay-entrust'), 'dir')
  return folder
}

/** Sends one body under the signature over another one. */
function sendUnder({ sandbox }, signed, sent, { target = PRE_SIGN, headers = {} } = {}) {
  const { mchid, serial, privateKey } = sandbox.merchant
  const timestamp = Math.floor(Date.now() / 1000)
  const text = `POST\n${target}\n${timestamp}\nnonce\n${signed}\n`
  const signature = rsa('sha256', Buffer.from(text), privateKey).toString('base64')
  const Authorization = `WECHATPAY2-SHA256-RSA2048 mchid="${mchid}",nonce_str="nonce",timestamp="${timestamp}",serial_no="${serial}",signature="${signature}"`
  return fetch(sandbox.url + target, {
    method: 'POST',
    headers: { Authorization, Accept: 'application/json', 'Content-Type': 'application/json', ...headers },
    body: sent,
  })
}

/** A life that leaves something of everything behind. */
async function live(t, { sandbox, wxpay }) {
  const { url } = await openNotifyUrl(t, wxpay)
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSign({ notify_url: url }))
  const { contract_id } = await sandbox.approve(pre_entrustweb_id)
  await wxpay.transactions.create(debitOf(sandbox, contract_id))
  sandbox.fault({ kind: 'debit-failed' })
  await wxpay.transactions.create(debitOf(sandbox, contract_id, { combine_out_trade_no: 'P2' }))
  sandbox.fault({ kind: 'reset', on: 'notification' })
  await sandbox.terminate(contractKey)
  const long = { out_contract_code: 'W'.repeat(32), contract_display_account: 'W'.repeat(32) }
  await wxpay.preEntrustSign.miniProgram(preSign(long))
  const declined = await wxpay.preEntrustSign.miniProgram(preSign({ out_contract_code: 'declined' }))
  await sandbox.decline(declined.pre_entrustweb_id)
  const body = JSON.stringify(preSign({ out_contract_code: 'X'.repeat(32) }))
  await sendUnder({ sandbox }, body, JSON.stringify(JSON.parse(body), undefined, 2))
  sandbox.fault({ kind: 'status', status: 503, times: 3, path: '/v3/nothing' })
}

test('what is empty teaches, and what happens shows by itself', async (t) => {
  const shop = await openShop(t)
  const page = await openPage(t, browser, { width: 1280 })
  await page.goto(shop.sandbox.url)
  assert.equal(new URL(page.url()).pathname, '/sandbox')
  await page.locator('#live.good').waitFor()
  const text = await page.locator('main').innerText()
  assert.match(text, /还没有协议.*还没有通知.*还没有订单.*还没有请求.*复制 \.env.*node --env-file=\.env first\.mjs/s)
  assert.doesNotMatch(text, /No request|Copy/, 'one language at a time')
  await shoot(page, 'live-empty-1280')
  const { url } = await openNotifyUrl(t, shop.wxpay)
  await shop.wxpay.preEntrustSign.miniProgram(preSign({ notify_url: url }))
  await request(page, 1).waitFor()
  await page.getByRole('link', { name: '打开签约页' }).click()
  await page.getByRole('button', { name: '同意' }).click()
  await page.getByRole('link', { name: '查看沙箱' }).click()
  await entry(page, 'ECOMMERCE_ENTRUST.SIGN').waitFor()
  await page.getByRole('button', { name: '以用户身份解约' }).click()
  await entry(page, 'ECOMMERCE_ENTRUST.TERMINATE').waitFor()
  assert.equal(shop.sandbox.contracts[0].contract_state, 'TERMINATED')
  assert.deepEqual(page.complaints, [])
})

test('the first steps work as they are shown', async (t) => {
  const shop = await openShop(t)
  const page = await openView(t, shop)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = async (button) => {
    await button.click()
    await page.locator('#said.shown').waitFor()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const folder = openFolder(t)
  const main = page.locator('main')
  writeFileSync(join(folder, '.env'), await copied(main.getByRole('button', { name: 'Copy .env' })))
  writeFileSync(
    join(folder, 'first.mjs'),
    await copied(main.getByRole('button', { name: 'copy', exact: true }).first()),
  )
  const { stdout } = await run('node', ['--env-file=.env', 'first.mjs'], { cwd: folder })
  assert.match(stdout, /pre_entrustweb_id/)
  await request(page, 1).waitFor()
  await request(page, 1).locator('summary').first().click()
  writeFileSync(join(folder, 'again.mjs'), await copied(page.getByRole('button', { name: 'Copy JavaScript' })))
  assert.match((await run('node', ['--env-file=.env', 'again.mjs'], { cwd: folder })).stdout, /^200/)
  const curl = await copied(page.getByRole('button', { name: 'Copy curl' }))
  assert.doesNotMatch(curl, /PRIVATE KEY|signature="[A-Za-z0-9+/]{20}/, 'no secret, and no signature that ends')
  const script = `set -a; . ./.env; set +a\n${curl}`
  const shown = await run('bash', ['-c', script], { cwd: folder })
  assert.match(shown.stdout, /^HTTP\/1\.1 200 /)
  const ways = shop.sandbox.requests.map(({ verified, status, body }) => [verified, status, body])
  assert.deepEqual(ways, Array(3).fill(ways[0]))
  assert.deepEqual(page.complaints, [])
})

test('snippets of requests that mean harm', async (t) => {
  const shop = await openShop(t)
  const page = await openView(t, shop)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const folder = openFolder(t)
  const body = JSON.stringify({ a: "'; touch hit; echo '$(touch hit)`touch hit`\\" })
  const target = `${PRE_SIGN}?a='$(touch%20hit)'`
  await sendUnder(shop, '', body, { target, headers: { Cookie: 'session=secret', 'X-Api-Key': 'secret' } })
  await request(page, 1).locator('summary').first().click()
  await page.getByRole('button', { name: 'Copy curl' }).click()
  await page.locator('#said.shown').waitFor()
  const curl = await page.evaluate(() => navigator.clipboard.readText())
  assert.doesNotMatch(curl, /secret/)
  const { privateKey, mchid, serial } = shop.sandbox.merchant
  const env = { ...process.env, WECHATPAY_PRIVATE_KEY: privateKey, WECHATPAY_MCHID: mchid, WECHATPAY_SERIAL: serial }
  await run('bash', ['-c', `${curl}\nls`], { cwd: folder, env }).then(({ stdout }) =>
    assert.doesNotMatch(stdout, /\nhit/),
  )
  const [first, again] = shop.sandbox.requests
  assert.deepEqual([again.verified, again.body, again.path], [true, first.body, first.path])
})

test('one request, with everything about it', async (t) => {
  const shop = await openShop(t)
  await shop.wxpay.preEntrustSign.miniProgram(preSign())
  const page = await openView(t, shop)
  const one = request(page, 1)
  await one.locator('summary').first().click()
  await one.locator('.inner').waitFor()
  const text = await one.innerText()
  for (const shown of ['POST', '200', 'ms', '✓ verified', 'Request-ID', '"plan_id": 12535', '"pre_entrustweb_id": "']) {
    assert.ok(text.includes(shown), shown)
  }
  assert.doesNotMatch(text, /wechatpay-serial|Wechatpay-Signature/i, 'headers are folded')
  for (const fold of await one.locator('.fold > summary').all()) await fold.click()
  assert.match(await one.innerText(), /authorization.*Wechatpay-Signature/s)
  await one.getByRole('button', { name: 'Send again' }).click()
  await request(page, 2).waitFor()
  assert.deepEqual([shop.sandbox.requests[1].verified, shop.sandbox.requests[1].status], [true, 200])
  assert.deepEqual(page.complaints, [])
})

for (const [width, colorScheme] of [
  [390, 'light'],
  [390, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
]) {
  test(`a failed signature, line by line, at ${width} pixels, ${colorScheme}`, async (t) => {
    const shop = await openShop(t)
    const body = JSON.stringify(preSign())
    await sendUnder(shop, body, JSON.stringify(JSON.parse(body), undefined, 2))
    const page = await openView(t, shop, { width, colorScheme })
    await request(page, 1).locator('summary').first().click()
    const why = page.locator('section.why')
    await why.waitFor()
    assert.equal(await why.getAttribute('data-guess'), 'body')
    assert.match(await why.innerText(), /not the one that was signed.*compact JSON/s)
    const lines = await why.locator('tr[data-line]').evaluateAll((all) => all.map(({ dataset }) => dataset.line))
    assert.deepEqual(lines, ['method', 'target', 'timestamp', 'nonce_str', 'body'])
    const marked = await why.locator('tr.differs').evaluateAll((all) => all.map(({ dataset }) => dataset.line))
    assert.deepEqual(marked, ['body'])
    assert.equal(await why.locator('tr.differs mark').count(), 2, 'what differs is marked on both sides')
    assert.deepEqual(await overflow(page), NONE)
    await shoot(page, `live-signature-${width}-${colorScheme}`)
    const other = openClient(t, shop.sandbox, { serial: '0'.repeat(40), certificate: undefined, maxRetries: 0 })
    await assert.rejects(other.preEntrustSign.miniProgram(preSign()))
    await request(page, 2).locator('summary').first().click()
    await page.locator('[data-guess=serial_no] tr.differs[data-line=serial_no]').waitFor()
    assert.deepEqual(page.complaints, [])
  })
}

test('nothing is lost while traffic flows', async (t) => {
  const shop = await openShop(t)
  await shop.wxpay.preEntrustSign.miniProgram(preSign())
  for (const width of [1280, 390]) {
    const page = await openView(t, shop, { width })
    const one = request(page, 1)
    await one.locator('summary').first().click()
    await one.locator('.fold > summary').first().click()
    await one.locator('.inner').waitFor()
    await one
      .locator('pre')
      .first()
      .evaluate((pre) => {
        window.kept = pre
        getSelection().selectAllChildren(pre)
      })
    await one.locator('.small').first().focus()
    const before = await one.evaluate((element) => element.getBoundingClientRect().top)
    const from = shop.sandbox.requests.length
    for (let count = 0; count < 12; count += 1) await shop.wxpay.contracts.query(contractKey)
    await request(page, from + 12).waitFor({ state: 'attached' })
    const after = await one.evaluate((element) => ({
      top: element.getBoundingClientRect().top,
      open: element.querySelectorAll('details[open]').length,
      same: window.kept.isConnected,
      selected: getSelection().toString().includes('plan_id'),
      focus: document.activeElement.dataset.do,
    }))
    assert.ok(Math.abs(after.top - before) < 2, `${width}: moved from ${before} to ${after.top}`)
    assert.deepEqual({ ...after, top: 0 }, { top: 0, open: 2, same: true, selected: true, focus: 'replay' })
    assert.deepEqual(page.complaints, [])
  }
})

test('filters: by text, wherever it stands, and by what failed', async (t) => {
  const shop = await openShop(t)
  await live(t, shop)
  const page = await openView(t, shop)
  const shown = () => page.locator('#requests .entry').evaluateAll((all) => all.map(({ id }) => id))
  const all = (await shown()).length
  await page.keyboard.press('/')
  await page.keyboard.type('declined')
  await page.waitForFunction(() => document.querySelectorAll('#requests .entry').length === 1)
  assert.match(await page.locator('[data-count=requests]').last().innerText(), new RegExp(`1 / ${all}`))
  assert.equal(await page.locator('#contracts .entry').count(), 1)
  await page.locator('#filter').fill('nothing of the kind')
  await page.locator('#requests').getByText('Nothing matches.').waitFor()
  await page.locator('#filter').fill('')
  await page.locator('#failed').check()
  await page.waitForFunction(() =>
    [...document.querySelectorAll('#requests .entry')].every(
      (each) => each.innerText.includes('401') || each.innerText.includes('debit-failed'),
    ),
  )
  assert.equal(await page.locator('#contracts .entry').count(), 1, 'the declined one')
  assert.deepEqual(page.complaints, [])
})

test('a declined session is not green, and the user can act from here', async (t) => {
  const shop = await openShop(t)
  const page = await openView(t, shop)
  await shop.wxpay.preEntrustSign.miniProgram(preSign())
  await page.getByRole('button', { name: 'Decline' }).click()
  const badge = page.locator('#contracts .badge').filter({ hasText: 'DECLINED' })
  await badge.waitFor()
  assert.match(await badge.getAttribute('class'), /bad/)
  await shop.wxpay.preEntrustSign.miniProgram(preSign())
  await page.getByRole('button', { name: 'Agree' }).click()
  await page.locator('#contracts .badge.good').filter({ hasText: 'SIGNED' }).waitFor()
  assert.equal(shop.sandbox.contracts[0].contract_state, 'SIGNED')
  assert.deepEqual(page.complaints, [])
})

test('a notification: its attempts with the receiver’s answers, its content, and once more', async (t) => {
  const shop = await openShop(t)
  const url = await openFailing(t, 500, '{"code":"FAIL","message":"the database is down"}')
  const { pre_entrustweb_id } = await shop.wxpay.preEntrustSign.miniProgram(preSign({ notify_url: url }))
  await shop.sandbox.approve(pre_entrustweb_id)
  const page = await openView(t, shop)
  const one = entry(page, 'ECOMMERCE_ENTRUST.SIGN')
  await one.locator('summary').first().click()
  await one.getByText('the database is down').waitFor()
  assert.match(await one.innerText(), /✗ 500.*"openid"/s)
  await one.locator('.fold > summary').filter({ hasText: 'sealed' }).click()
  assert.match(await one.innerText(), /AEAD_AES_256_GCM/)
  await one.getByRole('button', { name: 'Send again' }).click()
  await page.locator('#said').filter({ hasText: '500' }).waitFor()
  await one.getByText('2 attempts').waitFor()
  assert.equal(await one.locator('.attempts li').count(), 2)
  await page.locator('#clock > summary').click()
  await page.getByRole('button', { name: /To the next delivery/ }).click()
  await one.getByText('3 attempts').waitFor()
  assert.equal(shop.sandbox.notifications[0].attempts.length, 3)
  assert.deepEqual(page.complaints, [])
})

test('every kind of fault can be set, and dropped', async (t) => {
  const shop = await openShop(t)
  const page = await openView(t, shop)
  await page.locator('#faults > summary').click()
  const kinds = await page.locator('[name=kind] option').evaluateAll((all) => all.map(({ value }) => value))
  assert.equal(kinds.length, 14)
  for (const [at, kind] of kinds.entries()) {
    await page.locator('[name=kind]').selectOption(kind)
    assert.equal(await page.locator('[name=status]').isVisible(), ['status', 'debit-failed'].includes(kind), kind)
    assert.equal(await page.locator('[name=delayMs]').isVisible(), kind === 'slow', kind)
    await page.getByRole('button', { name: 'Set the fault' }).click()
    await page.waitForFunction(
      (count) => document.querySelector('#faults .count').textContent === String(count),
      at + 1,
    )
  }
  await shoot(page, 'live-faults-1280')
  await page.getByRole('button', { name: 'Drop them all' }).click()
  await page.getByText('No fault waits.').waitFor()
  await page.locator('[name=kind]').selectOption('status')
  await page.locator('[name=status]').fill('429')
  await page.locator('[name=code]').fill('FREQUENCY_LIMITED')
  await page.locator('[name=retryAfter]').fill('7')
  await page.locator('[name=processed]').uncheck()
  await page.locator('[name=path]').fill(PRE_SIGN)
  await page.getByRole('button', { name: 'Set the fault' }).click()
  await page.locator('#faults .waiting .badge').waitFor()
  const client = openClient(t, shop.sandbox, { maxRetries: 0 })
  const { status, code } = await client.preEntrustSign.miniProgram(preSign()).catch((error) => error)
  assert.deepEqual([status, code, shop.sandbox.contracts.length], [429, 'FREQUENCY_LIMITED', 0])
  await page.locator('[name=status]').fill('1')
  await page.locator('[name=status]').evaluate((input) => (input.form.noValidate = true))
  await page.getByRole('button', { name: 'Set the fault' }).click()
  await page.locator('#said.bad').filter({ hasText: '200 to 599' }).waitFor()
  assert.deepEqual(
    page.complaints.filter((text) => !/400/.test(text)),
    [],
  )
})

test('the clock moves, and keys rotate', async (t) => {
  const shop = await openShop(t)
  await shop.wxpay.preEntrustSign.miniProgram(preSign())
  const page = await openView(t, shop)
  await page.locator('#clock > summary').click()
  await page.getByRole('button', { name: '+2 h' }).click()
  await page.locator('#contracts .badge').filter({ hasText: 'EXPIRED' }).waitFor()
  assert.match(await page.locator('#time').innerText(), /\+2 h/)
  await page.keyboard.press('Escape')
  await page.locator('#keys > summary').click()
  await page.getByRole('button', { name: 'Rotate, as announced' }).click()
  await page.locator('#keys .badge').filter({ hasText: 'signs from' }).waitFor()
  await page.getByRole('button', { name: 'Rotate now' }).click()
  await page.waitForFunction(() => document.querySelectorAll('#keys code').length === 3)
  assert.equal(Object.keys(shop.sandbox.merchant.certs).length, 3)
  assert.deepEqual(page.complaints, [])
})

test('all entries can be reached', async (t) => {
  const shop = await openShop(t)
  for (let count = 0; count < 230; count += 1) await fetch(`${shop.sandbox.url}/v3/x?${count}`)
  const page = await openView(t, shop)
  await request(page, 230).waitFor()
  assert.equal(await page.locator('#requests .entry').count(), 100)
  await page.getByRole('button', { name: 'Show 100 older ones of 130' }).click()
  await request(page, 31).waitFor()
  await page.getByRole('button', { name: 'Show 30 older ones of 30' }).click()
  await request(page, 1).waitFor()
  assert.equal(await page.locator('#requests .entry').count(), 230)
  assert.equal(await page.getByRole('button', { name: /older/ }).count(), 0)
  await request(page, 1).locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await request(page, 1).locator('.inner').waitFor()
  await page.keyboard.press('k')
  assert.equal(await page.evaluate(() => document.activeElement.closest('.entry').id), 'request-2')
  assert.deepEqual(page.complaints, [])
})

test('requests that are markup stay text', async (t) => {
  const shop = await openShop(t)
  const url = await openFailing(t, 500, HOSTILE)
  const { pre_entrustweb_id } = await shop.wxpay.preEntrustSign.miniProgram(
    preSign({ notify_url: url, contract_display_account: '"><img src=x onerror=hit=1>' }),
  )
  await shop.sandbox.approve(pre_entrustweb_id)
  const headers = { 'X-Hostile': HOSTILE, 'User-Agent': HOSTILE }
  await sendUnder(shop, HOSTILE, HOSTILE, { target: `${PRE_SIGN}?"><img/src=x/onerror=hit=1>`, headers })
  await sendUnder(shop, '', JSON.stringify({ [HOSTILE]: HOSTILE, __proto__: 1 }), { headers })
  await sendUnder(shop, '', '\u2028\u202e\0\x1b[31m</pre></template><!--', { headers })
  for (const locale of ['en-US', 'zh-CN']) {
    const page = await openView(t, shop, { locale })
    await request(page, 4).waitFor()
    for (const details of await page.locator('.entry > details').all()) {
      await details.locator('summary').first().click()
      await details.locator('.inner').waitFor()
    }
    for (const fold of await page.locator('.fold').all()) await fold.evaluate((each) => each.setAttribute('open', ''))
    assert.ok((await page.locator('main').innerText()).includes(HOSTILE))
    assert.equal(await page.locator('main img, main script, main template').count(), 0)
    assert.equal(await page.evaluate(() => window.hit), undefined)
    assert.deepEqual(await overflow(page), NONE)
    assert.deepEqual(page.complaints, [])
  }
})

for (const [width, colorScheme, locale] of [
  [390, 'light', 'zh-CN'],
  [390, 'dark', 'en-US'],
  [1280, 'light', 'en-US'],
  [1280, 'dark', 'zh-CN'],
]) {
  test(`a full view at ${width} pixels, ${colorScheme}, ${locale}`, async (t) => {
    const shop = await openShop(t)
    await live(t, shop)
    const page = await openView(t, shop, { width, colorScheme, locale })
    await request(page, 5).waitFor()
    const text = await page.locator('main').innerText()
    for (const shown of ['TERMINATED', 'PAYERROR', 'SUCCESS', 'DECLINED', 'reset', '✓ 204', '¥1.00', '401']) {
      assert.ok(text.includes(shown), shown)
    }
    const tops = await page.evaluate(() =>
      ['contracts', 'requests'].map((id) => document.getElementById(id).getBoundingClientRect().top),
    )
    assert.ok(width > 1000 ? tops[0] === tops[1] : tops[0] < tops[1], 'contracts come first on a phone')
    assert.deepEqual(await overflow(page), NONE)
    await shoot(page, `live-full-${width}-${colorScheme}`)
    for (const details of await page.locator('.entry > details').all()) {
      await details.locator('summary').first().click()
      await details.locator('.inner').waitFor()
    }
    for (const fold of await page.locator('.fold').all()) await fold.evaluate((each) => each.setAttribute('open', ''))
    assert.deepEqual(await overflow(page), NONE)
    await shoot(page, `live-open-${width}-${colorScheme}`)
    for (const tool of ['connect', 'faults', 'clock', 'keys']) {
      await page.locator(`#${tool} > summary`).click()
      await page.locator(`#${tool} .panel`).waitFor()
      assert.deepEqual(await overflow(page), NONE, tool)
      await page.keyboard.press('Escape')
    }
    assert.deepEqual(page.complaints, [])
  })
}

test('a sandbox that has gone shows, and does no harm', async (t) => {
  const shop = await openShop(t)
  const page = await openView(t, shop, { width: 390, locale: 'zh-CN', expected: [/ERR_|Failed to load|failed:/] })
  await shop.sandbox.close()
  await page.locator('#live.bad').waitFor()
  assert.match(await page.locator('h1').innerText(), /微信支付沙箱/)
  assert.deepEqual(page.complaints, [])
})
