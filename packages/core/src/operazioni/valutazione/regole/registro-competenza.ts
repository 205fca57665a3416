import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { SERVE, dellaFamiglia, diTutti, regolaStato } from './regola-registro.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';

const MITTENTE = 'testataRichiesta.codMittente';
const TIPO = 'datiControllo.tipoMutazione';
const CERCATO = 'generalitaPerRicerca';

/** Is it of the comune that asks? */
function delMittente({ corpo }: RichiestaInEsame, comune: string, altrui: (mittente: string) => Verdetto): Verdetto {
  const mittente = corpo.testataRichiesta?.codMittente?.trim();
  if (mittente === undefined) return mancano(MITTENTE);
  return comune === mittente ? CONFORME : altrui(mittente);
}

interface Propria {
  readonly codice: string;
  readonly fonte: number;
  readonly nota: string;
}

/** A scheda is changed, and closed, by its comune. */
function regolaSoggettoProprio(r: Propria): RegolaRichiesta {
  return regolaStato({
    ...r,
    titolo: 'La scheda della persona è del comune che chiede',
    campi: [CERCATO, MITTENTE],
    messaggio: 'La persona {id} è nel registro del comune {comune}, ma chiede il comune {mittente}.',
    rimedio:
      'Chiede l’operazione il comune che ha la scheda; se la persona è arrivata, registrarne prima la residenza.',
    verifica: ({ soggetto: { id, comune }, campo }, richiesta) =>
      delMittente(richiesta, comune, (mittente) => violata({ id, comune, mittente }, { campo })),
  });
}

export const EN117: RegolaRichiesta = /* @__PURE__ */ regolaSoggettoProprio({
  codice: 'EN117',
  fonte: 351,
  nota: 'Per la stessa ragione ANPR risponde anche EN074 (italia/anpr, segnalazione 846).',
});
export const ES034: RegolaRichiesta = /* @__PURE__ */ regolaSoggettoProprio({
  codice: 'ES034',
  fonte: 733,
  nota: 'Delle cancellazioni: iscrizioni, 5001, 5005 e A006 possono prendere la scheda di un altro comune, e del 5008 dice EN117.',
});

/** What only the comune where one already lives may send: of 5001, the data of the scheda and corrections of its address… */
const SUOI_5001: readonly number[] = [3, 7, 8, 9];
/** …and of 5005 dimora abituale and domicilio eletto. */
const SUOI_5005: readonly number[] = [3, 4];

export const EN429: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN429',
  titolo: 'Alcuni tipi sono di chi risiede già nel comune che chiede',
  campi: [TIPO, MITTENTE],
  messaggio: 'La mutazione è di tipo {tipo}, ma la scheda {id} è nel registro {dove}.',
  rimedio: 'Se la persona o la famiglia è arrivata, registrarne prima la residenza: 5005 tipo 02, o 5001 tipo 4.',
  serve: SERVE,
  fonte: 649,
  nota: 'Del 5001 i tipi 3, 7, 8 e 9; del 5005 dimora abituale (3) e domicilio eletto (4).',
  verifica: (richiesta) => {
    const { operazione, tipi } = richiesta;
    const propri = operazione === '5001' ? SUOI_5001 : SUOI_5005;
    const tipo = tipi.find((uno) => propri.includes(uno));
    if (tipo === undefined) return CONFORME;
    if (operazione === '5001')
      return dellaFamiglia(richiesta, ({ id, comune }) =>
        delMittente(richiesta, comune, () => violata({ tipo, id, dove: toDove({ comune, stato: 'iscritto' }) })),
      );
    return diTutti(richiesta, ({ soggetto: { id, comune, stato } }) =>
      stato === 'iscritto'
        ? delMittente(richiesta, comune, () => violata({ tipo, id, dove: toDove({ comune, stato }) }))
        : violata({ tipo, id, dove: toDove({ comune, stato }) }),
    );
  },
});

function toDove({ comune, stato }: Pick<SoggettoRegistrato, 'comune' | 'stato'>): string {
  return stato === 'iscritto' ? `del comune ${comune}` : `di una persona che non vi risiede più (${stato})`;
}

const AIRE_INTEGRAZIONE = 21;

export const EN440: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN440',
  titolo: 'I dati integrativi AIRE sono di chi è entrato con il subentro',
  campi: [CERCATO, TIPO],
  messaggio: 'L’integrazione dei dati AIRE è per la persona {id}, che non è entrata in ANPR con il subentro.',
  rimedio: 'Usare gli altri tipi di mutazione.',
  fonte: 660,
  riguarda: ({ tipi }) => tipi.includes(AIRE_INTEGRAZIONE),
  verifica: ({ soggetto: { id, entratoColSubentro }, campo }) => {
    if (entratoColSubentro === undefined) return mancano('registro.soggetto.entratoColSubentro');
    return entratoColSubentro ? CONFORME : violata({ id }, { campo });
  },
});

const STESSA_FAMIGLIA = 4;

export const EN235: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN235',
  titolo: 'La mutazione AIRE di tipo 4 lascia la famiglia che c’è',
  campi: ['famiglia', TIPO],
  messaggio: 'La mutazione è di tipo 4, ma la famiglia {chiesta} non è quella della persona ({sua}).',
  rimedio: 'Indicare la famiglia in cui la persona è.',
  fonte: 467,
  nota: 'Una famiglia nuova la rifiuta EN233.',
  riguarda: ({ tipi, isNuova, scheda: { valore } }) =>
    tipi.includes(STESSA_FAMIGLIA) &&
    isNuova !== true &&
    (valore?.idFamigliaConvivenzaANPR !== undefined || valore?.idFamigliaConvivenzaComune !== undefined),
  verifica: ({ soggetto: { famiglia: sua } }, richiesta) =>
    dellaFamiglia(richiesta, ({ id: chiesta }) => {
      if (sua === undefined) return mancano('registro.soggetto.famiglia');
      return chiesta === sua ? CONFORME : violata({ chiesta, sua }, { campo: richiesta.scheda.campo });
    }),
});
