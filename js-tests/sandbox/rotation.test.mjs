// rotate(): which key signs when, and which keys are listed.
import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { ask, download, ids, serialOf } from './keys.mjs'
import { call, decrypt, isSigned, openReceiver, openSandbox, preSign } from './merchant.mjs'

const DAY = 86_400_000

const listed = async (sandbox) => (await download(sandbox)).map(({ serial_no }) => serial_no)

test('rotate: the new certificate joins the list, and signs after a day', async (t) => {
  const sandbox = await openSandbox(t, { mode: 'certificates' })
  const { certs: before } = sandbox.merchant
  await sandbox.rotate()
  const [old, fresh] = ids(sandbox)
  assert.deepEqual([old], Object.keys(before))
  await sandbox.advance(DAY - 60_000)
  const early = await ask(sandbox)
  assert.equal(serialOf(early), old)
  assert.ok(isSigned(early, before))
  assert.deepEqual(await listed(sandbox), [old, fresh])
  await sandbox.advance(60_000)
  const late = await ask(sandbox)
  assert.equal(serialOf(late), fresh)
  assert.ok(isSigned(late, sandbox.merchant.certs))
  assert.deepEqual(await listed(sandbox), [old, fresh], 'what the old one signed last can still be verified')
  await sandbox.advance(DAY)
  assert.deepEqual([ids(sandbox), await listed(sandbox)], [[fresh], [fresh]])
})

test('rotate: who verifies a download with what it knows can follow', async (t) => {
  const sandbox = await openSandbox(t, { mode: 'certificates' })
  let known = sandbox.merchant.certs
  for (let round = 0; round < 3; round++) {
    await sandbox.rotate()
    for (let hours = 0; hours < 72; hours += 12) {
      const answer = await call(sandbox, 'GET', '/v3/certificates')
      assert.ok(isSigned(answer, known), `round ${round}, hour ${hours}`)
      known = Object.fromEntries(
        JSON.parse(answer.text).data.map(({ serial_no, encrypt_certificate }) => [
          serial_no,
          decrypt(encrypt_certificate, sandbox.merchant.apiv3Key),
        ]),
      )
      await sandbox.advance(DAY / 2)
    }
  }
})

test('rotate: notifications change their signer with the answers', async (t) => {
  for (const mode of ['certificates', 'public-key']) {
    const sandbox = await openSandbox(t, { mode, retryDelays: [DAY - 1000, 1000] })
    const receiver = await openReceiver(t, [500, 500, 204])
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
    await sandbox.rotate()
    await sandbox.approve(pre_entrustweb_id)
    await sandbox.advance(DAY)
    const [old, fresh] = ids(sandbox)
    assert.deepEqual(receiver.received.map(serialOf), [old, old, fresh], mode)
  }
})

test('rotate({ now: true }): the new certificate signs at once, the old one stays for a day', async (t) => {
  const sandbox = await openSandbox(t, { mode: 'certificates' })
  const { certs: before } = sandbox.merchant
  await sandbox.rotate({ now: true })
  const [old, fresh] = ids(sandbox)
  assert.deepEqual([old], Object.keys(before))
  const answer = await ask(sandbox)
  assert.equal(serialOf(answer), fresh)
  assert.ok(isSigned(answer, sandbox.merchant.certs))
  assert.ok(!isSigned(answer, before))
  assert.deepEqual(await listed(sandbox), [old, fresh])
  await sandbox.advance(DAY)
  assert.deepEqual([ids(sandbox), await listed(sandbox)], [[fresh], [fresh]])
})

test('rotate({ now: true }) while another certificate waits: the newest signs from then on', async (t) => {
  const sandbox = await openSandbox(t, { mode: 'certificates' })
  await sandbox.rotate()
  await sandbox.rotate({ now: true })
  const [, , newest] = ids(sandbox)
  assert.equal(serialOf(await ask(sandbox)), newest)
  await sandbox.advance(DAY)
  assert.equal(serialOf(await ask(sandbox)), newest)
  assert.deepEqual(ids(sandbox), [newest])
})

test('rotate: a later rotation does not prolong the life of a key that has gone out of use', async (t) => {
  const sandbox = await openSandbox(t, { mode: 'certificates' })
  const [oldest] = ids(sandbox)
  await sandbox.rotate({ now: true })
  await sandbox.rotate()
  await sandbox.advance(DAY)
  assert.equal(ids(sandbox).length, 2)
  assert.ok(!ids(sandbox).includes(oldest))
})

test('rotate: certificates are dated by the clock on the wire', async (t) => {
  const now = Date.UTC(2026, 10, 20)
  const sandbox = await openSandbox(t, { mode: 'certificates', now: () => now })
  await sandbox.advance(30 * DAY)
  await sandbox.rotate({ now: true })
  for (const pem of Object.values(sandbox.merchant.certs)) {
    assert.equal(new Date(new X509Certificate(pem).validFrom).getTime(), now)
  }
})

test('rotate: a public key stays for who names it', async (t) => {
  const sandbox = await openSandbox(t)
  const [old] = ids(sandbox)
  await sandbox.rotate()
  const [, fresh] = ids(sandbox)
  const signers = async () => [
    serialOf(await ask(sandbox)),
    serialOf(await ask(sandbox, old)),
    serialOf(await ask(sandbox, fresh)),
  ]
  assert.deepEqual(await signers(), [old, old, fresh])
  await sandbox.advance(DAY)
  assert.deepEqual(await signers(), [fresh, old, fresh])
  await sandbox.advance(DAY)
  assert.deepEqual(await signers(), [fresh, fresh, fresh])
})

test('rotate({ now: true }): a public key stays for who names it', async (t) => {
  const sandbox = await openSandbox(t)
  const [old] = ids(sandbox)
  await sandbox.rotate({ now: true })
  const [, fresh] = ids(sandbox)
  assert.deepEqual([serialOf(await ask(sandbox)), serialOf(await ask(sandbox, old))], [fresh, old])
  await sandbox.advance(DAY)
  assert.equal(serialOf(await ask(sandbox, old)), fresh)
})

test('rotate: migration rotates the certificate', async (t) => {
  const sandbox = await openSandbox(t, { mode: 'migration' })
  await sandbox.rotate()
  const kinds = ids(sandbox).map((id) => (id.startsWith('PUB_KEY_ID_') ? 'public key' : 'certificate'))
  assert.deepEqual(kinds, ['public key', 'certificate', 'certificate'])
})

test('rotate: now is true or false', async (t) => {
  const sandbox = await openSandbox(t)
  for (const wrong of [{ now: 'yes' }, { now: 1 }, null, 'now']) {
    await assert.rejects(async () => sandbox.rotate(wrong), TypeError, JSON.stringify(wrong))
  }
  assert.equal(ids(sandbox).length, 1)
})
