import type { Eco } from '../packages/client/test/anpr-di-prova/risposta-di-molti.js';

/** What an answer has to echo of an envelope. */
export function toEco(busta: Uint8Array): Omit<Eco, 'operazione'> {
  const testo = Buffer.from(busta).toString('latin1');
  const trova = (nome: string): string => new RegExp(`<${nome}>([^<]*)<`).exec(testo)?.[1] ?? '';
  return { id: trova('idOperazioneComune'), quando: trova('dataOraRichiesta') };
}
