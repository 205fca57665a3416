import { type Casi, INTESTATARIA, LEO, UGO, conGeneralita } from './certificato-di-prova.js';
import { convive, chiede, ESTRANEO, MORTA, EMIGRATA } from './persone.js';

/** Cases of the rules on what is asked, by whom, for whom. */
export const CASI_RICHIESTA: Readonly<Record<string, Casi>> = {
  'CERT-DATA': { conformi: [{ tipi: ['20'], data: '2021-01-01' }, { tipi: ['9'] }], violano: [{ tipi: ['20'] }] },
  'CERT-INTERNET': {
    conformi: [
      { controllo: { emissione: '2' } },
      { ...chiede(UGO), controllo: { tipoRichiedente: '1', emissione: '2' } },
      chiede(ESTRANEO),
    ],
    violano: [{ ...chiede(ESTRANEO), controllo: { tipoRichiedente: '1', emissione: '2' } }],
  },
  'CERT-LINGUE': {
    conformi: [{ lingue: ['IT', 'de'] }, { lingue: [] }, { tipi: ['EL1'], lingue: ['IT', 'DE'] }],
    violano: [
      { lingue: ['DE'] },
      { lingue: ['IT', 'SL'] },
      { tipi: ['EL1'], lingue: ['IT', 'FR'], comune: { lingue: ['FR'] } },
    ],
  },
  EC069: {
    conformi: [{ lingue: ['IT'] }, { lingue: [' de', 'IT'] }],
    violano: [{ lingue: ['EN', 'IT'] }, { lingue: [''] }],
  },
  EC070: { conformi: [{ tipi: ['8', '01'] }, { tipi: ['EL2'] }], violano: [{ tipi: ['21'] }, { tipi: ['8', 'x'] }] },
  EN066: {
    conformi: [{ controllo: { tipoRichiesta: '2' } }, { tipi: ['1', '8'] }],
    violano: [{ tipi: ['1', '8'], controllo: { tipoRichiesta: '2' } }],
  },
  EN068: { conformi: [{ intestatario: { nome: 'ada ' } }], violano: [{ intestatario: { nome: 'ADELE' } }] },
  EN069: { conformi: [{ intestatario: { cognome: 'PROVA' } }], violano: [{ intestatario: { cognome: 'PROVE' } }] },
  EN070: {
    conformi: [{ intestatario: {} }, { intestatario: { codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' } } }],
    violano: [{ intestatario: { codiceFiscale: { codFiscale: 'PRVDAA80A41H50M' } } }],
  },
  EN071: {
    conformi: [
      { intestatario: { dataNascita: '1980-01-01' } },
      {
        intestatario: { dataNascita: '1980-01-01', senzaGiorno: '1' },
        soggetto: conGeneralita({ dataNascita: '1980-01-20', senzaGiorno: '1' }),
      },
    ],
    violano: [
      { intestatario: { dataNascita: '1980-01-02' } },
      { intestatario: { dataNascita: '1981-01-01', senzaGiornoMese: '1' } },
    ],
  },
  EN072: {
    conformi: [
      { intestatario: { luogoNascita: { comune: { codiceIstat: '058091' } } } },
      { intestatario: { luogoNascita: { comune: { nomeComune: 'Roma' } } } },
    ],
    violano: [
      { intestatario: { luogoNascita: { comune: { codiceIstat: '015146' } } } },
      { intestatario: { luogoNascita: { comune: { nomeComune: 'MILANO', siglaProvinciaIstat: 'MI' } } } },
      {
        soggetto: conGeneralita({ luogoNascita: { localita: { codiceStato: '215', descrizioneStato: 'FRANCIA' } } }),
        intestatario: { luogoNascita: { comune: { codiceIstat: '015146' } } },
      },
    ],
  },
  EN073: {
    conformi: [{ intestatario: { idSchedaSoggettoComune: { idSchedaSoggetto: 'SINT-1' } } }],
    violano: [{ intestatario: { idSchedaSoggettoComune: { idSchedaSoggetto: 'SINT-2' } } }],
  },
  EN074: {
    conformi: [{ intestatario: { idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '058091' } } }],
    violano: [{ intestatario: { idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '015146' } } }],
  },
  EN075: { conformi: [{ intestatario: { sesso: 'F' } }], violano: [{ intestatario: { sesso: 'M' } }] },
  EN169: {
    conformi: [
      { tipi: ['13'] },
      { tipi: ['16'], ...chiede(UGO) },
      { tipi: ['16'], ...chiede(ESTRANEO), controllo: { tipoRichiedente: '1', forzaCertificazione: '1' } },
      { tipi: ['12'], ...chiede(ESTRANEO) },
    ],
    violano: [
      { tipi: ['16'], ...chiede(ESTRANEO) },
      { tipi: ['13'], ...chiede(LEO) },
      { tipi: ['13'], soggetto: conGeneralita({ dataNascita: '2008-11-22' }) },
    ],
  },
  EN170: {
    conformi: [chiede(UGO), { tipi: ['9'], registro: EMIGRATA }],
    violano: [
      { ...chiede(UGO), statoRichiedente: { deceduto: true } },
      { tipi: ['9'], registro: MORTA },
    ],
  },
  EN285: { conformi: [chiede(UGO), {}], violano: [chiede(UGO, false)] },
  EN286: {
    conformi: [chiede(UGO), { statoRichiedente: { documento: 'non-valido' } }],
    violano: [{ ...chiede(UGO), statoRichiedente: { documento: 'non-valido' } }],
  },
  EN294: {
    conformi: [chiede(UGO)],
    violano: [{ ...chiede(UGO), statoRichiedente: { documento: 'di-altra-persona' } }],
  },
  EN295: {
    conformi: [chiede(UGO)],
    violano: [{ ...chiede(UGO), statoRichiedente: { documento: 'non-presente' } }],
  },
  EN355: {
    conformi: [
      { tipi: ['19'], soggetto: convive() },
      { tipi: ['19'], soggetto: convive(), ...chiede(UGO) },
    ],
    violano: [{ tipi: ['19'], soggetto: convive(), ...chiede({ generalita: { cognome: 'FINTO' } }) }],
  },
  EN356: {
    conformi: [
      { tipi: ['19'], soggetto: convive() },
      { tipi: ['19'], soggetto: convive(), ...chiede(UGO) },
      { tipi: ['19'], soggetto: convive(), ...chiede(INTESTATARIA) },
    ],
    violano: [{ tipi: ['19'], soggetto: convive(), ...chiede(ESTRANEO) }],
  },
  EN391: {
    conformi: [{ ...chiede(ESTRANEO), controllo: { tipoRichiedente: '3' } }],
    violano: [
      { ...chiede(ESTRANEO, false), controllo: { tipoRichiedente: '3' } },
      {
        controllo: { tipoRichiedente: '3' },
        richiedente: { generalita: {}, docRiconoscimento: { estDocRiconoscimento: ' ' } },
      },
    ],
  },
  ES114: {
    conformi: [{}, { ...chiede(ESTRANEO), controllo: { tipoRichiedente: '3' } }],
    violano: [{ controllo: { tipoRichiedente: '4' } }, { controllo: { tipoRichiedente: 'x' } }],
  },
  ES115: { conformi: [{}, chiede(UGO)], violano: [{ controllo: { tipoRichiedente: '1' } }], anche: ['EN285'] },
};
