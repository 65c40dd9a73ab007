import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Wechatpay } from 'wechatpay-entrust'
import { openGateway } from '../gateway.mjs'

export const vectors = new URL('../../tests/vectors/', import.meta.url)
export const keyFile = (name) => readFileSync(new URL(`keys/${name}`, vectors), 'utf8')

const platformPem = keyFile('combine-papay-platform.pem')

export const merchant = {
  mchid: '1900000109',
  serial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
  pem: keyFile('combine-papay-merchant.pem'),
  privateKey: createPrivateKey(keyFile('combine-papay-merchant.pem')),
  publicKey: createPublicKey(keyFile('combine-papay-merchant.pem')),
}

export const platform = {
  id: 'PUB_KEY_ID_0000000000000024101100397200000006',
  pem: keyFile('combine-papay-platform-public.pem'),
  privateKey: createPrivateKey(platformPem),
}

/** Options of a client; with undefined, one is left out. */
export function options(change = {}) {
  const all = {
    mchid: merchant.mchid,
    serial: merchant.serial,
    privateKey: merchant.pem,
    certs: { [platform.id]: platform.pem },
    ...change,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

export const PRE_SIGN = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'

/** A complete input of mini-program pre-sign. */
export const input = (change = {}) => ({
  appid: 'wxd678efh567hg6787',
  plan_id: 12535,
  out_contract_code: 'wxwtdk20200910100000',
  contract_display_account: '微信代扣用户A',
  notify_url: 'https://yourapp.com/notify',
  ...change,
})

export function openClient(t, change) {
  const client = new Wechatpay(options(change))
  t.after(() => client.close())
  return client
}

/** A gateway and a client that talks to it. */
export async function open(t, change = {}, gatewayOptions = {}) {
  const gateway = await openGateway(t, { merchant, platform, ...gatewayOptions })
  return { gateway, wxpay: openClient(t, { baseUrl: gateway.url, ...change }) }
}

/** The error that a promise rejects with; a promise that resolves is a failure of the test. */
export async function rejection(promise) {
  let value
  try {
    value = await promise
  } catch (error) {
    return error
  }
  throw new Error(`resolved to ${JSON.stringify(value)}, where an error was expected`)
}

/** The error that a function throws. */
export function thrown(work) {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('did not throw')
}
