import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { Generalita } from '../../../scheda/generalita.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RegistroAnagrafico, SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { diOgnuno } from './di-ognuno.js';
import { toDiversita } from './identita.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { SERVE } from './regola-registro.js';

type Genitore = 'paternita' | 'maternita';

const ATTRIBUZIONE = 'datiControllo.attribuzioneFamiglia';
const ORIGINE = 'datiControllo.origineCognome';
const ANCHE_SUOI =
  'Chi c’è, ma con altri dati da quelli inviati, per ANPR non è quel genitore (italia/anpr #2919, #3320).';

/** Whom the register has for a parent, by all the data that are sent: `null` nobody, `undefined` not known. */
export function findGenitore(
  registro: RegistroAnagrafico,
  generalita: Generalita,
): SoggettoRegistrato | null | undefined {
  const trovati = registro.findSoggetti(generalita);
  if (trovati === undefined || trovati.some(({ scheda }) => scheda === undefined)) return undefined;
  let isNoto = true;
  for (const uno of trovati) {
    const diversi = toDiversita(generalita, uno.scheda?.generalita ?? {});
    if (diversi === null) return uno;
    isNoto &&= diversi !== undefined;
  }
  if (!isNoto) return undefined;
  return registro.completo === true || generalita.idSchedaSoggettoANPR !== undefined ? null : undefined;
}

/** Asks of whom the register has for a parent that the request names; of one that it does not name, other codes do. */
function delGenitore(
  { corpo, registro }: RichiestaInEsame,
  genitore: Genitore,
  verifica: (trovato: SoggettoRegistrato | null) => Verdetto,
): Verdetto {
  const generalita = corpo[genitore]?.generalita;
  if (generalita === undefined) return CONFORME;
  if (registro === undefined) return mancano('registro');
  const trovato = findGenitore(registro, generalita);
  return trovato === undefined ? mancano(`registro.${genitore}`) : verifica(trovato);
}

function isAttribuito({ corpo }: RichiestaInEsame, a: number): boolean {
  return toNumero(corpo.datiControllo?.attribuzioneFamiglia) === a;
}

/** A child who enters the family of one parent. */
interface DiUno {
  readonly codice: string;
  readonly fonte: number;
  readonly genitore: Genitore;
}

const DEL_PADRE = 2;
const DELLA_MADRE = 3;

function regolaDiUno({ codice, fonte, genitore }: DiUno): RegolaRichiesta {
  const [chi, attribuzione] = genitore === 'paternita' ? ['del padre', DEL_PADRE] : ['della madre', DELLA_MADRE];
  return regolaRichiesta({
    codice,
    fonte,
    titolo: `Chi nasce nella famiglia ${chi} ha quel genitore in ANPR`,
    campi: [`${genitore}.generalita`, ATTRIBUZIONE],
    messaggio: `Il nato entra nella famiglia ${chi}, ma nel registro nessuno ha tutti i dati inviati.`,
    rimedio: `Indicare idSchedaSoggettoANPR e i dati ${chi} come sono in ANPR; se non c’è, correggere attribuzioneFamiglia.`,
    serve: SERVE,
    nota: ANCHE_SUOI,
    verifica: (richiesta) =>
      isAttribuito(richiesta, attribuzione)
        ? delGenitore(richiesta, genitore, (trovato) => (trovato === null ? violata({}) : CONFORME))
        : CONFORME,
  });
}

export const EN142: RegolaRichiesta = /* @__PURE__ */ regolaDiUno({
  codice: 'EN142',
  fonte: 376,
  genitore: 'paternita',
});
export const EN143: RegolaRichiesta = /* @__PURE__ */ regolaDiUno({
  codice: 'EN143',
  fonte: 377,
  genitore: 'maternita',
});

const DEI_GENITORI = 1;

export const EN144: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN144',
  titolo: 'Chi nasce nella famiglia dei genitori li ha in ANPR, nella stessa famiglia',
  campi: ['paternita.generalita', 'maternita.generalita', ATTRIBUZIONE],
  messaggio: 'Il nato entra nella famiglia dei genitori, ma {perche}.',
  rimedio:
    'Indicare idSchedaSoggettoANPR e i dati dei genitori come sono in ANPR; se non sono nella stessa famiglia, usare l’attribuzione 2 o 3.',
  serve: SERVE,
  fonte: 378,
  nota: 'Servono entrambi, e nella stessa famiglia (italia/anpr #475, #2334, #2385).',
  verifica: (richiesta) => {
    if (!isAttribuito(richiesta, DEI_GENITORI)) return CONFORME;
    const famiglie: (string | undefined)[] = [];
    const cerca = (genitore: Genitore, chi: string): Verdetto =>
      delGenitore(richiesta, genitore, (trovato) => {
        if (trovato === null) return violata({ perche: `nel registro nessuno ha i dati ${chi}` }, { campo: genitore });
        famiglie.push(trovato.famiglia);
        return CONFORME;
      });
    const [padre, madre] = [cerca('paternita', 'del padre'), cerca('maternita', 'della madre')];
    if (padre.type === 'violata') return padre;
    if (madre.type !== 'conforme') return madre;
    if (padre.type !== 'conforme') return padre;
    const [sua, altra] = famiglie;
    if (famiglie.length < 2) return CONFORME;
    if (sua === undefined || altra === undefined) return mancano('registro.soggetto.famiglia');
    return sua === altra ? CONFORME : violata({ perche: 'nel registro sono in due famiglie diverse' });
  },
});

