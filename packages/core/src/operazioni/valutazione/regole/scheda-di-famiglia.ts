import { parseDataXml } from '../../../data/data-xml.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { isFamigliaAire, isIscrittoAire } from '../../../scheda/aire.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { diOgnuno } from './di-ognuno.js';
import { toIdentificativi } from './identificativi.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza, regolaValori } from './regola-richiesta.js';

const INTESTATARIO = 1;
const RESIDENZA = 1;
const ALTROVE: readonly (number | undefined)[] = [4, 5];

/** Does the request put somebody into a scheda that is there already? */
function isEsistente({ operazione, corpo, isNuova }: RichiestaInEsame): boolean {
  return operazione === '1001'
    ? ALTROVE.includes(toNumero(corpo.datiControllo?.attribuzioneFamiglia))
    : isNuova === false;
}

/** Does the request open a family? A convivenza is opened by 1010. */
function isFamigliaNuova({ isNuova, isConvivenza }: RichiestaInEsame): boolean {
  return isNuova === true && !isConvivenza;
}

function isSenzaIdentificativi({ scheda: { valore } }: RichiestaInEsame): boolean {
  return (
    valore?.idFamigliaConvivenzaANPR === undefined &&
    valore?.idFamigliaConvivenzaComune?.idFamigliaConvivenza === undefined
  );
}

export const EF011: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF011',
  titolo: 'La scheda che c’è già si indica con un suo identificativo',
  campi: ['famiglia.idFamigliaConvivenzaANPR', 'famiglia.idFamigliaConvivenzaComune'],
  messaggio: 'Si entra in una scheda che c’è già, ma non si dice quale: mancano entrambi gli identificativi{dove}.',
  rimedio: 'Indicare l’identificativo ANPR della famiglia o convivenza, o quello del comune.',
  fonte: 168,
  verifica: (richiesta) => {
    if (!isEsistente(richiesta) || !isSenzaIdentificativi(richiesta)) return CONFORME;
    const { campo } = richiesta.scheda;
    return violata({ dove: ` in ${campo}` }, { campo: `${campo}.idFamigliaConvivenzaANPR` });
  },
});

export const EF015: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'EF015',
  titolo: 'L’attribuzione alla famiglia AIRE è una di quelle previste',
  cosa: 'Attribuzione alla famiglia AIRE',
  campo: 'datiControllo.attribuzioneFamigliaAIRE',
  leggi: ({ corpo }) => corpo.datiControllo?.attribuzioneFamigliaAIRE,
  ammessi: [1, 2],
  rimedio: 'Usare 1 per una famiglia che c’è già, 2 per una nuova.',
  fonte: 171,
});

export const EF016: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'EF016',
  titolo: 'Si dice se la scheda di arrivo c’è già o è nuova',
  cosa: 'Tipo di scheda di arrivo',
  campo: 'datiControllo.tipoScheda',
  leggi: ({ corpo }) => corpo.datiControllo?.tipoScheda,
  ammessi: [1, 2],
  rimedio: 'Usare 1 per una scheda che c’è già, 2 per una nuova.',
  fonte: 172,
});

export const EF017: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF017',
  titolo: 'Una famiglia nuova non ha ancora l’identificativo ANPR',
  campi: ['famiglia.idFamigliaConvivenzaANPR'],
  messaggio: 'La famiglia è nuova, ma la richiesta le dà l’identificativo ANPR {id}.',
  rimedio: 'Togliere l’identificativo: lo dà ANPR; se la famiglia c’è già, dirlo nei dati di controllo.',
  fonte: 173,
  verifica: ({ isNuova, scheda }) => {
    const id = scheda.valore?.idFamigliaConvivenzaANPR;
    if (isNuova !== true || id === undefined) return CONFORME;
    return violata({ id }, { campo: `${scheda.campo}.idFamigliaConvivenzaANPR`, valore: id });
  },
});

export const EF021: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF021',
  titolo: 'Una famiglia nuova ha un intestatario',
  campi: ['legameSoggetto.codiceLegame'],
  messaggio: 'La famiglia è nuova, ma {chi} ne è l’intestatario (relazione 1).',
  rimedio: 'Dare la relazione 1 a chi è intestatario della famiglia nuova.',
  fonte: 177,
  verifica: (richiesta) => {
    if (!isFamigliaNuova(richiesta)) return CONFORME;
    const { legame, elenco } = richiesta;
    if (elenco.valore !== undefined && elenco.valore.length > 0) {
      return elenco.valore.some(({ legameSoggetto }) => toNumero(legameSoggetto?.codiceLegame) === INTESTATARIO)
        ? CONFORME
        : violata({ chi: 'nessuno di chi vi entra' }, { campo: `${elenco.campo}.legameSoggetto.codiceLegame` });
    }
    if (legame.valore === undefined || toNumero(legame.valore.codiceLegame) === INTESTATARIO) return CONFORME;
    return violata({ chi: 'chi vi entra non' }, { campo: `${legame.campo}.codiceLegame` });
  },
});

