import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What is written into a reader's own file, where the terminal writes the same. */
const WRITTEN = ['As the column "', '" of the table states it.'];

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const drawn = files.filter((file) => file.endsWith('.tsx'));
const plain = files.filter((file) => file.endsWith('.ts') && !/^(text|worker|sw)\//.test(file));

/** Attributes whose text a reader sees or hears. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'children',
]);

/** Texts that are the same in every language. */
const ALLOWED = [/^https?:/, /^(CSV|JSON|PNG|SVG|XLSX|TSV)$/];

const hasWord = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !ALLOWED.some((allowed) => allowed.test(text.trim()));

function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text;
  return null;
}

/** Whether a text in an expression is only compared, looked up or handed over, and not shown by itself. */
function isUsed(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isElementAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isCaseClause(parent)) return true;
  if (ts.isConditionalExpression(parent)) return isUsed(parent);
  if (ts.isBinaryExpression(parent)) return /[=<>]/.test(parent.operatorToken.getText()) || isUsed(parent);
  if (ts.isAsExpression(parent) || ts.isArrayLiteralExpression(parent))
    return ts.isAsExpression(parent) || ts.isAsExpression(parent.parent);
  if (!ts.isCallExpression(parent)) return false;
  return !(ts.isPropertyAccessExpression(parent.expression) && parent.expression.name.text === 'join');
}

/** The texts of an element or attribute that are written where they stand. */
function shownIn(root: ts.Node): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, shown: boolean): void => {
    if (ts.isJsxAttribute(node)) {
      const spoken = SPOKEN.has(node.name.getText());
      if (node.initializer) visit(node.initializer, spoken);
      return;
    }
    const text = textOf(node);
    if (text !== null && (ts.isJsxText(node) || (shown && !isUsed(node))) && hasWord(text)) found.push(text.trim());
    // What a function in an expression gives is shown where it draws, and found there.
    const inner = ts.isJsxElement(node) || ts.isJsxFragment(node) || (shown && !ts.isBlock(node));
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(root, false);
  return found;
}

function parse(file: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, readFileSync(SRC + file, 'utf8'), ts.ScriptTarget.ESNext, true, kind);
}

/** Names of places by their codes, which are data. */
const PLACES = /^[A-Z]{2} [A-Z]\p{Ll}+.*\|?/u;

/** Calls that take selectors of style sheets. */
const SEEKS = /\b(matches|closest|querySelector|querySelectorAll)$/;

/** Texts of several words anywhere in code, but not those of bugs and of code itself. */
function sentencesIn(root: ts.Node): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isThrowStatement(node) || ts.isJsxAttribute(node)) return;
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) return;
    if (ts.isCallExpression(node) && SEEKS.test(node.expression.getText())) return;
    const text = textOf(node);
    if (ts.isBinaryExpression(node.parent ?? node) && isUsed(node)) return;
    if (text !== null && !PLACES.test(text) && /(^|\s)\p{L}{2,}[,:;]? \p{L}{2,}(\s|$|[.,:;])/u.test(text))
      found.push(text.trim());
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

const snippet = (code: string) => ts.createSourceFile('x.tsx', code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);

describe('every sentence of the page comes from the catalogue', () => {
  it('by a search that finds what does not', () => {
    const shown = (code: string) => shownIn(snippet(code));
    expect(shown('<p>Hello {W.x}</p>')).toEqual(['Hello']);
    expect(shown('<p aria-label="Hello" className="hello" />')).toEqual(['Hello']);
    expect(shown(`<p title={\`Sort by \${x}\`}>{on ? "yes" : W.no}{a.join(", then ")}</p>`)).toEqual([
      'Sort by',
      'yes',
      ', then',
    ]);
    expect(shown('<p>{kind === "list" && W.reasons["x-y"]}{format(x ?? "unit", "percent")} · 5</p>')).toEqual([]);
    expect(sentencesIn(snippet('const x = "no school here"; throw new Error("not a school");'))).toEqual([
      'no school here',
    ]);
  });

  it.each(drawn)('in %s', (file) => {
    expect(shownIn(parse(file))).toEqual([]);
  });

  it.each([...plain, ...drawn])('and no text of several words stands in %s', (file) => {
    expect(sentencesIn(parse(file)).filter((text) => !WRITTEN.includes(text))).toEqual([]);
  });
});
