import { expect, it } from 'vitest';
import { homeFolder } from '../../src/index.js';

const at = (platform: string, env: Record<string, string> = {}) => ({ platform, env, userFolder: '/users/ada' });

it('takes the folder that is named on the command line before any other', () => {
  expect(homeFolder('/mine', at('linux', { BEARINGS_HOME: '/env' }))).toBe('/mine');
});

it('takes BEARINGS_HOME before the folder of the platform', () => {
  expect(homeFolder(undefined, at('linux', { BEARINGS_HOME: '/env', XDG_DATA_HOME: '/data' }))).toBe('/env');
});

it.each([
  ['linux', {}, '/users/ada/.local/share/bearings'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/bearings'],
  ['darwin', {}, '/users/ada/Library/Application Support/bearings'],
  ['win32', {}, '/users/ada/AppData/Local/bearings'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/bearings'],
  ['linux', { BEARINGS_HOME: '' }, '/users/ada/.local/share/bearings'],
])('keeps data where %s keeps it, %j', (platform, env, folder) => {
  expect(homeFolder(undefined, at(platform, env as Record<string, string>))).toBe(folder);
});