export const EF023: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF023',
  titolo: 'Una famiglia nuova ha una residenza',
  campi: ['residenza'],
  messaggio: 'La famiglia è nuova, ma la richiesta non ha la sua residenza{dove}.',
  rimedio: 'Completare l’indirizzo di residenza, con la sua decorrenza.',
  fonte: 179,
  verifica: (richiesta) => {
    const { valore = [], campo } = richiesta.residenze;
    return isFamigliaNuova(richiesta) && valore.length === 0 ? violata({ dove: ` (${campo})` }, { campo }) : CONFORME;
  },
});

export const EF024: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF024',
  titolo: 'Una famiglia nuova ha origine quando decorre l’operazione',
  campi: ['famiglia.dataOrigineFamigliaConvivenza', DECORRENZA],
  messaggio: 'La famiglia è nuova e ha origine il {origine}, ma l’operazione decorre dal {decorrenza}.',
  rimedio: 'Dare alla famiglia nuova la data di decorrenza dell’operazione.',
  fonte: 180,
  verifica: (richiesta) => {
    if (!isFamigliaNuova(richiesta)) return CONFORME;
    const { scheda, decorrenza } = richiesta;
    const scritta = scheda.valore?.dataOrigineFamigliaConvivenza;
    const campo = `${scheda.campo}.dataOrigineFamigliaConvivenza`;
    const origine = parseDataXml(scritta);
    if (origine === undefined) return mancano(campo);
    if (decorrenza === undefined) return mancano(DECORRENZA);
    return origine === decorrenza ? CONFORME : violata({ origine, decorrenza }, { campo, valore: origine });
  },
});

export const EF026: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF026',
  titolo: 'L’indirizzo di una famiglia nuova è di residenza',
  campi: ['residenza.tipoIndirizzo'],
  messaggio: 'La famiglia è nuova, ma nessuno dei suoi indirizzi è di residenza: tipo {tipi}.',
  rimedio: 'Indicare l’indirizzo di residenza con tipoIndirizzo 1.',
  fonte: 182,
  verifica: (richiesta) => {
    const { valore = [], campo } = richiesta.residenze;
    if (!isFamigliaNuova(richiesta) || valore.length === 0) return CONFORME;
    if (valore.some(({ tipoIndirizzo }) => toNumero(tipoIndirizzo) === RESIDENZA)) return CONFORME;
    const scritti = valore.flatMap(({ tipoIndirizzo }) => tipoIndirizzo ?? []);
    if (scritti.length < valore.length) return mancano(`${campo}.tipoIndirizzo`);
    return violata({ tipi: scritti.join(', ') }, { campo: `${campo}.tipoIndirizzo` });
  },
});

export const EF027: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF027',
  titolo: 'La residenza di una famiglia nuova ha una decorrenza',
  campi: ['residenza.dataDecorrenzaResidenza'],
  messaggio: 'La famiglia è nuova, ma il suo indirizzo non ha decorrenza{dove}.',
  rimedio: 'Completare la decorrenza della residenza: per una famiglia nuova è quella dell’operazione.',
  fonte: 183,
  verifica: (richiesta) => {
    if (!isFamigliaNuova(richiesta)) return CONFORME;
    const { valore = [], campo } = richiesta.residenze;
    const senza = valore.some(({ dataDecorrenzaResidenza }) => dataDecorrenzaResidenza === undefined);
    return senza ? violata({ dove: ` (${campo})` }, { campo: `${campo}.dataDecorrenzaResidenza` }) : CONFORME;
  },
});

export const EN166: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN166',
  titolo: 'Una famiglia ha un intestatario solo',
  campi: ['elencoSoggettiFamiglia.legameSoggetto.codiceLegame'],
  messaggio: 'Gli intestatari (relazione 1) nell’elenco sono {quanti}.',
  rimedio: 'Lasciare la relazione 1 a uno solo, e dare agli altri la relazione che hanno con lui.',
  fonte: 399,
  verifica: ({ elenco, isConvivenza }) => {
    if (isConvivenza) return CONFORME;
    let quanti = 0;
    for (const { legameSoggetto } of elenco.valore ?? [])
      if (toNumero(legameSoggetto?.codiceLegame) === INTESTATARIO) quanti += 1;
    return quanti > 1 ? violata({ quanti }) : CONFORME;
  },
});

