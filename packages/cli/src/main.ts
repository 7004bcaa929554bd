import { availableParallelism, homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { EXIT } from './program/exit-status.js';
import { run } from './program/run.js';

// Who closes the pipe early (`bearings rank | head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  platform: process.platform,
  userFolder: homedir(),
  shipped: fileURLToPath(new URL('../../../', import.meta.url)),
  columns: process.stdout.isTTY ? process.stdout.columns : null,
  ask:
    process.stdin.isTTY && process.stderr.isTTY
      ? async (question) => (await import('./program/ask-on-terminal.js')).askOnTerminal(question)
      : null,
  watch: {
    columns: process.stderr.isTTY && process.env.TERM !== 'dumb' ? process.stderr.columns || 80 : null,
    onInterrupt,
    now: () => performance.now(),
    cores: availableParallelism(),
    doubtWorker: new URL('./doubt-worker.js', import.meta.url),
  },
});

function onInterrupt(stop: () => void): () => void {
  let isAsked = false;
  const heard = (): void => {
    if (isAsked) process.exit(EXIT.interrupted);
    isAsked = true;
    stop();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, heard);
  return () => {
    for (const signal of signals) process.off(signal, heard);
  };
}
