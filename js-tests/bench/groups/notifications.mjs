// Notifications a second: verified, decrypted, parsed.
import { createCipheriv, randomBytes, sign } from 'node:crypto'
import { HAND } from '../contenders.mjs'
import { openProgram, rotated } from '../processes.mjs'
import { PLAIN, ratioRow } from '../samples.mjs'

const count = 3000
const resource = {
  mchid: '1900000109',
  out_contract_code: 'wxwtdk20200910100000',
  plan_id: 12535,
  appid: 'wxd678efh567hg6787',
  openid: 'o-MYE42l80oelYMDE34nYD456Xoy',
  contract_expired_time: '2027-11-20T10:00:00+08:00',
  operate_time: '2026-11-20T10:00:00.120+08:00',
  attach: '附加数据 😀',
}

function sealed(key) {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from('ecommerce_entrust'))
  const bytes = [cipher.update(JSON.stringify(resource)), cipher.final()]
  const ciphertext = Buffer.concat([...bytes, cipher.getAuthTag()]).toString('base64')
  const kind = { original_type: 'ecommerce_entrust', algorithm: 'AEAD_AES_256_GCM' }
  return { ...kind, ciphertext, associated_data: 'ecommerce_entrust', nonce }
}

/** A message as WeChat Pay sends it and node:http receives it. */
function message({ id, privateKey }, key) {
  const body = JSON.stringify({
    id: `EV-${randomBytes(8).toString('hex')}`,
    create_time: '2026-11-20T10:00:00+08:00',
    resource_type: 'encrypt-resource',
    event_type: 'ECOMMERCE_ENTRUST.SIGN',
    summary: '签约成功',
    resource: sealed(key),
  })
  const timestamp = `${Math.floor(Date.now() / 1000)}`
  const nonce = randomBytes(16).toString('hex')
  const headers = {
    'user-agent': 'Mozilla/4.0',
    accept: '*/*',
    'content-type': 'application/json',
    'content-length': `${Buffer.byteLength(body)}`,
    'request-id': '08F3A1',
    'wechatpay-nonce': nonce,
    'wechatpay-serial': id,
    'wechatpay-signature': sign('sha256', Buffer.from(`${timestamp}\n${nonce}\n${body}\n`), privateKey).toString(
      'base64',
    ),
    'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
    'wechatpay-timestamp': timestamp,
  }
  return { headers, body }
}

async function notificationRound({ folders, ours, client, platform }, round) {
  const messages = Array.from({ length: 32 }, () => message(platform, client.apiv3Key))
  const samples = {}
  for (const name of rotated([HAND, ...ours], round)) {
    const file = name === HAND ? './hand-notifications.mjs' : undefined
    const program = openProgram(process.execPath, folders[name], 'notifications.mjs', client, { file })
    samples[name] = {}
    for (const [source, fetched] of [
      ['plain', false],
      ['fetched', true],
    ]) {
      await program.ask({ messages, count, fetched })
      const { wall } = await program.ask({ messages, count, fetched })
      samples[name][source] = (count * 1000) / wall
    }
    program.close()
  }
  return samples
}

/** The samples of one source alone, by contender. */
function only(source, round) {
  return Object.fromEntries(Object.entries(round).map(([name, sample]) => [name, sample[source]]))
}

export async function notifications(bench) {
  const rounds = []
  for (let round = 0; round < bench.rounds; round++) rounds.push(await notificationRound(bench, round))
  const plain = rounds.map((round) => only('plain', round))
  const fetched = rounds.map((round) => ({ ...only('fetched', round), [PLAIN]: round[HAND].plain }))
  const title = 'notifications/s from Request'
  return [
    ratioRow('notifications/s', { rounds: plain, base: HAND, unit: '/s', goal: { atLeast: 0.85 } }),
    ratioRow(title, { rounds: fetched, base: PLAIN, unit: '/s', goal: { atLeast: 0.6 } }),
    ratioRow(title, { rounds: fetched, base: HAND, unit: '/s' }),
  ]
}
