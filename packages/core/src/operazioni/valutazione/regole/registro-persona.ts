import { parseDataXml } from '../../../data/data-xml.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { isIscrittoAire } from '../../../scheda/aire.js';
import { isAnnullamento } from '../../registro.js';
import type { SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import { isDoppione } from './registro-iscrizione.js';
import { regolaDecorrenza } from './regola-decorrenza.js';
import type { RegolaRichiesta } from './regola-richiesta.js';
import { toChiave } from './ricerca.js';
import { dellaScheda, regolaStato } from './regola-registro.js';
import { isCambioResidenza } from './registro-spostati.js';

const MITTENTE = 'testataRichiesta.codMittente';
const CERCATO = 'generalitaPerRicerca';
const ELENCO = 'elencoSoggettiFamiglia';

export const EN184: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN184',
  titolo: 'Si cancella chi è iscritto',
  campi: [CERCATO],
  messaggio: 'La persona da cancellare è già {stato}.',
  rimedio: 'Non serve cancellarla; se la cancellazione è sbagliata, annullarla con 2011.',
  fonte: 416,
  verifica: ({ soggetto: { stato } }) => (stato === 'iscritto' ? CONFORME : violata({ stato: toAggettivo(stato) })),
});

function toAggettivo(stato: SoggettoRegistrato['stato']): string {
  return stato === 'deceduto' ? 'cancellata per decesso' : 'cancellata';
}

export const EN397: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN397',
  titolo: 'Si muta la scheda di chi è in vita',
  campi: [CERCATO, ELENCO],
  messaggio: 'Nel registro una delle persone della richiesta ({id}) è deceduta.',
  rimedio: 'Togliere la persona; i dati di un decesso si correggono con 5008 tipo 22.',
  fonte: 618,
  riguarda: ({ tipi, operazione }) => operazione !== '5008' || !tipi.includes(22),
  verifica: ({ soggetto, campo }) =>
    soggetto.stato === 'deceduto' ? violata({ id: `identificativo ANPR ${soggetto.id}` }, { campo }) : CONFORME,
});

export const EN413: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN413',
  titolo: 'Si registra su chi non è cancellato',
  campi: [CERCATO, ELENCO],
  messaggio: 'La persona {id} è nel registro cancellata: la sua scheda non si cambia.',
  rimedio: 'Se la cancellazione è sbagliata annullarla con 2011; chi è tornato si reiscrive con 1002.',
  fonte: 633,
  operazioni: ['5001', '5005', '5008', '5013', '5021', 'A006'],
  nota: 'Di chi si cerca con un identificativo o con il codice fiscale lo dicono ES100, ES101 ed ES102: qui, fuori dal 5013, di chi si cerca con i dati di nascita. Delle rettifiche dice la regola del 5014; di chi è deceduto EN397.',
  verifica: ({ soggetto: { id, stato }, cercato, campo }, { operazione }) => {
    if (stato !== 'cancellato' || (operazione !== '5013' && toChiave(cercato) !== 'dati')) return CONFORME;
    return violata({ id }, { campo });
  },
});

export const EN486: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN486',
  titolo: 'I dati del decesso si correggono a chi è deceduto',
  campi: [CERCATO, 'datiControllo.tipoMutazione'],
  messaggio: 'La mutazione è sui dati del decesso (tipo 22), ma nel registro la persona {id} non è deceduta.',
  rimedio: 'Registrare il decesso con 2001.',
  fonte: 689,
  riguarda: ({ tipi }) => tipi.includes(22),
  verifica: ({ soggetto }) => (soggetto.stato === 'deceduto' ? CONFORME : violata({ id: soggetto.id })),
});

export const EN240: RegolaRichiesta = /* @__PURE__ */ regolaDecorrenza({
  codice: 'EN240',
  titolo: 'Un’operazione non decorre prima dell’ultima registrata',
  campi: [DECORRENZA],
  messaggio:
    'L’operazione decorre dal {decorrenza}, prima dell’ultima registrata sulla persona: {operazione} del {ultima}.',
  rimedio: 'Correggere la decorrenza; se l’ultima operazione è sbagliata, annullarla prima.',
  fonte: 471,
  nota: 'Un annullamento non conta: non ha un effetto suo.',
  verifica: ({ soggetto, registro }, decorrenza) => {
    const operazioni = registro.findOperazioni([soggetto.id]);
    if (operazioni === undefined) return mancano('registro.operazioni');
    let ultima: { readonly data: string; readonly operazione: string } | undefined;
    for (const una of operazioni) {
      if (una.annullata === true || isAnnullamento(una)) continue;
      const { dataDecorrenza, operazione } = una;
      const data = parseDataXml(dataDecorrenza);
      if (data === undefined) return mancano('registro.operazioni.dataDecorrenza');
      if (ultima === undefined || data > ultima.data) ultima = { data, operazione };
    }
    if (ultima === undefined || decorrenza >= ultima.data) return CONFORME;
    return violata({ decorrenza, operazione: ultima.operazione, ultima: ultima.data });
  },
});

