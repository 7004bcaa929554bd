import { useCallback, useMemo, useState } from 'react';
import type { Filter, Near } from './filter.js';

/**
 * The filter of the address together with the reader's own position, which never stands there: it lives as long as the
 * page does. Setting a filter keeps the position here and hands the rest on.
 */
export function useFilter(
  addressed: Filter,
  onFilter: (filter: Filter, typing: boolean) => void,
): readonly [Filter, (filter: Filter, typing: boolean) => void] {
  const [own, setOwn] = useState<Near | null>(null);
  const set = useCallback(
    (filter: Filter, typing: boolean): void => {
      const { near } = filter;
      setOwn(near?.own ? near : null);
      onFilter(near?.own ? { ...filter, near: null } : filter, typing);
    },
    [onFilter],
  );
  const filter = useMemo(() => (own === null ? addressed : { ...addressed, near: own }), [own, addressed]);
  return [filter, set];
}
