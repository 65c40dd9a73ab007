// Prints llms.txt in the root of the repository.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { llms } from './llms.mjs'
import { root } from './pages.mjs'

writeFileSync(join(root, 'llms.txt'), llms())
