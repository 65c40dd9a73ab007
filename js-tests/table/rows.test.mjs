// What the printer says of a row that is wrong: a sentence that names the place, and nothing is printed.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readFamilies } from '../../scripts/table/families.mjs'

const table = fileURLToPath(new URL('../../table', import.meta.url))
const FAMILY = 'ecommerce-combine-papay.json'

/** Reads the table after `change` was made to the family. */
function changed(t, change) {
  const folder = mkdtempSync(join(tmpdir(), 'table-'))
  t.after(() => rmSync(folder, { recursive: true }))
  cpSync(table, folder, { recursive: true })
  const family = JSON.parse(readFileSync(join(table, FAMILY), 'utf8'))
  change(family)
  writeFileSync(join(folder, FAMILY), JSON.stringify(family))
  return () => readFamilies(folder)
}

const mistakes = {
  'a key that nobody knows': [
    (family) => Object.assign(family.operations[0], { retries: 3 }),
    /preEntrustSign\.miniProgram: does not know the key retries/,
  ],
  'a misspelt key of a field': [
    (family) => Object.assign(family.types.Amount.fields.currency, { limit: [1, 2] }),
    /types\.Amount\.currency: does not know the key limit/,
  ],
  'a name that is there twice': [
    (family) => family.operations.push(family.operations[0]),
    /the operation preEntrustSign\.miniProgram is there twice/,
  ],
  'a field that comes with another type already': [
    (family) => Object.assign(family.types.Reversal.fields, family.types.OrderKey.fields),
    /types\.Reversal: the field combine_out_trade_no is there twice/,
  ],
  'an event that is there twice': [
    (family) => family.events.push(family.events[0]),
    /the event ECOMMERCE_ENTRUST\.SIGN is there twice/,
  ],
  'a type that does not exist': [
    (family) => Object.assign(family.operations[0], { input: 'Nothing' }),
    /there is no type Nothing/,
  ],
  'a type that nothing uses': [
    (family) => Object.assign(family.types, { Spare: { fields: {} } }),
    /nothing uses the type Spare/,
  ],
  'a place of the path without a field': [
    (family) => Object.assign(family.operations[2], { path: '/v3/contracts/{id}' }),
    /contracts\.query: id must be both a place of the path and a field in the path/,
  ],
  'a body of a GET': [
    (family) => Object.assign(family.types.ContractKey.fields, { more: { kind: 'text' } }),
    /contracts\.query: a GET has no body: where does more go\?/,
  ],
  'two endpoints that one request could reach': [
    (family) =>
      family.operations.push(
        { ...family.operations[5], name: 'transactions.other', path: '/v3/{combine_out_trade_no}' },
        {
          ...family.operations[5],
          name: 'transactions.another',
          path: '/v3/{combine_out_trade_no}',
        },
      ),
    /transactions\.other: a request could reach this and transactions\.another/,
  ],
  'a kind that does not exist': [
    (family) => Object.assign(family.types.Amount.fields.total_amount, { kind: 'number' }),
    /must be one of text, integer, boolean, object, list, texts, not "number"/,
  ],
  'limits upside down': [
    (family) => Object.assign(family.types.Amount.fields.total_amount, { limits: [2, 1] }),
    /limits are \[least, most\]/,
  ],
  'an operation of no group': [
    (family) => Object.assign(family.operations[0], { name: 'other.call' }),
    /the name must be a group of the family, a dot and the name of the call/,
  ],
  'a group that would hide what a client has': [
    (family) => {
      family.groups.certificates = { doc: 'x' }
      family.operations[0].name = 'certificates.list'
    },
    /a client has certificates already/,
  ],
  'a launch that is no list': [
    (family) => Object.assign(family.operations[0], { launch: 'mini-program' }),
    /preEntrustSign\.miniProgram: launch must be a list of launches of the family/,
  ],
  'a launch of a kind that does not exist': [
    (family) => Object.assign(family.launch, { h5: { api: 'window.location.href', url: '{pre_entrustweb_id}' } }),
    /launch\.h5: must be one of mini-program, app, browser, qrcode, not "h5"/,
  ],
  'a launch that says nothing': [
    (family) => Object.assign(family.launch.app, { argument: undefined }),
    /launch\.app: needs one of argument, url and unverified/,
  ],
  'a launch of what the answer does not hold': [
    (family) => Object.assign(family.launch.app.argument, { token: '{presign_token}' }),
    /preEntrustSign\.app: the launch app needs presign_token, which neither the answer nor the caller gives/,
  ],
  'an address that is none': [
    (family) => Object.assign(family.launch, { browser: { api: 'window.location.href', url: 'https://a.example' } }),
    /launch\.browser: url is one \{field\} of the answer/,
  ],
  'a debit without a word of its result': [
    (family) => Object.assign(family.operations[4], { result: undefined }),
    /transactions\.create: is a debit: result names the operation that tells what became of it, or is null/,
  ],
  'a result that is no query': [
    (family) => Object.assign(family.operations[4], { result: 'transactions.create' }),
    /transactions\.create: there is no query transactions\.create/,
  ],
  'a query with a result': [
    (family) => Object.assign(family.operations[5], { result: null }),
    /transactions\.query: is a query-order, which has no result/,
  ],
  'a kind of operation that does not exist': [
    (family) => Object.assign(family.operations[5], { kind: 'ask' }),
    /transactions\.query\.kind: must be one of presign, /,
  ],
  'sources that disagree on a field that is not there': [
    (family) => Object.assign(family.operations[4], { unsure: { input: ['sub_orders.price'] } }),
    /transactions\.create\.unsure: there is no field sub_orders\.price/,
  ],
  'a field that is required although sources disagree': [
    (family) => Object.assign(family.operations[4], { confidence: 'low', unsure: { need: ['sub_orders.amount'] } }),
    /transactions\.create\.unsure: sub_orders\.amount is required, which sources disagree on/,
  ],
  'a caller that has no name in Chinese': [
    (family) => Object.assign(family, { callers: ['merchant'] }),
    /callers: must be one of direct merchant, /,
  ],
  'an availability that has no name in Chinese': [
    (family) => Object.assign(family, { availability: 'perhaps' }),
    /availability: must be one of open, /,
  ],
  'a note in one language': [
    (family) => Object.assign(family, { notes: [{ en: 'Mind this.' }] }),
    /notes\.zh: must be a text/,
  ],
  'a guide that is a path': [
    (family) => Object.assign(family, { guide: '../operations.md' }),
    /guide is the name of a file of docs\/guides, without \.md/,
  ],
  'a launch that the family does not have': [
    (family) => Object.assign(family.operations[0], { launch: ['h5'] }),
    /the family has no launch h5/,
  ],
}

for (const [name, [change, sentence]] of Object.entries(mistakes)) {
  test(`${name} is told`, (t) => {
    assert.throws(changed(t, change), { message: sentence })
  })
}

test('the table as it is has no mistake', (t) => {
  const { operations } = changed(t, () => {})()
  assert.equal(new Set(operations.map(({ name }) => name)).size, operations.length)
})
