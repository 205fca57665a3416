import { isIscrittoAire } from '../../scheda/aire.js';
import type { Residenza } from '../../scheda/luogo.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { toNumero } from '../../subentro/numero.js';
import { CONFORME, type Regola, violata } from '../regola.js';
import { regolaPresenza, regolaServizi } from './regola-servizi.js';

const TIPO_INDIRIZZO = 'residenza.tipoIndirizzo';
const SOGGETTO_AIRE = 'generalita.soggettoAIRE';
const CODICE_STATO = 'residenza.localitaEstera.indirizzoEstero.localita.codiceStato';

/** Table 25, by what an address of that type has to have, and by whose it can be. */
const IN_ITALIA: ReadonlySet<number> = /* @__PURE__ */ new Set([1, 2, 3, 5, 7, 8, 10, 11]);
const ALL_ESTERO: ReadonlySet<number> = /* @__PURE__ */ new Set([4, 6]);
const PRESSO: ReadonlySet<number> = /* @__PURE__ */ new Set([5, 6]);
const DI_RESIDENTI: ReadonlySet<number> = /* @__PURE__ */ new Set([1, 2, 3, 5, 8, 10, 11]);
const DI_ISCRITTI_AIRE: ReadonlySet<number> = /* @__PURE__ */ new Set([4, 6, 7]);

/** NON ATTRIBUIBILE, of table 2. */
const STATO_CESSATO = 998;
/** The toponym is from ANPR's own list. */
const FONTE_ANPR = 1;

/** A type of address that wants another element. */
interface RegolaTipoIndirizzo {
  readonly codice: string;
  readonly titolo: string;
  readonly servizi: string;
  readonly campo: string;
  readonly messaggio: string;
  readonly rimedio: string;
  readonly fonte: number;
  readonly tipi: ReadonlySet<number>;
  readonly manca: (residenza: Residenza) => boolean;
}

function regolaTipoIndirizzo(r: RegolaTipoIndirizzo): Regola<Soggetto> {
  return regolaServizi<Soggetto>({
    codice: r.codice,
    titolo: r.titolo,
    severita: 'errore',
    servizi: r.servizi,
    campi: [r.campo, TIPO_INDIRIZZO],
    messaggio: r.messaggio,
    rimedio: r.rimedio,
    fonte: [`Elenco errori ANPR 2018, riga ${r.fonte}`, 'Tabella 25'],
    verifica: ({ residenza }) => {
      if (residenza === undefined || !r.manca(residenza)) return CONFORME;
      const tipo = toNumero(residenza.tipoIndirizzo);
      return tipo !== undefined && r.tipi.has(tipo) ? violata({ tipo }) : CONFORME;
    },
  });
}

export const ES021: Regola<Soggetto> = /* @__PURE__ */ regolaTipoIndirizzo({
  codice: 'ES021',
  titolo: 'Un indirizzo italiano c’è',
  servizi: '1002, 5001, 5005, A002',
  campo: 'residenza.indirizzo',
  messaggio: 'Il tipo di indirizzo è {tipo}, italiano, ma manca l’indirizzo.',
  rimedio: 'Completare l’indirizzo italiano, o correggere il tipo.',
  fonte: 721,
  tipi: IN_ITALIA,
  manca: ({ indirizzo }) => indirizzo === undefined,
});

export const ES022: Regola<Soggetto> = /* @__PURE__ */ regolaTipoIndirizzo({
  codice: 'ES022',
  titolo: 'Un indirizzo estero c’è',
  servizi: '1002, 5001, 5005, A001, A002, A006',
  campo: 'residenza.localitaEstera',
  messaggio: 'Il tipo di indirizzo è {tipo}, estero, ma manca la località estera.',
  rimedio: 'Completare la località estera, o correggere il tipo.',
  fonte: 722,
  tipi: ALL_ESTERO,
  manca: ({ localitaEstera }) => localitaEstera === undefined,
});

export const ES026: Regola<Soggetto> = /* @__PURE__ */ regolaTipoIndirizzo({
  codice: 'ES026',
  titolo: 'Di un indirizzo «presso» si dice presso chi',
  servizi: '1002, 5001, 5005, A002',
  campo: 'residenza.presso',
  messaggio: 'Il tipo di indirizzo è {tipo}, «presso», ma non si dice presso chi.',
  rimedio: 'Completare «presso», o correggere il tipo di indirizzo.',
  fonte: 726,
  tipi: PRESSO,
  manca: ({ presso }) => presso === undefined,
});

