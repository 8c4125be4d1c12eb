// The style sheet of `/changes`: one column from 320 pixels on, readable in print and in forced colours.

export const PAGE_STYLES = `
:root { color-scheme: light dark; --text: #1a1a1a; --back: #fff; --line: #767676; --link: #0017c1; --quiet: #f2f2f2; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f2f2f2; --back: #1a1a1a; --line: #999; --link: #9db7ff; --quiet: #2b2b2b; }
}
* { box-sizing: border-box; }
body {
  margin: 0; color: var(--text); background: var(--back); line-height: 1.8; overflow-wrap: anywhere;
  font-family: 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif;
}
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.4; }
h2 { font-size: 1.3rem; margin-top: 2.5rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin-top: 2rem; }
a { color: var(--link); }
.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--back); }
.skip:focus { left: 0; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; padding: 1rem; background: var(--quiet); }
label { flex-basis: 100%; }
input, button { font: inherit; min-height: 2.75rem; padding: 0.25rem 0.75rem; border: 1px solid var(--line); border-radius: 0.25rem; color: inherit; background: var(--back); }
input { flex: 1 1 10rem; min-width: 0; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.changes { padding-left: 1.5rem; }
.changes p { margin: 0.25rem 0; }
blockquote { margin: 0.25rem 0; padding: 0.25rem 0 0.25rem 1rem; border-left: 4px solid var(--line); white-space: pre-line; }
.source, figcaption, .note { font-size: 0.9rem; }
figure { margin: 1rem 0; }
.scroll { overflow-x: auto; border: 1px solid var(--line); background: #fff; }
.scroll img { display: block; max-width: none; height: auto; }
summary { min-height: 2.75rem; padding: 0.5rem 0; cursor: pointer; }
@media print { form, .skip { display: none; } .scroll img { max-width: 100%; } }
`.trimStart();
