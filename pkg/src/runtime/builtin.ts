import { ConfigError } from '../errors.ts'

interface BuiltinProcess {
  getBuiltinModule?(name: string): unknown
}

let fallback: ((name: string) => unknown) | undefined

/** What loads modules of Node before 20.16, which has no `process.getBuiltinModule`: the entry's own `require`. */
export function requireBy(load: (name: string) => unknown): void {
  fallback = load
}

/**
 * A module of Node's, loaded at first use and without `import` or `require`: bundlers, Jest and the edge builds of
 * other platforms trip over those.
 */
export function builtin<T>(name: string): T {
  const process = (globalThis as { process?: BuiltinProcess }).process
  const loaded = process?.getBuiltinModule?.(name) ?? fallback?.(name)
  if (loaded === undefined) throw new ConfigError(`the module ${name} cannot be loaded here: use Node 20.16 or newer`)
  return loaded as T
}
