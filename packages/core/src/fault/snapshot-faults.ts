/** Faults of a snapshot of publication records: fetched, opened, prepared. */
export const SNAPSHOT_FAULTS = {
  'snapshot.manifest-malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file} has ${f.found} at ${f.at || 'its top'}; a manifest needs ${f.expected} there: fetch it again`,
  'snapshot.no-works': (f: { folder: string; looked: readonly string[] }) =>
    `${f.folder} holds no part files of works; looked in ${f.looked.join(', ')}: name the folder that was fetched`,
  'snapshot.mixed-formats': (f: { folder: string }) =>
    `${f.folder} holds part files in JSON Lines and in Parquet side by side; keep one of the two, or every work is there twice`,
  'snapshot.part-missing': (f: { file: string; manifest: string }) =>
    `${f.file} is named by ${f.manifest} and not there; fetch it`,
  'snapshot.part-unlisted': (f: { file: string; manifest: string }) =>
    `${f.file} is there and not named by ${f.manifest}; it belongs to another snapshot: take it away`,
  'snapshot.size-differs': (f: { file: string; found: number; expected: number }) =>
    `${f.file} has ${f.found} bytes where its manifest says ${f.expected}; fetch it again`,
  'snapshot.digest-differs': (f: { file: string; found: string; expected: string }) =>
    `${f.file} has the digest ${f.found} where its manifest says ${f.expected}; fetch it again`,
  'snapshot.count-differs': (f: { file: string; found: number; expected: number }) =>
    `${f.file} holds ${f.found} records where its manifest says ${f.expected}; fetch it again`,
  'snapshot.file-cut': (f: { file: string; line: number; why: string }) =>
    `${f.file} ends or breaks after line ${f.line}: ${f.why}; fetch it again`,
  'snapshot.line-malformed': (f: { file: string; line: number; at: string; why: string }) =>
    `${f.file}, line ${f.line}${f.at === '' ? '' : `, at ${f.at}`}: ${f.why}; fetch the file again, and if it stays so, tell its publisher`,
  'snapshot.unreadable': (f: { file: string; why: string }) =>
    `${f.file} cannot be read as records of works: ${f.why}; fetch the file again`,
  'snapshot.changed': (f: { from: string; before: string; after: string }) =>
    `${f.from} was replaced while it was being fetched (${f.before}, then ${f.after}); fetch again when its publisher has finished`,
  'snapshot.no-manifest': (f: { folder: string; looked: readonly string[]; answers: readonly number[] }) =>
    `${f.folder} has no ${f.looked.join(' and no ')} for everybody to read (the server answers ${f.answers.join(' and ')}); name the folder that holds works and institutions, and see that it can be read without a key`,
  'snapshot.not-fetched': (f: { url: string; why: string }) =>
    `${f.url} was not fetched: ${f.why}; run the same command again, what is there already is kept`,
  'snapshot.other-preparation': (f: { folder: string; found: string; expected: string }) =>
    `${f.folder} holds what was prepared from another snapshot or by another version (${f.found}, not ${f.expected}); give a new folder, or delete this one`,
  'snapshot.busy': (f: { folder: string; lock: string; holder: string }) =>
    `${f.holder} is writing into ${f.folder}; wait until it has ended, or, if nothing is running there, take away ${f.lock}`,
  'snapshot.address-malformed': (f: { address: string; expected: string }) =>
    `"${f.address}" is no address of a snapshot; write ${f.expected}`,
  'snapshot.bytes-differ': (f: { file: string; sum: string; found: string; expected: string }) =>
    `${f.file} has the ${f.sum} ${f.found} where its publisher says ${f.expected}; run the same command again, the file is fetched anew`,
  'snapshot.out-of-room': (f: { folder: string; why: string }) =>
    `there is no room left in ${f.folder}: ${f.why}; make room and run the same command again, what is finished is kept`,
  'snapshot.out-of-memory': (f: { memory: string; why: string }) =>
    `${f.memory} of memory did not suffice: ${f.why}; allow more with --memory, or fewer threads with --threads`,
} as const;
