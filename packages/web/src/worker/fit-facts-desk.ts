import { buildNameIndex, type NameDecision, type NameIndex } from '@bearings/core';
import { formatFacts } from '@bearings/intake';
import { FACT_KINDS, type ImportedFacts, importFacts } from '@bearings/library/fit';
import type { FieldGroup } from '@bearings/core/fit';
import { type FactsAsked, type FactsRead, type FitFile, type FitState, GRID } from '../engine/fit.js';
import type { FitDesk } from './fit-desk.js';
import { refuseLarge } from './refuse-large.js';
import { slugOf } from './slug-of.js';
import { yearsOf } from './fit-coverage.js';
import { writeTemplate } from './fit-template.js';

/** A file that was read last, and is not kept yet. */
interface Read {
  readonly file: File;
  readonly bytes: Uint8Array;
  readonly found: ImportedFacts;
}

/** Where a person's own files of facts are read, understood and kept. */
export class FitFactsDesk {
  #read: Read | null = null;

  constructor(private readonly desk: FitDesk) {}

  async read(file: File, { kind, year, retrieved, decisions }: FactsAsked): Promise<FactsRead> {
    refuseLarge(file);
    await this.desk.reach.names();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = importFacts(bytes, file.name, {
      fields: this.desk.known.fields,
      names: this.#names(Object.entries(decisions).map(([name, school]) => ({ name, school }))),
      retrieved,
      ...(kind === null ? {} : { kind: FACT_KINDS.find((one) => one === kind)! }),
      ...(year === null ? {} : { year }),
    });
    this.#read = { file, bytes, found };
    const nameOf = new Map<string, string>(this.desk.reach.library.schools().map(({ id, name }) => [id, name]));
    return {
      ...countOf(found, file.name),
      isGrid: found.grid !== null,
      unmatched: found.unmatched.map((one) => ({
        ...one,
        candidateName: one.candidate === null ? '' : (nameOf.get(one.candidate) ?? one.candidate),
      })),
      skipped: found.skipped,
      notes: found.notes,
      fields: this.desk.known.fields.flatMap(({ id }) => {
        const schools = new Set(found.facts.flatMap(({ field, school }) => (field === id ? [school] : []))).size;
        return schools === 0 ? [] : [{ field: id, schools }];
      }),
      years: yearsOf(found.facts),
    };
  }

  async keep(): Promise<FitState> {
    const read = this.#read;
    if (read === null) throw new Error('no file of facts was read that could be kept');
    const { file, bytes, found } = read;
    const { shelf } = this.desk;
    if (found.grid !== null) await shelf.put({ grid: { name: file.name, bytes } });
    else {
      const kept = countOf(found, file.name);
      const others = shelf.kept.facts.filter(({ name }) => name !== kept.name);
      const facts = [...others, { ...kept, text: formatFacts(found.facts, this.desk.known.fields) }];
      await shelf.put({ facts: facts.sort((a, b) => (a.name < b.name ? -1 : 1)) });
    }
    this.#read = null;
    this.desk.renew();
    return this.desk.state();
  }

  /** Takes the facts of a file away, or the national grid where it is called so. */
  async forget(name: string): Promise<FitState> {
    const { shelf } = this.desk;
    if (name === GRID) await shelf.put({ grid: null });
    else await shelf.put({ facts: shelf.kept.facts.filter((kept) => kept.name !== name) });
    this.desk.renew();
    return this.desk.state();
  }

  template(groups: readonly FieldGroup[]): FitFile {
    const { profile, known } = this.desk;
    const all = this.desk.schools();
    const schools = profile.list.flatMap(({ school }) => all.get(school) ?? []);
    const { population } = profile.rules.bands;
    const content = writeTemplate(known.fields, { groups, population, schools });
    return { name: 'facts-of-my-own.csv', type: 'text/csv', content };
  }

  #names(decisions: readonly NameDecision[]): NameIndex {
    const { library } = this.desk.reach;
    return buildNameIndex(library.schools(), library.aliases(), decisions);
  }
}

function countOf({ facts, kind }: ImportedFacts, file: string) {
  return {
    name: slugOf(file.replace(/\.[a-z0-9]+$/i, ''), 'facts'),
    file,
    kind,
    facts: facts.length,
    schools: new Set(facts.map(({ school }) => school)).size,
    isLicensed: facts.some(({ licence }) => licence === 'not-to-publish'),
  };
}
