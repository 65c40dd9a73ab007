// Serves the function on this machine, to try it: node --env-file=.env local.mjs
import { createServer } from 'node:http'
import { handler } from './index.mjs'

createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const { url: rawPath, headers } = request
  const body = Buffer.concat(chunks).toString('base64')
  const answer = await handler({ rawPath, headers, body, isBase64Encoded: true })
  response.writeHead(answer.statusCode, answer.headers).end(answer.body)
}).listen(process.env.PORT ?? 3000)
