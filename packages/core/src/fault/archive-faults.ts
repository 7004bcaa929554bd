/** Faults of the folders in which editions are kept, and of what is written to or taken out of them. */
export const ARCHIVE_FAULTS = {
  'archive.missing-file': (f: { file: string; why: string }) => `${f.file} is missing: ${f.why}`,
  'archive.not-json': (f: { file: string; why: string }) => `${f.file} is not JSON: ${f.why}; correct the file`,
  'archive.not-utf-8': (f: { file: string }) => `${f.file} is not text in UTF-8; save it so`,
  'archive.unreadable': (f: { file: string; why: string }) => `${f.file} cannot be read: ${f.why}`,
  'archive.unwritable': (f: { folder: string; why: string }) =>
    `nothing can be written to ${f.folder}: ${f.why}; give another folder`,
  'archive.shadowed': (f: { file: string; own: string }) =>
    `${f.file} is shipped, so ${f.own} cannot stand in for it; give yours another id`,
  'archive.no-home': (_: Record<never, never>) =>
    `no home folder is known to keep it in; name one with --home DIR or BEARINGS_HOME`,
  'archive.misplaced': (f: { file: string; found: string; expected: string }) =>
    `${f.file} calls itself "${f.found}"; in this folder it must be "${f.expected}": rename one of them`,
  'edition.taken': (f: { edition: string; by: 'shipped' | 'own' }) =>
    f.by === 'shipped'
      ? `"${f.edition}" is the id of an edition that is shipped; choose another with --as`
      : `there is an edition "${f.edition}" already; choose another id with --as, or give --replace to put this one in its place`,
  'edition.busy': (f: { edition: string; lock: string }) =>
    `"${f.edition}" is being written by somebody else; wait for it, or, if nothing is running, take away ${f.lock}`,
  'edition.not-sealed': (f: { edition: string }) =>
    `"${f.edition}" has no manifest to verify against; write one with: bearings seal ${f.edition}`,
  'edition.without-school': (f: { edition: string; school: string }) =>
    `${f.school} is not among the schools that "${f.edition}" ranks with these options`,
  'edition.no-methodology': (f: { edition: string }) =>
    `"${f.edition}" shows places as they were printed, without a methodology whose weights or rules could change; name one with --methodology`,
  'edition.nothing-to-reproduce': (f: { edition: string; why: string }) =>
    `"${f.edition}" has nothing to reproduce: ${f.why}`,
  'edition.not-to-publish': (f: { edition: string; what: readonly string[] }) =>
    `"${f.edition}" holds evidence that may be used but not published (${f.what.join(', ')}); it is not exported`,
  'map.needed': (f: { file: string; map: string; written: boolean }) =>
    `${f.written ? `a map of the columns of ${f.file} was suggested and written to ${f.map}` : `${f.map} is there already and was left as it is`}; read and correct it, then import again with --map ${f.map}, or take the suggestion unseen with --accept-suggestion`,
  'export.target-taken': (f: { folder: string }) =>
    `${f.folder} is there already and not empty; name a folder that is new or empty`,
} as const;
