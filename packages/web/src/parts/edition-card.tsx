import type { EditionShape } from '@bearings/contract';
import { type ReactNode, useState } from 'react';
import { Link } from '../address/link.js';
import { viewOf } from '../address/question.js';
import { rankingOf } from '../address/route.js';
import { EditionChecklist } from '../checklist/edition-checklist.js';
import { W } from '../text/language.js';
import { say } from '../text/say.js';
import { DataText } from './data-text.js';
import { EditionFixed } from './edition-fixed.js';
import { FactList } from './fact-list.js';
import { Term } from './term.js';

interface EditionCardProps {
  readonly edition: EditionShape;
  /** Whether it is the one that is shown where none is asked for. */
  readonly first: boolean;
}

/** An edition laid out: what it is, by what and of whom, what may be done with it, and what fixes it. */
export function EditionCard({ edition, first }: EditionCardProps) {
  const { id, title, methodology, publisher, released, notes } = edition;
  return (
    <li className="card-line edition" id={id}>
      <h2>
        <Link to={rankingOf(first ? null : id)}>
          <DataText>{title}</DataText>
        </Link>{' '}
        {edition.fictional && <span className="tag">{W.fictional}</span>}
        {first && <span className="soft small">{W.editions.shownFirst}</span>}
      </h2>
      <FactList
        facts={[
          { key: 'kind', name: W.cards.edition.kind, fact: W.editions.kinds[edition.kind] },
          { key: 'publisher', name: W.cards.edition.publisher, fact: say(publisher) },
          released ? { key: 'released', name: W.cards.edition.released, fact: released } : null,
          {
            key: 'method',
            name: <Term id="methodology">{W.cards.edition.method}</Term>,
            fact:
              methodology === null ? (
                W.editions.none
              ) : (
                <Link to={{ page: 'method', methodology, edition: id }}>{methodology}</Link>
              ),
          },
          { key: 'cohort', name: <Term id="cohort">{W.cards.edition.cohort}</Term>, fact: edition.cohort },
          {
            key: 'licence',
            name: <Term id="licence">{W.cards.edition.licence}</Term>,
            fact: W.cards.edition.licences[edition.licence],
          },
          edition.previous
            ? {
                key: 'previous',
                name: W.cards.edition.previous,
                fact: <a href={`#${edition.previous}`}>{edition.previous}</a>,
              }
            : null,
        ]}
      />
      {notes.length > 0 && (
        <ul className="bullets small">
          {notes.map((note) => (
            <li key={note}>
              <DataText>{note}</DataText>
            </li>
          ))}
        </ul>
      )}
      <p className="card-links">
        <Link to={rankingOf(first ? null : id)}>{W.cards.edition.see}</Link>
        <Link to={{ page: 'lists', left: viewOf(id), right: null, top: 50 }}>{W.cards.edition.compare}</Link>
      </p>
      <Unfolding title={W.cards.edition.fixed} about={title}>
        <EditionFixed edition={id} />
      </Unfolding>
      <Unfolding title={W.checklist.open} about={title}>
        <p className="lead small">{W.checklist.lead}</p>
        <EditionChecklist edition={id} />
      </Unfolding>
    </li>
  );
}

interface UnfoldingProps {
  readonly title: string;
  /** What it is about, for those who hear the title alone. */
  readonly about: string;
  readonly children: ReactNode;
}

/** Something that asks for its answers only once it is opened. */
function Unfolding({ title, about, children }: UnfoldingProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="unfolding"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        {title}
        <span className="unseen">
          : <DataText>{about}</DataText>
        </span>
      </summary>
      {opened && <div className="unfolded">{children}</div>}
    </details>
  );
}
