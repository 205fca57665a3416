import { toCodice } from '../../../regole/codice-tabella.js';
import {
  AVVISO_AL_SUBENTRO,
  type RegolaRichiesta,
  regolaRichiestaPresenza,
  regolaTabellaRichiesta,
} from './regola-richiesta.js';

/** A choice of the AIRE that needs a word of explanation. */
interface NotaAire {
  readonly codice: string;
  readonly fonte: number;
  readonly cosa: string;
  readonly scelta: 'motivoIscrizione' | 'iniziativaIscrizione' | 'individuazioneComuneIscrizione';
  readonly nota: 'noteMotivoIscrizione' | 'noteIniziativaIscrizione' | 'noteIndividuazioneComuneIscrizione';
  readonly altro: string;
}

function regolaNotaAire({ codice, fonte, cosa, scelta, nota, altro }: NotaAire): RegolaRichiesta {
  return regolaRichiestaPresenza({
    codice,
    fonte,
    titolo: `Un altro ${cosa} si spiega`,
    campi: [`iscrizioneAire.${nota}`, `iscrizioneAire.${scelta}`],
    messaggio: `Per ${cosa} è scelto altro (${altro}), ma la nota che lo spiega manca.`,
    rimedio: `Completare ${nota}, o scegliere un altro codice.`,
    isViolata: ({ corpo: { iscrizioneAire: aire } }) =>
      toCodice(aire?.[scelta] ?? '') === altro && aire?.[nota] === undefined,
  });
}

export const EC013: RegolaRichiesta = /* @__PURE__ */ regolaNotaAire({
  codice: 'EC013',
  fonte: 14,
  cosa: 'motivo di iscrizione AIRE',
  scelta: 'motivoIscrizione',
  nota: 'noteMotivoIscrizione',
  altro: 'C09',
});

export const EC016: RegolaRichiesta = /* @__PURE__ */ regolaNotaAire({
  codice: 'EC016',
  fonte: 16,
  cosa: 'tipo di iniziativa dell’iscrizione AIRE',
  scelta: 'iniziativaIscrizione',
  nota: 'noteIniziativaIscrizione',
  altro: '9',
});

export const EC017: RegolaRichiesta = /* @__PURE__ */ regolaNotaAire({
  codice: 'EC017',
  fonte: 17,
  cosa: 'modo di individuare il comune AIRE',
  scelta: 'individuazioneComuneIscrizione',
  nota: 'noteIndividuazioneComuneIscrizione',
  altro: '9',
});

export const EC060: RegolaRichiesta = /* @__PURE__ */ regolaTabellaRichiesta({
  codice: 'EC060',
  titolo: 'Il motivo di iscrizione AIRE è nella tabella 19',
  cosa: 'Motivo di iscrizione AIRE',
  tabella: 19,
  posto: { campo: 'iscrizioneAire.motivoIscrizione', leggi: ({ corpo }) => corpo.iscrizioneAire?.motivoIscrizione },
  severita: AVVISO_AL_SUBENTRO,
  daRimuovere: true,
  fonte: 47,
});

export const EC061: RegolaRichiesta = /* @__PURE__ */ regolaTabellaRichiesta({
  codice: 'EC061',
  titolo: 'L’iniziativa dell’iscrizione AIRE è nella tabella 20',
  cosa: 'Iniziativa dell’iscrizione AIRE',
  tabella: 20,
  posto: {
    campo: 'iscrizioneAire.iniziativaIscrizione',
    leggi: ({ corpo }) => corpo.iscrizioneAire?.iniziativaIscrizione,
  },
  severita: AVVISO_AL_SUBENTRO,
  daRimuovere: true,
  fonte: 48,
});

export const EC062: RegolaRichiesta = /* @__PURE__ */ regolaTabellaRichiesta({
  codice: 'EC062',
  titolo: 'Il modo di individuare il comune AIRE è nella tabella 21',
  cosa: 'Individuazione del comune di iscrizione AIRE',
  tabella: 21,
  posto: {
    campo: 'iscrizioneAire.individuazioneComuneIscrizione',
    leggi: ({ corpo }) => corpo.iscrizioneAire?.individuazioneComuneIscrizione,
  },
  severita: AVVISO_AL_SUBENTRO,
  daRimuovere: true,
  fonte: 49,
});
