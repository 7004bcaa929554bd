import { join, resolve } from 'node:path';

/** What decides where a person keeps things: the environment, the platform and the folder of the user. */
export interface HomeWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly userFolder: string;
}

/** The home folder: --home, else BEARINGS_HOME, else "bearings" in the folder where the platform keeps data of programs. */
export function homeFolder(option: string | undefined, world: HomeWorld): string {
  const asked = option ?? world.env.BEARINGS_HOME;
  return asked ? resolve(asked) : join(dataFolder(world), 'bearings');
}

function dataFolder({ env, platform, userFolder }: HomeWorld): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(userFolder, 'AppData', 'Local');
  if (platform === 'darwin') return join(userFolder, 'Library', 'Application Support');
  return env.XDG_DATA_HOME || join(userFolder, '.local', 'share');
}
