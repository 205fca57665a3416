import { toNascita } from '../../data/data-anagrafica.js';
import type { Appartenenza, Soggetto } from '../../scheda/soggetto.js';
import { toNumero } from '../../subentro/numero.js';
import { CONFORME, type Regola, type Verdetto, violata } from '../regola.js';
import { regolaOrdine } from './regola-date.js';
import { regolaPresenza, regolaServizi } from './regola-servizi.js';
import { RELAZIONI_NON_CERTIFICABILI } from './relazioni-non-certificabili.js';

const FAMIGLIA = 3;
const CONVIVENZA = 4;
const FAMIGLIA_AIRE = 5;

export const EN045: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN045',
  titolo: 'Con questa relazione di parentela si certifica lo stato di famiglia',
  severita: 'errore',
  servizi: '6001',
  campi: ['famiglia.legameSoggetto.codiceLegame'],
  messaggio:
    'Relazione di parentela {codiceLegame} ({relazione}): della famiglia non si emettono i certificati 12, 13, 15 e 16.',
  rimedio: 'Scegliere fra le relazioni in vigore quella che il componente ha con l’intestatario.',
  fonte: ['Elenco errori ANPR 2018, riga 284', 'Tabella 5', 'Guida ANPR 28-04-2021'],
  nota: 'Vale per tutta la famiglia: basta un componente.',
  verifica: ({ famiglia }) => {
    const codiceLegame = toNumero(famiglia?.legameSoggetto?.codiceLegame);
    if (codiceLegame === undefined) return CONFORME;
    const relazione = RELAZIONI_NON_CERTIFICABILI[codiceLegame];
    return relazione === undefined ? CONFORME : violata({ codiceLegame, relazione });
  },
});

export const EN244: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN244',
  titolo: 'Il tipo del legame è quello della scheda: famiglia o convivenza',
  severita: 'errore',
  servizi: '1002, 5001, 5005',
  campi: ['famiglia.legameSoggetto.tipoLegame', 'convivenza.legameSoggetto.tipoLegame'],
  messaggio: 'Il soggetto è in una {specie}, ma il tipo del legame è {tipoLegame}.',
  rimedio: 'Usare 3 per una famiglia (5 se è AIRE) e 4 per una convivenza, o spostare il soggetto nell’altro gruppo.',
  fonte: 475,
  nota: 'Nel file il tipo della scheda è detto dal gruppo che la nomina.',
  verifica: ({ famiglia, convivenza }): Verdetto => {
    const inFamiglia = tipoLegame(famiglia);
    if (inFamiglia !== undefined && inFamiglia !== FAMIGLIA && inFamiglia !== FAMIGLIA_AIRE) {
      return violata({ specie: 'famiglia', tipoLegame: inFamiglia });
    }
    const inConvivenza = tipoLegame(convivenza);
    if (inConvivenza === undefined || inConvivenza === CONVIVENZA) return CONFORME;
    return violata(
      { specie: 'convivenza', tipoLegame: inConvivenza },
      { campo: 'convivenza.legameSoggetto.tipoLegame', valore: String(inConvivenza) },
    );
  },
});

export const EF006: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EF006',
  titolo: 'Chi è in una famiglia o convivenza vi ha un legame',
  severita: 'errore',
  servizi: '1001, 1002, 5001, 5005, A001, A002',
  campi: ['famiglia.legameSoggetto', 'convivenza.legameSoggetto'],
  messaggio: 'Il soggetto è in una {specie}, ma non si dice con quale legame.',
  rimedio: 'Completare il legame con la sua decorrenza.',
  fonte: 164,
  verifica: ({ famiglia, convivenza }) => {
    if (famiglia !== undefined && famiglia.legameSoggetto === undefined) return violata({ specie: 'famiglia' });
    if (convivenza === undefined || convivenza.legameSoggetto !== undefined) return CONFORME;
    return violata({ specie: 'convivenza' }, { campo: 'convivenza.legameSoggetto' });
  },
});

export const EF022: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EF022',
  titolo: 'Il soggetto è in una famiglia o in una convivenza',
  severita: 'errore',
  servizi: '1002, 5005',
  campi: ['famiglia', 'convivenza'],
  messaggio: 'La scheda non nomina né una famiglia né una convivenza.',
  rimedio: 'Collegare il soggetto alla sua famiglia o convivenza.',
  fonte: 178,
  isViolata: ({ famiglia, convivenza }) => famiglia === undefined && convivenza === undefined,
});

export const EF033: Regola<Soggetto> = /* @__PURE__ */ regolaOrdine<Soggetto>({
  codice: 'EF033',
  titolo: 'Si entra in famiglia o convivenza dalla nascita in poi',
  severita: 'errore',
  servizi: '1001, 1002, 5001, 5005, A001, A002',
  campi: ['famiglia.legameSoggetto.dataDecorrenza', 'generalita.dataNascita'],
  messaggio: 'Il legame decorre dal {poi}, prima della nascita ({prima}).',
  rimedio: 'Riprendere le due date: chi è nato in famiglia vi entra il giorno della nascita.',
  fonte: 189,
  prima: ({ generalita }) => toNascita(generalita),
  poi: ({ famiglia, convivenza }) => (famiglia ?? convivenza)?.legameSoggetto?.dataDecorrenza,
});

function tipoLegame(appartenenza: Appartenenza | undefined): number | undefined {
  return toNumero(appartenenza?.legameSoggetto?.tipoLegame);
}
