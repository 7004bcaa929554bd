import { join, resolve } from 'node:path';
import type { World } from '../program/world.js';

/** The home folder: --home, else BEARINGS_HOME, else "bearings" in the folder where the platform keeps data of programs. */
export function homeFolder(option: string | undefined, world: Pick<World, 'env' | 'platform' | 'userFolder'>): string {
  const asked = option ?? world.env.BEARINGS_HOME;
  return asked ? resolve(asked) : join(dataFolder(world), 'bearings');
}

function dataFolder({ env, platform, userFolder }: Pick<World, 'env' | 'platform' | 'userFolder'>): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(userFolder, 'AppData', 'Local');
  if (platform === 'darwin') return join(userFolder, 'Library', 'Application Support');
  return env.XDG_DATA_HOME || join(userFolder, '.local', 'share');
}
