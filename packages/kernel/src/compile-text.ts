/** Compiles a module that is kept as text; null where the engine has no WebAssembly with vectors, or may not run it. */
export function compileText(text: string): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}
