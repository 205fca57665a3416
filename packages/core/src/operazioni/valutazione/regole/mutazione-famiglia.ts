import { CONFORME, violata } from '../../../regole/regola.js';
import { isFamigliaAire } from '../../../scheda/aire.js';
import { toNumero } from '../../../subentro/numero.js';
import { toControlli } from '../../controlli.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza } from './regola-richiesta.js';

const TIPO = 'datiControllo.tipoMutazione';
const ELENCO = 'elencoSoggettiFamiglia';
const SCHEDA = 'famigliaConvivenza';

const INTESTATARIO = 1;
const FAMIGLIA = 3;
const CONVIVENZA = 4;

/** Of 5001 (table 46; 9 is in use, and not in the table). */
const CAMBIO_INTESTATARIO = 1;
const DATI_GENERALI = 3;
const SUI_COMPONENTI: readonly number[] = [1, 2];
const SULLA_RESIDENZA: readonly number[] = [4, 5];
const CON_ELENCO: readonly number[] = [1, 2, 5];

function isTipo({ tipi }: RichiestaInEsame, ammessi: readonly number[]): boolean {
  return tipi.some((tipo) => ammessi.includes(tipo));
}

function isElencoVuoto({ elenco }: RichiestaInEsame): boolean {
  return (elenco.valore ?? []).length === 0;
}

function toTipoScheda({ corpo }: RichiestaInEsame): number | undefined {
  return toNumero(corpo.datiControllo?.tipoScheda);
}

export const EF028: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EF028',
  titolo: 'Si dice di quale scheda cambiano i componenti',
  campi: ['famigliaConvivenza.idFamigliaConvivenzaANPR', 'famigliaConvivenza.idFamigliaConvivenzaComune', TIPO],
  messaggio: 'Cambiano i componenti, ma la scheda non ha nessuno dei suoi identificativi.',
  rimedio: 'Indicare l’identificativo ANPR della famiglia o convivenza, o quello del comune.',
  fonte: 184,
  isViolata: (richiesta) => {
    const { valore } = richiesta.scheda;
    const senzaId =
      valore?.idFamigliaConvivenzaANPR === undefined &&
      valore?.idFamigliaConvivenzaComune?.idFamigliaConvivenza === undefined;
    return senzaId && isTipo(richiesta, SUI_COMPONENTI);
  },
});

export const EF029: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EF029',
  titolo: 'Si dice di quale scheda cambia la residenza',
  campi: [SCHEDA, TIPO],
  messaggio: 'Cambia la residenza della scheda, ma la scheda non c’è.',
  rimedio: 'Completare famigliaConvivenza.',
  fonte: 185,
  isViolata: (richiesta) => richiesta.corpo.famigliaConvivenza === undefined && isTipo(richiesta, SULLA_RESIDENZA),
});

export const EF035: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF035',
  titolo: 'Il responsabile nuovo di una convivenza è uno',
  campi: [ELENCO, TIPO],
  messaggio: 'Cambia il responsabile della convivenza, ma i soggetti elencati sono {quanti}.',
  rimedio: 'Elencare soltanto il responsabile nuovo.',
  fonte: 190,
  nota: 'Non di una famiglia: lì, con l’intestatario nuovo, va elencato anche il vecchio (EN482).',
  verifica: (richiesta) => {
    if (!isTipo(richiesta, [CAMBIO_INTESTATARIO]) || toTipoScheda(richiesta) !== CONVIVENZA) return CONFORME;
    const quanti = richiesta.elenco.valore?.length ?? 0;
    return quanti === 1 ? CONFORME : violata({ quanti });
  },
});

/** Whoever is to have the scheda in his name is listed: a code for convivenze, one for families. */
function regolaNuovo(codice: string, fonte: number, tipoScheda: number): RegolaRichiesta {
  const chi = tipoScheda === CONVIVENZA ? 'responsabile della convivenza' : 'intestatario o tutore della famiglia';
  return regolaRichiestaPresenza({
    codice,
    fonte,
    titolo: `Ci sono i dati di chi è il nuovo ${chi}`,
    campi: [ELENCO, TIPO, 'datiControllo.tipoScheda'],
    messaggio: `Cambia chi è ${chi}, ma l’elenco dei soggetti è vuoto.`,
    rimedio: 'Completare elencoSoggettiFamiglia.',
    isViolata: (richiesta) =>
      isTipo(richiesta, [CAMBIO_INTESTATARIO]) && toTipoScheda(richiesta) === tipoScheda && isElencoVuoto(richiesta),
  });
}

