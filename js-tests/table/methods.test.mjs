// What is printed of an endpoint of each method.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { printEndpoints } from '../../scripts/table/endpoints.mjs'
import { readFamilies } from '../../scripts/table/families.mjs'
import { printRust } from '../../scripts/table/rust.mjs'

const table = readFamilies(fileURLToPath(new URL('../../table', import.meta.url)))
const byName = (name) => table.operations.find((operation) => operation.name === name)
const terminate = byName('contracts.terminate')
const query = byName('contracts.query')

function printed(operation, method) {
  return [printEndpoints, printRust].map((print) => print({ ...table, operations: [{ ...operation, method }] }))
}

for (const [method, type] of Object.entries({ POST: 'Post', PUT: 'Put', PATCH: 'Patch' })) {
  test(`a ${method} takes a body, and its path apart`, () => {
    const [endpoints, rust] = printed(terminate, method)
    const body = "Omit<models.ContractTermination, 'plan_id' | 'out_contract_code'>"
    const params = '{ plan_id: PathValue; out_contract_code: PathValue }'
    assert.ok(endpoints.includes(`${type}<${body}, models.ContractTerminationResult, M, ${params}>`), endpoints)
    assert.match(endpoints, new RegExp(`import type \\{ .*${type}.* \\} from './verbs.ts'`))
    assert.ok(rust.includes(`method: Method::${type},`))
  })
}

for (const [method, type] of Object.entries({ GET: 'Get', DELETE: 'Delete' })) {
  test(`a ${method} takes no body`, () => {
    const [endpoints, rust] = printed(query, method)
    assert.ok(
      endpoints.includes(`${type}<{ plan_id: PathValue; out_contract_code: PathValue }, models.Contract, M>`),
      endpoints,
    )
    assert.ok(rust.includes(`method: Method::${type},`))
  })
}
