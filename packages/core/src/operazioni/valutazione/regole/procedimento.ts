import { CONFORME, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza } from './regola-richiesta.js';

const OPERAZIONE = 'procedimentoIstruttoria.tipoOperazione';

const AVVIO = 'I';
const CHIUSURE: readonly (string | undefined)[] = ['C', 'A'];
const ESITI: readonly string[] = ['C', 'R', 'S'];
/** Of table 29: registrations of people. */
const AVVII_DI_ISCRIZIONE: readonly (number | undefined)[] = [1, 2, 8, 9];

export const EHR03: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EHR03',
  titolo: 'Un procedimento che si apre non ha ancora il numero ANPR',
  campi: ['procedimentoIstruttoria.numeroPraticaAnpr', OPERAZIONE],
  messaggio: 'Il procedimento si apre, ma ha già un numero di pratica ANPR.',
  rimedio: 'Togliere numeroPraticaAnpr: lo dà ANPR all’apertura.',
  fonte: 207,
  isViolata: ({ corpo: { procedimentoIstruttoria: procedimento } }) =>
    procedimento?.tipoOperazione === AVVIO && procedimento.numeroPraticaAnpr !== undefined,
});

export const EHR77: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR77',
  titolo: 'L’esito di chiusura è uno di quelli previsti',
  campi: ['procedimentoIstruttoria.esitoChiusura'],
  messaggio: 'Esito di chiusura «{esito}»: non è C, R né S.',
  rimedio: 'Usare C, R o S.',
  fonte: 252,
  verifica: ({ corpo }) => {
    const esito = corpo.procedimentoIstruttoria?.esitoChiusura;
    return esito === undefined || ESITI.includes(esito) ? CONFORME : violata({ esito });
  },
});

export const EN128: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN128',
  titolo: 'Un procedimento di iscrizione si apre senza persone',
  campi: ['generalitaPerRicerca', 'procedimentoIstruttoria.motivoAvvio', OPERAZIONE],
  messaggio: 'Si apre un procedimento di iscrizione, ma la richiesta nomina già delle persone.',
  rimedio: 'Togliere generalitaPerRicerca: chi va iscritto non è ancora in ANPR.',
  fonte: 362,
  isViolata: ({ corpo: { procedimentoIstruttoria: procedimento }, elenco }) =>
    procedimento?.tipoOperazione === AVVIO &&
    AVVII_DI_ISCRIZIONE.includes(toNumero(procedimento.motivoAvvio)) &&
    (elenco.valore ?? []).length > 0,
});

export const EN191: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN191',
  titolo: 'Un procedimento si apre per un motivo',
  campi: ['procedimentoIstruttoria.motivoAvvio', OPERAZIONE],
  messaggio: 'Il procedimento si apre, ma manca il motivo di avvio.',
  rimedio: 'Completare motivoAvvio con un codice della tabella 29.',
  fonte: 423,
  isViolata: ({ corpo: { procedimentoIstruttoria: procedimento } }) =>
    procedimento?.tipoOperazione === AVVIO && procedimento.motivoAvvio === undefined,
});

export const EN194: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN194',
  titolo: 'Un procedimento si chiude con un esito e una data',
  campi: ['procedimentoIstruttoria.esitoChiusura', 'procedimentoIstruttoria.dataChiusura', OPERAZIONE],
  messaggio: 'Il procedimento si chiude, ma manca: {mancanti}.',
  rimedio: 'Completare esitoChiusura e dataChiusura.',
  fonte: 426,
  verifica: ({ corpo: { procedimentoIstruttoria: procedimento } }) => {
    if (procedimento === undefined || !CHIUSURE.includes(procedimento.tipoOperazione)) return CONFORME;
    const mancanti = [
      procedimento.esitoChiusura === undefined ? 'l’esito' : '',
      procedimento.dataChiusura === undefined ? 'la data' : '',
    ].filter(Boolean);
    return mancanti.length === 0 ? CONFORME : violata({ mancanti: mancanti.join(' e ') });
  },
});

export const EN247: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN247',
  titolo: 'Il procedimento di cui si parla ha un numero',
  campi: [
    'datiDelProcedimento.numeroPraticaAnpr',
    'datiDelProcedimento.numeroPraticaComune',
    'procedimentoIstruttoria.tipoOperazione',
  ],
  messaggio: 'La richiesta nomina un procedimento, ma non ne dà il numero.',
  rimedio: 'Completare numeroPraticaAnpr o numeroPraticaComune, o togliere datiDelProcedimento.',
  fonte: 478,
  nota: 'Del 1014 si guarda la richiesta che non apre un procedimento.',
  isViolata: ({ operazione, corpo }) => {
    const suo = operazione === '1014' ? corpo.procedimentoIstruttoria : corpo.datiDelProcedimento;
    if (suo === undefined || (operazione === '1014' && corpo.procedimentoIstruttoria?.tipoOperazione === AVVIO))
      return false;
    return suo.numeroPraticaAnpr === undefined && suo.numeroPraticaComune === undefined;
  },
});
