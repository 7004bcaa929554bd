/** Where the page lies on its host: "/" at the top, "/bearings/" in a folder. The document says how far up it is. */
export const BASE = readBase();

function readBase(): string {
  const up = document.querySelector<HTMLMetaElement>('meta[name="bearings-base"]')?.content ?? '/';
  return new URL(up, location.href).pathname;
}

/** The path within the page of a path on the host. */
export function withoutBase(path: string): string {
  return path.startsWith(BASE) ? `/${path.slice(BASE.length)}` : path;
}

/** The path on the host of a path within the page. */
export function withBase(path: string): string {
  return BASE + path.slice(1);
}
