// Node's own: node --test
import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { SignatureError, Wechatpay } from 'wechatpay-entrust'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { createShop } from './app.cjs'

const settings = { appid: 'wxd678efh567hg6787', plan_id: 12535, notify_url: 'https://shop.example/notify' }

let sandbox
let wxpay
let shop

beforeEach(async () => {
  // No port, no network: calls and notifications stay in this process.
  sandbox = await createSandbox({ listen: false, deliver: (request) => shop.notify(request) })
  wxpay = new Wechatpay(sandbox.merchant)
  shop = createShop(wxpay, settings)
})

afterEach(async () => {
  wxpay.close()
  await sandbox.close()
})

test('a contract is signed once the user agrees, and ends when the user ends it', async () => {
  const { pre_entrustweb_id, out_contract_code } = await shop.open('微信代扣用户A')
  assert.equal(shop.states.get(out_contract_code), 'pending')
  const { contract_id } = await sandbox.approve(pre_entrustweb_id)
  assert.equal(shop.states.get(out_contract_code), 'signed')
  await sandbox.terminate({ contract_id })
  assert.equal(shop.states.get(out_contract_code), 'ended')
})

test('a notification alone', async () => {
  const message = sandbox.notification('ECOMMERCE_ENTRUST.SIGN', { out_contract_code: 'c1' })
  const request = new Request(settings.notify_url, { method: 'POST', ...message })
  assert.equal((await shop.notify(request)).status, 204)
  assert.equal(shop.states.get('c1'), 'signed')
})

test('a forged notification changes nothing', async () => {
  const { headers, body } = sandbox.notification('ECOMMERCE_ENTRUST.SIGN', { out_contract_code: 'c1' })
  const request = new Request(settings.notify_url, { method: 'POST', headers, body: body.replace('SIGN', 'sign') })
  assert.equal((await shop.notify(request)).status, 401)
  assert.equal(shop.states.has('c1'), false)
})

test('an answer that was altered on its way is an error', async () => {
  sandbox.fault({ kind: 'tampered' })
  await assert.rejects(shop.open('微信代扣用户A'), SignatureError)
})
