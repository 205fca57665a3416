import { type Giorno, toData } from '../caso/calendario.js';
import { createAtto } from './evento.js';
import { scriviComune } from './generalita.js';
import type { Cantiere } from './membro.js';
import type { CessazioneSintetica } from './scheda-sintetica.js';

/** The group of a scheda that tells how a marriage ended, or that the two live apart. */
export interface GruppoCessazione {
  readonly separazioneAnnullamentoCessazioneMatrimonio: CessazioneSintetica;
}

/** Codes of table 31: a separation leaves the marriage in being, the others end it. */
const SEPARAZIONE = '5';
const DIVORZI = ['1', '3'] as const;

/** A judge has separated the two. */
export function createSeparazione(cantiere: Cantiere, il: Giorno): GruppoCessazione {
  return createCessazione(cantiere, SEPARAZIONE, il);
}

/** A judge has dissolved the marriage. */
export function createDivorzio(cantiere: Cantiere, il: Giorno): GruppoCessazione {
  return createCessazione(cantiere, cantiere.caso.scegli(DIVORZI), il);
}

function createCessazione({ mondo: { italia }, caso }: Cantiere, tipoCessazione: string, il: Giorno): GruppoCessazione {
  const { codiceCatastale, denominazione } = italia.evento(caso, il);
  const annotata = il + 40;
  const sentenza = {
    data: toData(il),
    numero: `${caso.intero(1, 2500)}/${toData(il).slice(0, 4)}`,
    tipoTribunale: '1',
    autorita: `TRIBUNALE DI ${denominazione}`,
    dataValidita: toData(il + 30),
  };
  const comune = scriviComune(caso, italia.comune(codiceCatastale, annotata));
  const attoAnnullamentoMatrimonio = createAtto(caso, { comune, giorno: annotata, parte: '2', serie: 'C' });
  return { separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione, sentenza, attoAnnullamentoMatrimonio } };
}
