import { Link } from '../../address/link.js';
import { fitOf } from '../../address/route.js';
import { F } from '../../text/fit-language.js';
import { Waiting } from '../../parts/states.js';
import { useFit } from '../fit-store.js';
import { wordStanding } from './word-standing.js';
import '../../style/fit-school.css';

/** What a person's own list says of a school, in short, on the page that everybody sees of it. */
export function ForYou({ school: id }: { readonly school: string }) {
  const { state, view, failure } = useFit();
  const words = F.school.forYou;
  const school = view?.answer.schools.find((one) => one.school === id);
  const hasList = state === null || state.profile !== null;
  // What is kept may have been taken away on another page, or cannot be had just now: the page does without.
  if (!hasList || failure !== null) return null;
  return (
    <section aria-labelledby="for-you" className="fit-for-you">
      <h2 id="for-you">{words.title}</h2>
      {view === null ? (
        <Waiting words={words.opening} />
      ) : school === undefined ? (
        <p>{words.outside(view.cohort.label)}</p>
      ) : (
        <ul className="fit-plain">
          <li>{wordStanding(school)}</li>
          <li>{words.needs(F.list.outcomes[school.judgement.outcome])}</li>
          <li>{words.numbers(F.list.labels[school.chances.label.label])}</li>
        </ul>
      )}
      <p>
        <Link to={fitOf('ranking', school === undefined ? null : id)}>{words.all}</Link>
      </p>
      <p className="small soft">{words.private}</p>
    </section>
  );
}
