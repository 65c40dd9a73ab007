// One address for the notifications of several merchants.
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { newer, older, openAuto } from '../certificates/platform.mjs'
import { openShop, preSign } from '../contracts/sandbox.mjs'
import { APIV3_KEY, asRequest, delivery, openMerchant, sealed, signed } from './wechatpay.mjs'

const other = {
  id: 'PUB_KEY_ID_0000000000000024101100397200000009',
  apiv3Key: 'Z3EgBJHJgTfWdTsyepRcytDAK9PkEPPT',
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
}
const otherPem = other.publicKey.export({ type: 'spki', format: 'pem' })

/** Two merchants with keys of their own, and a third that has the key of the first and another APIv3 key. */
function openThree(t) {
  const first = openMerchant(t).wxpay
  const second = openMerchant(t, { certs: { [other.id]: otherPem }, apiv3Key: other.apiv3Key }).wxpay
  const third = openMerchant(t, { apiv3Key: other.apiv3Key }).wxpay
  return { first, second, third }
}

const ofFirst = () => delivery({ id: 'EV-1' })
const ofSecond = () =>
  delivery(
    { id: 'EV-2', resource: sealed(signed, { key: other.apiv3Key }) },
    { serial: other.id, privateKey: other.privateKey },
  )
const ofThird = () => delivery({ id: 'EV-3', resource: sealed(signed, { key: other.apiv3Key }) })

function watched(clients) {
  const calls = []
  const errors = []
  const handler = Wechatpay.notifications(clients).handler((event, { client }) => calls.push([event.id, client]), {
    onError: (error) => errors.push(error),
  })
  return { calls, errors, handler }
}

test('the client is the one whose key verifies and whose APIv3 key opens', async (t) => {
  const { first, second, third } = openThree(t)
  const { calls, errors, handler } = watched([first, second, third])
  for (const message of [ofFirst(), ofSecond(), ofThird()]) assert.equal((await handler.answer(message)).status, 204)
  const [a, b, c] = calls
  assert.deepEqual([a[0], b[0], c[0]], ['EV-1', 'EV-2', 'EV-3'])
  assert.ok(a[1] === first && b[1] === second && c[1] === third)
  assert.deepEqual(errors, [])
  assert.equal((await handler.answer(ofFirst())).status, 204)
  assert.equal(calls.length, 3, 'a repeat is known')
  assert.equal((await handler(asRequest(ofSecond()))).status, 204)
})

test('what nobody can verify or open is refused, as one client would', async (t) => {
  const { first, second } = openThree(t)
  const { calls, errors, handler } = watched([first, second])
  const unknown = delivery({}, { serial: 'PUB_KEY_ID_1', privateKey: other.privateKey })
  const forged = delivery({}, { privateKey: other.privateKey })
  const stale = delivery({}, { at: 1 })
  for (const [message, status, reason] of [
    [unknown, 401, 'unknown-serial'],
    [forged, 401, 'mismatch'],
    [stale, 401, 'stale'],
    [delivery({}, { headers: { 'Wechatpay-Nonce': undefined } }), 401, 'missing-header'],
    [ofThird(), 400, 'decrypt'],
  ]) {
    assert.equal((await handler.answer(message)).status, status)
    assert.equal(errors.at(-1).reason, reason)
  }
  assert.deepEqual(calls, [])
})

test('of several refusals the one is told that says most', async (t) => {
  const { first, second } = openThree(t)
  const broken = openMerchant(t, { signer: 'webcrypto' }).wxpay
  const fault = new RangeError('mine')
  t.mock.method(crypto.subtle, 'verify', () => Promise.reject(fault))
  for (const clients of [
    [first, broken, second],
    [second, broken, first],
  ]) {
    const { errors, handler } = watched(clients)
    assert.equal((await handler.answer(ofThird())).status, 400, 'verified, and not opened')
    assert.equal(errors[0].reason, 'decrypt')
  }
  for (const clients of [
    [broken, second],
    [second, broken],
  ]) {
    const { errors, handler } = watched(clients)
    assert.equal((await handler.answer(ofThird())).status, 500, 'a fault of ours')
    assert.equal(errors[0], fault)
  }
  first.close()
  const { errors, handler } = watched([first])
  assert.equal((await handler.answer(ofFirst())).status, 500)
  assert.match(errors[0].message, /closed/)
})

