/** What the page asks of its service worker. */
export type SiteQuestion =
  /** Keep what is not kept yet: all of it, or only what the first table needs. */
  | { readonly ask: 'fill'; readonly all: boolean }
  /** Is all of it kept? */
  | { readonly ask: 'ready' }
  /** Is the page that this script belongs to of your build? If so, and if it is the only one open, take over. */
  | { readonly ask: 'same'; readonly script: string }
  /** Take over from the build before. */
  | { readonly ask: 'take-over' };

/** Its answer: yes or no. */
export type SiteAnswer = boolean;

/** Asks a service worker; false where it does not answer. */
export function askWorker(worker: ServiceWorker, question: SiteQuestion): Promise<SiteAnswer> {
  return new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answer(data === true);
    port1.onmessageerror = () => answer(false);
    worker.postMessage(question, [port2]);
  });
}
