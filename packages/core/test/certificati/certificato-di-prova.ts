import {
  type ComuneEmittente,
  type ContestoCertificato,
  type RichiestaCertificato,
  type StatoRegistro,
  type StatoRichiedente,
  evaluateCertificato,
} from '../../src/certificati/index.js';
import type { Rilievo, Soggetto } from '../../src/index.js';
import { ADA, contesto } from '../scheda-di-prova.js';

/** Ada, as ANPR has her: certificabile, alone in her family but for her husband Ugo and her young son Leo. */
export const INTESTATARIA: Soggetto = {
  ...ADA,
  attributiSoggetto: { soggettoCertificabile: '2' },
  listaElettorale: { elettore: 'S' },
};

/** Her husband, of age, of the same family. */
export const UGO: Soggetto = {
  generalita: {
    cognome: 'FINTO',
    nome: 'UGO',
    codiceFiscale: { codFiscale: 'FNTGUO79A01H501B' },
    dataNascita: '1979-01-01',
  },
  statoCivile: { statoCivile: '2' },
  famiglia: { idFamConvComune: 'F1', legameSoggetto: { codiceLegame: '2' } },
};

/** Her son, thirteen years old. */
export const LEO: Soggetto = {
  generalita: {
    cognome: 'FINTO',
    nome: 'LEO',
    codiceFiscale: { codFiscale: 'FNTLEO13A01H501C' },
    dataNascita: '2013-01-01',
  },
  statoCivile: { statoCivile: '1' },
  famiglia: { idFamConvComune: 'F1', legameSoggetto: { codiceLegame: '3' } },
};

/** Nothing in the register stands in the way of a certificate. */
export const REGISTRO: StatoRegistro = {
  schede: [{ comune: '058091', aire: false, cancellata: false }],
  cancellazione: null,
  periodiCancellato: [],
  procedimentoAperto: false,
  famiglia: { componenti: [INTESTATARIA, UGO, LEO], incompleta: false, certificabile: true },
  dataSubentro: '2019-03-04',
  dataIscrizioneAire: '2022-05-06',
  elettorale: { inListaGenerale: true, certificabilita: '2' },
};

/** Nor in what is set for the comune. */
const COMUNE: ComuneEmittente = {
  datiAmministrazione: true,
  autorizzazioneBolloVirtuale: true,
  riscuoteDiritti: true,
  esentaDirittiInternet: false,
  lingue: ['DE'],
};

/** Nor in who asks. */
const RICHIEDENTE: StatoRichiedente = { deceduto: false, documento: 'valido' };

/** All that is not the request, the scheda or a day. */
export const NOTO: ContestoCertificato = { ...contesto, registro: REGISTRO, richiedente: RICHIEDENTE, comune: COMUNE };

/** A request of Ada's own, at the counter, that pays what is due. */
export const RICHIESTA: RichiestaCertificato = {
  testataRichiesta: {},
  linguaCertificato: { tipoLinguaCertificato: ['IT'] },
  listaTipiCertificati: { tipoCertificato: ['8'] },
  soggettoIntestatario: { generalita: { codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' } } },
  datiControllo: {
    cognomeUffAnagrafe: 'UFFICIALE',
    nomeUffAnagrafe: 'PROVA',
    tipoRichiedente: '2',
    tipoRichiesta: '1',
    paEstera: '0',
    emissione: '1',
    bollo: '1600',
    bolloVirtuale: '1',
    diritti: '52',
    forzaCertificazione: '0',
  },
};

/** What differs from the request, the scheda and the register above. */
export interface Caso {
  readonly tipi?: readonly string[];
  readonly data?: string;
  readonly lingue?: readonly string[];
  readonly controllo?: RichiestaCertificato['datiControllo'];
  readonly richiedente?: RichiestaCertificato['generalitaRichiedente'];
  readonly intestatario?: NonNullable<RichiestaCertificato['soggettoIntestatario']>['generalita'];
  readonly soggetto?: Soggetto;
  readonly registro?: StatoRegistro;
  readonly famiglia?: StatoRegistro['famiglia'];
  readonly statoRichiedente?: StatoRichiedente;
  readonly comune?: ComuneEmittente;
}

/** What keeps a rule, and what breaks it; `anche` are the other codes that each of those breaks too. */
export interface Casi {
  readonly conformi: readonly Caso[];
  readonly violano: readonly Caso[];
  readonly anche?: readonly string[];
}

/** The request of a case. */
function toRichiesta({ tipi, data, lingue, controllo, richiedente, intestatario }: Caso): RichiestaCertificato {
  return {
    ...RICHIESTA,
    ...(data === undefined ? {} : { testataRichiesta: { dataDecorrenza: data } }),
    ...(lingue === undefined ? {} : { linguaCertificato: { tipoLinguaCertificato: lingue } }),
    ...(tipi === undefined ? {} : { listaTipiCertificati: { tipoCertificato: tipi } }),
    ...(richiedente === undefined ? {} : { generalitaRichiedente: richiedente }),
    ...(intestatario === undefined ? {} : { soggettoIntestatario: { generalita: intestatario } }),
    datiControllo: { ...RICHIESTA.datiControllo, ...controllo },
  };
}

/** The context of a case. */
export function toContesto({ registro, famiglia, statoRichiedente, comune }: Caso): ContestoCertificato {
  return {
    ...NOTO,
    registro: {
      ...REGISTRO,
      ...registro,
      ...(famiglia === undefined ? {} : { famiglia: { ...REGISTRO.famiglia, ...famiglia } }),
    },
    richiedente: { ...RICHIEDENTE, ...statoRichiedente },
    comune: { ...COMUNE, ...comune },
  };
}

/** What comes of a case. */
export function rilieviDi(caso: Caso): Rilievo[] {
  return evaluateCertificato(caso.soggetto ?? INTESTATARIA, toRichiesta(caso), toContesto(caso));
}

/** Ada with some groups replaced. */
export function intestataria(cambi: Soggetto): Soggetto {
  return { ...INTESTATARIA, ...cambi };
}

/** Ada without some groups. */
export function senza(...gruppi: readonly (keyof Soggetto)[]): Soggetto {
  const resto = Object.entries(INTESTATARIA).filter(([gruppo]) => !gruppi.includes(gruppo as keyof Soggetto));
  return Object.fromEntries(resto);
}

/** Ada with some of her generalità replaced. */
export function conGeneralita(cambi: NonNullable<Soggetto['generalita']>, scheda = INTESTATARIA): Soggetto {
  return { ...scheda, generalita: { ...scheda.generalita, ...cambi } };
}

/** Ada registered among the Italians abroad, with a family there. */
export const IN_AIRE: Soggetto = {
  ...conGeneralita({ soggettoAIRE: 'S' }),
  famiglia: { idFamConvComune: 'F1', legameSoggetto: { tipoLegame: '5', codiceLegame: '1' } },
};
