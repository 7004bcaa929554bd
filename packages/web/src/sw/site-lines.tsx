import '../style/site.css';
import { useReachable } from '../answer/use-reachable.js';
import { W } from '../text/language.js';
import { useSite } from './site-state.js';

/** What there is to say of the network and of the build, in a line each; nothing most of the time. */
export function SiteLines() {
  const reachable = useReachable();
  const { kept, renew } = useSite();
  const lost = { none: W.states.lost, partly: W.site.offlinePartly, whole: W.site.offline }[kept];
  return (
    <div role="status">
      {!reachable && <p className={kept === 'none' ? 'lost' : 'site-line'}>{lost}</p>}
      {renew && (
        <p className="site-line">
          {W.site.newer}
          <button className="button" type="button" onClick={renew}>
            {W.site.reload}
          </button>
        </p>
      )}
    </div>
  );
}
