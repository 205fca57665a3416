import type { Soggetto } from '../../scheda/soggetto.js';
import { toNumero } from '../../subentro/numero.js';
import { CONFORME, type Regola, violata } from '../regola.js';
import { regolaOrdine } from './regola-date.js';
import { regolaPresenza, regolaServizi } from './regola-servizi.js';

const STIPULA = 'convivenzaDiFatto.contrattoStipula';
const DATA_STIPULA = 'convivenzaDiFatto.contrattoStipula.data';
const NOTIFICA_STIPULA = 'convivenzaDiFatto.contrattoStipula.dataNotifica';
const RISOLUZIONE = 'convivenzaDiFatto.contrattoRisoluzione';
const DATA_RISOLUZIONE = 'convivenzaDiFatto.contrattoRisoluzione.contratto.data';
const NOTIFICA_RISOLUZIONE = 'convivenzaDiFatto.contrattoRisoluzione.contratto.dataNotifica';
const MOTIVO = 'convivenzaDiFatto.contrattoRisoluzione.motivoRisoluzione';

/** Of table 43: how a convivenza di fatto ends, and the death that ends it too. */
const MOTIVI_RISOLUZIONE: ReadonlySet<number> = /* @__PURE__ */ new Set([31, 32, 34, 98]);

const RIMEDIO_DATE = 'Riprendere le date dal contratto e dalla sua comunicazione al comune.';

export const EN251: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EN251',
  titolo: 'Il contratto di convivenza ha una data',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: [DATA_STIPULA],
  messaggio: 'Il contratto di convivenza non ha la data.',
  rimedio: 'Completare la data del contratto; se un contratto non c’è, togliere il gruppo.',
  fonte: 482,
  isViolata: ({ convivenzaDiFatto }) =>
    convivenzaDiFatto?.contrattoStipula !== undefined && convivenzaDiFatto.contrattoStipula.data === undefined,
});

export const EN258: Regola<Soggetto> = /* @__PURE__ */ regolaOrdine<Soggetto>({
  codice: 'EN258',
  titolo: 'Il contratto di convivenza si notifica dopo averlo stipulato',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: [NOTIFICA_STIPULA, DATA_STIPULA],
  messaggio: 'Contratto di convivenza notificato il {poi}, prima della stipula del {prima}.',
  rimedio: RIMEDIO_DATE,
  fonte: 488,
  prima: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoStipula?.data,
  poi: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoStipula?.dataNotifica,
});

export const EN262: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN262',
  titolo: 'Il motivo per cui la convivenza è risolta è fra quelli ammessi',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: [MOTIVO],
  messaggio: 'Motivo di risoluzione della convivenza di fatto «{motivo}»: si ammettono 31, 32, 34 e 98.',
  rimedio: 'Scegliere il motivo nella tabella 43, fra quelli delle convivenze di fatto.',
  fonte: ['Elenco errori ANPR 2018, riga 492', 'Tabella 43'],
  verifica: ({ convivenzaDiFatto }) => {
    const motivo = convivenzaDiFatto?.contrattoRisoluzione?.motivoRisoluzione;
    if (motivo === undefined || MOTIVI_RISOLUZIONE.has(toNumero(motivo) ?? 0)) return CONFORME;
    return violata({ motivo });
  },
});

export const EN263: Regola<Soggetto> = /* @__PURE__ */ regolaOrdine<Soggetto>({
  codice: 'EN263',
  titolo: 'Il contratto di convivenza si risolve dopo averlo stipulato',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: [DATA_RISOLUZIONE, DATA_STIPULA],
  messaggio: 'Contratto di convivenza risolto il {poi}, prima della stipula del {prima}.',
  rimedio: RIMEDIO_DATE,
  fonte: 493,
  prima: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoStipula?.data,
  poi: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoRisoluzione?.contratto?.data,
});

export const EN264: Regola<Soggetto> = /* @__PURE__ */ regolaOrdine<Soggetto>({
  codice: 'EN264',
  titolo: 'La risoluzione della convivenza si notifica dopo che è avvenuta',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: [NOTIFICA_RISOLUZIONE, DATA_RISOLUZIONE],
  messaggio: 'Risoluzione della convivenza notificata il {poi}, prima di quando è avvenuta, il {prima}.',
  rimedio: RIMEDIO_DATE,
  fonte: 494,
  prima: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoRisoluzione?.contratto?.data,
  poi: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoRisoluzione?.contratto?.dataNotifica,
});

export const EN267: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EN267',
  titolo: 'La convivenza di fatto ha l’altro convivente',
  severita: 'errore',
  servizi: '1002, 5008',
  campi: ['convivenzaDiFatto.convivente'],
  messaggio: 'Nella convivenza di fatto manca l’altro convivente.',
  rimedio: 'Completare i dati dell’altro convivente.',
  fonte: 497,
  isViolata: ({ convivenzaDiFatto }) => convivenzaDiFatto !== undefined && convivenzaDiFatto.convivente === undefined,
});

export const EN302: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EN302',
  titolo: 'Una convivenza risolta ha il contratto che la regolava',
  severita: 'errore',
  servizi: '1002, A002',
  campi: [STIPULA, RISOLUZIONE],
  messaggio: 'C’è la risoluzione della convivenza di fatto ma manca il contratto.',
  rimedio: 'Completare il contratto con le sue date.',
  fonte: 532,
  isViolata: ({ convivenzaDiFatto }) =>
    convivenzaDiFatto?.contrattoRisoluzione !== undefined && convivenzaDiFatto.contrattoStipula === undefined,
});

/** A document and its notification go together. */
interface RegolaNotifica {
  readonly codice: string;
  readonly titolo: string;
  readonly campi: readonly [data: string, notifica: string];
  readonly messaggio: string;
  readonly fonte: number;
  readonly leggi: (soggetto: Soggetto) => { readonly data?: string; readonly dataNotifica?: string } | undefined;
}

function regolaNotifica(r: RegolaNotifica): Regola<Soggetto> {
  return regolaServizi<Soggetto>({
    ...r,
    severita: 'errore',
    servizi: '1002, 5008',
    rimedio: 'Completare l’altra data: le due vanno indicate insieme.',
    verifica: (soggetto) => {
      const documento = r.leggi(soggetto);
      const senzaData = documento?.data === undefined;
      if (senzaData === (documento?.dataNotifica === undefined)) return CONFORME;
      return violata({ manca: senzaData ? 'la data' : 'la data di notifica' }, { campo: r.campi[senzaData ? 0 : 1] });
    },
  });
}

export const EN364: Regola<Soggetto> = /* @__PURE__ */ regolaNotifica({
  codice: 'EN364',
  titolo: 'Il contratto di convivenza ha sia la data sia quella di notifica',
  campi: [DATA_STIPULA, NOTIFICA_STIPULA],
  messaggio: 'Nel contratto di convivenza manca {manca}.',
  fonte: 589,
  leggi: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoStipula,
});

export const EN365: Regola<Soggetto> = /* @__PURE__ */ regolaNotifica({
  codice: 'EN365',
  titolo: 'La risoluzione della convivenza ha sia la data sia quella di notifica',
  campi: [DATA_RISOLUZIONE, NOTIFICA_RISOLUZIONE],
  messaggio: 'Nella risoluzione della convivenza di fatto manca {manca}.',
  fonte: 590,
  leggi: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoRisoluzione?.contratto,
});
