/** Says only that this browser keeps a person's own list, so that other pages need not look for it. */
const KEPT = 'bearings-fit-kept';

/** Whether this browser keeps a person's own list, as far as can be told without opening it. */
export function isFitKept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}

/** Notes whether a list is kept; nothing of what it says. */
export function noteFitKept(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(KEPT, '1');
    else localStorage.removeItem(KEPT);
  } catch {
    // Other pages do without.
  }
}
