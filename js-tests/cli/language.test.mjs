// Chinese where the locale says so.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { open, run } from './program.mjs'

const speaks = async (env) => ((await run(['--help'], env)).stdout.startsWith('用法：') ? 'zh' : 'en')

test('WECHATPAY_LANG, LC_ALL, LC_MESSAGES and LANG decide, in this order', async () => {
  const cases = [
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh' }, 'zh'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'zha_CN' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW.UTF-8' }, 'zh'],
    [{ LC_MESSAGES: 'zh_CN', LC_ALL: 'C' }, 'en'],
    [{ LC_MESSAGES: 'en', LC_ALL: 'zh_CN' }, 'zh'],
    [{ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LC_ALL: 'C', WECHATPAY_LANG: 'zh' }, 'zh'],
    [{ LC_ALL: 'zh_CN', WECHATPAY_LANG: 'en' }, 'en'],
    [{ WECHATPAY_LANG: 'ZH-hans' }, 'zh'],
  ]
  for (const [env, language] of cases) assert.equal(await speaks(env), language, JSON.stringify(env))
})

test('the doctor speaks Chinese: checks, cures and the verdict', async (t) => {
  const { run } = await open(t)
  const fine = await run(['doctor'], { LANG: 'zh_CN.UTF-8' })
  assert.equal(fine.status, 0)
  assert.match(fine.stdout, /^✓ private-key +RSA，2048 位，PKCS#8$/m)
  assert.match(fine.stdout, /^✓ request +微信支付验签通过/m)
  assert.match(fine.stdout, /\n来自环境变量：.*WECHATPAY_MCHID.*\n结论：未发现错误/s)
  const wrong = await run(['doctor', '--offline'], { LANG: 'zh_CN.UTF-8', WECHATPAY_MCHID: undefined })
  assert.equal(wrong.status, 1)
  assert.match(wrong.stdout, /^✗ mchid +未设置 WECHATPAY_MCHID → 请将它（或 --mchid）设为商户号$/m)
  assert.match(wrong.stdout, /结论：\d+ 项检查中有 1 项未通过（mchid）/)
})

test('the demo tells its stages in Chinese, in 80 columns', async () => {
  const { status, stdout } = await run(['demo'], { WECHATPAY_LANG: 'zh' })
  assert.equal(status, 0)
  assert.match(stdout, /^ 2 {2}签名 Sign$/m)
  assert.match(stdout, /验签通过，已解密/)
  assert.match(stdout, /完成：\d+ 个真实的 HTTP 请求/)
  assert.ok(!/ thrown | message | notification /.test(stdout))
})

test('--json is the same in every language', async (t) => {
  const { run } = await open(t)
  const told = async (LANG) => JSON.parse((await run(['doctor', '--offline', '--json'], { LANG })).stdout)
  assert.deepEqual(await told('zh_CN.UTF-8'), await told('C'))
})
