// Project Wycheproof's vectors through the three signers of the built package. The crate has its own test of them.
import assert from 'node:assert/strict'
import { createHash, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openClient, platform, rejection, vectors } from '../client/merchant.mjs'
import { block, bytes, PLATFORMS, publicPem, SIGNERS, signedBlock, wycheproof } from './keys.mjs'

const NOW = 1_795_140_000
const NONCE = 'B8DkXMUQQJ9hMy0AseCXRc7bkp3hdPQA'
const notification = new URL('combine-papay-notification/', vectors)
const body = readFileSync(new URL('body.txt', notification), 'utf8')
const { apiv3_key: apiv3Key } = JSON.parse(readFileSync(new URL('case.json', notification), 'utf8'))
const sha256 = (text) => createHash('sha256').update(text).digest()
const text = Buffer.from(`${NOW}\n${NONCE}\n${body}\n`)

const delivery = (signature, change = {}) => ({
  headers: {
    'Wechatpay-Timestamp': String(NOW),
    'Wechatpay-Nonce': NONCE,
    'Wechatpay-Serial': platform.id,
    'Wechatpay-Signature': signature.toString('base64'),
  },
  body,
  ...change,
})

/**
 * The signatures of a file as they would come with a notification: a vector's padded block, faults and all, with the digest of
 * the notification in place of the digest of the vector's message, under a key of the same length. A signature that is no
 * block of its key, being too long or too short, comes as it is.
 */
function transplanted(bits) {
  const [pem] = PLATFORMS[bits]
  return wycheproof(`pkcs1-sha256-${bits}`).flatMap(({ spki, tests }) =>
    tests.map(({ id, comment, result, msg, sig }) => {
      const whole = block(bytes(spki), bytes(sig))
      const at = whole?.indexOf(sha256(bytes(msg))) ?? -1
      if (at >= 0) sha256(text).copy(whole, at)
      let signature = bytes(sig)
      try {
        if (whole) signature = signedBlock(pem, whole)
      } catch {
        // The block is not below this key's modulus.
      }
      return { name: `${bits} ${id} ${comment}`, genuine: result === 'valid' && at >= 0, signature }
    }),
  )
}

const forged = Object.keys(PLATFORMS).flatMap((bits) => transplanted(Number(bits)).map((each) => ({ bits, ...each })))

for (const signer of SIGNERS) {
  test(`${signer}: of 776 signatures, those that Wycheproof calls valid verify, and no other`, async (t) => {
    assert.equal(forged.length, 776)
    const genuine = forged.filter((each) => each.genuine).length
    assert.ok(genuine >= 20 && genuine <= 60, `${genuine} valid ones`)
    const clients = Object.fromEntries(
      Object.entries(PLATFORMS).map(([bits, [pem]]) => {
        const certs = { [platform.id]: publicPem(pem) }
        return [bits, openClient(t, { signer, certs, apiv3Key, now: () => NOW * 1_000 })]
      }),
    )
    for (const { bits, name, genuine, signature } of forged) {
      const parsed = clients[bits].notifications.parse(delivery(signature))
      if (genuine) assert.equal((await parsed).event_type, 'ECOMMERCE_ENTRUST.SIGN', name)
      else assert.equal((await rejection(parsed)).reason, 'mismatch', name)
    }
  })

  test(`${signer}: OAEP with SHA-1`, async (t) => {
    let opened = 0
    for (const { pkcs8, tests } of wycheproof('oaep-sha1-2048')) {
      const wxpay = openClient(t, { signer, privateKey: new Uint8Array(bytes(pkcs8)) })
      const refusals = new Set()
      for (const { id, comment, result, msg, ct, label } of tests) {
        const opens = result === 'valid' && label === ''
        const message = bytes(msg).toString()
        const isText = Buffer.from(message).equals(bytes(msg))
        if (opens && isText) {
          assert.equal(await wxpay.decrypt(ct), message, `${id} ${comment}`)
          opened++
        } else if (ct !== '') {
          const error = await rejection(wxpay.decrypt(ct))
          assert.equal(error.code, 'ERR_VALIDATION', `${id} ${comment}: ${error.message}`)
          if (!opens) refusals.add(error.message)
        }
      }
      assert.equal(refusals.size, 1, 'one text for every cause: another would be an oracle')
    }
    assert.ok(opened >= 5, `${opened} opened`)
  })

  test(`${signer}: AES-256-GCM, where nonce and associated data are text, as in a notification`, async (t) => {
    let [opened, closed] = [0, 0]
    const asText = (base64) => bytes(base64).toString()
    const isText = (base64) => Buffer.from(asText(base64)).equals(bytes(base64))
    for (const { id, comment, result, key, iv, aad, ct } of wycheproof('aes-256-gcm')[0].tests) {
      if (!isText(iv) || !isText(aad)) continue
      const wxpay = openClient(t, { signer, apiv3Key: new Uint8Array(bytes(key)), now: () => NOW * 1_000 })
      const resource = {
        algorithm: 'AEAD_AES_256_GCM',
        nonce: asText(iv),
        associated_data: asText(aad),
        ciphertext: ct,
      }
      const sealed = JSON.stringify({ ...JSON.parse(body), resource: { ...JSON.parse(body).resource, ...resource } })
      const signature = sign('sha256', `${NOW}\n${NONCE}\n${sealed}\n`, platform.privateKey)
      const { reason } = await rejection(wxpay.notifications.parse(delivery(signature, { body: sealed })))
      // What opens is no JSON.
      assert.equal(reason, result === 'valid' ? 'malformed' : 'decrypt', `${id} ${comment}`)
      if (result === 'valid') opened++
      else closed++
    }
    assert.deepEqual([opened, closed], [1, 27])
  })
}
