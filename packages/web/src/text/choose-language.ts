import { LANGUAGES, type Language, speak } from './language.js';

const KEY = 'bearings-language';

/** What a page is asked to speak, from the nearest wish to the farthest. */
export interface Wishes {
  /** The part of the address behind "?". */
  readonly search: string;
  /** What was asked for in this tab before, by an address. */
  readonly tab: string | null;
  /** What the reader chose on an earlier visit. */
  readonly kept: string | null;
  /** What the browser is set to, best first. */
  readonly browser: readonly string[];
}

/**
 * The language to speak: that of the address, of the tab, of the last choice, or of the browser; the first there is
 * where none of these is spoken here. Test languages are spoken to an address that asks, and then in its tab.
 */
export function chooseLanguage({ search, tab, kept, browser }: Wishes): Language {
  const asked = new URLSearchParams(search).get('lang');
  return (
    find(asked, LANGUAGES) ??
    find(tab, LANGUAGES) ??
    find(kept, OFFERED) ??
    browser.map((code) => find(code, OFFERED) ?? find(code.split('-')[0] ?? '', OFFERED)).find(Boolean) ??
    LANGUAGES[0]
  );
}

/** The languages that a reader can choose. */
export const OFFERED: readonly Language[] = LANGUAGES.filter((language) => language.offered);

/** Speaks the language that is wished for, before anything is shown. If it cannot be fetched, English is spoken. */
export async function startSpeaking(): Promise<void> {
  const language = chooseLanguage({
    search: location.search,
    tab: recall('sessionStorage'),
    kept: recall('localStorage'),
    browser: navigator.languages,
  });
  if (new URLSearchParams(location.search).has('lang')) keep('sessionStorage', language.code);
  if (language !== LANGUAGES[0]) await speak(language).catch(() => undefined);
}

/** Speaks a language that the reader chose, and keeps it for the next visit, where the browser keeps anything. */
export async function changeLanguage(language: Language): Promise<void> {
  await speak(language);
  keep('localStorage', language.code);
  keep('sessionStorage', null);
  const address = new URL(location.href);
  if (!address.searchParams.has('lang')) return;
  address.searchParams.delete('lang');
  history.replaceState(history.state, '', address);
}

function find(code: string | null, among: readonly Language[]): Language | undefined {
  return among.find((language) => language.code.toLowerCase() === code?.toLowerCase());
}

type Store = 'localStorage' | 'sessionStorage';

function recall(store: Store): string | null {
  try {
    return window[store].getItem(KEY);
  } catch {
    return null;
  }
}

function keep(store: Store, code: string | null): void {
  try {
    if (code === null) window[store].removeItem(KEY);
    else window[store].setItem(KEY, code);
  } catch {
    // Kept for this page only.
  }
}
