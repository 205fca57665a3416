import { findRegola, formatGiorno, formatMessaggio } from '@anagrafe/core';
import { openTabelle } from '@anagrafe/decodifica';
import type { EsitoFile } from '@anagrafe/subentro';

import { createRapporto } from '../../src/rapporto/create-rapporto.js';
import type { DatiRapporto, Risorse } from '../../src/rapporto/dati-rapporto.js';
import { type Raccolta, createRaccolta } from '../../src/rapporto/raccolta.js';
import type { RilievoPubblico } from '../../src/verifica/rilievo-pubblico.js';

/** An outcome, with its rilievi. */
export interface DatiDiProva extends DatiRapporto {
  readonly rilievi: readonly RilievoPubblico[];
}

/** The rilievi as they are collected for the page. */
export function raccogli(rilievi: readonly RilievoPubblico[]): Raccolta {
  const raccolta = createRaccolta();
  for (const rilievo of rilievi) raccolta.aggiungi(rilievo);
  return raccolta;
}

/** The whole page of an outcome. */
export function toPaginaIntera(dati: DatiDiProva, risorse: Risorse): string {
  return [...createRapporto(dati, raccogli(dati.rilievi), risorse)].join('');
}

/** The shape of a case: code, frequency, field, and what the record says. People and places are invented. */
type Caso = readonly [
  codice: string,
  quota: number,
  campo: string,
  dettagli: (n: number) => {
    readonly valore: string | null;
    readonly parametri: Readonly<Record<string, string | number>>;
  },
];

const COGNOMI = ['ROSSI', 'D’AMICO', 'BIANCHI', 'NICOLÒ', 'ESPOSITO', 'VAN DER BERG', 'FERRARI', 'LO PRESTI'] as const;
const COMUNI = [
  ['MONTESCUDO (FC)', 'il 10/10/1946', 'in quel giorno era in provincia di FO'],
  ['REGGIO CALABRIA (RC)', 'il 14/07/2018', 'un comune di questo nome non è mai esistito; si trova REGGIO DI CALABRIA'],
  ['TEMPIO PAUSANIA (SS)', 'il 07/03/2011', 'in quel giorno era in provincia di OT'],
  ['CROTONE (KR)', 'il 02/02/1971', 'in quel giorno era in provincia di CZ'],
] as const;

