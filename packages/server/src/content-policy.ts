/**
 * What the page may load and run: its own files and nothing else. The document states the same of itself, for hosts
 * that send no headers (packages/web/index.html); a test holds the two together.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The content policy of an address. A worker goes by the policy of its own script, so WebAssembly is allowed to the
 * scripts alone, for the solver's worker, and never to a document. Only the view that is made for it may be framed.
 */
export function contentPolicy(path: string): string {
  const policy = path.startsWith('/assets/')
    ? PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    : PAGE_POLICY;
  return `${policy}; frame-ancestors ${/^\/embed(\/|$)/.test(path) ? '*' : "'none'"}`;
}
