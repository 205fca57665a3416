import type { Comune } from '../../packages/decodifica/src/comuni/comune.js';
import { toTraslitterata } from '../../packages/decodifica/src/nomi/traslitterazione.js';
import { findDifettiSuccessioni } from './difetti-successioni.js';
import type { Difetto } from './difetti.js';
import { toDifettoComune, toNomi } from './difetto-comune.js';

/** What the archive of comuni contradicts itself in; its form is checked by the reader, which refuses the file. */
export function findDifettiComuni(comuni: readonly Comune[]): readonly Difetto[] {
  return [
    ...comuni.flatMap((comune) =>
      CONTROLLI.flatMap(({ tipo, controlla }) => toDifetti(comune, tipo, controlla(comune))),
    ),
    ...findSovrapposti(comuni),
    ...findProvinceDiscordi(comuni),
    ...findVersioniUguali(comuni),
    ...findSigleUniche(comuni),
    ...findDifettiSuccessioni(comuni),
  ];
}

interface Controllo {
  readonly tipo: string;
  /** What is wrong with the version, or `undefined`. */
  readonly controlla: (comune: Comune) => string | undefined;
}

/** What can be seen in one version alone. */
const CONTROLLI: readonly Controllo[] = [
  {
    tipo: 'senza-codice-catastale',
    controlla: ({ codiceCatastale }) => (codiceCatastale === null ? 'CODCATASTALE is ND' : undefined),
  },
  {
    tipo: 'spazi',
    controlla: (comune) => toNomi(comune).find((nome) => nome !== nome.trim() || nome.includes('  ')),
  },
  {
    tipo: 'minuscole',
    controlla: (comune) => toNomi(comune).find((nome) => nome !== nome.toUpperCase()),
  },
  {
    tipo: 'traslitterazione',
    controlla: ({ denominazione: nome, denominazioneTraslitterata: ascii }) =>
      ascii === toTraslitterata(nome) ? undefined : `${nome} is transliterated ${ascii}`,
  },
  {
    tipo: 'traslitterazione',
    controlla: ({ altraDenominazione: nome, altraDenominazioneTraslitterata: ascii }) => {
      if (nome === null) return ascii === null ? undefined : `ALTRADENOMTRASLITTERATA ${ascii} transliterates nothing`;
      return ascii === toTraslitterata(nome) ? undefined : `${nome} is transliterated ${ascii ?? 'as nothing'}`;
    },
  },
  {
    tipo: 'regione',
    controlla: ({ idRegione }) => (/^(?:0[1-9]|1\d|20|EX)$/.test(idRegione) ? undefined : `IDREGIONE is ${idRegione}`),
  },
  {
    tipo: 'regione',
    controlla: ({ idRegione, siglaProvincia }) =>
      idRegione === 'EX' && PROVINCE_ITALIANE.includes(siglaProvincia)
        ? `IDREGIONE is EX in the province of ${siglaProvincia}`
        : undefined,
  },
  {
    tipo: 'prefettura',
    controlla: ({ al, idPrefettura }) =>
      (al === null) === (idPrefettura !== null)
        ? undefined
        : `IDPREFETTURA is ${idPrefettura ?? 'empty'} until ${al ?? 'today'}`,
  },
  {
    tipo: 'aggiornamento',
    controlla: ({ dal, dataUltimoAgg }) =>
      dataUltimoAgg < dal ? `DATAULTIMOAGG ${dataUltimoAgg} precedes DATAISTITUZIONE` : undefined,
  },
  {
    tipo: 'un-giorno',
    controlla: ({ dal, al }) => (dal === al ? 'the version lasts one day' : undefined),
  },
];

/** Provinces that EX, "no longer Italian", does not fit. */
const PROVINCE_ITALIANE: readonly string[] = ['GO', 'TS', 'UD'];

/** Two versions of one code in force on one day. */
function findSovrapposti(comuni: readonly Comune[]): readonly Difetto[] {
  return comuni.flatMap((comune, i) => {
    const precedente = comuni[i - 1];
    if (precedente === undefined || comune.codiceCatastale === null) return [];
    if (precedente.codiceCatastale !== comune.codiceCatastale) return [];
    const sovrapposte = precedente.al === null || comune.dal <= precedente.al;
    return sovrapposte ? toDifetti(comune, 'sovrapposizione', `overlaps ${precedente.denominazione}`) : [];
  });
}

/** ISTAT codes whose first three digits are not those of the province: counted by pair, there are hundreds. */
function findProvinceDiscordi(comuni: readonly Comune[]): readonly Difetto[] {
  const discordi = comuni
    .filter(({ codiceIstat, idProvinciaIstat }) => !codiceIstat.startsWith(idProvinciaIstat))
    .map(({ codiceIstat, siglaProvincia }) => `${codiceIstat.slice(0, 3)}… in the province of ${siglaProvincia}`);
  return [...new Set(discordi)].map((dove) => ({
    tabella: '3',
    tipo: 'istat-provincia',
    dove,
    dettaglio: `${discordi.filter((altro) => altro === dove).length} versions`,
  }));
}

/** Versions that follow one another and differ in nothing but the days: counted, there are thousands. */
function findVersioniUguali(comuni: readonly Comune[]): readonly Difetto[] {
  const senzaGiorni = { dal: '', al: '', dataUltimoAgg: '', idPrefettura: '', fonte: '' };
  const contenuto = (comune: Comune): string => JSON.stringify({ ...comune, ...senzaGiorni });
  const uguali = comuni.filter((comune, i) => {
    const precedente = comuni[i - 1];
    return precedente !== undefined && contenuto(precedente) === contenuto(comune);
  });
  return uguali.length === 0
    ? []
    : [
        {
          tabella: '3',
          tipo: 'versioni-uguali',
          dove: 'adjacent versions',
          dettaglio: `${uguali.length} like the one before`,
        },
      ];
}

/** Signs that one version alone bears: no province ever had a single comune for a single time. */
function findSigleUniche(comuni: readonly Comune[]): readonly Difetto[] {
  const volte = new Map<string, number>();
  for (const { siglaProvincia } of comuni) volte.set(siglaProvincia, (volte.get(siglaProvincia) ?? 0) + 1);
  return comuni
    .filter(({ siglaProvincia }) => volte.get(siglaProvincia) === 1)
    .map((comune) => toDifettoComune(comune, 'provincia', `no other version has the sign ${comune.siglaProvincia}`));
}

function toDifetti(comune: Comune, tipo: string, dettaglio: string | undefined): readonly Difetto[] {
  return dettaglio === undefined ? [] : [toDifettoComune(comune, tipo, dettaglio)];
}
