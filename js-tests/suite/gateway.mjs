// A process with two sandboxes, a notify_url and a remote control. Prints its address; ends when its input ends.
import { createServer } from 'node:http'
import { createSandbox } from 'wechatpay-entrust/sandbox'

const sandboxes = {
  'public-key': await createSandbox({ mode: 'public-key' }),
  certificates: await createSandbox({ mode: 'certificates' }),
}
const deliveries = []
const seen = new Map()
let url

const actions = {
  merchant: (sandbox) => sandbox.merchant,
  notifyUrl: () => `${url}/notify`,
  async approve(sandbox, preEntrustwebId) {
    const { contract_id } = await sandbox.approve(preEntrustwebId)
    return { contract_id, ...deliveries.at(-1) }
  },
  fault: (sandbox, options) => sandbox.fault(options) ?? null,
  requests(sandbox) {
    const fresh = sandbox.requests.slice(seen.get(sandbox) ?? 0)
    seen.set(sandbox, sandbox.requests.length)
    return fresh.map(({ method, path, headers, verified, reason }) => ({ method, path, headers, verified, reason }))
  },
}

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function controlled({ which, action, args }) {
  try {
    return [200, { value: await actions[action](sandboxes[which], ...args) }]
  } catch (error) {
    return [500, { message: `${action}: ${error.message}` }]
  }
}

const server = createServer(async (request, response) => {
  const body = await bodyOf(request)
  if (request.url === '/notify') {
    const { host, connection, ...headers } = request.headers
    deliveries.push({ headers, body })
    response.writeHead(204).end()
    return
  }
  const [status, answer] = await controlled(JSON.parse(body))
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
})

server.listen(0, '127.0.0.1', () => {
  url = `http://127.0.0.1:${server.address().port}`
  console.log(url)
})
process.stdin.resume().on('end', () => process.exit())
