import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { Procedimento, RicercaProcedimenti } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, conSeverita, regolaRichiesta } from './regola-richiesta.js';
import { SERVE } from './regola-registro.js';

const ISTRUTTORIA = 'procedimentoIstruttoria';
const COLLEGATO = 'datiDelProcedimento';
const MITTENTE = 'testataRichiesta.codMittente';
const PROCEDIMENTI = 'registro.procedimenti';
const APERTURA = 'I';
const AVVISO = { subentro: null, servizi: 'avviso' } as const;
const DUE_CODICI =
  'Le fonti danno due codici per lo stesso fatto: un avviso alle registrazioni collegate a un procedimento, che passano (italia/anpr #442), e un errore, che qui è del 1014.';

/** The numbers by which a request names a procedimento. */
interface Numeri {
  readonly numeroPraticaAnpr?: string;
  readonly numeroPraticaComune?: string;
}

/** Asks of the procedimenti that have a number. */
function deiProcedimenti(
  { registro }: RichiestaInEsame,
  ricerca: RicercaProcedimenti | undefined,
  verifica: (trovati: readonly Procedimento[]) => Verdetto,
): Verdetto {
  if (ricerca === undefined) return mancano(MITTENTE);
  if (registro === undefined) return mancano('registro');
  const trovati = registro.findProcedimenti(ricerca);
  return trovati === undefined ? mancano(PROCEDIMENTI) : verifica(trovati);
}

/** A number of the comune is of the one that sends. */
function toRicercaComunale({ corpo }: RichiestaInEsame, numeroPratica: string): RicercaProcedimenti | undefined {
  const comune = corpo.testataRichiesta?.codMittente?.trim();
  return comune === undefined ? undefined : { comune, numeroPratica: numeroPratica.trim() };
}

/** Asks of the procedimento that some numbers name: by that of ANPR, if there is one. */
function delNominato(
  richiesta: RichiestaInEsame,
  { numeroPraticaAnpr: id, numeroPraticaComune: numero }: Numeri,
  verifica: (trovati: readonly Procedimento[], numero: string) => Verdetto,
): Verdetto {
  if (id !== undefined) return deiProcedimenti(richiesta, { id: id.trim() }, (trovati) => verifica(trovati, id));
  if (numero === undefined) return CONFORME;
  return deiProcedimenti(richiesta, toRicercaComunale(richiesta, numero), (trovati) => verifica(trovati, numero));
}

/** The procedimento that a 1014 is about, but for one that it opens. */
function toNonNuovo({ corpo: { procedimentoIstruttoria: procedimento } }: RichiestaInEsame): Numeri {
  return procedimento === undefined || procedimento.tipoOperazione === APERTURA ? {} : procedimento;
}

/** What registrations that go with a procedimento are warned of. */
interface Collegamento extends Pick<RegolaRichiesta, 'codice' | 'titolo' | 'messaggio' | 'rimedio'> {
  readonly fonte: number;
  readonly isRotta: (trovati: readonly Procedimento[]) => boolean;
}

function regolaCollegamento({ isRotta, ...r }: Collegamento): RegolaRichiesta {
  return conSeverita(
    regolaRichiesta({
      ...r,
      campi: [COLLEGATO],
      serve: SERVE,
      nota: DUE_CODICI,
      verifica: (richiesta) =>
        delNominato(richiesta, richiesta.corpo.datiDelProcedimento ?? {}, (trovati, pratica) =>
          isRotta(trovati) ? violata({ pratica }) : CONFORME,
        ),
    }),
    AVVISO,
  );
}

const isChiuso = (trovati: readonly Procedimento[]): boolean =>
  trovati.length > 0 && trovati.every(({ chiuso }) => chiuso);

