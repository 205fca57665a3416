import type { Conteggi } from '../subentro/conteggi.js';
import type { DatiFornitura, DatiInvio, FileSubentro } from '../subentro/file-subentro.js';
import { toNumero } from '../subentro/numero.js';
import { CONFORME, type Regola, type Verdetto, mancano, violata } from './regola.js';

interface Totale<D> {
  readonly codice: string;
  readonly cosa: string;
  readonly dichiarato: keyof D & string;
  readonly contato: keyof Conteggi;
  readonly riga: number;
}

const COMUNE = {
  severita: { subentro: 'errore', servizi: null },
  daRimuoverePrimaDelSubentro: false,
} as const;

/** A total declared for one file is what the file holds. */
function totaleInvio({ codice, cosa, dichiarato, contato, riga }: Totale<DatiInvio>): Regola<FileSubentro> {
  return {
    ...COMUNE,
    codice,
    titolo: `Il totale di ${cosa} dichiarato per il file è quello contato`,
    campi: [`datiInvio.${dichiarato}`],
    messaggio: `Totale di ${cosa}: il file ne dichiara {dichiarato} e ne contiene {contato}.`,
    rimedio: 'Ricalcolare i totali dell’invio su ciò che il file contiene davvero.',
    serve: 'il file letto fino in fondo',
    fonte: [
      `Elenco errori ANPR 2017, riga ${riga}`,
      'Tabella anomalie del subentro, procedura 009',
      'Guida ANPR 28-04-2021',
    ],
    verifica: ({ datiInvio, conteggi }) => {
      if (datiInvio === undefined) return CONFORME; // EN031 says when it must be there
      if (conteggi === undefined) return mancano('file');
      return confronta(`datiInvio.${dichiarato}`, datiInvio[dichiarato], conteggi[contato]);
    },
  };
}

/** A total declared for the whole fornitura is what its files hold together. */
function totaleFornitura({ codice, cosa, dichiarato, contato, riga }: Totale<DatiFornitura>): Regola<FileSubentro> {
  return {
    ...COMUNE,
    codice,
    titolo: `Il totale di ${cosa} dichiarato per la fornitura è quello contato nei suoi file`,
    campi: [`datiFornitura.${dichiarato}`],
    messaggio: `Totale di ${cosa}: la fornitura ne dichiara {dichiarato}, i suoi file ne contengono {contato}.`,
    rimedio: 'Ricalcolare i totali della fornitura sommando i file, e ripeterli uguali in ciascuno.',
    serve: 'tutti i file della fornitura, letti fino in fondo',
    fonte: [
      `Elenco errori ANPR 2017, riga ${riga}`,
      'Tabella anomalie del subentro, procedura 009',
      'Guida ANPR 28-04-2021',
    ],
    verifica: ({ datiFornitura, conteggiFornitura }) => {
      if (datiFornitura === undefined) return mancano('datiFornitura');
      if (conteggiFornitura === undefined) return mancano('fornitura');
      return confronta(`datiFornitura.${dichiarato}`, datiFornitura[dichiarato], conteggiFornitura[contato]);
    },
  };
}

function confronta(campo: string, scritto: string | undefined, contato: number): Verdetto {
  const dichiarato = toNumero(scritto);
  if (dichiarato === undefined) return mancano(campo);
  return dichiarato === contato ? CONFORME : violata({ dichiarato, contato });
}

export const EN011: Regola<FileSubentro> = /* @__PURE__ */ totaleInvio({
  codice: 'EN011',
  cosa: 'schede soggetto',
  dichiarato: 'numeroSchedeSoggettoInvio',
  contato: 'soggetti',
  riga: 296,
});

export const EN012: Regola<FileSubentro> = /* @__PURE__ */ totaleFornitura({
  codice: 'EN012',
  cosa: 'schede soggetto',
  dichiarato: 'numeroTotaleSchedeSoggetto',
  contato: 'soggetti',
  riga: 297,
});

export const EN017: Regola<FileSubentro> = /* @__PURE__ */ totaleInvio({
  codice: 'EN017',
  cosa: 'persone di sesso femminile',
  dichiarato: 'numeroPersoneSessoFemminileInvio',
  contato: 'femmine',
  riga: 298,
});

export const EN018: Regola<FileSubentro> = /* @__PURE__ */ totaleFornitura({
  codice: 'EN018',
  cosa: 'persone di sesso femminile',
  dichiarato: 'numeroTotalePersoneSessoFemminile',
  contato: 'femmine',
  riga: 299,
});

export const EN019: Regola<FileSubentro> = /* @__PURE__ */ totaleInvio({
  codice: 'EN019',
  cosa: 'persone di sesso maschile',
  dichiarato: 'numeroPersoneSessoMaschileInvio',
  contato: 'maschi',
  riga: 300,
});

export const EN020: Regola<FileSubentro> = /* @__PURE__ */ totaleFornitura({
  codice: 'EN020',
  cosa: 'persone di sesso maschile',
  dichiarato: 'numeroTotalePersoneSessoMaschile',
  contato: 'maschi',
  riga: 301,
});

export const EN021: Regola<FileSubentro> = /* @__PURE__ */ totaleInvio({
  codice: 'EN021',
  cosa: 'schede famiglia',
  dichiarato: 'numeroTotaleSchedeFamigliaInvio',
  contato: 'famiglie',
  riga: 302,
});

export const EN022: Regola<FileSubentro> = /* @__PURE__ */ totaleFornitura({
  codice: 'EN022',
  cosa: 'schede famiglia',
  dichiarato: 'numeroTotaleSchedeFamiglia',
  contato: 'famiglie',
  riga: 303,
});

export const EN023: Regola<FileSubentro> = /* @__PURE__ */ totaleInvio({
  codice: 'EN023',
  cosa: 'schede convivenza',
  dichiarato: 'numeroTotaleSchedeConvivenzaInvio',
  contato: 'convivenze',
  riga: 304,
});

export const EN024: Regola<FileSubentro> = /* @__PURE__ */ totaleFornitura({
  codice: 'EN024',
  cosa: 'schede convivenza',
  dichiarato: 'numeroTotaleSchedeConvivenza',
  contato: 'convivenze',
  riga: 305,
});
