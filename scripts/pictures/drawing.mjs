// What both diagrams are drawn with: shapes of SVG, readable in light and dark, with or without a Chinese font of its own.

const style = `
  text { font: 13px system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif; fill: #1f2328 }
  .code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', monospace; font-size: 12px }
  .small { font-size: 11px }
  .head { font-size: 16px; font-weight: 600 }
  .strong { font-weight: 600 }
  .quiet { fill: #59636e }
  .code.small { font-size: 11px }
  .paper { fill: #ffffff; stroke: #d1d9e0 }
  .line { stroke: #59636e; stroke-width: 1.5; fill: none }
  .tip { fill: #59636e }
  .dotted { stroke-width: 1; stroke-dasharray: 1 4; stroke-linecap: round }
  .halo { stroke: #ffffff; stroke-width: 4; stroke-linejoin: round; paint-order: stroke }
  .life { stroke: #d1d9e0; stroke-width: 2 }
  .box { stroke-width: 1.5 }
  .grey { fill: #f6f8fa; stroke: #c4ccd4 }
  .green { fill: #dafbe1; stroke: #1a7f37 }
  .red { fill: #ffebe9; stroke: #cf222e }
  .amber { fill: #fff8c5; stroke: #9a6700 }
  .blue { fill: #ddf4ff; stroke: #0969da }
  .orange { fill: #fff1e5; stroke: #bc4c00 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    .quiet { fill: #9198a1 }
    .paper { fill: #0d1117; stroke: #3d444d }
    .line { stroke: #9198a1 }
    .tip { fill: #9198a1 }
    .halo { stroke: #0d1117 }
    .life { stroke: #3d444d }
    .grey { fill: #212830; stroke: #656c76 }
    .green { fill: #12261e; stroke: #3fb950 }
    .red { fill: #25171c; stroke: #f85149 }
    .amber { fill: #272115; stroke: #d29922 }
    .blue { fill: #121d2f; stroke: #4493f8 }
    .orange { fill: #221a19; stroke: #db6d28 }
  }`

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** One line of text; `kind` are classes of the style. */
export const text = (x, y, content, kind = '', anchor = 'start') =>
  `<text x="${x}" y="${y}" class="${kind}" text-anchor="${anchor}">${escaped(content)}</text>`

/** Code, and what is said about it in the same line. */
export const remark = (x, y, code, note) =>
  `<text x="${x}" y="${y}" class="small quiet halo"><tspan class="code small">${escaped(code)}</tspan><tspan dx="${code ? 12 : 0}">${escaped(note)}</tspan></text>`

export const box = (x, y, width, height, kind, radius = 6) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" class="box ${kind}"/>`

export const line = (points, kind = 'line') =>
  `<path d="M${points.map((point) => point.join(' ')).join('L')}" class="${kind}"/>`

const TIP = 7

/** A line that ends in a tip, along its last part. */
export function arrow(...points) {
  const [[fromX, fromY], [x, y]] = points.slice(-2)
  const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)]
  const base = [x - dx * TIP, y - dy * TIP]
  const wings = [1, -1].map((side) => `${base[0] + dy * side * 4} ${base[1] + dx * side * 4}`)
  return `${line([...points.slice(0, -1), base])}<path d="M${x} ${y}L${wings.join('L')}Z" class="tip"/>`
}

/** Roughly how wide a text is, in pixels: a Chinese letter is as wide as it is high. */
export function widthOf(content, size = 13, narrow = 0.56) {
  return [...content].reduce((sum, letter) => sum + size * (letter.codePointAt(0) > 0x2e7f ? 1 : narrow), 0)
}

/** A word in a coloured frame that begins at `x`, on the baseline `y`. */
export function pill(x, y, word, kind) {
  const width = Math.round(widthOf(word, 12, 0.6)) + 14
  return {
    width,
    drawn: [box(x, y - 14, width, 20, kind, 10), text(x + width / 2, y, word, 'code', 'middle')].join(''),
  }
}

/** A whole picture, with a title that is also read aloud, and a line that says what it was made from. */
export function picture({ width, height, title, source }, parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
<style>${style}
</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" class="paper"/>
${text(24, 34, title, 'head')}
${text(width - 24, 34, source, 'small quiet', 'end')}
${parts.join('\n')}
</svg>
`
}
