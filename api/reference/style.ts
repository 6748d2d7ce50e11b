/** The style of the reference pages: one file, no script, no picture, no font from elsewhere. */
export const style = `:root { --ink: #1d1d1f; --quiet: #55585c; --line: #c9ccd1; --paper: #fff; --shade: #f4f5f7; --link: #0b4a8f; --mark: #9c1c1c; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font-family: system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; line-height: 1.55; }
a { color: var(--link); }
:focus-visible { outline: 3px solid #d98e04; outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
header { display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; align-items: baseline; padding: 0.6rem 1.2rem; border-bottom: 3px solid var(--mark); }
header p { margin: 0; font-weight: 700; }
nav { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; }
header .language { margin-left: auto; }
a[aria-current="page"] { color: var(--ink); font-weight: 700; text-decoration: none; border-bottom: 2px solid var(--mark); }
main { max-width: 76rem; margin: 0 auto; padding: 1rem 1.2rem 4rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; }
h3 { font-size: 1.05rem; margin: 2rem 0 0.4rem; overflow-wrap: anywhere; }
h4 { font-size: 0.95rem; margin: 1rem 0 0.3rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
caption { text-align: left; font-weight: 600; padding: 0.3rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--shade); }
tbody th { font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.2rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
dd ul, td ul { margin: 0; padding-left: 1.1rem; }
code, pre { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.9em; }
td, td code, li code { overflow-wrap: anywhere; }
pre { margin: 0.3rem 0; padding: 0.6rem 0.8rem; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--shade); border: 1px solid var(--line); border-radius: 3px; }
details { margin: 0.4rem 0; }
summary { cursor: pointer; }
.quiet { color: var(--quiet); }
.method { font-weight: 700; text-transform: uppercase; }
@media print { header, .skip, .search, .files, .pages, .no-print { display: none; } }
.portal { overflow-wrap: anywhere; }
.portal dl { grid-template-columns: max-content minmax(0, 1fr); }
.portal.large { font-size: 1.3rem; }
.portal.large h1 { font-size: 2rem; }
.portal.large h2 { font-size: 1.6rem; }
.portal td ul { list-style: none; padding: 0; }
.search { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: end; padding: 0.6rem 0.8rem; background: var(--shade); border: 1px solid var(--line); }
.search p { margin: 0; min-width: 0; max-width: 100%; }
.search label { display: block; }
.search input, .search select, .search button { font: inherit; padding: 0.3rem 0.6rem; max-width: 100%; min-height: 2.75rem; }
.search button { color: #fff; background: var(--link); border: 1px solid var(--link); border-radius: 3px; }
.files a, .pages a { display: inline-block; padding: 0.4rem 1rem 0.4rem 0; }
@media (max-width: 40rem) {
  .portal thead { position: absolute; left: -100vw; }
  .portal tbody tr { display: block; padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
  .portal tbody th, .portal tbody td { display: block; border: 0; padding: 0.1rem 0; }
  .portal tbody td::before { content: attr(data-of) " "; color: var(--quiet); }
}
`;
