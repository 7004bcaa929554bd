/** Whether an edition is a table of the reader's own, which is in this browser and nowhere else. */
export function isOwn(edition: string): boolean {
  return edition.startsWith('own-');
}
