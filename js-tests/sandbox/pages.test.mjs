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
  for (const shown of [sandbox.merchant.mchid, '12535', 'Agree', 'Cancel']) assert.ok(text.includes(shown), shown)
  assert.doesNotMatch(text, /同意|取消/, 'one language at a time')
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
    'Signed',
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
  for (const shown of ['Cancelled', '&quot;FAIL&quot;', 'No notification was sent'])
    assert.ok(text.includes(shown), shown)
})

test('sessions that are over or never were', async (t) => {
  const sandbox = await openSandbox(t)
  const { pre_entrustweb_id } = await preSign(sandbox)
  await sandbox.advance(2 * 3_600_000)
  const { status, text } = await get(sandbox, signPath(pre_entrustweb_id))
  assert.equal(status, 200)
  assert.match(text, /The session is over/)
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

test('pages speak the language of the browser', async (t) => {
  const sandbox = await openSandbox(t)
  const { pre_entrustweb_id } = await preSign(sandbox)
  for (const [wanted, language, agree] of [
    [undefined, 'en', 'Agree'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN', '同意'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en', 'Agree'],
    ['de,zh-TW;q=0.5,en;q=0.4', 'zh-CN', '同意'],
    ['zh;q=0,de', 'en', 'Agree'],
    ['fr', 'en', 'Agree'],
  ]) {
    const headers = wanted === undefined ? {} : { 'Accept-Language': wanted }
    for (const path of ['/sandbox', signPath(pre_entrustweb_id)]) {
      const { text } = await raw(sandbox.url, 'GET', path, headers)
      assert.match(text, new RegExp(`<html lang="${language}">`), `${wanted} ${path}`)
    }
    assert.ok((await raw(sandbox.url, 'GET', signPath(pre_entrustweb_id), headers)).text.includes(agree))
  }
})

test('the bare address leads browsers to the live view, and is no request to WeChat Pay', async (t) => {
  const sandbox = await openSandbox(t)
  const home = await raw(sandbox.url, 'GET', '/', { Accept: 'text/html,*/*;q=0.8' })
  assert.deepEqual([home.status, home.headers.location], [303, '/sandbox'])
  assert.equal((await raw(sandbox.url, 'GET', '/favicon.ico', {})).status, 204)
  assert.equal(sandbox.requests.length, 0)
  assert.equal((await raw(sandbox.url, 'GET', '/', { Accept: 'application/json' })).status, 404)
  assert.equal(sandbox.requests.length, 1)
})

const live = async (sandbox, query = '') => JSON.parse((await get(sandbox, `/sandbox/live${query}`)).text)
const postJson = (sandbox, path, value, headers = {}) =>
  raw(sandbox.url, 'POST', path, { 'Content-Type': 'application/json', ...headers }, JSON.stringify(value))

test('the live view’s data: lists, revisions, filters, pages', async (t) => {
  const sandbox = await openSandbox(t)
  const receiver = await openReceiver(t)
  const { revision: empty } = await live(sandbox)
  assert.deepEqual(Object.keys(await live(sandbox, `?revision=${empty}`)), ['now', 'revision'])
  const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url, contract_display_account: BAD_TEXT })
  await raw(sandbox.url, 'POST', '/v3/ecommerce/combine-papay/transactions', { Accept: '*/*', 'User-Agent': BAD_TEXT })
  await sandbox.approve(pre_entrustweb_id)
  const { state, revision } = await live(sandbox, `?revision=${empty}`)
  assert.notEqual(revision, empty)
  const [failed, good] = state.requests.items
  assert.deepEqual([failed.status, failed.code, failed.verified, failed.number], [401, 'SIGN_ERROR', false, 2])
  assert.deepEqual([good.status, good.verified, good.number, typeof good.duration], [200, true, 1, 'number'])
  assert.equal(state.contracts.items[0].contract_state, 'SIGNED')
  assert.equal(state.notifications.items[0].event_type, 'ECOMMERCE_ENTRUST.SIGN')
  const found = async (query) => (await live(sandbox, query)).state.requests.items.map(({ number }) => number)
  assert.deepEqual(await found('?failed=1'), [2])
  assert.deepEqual(await found('?text=MINI-program'), [1])
  assert.deepEqual(await found(`?text=${encodeURIComponent(BAD_TEXT)}`), [], 'headers are not searched')
  assert.deepEqual(await found('?text=WXWTDK'), [1], 'bodies are')
  assert.deepEqual(await found(`?text=${pre_entrustweb_id}`), [1], 'and answers')
  assert.deepEqual(await found('?requests=1'), [2])
  assert.equal((await live(sandbox, '?requests=1')).state.requests.found, 2)
})

test('everything about one request and one notification', async (t) => {
  const sandbox = await openSandbox(t)
  const receiver = await openReceiver(t, [500, 204])
  const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
  await sandbox.approve(pre_entrustweb_id)
  const request = JSON.parse((await get(sandbox, '/sandbox/live/request?number=1')).text)
  assert.equal(JSON.parse(request.answer.body).pre_entrustweb_id, pre_entrustweb_id)
  assert.match(request.answer.headers['Request-ID'], /^[0-9A-F]{32}$/)
  const { id } = sandbox.notifications[0]
  const path = `/sandbox/live/notification?id=${id}`
  const [attempt] = JSON.parse((await get(sandbox, path)).text).attempts
  assert.deepEqual([attempt.status, typeof attempt.duration, typeof attempt.answer], [500, 'number', 'string'])
  assert.ok(attempt.headers['Wechatpay-Signature'])
  const again = JSON.parse((await postJson(sandbox, '/sandbox/live/resend', { id })).text)
  assert.deepEqual(again, { status: 204 })
  assert.equal(sandbox.notifications[0].next_attempt, undefined, 'what has arrived is not sent again')
  await sandbox.advance(60_000)
  assert.equal(receiver.received.length, 2)
  assert.equal(receiver.received[0].body.toString(), receiver.received[1].body.toString())
  assert.equal(JSON.parse((await get(sandbox, path)).text).body, receiver.received[0].body.toString())
  for (const missing of ['/sandbox/live/request?number=9', '/sandbox/live/notification?id=x'])
    assert.equal((await get(sandbox, missing)).status, 404)
})

