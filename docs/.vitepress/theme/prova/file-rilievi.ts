import { type OpzioniCsvRilievi, type RilievoFornitura, createCsvRilievi, toRilievoPubblico } from '@anagrafe/subentro';

/** The browser takes them over in pieces of so many characters: it may keep them on disk. */
const PEZZO = 1_000_000;

/** A file with all the rilievi, written while they are found: what `anagrafe verifica --formato csv --excel` writes. */
export interface FileRilievi {
  readonly aggiungi: (rilievo: RilievoFornitura) => void;
  /** As it is by now. */
  readonly toBlob: () => Blob;
}

/** A file with the heading alone. */
export function createFileRilievi(opzioni: Pick<OpzioniCsvRilievi, 'profilo'>): FileRilievi {
  const { intestazione, riga } = createCsvRilievi({ ...opzioni, excel: true });
  const pieni: Blob[] = [];
  let pezzo = intestazione;
  return {
    aggiungi: (rilievo) => {
      pezzo += riga(toRilievoPubblico(rilievo));
      if (pezzo.length < PEZZO) return;
      pieni.push(new Blob([pezzo]));
      pezzo = '';
    },
    toBlob: () => new Blob([...pieni, pezzo], { type: 'text/csv;charset=utf-8' }),
  };
}
