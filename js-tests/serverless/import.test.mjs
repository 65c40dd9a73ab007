// Importing the package costs a file to read, and nothing else: what starts, starts with the first client.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const entries = ['wechatpay-entrust', 'wechatpay-entrust/node', 'wechatpay-entrust/redis', 'wechatpay-entrust/sync']

/** Runs in a process of its own: notes every use of what an import must leave alone. */
function watched(load, after = '') {
  const program = `
    const used = []
    const watch = (owner, names) => {
      for (const name of names) {
        const real = owner[name]
        const noted = function (...args) {
          used.push(name)
          return new.target ? Reflect.construct(real, args, new.target) : Reflect.apply(real, this, args)
        }
        noted.prototype = real.prototype
        Object.defineProperty(owner, name, { value: noted, configurable: true, writable: true })
      }
    }
    watch(WebAssembly, ['Module', 'Instance', 'compile', 'instantiate'])
    watch(globalThis, ['setTimeout', 'setInterval', 'setImmediate', 'fetch'])
    watch(Crypto.prototype, ['getRandomValues', 'randomUUID'])
    watch(Math, ['random'])
    const builtin = (name) => process.getBuiltinModule(name)
    watch(builtin('crypto'), ['randomBytes', 'randomFillSync', 'randomFill', 'randomUUID', 'createPrivateKey'])
    watch(builtin('net'), ['connect', 'createConnection', 'Socket'])
    watch(builtin('http'), ['request', 'Agent', 'createServer'])
    watch(builtin('zlib'), ['brotliDecompressSync'])
    const { readFileSync } = builtin('fs')
    builtin('fs').readFileSync = (path, ...rest) => {
      if (String(path).endsWith('.wasm')) used.push('the wasm file')
      return readFileSync(path, ...rest)
    }
    watch(builtin('worker_threads'), ['Worker'])
    const files = ['FSReqCallback', 'FSReqPromise', 'CloseReq']
    ;(async () => {
      const lib = await (${load})
      ${after}
      const resources = process.getActiveResourcesInfo().filter((name) => !files.includes(name))
      builtin('fs').writeSync(1, JSON.stringify({ used, resources }))
      process.exit()
    })()`
  const args = ['--input-type=commonjs', '--eval', program]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }))
}

for (const entry of [...entries, 'wechatpay-entrust/sandbox']) {
  for (const [kind, load] of Object.entries({ import: `import('${entry}')`, require: `require('${entry}')` })) {
    test(`${kind} of ${entry}: no wasm, no socket, no timer, no random number, no thread`, () => {
      assert.deepEqual(watched(load), { used: [], resources: [] })
    })
  }
}

test('the watch sees what a client does', () => {
  const make = `
    const { privateKey } = builtin('crypto').generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    const certs = { PUB_KEY_ID_0000000000000024101100397200000006: builtin('crypto').createPublicKey(
      builtin('crypto').generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
    ).export({ type: 'spki', format: 'pem' }) }
    const wxpay = new lib.Wechatpay({ mchid: '1900000109', serial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1', privateKey: pem, certs })
    setTimeout(() => {}, 10_000)
    await wxpay.prepare('GET', 'v3/certificates')`
  const { used, resources } = watched(`import('wechatpay-entrust')`, make)
  for (const name of ['Module', 'Instance', 'the wasm file', 'createPrivateKey', 'setTimeout', 'randomFillSync']) {
    assert.ok(used.includes(name), `${name} was seen among ${used}`)
  }
  assert.ok(!used.includes('getRandomValues'), 'what WebCrypto checks arguments with need not be loaded')
  assert.ok(!used.includes('brotliDecompressSync'), 'the wasm need not be unpacked')
  assert.ok(!used.includes('request') && !used.includes('Socket'), 'and a client alone opens no connection')
  assert.ok(resources.includes('Timeout'))
})
