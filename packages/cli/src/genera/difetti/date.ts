import { annoPrima } from '../caso/calendario.js';
import type { SoggettoSintetico } from '../schede/scheda-sintetica.js';
import { type DifettoScheda, difettoSoggetto, senza } from './difetto.js';

/** After any day on which somebody may check the file. */
const FUTURO = '2099-12-31';

export const EN481: DifettoScheda = difettoSoggetto({
  codice: 'EN481',
  descrizione: 'ultimo aggiornamento il 31 dicembre 2099',
  guasta: (soggetto) => ({ ...soggetto, dataUltimoAggiornamento: FUTURO }),
});

export const ES008: DifettoScheda = difettoSoggetto({
  codice: 'ES008',
  descrizione: 'nascita il 31 dicembre 2099',
  guasta: (soggetto) => {
    const { generalita, residenza, cittadinanza } = soggetto;
    const comune = residenza?.indirizzo?.comune;
    // Whoever has more of a life than a birth would contradict it in other ways too.
    if (comune === undefined || cittadinanza === undefined || nascitaIntera(soggetto) === undefined) return undefined;
    if (soggetto.matrimonio !== undefined) return undefined;
    return {
      ...senza(soggetto, 'attoNascita'),
      cittadinanza: senza(cittadinanza, 'dataValidita'),
      generalita: { ...senza(generalita ?? {}, 'codiceFiscale'), dataNascita: FUTURO, luogoNascita: { comune } },
    };
  },
});

export const ES009: DifettoScheda = difettoSoggetto({
  codice: 'ES009',
  descrizione: 'cittadinanza valida dall’anno prima della nascita',
  guasta: (soggetto) => {
    const { cittadinanza } = soggetto;
    const nascita = nascitaIntera(soggetto);
    if (cittadinanza === undefined || nascita === undefined) return undefined;
    return { ...soggetto, cittadinanza: { ...cittadinanza, dataValidita: `${annoPrima(nascita)}-06-30` } };
  },
});

export const ES010: DifettoScheda = difettoSoggetto({
  codice: 'ES010',
  descrizione: 'matrimonio nell’anno prima della nascita',
  guasta: (soggetto) => {
    const { matrimonio } = soggetto;
    const nascita = nascitaIntera(soggetto);
    if (matrimonio?.datiMatrimonio === undefined || nascita === undefined) return undefined;
    const datiMatrimonio = { ...matrimonio.datiMatrimonio, dataEvento: `${annoPrima(nascita)}-07-01` };
    return { ...soggetto, matrimonio: { ...matrimonio, datiMatrimonio } };
  },
});

export const ES012: DifettoScheda = difettoSoggetto({
  codice: 'ES012',
  descrizione: 'sentenza sul matrimonio del 1° gennaio dell’anno 1, data di comodo',
  guasta: (soggetto) => {
    const cessazione = soggetto.separazioneAnnullamentoCessazioneMatrimonio;
    if (cessazione?.sentenza === undefined) return undefined;
    const sentenza = { ...cessazione.sentenza, data: '0001-01-01' };
    return { ...soggetto, separazioneAnnullamentoCessazioneMatrimonio: { ...cessazione, sentenza } };
  },
});

export const ES063: DifettoScheda = difettoSoggetto({
  codice: 'ES063',
  descrizione: 'nascita dichiarata senza giorno e mese, ma la data non è il 1° gennaio',
  guasta: (soggetto) => {
    if (nascitaIntera(soggetto)?.endsWith('-01-01') !== false) return undefined;
    return { ...soggetto, generalita: { ...soggetto.generalita, senzaGiornoMese: '1' } };
  },
});

export const ES066: DifettoScheda = difettoSoggetto({
  codice: 'ES066',
  descrizione: 'nascita dichiarata senza giorno, ma la data non è il primo del mese',
  guasta: (soggetto) => {
    if (nascitaIntera(soggetto)?.endsWith('-01') !== false) return undefined;
    return { ...soggetto, generalita: { ...soggetto.generalita, senzaGiorno: '1' } };
  },
});

export const ES127: DifettoScheda = difettoSoggetto({
  codice: 'ES127',
  descrizione: 'residenza dall’anno prima della prima iscrizione nel comune',
  guasta: (soggetto) => {
    const { residenza, generalita } = soggetto;
    if (residenza === undefined || generalita?.dataPrimaIscrizioneComune === undefined) return undefined;
    const dataDecorrenzaResidenza = `${annoPrima(generalita.dataPrimaIscrizioneComune)}-01-15`;
    return { ...soggetto, residenza: { ...residenza, dataDecorrenzaResidenza } };
  },
});

export const ES128: DifettoScheda = difettoSoggetto({
  codice: 'ES128',
  descrizione: 'manca la data dell’ultimo aggiornamento',
  guasta: (soggetto) => senza(soggetto, 'dataUltimoAggiornamento'),
});

/** The date of birth; undefined if part of it is not known. */
function nascitaIntera({ generalita }: SoggettoSintetico): string | undefined {
  if (generalita?.senzaGiorno !== undefined || generalita?.senzaGiornoMese !== undefined) return undefined;
  return generalita?.dataNascita;
}
