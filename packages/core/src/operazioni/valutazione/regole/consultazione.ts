import { CONFORME, type Contesto, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { Generalita } from '../../../scheda/generalita.js';
import type { Posto, RichiestaInEsame } from '../richiesta-in-esame.js';
import { toCercati, toConsultato } from './ricerca.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza, regolaValori } from './regola-richiesta.js';

const SCHEDA_COMPLETA = 1;
const DATI_RICHIESTI = 16;

/** The data that a consultation or an extraction asks for. */
function toDatiRichiesti({ operazione, corpo }: RichiestaInEsame): Posto<readonly string[]> {
  switch (operazione as string) {
    case '4001':
      return toPosto('criteriRicerca.datiAnagraficiRichiesti', corpo.criteriRicerca?.datiAnagraficiRichiesti);
    case '4002':
      return toPosto('criteriRicerca.datiRichiesti', corpo.criteriRicerca?.datiRichiesti);
    default:
      return toPosto('datiRichiesta.datiAnagraficiRichiesti', corpo.datiRichiesta?.datiAnagraficiRichiesti);
  }
}

function toPosto(campo: string, scritti: string | readonly string[] | undefined): Posto<readonly string[]> {
  return { campo, valore: typeof scritti === 'string' ? [scritti] : scritti };
}

const CAMPI: readonly [string, ...string[]] = [
  'datiRichiesta.datiAnagraficiRichiesti',
  'criteriRicerca.datiAnagraficiRichiesti',
  'criteriRicerca.datiRichiesti',
];

/** Is the search for a scheda famiglia or convivenza? */
export function isDiFamiglia({ corpo: { criteriRicerca: criteri } }: RichiestaInEsame): boolean {
  return (
    criteri?.tipoScheda !== undefined ||
    criteri?.idFamigliaConvivenzaComune !== undefined ||
    criteri?.identificativoANPR !== undefined
  );
}

export const EC020: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EC020',
  titolo: 'Chi chiede la scheda completa non chiede altro',
  campi: CAMPI,
  messaggio: 'Si chiedono insieme la scheda completa (1) e altri dati: {altri}.',
  rimedio: 'Lasciare solo il codice 1, o toglierlo.',
  fonte: 18,
  verifica: (richiesta) => {
    const { campo, valore = [] } = toDatiRichiesti(richiesta);
    if (valore.length < 2 || !valore.some((dato) => toNumero(dato) === SCHEDA_COMPLETA)) return CONFORME;
    const altri = valore.filter((dato) => toNumero(dato) !== SCHEDA_COMPLETA);
    return altri.length === 0 ? CONFORME : violata({ altri: altri.join(', ') }, { campo });
  },
});

/** What is asked for is in table 16: the same check under two codes. */
function regolaDatoNoto(codice: string, fonte: number): RegolaRichiesta {
  return regolaRichiesta({
    codice,
    fonte,
    titolo: 'I dati richiesti sono nella tabella 16',
    campi: CAMPI,
    messaggio: 'Dati richiesti {ignoti}: non sono nella tabella 16.',
    rimedio: 'Scegliere i codici nella tabella 16: la mostra «anagrafe tabelle 16».',
    verifica: (richiesta, contesto) => {
      const { campo, valore = [] } = toDatiRichiesti(richiesta);
      if (valore.every((dato) => isNoto(dato, contesto))) return CONFORME;
      const ignoti = valore.filter((dato) => !isNoto(dato, contesto));
      return violata({ ignoti: ignoti.map((dato) => `«${dato}»`).join(', ') }, { campo });
    },
  });
}

function isNoto(dato: string, { tabelle }: Contesto): boolean {
  const numero = toNumero(dato);
  return numero !== undefined && tabelle.tabella(DATI_RICHIESTI).righe.some(({ codice }) => Number(codice) === numero);
}

export const EC025: RegolaRichiesta = /* @__PURE__ */ regolaDatoNoto('EC025', 22);
export const EN051: RegolaRichiesta = /* @__PURE__ */ regolaDatoNoto('EN051', 290);

export const EC026: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EC026',
  titolo: 'Nessun dato è richiesto due volte',
  campi: CAMPI,
  messaggio: 'È richiesto più volte lo stesso dato: {ripetuto}.',
  rimedio: 'Lasciarlo una volta sola.',
  fonte: 23,
  verifica: (richiesta) => {
    const { campo, valore = [] } = toDatiRichiesti(richiesta);
    const visti = new Set<number | string>();
    for (const dato of valore) {
      const chiave = toNumero(dato) ?? dato;
      if (visti.has(chiave)) return violata({ ripetuto: dato }, { campo });
      visti.add(chiave);
    }
    return CONFORME;
  },
});

export const EN052: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN052',
  titolo: 'Chi cerca una persona dice quali dati vuole',
  campi: CAMPI,
  messaggio: 'Nella richiesta non c’è nessun dato da avere{dove}.',
  rimedio: 'Indicare almeno un codice della tabella 16.',
  fonte: 291,
  nota: 'Una scheda di famiglia o di convivenza si chiede intera (EN050).',
  verifica: (richiesta) => {
    if (richiesta.operazione === '3002' && isDiFamiglia(richiesta)) return CONFORME;
    const { campo, valore = [] } = toDatiRichiesti(richiesta);
    return valore.length === 0 ? violata({ dove: ` (${campo})` }, { campo }) : CONFORME;
  },
});

