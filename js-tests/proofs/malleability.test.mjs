// Other spellings of a genuine message: which are the same message, and which are refused, alike with each signer.
import assert from 'node:assert/strict'
import { createPublicKey } from 'node:crypto'
import { test } from 'node:test'
import { arrived, judgeOf, kinds, NOW, platform, signedMessage, signers } from './messages.mjs'

const seconds = String(NOW / 1000)
const fullWidth = (digits) => digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
const arabic = (digits) => digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
const toBase64 = (bytes) => Buffer.from(bytes).toString('base64')

/** A part of a message in another spelling. */
const part = (name, spell) => (genuine) => arrived({ ...genuine, [name]: spell(genuine[name]) })
const signature = (spell) => part('signature', spell)
const decoded = (spell) => signature((text) => toBase64(spell(Buffer.from(text, 'base64'))))
/** The headers of a message in another form. */
const headers = (form) => (genuine) => {
  const message = arrived(genuine)
  return { ...message, headers: form(message.headers, genuine) }
}
/** Signed as it stands: WeChat Pay itself would have written it so. */
const signedWith = (change) => (genuine) => arrived(signedMessage(genuine.body, change))

function numberOf(bytes) {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}

/** The same signature to whoever computes before comparing sizes: s + n, where 2048 bits hold it. */
function plusModulus({ body }) {
  const { n } = createPublicKey(platform.privateKey).export({ format: 'jwk' })
  const modulus = numberOf(Buffer.from(n, 'base64url'))
  for (let number = 0; number < 1000; number++) {
    const message = signedMessage(body, { nonce: `nonce${number}` })
    const sum = numberOf(Buffer.from(message.signature, 'base64')) + modulus
    if (sum >> 2048n === 0n) return arrived({ ...message, signature: toBase64(Buffer.from(sum.toString(16), 'hex')) })
  }
  throw new Error('no signature was small enough')
}

/** Bits behind the last byte, which a lenient reader ignores. */
function trailingBits(text) {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const at = text.indexOf('=') - 1
  return text.slice(0, at) + digits[digits.indexOf(text[at]) | 1] + text.slice(at + 1)
}

const twoNames = (other) => (all) => ({ ...all, 'WECHATPAY-SIGNATURE': other(all['Wechatpay-Signature']) })

