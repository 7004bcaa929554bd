/** Faults of a build: readings counted from prepared works. */
export const BUILD_FAULTS = {
  'build.not-prepared': (f: { folder: string; missing: readonly string[] }) =>
    `${f.folder} has no ${f.missing.join(', ')}; name a folder that was prepared from a snapshot, or the snapshot itself`,
  'build.not-matched': (f: { folder: string; method: string }) =>
    `"${f.method}" counts what affiliations name, and those in ${f.folder} are not matched; match them with: bearings match-affiliations ${f.folder}`,
  'build.method-unknown': (f: { method: string; known: readonly string[] }) =>
    `there is no way of counting "${f.method}"; shipped are ${f.known.join(', ')}; or name a file, ending in .json`,
  'build.engine-unknown': (f: { engine: string }) =>
    `"${f.engine}" is no engine; write duckdb, or an address that begins with trino://, clickhouse:// or postgres://`,
  'build.no-institutions': (f: { file: string; institutions: number }) =>
    `none of the ${f.institutions} institutions of ${f.file} is in the snapshot; look whether its ROR ids are those of the snapshot`,
  'build.relation-unknown': (f: { file: string; school: string; institution: string; relation: string }) =>
    `${f.file} gives ${f.institution} to ${f.school} as "${f.relation}"; write component, joint, associated or related`,
  'build.weights-exceed': (f: { file: string; institution: string; schools: readonly string[]; sum: string }) =>
    `${f.file} gives ${f.sum} of ${f.institution} to ${f.schools.join(', ')}; let weights sum to 1 at most, and to less where a school has none`,
  'build.out-of-room': (f: { folder: string; needed: string; free: string }) =>
    `the run needs about ${f.needed} on the disk of ${f.folder} and ${f.free} are free; make room, or name another place with --out`,
  'build.too-little-memory': (f: { memory: string; least: string; works: number }) =>
    `${f.memory} of memory do not suffice for ${f.works} works; allow at least ${f.least} with --memory`,
  'build.check-failed': (f: { check: string; holds: string; found: readonly string[] }) =>
    `the check ${f.check} failed: it must hold that ${f.holds}; against it speak ${f.found.join('; ')}; nothing was published`,
  'build.taken': (f: { folder: string; found: string; run: string }) =>
    `${f.folder} holds ${f.found}, not the run ${f.run}; name another folder with --out, or replace a build with --replace`,
  'build.busy': (f: { folder: string }) =>
    `another run works in ${f.folder}; wait until it has ended, or name another place with --out`,
  'build.malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file} has ${f.found} at ${f.at || 'its top'}; a build has ${f.expected} there: build it again`,
  'build.scope-malformed': (f: { scope: string }) =>
    `"${f.scope}" is no scope; write all, or a field, subfield or topic by its number in OpenAlex, as field:27, subfield:2713 or topic:10123`,
  'build.scope-not-told': (f: { scope: string; method: string }) =>
    `${f.method} does not tell results of single topics, so there are none of ${f.scope}; write "topics": true in a way of counting of your own, and build by it`,
  'build.indicator-unknown': (f: { indicator: string; known: readonly string[] }) =>
    `the build has no indicator "${f.indicator}"; it has ${f.known.join(', ')}`,
  'build.not-of-works': (f: { indicator: string }) =>
    `"${f.indicator}" is not made of works one by one, so no works can be listed; ask for works, or for international`,
  'build.partners-not-kept': (f: { folder: string; scope: string }) =>
    `the build in ${f.folder} keeps the partners of all works and not those of ${f.scope}; name it with --scope ${f.scope} and build again`,
  'build.school-absent': (f: { school: string; folder: string }) =>
    `the build in ${f.folder} counts no institution of the school ${f.school}; look which are listed in its build.json`,
  'build.works-differ': (f: { school: string; indicator: string; listed: string; counted: string }) =>
    `the works of ${f.school} make ${f.listed} of "${f.indicator}" and the results say ${f.counted}; the build was changed after it was made: build it again`,
  'build.none-of-edition': (f: { edition: string }) =>
    `the edition "${f.edition}" was not made from a build that is known here, so no works can be listed; editions are made so by bearings build --edition`,
  'build.gone': (f: { edition: string; run: string; folder: string }) =>
    `the build of the edition "${f.edition}" (run ${f.run}) is no longer in ${f.folder}; make it again: bearings build with the same snapshot and --methodology, and --out, --edition ${f.edition} --replace`,
  'build.another-run': (f: { edition: string; run: string; folder: string; found: string }) =>
    `${f.folder} holds the run ${f.found} by now, and the edition "${f.edition}" was made from the run ${f.run}; make the edition anew from it: the same bearings build with --edition ${f.edition} --replace`,
} as const;
