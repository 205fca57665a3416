import { CONFORME, violata } from '../../../regole/regola.js';
import type { Corpo, RichiestaInEsame } from '../richiesta-in-esame.js';
import {
  type RegolaRichiesta,
  regolaRichiesta,
  regolaRichiestaPresenza,
  regolaTabellaRichiesta,
  regolaValori,
} from './regola-richiesta.js';

const SELEZIONI = 'criteriRicerca.ulterioriSelezioni';

type Criteri = NonNullable<Corpo['criteriRicerca']>;

function toSelezioni({ corpo }: RichiestaInEsame): Criteri['ulterioriSelezioni'] {
  return corpo.criteriRicerca?.ulterioriSelezioni;
}

export const EHR13: RegolaRichiesta = /* @__PURE__ */ regolaTabellaRichiesta({
  codice: 'EHR13',
  titolo: 'Il tipo di cittadinanza cercato è nella tabella 38',
  cosa: 'Tipo di cittadinanza',
  tabella: 38,
  posto: {
    campo: 'criteriRicerca.ulterioriSelezioni.tipoCittadinanza',
    leggi: (richiesta) => toSelezioni(richiesta)?.tipoCittadinanza,
  },
  fonte: 212,
});

export const EHR14: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR14',
  titolo: 'Gli elettori si cercano con S',
  campi: ['criteriRicerca.ulterioriSelezioni.elettoreAllaDataRiferimento'],
  messaggio: 'Elettore alla data di riferimento «{valore}»: si può cercare solo S.',
  rimedio: 'Usare S, o togliere il criterio.',
  fonte: 213,
  verifica: (richiesta) => {
    const valore = toSelezioni(richiesta)?.elettoreAllaDataRiferimento;
    return valore === undefined || valore === 'S' ? CONFORME : violata({ valore });
  },
});

export const EHR28: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR28',
  titolo: 'L’estrazione è su un periodo o a una data',
  campi: ['criteriRicerca.riferimentoRichiesta', 'criteriRicerca.ulterioriSelezioni.dataRiferimento'],
  messaggio: 'Nell’estrazione {cosa}.',
  rimedio: 'Lasciare soltanto il periodo, o soltanto la data di riferimento.',
  fonte: 223,
  verifica: (richiesta) => {
    const { criteriRicerca: criteri } = richiesta.corpo;
    if (criteri === undefined) return CONFORME;
    const periodo = criteri.riferimentoRichiesta !== undefined;
    if (periodo !== (criteri.ulterioriSelezioni?.dataRiferimento !== undefined)) return CONFORME;
    const cosa = periodo ? 'ci sono sia un periodo sia una data' : 'mancano sia il periodo sia la data di riferimento';
    return violata({ cosa });
  },
});

export const EHR29: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EHR29',
  titolo: 'L’età si cerca per fascia o per minimo',
  campi: [
    'criteriRicerca.ulterioriSelezioni.etaMinimaAllaDataRiferimento',
    'criteriRicerca.ulterioriSelezioni.fasciaEtaDa',
  ],
  messaggio: 'Ci sono sia una fascia di età sia un’età minima.',
  rimedio: 'Lasciare soltanto la fascia, o soltanto l’età minima.',
  fonte: 224,
  isViolata: (richiesta) => {
    const selezioni = toSelezioni(richiesta);
    const fascia = selezioni?.fasciaEtaDa !== undefined || selezioni?.fasciaEtaA !== undefined;
    return fascia && selezioni.etaMinimaAllaDataRiferimento !== undefined;
  },
});

export const EHR30: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EHR30',
  titolo: 'L’età minima è a una data',
  campi: [
    'criteriRicerca.ulterioriSelezioni.dataRiferimento',
    'criteriRicerca.ulterioriSelezioni.etaMinimaAllaDataRiferimento',
  ],
  messaggio: 'Si cerca un’età minima, ma manca la data a cui averla.',
  rimedio: 'Completare dataRiferimento.',
  fonte: 225,
  isViolata: (richiesta) => {
    const selezioni = toSelezioni(richiesta);
    return selezioni?.etaMinimaAllaDataRiferimento !== undefined && selezioni.dataRiferimento === undefined;
  },
});

export const EHR57: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EHR57',
  titolo: 'Un atto si cerca con il suo anno',
  campi: ['criteriRicerca.estremiAttoParziali.anno'],
  messaggio: 'Si cerca un atto, ma manca l’anno.',
  rimedio: 'Completare l’anno dell’atto.',
  fonte: 238,
  isViolata: ({ corpo }) =>
    corpo.criteriRicerca?.estremiAttoParziali !== undefined &&
    corpo.criteriRicerca.estremiAttoParziali.anno === undefined,
});

