// Of an answer and of a notification no bit can change, no byte can go and none can come: with each signer.
// `npm run proofs:bits` has the portable signer, the slow one, judge all of them instead of a sample.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alterations } from './alterations.mjs'
import { arrived, judgeOf, kinds, signedMessage, signers } from './messages.mjs'

const all = process.argv.includes('--all')
// A prime: so a sample has bits of every place in a byte.
const steps = { node: 1, webcrypto: 1, rsa: all ? 1 : 13 }
/** The order in which a message is examined; none of these comes after the content was read. */
const reasons = ['missing-header', 'stale', 'unknown-serial', 'mismatch']

for (const kind of Object.keys(kinds)) {
  const genuine = signedMessage(kinds[kind].body)
  for (const signer of signers) {
    test(`${kind}, ${signer}: no altered message is accepted`, async (t) => {
      const judge = judgeOf(t, signer, kind)
      assert.equal(await judge(arrived(genuine)), 'accepted')
      const counts = Object.fromEntries(reasons.map((reason) => [reason, 0]))
      let number = 0
      for (const { what, message } of alterations(genuine)) {
        if (number++ % steps[signer] !== 0) continue
        const verdict = await judge(arrived(message))
        assert.ok(verdict in counts, `${what}: ${verdict}`)
        counts[verdict]++
      }
      assert.equal(await judge(arrived(genuine)), 'accepted', 'the judge still knows a genuine one')
      const judged = Object.values(counts).reduce((sum, count) => sum + count)
      assert.equal(judged, Math.ceil(number / steps[signer]))
      assert.ok(number > 7_000, String(number))
      if (steps[signer] === 1) assert.ok(!Object.values(counts).includes(0), JSON.stringify(counts))
      t.diagnostic(`${judged} altered, 0 accepted: ${JSON.stringify(counts)}`)
    })
  }
}
