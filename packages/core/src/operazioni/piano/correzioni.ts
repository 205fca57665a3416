import type { NonVerificato } from '../../regole/raccogli.js';
import { evaluateRegole } from '../../regole/evaluate-regole.js';
import type { Rilievo } from '../../regole/rilievo.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { toEliminazioneInEsame } from '../eliminazione/eliminazione.js';
import { regoleEliminazione } from '../eliminazione/elenco.js';
import { toEliminazione } from '../eliminazione/evaluate-eliminazione.js';
import { type DatoEliminabile, tipiRevoca } from '../eliminazione/tipi-revoca.js';
import { toContesto } from '../registro.js';
import { toDateConfrontate } from '../rettifica/date-confrontate.js';
import { regoleRettifica } from '../rettifica/elenco.js';
import { type Rettifica, type RettificaInEsame, toRettificaInEsame } from '../rettifica/rettifica.js';
import type { ContestoPiano, Passo, StatoVoluto } from './piano.js';

/** A sequence of corrections, what ANPR would have against it, and what cannot be told. */
export interface Correzioni {
  readonly passi: readonly Passo[];
  readonly rilievi: readonly Rilievo[];
  readonly nonVerificati: readonly NonVerificato[];
}

/** The corrections of the dates that are not yet as they should be: in the first order that nothing is against, or else in the first. */
export function toRettifiche(scheda: Soggetto, voluto: StatoVoluto, contesto: ContestoPiano): Correzioni {
  const richieste = toRichieste(scheda, voluto, contesto);
  const ordini = [richieste, [...richieste].reverse()].map((ordine) => toSequenza(scheda, ordine, contesto));
  const [primo = NESSUNA] = ordini;
  return ordini.find(({ rilievi }) => !rilievi.some(isRifiuto)) ?? primo;
}

/** Does ANPR refuse for it, as far as the sources say? */
export function isRifiuto({ severita, codice }: Rilievo): boolean {
  return severita === 'errore' || codice === 'EN481';
}

const NESSUNA: Correzioni = { passi: [], rilievi: [], nonVerificati: [] };

/** At most two requests: the residence, which the official schema keeps apart, and the other dates. */
function toRichieste(scheda: Soggetto, { date = {} }: StatoVoluto, contesto: ContestoPiano): Rettifica[] {
  const registrate = toRettificaInEsame(scheda, {}, contesto).date;
  const diversa = (nome: keyof typeof date): string | undefined =>
    date[nome] === registrate[nome]?.primo ? undefined : date[nome];
  const dataDecorrenzaResidenza = diversa('dataDecorrenzaResidenza');
  const altre = (['dataUltimoAggiornamentoAPR', 'dataPrimaIscrizioneComune', 'dataIngressoFamiglia'] as const).flatMap(
    (nome) => {
      const data = diversa(nome);
      return data === undefined ? [] : [[nome, data] as const];
    },
  );
  return [
    ...(dataDecorrenzaResidenza === undefined ? [] : [{ richiestaRettifica101: { dataDecorrenzaResidenza } }]),
    ...(altre.length === 0 ? [] : [{ richiestaRettifica103: Object.fromEntries(altre) }]),
  ];
}

function toSequenza(scheda: Soggetto, richieste: readonly Rettifica[], contesto: ContestoPiano): Correzioni {
  const rilievi: Rilievo[] = [];
  const nonVerificati: NonVerificato[] = [];
  let fatte: Rettifica = {};
  for (const rettifica of richieste) {
    fatte = { ...fatte, ...rettifica };
    evaluateRegole(
      { regole: regoleRettifica, oggetto: toEsame(scheda, rettifica, { fatte, contesto }) },
      toContesto(contesto),
      {
        rilievo: (r) => rilievi.push(r),
        nonValutabile: (codice, mancano) => nonVerificati.push({ codice, mancano }),
      },
    );
  }
  return {
    passi: richieste.map((rettifica) => ({ type: 'rettifica', servizio: '5014', rettifica })),
    rilievi,
    nonVerificati,
  };
}

/** A rettifica after those before it: its dates are compared with theirs. */
function toEsame(
  scheda: Soggetto,
  rettifica: Rettifica,
  { fatte, contesto }: { readonly fatte: Rettifica; readonly contesto: ContestoPiano },
): RettificaInEsame {
  const esame = toRettificaInEsame(scheda, rettifica, contesto);
  const { oggi } = contesto;
  return { ...esame, date: toDateConfrontate(scheda, fatte, { oggi, registro: esame.registro }) };
}

/** The deletions of the data that should not be there. */
export function toEliminazioni(
  scheda: Soggetto,
  dati: readonly DatoEliminabile[],
  contesto: ContestoPiano,
): Correzioni {
  const rilievi: Rilievo[] = [];
  const nonVerificati: NonVerificato[] = [];
  for (const dato of dati) {
    const oggetto = toEliminazioneInEsame(scheda, toEliminazione(dato), contesto);
    evaluateRegole({ regole: regoleEliminazione, oggetto }, toContesto(contesto), {
      rilievo: (r) => rilievi.push(r),
      nonValutabile: (codice, mancano) => nonVerificati.push({ codice, mancano }),
    });
  }
  return {
    passi: dati.map(({ tipo }) => ({ type: 'eliminazione', servizio: '5013', tipoRevoca: tipo })),
    rilievi,
    nonVerificati,
  };
}

/** The data that should not be there, each once, those that later operations hinder first. */
export function toDati({ senzaDati = [] }: StatoVoluto): DatoEliminabile[] {
  const dati = tipiRevoca.filter(({ tipo }) => senzaDati.includes(tipo));
  return [...dati.filter(({ quando }) => quando !== 'sempre'), ...dati.filter(({ quando }) => quando === 'sempre')];
}
