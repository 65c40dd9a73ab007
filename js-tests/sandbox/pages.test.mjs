import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReceiver, openSandbox, preSign, raw } from './merchant.mjs'

const BAD_TEXT = '<img src=x onerror=alert(1)>"\''
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }

const get = (sandbox, path) => raw(sandbox.url, 'GET', path, {})
const post = (sandbox, path, fields, headers = {}) =>
  raw(sandbox.url, 'POST', path, { ...FORM, ...headers }, String(new URLSearchParams(fields)))
const signPath = (id) => `/sandbox/sign?pre_entrustweb_id=${id}`

test('the signing page asks, and escapes what it shows', async (t) => {
  const sandbox = await openSandbox(t)
  const { pre_entrustweb_id } = await preSign(sandbox, { contract_display_account: BAD_TEXT })
  const { status, text, headers } = await get(sandbox, signPath(pre_entrustweb_id))
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'text/html; charset=utf-8')
  assert.match(headers['content-security-policy'], /default-src 'none'.*frame-ancestors 'none'/)
  assert.doesNotMatch(headers['content-security-policy'], /unsafe/)
  assert.ok(!text.includes('<img'))
  assert.ok(text.includes('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;'))
  for (const shown of [sandbox.merchant.mchid, '12535', '同意', 'Agree', '取消', 'Cancel'])
    assert.ok(text.includes(shown), shown)
  assert.doesNotMatch(text, /<style|<script>| style=| on\w+="/)
})

test('agree: signed, notified, and what onShow gets', async (t) => {
  const sandbox = await openSandbox(t)
  const receiver = await openReceiver(t)
  const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
  const own = { Origin: sandbox.url, 'Sec-Fetch-Site': 'same-origin' }
  const answer = await post(sandbox, '/sandbox/sign', { pre_entrustweb_id, action: 'agree' }, own)
  assert.deepEqual([answer.status, answer.headers.location], [303, signPath(pre_entrustweb_id)])
  assert.equal(receiver.received.length, 1)
  const { text } = await get(sandbox, answer.headers.location)
  const { contract_id } = sandbox.contracts[0]
  for (const shown of [
    '签约成功',
    'ECOMMERCE_ENTRUST.SIGN',
    receiver.url,
    '✓ 204',
    contract_id,
    '&quot;return_code&quot;: &quot;SUCCESS&quot;',
  ]) {
    assert.ok(text.includes(shown), shown)
  }
  const again = await post(sandbox, '/sandbox/sign', { pre_entrustweb_id, action: 'cancel' }, own)
  assert.equal(again.status, 303)
  assert.equal(sandbox.contracts[0].contract_state, 'SIGNED')
})

test('cancel: declined, and nobody is told', async (t) => {
  const sandbox = await openSandbox(t)
  const { pre_entrustweb_id } = await preSign(sandbox)
  await post(sandbox, '/sandbox/sign', { pre_entrustweb_id, action: 'cancel' })
  assert.equal(sandbox.contracts[0].session_state, 'DECLINED')
  const { text } = await get(sandbox, signPath(pre_entrustweb_id))
  for (const shown of ['已取消', '&quot;FAIL&quot;', 'No notification was sent']) assert.ok(text.includes(shown), shown)
})

test('sessions that are over or never were', async (t) => {
  const sandbox = await openSandbox(t)
  const { pre_entrustweb_id } = await preSign(sandbox)
  await sandbox.advance(2 * 3_600_000)
  const { status, text } = await get(sandbox, signPath(pre_entrustweb_id))
  assert.equal(status, 200)
  assert.match(text, /会话已过期/)
  assert.doesNotMatch(text, /<form/)
  assert.equal((await get(sandbox, signPath('nobody'))).status, 404)
  assert.equal((await get(sandbox, '/sandbox/sign')).status, 404)
  assert.equal((await post(sandbox, '/sandbox/sign', { pre_entrustweb_id: 'nobody', action: 'agree' })).status, 404)
  assert.equal((await post(sandbox, '/sandbox/sign', { pre_entrustweb_id, action: 'steal' })).status, 400)
})

test('other sites can not act', async (t) => {
  const sandbox = await openSandbox(t)
  const { pre_entrustweb_id } = await preSign(sandbox)
  const foreign = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: sandbox.url, 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Host: 'evil.example' },
    // A name that was led to this machine after its page was loaded: Host and Origin agree.
    { Host: 'evil.example', Origin: 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' },
  ]
  for (const headers of foreign) {
    const answer = await post(sandbox, '/sandbox/sign', { pre_entrustweb_id, action: 'agree' }, headers)
    assert.equal(answer.status, 403, JSON.stringify(headers))
  }
  assert.equal((await get(sandbox, `/sandbox/sign?pre_entrustweb_id=${pre_entrustweb_id}&action=agree`)).status, 200)
  assert.equal(sandbox.contracts[0].session_state, 'OPEN')
})

test('the live view shows requests, contracts and notifications', async (t) => {
  const sandbox = await openSandbox(t)
  const receiver = await openReceiver(t)
  const revision = async () => JSON.parse((await get(sandbox, '/sandbox/state')).text).revision
  const empty = await revision()
  assert.equal(await revision(), empty)
  const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url, contract_display_account: BAD_TEXT })
  assert.notEqual(await revision(), empty)
  await raw(sandbox.url, 'POST', '/v3/ecommerce/combine-papay/transactions', { Accept: '*/*', 'User-Agent': BAD_TEXT })
  let { text } = await get(sandbox, '/sandbox')
  assert.ok(!text.includes('<img'))
  for (const shown of [
    'there is no Authorization header',
    'SIGN_ERROR',
    'verified',
    signPath(pre_entrustweb_id),
    'NOT_SIGNED',
  ]) {
    assert.ok(text.includes(shown), shown)
  }
  await sandbox.approve(pre_entrustweb_id)
  ;({ text } = await get(sandbox, '/sandbox'))
  assert.ok(text.includes('ECOMMERCE_ENTRUST.SIGN'))
  const contract = { plan_id: '12535', out_contract_code: 'wxwtdk20200910100000' }
  assert.equal((await post(sandbox, '/sandbox/terminate', contract)).status, 303)
  assert.equal(sandbox.contracts[0].contract_state, 'TERMINATED')
  assert.equal((await post(sandbox, '/sandbox/terminate', { plan_id: '1' })).status, 404)
})

test('the pages’ own files, and what is not there', async (t) => {
  const sandbox = await openSandbox(t)
  for (const [path, type] of [
    ['/sandbox/style.css', 'text/css'],
    ['/sandbox/live.js', 'text/javascript'],
  ]) {
    const { status, headers, text } = await get(sandbox, path)
    assert.deepEqual([status, headers['content-type']], [200, `${type}; charset=utf-8`])
    assert.ok(text.length > 100)
  }
  assert.equal((await get(sandbox, '/sandbox/other')).status, 404)
  assert.equal((await get(sandbox, '/sandbox/__proto__')).status, 404)
  assert.equal((await get(sandbox, '/sandbox/terminate')).status, 405)
  assert.equal((await raw(sandbox.url, 'DELETE', '/sandbox', {})).status, 405)
  assert.equal(sandbox.requests.length, 0, 'pages are no requests to WeChat Pay')
})
