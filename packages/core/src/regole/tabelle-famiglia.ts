import type { FamigliaConvivenza } from '../scheda/famiglia-convivenza.js';
import { regolaTabella } from './codice-tabella.js';
import type { Regola } from './regola.js';

const PROCEDURA = 'Tabella anomalie del subentro, procedura 006';

export const EC004: Regola<FamigliaConvivenza> = /* @__PURE__ */ regolaTabella<FamigliaConvivenza>({
  codice: 'EC004',
  titolo: 'Il motivo di costituzione della famiglia è nella tabella 26',
  cosa: 'Motivo di costituzione della famiglia',
  tabella: 26,
  posti: [{ campo: 'motivoCostituzione', leggi: ({ motivoCostituzione }) => motivoCostituzione }],
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuovere: true,
  fonte: ['Elenco errori ANPR 2018, riga 5', PROCEDURA],
});

export const EC005: Regola<FamigliaConvivenza> = /* @__PURE__ */ regolaTabella<FamigliaConvivenza>({
  codice: 'EC005',
  titolo: 'La specie della convivenza è nella tabella 27',
  cosa: 'Specie della convivenza',
  tabella: 27,
  posti: [{ campo: 'specieConvivenza', leggi: ({ specieConvivenza }) => specieConvivenza }],
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuovere: true,
  fonte: ['Elenco errori ANPR 2018, riga 6', PROCEDURA],
});