export const EF037: RegolaRichiesta = /* @__PURE__ */ regolaNuovo('EF037', 191, CONVIVENZA);
export const EF038: RegolaRichiesta = /* @__PURE__ */ regolaNuovo('EF038', 192, FAMIGLIA);

export const EF040: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF040',
  titolo: 'I dati generali di una convivenza sono specie e denominazione',
  campi: ['famigliaConvivenza.specieConvivenza', 'famigliaConvivenza.denominazioneConvivenza', TIPO],
  messaggio: 'Cambiano i dati generali della convivenza, ma manca {manca}.',
  rimedio: 'Completare sia la specie sia la denominazione della convivenza.',
  fonte: 193,
  verifica: (richiesta) => {
    const { valore } = richiesta.scheda;
    if (!richiesta.isConvivenza || !isTipo(richiesta, [DATI_GENERALI])) return CONFORME;
    if (valore?.specieConvivenza === undefined) return violata({ manca: 'la specie' });
    if (valore.denominazioneConvivenza !== undefined) return CONFORME;
    return violata({ manca: 'la denominazione' }, { campo: 'famigliaConvivenza.denominazioneConvivenza' });
  },
});

const DI_UNO_SOLO: readonly number[] = [1, 3, 4];

export const EF051: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF051',
  titolo: 'Senza fissa dimora, dimora abituale e domicilio eletto sono di uno solo',
  campi: [ELENCO, TIPO],
  messaggio: 'La mutazione di tipo {tipo} riguarda una persona sola, ma quelle elencate sono {quanti}.',
  rimedio: 'Inviare una richiesta per ciascuno.',
  fonte: 198,
  verifica: ({ tipi, elenco }) => {
    const tipo = tipi.find((uno) => DI_UNO_SOLO.includes(uno));
    const quanti = elenco.valore?.length ?? 0;
    return tipo === undefined || quanti === 1 ? CONFORME : violata({ tipo: `0${tipo}`, quanti });
  },
});

export const EN172: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN172',
  titolo: 'Scheda e dati di controllo dicono la stessa specie',
  campi: ['datiControllo.tipoScheda', 'famigliaConvivenza.tipoScheda'],
  messaggio: 'La scheda è di tipo {scheda}, ma i dati di controllo hanno il tipo {controllo}.',
  rimedio: 'Usare in entrambi 3 per una famiglia (5 se è AIRE) o 4 per una convivenza.',
  fonte: 405,
  verifica: ({ corpo, scheda }) => {
    const suo = scheda.valore?.tipoScheda;
    const controllo = corpo.datiControllo?.tipoScheda;
    if (suo === undefined || controllo === undefined) return CONFORME;
    return (toNumero(suo) === CONVIVENZA) === (toNumero(controllo) === CONVIVENZA)
      ? CONFORME
      : violata({ scheda: suo, controllo });
  },
});

export const EN173: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN173',
  titolo: 'Di ogni componente si dice il tipo del legame',
  campi: ['elencoSoggettiFamiglia.legameSoggetto.tipoLegame', TIPO],
  messaggio: 'Cambiano i componenti, ma di qualcuno manca il tipo del legame.',
  rimedio: 'Indicare per tutti tipoLegame: 3 per una famiglia (5 se è AIRE), 4 per una convivenza.',
  fonte: 406,
  isViolata: (richiesta) =>
    isTipo(richiesta, SUI_COMPONENTI) &&
    (richiesta.elenco.valore ?? []).some(({ legameSoggetto }) => legameSoggetto?.tipoLegame === undefined),
});

