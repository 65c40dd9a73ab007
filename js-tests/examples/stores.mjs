// What the stores of the examples are on: a DynamoDB in this process, a Redis, and Upstash's REST interface in front of it.
import { createServer } from 'node:http'
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { createClient } from 'redis'
import { startRedis } from '../notifications/redis-server.mjs'

const TOKEN = 'a token of the tests'

async function listening(t, server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return `http://127.0.0.1:${server.address().port}`
}

/** The variables of a DynamoDB that has the example's table, as template.yaml makes it. */
export async function openDynamo(t, table) {
  const url = await listening(t, dynalite({ createTableMs: 0 }))
  const variables = {
    TABLE: 'entrust',
    AWS_ENDPOINT_URL_DYNAMODB: url,
    AWS_REGION: 'ap-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  }
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const client = new DynamoDBClient({ endpoint: url, region: 'ap-east-1', credentials })
  await client.send(new CreateTableCommand({ TableName: variables.TABLE, ...table }))
  t.after(() => client.destroy())
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.05, maxDelay: 0.1 }, { TableName: variables.TABLE })
  return { variables, client }
}

/** The variables of a real Redis. */
export async function openRedis(t) {
  const redis = await startRedis()
  t.after(() => redis.stop())
  return { REDIS_URL: redis.url }
}

/** Upstash's REST interface: a command as a JSON array, the answer in `result` or `error`; a real Redis obeys. */
export async function openUpstash(t) {
  const { REDIS_URL } = await openRedis(t)
  const client = createClient({ url: REDIS_URL })
  client.on('error', () => {})
  await client.connect()
  t.after(() => client.destroy())
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const answer = (status, value) => response.writeHead(status).end(JSON.stringify(value))
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return answer(401, { error: 'WRONGPASS' })
    await client.sendCommand(JSON.parse(Buffer.concat(chunks))).then(
      (result) => answer(200, { result }),
      (error) => answer(400, { error: error.message }),
    )
  })
  const UPSTASH_REDIS_REST_URL = await listening(t, server)
  return { UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN: TOKEN }
}
