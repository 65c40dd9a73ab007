// What can be done to a TypeScript source that a test should notice. Left alone are types, names, and texts with blanks,
// which are messages. A mutant is a node and the text to put in its place.
import ts from 'typescript5'

const { SyntaxKind } = ts

/** What stands for an operator of two sides. Texts that `+` joins become NaN, which shows as well. */
const others = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
}

/** What stands for a method or a function of the same arguments. */
const twins = { some: 'every', every: 'some', min: 'max', max: 'min' }

/** Every mutant of a file in the order of the text, each with a key that holds as long as its line does. */
export function mutantsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
  const found = []
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return
    found.push(...alternatives(node))
    ts.forEachChild(node, visit)
  }
  visit(source)
  const times = new Map()
  return found.map(({ node, to }) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    const written = `${text.split('\n')[line].trim()} | ${oneLine(node.getText())} -> ${oneLine(to) || 'nothing'}`
    times.set(written, (times.get(written) ?? 0) + 1)
    const time = times.get(written)
    return { file, line: line + 1, node, to, key: `${file} | ${written}${time > 1 ? ` (${time})` : ''}` }
  })
}

function alternatives(node) {
  return [conditions, literals, operators, calls, results, statements].flatMap((kind) => [...kind(node)])
}

function* conditions(node) {
  const condition = ts.isIfStatement(node) ? node.expression : ts.isConditionalExpression(node) && node.condition
  if (condition) yield* ['true', 'false'].map((to) => ({ node: condition, to }))
  if (ts.isWhileStatement(node)) yield { node: node.expression, to: 'false' }
  if (ts.isForStatement(node) && node.condition) yield { node: node.condition, to: 'false' }
}

function* literals(node) {
  if (node.kind === SyntaxKind.TrueKeyword) yield { node, to: 'false' }
  if (node.kind === SyntaxKind.FalseKeyword) yield { node, to: 'true' }
  if (!ts.isStringLiteral(node) || / /.test(node.text)) return
  const { parent } = node
  const isName = parent.name === node || ts.isExportDeclaration(parent)
  const isTypeName = ts.isBinaryExpression(parent) && ts.isTypeOfExpression(parent.left)
  if (!isName && !isTypeName) yield { node, to: node.text === '' ? "'mutant'" : "''" }
}

function* operators(node) {
  if (ts.isBinaryExpression(node)) {
    const [left, operator, right] = [node.left, node.operatorToken, node.right].map((part) => part.getText())
    // Of a condition the two verdicts are tried already.
    if (/[!=]==/.test(operator) && isCondition(node)) return
    yield* (others[operator] ?? []).map((other) => ({ node, to: `(${left}) ${other} (${right})` }))
    if (operator === '+=' || operator === '-=')
      yield { node, to: `${left} ${operator === '+=' ? '-=' : '+='} ${right}` }
  }
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return
  const operand = node.operand.getText()
  if (node.operator === SyntaxKind.ExclamationToken && !isCondition(node)) yield { node, to: operand }
  if (node.operator === SyntaxKind.MinusToken) yield { node, to: operand }
  if (node.operator === SyntaxKind.PlusPlusToken) yield { node, to: `${operand}--` }
  if (node.operator === SyntaxKind.MinusMinusToken) yield { node, to: `${operand}++` }
}

function isCondition(node) {
  const { parent } = node
  return (
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  )
}

function* calls(node) {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name } = node.expression
    if (Object.hasOwn(twins, name.text)) yield { node, to: without(node, name, twins[name.text]) }
  }
  if (node.questionDotToken && ts.isExpression(node)) {
    const to = ts.isPropertyAccessExpression(node) ? '.' : ''
    yield { node: chainOf(node), to: without(chainOf(node), node.questionDotToken, to) }
  }
}

/** `a?.b.c` ends as a whole: what stands for a part of it stands for all. */
function chainOf(node) {
  let chain = node
  while (ts.isOptionalChain(chain.parent) && chain.parent.expression === chain) chain = chain.parent
  return chain
}

function without(node, part, by) {
  const at = node.getStart()
  const text = node.getText()
  return text.slice(0, part.getStart() - at) + by + text.slice(part.getEnd() - at)
}

function* results(node) {
  const given = ts.isReturnStatement(node)
    ? node.expression
    : ts.isArrowFunction(node) && !ts.isBlock(node.body) && node.body
  if (given && !/^(true|false|undefined|void 0)$/.test(given.getText())) yield { node: given, to: 'undefined' }
}

function* statements(node) {
  const isPlain = ts.isExpressionStatement(node) && !/^super\(/.test(node.getText())
  if (isPlain || ts.isThrowStatement(node) || ts.isContinueStatement(node)) yield { node, to: '' }
}

function oneLine(text) {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 100 ? `${line.slice(0, 100)}…` : line
}
