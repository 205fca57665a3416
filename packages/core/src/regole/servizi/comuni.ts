import type { Soggetto } from '../../scheda/soggetto.js';
import { type RegolaDiComune, regolaComune } from '../comune-alla-data.js';
import {
  CODICE_ISTAT,
  ESISTENTE,
  INDIVIDUATO,
  IN_VIGORE_SE_ESISTITO,
  inVigore,
  seEsistito,
} from '../controlli-comune.js';
import {
  ATTO_ANNULLAMENTO,
  ATTO_MATRIMONIO,
  ATTO_MORTE_CONIUGE,
  ATTO_NASCITA,
  ATTO_SCIOGLIMENTO,
  ATTO_UNIONE,
  CARTA_IDENTITA,
  LISTA_ELETTORALE,
  LISTA_LEVA,
  MATRIMONIO,
  MORTE_CONIUGE,
  NASCITA,
  NASCITA_CONIUGE,
  NASCITA_CONVIVENTE,
  NASCITA_MADRE,
  NASCITA_PADRE,
  NASCITA_UNITO,
  PERMESSO_SOGGIORNO,
  REGISTRAZIONE_RISOLUZIONE,
  REGISTRAZIONE_STIPULA,
  RESIDENZA,
  RISOLUZIONE,
  SCIOGLIMENTO_UNIONE,
  STIPULA,
} from '../luoghi-comune.js';
import type { Regola, Severita, Vigore } from '../regola.js';

type Riga = readonly [
  codice: string,
  controllo: RegolaDiComune['controllo'],
  luoghi: RegolaDiComune['luoghi'],
  severita: Severita,
  rigaElenco: number,
];

/**
 * The codes on comuni that only the services apply, in order: what each asks of which comune, its severity, its line in
 * the official list. Codes go by fours: never existed, not told without a date, ISTAT code, not in force that day; where
 * the first or the last is at subentro too, it stands in `comuni.ts`. The services also know EC106–EC113, EC172–EC174 and
 * EC179–EC181, on comuni that only their requests name.
 */
