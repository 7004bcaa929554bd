import type { School, SchoolId } from '@bearings/core';
import type { FieldGroup, Profile, ProposedWishes, WishSubject } from '@bearings/core/fit';
import type { Library, MemoryFiles } from '@bearings/library';
import type { SharePart } from '@bearings/library/fit';
import { proxyMarker } from 'comlink';
import type {
  FactsAsked,
  FactsRead,
  FitCoverage,
  FitFile,
  FitListView,
  FitParcel,
  FitSchoolView,
  FitState,
  FitView,
  KeptThing,
  KnownValues,
  ListRead,
  ReviewedFile,
} from '../engine/fit.js';
import type { Outcome } from '../engine/outcome.js';
import type { FitDesk } from './fit-desk.js';

/** What the rest of the engine does for a person's own list. */
export interface FitReach {
  readonly library: Library;
  readonly files: MemoryFiles;
  /** Fetches what everybody is given, and these editions. */
  gather(editions: readonly string[]): Promise<void>;
  /** Fetches the names by which schools are found. */
  names(): Promise<void>;
  outcome<T>(work: () => Promise<T>): Promise<Outcome<T>>;
}

/** Files that a list can be written to. */
export type ListFileKind = 'csv' | 'xlsx' | 'calendar' | 'sheet' | 'profile' | 'everything';

/** The way to a person's own list. What it needs is fetched when it is first asked; what it is told goes nowhere. */
export class FitDoor {
  /** Stays in the worker: the page holds a handle. */
  readonly [proxyMarker] = true as const;
  #desk: Promise<FitDesk> | null = null;

  constructor(private readonly reach: FitReach) {}

  /** What is kept here; `anew` where another page may have changed it. */
  open(anew = false): Promise<Outcome<FitState>> {
    return this.#at((desk) => desk.open(anew));
  }

  /** Keeps a profile in place of the one before; a fault where it says what it cannot, and then nothing is kept. */
  keep(profile: Profile): Promise<Outcome<FitState>> {
    return this.#at((desk) => desk.keep(profile));
  }

  /** Reads a file of a profile, or of everything that was kept, and keeps it. */
  take(file: File): Promise<Outcome<FitState>> {
    return this.#at((desk) => desk.take(file));
  }

  /** Keeps the example of a profile, which says that it is fictional. */
  takeExample(): Promise<Outcome<FitState>> {
    return this.#at((desk) => desk.takeExample());
  }

  /** Takes away all that is kept. */
  forget(): Promise<Outcome<FitState>> {
    return this.#at((desk) => desk.forget());
  }

  /** Works the list out among the schools of a cohort. */
  rank(cohort: string): Promise<Outcome<FitView>> {
    return this.#at((desk) => desk.rank(cohort));
  }

  /** The list that was worked out last, by other importances in the order of its wishes. */
  weigh(importances: readonly number[]): Promise<Outcome<FitParcel>> {
    return this.#at(async (desk) => desk.weigh(importances));
  }

  /** All that is told of one school. */
  school(school: SchoolId): Promise<Outcome<FitSchoolView>> {
    return this.#at((desk) => desk.school(school));
  }

  /** What is known of the schools of a cohort for something to wish for, by the profile that is kept. */
  knownFor(subject: WishSubject, cohort: string): Promise<Outcome<KnownValues>> {
    return this.#at((desk) => desk.knownFor(subject, cohort));
  }

  /** Every school that is known here, to find the places of cities by. */
  schools(): Promise<Outcome<readonly School[]>> {
    return this.#at((desk) => desk.register());
  }

  /** Which wishes are proposed to whom. */
  proposed(): Promise<Outcome<ProposedWishes>> {
    return this.#at((desk) => desk.proposed());
  }

  /** What is told of the list that is kept, as of a day. */
  list(today: string): Promise<Outcome<FitListView>> {
    return this.#at((desk) => desk.list(today));
  }

  /** Keeps what is seen of the list on a day, to tell later what has changed. */
  look(today: string): Promise<Outcome<FitState>> {
    return this.#at((desk) => desk.look(today));
  }

  /** Writes the list, or all that is kept, as a file in a language. */
  write(kind: ListFileKind, asked: FileAsked): Promise<Outcome<FitFile>> {
    return this.#at(async (desk) => (await desk.files()).write(kind, asked));
  }

  /** Writes the list as a file to be read by others, with the chosen parts alone. */
  share(parts: readonly SharePart[], asked: FileAsked): Promise<Outcome<FitFile>> {
    return this.#at(async (desk) => (await desk.files()).share(parts, asked));
  }

  /** Reads a table as a list of schools; nothing is kept. */
  readList(file: File): Promise<Outcome<ListRead>> {
    return this.#at(async (desk) => (await desk.files()).readList(file));
  }

  /** Reviews the lists of many files of profiles as of a day; nothing is kept, and what is wrong with one is said of that one. */
  reviewMany(files: readonly File[], today: string): Promise<Outcome<readonly ReviewedFile[]>> {
    return this.#at(async (desk) => (await desk.files()).reviewMany(files, today));
  }

  /** Reads a file of facts, and says what is in it; nothing is kept. */
  readFacts(file: File, asked: FactsAsked): Promise<Outcome<FactsRead>> {
    return this.#at(async (desk) => (await desk.facts()).read(file, asked));
  }

  /** Keeps the facts that were read last. */
  keepFacts(): Promise<Outcome<FitState>> {
    return this.#at(async (desk) => (await desk.facts()).keep());
  }

  forgetFacts(name: string): Promise<Outcome<FitState>> {
    return this.#at(async (desk) => (await desk.facts()).forget(name));
  }

  /** Of how many schools of a cohort each field is known, and from where. */
  coverage(cohort: string): Promise<Outcome<FitCoverage>> {
    return this.#at((desk) => desk.coverage(cohort));
  }

  /** Everything that is kept of the person, and its size. */
  keeps(): Promise<Outcome<readonly KeptThing[]>> {
    return this.#at(async (desk) => desk.keeps());
  }

  /** Every school that a name in a file can be decided to mean. */
  register(): Promise<Outcome<readonly School[]>> {
    return this.#at(async (desk) => [...desk.schools().values()]);
  }

  /** Writes a table to be filled in with facts of one's own: the fields of these groups, and a row for each school of the list. */
  template(groups: readonly FieldGroup[]): Promise<Outcome<FitFile>> {
    return this.#at(async (desk) => (await desk.facts()).template(groups));
  }

  #at<T>(work: (desk: FitDesk) => Promise<T>): Promise<Outcome<T>> {
    return this.reach.outcome(async () => {
      this.#desk ??= import('./fit-desk.js').then(({ FitDesk: Desk }) => new Desk(this.reach));
      const desk = await this.#desk;
      return work(desk);
    });
  }
}

/** How a file is asked for. */
export interface FileAsked {
  /** ISO date of the person's day, and the moment, as a calendar stamps it. */
  readonly today: string;
  readonly now: string;
  /** BCP 47; the language of what is written. */
  readonly language: string;
  /** Whether facts that may not be passed on are on a sheet. */
  readonly withLicensed: boolean;
  /** Whether what the person said of scores and residence is on a sheet. */
  readonly withPerson: boolean;
}
