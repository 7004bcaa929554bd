import type { School, SchoolId } from '@bearings/core';
import { type Field, PEER_STRATEGIES, type PeersAnswer, type PeerStrategy, schoolsLike } from '@bearings/core/fit';
import { DEFAULT_EDITION } from '@bearings/library';
import { openFacts } from '@bearings/library/fit';
import { printAnswer } from '../print/print-answer.js';
import { wrapText } from '../print/print-columns.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { findSchool } from '../program/find-school.js';
import { type CommonOptions, openJob, widthOf } from '../program/job.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface PeersOptions extends CommonOptions {
  readonly by: string;
  readonly top: string;
}

/** Tells which schools are most like one, by each of some strategies on its own. */
export function peers(world: World, asked: string, options: PeersOptions): ExitStatus {
  const strategies = readStrategies(options.by);
  if (!/^[1-9]\d{0,3}$/.test(options.top))
    throw new UsageError(`--top takes a whole number from 1, not "${options.top}"`);
  const job = openJob(world, options);
  const { facts, fields } = openFacts(job.library);
  const id = findSchool(job.library, DEFAULT_EDITION, asked);
  const all = job.library.schools();
  const school = all.find((one) => one.id === id);
  if (school === undefined) throw new Error(`${id} was found and is not there`);
  // Fictional schools and real ones are never held against each other.
  const others = all.filter(({ country }) => (country === 'ZZ') === (school.country === 'ZZ'));
  const answers = strategies.map((strategy) => schoolsLike(school, strategy, others, facts, Number(options.top)));
  const names = new Map<SchoolId, School>(all.map((one) => [one.id, one]));
  const known = new Map<string, Field>(fields.map((field) => [field.id, field]));
  printAnswer(job, {
    json: () => ({ school: id, answers }),
    csv: () => ({
      columns: ['strategy', 'measure', 'field', 'school', 'name', 'apart', 'own', 'theirs'],
      rows: answers.flatMap(({ strategy, measure, field, peers: near }) =>
        near.map((one) => [
          strategy,
          measure,
          field,
          one.school,
          names.get(one.school)?.name ?? '',
          one.apart,
          one.own,
          one.theirs,
        ]),
      ),
    }),
    table: () =>
      `${[`${school.name} · ${id}`, ...answers.map((answer) => wordAnswer(answer, names, known, widthOf(world)))].join('\n\n')}\n`,
  });
  return EXIT.done;
}

function readStrategies(text: string): readonly PeerStrategy[] {
  const asked = text.split(',').map((word) => word.trim());
  const unknown = asked.find((word) => !PEER_STRATEGIES.some((one) => one === word));
  if (unknown !== undefined) throw new UsageError(`--by takes ${PEER_STRATEGIES.join(', ')}, not "${unknown}"`);
  return PEER_STRATEGIES.filter((one) => asked.includes(one));
}

function wordAnswer(
  { strategy, measure, field, peers: near, unknown, isKnown }: PeersAnswer,
  names: ReadonlyMap<SchoolId, School>,
  fields: ReadonlyMap<string, Field>,
  width: number,
): string {
  const label = field === null ? 'distance' : (fields.get(field)?.label ?? field);
  const title = `Like it by ${strategy} (${label.toLowerCase()})`;
  if (!isKnown) return `${title}\n- its own value is not known here, so nothing is like it`;
  const digits = { ratio: 2, 'percentage-points': 1, kilometres: 0 }[measure];
  const write = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
  const apart = { ratio: 'times', 'percentage-points': 'points apart', kilometres: 'km away' }[measure];
  const lines = near.map(
    ({ school, apart: by, own, theirs }) =>
      `- ${names.get(school)?.name ?? school}: ${by.toFixed(digits)} ${apart}${own === null || theirs === null ? '' : ` (${write(theirs)}, and ${write(own)} here)`}`,
  );
  return [title, ...lines, ...(unknown.length > 0 ? [`- of ${unknown.length} schools it is not known`] : [])]
    .map((line) => wrapText(line, width, '    '))
    .join('\n');
}
