import { problemOfFault } from '@bearings/contract';
import { Fault } from '@bearings/core';
import { type EditionQuestion, libraryOver, memoryFiles, readQuestion } from '@bearings/library';
import { expose } from 'comlink';
import type { Choices, Effects } from '../engine/effects.js';
import type { Outcome } from '../engine/outcome.js';
import type { DrawsParcel, DrawsQuestion, IntervalParcel, IntervalQuestion } from '../engine/interval-parcel.js';
import type { Inspection, OwnFile, OwnReproduction, OwnSource, OwnTable } from '../engine/own.js';
import type { LiveParcel, LiveQuestion, StandingParcel } from '../engine/parcel.js';
import type { Appearance, EvidenceParcel, EvidenceQuestion } from '../engine/school-evidence.js';
import { answerAddress, editionOf } from './answer-address.js';
import { Bundles, Misread, Unreachable } from './bundles.js';
import { placesOf } from './find-appearances.js';
import { FitDoor } from './fit-door.js';
import { gatherEvidence } from './gather-evidence.js';
import { listChoices } from './list-choices.js';
import { digestOf, type LiveSession, layOutTable, openSession, weighSession } from './live-session.js';
import { measureEffects } from './measure-effects.js';
import { measureInSteps, rankDraws } from './measure-intervals.js';
import type { OwnDesk } from './own-desk.js';
import { OwnShelf } from './own-shelf.js';

/** Two lists side by side, and what each was changed from. */
const MOST_OPEN = 4;

