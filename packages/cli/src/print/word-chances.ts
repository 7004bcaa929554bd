import type { ApplicantRow, ChancesAnswer, GridAnswer, HeuristicAnswer, Rate } from '@bearings/core/fit';

/** Where a school's applicants come from, with the counts behind each rate; nothing where nothing is counted. */
export function wordApplicants({ applicants, outOfState }: ChancesAnswer): string[] {
  const rows = applicants.rows.filter(({ counts }) => Object.values(counts).some((count) => count !== null));
  if (rows.length === 0) return ['- nobody says here how many apply and come'];
  const opinion = {
    'treat-as-closed': 'treat it as closed from out of state',
    'worth-a-try': 'worth a try from out of state, above its medians',
    'no-word': 'says nothing',
    'cannot-say': null,
  }[outOfState.verdict];
  return [
    ...rows.map(wordRow),
    ...(opinion === null || outOfState.share.kind !== 'known'
      ? []
      : [
          `- a forum's rule of thumb (${outOfState.source}): ${opinion}; ${outOfState.share.numerator} of ${outOfState.share.denominator} who came in ${outOfState.year} were from out of state`,
        ]),
  ];
}

function wordRow({ year, residency, counts, ...rates }: ApplicantRow): string {
  const said = [
    `${counts.applied ?? 'unknown'} applied`,
    `${counts.interviewed ?? 'unknown'} interviewed${wordRate(rates.interviewedOfApplied)}`,
    `${counts.accepted ?? 'unknown'} accepted${wordRate(rates.acceptedOfApplied)}`,
    `${counts.matriculated ?? 'unknown'} came${wordRate(rates.matriculatedOfAccepted, ' of those accepted')}`,
  ];
  return `- ${year}, ${residency.replaceAll('-', ' ')}: ${said.join(', ')}`;
}

function wordRate(rate: Rate, of = ''): string {
  if (rate.kind !== 'known') return '';
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  return ` (${percent(rate.share)}${of}, 95 % interval ${percent(rate.low)} to ${percent(rate.high)})`;
}

/** Heuristics of forums by name and version, each on its own: none is a chance, and none is averaged with another. */
export function wordHeuristics({ heuristics }: ChancesAnswer): string[] {
  return heuristics
    .filter(({ own }) => own !== null)
    .map(
      ({ heuristic, own, school }: HeuristicAnswer) =>
        `- ${heuristic.name}, ${heuristic.version} (${heuristic.formula}): ${own}${school === null ? '' : `; on the school's medians ${school}`} [${heuristic.source}; ${heuristic.evidence}]`,
    );
}

/** What became of people with such numbers in a whole country; it is said with what it is not. */
export function wordGrid(grid: GridAnswer): string {
  const about = 'the whole country';
  if (grid.kind === 'cannot-say')
    return `${about}: the grid cannot say, since ${grid.reason === 'score-unknown' ? 'your GPA or MCAT is not said' : 'it has no cell for your numbers'}`;
  const { cell, rate, years } = grid;
  const whose = `people with a GPA of ${cell.gpa.from.toFixed(2)} to ${cell.gpa.to.toFixed(2)} and an MCAT of ${cell.mcat.from} to ${cell.mcat.to}, ${years[0]} to ${years[1]}`;
  const says =
    rate.kind === 'known'
      ? `${rate.numerator.toLocaleString('en-US')} of ${rate.denominator.toLocaleString('en-US')} were accepted by at least one school${wordRate(rate)}`
      : 'the source leaves out how many were accepted';
  return `${about}: of ${whose}, ${says} (${cell.source}). It is no chance at any one school`;
}
