// A page of another site whose name is led to this machine: to the browser, the sandbox is then that site's own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contractKey } from '../contracts/operations.mjs'
import { openShop, preSign } from '../contracts/sandbox.mjs'
import { launch } from './browser.mjs'

test('a foreign name that leads here shows nothing, and cannot act', async (t) => {
  const { sandbox, wxpay } = await openShop(t)
  const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSign())
  const browser = await launch('--host-resolver-rules=MAP evil.example 127.0.0.1')
  t.after(() => browser.close())
  const page = await browser.newPage()
  await page.goto(`http://evil.example:${new URL(sandbox.url).port}/sandbox`)
  const seen = await page.locator('body').innerText()
  assert.match(seen, /allowedHosts/)
  const statuses = await page.evaluate(
    async (form) => {
      const read = await fetch('/sandbox')
      const state = await fetch('/sandbox/state')
      const acted = await fetch('/sandbox/sign', { method: 'POST', body: new URLSearchParams(form) })
      return [read.status, state.status, acted.status]
    },
    { pre_entrustweb_id, action: 'agree' },
  )
  assert.deepEqual(statuses, [403, 403, 403])
  assert.equal((await wxpay.contracts.query(contractKey)).contract_state, 'NOT_SIGNED')
})
