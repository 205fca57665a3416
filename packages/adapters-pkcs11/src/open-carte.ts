import type { Carte, OpzioniCarte } from './carte/carte.js';
import { createAnnotato, createAnnotatore } from './carte/create-annotato.js';
import { createCarte } from './carte/create-carte.js';
import { findModuli } from './moduli/find-moduli.js';
import { createDriverFiglio } from './processo/create-driver-figlio.js';
import { avviaFiglio } from './processo/figlio.js';

const AVVIO = 15_000;
const COMANDO = 60_000;
const INTERVALLO = 1000;

/**
 * Opens the smart cards and tokens of this machine: finds their PKCS#11 drivers (as `findModuli` does) and puts each in a process of its
 * own, started when it is first asked something. Needs the npm package `pkcs11js`.
 *
 * @param opzioni - Which drivers, how long to wait for them, who writes down what is done.
 * @returns Readers, cards, events. What they answer with is an `ErroreCarta`: without `pkcs11js`, `PKCS11JS_ASSENTE`.
 * @example
 * const carte = await openCarte({ moduli: ['/inesistente/libASEP11.so'] });
 * const [modulo] = await carte.moduli();
 * modulo?.errore?.code // → 'MODULO_ASSENTE'
 * (await carte.elenco()).length // → 0
 * await carte.chiudi();
 */
export async function openCarte(opzioni: OpzioniCarte = {}): Promise<Carte> {
  const { attese = {}, intervallo = INTERVALLO, annota } = opzioni;
  const moduli = await findModuli(opzioni);
  const annotatore = annota === undefined ? undefined : createAnnotatore(annota);
  return createCarte({
    moduli,
    intervallo,
    apriDriver: ({ nome, percorso }) => {
      const driver = createDriverFiglio({
        percorso,
        attese: { avvio: AVVIO, comando: COMANDO, ...attese },
        avviaFiglio,
        alTermine: (perche) => annotatore?.inizia({ modulo: nome, tipo: 'fine', cosa: perche })(),
      });
      return annotatore === undefined ? driver : createAnnotato(driver, nome, annotatore);
    },
  });
}
