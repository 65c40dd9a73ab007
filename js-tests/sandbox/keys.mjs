// The sandbox's platform keys, as a merchant meets them.
import assert from 'node:assert/strict'
import { call, isSigned, PRE_SIGN, preSignBody } from './merchant.mjs'

export const serialOf = ({ headers }) => headers['wechatpay-serial']

/** A request that names a platform key in Wechatpay-Serial, or none. */
export function ask(sandbox, serial) {
  return call(sandbox, 'POST', PRE_SIGN, preSignBody(), { headers: { 'Wechatpay-Serial': serial } })
}

/** The entries of the list of certificates, whose signature is checked. */
export async function download(sandbox) {
  const answer = await call(sandbox, 'GET', '/v3/certificates')
  assert.equal(answer.status, 200)
  assert.ok(isSigned(answer, sandbox.merchant.certs))
  return JSON.parse(answer.text).data
}

export const ids = (sandbox) => Object.keys(sandbox.merchant.certs)
