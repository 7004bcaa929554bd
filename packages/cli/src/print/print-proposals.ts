import type { WishProposal } from '@bearings/core/fit';
import { formatToml } from '@bearings/intake';
import type { CsvTable } from './print-answer.js';
import { wrapText } from './print-columns.js';

/** Proposed wishes as TOML to copy to the end of a profile, each under its reason. */
export function printProposals(proposals: readonly WishProposal[], width: number): string {
  if (proposals.length === 0)
    return '# Nothing to propose: say goals, ways of learning or places in the profile, or take what stands in it already.\n';
  return proposals
    .map(({ wish, because, rationale }) => {
      const why = wrapText(`# For ${wordReason(because)}: ${rationale}`.replaceAll(/\s+/g, ' '), width, '# ');
      return `${why}\n${formatToml({ wishes: [wish] })}`;
    })
    .join('\n');
}

/** The same as rows: what each wish looks at, and for what it is proposed. */
export function proposalsCsv(proposals: readonly WishProposal[]): CsvTable {
  return {
    columns: ['id', 'label', 'group', 'subject', 'looks_at', 'curve', 'importance', 'because', 'rationale'],
    rows: proposals.map(({ wish: { id, label, group, subject, curve, importance }, because, rationale }) => {
      const { kind, ...looksAt } = subject;
      return [
        ...[
          id,
          label,
          group,
          kind,
          Object.values(looksAt)
            .filter((part) => part !== null)
            .join(' '),
          JSON.stringify(curve),
          importance,
        ],
        ...[wordReason(because), rationale],
      ];
    }),
  };
}

function wordReason({ goal, learning, place, money }: WishProposal['because']): string {
  if (goal !== undefined) return `the goal ${goal}`;
  if (learning !== undefined) return `learning by ${learning}`;
  if (place !== undefined) return `the place ${place}`;
  return money === undefined ? 'everybody' : 'a limit of debt';
}
