// What a fetch of the user's reports: when it surely came before a connection, a debit may be tried again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { debit } from '../contracts/operations.mjs'
import { openClient, rejection } from './merchant.mjs'

const fault = (code, more) => Object.assign(new Error(code), { code, ...more })
const failed = (cause) => new TypeError('fetch failed', { cause })
const several = (...errors) => Object.assign(new AggregateError(errors), { code: errors[0].code })

function cyclic() {
  const [one, other] = [new Error('one'), new Error('other')]
  one.cause = other
  other.cause = one
  return one
}

function endless() {
  return {
    get cause() {
      return endless()
    },
  }
}

function nested(depth, innermost) {
  return depth === 0 ? innermost : failed(nested(depth - 1, innermost))
}

function ownHeir() {
  const errors = []
  errors.push({ errors }, { errors }, fault('ECONNREFUSED'))
  return { errors }
}

const certificateFaults = [
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'CERT_CHAIN_TOO_LONG',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_CRL',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_DECRYPT_CRL_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]

const untouched = {
  'a name that does not resolve': fault('ENOTFOUND', { syscall: 'getaddrinfo' }),
  'a resolver that is busy': fault('EAI_AGAIN', { syscall: 'getaddrinfo' }),
  refused: fault('ECONNREFUSED', { syscall: 'connect' }),
  'refused, without more': fault('ECONNREFUSED'),
  'no way to the host, at connect': fault('EHOSTUNREACH', { syscall: 'connect' }),
  'no way to the network, at connect': fault('ENETUNREACH', { syscall: 'connect' }),
  'no answer to SYN': fault('ETIMEDOUT', { syscall: 'connect' }),
  "undici's": failed(fault('UND_ERR_CONNECT_TIMEOUT')),
  "Bun's refused": fault('ConnectionRefused'),
  "Bun's other": fault('FailedToOpenSocket'),
  'all addresses refused': failed(several(fault('ECONNREFUSED'), fault('ENETUNREACH', { syscall: 'connect' }))),
  'a cause of causes': nested(5, fault('ENOTFOUND')),
  'no Error': { code: 'ENOTFOUND' },
  frozen: Object.freeze(fault('ENOTFOUND')),
  ...Object.fromEntries(certificateFaults.map((code) => [code, failed(fault(code))])),
}

const unknown = {
  'a record of the answer was damaged': fault('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC'),
  'a TLS alert': fault('ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR'),
  'garbage in TLS': failed(fault('ERR_SSL_WRONG_VERSION_NUMBER')),
  'TLS, otherwise': fault('ERR_TLS_HANDSHAKE_TIMEOUT'),
  'a code that begins like one of a certificate': fault('UNABLE_TO_PARSE_ANSWER'),
  'no way to the host, at read': fault('EHOSTUNREACH', { syscall: 'read' }),
  'no way to the network, without more': fault('ENETUNREACH'),
  'timed out at read': fault('ETIMEDOUT', { syscall: 'read' }),
  'refused at read': fault('ECONNREFUSED', { syscall: 'read' }),
  reset: fault('ECONNRESET', { syscall: 'read' }),
  'reset, at connect': fault('ECONNRESET', { syscall: 'connect' }),
  'one address refused, the other reset': several(fault('ECONNREFUSED'), fault('ECONNRESET')),
  'reset, with a refusal behind it': fault('ECONNRESET', { cause: fault('ECONNREFUSED') }),
  'says itself that no connection stood': fault('E_MINE', { connected: false }),
  'causes in a circle': cyclic(),
  'its own cause': Object.assign(new Error('x'), { cause: undefined }),
  'causes without end': endless(),
  'errors that hold themselves': ownHeir(),
  'no errors at all': new AggregateError([]),
  'a field that throws': Object.defineProperty({}, 'code', {
    get() {
      throw new RangeError('mine')
    },
  }),
  text: 'ECONNREFUSED',
  nothing: undefined,
  'a number': { code: 20 },
}
unknown['its own cause'].cause = unknown['its own cause']

for (const [table, times, said] of [
  [untouched, 3, /no connection was made/],
  [unknown, 1, /may have been processed/],
]) {
  for (const [name, thrown] of Object.entries(table)) {
    test(`a debit is tried ${times === 1 ? 'once' : 'again'}: ${name}`, async (t) => {
      t.mock.method(Math, 'random', () => 0.001)
      let called = 0
      const fetch = () => {
        called++
        return Promise.reject(thrown)
      }
      const error = await rejection(openClient(t, { fetch }).transactions.create(debit()))
      assert.equal(called, times)
      assert.deepEqual([error.name, error.kind, error.attempts], ['TransportError', 'network', times])
      assert.match(error.message, said)
    })
  }
}

const [plain, encrypted] = ['http://127.0.0.1:1', 'https://wechat.example']
for (const [baseUrl, code, said] of [
  [plain, 'ECONNRESET', '(ECONNRESET: or does that server speak https://?)'],
  [plain, 'HPE_INVALID_CONSTANT', '(HPE_INVALID_CONSTANT: or does that server speak https://?)'],
  [plain, 'ECONNABORTED', '(ECONNABORTED)'],
  [encrypted, 'ECONNRESET', '(ECONNRESET)'],
  [encrypted, 'HPE_INVALID_CONSTANT', '(HPE_INVALID_CONSTANT)'],
  [encrypted, 'EPROTO', '(EPROTO: does that server speak http://?)'],
  [encrypted, 'ERR_SSL_WRONG_VERSION_NUMBER', '(ERR_SSL_WRONG_VERSION_NUMBER: does that server speak http://?)'],
]) {
  test(`${code} of ${baseUrl} says whether the other protocol may be spoken`, async (t) => {
    const fetch = () => Promise.reject(failed(fault(code)))
    const error = await rejection(openClient(t, { fetch, baseUrl, maxRetries: 0 }).transactions.create(debit()))
    assert.ok(error.message.includes(`no answer from ${baseUrl} ${said}: `), error.message)
  })
}
