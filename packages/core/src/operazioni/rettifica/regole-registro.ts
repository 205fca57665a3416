import { parseDataXml } from '../../data/data-xml.js';
import { CONFORME, type Regola, mancano, violata } from '../../regole/regola.js';
import { type OperazioneRegistrata, type StatoRegistro, isCambioResidenza, toInVigore } from '../registro.js';
import { regolaOperazione } from '../regola-operazione.js';
import type { RettificaInEsame } from './rettifica.js';

const GUIDA = 'Guida ANPR 28-04-2021';
const RESIDENZA = 'richiestaRettifica101.dataDecorrenzaResidenza';
const MOTIVO = 'richiestaRettifica102.idMotivoIscrizione';
const ALTRE_DATE = 'richiestaRettifica103';
const SERVE_STORIA = 'le operazioni registrate sul soggetto (registro.operazioni)';
const SERVE_COMUNE = 'il comune che chiede e quello di prima iscrizione (mittente, registro.comunePrimaIscrizione)';

export const EN148: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'EN148',
  titolo: 'La decorrenza della residenza non è già stata rettificata',
  campi: [RESIDENZA],
  messaggio:
    'La decorrenza della residenza è già stata rettificata (operazione {operazione}): non si può più correggere.',
  rimedio:
    'Una rettifica non si annulla e non si ripete: rivolgersi all’assistenza di ANPR (numero verde 800 863 116).',
  serve: SERVE_STORIA,
  fonte: ['italia/anpr, segnalazione 3554'],
  nota: 'Codice generico: qui il rifiuto di una seconda rettifica 101 e, fra gli annullamenti, di un secondo. Nell’ambiente di prova la rettifica passa.',
  verifica: ({ rettifica, registro }) => {
    if (rettifica.richiestaRettifica101 === undefined) return CONFORME;
    const operazioni = toInVigore(registro);
    if (operazioni === undefined) return mancano('registro.operazioni');
    const gia = operazioni.find(
      ({ operazione, tipiMutazione }) => operazione === '5014' && tipiMutazione?.includes('101'),
    );
    return gia === undefined ? CONFORME : violata({ operazione: gia.idOperazioneANPR });
  },
});

export const EN411: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'EN411',
  titolo: 'Il motivo di iscrizione lo rettifica il comune di prima iscrizione',
  campi: [MOTIVO, 'mittente'],
  messaggio: 'Chiede il comune {mittente}, ma il soggetto è entrato in ANPR dal comune {comune}.',
  rimedio: 'Chiedere la rettifica al comune di prima iscrizione.',
  serve: SERVE_COMUNE,
  fonte: ['Elenco errori ANPR 2018, riga 631', GUIDA],
  verifica: (esame) => (esame.rettifica.richiestaRettifica102 === undefined ? CONFORME : verificaComune(esame)),
});

export const EN413: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'EN413',
  titolo: 'Si rettifica la scheda di chi non è cancellato',
  campi: ['registro.cancellato'],
  messaggio: 'Il soggetto è cancellato: la sua scheda non si rettifica ({tipi}).',
  rimedio: 'Se la cancellazione è sbagliata, annullarla prima (2011).',
  serve: 'se il soggetto è cancellato (registro.cancellato)',
  fonte: ['Elenco errori ANPR 2018, riga 633'],
  nota: 'Qui per le rettifiche; delle altre registrazioni su chi è cancellato le fonti mostrano altri codici: EN184, EN187, ES102.',
  verifica: ({ tipi, registro: { cancellato } }) => {
    if (tipi.length === 0) return CONFORME;
    if (cancellato === undefined) return mancano('registro.cancellato');
    return cancellato ? violata({ tipi: tipi.join(', ') }) : CONFORME;
  },
});