export const ES023: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES023',
  titolo: 'Del codice della specie del toponimo si dice la fonte',
  severita: 'errore',
  servizi: '1002, 1010, 5001, 5005',
  campi: ['residenza.indirizzo.toponimo.specieFonte', 'residenza.indirizzo.toponimo.codSpecie'],
  messaggio: 'Indirizzo di residenza: {causa}.',
  rimedio: 'Indicare la fonte insieme con il codice: 1 se la specie è della tabella 4, 2 se è del comune.',
  fonte: ['Elenco errori ANPR 2018, riga 723', 'Tabella 4'],
  nota: 'Dalla versione 4.0.24 anche la fonte 1 senza il codice; dalla 4.0.22 una fonte diversa da 1 si legge come 2.',
  verifica: ({ residenza }) => {
    const toponimo = residenza?.indirizzo?.toponimo;
    if (toponimo === undefined) return CONFORME;
    if (toponimo.codSpecie !== undefined) {
      if (toponimo.specieFonte !== undefined) return CONFORME;
      return violata({ causa: 'c’è il codice della specie del toponimo ma non la sua fonte' });
    }
    if (toNumero(toponimo.specieFonte) !== FONTE_ANPR) return CONFORME;
    const campo = 'residenza.indirizzo.toponimo.codSpecie';
    return violata({ causa: 'la fonte della specie del toponimo è ANPR (1) ma il codice manca' }, { campo });
  },
});

export const ES024: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'ES024',
  titolo: 'Del codice del toponimo si dice la fonte',
  severita: 'errore',
  servizi: '1002, 1010, 5001, 5005',
  campi: ['residenza.indirizzo.toponimo.toponimoFonte', 'residenza.indirizzo.toponimo.codToponimo'],
  messaggio: 'Indirizzo di residenza: c’è il codice del toponimo ma non la sua fonte.',
  rimedio: 'Indicare la fonte insieme con il codice, o togliere il codice.',
  fonte: 724,
  isViolata: ({ residenza }) => {
    const toponimo = residenza?.indirizzo?.toponimo;
    return toponimo?.codToponimo !== undefined && toponimo.toponimoFonte === undefined;
  },
});

export const ES025: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'ES025',
  titolo: 'Del codice del civico si dice la fonte',
  severita: 'errore',
  servizi: '1002, 1010, 5001, 5005',
  campi: ['residenza.indirizzo.numeroCivico.civicoFonte', 'residenza.indirizzo.numeroCivico.codiceCivico'],
  messaggio: 'Indirizzo di residenza: c’è il codice del civico ma non la sua fonte.',
  rimedio: 'Indicare la fonte insieme con il codice, o togliere il codice.',
  fonte: 725,
  isViolata: ({ residenza }) => {
    const civico = residenza?.indirizzo?.numeroCivico;
    return civico?.codiceCivico !== undefined && civico.civicoFonte === undefined;
  },
});

export const ES030: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES030',
  titolo: 'Il tipo di indirizzo è di un residente o di un iscritto all’AIRE, secondo chi è il soggetto',
  severita: 'errore',
  servizi: '1002, 5001, 5005, A001, A002, A006',
  campi: [TIPO_INDIRIZZO, SOGGETTO_AIRE],
  messaggio: 'Il soggetto {chi}, ma il tipo di indirizzo è {tipo}.',
  rimedio:
    'Correggere il tipo di indirizzo: 4, 6 e 7 sono degli iscritti all’AIRE, gli altri dei residenti; o la scheda è di un iscritto all’AIRE e va indicato.',
  fonte: ['Elenco errori ANPR 2018, riga 730', 'Tabella 25'],
  verifica: (soggetto) => {
    const tipo = toNumero(soggetto.residenza?.tipoIndirizzo);
    if (tipo === undefined) return CONFORME;
    const aire = isIscrittoAire(soggetto);
    if (!(aire ? DI_RESIDENTI : DI_ISCRITTI_AIRE).has(tipo)) return CONFORME;
    return violata({ chi: aire ? 'è iscritto all’AIRE' : 'non è iscritto all’AIRE', tipo });
  },
});

export const ES099: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES099',
  titolo: 'Si risiede in uno stato che esiste ancora',
  severita: 'errore',
  servizi: 'A001, A002, A006',
  campi: [CODICE_STATO],
  messaggio: 'Lo stato estero di residenza ha il codice {codiceStato}, di uno stato che non esiste più.',
  rimedio: 'Usare codice e nome dello stato che oggi comprende la località: li mostra «anagrafe tabelle 2».',
  fonte: ['Elenco errori ANPR 2018, riga 773', 'Tabella 2'],
  verifica: ({ residenza }) => {
    const codiceStato = residenza?.localitaEstera?.indirizzoEstero?.localita?.codiceStato;
    if (codiceStato === undefined || toNumero(codiceStato) !== STATO_CESSATO) return CONFORME;
    return violata({ codiceStato });
  },
});
