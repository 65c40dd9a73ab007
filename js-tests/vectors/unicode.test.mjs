// Every code point in path, query and body: what is signed is the message as it is written here anew, and no URL parser
// changes its target on the way.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merchant, openClient } from '../client/merchant.mjs'
import { isGenuine, seenIn } from '../gateway.mjs'

const POINTS = 0x110000
const HALVES = { from: 0xd800, to: 0xdfff, count: 0x800 }
/** Below it are ASCII and all control characters of Unicode. */
const CONTROLS = 0xa0
const isHalf = (point) => point >= HALVES.from && point <= HALVES.to

/** Percent-encoding by RFC 3986, byte by byte; `'` stays in a path, as URL parsers leave it. */
function encoded(text, kept) {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return kept.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
}

const inPath = (text) => encoded(text, /[A-Za-z0-9\-._~!'()*]/)
const inQuery = (text) => encoded(text, /[A-Za-z0-9\-._~!()*]/)

/** All code points that are characters, in texts of up to 512. */
function* texts(first) {
  for (let from = first; from < POINTS; from += 512) {
    const all = Array.from({ length: Math.min(512, POINTS - from) }, (_, index) => from + index)
    const characters = all.filter((point) => !isHalf(point))
    if (characters.length > 0) yield { from, count: characters.length, text: String.fromCodePoint(...characters) }
  }
}

function signedTarget(prepared, from) {
  const seen = seenIn(prepared)
  assert.ok(isGenuine(seen, merchant.publicKey), `from ${from}`)
  assert.equal(new URL(prepared.url).href, prepared.url, `from ${from}`)
  return seen
}

test('every code point of Unicode, as a value', async (t) => {
  const wxpay = openClient(t)
  let points = 0
  for (const { from, count, text } of texts(0)) {
    const options = { id: text, query: { q: text, [text]: 1 }, json: { text, [text]: 1 } }
    const seen = signedTarget(await wxpay.prepare('POST', '/v3/x/{id}', options), from)
    const [path, query] = seen.target.split('?')
    assert.equal(decodeURIComponent(path), `/v3/x/${text}`)
    assert.equal(path, `/v3/x/${inPath(text)}`, `from ${from}`)
    assert.equal(query, `q=${inQuery(text)}&${inQuery(text)}=1`, `from ${from}`)
    assert.equal(seen.body, JSON.stringify({ text, [text]: 1 }))
    points += count
  }
  assert.equal(points, POINTS - HALVES.count)
})

test('every character beyond ASCII, written into the path', async (t) => {
  const wxpay = openClient(t)
  let points = 0
  for (const { from, count, text } of texts(CONTROLS)) {
    const { target } = signedTarget(await wxpay.prepare('GET', `/v3/x/${text}?q=${text}`), from)
    assert.equal(target, `/v3/x/${inPath(text)}?q=${inQuery(text)}`, `from ${from}`)
    points += count
  }
  assert.equal(points, POINTS - HALVES.count - CONTROLS)
})

test('ASCII and control characters, written into the path: refused, or signed as they are sent', async (t) => {
  const wxpay = openClient(t)
  for (let point = 0; point < CONTROLS; point++) {
    const character = String.fromCodePoint(point)
    const prepared = wxpay.prepare('GET', `/v3/x/a${character}b`)
    if (/[\p{Cc}#\\]/u.test(character)) await assert.rejects(prepared, { name: 'ValidationError' }, `${point}`)
    else signedTarget(await prepared, point)
  }
})

test('each half of a character is refused, and escaped in a body', async (t) => {
  const wxpay = openClient(t)
  const refused = { name: 'ValidationError' }
  for (let point = HALVES.from; point <= HALVES.to; point++) {
    const half = String.fromCharCode(point)
    await assert.rejects(wxpay.prepare('GET', '/v3/x/{id}', { id: `a${half}` }), refused)
    await assert.rejects(wxpay.prepare('GET', '/v3/x', { query: { q: half } }), refused)
    await assert.rejects(wxpay.prepare('GET', '/v3/x', { query: { [half]: 'a' } }), refused)
    await assert.rejects(wxpay.prepare('GET', `/v3/${half}`), refused)
  }
  const halves = Array.from({ length: HALVES.count }, (_, index) => String.fromCharCode(HALVES.from + index))
  const { body } = seenIn(await wxpay.prepare('POST', '/v3/x', { json: halves }))
  assert.equal(String(body), `[${halves.map((half) => `"\\u${half.charCodeAt(0).toString(16)}"`)}]`)
})
