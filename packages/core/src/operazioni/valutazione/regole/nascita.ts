import { isPrima, parseDataAnagrafica, toNascita, formatDataAnagrafica } from '../../../data/data-anagrafica.js';
import { parseDataXml } from '../../../data/data-xml.js';
import { toParteIgnota } from '../../../regole/atto-evento.js';
import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { Corpo } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza, regolaValori } from './regola-richiesta.js';

const ATTRIBUZIONE = 'datiControllo.attribuzioneFamiglia';
const FILIAZIONE = 'datiControllo.filiazione';
const ORIGINE = 'famConv.dataOrigineFamigliaConvivenza';

/** Of `filiazione` and of `attribuzioneFamiglia`: those that name the father, those that name the mother. */
const COL_PADRE: readonly (number | undefined)[] = [1, 2];
const CON_LA_MADRE: readonly (number | undefined)[] = [1, 3];
/** Of `attribuzioneFamiglia`: a convivenza, another family. */
const ALTROVE: readonly (number | undefined)[] = [4, 5];

export const EF014: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'EF014',
  titolo: 'Si dice in quale famiglia entra il nato',
  cosa: 'Attribuzione alla famiglia',
  campo: ATTRIBUZIONE,
  leggi: ({ corpo }) => corpo.datiControllo?.attribuzioneFamiglia,
  ammessi: [1, 2, 3, 4, 5],
  rimedio:
    'Usare 1 per la famiglia dei genitori, 2 del padre, 3 della madre, 4 per una convivenza, 5 per un’altra famiglia.',
  fonte: 170,
});

export const ES035: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'ES035',
  titolo: 'La filiazione è una di quelle previste',
  cosa: 'Filiazione',
  campo: FILIAZIONE,
  leggi: ({ corpo }) => corpo.datiControllo?.filiazione,
  ammessi: [1, 2, 3, 4],
  rimedio: 'Usare un valore da 1 a 4.',
  fonte: 734,
});

export const ES039: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'ES039',
  titolo: 'L’origine del cognome è una di quelle previste',
  cosa: 'Origine del cognome',
  campo: 'datiControllo.origineCognome',
  leggi: ({ corpo }) => corpo.datiControllo?.origineCognome,
  ammessi: [1, 2, 3, 4],
  rimedio: 'Usare un valore da 1 a 4.',
  fonte: 738,
});

/** A parent whom a choice of the request names, and who is not in it. */
interface SenzaGenitore {
  readonly codice: string;
  readonly fonte: number;
  readonly genitore: 'paternita' | 'maternita';
  readonly scelta: 'attribuzioneFamiglia' | 'filiazione';
}

function regolaGenitore({ codice, fonte, genitore, scelta }: SenzaGenitore): RegolaRichiesta {
  const padre = genitore === 'paternita';
  const chi = padre ? 'del padre' : 'della madre';
  const perche =
    scelta === 'filiazione'
      ? `La filiazione {valore} è anche ${chi}`
      : `Il nato entra nella famiglia ${chi} (attribuzione {valore})`;
  const valori = padre ? COL_PADRE : CON_LA_MADRE;
  return regolaRichiesta({
    codice,
    titolo:
      scelta === 'filiazione'
        ? `Con quella filiazione ci sono i dati ${chi}`
        : `Chi entra nella famiglia ${chi} ne ha i dati`,
    campi: [genitore, `datiControllo.${scelta}`],
    messaggio: `${perche}, ma mancano i suoi dati.`,
    rimedio: `Completare ${genitore}, o correggere ${scelta}.`,
    fonte,
    verifica: ({ corpo }) => {
      if (corpo[genitore] !== undefined) return CONFORME;
      const valore = toNumero(corpo.datiControllo?.[scelta]);
      return valore !== undefined && valori.includes(valore) ? violata({ valore }) : CONFORME;
    },
  });
}

export const ES036: RegolaRichiesta = /* @__PURE__ */ regolaGenitore({
  codice: 'ES036',
  fonte: 735,
  genitore: 'paternita',
  scelta: 'filiazione',
});

export const ES037: RegolaRichiesta = /* @__PURE__ */ regolaGenitore({
  codice: 'ES037',
  fonte: 736,
  genitore: 'maternita',
  scelta: 'filiazione',
});

export const ES042: RegolaRichiesta = /* @__PURE__ */ regolaGenitore({
  codice: 'ES042',
  fonte: 741,
  genitore: 'paternita',
  scelta: 'attribuzioneFamiglia',
});

export const ES043: RegolaRichiesta = /* @__PURE__ */ regolaGenitore({
  codice: 'ES043',
  fonte: 742,
  genitore: 'maternita',
  scelta: 'attribuzioneFamiglia',
});

function isAltrove({ datiControllo }: Corpo): boolean {
  return ALTROVE.includes(toNumero(datiControllo?.attribuzioneFamiglia));
}

export const EF030: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF030',
  titolo: 'Chi entra in una convivenza o in un’altra famiglia dice quale, e con quale legame',
  campi: ['famConv', 'legameSoggetto', ATTRIBUZIONE],
  messaggio: 'Il nato entra in una convivenza o in un’altra famiglia, ma manca {manca}.',
  rimedio: 'Completare famConv e legameSoggetto, o correggere attribuzioneFamiglia.',
  fonte: 186,
  verifica: ({ corpo }) => {
    if (!isAltrove(corpo)) return CONFORME;
    if (corpo.famConv === undefined) return violata({ manca: 'la scheda in cui entra' });
    return corpo.legameSoggetto === undefined
      ? violata({ manca: 'il suo legame' }, { campo: 'legameSoggetto' })
      : CONFORME;
  },
});

export const EF032: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF032',
  titolo: 'Si nasce in una famiglia che c’è già',
  campi: ['generalita1001.generalita.dataNascita', ORIGINE],
  messaggio: 'La nascita è del {nascita}, prima dell’origine della famiglia o convivenza ({origine}).',
  rimedio: 'Riprendere le due date, o scegliere la famiglia in cui il nato è entrato.',
  fonte: 188,
  verifica: ({ corpo, generalita }) => {
    const scritta = corpo.famConv?.dataOrigineFamigliaConvivenza;
    if (scritta === undefined || !isAltrove(corpo)) return CONFORME;
    const data = toNascita(generalita.valore);
    if (data === undefined) return CONFORME;
    const nascita = parseDataAnagrafica(data);
    if (nascita === undefined) return mancano('generalita1001.generalita.dataNascita');
    const origine = parseDataXml(scritta);
    if (origine === undefined) return mancano(ORIGINE);
    const prima = isPrima(nascita, { precisione: 'giorno', primo: origine, ultimo: origine });
    if (prima === undefined) return mancano(toParteIgnota('generalita1001.generalita.dataNascita', nascita));
    return prima ? violata({ nascita: formatDataAnagrafica(nascita), origine }) : CONFORME;
  },
});

export const ES080: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'ES080',
  titolo: 'Un nato ha il suo atto di nascita',
  campi: ['attoNascita', 'attoNascitaANPR'],
  messaggio: 'Manca l’atto di nascita.',
  rimedio: 'Completare attoNascita, o attoNascitaANPR.',
  fonte: 765,
  nota: 'Una nota del marzo 2017 e l’XSD lo dicono facoltativo; l’elenco del 2018 lo chiede ancora, nell’uno o nell’altro gruppo.',
  isViolata: ({ corpo }) => corpo.attoNascita === undefined && corpo.attoNascitaANPR === undefined,
});
