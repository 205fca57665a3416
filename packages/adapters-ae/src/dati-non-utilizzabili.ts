import { computeCodiceFiscale, isAnagrafeError } from '@anagrafe/codice-fiscale';
import type { CampoAnagrafico, DatiAnagrafici } from '@anagrafe/core/agenzia-entrate';

const PROVA = { sesso: 'M', dataNascita: '2000-01-01', codiceCatastale: 'H501' } as const;

/** The data that no codice fiscale could follow from: empty, or not what they should be. An unknown part of the birth is known to be so. */
export function findDatiNonUtilizzabili(dati: DatiAnagrafici): CampoAnagrafico[] {
  const { cognome, nome, sesso, dataNascita, codiceCatastale } = dati;
  const vuoti = cognome?.trim() === '' || nome?.trim() === '';
  if (!vuoti && isUtilizzabile({ cognome, nome, sesso, dataNascita, codiceCatastale })) return [];
  const trovati: CampoAnagrafico[] = [];
  if (cognome !== undefined && !isUtilizzabile({ ...PROVA, cognome }, cognome)) trovati.push('cognome');
  if (nome !== undefined && !isUtilizzabile({ ...PROVA, nome }, nome)) trovati.push('nome');
  if (!isUtilizzabile({ ...PROVA, sesso })) trovati.push('sesso');
  if (!isUtilizzabile({ ...PROVA, dataNascita })) trovati.push('giornoNascita', 'meseNascita', 'annoNascita');
  if (!isUtilizzabile({ ...PROVA, codiceCatastale })) trovati.push('luogoNascita');
  return trovati;
}

/** The parts of the birth that are not known: with them no codice fiscale can be computed. */
export function findNascitaIgnota({ senzaGiorno, senzaGiornoMese }: DatiAnagrafici): CampoAnagrafico[] {
  if (senzaGiornoMese) return ['giornoNascita', 'meseNascita'];
  return senzaGiorno ? ['giornoNascita'] : [];
}

function isUtilizzabile(dati: Parameters<typeof computeCodiceFiscale>[0], nome = 'A'): boolean {
  if (nome.trim() === '') return false;
  try {
    computeCodiceFiscale(dati);
    return true;
  } catch (causa) {
    if (isAnagrafeError(causa)) return false;
    throw causa;
  }
}
