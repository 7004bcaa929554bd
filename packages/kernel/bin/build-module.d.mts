/** The module in bytes. */
export function buildModule(): Promise<Uint8Array>;
/** The file that holds the module as text. */
export function writeModuleText(): Promise<string>;
