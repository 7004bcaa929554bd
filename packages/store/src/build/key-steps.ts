import { renameTables, type Step } from '@bearings/evidence';
import { digest } from '@bearings/library';

/** A step with the table that it makes, known by all that goes into it. */
export interface KeyedStep extends Step {
  /** Digest of the statement and of the keys of what it reads. */
  readonly key: string;
  /** Its name and the first 12 digits of its key. */
  readonly table: string;
  /** The statement, reading the tables of the steps before it. */
  readonly statement: string;
  /** Of a step that is made again until nothing changes: the statement that gives the table of the last round again; else null. */
  readonly copy: string | null;
}

const DIGITS = 12;

/**
 * Gives each step a key: the digest of its statement and of the keys of what it reads. What is prepared or given has the
 * digest that is handed in, and keeps its name. The same key is the same table, whatever run made it.
 */
export function keySteps(steps: readonly Step[], sources: Readonly<Record<string, string>>): readonly KeyedStep[] {
  const keys = new Map(Object.entries(sources));
  const tables = new Map(Object.keys(sources).map((name) => [name, name]));
  return steps.map((step) => {
    const read = step.reads.map((name) => `${name} ${found(keys, name)}\n`).join('');
    const key = digest(`${step.select}\n${read}`);
    const table = `${step.name}_${key.slice('sha256:'.length, 'sha256:'.length + DIGITS)}`;
    const statement = renameTables(step.select, (name) => found(tables, name));
    keys.set(step.name, key);
    tables.set(step.name, table);
    return { ...step, key, table, statement, copy: step.repeats ? copyOf(step, found(tables, step.repeats[1])) : null };
  });
}

/** A round that changes nothing has the rows of the one before it, of which every column is of the grain. */
function copyOf({ grain }: Step, table: string): string {
  return `select ${grain.map((column) => `t.${column} as ${column}`).join(', ')} from ${table} t`;
}

function found(map: ReadonlyMap<string, string>, name: string): string {
  const value = map.get(name);
  if (value === undefined) throw new Error(`no step before it makes ${name}`);
  return value;
}

/** A statement that reads the tables of steps under the names of the steps. */
export function overTables(select: string, steps: readonly KeyedStep[]): string {
  const tables = new Map(steps.map(({ name, table }) => [name, table]));
  return renameTables(select, (name) => tables.get(name) ?? name);
}
