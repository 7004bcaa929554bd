import { useEffect } from 'react';
import type { TermId } from '../parts/term.js';
import { LOCALE } from '../text/locale.js';
import { W } from '../text/language.js';
import { usePageTitle } from './use-page-title.js';
import '../style/sheet.css';
import '../style/term.css';

/** Every word of the field with its meaning, in the order of the alphabet; each can be linked to: "/glossary#seal". */
export default function GlossaryPage() {
  usePageTitle(W.terms.title);
  useEffect(() => {
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <div className="sheet">
      <h1>{W.terms.title}</h1>
      <p className="lead">{W.terms.lead}</p>
      <dl className="glossary">
        {inOrder().map(([id, { word, meaning }]) => (
          <div key={id} id={id}>
            <dt>
              <a href={`#${id}`}>{word}</a>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function inOrder(): readonly (readonly [TermId, { readonly word: string; readonly meaning: string }])[] {
  const { compare } = new Intl.Collator(LOCALE.lists);
  const terms = Object.entries(W.terms.list) as [TermId, { word: string; meaning: string }][];
  return terms.sort(([, a], [, b]) => compare(a.word, b.word));
}
