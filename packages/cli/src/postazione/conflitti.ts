import type { Carta, FamigliaModulo, StatoModulo } from '@anagrafe/adapters-pkcs11';

import { type Esame, attenzione, bene, saltato } from './esame.js';

/** Drivers of the cards of ANPR; bit4id's also reads those of Athena. */
const DI_ANPR: readonly FamigliaModulo[] = ['athena', 'safedive', 'bit4id'];
/** Drivers of regional cards and of other signatures, which the guides keep away from ANPR's. */
const DI_ALTRI: readonly FamigliaModulo[] = ['actalis', 'cardos', 'charismathics', 'incard', 'namirial', 'oberthur'];

/** Do two drivers stand in each other's way? */
export function esaminaConflitti(moduli: readonly StatoModulo[], carte: readonly Carta[]): Esame {
  if (moduli.length === 0) return saltato('Nessun driver da confrontare.');
  const contesa = carte.find(({ seriale, modulo }) =>
    carte.some((altra) => altra.seriale === seriale && altra.modulo.percorso !== modulo.percorso),
  );
  if (contesa !== undefined) {
    const nomi = carte.filter(({ seriale }) => seriale === contesa.seriale).map(({ modulo }) => modulo.nome);
    return attenzione(
      `La stessa carta è letta da più driver: ${nomi.join(', ')}.`,
      'In Firefox caricare solo quello del produttore della carta; qui sceglierlo con --modulo.',
    );
  }
  const nomi = (famiglie: readonly FamigliaModulo[]) =>
    moduli.flatMap(({ modulo: { famiglia, nome } }) => (famiglia !== undefined && famiglie.includes(famiglia) ? [nome] : []));
  const [suoi, altri] = [nomi(DI_ANPR), nomi(DI_ALTRI)];
  if (suoi.length > 0 && altri.length > 0)
    return attenzione(
      `Accanto ai driver di ANPR (${suoi.join(', ')}) ci sono quelli di altre carte (${altri.join(', ')}), come le carte regionali dei servizi: sono note incompatibilità.`,
      'Se la carta di ANPR non è vista, usare per ANPR un computer dedicato, o disinstallare gli altri driver.',
    );
  return bene('Nessun conflitto noto fra i driver installati.');
} // prettier-ignore
