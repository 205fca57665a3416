import type { ContenutoRegistro, SoggettoRegistrato } from '../../../src/operazioni/index.js';
import type { Soggetto } from '../../../src/index.js';
import type { CasoRegistro } from './caso.js';
import type { Cambi } from './richieste-di-prova.js';

const CODICI = { '7': 'PRVDAA80A41H501A', '8': 'FNTGUO80A01H501A', '9': 'FNTVIO80A01H501V' };
const SESSI = { '7': 'F', '8': 'M', '9': 'M' };

const scheda = (id: keyof typeof CODICI, gruppi: Soggetto): Soggetto => ({
  ...gruppi,
  generalita: { codiceFiscale: { codFiscale: CODICI[id] }, sesso: SESSI[id], ...gruppi.generalita },
});
const persona = (
  id: keyof typeof CODICI,
  gruppi: Soggetto,
  cambi: Partial<SoggettoRegistrato> = {},
): SoggettoRegistrato => ({
  id,
  comune: '058091',
  stato: 'iscritto',
  famiglia: '70',
  scheda: scheda(id, gruppi),
  ...cambi,
});
const FAMIGLIA = { id: '70', tipoScheda: '3', comune: '058091', incompleta: false };
const componenti = (ada: string, ugo: string): readonly { soggetto: string; codiceLegame: string }[] => [
  { soggetto: '7', codiceLegame: ada },
  { soggetto: '8', codiceLegame: ugo },
];

/** Ada (7) as the register has her, with Ugo (8), who is in her family, and Ivo (9). */
export const registroCon = (
  ada: Soggetto,
  ugo: Soggetto = {},
  cambiUgo: Partial<SoggettoRegistrato> = {},
): ContenutoRegistro => ({
  soggetti: [persona('7', ada), persona('8', ugo, cambiUgo), persona('9', {})],
  famiglie: [{ ...FAMIGLIA, componenti: componenti('1', '2') }],
  operazioni: [],
  procedimenti: [],
});
const conRelazioni = (ada: string, ugo: string): ContenutoRegistro => ({
  ...registroCon({}),
  famiglie: [{ ...FAMIGLIA, componenti: componenti(ada, ugo) }],
});

/** The ties of a scheda, with whom and since when. */
export const sposata = (con: string, dal: string, fine: Soggetto = {}): Soggetto => ({
  statoCivile: { statoCivile: '2' },
  matrimonio: {
    coniuge: { idSchedaSoggettoANPR: con, sesso: con === '7' ? 'F' : 'M' },
    datiMatrimonio: { dataEvento: dal },
  },
  ...fine,
});
export const unita = (con: string, dal: string, fine: Soggetto['unioneCivile'] = {}): Soggetto => ({
  statoCivile: { statoCivile: '6' },
  unioneCivile: { unitoCivilmente: { idSchedaSoggettoANPR: con }, attoUnione: { dataEvento: dal }, ...fine },
});
export const convivente = (con: string, dal: string, fine: Soggetto['convivenzaDiFatto'] = {}): Soggetto => ({
  convivenzaDiFatto: { convivente: { idSchedaSoggettoANPR: con }, contrattoStipula: { data: dal }, ...fine },
});
const vedova = (dal: string): Soggetto => ({ vedovanza: { datiMorteconiuge: { dataEvento: dal } } });
export const divorziata = (dal: string): Soggetto => ({
  separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '1', sentenza: { data: dal } },
});
const risolta = (dal: string, motivoRisoluzione: string): Soggetto['convivenzaDiFatto'] => ({
  contrattoRisoluzione: { motivoRisoluzione, contratto: { data: dal } },
});
const sciolta = (dal: string, motivoScioglimento: string): Soggetto['unioneCivile'] => ({
  scioglimentoUnione: { motivoScioglimento, datiEvento: { dataEvento: dal } },
});

/** Of 5008: its type, with the groups that go with it. */
export const muta = (tipo: string, gruppi: Soggetto): Cambi => ({
  cittadinanza: undefined,
  'datiControllo.tipoMutazione': [tipo],
  ...gruppi,
});
const SENZA_STATO = { statoCivile: undefined };
const MATRIMONIO = muta('12', sposata('8', '2026-03-01'));
const VEDOVANZA = muta('13', { ...sposata('8', '2000-01-01'), ...vedova('2026-03-01') });
const DIVORZIO = muta('14', { ...sposata('8', '2000-01-01'), ...divorziata('2026-03-01') });
const CONVIVENZA = muta('16', convivente('8', '2026-03-01'));
const RISOLUZIONE = muta('17', convivente('8', '2020-01-01', risolta('2026-03-01', '31')));
const UNIONE = { ...muta('18', unita('8', '2026-03-01')), ...SENZA_STATO };
const SCIOGLIMENTO = { ...muta('19', unita('8', '2020-01-01', sciolta('2026-03-01', '1'))), ...SENZA_STATO };
const CARTA = { ...muta('03', {}), cartaIdentita: { numero: 'AB1', dataAnnullamento: '2026-03-10' } };
const MORTO = { stato: 'deceduto', decesso: { dataEvento: '2026-03-01' } } as const;

