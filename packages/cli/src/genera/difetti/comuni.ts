import type { Atto, ComuneIndicato } from '@anagrafe/core';

import { type DifettoScheda, difettoSoggetto } from './difetto.js';

/** The guide of 28 April 2021 has most of these, name for name. */
const MONTESCUDO = comune('MONTESCUDO', 'FC'); // until 1992 in FO, then in RN
const REGGIO_CALABRIA = comune('REGGIO CALABRIA', 'RC'); // never without "DI"
const GRESSONEY = comune('GRESSONEY-SAINT-JEAN', 'AO'); // with hyphens since 2 January 1977
const TEMPIO = comune('TEMPIO PAUSANIA', 'SS'); // from 2006 to 2016 in OT
const VERBANIA = comune('VERBANIA', 'NO'); // since 1992 in VB
const CROTONE = comune('CROTONE', 'RC'); // of CZ, then of KR
const BORRIANA = comune('BORRIANA', 'TO'); // of NO, of VC, then of BI

export const EC007: DifettoScheda = difettoSoggetto({
  codice: 'EC007',
  descrizione: 'nato a MONTESCUDO (FC), che è stata in provincia di FO e poi di RN',
  guasta: (soggetto) => {
    const { generalita } = soggetto;
    if (generalita?.luogoNascita?.comune === undefined) return undefined;
    return { ...soggetto, generalita: { ...generalita, luogoNascita: { comune: MONTESCUDO } } };
  },
});

export const EC030: DifettoScheda = difettoSoggetto({
  codice: 'EC030',
  descrizione: 'stato estero di nascita APOLIDE (999), che vale solo come cittadinanza',
  guasta: (soggetto) => {
    const { generalita } = soggetto;
    if (generalita?.luogoNascita?.localita === undefined) return undefined;
    const localita = { descrizioneStato: 'APOLIDE', codiceStato: '999' };
    return { ...soggetto, generalita: { ...generalita, luogoNascita: { localita } } };
  },
});

export const EC042: DifettoScheda = difettoSoggetto({
  codice: 'EC042',
  descrizione: 'matrimonio a REGGIO CALABRIA (RC), che si è sempre chiamata REGGIO DI CALABRIA',
  guasta: (soggetto) => {
    const { matrimonio } = soggetto;
    const dati = matrimonio?.datiMatrimonio;
    if (dati?.luogoEvento?.comune === undefined) return undefined;
    const datiMatrimonio = { ...dati, luogoEvento: { comune: REGGIO_CALABRIA } };
    return { ...soggetto, matrimonio: { ...matrimonio, datiMatrimonio } };
  },
});

export const EC075: DifettoScheda = difettoSoggetto({
  codice: 'EC075',
  descrizione:
    'atto di nascita registrato a GRESSONEY-SAINT-JEAN (AO) prima che prendesse quel nome, il 2 gennaio 1977',
  guasta: (soggetto) => {
    const { attoNascita } = soggetto;
    if (attoNascita === undefined || ultimoGiorno(attoNascita) >= '1977-01-02') return undefined;
    return { ...soggetto, attoNascita: { ...attoNascita, comuneRegistrazione: GRESSONEY } };
  },
});

export const EC078: DifettoScheda = difettoSoggetto({
  codice: 'EC078',
  descrizione: 'carta d’identità rilasciata il 7 marzo 2011 a TEMPIO PAUSANIA (SS), allora in provincia di OT',
  guasta: (soggetto) => {
    const { cartaIdentita, generalita } = soggetto;
    if (cartaIdentita === undefined || (generalita?.dataNascita ?? '') >= '2011') return undefined;
    const rilascio = { dataRilascio: '2011-03-07', dataScadenza: '2021-03-07', comuneRilascio: TEMPIO };
    return { ...soggetto, cartaIdentita: { ...cartaIdentita, ...rilascio } };
  },
});

export const EC081: DifettoScheda = difettoSoggetto({
  codice: 'EC081',
  descrizione: 'atto di matrimonio registrato a CROTONE (RC), che è stata in provincia di CZ e poi di KR',
  guasta: (soggetto) => {
    const { matrimonio } = soggetto;
    const dati = matrimonio?.datiMatrimonio;
    if (dati?.attoEvento === undefined) return undefined;
    const datiMatrimonio = { ...dati, attoEvento: { ...dati.attoEvento, comuneRegistrazione: CROTONE } };
    return { ...soggetto, matrimonio: { ...matrimonio, datiMatrimonio } };
  },
});

export const EC087: DifettoScheda = difettoSoggetto({
  codice: 'EC087',
  descrizione: 'permesso di soggiorno rilasciato il 19 febbraio 2018 a VERBANIA (NO), allora in provincia di VB',
  guasta: (soggetto) => {
    const { permessoSoggiorno, generalita } = soggetto;
    if (permessoSoggiorno === undefined || (generalita?.dataNascita ?? '') >= '2018') return undefined;
    const rilascio = { dataRilascio: '2018-02-19', comune: VERBANIA };
    return { ...soggetto, permessoSoggiorno: { ...permessoSoggiorno, ...rilascio } };
  },
});

export const EC096: DifettoScheda = difettoSoggetto({
  codice: 'EC096',
  descrizione: 'atto di cessazione del matrimonio registrato a BORRIANA (TO), che è stata in provincia di NO, VC e BI',
  guasta: (soggetto) => {
    const cessazione = soggetto.separazioneAnnullamentoCessazioneMatrimonio;
    if (cessazione?.attoAnnullamentoMatrimonio === undefined) return undefined;
    const attoAnnullamentoMatrimonio = { ...cessazione.attoAnnullamentoMatrimonio, comuneRegistrazione: BORRIANA };
    return { ...soggetto, separazioneAnnullamentoCessazioneMatrimonio: { ...cessazione, attoAnnullamentoMatrimonio } };
  },
});

export const EC166: DifettoScheda = difettoSoggetto({
  codice: 'EC166',
  anche: ['EC075'],
  descrizione: 'atto di nascita registrato a CROTONE (RC): mai in quella provincia, quindi nemmeno quel giorno',
  guasta: (soggetto) => {
    const { attoNascita } = soggetto;
    if (attoNascita === undefined) return undefined;
    return { ...soggetto, attoNascita: { ...attoNascita, comuneRegistrazione: CROTONE } };
  },
});

export const EN347: DifettoScheda = difettoSoggetto({
  codice: 'EN347',
  descrizione: 'comune di nascita con il codice 061526, che è di una variazione e non di un comune',
  guasta: (soggetto) => {
    const { generalita } = soggetto;
    const comuneNascita = generalita?.luogoNascita?.comune;
    if (comuneNascita === undefined) return undefined;
    const luogoNascita = { comune: { ...comuneNascita, codiceIstat: '061526' } };
    return { ...soggetto, generalita: { ...generalita, luogoNascita } };
  },
});

function comune(nomeComune: string, siglaProvinciaIstat: string): ComuneIndicato {
  return { nomeComune, siglaProvinciaIstat };
}

/** The last day on which a record may have been made. */
function ultimoGiorno({ dataFormazioneAtto, anno = '' }: Atto): string {
  return dataFormazioneAtto ?? `${anno}-12-31`;
}
