import type { Language } from './language.ts'
import { html, type Markup } from './markup.ts'

interface Page {
  readonly language: Language
  readonly title: string
  /** Class of the body: `phone` or `desk`. */
  readonly shape: 'phone' | 'desk'
  readonly header: Markup
  readonly main: Markup
}

export function layout({ language, title, shape, header, main }: Page): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/style.css">
<script src="/sandbox/live.js" defer></script>
</head>
<body class="${shape}">
<header>${header}</header>
<main>${main}</main>
</body>
</html>
`
}

/** `2020-09-10 13:29:35` in Beijing, where the products have their hours. */
export function clockTime(milliseconds: number): string {
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}
