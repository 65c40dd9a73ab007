// `npm run reference`: prints docs/reference from the docstrings of what the package exports.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './packages.mjs'
import { anchorsOf, exists, project, read, root } from './pages.mjs'

install()
if (!exists('node_modules/@types/node')) {
  console.error('The sources use packages of the root: run `npm ci` there first.')
  process.exit(1)
}
const { default: ts } = await import('typescript')
const { Application, Comment, ConsoleLogger, ReflectionKind } = await import('typedoc')
const { MarkdownTheme } = await import('typedoc-plugin-markdown')

const sources = join(root, 'pkg/src/')
const entries = fileURLToPath(new URL('.reference/', import.meta.url))
const output = join(root, 'docs/reference')

/** The typed paths repeat the calls, as properties of properties. */
const leftOut = new Set(['Paths', 'V3'])

/** The pages beside those of the families: an entry of the package, or files of the main entry. */
const pages = {
  client: {
    title: 'The client',
    about: '`Wechatpay`, its options, the six styles of a call',
    entry: 'entries/exports.ts',
    files: /./,
  },
  launch: {
    title: 'Launches',
    about: 'what the mini program, app or browser is given',
    entry: 'entries/exports.ts',
    files: /^calls\/(launch|launches|payment)\.ts$/,
  },
  errors: {
    title: 'Errors',
    about: 'every class, with what it knows',
    entry: 'entries/exports.ts',
    files: /^errors\.ts$/,
  },
  notifications: {
    title: 'Notifications',
    about: '`parse`, `handler`, replay guards',
    entry: 'entries/exports.ts',
    files: /^notifications\//,
  },
  node: { title: 'wechatpay-entrust/node', about: 'handlers for Node servers', entry: 'entries/node.ts', files: /./ },
  redis: { title: 'wechatpay-entrust/redis', about: 'a shared replay guard', entry: 'entries/redis.ts', files: /./ },
  sandbox: {
    title: 'wechatpay-entrust/sandbox',
    about: 'a local WeChat Pay, as an object',
    entry: 'sandbox/index.ts',
    files: /./,
  },
  sync: { title: 'wechatpay-entrust/sync', about: 'calls that block', entry: 'sync/index.ts', files: /./ },
}

const capital = (name) => name[0].toUpperCase() + name.slice(1)

/** The families of the table, each with the types that belong to it. */
function families() {
  const names = readdirSync(join(root, 'table')).filter((name) => name.endsWith('.json') && name !== 'envelopes.json')
  return names.sort().map((name) => {
    const family = JSON.parse(read(`table/${name}`))
    const { title = 'Shared by families', chinese, groups = {}, types = {}, enums = {} } = family
    const listed = Object.keys(groups).map((group) => `\`${group}\``)
    return {
      about: listed.length === 0 ? 'types that several families use' : listed.join(', '),
      page: `calls/${name.replace('.json', '')}`,
      title: chinese === undefined ? title : `${title}, ${chinese}`,
      docs: Object.entries(types).map(([type, { doc }]) => [type, doc]),
      types: new Set([...Object.keys(groups).map(capital), ...Object.keys(types), ...Object.keys(enums)]),
    }
  })
}

/** What an entry of the package exports: each name with the file that declares it. */
function exportsOf(program, entry) {
  const checker = program.getTypeChecker()
  const file = checker.getSymbolAtLocation(program.getSourceFile(join(sources, entry)))
  return checker.getExportsOfModule(file).map((each) => {
    const original = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each
    return { name: each.name, from: relative(sources, original.declarations[0].getSourceFile().fileName) }
  })
}

/** Every exported name on one page: that of its family, or that whose files it is declared in. */
function distribute() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const names = [...new Set(Object.values(pages).map(({ entry }) => entry))]
  const program = ts.createProgram(
    names.map((name) => join(sources, name)),
    { ...options, noEmit: true },
  )
  const all = families()
  const taken = new Set(leftOut)
  const distributed = new Map()
  for (const entry of names) {
    for (const { name, from } of exportsOf(program, entry)) {
      if (taken.has(name)) continue
      taken.add(name)
      const family = all.find(({ types }) => from !== 'client.ts' && types.has(name))
      const [page] = Object.entries(pages).findLast(([, each]) => each.entry === entry && each.files.test(from))
      const place = family?.page ?? page
      if (!distributed.has(place)) distributed.set(place, [])
      distributed.get(place).push({ name, from })
    }
  }
  const titles = [...Object.entries(pages), ...all.map((family) => [family.page, family])]
  return titles.map(([page, { title, about }]) => ({ page, title, about, names: distributed.get(page) ?? [] }))
}