export const EN465: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN465',
  titolo: 'Nell’elenco nessuno è due volte',
  campi: ['elencoSoggettiFamiglia', 'generalitaPerRicerca'],
  messaggio: 'Nell’elenco è due volte chi ha {identificativo}.',
  rimedio: 'Lasciarlo una volta sola.',
  fonte: 669,
  verifica: ({ elenco }) => {
    const { valore = [], campo } = elenco;
    if (valore.length < 2) return CONFORME;
    const visti = new Set<string>();
    for (const { generalita } of valore) {
      const { id, codice } = toIdentificativi(generalita);
      const identificativo =
        id === undefined
          ? codice === undefined
            ? undefined
            : `codice fiscale ${codice}`
          : `identificativo ANPR ${id}`;
      if (identificativo === undefined) continue;
      if (visti.has(identificativo)) return violata({ identificativo }, { campo });
      visti.add(identificativo);
    }
    return CONFORME;
  },
});

export const EF019: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EF019',
  titolo: 'A una famiglia AIRE non si dà la residenza in Italia',
  campi: ['residenza.indirizzo', 'famiglia.famigliaAire'],
  messaggio: 'La famiglia è AIRE, ma l’indirizzo è in Italia.',
  rimedio: 'Indicare la residenza all’estero, o correggere famigliaAire.',
  fonte: 175,
  isViolata: ({ scheda, residenze }) =>
    isFamigliaAire(scheda.valore ?? {}) && (residenze.valore ?? []).some(({ indirizzo }) => indirizzo !== undefined),
});

export const EF018: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF018',
  titolo: 'In una famiglia AIRE tutti sono AIRE, nelle altre nessuno',
  campi: ['elencoSoggettiFamiglia.generalita.soggettoAIRE', 'famiglia.famigliaAire'],
  messaggio: 'La famiglia {famiglia} AIRE, ma {chi}.',
  rimedio: 'Correggere famigliaAire o soggettoAIRE.',
  fonte: 174,
  verifica: ({ scheda, elenco, generalita, operazione, tipi }) => {
    const daResidente = operazione === 'A006' && tipi.includes(1);
    if (scheda.valore === undefined || daResidente) return CONFORME;
    const isAire = isFamigliaAire(scheda.valore);
    const tutti = elenco.valore?.map((uno) => uno.generalita) ?? [generalita.valore];
    const campo = `${generalita.campo || `${elenco.campo}.generalita`}.soggettoAIRE`;
    return diOgnuno(tutti, (uno = {}) => {
      const valore = uno.soggettoAIRE;
      if (isAire && valore === undefined) return mancano(campo);
      if (isAire === isIscrittoAire({ generalita: uno })) return CONFORME;
      const chi = isAire ? 'uno dei soggetti non lo è' : 'uno dei soggetti lo è';
      return violata({ famiglia: isAire ? 'è' : 'non è', chi }, { campo, valore: valore ?? '' });
    });
  },
});

export const EF031: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF031',
  titolo: 'Si entra in una scheda da quando c’è',
  campi: ['legameSoggetto.dataDecorrenza', 'famiglia.dataOrigineFamigliaConvivenza'],
  messaggio: 'Il legame decorre dal {legame}, prima dell’origine della famiglia o convivenza ({origine}).',
  rimedio: 'Riprendere le due date.',
  serve: 'l’origine della scheda, se la richiesta non la dice',
  fonte: 187,
  verifica: ({ scheda, legame, elenco, registro }) => {
    const scritti =
      legame.valore === undefined ? (elenco.valore ?? []).map((uno) => uno.legameSoggetto) : [legame.valore];
    const campo = legame.valore === undefined ? `${elenco.campo}.legameSoggetto` : legame.campo;
    if (scritti.length === 0 || scheda.valore === undefined) return CONFORME;
    const scritta =
      scheda.valore.dataOrigineFamigliaConvivenza ?? registro?.findFamiglie(scheda.valore)?.[0]?.dataOrigine;
    if (scritta === undefined) return mancano(`${scheda.campo}.dataOrigineFamigliaConvivenza`);
    const origine = parseDataXml(scritta);
    if (origine === undefined) return mancano(`${scheda.campo}.dataOrigineFamigliaConvivenza`);
    return diOgnuno(scritti, (uno) => {
      if (uno?.dataDecorrenza === undefined) return CONFORME;
      const decorrenza = parseDataXml(uno.dataDecorrenza);
      if (decorrenza === undefined) return mancano(`${campo}.dataDecorrenza`);
      return decorrenza < origine
        ? violata({ legame: decorrenza, origine }, { campo: `${campo}.dataDecorrenza`, valore: decorrenza })
        : CONFORME;
    });
  },
});