export const EN427: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'EN427',
  titolo:
    'La residenza la rettifica il comune di prima iscrizione, per chi è entrato col subentro e non l’ha più cambiata',
  campi: [RESIDENZA, 'mittente', 'registro.operazioni', 'registro.entratoColSubentro'],
  messaggio: 'Rettifica della residenza non ammessa: {motivo}.',
  rimedio:
    'Se la data sbagliata è di una mutazione, annullare quella e registrarla di nuovo; altrimenti chiedere al comune di prima iscrizione.',
  serve: SERVE_COMUNE,
  fonte: ['Elenco errori ANPR 2018, riga 647', GUIDA, 'italia/anpr, segnalazioni 1265 e 2268'],
  nota: 'Il suo testo dice solo del comune, ma ANPR lo dà anche dopo un cambio di residenza.',
  verifica: (esame) => {
    if (esame.rettifica.richiestaRettifica101 === undefined) return CONFORME;
    if (esame.registro.entratoColSubentro === false) {
      return violata(
        { motivo: 'il soggetto non è entrato in ANPR col subentro' },
        { campo: 'registro.entratoColSubentro' },
      );
    }
    const operazioni = toInVigore(esame.registro);
    const cambio = operazioni?.find(isCambioResidenza);
    if (cambio !== undefined) {
      return violata(
        { motivo: `la residenza è già cambiata in ANPR (operazione ${cambio.idOperazioneANPR})` },
        { campo: 'registro.operazioni', valore: cambio.idOperazioneANPR },
      );
    }
    const { comunePrimaIscrizione: comune, entratoColSubentro } = esame.registro;
    if (comune !== undefined && esame.mittente !== undefined && comune !== esame.mittente) {
      return violata(
        { motivo: `chiede il comune ${esame.mittente}, il soggetto è entrato dal comune ${comune}` },
        { campo: 'mittente', valore: esame.mittente },
      );
    }
    const ignoti = [
      ...(entratoColSubentro === undefined ? ['registro.entratoColSubentro'] : []),
      ...(operazioni === undefined ? ['registro.operazioni'] : []),
      ...toIgnotiComune(esame),
    ];
    return ignoti.length === 0 ? CONFORME : mancano(...ignoti);
  },
});

export const EN475: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'EN475',
  titolo: 'Le altre date si rettificano finché nulla è successo dopo il subentro',
  campi: [ALTRE_DATE, 'registro.operazioni', 'registro.entratoColSubentro'],
  messaggio: 'Rettifica delle altre date non ammessa: {motivo}.',
  rimedio:
    'Annullare prima le operazioni successive al subentro, rettificare le date, poi registrarle di nuovo; chi è entrato con un’iscrizione ha le date di quella.',
  serve: 'la data del subentro e le operazioni registrate (registro.dataSubentro, registro.operazioni)',
  fonte: ['Elenco errori ANPR 2018, riga 678', 'italia/anpr, segnalazioni 787 e 2750'],
  nota: 'Le rettifiche non si contano: 101 e 103 sono due richieste, e la guida le ammette entrambe.',
  verifica: ({ rettifica, registro }) => {
    if (rettifica.richiestaRettifica103 === undefined) return CONFORME;
    if (registro.entratoColSubentro === false) {
      return violata(
        { motivo: 'il soggetto non è entrato in ANPR col subentro' },
        { campo: 'registro.entratoColSubentro' },
      );
    }
    const successive = toSuccessiveAlSubentro(registro);
    const [prima] = successive ?? [];
    if (prima !== undefined) {
      const dette = successive
        ?.map(({ idOperazioneANPR, operazione }) => `${idOperazioneANPR} (${operazione})`)
        .join(', ');
      return violata(
        { motivo: `dopo il subentro ci sono le operazioni ${dette ?? ''}` },
        { campo: 'registro.operazioni', valore: prima.idOperazioneANPR },
      );
    }
    const ignoti = [
      ...(registro.entratoColSubentro === undefined ? ['registro.entratoColSubentro'] : []),
      ...(parseDataXml(registro.dataSubentro) === undefined ? ['registro.dataSubentro'] : []),
      ...(successive === undefined ? ['registro.operazioni'] : []),
    ];
    return ignoti.length === 0 ? CONFORME : mancano(...ignoti);
  },
});

