// Everything that is printed from the table, by the file it goes to, before the formatter of the repository.
import { printCalls, printNames } from './calls.mjs'
import { printEndpoints } from './endpoints.mjs'
import { printFixture } from './fixture.mjs'
import { printLaunches } from './launches.mjs'
import { printModels } from './models.mjs'
import { printPage } from './page.mjs'
import { printReadme } from './readme.mjs'
import { printRust } from './rust.mjs'

/** `read` gives the text of a file of the repository: of the indexes only a part is printed. */
export function printed(table, read) {
  return {
    'src/api/rows.rs': printRust(table),
    'pkg/src/models.ts': printModels(table),
    'pkg/src/names.ts': printNames(table),
    'pkg/src/calls/operations.ts': printCalls(table),
    'pkg/src/calls/endpoints.ts': printEndpoints(table),
    'pkg/src/calls/launches.ts': printLaunches(table),
    'js-tests/contracts/table.json': printFixture(table),
    'docs/operations.md': printPage(table, 'en'),
    'docs/operations.zh-CN.md': printPage(table, 'zh'),
    'docs/README.md': printReadme(read('docs/README.md'), table, 'en'),
    'docs/README.zh-CN.md': printReadme(read('docs/README.zh-CN.md'), table, 'zh'),
  }
}
