/** Whether two texts are the same, in a time that does not depend on where they differ. */
export async function sameText(left, right) {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const [a, b] = [left, right].map((text) => new TextEncoder().encode(text))
  return crypto.subtle.verify('HMAC', key, await crypto.subtle.sign('HMAC', key, a), b)
}
