import {
  formatDataAnagrafica,
  isPrima,
  parseDataAnagrafica,
  parseEvento,
  toDataAnagrafica,
  toEvento,
} from '../../data/data-anagrafica.js';
import { type DataLocale } from '../../data/data-locale.js';
import { parseDataXml } from '../../data/data-xml.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { toNumero } from '../../subentro/numero.js';
import { CONFORME, type Regola, type Verdetto, mancano, violata } from '../regola.js';
import { regolaPresenza, regolaServizi } from './regola-servizi.js';

const DATA_UNIONE = 'unioneCivile.attoUnione.dataEvento';
const UNITO = 'unioneCivile.unitoCivilmente';
const SCIOGLIMENTO = 'unioneCivile.scioglimentoUnione';
const MOTIVO = 'unioneCivile.scioglimentoUnione.motivoScioglimento';
const DATA_SENTENZA = 'unioneCivile.scioglimentoUnione.sentenza.data';
const DATA_SCIOGLIMENTO = 'unioneCivile.scioglimentoUnione.datiEvento.dataEvento';

/** Of table 43: how a civil union ends, and the death that ends it too. */
const MOTIVI_SCIOGLIMENTO: ReadonlySet<number> = /* @__PURE__ */ new Set([1, 2, 3, 98]);
const DECESSO = 98;

/** The day that civil unions and the convivenze di fatto came into being. */
const LEGGE_76_2016: DataLocale = '2016-06-05';

export const EN269: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN269',
  titolo: 'L’unione civile ha una data e l’altra parte',
  severita: 'errore',
  servizi: '1002, 5008',
  campi: [DATA_UNIONE, UNITO],
  messaggio: 'Nell’unione civile manca: {mancanti}.',
  rimedio: 'Riprendere dall’atto la data dell’unione e i dati dell’altra parte.',
  fonte: 499,
  verifica: ({ unioneCivile }) => {
    if (unioneCivile === undefined) return CONFORME;
    const senzaData = unioneCivile.attoUnione?.dataEvento === undefined;
    const senzaUnito = unioneCivile.unitoCivilmente === undefined;
    if (!senzaData && !senzaUnito) return CONFORME;
    const mancanti = [senzaData ? 'la data' : '', senzaUnito ? 'la persona unita civilmente' : ''].filter(Boolean);
    return violata({ mancanti: mancanti.join(', ') }, { campo: senzaData ? DATA_UNIONE : UNITO });
  },
});

export const EN276: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN276',
  titolo: 'Il motivo per cui l’unione civile è sciolta è fra quelli ammessi',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: [MOTIVO],
  messaggio: 'Motivo di scioglimento dell’unione civile «{motivo}»: si ammettono 1, 2, 3 e 98.',
  rimedio: 'Scegliere il motivo nella tabella 43, fra quelli delle unioni civili.',
  fonte: ['Elenco errori ANPR 2018, riga 506', 'Tabella 43'],
  verifica: ({ unioneCivile }) => {
    const motivo = unioneCivile?.scioglimentoUnione?.motivoScioglimento;
    if (motivo === undefined || MOTIVI_SCIOGLIMENTO.has(toNumero(motivo) ?? 0)) return CONFORME;
    return violata({ motivo });
  },
});

