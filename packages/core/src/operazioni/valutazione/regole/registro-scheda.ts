import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { FamigliaConvivenza } from '../../../scheda/famiglia-convivenza.js';
import { toNumero } from '../../../subentro/numero.js';
import type { FamigliaRegistrata } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { SERVE, dellaFamiglia } from './regola-registro.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';

const ANPR = 'famigliaConvivenza.idFamigliaConvivenzaANPR';
const COMUNALE = 'famigliaConvivenza.idFamigliaConvivenzaComune.idFamigliaConvivenza';
const MITTENTE = 'testataRichiesta.codMittente';
const FAMIGLIA = 'registro.famiglia';
const ARCHIVIATA = 'registro.famiglia.archiviata';
const CONVIVENZA = 4;

/** The scheda that a request looks for, and where it stands. */
interface Cercata {
  readonly campo: string;
  readonly anpr: string | undefined;
  readonly comunale: FamigliaConvivenza['idFamigliaConvivenzaComune'];
  readonly tipoScheda: string | undefined;
}

/** `undefined` if the request opens a new scheda, or names none. */
function toCercata({ operazione, corpo, scheda, isNuova }: RichiestaInEsame): Cercata | undefined {
  if (operazione === '3002') {
    const { identificativoANPR: anpr, idFamigliaConvivenzaComune: comunale } = corpo.criteriRicerca ?? {};
    return { campo: 'criteriRicerca', anpr, comunale, tipoScheda: undefined };
  }
  if (scheda.valore === undefined || isNuova === true) return undefined;
  const { idFamigliaConvivenzaANPR: anpr, idFamigliaConvivenzaComune: comunale, tipoScheda } = scheda.valore;
  return { campo: scheda.campo, anpr, comunale, tipoScheda };
}

type Verifica = (trovate: readonly FamigliaRegistrata[], id: string, campo: string) => Verdetto;

/** Asks of the schede that the comune's identifier stands for, where it is the only one. */
function delleComunali(richiesta: RichiestaInEsame, verifica: Verifica): Verdetto {
  const cercata = toCercata(richiesta);
  const id = cercata?.comunale?.idFamigliaConvivenza;
  if (cercata?.comunale === undefined || id === undefined || cercata.anpr !== undefined) return CONFORME;
  if (richiesta.registro === undefined) return mancano('registro');
  const trovate = richiesta.registro.findFamiglie({ idFamigliaConvivenzaComune: cercata.comunale });
  return trovate === undefined
    ? mancano(FAMIGLIA)
    : verifica(trovate, id, `${cercata.campo}.idFamigliaConvivenzaComune.idFamigliaConvivenza`);
}

export const EF001: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF001',
  titolo: 'L’identificativo comunale è di una scheda viva',
  campi: [COMUNALE],
  messaggio: 'Con l’identificativo comunale {id} il registro non ha una scheda viva.',
  rimedio: 'Usare l’identificativo ANPR della scheda: di chi viene da un altro comune quello nuovo non è ancora noto.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 162', 'italia/anpr, segnalazione 2459'],
  nota: 'Con tutti e due gli identificativi decide EF002.',
  verifica: (richiesta) =>
    delleComunali(richiesta, (trovate, id, campo) => {
      if (trovate.some(({ archiviata }) => archiviata === false)) return CONFORME;
      return trovate.every(({ archiviata }) => archiviata === true)
        ? violata({ id }, { campo, valore: id })
        : mancano(ARCHIVIATA);
    }),
});

export const EF002: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF002',
  titolo: 'L’identificativo ANPR è di una scheda viva, e del tipo che si dice',
  campi: [ANPR, 'famigliaConvivenza.tipoScheda'],
  messaggio: 'La scheda {id} {perche}.',
  rimedio: 'Correggere l’identificativo, o il tipo: 3 una famiglia, 4 una convivenza, 5 una famiglia AIRE.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 163', 'italia/anpr, segnalazioni 574 e 776'],
  verifica: (richiesta) => {
    const { anpr: id, tipoScheda, campo = '' } = toCercata(richiesta) ?? {};
    if (id === undefined) return CONFORME;
    if (richiesta.registro === undefined) return mancano('registro');
    const trovate = richiesta.registro.findFamiglie({ idFamigliaConvivenzaANPR: id });
    if (trovate === undefined) return mancano(FAMIGLIA);
    const perche = toPerche(trovate, tipoScheda);
    if (perche !== undefined)
      return violata({ id, perche }, { campo: `${campo}.idFamigliaConvivenzaANPR`, valore: id });
    return trovate.every(({ archiviata }) => archiviata !== undefined) ? CONFORME : mancano(ARCHIVIATA);
  },
});

