import type { DifettoAire, TestoAire, TipoDifettoAire } from '@anagrafe/core';

/** Looks at the bytes of an AIRE file as they come, keeping none. */
export interface EsameTesto {
  readonly pezzo: (byte: Uint8Array) => void;
  readonly fine: () => TestoAire;
}

const [TAB, LF, CR, SPAZIO, CANC, ALTI, LATIN1, GRADO] = [0x09, 0x0a, 0x0d, 0x20, 0x7f, 0x80, 0xa0, 0xb0];

/** In the order in which they are told. */
const TIPI = ['utf-8', 'non-latin1', 'controllo', 'grado', 'fine-riga'] as const;

/** An examination of a text of which nothing has come yet. */
export function createEsameTesto(): EsameTesto {
  const difetti = new Map<TipoDifettoAire, { righe: number; prima: number; ultima: number }>();
  const utf8 = createEsameUtf8();
  let riga = 1;
  let vuota = true; // the line so far
  let dopoCr = false;

  const segna = (tipo: TipoDifettoAire): void => {
    const gia = difetti.get(tipo);
    if (gia === undefined) difetti.set(tipo, { righe: 1, prima: riga, ultima: riga });
    else if (gia.ultima !== riga) {
      gia.righe += 1;
      gia.ultima = riga;
    }
  };
  const chiudiRiga = (bene: boolean): void => {
    if (!bene) segna('fine-riga');
    riga += 1;
    vuota = true;
    dopoCr = false;
  };
  const uno = (byte: number): void => {
    if (dopoCr && byte !== LF) chiudiRiga(false); // a lone CR ends the line too, wrongly
    if (byte === LF) {
      chiudiRiga(dopoCr);
      return;
    }
    vuota = false;
    if (byte === CR) dopoCr = true;
    else if ((byte < SPAZIO && byte !== TAB) || byte === CANC) segna('controllo');
    else if (byte >= ALTI) {
      if (byte < LATIN1) segna('non-latin1');
      else if (byte === GRADO) segna('grado');
      segna('utf-8'); // until it is known whether all of them are
    }
  };

  return {
    pezzo: (byte) => {
      for (const b of byte) {
        utf8.uno(b);
        uno(b);
      }
    },
    fine: () => {
      if (!vuota) chiudiRiga(false);
      const righe = riga - 1;
      if (righe === 0) return { righe, difetti: [{ tipo: 'vuoto', righe: 0, prima: 0 }] };
      // Bytes that are all good UTF-8 are hardly anything else; then what they would be in ISO-8859-1 says nothing.
      for (const tipo of utf8.buono() ? (['non-latin1', 'grado'] as const) : (['utf-8'] as const)) difetti.delete(tipo);
      return { righe, difetti: TIPI.flatMap((tipo) => toDifetto(tipo, difetti.get(tipo))) };
    },
  };
}

function toDifetto(
  tipo: TipoDifettoAire,
  difetto: { readonly righe: number; readonly prima: number } | undefined,
): DifettoAire[] {
  return difetto === undefined ? [] : [{ tipo, righe: difetto.righe, prima: difetto.prima }];
}

/** Whether every byte above 7F is part of a character of UTF-8. */
function createEsameUtf8(): { readonly uno: (byte: number) => void; readonly buono: () => boolean } {
  let attesi = 0; // bytes that the character still wants
  let buono = true;
  return {
    uno: (byte) => {
      const continua = (byte & 0xc0) === 0x80;
      if (continua !== attesi > 0) buono = false;
      if (continua) attesi -= 1;
      else attesi = byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : 0;
      if (!continua && byte >= ALTI && attesi === 0) buono = false;
    },
    buono: () => buono && attesi === 0,
  };
}
