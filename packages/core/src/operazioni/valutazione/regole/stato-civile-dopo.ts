import { CONFORME, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { Corpo } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { TIPI_5008 } from './tipi-5008.js';

const TIPO = 'datiControllo.tipoMutazione';

/** The type that closes a tie, the civil status that follows, the data it wants: both or a complaint. */
interface StatoCivileDopo {
  readonly codice: string;
  readonly fonte: number;
  readonly severita: 'errore' | 'avviso';
  readonly tipo: number;
  readonly stato: number;
  readonly nome: string;
  readonly gruppo: 'matrimonio' | 'vedovanza' | 'separazioneAnnullamentoCessazioneMatrimonio';
  readonly cosa: string;
}

const SEPARAZIONI: readonly (number | undefined)[] = [5, 8];

/** Is it a separation, after which people are still married? */
function isSeparazione({ separazioneAnnullamentoCessazioneMatrimonio: cessazione }: Corpo): boolean {
  return SEPARAZIONI.includes(toNumero(cessazione?.tipoCessazione));
}

function regolaStatoCivile({ tipo, stato, nome, gruppo, cosa, ...r }: StatoCivileDopo): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    titolo: `Con ${cosa} lo stato civile è ${nome}`,
    campi: ['statoCivile.statoCivile', gruppo, TIPO],
    messaggio: `La mutazione di tipo ${tipo} è su ${cosa}, ma {manca}.`,
    rimedio: `Mandare insieme statoCivile ${stato} (${nome}) e ${gruppo}.`,
    ...(tipo === 14 ? { nota: 'Una separazione (tipi di cessazione 5 e 8) lascia coniugati: non conta.' } : {}),
    verifica: ({ tipi, corpo }) => {
      if (!tipi.includes(tipo) || (tipo === 14 && isSeparazione(corpo))) return CONFORME;
      if (corpo[gruppo] === undefined) return violata({ manca: 'i dati non ci sono' }, { campo: gruppo });
      const scritto = corpo.statoCivile?.statoCivile;
      if (scritto === undefined) return violata({ manca: 'manca lo stato civile' });
      return toNumero(scritto) === stato ? CONFORME : violata({ manca: `lo stato civile è ${scritto}` });
    },
  });
}

export const ES111: RegolaRichiesta = /* @__PURE__ */ regolaStatoCivile({
  codice: 'ES111',
  fonte: 785,
  severita: 'avviso',
  tipo: 12,
  stato: 2,
  nome: 'coniugato',
  gruppo: 'matrimonio',
  cosa: 'il matrimonio',
});

export const ES112: RegolaRichiesta = /* @__PURE__ */ regolaStatoCivile({
  codice: 'ES112',
  fonte: 786,
  severita: 'avviso',
  tipo: 13,
  stato: 3,
  nome: 'vedovo',
  gruppo: 'vedovanza',
  cosa: 'la vedovanza',
});

export const ES113: RegolaRichiesta = /* @__PURE__ */ regolaStatoCivile({
  codice: 'ES113',
  fonte: 787,
  severita: 'errore',
  tipo: 14,
  stato: 4,
  nome: 'divorziato',
  gruppo: 'separazioneAnnullamentoCessazioneMatrimonio',
  cosa: 'la cessazione del matrimonio',
});

export const ES096: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'ES096',
  titolo: 'I tipi di mutazione sono fra quelli previsti',
  campi: [TIPO],
  messaggio: 'Tipo di mutazione {tipi}: non è fra quelli previsti.',
  rimedio: 'Usare i codici della tabella 36, da 01 a 22; il 09, domicilio digitale, non è ammesso.',
  fonte: 771,
  nota: 'L’elenco si ferma al 19: il 20 è del 2017, il 21 della versione 3.7.0, il 22 della 4.0.0.',
  verifica: ({ tipi, corpo }) => {
    const scritti = corpo.datiControllo?.tipoMutazione;
    if (scritti === undefined) return CONFORME;
    const elenco = typeof scritti === 'string' ? [scritti] : scritti;
    if (tipi.length === elenco.length && tipi.every((tipo) => TIPI_5008.has(tipo))) return CONFORME;
    const ignoti = elenco.filter((scritto) => !TIPI_5008.has(toNumero(scritto) ?? 0));
    return violata({ tipi: ignoti.map((uno) => `«${uno}»`).join(', ') });
  },
});
