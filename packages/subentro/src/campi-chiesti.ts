import { type Regola, regoleCollocazione, regoleScheda, regoleSoggetto } from '@anagrafe/core';

/** What the index and the owner of a rilievo ask of a record. */
const DELL_INDICE = [
  'generalita.idSchedaSoggettoComune.idSchedaSoggetto',
  'generalita.sesso',
  'famiglia.idFamConvComune',
  'famiglia.legameSoggetto',
  'convivenza.idFamConvComune',
  'convivenza.legameSoggetto',
  'idFamigliaConvivenzaComune.idFamigliaConvivenza',
  'residenza.tipoIndirizzo',
  'tipoTutoreIntestatario',
  'famigliaAire',
];

/**
 * Which values are asked of most records: those that the rules name, and those that the index remembers. A rule that reads
 * another finds it all the same, only later.
 */
export function createIsChiesto(conServizi: boolean): (campo: string) => boolean {
  const regole: readonly Regola<never>[] = [...regoleSoggetto, ...regoleScheda, ...regoleCollocazione];
  const applicate = regole.filter(
    ({ severita }) => severita.subentro !== null || (conServizi && severita.servizi !== null),
  );
  const chiesti = new Set([...DELL_INDICE, ...applicate.flatMap(({ campi }) => campi)]);
  // A rule may name a group for all that stands in it.
  return (campo) => {
    for (let fine = campo.length; fine > 0; fine = campo.lastIndexOf('.', fine - 1))
      if (chiesti.has(campo.slice(0, fine))) return true;
    return false;
  };
}