/** The page's own Bearings: the library in memory and everything that can be asked of it. */
export class Engine {
  readonly #files = memoryFiles();
  readonly #shelf = new OwnShelf(this.#files);
  readonly #library = libraryOver(this.#files, {
    shipped: '',
    home: null,
    owns: (place) => this.#shelf.has(place.split('/')[1] ?? ''),
  });
  /** A person's own list. */
  readonly fit = new FitDoor({
    library: this.#library,
    files: this.#files,
    gather: async (editions) => {
      await Promise.all([this.#at.fit(), ...editions.map((edition) => this.#gather(edition))]);
    },
    names: () => this.#at.names(),
    outcome: (work) => this.#outcome('', async () => ({ kind: 'ready', value: await work() })),
  });
  #desk: Promise<OwnDesk> | null = null;
  #bundles: Bundles | null = null;
  /** What is open, the last asked for last. */
  readonly #sessions = new Map<string, LiveSession>();
  /** What intervals are being measured of; weighing anew stops it. */
  #measured: IntervalQuestion | null = null;

  /** Says where the files of the archive are: call it first. */
  start(base: string): void {
    this.#bundles = new Bundles(base, this.#files);
  }

  /**
   * Fetches what will be asked for next before it is: an edition, or for null the one that is shown where none is named.
   * What cannot be had is said when it is asked for.
   */
  expect(edition: string | null): void {
    this.#at
      .shared()
      .then((shared) => this.#at.edition(edition ?? shared.default))
      .catch(() => undefined);
  }

  /** Answers an address of the HTTP interface. */
  ask(address: string): Promise<Outcome<unknown>> {
    return this.#outcome(address, async () => {
      await this.#gather(editionOf(address));
      if (address.startsWith('/api/match')) await this.#at.names();
      return answerAddress(this.#library, address);
    });
  }

  /** Opens an edition to be weighed, with its places as asked. */
  open({ edition, question, holding }: LiveQuestion): Promise<Outcome<LiveParcel>> {
    return this.#outcome(edition, async () => {
      await this.#gather(edition);
      const asked = readQuestion(edition, question);
      const { key, session } = this.#sessionOf(asked);
      const weights = asked.weights ?? {};
      const parcel: LiveParcel = {
        key,
        table: key === holding ? null : layOutTable(session, this.#library),
        methodologyDigest: digestOf(session, weights) as LiveParcel['methodologyDigest'],
        standing: weighSession(session, this.#library, weights),
      };
      return { kind: 'ready', value: parcel };
    });
  }

  /** Weighs the edition that is open anew. */
  weigh(weights: Readonly<Record<string, number>>): Promise<Outcome<StandingParcel>> {
    this.#measured = null;
    return this.#outcome('', async () => {
      const session = [...this.#sessions.values()].at(-1);
      if (!session) throw new Error('nothing is open that could be weighed');
      return { kind: 'ready', value: weighSession(session, this.#library, weights) };
    });
  }

  /** Measures how far the ranks of a table that is open move, between other answers; another such question stops it. */
  intervals(asked: IntervalQuestion): Promise<Outcome<IntervalParcel>> {
    this.#measured = asked;
    return this.#outcome('', async () => {
      const { session } = this.#sessionOf(JSON.parse(asked.key) as EditionQuestion);
      const value = await measureInSteps(session, asked.methodology, () => this.#measured !== asked);
      return { kind: 'ready', value };
    });
  }

  /** Ranks of single draws of those that the intervals are made from; null where there are none. */
  draws({ key, methodology, from, count }: DrawsQuestion): Promise<Outcome<DrawsParcel | null>> {
    return this.#outcome('', async () => {
      const { session } = this.#sessionOf(JSON.parse(key) as EditionQuestion);
      return { kind: 'ready', value: rankDraws(session, methodology, from, count) };
    });
  }

  /** Measures what the weights and rules of a question do. */
  effects({ edition, question }: Omit<LiveQuestion, 'holding'>): Promise<Outcome<Effects>> {
    return this.#outcome(edition, async () => {
      await this.#gather(edition);
      const asked = readQuestion(edition, question);
      return { kind: 'ready', value: measureEffects(this.#library, this.#sessionOf(asked).session, asked) };
    });
  }

  /** Lists what can be chosen for an edition. */
  choices({ edition, question }: Omit<LiveQuestion, 'holding'>): Promise<Outcome<Choices>> {
    return this.#outcome(edition, async () => {
      await this.#gather(edition);
      return { kind: 'ready', value: listChoices(this.#library, readQuestion(edition, question)) };
    });
  }

  /** Every record of some schools in an edition, and how all its schools stand on each indicator. */
  evidence({ edition, question, schools }: EvidenceQuestion): Promise<Outcome<EvidenceParcel>> {
    return this.#outcome(edition, async () => {
      await this.#gather(edition);
      const { session } = this.#sessionOf(readQuestion(edition, question));
      return { kind: 'ready', value: gatherEvidence(this.#library, session, schools) };
    });
  }

  /** Whether the host that the page came from can list the works behind the readings of an edition. */
  hasWorks(edition: string): Promise<Outcome<boolean>> {
    return this.#outcome(edition, async () => {
      const { works = [] } = await this.#at.shared();
      return { kind: 'ready', value: works.includes(edition) };
    });
  }

  /** Every edition that holds a school, with its place there; an edition that cannot be read says why. */
  appearances(school: string): Promise<Outcome<readonly Appearance[]>> {
    return this.#outcome('', async () => {
      await this.#gather(null);
      const found: Appearance[] = [];
      for (const edition of this.#library.editions()) {
        const asked = await this.#outcome(edition.id, async () => {
          await this.#gather(edition.id);
          return { kind: 'ready', value: placesOf(this.#library, edition) } as const;
        });
        if (asked.kind !== 'ready') found.push({ kind: 'unread', edition, why: asked });
        else {
          const placement = asked.value.places.get(school);
          const { placed, intervals } = asked.value;
          const interval = intervals.get(school) ?? null;
          if (placement) found.push({ kind: 'placed', edition, placement, placed, interval });
        }
      }
      return { kind: 'ready', value: found };
    });
  }

  /** The other names of each school, by school. */
  aliases(): Promise<Outcome<readonly (readonly [school: string, aliases: readonly string[]])[]>> {
    return this.#outcome('', async () => {
      await this.#at.names();
      const bySchool = new Map<string, string[]>();
      for (const { school, alias } of this.#library.aliases()) {
        bySchool.set(school, [...(bySchool.get(school) ?? []), alias]);
      }
      return { kind: 'ready', value: [...bySchool] };
    });
  }

  /** Opens a file of the reader's: a table to be understood, or one that was saved here before. */
  inspect(file: File, sheet: string | null): Promise<Outcome<Inspection | OwnFile>> {
    return this.#own((desk) => desk.inspect(file, sheet));
  }

  /** Takes the table over that was opened last. */
  take(source: OwnSource): Promise<Outcome<OwnTable>> {
    return this.#own((desk) => desk.take(source));
  }

  /** Puts a table back that was saved as a file; answers the id of its edition. */
  openOwn(file: OwnFile): Promise<Outcome<string>> {
    return this.#own((desk) => desk.open(file));
  }

  /** A table of one's own as a file. */
  saveOwn(id: string): Promise<Outcome<OwnFile>> {
    return this.#outcome(id, async () => ({ kind: 'ready', value: this.#shelf.save(id) }));
  }

  removeOwn(id: string): Promise<Outcome<null>> {
    return this.#own(async () => {
      await this.#shelf.remove(id);
      this.#sessions.clear();
      return null;
    });
  }

  /** Holds a table of one's own against its own arithmetic. */
  reproduceOwn(id: string): Promise<Outcome<OwnReproduction>> {
    return this.#own((desk) => desk.reproduce(id));
  }

  /** Readers of workbooks come only when somebody brings one. */
  #own<T>(work: (desk: OwnDesk) => Promise<T>): Promise<Outcome<T>> {
    return this.#outcome('', async () => {
      this.#desk ??= import('./own-desk.js').then(({ OwnDesk: Desk }) => new Desk(this.#library, this.#shelf));
      await Promise.all([this.#gather(null), this.#at.names()]);
      return { kind: 'ready', value: await work(await this.#desk) };
    });
  }

  get #at(): Bundles {
    if (!this.#bundles) throw new Error('the engine was not told where the files are');
    return this.#bundles;
  }

  async #gather(edition: string | null): Promise<void> {
    await Promise.all([this.#at.shared(), this.#shelf.load()]);
    if (edition === null) return;
    await this.#at.edition(edition);
    const previous = this.#files.locate(`editions/${edition}/edition.json`) && this.#library.edition(edition).previous;
    if (previous) await this.#at.edition(previous);
  }

  #sessionOf(asked: EditionQuestion): { readonly key: string; readonly session: LiveSession } {
    const key = JSON.stringify({ ...asked, weights: {} });
    const session = this.#sessions.get(key) ?? openSession(this.#library, asked);
    this.#sessions.delete(key);
    this.#sessions.set(key, session);
    for (const old of [...this.#sessions.keys()].slice(0, -MOST_OPEN)) this.#sessions.delete(old);
    return { key, session };
  }

  async #outcome<T>(address: string, answer: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await answer();
    } catch (error) {
      if (error instanceof Fault) return { kind: 'problem', problem: problemOfFault(error, address) };
      if (error instanceof Unreachable) return { kind: 'offline' };
      if (error instanceof Misread) return { kind: 'misread' };
      throw error;
    }
  }
}

expose(new Engine());
