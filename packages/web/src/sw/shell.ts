/** The files of one build of the page, without the data. */
export interface Shell {
  /** Known by the digest of all of them, so two builds never mix. */
  readonly digest: string;
  /** Kept at once; "" is the document. Relative to the front of the page. */
  readonly files: readonly string[];
  /** Large and seldom needed: kept once the page stands. */
  readonly later: readonly string[];
}

/** How the service worker answers an address. */
export type Treatment =
  /** The document, from the network where there is one. */
  | 'page'
  /** A file of the build: what is kept is as new as the build. */
  | 'kept'
  /** Data: from the network where there is one, and kept. */
  | 'data'
  /** Not the service worker's business. */
  | 'none';

/** How an address is answered; it is given relative to the front of the page, without its query. */
export function treat(address: string, isNavigation: boolean, shell: Shell): Treatment {
  if (address.startsWith('api/')) return 'none';
  if (address.startsWith('data/')) return isNavigation ? 'none' : 'data';
  if (isNavigation) return address.includes('.') && !/(^|\/)index\.html$/.test(address) ? 'none' : 'page';
  const isOfBuild = shell.files.includes(address) || shell.later.includes(address);
  return isOfBuild || address.startsWith('assets/') ? 'kept' : 'none';
}

/** The names of the caches. Two copies of the page on one host, in two folders, share a browser's caches by name. */
export function cacheNames(front: string, shell: Shell): { readonly shell: string; readonly data: string } {
  return { shell: `bearings ${front} shell ${shell.digest}`, data: `bearings ${front} data 1` };
}

/** Whether a cache belongs to the page at this front and to no build that is in use. */
export function isOutdated(name: string, front: string, shell: Shell): boolean {
  return name.startsWith(`bearings ${front} `) && !Object.values(cacheNames(front, shell)).includes(name);
}
