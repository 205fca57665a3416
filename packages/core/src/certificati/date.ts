import type { DataLocale } from '../data/data-locale.js';
import { parseDataXml } from '../data/data-xml.js';
import { CONFORME, type Verdetto, mancano, violata } from '../regole/regola.js';
import { isIscrittoAire } from '../scheda/aire.js';
import type { Certificazione } from './certificazione.js';
import { type RegolaCertificato, regolaTipi } from './regola-certificato.js';
import { CANCELLAZIONE, SERVE_CANCELLAZIONE } from './stato.js';
import { toCodici } from './tipo-certificato.js';

const DATA = 'testataRichiesta.dataDecorrenza';
const RESIDENZA = 'soggetto.residenza.dataDecorrenzaResidenza';
const PRIMA_ISCRIZIONE = 'soggetto.generalita.dataPrimaIscrizioneComune';
const DAL = 'registro.cancellazione.dataDecorrenzaCancellazione';
const SUBENTRO = 'registro.dataSubentro';
const ISCRIZIONE_AIRE = 'registro.dataIscrizioneAire';
const PERIODI = 'registro.periodiCancellato';

const DI_RESIDENZA: readonly string[] = ['9', '20'];

export const EN328: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN328',
  titolo: 'Un certificato storico si ferma alla cancellazione',
  tipi: /* @__PURE__ */ toCodici(({ data }) => data !== 'oggi'),
  campi: [DATA, CANCELLAZIONE],
  messaggio:
    'La data di riferimento è il {data}, ma il soggetto è cancellato dal {dal}: non si emette il certificato {certificati}.',
  rimedio: 'Chiedere il certificato a una data non successiva alla cancellazione.',
  serve: SERVE_CANCELLAZIONE,
  fonte: 556,
  nota: 'I controlli dei tipi 9 e 20 dicono il contrario, «antecedente alla cancellazione»: vale l’elenco.',
  verifica: (certificazione) =>
    conData(certificazione, (data) => {
      const { cancellazione } = certificazione.registro;
      if (cancellazione === undefined) return mancano(CANCELLAZIONE);
      if (cancellazione === null) return CONFORME;
      const dal = cancellazione.dataDecorrenzaCancellazione;
      if (dal === undefined) return mancano(DAL);
      return data > dal ? violata({ data, dal }) : CONFORME;
    }),
});

export const EN412: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN412',
  titolo: 'Lo storico di residenza comincia con il subentro del primo comune',
  tipi: DI_RESIDENZA,
  campi: [DATA, SUBENTRO],
  messaggio:
    'La data di riferimento è il {data}, ma il primo comune è in ANPR dal {subentro}: non si emette il certificato {certificati}.',
  rimedio: 'Per i giorni di prima, lo rilascia il comune dal suo archivio.',
  serve: 'quando è subentrato il comune che per primo ha avuto in ANPR il soggetto',
  fonte: 632,
  verifica: (certificazione) =>
    conData(certificazione, (data) => {
      const subentro = certificazione.registro.dataSubentro;
      if (subentro === undefined) return mancano(SUBENTRO);
      return data < subentro ? violata({ data, subentro }) : CONFORME;
    }),
});

export const EN418: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN418',
  titolo: 'Lo storico di residenza di chi è in AIRE si ferma all’iscrizione',
  tipi: DI_RESIDENZA,
  campi: [DATA, ISCRIZIONE_AIRE],
  messaggio:
    'La data di riferimento è il {data}, ma il soggetto è in AIRE dal {iscrizione}: non si emette il certificato {certificati}.',
  rimedio: 'Chiedere il certificato a una data non successiva all’iscrizione in AIRE, o quello di residenza AIRE (10).',
  serve: 'quando il soggetto è stato iscritto in AIRE',
  fonte: 638,
  verifica: (certificazione) => {
    if (!isIscrittoAire(certificazione.soggetto)) return CONFORME;
    return conData(certificazione, (data) => {
      const iscrizione = certificazione.registro.dataIscrizioneAire;
      if (iscrizione === undefined) return mancano(ISCRIZIONE_AIRE);
      return data > iscrizione ? violata({ data, iscrizione }) : CONFORME;
    });
  },
});

