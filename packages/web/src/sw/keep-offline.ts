import { ADDRESS } from '@bearings/contract';
import { BASE } from '../address/base.js';
import { engine } from '../engine/engine.js';
import { askWorker } from './messages.js';
import { tellSite } from './site-state.js';

/** How long a page that stays open waits before it asks for a newer build again, in milliseconds. */
const ASK_AGAIN_MS = 3_600_000;

/**
 * Lets the page work without a network from now on, where the browser can: keeps its files once it stands, and the
 * data too, unless the reader saves data. Says when a newer build is there. Not in another's frame.
 */
export function keepOffline(): void {
  if (!isSecureContext || !('serviceWorker' in navigator) || window.top !== window) return;
  void firstAnswer()
    .then(whenDrawn)
    .then(whenIdle)
    .then(() => start(navigator.serviceWorker))
    .catch(() => tellSite({ kept: 'none' }));
}

/** What the reader waits for comes first: nothing is kept before the engine has read what every table needs. */
async function firstAnswer(): Promise<void> {
  await engine().ask(ADDRESS.editions);
}

/** How long the page is waited for that never gets a heading, in milliseconds. */
const LONGEST_MS = 10_000;

/** Waits until what the reader came for stands under its heading: until then only the engine is at work, and all else idle. */
function whenDrawn(): Promise<void> {
  return new Promise((drawn) => {
    const done = (): void => {
      watch.disconnect();
      drawn();
    };
    const look = (): void => {
      if (document.querySelector('main :is(h1, h2)')) done();
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { childList: true, subtree: true });
    setTimeout(done, LONGEST_MS);
    look();
  });
}

async function start(container: ServiceWorkerContainer): Promise<void> {
  const wasKept = container.controller !== null;
  const registration = await container.register(`${BASE}sw.js`, { scope: BASE, updateViaCache: 'none' });
  watchForNewer(container, registration, wasKept);
  const { active } = await container.ready;
  if (!active) return;
  tellSite({ kept: (await askWorker(active, { ask: 'ready' })) ? 'whole' : 'partly' });
  const isWhole = await askWorker(active, { ask: 'fill', all: !savesData() });
  tellSite({ kept: isWhole ? 'whole' : 'partly' });
}

function watchForNewer(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  wasKept: boolean,
): void {
  let isCurrent = !wasKept;
  let isRenewing = false;
  const offer = async (waiting: ServiceWorker): Promise<void> => {
    isCurrent = await askWorker(waiting, { ask: 'same', script: scriptOfPage() });
    if (isCurrent) return tellSite({ renew: null });
    tellSite({
      renew: () => {
        isRenewing = true;
        void askWorker(waiting, { ask: 'take-over' });
      },
    });
  };
  if (wasKept && registration.waiting) void offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && container.controller) void offer(coming);
    });
  });
  container.addEventListener('controllerchange', () => {
    if (isRenewing) location.reload();
    else if (!isCurrent) tellSite({ renew: () => location.reload() });
  });
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - asked < ASK_AGAIN_MS) return;
    asked = performance.now();
    registration.update().catch(() => {});
  });
}

function scriptOfPage(): string {
  return document.querySelector<HTMLScriptElement>('script[type="module"][src]:not([async])')?.src ?? '';
}

function savesData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
}

function whenIdle(): Promise<void> {
  return new Promise((idle) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => idle(), { timeout: 5000 });
    else setTimeout(idle, 1000);
  });
}
