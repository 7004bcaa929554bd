import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where engines that tests fetch are kept, for every checkout of this machine: $BEARINGS_CACHE, else ~/.cache/bearings. */
export function cacheFolder() {
  return process.env.BEARINGS_CACHE || join(homedir(), '.cache', 'bearings');
}
