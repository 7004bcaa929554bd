import '@fontsource-variable/source-sans-3/wght.css';
import './style/tokens.css';
import './style/base.css';
import './style/slots.css';
import './style/frame.css';
import './style/ranking.css';
import './style/table.css';
import './style/school.css';
import './style/sheet.css';
import './style/narrow.css';
import './style/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './pages/app.js';

const place = document.getElementById('page');
if (!place) throw new Error('the document has no place for the page');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
