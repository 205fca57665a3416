import { type Giorno, toData } from '../caso/calendario.js';
import { toComuneIndicato } from './generalita.js';
import type { Cantiere } from './membro.js';
import type { ResidenzaSintetica } from './scheda-sintetica.js';

/** Table 25: the address of residence. */
const RESIDENZA = '1';

/** No table has the postal codes, so none is made up. */
const CAP_IGNOTO = '00000';

/** Kinds of street of table 4. */
const SPECIE = [
  { peso: 70, nome: 'VIA' },
  { peso: 8, nome: 'PIAZZA' },
  { peso: 6, nome: 'VIALE' },
  { peso: 5, nome: 'VICOLO' },
  { peso: 5, nome: 'CONTRADA' },
  { peso: 3, nome: 'CORSO' },
  { peso: 3, nome: "LOCALITA'" },
] as const;

// prettier-ignore
const TOPONIMI = [
  'ROMA', 'GIUSEPPE GARIBALDI', 'GIUSEPPE MAZZINI', 'DANTE ALIGHIERI', 'ALCIDE DE GASPERI', 'GIACOMO LEOPARDI', 'DELLE ROSE',
  'XXV APRILE', '4 NOVEMBRE', 'DELL\'ACQUEDOTTO', 'DELLA LIBERTÀ', 'MONTE GRAPPA', 'SAN FRANCESCO D\'ASSISI', 'DEL MULINO',
  'FRATELLI CERVI', 'DEI TIGLI', 'CÀ NOVA', 'DELLA CHIESA', 'PÒ VECCHIO', 'GUGLIELMO MARCONI', 'DEL FORNO', 'ALDO MORO',
  'SANT\'ANDREA', 'PIER PAOLO PASOLINI', 'DELLE FONTI', 'CRISTOFORO COLOMBO', 'DEI MILLE', 'PROVINCIALE', 'MARECCHIESE',
  'GIOVANNI XXIII', 'DELLE GINESTRE', 'MARIE CURIE', 'FUORI PORTA', 'DELL\'UNITÀ D\'ITALIA',
] as const;

/** The code of the kind of street is of ANPR’s own table 4. */
const FONTE_ANPR = '1';

/** Where a nucleo lives. Since when is each member's own matter. */
export function createIndirizzo({ mondo, caso }: Cantiere): NonNullable<ResidenzaSintetica['indirizzo']> {
  const { nome: specie } = caso.pesa(SPECIE);
  const interno = caso.accade(0.45)
    ? {
        civicoInterno: {
          ...(caso.accade(0.3) ? { scala: caso.scegli(['A', 'B', 'C']) } : {}),
          interno1: String(caso.intero(1, 24)),
          piano: String(caso.intero(0, 6)),
        },
      }
    : {};
  return {
    cap: CAP_IGNOTO,
    comune: toComuneIndicato(mondo.comune),
    toponimo: {
      codSpecie: mondo.codiceSpecie(specie),
      ...(caso.accade(0.7) ? { specie } : {}),
      specieFonte: FONTE_ANPR,
      denominazioneToponimo: caso.scegli(TOPONIMI),
    },
    numeroCivico: {
      numero: String(caso.intero(1, 180)),
      ...(caso.accade(0.15) ? { lettera: caso.scegli(['A', 'B', 'BIS']) } : {}),
      ...interno,
    },
  };
}

/** The residence of a member from a day on. */
export function createResidenza(
  indirizzo: NonNullable<ResidenzaSintetica['indirizzo']>,
  dal: Giorno,
): ResidenzaSintetica {
  return { tipoIndirizzo: RESIDENZA, indirizzo, dataDecorrenzaResidenza: toData(dal) };
}
