// What the sandbox itself does wrong is told: to its own log, in the record and in the answer.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, isSigned, openSandbox, PRE_SIGN, preSignBody, raw } from './merchant.mjs'

/** Lines of console.error during a test. */
function listen(t) {
  const lines = []
  t.mock.method(console, 'error', (...words) => lines.push(words.join(' ')))
  return lines
}

/** A sandbox whose clock breaks at its `breaks`-th reading from `arm()` on. */
async function openBroken(t) {
  let left = Number.POSITIVE_INFINITY
  const now = () => {
    left -= 1
    if (left < 1 && left > -1) throw new Error('the clock broke')
    return Date.now()
  }
  const sandbox = await openSandbox(t, { now })
  // Read once: asking for the merchant reads the clock.
  const { url, merchant } = sandbox
  const arm = (breaks) => {
    left = breaks
  }
  return { sandbox, url, merchant, arm }
}

test('wherever the clock breaks: 500 SYSTEM_ERROR, one line in the log, a reason in the record', async (t) => {
  const lines = listen(t)
  const { sandbox, arm, ...target } = await openBroken(t)
  const kinds = new Set()
  let failures = 0
  for (let breaks = 1; ; breaks++) {
    arm(breaks)
    const answer = await call(target, 'POST', PRE_SIGN, preSignBody({ out_contract_code: `c${breaks}` }))
    arm(Number.POSITIVE_INFINITY)
    if (answer.status === 200) break
    failures += 1
    const record = sandbox.requests.at(-1)
    assert.deepEqual([answer.status, JSON.parse(answer.text).code], [500, 'SYSTEM_ERROR'], `reading ${breaks}`)
    assert.deepEqual([record.status, record.code], [500, 'SYSTEM_ERROR'])
    assert.match(record.reason, /the sandbox failed: the clock broke/)
    assert.equal(lines.length, failures)
    assert.match(lines.at(-1), /sandbox.*POST \/v3\/ecommerce.*Error: the clock broke\n +at /s)
    const signed = isSigned(answer, target.merchant.certs)
    assert.ok(signed || answer.headers['wechatpay-signature'] === undefined)
    if (signed) assert.equal(record.verified, true)
    kinds.add(signed)
    assert.ok(breaks < 50)
  }
  assert.deepEqual([...kinds].sort(), [false, true], 'signed where WeChat Pay knew who asked')
})

test('a log line holds no key, body or Authorization', async (t) => {
  const lines = listen(t)
  const { arm, ...target } = await openBroken(t)
  arm(1)
  await call(target, 'POST', `${PRE_SIGN}?secret=1`, preSignBody())
  assert.equal(lines.length, 1)
  assert.doesNotMatch(lines[0], /secret|WECHATPAY2|微信代扣/)
})

test('a page that fails is told too', async (t) => {
  const lines = listen(t)
  const { arm, url } = await openBroken(t)
  arm(1)
  const answer = await raw(url, 'GET', '/sandbox', {})
  assert.equal(answer.status, 500)
  assert.equal(lines.length, 1)
  assert.match(lines[0], /GET \/sandbox.*the clock broke/)
  assert.equal((await raw(url, 'GET', '/sandbox', {})).status, 200)
})

test('a peer that goes away is no failure of the sandbox', async (t) => {
  const lines = listen(t)
  const sandbox = await openSandbox(t)
  const { connect } = await import('node:net')
  const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1')
  socket.write('POST /v3/certificates HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{')
  await new Promise((resolve) => socket.end(resolve))
  assert.equal((await call(sandbox, 'POST', PRE_SIGN, preSignBody())).status, 200)
  assert.deepEqual([lines, sandbox.requests.length], [[], 1])
})
