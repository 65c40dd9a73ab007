import assert from 'node:assert/strict'
import { createPublicKey, sign } from 'node:crypto'
import { test } from 'node:test'
import { miniProgramLaunch } from 'wechatpay-entrust'
import { input, keyFile, merchant, open, PRE_SIGN } from './merchant.mjs'

const session = '5778aadY9nltAsZzXixCkFIGYnV2V'
const external = { sign: async (message) => sign('sha256', message, merchant.privateKey) }
const ways = {
  'the default': {},
  'signer node': { signer: 'node' },
  'signer webcrypto': { signer: 'webcrypto' },
  'signer rsa': { signer: 'rsa' },
  'an external signer': { privateKey: external },
  'an external signer that is synchronous': {
    privateKey: { sign: (message) => sign('sha256', message, merchant.privateKey) },
  },
  'an external signer beside webcrypto': { privateKey: external, signer: 'webcrypto' },
  'an external signer beside rsa': { privateKey: external, signer: 'rsa' },
}

for (const [name, change] of Object.entries(ways)) {
  test(`pre-sign over HTTP with ${name}`, async (t) => {
    const { gateway, wxpay } = await open(t, change)
    const result = await wxpay.preEntrustSign.miniProgram(input())
    assert.deepEqual(result, {
      pre_entrustweb_id: session,
      mchid: merchant.mchid,
      plan_id: 12535,
      out_contract_code: 'wxwtdk20200910100000',
    })
    const [request] = gateway.requests
    assert.deepEqual(request.faults, [])
    assert.equal(`${request.method} ${request.target}`, `POST ${PRE_SIGN}`)
    assert.deepEqual(JSON.parse(request.body), input())
    assert.deepEqual(miniProgramLaunch(result), {
      appId: 'wxbd687630cd02ce1d',
      path: 'pages/index/index',
      extraData: { pre_entrustweb_id: session },
    })
  })
}

for (const bits of [3072, 4096]) {
  for (const signer of ['node', 'webcrypto', 'rsa']) {
    test(`a key of ${bits} bits signs with ${signer}`, async (t) => {
      const pem = keyFile(`rsa-${bits}.pem`)
      const publicKey = createPublicKey(pem)
      assert.equal(publicKey.asymmetricKeyDetails.modulusLength, bits)
      const { gateway, wxpay } = await open(t, { privateKey: pem, signer }, { merchant: { ...merchant, publicKey } })
      const result = await wxpay.preEntrustSign.miniProgram(input())
      assert.equal(result.pre_entrustweb_id, session)
      assert.equal(Buffer.from(gateway.requests[0].fields.signature, 'base64').length, bits / 8)
    })
  }
}

test('a platform key of 4096 bits verifies with every verifier', async (t) => {
  const privateKey = keyFile('rsa-4096.pem')
  const certs = { PUB_KEY_ID_4096: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) }
  for (const signer of ['node', 'webcrypto', 'rsa']) {
    const platform = { id: 'PUB_KEY_ID_4096', privateKey }
    const { wxpay } = await open(t, { signer, certs }, { platform })
    assert.equal((await wxpay.preEntrustSign.miniProgram(input())).pre_entrustweb_id, session)
  }
})

test('calls at the same time neither mix up nor share a nonce', async (t) => {
  for (const signer of ['node', 'webcrypto']) {
    const { gateway, wxpay } = await open(t, { signer })
    const codes = Array.from({ length: 40 }, (_, index) => `code${index}`)
    const results = await Promise.all(
      codes.map((out_contract_code) => wxpay.preEntrustSign.miniProgram(input({ out_contract_code }))),
    )
    assert.deepEqual(
      results.map((result) => result.out_contract_code),
      codes,
    )
    assert.equal(new Set(gateway.requests.map(({ fields }) => fields.nonce_str)).size, 40)
  }
})

test('an external signer that fails, or signs with nothing, is a ConfigError', async (t) => {
  const cause = new Error('the HSM is locked')
  const bad = {
    rejects: () => Promise.reject(cause),
    throws: () => {
      throw cause
    },
    'gives text': async () => 'signature',
    'gives nothing': async () => undefined,
    'gives no bytes': async () => new Uint8Array(),
  }
  for (const [name, sign] of Object.entries(bad)) {
    const { gateway, wxpay } = await open(t, { privateKey: { sign } })
    await assert.rejects(wxpay.preEntrustSign.miniProgram(input()), { name: 'ConfigError', code: 'ERR_CONFIG' }, name)
    assert.equal(gateway.requests.length, 0)
  }
  const { wxpay } = await open(t, { privateKey: { sign: bad.rejects } })
  await assert.rejects(wxpay.preEntrustSign.miniProgram(input()), { cause })
})

test('the clock that is passed in is the one that signs and verifies', async (t) => {
  const now = () => 1_900_000_000_999
  const { gateway, wxpay } = await open(t, { now }, { now })
  await wxpay.preEntrustSign.miniProgram(input())
  assert.equal(gateway.requests[0].fields.timestamp, '1900000000')
})
