// The same cases on every runtime, without a test runner's globals and without node: modules.
import { callCases } from './calls.mjs'
import { certificateCases } from './certificates.mjs'
import { faultCases } from './faults.mjs'
import { keyCases } from './keys.mjs'
import { notificationCases } from './notifications.mjs'
import { openSetting } from './setting.mjs'

/**
 * Every case as `{ name, run }`. `traits.signers` lists the signers that the runtime must have; the others must refuse
 * with a ConfigError.
 */
export function cases(lib, gatewayUrl, traits) {
  const groups = [callCases, faultCases, notificationCases, keyCases(traits), certificateCases]
  return groups.flatMap(({ which, cases }) =>
    Object.entries(cases).map(([name, work]) => ({
      name,
      run: async () => work(await openSetting(lib, gatewayUrl, which)),
    })),
  )
}

/** Runs all, one after the other: `[{ name, error? }]`. */
export async function results(lib, gatewayUrl, traits) {
  const all = []
  for (const { name, run } of cases(lib, gatewayUrl, traits)) {
    try {
      await run()
      all.push({ name })
    } catch (error) {
      all.push({ name, error: `${error?.stack ?? error}${error?.cause ? `\ncause: ${error.cause?.stack}` : ''}` })
    }
  }
  return all
}

/** The names alone, for who checks that none is missing. */
export function caseNames(traits) {
  return cases({}, '', traits).map(({ name }) => name)
}
