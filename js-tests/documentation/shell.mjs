// The shell snippets. Their lines are run as they stand, but for what would leave this machine or never end: each of
// those changes is in a check, with its reason.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, text } from './markdown.mjs'
import { openContract, openFiles, openFolder, openSandbox, orderOf, variables } from './setting.mjs'

const { scripts, bin, name } = JSON.parse(text('package.json'))
const cli = fileURLToPath(new URL(bin[name], root))
const { PATH, HOME } = process.env

/** Runs a script in bash; resolves to its standard output, and fails where it does. */
async function bash(script, { cwd = fileURLToPath(root), env = {} } = {}) {
  const child = spawn('bash', ['-e', '-c', script], { cwd, env: { PATH, HOME, ...env } })
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr']) child[stream].on('data', (chunk) => (output[stream] += chunk))
  const [status] = await once(child, 'close')
  assert.equal(status, 0, `${script}\n${output.stdout}${output.stderr}`)
  return output.stdout
}

/** The lines of a shell snippet without their comments. */
const lines = ({ code }) =>
  code
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, ''))
    .filter(Boolean)

/** What a line calls `npx wechatpay-entrust`, as built here. */
const built = (line) => line.replace(`npx ${name}`, `'${process.execPath}' '${cli}'`)

/** `npm run x` and `npm test` must exist, and what they start, too. What they do is tested elsewhere, or is these tests. */
function assertScript(line) {
  const [, script] = /^npm (?:run )?(\S+)$/.exec(line) ?? []
  assert.ok(Object.hasOwn(scripts, script), `package.json has no script for "${line}"`)
  for (const [, file] of scripts[script].matchAll(/\bnode (\S+)/g)) assert.ok(existsSync(new URL(file, root)), file)
}

const clone = {
  check(fence) {
    assert.deepEqual(lines(fence), ['npm run demo', 'npm test'])
    for (const line of lines(fence)) assertScript(line)
  },
}

/** From an empty folder to a sandbox whose variables a program reads: all that the README asks for in its first minute. */
const minute = {
  async check(fence, t, all) {
    const [installing, demo, sandbox, ...others] = lines(fence)
    assert.deepEqual(others, [])
    const cwd = openFolder(t)
    // The package as it is here, which the registry may not have.
    const packed = await bash(`npm pack --ignore-scripts --silent --pack-destination '${cwd}'`)
    const tarball = join(cwd, packed.trim().split('\n').at(-1))
    const offline = '--offline --no-audit --no-fund --no-package-lock'
    await bash(installing.replace(new RegExp(` ${name}$`), ` '${tarball}' ${offline}`), { cwd })
    const env = { npm_config_offline: 'true' }
    assert.match(await bash(demo, { cwd, env }), /Done/)
    const bin = `node_modules/.bin/${name}`
    // Any free port, since the usual one may be taken; and it is ended, since it runs until Ctrl-C.
    await runsUntilStopped(t, sandbox.replace(`npx ${name}`, bin).concat(' --port 0'), cwd)
    const program = all.find((other) => other.name === 'minute-program')
    for (const [file, code] of Object.entries({ 'sign.mjs': program.code, 'sign.cjs': inCommonJs(program.code) })) {
      writeFileSync(join(cwd, file), code)
      assert.match(await bash(`node --env-file=.env ${file}`, { cwd }), /\/sandbox\/sign\?pre_entrustweb_id=/)
    }
  },
}

/** As its first line says, in a function because CommonJS has no await outside of one. */
function inCommonJs(code) {
  const [imports, ...rest] = code.split('\n')
  const names = /\{ (.+?) \}/.exec(imports)[1]
  return `const { ${names} } = require('${name}')\n;(async () => {\n${rest.join('\n')}\n})()\n`
}

/** Starts a program that runs until Ctrl-C, and resolves to what it told until it said so. */
function runsUntilStopped(t, script, cwd = fileURLToPath(root)) {
  const child = spawn('bash', ['-c', `exec ${script}`], { cwd, env: { PATH, HOME } })
  t.after(() => child.kill())
  let output = ''
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (/Ctrl-C/.test(output)) resolve(output)
    })
    child.on('close', () => reject(new Error(`it ended: ${output}`)))
  })
}

const env = {
  async check({ code }, t) {
    const { merchant } = await openSandbox(t)
    const cwd = openFiles(t, merchant)
    // The snippet's files are the sandbox's; its other values become the sandbox's.
    const values = variables(merchant)
    const script = code.replaceAll(/^export (\w+)=(\S+)/gm, (line, variable) =>
      variable.endsWith('_FILE') ? line : `export ${variable}='${values[variable]}'`,
    )
    const library = JSON.stringify(new URL('pkg/dist/index.mjs', root).href)
    const program = `
      import(${library}).then(async ({ Wechatpay }) => {
        const wxpay = Wechatpay.fromEnv()
        await wxpay.certificates.download().catch((error) => {
          if (error.name !== 'ApiError') throw error
        })
        console.log(Object.keys(wxpay.certificates.export()).join())
        wxpay.close()
      })`
    const [settings, diagnosis] = script.split(/^(?=npx )/m)
    const call = `WECHATPAY_BASE_URL='${merchant.baseUrl}' '${process.execPath}' -e "$PROGRAM"`
    const ids = await bash(`${settings}\n${call}`, { cwd, env: { PROGRAM: program } })
    assert.equal(ids.trim(), Object.keys(merchant.certs)[0])
    await bash(`${settings}\nexport WECHATPAY_BASE_URL='${merchant.baseUrl}'\n${built(diagnosis)}`, { cwd })
  },
}

const sandboxProgram = {
  async check(fence, t) {
    const [inClone, elsewhere, ...others] = lines(fence)
    assert.deepEqual(others, [])
    assertScript(inClone)
    const output = await runsUntilStopped(t, built(elsewhere).replace('--port 8787', '--port 0'))
    for (const variable of ['WECHATPAY_MCHID', 'WECHATPAY_PRIVATE_KEY', 'WECHATPAY_BASE_URL']) {
      assert.ok(output.includes(`${variable}=`), output)
    }
  },
}

const doctor = {
  async check(fence, t) {
    const { sandbox, wxpay } = await openContract(t)
    const order = orderOf(sandbox, 'P20150806125346')
    await wxpay.transactions.create(order)
    const env = variables(sandbox.merchant)
    const [diagnosis, request, help, ...others] = lines(fence)
    assert.deepEqual(others, [])
    await bash(built(diagnosis), { env })
    const answer = JSON.parse(await bash(built(request), { env }))
    assert.equal(answer.combine_out_trade_no, order.combine_out_trade_no)
    const [, listed] = /--help\s+# (.+)/.exec(fence.code)
    const text = await bash(built(help))
    for (const command of listed.split(/, |、/)) assert.match(text, new RegExp(`^ +${command} `, 'm'))
  },
}

export const shellSnippets = { clone, minute, env, 'sandbox-program': sandboxProgram, doctor }
