import { createHash } from 'node:crypto';
import { FIRST_STEPS } from './list-pages.js';

/** Most hosts show this page at any address that is none of theirs, so it cannot say by itself where the front is. */
const SCRIPT = `
const steps = location.pathname.split('/');
const first = steps.findIndex((step) => ${JSON.stringify(FIRST_STEPS)}.includes(step));
const front = steps.slice(0, first < 0 ? -1 : first).join('/') + '/';
for (const link of document.querySelectorAll('a')) link.href = front + link.dataset.to;
`;

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 40rem; margin: 15vh auto; padding: 0 1.5rem; }
`;

/** The page that says that there is none: no address in it but those it works out from the one it is shown at. */
export function notFoundPage(): string {
  const policy = `default-src 'none'; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLE)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>There is no such page · Bearings</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <h1>There is no such page.</h1>
    <p>See <a data-to="">the ranking</a>, <a data-to="editions/">the editions</a> or <a data-to="methods/">the methods</a>.</p>
    <p lang="es">Esta página no existe. Quedan <a data-to="">la clasificación</a>, <a data-to="editions/">las ediciones</a> y <a data-to="methods/">los métodos</a>.</p>
    <script>${SCRIPT}</script>
  </body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
