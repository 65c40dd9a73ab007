// Every code point in path, query and body: what is signed is the message as it is written here anew.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merchant, openClient } from '../client/merchant.mjs'
import { isGenuine, seenIn } from '../gateway.mjs'

/** Percent-encoding by RFC 3986, byte by byte; `'` stays in a path, as URL parsers leave it. */
function encoded(text, kept) {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return kept.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
}

test('every code point of Unicode', async (t) => {
  const wxpay = openClient(t)
  let points = 0
  for (let from = 0; from < 0x110000; from += 512) {
    const all = Array.from({ length: 512 }, (_, index) => from + index).filter(
      (point) => point < 0xd800 || point > 0xdfff,
    )
    if (all.length === 0) continue
    const text = String.fromCodePoint(...all)
    const prepared = await wxpay.prepare('POST', '/v3/x/{id}', { id: text, query: { q: text }, json: { text } })
    const seen = seenIn(prepared)
    const [path, query] = seen.target.split('?')
    assert.equal(decodeURIComponent(path), `/v3/x/${text}`)
    assert.equal(path, `/v3/x/${encoded(text, /[A-Za-z0-9\-._~!'()*]/)}`, `from ${from}`)
    assert.equal(query, `q=${encoded(text, /[A-Za-z0-9\-._~!()*]/)}`, `from ${from}`)
    assert.equal(seen.body, JSON.stringify({ text }))
    assert.ok(isGenuine(seen, merchant.publicKey), `from ${from}`)
    points += all.length
  }
  assert.equal(points, 0x110000 - 0x800)
})
