// Assertions in plain JavaScript: node:assert is not there on every runtime.

export function ok(value, what) {
  if (!value) throw new Error(`${what}: not so (${shown(value)})`)
}

export function equal(actual, expected, what) {
  if (shown(actual) !== shown(expected)) {
    throw new Error(`${what}: ${shown(actual)}, where ${shown(expected)} was expected`)
  }
}

/** The error that `work` throws or rejects with; it must be a `Class` and have these properties. */
export async function failure(work, Class, properties = {}) {
  const error = await thrown(work)
  if (!(error instanceof Class)) {
    throw new Error(`threw ${error}, where a ${Class.name} was expected`, { cause: error })
  }
  for (const [name, value] of Object.entries(properties)) equal(error[name], value, `${Class.name}.${name}`)
  return error
}

async function thrown(work) {
  let value
  try {
    value = await work()
  } catch (error) {
    return error
  }
  throw new Error(`resolved to ${shown(value)}, where an error was expected`)
}

function shown(value) {
  return value === undefined ? 'undefined' : JSON.stringify(value)
}