/** What breaks each rule on ties that asks the register. */
export const CASI_REGISTRO_LEGAMI: Readonly<Record<string, CasoRegistro>> = {
  EN195: [
    '2001',
    registroCon(sposata('8', '2000-01-01'), {}, { comune: '015146' }),
    registroCon(sposata('8', '2000-01-01')),
  ],
  EN202: ['5008', registroCon({}), registroCon(sposata('8', '2000-01-01')), DIVORZIO],
  EN205: ['5008', registroCon(sposata('8', '2000-01-01')), registroCon({}), MATRIMONIO],
  EN216: ['5008', registroCon({ generalita: { sesso: 'M' } }), registroCon({}), MATRIMONIO],
  EN219: ['2001', conRelazioni('1', '2'), conRelazioni('2', '1')],
  EN241: [
    '5008',
    registroCon(sposata('9', '2000-01-01')),
    registroCon(sposata('8', '2000-01-01')),
    muta('12', sposata('8', '1999-01-01')),
  ],
  EN243: ['5008', registroCon(sposata('9', '2000-01-01')), registroCon(sposata('8', '2000-01-01')), DIVORZIO],
  EN253: ['5008', registroCon({}, {}, { famiglia: '71' }), registroCon({}), CONVIVENZA],
  EN254: ['5008', conRelazioni('3', '1'), conRelazioni('23', '1'), CONVIVENZA],
  EN256: [
    '5008',
    registroCon({}, convivente('9', '2020-01-01')),
    registroCon({}, convivente('7', '2020-01-01')),
    CONVIVENZA,
  ],
  EN257: [
    '5008',
    registroCon({}, sposata('9', '2026-03-01', divorziata('2026-03-05'))),
    registroCon({}, sposata('9', '2000-01-01', divorziata('2001-01-01'))),
    CONVIVENZA,
  ],
  EN260: ['5008', registroCon(convivente('9', '2020-01-01')), registroCon(convivente('8', '2020-01-01')), RISOLUZIONE],
  EN265: ['5008', registroCon(convivente('9', '2020-01-01')), registroCon(convivente('8', '2020-01-01')), CONVIVENZA],
  EN270: ['5008', registroCon({}), registroCon({ generalita: { sesso: 'M' } }), { ...UNIONE, 'unioneCivile.unitoCivilmente.sesso': 'M' }], // prettier-ignore
  EN271: ['5008', registroCon({}), registroCon(unita('8', '2026-03-01'), unita('7', '2026-03-01')), UNIONE],
  EN272: ['5008', registroCon(sposata('9', '2000-01-01')), registroCon({}), MATRIMONIO],
  EN273: [
    '5008',
    registroCon(unita('8', '2026-03-01')),
    registroCon(unita('8', '2026-03-02')),
    muta('18', unita('8', '2026-03-01')),
  ],
  EN274: ['5008', registroCon(unita('9', '2020-01-01')), registroCon(unita('8', '2020-01-01')), SCIOGLIMENTO],
  EN277: [
    '5008',
    registroCon(unita('8', '2020-01-01')),
    registroCon({ statoCivile: { statoCivile: '8' } }, { statoCivile: { statoCivile: '8' } }),
    SCIOGLIMENTO,
  ],
  EN279: [
    '5008',
    registroCon(unita('8', '2020-01-01', sciolta('2026-03-01', '1'))),
    registroCon(unita('8', '2020-01-01', sciolta('2026-03-02', '1'))),
    SCIOGLIMENTO,
  ],
  EN289: [
    '5008',
    registroCon(sposata('9', '2000-01-01', divorziata('2026-03-01'))),
    registroCon(sposata('9', '2000-01-01', divorziata('2026-02-28'))),
    MATRIMONIO,
  ],
  EN291: [
    '5008',
    registroCon(unita('9', '2020-01-01', { ordineUnione: '1', ...sciolta('2021-01-01', '1') })),
    registroCon(unita('9', '2020-01-01', { ordineUnione: '2', ...sciolta('2021-01-01', '1') })),
    { ...UNIONE, 'unioneCivile.ordineUnione': '01' },
  ],
  EN292: ['5008', conRelazioni('1', '23'), conRelazioni('1', '28'), UNIONE],
  EN298: [
    '5008',
    registroCon({ unioneCivile: { unitoCivilmente: { sesso: 'M' } } }),
    registroCon({ unioneCivile: { unitoCivilmente: { sesso: 'F' } } }),
  ],
  EN299: [
    '3002',
    registroCon({ matrimonio: { coniuge: { sesso: 'F' } } }),
    registroCon({ matrimonio: { coniuge: { sesso: 'M' } } }),
  ],
  EN300: [
    '5008',
    registroCon(sposata('8', '2000-01-01')),
    registroCon(sposata('8', '2000-01-01'), {}, MORTO),
    VEDOVANZA,
  ],
  EN305: ['5008', registroCon(unita('9', '2026-03-02')), registroCon(unita('9', '2026-03-01')), UNIONE],
  EN307: ['5008', registroCon(convivente('9', '2026-03-02')), registroCon(convivente('9', '2026-03-01')), CONVIVENZA],
  EN310: ['5008', registroCon({}), registroCon({}, { statoCivile: { statoCivile: '2' } }), MATRIMONIO],
  EN322: [
    '5008',
    registroCon(convivente('8', '2020-01-01')),
    registroCon(convivente('8', '2020-01-01'), {}, MORTO),
    muta('17', convivente('8', '2020-01-01', risolta('2026-03-01', '98'))),
  ],
  EN323: [
    '5008',
    registroCon({}),
    registroCon(convivente('8', '2020-01-01')),
    { ...RISOLUZIONE, 'convivenzaDiFatto.convivente': undefined },
  ],
  EN324: [
    '5008',
    registroCon(convivente('8', '2020-01-01', risolta('2026-03-01', '98'))),
    registroCon(convivente('8', '2020-01-01')),
    RISOLUZIONE,
  ],
  EN325: [
    '5008',
    registroCon(unita('8', '2020-01-01')),
    registroCon(unita('8', '2020-01-01'), {}, MORTO),
    muta('19', unita('8', '2020-01-01', sciolta('2026-03-01', '98'))),
  ],
  EN326: [
    '5008',
    registroCon({}),
    registroCon(unita('8', '2020-01-01')),
    { ...SCIOGLIMENTO, 'unioneCivile.unitoCivilmente': undefined },
  ],
  EN327: [
    '5008',
    registroCon(unita('8', '2020-01-01', sciolta('2026-03-01', '98'))),
    registroCon(unita('8', '2020-01-01')),
    SCIOGLIMENTO,
  ],
  EN329: ['5008', registroCon({}), registroCon({ cartaIdentita: { numero: 'AB1' } }), CARTA],
  EN330: [
    '5008',
    registroCon({ cartaIdentita: { numero: 'AB1', dataRilascio: '2026-03-10' } }),
    registroCon({ cartaIdentita: { numero: 'AB1', dataRilascio: '2026-03-09' } }),
    CARTA,
  ],
  EN368: [
    '5008',
    registroCon({ cittadinanza: { codiceStato: '100' } }),
    registroCon({ cittadinanza: { codiceStato: '215' } }),
    { ...muta('04', {}), permessoSoggiorno: { tipoSoggiorno: '1' } },
  ],
  EN369: ['5008', registroCon(sposata('8', '2001-01-01')), registroCon(sposata('8', '2000-01-01')), DIVORZIO],
  EN380: ['5008', registroCon({}), registroCon(sposata('8', '2000-01-01')), { ...DIVORZIO, matrimonio: undefined }],
  EN398: [
    '5008',
    registroCon({}, {}, { ...MORTO, decesso: { dataEvento: '2026-02-28' } }),
    registroCon({}, {}, MORTO),
    VEDOVANZA,
  ],
  EN399: [
    '5008',
    registroCon({}, {}, MORTO),
    registroCon({}, {}, { ...MORTO, decesso: { dataEvento: '2026-03-02' } }),
    MATRIMONIO,
  ],
  EN400: [
    '5008',
    registroCon(sposata('9', '2026-03-01', vedova('2026-03-05'))),
    registroCon(sposata('8', '2026-03-01', vedova('2026-03-05'))),
    MATRIMONIO,
  ],
  EN401: [
    '5008',
    registroCon(convivente('9', '2026-03-01', risolta('2026-03-05', '98'))),
    registroCon(convivente('9', '2026-03-01', risolta('2026-03-05', '31'))),
    CONVIVENZA,
  ],
  EN402: [
    '5008',
    registroCon(unita('9', '2026-03-01', sciolta('2026-03-05', '98'))),
    registroCon(unita('9', '2026-02-01', sciolta('2026-02-05', '98'))),
    UNIONE,
  ],
  EN488: ['2001', registroCon(sposata('8', '2026-03-11')), registroCon(sposata('8', '2026-03-10'))],
};
