// What run.mjs relies on, without its hours: operators find what there is, switches leave a source as it was, and no reason
// is older than the line that it is for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transform } from 'esbuild'
import { sources } from './copy.mjs'
import { mutantsOf } from './operators.mjs'
import { reasons } from './reasons.mjs'
import { withSwitches } from './switches.mjs'

const text = `import type { Entry } from './entry.ts'
interface Named { name?: 'a' | 'b' }
function first(list: readonly Named[], most: number, log: string[] = []): string | undefined {
  if (list.length > most) throw new RangeError('too many of them')
  else log.push('asked')
  let sum = 0
  for (const each of list) sum += 1
  return list.some(({ name }) => name === 'a') ? list[1]?.name?.trim() : String(sum - most)
}
`
const changes = [
  ...['list.length > most -> true', 'list.length > most -> false'],
  ...['list.length > most -> (list.length) >= (most)', 'list.length > most -> (list.length) <= (most)'],
  "throw new RangeError('too many of them') -> nothing",
  ...["log.push('asked') -> nothing", "'asked' -> ''"],
  ...['sum += 1 -> nothing', 'sum += 1 -> sum -= 1'],
  "list.some(({ name }) => name === 'a') ? list[1]?.name?.trim() : String(sum - most) -> undefined",
  ...["list.some(({ name }) => name === 'a') -> true", "list.some(({ name }) => name === 'a') -> false"],
  "list.some(({ name }) => name === 'a') -> list.every(({ name }) => name === 'a')",
  ...["name === 'a' -> undefined", "name === 'a' -> (name) !== ('a')", "'a' -> ''"],
  ...['list[1]?.name?.trim() -> list[1]?.name.trim()', 'list[1]?.name?.trim() -> list[1].name?.trim()'],
  'sum - most -> (sum) + (most)',
]

/** What the source does with mutant `number`, or with none. */
async function behaviour(number) {
  const mutants = mutantsOf('first.ts', text).map((each, index) => ({ ...each, number: index + 1 }))
  const { code } = await transform(withSwitches(text, mutants, 'home').replace(/^import[^;]*;/, ''), { loader: 'ts' })
  const { first } = new Function('switched', `${code}; return { first }`)((at) => at === number)
  const cases = [
    [[], 0],
    [[{ name: 'a' }], 5],
    [[{ name: 'a' }, {}], 2],
    [[{}, { name: 'a ' }], 3],
    [[{}, { name: 'a' }], 3],
    [[{}], 3],
    [[{}, {}], 1],
  ]
  return cases.map(([list, most]) => {
    const log = []
    try {
      return [first(list, most, log), log]
    } catch (error) {
      return [error.message, log]
    }
  })
}

test('operators find every place, and neither types nor messages', () => {
  const found = mutantsOf('first.ts', text).map(({ key }) => key.split(' | ').at(-1))
  assert.deepEqual([...found].sort(), [...changes].sort())
})

test('a source with its switches is what it was, and each switch makes it something else', async () => {
  const plain = await behaviour(undefined)
  assert.deepEqual(plain[4], ['a', ['asked']])
  for (const [index, change] of mutantsOf('first.ts', text).entries()) {
    assert.notDeepEqual(await behaviour(index + 1), plain, change.key)
  }
})

test('each reason is for a mutant that there is', () => {
  const all = sources().flatMap(({ mutants }) => mutants.map(({ key }) => key))
  assert.equal(new Set(all).size, all.length)
  assert.ok(all.length > 1000)
  assert.deepEqual(
    [...reasons.keys()].filter((key) => !all.includes(key)),
    [],
  )
})
