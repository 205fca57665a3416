import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { Operazione } from '../../richiesta.js';
import type { SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { NASCITA_REGISTRATA, toDiversita } from './identita.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { SERVE } from './regola-registro.js';
import { type Chiave, INCOMPLETO, type Ricerca, diCercati, isViva } from './ricerca.js';

const CERCATO = 'generalitaPerRicerca';
const ELENCO = 'elencoSoggettiFamiglia';
const ORDINE =
  'Le fonti non dicono in che ordine ANPR cerca: qui per identificativo ANPR, poi per codice fiscale, per identificativo del comune, per dati di nascita.';
const ARCHIVIATE =
  'Delle schede archiviate altri codici dicono nelle cancellazioni (EN184) e, di chi è deceduto, nelle mutazioni (EN397); di un codice fiscale che ANPR non ha proprio, ES003.';

/** The services that register what regards an archived scheda, or of which another code says it. */
const ANCHE_ARCHIVIATE: readonly Operazione[] = [
  '1013', '1014', '2001', '2003', '2011', '5010', '5012', '5013', '5014',
]; // prettier-ignore
const MUTAZIONI: readonly Operazione[] = ['5001', '5005', '5008'];
const DATI_DECESSO = 22;

/** Is the scheda closed, and does the request want an open one? */
function isArchiviata({ stato }: SoggettoRegistrato, { operazione, tipi }: RichiestaInEsame): boolean {
  if (stato === 'iscritto' || ANCHE_ARCHIVIATE.includes(operazione)) return false;
  return !(MUTAZIONI.includes(operazione) && (stato === 'deceduto' || tipi.includes(DATI_DECESSO)));
}

/** A search that does not find an open scheda. */
interface SenzaScheda extends Pick<RegolaRichiesta, 'codice' | 'titolo' | 'messaggio' | 'rimedio'> {
  readonly fonte: number;
  readonly nota: string;
  readonly chiave: Chiave;
  readonly isSua: (esito: 'assente' | 'archiviata') => boolean;
  readonly leggi?: (ricerca: Ricerca) => string | undefined;
  readonly campo: string;
}

function regolaSenzaScheda({ chiave, isSua, leggi, campo: dato, ...r }: SenzaScheda): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    campi: [CERCATO, ELENCO],
    serve: SERVE,
    verifica: (richiesta) =>
      diCercati(richiesta, (ricerca) => {
        if (ricerca.chiave !== chiave) return CONFORME;
        const esito = toEsito(ricerca, richiesta);
        if (esito === undefined || !isSua(esito)) return CONFORME;
        if (esito === 'archiviata' && !ricerca.isCompleta) return INCOMPLETO;
        const valore = leggi?.(ricerca);
        // The identifier of 5010 is a field, not a group.
        const campo = richiesta.operazione === '5010' ? ricerca.campo : `${ricerca.campo}${dato}`;
        return valore === undefined ? violata({}, { campo }) : violata({ valore }, { campo, valore });
      }),
  });
}

function toEsito({ trovati }: Ricerca, richiesta: RichiestaInEsame): 'assente' | 'archiviata' | undefined {
  if (trovati.length === 0) return 'assente';
  return trovati.every((uno) => isArchiviata(uno, richiesta)) ? 'archiviata' : undefined;
}

const isAssente = (esito: 'assente' | 'archiviata'): boolean => esito === 'assente';
const isComunque = (): boolean => true;

export const EN133: RegolaRichiesta = /* @__PURE__ */ regolaSenzaScheda({
  codice: 'EN133',
  titolo: 'Chi si cerca con i dati di nascita è in ANPR',
  messaggio: 'Nel registro non c’è nessuno con i dati di nascita della richiesta.',
  rimedio: 'Controllare i dati, o cercare con idSchedaSoggettoANPR.',
  fonte: 367,
  nota: ORDINE,
  chiave: 'dati',
  campo: '',
  isSua: isAssente,
});

export const ES003: RegolaRichiesta = /* @__PURE__ */ regolaSenzaScheda({
  codice: 'ES003',
  titolo: 'Il codice fiscale con cui si cerca è in ANPR',
  messaggio: 'Nel registro non c’è nessuno con il codice fiscale {valore}.',
  rimedio: 'Controllare il codice fiscale, o cercare con idSchedaSoggettoANPR.',
  fonte: 704,
  nota: ORDINE,
  chiave: 'codiceFiscale',
  campo: '.codiceFiscale.codFiscale',
  isSua: isAssente,
  leggi: ({ generalita }) => generalita.codiceFiscale?.codFiscale ?? '',
});

export const ES100: RegolaRichiesta = /* @__PURE__ */ regolaSenzaScheda({
  codice: 'ES100',
  titolo: 'L’identificativo del comune con cui si cerca è di una scheda aperta',
  messaggio: 'Nel registro non c’è una scheda aperta con l’identificativo del comune {valore}.',
  rimedio: 'Cercare con idSchedaSoggettoANPR: di chi viene da un altro comune ANPR può non avere quello del comune.',
  fonte: 774,
  nota: ARCHIVIATE,
  chiave: 'idComune',
  campo: '.idSchedaSoggettoComune.idSchedaSoggetto',
  isSua: isComunque,
  leggi: ({ generalita }) => generalita.idSchedaSoggettoComune?.idSchedaSoggetto ?? '',
});

