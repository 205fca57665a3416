import type { Soggetto } from '../../scheda/soggetto.js';
import { toNumero } from '../../subentro/numero.js';
import { CONFORME, type Regola, mancano, violata } from '../regola.js';

/** A code that says little by itself, and the note that has to say the rest. */
interface CodiceConNota {
  readonly codice: string;
  readonly titolo: string;
  /** What the code is of, as the message begins: `Stato civile`. */
  readonly cosa: string;
  readonly campo: string;
  readonly campoNota: string;
  /** The codes that want the note. */
  readonly codici: readonly number[];
  readonly leggi: (
    soggetto: Soggetto,
  ) => { readonly scritto: string | undefined; readonly nota: string | undefined } | undefined;
  readonly fonte: readonly string[];
}

function regolaNota(r: CodiceConNota): Regola<Soggetto> {
  return {
    codice: r.codice,
    titolo: r.titolo,
    severita: { subentro: null, servizi: 'errore' },
    daRimuoverePrimaDelSubentro: false,
    campi: [r.campoNota, r.campo],
    messaggio: `${r.cosa} con il codice {valore} e senza nota.`,
    rimedio: 'Scrivere nella nota ciò che il codice non dice, o scegliere un codice più preciso.',
    fonte: r.fonte,
    verifica: (soggetto) => {
      const letto = r.leggi(soggetto);
      if (letto?.scritto === undefined || letto.nota !== undefined) return CONFORME;
      const valore = toNumero(letto.scritto);
      if (valore === undefined) return mancano(r.campo);
      return r.codici.includes(valore) ? violata({ valore }) : CONFORME;
    },
  };
}

export const EC010: Regola<Soggetto> = /* @__PURE__ */ regolaNota({
  codice: 'EC010',
  titolo: 'Lo stato civile non classificabile ha una nota',
  cosa: 'Stato civile',
  campo: 'statoCivile.statoCivile',
  campoNota: 'statoCivile.noteStatoCivile',
  codici: [9],
  leggi: ({ statoCivile }) => statoCivile && { scritto: statoCivile.statoCivile, nota: statoCivile.noteStatoCivile },
  fonte: ['Elenco errori ANPR 2018, riga 11', 'Tabella 1'],
});

export const EC011: Regola<Soggetto> = /* @__PURE__ */ regolaNota({
  codice: 'EC011',
  titolo: 'La cittadinanza di uno stato non attribuibile ha una nota',
  cosa: 'Cittadinanza',
  campo: 'cittadinanza.codiceStato',
  campoNota: 'cittadinanza.noteStato',
  codici: [998],
  leggi: ({ cittadinanza }) => cittadinanza && { scritto: cittadinanza.codiceStato, nota: cittadinanza.noteStato },
  fonte: ['Elenco errori ANPR 2018, riga 12', 'Tabella 2'],
});

/** The list asks the note of code 9, «altro»; in table 8 that is 8, and 9 is not known: the note is asked of both. */
export const EC012: Regola<Soggetto> = /* @__PURE__ */ regolaNota({
  codice: 'EC012',
  titolo: 'Il titolo di soggiorno diverso da quelli previsti ha una nota',
  cosa: 'Titolo di soggiorno',
  campo: 'permessoSoggiorno.tipoSoggiorno',
  campoNota: 'permessoSoggiorno.noteSoggiorno',
  codici: [8, 9],
  leggi: ({ permessoSoggiorno }) =>
    permessoSoggiorno && { scritto: permessoSoggiorno.tipoSoggiorno, nota: permessoSoggiorno.noteSoggiorno },
  fonte: ['Elenco errori ANPR 2018, riga 13', 'Tabella 8'],
});
