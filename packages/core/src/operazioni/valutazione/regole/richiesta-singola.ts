import { CONFORME, violata } from '../../../regole/regola.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza, regolaValori } from './regola-richiesta.js';

function conta(...gruppi: readonly unknown[]): number {
  return gruppi.filter((gruppo) => gruppo !== undefined).length;
}

export const EHR48: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR48',
  titolo: 'Si cerca una richiesta, un elenco o un soggetto',
  campi: ['ricercaSingolaRichiesta', 'ricercaElenchiRichieste', 'parametriRicercaSoggetto'],
  messaggio: 'Le ricerche nella stessa richiesta sono {quante}: deve essercene una sola.',
  rimedio: 'Lasciare una sola fra ricercaSingolaRichiesta, ricercaElenchiRichieste e parametriRicercaSoggetto.',
  fonte: 235,
  nota: 'La ricerca di procedimenti non c’è più da ANPR02.',
  verifica: ({ corpo }) => {
    const quante = conta(corpo.ricercaSingolaRichiesta, corpo.ricercaElenchiRichieste, corpo.parametriRicercaSoggetto);
    return quante === 1 ? CONFORME : violata({ quante });
  },
});

export const EHR49: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'EHR49',
  titolo: 'Una richiesta si interroga o si annulla',
  cosa: 'Tipo di operazione sulla richiesta',
  campo: 'ricercaSingolaRichiesta.tipoOperazione',
  leggi: ({ corpo }) => corpo.ricercaSingolaRichiesta?.tipoOperazione,
  ammessi: [1, 2],
  rimedio: 'Usare 1 per interrogare, 2 per annullare un’estrazione.',
  fonte: 236,
});

export const EN227: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN227',
  titolo: 'Una richiesta si cerca con un suo identificativo',
  campi: ['ricercaSingolaRichiesta'],
  messaggio: 'Si cerca una richiesta, ma non se ne dà nessun identificativo.',
  rimedio: 'Indicare idOperazioneANPR, idOperazioneComune o protocolloComune.',
  fonte: 459,
  isViolata: ({ corpo: { ricercaSingolaRichiesta: ricerca } }) =>
    ricerca !== undefined &&
    ricerca.idOperazioneANPR === undefined &&
    ricerca.idOperazioneComune === undefined &&
    ricerca.protocolloComune === undefined,
});
