import type { FitState } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import type { FitNow } from '../fit-store.js';

export default function FitList({ now, state }: { readonly now: FitNow; readonly state: FitState }) {
  return (
    <section>
      <h2>{F.page.parts.list}</h2>
      <p>{now.profile.title || state.profile?.title}</p>
    </section>
  );
}