export const EHR58: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EHR58',
  titolo: 'Un atto si cerca con la parte o la serie',
  campi: ['criteriRicerca.estremiAttoParziali.parte', 'criteriRicerca.estremiAttoParziali.serie'],
  messaggio: 'Si cerca un atto, ma mancano sia la parte sia la serie.',
  rimedio: 'Completare la parte o la serie dell’atto.',
  fonte: 239,
  isViolata: ({ corpo }) => {
    const atto = corpo.criteriRicerca?.estremiAttoParziali;
    return atto !== undefined && atto.parte === undefined && atto.serie === undefined;
  },
});

export const EHR59: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EHR59',
  titolo: 'Un indirizzo si cerca con la specie o il nome della via',
  campi: ['criteriRicerca.indirizzoParziale.toponimo'],
  messaggio: 'Si cerca un indirizzo, ma del toponimo mancano sia la specie sia il nome.',
  rimedio: 'Completare la specie, o la denominazione del toponimo.',
  fonte: 240,
  isViolata: ({ corpo }) => {
    const via = corpo.criteriRicerca?.indirizzoParziale?.toponimo;
    return (
      via !== undefined &&
      via.codSpecie === undefined &&
      via.specie === undefined &&
      via.codToponimo === undefined &&
      via.denominazioneToponimo === undefined
    );
  },
});

export const EHR60: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EHR60',
  titolo: 'Un civico si cerca con codice e numero',
  campi: ['criteriRicerca.indirizzoParziale.numeroCivico'],
  messaggio: 'Si cerca un numero civico, ma manca il codice o il numero.',
  rimedio: 'Completare codiceCivico e numero.',
  fonte: 241,
  isViolata: ({ corpo }) => {
    const civico = corpo.criteriRicerca?.indirizzoParziale?.numeroCivico;
    return civico !== undefined && (civico.codiceCivico === undefined || civico.numero === undefined);
  },
});

const CODICE_FISCALE_MINIMO = 3;
const NOME_MINIMO = 2;

export const EHR61: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR61',
  titolo: 'Del codice fiscale cercato ci sono almeno tre caratteri',
  campi: ['criteriRicerca.ulterioriSelezioni.ricercaChiaveParziale.codiceFiscale'],
  messaggio: 'Codice fiscale cercato «{codice}»: i caratteri devono essere almeno 3.',
  rimedio: 'Indicare più caratteri.',
  fonte: 242,
  nota: 'L’XSD ne vuole almeno 11.',
  verifica: (richiesta) => {
    const codice = toSelezioni(richiesta)?.ricercaChiaveParziale?.codiceFiscale;
    return codice === undefined || codice.length >= CODICE_FISCALE_MINIMO ? CONFORME : violata({ codice });
  },
});

export const EHR62: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR62',
  titolo: 'Di cognome e nome cercati ci sono almeno due lettere',
  campi: [
    'criteriRicerca.ulterioriSelezioni.ricercaChiaveParziale.cognome',
    'criteriRicerca.ulterioriSelezioni.ricercaChiaveParziale.nome',
  ],
  messaggio: 'Cognome o nome cercato «{testo}»: le lettere devono essere almeno 2.',
  rimedio: 'Indicare più lettere.',
  fonte: 243,
  verifica: (richiesta) => {
    const chiave = toSelezioni(richiesta)?.ricercaChiaveParziale;
    if (chiave?.cognome !== undefined && chiave.cognome.length < NOME_MINIMO) return violata({ testo: chiave.cognome });
    if (chiave?.nome === undefined || chiave.nome.length >= NOME_MINIMO) return CONFORME;
    return violata({ testo: chiave.nome }, { campo: 'criteriRicerca.ulterioriSelezioni.ricercaChiaveParziale.nome' });
  },
});

export const EN149: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'EN149',
  titolo: 'Il modo di cercare cognome e nome è uno di quelli previsti',
  cosa: 'Ricerca parziale di cognome e nome',
  campo: 'criteriRicerca.ulterioriSelezioni.ricercaChiaveParziale.ricercaCognomeNomeParziale',
  leggi: (richiesta) => toSelezioni(richiesta)?.ricercaChiaveParziale?.ricercaCognomeNomeParziale,
  ammessi: [0, 1, 2, 3],
  rimedio: 'Usare un valore da 0 a 3.',
  fonte: 382,
});

