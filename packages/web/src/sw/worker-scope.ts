/** The part of a service worker's world that is used here; the types of the browser's page know none of it. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: boolean }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', act: (event: Fetching) => void): void;
  addEventListener(type: 'message', act: (event: MessageEvent & Lasting) => void): void;
}

/** An event that lasts until a promise settles. */
export interface Lasting {
  waitUntil(done: Promise<unknown>): void;
}

/** Somebody asks for an address. */
export interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