/** A module for each page, which typedoc takes for what is public. */
function writeEntries(distributed) {
  rmSync(entries, { recursive: true, force: true })
  return distributed.map(({ page, names }) => {
    const file = join(entries, `${page}.ts`)
    mkdirSync(dirname(file), { recursive: true })
    const lines = names.map(
      ({ name, from }) => `export { ${name} } from '${relative(dirname(file), join(sources, from))}'`,
    )
    writeFileSync(file, `${lines.join('\n')}\n`)
    return file
  })
}

function writeConfig() {
  const config = {
    extends: relative(entries, join(root, 'tsconfig.json')),
    compilerOptions: {
      rootDir: relative(entries, root),
      noEmit: true,
      emitDeclarationOnly: false,
      declaration: false,
      isolatedModules: false,
      isolatedDeclarations: false,
      verbatimModuleSyntax: false,
      typeRoots: [relative(entries, join(root, 'node_modules/@types'))],
    },
    include: ['**/*.ts', relative(entries, join(sources, '**/ambient.d.ts'))],
  }
  writeFileSync(join(entries, 'tsconfig.json'), JSON.stringify(config))
}

/** How a page is printed: a signature in one line, whose types are links, instead of tables that say it again. */
class Theme extends MarkdownTheme {
  getRenderContext(page) {
    const context = super.getRenderContext(page)
    const { signatureReturns } = context.partials
    context.partials.signatureReturns = (model, options) =>
      model.comment?.getTag('@returns') ? signatureReturns.call(context, model, options) : ''
    context.partials.inheritance = () => ''
    return context
  }
}

/**
 * What a class or interface takes over stands with what it is taken from; a constructor without a word, and what consoles
 * and `instanceof` look for, is not for users.
 */
function prune(converted) {
  const isSilent = ({ kind, signatures }) =>
    kind === ReflectionKind.Constructor && !signatures?.some(({ comment }) => comment)
  // What a class has from an interface that it is merged with counts as inherited, its own constructor too.
  const isInherited = ({ kind, inheritedFrom }) => inheritedFrom !== undefined && kind !== ReflectionKind.Constructor
  const isHook = ({ name }) => name === '[toStringTag]' || name === '[hasInstance]'
  for (const parent of converted.getReflectionsByKind(ReflectionKind.ClassOrInterface)) {
    const superfluous = parent.children?.filter((each) => isInherited(each) || isSilent(each) || isHook(each)) ?? []
    for (const each of superfluous) converted.removeReflection(each)
    const isLeft = (each) => !superfluous.includes(each)
    parent.groups = parent.groups
      ?.map((group) => Object.assign(group, { children: group.children.filter(isLeft) }))
      .filter(({ children }) => children.length > 0)
  }
}

/** What declarations leave unsaid because a name says it: what the table knows of a type, and the names of errors. */
function complete(converted) {
  const commented = (each, text) => {
    each.comment ??= new Comment([{ kind: 'text', text }])
  }
  const docs = new Map(families().flatMap(({ docs }) => docs))
  for (const each of converted.getReflectionsByKind(ReflectionKind.Interface)) {
    const text = docs.get(each.name)
    if (text !== undefined) commented(each, text)
  }
  for (const { children = [] } of converted.getReflectionsByKind(ReflectionKind.ClassOrInterface)) {
    const name = children.find((each) => each.name === 'name' && each.type?.type === 'literal')
    if (name) commented(name, 'The name of the class, for `switch`.')
  }
}