function toRighe(): readonly Riga[] {
  // prettier-ignore
  return [
    ['EC008', INDIVIDUATO, [NASCITA], 'avviso', 9],
    ['EC009', CODICE_ISTAT, [NASCITA], 'errore', 10],
    ['EC043', INDIVIDUATO, [MATRIMONIO], 'avviso', 34],
    ['EC044', CODICE_ISTAT, [MATRIMONIO], 'errore', 35],
    ['EC049', ESISTENTE, [MORTE_CONIUGE], 'errore', 38],
    ['EC050', INDIVIDUATO, [MORTE_CONIUGE], 'avviso', 39],
    ['EC051', CODICE_ISTAT, [MORTE_CONIUGE], 'errore', 40],
    ['EC056', inVigore(seEsistito), [RESIDENZA], 'avviso', 43],
    ['EC057', INDIVIDUATO, [RESIDENZA], 'avviso', 44],
    ['EC058', CODICE_ISTAT, [RESIDENZA], 'avviso', 45],
    ['EC076', INDIVIDUATO, [ATTO_NASCITA], 'avviso', 59],
    ['EC077', CODICE_ISTAT, [ATTO_NASCITA], 'errore', 60],
    ['EC079', INDIVIDUATO, [CARTA_IDENTITA], 'avviso', 62],
    ['EC080', CODICE_ISTAT, [CARTA_IDENTITA], 'errore', 63],
    ['EC082', INDIVIDUATO, [ATTO_MATRIMONIO], 'avviso', 65],
    ['EC083', CODICE_ISTAT, [ATTO_MATRIMONIO], 'errore', 66],
    ['EC084', ESISTENTE, [ATTO_MORTE_CONIUGE], 'errore', 67],
    ['EC085', INDIVIDUATO, [ATTO_MORTE_CONIUGE], 'avviso', 68],
    ['EC086', CODICE_ISTAT, [ATTO_MORTE_CONIUGE], 'errore', 69],
    ['EC088', INDIVIDUATO, [PERMESSO_SOGGIORNO], 'avviso', 71],
    ['EC089', CODICE_ISTAT, [PERMESSO_SOGGIORNO], 'errore', 72],
    ['EC090', inVigore(), [LISTA_ELETTORALE], 'errore', 73],
    ['EC092', CODICE_ISTAT, [LISTA_ELETTORALE], 'errore', 74],
    ['EC093', inVigore(), [LISTA_LEVA], 'errore', 75],
    ['EC095', CODICE_ISTAT, [LISTA_LEVA], 'errore', 76],
    ['EC097', INDIVIDUATO, [ATTO_ANNULLAMENTO], 'avviso', 78],
    ['EC098', CODICE_ISTAT, [ATTO_ANNULLAMENTO], 'errore', 79],
    ['EC101', IN_VIGORE_SE_ESISTITO, [MATRIMONIO], 'avviso', 82],
    ['EC102', IN_VIGORE_SE_ESISTITO, [MORTE_CONIUGE], 'avviso', 83],
    ['EC103', IN_VIGORE_SE_ESISTITO, [ATTO_MATRIMONIO], 'avviso', 84],
    ['EC104', IN_VIGORE_SE_ESISTITO, [ATTO_MORTE_CONIUGE], 'avviso', 85],
    ['EC105', IN_VIGORE_SE_ESISTITO, [ATTO_ANNULLAMENTO], 'avviso', 86],
    ['EC114', ESISTENTE, [ATTO_UNIONE], 'errore', 95],
    ['EC115', INDIVIDUATO, [ATTO_UNIONE], 'avviso', 96],
    ['EC116', CODICE_ISTAT, [ATTO_UNIONE], 'errore', 97],
    ['EC117', IN_VIGORE_SE_ESISTITO, [ATTO_UNIONE], 'avviso', 98],
    ['EC118', ESISTENTE, [ATTO_SCIOGLIMENTO], 'errore', 99],
    ['EC119', INDIVIDUATO, [ATTO_SCIOGLIMENTO], 'avviso', 100],
    ['EC120', CODICE_ISTAT, [ATTO_SCIOGLIMENTO], 'errore', 101],
    ['EC121', IN_VIGORE_SE_ESISTITO, [ATTO_SCIOGLIMENTO], 'avviso', 102],
    ['EC122', ESISTENTE, [SCIOGLIMENTO_UNIONE], 'errore', 103],
    ['EC123', INDIVIDUATO, [SCIOGLIMENTO_UNIONE], 'avviso', 104],
    ['EC124', CODICE_ISTAT, [SCIOGLIMENTO_UNIONE], 'errore', 105],
    ['EC125', IN_VIGORE_SE_ESISTITO, [SCIOGLIMENTO_UNIONE], 'avviso', 106],
    ['EC126', ESISTENTE, [REGISTRAZIONE_STIPULA], 'errore', 107],
    ['EC127', INDIVIDUATO, [REGISTRAZIONE_STIPULA], 'avviso', 108],
    ['EC128', CODICE_ISTAT, [REGISTRAZIONE_STIPULA], 'errore', 109],
    ['EC129', IN_VIGORE_SE_ESISTITO, [REGISTRAZIONE_STIPULA], 'avviso', 110],
    ['EC130', ESISTENTE, [STIPULA], 'errore', 111],
    ['EC131', INDIVIDUATO, [STIPULA], 'avviso', 112],
    ['EC132', CODICE_ISTAT, [STIPULA], 'errore', 113],
    ['EC133', IN_VIGORE_SE_ESISTITO, [STIPULA], 'avviso', 114],
    ['EC134', ESISTENTE, [REGISTRAZIONE_RISOLUZIONE], 'errore', 115],
    ['EC135', INDIVIDUATO, [REGISTRAZIONE_RISOLUZIONE], 'avviso', 116],
    ['EC136', CODICE_ISTAT, [REGISTRAZIONE_RISOLUZIONE], 'errore', 117],
    ['EC137', IN_VIGORE_SE_ESISTITO, [REGISTRAZIONE_RISOLUZIONE], 'avviso', 118],
    ['EC138', ESISTENTE, [RISOLUZIONE], 'errore', 119],
    ['EC139', INDIVIDUATO, [RISOLUZIONE], 'avviso', 120],
    ['EC140', CODICE_ISTAT, [RISOLUZIONE], 'errore', 121],
    ['EC141', IN_VIGORE_SE_ESISTITO, [RISOLUZIONE], 'avviso', 122],
    ['EC148', ESISTENTE, [NASCITA_PADRE, NASCITA_MADRE], 'errore', 129],
    ['EC149', INDIVIDUATO, [NASCITA_PADRE, NASCITA_MADRE], 'avviso', 130],
    ['EC150', CODICE_ISTAT, [NASCITA_PADRE, NASCITA_MADRE], 'errore', 131],
    ['EC151', IN_VIGORE_SE_ESISTITO, [NASCITA_PADRE, NASCITA_MADRE], 'avviso', 132],
    ['EC152', ESISTENTE, [NASCITA_CONIUGE], 'errore', 133],
    ['EC153', INDIVIDUATO, [NASCITA_CONIUGE], 'avviso', 134],
    ['EC154', CODICE_ISTAT, [NASCITA_CONIUGE], 'errore', 135],
    ['EC155', IN_VIGORE_SE_ESISTITO, [NASCITA_CONIUGE], 'avviso', 136],
    ['EC156', ESISTENTE, [NASCITA_UNITO], 'errore', 137],
    ['EC157', INDIVIDUATO, [NASCITA_UNITO], 'avviso', 138],
    ['EC158', CODICE_ISTAT, [NASCITA_UNITO], 'errore', 139],
    ['EC159', IN_VIGORE_SE_ESISTITO, [NASCITA_UNITO], 'avviso', 140],
    ['EC160', ESISTENTE, [NASCITA_CONVIVENTE], 'errore', 141],
    ['EC161', INDIVIDUATO, [NASCITA_CONVIVENTE], 'avviso', 142],
    ['EC162', CODICE_ISTAT, [NASCITA_CONVIVENTE], 'errore', 143],
    ['EC163', IN_VIGORE_SE_ESISTITO, [NASCITA_CONVIVENTE], 'avviso', 144],
    ['EC167', INDIVIDUATO, [ATTO_NASCITA], 'avviso', 146],
    ['EC168', CODICE_ISTAT, [ATTO_NASCITA], 'errore', 147],
    ['EC169', IN_VIGORE_SE_ESISTITO, [ATTO_NASCITA], 'avviso', 148],
  ];
}

