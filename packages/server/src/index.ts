export { buildServer, type ServerParts } from './build-server.js';
export { listenNear } from './listen-near.js';
