// Answers every request with a signed pre-sign result; signs once a second, so that it is not what limits.
import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const body =
  '{"pre_entrustweb_id":"5778aadY9nltAsZzXixCkFIGYnV2V","mchid":"1900000109","plan_id":12535,"out_contract_code":"wxwtdk20200910100000"}'
let signedAt = 0
let headers = {}

function signedHeaders() {
  const timestamp = Math.floor(Date.now() / 1000)
  if (timestamp === signedAt) return headers
  signedAt = timestamp
  headers = {
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    'Wechatpay-Timestamp': `${timestamp}`,
    'Wechatpay-Nonce': 'c0ExLvIZOWmlBqaD6A2cfrQpmvI8vxiv',
    'Wechatpay-Serial': 'PUB_KEY_ID_0000000000000024101100397200000006',
    'Wechatpay-Signature': createSign('sha256')
      .update(`${timestamp}\nc0ExLvIZOWmlBqaD6A2cfrQpmvI8vxiv\n${body}\n`)
      .sign(privateKey, 'base64'),
  }
  return headers
}

const server = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, signedHeaders()).end(body))
})
server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${server.address().port}`
  console.log(JSON.stringify({ url, publicKey: publicKey.export({ type: 'spki', format: 'pem' }) }))
})
process.on('disconnect', () => process.exit())
