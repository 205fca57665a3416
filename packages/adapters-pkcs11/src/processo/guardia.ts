import { Worker } from 'node:worker_threads';

/** How often the parent is looked for, in milliseconds. */
const OGNI = 1000;

/**
 * Watches from a thread of its own whether the process that started this one is still there, and ends this one if not: while a
 * driver hangs nothing else here would notice, and the card would stay open.
 */
export function sorvegliaGenitore(): void {
  const guardia = new Worker(
    `const genitore = process.ppid;
     setInterval(() => {
       try {
         process.kill(genitore, 0);
         if (process.ppid === genitore) return;
       } catch (errore) {
         if (errore.code === 'EPERM') return;
       }
       process.kill(process.pid, 'SIGKILL');
     }, ${String(OGNI)});`,
    { eval: true, env: {} },
  );
  guardia.unref();
}
