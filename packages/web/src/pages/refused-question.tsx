import type { EditionList, EditionShape } from '@bearings/contract';
import type { RankingRoute } from '../address/route.js';
import { rankingOf } from '../address/route.js';
import type { Asked } from '../answer/use-answer.js';
import { EditionChoice } from '../parts/edition-choice.js';
import { Rail } from '../parts/rail.js';
import { NoAnswer } from '../parts/states.js';
import { W } from '../text/language.js';
import { RulesChoice } from '../weigh/rules-choice.js';
import { useChoices } from '../weigh/use-effects.js';

interface RefusedQuestionProps {
  readonly route: RankingRoute;
  readonly edition: EditionShape;
  readonly editions: EditionList;
  readonly asked: Extract<Asked<unknown>, { kind: 'problem' }>;
}

/** A question about an edition that cannot be answered: why, the rules to choose otherwise, and the way back. */
export function RefusedQuestion({ route, edition, editions, asked }: RefusedQuestionProps) {
  const choices = useChoices(edition.id, route.question);
  return (
    <div className="atlas">
      <div className="atlas-title">
        <h1 lang="en">
          {edition.title} {edition.fictional && <span className="tag">{W.fictional}</span>}
        </h1>
        <div className="atlas-actions">
          <EditionChoice list={editions} chosen={edition.id} />
        </div>
      </div>
      <Rail>
        {choices?.declared && (
          <RulesChoice
            fromScores={edition.startsFrom === 'indicator-scores'}
            effects={null}
            nameOf={(school) => school}
            {...{ route, choices }}
          />
        )}
      </Rail>
      <div className="atlas-table">
        <NoAnswer asked={asked} back={{ to: rankingOf(route.edition), words: W.ranking.asItStands }} />
      </div>
    </div>
  );
}