/** A mutation of people names them: the same check under two codes. */
function regolaElencoVuoto(codice: string, fonte: number): RegolaRichiesta {
  return regolaRichiestaPresenza({
    codice,
    fonte,
    titolo: 'Una mutazione che riguarda persone le elenca',
    campi: [ELENCO, TIPO],
    messaggio: 'La mutazione riguarda delle persone, ma l’elenco dei soggetti è vuoto.',
    rimedio: 'Completare elencoSoggettiFamiglia.',
    nota: 'Del 5001 i tipi 1, 2 e 5. Di 2001 e 2003 le fonti non dicono quando l’elenco serve.',
    isViolata: (richiesta) =>
      isElencoVuoto(richiesta) && (richiesta.operazione === '5005' || isTipo(richiesta, CON_ELENCO)),
  });
}

export const EN196: RegolaRichiesta = /* @__PURE__ */ regolaElencoVuoto('EN196', 428);
export const EN223: RegolaRichiesta = /* @__PURE__ */ regolaElencoVuoto('EN223', 455);

const RUOLO_INTESTATARIO = 1;

export const EN197: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN197',
  titolo: 'Fra i componenti elencati c’è l’intestatario',
  campi: ['elencoSoggettiFamiglia.legameSoggetto.codiceLegame'],
  messaggio: 'Dei {quanti} soggetti elencati nessuno è intestatario (relazione 1).',
  rimedio: 'Dare la relazione 1 a chi è, o diventa, intestatario della famiglia.',
  fonte: 429,
  nota: 'Di 2001 e 2003, quando si cancella l’intestatario.',
  verifica: (richiesta) => {
    const { operazione, elenco, isConvivenza, corpo } = richiesta;
    const quanti = elenco.valore?.length ?? 0;
    if (quanti === 0 || isConvivenza) return CONFORME;
    const riguarda =
      operazione === '5001'
        ? isTipo(richiesta, SUI_COMPONENTI)
        : toNumero(corpo.datiControllo?.ruoloSoggetto) === RUOLO_INTESTATARIO;
    if (!riguarda) return CONFORME;
    const campo = `${elenco.campo}.legameSoggetto.codiceLegame`;
    return (elenco.valore ?? []).some(({ legameSoggetto }) => toNumero(legameSoggetto?.codiceLegame) === INTESTATARIO)
      ? CONFORME
      : violata({ quanti }, { campo });
  },
});

export const EN218: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN218',
  titolo: 'La famiglia si può solo rendere certificabile',
  campi: ['datiControllo.listaControlli.controllo'],
  messaggio: 'Il controllo FC ha valore «{valore}»: si può usare solo S.',
  rimedio: 'Usare FC con il valore S, o toglierlo.',
  fonte: 450,
  verifica: ({ corpo }) => {
    for (const { codice, valore } of toControlli(corpo.datiControllo))
      if (codice === 'FC' && valore !== undefined && valore !== 'S') return violata({ valore });
    return CONFORME;
  },
});

export const EN367: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN367',
  titolo: 'Chi cambia i dati generali della scheda ne dà l’identificativo ANPR',
  campi: ['famigliaConvivenza.idFamigliaConvivenzaANPR', TIPO],
  messaggio: 'Cambiano i dati generali della scheda, ma manca il suo identificativo ANPR.',
  rimedio: 'Indicare idFamigliaConvivenzaANPR: quello del comune non basta.',
  fonte: 592,
  isViolata: (richiesta) =>
    richiesta.scheda.valore?.idFamigliaConvivenzaANPR === undefined && isTipo(richiesta, [DATI_GENERALI]),
});

export const EN387: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN387',
  titolo: 'Di una famiglia AIRE non si cambia così l’intestatario',
  campi: [TIPO, 'famigliaConvivenza.famigliaAire'],
  messaggio: 'La mutazione è di intestatario (tipo 1), ma la famiglia è AIRE.',
  rimedio: 'Usare il tipo 2, composizione della scheda, o correggere famigliaAire.',
  fonte: 609,
  isViolata: (richiesta) => isFamigliaAire(richiesta.scheda.valore ?? {}) && isTipo(richiesta, [CAMBIO_INTESTATARIO]),
});
