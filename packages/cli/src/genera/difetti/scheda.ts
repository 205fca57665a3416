import { type DifettoScheda, difettoSoggetto, senza } from './difetto.js';

export const EN064: DifettoScheda = difettoSoggetto({
  codice: 'EN064',
  descrizione: 'figlio registrato come figliastro (14), relazione cessata nel 2015',
  guasta: (soggetto) => {
    const { famiglia } = soggetto;
    if (famiglia?.legameSoggetto?.codiceLegame !== '3') return undefined;
    return {
      ...soggetto,
      famiglia: { ...famiglia, legameSoggetto: { ...famiglia.legameSoggetto, codiceLegame: '14' } },
    };
  },
});

export const EN306: DifettoScheda = difettoSoggetto({
  codice: 'EN306',
  descrizione: 'coniuge senza i dati del matrimonio',
  guasta: (soggetto) => {
    const { matrimonio } = soggetto;
    return matrimonio === undefined ? undefined : { ...soggetto, matrimonio: senza(matrimonio, 'datiMatrimonio') };
  },
});

export const EN383: DifettoScheda = difettoSoggetto({
  codice: 'EN383',
  descrizione: 'unione civile senza il suo atto, o convivenza di fatto senza il contratto',
  guasta: (soggetto) => {
    const { unioneCivile, convivenzaDiFatto } = soggetto;
    if (unioneCivile !== undefined) return { ...soggetto, unioneCivile: senza(unioneCivile, 'attoUnione') };
    if (convivenzaDiFatto === undefined) return undefined;
    return { ...soggetto, convivenzaDiFatto: senza(convivenzaDiFatto, 'contrattoStipula') };
  },
});

export const EN524: DifettoScheda = difettoSoggetto({
  codice: 'EN524',
  descrizione: 'indirizzo senza la specie del toponimo',
  guasta: (soggetto) => {
    const { residenza } = soggetto;
    const indirizzo = residenza?.indirizzo;
    if (indirizzo?.toponimo === undefined) return undefined;
    const toponimo = senza(indirizzo.toponimo, 'codSpecie', 'specie', 'specieFonte');
    return { ...soggetto, residenza: { ...residenza, indirizzo: { ...indirizzo, toponimo } } };
  },
});

export const ES057: DifettoScheda = difettoSoggetto({
  codice: 'ES057',
  anche: ['ES049'],
  descrizione: 'dichiarato senza cognome e senza nome: mancano quindi entrambi',
  guasta: (soggetto) => {
    const { generalita } = soggetto;
    if (generalita === undefined) return undefined;
    const anonimo = senza(generalita, 'cognome', 'nome', 'codiceFiscale');
    return { ...soggetto, generalita: { ...anonimo, senzaCognome: '1', senzaNome: '1' } };
  },
});

export const EHR41: DifettoScheda = difettoSoggetto({
  codice: 'EHR41',
  anche: ['STRUTTURA'],
  descrizione: 'carta d’identità senza chi l’ha rilasciata',
  validoXsd: false,
  guasta: (soggetto) => {
    const { cartaIdentita } = soggetto;
    if (cartaIdentita?.comuneRilascio === undefined) return undefined;
    return { ...soggetto, cartaIdentita: senza(cartaIdentita, 'comuneRilascio') };
  },
});

export const ES061: DifettoScheda = difettoSoggetto({
  codice: 'ES061',
  anche: ['STRUTTURA'],
  descrizione: 'dichiarato senza cognome, ma il cognome c’è',
  validoXsd: false,
  guasta: (soggetto) => {
    if (soggetto.generalita?.cognome === undefined) return undefined;
    return { ...soggetto, generalita: { ...soggetto.generalita, senzaCognome: '1' } };
  },
});

export const ES062: DifettoScheda = difettoSoggetto({
  codice: 'ES062',
  anche: ['STRUTTURA'],
  descrizione: 'dichiarato senza nome, ma il nome c’è',
  validoXsd: false,
  guasta: (soggetto) => {
    if (soggetto.generalita?.nome === undefined) return undefined;
    return { ...soggetto, generalita: { ...soggetto.generalita, senzaNome: '1' } };
  },
});