/** Why an identifier of ANPR stands for no scheda of that kind. */
function toPerche([trovata]: readonly FamigliaRegistrata[], tipoScheda: string | undefined): string | undefined {
  if (trovata === undefined) return 'non è nel registro';
  if (tipoScheda !== undefined && toNumero(trovata.tipoScheda) !== toNumero(tipoScheda))
    return `è nel registro di tipo ${trovata.tipoScheda}, non ${tipoScheda}`;
  return trovata.archiviata === true ? 'è archiviata' : undefined;
}

interface Ambigua {
  readonly codice: string;
  readonly fonte: readonly string[];
  readonly nota: string;
}

/** An identifier of the comune stands for one scheda: the same check under two codes. */
function regolaComunaleUnico(r: Ambigua): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    titolo: 'L’identificativo comunale è di una scheda sola',
    campi: [COMUNALE],
    messaggio: 'L’identificativo comunale {id} è nel registro di più schede: {schede}.',
    rimedio: 'Indicare solo l’identificativo ANPR della scheda.',
    serve: SERVE,
    verifica: (richiesta) =>
      delleComunali(richiesta, (trovate, id, campo) => {
        const vive = trovate.filter(({ archiviata }) => archiviata === false);
        if (vive.length > 1)
          return violata({ id, schede: vive.map((una) => una.id).join(', ') }, { campo, valore: id });
        if (trovate.filter(({ archiviata }) => archiviata !== true).length > 1) return mancano(ARCHIVIATA);
        return richiesta.registro?.completo === true ? CONFORME : mancano(FAMIGLIA);
      }),
  });
}

export const EF062: RegolaRichiesta = /* @__PURE__ */ regolaComunaleUnico({
  codice: 'EF062',
  fonte: ['Elenco errori ANPR 2018, riga 204', 'italia/anpr, segnalazione 2481'],
  nota: 'Contano le schede vive.',
});
export const EN313: RegolaRichiesta = /* @__PURE__ */ regolaComunaleUnico({
  codice: 'EN313',
  fonte: ['Elenco errori ANPR 2018, riga 541'],
  nota: 'Contano le schede vive; in 1001, 1002, 5001 e 5005 risponde EF062.',
});

export const EN296: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN296',
  titolo: 'I due identificativi sono della stessa scheda',
  campi: [ANPR, COMUNALE],
  messaggio: 'L’identificativo ANPR {anpr} e quello comunale {comunale} sono nel registro di schede diverse.',
  rimedio: 'Correggere quello sbagliato, o lasciare solo l’identificativo ANPR.',
  serve: SERVE,
  fonte: 526,
  nota: 'Un identificativo comunale che ANPR non ha ancora non contraddice l’altro.',
  verifica: (richiesta) => {
    const { anpr, comunale, campo = '' } = toCercata(richiesta) ?? {};
    const id = comunale?.idFamigliaConvivenza;
    if (anpr === undefined || comunale === undefined || id === undefined) return CONFORME;
    const { registro } = richiesta;
    if (registro === undefined) return mancano('registro');
    const perAnpr = registro.findFamiglie({ idFamigliaConvivenzaANPR: anpr });
    const perComunale = registro.findFamiglie({ idFamigliaConvivenzaComune: comunale });
    if (perAnpr === undefined || perComunale === undefined) return mancano(FAMIGLIA);
    if (perAnpr.length === 0 || perComunale.length === 0) return CONFORME;
    return perComunale.some((una) => perAnpr.some((altra) => altra.id === una.id))
      ? CONFORME
      : violata({ anpr, comunale: id }, { campo: `${campo}.idFamigliaConvivenzaANPR` });
  },
});

interface Altrui {
  readonly codice: string;
  readonly fonte: readonly string[];
  readonly rimedio: string;
  readonly nota: string;
  readonly riguarda: (richiesta: RichiestaInEsame) => boolean;
}

