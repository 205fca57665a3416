import type { LegameSoggetto, Soggetto } from '../scheda/soggetto.js';
import { toNumero } from '../subentro/numero.js';
import { type Posto, type RicercaInTabella, regolaTabella } from './codice-tabella.js';
import type { Regola } from './regola.js';

const PROCEDURA = 'Tabella anomalie del subentro, procedura 006';
const AVVISO = { subentro: 'avviso', servizi: 'errore' } as const;
const AVVISO_SOLO_AL_SUBENTRO = { subentro: 'avviso', servizi: null } as const;
const ERRORE = { subentro: 'errore', servizi: 'errore' } as const;

/** The types of tie whose codes are of table 5 or of table 6. */
const TIPO_FAMIGLIA = 3;
const TIPO_CONVIVENZA = 4;
const TIPO_FAMIGLIA_AIRE = 5;

export const EC001: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC001',
  titolo: 'Lo stato civile è nella tabella 1',
  cosa: 'Stato civile',
  tabella: 1,
  posti: [{ campo: 'statoCivile.statoCivile', leggi: ({ statoCivile }) => statoCivile?.statoCivile }],
  severita: AVVISO,
  daRimuovere: true,
  fonte: ['Elenco errori ANPR 2018, riga 2', PROCEDURA],
});

/** The ties of a family, in either group: EC002 asks this of them, and EN246 of the services too. */
export const RELAZIONI: RicercaInTabella<Soggetto>['posti'] = [
  {
    campo: 'famiglia.legameSoggetto.codiceLegame',
    leggi: ({ famiglia }) => toCodiceLegame(famiglia?.legameSoggetto, isLegameDiFamiglia),
  },
  {
    campo: 'convivenza.legameSoggetto.codiceLegame',
    leggi: ({ convivenza }) => toCodiceLegame(convivenza?.legameSoggetto, isLegameDiFamiglia),
  },
];

/** The ties of a convivenza, in either group: EC003 asks this of them, and EN246 of the services too. */
export const LEGAMI_DI_CONVIVENZA: RicercaInTabella<Soggetto>['posti'] = [
  {
    campo: 'convivenza.legameSoggetto.codiceLegame',
    leggi: ({ convivenza }) => toCodiceLegame(convivenza?.legameSoggetto, isLegameDiConvivenza),
  },
  {
    campo: 'famiglia.legameSoggetto.codiceLegame',
    leggi: ({ famiglia }) => toCodiceLegame(famiglia?.legameSoggetto, isLegameDiConvivenza),
  },
];

export const EC002: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC002',
  titolo: 'La relazione di parentela è nella tabella 5',
  cosa: 'Relazione di parentela',
  tabella: 5,
  posti: RELAZIONI,
  severita: AVVISO,
  daRimuovere: true,
  nota: 'Un legame senza tipoLegame è letto come di famiglia.',
  fonte: ['Elenco errori ANPR 2018, riga 3', PROCEDURA],
});

export const EC003: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC003',
  titolo: 'Il legame di convivenza è nella tabella 6',
  cosa: 'Legame di convivenza',
  tabella: 6,
  posti: LEGAMI_DI_CONVIVENZA,
  severita: AVVISO,
  daRimuovere: true,
  fonte: ['Elenco errori ANPR 2018, riga 4', PROCEDURA],
});

export const EC006: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC006',
  titolo: 'Il motivo di iscrizione è nella tabella 7',
  cosa: 'Motivo di iscrizione',
  tabella: 7,
  posti: [{ campo: 'motivoIscrizioneAPR', leggi: ({ motivoIscrizioneAPR }) => motivoIscrizioneAPR }],
  severita: AVVISO,
  daRimuovere: true,
  fonte: ['Elenco errori ANPR 2018, riga 7', PROCEDURA],
});

export const EC032: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC032',
  titolo: 'Il consolato della residenza estera è nella tabella 40',
  cosa: 'Codice di consolato',
  tabella: 40,
  posti: [
    {
      campo: 'residenza.localitaEstera.consolato.codiceConsolato',
      leggi: ({ residenza }) => residenza?.localitaEstera?.consolato?.codiceConsolato,
    },
  ],
  severita: ERRORE,
  daRimuovere: false,
  nota: 'L’elenco pubblicato è del 31/05/2016: di un consolato aperto dopo, o cessato prima, chiedere conferma all’assistenza di ANPR.',
  fonte: ['Elenco errori ANPR 2018, riga 26', PROCEDURA, 'Guida ANPR 28-04-2021'],
  vigore: {
    versione: '5.5.1',
    nota: 'Da questa versione scarta il file AIRE al caricamento. La tabella delle anomalie la dà come avviso: seguite le altre due fonti.',
  },
});

