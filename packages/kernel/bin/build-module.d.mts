/** A module: its source below assembly/, its text below src/ and the name of the text. */
export interface ModuleFiles {
  readonly source: string;
  readonly target: string;
  readonly name: string;
}

export const MODULES: readonly ModuleFiles[];
export function buildModule(source: string): Promise<Uint8Array>;
export function writeModuleText(module: ModuleFiles): Promise<string>;
