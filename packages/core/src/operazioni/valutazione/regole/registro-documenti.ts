import { parseDataXml } from '../../../data/data-xml.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { toElenco } from '../../to-elenco.js';
import { regolaDecorrenza } from './regola-decorrenza.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { SERVE, dellaScheda, diTutti, regolaStato } from './regola-registro.js';

const ANNULLAMENTO = 'cartaIdentita.dataAnnullamento';

/** Types of 5008. */
const CITTADINANZA = 2;
const CARTA_IDENTITA = 3;
const PERMESSO = 4;

/** Of table 2. */
const ITALIA = 100;

/** Does a 5008 annul an identity card? */
function isAnnullamento({ tipi, corpo }: RichiestaInEsame): boolean {
  return tipi.includes(CARTA_IDENTITA) && corpo.cartaIdentita?.dataAnnullamento !== undefined;
}

export const EN329: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN329',
  titolo: 'Si annulla una carta d’identità che c’è e non è annullata',
  campi: [ANNULLAMENTO],
  messaggio: 'La richiesta annulla una carta d’identità, ma nel registro la persona {perche}.',
  rimedio: 'Togliere l’annullamento; se la carta non è registrata, registrarla prima.',
  fonte: ['Elenco errori ANPR 2018, riga 557', 'italia/anpr, segnalazione 1359'],
  nota: 'Le carte elettroniche le annulla il sistema che le emette.',
  riguarda: isAnnullamento,
  verifica: ({ soggetto }) =>
    dellaScheda(soggetto, ({ cartaIdentita }) => {
      if (cartaIdentita === undefined) return violata({ perche: 'non ne ha' });
      return cartaIdentita.dataAnnullamento === undefined ? CONFORME : violata({ perche: 'ne ha una già annullata' });
    }),
});

export const EN330: RegolaRichiesta = /* @__PURE__ */ regolaDecorrenza({
  codice: 'EN330',
  titolo: 'Una carta d’identità si annulla dopo che è stata rilasciata',
  campi: [DECORRENZA, 'cartaIdentita.dataRilascio'],
  messaggio:
    'L’annullamento decorre dal {decorrenza}, ma la carta d’identità registrata è stata rilasciata il {rilascio}.',
  rimedio: 'Usare una decorrenza successiva al rilascio.',
  fonte: 558,
  riguarda: isAnnullamento,
  verifica: ({ soggetto }, decorrenza) =>
    dellaScheda(soggetto, ({ cartaIdentita }) => {
      if (cartaIdentita?.dataRilascio === undefined || cartaIdentita.dataAnnullamento !== undefined) return CONFORME;
      const rilascio = parseDataXml(cartaIdentita.dataRilascio);
      if (rilascio === undefined) return mancano('registro.soggetto.scheda.cartaIdentita.dataRilascio');
      return decorrenza > rilascio ? CONFORME : violata({ decorrenza, rilascio });
    }),
});

export const EN368: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN368',
  titolo: 'Un cittadino italiano non ha un permesso di soggiorno',
  campi: ['permessoSoggiorno', 'cittadinanza.codiceStato'],
  messaggio: 'C’è un permesso di soggiorno, ma la persona {cittadinanza}.',
  rimedio: 'Togliere il permesso di soggiorno, o correggere la cittadinanza.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 593', 'Aggiornamenti ANPR, versione 4.1.15'],
  nota: 'Dalla versione 4.1.15 ferma il 5008 tipo 04.',
  verifica: (richiesta) => {
    const { corpo, operazione, tipi } = richiesta;
    if (corpo.permessoSoggiorno === undefined || (operazione === '5008' && !tipi.includes(PERMESSO))) return CONFORME;
    const inviate = operazione === '5008' && !tipi.includes(CITTADINANZA) ? undefined : toElenco(corpo.cittadinanza);
    if (inviate !== undefined) return verificaCittadinanza(inviate, 'nella richiesta è cittadina italiana');
    if (operazione !== '5008') return mancano('cittadinanza');
    return diTutti(richiesta, ({ soggetto }) =>
      dellaScheda(soggetto, ({ cittadinanza, altraCittadinanza = [] }) =>
        verificaCittadinanza(
          cittadinanza === undefined ? altraCittadinanza : [cittadinanza, ...altraCittadinanza],
          'nel registro è cittadina italiana',
        ),
      ),
    );
  },
});

function verificaCittadinanza(cittadinanze: readonly { readonly codiceStato?: string }[], come: string): Verdetto {
  return cittadinanze.some(({ codiceStato }) => toNumero(codiceStato) === ITALIA)
    ? violata({ cittadinanza: come })
    : CONFORME;
}
