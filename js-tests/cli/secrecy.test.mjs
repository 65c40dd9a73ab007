// A key in a wrong place of the command line, or in a wrong variable, is never printed.
import assert from 'node:assert/strict'
import { createPrivateKey } from 'node:crypto'
import { test } from 'node:test'
import { open, run, unfolded, vectorKey } from './program.mjs'

/** Every spelling of the merchant's keys that people type. */
function spellings({ privateKey, apiv3Key }) {
  const base64 = privateKey.replaceAll(/-----[^-]+-----|\s/g, '')
  return {
    pem: privateKey,
    'pem in one line': privateKey.trim().replaceAll('\n', '\\n'),
    'pem with blanks': privateKey.trim().replaceAll('\n', ' '),
    'base64 of DER': base64,
    'base64 of PEM': Buffer.from(privateKey).toString('base64'),
    'apiv3 key': apiv3Key,
  }
}

/** No 12 characters on end of a key, but for the words around every key. */
function assertKept(printed, key, what) {
  const text = printed.replaceAll(/\s/g, '')
  const bare = key.replaceAll(/-----[^-]+-----|\\n|\s/g, '')
  for (let at = 0; at + 12 <= bare.length; at++) {
    assert.ok(!text.includes(bare.slice(at, at + 12)), `${what}: ${printed.slice(0, 300)}`)
  }
}

const places = {
  'as the command': (key) => [key],
  'as the command, with --json': (key) => [key, '--json'],
  'as an argument': (key) => ['doctor', key],
  'as an argument of request': (key) => ['request', key, '/v3/certificates'],
  'as the path': (key) => ['request', 'GET', key],
  'as an option': (key) => ['doctor', `--${key}`],
  'as a short option': (key) => ['doctor', `-${key}`],
  'as an option with a value': (key) => ['doctor', `--${key}=1`],
  'as what follows --env': (key) => ['doctor', '--env', key],
  'as what follows --private-key-file': (key) => ['presign', '--private-key-file', key],
  'as what follows --private-key-file, to the doctor': (key) => ['doctor', '--offline', '--private-key-file', key],
  'as what follows --apiv3-key-file': (key) => ['decrypt', '-n', '--apiv3-key-file', key],
  'as what follows --certs': (key) => ['verify', '-H', 'a:b', '--certs', key],
  'as what follows --body': (key) => ['verify', '-H', 'a:b', '--body', key],
  'as what follows --data': (key) => ['request', 'POST', '/v3/x', '--data', `@${key}`],
  'as a flag of the wrong kind': (key) => ['doctor', `--json=${key}`],
  'as the serial': (key) => ['doctor', '--offline', '--serial', key],
  'as the merchant number': (key) => ['doctor', '--offline', '--mchid', key],
  'as the public key id': (key) => ['doctor', '--offline', '--public-key-id', key],
  'as the base URL': (key) => ['doctor', '--offline', '--base-url', key],
  'as the port of the sandbox': (key) => ['sandbox', '--port', key],
  'as the mode of the sandbox': (key) => ['sandbox', '--mode', key],
}

test('a key that is typed is never printed, wherever it stands', async (t) => {
  const { merchant, env } = await open(t)
  for (const [spelling, key] of Object.entries(spellings(merchant))) {
    for (const [place, args] of Object.entries(places)) {
      const { stdout, stderr } = await run(args(key), { ...env, WECHATPAY_DEBUG: '1' })
      assert.ok(stdout + stderr, 'nothing was printed')
      assertKept(stdout + stderr, key, `${spelling} ${place}`)
    }
  }
})

test('what was typed is told all the same, where it is no key', async () => {
  const key = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0fA'
  for (const [args, message] of [
    [[key], /there is no command \(a text of 32 characters that looks like a key\): see wechatpay-entrust --help/],
    [['doctor', `--${key}`], /Unknown option '\(a text of 34 characters .*see wechatpay-entrust doctor --help/],
    [['nonsense'], /there is no command nonsense: see/],
    [['doctor', '--not-a-flag-of-this'], /Unknown option '--not-a-flag-of-this'/],
    [
      ['doctor', '--offline', '--env', './settings/production/wechatpay.env'],
      /: \.\/settings\/production\/wechatpay\.env \(ENOENT\)/,
    ],
  ]) {
    const { status, stderr } = await run(args)
    assert.equal(status, 2)
    assert.match(unfolded(stderr), message)
  }
})

test('a private key that is typed is wrong use: everybody could read it', async (t) => {
  const { merchant, file } = await open(t)
  const { 'apiv3 key': _, ...keys } = spellings(merchant)
  const pkcs1 = createPrivateKey(merchant.privateKey).export({ type: 'pkcs1', format: 'der' })
  keys['base64 of PKCS#1'] = pkcs1.toString('base64')
  for (const [spelling, key] of Object.entries(keys)) {
    for (const args of [
      ['decrypt', key],
      [key],
      ['doctor', '--help', key],
      ['request', 'POST', '/v3/x', '-d', key],
      ['demo', `--${key}`],
    ]) {
      const { status, stdout, stderr } = await run(args)
      assert.equal(status, 2, spelling)
      assert.equal(stdout, '')
      assert.match(unfolded(stderr), /private key was typed .*list of processes.*--private-key-file/)
    }
  }
  const certificate = file('cert.txt', merchant.certificate)
  const others = [merchant.certificate, Object.values(merchant.certs)[0], certificate, vectorKey('rsa-1024.pem')]
  for (const word of others) {
    const { stderr } = await run(['request', 'GET', word])
    assert.doesNotMatch(unfolded(stderr), /was typed/)
  }
})

test('the doctor tells a key in a …_FILE variable, and which variable it belongs into', async (t) => {
  const { merchant, run } = await open(t)
  for (const [spelling, key] of Object.entries(spellings(merchant))) {
    for (const [name, check] of [
      ['WECHATPAY_PRIVATE_KEY', 'private-key'],
      ['WECHATPAY_APIV3_KEY', 'apiv3-key'],
      ['WECHATPAY_CERTIFICATE', 'certificate'],
    ]) {
      const env = { [name]: undefined, [`${name}_FILE`]: key }
      const { status, stdout, stderr } = await run(['doctor', '--offline', '--json'], env)
      assert.equal(status, 1)
      assertKept(stdout + stderr, key, `${spelling} in ${name}_FILE`)
      const found = JSON.parse(stdout).find((each) => each.check === check)
      assert.equal(found.status, 'fail')
      assert.match(
        found.message,
        new RegExp(`^${name}_FILE names no file that can be read, and its value, not shown here, looks like a key`),
      )
      assert.equal(found.cure, `put it into ${name}, without _FILE`)
    }
  }
})
