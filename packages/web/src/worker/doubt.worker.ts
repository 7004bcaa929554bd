import { problemOfFault } from '@bearings/contract';
import { Fault } from '@bearings/core';
import { type DoubtAnswer, type EditionQuestion, libraryOver, memoryFiles, readQuestion } from '@bearings/library';
import { expose } from 'comlink';
import type {
  DoubtAsked,
  DoubtOptions,
  DoubtStep,
  MapGroup,
  MapParcel,
  PairsParcel,
  ReachParcel,
  SpansParcel,
} from '../engine/doubt-parcel.js';
import type { Outcome } from '../engine/outcome.js';
import type { OwnFile } from '../engine/own.js';
import { answerDoubt } from './answer-doubt.js';
import { Bundles, Misread, Unreachable } from './bundles.js';
import { mapWeights } from './map-weights.js';
import { measurePairs, measureSpans } from './measure-pairs.js';
import { measureReach } from './measure-reach.js';

/** What may take seconds, in a worker of its own: nothing waits for it, and who leaves ends it. */
export class DoubtDesk {
  readonly #files = memoryFiles();
  readonly #library = libraryOver(this.#files, {
    shipped: '',
    home: null,
    owns: (place) => place.split('/')[1] === this.#own,
  });
  #own: string | null = null;
  #bundles: Bundles | null = null;
  #isStopped = false;

  /** Says where the files of the archive are, and hands over the reader's own table that is asked about: call it first. */
  start(base: string, own: OwnFile | null): void {
    this.#bundles = new Bundles(base, this.#files);
    if (own === null) return;
    this.#files.put(own.files);
    this.#own = own.edition;
  }

  /** The three ranges of all schools, or some of them; `onProgress` is told how far it is. */
  answer(
    asked: DoubtAsked,
    options: DoubtOptions,
    onProgress: (step: DoubtStep) => void,
  ): Promise<Outcome<DoubtAnswer>> {
    this.#isStopped = false;
    return this.#outcome(asked, (question) =>
      answerDoubt(this.#library, question, options, { onProgress, isStopped: () => this.#isStopped }),
    );
  }

  /** Ends the answer that is being worked out: what was done by then is the answer. */
  stop(): void {
    this.#isStopped = true;
  }

  reach(asked: DoubtAsked, school: string): Promise<Outcome<ReachParcel>> {
    return this.#outcome(asked, (question) => measureReach(this.#library, question, school));
  }

  pairs(asked: DoubtAsked, pairs: readonly (readonly [string, string])[]): Promise<Outcome<PairsParcel>> {
    return this.#outcome(asked, (question) => measurePairs(this.#library, question, pairs));
  }

  spans(asked: DoubtAsked): Promise<Outcome<SpansParcel>> {
    return this.#outcome(asked, (question) => measureSpans(this.#library, question));
  }

  map(asked: DoubtAsked, groups: readonly MapGroup[] | null): Promise<Outcome<MapParcel>> {
    return this.#outcome(asked, (question) => mapWeights(this.#library, question, groups));
  }

  async #gather(edition: string): Promise<void> {
    if (!this.#bundles) throw new Error('the worker was not told where the files are');
    await this.#bundles.edition(edition);
    const previous = this.#files.locate(`editions/${edition}/edition.json`) && this.#library.edition(edition).previous;
    if (previous) await this.#bundles.edition(previous);
  }

  async #outcome<T>(
    { edition, question }: DoubtAsked,
    answer: (question: EditionQuestion) => T | Promise<T>,
  ): Promise<Outcome<T>> {
    try {
      await this.#gather(edition);
      return { kind: 'ready', value: await answer(readQuestion(edition, question)) };
    } catch (error) {
      if (error instanceof Fault) return { kind: 'problem', problem: problemOfFault(error, edition) };
      if (error instanceof Unreachable) return { kind: 'offline' };
      if (error instanceof Misread) return { kind: 'misread' };
      throw error;
    }
  }
}

expose(new DoubtDesk());
