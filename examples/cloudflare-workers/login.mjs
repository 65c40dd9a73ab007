// Session tokens: what is claimed, and its HMAC. On crypto.subtle, so that it runs on every platform.

const bytes = (text) => new TextEncoder().encode(text)

async function keyOf(secret = '') {
  if (bytes(secret).length < 32) throw new Error('SESSION_SECRET needs 32 bytes or more: openssl rand -hex 32')
  return crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
}

/**
 * A token for `seconds`. Your login gives one of the role `user` to the mini program, after WeChat's code2session has told the
 * openid; the role `job` is for your billing.
 */
export async function issue(secret, role, user, seconds = 7200) {
  const expires = Math.floor(Date.now() / 1000) + seconds
  const claims = btoa(encodeURIComponent(JSON.stringify({ role, user, expires })))
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(secret), bytes(claims)))
  return `${claims}.${btoa(String.fromCharCode(...signature))}`
}

/** Who sent `Authorization: Bearer …`; `undefined` where the token is not ours, has expired, or is of another role. */
export async function userOf(authorization, secret, role) {
  const key = await keyOf(secret)
  const [, claims, signature] = /^Bearer ([\w+/=]+)\.([\w+/=]+)$/i.exec(authorization ?? '') ?? []
  if (!claims) return undefined
  try {
    // verify() compares in constant time.
    const given = Uint8Array.from(atob(signature), (letter) => letter.charCodeAt(0))
    if (!(await crypto.subtle.verify('HMAC', key, given, bytes(claims)))) return undefined
  } catch {
    return undefined
  }
  const { role: has, user, expires } = JSON.parse(decodeURIComponent(atob(claims)))
  return has === role && expires > Date.now() / 1000 ? user : undefined
}
