import { parseDataXml } from '../../../data/data-xml.js';
import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import {
  type RegolaRichiesta,
  regolaRichiesta,
  regolaRichiestaPresenza,
  regolaTabellaRichiesta,
  regolaValori,
} from './regola-richiesta.js';
const ANNUALI: readonly (number | undefined)[] = [2, 3, 4, 5];

export const EN102: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN102',
  titolo: 'Un prospetto statistico è di un anno',
  campi: ['datiRichiesta.anno'],
  messaggio: 'Manca l’anno del prospetto.',
  rimedio: 'Completare l’anno.',
  fonte: 337,
  isViolata: ({ corpo }) => corpo.datiRichiesta?.anno === undefined,
});

export const EN103: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'EN103',
  titolo: 'Il mese del prospetto è un mese',
  cosa: 'Mese del prospetto',
  campo: 'datiRichiesta.mese',
  leggi: ({ corpo }) => corpo.datiRichiesta?.mese,
  ammessi: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  rimedio: 'Usare un mese da 1 a 12.',
  fonte: 338,
});

export const EN104: RegolaRichiesta = /* @__PURE__ */ regolaTabellaRichiesta({
  codice: 'EN104',
  titolo: 'Il prospetto è nella tabella 17',
  cosa: 'Prospetto statistico',
  tabella: 17,
  posto: { campo: 'datiRichiesta.tipologiaProspetto', leggi: ({ corpo }) => corpo.datiRichiesta?.tipologiaProspetto },
  fonte: 339,
});

export const EN105: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN105',
  titolo: 'Un prospetto annuale non ha un mese',
  campi: ['datiRichiesta.mese', 'datiRichiesta.tipologiaProspetto'],
  messaggio: 'Il prospetto {prospetto} è annuale, ma la richiesta ha il mese {mese}.',
  rimedio: 'Togliere il mese: lo ha solo il prospetto 1.',
  fonte: 340,
  verifica: ({ corpo }) => {
    const mese = corpo.datiRichiesta?.mese;
    const prospetto = toNumero(corpo.datiRichiesta?.tipologiaProspetto);
    if (mese === undefined || prospetto === undefined || !ANNUALI.includes(prospetto)) return CONFORME;
    return violata({ prospetto, mese });
  },
});

export const EN478: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN478',
  titolo: 'L’elenco finisce dopo il suo inizio',
  campi: ['datiRichiesta.dataRiferimentoFinale', 'datiRichiesta.dataRiferimentoIniziale'],
  messaggio: 'L’elenco va dal {inizio} al {fine}: la fine precede l’inizio.',
  rimedio: 'Correggere le date di riferimento.',
  fonte: 681,
  verifica: ({ corpo: { datiRichiesta: dati } }) => {
    if (dati?.dataRiferimentoIniziale === undefined || dati.dataRiferimentoFinale === undefined) return CONFORME;
    const inizio = parseDataXml(dati.dataRiferimentoIniziale);
    const fine = parseDataXml(dati.dataRiferimentoFinale);
    if (inizio === undefined) return mancano('datiRichiesta.dataRiferimentoIniziale');
    if (fine === undefined) return mancano('datiRichiesta.dataRiferimentoFinale');
    return fine < inizio ? violata({ inizio, fine }) : CONFORME;
  },
});
