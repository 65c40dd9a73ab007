/** Reads JSON of the sandbox's; throws its message. */
export async function read<T>(path: string): Promise<T> {
  return answer(await fetch(path))
}

/** Asks the sandbox to do something; throws its message. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'Content-Type': 'application/json' }
  return answer(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }))
}

async function answer<T>(response: Response): Promise<T> {
  const text = await response.text()
  const value = text === '' ? {} : JSON.parse(text)
  if (!response.ok) throw new Error(value.message ?? `HTTP ${response.status}`)
  return value
}