export const EN112: RegolaRichiesta = /* @__PURE__ */ regolaCollegamento({
  codice: 'EN112',
  titolo: 'Il procedimento a cui l’operazione è collegata c’è',
  messaggio: 'Nel registro non c’è il procedimento {pratica}, a cui l’operazione è collegata.',
  rimedio: 'Controllare il numero, o aprire prima il procedimento con 1014.',
  fonte: 347,
  isRotta: (trovati) => trovati.length === 0,
});

export const EN113: RegolaRichiesta = /* @__PURE__ */ regolaCollegamento({
  codice: 'EN113',
  titolo: 'Il procedimento a cui l’operazione è collegata è aperto',
  messaggio: 'Il procedimento {pratica}, a cui l’operazione è collegata, è già chiuso.',
  rimedio: 'Controllare il numero; se la pratica è finita, togliere datiDelProcedimento.',
  fonte: 348,
  isRotta: isChiuso,
});

export const EHRA0: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHRA0',
  titolo: 'Il numero ANPR è di un procedimento che c’è',
  campi: ['procedimentoIstruttoria.numeroPraticaAnpr'],
  messaggio: 'Nel registro non c’è il procedimento con il numero ANPR {pratica}.',
  rimedio: 'Riprendere il numero dalla risposta all’apertura, o con 3004.',
  serve: SERVE,
  fonte: 269,
  nota: DUE_CODICI,
  verifica: (richiesta) => {
    const { numeroPraticaAnpr: pratica } = toNonNuovo(richiesta);
    if (pratica === undefined) return CONFORME;
    return deiProcedimenti(richiesta, { id: pratica.trim() }, ({ length }) =>
      length === 0 ? violata({ pratica }) : CONFORME,
    );
  },
});

export const EHRA1: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHRA1',
  titolo: 'Il numero del comune è di un procedimento che c’è',
  campi: ['procedimentoIstruttoria.numeroPraticaComune'],
  messaggio: 'Nel registro non c’è un procedimento del comune con il numero {pratica}.',
  rimedio: 'Controllare il numero: è quello con cui questo comune ha aperto il procedimento.',
  serve: SERVE,
  fonte: 270,
  nota: DUE_CODICI,
  verifica: (richiesta) => {
    const { numeroPraticaComune: pratica } = toNonNuovo(richiesta);
    if (pratica === undefined) return CONFORME;
    return deiProcedimenti(richiesta, toRicercaComunale(richiesta, pratica), ({ length }) =>
      length === 0 ? violata({ pratica }) : CONFORME,
    );
  },
});

export const EN442: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN442',
  titolo: 'Si lavora un procedimento aperto',
  campi: [ISTRUTTORIA],
  messaggio: 'Il procedimento {pratica} è già chiuso.',
  rimedio: 'Controllare il numero; per una pratica nuova aprire un altro procedimento.',
  serve: SERVE,
  fonte: 661,
  nota: DUE_CODICI,
  verifica: (richiesta) =>
    delNominato(richiesta, toNonNuovo(richiesta), (trovati, pratica) =>
      isChiuso(trovati) ? violata({ pratica }) : CONFORME,
    ),
});

export const EN151: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN151',
  titolo: 'Un procedimento nuovo ha un numero nuovo del comune',
  campi: ['procedimentoIstruttoria.numeroPraticaComune'],
  messaggio: 'Il numero {pratica} è già di un procedimento del comune.',
  rimedio: 'Dare al procedimento un altro numero; se è lo stesso, non va riaperto.',
  serve: SERVE,
  fonte: 384,
  nota: 'Un numero si dà all’apertura, che è del 1014.',
  verifica: (richiesta) => {
    const { tipoOperazione, numeroPraticaComune: pratica } = richiesta.corpo.procedimentoIstruttoria ?? {};
    if (tipoOperazione !== APERTURA || pratica === undefined) return CONFORME;
    return deiProcedimenti(richiesta, toRicercaComunale(richiesta, pratica), ({ length }) =>
      length > 0 ? violata({ pratica }) : CONFORME,
    );
  },
});
