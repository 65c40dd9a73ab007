// The declarations, as a consumer's TypeScript reads them: every library of theirs is checked, too.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { pascal, readFamilies } from '../../scripts/table/families.mjs'
import { installed, root, write } from './consumer.mjs'

const sources = new URL('types/', import.meta.url)
const source = (name) => readFileSync(new URL(`${name}.ts`, sources), 'utf8')
const tsc = join(root, 'node_modules/typescript/bin/tsc')
const folder = installed(undefined)
const home = join(folder, 'node_modules/wechatpay-entrust')
const declarations = join(home, 'pkg/dist/types')

symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'), 'dir')

const modules = {
  nodenext: { module: 'nodenext' },
  node16: { module: 'node16' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}
const globals = {
  'ECMAScript alone': { lib: ['es2022'], types: [], files: ['everywhere'] },
  DOM: { lib: ['es2022', 'dom', 'dom.iterable'], types: [], files: ['everywhere', 'web'] },
  Node: { lib: ['es2023'], types: ['node'], files: ['everywhere', 'web', 'node'] },
  'Node and DOM': { lib: ['es2023', 'dom', 'dom.iterable'], types: ['node'], files: ['everywhere', 'web', 'node'] },
}

function check(name, compilerOptions, files, compiler = tsc) {
  const shared = { target: 'es2022', strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false }
  const config = { compilerOptions: { ...shared, ...compilerOptions }, files: Object.keys(files) }
  write(folder, { ...files, [`${name}.json`]: JSON.stringify(config) })
  return spawnSync(process.execPath, [compiler, '-p', `${name}.json`], { cwd: folder, encoding: 'utf8' })
}

for (const [moduleName, moduleOptions] of Object.entries(modules)) {
  for (const [globalName, { files, ...libraries }] of Object.entries(globals)) {
    test(`types: ${moduleName}, ${globalName}`, () => {
      const twice = files.flatMap((name) => [
        [`${name}.mts`, source(name)],
        [`${name}.cts`, source(name)],
      ])
      const { stdout, status } = check('project', { ...moduleOptions, ...libraries }, Object.fromEntries(twice))
      assert.equal(stdout, '')
      assert.equal(status, 0)
    })
  }
}

// The most that a project can ask of its code beside what is asked above.
const strictest = {
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
}

const compilers = { 5: join(root, 'node_modules/typescript5/bin/tsc'), 7: tsc }

for (const [name, compiler] of Object.entries(compilers)) {
  test(`types: TypeScript ${name}, as strict as can be`, () => {
    const options = { module: 'nodenext', lib: ['es2022'], types: [], ...strictest }
    const { stdout, status } = check('strict', options, { 'strict.mts': source('everywhere') }, compiler)
    assert.deepEqual([stdout, status], ['', 0])
  })
}

// Names that nobody declares are `T | undefined` then, in every library: `chain()` is the way to unknown paths.
test('types: with noUncheckedIndexedAccess what is known is there, and any path by chain()', () => {
  const code = `import { Wechatpay } from 'wechatpay-entrust'
const wxpay = Wechatpay.fromEnv()
const json = { appid: '', plan_id: 1, out_contract_code: '', contract_display_account: '', notify_url: '' }
export const answers = [
  await wxpay.preEntrustSign.miniProgram(json),
  (await wxpay.v3.ecommerce.combinePapay.contracts.preEntrustSign.miniProgram.post({ json })).data,
  (await wxpay['v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program'].post({ json })).data,
].map(({ pre_entrustweb_id }) => pre_entrustweb_id)
export const certificates = await wxpay.chain('v3/certificates').get()
`
  const options = { module: 'nodenext', types: [], noUncheckedIndexedAccess: true }
  const { stdout } = check('unchecked', options, { 'unchecked.mts': code })
  assert.equal(stdout, '')
})

const table = readFamilies(join(root, 'table'))

/** A consumer's code with every call, model and event of the table by its name. */
function everyCall() {
  const models = table.types.filter(({ name }) => declared.includes(name)).map(({ name }) => name)
  const groups = [...new Set(table.operations.map(({ group }) => pascal(group)))]
  const named = [...new Set([...models, ...groups, ...table.enums.map(({ name }) => name), 'NotificationResources'])]
  const calls = table.operations.map(
    ({ name, input, answer }, index) =>
      `export const call${index} = (wxpay: Wechatpay, input: ${input.name}): Promise<${answer?.name ?? 'undefined'}> => wxpay.${name}(input)`,
  )
  const events = table.events.map(
    ({ type, resource }, index) =>
      `export const event${index} = (resource: NotificationResources['${type}']): ${resource.name} => resource`,
  )
  const objects = groups.map(
    (name) => `export const ${name}Of = (wxpay: Wechatpay): ${name} => wxpay.${uncapital(name)}`,
  )
  const used = named.map((name) => `export type Used${name} = ${name}`)
  const places = table.operations.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  const after = [...new Set(places)].map((name) => `${pascal(name)}Place`)
  const filled = after.map((name) => `export type Used${name} = ${name}<Chain>`)
  const imports = `import type { Chain, Wechatpay, ${[...named, ...after].join(', ')} } from 'wechatpay-entrust'`
  return [imports, ...calls, ...events, ...objects, ...used, ...filled].join('\n')
}

function uncapital(name) {
  return name[0].toLowerCase() + name.slice(1)
}

const declared = exported(readFileSync(join(declarations, 'models.d.ts'), 'utf8'))

for (const [name, compiler] of Object.entries(compilers)) {
  test(`types: TypeScript ${name} writes declarations of a program that exports parts of a client`, () => {
    const code = `import { Wechatpay } from 'wechatpay-entrust'
import { WechatpaySync } from 'wechatpay-entrust/sync'
const wxpay = Wechatpay.fromEnv()
export const { contracts } = wxpay.v3.ecommerce.combinePapay
export const { preEntrustSign, planId } = contracts
export const { papay } = WechatpaySync.fromEnv().v3
export const transactions = wxpay.chain('v3/ecommerce/combine-papay/transactions')
export const property = wxpay['v3/ecommerce/combine-papay/transactions']
export const query = transactions.post
export const handler = wxpay.notifications.handler(async (event) => event.resource)
export const parsed = await wxpay.notifications.parse({ headers: {}, body: '' })
export const groups = { contracts: wxpay.contracts, create: wxpay.transactions.create }
`
    const options = { module: 'nodenext', types: [], noEmit: false, declaration: true, rootDir: '.', outDir: 'out' }
    const { stdout, status } = check('declared', options, { 'declared.mts': code }, compiler)
    assert.deepEqual([stdout, status], ['', 0])
  })
}

test('types: every call of the table takes and gives its models, every event its resource', () => {
  const { stdout, status } = check('calls', { module: 'nodenext', types: [] }, { 'calls.mts': everyCall() })
  assert.equal(stdout, '')
  assert.equal(status, 0)
})

test('types: what a call of the table lacks is a mistake', () => {
  const code = `import type { Wechatpay } from 'wechatpay-entrust'
declare const wxpay: Wechatpay
wxpay.papayScheduledDeduct.querySchedule({})
wxpay.eduPapay.terminate({ contract_id: 1 })
wxpay.v3.globalPapay
wxpay.v3.global.papay.transactions.post({ json: { contract_id: '' } })
`
  const { stdout } = check('lacking', { module: 'nodenext', types: [] }, { 'lacking.mts': code })
  const found = [...stdout.matchAll(/lacking\.mts\((\d+),/g)].map(([, line]) => Number(line))
  assert.deepEqual([...new Set(found)], [3, 4, 6])
})

test('the check sees a mistake', () => {
  const mistake = "import { Wechatpay } from 'wechatpay-entrust'\nnew Wechatpay({ mchid: 1 })\n"
  const { stdout } = check('mistake', { module: 'nodenext', types: [] }, { 'mistake.mts': mistake })
  assert.match(stdout, /mistake\.mts\(2,\d+\): error TS2322/)
})

test('the consumer uses every public name', () => {
  const used = new Set(`${source('everywhere')}\n${everyCall()}`.match(/\b\w+\b/g))
  const entries = [
    'entries/exports',
    'entries/node',
    'entries/redis',
    'sandbox/index',
    'sync/index',
    'errors',
    'models',
    'calls/operations',
    'calls/endpoints',
    'calls/verbs',
  ]
  const names = entries.flatMap(namesOf)
  assert.ok(names.length > 90, `${names.length} names`)
  assert.deepEqual(
    names.filter((name) => !used.has(name)),
    [],
  )
})

test('models are interfaces, and nearly every field has one line of documentation', () => {
  const models = readFileSync(join(declarations, 'models.d.ts'), 'utf8')
  const enumerations = table.enums.map(({ name }) => name)
  const aliases = [...models.matchAll(/^export type (\w+)/gm)].map(([, name]) => name)
  assert.deepEqual(aliases, enumerations)
  const fields = [...models.matchAll(/(.*)\n\t'?[\w.]+'?\??: /g)].map(([, above]) => above)
  const documented = fields.filter((above) => above.trim().endsWith('*/')).length
  const inOneLine = fields.filter((above) => /^\t\/\*\* .* \*\/$/.test(above)).length
  assert.ok(fields.length > 1500, `${fields.length} fields`)
  assert.equal(documented, fields.length)
  assert.ok(inOneLine > 0.99 * fields.length, `${fields.length - inOneLine} of ${fields.length} fields need more lines`)
})

test('no documentation has a link of another language', () => {
  const names = readdirSync(declarations, { recursive: true }).filter((name) => name.endsWith('.d.ts'))
  const links = names.flatMap(
    (name) => readFileSync(join(declarations, name), 'utf8').match(/\[`[^`]*`\](?!\()/g) ?? [],
  )
  assert.deepEqual(links, [])
})

test('every type that is printed from the table can be named', () => {
  const names = ['models', 'calls/operations'].flatMap(namesOf)
  assert.ok(names.length > 60, `${names.length} names`)
  const file = `import type { ${names.join(', ')} } from 'wechatpay-entrust'\nexport type All = [${names.join(', ')}]\n`
  const { stdout } = check('printed', { module: 'nodenext', types: [] }, { 'printed.mts': file })
  assert.equal(stdout, '')
})

function namesOf(entry) {
  return exported(readFileSync(join(declarations, `${entry}.d.ts`), 'utf8'))
}

function exported(text) {
  const lists = [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, names]) => names.split(','))
  const single = [...text.matchAll(/^export (?:declare )?(?:class|interface|type|const|function) (\w+)/gm)]
  return [...lists.map((name) => name.replace('type ', '').trim()), ...single.map(([, name]) => name)].filter(Boolean)
}

test('no declaration is published that no entry reaches', () => {
  const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const reached = new Set(typesOf(exports).map((path) => join(home, path)))
  for (const path of reached) {
    for (const [, target] of readFileSync(path, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)\.js'/g)) {
      reached.add(join(dirname(path), `${target}.d.ts`))
    }
  }
  const published = readdirSync(declarations, { recursive: true }).filter((name) => name.endsWith('ts'))
  assert.deepEqual(published.map((name) => join(declarations, name)).sort(), [...reached].sort())
  const internal =
    /^(core|runtime|cli)\b|exchange\/exchange|setup\/setup|sandbox\/(server|site|service)|sync\/(channel|worker)/
  assert.deepEqual(
    published.filter((name) => internal.test(name)),
    [],
  )
})

function typesOf(conditions) {
  if (typeof conditions !== 'object') return []
  return Object.entries(conditions).flatMap(([name, value]) => (name === 'types' ? [value] : typesOf(value)))
}

test('one class for ESM and CommonJS: what one of them made is taken by the other', () => {
  const files = {
    'service.cts': `import { Wechatpay, ApiError } from 'wechatpay-entrust'
export function use(client: Wechatpay, error: ApiError): [Wechatpay, ApiError] { return [client, error] }`,
    'app.mts': `import { Wechatpay, ApiError } from 'wechatpay-entrust'
import { use } from './service.cjs'
export const [client, error]: [Wechatpay, ApiError] = use(Wechatpay.fromEnv({}), new ApiError('', { status: 1, code: '', retryable: false }))`,
  }
  const { stdout, status } = check('both', { module: 'nodenext', types: [] }, files)
  assert.deepEqual([stdout, status], ['', 0])
})

// TypeScript 7 has dropped this resolution, which projects of CommonJS have by default until TypeScript 5.9.
test('types: node10', () => {
  const old = join(root, 'node_modules/@arethetypeswrong/core/node_modules/typescript/bin/tsc')
  const options = { module: 'commonjs', moduleResolution: 'node10', lib: ['es2022'], types: [] }
  const { stdout, status } = check('node10', options, { 'node10.ts': source('everywhere') }, old)
  assert.deepEqual([stdout, status], ['', 0])
  const wrong = check('node10', options, { 'node10.ts': "import { Nothing } from 'wechatpay-entrust/sandbox'" }, old)
  assert.match(wrong.stdout, /node10\.ts\(1,\d+\): error TS2305/)
})
