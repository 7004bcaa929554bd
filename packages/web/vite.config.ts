import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './build/service-worker.js';
import { startFirst } from './build/start-first.js';

/**
 * Siblings are read as source. Nothing is inlined as a data address, which the content policy would refuse. Addresses
 * are relative, so that the page can lie in any folder of any host.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), whileDeveloping(), startFirst(), serviceWorker()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { outDir: 'dist/site', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:4173', '/data': 'http://127.0.0.1:4173' } },
});

/** Vite's own server gives one document at every address, and puts scripts into it that the content policy forbids. */
function whileDeveloping(): Plugin {
  return {
    name: 'bearings-while-developing',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '')
          .replace('name="bearings-base" content="./"', 'name="bearings-base" content="/"'),
    },
  };
}
