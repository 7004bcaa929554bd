import { libraryOver, type Folders, type Library } from '@bearings/library';
import { resolve, sep } from 'node:path';
import { openFiles } from '../archive/open-files.js';

/** Opens what is shipped together with a home folder. Reads nothing yet. */
export function openLibrary(folders: Folders): Library {
  const shipped = resolve(folders.shipped);
  const home = folders.home === null ? null : resolve(folders.home);
  const own = home === null || home === shipped ? null : home;
  const files = openFiles(own === null ? [shipped] : [shipped, own]);
  return libraryOver(files, { shipped, home, owns: (place) => own !== null && place.startsWith(own + sep) });
}
