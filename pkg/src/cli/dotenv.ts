import type { SandboxMerchant } from 'wechatpay-entrust/sandbox'

/**
 * The merchant as the `WECHATPAY_*` variables that `Wechatpay.fromEnv()` reads; keys take one line each. Without a public
 * key there is none of its variables: platform certificates are downloaded with the APIv3 key.
 */
export function variables(merchant: SandboxMerchant): Record<string, string> {
  const publicKey = Object.entries(merchant.certs).find(([name]) => name.startsWith('PUB_KEY_ID_'))
  return {
    WECHATPAY_MCHID: merchant.mchid,
    WECHATPAY_SERIAL: merchant.serial,
    WECHATPAY_PRIVATE_KEY: oneLine(merchant.privateKey),
    WECHATPAY_CERTIFICATE: oneLine(merchant.certificate),
    ...(publicKey && { WECHATPAY_PUBLIC_KEY_ID: publicKey[0], WECHATPAY_PUBLIC_KEY: oneLine(publicKey[1]) }),
    WECHATPAY_APIV3_KEY: merchant.apiv3Key,
    WECHATPAY_BASE_URL: merchant.baseUrl,
  }
}

/** The variables as a `.env` file. Values are quoted for shells, which would trip over the blanks in a PEM. */
export function dotenv(variables: Record<string, string>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}="${value}"\n`)
    .join('')
}

function oneLine(pem: string): string {
  return pem.trim().replaceAll('\n', '\\n')
}
