import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type Cancellazione,
  type ContestoCertificato,
  type RichiestaCertificato,
  certificatiEmettibili,
  evaluateCertificato,
  evaluateNonVerificatiCertificato,
  regoleCertificati,
  toTipiCertificato,
} from '../../src/certificati/index.js';
import { toCertificazione } from '../../src/certificati/evaluate-certificato.js';
import { type Soggetto, type Verdetto, toPosti } from '../../src/index.js';
import { contesto, neiServizi } from '../scheda-di-prova.js';

const gruppo = <T extends Record<string, unknown>>(campi: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(campi, { requiredKeys: [] });
const GIORNI = ['1980-01-01', '2006-06-10', '2008-11-22', '2019-03-04', '2024-02-03', '2026-11-21'] as const;
const giorno = fc.constantFrom(...GIORNI);
const data = fc.constantFrom(...GIORNI, '2021-02-30', '2006-06-10+02:00', 'x', '');
const numero = fc.constantFrom(
  '0',
  '1',
  '01',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '14',
  '99',
  '100',
  '997',
  'x',
  '',
);
const cf = fc.constantFrom('PRVDAA80A41H501A', 'prvdaa80a41h501a', 'FNTGUO79A01H501B', 'TRZGNN70A01H501D', '');
const testo = fc.constantFrom('ADA', 'UGO', 'S', 'N', '');
const si = fc.constantFrom('S', 'N');
const comune = gruppo({
  nomeComune: fc.constantFrom('ROMA', 'MILANO'),
  codiceIstat: fc.constantFrom('058091', '015146'),
});
const generalita = gruppo({
  codiceFiscale: gruppo({ codFiscale: cf }),
  cognome: testo,
  nome: testo,
  sesso: testo,
  dataNascita: data,
  senzaGiorno: fc.constantFrom('0', '1'),
  senzaGiornoMese: fc.constantFrom('0', '1'),
  luogoNascita: gruppo({ comune, localita: gruppo({ descrizioneStato: testo }) }),
  soggettoAIRE: si,
  idSchedaSoggettoComune: gruppo({ idSchedaSoggetto: testo, idSchedaSoggettoComuneIstat: numero }),
  dataPrimaIscrizioneComune: data,
});
const evento = gruppo({ dataEvento: data, luogoEvento: gruppo({ comune }) });
const legame = gruppo({ legameSoggetto: gruppo({ tipoLegame: numero, codiceLegame: numero }) });
const soggetto = gruppo({
  generalita,
  statoCivile: gruppo({ statoCivile: numero }),
  attributiSoggetto: gruppo({ soggettoCertificabile: numero, senzaFissaDimora: si }),
  cittadinanza: gruppo({ codiceStato: numero, descrizioneStato: testo }),
  altraCittadinanza: fc.array(gruppo({ codiceStato: numero }), { maxLength: 2 }),
  residenza: gruppo({ dataDecorrenzaResidenza: data }),
  famiglia: legame,
  convivenza: legame,
  matrimonio: gruppo({ coniuge: generalita, datiMatrimonio: evento }),
  vedovanza: gruppo({}),
  separazioneAnnullamentoCessazioneMatrimonio: gruppo({ sentenza: gruppo({ data }) }),
  unioneCivile: gruppo({ unitoCivilmente: generalita, attoUnione: evento, scioglimentoUnione: gruppo({}) }),
  convivenzaDiFatto: gruppo({ convivente: generalita, contrattoStipula: gruppo({ data }) }),
  listaElettorale: gruppo({ elettore: si }),
}) as fc.Arbitrary<Soggetto>;
const tipo = fc.constantFrom(...toTipiCertificato().map(({ codice }) => codice), '08', '21', 'x', '');
const richiesta = gruppo({
  testataRichiesta: gruppo({ dataDecorrenza: data }),
  linguaCertificato: gruppo({
    tipoLinguaCertificato: fc.array(fc.constantFrom('IT', 'DE', 'sl', 'EN', ''), { maxLength: 3 }),
  }),
  listaTipiCertificati: gruppo({ tipoCertificato: fc.array(tipo, { maxLength: 3 }) }),
  generalitaRichiedente: gruppo({
    generalita,
    docRiconoscimento: gruppo({ estDocRiconoscimento: testo, dataRilascio: data }),
  }),
  soggettoIntestatario: gruppo({ generalita }),
  datiControllo: gruppo({
    tipoRichiedente: numero,
    tipoRichiesta: numero,
    paEstera: numero,
    emissione: numero,
    bollo: numero,
    bolloVirtuale: numero,
    esenzioneDiritti: numero,
    diritti: numero,
    esenzioneBollo: numero,
    descrizioneEsenzioneBollo: fc.constantFrom('', 'prova', 'x'.repeat(257)),
    forzaCertificazione: numero,
  }),
}) as fc.Arbitrary<RichiestaCertificato>;
const cancellazione = fc.record(
  { motivoCancellazione: fc.constantFrom('1', '2', '5', 'x'), dataDecorrenzaCancellazione: giorno },
  { requiredKeys: ['motivoCancellazione'] },
);
const scheda = fc.record({ comune: fc.constantFrom('058091', '015146'), aire: fc.boolean(), cancellata: fc.boolean() });
const intorno: fc.Arbitrary<Omit<ContestoCertificato, 'oggi' | 'tabelle'>> = gruppo({
  registro: gruppo({
    schede: fc.array(scheda, { maxLength: 3 }),
    cancellazione: fc.option<Cancellazione>(cancellazione),
    periodiCancellato: fc.array(fc.record({ dal: giorno, al: giorno }), { maxLength: 2 }),
    procedimentoAperto: fc.boolean(),
    famiglia: gruppo({
      componenti: fc.array(soggetto, { maxLength: 3 }),
      incompleta: fc.boolean(),
      certificabile: fc.boolean(),
    }),
    dataSubentro: giorno,
    dataIscrizioneAire: giorno,
    elettorale: gruppo({ inListaGenerale: fc.boolean(), certificabilita: numero }),
  }),
  richiedente: gruppo({
    deceduto: fc.boolean(),
    documento: fc.constantFrom(
      'valido' as const,
      'non-valido' as const,
      'di-altra-persona' as const,
      'non-presente' as const,
    ),
  }),
  comune: gruppo({
    datiAmministrazione: fc.boolean(),
    autorizzazioneBolloVirtuale: fc.boolean(),
    riscuoteDiritti: fc.boolean(),
    esentaDirittiInternet: fc.boolean(),
    lingue: fc.array(fc.constantFrom('DE', 'SL'), { maxLength: 2 }),
  }),
});

function congela<T>(valore: T): T {
  if (typeof valore === 'object' && valore !== null) Object.values(valore).forEach(congela);
  return Object.freeze(valore);
}

/** All that the rules read, but the day and the tables. */
interface Caso {
  readonly soggetto: Soggetto;
  readonly richiesta: RichiestaCertificato;
  readonly intorno: Omit<ContestoCertificato, 'oggi' | 'tabelle'>;
}
const caso: fc.Arbitrary<Caso> = fc.record({ soggetto, richiesta, intorno });

const verdetti = ({ soggetto: di, richiesta: una, intorno: noto }: Caso): ReadonlyMap<string, Verdetto> => {
  const oggetto = toCertificazione(di, una, { ...contesto, ...noto });
  return new Map(regoleCertificati.map((regola) => [regola.codice, regola.verifica(oggetto, neiServizi)]));
};

/** Where a fact stands whose absence means nothing by itself; and the rule, if there is one, that asks whether it is there. */
const FATTI: readonly (readonly [percorso: string, tranne?: string])[] = [
  ['richiesta.datiControllo.tipoRichiedente'],
  ['richiesta.datiControllo.tipoRichiesta'],
  ['richiesta.datiControllo.paEstera'],
  ['richiesta.datiControllo.emissione'],
  ['richiesta.datiControllo.bollo'],
  ['richiesta.datiControllo.diritti'],
  ['richiesta.listaTipiCertificati'],
  ['richiesta.generalitaRichiedente.generalita.codiceFiscale', 'EN355'],
  ['soggetto.attributiSoggetto.soggettoCertificabile'],
  ['soggetto.cittadinanza.codiceStato'],
  ['soggetto.statoCivile', 'EN138'],
  ['soggetto.famiglia.legameSoggetto'],
  ['soggetto.generalita.codiceFiscale'],
  ['soggetto.generalita.dataNascita'],
  ['soggetto.generalita.dataPrimaIscrizioneComune'],
  ['soggetto.generalita.luogoNascita'],
  ['soggetto.generalita.nome'],
  ['soggetto.listaElettorale'],
  ['intorno.registro'],
  ['intorno.registro.schede'],
  ['intorno.registro.cancellazione'],
  ['intorno.registro.cancellazione.dataDecorrenzaCancellazione', 'EN163'],
  ['intorno.registro.periodiCancellato'],
  ['intorno.registro.procedimentoAperto'],
  ['intorno.registro.famiglia'],
  ['intorno.registro.famiglia.componenti'],
  ['intorno.registro.famiglia.incompleta'],
  ['intorno.registro.famiglia.certificabile'],
  ['intorno.registro.dataSubentro'],
  ['intorno.registro.dataIscrizioneAire'],
  ['intorno.registro.elettorale'],
  ['intorno.registro.elettorale.certificabilita'],
  ['intorno.richiedente'],
  ['intorno.comune'],
  ['intorno.comune.lingue'],
  ['intorno.comune.riscuoteDiritti'],
  ['intorno.comune.esentaDirittiInternet'],
];

/** The same without what stands at a path; `undefined` if nothing does. */
function togli(da: unknown, [nome = '', ...resto]: readonly string[]): unknown {
  if (typeof da !== 'object' || da === null || !Object.hasOwn(da, nome)) return undefined;
  const { [nome]: tolto, ...altri } = da as Record<string, unknown>;
  if (resto.length === 0) return altri;
  const dentro = togli(tolto, resto);
  return dentro === undefined ? undefined : { ...altri, [nome]: dentro };
}

describe('the rules on certificates', () => {
  it('answer on any partial frozen input, twice the same', () => {
    fc.assert(
      fc.property(caso, (uno) => {
        congela(uno);
        const dove = { ...contesto, ...uno.intorno };
        const prima = evaluateCertificato(uno.soggetto, uno.richiesta, dove);
        expect(evaluateCertificato(uno.soggetto, uno.richiesta, dove)).toEqual(prima);
        expect(certificatiEmettibili(uno.soggetto, dove)).toEqual(certificatiEmettibili(uno.soggetto, dove));
      }),
      { numRuns: 200 },
    );
  });

  it('fill every place of their messages, and no other; name fields that they look at', () => {
    fc.assert(
      fc.property(caso, (uno) => {
        const dati = verdetti(uno);
        for (const regola of regoleCertificati) {
          const verdetto = dati.get(regola.codice);
          if (verdetto?.type === 'violata') {
            expect(Object.keys(verdetto.parametri).sort()).toEqual([...new Set(toPosti(regola.messaggio))].sort());
            expect(Object.values(verdetto.parametri)).not.toContain('');
            expect(regola.campi).toContain(verdetto.campo ?? regola.campi[0]);
          }
          if (verdetto?.type === 'non-valutabile') {
            expect(verdetto.mancano.length).toBeGreaterThan(0);
            for (const campo of verdetto.mancano) expect(campo).toMatch(/^[a-z.]+$/i);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are refined, never contradicted, when a fact that was missing becomes known', () => {
    fc.assert(
      fc.property(caso, fc.constantFrom(...FATTI), (completo, [percorso, tranne]) => {
        const parziale = togli(completo, percorso.split('.')) as Caso | undefined;
        fc.pre(parziale !== undefined);
        const dopo = verdetti(completo);
        for (const [codice, prima] of verdetti(parziale)) {
          if (prima.type === 'non-valutabile' || codice === tranne) continue;
          expect(`${percorso}: ${codice} ${dopo.get(codice)?.type ?? ''}`).toBe(`${percorso}: ${codice} ${prima.type}`);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('do not mind in which order the certificates are asked, nor how often', () => {
    fc.assert(
      fc.property(caso, fc.array(tipo, { minLength: 1, maxLength: 4 }), (uno, tipi) => {
        const codici = (tipoCertificato: readonly string[]) =>
          evaluateCertificato(
            uno.soggetto,
            { ...uno.richiesta, listaTipiCertificati: { tipoCertificato } },
            { ...contesto, ...uno.intorno },
          ).map(({ codice }) => codice);
        expect(codici([...tipi].reverse())).toEqual(codici(tipi));
        expect(codici([...tipi, ...tipi])).toEqual(codici(tipi));
      }),
    );
  });

  it('call nothing fine that they could not decide', () => {
    fc.assert(
      fc.property(caso, ({ soggetto: di, richiesta: una, intorno: noto }) => {
        const dove = { ...contesto, ...noto };
        const violati = new Set(evaluateCertificato(di, una, dove).map(({ codice }) => codice));
        for (const { codice } of evaluateNonVerificatiCertificato(di, una, dove))
          expect(violati.has(codice)).toBe(false);
      }),
    );
  });
});

describe('the certificates that a person can have', () => {
  it('are those that a request for it alone does not find refused', () => {
    fc.assert(
      fc.property(caso, ({ soggetto: di, intorno: noto }) => {
        const dove = { ...contesto, ...noto };
        for (const { tipo: uno, esito, rilievi, nonVerificati } of certificatiEmettibili(di, dove)) {
          const chiedi = (forzaCertificazione: string) => ({
            listaTipiCertificati: { tipoCertificato: [uno.codice] },
            datiControllo: { forzaCertificazione },
          });
          const trovati = evaluateCertificato(di, chiedi('0'), dove);
          expect(trovati).toEqual(expect.arrayContaining([...rilievi]));
          const forzati = evaluateCertificato(di, chiedi('1'), dove);
          const restano = rilievi.filter((r) => forzati.some(({ codice }) => codice === r.codice));
          if (esito === 'si') expect([rilievi, nonVerificati]).toEqual([[], []]);
          expect(esito === 'no').toBe(restano.length > 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
