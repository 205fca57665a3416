import { CONFORME, type Contesto, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';

const SUBENTRATI = 44;
/** The last day that table 44 knows of. */
const TABELLA_AL = '2019-03-09';
/** Since this day every comune is in ANPR. */
const TUTTI_DAL = '2022-01-18';

/**
 * Was a comune in ANPR by a day? `undefined` of one that entered after table 44 was published, and of a code that no comune had on
 * that day: it may be wrong, or of a comune that is made of others.
 */
function isSubentrato({ tabelle }: Pick<Contesto, 'tabelle'>, istat: string, giorno: string): boolean | undefined {
  if (giorno >= TUTTI_DAL) return true;
  const trovato = tabelle.tabella(SUBENTRATI).find(istat.trim());
  const dal = trovato.ok ? trovato.value.campi['DATASUBENTRO'] : undefined;
  if (dal !== undefined) return dal <= giorno;
  return giorno <= TABELLA_AL && isDiComune(tabelle, istat.trim(), giorno) ? false : undefined;
}

/** Was it the code of a comune on that day? */
function isDiComune({ comuni }: Contesto['tabelle'], istat: string, giorno: string): boolean {
  return comuni
    .findVersioni(istat)
    .some(({ codiceIstat, dal, al }) => codiceIstat === istat && dal <= giorno && (al === null || giorno <= al));
}

const MENSILE = 1;

export const EN106: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN106',
  titolo: 'Un prospetto è di un periodo in cui il comune era in ANPR',
  campi: ['datiRichiesta.anno', 'datiRichiesta.mese', 'datiRichiesta.comune'],
  messaggio: 'Il prospetto è del periodo {periodo}, in cui il comune non era ancora subentrato.',
  rimedio: 'Chiedere un periodo dopo il subentro; di quelli precedenti i dati sono solo nel gestionale.',
  serve:
    'il giorno del subentro del comune, se la tabella 44 non lo dice: è fra marzo 2019 e gennaio 2022, o il codice ISTAT allora non era di un comune',
  fonte: 341,
  nota: 'Conta l’ultimo giorno del periodo. La tabella 44 arriva al 9 marzo 2019; dal 18 gennaio 2022 in ANPR ci sono tutti.',
  verifica: ({ corpo: { datiRichiesta: dati } }, contesto) => {
    const anno = toNumero(dati?.anno);
    if (dati === undefined || anno === undefined) return CONFORME;
    const mese = toNumero(dati.mese) ?? 12;
    // No month has a day after the 31st, and no comune is known to have entered on a day that a shorter month lacks.
    const ultimo = `${String(anno).padStart(4, '0')}-${String(mese).padStart(2, '0')}-31`;
    if (ultimo >= TUTTI_DAL) return CONFORME;
    const istat = dati.comune?.codiceIstat;
    if (istat === undefined) return mancano('datiRichiesta.comune.codiceIstat');
    const era = isSubentrato(contesto, istat, ultimo);
    if (era === undefined) return mancano('datiRichiesta.comune.codiceIstat');
    return era ? CONFORME : violata({ periodo: dati.mese === undefined ? anno : `${mese}/${anno}` });
  },
});

export const EN171: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN171',
  titolo: 'Un prospetto annuale è di un anno finito',
  campi: ['datiRichiesta.anno', 'datiRichiesta.tipologiaProspetto'],
  messaggio: 'Il prospetto annuale è del {anno}, che oggi ({oggi}) non è finito.',
  rimedio: 'Chiedere un anno passato, o i prospetti mensili (1).',
  fonte: 404,
  nota: 'Le fonti non dicono se, finito l’anno, passa altro tempo prima che il prospetto ci sia.',
  verifica: ({ corpo: { datiRichiesta: dati } }, { oggi }) => {
    const anno = toNumero(dati?.anno);
    const prospetto = toNumero(dati?.tipologiaProspetto);
    if (anno === undefined || prospetto === undefined || prospetto === MENSILE) return CONFORME;
    return anno >= Number(oggi.slice(0, 4)) ? violata({ anno, oggi }) : CONFORME;
  },
});

const VERSO_NON_SUBENTRATO = 3;

export const EN436: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN436',
  titolo: 'Chi va in un comune che è in ANPR non si cancella',
  campi: ['datiCancellazione.motivoCancellazione', 'destinazione.comune'],
  messaggio: 'La cancellazione è per trasferimento in un comune non subentrato (motivo 3), ma {comune} è in ANPR.',
  rimedio: 'Non cancellare: il comune di arrivo registra il trasferimento con 5005 o 5001, e ANPR lo notifica.',
  fonte: 656,
  nota: 'Sempre, dal 18 gennaio 2022: da allora in ANPR ci sono tutti i comuni.',
  verifica: ({ corpo: { datiCancellazione, destinazione } }, contesto) => {
    const comune = destinazione?.comune;
    if (comune === undefined || toNumero(datiCancellazione?.motivoCancellazione) !== VERSO_NON_SUBENTRATO)
      return CONFORME;
    const { nomeComune = 'il comune di destinazione', codiceIstat = '' } = comune;
    const subentrato = isSubentrato(contesto, codiceIstat, contesto.oggi);
    if (subentrato === undefined) return mancano('destinazione.comune.codiceIstat');
    return subentrato ? violata({ comune: nomeComune }) : CONFORME;
  },
});
