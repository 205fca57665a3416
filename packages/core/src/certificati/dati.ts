import {
  type DataAnagrafica,
  isPrima,
  parseEvento,
  parseDataAnagrafica,
  formatDataAnagrafica,
} from '../data/data-anagrafica.js';
import { formatGiorno } from '../regole/format-messaggio.js';
import { CONFORME, type Verdetto, mancano, violata } from '../regole/regola.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { toNumero } from '../subentro/numero.js';
import { isIscrittoAire } from '../scheda/aire.js';
import { type RegolaCertificato, regolaTipi } from './regola-certificato.js';
import { isForzata, isSi, toStatoCivile, toTesto } from './stato.js';
import { formatTipi } from './tipo-certificato.js';

const STATO = 'soggetto.cittadinanza.codiceStato';
const LUOGO = 'soggetto.generalita.luogoNascita';
const ISCRIZIONE_AIRE = 'registro.dataIscrizioneAire';

const ITALIA = 100;

/** Of table 2: being settled, or not to be told. */
const CITTADINANZE_INDEFINITE: Readonly<Record<number, string>> = {
  997: 'in corso di definizione',
  998: 'non attribuibile',
};

const CITTADINANZA = '5';
const STORICO_CITTADINANZA = '6';
const STATO_CIVILE = '11';
const STATO_DI_FAMIGLIA = '12';

const VEDOVO = 3;
const DIVORZIATO = 4;

/** Of table 1: free since the other party died, or since the union was dissolved. */
const DOPO_UN_UNIONE: readonly number[] = [7, 8];

/** The ties whose certificate is for an Italian abroad only if they came before: what they are called, and when it was. */
const EVENTI: Readonly<
  Record<
    string,
    { readonly nome: string; readonly campo: string; readonly leggi: (s: Soggetto) => DataAnagrafica | undefined }
  >
> = {
  3: {
    nome: 'il matrimonio',
    campo: 'soggetto.matrimonio.datiMatrimonio.dataEvento',
    leggi: ({ matrimonio }) => parseEvento(matrimonio?.datiMatrimonio),
  },
  18: {
    nome: 'l’unione civile',
    campo: 'soggetto.unioneCivile.attoUnione.dataEvento',
    leggi: ({ unioneCivile }) => parseEvento(unioneCivile?.attoUnione),
  },
  19: {
    nome: 'il contratto di convivenza',
    campo: 'soggetto.convivenzaDiFatto.contrattoStipula.data',
    leggi: ({ convivenzaDiFatto }) => parseDataAnagrafica({ data: convivenzaDiFatto?.contrattoStipula?.data }),
  },
};

export const EN110: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN110',
  titolo: 'La cittadinanza si certifica degli italiani',
  tipi: [CITTADINANZA, STORICO_CITTADINANZA],
  campi: [STATO],
  messaggio: 'La cittadinanza è {stato}: non si emette il certificato {certificati}.',
  rimedio:
    'Se la persona è italiana, registrarlo prima (5008); il solo tipo 5 si può chiedere con forzaCertificazione 1.',
  fonte: ['Elenco errori ANPR 2018, riga 345', 'Tabella 2'],
  nota: 'Per il tipo 5, con forzaCertificazione 1 ANPR emette e avvisa; per il 6 no.',
  verifica: (certificazione, chiesti) => {
    const { cittadinanza } = certificazione.soggetto;
    if (cittadinanza === undefined) return CONFORME; // EN407
    const nonForzati = isForzata(certificazione) ? chiesti.filter((tipo) => tipo !== CITTADINANZA) : chiesti;
    if (nonForzati.length === 0) return CONFORME;
    const codice = toNumero(cittadinanza.codiceStato);
    if (codice === undefined) return mancano(STATO);
    if (codice === ITALIA) return CONFORME;
    const stato = toTesto(cittadinanza.descrizioneStato) ?? `il codice ${codice}`;
    return violata({ stato, certificati: formatTipi(nonForzati) });
  },
});

