import type { Sandbox } from '../sandbox.ts'
import { html, type Markup } from './markup.ts'

interface Page {
  readonly title: string
  /** Class of the body: how wide the page gets. */
  readonly shape: 'phone' | 'desk'
  readonly header: Markup
  readonly main: Markup
}

export function layout({ title, shape, header, main }: Page): Markup {
  return html`<!doctype html>
<html lang="zh-CN">
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

/** The deliveries of one notification, and when the next one falls due. */
export function attempts(notification: Sandbox['notifications'][number]): Markup {
  const waiting = notification.next_attempt
  return html`<ol class="attempts">
${notification.attempts.map(
  ({ at, status, error, fault }) =>
    html`<li><time>${clockTime(at)}</time> ${outcome(status, error)} ${faultBadge(fault)}</li>`,
)}
${waiting === undefined ? '' : html`<li class="quiet"><time>${clockTime(waiting)}</time> 下次发送 <span lang="en">next</span></li>`}
</ol>`
}

function outcome(status: number | undefined, error: string | undefined): Markup {
  if (error !== undefined) return html`<b class="bad">✗</b> ${error}`
  if (status === undefined) return html`<span class="quiet">…</span>`
  const good = status === 200 || status === 204
  return html`<b class="${good ? 'good' : 'bad'}">${good ? '✓' : '✗'} ${status}</b>`
}

export function faultBadge(fault: string | undefined): Markup | undefined {
  return fault === undefined ? undefined : html`<span class="badge warn">${fault}</span>`
}

/** `09-10 13:29:35` in Beijing. */
export function clockTime(milliseconds: number): string {
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(5, 19).replace('T', ' ')
}
