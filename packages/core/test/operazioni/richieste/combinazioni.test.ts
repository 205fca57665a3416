import { describe, expect, expectTypeOf, it } from 'vitest';

import {
  type DatiMutazioneScheda,
  type Richiesta,
  annullamentoMutazione,
  cancellazioneAltriMotivi,
  consultazioneScheda,
  decesso,
  emissioneCertificato,
  iscrizioneAireAltriMotivi,
  iscrizioneAltriMotivi,
  iscrizioneNascita,
  mutazioneAire,
  mutazioneFamiglia,
  mutazioneResidenza,
  mutazioneScheda,
  procedimentoAmministrativo,
  prospettoStatistico,
  rettificaDati,
  revocaDato,
} from '../../../src/operazioni/index.js';
import { ada, dataDecorrenza, legame, matrimonio, scheda, soggetto, testata } from './persone-di-prova.js';

const altro = { generalita: { cognome: 'ESEMPIO', nome: 'UGO' } };
const italiana = { descrizioneStato: 'ITALIA', codiceStato: '100' };
const operazione = { idOperazioneComune: '41', idOperazioneANPR: '3000000000' };
const atto = {
  comuneRegistrazione: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' },
  anno: '2026',
  parte: '1',
  numeroAtto: '7',
};
const componente = { generalita: soggetto, legame };

