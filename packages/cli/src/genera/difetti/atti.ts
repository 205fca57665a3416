import { annoPrima } from '../caso/calendario.js';
import { type DifettoScheda, difettoSoggetto } from './difetto.js';

export const EHR69: DifettoScheda = difettoSoggetto({
  codice: 'EHR69',
  anche: ['ES013'],
  descrizione: 'anno dell’atto di nascita 9591: è anche nel futuro',
  guasta: (soggetto) => {
    const { attoNascita } = soggetto;
    // Without its day the comune of the record would be looked for in that year too.
    if (attoNascita?.dataFormazioneAtto === undefined) return undefined;
    return { ...soggetto, attoNascita: { ...attoNascita, anno: '9591' } };
  },
});

export const EHR71: DifettoScheda = difettoSoggetto({
  codice: 'EHR71',
  descrizione: 'anno dell’atto di matrimonio 2110',
  guasta: (soggetto) => {
    const { matrimonio } = soggetto;
    const dati = matrimonio?.datiMatrimonio;
    if (dati?.attoEvento === undefined) return undefined;
    const datiMatrimonio = { ...dati, attoEvento: { ...dati.attoEvento, anno: '2110' } };
    return { ...soggetto, matrimonio: { ...matrimonio, datiMatrimonio } };
  },
});

export const EHR73: DifettoScheda = difettoSoggetto({
  codice: 'EHR73',
  descrizione: 'anno dell’atto di cessazione del matrimonio 2917',
  guasta: (soggetto) => {
    const cessazione = soggetto.separazioneAnnullamentoCessazioneMatrimonio;
    if (cessazione?.attoAnnullamentoMatrimonio === undefined) return undefined;
    const attoAnnullamentoMatrimonio = { ...cessazione.attoAnnullamentoMatrimonio, anno: '2917' };
    return { ...soggetto, separazioneAnnullamentoCessazioneMatrimonio: { ...cessazione, attoAnnullamentoMatrimonio } };
  },
});

export const ES013: DifettoScheda = difettoSoggetto({
  codice: 'ES013',
  descrizione: 'atto di nascita dell’anno prima della nascita',
  guasta: (soggetto) => {
    const { attoNascita, generalita } = soggetto;
    if (attoNascita?.dataFormazioneAtto === undefined || generalita?.dataNascita === undefined) return undefined;
    return { ...soggetto, attoNascita: { ...attoNascita, anno: annoPrima(generalita.dataNascita) } };
  },
});
