import { fault, type School, type SchoolId, selectCohort } from '@bearings/core';
import {
  answerPrepared,
  applicationCost,
  deadlinesOf,
  diffList,
  EMPTY_PROFILE,
  type FitAnswer,
  findCell,
  isOpenState,
  type NationalGrid,
  ownScore,
  PEER_STRATEGIES,
  type PreparedFit,
  type Profile,
  type ProposedWishes,
  readProfile,
  REVIEW_DEFAULTS,
  reviewList,
  schoolsLike,
  takeLook,
  weighPrepared,
  type WishSubject,
} from '@bearings/core/fit';
import { decodeText, PATHS } from '@bearings/library';
import {
  factSources,
  type OpenFacts,
  openFacts,
  openMoneyRules,
  openProposedWishes,
  parseProfile,
  prepareOwnList,
  readGridFile,
} from '@bearings/library/fit';
import type {
  FitCohort,
  FitCoverage,
  FitListView,
  FitParcel,
  FitSchoolView,
  FitState,
  FitView,
  KeptThing,
  KnownValues,
} from '../engine/fit.js';
import { coverFields, sourcesOf, weighKept } from './fit-coverage.js';
import type { FitReach } from './fit-door.js';
import type { FitFactsDesk } from './fit-facts-desk.js';
import type { FitFilesDesk } from './fit-files-desk.js';
import { FitShelf } from './fit-shelf.js';
import { knownOf } from './known-of.js';
import { loadSolver } from './load-solver.js';

/** Schools that a list is made of, the first where none is chosen. */
const COHORTS = ['us-2026', 'us-md-2026', 'us-do-2026', 'fictional-200'] as const;
/** The edition whose readings are facts too. */
const OPEN_EDITION = 'open-us-2025';
const FICTIONAL = 'fictional-200';
const PEERS = 5;

/** A list as it was worked out last, and what it was worked out from. */
interface Ranked {
  /** The cohort and all of the profile that it depends on. */
  readonly key: string;
  readonly cohort: FitCohort;
  readonly prepared: PreparedFit;
  readonly answer: FitAnswer;
}

/** Where a person's own list is worked out from what they say and what is known. Nothing leaves it. */
export class FitDesk {
  readonly shelf: FitShelf;
  #facts: OpenFacts | null = null;
  #prepared: { readonly key: string; readonly prepared: PreparedFit } | null = null;
  #ranked: Ranked | null = null;

  constructor(readonly reach: FitReach) {
    this.shelf = new FitShelf(reach.files);
  }

  async open(anew: boolean): Promise<FitState> {
    await this.reach.gather([OPEN_EDITION]);
    await this.shelf.load(anew);
    if (anew) this.renew();
    return this.state();
  }

  /** What is kept, as it is now. */
  state(): FitState {
    const { facts, looks, grid } = this.shelf.kept;
    const { fields } = this.known;
    return {
      profile: this.#readKept(),
      fields,
      cohorts: COHORTS.map((id) => this.#cohort(id)),
      facts: facts.map(({ text: _, ...kept }) => kept),
      looks: looks.map(({ taken }) => taken),
      hasGrid: grid !== null,
      isKept: this.shelf.isKept,
    };
  }

  /** Everything that is known of schools, with the person's own facts over it. */
  get known(): OpenFacts {
    this.#facts ??= openFacts(this.reach.library);
    return this.#facts;
  }

  /** Forgets what was worked out from facts that are no longer the same. */
  renew(): void {
    this.#facts = null;
    this.#prepared = null;
    this.#ranked = null;
  }

  get profile(): Profile {
    return this.#readKept() ?? EMPTY_PROFILE;
  }

  #readKept(): Profile | null {
    const { profile } = this.shelf.kept;
    if (profile === null) return null;
    return readProfile(JSON.parse(profile), 'the profile kept in this browser', this.known.fields);
  }

  async keep(profile: Profile): Promise<FitState> {
    const read = readProfile(JSON.parse(JSON.stringify(profile)), 'the profile', this.known.fields);
    await this.shelf.put({ profile: JSON.stringify(read) });
    return this.state();
  }

