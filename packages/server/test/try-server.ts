import { fileURLToPath } from 'node:url';
import { openLibrary } from '@bearings/store';
import { buildServer } from '../src/index.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A server over what is shipped, without a page unless a folder with one is named. */
export function tryServer(site = '/no-such-folder') {
  return buildServer({ library: openLibrary({ shipped: ROOT, home: null }), site, version: '0.0.0' });
}
