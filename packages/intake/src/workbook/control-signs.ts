/** What XML cannot hold, and half of a pair that stands alone. CR is one of them: a reader of XML makes LF of it. */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const WRITTEN = /_x([0-9A-Fa-f]{4})_/g;

/** A text with its unfit signs written as Office Open XML does ("_x000D_", ST_Xstring), and such a text in it kept apart. */
export function writeControlSigns(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, '_x005F_')
    .replace(UNFIT, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The text that `writeControlSigns`, or a spreadsheet, has written so. */
export function readControlSigns(text: string): string {
  return text.includes('_x')
    ? text.replace(WRITTEN, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