test('a list that grows, clients that were closed, an iterator', async (t) => {
  const { first, second } = openThree(t)
  const clients = [first]
  const { calls, handler } = watched(clients)
  assert.equal((await handler.answer(ofSecond())).status, 401)
  clients.push(second)
  assert.equal((await handler.answer(ofSecond())).status, 204)
  first.close()
  const again = { ...ofSecond() }
  assert.equal((await handler.answer(again)).status, 204)
  assert.equal((await handler.answer(ofFirst())).status, 401)
  assert.equal(calls.length, 1)
  const { handler: ofMap } = watched(new Map([['shop', second]]).values())
  for (const _ of [1, 2]) assert.equal((await ofMap.answer(ofSecond())).status, 204)
})

test('what is no list and no function is refused at once', (t) => {
  const { first } = openThree(t)
  for (const wrong of [undefined, null, first, {}, 1]) {
    assert.throws(() => Wechatpay.notifications(wrong), { code: 'ERR_CONFIG' })
  }
  assert.throws(() => Wechatpay.notifications([first]).handler(), { code: 'ERR_CONFIG' })
})

test('no client at all: 500, so that WeChat Pay sends again', async () => {
  const { errors, handler } = watched([])
  assert.equal((await handler.answer(ofFirst())).status, 500)
  assert.equal(errors[0].message, 'Wechatpay.notifications() was given no client')
})

test('two sandboxes deliver to one server', async (t) => {
  const shops = await Promise.all([openShop(t), openShop(t)])
  const { calls, handler } = watched(shops.map(({ wxpay }) => wxpay))
  const server = createServer(toNodeHandler(handler))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  const notify_url = `http://127.0.0.1:${server.address().port}/notify`
  for (const { sandbox, wxpay } of shops) {
    const { pre_entrustweb_id } = await wxpay.preEntrustSign.miniProgram(preSign({ notify_url }))
    await sandbox.approve(pre_entrustweb_id)
    assert.equal(calls.at(-1)[1], wxpay)
  }
  assert.equal(calls.length, 2)
})

test("certs: 'auto': the key is downloaded that no client knows, and none for what one of them found forged", async (t) => {
  const automatic = await openAuto(t)
  const { first } = openThree(t)
  const { calls, errors, handler } = watched([first, automatic.wxpay])
  const unknown = delivery({ id: 'EV-9' }, { serial: older.id, privateKey: older.privateKey })
  assert.equal((await handler.answer(unknown)).status, 204)
  assert.deepEqual([calls[0][0], calls[0][1] === automatic.wxpay, automatic.downloads()], ['EV-9', true, 1])
  const lacking = await openAuto(t)
  const certain = openMerchant(t, { certs: { [newer.id]: newer.pem } }).wxpay
  const forged = delivery({}, { serial: newer.id, privateKey: other.privateKey })
  const { errors: told, handler: careful } = watched([certain, lacking.wxpay])
  assert.equal((await careful.answer(forged)).status, 401)
  assert.deepEqual([told[0].reason, lacking.downloads(), errors], ['mismatch', 0, []])
})

test("certs: 'auto': nobody downloads for what another client verifies", async (t) => {
  const sandbox = await createSandbox({ mode: 'certificates' })
  t.after(() => sandbox.close())
  const automatic = new Wechatpay({ ...sandbox.merchant, certs: 'auto' })
  t.after(() => automatic.close())
  const { second } = openThree(t)
  const { calls, handler } = watched([automatic, second])
  assert.equal((await handler.answer(ofSecond())).status, 204)
  assert.equal(calls[0][1], second)
  assert.equal(sandbox.requests.length, 0)
  assert.equal(APIV3_KEY.length, 32)
})

test('under load no notification is lost while an APIv3 key is rotated, there and back', async (t) => {
  const { first, second, third } = openThree(t)
  const { calls, errors, handler } = watched([second, third, first])
  const renewed = 'n'.repeat(16) + '7'.repeat(16)
  const keys = [APIV3_KEY, other.apiv3Key]
  let next = 0
  const send = async () => {
    while (next < 400) {
      const number = next++
      if (number === 100) first.rotate({ apiv3Key: renewed })
      if (number === 300) first.rotate({ apiv3Key: APIV3_KEY })
      // What was sealed before the rotation arrives after it, and the other way round.
      const key = number % 3 === 0 && number > 120 ? renewed : keys[number % 2]
      const message = delivery({ id: `EV-${number}`, resource: sealed(signed, { key }) })
      assert.equal((await handler.answer(message)).status, 204, `${number}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, send))
  assert.deepEqual(errors, [])
  assert.equal(new Set(calls.map(([id]) => id)).size, 400)
  const ofFirst = calls.filter(([, client]) => client === first)
  assert.ok(ofFirst.length > 200 && calls.length - ofFirst.length > 100, 'each client had its own')
})
