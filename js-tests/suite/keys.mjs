import { equal, failure, ok } from './check.mjs'
import { signContract } from './setting.mjs'

const SIGNERS = ['node', 'webcrypto', 'rsa']
const DER = (pem) => Uint8Array.from(atob(pem.replace(/-----[^-]+-----|\s/g, '')), (char) => char.charCodeAt(0))

async function externalSigner({ privateKey }) {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('pkcs8', DER(privateKey), algorithm, false, ['sign'])
  return { sign: async (message) => new Uint8Array(await crypto.subtle.sign(algorithm, key, message)) }
}

async function usesSigner({ lib, client, control, input, ...setting }, signer) {
  const wxpay = client({ signer })
  await wxpay.preEntrustSign.miniProgram(input())
  await control.fault({ kind: 'tampered' })
  await failure(() => wxpay.preEntrustSign.miniProgram(input()), lib.SignatureError, { reason: 'mismatch' })
  const delivery = await signContract({ lib, client, control, input, ...setting })
  equal((await wxpay.notifications.parse(delivery)).event_type, 'ECOMMERCE_ENTRUST.SIGN', 'event_type')
}

/** A made-up key is the platform's for one client and the merchant's for another. */
async function sensitiveFields({ client }, signer) {
  const { publicKey, privateKey } = await keyPair()
  const certs = { PUB_KEY_ID_0000000000000024101100397200000006: publicKey }
  const { ciphertext, serial } = await client({ signer, certs }).encrypt('张三')
  equal([serial], Object.keys(certs), 'serial')
  equal(await client({ signer, privateKey, certificate: undefined }).decrypt(ciphertext), '张三', 'text')
}

async function keyPair() {
  const size = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', ...size }
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  const text = btoa(String.fromCharCode(...spki))
  return {
    publicKey: `-----BEGIN PUBLIC KEY-----\n${text}\n-----END PUBLIC KEY-----\n`,
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  }
}

function signerCases({ signers }) {
  return SIGNERS.flatMap((signer) =>
    signers.includes(signer)
      ? [
          [`signer ${signer}: calls, answers, notifications`, (setting) => usesSigner(setting, signer)],
          [`signer ${signer}: sensitive fields`, (setting) => sensitiveFields(setting, signer)],
        ]
      : [
          [
            `signer ${signer} is refused with its cure`,
            async ({ lib, client }) => {
              const { message } = await failure(async () => client({ signer }), lib.ConfigError)
              ok(message.includes('webcrypto'), message)
            },
          ],
        ],
  )
}

export const keyCases = (traits) => ({
  which: 'public-key',
  cases: {
    ...Object.fromEntries(signerCases(traits)),

    async 'an external signer'({ lib, merchant, client, input }) {
      const wxpay = client({ privateKey: await externalSigner(merchant) })
      await wxpay.preEntrustSign.miniProgram(input())
      await failure(() => wxpay.decrypt('AAAA'), lib.WechatpayError)
    },

    async 'keys in the spellings of environment variables'({ lib, merchant, client, input }) {
      const pem = merchant.privateKey
      const spellings = [pem.replaceAll('\n', '\\n'), pem.replaceAll('\n', '\r\n'), pem.replaceAll('\n', ' '), DER(pem)]
      for (const privateKey of spellings) await client({ privateKey }).preEntrustSign.miniProgram(input())
      await failure(async () => client({ privateKey: 'nonsense' }), lib.ConfigError)
      await failure(async () => client({ apiv3Key: 'short' }), lib.ConfigError)
    },

    async fromEnv({ lib, merchant, input }) {
      const [[publicKeyId, publicKey]] = Object.entries(merchant.certs)
      const wxpay = lib.Wechatpay.fromEnv({
        WECHATPAY_MCHID: merchant.mchid,
        WECHATPAY_SERIAL: merchant.serial,
        WECHATPAY_PRIVATE_KEY: merchant.privateKey,
        WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
        WECHATPAY_PUBLIC_KEY: publicKey,
        WECHATPAY_BASE_URL: merchant.baseUrl,
      })
      await wxpay.preEntrustSign.miniProgram(input())
      const { message } = await failure(async () => lib.Wechatpay.fromEnv({}), lib.ConfigError)
      ok(message.includes('WECHATPAY_MCHID') && message.includes('WECHATPAY_PUBLIC_KEY_ID'), message)
    },

    async 'an agent is for Node'({ lib, client }) {
      const made = () => client({ agent: { maxSockets: 1, addRequest() {}, destroy() {} } })
      const isNode = globalThis.process?.release?.name === 'node' && !globalThis.Bun && !globalThis.Deno
      if (isNode) made().close()
      else ok((await failure(async () => made(), lib.ConfigError)).message.includes('agent needs Node'), 'message')
    },

    async 'nothing of a key shows in a client'({ merchant, client }) {
      const text = JSON.stringify(client()) + String(client()) + Object.keys(client())
      ok(!text.includes(merchant.apiv3Key) && !text.includes('PRIVATE'), text)
    },
  },
})