/** Members of a type that is written in place are explained by what they are a member of. */
class Notes extends ConsoleLogger {
  validationWarning(text, ...place) {
    if (!/\.__type\.[^ ]+ \(.*does not have any documentation$/.test(text)) super.validationWarning(text, ...place)
  }
}

async function convert(distributed, files) {
  const app = await Application.bootstrapWithPlugins({
    name: 'Reference',
    entryPoints: files,
    outputs: [{ name: 'markdown', path: output }],
    tsconfig: join(entries, 'tsconfig.json'),
    plugin: ['typedoc-plugin-markdown'],
    readme: 'none',
    router: 'module',
    theme: 'reference',
    entryFileName: 'README.md',
    sort: ['source-order'],
    excludePrivate: true,
    excludeProtected: true,
    excludeInternal: true,
    excludeExternals: true,
    // TypeScript has checked the sources already: that of the root, which is newer than typedoc's.
    skipErrorChecking: true,
    disableSources: true,
    hidePageHeader: true,
    hideBreadcrumbs: true,
    hideGroupHeadings: true,
    expandParameters: true,
    parametersFormat: 'none',
    interfacePropertiesFormat: 'table',
    classPropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    propertyMembersFormat: 'table',
    typeDeclarationFormat: 'table',
    tableColumnSettings: { hideInherited: true, hideOverrides: true, hideModifiers: true, hideDefaults: true },
    pageTitleTemplates: { module: ({ name }) => distributed.find(({ page }) => page === name).title },
    packagesRequiringDocumentation: [project.name],
    validation: { notExported: true, invalidLink: true, notDocumented: true },
  })
  app.logger = new Notes()
  app.renderer.defineTheme('reference', Theme)
  const converted = await app.convert()
  if (converted === undefined) process.exit(1)
  prune(converted)
  complete(converted)
  app.validate(converted)
  await app.generateOutputs(converted)
  const { errorCount, warningCount, validationWarningCount } = app.logger
  if (errorCount + warningCount + validationWarningCount > 0) process.exitCode = 1
}

/** The plugin counts some headings that it does not write; a link to one that is not there means the first. */
function mended(text, page, anchors) {
  return text.replaceAll(/\]\(([\w./-]*)#([\w-]+)\)/g, (all, path, anchor) => {
    const target = path === '' ? page : posix.join(posix.dirname(page), path).replace(/\.md$/, '')
    if (anchors.get(target)?.has(anchor) !== false) return all
    return `](${path}#${anchor.replace(/-\d+$/, '')})`
  })
}

const kinds = 'Properties|Methods|Constructors|Accessors|Indexable|Type Declaration|Call Signature|Get Signature'

/** Shorter: no headings for kinds of members, labels instead of small headings, no anchor that no link names. */
function shortened(text, linked) {
  return text
    .replaceAll(/<a id="([^"]+)"><\/a> /g, (all, id) => (linked.has(id) ? all : ''))
    .replaceAll(new RegExp(`^#+ (?:${kinds})$`, 'gm'), '')
    .replaceAll(/^#### /gm, '### ')
    .replaceAll(/^#+ (Throws|Example|Examples|Extends|Extended by|Returns)\n\n/gm, '**$1**\n\n')
    .replaceAll(/^\*\*(Throws|Returns)\*\*\n\n/gm, '**$1** ')
    .replaceAll(/^\*\*(Extends|Extended by)\*\*\n\n((?:- .+\n)+)/gm, (_, label, list) => {
      const names = list
        .trim()
        .split('\n')
        .map((line) => line.slice(2))
      return `**${label}** ${names.join(', ')}\n`
    })
    .replaceAll(/^\*\*\*$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
}

function tidy(distributed) {
  const texts = distributed.map(({ page }) => [page, readFileSync(join(output, `${page}.md`), 'utf8')])
  const linked = new Set(texts.flatMap(([, text]) => [...text.matchAll(/#([\w-]+)\)/g)].map(([, anchor]) => anchor)))
  const shorter = texts.map(([page, text]) => [page, shortened(text, linked)])
  const anchors = new Map(shorter.map(([page, text]) => [page, anchorsOf(text)]))
  for (const [page, text] of shorter) {
    const back = `[Reference](${page.includes('/') ? '../' : ''}README.md)`
    const tidied = mended(text, page, anchors).replace(/^(# .+)$/m, `$1\n\n${back}`)
    writeFileSync(join(output, `${page}.md`), `${tidied.trimEnd()}\n`)
  }
}

function writeIndex(distributed) {
  const row = ({ page, title, about }) => `| [${title}](${page}.md) | ${about} |\n`
  const calls = distributed.filter(({ page }) => page.startsWith('calls/'))
  const others = distributed.filter(({ page }) => !page.startsWith('calls/'))
  const text = `# Reference

Every name that the package exports, printed from its docstrings by \`npm run reference\`. The crate has [its own](https://docs.rs/wechatpay-entrust).

| Page | |
| --- | --- |
${others.map(row).join('')}
| Calls and their types | |
| --- | --- |
${calls.map(row).join('')}`
  writeFileSync(join(output, 'README.md'), text)
}

const distributed = distribute()
const files = writeEntries(distributed)
writeConfig()
rmSync(output, { recursive: true, force: true })
await convert(distributed, files)
tidy(distributed)
writeIndex(distributed)
