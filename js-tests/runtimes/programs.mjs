// Programs of a project that installed the package: they run the suite and print its results.
import { pathToFileURL } from 'node:url'
import { suiteFolder } from '../suite/host.mjs'

const suite = JSON.stringify(pathToFileURL(`${suiteFolder}cases.mjs`).href)

const esm = `import * as lib from 'wechatpay-entrust'
import { results } from ${suite}
const [gateway, traits] = process.argv.slice(2)
console.log(JSON.stringify(await results(lib, gateway, JSON.parse(traits))))
process.exit(0)
`

const cjs = `const lib = require('wechatpay-entrust')
const [gateway, traits] = process.argv.slice(2)
import(${suite}).then(async ({ results }) => {
  console.log(JSON.stringify(await results(lib, gateway, JSON.parse(traits))))
  process.exit(0)
})
`

export const programs = { 'main.mjs': esm, 'main.cjs': cjs }