export const EN050: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN050',
  titolo: 'Una scheda di famiglia o convivenza si chiede intera',
  campi: ['datiRichiesta.datiAnagraficiRichiesti', 'criteriRicerca.tipoScheda', 'criteriRicerca.identificativoANPR'],
  messaggio: 'Si cerca una famiglia o convivenza, ma si indicano i dati da avere di una persona.',
  rimedio: 'Togliere datiAnagraficiRichiesti.',
  fonte: 289,
  isViolata: (richiesta) => isDiFamiglia(richiesta) && (toDatiRichiesti(richiesta).valore ?? []).length > 0,
});

export const EF020: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'EF020',
  titolo: 'Si cerca una famiglia o una convivenza',
  cosa: 'Tipo di scheda cercata',
  campo: 'criteriRicerca.tipoScheda',
  leggi: ({ corpo }) => corpo.criteriRicerca?.tipoScheda,
  ammessi: [1, 2],
  rimedio: 'Usare 1 per una famiglia, 2 per una convivenza.',
  fonte: 176,
});

export const EN124: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN124',
  titolo: 'Chi cerca una scheda dice se è di famiglia o di convivenza',
  campi: ['criteriRicerca.tipoScheda', 'criteriRicerca.identificativoANPR'],
  messaggio: 'Si cerca una scheda con il suo identificativo, ma il suo tipo {tipo}.',
  rimedio: 'Indicare tipoScheda: 1 per una famiglia, 2 per una convivenza.',
  fonte: 358,
  verifica: ({ corpo: { criteriRicerca: criteri } }) => {
    if (criteri?.idFamigliaConvivenzaComune === undefined && criteri?.identificativoANPR === undefined) return CONFORME;
    const tipo = criteri.tipoScheda;
    if (tipo === undefined) return violata({ tipo: 'manca' });
    const numero = toNumero(tipo);
    return numero === 1 || numero === 2 ? CONFORME : violata({ tipo: `è ${tipo}` });
  },
});

/** What finds somebody without his data. */
const IDENTIFICATIVI = [
  'idSchedaSoggettoComune',
  'idSchedaSoggettoANPR',
  'idANPR',
  'tipoScheda',
  'idFamigliaConvivenzaComune',
  'identificativoANPR',
  'cartaIdentita3000',
  'permessoDiSoggiorno3000',
] as const;

export const EN448: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN448',
  titolo: 'Una persona si cerca con il codice fiscale e il nome, o con tutti i suoi dati',
  campi: [
    'criteriRicerca',
    'datiNascita',
    'generalitaPerRicerca',
    'datiSchedaSoggettoFamigliaConvivenza.soggetto',
    'elencoSoggettiFamiglia.generalita',
    'matrimonioPerRicerca.coniuge1',
    'matrimonioPerRicerca.coniuge2',
  ],
  messaggio: 'Per cercare una persona non basta quel che c’è. Manca: {mancanti}.',
  rimedio: 'Indicare codice fiscale, cognome e nome; oppure cognome, nome, sesso, data e luogo di nascita.',
  fonte: 667,
  nota: 'Con un identificativo, una carta d’identità o un permesso di soggiorno la ricerca è un’altra. Nelle registrazioni vale per chi si cerca senza identificativi.',
  verifica: (richiesta): Verdetto => {
    if (richiesta.operazione !== '3002') return deiCercati(richiesta);
    const { criteriRicerca: criteri } = richiesta.corpo;
    if (criteri === undefined) return mancano('criteriRicerca');
    if (IDENTIFICATIVI.some((nome) => criteri[nome] !== undefined)) return CONFORME;
    const mancanti = toMancanti(toConsultato(richiesta));
    return mancanti === '' ? CONFORME : violata({ mancanti });
  },
});

/** Whom a registration looks for without identifiers, one by one. */
function deiCercati(richiesta: RichiestaInEsame): Verdetto {
  for (const { campo, valore } of toCercati(richiesta)) {
    if (valore.idSchedaSoggettoANPR !== undefined || valore.idSchedaSoggettoComune !== undefined) continue;
    const mancanti = toMancanti(valore);
    if (mancanti !== '') return violata({ mancanti }, { campo });
  }
  return CONFORME;
}

/** The data that a search by codice fiscale, or by the data of birth, is short of. */
function toMancanti(dati: Generalita): string {
  const mancanti: string[] = [];
  if (dati.cognome === undefined && dati.senzaCognome === undefined) mancanti.push('cognome');
  if (dati.nome === undefined && dati.senzaNome === undefined) mancanti.push('nome');
  if (dati.codiceFiscale?.codFiscale === undefined) {
    if (dati.sesso === undefined) mancanti.push('sesso');
    if (dati.dataNascita === undefined) mancanti.push('data di nascita');
    if (dati.luogoNascita === undefined) mancanti.push('luogo di nascita');
  }
  return mancanti.join(', ');
}