const giorno = (n: number, anno: number): string =>
  `${anno + (n % 37)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;

const comune: Caso[3] = (n) => {
  const [nome, quando, spiegazione] = COMUNI[n % COMUNI.length] ?? COMUNI[0];
  return { valore: nome.slice(0, -5), parametri: { comune: nome, quando, spiegazione } };
};

const CASI: readonly Caso[] = [
  ['EC007', 0.42, 'generalita.luogoNascita.comune', comune],
  ['EC075', 0.14, 'attoNascita.comuneRegistrazione', comune],
  ['EC042', 0.06, 'matrimonio.datiMatrimonio.luogoEvento.comune', comune],
  ['ES127', 0.09, 'dataPrimaIscrizione', (n) => ({
    valore: giorno(n, 1985),
    parametri: { primaIscrizione: giorno(n, 1985), date: `decorrenza della residenza (${formatGiorno(giorno(n + 3, 1962))})` },
  })],
  ['EN064', 0.04, 'legameSoggetto.codiceLegame', () => ({ valore: '14', parametri: { codiceLegame: 14, relazione: 'FIGLIASTRO/A' } })],
  ['EA038', 0.05, 'generalita.codiceFiscale.codFiscale', (n) => ({
    valore: 'RSSMRA80A01H501U',
    parametri: { codFiscale: 'RSSMRA80A01H501U', dataNascita: giorno(n, 1944) },
  })],
  ['EA042', 0.03, 'generalita.sesso', () => ({ valore: 'F', parametri: { codFiscale: 'RSSMRA80A01H501U', sesso: 'F' } })],
  ['ES010', 0.04, 'matrimonio.datiMatrimonio.dataEvento', (n) => ({
    valore: giorno(n, 1931),
    parametri: { dataEvento: giorno(n, 1931), dataNascita: giorno(n + 5, 1969), oggi: '2026-11-21' },
  })],
  ['EN306', 0.03, 'matrimonio.datiMatrimonio', () => ({ valore: null, parametri: {} })],
  ['ES061', 0.02, 'generalita.senzaCognome', (n) => ({
    valore: COGNOMI[n % COGNOMI.length] ?? null,
    parametri: { cognome: COGNOMI[n % COGNOMI.length] ?? '' },
  })],
  ['ES063', 0.02, 'generalita.dataNascita', (n) => ({
    valore: giorno(n, 1925),
    parametri: { dataNascita: giorno(n, 1925), attesa: `${giorno(n, 1925).slice(0, 4)}-01-01` },
  })],
  ['EHR69', 0.01, 'attoNascita.anno', (n) => ({ valore: String(194 + (n % 5)), parametri: { anno: 194 + (n % 5), limite: 2026 } })],
  ['ES092', 0.03, 'idFamConvComune', () => ({
    valore: null,
    parametri: { causa: 'non indica né la famiglia né la convivenza a cui appartiene' },
  })],
  ['EN481', 0.01, 'residenza.dataDecorrenza', (n) => ({
    valore: giorno(n, 2027),
    parametri: { oggi: '2026-11-21', date: `decorrenza della residenza ${formatGiorno(giorno(n, 2027))}` },
  })],
]; // prettier-ignore

const DEL_FILE: Caso = ['EN011', 0, 'datiInvio.totaleSoggettiInvio', () => ({
  valore: '9100',
  parametri: { dichiarato: 9100, contato: 9098 },
})]; // prettier-ignore

/** An outcome as a comune might get it, `quanti` rilievi over three files, always the same for the same number. */
export function datiSintetici(quanti: number, altro: Partial<DatiDiProva> = {}): DatiDiProva {
  const file = [1, 2, 3].map((i): EsitoFile => ({
    nome: `028060_SUBAPR_2_${i}_3.gz`,
    soggetti: i === 3 ? 2604 : 9098,
    famiglie: i === 3 ? 1190 : 4107,
    convivenze: i === 1 ? 4 : 0,
    letto: true,
  })); // prettier-ignore
  const rilievi = quanti === 0 ? [] : [toRilievo(DEL_FILE, 0, file)];
  for (const caso of CASI) {
    const quota = Math.max(1, Math.round(caso[1] * quanti));
    for (let n = 0; n < quota && rilievi.length < quanti; n += 1) rilievi.push(toRilievo(caso, n, file));
  }
  for (let n = quanti; rilievi.length < quanti; n += 1) rilievi.push(toRilievo(CASI[0] ?? DEL_FILE, n, file));
  return toDati(rilievi, { file, ...altro });
}

/** The document around some rilievi: counts that agree with them, the tables of the package. */
export function toDati(rilievi: readonly RilievoPubblico[], altro: Partial<DatiDiProva> = {}): DatiDiProva {
  const conta = (severita: 'E' | 'W', daRimuovere: boolean): number =>
    rilievi.filter((r) => r.severita === severita && r.daRimuovere === daRimuovere).length;
  const perCodice: Record<string, number> = {};
  for (const { codice } of rilievi) perCodice[codice] = (perCodice[codice] ?? 0) + 1;
  return {
    versione: '0.1.0',
    tabelle: TABELLE,
    oggi: '2026-11-21',
    file: [{ nome: '028060_SUBAPR_2_1_1.gz', soggetti: 20_800, famiglie: 9404, convivenze: 4, letto: true }],
    riepilogo: {
      bloccanti: conta('E', false) + conta('E', true),
      daRimuovere: conta('W', true),
      avvisi: conta('W', false),
      perCodice,
    },
    rilievi,
    nonVerificati: NON_VERIFICATI,
    titoli: Object.fromEntries(Object.keys(perCodice).map((codice) => [codice, findRegola(codice)?.titolo ?? codice])),
    ...altro,
  };
}

/** A rilievo to vary: a blocking one unless told otherwise. */
export function unRilievo(altro: Partial<RilievoPubblico> = {}): RilievoPubblico {
  return {
    codice: 'ES092',
    severita: 'E',
    daRimuovere: false,
    file: '028060_SUBAPR_2_1_1.gz',
    riga: 12,
    soggetto: '0001',
    famiglia: null,
    campo: 'idFamConvComune',
    valore: null,
    messaggio: 'Soggetto senza scheda.',
    rimedio: 'Collegare il soggetto alla sua scheda.',
    ...altro,
  };
}

/** A document in which every text, of whatever origin, is this one. */
export function tuttiICampi(testo: string): DatiDiProva {
  const rilievo = unRilievo({
    codice: testo,
    file: testo,
    soggetto: testo,
    famiglia: testo,
    campo: testo,
    valore: testo,
    messaggio: testo,
    rimedio: testo,
  });
  const base = toDati([rilievo, { ...rilievo, campo: 'altro', rimedio: 'altro' }]);
  const fonte = { ...base.tabelle.comuni, file: testo, sha256: testo, estratta: testo, nota: testo };
  const conti = { soggetti: 1, famiglie: 1, convivenze: 1 };
  return {
    ...base,
    versione: testo,
    oggi: testo,
    comune: testo,
    titoli: { [testo]: `${testo}!` },
    tabelle: { ...base.tabelle, comuni: fonte },
    file: [
      { nome: testo, ...conti, letto: false, errore: testo },
      { nome: 'altro', ...conti, letto: true },
    ],
    nonVerificati: [{ codice: testo, motivo: testo, serve: testo }],
  };
}

function toRilievo([codice, , campo, dettagli]: Caso, n: number, file: readonly EsitoFile[]): RilievoPubblico {
  const regola = findRegola(codice);
  if (regola === undefined) throw new Error(`No rule ${codice}`);
  const { valore, parametri } = dettagli(n);
  const delFile = codice === 'EN011';
  const numero = (n * 7919 + codice.charCodeAt(4) * 31) % 90_000;
  return {
    codice,
    severita: regola.severita.subentro === 'errore' ? 'E' : 'W',
    daRimuovere: regola.daRimuoverePrimaDelSubentro,
    file: file[n % 3]?.nome ?? '',
    riga: delFile ? 14 : 120 + numero * 61,
    soggetto: delFile ? null : String(100_000 + numero),
    famiglia: delFile || codice === 'ES092' ? null : String(20_000 + (numero >> 1)),
    campo,
    valore,
    messaggio: formatMessaggio(regola.messaggio, parametri),
    rimedio: regola.rimedio,
  };
}

const { versione: TABELLE } = await openTabelle();

const REGISTRO = { motivo: 'dipende da ciò che ANPR ha già registrato', serve: 'lo stato del registro di ANPR' };
const AGENZIA = {
  motivo: 'la risposta viene dall’Agenzia delle Entrate',
  serve: 'l’interrogazione dell’Anagrafe Tributaria',
};
const FUTURA = {
  motivo: 'regola non ancora compresa in questa versione',
  serve: 'una versione successiva di Anagrafe SDK',
};
const NON_VERIFICATI: DatiRapporto['nonVerificati'] = [
  ...['EA002', 'EA003', 'EA004', 'EAA02'].map((codice) => ({ codice, ...AGENZIA })),
  ...['EC001', 'EC002', 'EC003', 'EC004', 'EC005', 'EC006', 'EC069', 'EF001', 'EF002', 'EF005', 'EF031', 'EF033', 'ES057', 'ES058', 'ES059', 'ES064', 'ES065'].map((codice) => ({ codice, ...FUTURA })),
  { codice: 'EN039', motivo: 'non si sa quale comune invia il file', serve: 'il codice ISTAT del comune: opzione --mittente' },
  { codice: 'ES013', motivo: 'in 37 casi manca o non si legge attoNascita.dataFormazioneAtto, attoNascita.anno', serve: 'i campi indicati, completi e leggibili' },
  ...['EN077', 'EN082', 'EN100', 'EN237'].map((codice) => ({ codice, ...REGISTRO })),
  { codice: 'STRUTTURA', motivo: 'si controllano radice, nomi e ripetizioni degli elementi, testo fuori posto; non ordine, obbligatorietà, lunghezze e formati', serve: 'la convalida con lo schema ufficiale, per esempio xmllint --schema subentro.xsd' },
]; // prettier-ignore