export const EN419: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN419',
  titolo: 'Lo storico di residenza comincia con la prima iscrizione',
  tipi: DI_RESIDENZA,
  campi: [DATA, PRIMA_ISCRIZIONE],
  messaggio:
    'La data di riferimento è il {data}, ma la prima iscrizione è del {iscrizione}: non si emette il certificato {certificati}.',
  rimedio: 'Chiedere il certificato a una data non precedente alla prima iscrizione.',
  fonte: 639,
  verifica: (certificazione) =>
    conData(certificazione, (data) => {
      const iscrizione = parseDataXml(certificazione.soggetto.generalita?.dataPrimaIscrizioneComune);
      if (iscrizione === undefined) return mancano(PRIMA_ISCRIZIONE);
      return data < iscrizione ? violata({ data, iscrizione }) : CONFORME;
    }),
});

export const EN422: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN422',
  titolo: 'C’è da quando decorre la residenza',
  tipi: DI_RESIDENZA,
  campi: [RESIDENZA],
  messaggio: 'Manca la decorrenza della residenza: non si emette il certificato {certificati}.',
  rimedio: 'Completare la decorrenza della residenza: con una rettifica, se i dati sono del subentro.',
  fonte: 642,
  verifica: ({ soggetto }) => (soggetto.residenza?.dataDecorrenzaResidenza === undefined ? violata({}) : CONFORME),
});

export const EN423: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN423',
  titolo: 'La residenza non decorre da prima della prima iscrizione',
  tipi: DI_RESIDENZA,
  campi: [RESIDENZA, PRIMA_ISCRIZIONE],
  messaggio:
    'La residenza decorre dal {dal}, prima della prima iscrizione ({iscrizione}): non si emette il certificato {certificati}.',
  rimedio: 'Correggere le due date con una rettifica.',
  fonte: ['Elenco errori ANPR 2018, riga 643', 'Aggiornamenti ANPR, versione 5.6.9'],
  nota: 'Dopo una rettifica conta la decorrenza rettificata.',
  verifica: ({ soggetto }) => {
    if (soggetto.residenza?.dataDecorrenzaResidenza === undefined) return CONFORME; // EN422
    const dal = parseDataXml(soggetto.residenza.dataDecorrenzaResidenza);
    if (dal === undefined) return mancano(RESIDENZA);
    const iscrizione = parseDataXml(soggetto.generalita?.dataPrimaIscrizioneComune);
    if (iscrizione === undefined) return mancano(PRIMA_ISCRIZIONE);
    return dal < iscrizione ? violata({ dal, iscrizione }) : CONFORME;
  },
});

export const EN435: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN435',
  titolo: 'Alla data dello storico di residenza il soggetto era iscritto',
  tipi: DI_RESIDENZA,
  campi: [DATA, PERIODI],
  messaggio:
    'La data di riferimento è il {data}, ma dal {dal} al {al} il soggetto era cancellato: non si emette il certificato {certificati}.',
  rimedio: 'Chiedere il certificato a una data in cui la persona era iscritta.',
  serve: 'i periodi in cui il soggetto è stato cancellato, prima di una nuova iscrizione',
  fonte: 655,
  nota: 'Della cancellazione in corso lo dice EN328.',
  verifica: (certificazione) =>
    conData(certificazione, (data) => {
      const periodi = certificazione.registro.periodiCancellato;
      if (periodi === undefined) return mancano(PERIODI);
      const suo = periodi.find(({ dal, al }) => dal <= data && data <= al);
      return suo === undefined ? CONFORME : violata({ data, dal: suo.dal, al: suo.al });
    }),
});

/** What follows from the day that the request names; without one there is nothing to say of it. */
function conData({ testataRichiesta }: Certificazione, decidi: (data: DataLocale) => Verdetto): Verdetto {
  if (testataRichiesta?.dataDecorrenza === undefined) return CONFORME;
  const data = parseDataXml(testataRichiesta.dataDecorrenza);
  return data === undefined ? mancano(DATA) : decidi(data);
}
