import { parseDataXml } from '../../../data/data-xml.js';
import { CONFORME, type Contesto, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { Generalita } from '../../../scheda/generalita.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RicercaRichieste, SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { type ConIgnoti, senzaIgnoti } from '../senza-ignoti.js';
import { isDiFamiglia } from './consultazione.js';
import { NASCITA_REGISTRATA, toDiversita } from './identita.js';
import { type RegolaRichiesta, conSeverita, regolaRichiesta } from './regola-richiesta.js';
import { delleRichieste } from './registro-richieste.js';
import { SERVE } from './regola-registro.js';
import { INCOMPLETO, toChiave, toConsultato } from './ricerca.js';

const CRITERI = 'criteriRicerca';
const RICERCA_NAZIONALE = 1;
const MASSIMO = 50;

/** Whom a 3002 looks for, as generalità; `undefined` if it looks by something else: a document, a family. */
function toCercato(richiesta: RichiestaInEsame): Generalita | undefined {
  if (isDiFamiglia(richiesta)) return undefined;
  const cercato = toConsultato(richiesta);
  return toChiave(cercato) === undefined ? undefined : cercato;
}

/** Data of a search, as generalità; `undefined` if there is nothing to look for. */
function toGeneralita({
  codiceFiscale: codFiscale,
  dati,
}: {
  readonly codiceFiscale: string | undefined;
  readonly dati: ConIgnoti<Generalita>;
}): Generalita | undefined {
  const codiceFiscale = codFiscale === undefined ? undefined : { codFiscale };
  const generalita = senzaIgnoti<Generalita>({ ...dati, codiceFiscale });
  return toChiave(generalita) === undefined ? undefined : generalita;
}

/** What a 3002 finds: the whole of it, or not. */
interface Trovati {
  readonly soggetti: readonly SoggettoRegistrato[];
  readonly isCompleta: boolean;
}

/** Asks of whom a 3002 finds: all the data that it has must be his, and his comune the one that is asked. */
function deiTrovati(
  richiesta: RichiestaInEsame,
  { oggi }: Contesto,
  verifica: (trovati: Trovati) => Verdetto,
): Verdetto {
  const { registro } = richiesta;
  const cercato = toCercato(richiesta);
  if (cercato === undefined) return mancano('criteriRicerca.idSchedaSoggettoANPR');
  if (registro === undefined) return mancano('registro');
  const trovati = registro.findSoggetti(cercato);
  if (trovati === undefined) return mancano('registro.soggetto');
  if (trovati.some(({ scheda }) => scheda === undefined)) return mancano('registro.soggetto.scheda');
  const suoi: SoggettoRegistrato[] = [];
  for (const uno of trovati) {
    const diversi = toDiversita(cercato, uno.scheda?.generalita ?? {});
    if (diversi === undefined) return mancano(NASCITA_REGISTRATA);
    if (diversi === null) suoi.push(uno);
  }
  const isCompleta = registro.completo === true || cercato.idSchedaSoggettoANPR !== undefined;
  const dove = toComune(richiesta);
  if (dove === 'tutti') return verifica({ soggetti: suoi, isCompleta });
  if (dove === undefined) return mancano('testataRichiesta.codMittente');
  const soggetti = suoi.filter(({ comune }) => comune === dove);
  const riferimento = parseDataXml(richiesta.corpo.datiRichiesta?.dataRiferimentoRichiesta);
  // Of another day, who lives elsewhere now may have been here.
  if (soggetti.length < suoi.length && riferimento !== undefined && riferimento < oggi)
    return mancano('registro.soggetto.comune');
  return verifica({ soggetti, isCompleta });
}

/** The comune where a 3002 looks: its own, unless it says another, or all. */
function toComune({ corpo }: RichiestaInEsame): string | undefined {
  const { ricercaNazionale, comuneResidenza } = corpo.datiRichiesta ?? {};
  if (toNumero(ricercaNazionale) === RICERCA_NAZIONALE) return 'tutti';
  return (comuneResidenza?.codiceIstat ?? corpo.testataRichiesta?.codMittente)?.trim();
}

export const EN122: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN122',
  titolo: 'Ciò che si cerca c’è',
  campi: [CRITERI, 'ricercaSingolaRichiesta', 'datiRichiesta.idOperazioneANPR'],
  messaggio: 'Nel registro non c’è nulla che risponda alla ricerca.',
  rimedio:
    'Controllare i criteri; una consultazione cerca nel proprio comune, se non ha ricercaNazionale 1. Nelle ricerche è un esito, non un guasto.',
  serve: SERVE,
  fonte: 356,
  nota: 'Il filtro per comune di residenza vale da ANPR02, e dalla versione 5.2.2 anche per identificativo e codice fiscale. Degli elenchi di 3003 e 3007 il registro non ha le richieste per periodo.',
  verifica: (richiesta, contesto) => {
    const { operazione, corpo } = richiesta;
    if (operazione === '7002') return dellaRichiesta(richiesta, corpo.datiRichiesta?.idOperazioneANPR);
    if (operazione !== '3002') return dellaRichiesta(richiesta, corpo.ricercaSingolaRichiesta?.idOperazioneANPR);
    return isDiFamiglia(richiesta) ? dellaFamigliaCercata(richiesta) : dellaPersona(richiesta, contesto);
  },
});

const NULLA: Verdetto = /* @__PURE__ */ violata({});

function dellaPersona(richiesta: RichiestaInEsame, contesto: Contesto): Verdetto {
  return deiTrovati(richiesta, contesto, ({ soggetti, isCompleta }) => {
    if (soggetti.length > 0) return CONFORME;
    return isCompleta ? NULLA : INCOMPLETO;
  });
}

