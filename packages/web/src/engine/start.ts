import { withoutBase } from '../address/base.js';
import { engine } from './engine.js';

/**
 * Starts the engine before the rest of the page is there, and tells it which edition will be asked for. The build has the
 * document load this by itself: build/start-first.ts.
 */
const edition = /^\/(?:editions\/([a-z0-9-]+)\/?)?$/.exec(withoutBase(location.pathname));
if (edition) void engine().expect(edition[1] ?? null);
else engine();
