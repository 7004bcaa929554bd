/** Faults of the engines that run the relations. */
export const ENGINE_FAULTS = {
  'engine.address-malformed': (f: { engine: string; found: string; expected: string }) =>
    `the address of the engine has ${f.found}; write ${f.expected}`,
  'engine.unreachable': (f: { engine: string; server: string; why: string }) =>
    `${f.engine} at ${f.server} cannot be reached: ${f.why}; look whether it is started and whether the address is right`,
  'engine.refused': (f: { engine: string; server: string; status: number; why: string }) =>
    `${f.engine} at ${f.server} refuses with the status ${f.status}${f.why === '' ? '' : `: ${f.why}`}; look whether the address is that of ${f.engine} and whether the user may use it`,
  'engine.statement-failed': (f: { engine: string; statement: string; error: string; why: string }) =>
    `${f.engine} gave up the statement of "${f.statement}" with ${f.error}: ${f.why}; put right what it names and run again: what is finished stays`,
  'engine.node-lost': (f: { engine: string; statement: string; error: string; why: string }) =>
    `${f.engine} lost a machine in the statement of "${f.statement}" (${f.error}: ${f.why}); run again when the others have taken over: what is finished stays`,
  'engine.out-of-memory': (f: { engine: string; statement: string; error: string; why: string }) =>
    `${f.engine} has too little memory for the statement of "${f.statement}" (${f.error}: ${f.why}); give it more memory or machines, or let it spill, and run again: what is finished stays`,
  'engine.nothing-prepared': (f: { engine: string; folder: string }) =>
    `${f.engine} finds no row in ${f.folder}; look whether the prepared relations are there and whether every machine of it reads that address`,
} as const;
