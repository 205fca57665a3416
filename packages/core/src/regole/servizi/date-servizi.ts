import { parseEvento, parseNascita } from '../../data/data-anagrafica.js';
import { parseDataXml } from '../../data/data-xml.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { ES009, ES010, seguonoNascita, verificaMatrimonio } from '../date-eventi.js';
import { DECORRENZA, toDecorrenza, toOggi } from '../limite.js';
import { CONFORME, type Regola, mancano, violata } from '../regola.js';
import { regolaNonFutura, regolaOrdine, toGiorni } from './regola-date.js';
import { type RegolaServizi, regolaServizi } from './regola-servizi.js';

const MORTE_CONIUGE = 'vedovanza.datiMorteconiuge.dataEvento';
const RILASCIO_PERMESSO = 'permessoSoggiorno.dataRilascio';
const SCADENZA_PERMESSO = 'permessoSoggiorno.dataScadenza';

export const ES011: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES011',
  titolo: 'La vedovanza segue la nascita e non è futura',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: [MORTE_CONIUGE, 'generalita.dataNascita', DECORRENZA],
  messaggio:
    'Data della morte del coniuge {dataEvento}: deve seguire la nascita del soggetto ({dataNascita}) e non superare {limite}.',
  rimedio: 'Riprendere la data dall’atto di morte; se è giusta, è sbagliata la data di nascita.',
  fonte: 711,
  verifica: ({ vedovanza, generalita }, contesto) => {
    const morte = vedovanza?.datiMorteconiuge;
    if (morte?.dataEvento === undefined) return CONFORME;
    return seguonoNascita(MORTE_CONIUGE, {
      evento: parseEvento(morte),
      nascita: parseNascita(generalita),
      limite: toDecorrenza(contesto),
    });
  },
});

/** A code of the services that asks what another one asks. */
function regolaGemella(
  di: Regola<Soggetto>,
  r: Pick<RegolaServizi<Soggetto>, 'codice' | 'servizi' | 'fonte' | 'nota'> &
    Partial<Pick<RegolaServizi<Soggetto>, 'campi' | 'verifica'>>,
): Regola<Soggetto> {
  const { titolo, campi, messaggio, rimedio, verifica } = di;
  return regolaServizi({ titolo, severita: 'errore', campi, messaggio, rimedio, verifica, ...r });
}

export const EN348: Regola<Soggetto> = /* @__PURE__ */ regolaGemella(ES010, {
  codice: 'EN348',
  servizi: '1002, 5008, A002',
  fonte: 575,
  nota: 'Il suo limite è oggi, quello di ES010 la decorrenza dell’operazione.',
  campi: ['matrimonio.datiMatrimonio.dataEvento', 'generalita.dataNascita'],
  verifica: (soggetto, contesto) => verificaMatrimonio(soggetto, toOggi(contesto)),
});

export const EN349: Regola<Soggetto> = /* @__PURE__ */ regolaGemella(ES009, {
  codice: 'EN349',
  servizi: '1002, 5008',
  fonte: ['Elenco errori ANPR 2018, riga 576', 'Elenco errori ANPR 2018, riga 709 (ES009)'],
  nota: 'Il suo testo vuole la cittadinanza successiva alla nascita, quello di ES009 la ammette dal giorno della nascita: vale ES009, altrimenti nessuno potrebbe essere cittadino dalla nascita.',
});

export const ES029: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura<Soggetto>({
  codice: 'ES029',
  titolo: 'Il titolo di soggiorno non è rilasciato nel futuro',
  severita: 'errore',
  servizi: '1002, 5008',
  messaggio: 'Titolo di soggiorno rilasciato il {date}, dopo {limite}.',
  rimedio: 'Riprendere la data dal titolo di soggiorno.',
  fonte: 729,
  date: [{ campo: RILASCIO_PERMESSO, leggi: ({ permessoSoggiorno }) => toGiorni(permessoSoggiorno?.dataRilascio) }],
});

export const ES031: Regola<Soggetto> = /* @__PURE__ */ regolaOrdine<Soggetto>({
  codice: 'ES031',
  titolo: 'Il titolo di soggiorno scade dopo il rilascio',
  severita: 'errore',
  servizi: '1002, 5008',
  campi: [SCADENZA_PERMESSO, RILASCIO_PERMESSO],
  messaggio: 'Titolo di soggiorno scaduto il {poi}, prima del rilascio del {prima}.',
  rimedio: 'Riprendere le due date dal titolo di soggiorno.',
  fonte: 731,
  prima: ({ permessoSoggiorno }) => permessoSoggiorno?.dataRilascio,
  poi: ({ permessoSoggiorno }) => permessoSoggiorno?.dataScadenza,
});

export const ES032: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES032',
  titolo: 'Il titolo di soggiorno non è scaduto',
  severita: 'avviso',
  servizi: '1002, 5008',
  campi: [SCADENZA_PERMESSO],
  messaggio: 'Titolo di soggiorno scaduto il {dataScadenza} (oggi è il {oggi}).',
  rimedio:
    'Se è stato rinnovato, registrare il nuovo titolo; altrimenti chiedere all’interessato di rinnovare la dimora abituale.',
  fonte: 732,
  verifica: ({ permessoSoggiorno }, { oggi }) => {
    if (permessoSoggiorno?.dataScadenza === undefined) return CONFORME;
    const dataScadenza = parseDataXml(permessoSoggiorno.dataScadenza);
    if (dataScadenza === undefined) return mancano(SCADENZA_PERMESSO);
    return dataScadenza <= oggi ? violata({ dataScadenza, oggi }) : CONFORME;
  },
});

export const ES088: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura<Soggetto>({
  codice: 'ES088',
  titolo: 'La residenza non decorre dal futuro',
  severita: 'errore',
  servizi: '1002, 5001, 5005, A002',
  messaggio: 'La residenza decorre dal {date}, dopo {limite}.',
  rimedio: 'Riprendere la decorrenza dalla pratica di residenza.',
  fonte: 767,
  date: [
    {
      campo: 'residenza.dataDecorrenzaResidenza',
      leggi: ({ residenza }) => toGiorni(residenza?.dataDecorrenzaResidenza),
    },
  ],
});

export const ES089: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura<Soggetto>({
  codice: 'ES089',
  titolo: 'La carta d’identità non è rilasciata nel futuro',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  messaggio: 'Carta d’identità rilasciata il {date}, dopo {limite}.',
  rimedio: 'Riprendere la data dalla carta d’identità.',
  fonte: 768,
  date: [{ campo: 'cartaIdentita.dataRilascio', leggi: ({ cartaIdentita }) => toGiorni(cartaIdentita?.dataRilascio) }],
});
