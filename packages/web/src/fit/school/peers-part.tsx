import type { Peer, PeersAnswer } from '@bearings/core/fit';
import { Link } from '../../address/link.js';
import { AS_IT_STANDS } from '../../address/question.js';
import { fitOf, type Route } from '../../address/route.js';
import type { FitSchoolView, FitView } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { formatCount, formatPlain } from '../../text/words.js';
import { type Fields, labelOfField, wordNumber } from '../word-fact.js';
import { Part } from './part.js';

interface PeersPartProps {
  readonly told: FitSchoolView;
  readonly view: FitView;
  readonly fields: Fields;
}

/** Schools like this one by four measures, each of which leads to what the list says of it. */
export function PeersPart({ told, view, fields }: PeersPartProps) {
  const words = F.school.peers;
  return (
    <Part title={words.title}>
      <p>{words.lead}</p>
      {told.peers.map((answer) => (
        <section key={answer.strategy} className="fit-peers">
          <h4>{words.strategies[answer.strategy]}</h4>
          <p className="small soft">
            {answer.field === null ? words.byPlace : words.over(labelOfField(answer.field, fields))}
          </p>
          {!answer.isKnown ? (
            <p>{words.unknown}</p>
          ) : answer.peers.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul className="fit-plain">
              {answer.peers.map((peer) => (
                <li key={peer.school}>
                  <Link to={routeOf(peer, view)}>{answer.names[peer.school] ?? peer.school}</Link>
                  <span className="small soft"> {wordPeer(peer, answer, fields)}</span>
                </li>
              ))}
            </ul>
          )}
          {answer.isKnown && (
            <p className="small soft">{words.more(formatCount(answer.leftOut), formatCount(answer.unknown.length))}</p>
          )}
        </section>
      ))}
    </Part>
  );
}

/** To a school in the list that is looked at; of others there is the public page. */
function routeOf({ school }: Peer, view: FitView): Route {
  if (view.rows.includes(school)) return fitOf('ranking', school);
  return { page: 'school', edition: null, question: AS_IT_STANDS, digest: null, school, compare: [] };
}

function wordPeer({ apart, own, theirs }: Peer, { measure, field }: PeersAnswer, fields: Fields): string {
  const words = F.school.peers;
  if (measure === 'kilometres') return words.kilometres(formatCount(Math.round(apart)));
  const known = field === null ? undefined : fields.get(field);
  const values = words.values(wordNumber(own ?? Number.NaN, known), wordNumber(theirs ?? Number.NaN, known));
  if (own === theirs) return `${words.same} (${wordNumber(own ?? Number.NaN, known)})`;
  const say = measure === 'ratio' ? words.ratio : words.points;
  return `${say(formatPlain(apart, 3))} (${values})`;
}