/** Ours: that the other dates too are for the comune of first registration is an assumption. */
export const RETTIFICA_COMUNE: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'RETTIFICA-COMUNE',
  titolo: 'Le altre date le rettifica il comune di prima iscrizione',
  severita: 'ignota',
  campi: [ALTRE_DATE, 'mittente'],
  messaggio: 'Ipotesi: chiede il comune {mittente}, ma il soggetto è entrato in ANPR dal comune {comune}.',
  rimedio: 'Chiedere la rettifica al comune di prima iscrizione.',
  serve: SERVE_COMUNE,
  fonte: [GUIDA],
  nota: 'Ipotesi: le fonti lo dicono per le rettifiche 101 e 102, della 103 tacciono.',
  verifica: (esame) => (esame.rettifica.richiestaRettifica103 === undefined ? CONFORME : verificaComune(esame)),
});

/** Ours: a second rettifica is refused, but the sources tell it of the residence alone (EN148). */
export const RETTIFICA_RIPETUTA: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'RETTIFICA-RIPETUTA',
  titolo: 'La stessa rettifica non è già stata fatta',
  severita: 'ignota',
  campi: [ALTRE_DATE, 'richiestaRettifica102'],
  messaggio: 'Ipotesi: la rettifica {tipo} è già stata fatta (operazione {operazione}).',
  rimedio: 'Se ANPR la respinge, rivolgersi all’assistenza (numero verde 800 863 116).',
  serve: SERVE_STORIA,
  fonte: ['italia/anpr, segnalazione 3554'],
  nota: 'Ipotesi: della seconda rettifica le fonti dicono per la 101 soltanto (EN148).',
  verifica: ({ tipi, registro }) => {
    const tipo = tipi.find((uno) => uno === '102' || uno === '103');
    if (tipo === undefined) return CONFORME;
    const operazioni = toInVigore(registro);
    if (operazioni === undefined) return mancano('registro.operazioni');
    const gia = operazioni.find(
      ({ operazione, tipiMutazione }) => operazione === '5014' && tipiMutazione?.includes(tipo),
    );
    if (gia === undefined) return CONFORME;
    return violata(
      { tipo, operazione: gia.idOperazioneANPR },
      { campo: tipo === '102' ? 'richiestaRettifica102' : ALTRE_DATE },
    );
  },
});

function verificaComune(esame: RettificaInEsame): ReturnType<Regola<RettificaInEsame>['verifica']> {
  const ignoti = toIgnotiComune(esame);
  if (ignoti.length > 0) return mancano(...ignoti);
  const { mittente = '', registro } = esame;
  const comune = registro.comunePrimaIscrizione ?? '';
  return mittente === comune ? CONFORME : violata({ mittente, comune }, { campo: 'mittente', valore: mittente });
}

function toIgnotiComune({ mittente, registro }: RettificaInEsame): string[] {
  return [
    ...(mittente === undefined ? ['mittente'] : []),
    ...(registro.comunePrimaIscrizione === undefined ? ['registro.comunePrimaIscrizione'] : []),
  ];
}

/**
 * The changes in effect that begin after the subentro; `undefined` if they cannot be told: no operations are known, or no
 * subentro, or an operation has no day and none is known to be later.
 */
export function toSuccessiveAlSubentro(registro: StatoRegistro): readonly OperazioneRegistrata[] | undefined {
  const subentro = parseDataXml(registro.dataSubentro);
  const operazioni = toInVigore(registro)?.filter(({ operazione }) => operazione !== '5014');
  if (subentro === undefined || operazioni === undefined) return undefined;
  const successive = operazioni.filter(({ dataDecorrenza }) => (parseDataXml(dataDecorrenza) ?? '') > subentro);
  const ignote = operazioni.some(({ dataDecorrenza }) => parseDataXml(dataDecorrenza) === undefined);
  return successive.length === 0 && ignote ? undefined : successive;
}