/** Not run: the compiler refuses what stands under each mark, and complains of a mark without need. */
function combinazioniIllecite(): void {
  const comuni = { soggetto, dataDecorrenza };
  // @ts-expect-error EN316: the marriage is missing
  mutazioneScheda({ ...comuni, tipo: '12' }, testata);
  // @ts-expect-error EN309: neither sentence nor act
  mutazioneScheda({ ...comuni, tipo: '14', matrimonio, separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '1' } }, testata); // prettier-ignore
  // @ts-expect-error EN396: data of another type
  mutazioneScheda({ ...comuni, tipo: '02', cittadinanza: [italiana], matrimonio }, testata);
  // @ts-expect-error ES069: no citizenship at all
  mutazioneScheda({ ...comuni, tipo: '02', cittadinanza: [] }, testata);
  // @ts-expect-error of two types both want their group
  mutazioneScheda({ ...comuni, tipo: ['10', '11'], paternita: altro }, testata);
  // @ts-expect-error EN321: a marriage and a union do not go together
  mutazioneScheda({ ...comuni, tipo: ['12', '18'], matrimonio, unioneCivile: { unitoCivilmente: ada, attoUnione: { dataEvento: dataDecorrenza } } }, testata); // prettier-ignore
  // @ts-expect-error EN487: 22 goes alone
  mutazioneScheda({ ...comuni, tipo: ['22', '07'], datiDecesso: {}, altriDati: {} }, testata);
  // @ts-expect-error ES096: there is no 09
  mutazioneScheda({ ...comuni, tipo: '09' }, testata);
  // @ts-expect-error EN139: the place of birth is missing
  mutazioneScheda({ ...comuni, tipo: '01', generalitaDaModificare: { generalita: { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1990-01-01' } } }, testata); // prettier-ignore
  // @ts-expect-error EN491: an attribution for who has a codice fiscale
  mutazioneScheda({ ...comuni, tipo: '01', gestioneCF: '1', generalitaDaModificare: { generalita: { ...ada, ...soggetto } } }, testata); // prettier-ignore
  // @ts-expect-error EN409: the act of birth twice
  mutazioneScheda({ ...comuni, tipo: '15', attoNascita: atto, attoNascitaANPR: { atto } }, testata);
  // @ts-expect-error EHR97: the day is missing
  mutazioneScheda({ tipo: '12', soggetto, matrimonio }, testata);

  const nascita = { soggetto: ada, gestioneCF: '1', cittadinanza: italiana, dataDecorrenza } as const;
  // @ts-expect-error the father is missing
  iscrizioneNascita({ ...nascita, attribuzioneFamiglia: '2', maternita: altro }, testata);
  // @ts-expect-error EF030: the tie is missing
  iscrizioneNascita({ ...nascita, attribuzioneFamiglia: '5', scheda }, testata);
  // @ts-expect-error EF014: there is no 6
  iscrizioneNascita({ ...nascita, attribuzioneFamiglia: '6' }, testata);
  // @ts-expect-error ES070: neither a codice fiscale nor what to do about it
  iscrizioneNascita({ soggetto: ada, cittadinanza: italiana, dataDecorrenza, attribuzioneFamiglia: '3', maternita: altro }, testata); // prettier-ignore
  // @ts-expect-error ES077: of AIRE there is A001
  iscrizioneNascita({ ...nascita, soggetto: { ...ada, soggettoAIRE: 'S' }, attribuzioneFamiglia: '3', maternita: altro }, testata); // prettier-ignore

  const persona = { ...nascita, cittadinanza: [italiana], statoCivile: { statoCivile: '1' } } as const;
  const inFamiglia = { attribuzioneFamiglia: '1', famiglia: scheda, legame } as const;
  // @ts-expect-error ES086: from where is missing
  iscrizioneAltriMotivi({ ...persona, ...inFamiglia, motivo: '4' }, testata);
  // @ts-expect-error EN250: the sentence is missing
  iscrizioneAltriMotivi({ ...persona, ...inFamiglia, motivo: '2' }, testata);
  // @ts-expect-error EC014: which other reason?
  iscrizioneAltriMotivi({ ...persona, ...inFamiglia, motivo: '9' }, testata);
  // @ts-expect-error EF022: neither family nor convivenza
  iscrizioneAltriMotivi({ ...persona, attribuzioneFamiglia: '1', legame, motivo: '5' }, testata);
  // @ts-expect-error a family and a convivenza
  iscrizioneAltriMotivi({ ...persona, ...inFamiglia, convivenza: scheda, motivo: '5' }, testata);
  // @ts-expect-error EF023: a new family lives nowhere
  iscrizioneAltriMotivi({ ...persona, attribuzioneFamiglia: '2', famiglia: {}, motivo: '5' }, testata);

  // @ts-expect-error EN250: the sentence of a presumed death is missing
  decesso({ anagrafe: 'APR', motivo: '2', ...comuni, datiDecesso: { dataEvento: dataDecorrenza }, ruoloSoggetto: '2' }, testata); // prettier-ignore
  // @ts-expect-error EN373: a death is for 2001
  cancellazioneAltriMotivi({ anagrafe: 'APR', motivo: '1', ...comuni, ruoloSoggetto: '2' }, testata);
  // @ts-expect-error EN377: irreperibile, and in a comune
  cancellazioneAltriMotivi({ anagrafe: 'APR', motivo: '5', ...comuni, ruoloSoggetto: '2', destinazione: { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } } }, testata); // prettier-ignore

  const famiglia = { tipoScheda: '3', scheda, dataDecorrenza } as const;
  // @ts-expect-error EF041: the address is missing
  mutazioneFamiglia({ ...famiglia, tipo: '4' }, testata);
  // @ts-expect-error EN223: nobody
  mutazioneFamiglia({ ...famiglia, tipo: '2', soggetti: [] }, testata);
  // @ts-expect-error EF040: what kind of convivenza?
  mutazioneFamiglia({ ...famiglia, tipo: '3', tipoScheda: '4' }, testata);
  // @ts-expect-error EF028: which family?
  mutazioneFamiglia({ ...famiglia, tipo: '3', scheda: {} }, testata);

  const nuova = { tipoScheda: '2', scheda: {}, dataDecorrenza } as const;
  // @ts-expect-error EF023: a new family lives nowhere
  mutazioneResidenza({ ...nuova, tipo: '02', soggetti: [{ generalita: soggetto }] }, testata);
  // @ts-expect-error EF051: two at a time
  mutazioneResidenza({ tipoScheda: '1', specie: 'famiglia', scheda, dataDecorrenza, tipo: '01', soggetti: [componente, componente] }, testata); // prettier-ignore
  // @ts-expect-error EF050: the address is missing
  mutazioneResidenza({ tipoScheda: '1', specie: 'famiglia', scheda, dataDecorrenza, tipo: '03', soggetti: [componente] }, testata); // prettier-ignore

  const annullata = { soggetto, tipoScheda: '1' } as const;
  // @ts-expect-error EN314: a registration is annulled with 1013
  annullamentoMutazione({ ...annullata, operazione: { ...operazione, operazioneRichiesta: '1002' } }, testata);
  // @ts-expect-error EN351: of a 5001 not some of the soggetti
  annullamentoMutazione({ ...annullata, operazione: { ...operazione, operazioneRichiesta: '5001' }, ripristino: 'parziale' }, testata); // prettier-ignore
  // @ts-expect-error EN360: the day of the change is missing
  annullamentoMutazione({ ...annullata, operazione: { ...operazione, operazioneRichiesta: '5005' }, ripristino: 'anagrafico' }, testata); // prettier-ignore

  // @ts-expect-error EHR03: ANPR has no number yet
  procedimentoAmministrativo({ tipoOperazione: 'I', motivoAvvio: '2', numeroPraticaAnpr: '7', dataStato: dataDecorrenza, statoProcedimento: '1' }, testata); // prettier-ignore
  // @ts-expect-error EN194: closed how?
  procedimentoAmministrativo({ tipoOperazione: 'C', numeroPraticaAnpr: '7', dataStato: dataDecorrenza, statoProcedimento: '3' }, testata); // prettier-ignore
  // @ts-expect-error EN394: which marriage?
  revocaDato({ tipo: '06', soggetto, motivo: '1' }, testata);
  // @ts-expect-error EN474: no date at all
  rettificaDati({ tipo: '103', soggetto, rettifica: {} }, { ...testata, tipoOperazione: 'R' });
  // @ts-expect-error a rettifica is of type R
  rettificaDati({ tipo: '101', soggetto, rettifica: { dataDecorrenzaResidenza: '2001-05-07' } }, { ...testata, tipoOperazione: 'C' }); // prettier-ignore

  const certificato = { soggetto, cognomeUffAnagrafe: 'A', nomeUffAnagrafe: 'B', paEstera: '0', emissione: '1', bollo: '0', diritti: '0' }; // prettier-ignore
  // @ts-expect-error EN066: the data of one certificate only
  emissioneCertificato({ ...certificato, certificati: ['1', '2'], tipoRichiedente: '2', tipoRichiesta: '2' }, testata);
  // @ts-expect-error another person asks, but who?
  emissioneCertificato({ ...certificato, certificati: ['1'], tipoRichiedente: '1', tipoRichiesta: '1' }, testata);
  // @ts-expect-error EN281: exempt why?
  emissioneCertificato({ ...certificato, certificati: ['1'], tipoRichiedente: '2', tipoRichiesta: '1', esenzioneBollo: '99' }, testata); // prettier-ignore
  // @ts-expect-error EN448: a codice fiscale alone finds nobody
  consultazioneScheda({ criteri: { codiceFiscale: 'PRVDAA90A41H501A' }, richiesta: { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: dataDecorrenza } }, testata); // prettier-ignore
  // @ts-expect-error EN105: of a year, not of a month
  prospettoStatistico({ comune: { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' }, tipologiaProspetto: '2', anno: '2025', mese: '1' }, testata); // prettier-ignore

  const aire = { iscrizioneAire: { iniziativaIscrizione: '1', individuazioneComuneIscrizione: '1' }, dataDecorrenza };
  // @ts-expect-error EN231: who emigrates has a codice fiscale
  iscrizioneAireAltriMotivi({ ...aire, motivo: 'C01', soggetto: ada, attribuzioneFamigliaAIRE: '2', famiglia: {} }, testata); // prettier-ignore
  // @ts-expect-error EN233: with type 4 no new family
  mutazioneAire({ tipo: '4', soggetto, attribuzioneFamigliaAIRE: '2', famiglia: {}, iscrizioneAire: { ...aire.iscrizioneAire, motivoIscrizione: 'C03' }, dataDecorrenza }, testata); // prettier-ignore
  // @ts-expect-error SP000: the deletion of a datum is no rettifica
  revocaDato({ tipo: '01', soggetto, motivo: '1' }, { ...testata, tipoOperazione: 'R' });
  // @ts-expect-error SP000: neither is the annulment of a mutazione
  annullamentoMutazione({ operazione: { ...operazione, operazioneRichiesta: '5008' }, soggetto, tipoScheda: '1' }, { ...testata, tipoOperazione: 'R' }); // prettier-ignore
}

describe('le combinazioni che ANPR rifiuta', () => {
  it('sono errori del compilatore', () => {
    expectTypeOf(combinazioniIllecite).toBeFunction();
    expectTypeOf<DatiMutazioneScheda<'12' | '18'>['tipo']>().toBeNever();
    expectTypeOf<DatiMutazioneScheda<'12' | '14'>['tipo']>().not.toBeNever();
    expectTypeOf(mutazioneScheda<'12'>).returns.toEqualTypeOf<Richiesta<'5008'>>();
  });
});

describe('che cosa aggiungono le funzioni', () => {
  it('lo stato civile che segue da una mutazione del matrimonio', () => {
    const comuni = { soggetto, matrimonio, dataDecorrenza };
    const fine = (tipoCessazione: string) => ({
      separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione, attoAnnullamentoMatrimonio: atto },
    });
    const vedovanza = { datiMorteconiuge: { dataEvento: dataDecorrenza } };
    const statoCivile = ({ corpo }: Richiesta<'5008'>) => corpo.statoCivile?.statoCivile;
    expect(statoCivile(mutazioneScheda({ ...comuni, tipo: '12' }, testata))).toBe('2');
    expect(statoCivile(mutazioneScheda({ ...comuni, tipo: '13', vedovanza }, testata))).toBe('3');
    expect(statoCivile(mutazioneScheda({ ...comuni, tipo: ['12', '14'], ...fine('1') }, testata))).toBe('4');
    expect(statoCivile(mutazioneScheda({ ...comuni, tipo: '14', ...fine('5') }, testata))).toBe('2');
  });

  it('di una famiglia nuova la data di origine, l’intestatario, il tipo e la decorrenza della residenza', () => {
    const indirizzo = { cap: '00184', comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' }, toponimo: {} };
    const { corpo } = mutazioneResidenza(
      { tipo: '02', tipoScheda: '2', scheda: {}, residenza: { indirizzo }, soggetti: [{ generalita: soggetto }], dataDecorrenza },
      testata,
    ); // prettier-ignore
    expect(corpo.generalitaSchedaFamiglia.dataOrigineFamigliaConvivenza).toBe(dataDecorrenza);
    expect(corpo.elencoSoggettiFamiglia?.[0]?.legameSoggetto).toStrictEqual({ codiceLegame: '1', dataDecorrenza });
    expect(corpo.residenzaFamiglia).toStrictEqual([
      { indirizzo, tipoIndirizzo: '1', dataDecorrenzaResidenza: dataDecorrenza },
    ]);
  });

  it('il tipo di indirizzo che vuole ogni mutazione', () => {
    const indirizzo = { cap: '00184', comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' }, toponimo: {} };
    const tipoIndirizzo = (tipo: '4' | '7' | '8') =>
      mutazioneFamiglia({ tipo, tipoScheda: '3', scheda, residenza: { indirizzo }, dataDecorrenza }, testata).corpo
        .residenzaFamigliaConvivenza?.tipoIndirizzo;
    expect((['4', '7', '8'] as const).map(tipoIndirizzo)).toStrictEqual(['1', '10', '11']);
  });
});
