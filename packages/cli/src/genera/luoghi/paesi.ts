/** Which names the people of a state bear. */
export type Area =
  | 'albanese'
  | 'araba'
  | 'balcanica'
  | 'cinese'
  | 'francese'
  | 'germanica'
  | 'indiana'
  | 'ispanica'
  | 'romena'
  | 'slava'
  | 'africana';

/** A state whose citizens live in the comune: its code in table 2, how many they are, where they were born. */
export interface Paese {
  readonly codice: string;
  readonly peso: number;
  readonly area: Area;
  /** Of the European Union: its citizens have an attestation, the others a permit to stay. */
  readonly unioneEuropea: boolean;
  readonly citta: readonly string[];
  /** The ceased state, as the tables name it, in which whoever was born before its end may be recorded. */
  readonly cessato?: { readonly denominazione: string; readonly fino: string };
}

const URSS = { denominazione: 'Unione Repubbliche Socialiste Sovietiche', fino: '1991-12-25' };
const JUGOSLAVIA = { denominazione: 'Jugoslavia', fino: '1991-06-24' };
const CECOSLOVACCHIA = { denominazione: 'Cecoslovacchia', fino: '1992-12-31' };

// prettier-ignore
export const PAESI: readonly Paese[] = [
  { codice: '235', peso: 21, area: 'romena', unioneEuropea: true, citta: ['BUCAREST', 'IASI', 'BACAU', 'CRAIOVA', 'TIMIŞOARA'] },
  { codice: '201', peso: 10, area: 'albanese', unioneEuropea: false, citta: ['TIRANA', 'DURAZZO', 'VALONA', 'SCUTARI'] },
  { codice: '436', peso: 10, area: 'araba', unioneEuropea: false, citta: ['CASABLANCA', 'KHOURIBGA', 'FES', 'BENI MELLAL'] },
  { codice: '314', peso: 6, area: 'cinese', unioneEuropea: false, citta: ['ZHEJIANG', 'WENZHOU', 'FUJIAN'] },
  { codice: '243', peso: 6, area: 'slava', unioneEuropea: false, citta: ['LEOPOLI', 'KIEV', 'TERNOPIL'], cessato: URSS },
  { codice: '330', peso: 4, area: 'indiana', unioneEuropea: false, citta: ['JALANDHAR', 'KAPURTHALA', 'NUOVA DELHI'] },
  { codice: '305', peso: 4, area: 'indiana', unioneEuropea: false, citta: ['DACCA', 'SYLHET', 'SHARIATPUR'] },
  { codice: '344', peso: 3, area: 'indiana', unioneEuropea: false, citta: ['GUJRAT', 'LAHORE', 'SIALKOT'] },
  { codice: '323', peso: 3, area: 'ispanica', unioneEuropea: false, citta: ['MANILA', 'BATANGAS'] },
  { codice: '419', peso: 3, area: 'araba', unioneEuropea: false, citta: ['IL CAIRO', 'GHARBIA'] },
  { codice: '460', peso: 2, area: 'araba', unioneEuropea: false, citta: ['TUNISI', 'SFAX', 'MAHDIA'] },
  { codice: '254', peso: 3, area: 'romena', unioneEuropea: false, citta: ['CHIŞINĂU', 'BALTI', 'ORHEI'], cessato: URSS },
  { codice: '443', peso: 2, area: 'africana', unioneEuropea: false, citta: ['BENIN CITY', 'LAGOS'] },
  { codice: '450', peso: 2, area: 'africana', unioneEuropea: false, citta: ['DAKAR', 'TOUBA', 'THIES'] },
  { codice: '615', peso: 2, area: 'ispanica', unioneEuropea: false, citta: ['LIMA', 'TRUJILLO', 'AREQUIPA'] },
  { codice: '233', peso: 2, area: 'slava', unioneEuropea: true, citta: ['VARSAVIA', 'CRACOVIA', 'ŁÓDŹ'] },
  { codice: '216', peso: 2, area: 'germanica', unioneEuropea: true, citta: ['MONACO DI BAVIERA', 'KÖLN', 'STOCCARDA'] },
  { codice: '215', peso: 1, area: 'francese', unioneEuropea: true, citta: ['PARIGI', 'LIONE', 'NÎMES'] },
  { codice: '239', peso: 1, area: 'ispanica', unioneEuropea: true, citta: ['MADRID', 'BARCELLONA', 'LA CORUÑA'] },
  { codice: '271', peso: 1, area: 'balcanica', unioneEuropea: false, citta: ['BELGRADO', 'NOVI SAD'], cessato: JUGOSLAVIA },
  { codice: '253', peso: 2, area: 'balcanica', unioneEuropea: false, citta: ['SKOPJE', 'TETOVO'], cessato: JUGOSLAVIA },
  { codice: '252', peso: 1, area: 'balcanica', unioneEuropea: false, citta: ['SARAJEVO', 'ZENICA'], cessato: JUGOSLAVIA },
  { codice: '250', peso: 1, area: 'balcanica', unioneEuropea: true, citta: ['ZAGABRIA', 'SPALATO'], cessato: JUGOSLAVIA },
  { codice: '257', peso: 1, area: 'slava', unioneEuropea: true, citta: ['PRAGA', 'BRNO'], cessato: CECOSLOVACCHIA },
];

/** The state of a citizenship; undefined for Italy, and for the states that nobody comes from. */
export function paeseDi(cittadinanza: string): Paese | undefined {
  return PAESI.find(({ codice }) => codice === cittadinanza);
}

/** Where Italians were born abroad: the countries of emigration, and of its children. */
// prettier-ignore
export const PAESI_DI_EMIGRAZIONE: readonly Pick<Paese, 'codice' | 'citta'>[] = [
  { codice: '241', citta: ['ZURIGO', 'GINEVRA', 'BASILEA'] },
  { codice: '216', citta: ['COLONIA', 'STOCCARDA', 'WOLFSBURG'] },
  { codice: '206', citta: ['CHARLEROI', 'LIEGI', 'BRUXELLES'] },
  { codice: '215', citta: ['METZ', 'LIONE', 'PARIGI'] },
  { codice: '602', citta: ['BUENOS AIRES', 'ROSARIO', 'CÓRDOBA'] },
  { codice: '605', citta: ['SÃO PAULO', 'CURITIBA'] },
  { codice: '431', citta: ['TRIPOLI', 'BENGASI'] },
  { codice: '420', citta: ['ADDIS ABEBA'] },
];
