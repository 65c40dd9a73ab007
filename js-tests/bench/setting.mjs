// What every contender is given: the keys of a merchant and of the platform, and the server's address.
import { fork } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const platformId = 'PUB_KEY_ID_0000000000000024101100397200000006'
const input = {
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
  contract_display_account: '微信代扣用户A',
  notify_url: 'https://yourapp.com/notify',
}
const answer = JSON.stringify({
  pre_entrustweb_id: '5778aadY9nltAsZzXixCkFIGYnV2V',
  mchid: '1900000109',
  plan_id: input.plan_id,
  out_contract_code: input.out_contract_code,
})

function keyPair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
}

/** Sends a message to a process and resolves to what it answers; rejects where the process ends instead. */
export function ask(child, message) {
  return new Promise((resolve, reject) => {
    const failed = (code) => reject(new Error(`${child.spawnargs[1]} ended with ${code}`))
    child.once('exit', failed)
    child.once('message', (said) => {
      child.off('exit', failed)
      resolve(said)
    })
    child.send(message)
  })
}

/**
 * A server in a process of its own. `client` is what a contender makes its client of and calls with, `platform` what
 * notifications are signed with; `server.load()` gives its CPU in ms and its clock.
 */
export async function openSetting() {
  const [merchant, platform] = [keyPair(), keyPair()]
  const given = { merchantKey: merchant.publicKey, platformKey: platform.privateKey, platformId, answer }
  const child = fork(fileURLToPath(new URL('server.mjs', import.meta.url)), [JSON.stringify(given)])
  const [{ port }] = await once(child, 'message')
  const client = {
    url: `http://127.0.0.1:${port}`,
    path: '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program',
    mchid: '1900000109',
    serial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
    privateKey: merchant.privateKey,
    certs: { [platformId]: platform.publicKey },
    apiv3Key: 'A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT',
    input,
  }
  const server = { load: () => ask(child, 'load'), close: () => child.disconnect() }
  return { client, platform: { id: platformId, privateKey: platform.privateKey }, server }
}