export const EN278: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN278',
  titolo: 'Lo scioglimento dell’unione civile ha un motivo e una sola data',
  severita: 'errore',
  servizi: '1002, 5008',
  campi: [MOTIVO, DATA_SENTENZA, DATA_SCIOGLIMENTO],
  messaggio: 'Scioglimento dell’unione civile: {causa}.',
  rimedio: 'Indicare il motivo e, della data, o quella della sentenza o quella dell’evento.',
  fonte: ['Elenco errori ANPR 2018, riga 508', 'Aggiornamenti ANPR del 12-04-2018'],
  nota: 'Dal 12-04-2018 le due date si escludono; il testo dei due elenchi è diverso, vale il più recente.',
  verifica: ({ unioneCivile }) => {
    const scioglimento = unioneCivile?.scioglimentoUnione;
    if (scioglimento === undefined) return CONFORME;
    if (scioglimento.motivoScioglimento === undefined) return violata({ causa: 'manca il motivo' });
    const sentenza = scioglimento.sentenza?.data !== undefined;
    const evento = scioglimento.datiEvento?.dataEvento !== undefined;
    if (sentenza !== evento) return CONFORME;
    const causa = sentenza ? 'ci sono sia la data della sentenza sia quella dell’evento' : 'manca la data';
    return violata({ causa }, { campo: sentenza ? DATA_SCIOGLIMENTO : DATA_SENTENZA });
  },
});

export const EN290: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN290',
  titolo: 'L’unione civile non finisce prima di cominciare',
  severita: 'errore',
  servizi: '1002, 5008',
  campi: [DATA_SCIOGLIMENTO, DATA_SENTENZA, DATA_UNIONE],
  messaggio: 'Unione civile del {inizio} sciolta il {fine}.',
  rimedio: 'Riprendere le date dagli atti dell’unione e del suo scioglimento.',
  fonte: 520,
  verifica: ({ unioneCivile }): Verdetto => {
    const scioglimento = unioneCivile?.scioglimentoUnione;
    if (scioglimento === undefined) return CONFORME;
    const iniziata = toEvento(unioneCivile?.attoUnione);
    if (iniziata === undefined) return CONFORME;
    const inizio = parseDataAnagrafica(iniziata);
    if (inizio === undefined) return mancano(DATA_UNIONE);
    const sentenza = scioglimento.sentenza?.data;
    const fini = [
      { campo: DATA_SCIOGLIMENTO, scritta: toEvento(scioglimento.datiEvento) },
      { campo: DATA_SENTENZA, scritta: sentenza === undefined ? undefined : { data: sentenza } },
    ];
    const aperte: string[] = [];
    for (const { campo, scritta } of fini) {
      if (scritta === undefined) continue;
      const fine = parseDataAnagrafica(scritta);
      const precede = fine === undefined ? undefined : isPrima(fine, inizio);
      if (fine !== undefined && precede === true) {
        return violata({ inizio: formatDataAnagrafica(inizio), fine: formatDataAnagrafica(fine) }, { campo });
      }
      if (precede === undefined) aperte.push(campo);
    }
    return aperte.length > 0 ? mancano(...aperte, DATA_UNIONE) : CONFORME;
  },
});

export const EN301: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EN301',
  titolo: 'Un’unione civile sciolta ha i dati dell’unione',
  severita: 'errore',
  servizi: '1002, A002',
  campi: ['unioneCivile.attoUnione', SCIOGLIMENTO],
  messaggio: 'C’è lo scioglimento dell’unione civile ma mancano i dati dell’unione.',
  rimedio: 'Completare data, luogo e atto dell’unione civile.',
  fonte: 531,
  isViolata: ({ unioneCivile }) =>
    unioneCivile?.scioglimentoUnione !== undefined && unioneCivile.attoUnione === undefined,
});

export const EN350: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN350',
  titolo: 'Un legame finito con il decesso ha la data del decesso',
  severita: 'errore',
  servizi: '5008',
  campi: [DATA_SCIOGLIMENTO, 'convivenzaDiFatto.contrattoRisoluzione.contratto.data', MOTIVO],
  messaggio: 'Il motivo per cui {legame} è il decesso (98), ma ne manca la data.',
  rimedio: 'Completare la data del decesso.',
  fonte: 577,
  verifica: ({ unioneCivile, convivenzaDiFatto }) => {
    const scioglimento = unioneCivile?.scioglimentoUnione;
    if (isDecesso(scioglimento?.motivoScioglimento) && scioglimento?.datiEvento?.dataEvento === undefined) {
      return violata({ legame: 'l’unione civile è finita' });
    }
    const risoluzione = convivenzaDiFatto?.contrattoRisoluzione;
    if (isDecesso(risoluzione?.motivoRisoluzione) && risoluzione?.contratto?.data === undefined) {
      const campo = 'convivenzaDiFatto.contrattoRisoluzione.contratto.data';
      return violata({ legame: 'la convivenza di fatto è finita' }, { campo });
    }
    return CONFORME;
  },
});

