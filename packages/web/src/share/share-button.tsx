import { lazy, memo, Suspense, useState } from 'react';
import type { RankingRoute } from '../address/route.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';

const ShareDialog = lazy(() => import('./share-dialog.js'));

interface ShareButtonProps {
  readonly model: TableModel;
  readonly rows: Int32Array;
  readonly route: RankingRoute;
}

/** Opens what there is to share and save. */
export const ShareButton = memo(function ShareButton(props: ShareButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {W.share.open}
      </button>
      {open && (
        <Suspense fallback={null}>
          <ShareDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
});