export const EN531: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN531',
  titolo: 'Su chi si sposta non è aperto un procedimento altrove',
  campi: [ELENCO, 'generalita1002.generalita'],
  messaggio: 'Su una delle persone è aperto un procedimento nel comune {comune}, pratica {pratica}.',
  rimedio: 'Chiedere a quel comune di chiudere il procedimento: può farlo solo lui, con 1014.',
  fonte: ['Aggiornamenti ANPR, versione 5.6.12'],
  nota: 'Dalla versione 5.6.12; ferma lo spostamento di tutti. Del 5001 e del 5005 guarda i tipi che portano una residenza nuova.',
  riguarda: (richiesta) => richiesta.operazione === '1002' || isCambioResidenza(richiesta),
  verifica: ({ soggetto, registro, campo }, { corpo }) => {
    const procedimenti = registro.findProcedimenti({ soggetto: soggetto.id });
    if (procedimenti === undefined) return mancano('registro.procedimenti');
    const aperti = procedimenti.filter(({ chiuso }) => !chiuso);
    if (aperti.length === 0) return CONFORME;
    const mittente = corpo.testataRichiesta?.codMittente?.trim();
    if (mittente === undefined) return mancano(MITTENTE);
    const altrui = aperti.find(({ comune }) => comune !== mittente);
    return altrui === undefined
      ? CONFORME
      : violata({ comune: altrui.comune, pratica: altrui.numeroPratica }, { campo });
  },
});

export const EN425: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN425',
  titolo: 'La residenza registrata non precede la prima iscrizione',
  campi: ['residenza.dataDecorrenzaResidenza'],
  messaggio:
    'La residenza registrata decorre dal {registrata}, prima della prima iscrizione nel comune ({iscrizione}).',
  rimedio: 'Rettificare prima la decorrenza della residenza, con 5014 (R101).',
  fonte: 645,
  riguarda: ({ residenze }) => (residenze.valore ?? []).length > 0,
  verifica: ({ soggetto }) =>
    dellaScheda(soggetto, ({ residenza, generalita }) => {
      const registrata = parseDataXml(residenza?.dataDecorrenzaResidenza);
      const iscrizione = parseDataXml(generalita?.dataPrimaIscrizioneComune);
      if (registrata === undefined) return mancano('registro.soggetto.scheda.residenza.dataDecorrenzaResidenza');
      if (iscrizione === undefined) return mancano('registro.soggetto.scheda.generalita.dataPrimaIscrizioneComune');
      return registrata < iscrizione ? violata({ registrata, iscrizione }) : CONFORME;
    }),
});

export const EN437: RegolaRichiesta = /* @__PURE__ */ regolaDecorrenza({
  codice: 'EN437',
  titolo: 'I dati integrativi AIRE decorrono dal subentro',
  campi: [DECORRENZA],
  messaggio: 'L’integrazione dei dati AIRE decorre dal {decorrenza}, ma il subentro è del {subentro}.',
  rimedio: 'Usare come decorrenza il giorno del subentro.',
  fonte: 657,
  riguarda: ({ tipi }) => tipi.includes(21),
  verifica: ({ soggetto }, decorrenza) => {
    const subentro = parseDataXml(soggetto.dataSubentro);
    if (subentro === undefined) return mancano('registro.soggetto.dataSubentro');
    return decorrenza === subentro ? CONFORME : violata({ decorrenza, subentro });
  },
});

export const EN439: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN439',
  titolo: 'I dati integrativi AIRE sono di chi risiede all’estero',
  campi: [CERCATO],
  messaggio: 'L’integrazione dei dati AIRE è per la persona {id}, che nel registro non risiede all’estero.',
  rimedio: 'Usare gli altri tipi di mutazione.',
  fonte: 659,
  riguarda: ({ tipi }) => tipi.includes(21),
  verifica: ({ soggetto }) =>
    dellaScheda(soggetto, (scheda) => (isIscrittoAire(scheda) ? CONFORME : violata({ id: soggetto.id }))),
});

export const EN187: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN187',
  titolo: 'Si reiscrive chi non è più iscritto',
  campi: ['generalita1002.generalita.idSchedaSoggettoANPR'],
  messaggio: 'La scheda {id}, che la richiesta riprende, è di una persona {stato}.',
  rimedio: 'Se la persona è iscritta altrove usare 5005 o 5001; se l’identificativo è di un altro, correggerlo.',
  fonte: 419,
  riguarda: ({ generalita }) => generalita.valore?.idSchedaSoggettoANPR !== undefined,
  nota: 'Una scheda cancellata per doppia iscrizione non si riprende (italia/anpr #791, #994).',
  verifica: ({ soggetto, campo }) => {
    const doppione = isDoppione(soggetto);
    if (doppione === undefined) return mancano('registro.soggetto.cancellazione');
    if (soggetto.stato === 'cancellato' && !doppione) return CONFORME;
    const stato = doppione ? 'cancellata per doppia iscrizione' : STATI[soggetto.stato];
    return violata({ id: soggetto.id, stato }, { campo: `${campo}.idSchedaSoggettoANPR` });
  },
});

const STATI: Readonly<Record<SoggettoRegistrato['stato'], string>> = {
  iscritto: 'iscritta',
  cancellato: 'cancellata',
  deceduto: 'deceduta',
};
