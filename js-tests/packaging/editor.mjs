// An editor of one file: what TypeScript's language service completes and shows in a project that has the package installed.
import { dirname, join } from 'node:path'
import ts from 'typescript5'

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  types: [],
}

/** An editor in `folder`; each code it is given begins with `prelude`, and `|` in it is the cursor. */
export function editor(folder, prelude) {
  const path = join(folder, 'editor.mts')
  let text = ''
  let version = 0
  const host = {
    getCompilationSettings: () => compilerOptions,
    getScriptFileNames: () => [path],
    getScriptVersion: (name) => (name === path ? String(version) : '0'),
    getScriptSnapshot(name) {
      const content = name === path ? text : ts.sys.readFile(name)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (options) =>
      join(dirname(ts.getDefaultLibFilePath(options)), ts.getDefaultLibFileName(options)),
    fileExists: (name) => name === path || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  }
  const service = ts.createLanguageService(host)

  function at(code) {
    const [before, after, ...more] = code.split('|')
    if (after === undefined || more.length > 0) throw new Error(`one cursor in ${code}`)
    text = `${prelude}\n${before}${after}\n`
    version++
    return prelude.length + 1 + before.length
  }

  return {
    /** The names that are offered, in the editor's order. */
    completions(code) {
      const found = service.getCompletionsAtPosition(path, at(code), { includeCompletionsForModuleExports: false })
      const entries = [...(found?.entries ?? [])].sort((a, b) =>
        a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0,
      )
      return entries.filter(({ kind }) => kind !== 'warning').map(({ name }) => name)
    },
    /** What is shown of a name under the cursor: its type, and its documentation. */
    hover(code) {
      const found = service.getQuickInfoAtPosition(path, at(code))
      const shown = (parts) => ts.displayPartsToString(parts ?? [])
      const tags = (found?.tags ?? []).map(({ name, text: parts }) => `@${name} ${shown(parts)}`)
      return { type: shown(found?.displayParts), doc: shown(found?.documentation), tags }
    },
    /** What is wrong with a code without a cursor. */
    mistakes(code) {
      text = `${prelude}\n${code}\n`
      version++
      const found = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)]
      return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    },
  }
}
