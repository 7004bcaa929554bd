const KEY = 'bearings-single-keys';

let work = readKept();

/**
 * Whether a letter or sign by itself does something on the page ("/", "b", "u", "?", "t"). Whoever speaks to the
 * machine, or often presses a key by accident, turns that off; Escape and the arrows work all the same.
 */
export function singleKeysWork(): boolean {
  return work;
}

/** Turns single keys on or off, and keeps that for the next visit, where the browser keeps anything. */
export function turnSingleKeys(on: boolean): void {
  work = on;
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Kept for this page only.
  }
}

function readKept(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
