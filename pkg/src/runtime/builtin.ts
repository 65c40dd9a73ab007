import { ConfigError } from '../errors.ts'

interface BuiltinProcess {
  getBuiltinModule?(name: string): unknown
}

/**
 * A module of Node's, loaded at first use and without `import` or `require`: bundlers, Jest and the edge builds of
 * other platforms trip over those.
 */
export function builtin<T>(name: string): T {
  const process = (globalThis as { process?: BuiltinProcess }).process
  const loaded = process?.getBuiltinModule?.(name) ?? legacy(name)
  if (loaded === undefined) throw new ConfigError(`the module ${name} cannot be loaded here: use Node 20.16 or newer`)
  return loaded as T
}

// Node before 20.16 has no getBuiltinModule. There this file is CommonJS, whose module object can require.
function legacy(name: string): unknown {
  return typeof module === 'undefined' ? undefined : module.require?.(name)
}

declare const module: { require?(name: string): unknown } | undefined