function dellaFamigliaCercata({ registro, corpo: { criteriRicerca: criteri } }: RichiestaInEsame): Verdetto {
  if (registro === undefined) return mancano('registro');
  const { identificativoANPR: idFamigliaConvivenzaANPR, idFamigliaConvivenzaComune } = criteri ?? {};
  if ((idFamigliaConvivenzaANPR ?? idFamigliaConvivenzaComune) === undefined)
    return mancano('criteriRicerca.identificativoANPR');
  const trovate = registro.findFamiglie(senzaIgnoti({ idFamigliaConvivenzaANPR, idFamigliaConvivenzaComune }));
  if (trovate === undefined) return mancano('registro.famiglia');
  return trovate.length === 0 ? violata({}, { campo: 'criteriRicerca.identificativoANPR' }) : CONFORME;
}

function dellaRichiesta(richiesta: RichiestaInEsame, id: string | undefined): Verdetto {
  const { operazione, corpo } = richiesta;
  const campo = operazione === '7002' ? 'datiRichiesta.idOperazioneANPR' : 'ricercaSingolaRichiesta';
  const ricerca = id === undefined ? toRicercaComunale(corpo) : { idOperazioneANPR: id.trim() };
  if (ricerca === undefined) return mancano(campo);
  return delleRichieste(richiesta, ricerca, ({ length }) => (length === 0 ? violata({}, { campo }) : CONFORME));
}

function toRicercaComunale({
  comuneRichiesta,
  ricercaSingolaRichiesta,
  testataRichiesta,
}: RichiestaInEsame['corpo']): RicercaRichieste | undefined {
  const comune = (comuneRichiesta?.codiceIstat ?? testataRichiesta?.codMittente)?.trim();
  const idOperazioneComune = ricercaSingolaRichiesta?.idOperazioneComune?.trim();
  return comune === undefined || idOperazioneComune === undefined ? undefined : { comune, idOperazioneComune };
}

export const EN175: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN175',
  titolo: 'Chi risponde alla ricerca non è in troppa compagnia',
  campi: [CRITERI],
  messaggio: 'Le persone con quei dati sono {quante}: più di {massimo}.',
  rimedio: 'Aggiungere altri dati alla ricerca.',
  serve: SERVE,
  fonte: 408,
  verifica: (richiesta, contesto) => {
    if (isDiFamiglia(richiesta)) return CONFORME;
    return deiTrovati(richiesta, contesto, ({ soggetti: { length: quante }, isCompleta }) => {
      if (quante > MASSIMO) return violata({ quante, massimo: MASSIMO });
      return isCompleta ? CONFORME : INCOMPLETO;
    });
  },
});

export const EN528: RegolaRichiesta = /* @__PURE__ */ conSeverita(
  /* @__PURE__ */ regolaRichiesta({
    codice: 'EN528',
    titolo: 'Una consultazione individuale trova una persona sola',
    campi: [CRITERI],
    messaggio: 'La ricerca trova {quante} persone: di ognuna ANPR darà solo la scheda sintetica.',
    rimedio: 'Per la scheda intera cercare con idSchedaSoggettoANPR.',
    serve: SERVE,
    fonte: ['Aggiornamenti ANPR, versione 5.2.0'],
    nota: 'Chi cerca per codice fiscale o per famiglia ha sempre la scheda intera (versione 5.0.1).',
    verifica: (richiesta, contesto) => {
      if (isDiFamiglia(richiesta) || richiesta.corpo.criteriRicerca?.codiceFiscale !== undefined) return CONFORME;
      return deiTrovati(richiesta, contesto, ({ soggetti: { length: quante }, isCompleta }) => {
        if (quante > 1) return violata({ quante });
        return isCompleta ? CONFORME : INCOMPLETO;
      });
    },
  }),
  { subentro: null, servizi: 'avviso' },
);

export const EN095: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN095',
  titolo: 'Le operazioni si cercano di una persona sola',
  operazioni: ['3003'],
  campi: ['parametriRicercaSoggetto.datiSoggetto'],
  messaggio: 'La ricerca delle operazioni di una persona ne trova {quante}.',
  rimedio: 'Indicare idSchedaSoggettoANPR.',
  serve: SERVE,
  fonte: 330,
  nota: 'L’elenco la dà al 3002, che dalla versione 5.2.0 risponde con le schede sintetiche (EN528); del 3003 dice italia/anpr #1234, che conta anche le schede cancellate.',
  verifica: ({ corpo, registro }) => {
    const dati = corpo.parametriRicercaSoggetto?.datiSoggetto;
    if (dati === undefined) return CONFORME;
    const cercato = toGeneralita({
      codiceFiscale: dati.codiceFiscale,
      dati: {
        cognome: dati.cognome,
        nome: dati.nome,
        dataNascita: dati.datiNascitaSoggetto?.dataEvento,
        luogoNascita: dati.datiNascitaSoggetto?.luogoNascita,
        idSchedaSoggettoANPR: dati.idSchedaSoggettoANPR,
      },
    });
    if (cercato === undefined) return mancano('parametriRicercaSoggetto.datiSoggetto');
    if (registro === undefined) return mancano('registro');
    const trovati = registro.findSoggetti(cercato);
    if (trovati === undefined) return mancano('registro.soggetto');
    if (trovati.length > 1) return violata({ quante: trovati.length });
    return registro.completo === true || cercato.idSchedaSoggettoANPR !== undefined ? CONFORME : INCOMPLETO;
  },
});
