// Each example is a package of its own, so what it imports by name is looked up in node_modules: there the package appears as
// a link to this repository.
import { lstatSync, symlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const link = fileURLToPath(new URL('../../node_modules/wechatpay-entrust', import.meta.url))

try {
  symlinkSync(root, link, 'junction')
} catch (error) {
  // Another file of tests made it.
  if (error.code !== 'EEXIST' || !lstatSync(link).isSymbolicLink()) throw error
}
