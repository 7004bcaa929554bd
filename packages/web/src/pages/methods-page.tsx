import { ADDRESS, methodologyList } from '@bearings/contract';
import { Link } from '../address/link.js';
import { useAnswer } from '../answer/use-answer.js';
import { DataText } from '../parts/data-text.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { usePageTitle } from './use-page-title.js';

/** The methodologies there are, one line each. */
export default function MethodsPage() {
  usePageTitle(W.methods.title);
  const asked = useAnswer(ADDRESS.methodologies, methodologyList);
  return (
    <div className="sheet">
      <h1>{W.methods.title}</h1>
      <p className="lead">{W.methods.lead}</p>
      {asked.kind === 'loading' && <Waiting words={W.methods.loading} />}
      {asked.kind !== 'loading' && asked.kind !== 'ready' && <NoAnswer asked={asked} />}
      {asked.kind === 'ready' && (
        <ul className="cards">
          {asked.value.methodologies.map((methodology) => (
            <li key={methodology.id} className="card-line">
              <h2>
                <Link to={{ page: 'method', methodology: methodology.id }}>
                  <DataText>{methodology.title}</DataText>
                </Link>
              </h2>
              <p className="soft">{[methodology.publisher, methodology.edition].filter(Boolean).join(' · ')}</p>
              <p className="small">
                <DataText>{methodology.purpose}</DataText>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
