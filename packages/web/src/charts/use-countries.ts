import { useCallback, useEffect, useState } from 'react';
import { type Countries, readCountries } from './world-shapes.js';

/** The shapes of countries: on their way, there, or not to be had. */
export type Asked = { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly countries: Countries } | Failed;

interface Failed {
  readonly kind: 'failed';
  readonly again: () => void;
}

/** Reads the shapes of countries, once for the page. */
export function useCountries(): Asked {
  const [tries, setTries] = useState(0);
  const [found, setFound] = useState<Countries | 'failed' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try reads anew
  useEffect(() => {
    let here = true;
    readCountries().then(
      (countries) => here && setFound(countries),
      () => here && setFound('failed'),
    );
    return () => {
      here = false;
    };
  }, [tries]);
  const again = useCallback(() => {
    setFound(null);
    setTries((number) => number + 1);
  }, []);
  if (found === null) return { kind: 'loading' };
  return found === 'failed' ? { kind: 'failed', again } : { kind: 'ready', countries: found };
}
