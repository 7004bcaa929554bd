const PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text can name an edition, a cohort or a methodology, and the folder it is kept in: "open-us-2025". */
export function isDocumentId(text: string): boolean {
  return text.length <= 80 && PATTERN.test(text);
}
