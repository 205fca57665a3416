import { CONFORME, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import { type RegolaRichiesta, conSeverita, regolaRichiesta } from './regola-richiesta.js';

const CARTA_IDENTITA = 3;
const ELETTRONICA = 1;
const TIPO = 'cartaIdentita.cartaceaElettronica';

export const EN148: RegolaRichiesta = /* @__PURE__ */ conSeverita(
  /* @__PURE__ */ regolaRichiesta({
    codice: 'EN148',
    titolo: 'La carta d’identità elettronica la comunica ad ANPR il Poligrafico',
    campi: [TIPO, 'datiControllo.tipoMutazione'],
    messaggio: 'La mutazione comunica una carta d’identità elettronica (tipo {tipo}).',
    rimedio:
      'Non inviarla: ANPR la riceve da IPZS quando è emessa o annullata. Con il tipo 3 si comunica quella cartacea.',
    operazioni: ['5008'],
    fonte: ['italia/anpr, segnalazione 5401'],
    nota: 'Codice generico: qui la carta elettronica nel 5008 tipo 3, un errore dal 31 agosto 2026 e un avviso dal 7 settembre.',
    verifica: ({ corpo: { cartaIdentita }, tipi }) => {
      const tipo = cartaIdentita?.cartaceaElettronica;
      if (tipo === undefined || toNumero(tipo) !== ELETTRONICA || !tipi.includes(CARTA_IDENTITA)) return CONFORME;
      return violata({ tipo });
    },
  }),
  { subentro: null, servizi: 'avviso' },
);
