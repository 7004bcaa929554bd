import type { Source } from '@bearings/core';
import type { Fact } from '@bearings/core/fit';
import { type Html, html } from './html.js';
import type { ListWords } from './list-words.js';

interface SourceRecord {
  readonly title: string;
  readonly rest: string;
}

/** Where the numbers of a sheet come from: each is given with a mark, and each mark has its record at the end. */
export interface SheetSources {
  /** A number or date of facts. */
  fact(text: string, facts: readonly Fact[]): Html;
  /** What the person said of themselves. */
  own(text: string): Html;
  /** What was computed here from facts and the profile. */
  computed(text: string, facts?: readonly Fact[]): Html;
  /** A number of the rules of money, by their source. */
  rule(text: string, source: string, grade: string): Html;
  /** The records, in the order of their marks. */
  records(): Html;
}

/** Opens the sources of one sheet. */
export function sheetSources(sources: readonly Source[], words: ListWords): SheetSources {
  const { sheet } = words;
  const known = new Map(sources.map((source) => [source.code, source]));
  const marks = new Map<string, { readonly mark: number; readonly record: SourceRecord }>();
  const markOf = (key: string, record: () => SourceRecord): number => {
    const found = marks.get(key) ?? { mark: marks.size + 1, record: record() };
    marks.set(key, found);
    return found.mark;
  };
  const ofFact = ({ source, period, year, retrieved, licence }: Fact): number =>
    markOf(JSON.stringify([source, period, year, retrieved, licence]), () => {
      const { title, publisher, version, url } = known.get(source) ?? {
        title: source,
        publisher: '',
        version: '',
        url: '',
      };
      const when = period || (year === null ? '' : String(year));
      const read = retrieved === '' ? sheet.retrievedUnknown : sheet.retrieved(retrieved);
      const licensed = licence === 'not-to-publish' ? sheet.licensed : '';
      const rest = [publisher, version, when, url, read, licensed].filter(
        (part, i, all) => part !== '' && all.indexOf(part) === i,
      );
      return { title, rest: rest.join(' · ') };
    });
  const numbered = (text: string, all: readonly number[]): Html =>
    html`<span class="num">${text}${[...new Set(all)].sort((a, b) => a - b).map((mark) => html`<a class="ref" href="#s${mark}">${mark}</a>`)}</span>`;
  const computedMark = (): number => markOf('computed', () => ({ title: sheet.computed, rest: '' }));
  return {
    fact: (text, facts) => numbered(text, facts.map(ofFact)),
    own: (text) => numbered(text, [markOf('own', () => ({ title: sheet.ownWords, rest: '' }))]),
    computed: (text, facts = []) => numbered(text, [computedMark(), ...facts.map(ofFact)]),
    rule: (text, source, grade) =>
      numbered(text, [markOf(`${source} ${grade}`, () => ({ title: source, rest: grade }))]),
    records: () =>
      html`<ol>${[...marks.values()].map(({ mark, record }) => html`<li id="s${mark}" value="${mark}">${record.title}${record.rest === '' ? null : html` <span class="soft">${record.rest}</span>`}</li>`)}</ol>`,
  };
}