export const EN381: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EN381',
  titolo: 'Un’unione civile sciolta ha l’altra parte',
  severita: 'errore',
  servizi: '1002, 5008',
  campi: [UNITO, SCIOGLIMENTO],
  messaggio: 'C’è lo scioglimento dell’unione civile ma manca la persona unita civilmente.',
  rimedio: 'Completare i dati della persona unita civilmente.',
  fonte: 605,
  isViolata: ({ unioneCivile }) =>
    unioneCivile?.scioglimentoUnione !== undefined && unioneCivile.unitoCivilmente === undefined,
});

export const EN386: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN386',
  titolo: 'Unioni civili e convivenze di fatto sono successive alla legge che le ha introdotte',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: [DATA_UNIONE, 'convivenzaDiFatto.contrattoStipula.data'],
  messaggio: '{legame} del {data}: prima del {inizio} non ce n’erano.',
  rimedio:
    'Riprendere la data dall’atto o dal contratto; per un’unione contratta all’estero indicare la località estera.',
  fonte: ['Elenco errori ANPR 2018, riga 608', 'Legge 20 maggio 2016, n. 76'],
  nota: 'Non riguarda le unioni contratte all’estero.',
  verifica: ({ unioneCivile, convivenzaDiFatto }): Verdetto => {
    const atto = unioneCivile?.attoUnione;
    const inizio = toDataAnagrafica(LEGGE_76_2016);
    const daVerificare = atto?.luogoEvento?.localita === undefined ? atto : undefined;
    const unione = parseEvento(daVerificare);
    const precede = unione === undefined ? undefined : isPrima(unione, inizio);
    if (unione !== undefined && precede === true) {
      return violata({ legame: 'Unione civile', data: formatDataAnagrafica(unione), inizio: LEGGE_76_2016 });
    }
    const scritta = convivenzaDiFatto?.contrattoStipula?.data;
    const stipula = parseDataXml(scritta);
    if (stipula !== undefined && stipula < LEGGE_76_2016) {
      const rotta = { legame: 'Convivenza di fatto', data: stipula, inizio: LEGGE_76_2016 };
      return violata(rotta, { campo: 'convivenzaDiFatto.contrattoStipula.data', valore: stipula });
    }
    if (daVerificare?.dataEvento !== undefined && precede === undefined) return mancano(DATA_UNIONE);
    return scritta !== undefined && stipula === undefined
      ? mancano('convivenzaDiFatto.contrattoStipula.data')
      : CONFORME;
  },
});

export const ES129: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES129',
  titolo: 'Il luogo dell’unione civile è un comune o una località estera',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: ['unioneCivile.attoUnione.luogoEvento'],
  messaggio: 'Luogo dell’unione civile: {causa}.',
  rimedio: 'Indicare o il comune o la località estera; il luogo eccezionale (una nave, un aereo) vale da solo.',
  fonte: 791,
  verifica: ({ unioneCivile }) => {
    const atto = unioneCivile?.attoUnione;
    if (atto === undefined || atto.luogoEvento?.luogoEccezionale !== undefined) return CONFORME;
    const comune = atto.luogoEvento?.comune !== undefined;
    const estero = atto.luogoEvento?.localita !== undefined;
    if (comune !== estero) return CONFORME;
    return violata({
      causa: comune ? 'ci sono sia il comune sia la località estera' : 'non c’è né il comune né la località estera',
    });
  },
});

function isDecesso(motivo: string | undefined): boolean {
  return motivo !== undefined && toNumero(motivo) === DECESSO;
}
