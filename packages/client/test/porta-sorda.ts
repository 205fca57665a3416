import { type Socket, connect } from 'node:net';
import { Worker } from 'node:worker_threads';

/** A port whose queue is full: the system answers no more connections, as a firewall that drops them. */
export async function apriSordo(): Promise<{ readonly porta: number; readonly libera: () => Promise<unknown> }> {
  const fine = new Int32Array(new SharedArrayBuffer(4));
  const lavoratore = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
     const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       setImmediate(() => Atomics.wait(workerData, 0, 0));
     });`,
    { eval: true, workerData: fine },
  );
  const porta = await new Promise<number>((detta) => lavoratore.once('message', detta));
  const prese: Socket[] = [];
  // Connections are taken by the system until the queue is full: the first that is not ends this.
  for (let presa = true; presa;) {
    const una = connect(porta, '127.0.0.1').on('error', () => undefined);
    prese.push(una);
    presa = await new Promise<boolean>((detto) => {
      una.once('connect', () => {
        detto(true);
      });
      setTimeout(() => {
        detto(false);
      }, 300);
    });
  }
  return {
    porta,
    libera: async () => {
      for (const una of prese) una.destroy();
      Atomics.store(fine, 0, 1);
      Atomics.notify(fine, 0);
      return lavoratore.terminate();
    },
  };
}
