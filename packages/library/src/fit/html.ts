/** A piece of HTML in which every text from outside is escaped. */
export interface Html {
  readonly html: string;
}

type Piece = Html | string | number | null | readonly Piece[];

/** Writes HTML: what is put in is escaped unless it is HTML already; lists are joined, null is nothing. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: parts.map((part, i) => part + (i < pieces.length ? written(pieces[i] ?? null) : '')).join('') };
}

function written(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return escapeHtml(piece);
  return 'html' in piece ? piece.html : piece.map(written).join('');
}

/** A text as it stands in HTML, also between the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A part that can be wider than the page, to be scrolled by the keyboard too. */
export function wide(label: string, content: Html): Html {
  return html`<div class="wide" role="region" tabindex="0" aria-label="${label}">${content}</div>`;
}

/** A column of a table of schools. */
export interface ListColumn {
  readonly label: string;
  readonly isNumber: boolean;
}

/** Columns beside the name above which a table is printed school by school: paper is not as wide. */
const WIDEST_PRINTED = 8;

/**
 * A table with a school in each row; on a phone, and on paper where it has many columns, a school under the other with its
 * values below its name. Roles are named since a browser forgets them of what is no longer laid out as a table.
 */
export function schoolTable(
  label: string,
  name: string,
  columns: readonly ListColumn[],
  rows: readonly { readonly name: string; readonly cells: readonly (Html | string | null)[] }[],
): Html {
  const styled = ({ isNumber }: ListColumn): Html | null => (isNumber ? html` class="n"` : null);
  const head = columns.map((column) => html`<th role="columnheader" scope="col"${styled(column)}>${column.label}</th>`);
  const body = rows.map(
    (row) => html`
<tr role="row"><th role="rowheader" scope="row">${row.name}</th>${row.cells.map((cell, i) => html`<td role="cell"${styled(columns[i]!)} data-label="${columns[i]!.label}">${cell}</td>`)}</tr>`,
  );
  const style = columns.length > WIDEST_PRINTED ? 'cards many' : 'cards';
  return wide(
    label,
    html`<table role="table" class="${style}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${name}</th>${head}</tr></thead><tbody role="rowgroup">${body}</tbody></table>`,
  );
}

/** The type of the block in which a page carries the data that it shows. */
const BLOCK = '<script type="application/json" id="data">';

/** What a page is made of. */
export interface HtmlPage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly body: Html;
  /** Carried along as it is, for programs; no script reads it here. Null where none is. */
  readonly data: unknown;
}

/**
 * A page in one file: no script, no address that is fetched, and a policy that forbids both. It is read from a disk, and
 * printed.
 */
export function writePage({ language, direction, title, body, data }: HtmlPage): string {
  const block = data === null ? '' : `${BLOCK}${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.html}
</main>
${block}</body>
</html>
`;
}

/** The data that a page carries, as text; null where it carries none. */
export function dataIn(page: string): string | null {
  const from = page.indexOf(BLOCK);
  if (from < 0) return null;
  const to = page.indexOf('</script>', from);
  return to < 0 ? null : page.slice(from + BLOCK.length, to);
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #c8ced5; --paper: #fff; --accent: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --soft: #a3adb8; --line: #3b444e; --paper: #14181d; --accent: #7db7f5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 24px 16px 48px; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 32px 0 8px; }
h3 { font-size: 16px; margin: 24px 0 4px; }
p { margin: 4px 0; max-width: 75ch; }
.soft { color: var(--soft); }
p.soft { font-size: 14px; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.4; }
th, td { text-align: start; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--soft); border-bottom-color: var(--soft); }
tbody th { color: inherit; border-bottom-color: var(--line); min-width: 12rem; }
.n { text-align: end; }
.n, td .num { white-space: nowrap; }
.note { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 12rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 4px 0; font-size: 14px; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
ul, ol { margin: 4px 0; padding-inline-start: 20px; font-size: 14px; }
li { overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.ref { font-size: 11px; vertical-align: super; line-height: 0; margin-inline-start: 2px; }
.school { break-inside: avoid; border-top: 1px solid var(--line); padding-top: 4px; margin-top: 16px; }
@media (max-width: 640px) {
  .cards thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; text-align: start; white-space: normal; }
  .cards .num { white-space: normal; }
  .cards tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  .cards th, .cards td { padding: 1px 0; border: 0; }
  .cards td::before { content: attr(data-label) ": "; color: var(--soft); }
  .cards td:empty { display: none; }
}
@media (max-width: 480px) { body { padding: 16px 12px 32px; } dl { grid-template-columns: 1fr; } dd { margin-bottom: 6px; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #999; --paper: #fff; --accent: #000; }
  @page { margin: 14mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 16pt; } h2 { font-size: 12pt; break-after: avoid; } h3 { font-size: 10.5pt; break-after: avoid; }
  table, dl, ul, ol { font-size: 9pt; }
  .wide { overflow: visible; }
  .many thead { display: none; }
  .many, .many tbody, .many tr, .many th, .many td { display: block; text-align: start; }
  .many tr { padding: 6px 0; border-bottom: 1px solid var(--line); }
  .many th, .many td { padding: 0; border: 0; }
  .many td { display: inline-block; vertical-align: top; margin-inline-end: 16px; }
  .many td::before { content: attr(data-label) ": "; color: var(--soft); }
  .many td:empty { display: none; }
  .n, td .num { white-space: normal; }
  .note, tbody th { min-width: 0; }
  th, td { padding-inline-end: 6px; }
  p.soft { font-size: 9pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;
