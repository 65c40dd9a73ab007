export const STYLE = `:root {
  --brand: #07c160;
  --green: #07884a;
  --page: #ededed;
  --card: #fff;
  --text: #191919;
  --quiet: #6b6b6b;
  --line: #e3e3e3;
  --bad: #c8372d;
  --warn: #8a5a00;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --green: #2fbf78;
    --page: #111;
    --card: #1e1e1e;
    --text: #e6e6e6;
    --quiet: #9a9a9a;
    --line: #333;
    --bad: #ff7a70;
    --warn: #e0a93b;
  }
  .primary { color: #062b18; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 0 16px 48px;
  background: var(--page);
  color: var(--text);
  overflow-wrap: break-word;
  font: 16px/1.5 -apple-system, BlinkMacSystemFont, 'PingFang SC', 'Segoe UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
}
.phone { max-width: 430px; }
.desk { max-width: 1280px; }
header { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 16px 0; }
h1 { font-size: 18px; margin: 0; }
h2 { font-size: 17px; margin: 24px 0 8px; }
h3 { font-size: 15px; margin: 0 0 8px; }
p { margin: 8px 0; }
small, .quiet, .note, .en { color: var(--quiet); }
.en { font-size: .88em; font-weight: 400; }
p .en, dt .en, h3 .en, .verdict .en { display: block; }
.note { font-size: 14px; }
.break { overflow-wrap: anywhere; }
.card { background: var(--card); border-radius: 12px; padding: 16px; margin: 0 0 12px; }
.card > :last-child { margin-bottom: 0; }
a { color: var(--green); }
.ask { text-align: center; padding: 28px 16px; }
.ask h2 { font-size: 22px; margin: 12px 0 4px; }
.logo, .mark {
  width: 64px; height: 64px; margin: 0 auto; border-radius: 50%;
  display: grid; place-items: center; font-size: 32px; font-weight: 700;
  background: var(--brand); color: #fff;
}
.verdict { text-align: center; padding: 24px 16px; }
.verdict.bad .mark { background: var(--quiet); }
dl.card { padding: 4px 16px; }
dl div { display: flex; justify-content: space-between; gap: 16px; padding: 12px 0; }
dl div + div { border-top: 1px solid var(--line); }
dt { flex: none; color: var(--quiet); line-height: 1.3; }
dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
button {
  display: block; width: 100%; min-height: 48px; margin: 0 0 12px; padding: 10px 16px; cursor: pointer;
  border: 0; border-radius: 8px; background: var(--card); color: var(--text); font: inherit; font-weight: 600;
}
.primary { background: var(--green); color: #fff; }
.primary .en { color: inherit; }
button.small { width: auto; min-height: 36px; margin: 8px 0 0; padding: 6px 12px; background: var(--page); font-size: 14px; }
button:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid var(--green); outline-offset: 2px; }
pre {
  margin: 8px 0 0; padding: 12px; border-radius: 8px; background: var(--page); overflow-x: auto;
  font: 12px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
}
code { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.badge {
  display: inline-block; padding: 0 8px; border: 1px solid currentColor; border-radius: 10px;
  font-size: 12px; line-height: 20px; color: var(--quiet); white-space: nowrap;
}
.good { color: var(--green); }
.badge.bad, b.bad { color: var(--bad); }
.verdict.good { color: inherit; }
.warn { color: var(--warn); }
.reason { color: var(--bad); font-size: 14px; }
summary { cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
.attempts { margin: 8px 0 0; padding: 0; list-style: none; font-size: 14px; overflow-wrap: anywhere; }
time { color: var(--quiet); font-variant-numeric: tabular-nums; margin-right: 8px; }
.facts { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; }
.columns { display: grid; gap: 0 24px; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 900px) {
  .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .desk { padding: 0 32px 48px; }
}
`