const refused = {
  mismatch: {
    'a blank inside the signature': signature((text) => `${text.slice(0, 99)} ${text.slice(99)}`),
    'a line break inside the signature': signature((text) => `${text.slice(0, 76)}\n${text.slice(76)}`),
    'a folded signature': signature((text) => `${text.slice(0, 76)}\r\n ${text.slice(76)}`),
    'url-safe base64': signature((text) => text.replaceAll('+', '-').replaceAll('/', '_').replaceAll(/^./g, '_')),
    'no padding': signature((text) => text.replaceAll('=', '')),
    'half of the padding': signature((text) => text.slice(0, -1)),
    'more padding': signature((text) => `${text}=`),
    'a whole group of padding': signature((text) => `${text}====`),
    'bits behind the last byte': signature(trailingBits),
    'percent-encoded': signature(encodeURIComponent),
    hexadecimal: signature((text) => Buffer.from(text, 'base64').toString('hex')),
    'in quotes': signature((text) => `"${text}"`),
    'the signature twice': signature((text) => `${text}, ${text}`),
    'two lists of it': headers((all) => ({
      ...all,
      'Wechatpay-Signature': Array(2).fill(all['Wechatpay-Signature']),
    })),
    'its header in two cases, with one value': headers(twoNames((text) => text)),
    'its header in two cases, with two values': headers(twoNames((text) => text.toLowerCase())),
    'its header in two cases, once empty': headers(twoNames(() => '')),
    'a NUL behind the signature': signature((text) => `${text}\0`),
    'a NUL and a text behind the signature': signature((text) => `${text}\0x`),
    'a zero byte before the signature': decoded((bytes) => Buffer.concat([Buffer.alloc(1), bytes])),
    'a zero byte behind the signature': decoded((bytes) => Buffer.concat([bytes, Buffer.alloc(1)])),
    'the signature 0': decoded((bytes) => Buffer.alloc(bytes.length)),
    'the signature 1': decoded((bytes) => Buffer.concat([Buffer.alloc(bytes.length - 1), Buffer.from([1])])),
    'the signature 0 in one byte': decoded(() => Buffer.alloc(1)),
    'the signature plus the modulus': plusModulus,
    'no byte of a signature': signature(() => '===='),
    'another nonce in the case of its letters': part('nonce', (text) => text.toLowerCase()),
    'a nonce in full width': part('nonce', fullWidth),
    'half a character in the nonce': part('nonce', (text) => `${text}\ud800`),
    'half a character in the body': (genuine) => ({ ...arrived(genuine), body: `${genuine.body}\udfff` }),
    'a byte order mark': part('body', (body) => Buffer.concat([Buffer.from('\ufeff'), body])),
    'a NUL behind the body': part('body', (body) => Buffer.concat([body, Buffer.alloc(1)])),
    'a NUL before the body': part('body', (body) => Buffer.concat([Buffer.alloc(1), body])),
    'a line break behind the body': part('body', (body) => Buffer.concat([body, Buffer.from('\n')])),
    'a blank before the body': part('body', (body) => Buffer.concat([Buffer.from(' '), body])),
    'a body written again': part('body', (body) => Buffer.from(JSON.stringify(JSON.parse(body), null, 1))),
    'a body with its characters escaped': part('body', (body) => Buffer.from(body.toString().replace('c', '\\u0063'))),
    'a zero before the timestamp': part('timestamp', (text) => `0${text}`),
    'one line of the body in the nonce': (genuine) => {
      const message = signedMessage(Buffer.concat([Buffer.from('{"granted":false,\n'), genuine.body]))
      const cut = message.body.indexOf('\n')
      const nonce = `${message.nonce}\n${message.body.subarray(0, cut)}`
      return arrived({ ...message, nonce, body: message.body.subarray(cut + 1) })
    },
    'the nonce in the timestamp’s line': (genuine) =>
      arrived({ ...genuine, nonce: `${genuine.nonce}\n${genuine.body}`, body: Buffer.alloc(0) }),
  },
  stale: Object.fromEntries(
    Object.entries({
      'a plus': `+${seconds}`,
      'a minus': `-${seconds}`,
      hexadecimal: `0x${BigInt(seconds).toString(16)}`,
      'an exponent': `${Number(seconds) / 10}e1`,
      'a point': `${seconds}.0`,
      'digits in full width': fullWidth(seconds),
      'Arabic digits': arabic(seconds),
      'separated digits': `${seconds.slice(0, 1)}_${seconds.slice(1)}`,
      milliseconds: String(NOW),
      'a number of BigInt': `${seconds}n`,
      'a NUL': `${seconds}\0`,
      'a line break inside': `${seconds.slice(0, 5)}\n${seconds.slice(5)}`,
      'more than 64 bits': `${2n ** 64n + BigInt(seconds)}`,
      twice: `${seconds}, ${seconds}`,
      '301 seconds ago': String(Number(seconds) - 301),
      'in 301 seconds': String(Number(seconds) + 301),
    }).map(([name, timestamp]) => [name, signedWith({ timestamp })]),
  ),
  'unknown-serial': {
    'the serial twice': part('serial', (text) => `${text}, ${text}`),
    'the serial and a NUL': part('serial', (text) => `${text}\0`),
    'the serial in full width': part('serial', fullWidth),
    'the name of an object’s property': part('serial', () => '__proto__'),
    'a serial without its zeros': part('serial', (text) => text.replace('_00', '_')),
    'no serial that was configured': part('serial', () => 'WECHATPAY/SIGNTEST/0'),
  },
  'missing-header': Object.fromEntries(
    ['Timestamp', 'Nonce', 'Serial', 'Signature'].flatMap((name) => [
      [`no ${name}`, headers(({ [`Wechatpay-${name}`]: _, ...rest }) => rest)],
      [`blanks as ${name}`, headers((all) => ({ ...all, [`Wechatpay-${name}`]: ' \t ' }))],
      [`${name} in another name`, headers(({ [`Wechatpay-${name}`]: value, ...rest }) => ({ ...rest, [name]: value }))],
    ]),
  ),
}

/** What HTTP itself does not tell apart, and spellings whose bytes are the ones that were signed. */
const harmless = {
  'as it was sent': arrived,
  'blanks around the headers': headers((all) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, ` ${value}\t`])),
  ),
  'names in lower case': headers((all) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toLowerCase(), value])),
  ),
  'names in upper case': headers((all) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toUpperCase(), value])),
  ),
  'a Headers': headers((all) => new Headers(all)),
  'a Map': headers((all) => new Map(Object.entries(all))),
  'lists of one': headers((all) => Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]]))),
  'the body as text': (genuine) => ({ ...arrived(genuine), body: genuine.body.toString() }),
  'the body as an ArrayBuffer': (genuine) => ({ ...arrived(genuine), body: new Uint8Array(genuine.body).buffer }),
  'a timestamp with a zero before it, signed so': signedWith({ timestamp: `0${seconds}` }),
  '300 seconds ago': signedWith({ timestamp: String(Number(seconds) - 300) }),
  'in 300 seconds': signedWith({ timestamp: String(Number(seconds) + 300) }),
}

const cases = [
  ...Object.entries(harmless).map(([name, spell]) => ['accepted', name, spell]),
  ...Object.entries(refused).flatMap(([reason, all]) =>
    Object.entries(all).map(([name, spell]) => [reason, name, spell]),
  ),
]

for (const kind of Object.keys(kinds)) {
  for (const signer of signers) {
    test(`${kind}, ${signer}: ${cases.length} other spellings`, async (t) => {
      const judge = judgeOf(t, signer, kind)
      const genuine = signedMessage(kinds[kind].body)
      const verdicts = []
      for (const [, name, spell] of cases) verdicts.push([await judge(spell(genuine)), name])
      assert.deepEqual(
        verdicts,
        cases.map(([verdict, name]) => [verdict, name]),
      )
      t.diagnostic(`${cases.length} spellings, ${Object.keys(harmless).length} harmless ones accepted`)
    })
  }
}