export const ES101: RegolaRichiesta = /* @__PURE__ */ regolaSenzaScheda({
  codice: 'ES101',
  titolo: 'L’identificativo ANPR con cui si cerca è di una scheda aperta',
  messaggio: 'Nel registro non c’è una scheda aperta con l’identificativo ANPR {valore}.',
  rimedio: 'Riprendere l’identificativo da una consultazione 3002; chi è cancellato si reiscrive con 1002.',
  fonte: 775,
  nota: ARCHIVIATE,
  chiave: 'idANPR',
  campo: '.idSchedaSoggettoANPR',
  isSua: isComunque,
  leggi: ({ generalita }) => generalita.idSchedaSoggettoANPR ?? '',
});

export const ES102: RegolaRichiesta = /* @__PURE__ */ regolaSenzaScheda({
  codice: 'ES102',
  titolo: 'Il codice fiscale con cui si cerca è di una scheda aperta',
  messaggio: 'Nel registro il codice fiscale {valore} ha solo schede archiviate.',
  rimedio: 'Controllare il codice fiscale; chi è cancellato si reiscrive con 1002.',
  fonte: 776,
  nota: ARCHIVIATE,
  chiave: 'codiceFiscale',
  campo: '.codiceFiscale.codFiscale',
  isSua: (esito) => esito === 'archiviata',
  leggi: ({ generalita }) => generalita.codiceFiscale?.codFiscale ?? '',
});

export const EN131: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN131',
  titolo: 'Chi si cerca è uno solo',
  campi: [CERCATO, ELENCO],
  messaggio: 'Nel registro le persone che rispondono alla ricerca sono {quante}.',
  rimedio: 'Cercare con idSchedaSoggettoANPR.',
  serve: SERVE,
  fonte: 365,
  nota: 'Anche di chi si cerca con l’identificativo del comune: EN313 è di quello della famiglia. Se ce n’è di aperte, le schede archiviate non sono contate: le fonti non lo dicono.',
  verifica: (richiesta) =>
    diCercati(richiesta, ({ chiave, trovati, isCompleta, campo }) => {
      if (chiave === 'idANPR') return CONFORME;
      const quante = trovati.filter(isViva).length;
      if (quante > 1) return violata({ quante }, { campo });
      if (!isCompleta) return INCOMPLETO;
      return quante === 0 && trovati.length > 1 ? violata({ quante: trovati.length }, { campo }) : CONFORME;
    }),
});

/** Asks of whom each search finds, if he is one. */
function delTrovato(
  richiesta: RichiestaInEsame,
  verifica: (soggetto: SoggettoRegistrato, ricerca: Ricerca) => Verdetto,
): Verdetto {
  return diCercati(richiesta, (ricerca) => {
    const [uno, ...altri] = ricerca.trovati;
    if (uno === undefined) return CONFORME;
    return altri.length > 0 ? mancano('registro.soggetto') : verifica(uno, ricerca);
  });
}

export const EN183: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN183',
  titolo: 'I dati di chi si cerca sono quelli di ANPR',
  campi: [CERCATO, ELENCO],
  messaggio: 'La persona {id} ha nel registro altri dati da quelli della richiesta: {diversi}.',
  rimedio:
    'Riprendere i dati da una consultazione 3002; se quelli di ANPR sono sbagliati, correggerli con 5008 tipo 01.',
  serve: SERVE,
  fonte: 415,
  nota: 'Si confronta solo ciò che la richiesta ha.',
  verifica: (richiesta) =>
    delTrovato(richiesta, ({ id, scheda }, { generalita, campo }) => {
      if (scheda === undefined) return mancano('registro.soggetto.scheda');
      const diversi = toDiversita(generalita, scheda.generalita ?? {});
      if (diversi === undefined) return mancano(NASCITA_REGISTRATA);
      return diversi === null ? CONFORME : violata({ id, diversi }, { campo });
    }),
});

export const EN203: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN203',
  titolo: 'Sulla persona non c’è un’operazione sospesa',
  campi: [CERCATO, ELENCO],
  messaggio: 'Sulla persona {id} c’è un’operazione cominciata dall’applicazione web e lasciata sospesa.',
  rimedio:
    'Concluderla o eliminarla dall’applicazione web, fra le operazioni sospese della mutazione di tutti i dati: può farlo solo il comune che l’ha cominciata.',
  serve: SERVE,
  fonte: 435,
  nota: 'Si possono sospendere solo le iscrizioni, anche AIRE, e la mutazione di tutti i dati.',
  verifica: (richiesta) =>
    delTrovato(richiesta, ({ id, sospesa }, { campo }) => {
      if (sospesa === undefined) return mancano('registro.soggetto.sospesa');
      return sospesa ? violata({ id }, { campo }) : CONFORME;
    }),
});
