import type { CessazioneMatrimonio } from '../../scheda/eventi.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { toNumero } from '../../subentro/numero.js';
import { CONFORME, type Regola, type Verdetto, mancano, violata } from '../regola.js';
import { regolaServizi } from './regola-servizi.js';

const TIPO_CESSAZIONE = 'separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione';

/** Of table 31: separated people are still married. */
const SEPARAZIONI: ReadonlySet<number> = /* @__PURE__ */ new Set([5, 8]);

/** Is it a separation, which ends no marriage? undefined if its type cannot be read. */
export function isSeparazione(cessazione: CessazioneMatrimonio): boolean | undefined {
  const tipo = toNumero(cessazione.tipoCessazione);
  return tipo === undefined ? undefined : SEPARAZIONI.has(tipo);
}

/** When the act of the end of a marriage was made, whichever of its forms it has. */
export function toDataAtto(cessazione: CessazioneMatrimonio): string | undefined {
  const { attoAnnullamentoMatrimonio: atto, attoAnnullamentoMatrimonioANPR: attoANPR } = cessazione;
  return atto?.dataFormazioneAtto ?? attoANPR?.atto?.dataFormazioneAtto ?? attoANPR?.attoANSC?.dataFormazioneAtto;
}

/** Is there a marriage that nothing has ended? undefined if the type of its end cannot be read. */
function isMatrimonioAperto(soggetto: Soggetto): boolean | undefined {
  if (soggetto.matrimonio === undefined || soggetto.vedovanza !== undefined) return false;
  const cessazione = soggetto.separazioneAnnullamentoCessazioneMatrimonio;
  return cessazione === undefined || isSeparazione(cessazione);
}

function isUnioneAperta({ unioneCivile }: Soggetto): boolean {
  return unioneCivile !== undefined && unioneCivile.scioglimentoUnione === undefined;
}

function isConvivenzaAperta({ convivenzaDiFatto }: Soggetto): boolean {
  return convivenzaDiFatto !== undefined && convivenzaDiFatto.contrattoRisoluzione === undefined;
}

export const EN311: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN311',
  titolo: 'Non si è insieme coniugati e uniti civilmente',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: ['unioneCivile', 'matrimonio', TIPO_CESSAZIONE],
  messaggio: 'Nella scheda ci sono un matrimonio e un’unione civile, entrambi in corso.',
  rimedio: 'Indicare come è finito quello dei due che non è più in corso, o togliere quello che non c’è mai stato.',
  fonte: 539,
  verifica: (soggetto): Verdetto => {
    if (!isUnioneAperta(soggetto)) return CONFORME;
    const matrimonio = isMatrimonioAperto(soggetto);
    if (matrimonio === undefined) return mancano(TIPO_CESSAZIONE);
    return matrimonio ? violata({}) : CONFORME;
  },
});

export const EN331: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN331',
  titolo: 'Un solo legame è in corso: matrimonio, unione civile o convivenza di fatto',
  severita: 'errore',
  servizi: '1002, 5008',
  campi: ['matrimonio', 'unioneCivile', 'convivenzaDiFatto', TIPO_CESSAZIONE],
  messaggio: 'Nella scheda c’è più di un legame in corso: {legami}.',
  rimedio: 'Lasciare in corso il solo legame attuale, e indicare come sono finiti gli altri.',
  fonte: 559,
  nota: 'Dalla versione 4.0.12 un legame già finito può accompagnare quello in corso: qui contano solo quelli in corso.',
  verifica: (soggetto): Verdetto => {
    const unione = isUnioneAperta(soggetto);
    const convivenza = isConvivenzaAperta(soggetto);
    if (!unione && !convivenza) return CONFORME;
    const matrimonio = isMatrimonioAperto(soggetto);
    if (matrimonio !== true && !(unione && convivenza)) {
      return matrimonio === undefined ? mancano(TIPO_CESSAZIONE) : CONFORME;
    }
    const legami = [
      matrimonio === true ? 'matrimonio' : '',
      unione ? 'unione civile' : '',
      convivenza ? 'convivenza di fatto' : '',
    ];
    return violata(
      { legami: legami.filter(Boolean).join(', ') },
      { campo: unione ? 'unioneCivile' : 'convivenzaDiFatto' },
    );
  },
});
