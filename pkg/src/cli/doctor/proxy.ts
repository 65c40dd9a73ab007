const FLAG = '--use-env-proxy'

/**
 * What to do where a host cannot be reached and the environment names a proxy for it; `undefined` where it names none.
 * Node obeys such variables only if it is told to.
 */
export function proxyCure(origin: string, env: Record<string, string | undefined>): string | undefined {
  const scheme = origin.startsWith('https:') ? 'https' : 'http'
  const name = [`${scheme}_proxy`, `${scheme}_proxy`.toUpperCase()].find((each) => env[each])
  if (!name) return undefined
  const own = 'or give new Wechatpay() an `agent` that goes through the proxy'
  if (!process.allowedNodeEnvironmentFlags.has(FLAG)) {
    return `${name} is set, but this Node (${process.versions.node}) does not use it: take Node 22.21, 24.5 or newer with NODE_USE_ENV_PROXY=1, ${own}`
  }
  if (!obeyed(env)) return `${name} is set, but Node uses it only with NODE_USE_ENV_PROXY=1: set that too, ${own}`
  return `does the proxy that ${name} names answer, and does it let this host through?`
}

function obeyed(env: Record<string, string | undefined>): boolean {
  const told = [...process.execArgv, ...(env['NODE_OPTIONS'] ?? '').split(/\s+/)]
  return env['NODE_USE_ENV_PROXY'] === '1' || told.includes(FLAG)
}
