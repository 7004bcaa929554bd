import { ARCHIVE_FAULTS } from './archive-faults.js';
import { BUILD_FAULTS } from './build-faults.js';
import { EDITION_FAULTS } from './edition-faults.js';
import { ENGINE_FAULTS } from './engine-faults.js';
import { EVIDENCE_FAULTS } from './evidence-faults.js';
import { FIT_FAULTS } from './fit-faults.js';
import { INFERENCE_FAULTS } from './inference-faults.js';
import { METHODOLOGY_FAULTS } from './methodology-faults.js';
import { NAMING_FAULTS } from './naming-faults.js';
import { RECORD_FAULTS } from './record-faults.js';
import { QUESTION_FAULTS } from './question-faults.js';
import { REPRODUCTION_FAULTS } from './reproduction-faults.js';
import { SCORING_FAULTS } from './scoring-faults.js';
import { SNAPSHOT_FAULTS } from './snapshot-faults.js';
import { TABLE_FAULTS } from './table-faults.js';
import { UNCERTAINTY_FAULTS } from './uncertainty-faults.js';

/** Every fault there is: its code, and the sentence that says what is wrong and how to put it right. */
export const FAULTS = {
  ...METHODOLOGY_FAULTS,
  ...SCORING_FAULTS,
  ...EVIDENCE_FAULTS,
  ...ENGINE_FAULTS,
  ...BUILD_FAULTS,
  ...TABLE_FAULTS,
  ...RECORD_FAULTS,
  ...EDITION_FAULTS,
  ...ARCHIVE_FAULTS,
  ...NAMING_FAULTS,
  ...QUESTION_FAULTS,
  ...REPRODUCTION_FAULTS,
  ...UNCERTAINTY_FAULTS,
  ...INFERENCE_FAULTS,
  ...FIT_FAULTS,
  ...SNAPSHOT_FAULTS,
} as const;

export type FaultCode = keyof typeof FAULTS;
export type FaultFacts<C extends FaultCode> = Parameters<(typeof FAULTS)[C]>[0];

/** Something the caller can put right. A bug is a plain `Error`; a missing reading is neither. */
export class Fault extends Error {
  override readonly name = 'Fault';
  constructor(
    readonly code: FaultCode,
    readonly facts: Readonly<Record<string, unknown>>,
    message: string,
  ) {
    super(message);
  }
}

/** Makes the fault of a code from its facts, to be thrown. */
export function fault<C extends FaultCode>(code: C, facts: FaultFacts<C>): Fault {
  const sentence = FAULTS[code] as (facts: FaultFacts<C>) => string;
  return new Fault(code, facts as Readonly<Record<string, unknown>>, sentence(facts));
}