  async take(file: File): Promise<FitState> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = decodeText(bytes, file.name);
    if (isEverything(text)) {
      await (await this.files()).restore(text, file.name);
      return this.state();
    }
    return this.keep(parseProfile(text, file.name, this.known.fields));
  }

  takeExample(): Promise<FitState> {
    const text = decodeText(this.reach.files.bytes(PATHS.exampleProfile), PATHS.exampleProfile);
    return this.keep(parseProfile(text, PATHS.exampleProfile, this.known.fields));
  }

  async forget(): Promise<FitState> {
    await this.shelf.forget();
    this.renew();
    return this.state();
  }

  async rank(cohort: string): Promise<FitView> {
    const { cohort: asked, prepared, answer } = await this.ranked(cohort);
    return {
      answer,
      rows: prepared.schools.map(({ id }) => id),
      cohort: asked,
      places: prepared.schools.map(({ city, state }) => [city, state].filter(Boolean).join(', ')),
    };
  }

  /** The list among the schools of a cohort; of the cohort asked last where none is named. */
  async ranked(cohort: string = this.#ranked?.cohort.id ?? COHORTS[0]): Promise<Ranked> {
    const { profile } = this;
    const { list: _, title: __, ...looked } = profile;
    const key = JSON.stringify([cohort, looked]);
    if (this.#ranked?.key === key) return this.#ranked;
    const prepared = await this.#prepare(profile, cohort);
    const solver = profile.importance.kind === 'examples' ? await loadSolver() : null;
    const answer = await answerPrepared(prepared, solver);
    this.#ranked = { key, cohort: this.#cohort(cohort), prepared, answer };
    return this.#ranked;
  }

  weigh(importances: readonly number[]): FitParcel {
    if (!this.#ranked) throw new Error('no list was worked out that could be weighed');
    return weighPrepared(this.#ranked.prepared, importances);
  }

  async school(id: SchoolId): Promise<FitSchoolView> {
    const { facts } = this.known;
    const all = this.reach.library.schools();
    const school = all.find((one) => one.id === id);
    if (school === undefined) throw fault('cohort.unknown-school', { school: id, near: [] });
    // Fictional schools and real ones are never held against each other.
    const others = all.filter(({ country }) => (country === 'ZZ') === (school.country === 'ZZ'));
    const nameOf = new Map<SchoolId, string>(all.map((one) => [one.id, one.name]));
    const own = facts.ofSchool(id);
    return {
      school: id,
      degree: school.degree,
      facts: own,
      peers: PEER_STRATEGIES.map((strategy) => {
        const answer = schoolsLike(school, strategy, others, facts, PEERS);
        const names = answer.peers.map((peer) => [peer.school, nameOf.get(peer.school) ?? peer.school] as const);
        return { ...answer, names: Object.fromEntries(names) };
      }),
      grid: this.#findInGrid(),
      sources: this.#titles(own.map(({ source }) => source)),
    };
  }

  async knownFor(subject: WishSubject, cohort: string): Promise<KnownValues> {
    const { profile } = this;
    await this.#gather(cohort, [subject]);
    const curve = { kind: 'line', from: 0, to: 1 } as const;
    const wish = { id: 'looked-at', label: '', group: 'school', subject, curve, importance: 0 } as const;
    const { columns } = prepareOwnList(this.reach.library, {
      profile: { ...profile, wishes: [wish], importance: { kind: 'stated' } },
      cohort,
      facts: this.known.facts,
    });
    return knownOf(columns[0]?.seen ?? []);
  }

  async register(): Promise<readonly School[]> {
    await this.reach.gather([]);
    return this.reach.library.schools();
  }

  async proposed(): Promise<ProposedWishes> {
    await this.reach.gather([]);
    return openProposedWishes(this.reach.library);
  }

  async list(today: string): Promise<FitListView> {
    const { profile } = this;
    const { facts } = this.known;
    const schools = this.schools();
    const money = openMoneyRules(this.reach.library);
    const { looks } = this.shelf.kept;
    const now = looks.length === 0 ? null : await this.#lookNow(today);
    const review = reviewList(profile, { schools, facts, money, rules: REVIEW_DEFAULTS, today });
    const deadlines = deadlinesOf(profile, schools, facts);
    const cost = applicationCost(openSchools(profile, schools), profile, facts, money);
    const codes = [
      ...deadlines.map(({ fact }) => fact?.source ?? ''),
      ...[...cost.services, ...cost.tests].map(({ source }) => source),
    ];
    return {
      deadlines,
      cost,
      review,
      sources: this.#titles(codes.filter((code) => code !== '')),
      names: Object.fromEntries(profile.list.map(({ school }) => [school, schools.get(school)?.name ?? ''])),
      diffs: now === null ? [] : looks.map((look) => diffList(look, now)),
    };
  }

  async coverage(cohort: string): Promise<FitCoverage> {
    await this.#gather(cohort, []);
    const { library } = this.reach;
    const schools = selectCohort(library.cohort(cohort), library.schools());
    const fields = coverFields(
      schools.map(({ id }) => id),
      this.known,
    );
    const sources = sourcesOf(fields, factSources(library));
    return { cohort: this.#cohort(cohort), schools: schools.length, fields, sources };
  }

  keeps(): readonly KeptThing[] {
    return weighKept(this.shelf.kept);
  }

  async look(today: string): Promise<FitState> {
    const now = await this.#lookNow(today);
    const before = this.shelf.kept.looks.filter(({ taken }) => taken !== today);
    await this.shelf.put({ looks: [...before, now] });
    return this.state();
  }

  schools(): ReadonlyMap<string, School> {
    return new Map(this.reach.library.schools().map((school) => [school.id, school]));
  }

  /** What writes and reads files of lists comes when it is asked for. */
  async files(): Promise<FitFilesDesk> {
    const { FitFilesDesk: Desk } = await import('./fit-files-desk.js');
    return new Desk(this);
  }

  #factsDesk: Promise<FitFactsDesk> | null = null;

  /** Readers of tables and workbooks come when somebody brings one. */
  facts(): Promise<FitFactsDesk> {
    this.#factsDesk ??= import('./fit-facts-desk.js').then(({ FitFactsDesk: Desk }) => new Desk(this));
    return this.#factsDesk;
  }

  /** Titles and publishers of sources, by code. */
  #titles(codes: readonly string[]): Readonly<Record<string, string>> {
    const known = this.reach.library.sources();
    const title = (code: string): string => {
      const source = known.find((one) => one.code === code);
      return source ? [source.title, source.publisher].join(', ') : code;
    };
    return Object.fromEntries([...new Set(codes)].map((code) => [code, title(code)]));
  }

  async #lookNow(taken: string) {
    const { cohort, answer } = await this.ranked();
    return takeLook({ profile: this.profile, answer, facts: this.known.facts, cohort: cohort.id, taken });
  }

  /** Looks at the schools only where something but a weight has changed since. */
  async #prepare(profile: Profile, cohort: string): Promise<PreparedFit> {
    const { importance: _, list: __, title: ___, ...looked } = profile;
    const wishes = profile.wishes.map(({ importance: ____, label: _____, ...wish }) => wish);
    const key = JSON.stringify([cohort, { ...looked, wishes }]);
    if (this.#prepared?.key !== key) {
      await this.#gather(
        cohort,
        profile.wishes.map(({ subject }) => subject),
      );
      const prepared = prepareOwnList(this.reach.library, { profile, cohort, facts: this.known.facts });
      this.#prepared = { key, prepared };
    }
    const columns = this.#prepared.prepared.columns.map((column, k) => ({ ...column, wish: profile.wishes[k]! }));
    return { ...this.#prepared.prepared, profile, columns };
  }

  /** Fetches what is known of the schools of a cohort, and the editions that wishes look at. */
  #gather(cohort: string, subjects: readonly WishSubject[]): Promise<void> {
    const editions = subjects.flatMap((subject) => (subject.kind === 'ranking' ? [subject.edition] : []));
    return this.reach.gather([OPEN_EDITION, ...(cohort === FICTIONAL ? [FICTIONAL] : []), ...editions]);
  }

  #cohort(id: string): FitCohort {
    const { library } = this.reach;
    const { title, fictional } = library.cohort(id);
    return { id, label: title, isFictional: fictional };
  }

  #grid: { readonly bytes: Uint8Array; readonly grid: NationalGrid } | null = null;

  #findInGrid(): FitSchoolView['grid'] {
    const kept = this.shelf.kept.grid;
    if (kept === null) return null;
    if (this.#grid?.bytes !== kept.bytes) {
      this.#grid = { bytes: kept.bytes, grid: readGridFile(kept.bytes, kept.name) };
    }
    const { profile } = this;
    return findCell(this.#grid.grid, ownScore('gpa', profile), ownScore('mcat', profile));
  }
}

/** Whether a file holds everything that was kept of a person, and not a profile alone. */
export function isEverything(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"format":\s*1,\s*"kind":\s*"bearings-own-list"/.test(text);
}

/** The schools of a list that an application may still go to. */
function openSchools({ list }: Profile, schools: ReadonlyMap<string, School>): readonly SchoolId[] {
  return list.flatMap(({ school, state }) => (isOpenState(state) ? (schools.get(school)?.id ?? []) : []));
}
