import type { Page } from 'playwright-core';

/** What a browser keeps for a site, as text. */
export interface KeptHere {
  /** Databases, local and session storage, files of the site's own, and the state and name of the window. */
  readonly own: string;
  /** What the service worker keeps: addresses and contents. */
  readonly caches: string;
}

/** Reads everything that the browser keeps for the site of a page. */
export function allKept(page: Page): Promise<KeptHere> {
  return page.evaluate(async () => {
    const texts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    texts.push(JSON.stringify(history.state), window.name, document.cookie);
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((found, lost) => {
        request.onsuccess = () => found(request.result);
        request.onerror = () => lost(request.error);
      });
    // Bytes are read as text too: a file may be kept as it was.
    const readable = (_: string, value: unknown): unknown => {
      if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
      return value instanceof Map ? [...value] : value;
    };
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
        texts.push(`${name} ${store}`, JSON.stringify([keys, values], readable));
      }
      database.close();
    }
    const root = await navigator.storage.getDirectory();
    for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) texts.push(`file ${name}`);
    const cached: string[] = [];
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        cached.push(`${key} ${request.url}`, (await response?.text()) ?? '');
      }
    }
    return { own: texts.join('\n'), caches: cached.join('\n') };
  });
}

/** Every address in the history of a page. */
export async function visited(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return entries.flatMap(({ url, userTypedURL }) => [url, userTypedURL]);
}
