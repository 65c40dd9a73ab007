// What the console of each runtime prints of a client, a chain and an error: what helps, and never a secret.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { describe, test } from 'node:test'
import { createSandbox } from 'wechatpay-entrust/sandbox'
import { installed } from '../packaging/consumer.mjs'
import { commands } from './commands.mjs'

const program = `import { Wechatpay, WechatpayError } from 'wechatpay-entrust'
const wxpay = new Wechatpay({ ...JSON.parse(process.argv[2]), maxRetries: 0 })
const { ecommerce } = wxpay.v3
console.log(wxpay)
console.log({ inside: { wxpay } }, [wxpay])
console.log(ecommerce.combinePapay.contracts, wxpay.chain('v3/certificates'))
console.dir(wxpay, { depth: 9, showHidden: true })
console.log(wxpay.notifications, wxpay.certificates, wxpay.preEntrustSign, JSON.stringify(wxpay), String(wxpay))
async function checkout() {
  await wxpay.contracts.query({ plan_id: 12535, out_contract_code: 'unknown1' })
}
const faults = [checkout, () => wxpay.v3.things.post({ data: {} }), () => new Wechatpay({ foo: 1 })]
for (const fault of faults) {
  const error = await (async () => fault())().catch((error) => error)
  if (!(error instanceof WechatpayError)) throw error
  console.log(error)
  console.error(error.stack)
}
`

const folder = installed(undefined, { files: { 'main.mjs': program } })
const stripped = (text) => text.replaceAll(/\s+/g, ' ').replaceAll('"', "'")

/** What the program prints; meanwhile the sandbox of this process answers it. */
async function printed([command, ...args], options) {
  const env = { ...process.env, NO_COLOR: '1' }
  const child = spawn(command, [...args, 'main.mjs', JSON.stringify(options)], { cwd: folder, env })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (output[name] += text))
  const status = await new Promise((resolve) => child.on('close', resolve))
  assert.equal(status, 0, output.stderr)
  return output
}

describe('consoles', () => {
  for (const [name, command] of Object.entries(commands)) {
    test(name, async (t) => {
      const sandbox = await createSandbox()
      t.after(() => sandbox.close())
      const { mchid, serial, baseUrl, certs, privateKey, apiv3Key } = sandbox.merchant
      const { stdout, stderr } = await printed(command(), sandbox.merchant)
      const [id] = Object.keys(certs)
      const client = `Wechatpay { mchid: '${mchid}', serial: '${serial}', baseUrl: '${baseUrl}', certs: [ '${id}'`
      assert.ok(stripped(stdout).split(client).length > 3, stdout)
      assert.ok(stripped(stdout).includes("WechatpayChain '/v3/ecommerce/combine-papay/contracts'"), stdout)

      const path = '/v3/ecommerce/combine-papay/contracts/plan-id/12535/out-contract-code/unknown1'
      assert.match(
        stdout,
        new RegExp(`ApiError: GET ${path} \\(Request-ID \\w+\\): WeChat Pay answered 404 RESOURCE_NOT_EXISTS`),
      )
      assert.match(stdout, /ValidationError: POST \/v3\/things: json is missing, and data is no place in the path/)
      assert.match(stdout, /ConfigError: unknown option foo/)
      assert.match(stderr, /at (async )?checkout/, 'the stack reaches who called')

      // Bun shows lines of the source, which may name such things.
      const told = `${stdout}${stderr}`.replaceAll(/^ *\d+ \|.*$/gm, '')
      const secrets = [apiv3Key, ...privateKey.split('\n').filter((line) => line.length === 64)]
      for (const secret of [...secrets, 'PRIVATE KEY', 'WECHATPAY2-SHA256']) {
        assert.ok(!told.includes(secret), secret)
      }
    })
  }
})
