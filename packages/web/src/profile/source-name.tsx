import type { Source } from '@bearings/core';
import { DataText } from '../parts/data-text.js';
import { W } from '../text/language.js';

/** A source by its title and publisher, linked where it stands on the web; its code where nothing more is known. */
export function SourceName({ source, code }: { readonly source: Source | undefined; readonly code: string }) {
  if (!source || source.title === '') return <DataText>{code}</DataText>;
  const { title, publisher, url } = source;
  if (!/^https?:\/\//.test(url)) return <DataText>{W.profile.readings.listed(title, publisher)}</DataText>;
  return (
    <bdi lang="en">
      <a href={url} rel="noreferrer">
        {title}
      </a>
      {publisher && `, ${publisher}`}
    </bdi>
  );
}