export const EN177: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN177',
  titolo: 'Lo stato dell’istruttoria non è un criterio di ricerca',
  campi: ['criteriRicerca.ulterioriSelezioni.statoIstruttoria'],
  messaggio: 'Si cerca per stato dell’istruttoria, che ANPR non ha attivato.',
  rimedio: 'Togliere statoIstruttoria.',
  fonte: 410,
  isViolata: (richiesta) => toSelezioni(richiesta)?.statoIstruttoria !== undefined,
});

export const EN178: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN178',
  titolo: 'Ciò che vale a una data ha la sua data di riferimento',
  campi: [
    'criteriRicerca.ulterioriSelezioni.dataRiferimento',
    'criteriRicerca.dataRiferimento',
    'criteriRicerca.ulterioriSelezioni.elettoreAllaDataRiferimento',
  ],
  messaggio: '{cosa}, ma manca la data di riferimento.',
  rimedio: 'Completare dataRiferimento.',
  fonte: ['Elenco errori ANPR 2018, riga 411', 'Schema ufficiale 9.2.7, 4000estrazione.xsd'],
  nota: 'L’elenco non dice quando la data occorre: è letto nello schema, che la vuole nel 4002 e nomina gli elettori «alla data di riferimento» nel 4001. Dell’età minima dice EHR30.',
  verifica: (richiesta) => {
    if (richiesta.operazione === '4002') {
      const { criteriRicerca: criteri } = richiesta.corpo;
      if (criteri === undefined || criteri.dataRiferimento !== undefined) return CONFORME;
      return violata(
        { cosa: 'Si chiedono i dati di un elenco di codici' },
        { campo: 'criteriRicerca.dataRiferimento' },
      );
    }
    const selezioni = toSelezioni(richiesta);
    if (selezioni?.elettoreAllaDataRiferimento === undefined || selezioni.dataRiferimento !== undefined)
      return CONFORME;
    return violata({ cosa: 'Si cercano elettori' });
  },
});

/** What may go with a period: the event or the service, and the age. */
const COL_PERIODO: readonly string[] = ['fasciaEtaDa', 'fasciaEtaA'];
const CRITERI = ['identificativiComunali', 'identificativiANPR', 'estremiAttoParziali', 'indirizzoParziale'] as const;

export const EN168: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN168',
  titolo: 'Con un periodo si cercano eventi, servizi e fasce di età',
  campi: ['criteriRicerca.riferimentoRichiesta', SELEZIONI],
  messaggio: 'L’estrazione è su un periodo, che non ammette questi criteri: {criteri}.',
  rimedio: 'Togliere gli altri criteri: con un periodo valgono solo evento anagrafico, servizio e fascia di età.',
  fonte: 401,
  verifica: ({ corpo: { criteriRicerca: criteri } }) => {
    if (criteri?.riferimentoRichiesta === undefined) return CONFORME;
    const selezioni = criteri.ulterioriSelezioni;
    const altri: string[] = CRITERI.filter((nome) => criteri[nome] !== undefined);
    for (const nome of SELEZIONI_NOTE)
      if (selezioni?.[nome] !== undefined && !COL_PERIODO.includes(nome)) altri.push(nome);
    return altri.length === 0 ? CONFORME : violata({ criteri: altri.join(', ') });
  },
});

const SELEZIONI_NOTE = [
  'ricercaChiaveParziale', 'ricercaCittadiniSenzaNome', 'ricercaCittadiniSenzaCognome',
  'ricercaCittadiniSenzaGiornoNascita', 'ricercaCittadiniSenzaGiornoMeseNascita', 'statoCodiceFiscale', 'tipoResidenza',
  'sesso', 'statoCivile', 'senzaFissaDimora', 'tipoCittadinanza', 'codiceStato', 'codiceConsolato',
  'ricercaDataIscrizioneAire', 'ricercaDataArrivoConsolato', 'ricercaAnnoEspatrio', 'statoIstruttoria', 'idProfessione',
  'idCondizioneNonProfessionale', 'titoloDiStudio', 'possessoPatente', 'possessoVeicoli', 'fasciaEtaDa', 'fasciaEtaA',
  'dataRiferimento', 'etaMinimaAllaDataRiferimento', 'elettoreAllaDataRiferimento', 'listaLeva',
] as const; // prettier-ignore
