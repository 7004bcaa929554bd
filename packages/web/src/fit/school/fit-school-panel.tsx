import type { FitSchool } from '@bearings/core/fit';
import { useEffect, useRef } from 'react';
import { Link } from '../../address/link.js';
import { fitOf } from '../../address/route.js';
import { NoAnswer, Waiting } from '../../parts/states.js';
import { F } from '../../text/fit-language.js';
import { W } from '../../text/language.js';
import type { FitView } from '../../engine/fit.js';
import type { FitNow } from '../fit-store.js';
import type { Fields } from '../word-fact.js';
import { ApplicantsPart } from './applicants-part.js';
import { FactsPart } from './facts-part.js';
import { ForumsPart } from './forums-part.js';
import { GridPart } from './grid-part.js';
import { HeadPart } from './head-part.js';
import { MindPart } from './mind-part.js';
import { MoneyPart } from './money-part.js';
import { NeedsPart } from './needs-part.js';
import { NumbersPart } from './numbers-part.js';
import { PeersPart } from './peers-part.js';
import { useSchoolView } from './use-school-view.js';
import { WishesPart } from './wishes-part.js';
import '../../style/fit-school.css';

interface FitSchoolPanelProps {
  readonly now: FitNow;
  readonly school: FitSchool;
  readonly view: FitView;
  readonly fields: Fields;
  readonly onClose: () => void;
}

/** One school for one person, at length. Beside the ranking, or on a phone in its place. */
export function FitSchoolPanel({ now, school, view, fields, onClose }: FitSchoolPanelProps) {
  const { asked, again } = useSchoolView(school.school, view);
  const head = useRef<HTMLHeadingElement>(null);
  const told = asked.kind === 'ready' ? asked.value : null;
  const sources = told?.sources ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new school takes the focus, as a new page would
  useEffect(() => {
    head.current?.focus({ preventScroll: window.innerWidth >= 1200 });
  }, [school.school]);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open], :popover-open'))
        return;
      if (!(event.target as HTMLElement).matches('input, select, textarea')) onClose();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <section className="panel fit-school" aria-label={F.school.label}>
      <Link to={fitOf('ranking')} className="panel-close">
        <span className="panel-close-wide">{W.school.close}</span>
        <span className="panel-close-phone">← {W.school.back}</span>
      </Link>
      <h2 ref={head} tabIndex={-1} className="panel-name">
        {school.name}
      </h2>
      <HeadPart {...{ now, school, view }} degree={told?.degree ?? ''} />
      <NeedsPart {...{ school, fields, sources }} />
      <WishesPart {...{ now, school, view, fields, sources }} />
      <MindPart {...{ now, school, view, fields }} />
      <NumbersPart {...{ school, sources }} />
      <ApplicantsPart chances={school.chances} sources={sources} />
      <ForumsPart chances={school.chances} />
      {told !== null && <GridPart grid={told.grid} />}
      <MoneyPart {...{ now, school, fields, sources }} />
      {asked.kind === 'loading' && <Waiting words={F.school.loading} />}
      {asked.kind !== 'loading' && asked.kind !== 'ready' && <NoAnswer asked={{ ...asked, again }} />}
      {told !== null && (
        <>
          <FactsPart {...{ told, fields }} />
          <PeersPart {...{ told, view, fields }} />
        </>
      )}
    </section>
  );
}
