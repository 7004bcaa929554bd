import {
  ADMISSION_STEPS,
  type AdmissionStep,
  type ApplicantRow,
  type ChancesAnswer,
  type Rate,
} from '@bearings/core/fit';
import { DataText } from '../../parts/data-text.js';
import { Scrollable } from '../../parts/scrollable.js';
import { F } from '../../text/fit-language.js';
import { formatCount, formatFixed, formatShare, joinWords } from '../../text/words.js';
import type { SourceTitles } from './fact-source.js';
import { Part } from './part.js';

interface ApplicantsPartProps {
  readonly chances: ChancesAnswer;
  readonly sources: SourceTitles;
}

/** How many apply, are interviewed, are accepted and come, by year and where they live. */
export function ApplicantsPart({ chances: { applicants, outOfState }, sources }: ApplicantsPartProps) {
  const words = F.school.applicants;
  const isCounted = ({ counts }: ApplicantRow): boolean => Object.values(counts).some((count) => count !== null);
  const rows = applicants.rows.filter(isCounted);
  const uncounted = wordUncounted(applicants.rows, rows);
  const codes = [...new Set(rows.flatMap((row) => row.sources))];
  return (
    <Part title={words.title} finding={rows.length === 0 ? F.page.unknown : ''}>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Scrollable label={words.table}>
            <table className="of-school of-school-people">
              <caption className="unseen">{words.table}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.whose}</th>
                  {ADMISSION_STEPS.map((step) => (
                    <th key={step} scope="col" className="end">
                      {words.steps[step]}
                      {words.of[step] !== '' && <span className="fit-whose"> {words.of[step]}</span>}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={nameOf(row)}>
                    <th scope="row">{nameOf(row)}</th>
                    {ADMISSION_STEPS.map((step) => (
                      <td key={step} className="end">
                        <StepCell row={row} step={step} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrollable>
          <p className="small soft">{words.interval[applicants.interval]}</p>
          {uncounted.length > 0 && <p className="small soft">{words.uncounted(uncounted.join('; '))}</p>}
          <p className="small soft">
            <DataText>{joinWords(codes.map((code) => sources[code] ?? code))}</DataText>
          </p>
        </>
      )}
      <p>
        {words.opinion} {words.verdicts[outOfState.verdict]}
      </p>
      <p className="small soft">
        {outOfState.share.kind === 'known' &&
          words.came(
            formatCount(outOfState.share.numerator),
            formatCount(outOfState.share.denominator),
            formatShare(outOfState.share.share),
            String(outOfState.year ?? ''),
          )}{' '}
        <DataText>{outOfState.source}</DataText>
      </p>
    </Part>
  );
}

/** The rows that nobody counts; a year of which none is counted by its number alone. */
function wordUncounted(all: readonly ApplicantRow[], counted: readonly ApplicantRow[]): readonly string[] {
  const years = new Set(counted.map(({ year }) => year));
  const missing = all.filter((row) => !counted.includes(row));
  return [...new Set(missing.map((row) => (years.has(row.year) ? nameOf(row) : String(row.year))))];
}

function nameOf({ year, residency }: ApplicantRow): string {
  return F.school.applicants.row(String(year), F.page.residencies[residency]);
}

function StepCell({ row, step }: { readonly row: ApplicantRow; readonly step: AdmissionStep }) {
  const words = F.school.applicants;
  const count = row.counts[step];
  const rate = rateOf(row, step);
  return (
    <>
      {count === null ? F.page.unknown : formatCount(count)}
      {rate !== null && count !== null && (
        <>
          <br />
          <span className="small soft">{wordRate(rate)}</span>
          {rate.kind === 'known' && (
            <>
              <br />
              <span className="small soft fit-interval">
                {words.range(formatFixed(100 * rate.low, 1), formatShare(rate.high))}
              </span>
            </>
          )}
        </>
      )}
    </>
  );
}

function rateOf(row: ApplicantRow, step: AdmissionStep): Rate | null {
  switch (step) {
    case 'applied':
      return null;
    case 'interviewed':
      return row.interviewedOfApplied;
    case 'accepted':
      return row.acceptedOfApplied;
    case 'matriculated':
      return row.matriculatedOfAccepted;
  }
}

function wordRate(rate: Rate): string {
  return rate.kind === 'known' ? formatShare(rate.share) : F.school.applicants.noRate[rate.reason];
}
