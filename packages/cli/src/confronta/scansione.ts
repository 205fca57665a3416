/** Who receives the parts of a text of JSON values. `riga` is the line on which the part ends. */
export interface Ascolto {
  /** A whole value of the first level, its lists of rilievi left empty. */
  readonly valore: (testo: string, riga: number) => void;
  /** An element of the list `rilievi` of such a value. */
  readonly rilievo: (testo: string, riga: number) => void;
}

/** A text that is read a part at a time. */
export interface Scansione {
  readonly aggiungi: (testo: string) => void;
  /** All was read: whether the text ends where a value does, and how many lines it has. */
  readonly fine: () => { readonly intera: boolean; readonly riga: number };
}

/** The characters that a scan looks at. */
const A_CAPO = 10;
const SPAZIO = 32;
const VIRGOLETTE = 34;
const VIRGOLA = 44;
const DUE_PUNTI = 58;
const QUADRA = 91;
const FUGA = 92;
const QUADRA_CHIUSA = 93;
const GRAFFA = 123;
const GRAFFA_CHIUSA = 125;

/**
 * Takes JSON apart without ever holding it whole: one document, or one object a line, as `anagrafe verifica` writes them.
 * It only finds where parts begin and end; whether they are JSON is for who parses them. The rilievi of a profile, which
 * are not compared, are passed over.
 */
export function createScansione({ valore, rilievo }: Ascolto): Scansione {
  let testo = '';
  let radice = ''; // of the value that is being read, what came before `inizio`
  let inizio = 0; // of what is not yet handed over
  let stringa = -1; // where the last string begins, if it may be a key
  let chiave = '';
  let gruppo = ''; // the key of the first level
  let profondita = 0;
  let lista = 0; // how deep the list of rilievi is that is being read; 0: none
  let inStringa = false;
  let fuga = false;
  let riga = 1;

  const apri = (i: number, carattere: number): void => {
    const daLeggere = chiave === 'rilievi' && (profondita === 1 || (profondita === 2 && gruppo === 'profilo'));
    profondita += 1;
    if (lista === 0 && carattere === QUADRA && daLeggere) {
      radice += testo.slice(inizio, i + 1);
      lista = profondita;
    }
    if (profondita === 1 || (lista > 0 && profondita === lista + 1)) inizio = i;
    chiave = '';
  };
  const chiudi = (i: number): void => {
    profondita -= 1;
    if (lista > 0 && profondita === lista) {
      if (lista === 2) rilievo(testo.slice(inizio, i + 1), riga);
      inizio = i + 1;
    } else if (lista > profondita) {
      lista = 0;
      inizio = i;
    }
    if (profondita === 0) {
      valore(radice + testo.slice(inizio, i + 1), riga);
      radice = '';
      inizio = i + 1;
    }
  };
  const struttura = (i: number, carattere: number): void => {
    switch (carattere) {
      case VIRGOLETTE:
        inStringa = true;
        stringa = i;
        break;
      case GRAFFA:
      case QUADRA:
        apri(i, carattere);
        break;
      case GRAFFA_CHIUSA:
      case QUADRA_CHIUSA:
        chiudi(i);
        break;
      case VIRGOLA:
        chiave = '';
        break;
      case DUE_PUNTI:
        if (lista === 0 && profondita <= 2) chiave = testo.slice(stringa + 1, testo.indexOf('"', stringa + 1));
        if (profondita === 1) gruppo = chiave;
        break;
      case A_CAPO:
        riga += 1;
        break;
      default:
        // Nothing but objects stands at the first level: what does not begin one is told at once, however long it is.
        if (profondita === 0 && carattere > SPAZIO) valore(testo.slice(i, i + 1), riga);
    }
  };
  return {
    aggiungi: (altro) => {
      const gia = testo.length - inizio;
      stringa -= inizio;
      testo = testo.slice(inizio) + altro;
      inizio = 0;
      for (let i = gia; i < testo.length; i += 1) {
        const carattere = testo.charCodeAt(i);
        if (!inStringa) struttura(i, carattere);
        else if (fuga) fuga = false;
        else if (carattere === FUGA) fuga = true;
        else if (carattere === VIRGOLETTE) inStringa = false;
      }
      if (lista > 0 && profondita === lista) inizio = testo.length; // between two elements nothing is kept
    },
    fine: () => ({ intera: profondita === 0 && !inStringa, riga }),
  };
}
