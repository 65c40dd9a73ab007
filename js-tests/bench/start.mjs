// What a process pays to import the package and make a client, beside an empty one: CPU, in pairs.
//   node js-tests/bench/start.mjs [pairs = 15]
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'

const pairs = Number(process.argv[2] ?? 15)
const pem = (key, type) => key.export({ type, format: 'pem' })
const options = JSON.stringify({
  mchid: '1900000109',
  serial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
  privateKey: pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, 'pkcs8'),
  certs: { PUB_KEY_ID_1: pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey, 'spki') },
})
const used = 'process.stdout.write(JSON.stringify(process.cpuUsage()))'
const scripts = {
  'an empty script': used,
  import: `import 'wechatpay-entrust'; ${used}`,
  'import and a client': `import { Wechatpay } from 'wechatpay-entrust'; new Wechatpay(${options}); ${used}`,
  'a client and a signature': `import { Wechatpay } from 'wechatpay-entrust'
    await new Wechatpay(${options}).prepare('GET', 'v3/certificates'); ${used}`,
}

function cpu(script) {
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  const { user, system } = JSON.parse(stdout)
  return (user + system) / 1000
}

const samples = Object.fromEntries(Object.keys(scripts).map((name) => [name, []]))
for (let pair = 0; pair < pairs; pair++) {
  for (const [name, script] of Object.entries(scripts)) samples[name].push(cpu(script))
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const base = samples['an empty script']
console.log('                           CPU ms   more than empty   ratio')
for (const [name, own] of Object.entries(samples)) {
  const more = median(own.map((value, pair) => value - base[pair])).toFixed(1)
  const ratio = median(own.map((value, pair) => value / base[pair])).toFixed(2)
  console.log(`${name.padEnd(25)} ${median(own).toFixed(1).padStart(7)} ${more.padStart(17)} ${ratio.padStart(7)}`)
}
