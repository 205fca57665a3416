import type { Nucleo } from '../schede/create-nucleo.js';
import type { FamigliaSintetica, SoggettoSintetico } from '../schede/scheda-sintetica.js';
import { type DifettoScheda, difettoSoggetto } from './difetto.js';

const INTESTATARIO = '1';

export const EC001: DifettoScheda = difettoSoggetto({
  codice: 'EC001',
  descrizione: 'stato civile 5, che la tabella 1 non ha',
  guasta: (soggetto) => ({ ...soggetto, statoCivile: { ...soggetto.statoCivile, statoCivile: '5' } }),
});

export const EC002: DifettoScheda = difettoSoggetto({
  codice: 'EC002',
  descrizione: 'relazione di parentela 27, che la tabella 5 non ha',
  guasta: (soggetto) => conLegame(soggetto, 'famiglia', '27'),
});

export const EC003: DifettoScheda = difettoSoggetto({
  codice: 'EC003',
  descrizione: 'legame di convivenza 4, che la tabella 6 non ha',
  guasta: (soggetto) => conLegame(soggetto, 'convivenza', '4'),
});

export const EC004: DifettoScheda = {
  codice: 'EC004',
  descrizione: 'motivo di costituzione della famiglia 7, che la tabella 26 non ha',
  applica: (nucleo) => conScheda(nucleo, 'famiglie', (scheda) => ({ ...scheda, motivoCostituzione: '7' })),
};

export const EC005: DifettoScheda = {
  codice: 'EC005',
  descrizione: 'specie della convivenza 9, che la tabella 27 non ha',
  applica: (nucleo) => conScheda(nucleo, 'convivenze', (scheda) => ({ ...scheda, specieConvivenza: '9' })),
};

export const EC006: DifettoScheda = difettoSoggetto({
  codice: 'EC006',
  descrizione: 'motivo di iscrizione 11, che la tabella 7 non ha',
  guasta: (soggetto) => ({ ...soggetto, motivoIscrizioneAPR: '11' }),
});

export const EC036: DifettoScheda = difettoSoggetto({
  codice: 'EC036',
  descrizione: 'cittadinanza delle ISOLE COOK (702), che non ne danno una',
  guasta: (soggetto) => {
    const { cittadinanza } = soggetto;
    if (cittadinanza === undefined) return undefined;
    return { ...soggetto, cittadinanza: { ...cittadinanza, descrizioneStato: 'ISOLE COOK', codiceStato: '702' } };
  },
});

export const EC039: DifettoScheda = difettoSoggetto({
  codice: 'EC039',
  descrizione: 'matrimonio in uno stato con il codice 000, che la tabella 2 non ha',
  guasta: (soggetto) => {
    const { matrimonio } = soggetto;
    if (matrimonio?.datiMatrimonio === undefined) return undefined;
    const localita = { descrizioneLocalita: 'IGNOTA', descrizioneStato: 'IGNOTO', codiceStato: '000' };
    const datiMatrimonio = { ...matrimonio.datiMatrimonio, luogoEvento: { localita } };
    return { ...soggetto, matrimonio: { ...matrimonio, datiMatrimonio } };
  },
});

export const EC063: DifettoScheda = difettoSoggetto({
  codice: 'EC063',
  descrizione: 'tipo di soggiorno 10, che la tabella 8 non ha',
  guasta: (soggetto) => {
    const { permessoSoggiorno } = soggetto;
    if (permessoSoggiorno === undefined) return undefined;
    return { ...soggetto, permessoSoggiorno: { ...permessoSoggiorno, tipoSoggiorno: '10' } };
  },
});

export const EC064: DifettoScheda = difettoSoggetto({
  codice: 'EC064',
  descrizione: 'posizione nella professione A, che è solo per le conversioni dall’AIRE',
  guasta: (soggetto) => conAltriDati(soggetto, { posizioneProfessionale: 'A' }),
});

export const EC065: DifettoScheda = difettoSoggetto({
  codice: 'EC065',
  descrizione: 'condizione non professionale 7, che la tabella 10 non ha',
  guasta: (soggetto) => conAltriDati(soggetto, { condizioneNonProfessionale: '7' }),
});

