import { W } from '../text/language.js';

/** A name in its own direction; called fictional where it is and does not say so itself. */
export function SchoolName({ name, fictional }: { readonly name: string; readonly fictional: boolean }) {
  return (
    <>
      <bdi>{name}</bdi>
      {fictional && !name.toLowerCase().includes(W.fictional) && (
        <>
          {' '}
          <span className="tag">{W.fictional}</span>
        </>
      )}
    </>
  );
}
