const { Wechatpay } = require('wechatpay-entrust')

// One client an instance: it serves every invocation, and thaws well.
const opening = open()

async function open() {
  const { createShop, refusal } = await import('./shop.mjs')
  const { redisStore } = await import('./store.mjs')
  const store = redisStore(process.env.REDIS_URL)
  return { shop: createShop({ wxpay: Wechatpay.fromEnv(), store, env: process.env }), refusal, store }
}

/** 事件函数, behind a function URL, and of a timer. */
exports.main_handler = async ({ Type, path = '', headers, body = '', isBase64Encoded }) => {
  const { shop, refusal } = await opening
  // A timer goes on with orders that were left behind.
  if (Type === 'Timer') return shop.resume()
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  if (path.endsWith('/notify')) {
    const answer = await shop.notify.answer({ headers, body: bytes })
    return { isBase64Encoded: false, statusCode: answer.status, headers: answer.headers, body: answer.body }
  }
  try {
    const route = { '/pre-sign': shop.preSign, '/debit': shop.debit }[path.slice(path.lastIndexOf('/'))]
    if (!route) return json(404, { message: 'no such path' })
    return json(200, await route(new Headers(headers).get('authorization'), JSON.parse(bytes)))
  } catch (error) {
    const { status, body } = refusal(error)
    return json(status, body)
  }
}

/** For tests: an instance is frozen, not closed. */
exports.close = async () => (await opening).store.close()

function json(statusCode, value) {
  const headers = { 'Content-Type': 'application/json' }
  return { isBase64Encoded: false, statusCode, headers, body: JSON.stringify(value) }
}
