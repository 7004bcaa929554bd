/** A title as an id of small letters, digits and hyphens: "Fakten 2026 (neu)" as "fakten-2026-neu". */
export function slugOf(title: string, otherwise: string): string {
  const slug = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return slug || otherwise;
}