export const EN404: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN404',
  titolo: 'Ci sono i dati che il certificato mostra',
  tipi: [CITTADINANZA, STATO_CIVILE, STATO_DI_FAMIGLIA],
  campi: [
    'soggetto.cittadinanza',
    'soggetto.altraCittadinanza',
    'soggetto.vedovanza',
    'soggetto.separazioneAnnullamentoCessazioneMatrimonio',
    'soggetto.unioneCivile.scioglimentoUnione',
    'soggetto.attributiSoggetto.senzaFissaDimora',
  ],
  messaggio: 'Dati insufficienti: {perche}.',
  rimedio: 'Completare o correggere la scheda (5008, 5005) prima di chiedere il certificato.',
  fonte: [
    'Elenco errori ANPR 2018, riga 625',
    'Controlli sui certificati, tipi 5, 11 e 12',
    'Aggiornamenti ANPR, versioni 4.0.8 e 4.1.9',
  ],
  nota: 'Più cittadinanze (5) e senza fissa dimora (12) impediscono il certificato, ma il codice non è pubblicato: EN404 è un’ipotesi.',
  verifica: ({ soggetto }, chiesti) => {
    const trovati = chiesti.flatMap((tipo) => {
      const insufficiente = toInsufficiente(tipo, soggetto);
      return insufficiente === undefined ? [] : [{ tipo, ...insufficiente }];
    });
    const [primo] = trovati;
    if (primo === undefined) return seNoti(soggetto, chiesti);
    const perche = trovati.map((uno) => `${uno.perche}, e il certificato ${formatTipi([uno.tipo])} non si emette`);
    return violata({ perche: perche.join('; ') }, { campo: primo.campo });
  },
});

export const EN407: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN407',
  titolo: 'C’è la cittadinanza che si certifica',
  tipi: [CITTADINANZA, STORICO_CITTADINANZA],
  campi: ['soggetto.cittadinanza'],
  messaggio: 'Manca la cittadinanza: non si emette il certificato {certificati}.',
  rimedio: 'Completare la cittadinanza (5008).',
  fonte: 628,
  verifica: ({ soggetto }) => (soggetto.cittadinanza === undefined ? violata({}) : CONFORME),
});

export const EN410: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN410',
  titolo: 'A chi è in AIRE la nascita si certifica se è avvenuta in Italia',
  tipi: ['1'],
  campi: [LUOGO],
  messaggio: 'Il soggetto è in AIRE ed è nato all’estero ({stato}): non si emette il certificato {certificati}.',
  rimedio: 'La nascita si prova con l’estratto del comune che ha trascritto l’atto.',
  fonte: 630,
  verifica: ({ soggetto }) => {
    if (!isIscrittoAire(soggetto)) return CONFORME;
    const luogo = soggetto.generalita?.luogoNascita;
    if (luogo?.comune !== undefined) return CONFORME;
    if (luogo?.localita === undefined) return mancano(LUOGO);
    return violata({ stato: toTesto(luogo.localita.descrizioneStato) ?? 'stato non indicato' });
  },
});

export const EN417: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN417',
  titolo: 'A chi è in AIRE si certificano i legami nati prima dell’iscrizione',
  tipi: ['3', '18', '19'],
  campi: [
    ISCRIZIONE_AIRE,
    'soggetto.matrimonio.datiMatrimonio.dataEvento',
    'soggetto.unioneCivile.attoUnione.dataEvento',
    'soggetto.convivenzaDiFatto.contrattoStipula.data',
  ],
  messaggio: 'Il soggetto è in AIRE dal {iscrizione}, e {eventi}: non si emette il certificato {certificati}.',
  rimedio: 'Il legame si prova con l’estratto dell’atto, del comune che lo ha trascritto.',
  serve: 'quando il soggetto è stato iscritto in AIRE',
  fonte: 637,
  nota: 'Un evento del giorno stesso dell’iscrizione conta come successivo (ipotesi).',
  verifica: ({ soggetto, registro }, chiesti) => {
    if (!isIscrittoAire(soggetto)) return CONFORME;
    const iscrizione = registro.dataIscrizioneAire;
    if (iscrizione === undefined) return mancano(ISCRIZIONE_AIRE);
    const limite: DataAnagrafica = { precisione: 'giorno', primo: iscrizione, ultimo: iscrizione };
    const letti = chiesti.flatMap((tipo) => {
      const evento = EVENTI[tipo];
      const data = evento?.leggi(soggetto);
      return evento === undefined ? [] : [{ ...evento, tipo, data, prima: data && isPrima(data, limite) }];
    });
    const dopo = letti.filter(({ prima }) => prima === false);
    const [primo] = dopo;
    if (primo !== undefined) {
      const eventi = dopo.map(
        ({ nome, data }) => `${nome} non è precedente (${data === undefined ? '' : formatData(data)})`,
      );
      const certificati = formatTipi(dopo.map(({ tipo }) => tipo));
      return violata({ iscrizione, eventi: eventi.join(', '), certificati }, { campo: primo.campo });
    }
    const ignoti = letti.filter(({ prima }) => prima === undefined).map(({ campo }) => campo);
    return ignoti.length === 0 ? CONFORME : mancano(...ignoti);
  },
});

