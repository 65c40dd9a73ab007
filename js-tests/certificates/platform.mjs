// WeChat Pay's side of platform certificates, by node:crypto alone. Two certificates that are valid until 2031.
import { createCipheriv, createPrivateKey, X509Certificate } from 'node:crypto'
import { keyFile, merchant, openClient } from '../client/merchant.mjs'
import { openGateway } from '../gateway.mjs'

export const APIV3_KEY = 'A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT'
/** 2026-11-20; both certificates are valid. */
export const NOW = 1_795_140_000_000

function certificate(certificateFile, keyFileName) {
  const pem = keyFile(certificateFile)
  const { serialNumber } = new X509Certificate(pem)
  return { id: serialNumber, pem, privateKey: createPrivateKey(keyFile(keyFileName)) }
}

/** Valid from 2021-04-27. */
export const older = certificate('go-sdk-certificate.pem', 'go-sdk.pem')
/** Valid from 2026-01-01. */
export const newer = certificate('combine-papay-platform-certificate.pem', 'combine-papay-platform.pem')

/** One entry of the list of certificates. */
export function entry({ id, pem }, { key = APIV3_KEY, ...change } = {}) {
  const nonce = '3a584b49ed9b'
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from('certificate'))
  const ciphertext = Buffer.concat([cipher.update(pem), cipher.final(), cipher.getAuthTag()]).toString('base64')
  return {
    serial_no: id,
    effective_time: '2026-01-01T08:00:00+08:00',
    expire_time: '2031-01-01T08:00:00+08:00',
    encrypt_certificate: { algorithm: 'AEAD_AES_256_GCM', nonce, associated_data: 'certificate', ciphertext },
    ...change,
  }
}

/** The answer of GET /v3/certificates. */
export const list = (...certificates) => ({ json: { data: certificates.map((each) => entry(each)) } })

const isDownload = ({ target }) => target === '/v3/certificates'

/**
 * A gateway that signs with `signer` and lists `certificates`, both to be changed; a client with certs: 'auto', and a
 * clock that both share. `downloads()` counts requests for the list.
 */
export async function openAuto(t, { signer = older, certificates = [signer], ...change } = {}) {
  const wechatpay = { signer, certificates, clock: { time: NOW } }
  const now = () => wechatpay.clock.time
  const platform = {
    get id() {
      return wechatpay.signer.id
    },
    get privateKey() {
      return wechatpay.signer.privateKey
    },
  }
  const gateway = await openGateway(t, { merchant, platform, now, serialHeader: null })
  gateway.otherwise = (request) => {
    if (isDownload(request)) return wechatpay.list?.() ?? list(...wechatpay.certificates)
    return { json: { ok: true } }
  }
  const options = { certs: 'auto', apiv3Key: APIV3_KEY, now, baseUrl: gateway.url, maxRetries: 0, ...change }
  return Object.assign(wechatpay, {
    gateway,
    options,
    wxpay: openClient(t, options),
    downloads: () => gateway.requests.filter(isDownload).length,
  })
}
