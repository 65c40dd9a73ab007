// WeChat Pay's side of the measured call, as cheap as it can be: HTTP read by hand, one signature a second. What a
// connection sends first is verified, so that no contender leaves out work.
import { createHash, createPublicKey, createSign, verify } from 'node:crypto'
import { createServer } from 'node:net'

const { merchantKey, platformKey, platformId, answer: body } = JSON.parse(process.argv[2])
const merchant = createPublicKey(merchantKey)
const headersEnd = Buffer.from('\r\n\r\n')
let signedAt = 0
let answer

/** The whole answer, signed in this second. */
function signedAnswer() {
  const timestamp = Math.floor(Date.now() / 1000)
  if (timestamp === signedAt) return answer
  signedAt = timestamp
  const nonce = createHash('md5').update(`${timestamp}`).digest('hex')
  const signature = createSign('sha256').update(`${timestamp}\n${nonce}\n${body}\n`).sign(platformKey, 'base64')
  const head = [
    'HTTP/1.1 200 OK',
    `Date: ${new Date(timestamp * 1000).toUTCString()}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: keep-alive',
    'Keep-Alive: timeout=600',
    `Request-ID: 08${nonce.toUpperCase()}`,
    `Wechatpay-Nonce: ${nonce}`,
    `Wechatpay-Serial: ${platformId}`,
    `Wechatpay-Signature: ${signature}`,
    'Wechatpay-Signature-Type: WECHATPAY2-SHA256-RSA2048',
    `Wechatpay-Timestamp: ${timestamp}`,
  ]
  answer = Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
  return answer
}

/** The first request in `bytes`, as `{ head, body, length }`; undefined where it is not complete. */
function firstRequest(bytes) {
  const end = bytes.indexOf(headersEnd)
  if (end < 0) return undefined
  const head = bytes.latin1Slice(0, end)
  const size = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1])
  if (Number.isNaN(size)) throw new Error('a request without Content-Length')
  const length = end + headersEnd.length + size
  return bytes.length < length ? undefined : { head, body: bytes.subarray(end + headersEnd.length, length), length }
}

function assertSigned({ head, body }) {
  const [, method, target] = /^(\S+) (\S+)/.exec(head)
  const [, authorization] = /\r\nauthorization: *WECHATPAY2-SHA256-RSA2048 +(.*)/i.exec(head)
  const part = (name) => new RegExp(`${name}="([^"]*)"`).exec(authorization)[1]
  const text = `${method}\n${target}\n${part('timestamp')}\n${part('nonce_str')}\n${body}\n`
  const signature = Buffer.from(part('signature'), 'base64')
  if (!verify('sha256', Buffer.from(text), merchant, signature)) throw new Error(`not signed: ${head}`)
}

function serve(socket) {
  let bytes = Buffer.alloc(0)
  let known = false
  socket.setNoDelay(true)
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk])
    for (let request = firstRequest(bytes); request; request = firstRequest(bytes)) {
      if (!known) assertSigned(request)
      known = true
      bytes = bytes.subarray(request.length)
      socket.write(signedAnswer())
    }
  })
}

const server = createServer(serve)
server.listen({ port: 0, host: '127.0.0.1', backlog: 1024 }, () => process.send({ port: server.address().port }))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send({ cpu: (user + system) / 1000, at: performance.now() })
})
process.on('disconnect', () => process.exit())