function formatData(data: DataAnagrafica): string {
  return formatGiorno(formatDataAnagrafica(data));
}

/** Nothing is missing, if what decides is known. */
function seNoti(soggetto: Soggetto, chiesti: readonly string[]): Verdetto {
  const { cittadinanza } = soggetto;
  const ignoti = [
    chiesti.includes(CITTADINANZA) && cittadinanza !== undefined && toNumero(cittadinanza.codiceStato) === undefined
      ? [STATO]
      : [],
    chiesti.includes(STATO_CIVILE) && toStatoCivile(soggetto) === undefined ? ['soggetto.statoCivile.statoCivile'] : [],
  ].flat();
  return ignoti.length === 0 ? CONFORME : mancano(...ignoti);
}

/** Why what the scheda has is not enough for a certificate, and where; `undefined` if it is. */
function toInsufficiente(
  tipo: string,
  soggetto: Soggetto,
): { readonly perche: string; readonly campo: string } | undefined {
  switch (tipo) {
    case CITTADINANZA:
      return toCittadinanzaInsufficiente(soggetto);
    case STATO_CIVILE:
      return toFineInsufficiente(soggetto);
    default:
      return isSi(soggetto.attributiSoggetto?.senzaFissaDimora)
        ? { perche: 'il soggetto è senza fissa dimora', campo: 'soggetto.attributiSoggetto.senzaFissaDimora' }
        : undefined;
  }
}

function toCittadinanzaInsufficiente({ cittadinanza, altraCittadinanza }: Soggetto) {
  const indefinita = CITTADINANZE_INDEFINITE[toNumero(cittadinanza?.codiceStato) ?? ITALIA];
  if (indefinita !== undefined) return { perche: `la cittadinanza è ${indefinita}`, campo: 'soggetto.cittadinanza' };
  const altre = altraCittadinanza?.length ?? 0;
  return altre === 0 ? undefined : { perche: `le cittadinanze sono ${altre + 1}`, campo: 'soggetto.altraCittadinanza' };
}

/** What ended a tie is not known. */
function toFineInsufficiente(soggetto: Soggetto) {
  const stato = toStatoCivile(soggetto);
  if (stato === VEDOVO && soggetto.vedovanza === undefined)
    return { perche: 'di chi è vedovo manca la vedovanza', campo: 'soggetto.vedovanza' };
  const fine = soggetto.separazioneAnnullamentoCessazioneMatrimonio;
  if (
    stato === DIVORZIATO &&
    fine?.sentenza === undefined &&
    fine?.attoAnnullamentoMatrimonio === undefined &&
    fine?.attoAnnullamentoMatrimonioANPR === undefined
  )
    return {
      perche: 'di chi è divorziato mancano sia la sentenza sia l’atto',
      campo: 'soggetto.separazioneAnnullamentoCessazioneMatrimonio',
    };
  if (stato !== undefined && DOPO_UN_UNIONE.includes(stato) && soggetto.unioneCivile?.scioglimentoUnione === undefined)
    return { perche: 'manca lo scioglimento dell’unione civile', campo: 'soggetto.unioneCivile.scioglimentoUnione' };
  return undefined;
}