/** Changes that ANPR told of after the list. */
function toVigore(codice: string): Vigore | undefined {
  switch (codice) {
    case 'EC056':
      return { versione: '5.11.3', nota: 'Corrette 16 denominazioni traslitterate della tabella 3.' };
    case 'EC083':
      return {
        versione: '4.1.20',
        nota: 'Senza la data dell’atto vale ogni codice ISTAT dell’anno (italia/anpr #981).',
      };
    case 'EC155':
      return { versione: '5.7.1', nota: 'Un comune cessato dà questo codice e non EC152.' };
    case 'EC168':
      return {
        versione: '5.2.5',
        nota: 'Senza la data dell’atto vale ogni codice ISTAT dell’anno (italia/anpr #1187).',
      };
    default:
      return undefined;
  }
}

/** The rules of {@link toRighe}. */
export function toRegoleComuniServizi(): readonly Regola<Soggetto>[] {
  return toRighe().map(([codice, controllo, luoghi, severita, rigaElenco]) => {
    const vigore = toVigore(codice);
    return regolaComune({
      codice,
      controllo,
      luoghi,
      severita: { subentro: null, servizi: severita },
      fonte: [`Elenco errori ANPR 2018, riga ${rigaElenco}`],
      ...(vigore === undefined ? {} : { vigore }),
    });
  });
}
