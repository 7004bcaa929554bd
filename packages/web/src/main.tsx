import '@fontsource-variable/source-sans-3/wght.css';
import './style/tokens.css';
import './style/base.css';
import './style/slots.css';
import './style/frame.css';
import './style/ranking.css';
import './style/school.css';
import './style/sheet.css';
import './style/narrow.css';
import './style/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './pages/app.js';
import { keepOffline } from './sw/keep-offline.js';
import { startSpeaking } from './text/choose-language.js';
import { useLanguage } from './text/use-language.js';

const place = document.getElementById('page');
if (!place) throw new Error('the document has no place for the page');
// A relative address would be read anew from every page that is gone to.
for (const link of document.querySelectorAll<HTMLLinkElement>('link[href]')) link.setAttribute('href', link.href);
await startSpeaking();
createRoot(place).render(
  <StrictMode>
    <Spoken />
  </StrictMode>,
);
if (import.meta.env.PROD) keepOffline();

/** The page in the language that is spoken; another language draws all of it anew. */
function Spoken() {
  return <App key={useLanguage().code} />;
}
