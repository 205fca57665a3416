import { parseDataXml } from '../../../data/data-xml.js';
import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { isCambioResidenza } from './registro-spostati.js';
import { SERVE, dellaScheda, diTutti } from './regola-registro.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { dellaResidenzaNuova } from './residenza-nuova.js';

const DECORRENZA = 'residenza.dataDecorrenzaResidenza';
const ANTE_SUBENTRO = 6;

export const EN415: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN415',
  titolo: 'La residenza nuova non comincia prima della prima iscrizione nel comune',
  campi: [DECORRENZA],
  messaggio: 'La residenza nuova decorre dal {nuova}, prima della prima iscrizione registrata ({iscrizione}).',
  rimedio: 'Correggere la data; se è sbagliata la prima iscrizione, rettificarla prima con 5014 (R103).',
  serve: SERVE,
  operazioni: ['5001', '5005'],
  fonte: ['Elenco errori ANPR 2018, riga 635', 'italia/anpr, segnalazioni 976 e 1810'],
  nota: 'Il ripristino della residenza ante subentro (tipo 6) non è confrontato, dalla versione 5.7.2. Della rettifica 101 dice la regola del 5014.',
  verifica: (richiesta) => {
    if (!isCambioResidenza(richiesta) || richiesta.tipi.includes(ANTE_SUBENTRO)) return CONFORME;
    return dellaResidenzaNuova(richiesta, (nuova, campo) =>
      diTutti(richiesta, ({ soggetto }) =>
        dellaScheda(soggetto, ({ generalita }) => {
          const iscrizione = parseDataXml(generalita?.dataPrimaIscrizioneComune);
          if (iscrizione === undefined) return mancano('registro.soggetto.scheda.generalita.dataPrimaIscrizioneComune');
          return nuova < iscrizione ? violata({ nuova, iscrizione }, { campo, valore: nuova }) : CONFORME;
        }),
      ),
    );
  },
});

export const EN426: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN426',
  titolo: 'La residenza ante subentro non comincia dopo il subentro',
  campi: [DECORRENZA],
  messaggio: 'La residenza da ripristinare decorre dal {nuova}, dopo il subentro ({subentro}).',
  rimedio: 'Correggere la data; un cambio avvenuto dopo il subentro si registra con il tipo 4.',
  serve: SERVE,
  operazioni: ['5001'],
  fonte: ['Elenco errori ANPR 2018, riga 646'],
  nota: 'Del 5001 solo il tipo 6. Della rettifica 101 dice la regola del 5014.',
  verifica: (richiesta) => {
    if (!richiesta.tipi.includes(ANTE_SUBENTRO)) return CONFORME;
    return dellaResidenzaNuova(richiesta, (nuova, campo) =>
      diTutti(richiesta, ({ soggetto }) => {
        const subentro = parseDataXml(soggetto.dataSubentro);
        if (subentro === undefined) return mancano('registro.soggetto.dataSubentro');
        return nuova > subentro ? violata({ nuova, subentro }, { campo, valore: nuova }) : CONFORME;
      }),
    );
  },
});