export const EC036: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC036',
  titolo: 'Lo stato di cittadinanza è nella tabella 2, fra quelli che danno una cittadinanza',
  cosa: 'Stato di cittadinanza',
  tabella: 2,
  posti: [{ campo: 'cittadinanza.codiceStato', leggi: ({ cittadinanza }) => cittadinanza?.codiceStato }],
  ammette: ({ campi }) => campi['CITTADINANZA'] === 'S',
  severita: AVVISO,
  daRimuovere: false,
  nota: 'L’Italia è 100, l’apolide 999.',
  fonte: ['Elenco errori ANPR 2018, riga 29', PROCEDURA],
});

export const EC039: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC039',
  titolo: 'Lo stato estero del matrimonio è nella tabella 2',
  cosa: 'Stato estero del matrimonio',
  tabella: 2,
  posti: [
    {
      campo: 'matrimonio.datiMatrimonio.luogoEvento.localita.codiceStato',
      leggi: ({ matrimonio }) => matrimonio?.datiMatrimonio?.luogoEvento?.localita?.codiceStato,
    },
  ],
  severita: AVVISO,
  daRimuovere: false,
  nota: 'Per uno stato che non esiste più usare il codice 998 e scriverne il nome.',
  fonte: ['Elenco errori ANPR 2018, riga 31'],
  vigore: { dal: '2017-10-16', nota: 'Da questo giorno anche al subentro.' },
});

export const EC053: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC053',
  titolo: 'Lo stato della residenza estera è nella tabella 2, fra quelli in cui si può risiedere',
  cosa: 'Stato della residenza estera',
  tabella: 2,
  posti: [
    {
      campo: 'residenza.localitaEstera.indirizzoEstero.localita.codiceStato',
      leggi: ({ residenza }) => residenza?.localitaEstera?.indirizzoEstero?.localita?.codiceStato,
    },
  ],
  ammette: ({ campi }) => campi['RESIDENZA'] === 'S',
  severita: ERRORE,
  daRimuovere: false,
  fonte: ['Elenco errori ANPR 2018, riga 41', PROCEDURA, 'Guida ANPR 28-04-2021'],
  vigore: {
    nota: 'Scarta il file AIRE al caricamento. La tabella delle anomalie la dà come avviso: seguite le altre due fonti.',
  },
});

export const EC063: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC063',
  titolo: 'Il tipo di soggiorno è nella tabella 8',
  cosa: 'Tipo di soggiorno',
  tabella: 8,
  posti: [
    { campo: 'permessoSoggiorno.tipoSoggiorno', leggi: ({ permessoSoggiorno }) => permessoSoggiorno?.tipoSoggiorno },
  ],
  severita: AVVISO,
  daRimuovere: true,
  fonte: ['Elenco errori ANPR 2018, riga 50', PROCEDURA],
});

export const EC064: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC064',
  titolo: 'La posizione nella professione è nella tabella 9',
  cosa: 'Posizione nella professione',
  tabella: 9,
  posti: [{ campo: 'altriDati.posizioneProfessionale', leggi: ({ altriDati }) => altriDati?.posizioneProfessionale }],
  ammette: ({ al }) => al === null,
  severita: AVVISO,
  daRimuovere: false,
  nota: 'A e B, cessati nel 2015, valgono solo per chi viene convertito dall’AIRE.',
  fonte: ['Elenco errori ANPR 2018, riga 51', PROCEDURA],
});

export const EC065: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC065',
  titolo: 'La condizione non professionale è nella tabella 10',
  cosa: 'Condizione non professionale',
  tabella: 10,
  posti: [
    { campo: 'altriDati.condizioneNonProfessionale', leggi: ({ altriDati }) => altriDati?.condizioneNonProfessionale },
  ],
  severita: AVVISO,
  daRimuovere: false,
  fonte: ['Elenco errori ANPR 2018, riga 52', PROCEDURA],
});

