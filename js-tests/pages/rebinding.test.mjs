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
      const paths = ['/', '/sandbox', '/sandbox/live', '/sandbox/live/env', '/sandbox/live/request?number=1']
      const read = await Promise.all(paths.map((path) => fetch(path)))
      const acted = await fetch('/sandbox/sign', { method: 'POST', body: new URLSearchParams(form) })
      const headers = { 'Content-Type': 'application/json' }
      const replayed = await fetch('/sandbox/live/replay', { method: 'POST', headers, body: '{"number":1}' })
      return [...read, acted, replayed].map(({ status }) => status)
    },
    { pre_entrustweb_id, action: 'agree' },
  )
  assert.deepEqual(statuses, Array(7).fill(403))
  assert.equal(sandbox.requests.length, 1, 'nothing was sent again')
  assert.equal((await wxpay.contracts.query(contractKey)).contract_state, 'NOT_SIGNED')
})
