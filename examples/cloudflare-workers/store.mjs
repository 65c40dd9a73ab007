// The store on D1: one table, see schema.sql. What is written goes by the version, in one statement.

/** @param {D1Database} db */
export function d1Store(db) {
  const itemOf = (row) => (row ? JSON.parse(row.item) : undefined)
  const changed = ({ meta }) => meta.changes === 1

  return {
    async get(kind, id) {
      return itemOf(await db.prepare('SELECT item FROM items WHERE kind = ? AND id = ?').bind(kind, id).first())
    },
    /** At most 20: the next run of the timer takes the next ones. */
    async list(kind) {
      const { results } = await db.prepare('SELECT item FROM items WHERE kind = ? LIMIT 20').bind(kind).all()
      return results.map(itemOf)
    },
    /** Writes only where `version` stands, or nothing where that is `undefined`; tells whether it did. */
    async write(kind, id, item, version) {
      const { version: next, expires = null } = item
      const text = JSON.stringify(item)
      const statement =
        version === undefined
          ? db
              .prepare(
                'INSERT INTO items (kind, id, version, expires, item) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
              )
              .bind(kind, id, next, expires, text)
          : db
              .prepare('UPDATE items SET version = ?, expires = ?, item = ? WHERE kind = ? AND id = ? AND version = ?')
              .bind(next, expires, text, kind, id, version)
      return changed(await statement.run())
    },
    async remove(kind, id, version) {
      if (version === undefined) return
      await db.prepare('DELETE FROM items WHERE kind = ? AND id = ? AND version = ?').bind(kind, id, version).run()
    },
    /** Forgets notifications that no longer come. */
    async sweep() {
      await db.prepare("DELETE FROM items WHERE expires < CAST(strftime('%s', 'now') AS INTEGER)").run()
    },
  }
}
