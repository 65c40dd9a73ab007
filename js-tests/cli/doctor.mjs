import assert from 'node:assert/strict'

/** Milliseconds of a day. */
export const DAY = 86_400_000

const lineOf = (stdout, check) => stdout.split('\n').find((line) => line.slice(2).startsWith(`${check} `)) ?? ''

/** Runs the doctor, and gives the one line of each check. Those in `wrong` must have failed, and no other. */
export async function examine(run, env, wrong, ...flags) {
  const { status, stdout, stderr } = await run(['doctor', ...flags], env)
  assert.equal(stderr, '')
  const failed = stdout.split('\n').filter((line) => line.startsWith('✗'))
  assert.deepEqual(failed.map((line) => line.split(/ +/)[1]).sort(), [...wrong].sort(), stdout)
  assert.equal(status, wrong.length > 0 ? 1 : 0)
  return (check) => lineOf(stdout, check)
}