export const EC066: DifettoScheda = difettoSoggetto({
  codice: 'EC066',
  descrizione: 'titolo di studio Y, che la tabella 11 non ha',
  guasta: (soggetto) => conAltriDati(soggetto, { titoloStudio: 'Y' }),
});

export const EC073: DifettoScheda = difettoSoggetto({
  codice: 'EC073',
  descrizione: 'specie del toponimo 997, che la tabella 4 non ha',
  guasta: (soggetto) => {
    const { residenza } = soggetto;
    const indirizzo = residenza?.indirizzo;
    if (indirizzo?.toponimo === undefined) return undefined;
    const toponimo = { ...indirizzo.toponimo, codSpecie: '997' };
    return { ...soggetto, residenza: { ...residenza, indirizzo: { ...indirizzo, toponimo } } };
  },
});

export const EC165: DifettoScheda = difettoSoggetto({
  codice: 'EC165',
  descrizione: 'tipo di cessazione del matrimonio 11, che la tabella 31 non ha',
  guasta: (soggetto) => {
    const cessazione = soggetto.separazioneAnnullamentoCessazioneMatrimonio;
    if (cessazione === undefined) return undefined;
    return { ...soggetto, separazioneAnnullamentoCessazioneMatrimonio: { ...cessazione, tipoCessazione: '11' } };
  },
});

export const EC177: DifettoScheda = difettoSoggetto({
  codice: 'EC177',
  descrizione: 'unione civile o convivenza di fatto cessata con il motivo 4, che la tabella 43 non ha',
  guasta: (soggetto) => {
    const { unioneCivile, convivenzaDiFatto } = soggetto;
    if (unioneCivile !== undefined)
      return { ...soggetto, unioneCivile: { ...unioneCivile, scioglimentoUnione: { motivoScioglimento: '4' } } };
    if (convivenzaDiFatto === undefined) return undefined;
    const contrattoRisoluzione = { motivoRisoluzione: '4' };
    return { ...soggetto, convivenzaDiFatto: { ...convivenzaDiFatto, contrattoRisoluzione } };
  },
});

export const EN242: DifettoScheda = difettoSoggetto({
  codice: 'EN242',
  descrizione: 'tipo di tribunale 5, che la tabella 32 non ha',
  guasta: (soggetto) => {
    const cessazione = soggetto.separazioneAnnullamentoCessazioneMatrimonio;
    if (cessazione?.sentenza === undefined) return undefined;
    const sentenza = { ...cessazione.sentenza, tipoTribunale: '5' };
    return { ...soggetto, separazioneAnnullamentoCessazioneMatrimonio: { ...cessazione, sentenza } };
  },
});

/** The scheda with another tie to its famiglia or convivenza; not of whoever holds the scheda, which would miss them. */
function conLegame(
  soggetto: SoggettoSintetico,
  gruppo: 'famiglia' | 'convivenza',
  codiceLegame: string,
): SoggettoSintetico | undefined {
  const appartenenza = soggetto[gruppo];
  const legame = appartenenza?.legameSoggetto;
  if (legame === undefined || legame.codiceLegame === INTESTATARIO) return undefined;
  return { ...soggetto, [gruppo]: { ...appartenenza, legameSoggetto: { ...legame, codiceLegame } } };
}

function conAltriDati(soggetto: SoggettoSintetico, altri: Readonly<Record<string, string>>): SoggettoSintetico {
  return { ...soggetto, altriDati: { ...soggetto.altriDati, ...altri } };
}

/** The nucleo with its scheda of that kind spoilt; undefined if it has none. */
function conScheda(
  nucleo: Nucleo,
  specie: 'famiglie' | 'convivenze',
  guasta: (scheda: FamigliaSintetica) => FamigliaSintetica,
): ReturnType<DifettoScheda['applica']> {
  const [scheda, ...altre] = nucleo[specie];
  if (scheda === undefined) return undefined;
  const famiglia = scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza ?? null;
  return { nucleo: { ...nucleo, [specie]: [guasta(scheda), ...altre] }, soggetto: null, famiglia };
}
