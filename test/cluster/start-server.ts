import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, openSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TRINO } from './fetch-trino.js';

/** What a server is started from. */
export interface ServerPlan {
  readonly name: string;
  readonly port: number;
  /** The address of the coordinator, by which the servers find each other. */
  readonly coordinator: string;
  /** A folder of the cluster; each server has one of its own in it. */
  readonly folder: string;
  readonly java: string;
  readonly jars: string;
  /** The heap of its Java machine, and what a query may use on it: "1G" and "1GB". */
  readonly heap: string;
  readonly queryMemory: string;
}

const MAIN = fileURLToPath(new URL('Main.java', import.meta.url));

/**
 * Starts a server with a catalog `hive` over a file metastore; every file of this machine is read as `local:///...`. It ends with this
 * process, however that ends.
 */
export function startServer({
  name,
  port,
  coordinator,
  folder,
  java,
  jars,
  heap,
  queryMemory,
}: ServerPlan): ChildProcess {
  const home = join(folder, name);
  mkdirSync(join(home, 'catalog'), { recursive: true });
  const isCoordinator = name === 'coordinator';
  const config = {
    coordinator: isCoordinator,
    ...(isCoordinator ? { 'node-scheduler.include-coordinator': false } : {}),
    'http-server.http.port': port,
    'discovery.uri': coordinator,
    'node.internal-address': '127.0.0.1',
    'node.bind-ip': '127.0.0.1',
    'node.environment': 'test',
    'node.id': name,
    'plugin.dir': join(folder, 'plugin'),
    'catalog.config-dir': join(home, 'catalog'),
    'query.max-memory': queryMemory,
    // A worker that is gone is given up soon: a run waits for nothing else.
    'query.remote-task.max-error-duration': '10s',
    'exchange.max-error-duration': '10s',
  };
  const hive = {
    'connector.name': 'hive',
    'hive.metastore': 'file',
    'hive.metastore.catalog.dir': `local://${join(folder, 'metastore')}`,
    'fs.native-local.enabled': true,
    'local.location': '/',
  };
  writeFileSync(join(home, 'config.properties'), properties(config));
  writeFileSync(join(home, 'catalog', 'hive.properties'), properties(hive));
  const log = openSync(logOf(folder, name), 'a');
  const flags = [`-Xmx${heap}`, '--add-opens=java.base/java.nio=ALL-UNNAMED', '--enable-native-access=ALL-UNNAMED'];
  const server = [`-Dconfig=${join(home, 'config.properties')}`, '-cp', join(jars, 'lib', '*'), MAIN, TRINO];
  return spawn(join(java, 'bin', 'java'), [...flags, ...server], { cwd: home, stdio: ['pipe', log, log] });
}

export function logOf(folder: string, name: string): string {
  return join(folder, name, 'log');
}

/** Lays out the folder of a cluster: its metastore, and the plugin with a jar that names its class, which Maven's jars do not. */
export function layOut(folder: string, jars: string, java: string): void {
  mkdirSync(join(folder, 'metastore'), { recursive: true });
  const plugin = join(folder, 'plugin', 'hive');
  const services = join(folder, 'services', 'META-INF', 'services');
  for (const place of [plugin, services]) mkdirSync(place, { recursive: true });
  for (const jar of readdirSync(join(jars, 'plugin'))) symlinkSync(join(jars, 'plugin', jar), join(plugin, jar));
  writeFileSync(join(services, 'io.trino.spi.Plugin'), 'io.trino.plugin.hive.HivePlugin\n');
  const packed = ['--create', '--file', join(plugin, 'names-the-plugin.jar'), '-C', join(folder, 'services'), '.'];
  const { status } = spawnSync(join(java, 'bin', 'jar'), packed, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`the plugin could not be packed into ${plugin}`);
}

function properties(values: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}