test('a notification that is sent again in vain keeps its schedule', async (t) => {
  const sandbox = await openSandbox(t)
  const receiver = await openReceiver(t, [500, 500, 500, 204])
  const { pre_entrustweb_id } = await preSign(sandbox, { notify_url: receiver.url })
  await sandbox.approve(pre_entrustweb_id)
  const [{ id, next_attempt }] = sandbox.notifications
  await postJson(sandbox, '/sandbox/live/resend', { id })
  assert.equal(sandbox.notifications[0].next_attempt, next_attempt)
  await sandbox.advance(15_000)
  assert.equal(receiver.received.length, 3)
  await sandbox.advance(15_000)
  assert.deepEqual([receiver.received.length, sandbox.notifications[0].next_attempt], [4, undefined])
})

test('a request is sent again, signed afresh', async (t) => {
  const sandbox = await openSandbox(t)
  await preSign(sandbox)
  const path = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'
  const unsigned = { Accept: 'application/json', 'User-Agent': 'x', 'Content-Type': 'application/json' }
  await raw(sandbox.url, 'POST', `${path}?a=%E5%BE%AE`, unsigned, sandbox.requests[0].body)
  for (const number of [1, 2]) {
    const { status, text } = await postJson(sandbox, '/sandbox/live/replay', { number })
    assert.deepEqual([status, JSON.parse(text)], [200, { status: 200 }])
  }
  const [one, two, three, four] = sandbox.requests
  assert.deepEqual([two.verified, three.verified, four.verified], [false, true, true])
  assert.deepEqual([three.body, three.path, four.path], [one.body, one.path, two.path])
  assert.notEqual(three.headers.authorization, one.headers.authorization)
  await raw(sandbox.url, 'POST', path, unsigned, `"${'x'.repeat(20_000)}"`)
  const cut = await postJson(sandbox, '/sandbox/live/replay', { number: 5 })
  assert.deepEqual([cut.status, JSON.parse(cut.text).message], [409, 'the body of this request was not kept whole'])
})

test('the live view acts for its own page only, and on JSON only', async (t) => {
  const sandbox = await openSandbox(t)
  await preSign(sandbox)
  const replay = (headers, body = '{"number":1}') => raw(sandbox.url, 'POST', '/sandbox/live/replay', headers, body)
  const json = { 'Content-Type': 'application/json' }
  assert.equal((await replay({ 'Content-Type': 'text/plain' })).status, 415)
  assert.equal((await replay({ ...FORM }, 'number=1')).status, 415)
  assert.equal((await replay(json, 'null')).status, 415)
  assert.equal((await replay({ ...json, Origin: 'https://evil.example' })).status, 403)
  assert.equal((await replay({ ...json, 'Sec-Fetch-Site': 'cross-site' })).status, 403)
  assert.equal((await replay({ ...json, Host: 'evil.example' })).status, 403)
  assert.equal((await replay(json, '{"number":7}')).status, 404)
  assert.equal(sandbox.requests.length, 1)
})

test('the .env of the sandbox, where nobody else reaches it', async (t) => {
  const sandbox = await openSandbox(t)
  const { status, text } = await get(sandbox, '/sandbox/live/env')
  assert.equal(status, 200)
  assert.ok(JSON.parse(text).text.includes(`WECHATPAY_MCHID="${sandbox.merchant.mchid}"\n`))
  const tunnel = await openSandbox(t, { allowedHosts: ['dev.example'] })
  assert.equal((await raw(tunnel.url, 'GET', '/sandbox/live/env', { Host: 'dev.example' })).status, 403)
  const exposed = await openSandbox(t, { host: '0.0.0.0' })
  const refused = await get(exposed, '/sandbox/live/env')
  assert.deepEqual([refused.status, refused.text.includes('PRIVATE')], [403, false])
})

test('what receivers answer is not told to other machines', async (t) => {
  const { createServer } = await import('node:http')
  const server = createServer((request, response) => request.resume() && response.writeHead(500).end('inner secret'))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const notify_url = `http://127.0.0.1:${server.address().port}/notify`
  for (const [host, isTold] of [
    ['127.0.0.1', true],
    ['0.0.0.0', false],
  ]) {
    const sandbox = await openSandbox(t, { host, allowedHosts: ['dev.example'] })
    const { pre_entrustweb_id } = await preSign(sandbox, { notify_url })
    await sandbox.approve(pre_entrustweb_id)
    const path = `/sandbox/live/notification?id=${sandbox.notifications[0].id}`
    assert.equal((await get(sandbox, path)).text.includes('inner secret'), isTold, host)
    assert.ok(!(await raw(sandbox.url, 'GET', path, { Host: 'dev.example' })).text.includes('inner secret'))
  }
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
