import { ADDRESS, editionList } from '@bearings/contract';
import { type MapRoute, rankingIn } from '../address/route.js';
import { go } from '../address/use-route.js';
import { useAnswer } from '../answer/use-answer.js';
import { useLive } from '../live/use-live.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { MapPage } from './map-page.js';

/** The map of an edition, as its address asks for it. */
export default function MapContainer({ route }: { readonly route: MapRoute }) {
  const editions = useAnswer(ADDRESS.editions, editionList);
  const id = route.edition ?? (editions.kind === 'ready' ? editions.value.default : null);
  const { asked, again } = useLive(id, route.question);
  if (asked.kind === 'loading') return <Waiting words={W.ranking.loading} />;
  if (asked.kind !== 'ready') return <NoAnswer alone asked={{ ...asked, again }} />;
  return (
    <MapPage
      table={asked.value}
      column={route.column ?? 'place'}
      onColumn={(column) => go({ ...route, column })}
      onSchool={(school) => go({ ...rankingIn(route), school })}
    />
  );
}
