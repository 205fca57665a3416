/** `node adapters-ae-grande.ts persone|file`: a simulated archive of a million people, filled or read from its file; what it takes. */
import { createHmac } from 'node:crypto';

import {
  type PersonaIscritta,
  createAnagrafeTributariaSimulata,
  createRegistroAccessi,
  readAnagrafeTributariaSimulata,
} from '@anagrafe/adapters-ae';
import { computeCodiceFiscale } from '@anagrafe/codice-fiscale';

import { mediana } from './misura.js';

const QUANTE = 1_000_000;
const INTERROGAZIONI = 50_000;
const GIRI = 5;
const COMUNE = '058091';
const COGNOMI = 1_500;
const GIORNI = 28 * 12 * 90;

/** An invented person: no two have the same day and place of birth, hence none the same code. */
function toDati(i: number) {
  const giorno = i % GIORNI;
  const mese = Math.floor(giorno / 28) % 12;
  const due = (numero: number): string => String(numero).padStart(2, '0');
  return {
    cognome: `PROVA${toLettere(i % COGNOMI)}`,
    nome: `NOME${toLettere(i % 300)}`,
    sesso: i % 2 === 0 ? 'F' : 'M',
    dataNascita: `${1930 + Math.floor(giorno / 336)}-${due(mese + 1)}-${due((giorno % 28) + 1)}`,
    codiceCatastale: `H${100 + Math.floor(i / GIORNI)}`,
  } as const;
}

function toLettere(numero: number): string {
  return [676, 26, 1].map((peso) => String.fromCharCode(65 + (Math.floor(numero / peso) % 26))).join('');
}

function* toPersone(quante: number): Generator<PersonaIscritta, void> {
  for (let i = 0; i < quante; i += 1) {
    const dati = toDati(i);
    const domicilio = { comune: COMUNE, indirizzo: `VIA ${dati.cognome} ${i % 400}` };
    yield { codiceFiscale: computeCodiceFiscale(dati), dati, domicilio, comune: COMUNE };
  }
}

/** One in ten is of nobody. */
function toCodici(): string[] {
  return Array.from({ length: INTERROGAZIONI }, (_, i) => {
    const dati = toDati((i * 19) % QUANTE);
    return computeCodiceFiscale(i % 10 === 0 ? { ...dati, codiceCatastale: 'Z112' } : dati);
  });
}

/** Milliseconds: of the clock, and of processor, those of helper threads included, which a busy machine does not change. */
interface Tempo {
  readonly orologio: number;
  readonly processore: number;
}

function adesso(): Tempo {
  const { user, system } = process.cpuUsage();
  return { orologio: performance.now(), processore: (user + system) / 1000 };
}

function da(inizio: Tempo): Tempo {
  const fine = adesso();
  return { orologio: fine.orologio - inizio.orologio, processore: fine.processore - inizio.processore };
}

/** What is left of a time in seconds, without that of something else. */
function toSecondi(tempo: Tempo, senza: Tempo = { orologio: 0, processore: 0 }): Tempo {
  return {
    orologio: (tempo.orologio - senza.orologio) / 1000,
    processore: (tempo.processore - senza.processore) / 1000,
  };
}

/** The time of making the people alone, to be taken from that of taking them in. */
function misuraPersone(): Tempo {
  const inizio = adesso();
  let lette = 0;
  for (const { codiceFiscale } of toPersone(QUANTE)) lette += codiceFiscale?.length ?? 0;
  if (lette !== QUANTE * 16) throw new Error('codes of another length');
  return da(inizio);
}

function apri(accessi: ReturnType<typeof createRegistroAccessi>) {
  const opzioni = { orologio: () => '2026-11-21T09:00:00', accessi };
  if (process.argv[2] === 'file') {
    const pezzi = [...createAnagrafeTributariaSimulata({ ...opzioni, persone: toPersone(QUANTE) }).write()];
    const inizio = adesso();
    return { ae: readAnagrafeTributariaSimulata(pezzi, opzioni), secondi: toSecondi(da(inizio)) };
  }
  const persone = misuraPersone();
  const inizio = adesso();
  const ae = createAnagrafeTributariaSimulata({ ...opzioni, persone: toPersone(QUANTE) });
  return { ae, secondi: toSecondi(da(inizio), persone) };
}

const accessi = createRegistroAccessi((testo) => createHmac('sha256', 'chiave di prova').update(testo).digest('hex'));
const { ae, secondi } = apri(accessi);
if (ae.scarti.length > 0) throw new Error(`${ae.scarti.length} people were not taken in`);
const mb = process.resourceUsage().maxRSS / 1024;
const codici = toCodici();
const alSecondo: Tempo[] = [];
for (let giro = 0; giro < GIRI; giro += 1) {
  const inizio = adesso();
  let trovate = 0;
  for (const codiceFiscale of codici) {
    const esito = await ae.interroga({ codiceFiscale, richiedente: 'bench' });
    if (esito.type === 'eseguita') trovate += 1;
  }
  if (trovate !== INTERROGAZIONI * 0.9) throw new Error(`${trovate} people were found`);
  const { orologio, processore } = toSecondi(da(inizio));
  alSecondo.push({ orologio: INTERROGAZIONI / orologio, processore: INTERROGAZIONI / processore });
}
const medio = (quale: keyof Tempo): number => mediana(alSecondo.map((uno) => uno[quale]));
process.stdout.write(
  JSON.stringify({
    secondi,
    mb,
    alSecondo: { orologio: medio('orologio'), processore: medio('processore') },
  }),
);
