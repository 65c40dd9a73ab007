import { say } from '../language.ts'

const FLAG = '--use-env-proxy'

/**
 * What to do where a host cannot be reached and the environment names a proxy for it; `undefined` where it names none.
 * Node obeys such variables only if it is told to.
 */
export function proxyCure(origin: string, env: Record<string, string | undefined>): string | undefined {
  const scheme = origin.startsWith('https:') ? 'https' : 'http'
  const name = [`${scheme}_proxy`, `${scheme}_proxy`.toUpperCase()].find((each) => env[each])
  if (!name) return undefined
  const own = say(
    'or give new Wechatpay() an `agent` that goes through the proxy',
    '或给 new Wechatpay() 传入走代理的 `agent`',
  )
  if (!process.allowedNodeEnvironmentFlags.has(FLAG)) {
    const node = process.versions.node
    return say(
      `${name} is set, but this Node (${node}) does not use it: take Node 22.21, 24.5 or newer with NODE_USE_ENV_PROXY=1, ${own}`,
      `设置了 ${name}，但当前 Node（${node}）不会使用它：请用 Node 22.21、24.5 或更新版本并设置 NODE_USE_ENV_PROXY=1，${own}`,
    )
  }
  if (!obeyed(env)) {
    return say(
      `${name} is set, but Node uses it only with NODE_USE_ENV_PROXY=1: set that too, ${own}`,
      `设置了 ${name}，但 Node 只在 NODE_USE_ENV_PROXY=1 时使用它：请一并设置，${own}`,
    )
  }
  return say(
    `does the proxy that ${name} names answer, and does it let this host through?`,
    `${name} 指定的代理是否可用，是否放行该域名？`,
  )
}

function obeyed(env: Record<string, string | undefined>): boolean {
  const told = [...process.execArgv, ...(env['NODE_OPTIONS'] ?? '').split(/\s+/)]
  return env['NODE_USE_ENV_PROXY'] === '1' || told.includes(FLAG)
}