const CON_DATI: readonly (readonly [dato: string, isPresente: (generalita: Generalita) => boolean])[] = [
  ['cognome', ({ cognome, senzaCognome }) => (cognome ?? senzaCognome) !== undefined],
  ['nome', ({ nome, senzaNome }) => (nome ?? senzaNome) !== undefined],
  ['sesso', ({ sesso }) => sesso !== undefined],
  ['data di nascita', ({ dataNascita }) => dataNascita !== undefined],
  ['luogo di nascita', ({ luogoNascita }) => luogoNascita !== undefined],
];
const TIPI: Readonly<Record<Genitore, number>> = { paternita: 10, maternita: 11 };

export const ES038: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'ES038',
  titolo: 'Di un genitore che non è in ANPR si inviano tutti i dati',
  campi: ['paternita.generalita', 'maternita.generalita'],
  messaggio: '{chi} non è nel registro, e dei suoi dati manca: {mancanti}.',
  rimedio: 'Completare cognome, nome, sesso, data e luogo di nascita; o indicare idSchedaSoggettoANPR.',
  serve: SERVE,
  fonte: 737,
  verifica: (richiesta) => {
    const isInviato = (uno: Genitore): boolean => richiesta.operazione !== '5008' || richiesta.tipi.includes(TIPI[uno]);
    return diOgnuno(['paternita', 'maternita'] as const, (uno) =>
      isInviato(uno) ? deiDati(richiesta, uno) : CONFORME,
    );
  },
});

function deiDati(richiesta: RichiestaInEsame, genitore: Genitore): Verdetto {
  const generalita = richiesta.corpo[genitore]?.generalita ?? {};
  const mancanti = CON_DATI.filter(([, isPresente]) => !isPresente(generalita)).map(([dato]) => dato);
  if (mancanti.length === 0) return CONFORME;
  const chi = genitore === 'paternita' ? 'Il padre' : 'La madre';
  return delGenitore(richiesta, genitore, (trovato) =>
    trovato === null ? violata({ chi, mancanti: mancanti.join(', ') }, { campo: `${genitore}.generalita` }) : CONFORME,
  );
}

/** A surname that comes from a parent. */
interface Cognome extends DiUno {
  readonly origini: readonly number[];
}

function regolaCognome({ codice, fonte, genitore, origini }: Cognome): RegolaRichiesta {
  const chi = genitore === 'paternita' ? 'dal padre' : 'dalla madre';
  return regolaRichiesta({
    codice,
    fonte,
    titolo: `Il cognome che viene ${chi} si sa, se quel genitore non è in ANPR`,
    campi: [`${genitore}.generalita.cognome`, ORIGINE],
    messaggio: `Il cognome viene anche ${chi} (origine {origine}), che nel registro non c’è, e il suo cognome manca.`,
    rimedio: `Completare il cognome in ${genitore}, o correggere origineCognome.`,
    serve: SERVE,
    nota: 'Se il genitore non è nemmeno nella richiesta, non è fra chi si trova in ANPR.',
    verifica: (richiesta) => {
      const origine = toNumero(richiesta.corpo.datiControllo?.origineCognome);
      const suo = richiesta.corpo[genitore]?.generalita;
      if (origine === undefined || !origini.includes(origine) || suo?.cognome !== undefined) return CONFORME;
      if (suo === undefined) return violata({ origine });
      return delGenitore(richiesta, genitore, (trovato) => (trovato === null ? violata({ origine }) : CONFORME));
    },
  });
}

export const ES040: RegolaRichiesta = /* @__PURE__ */ regolaCognome({
  codice: 'ES040',
  fonte: 739,
  genitore: 'paternita',
  origini: [1, 3],
});
export const ES041: RegolaRichiesta = /* @__PURE__ */ regolaCognome({
  codice: 'ES041',
  fonte: 740,
  genitore: 'maternita',
  origini: [2, 3],
});
