import { fault } from '@bearings/core';
import { join } from 'node:path';
import { makeFolder } from '../archive/write-whole.js';
import type { Engine } from '../engine/engine.js';
import { faultOfMachine } from '../prepare/session.js';

export interface EngineRoom {
  /** The folder of the run: DuckDB keeps its database there. */
  readonly folder: string;
  readonly threads: number;
  /** As "2GB". */
  readonly memory: string;
  /** The password of the user in the address of a server; null where it asks for none. */
  readonly password: string | null;
}

/** Opens the engine of an address: "duckdb", "trino://...". Only the one that is asked for is loaded. */
export async function openEngine(address: string, room: EngineRoom): Promise<Engine> {
  const { folder, threads, memory } = room;
  const password = room.password === null ? {} : { password: room.password };
  switch (/^([a-z]+)(?::|$)/.exec(address)?.[1]) {
    case 'duckdb': {
      makeFolder(folder);
      const { DuckDBEngine } = await import('../duckdb/index.js');
      try {
        return await DuckDBEngine.open({
          file: join(folder, 'run.duckdb'),
          threads,
          memory,
          spill: join(folder, 'spill'),
        });
      } catch (error) {
        if (/Could not set lock/.test((error as Error).message)) throw fault('build.busy', { folder });
        throw error;
      }
    }
    case 'trino': {
      const { parseTrinoAddress, TrinoEngine } = await import('../trino/index.js');
      const place = parseTrinoAddress(address);
      return TrinoEngine.open({ ...place, ...authorization(place.user, room.password) });
    }
    case 'clickhouse': {
      const { ClickHouseEngine, parseClickHouseAddress } = await import('../clickhouse/index.js');
      return ClickHouseEngine.open({ ...parseClickHouseAddress(address), ...password });
    }
    case 'postgres':
    case 'postgresql': {
      const { parsePostgresAddress, PostgresEngine } = await import('../postgres/index.js');
      return PostgresEngine.open({ ...parsePostgresAddress(address), ...password });
    }
    default:
      throw fault('build.engine-unknown', { engine: address });
  }
}

/** What went wrong with DuckDB as the fault of this machine, where it has too little memory or room. */
export function tellMachine(error: unknown, { memory, folder }: Pick<EngineRoom, 'memory' | 'folder'>): unknown {
  return faultOfMachine(error, memory, folder) ?? error;
}

function authorization(user: string, password: string | null): { readonly authorization?: string } {
  if (password === null) return {};
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}