export const EC066: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC066',
  titolo: 'Il titolo di studio è nella tabella 11',
  cosa: 'Titolo di studio',
  tabella: 11,
  posti: [{ campo: 'altriDati.titoloStudio', leggi: ({ altriDati }) => altriDati?.titoloStudio }],
  severita: AVVISO,
  daRimuovere: false,
  fonte: ['Elenco errori ANPR 2018, riga 53', PROCEDURA],
});

export const EC073: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC073',
  titolo: 'La specie del toponimo è nella tabella 4',
  cosa: 'Codice della specie del toponimo',
  tabella: 4,
  posti: [
    {
      campo: 'residenza.indirizzo.toponimo.codSpecie',
      leggi: ({ residenza }) => residenza?.indirizzo?.toponimo?.codSpecie,
    },
  ],
  severita: AVVISO,
  daRimuovere: false,
  nota: 'Se nessuno conviene usare 998 e scrivere la specie per esteso.',
  fonte: ['Elenco errori ANPR 2018, riga 56'],
});

/** Where the type of a cessazione stands: EC165 of the subentro and EN525 of the services ask the same of it. */
export const TIPO_CESSAZIONE: Posto<Soggetto> = {
  campo: 'separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione',
  leggi: (soggetto) => soggetto.separazioneAnnullamentoCessazioneMatrimonio?.tipoCessazione,
};

export const EC165: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC165',
  titolo: 'Il tipo di cessazione del matrimonio è nella tabella 31',
  cosa: 'Tipo di cessazione del matrimonio',
  tabella: 31,
  posti: [TIPO_CESSAZIONE],
  severita: AVVISO_SOLO_AL_SUBENTRO,
  daRimuovere: true,
  // The table of anomalies prints 43, which is of unions and convivenze di fatto: the list, and the contents, say 31.
  fonte: ['Elenco errori ANPR 2017, riga 168', PROCEDURA],
});

export const EC177: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC177',
  titolo: 'Il motivo di cessazione dell’unione civile o della convivenza di fatto è nella tabella 43',
  cosa: 'Motivo di cessazione',
  tabella: 43,
  posti: [
    {
      campo: 'unioneCivile.scioglimentoUnione.motivoScioglimento',
      leggi: ({ unioneCivile }) => unioneCivile?.scioglimentoUnione?.motivoScioglimento,
    },
    {
      campo: 'convivenzaDiFatto.contrattoRisoluzione.motivoRisoluzione',
      leggi: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoRisoluzione?.motivoRisoluzione,
    },
  ],
  severita: AVVISO_SOLO_AL_SUBENTRO,
  daRimuovere: false,
  fonte: ['Elenco errori ANPR 2017, riga 180', PROCEDURA],
});

export const EN242: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EN242',
  titolo: 'Il tipo di tribunale è nella tabella 32',
  cosa: 'Tipo di tribunale',
  tabella: 32,
  posti: [
    {
      campo: 'separazioneAnnullamentoCessazioneMatrimonio.sentenza.tipoTribunale',
      leggi: (soggetto) => soggetto.separazioneAnnullamentoCessazioneMatrimonio?.sentenza?.tipoTribunale,
    },
    {
      campo: 'unioneCivile.scioglimentoUnione.sentenza.tipoTribunale',
      leggi: ({ unioneCivile }) => unioneCivile?.scioglimentoUnione?.sentenza?.tipoTribunale,
    },
  ],
  severita: AVVISO,
  daRimuovere: true,
  fonte: ['Elenco errori ANPR 2018, riga 473', PROCEDURA],
  vigore: { dal: '2018-09-12', nota: 'Da questo giorno non impedisce più il certificato.' },
});

/** The code of a tie, if there is one and it is of the kind asked for. */
function toCodiceLegame(
  legame: LegameSoggetto | undefined,
  riguarda: (legame: LegameSoggetto) => boolean,
): string | undefined {
  return legame !== undefined && riguarda(legame) ? legame.codiceLegame : undefined;
}

/** The official schema: without `tipoLegame` a tie is of a family, in either group. */
function isLegameDiFamiglia({ tipoLegame }: LegameSoggetto): boolean {
  if (tipoLegame === undefined) return true;
  const tipo = toNumero(tipoLegame);
  return tipo === TIPO_FAMIGLIA || tipo === TIPO_FAMIGLIA_AIRE;
}

function isLegameDiConvivenza({ tipoLegame }: LegameSoggetto): boolean {
  return toNumero(tipoLegame) === TIPO_CONVIVENZA;
}
