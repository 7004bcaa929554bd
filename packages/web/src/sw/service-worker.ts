import { depthOf, pageAt } from '@bearings/contract';
import type { SiteQuestion } from './messages.js';
import { cacheNames, isOutdated, type Shell, treat } from './shell.js';
import type { Fetching, WorkerScope } from './worker-scope.js';

/** Put in by the build: packages/web/build/service-worker.ts. */
declare const SHELL: Shell;

/** How long a network that hangs may keep the reader waiting for what is kept, in milliseconds: at first, and after that. */
const PATIENCE_MS = { first: 4000, after: 250 };

const build = SHELL;
const worker = self as unknown as WorkerScope;
const front = new URL(worker.registration.scope).pathname;
const names = cacheNames(front, build);
/** Whether the network has not answered in time, and not answered since. */
let hangs = false;
const at = (address: string): string => new URL(address, worker.registration.scope).href;

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || !url.href.startsWith(worker.registration.scope)) return;
  const address = url.pathname.slice(front.length);
  switch (treat(address, event.request.mode === 'navigate', build)) {
    case 'page':
      return event.respondWith(answerPage(event, address));
    case 'kept':
      return event.respondWith(answerKept(event));
    case 'data':
      return event.respondWith(answerData(event));
  }
});
worker.addEventListener('message', (event) => {
  const answer = answerQuestion(event.data as SiteQuestion).catch(() => false);
  event.waitUntil(answer.then((said) => event.ports[0]?.postMessage(said)));
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(names.shell);
  await Promise.all(build.files.map((file) => keep(cache, file, file.startsWith('assets/'))));
}

async function takeOver(): Promise<void> {
  const outdated = (await caches.keys()).filter((name) => isOutdated(name, front, build));
  await Promise.all(outdated.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** Puts an address into a cache; one that never changes is taken from wherever it is kept already. */
async function keep(cache: Cache, address: string, isFixed: boolean): Promise<Response> {
  const url = at(address);
  const response =
    (isFixed && (await caches.match(url))) || (await fetch(url, { cache: isFixed ? 'default' : 'no-cache' }));
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  await cache.put(url, response.clone());
  return response;
}

async function answerPage(event: Fetching, address: string): Promise<Response> {
  const kept = async (): Promise<Response | undefined> => {
    const document = await findKept(names.shell, at(''));
    if (!document) return undefined;
    const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
    return new Response(pageAt(await document.text(), depthOf(address)), { headers });
  };
  const told = await networkFirst(event, fetch(event.request), kept);
  return told.status === 404 ? ((await kept()) ?? told) : told;
}

async function answerKept(event: Fetching): Promise<Response> {
  const kept = await findKept(names.shell, event.request);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(putInto(names.shell, event.request, response.clone()));
  return response;
}

async function answerData(event: Fetching): Promise<Response> {
  const asked = fetch(event.request).then((response) => {
    if (response.ok) event.waitUntil(putInto(names.data, event.request, response.clone()));
    return response;
  });
  return networkFirst(event, asked, () => findKept(names.data, event.request));
}

/** Puts an answer by; a browser that has no room left goes on without. */
async function putInto(name: string, request: Request, response: Response): Promise<void> {
  try {
    await (await caches.open(name)).put(request, response);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

async function findKept(name: string, request: RequestInfo): Promise<Response | undefined> {
  return (await caches.open(name)).match(request, { ignoreSearch: true, ignoreVary: true });
}

/** The network's answer; what is kept where it fails, breaks or hangs. */
async function networkFirst(
  event: Fetching,
  asked: Promise<Response>,
  find: () => Promise<Response | undefined>,
): Promise<Response> {
  event.waitUntil(asked.catch(() => {}));
  const failed = asked.then(
    (response) => {
      hangs = false;
      return response.status >= 500;
    },
    () => true,
  );
  const late = wait(hangs ? PATIENCE_MS.after : PATIENCE_MS.first).then(() => null);
  const outcome = await Promise.race([failed, late]);
  if (outcome === null) hangs = true;
  if (outcome === false) return asked;
  return (await find()) ?? asked;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((over) => setTimeout(over, milliseconds));
}

async function answerQuestion(question: SiteQuestion): Promise<boolean> {
  switch (question.ask) {
    case 'fill':
      // What cannot be kept now, for want of a network or of room, is kept at another visit.
      await fill(question.all).catch(() => {});
      return isComplete();
    case 'ready':
      return isComplete();
    case 'same': {
      const isSame = build.files.some((file) => at(file) === question.script);
      const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
      if (isSame && open.length <= 1) await worker.skipWaiting();
      return isSame;
    }
    case 'take-over':
      await worker.skipWaiting();
      return true;
  }
}

interface Listed {
  readonly default: string;
  readonly editions: readonly string[];
}

const SHARED = 'data/shared.json';
const NAMES = 'data/names.json';
const FIT = 'data/fit.json';
/** Remembers which shared data the rest was last kept for. */
const FILLED = 'data/filled-for';
const bundleOf = (edition: string): string => `data/editions/${encodeURIComponent(edition)}.json`;

/**
 * Keeps the rest of the shell and the data. The shared data holds the manifest of every edition, and so changes
 * whenever one of them does: while it stays the same, no edition is asked for again.
 */
async function fill(all: boolean): Promise<void> {
  const data = await caches.open(names.data);
  const text = await (await keep(data, SHARED, false)).text();
  const { default: first, editions } = JSON.parse(text) as Listed;
  if (!all) return void (await keep(data, bundleOf(first), false));

  const shell = await caches.open(names.shell);
  for (const file of build.later) if (!(await shell.match(at(file)))) await keep(shell, file, true);

  for (const bundle of [NAMES, FIT]) await keep(data, bundle, false);
  const wanted = [SHARED, NAMES, FIT, FILLED, ...editions.map(bundleOf)];
  const mark = await digest(text);
  const before = await (await data.match(at(FILLED)))?.text();
  for (const bundle of editions.map(bundleOf)) {
    if (before !== mark || !(await data.match(at(bundle)))) await keep(data, bundle, false);
  }
  const gone = (await data.keys()).filter(({ url }) => !wanted.some((address) => at(address) === url));
  await Promise.all(gone.map((request) => data.delete(request)));
  await data.put(at(FILLED), new Response(mark));
}

async function isComplete(): Promise<boolean> {
  const [shell, data] = await Promise.all([caches.open(names.shell), caches.open(names.data)]);
  const shared = await data.match(at(SHARED));
  if (!shared) return false;
  const { editions } = (await shared.json()) as Listed;
  const files = [...build.files, ...build.later].map((file) => shell.match(at(file)));
  const bundles = [NAMES, FIT, ...editions.map(bundleOf)].map((bundle) => data.match(at(bundle)));
  return (await Promise.all([...files, ...bundles])).every(Boolean);
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
