import { ADDRESS, editionList } from '@bearings/contract';
import { type MapRoute, rankingIn } from '../address/route.js';
import { go } from '../address/use-route.js';
import { useAnswer } from '../answer/use-answer.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { useIntervals } from '../live/use-intervals.js';
import { useLive } from '../live/use-live.js';
import { MapPage, type MapPageProps } from './map-page.js';

/** The map of an edition, as its address asks for it. */
export default function MapContainer({ route }: { readonly route: MapRoute }) {
  const editions = useAnswer(ADDRESS.editions, editionList);
  const id = route.edition ?? (editions.kind === 'ready' ? editions.value.default : null);
  const { asked, again } = useLive(id, route.question);
  if (asked.kind === 'loading') return <Waiting words={W.ranking.loading} />;
  if (asked.kind !== 'ready') return <NoAnswer alone asked={{ ...asked, again }} />;
  return (
    <Measured
      table={asked.value}
      column={route.column ?? 'place'}
      onColumn={(column) => go({ ...route, column })}
      onSchool={(school) => go({ ...rankingIn(route), school })}
    />
  );
}

/** The map at once; how sure its ranks are as soon as that is measured. */
function Measured(props: MapPageProps) {
  const { table } = props;
  return <MapPage {...props} sure={useIntervals(table, table.standing, false)} />;
}
