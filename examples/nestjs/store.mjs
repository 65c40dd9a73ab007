// A store of one file, for one process; several processes need Redis or a database: store.mjs of tencent-scf has the same four
// functions on Redis.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'

export function fileStore(path) {
  const items = read(path)
  const nameOf = (kind, id) => `${kind} ${id}`
  const stands = (name, version) => items.get(name)?.version === version

  function save() {
    for (const [name, { expires }] of items) if (expires < Date.now() / 1000) items.delete(name)
    // Renamed over the old one: a crash leaves the one or the other.
    writeFileSync(`${path}.new`, JSON.stringify([...items]), { mode: 0o600, flush: true })
    renameSync(`${path}.new`, path)
  }

  return {
    async get(kind, id) {
      return items.get(nameOf(kind, id))
    },
    async list(kind) {
      return [...items].filter(([name]) => name.startsWith(`${kind} `)).map(([, item]) => item)
    },
    /** Writes only where `version` stands, or nothing where that is `undefined`; tells whether it did. */
    async write(kind, id, item, version) {
      const name = nameOf(kind, id)
      if (!stands(name, version)) return false
      items.set(name, item)
      save()
      return true
    },
    async remove(kind, id, version) {
      const name = nameOf(kind, id)
      if (version === undefined || !stands(name, version)) return
      items.delete(name)
      save()
    },
  }
}

function read(path) {
  try {
    return new Map(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return new Map()
  }
}
