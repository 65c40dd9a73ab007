import assert from 'node:assert/strict'
import { sign } from 'node:crypto'
import { test } from 'node:test'
import { connectionsEnd } from '../gateway.mjs'
import { merchant, open, rejection } from './merchant.mjs'

for (const signer of ['node', 'webcrypto', 'external']) {
  test(`${signer}: a signal may fire at any turn between signing and sending`, async (t) => {
    let signing = () => {}
    const external = {
      sign: async (message) => {
        signing()
        return sign('sha256', message, merchant.privateKey)
      },
    }
    const { gateway, wxpay } = await open(t, signer === 'external' ? { privateKey: external } : { signer })
    for (let turn = 0; turn < 60; turn++) {
      const controller = new AbortController()
      const later = async () => {
        for (let left = turn; left > 0; left--) await undefined
        controller.abort()
      }
      signing = later
      const call = rejection(wxpay.v3.things.post({ json: {}, signal: controller.signal }))
      if (signer !== 'external') later()
      const error = await call
      assert.equal(error.kind, 'abort', String(error))
    }
    await connectionsEnd(gateway)
  })
}
