import type { Plugin } from 'vite';

const ENTRY = 'src/engine/start.ts';

/**
 * Has the document load the start of the engine by itself and before the page: the worker comes up while the page is
 * still being read. Vite would put all scripts of a document into one.
 */
export function startFirst(): Plugin {
  return {
    name: 'bearings-start-first',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { input: { index: 'index.html', start: ENTRY } } } }),
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const start = Object.values(bundle ?? {}).find(
          (output) => output.type === 'chunk' && output.isEntry && output.facadeModuleId?.endsWith(ENTRY),
        );
        if (!start) throw new Error(`the build has no script for ${ENTRY}`);
        const [before, ...after] = html.split('<script');
        const script = ` type="module" async crossorigin src="./${start.fileName}"></script>\n    `;
        return [before, script, ...after].join('<script');
      },
    },
  };
}
