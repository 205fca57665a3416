import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import { toControlli } from '../../controlli.js';
import type { FamigliaRegistrata, RegistroAnagrafico } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { SERVE, dellaFamiglia, dellaSua, isIntestatario, regolaStato, toId } from './regola-registro.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { isCambioResidenza } from './registro-spostati.js';

const CONTROLLI = 'datiControllo.listaControlli';
const CERCATO = 'generalitaPerRicerca';
const ELENCO = 'elencoSoggettiFamiglia';
const CONVIVENZA = 4;

/** `FI`: 1 the family is still to be completed, 0 it is not. */
function toFamigliaIncompleta({ corpo }: RichiestaInEsame): number | undefined {
  return toNumero(toControlli(corpo.datiControllo).find(({ codice }) => codice === 'FI')?.valore);
}

export const EN213: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN213',
  titolo: 'Una famiglia da completare si chiude',
  severita: 'avviso',
  campi: [CONTROLLI, 'famigliaConvivenza'],
  messaggio: 'La famiglia resta da completare: {perche}.',
  rimedio:
    'Entrati tutti, chiuderla con 5001 tipo 3 e FI con valore 0: finché è aperta non ha certificati di famiglia.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 445', 'italia/anpr, segnalazione 3183'],
  nota: 'Un’iscrizione senza FI la lascia completa; un 5001 senza FI la lascia com’è.',
  verifica: (richiesta) => {
    const aperta = toFamigliaIncompleta(richiesta);
    if (aperta === 1) return violata({ perche: 'FI ha valore 1' });
    if (aperta !== undefined || richiesta.operazione !== '5001') return CONFORME;
    return dellaFamiglia(richiesta, ({ id, incompleta }) => {
      if (incompleta === undefined) return mancano('registro.famiglia.incompleta');
      return incompleta
        ? violata(
            { perche: `nel registro la ${id} lo è, e la richiesta non la chiude` },
            { campo: richiesta.scheda.campo },
          )
        : CONFORME;
    });
  },
});

function isConvivenza({ tipoScheda }: FamigliaRegistrata): boolean {
  return toNumero(tipoScheda) === CONVIVENZA;
}

export const EN225: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN225',
  severita: 'avviso',
  titolo: 'La famiglia di chi si cancella ha un nuovo intestatario',
  campi: [CERCATO, ELENCO],
  messaggio: 'Si cancella l’intestatario della famiglia {famiglia}, dove resta qualcuno: manca il nuovo.',
  rimedio: 'Con ruoloSoggetto 1 elencare chi resta, con le relazioni nuove; o dopo, con 5001 tipo 1.',
  fonte: 457,
  nota: 'È un avviso: l’errore, se manca l’elenco, è di altri codici.',
  riguarda: ({ elenco }) =>
    !(elenco.valore ?? []).some(({ legameSoggetto }) => isIntestatario(legameSoggetto?.codiceLegame)),
  verifica: ({ soggetto: lui, registro, campo }) =>
    lui.stato !== 'iscritto'
      ? CONFORME
      : dellaSua(lui, registro, (famiglia) => {
          const { id, componenti } = famiglia;
          const suo = componenti.find(({ soggetto }) => soggetto === lui.id);
          if (isConvivenza(famiglia) || componenti.length < 2 || !isIntestatario(suo?.codiceLegame)) return CONFORME;
          return violata({ famiglia: id }, { campo });
        }),
});

/** Is a family of the register the one that the request has people enter? `undefined` where its identifier may be of another. */
function isDiArrivo(
  { id, idComune }: FamigliaRegistrata,
  { scheda: { valore }, isNuova }: RichiestaInEsame,
  registro: RegistroAnagrafico,
): boolean | undefined {
  const anpr = valore?.idFamigliaConvivenzaANPR?.trim();
  if (anpr !== undefined) return anpr === id;
  const comunale = valore?.idFamigliaConvivenzaComune?.idFamigliaConvivenza?.trim();
  if (valore === undefined || comunale === undefined || isNuova === true) return false;
  const trovate = registro.findFamiglie(valore);
  if (trovate === undefined) return idComune === undefined || idComune.trim() === comunale ? undefined : false;
  if (!trovate.some((una) => una.id === id)) return false;
  return trovate.length === 1 ? true : undefined;
}

export const EN226: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN226',
  severita: 'avviso',
  titolo: 'La famiglia che qualcuno lascia si aggiorna',
  campi: [ELENCO],
  messaggio: 'La persona {id} lascia la famiglia {famiglia}, dove resta qualcuno.',
  rimedio:
    'Aggiornare le relazioni di chi resta, e se serve l’intestatario, con 5001 tipi 1 e 2: il comune di quella famiglia.',
  fonte: 458,
  nota: 'Le fonti non dicono se ANPR lo dia anche quando le relazioni di chi resta vanno già bene.',
  riguarda: /* @__PURE__ */ isCambioResidenza,
  verifica: ({ soggetto: lui, registro, campo }, richiesta) =>
    dellaSua(lui, registro, (famiglia) => {
      const resta = isConvivenza(famiglia) || isDiArrivo(famiglia, richiesta, registro);
      if (resta === true) return CONFORME;
      const mossi = (richiesta.elenco.valore ?? []).map(({ generalita = {} }) => toId(generalita, registro));
      const restano = famiglia.componenti.filter(({ soggetto }) => !mossi.includes(soggetto)).length;
      const ignoti = mossi.filter((id) => id === undefined).length;
      if (restano === 0) return CONFORME;
      if (resta === undefined) return mancano('registro.famiglia');
      return restano > ignoti
        ? violata({ id: lui.id, famiglia: famiglia.id }, { campo })
        : mancano(`${ELENCO}.generalita.idSchedaSoggettoANPR`);
    }),
});
