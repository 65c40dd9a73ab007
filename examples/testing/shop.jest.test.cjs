// Jest, as it is without configuration: npx jest
const { SignatureError, Wechatpay } = require('wechatpay-entrust')
const { createSandbox } = require('wechatpay-entrust/sandbox')
const { createShop } = require('./app.cjs')

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
  expect(shop.states.get(out_contract_code)).toBe('pending')
  const { contract_id } = await sandbox.approve(pre_entrustweb_id)
  expect(shop.states.get(out_contract_code)).toBe('signed')
  await sandbox.terminate({ contract_id })
  expect(shop.states.get(out_contract_code)).toBe('ended')
})

test('a notification alone', async () => {
  const message = sandbox.notification('ECOMMERCE_ENTRUST.SIGN', { out_contract_code: 'c1' })
  const request = new Request(settings.notify_url, { method: 'POST', ...message })
  expect((await shop.notify(request)).status).toBe(204)
  expect(shop.states.get('c1')).toBe('signed')
})

test('a forged notification changes nothing', async () => {
  const { headers, body } = sandbox.notification('ECOMMERCE_ENTRUST.SIGN', { out_contract_code: 'c1' })
  const request = new Request(settings.notify_url, { method: 'POST', headers, body: body.replace('SIGN', 'sign') })
  expect((await shop.notify(request)).status).toBe(401)
  expect(shop.states.has('c1')).toBe(false)
})

test('an answer that was altered on its way is an error', async () => {
  sandbox.fault({ kind: 'tampered' })
  await expect(shop.open('微信代扣用户A')).rejects.toBeInstanceOf(SignatureError)
})
