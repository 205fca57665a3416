import { CONFORME, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza } from './regola-richiesta.js';

const MOTIVO = 'motivoIscrizione.idMotivoIscrizione';

const ALTRO = 9;
/** Of table 7, from a comune that had not joined, and from abroad. */
const CON_PROVENIENZA: readonly (number | undefined)[] = [3, 4];

export const EC014: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EC014',
  titolo: 'Un altro motivo di iscrizione si spiega',
  operazioni: ['1002'],
  campi: ['motivoIscrizione.note', MOTIVO],
  messaggio: 'Il motivo di iscrizione è altro (9), ma la nota che lo spiega manca.',
  rimedio: 'Scrivere il motivo in note, o sceglierne uno della tabella 7.',
  fonte: 15,
  isViolata: ({ corpo: { motivoIscrizione: motivo } }) =>
    toNumero(motivo?.idMotivoIscrizione) === ALTRO && motivo?.note === undefined,
});

export const ES086: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'ES086',
  titolo: 'Chi arriva da altrove ha una provenienza',
  campi: ['provenienza', MOTIVO],
  messaggio: 'Il motivo di iscrizione {motivo} vuole la provenienza, che manca.',
  rimedio: 'Completare provenienza con il comune, o con la località estera.',
  fonte: 766,
  verifica: ({ corpo }) => {
    const motivo = toNumero(corpo.motivoIscrizione?.idMotivoIscrizione);
    if (motivo === undefined || corpo.provenienza !== undefined || !CON_PROVENIENZA.includes(motivo)) return CONFORME;
    return violata({ motivo });
  },
});

export const ES064: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'ES064',
  titolo: 'La provenienza è un comune o una località estera',
  campi: ['provenienza.comune', 'provenienza.localita'],
  messaggio: 'Nella provenienza {cosa}.',
  rimedio: 'Lasciare soltanto il comune italiano, o soltanto la località estera.',
  fonte: 754,
  verifica: ({ corpo: { provenienza } }) => {
    if (provenienza === undefined) return CONFORME;
    const inItalia = provenienza.comune !== undefined;
    if (inItalia !== (provenienza.localita !== undefined)) return CONFORME;
    const cosa = inItalia
      ? 'ci sono sia il comune sia la località estera'
      : 'mancano sia il comune sia la località estera';
    return violata({ cosa });
  },
});
