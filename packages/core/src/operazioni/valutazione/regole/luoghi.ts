import { type RegolaDiComune, regolaComune } from '../../../regole/comune-alla-data.js';
import {
  CODICE_ISTAT,
  ESISTENTE,
  INDIVIDUATO,
  IN_VIGORE_SE_ESISTITO,
  inVigore,
} from '../../../regole/controlli-comune.js';
import { NASCITA } from '../../../regole/luoghi-comune.js';
import { type LuogoComune, toData, toDataAtto, toDataEvento } from '../../../regole/luogo-comune.js';
import type { Regola, Severita } from '../../../regole/regola.js';
import { CODICE, DESCRIZIONE, type LuogoEstero, type RigaStato, regolaStato } from '../../../regole/servizi/stati.js';
import type { Soggetto } from '../../../scheda/soggetto.js';
import type { SoggettoDiRichiesta } from '../soggetto-di-richiesta.js';

const MORTE: LuogoComune = {
  di: 'di morte',
  campo: 'datiDecesso.luogoEvento.comune',
  campiData: ['datiDecesso.dataEvento'],
  comune: ({ datiDecesso }: SoggettoDiRichiesta) => datiDecesso?.luogoEvento?.comune,
  data: ({ datiDecesso }: SoggettoDiRichiesta) => toDataEvento(datiDecesso),
};

const ATTO_MORTE: LuogoComune = {
  di: 'di registrazione dell’atto di morte',
  campo: 'datiDecesso.attoEvento.comuneRegistrazione',
  campiData: ['datiDecesso.attoEvento.dataFormazioneAtto', 'datiDecesso.attoEvento.anno'],
  comune: ({ datiDecesso }: SoggettoDiRichiesta) => datiDecesso?.attoEvento?.comuneRegistrazione,
  data: ({ datiDecesso }: SoggettoDiRichiesta) => toDataAtto(datiDecesso?.attoEvento),
  isAtto: true,
};

const DESTINAZIONE: LuogoComune = {
  di: 'di destinazione',
  campo: 'destinazione.comune',
  campiData: ['datiCancellazione.dataDecorrenzaCancellazione'],
  comune: ({ destinazione }: SoggettoDiRichiesta) => destinazione?.comune,
  data: ({ decorrenzaCancellazione }: SoggettoDiRichiesta) => toData(decorrenzaCancellazione),
};

const PROVENIENZA: LuogoComune = {
  di: 'di provenienza',
  campo: 'provenienza.comune',
  campiData: ['testataRichiesta.dataDecorrenza'],
  comune: ({ provenienza }: SoggettoDiRichiesta) => provenienza?.comune,
  data: ({ decorrenza }: SoggettoDiRichiesta) => toData(decorrenza),
};

type Riga = readonly [
  codice: string,
  controllo: RegolaDiComune['controllo'],
  luogo: LuogoComune,
  severita: Severita,
  fonte: number,
];

/** The codes on comuni that only requests name, by fours as those of a scheda; and those of 5008 on the birth. */
function toRighe(): readonly Riga[] {
  // prettier-ignore
  return [
    ['EC106', ESISTENTE, MORTE, 'errore', 87],
    ['EC107', INDIVIDUATO, MORTE, 'avviso', 88],
    ['EC108', CODICE_ISTAT, MORTE, 'errore', 89],
    ['EC109', IN_VIGORE_SE_ESISTITO, MORTE, 'avviso', 90],
    ['EC110', ESISTENTE, ATTO_MORTE, 'errore', 91],
    ['EC111', INDIVIDUATO, ATTO_MORTE, 'avviso', 92],
    ['EC112', CODICE_ISTAT, ATTO_MORTE, 'errore', 93],
    ['EC113', IN_VIGORE_SE_ESISTITO, ATTO_MORTE, 'avviso', 94],
    ['EC172', inVigore(), DESTINAZIONE, 'errore', 151],
    ['EC173', INDIVIDUATO, DESTINAZIONE, 'avviso', 152],
    ['EC174', CODICE_ISTAT, DESTINAZIONE, 'errore', 153],
    ['EC179', inVigore(), PROVENIENZA, 'errore', 156],
    ['EC180', INDIVIDUATO, PROVENIENZA, 'avviso', 157],
    ['EC181', CODICE_ISTAT, PROVENIENZA, 'errore', 158],
    ['EN336', INDIVIDUATO, NASCITA, 'avviso', 564],
    ['EN337', CODICE_ISTAT, NASCITA, 'errore', 565],
    ['EN338', IN_VIGORE_SE_ESISTITO, NASCITA, 'avviso', 566],
  ];
}

const MORTE_ESTERA: LuogoEstero = {
  di: 'di morte',
  campo: 'datiDecesso.luogoEvento.localita',
  stato: ({ datiDecesso }: SoggettoDiRichiesta) => datiDecesso?.luogoEvento?.localita,
};

const DESTINAZIONE_ESTERA: LuogoEstero = {
  di: 'di destinazione',
  campo: 'destinazione.localita',
  stato: ({ destinazione }: SoggettoDiRichiesta) => destinazione?.localita,
};

const PROVENIENZA_ESTERA: LuogoEstero = {
  di: 'di provenienza',
  campo: 'provenienza.localita',
  stato: ({ provenienza }: SoggettoDiRichiesta) => provenienza?.localita,
};

function toRigheStati(): readonly RigaStato[] {
  // prettier-ignore
  return [
    ['EC170', CODICE, MORTE_ESTERA, 'errore', 149],
    ['EC171', DESCRIZIONE, MORTE_ESTERA, 'errore', 150],
    ['EC175', CODICE, DESTINAZIONE_ESTERA, 'errore', 154],
    ['EC176', DESCRIZIONE, DESTINAZIONE_ESTERA, 'errore', 155],
    ['EC182', CODICE, PROVENIENZA_ESTERA, 'errore', 159],
    ['EC183', DESCRIZIONE, PROVENIENZA_ESTERA, 'errore', 160],
  ];
}

/** The rules on the places that only requests name: of a death, of destination, of provenance. */
export function toRegoleLuoghi(): readonly Regola<Soggetto>[] {
  const comuni = toRighe().map(([codice, controllo, luogo, servizi, fonte]) =>
    regolaComune({
      codice,
      controllo,
      luoghi: [luogo],
      severita: { subentro: null, servizi },
      fonte: [`Elenco errori ANPR 2018, riga ${fonte}`],
    }),
  );
  return comuni.concat(toRigheStati().map(regolaStato));
}