/** Only the comune that has a scheda may put somebody in it, or change it. */
function regolaSchedaPropria({ riguarda, ...r }: Altrui): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    titolo: 'La scheda è del comune che chiede',
    campi: [ANPR, COMUNALE, MITTENTE],
    messaggio: 'La scheda {id} è nel registro del comune {comune}, ma chiede il comune {mittente}.',
    serve: SERVE,
    verifica: (richiesta) => {
      if (toCercata(richiesta) === undefined || !riguarda(richiesta)) return CONFORME;
      return dellaFamiglia(richiesta, ({ id, comune }) => {
        const mittente = richiesta.corpo.testataRichiesta?.codMittente?.trim();
        if (mittente === undefined) return mancano(MITTENTE);
        return comune === mittente ? CONFORME : violata({ id, comune, mittente }, { campo: richiesta.scheda.campo });
      });
    },
  });
}

const ENTRARE = 'Indicare una scheda del proprio comune, o aprirne una nuova.';

export const EN134: RegolaRichiesta = /* @__PURE__ */ regolaSchedaPropria({
  codice: 'EN134',
  fonte: ['Elenco errori ANPR 2018, riga 368', 'italia/anpr, segnalazioni 1517 e 3312'],
  rimedio: 'Chi nasce entra in una scheda del comune che lo iscrive: indicare quella.',
  nota: 'È il codice del 1001; nelle altre iscrizioni ANPR dà EN136. Di una scheda che non c’è dicono EF001 ed EF002.',
  riguarda: ({ isConvivenza }) => !isConvivenza,
});
export const EN135: RegolaRichiesta = /* @__PURE__ */ regolaSchedaPropria({
  codice: 'EN135',
  fonte: ['Elenco errori ANPR 2018, riga 369', 'italia/anpr, segnalazione 4160'],
  rimedio: ENTRARE,
  nota: 'Del 5001 decidono EN180 ed EN429.',
  riguarda: ({ isConvivenza }) => isConvivenza,
});
export const EN136: RegolaRichiesta = /* @__PURE__ */ regolaSchedaPropria({
  codice: 'EN136',
  fonte: ['Elenco errori ANPR 2018, riga 370', 'italia/anpr, segnalazioni 2071 e 4602'],
  rimedio: ENTRARE,
  nota: 'Del 1001 decide EN134; del 5001 decidono EN180 ed EN429.',
  riguarda: ({ isConvivenza }) => !isConvivenza,
});

/** Of 5001: who holds the scheda, who is in it, the address before the subentro. */
const SUOI_5001: readonly number[] = [1, 2, 6];

export const EN180: RegolaRichiesta = /* @__PURE__ */ regolaSchedaPropria({
  codice: 'EN180',
  fonte: ['Elenco errori ANPR 2018, riga 413'],
  rimedio: 'Chiede la mutazione il comune della scheda; chi arriva con tutta la famiglia usa il tipo 4.',
  nota: 'I tipi 4 e 5 portano nel comune la scheda di un altro; degli altri decide EN429. Il 3002 la consulta chiunque, dalla versione 5.0.0.',
  riguarda: ({ tipi }) => tipi.some((tipo) => SUOI_5001.includes(tipo)),
});

export const EN490: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN490',
  titolo: 'Si entra in una convivenza che ha un indirizzo',
  campi: [ANPR, COMUNALE],
  messaggio: 'Nel registro la convivenza {id} non ha un indirizzo.',
  rimedio: 'Registrarne prima l’indirizzo, con 5001 tipo 4.',
  serve: SERVE,
  fonte: 693,
  verifica: (richiesta) => {
    if (toCercata(richiesta) === undefined || !richiesta.isConvivenza) return CONFORME;
    return dellaFamiglia(richiesta, ({ id, tipoScheda, decorrenzaIndirizzo }) => {
      if (toNumero(tipoScheda) !== CONVIVENZA) return CONFORME;
      if (decorrenzaIndirizzo === undefined) return mancano('registro.famiglia.decorrenzaIndirizzo');
      return decorrenzaIndirizzo === null ? violata({ id }, { campo: richiesta.scheda.campo }) : CONFORME;
    });
  },
});
