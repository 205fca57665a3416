import { parseDataXml } from '../../../data/data-xml.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, type Contesto, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { isIscrittoAire } from '../../../scheda/aire.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { toIdentificativi } from './identificativi.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';

const MOTIVO = 'datiCancellazione.motivoCancellazione';
const AIRE = 'generalitaPerRicerca.soggettoAIRE';
const CANCELLAZIONE = 'datiCancellazione.dataDecorrenzaCancellazione';

/** Tables of the motives: of the APR, of the AIRE. */
const MOTIVI_APR = 15;
const MOTIVI_AIRE = 28;

/** The motives of 2001. */
const DECESSO: readonly number[] = [1, 2];

/** Is the person in the AIRE? `undefined` where the request does not say. */
function isAire({ operazione, corpo, generalita }: RichiestaInEsame): boolean | undefined {
  const scritto = generalita.valore?.soggettoAIRE;
  if (scritto !== undefined) return isIscrittoAire({ generalita: { soggettoAIRE: scritto } });
  const { motivoCancellazione: motivo } = corpo;
  if (operazione !== '2001' || motivo === undefined) return undefined;
  return motivo.tipoMotivoCancellazioneAIRE !== undefined;
}

function toMotivo({ operazione, corpo }: RichiestaInEsame): string | undefined {
  if (operazione === '2003') return corpo.datiCancellazione?.motivoCancellazione;
  const { motivoCancellazione: motivo } = corpo;
  return motivo?.tipoMotivoCancellazione ?? motivo?.tipoMotivoCancellazioneAIRE;
}

function isNella(tabella: number, motivo: number | undefined, { tabelle }: Contesto): boolean {
  return motivo !== undefined && tabelle.tabella(tabella).righe.some(({ codice }) => Number(codice) === motivo);
}

export const EN370: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN370',
  titolo: 'Il motivo di cancellazione è dell’anagrafe della persona',
  campi: [MOTIVO, AIRE],
  messaggio: 'Motivo di cancellazione «{motivo}»: non è nella tabella {tabella}.',
  rimedio: 'Scegliere il motivo nella tabella 15 per un residente, nella 28 per chi è AIRE.',
  fonte: 595,
  verifica: (richiesta, contesto) => {
    const scritto = toMotivo(richiesta);
    if (scritto === undefined) return CONFORME;
    const motivo = toNumero(scritto);
    const campo = richiesta.operazione === '2003' ? MOTIVO : 'motivoCancellazione';
    const ignoto = (tabella: string): Verdetto => violata({ motivo: scritto, tabella }, { campo, valore: scritto });
    switch (isAire(richiesta)) {
      case true:
        return isNella(MOTIVI_AIRE, motivo, contesto) ? CONFORME : ignoto('28');
      case false:
        return isNella(MOTIVI_APR, motivo, contesto) ? CONFORME : ignoto('15');
      case undefined: {
        const [apr, aire] = [isNella(MOTIVI_APR, motivo, contesto), isNella(MOTIVI_AIRE, motivo, contesto)];
        if (apr && aire) return CONFORME;
        return apr || aire ? mancano(AIRE) : ignoto('15 né nella 28');
      }
    }
  },
});

export const EN373: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN373',
  titolo: 'Il servizio 2003 cancella per un motivo diverso dalla morte',
  campi: [MOTIVO],
  messaggio: 'Il motivo di cancellazione {motivo}.',
  rimedio: 'Indicare il motivo; per la morte usare il servizio 2001.',
  fonte: 598,
  verifica: ({ corpo }) => {
    const motivo = corpo.datiCancellazione?.motivoCancellazione;
    if (motivo === undefined) return violata({ motivo: 'manca' });
    return DECESSO.includes(toNumero(motivo) ?? 0)
      ? violata({ motivo: `${motivo} è la morte, che il servizio 2003 non registra` })
      : CONFORME;
  },
});

/** A destination that a motive does not go with. */
interface Destinazione {
  readonly codice: string;
  readonly fonte: number;
  readonly aire: boolean;
  readonly motivi: readonly number[];
  readonly dove: 'comune' | 'localita';
}

function regolaDestinazione({ codice, fonte, aire, motivi, dove }: Destinazione): RegolaRichiesta {
  const luogo = dove === 'comune' ? 'un comune italiano' : 'una località estera';
  return regolaRichiesta({
    codice,
    fonte,
    titolo: `La destinazione è quella del motivo: non ${luogo}`,
    campi: [`destinazione.${dove}`, MOTIVO, AIRE],
    messaggio: `Con il motivo di cancellazione {motivo} la destinazione non può essere ${luogo}.`,
    rimedio: 'Correggere la destinazione, o il motivo.',
    verifica: (richiesta) => {
      const motivo = toNumero(toMotivo(richiesta));
      if (motivo === undefined || !motivi.includes(motivo)) return CONFORME;
      if (richiesta.corpo.destinazione?.[dove] === undefined) return CONFORME;
      const suo = isAire(richiesta);
      if (suo === undefined) return mancano(AIRE);
      return suo === aire ? violata({ motivo }) : CONFORME;
    },
  });
}

export const EN374: RegolaRichiesta = /* @__PURE__ */ regolaDestinazione({
  codice: 'EN374',
  fonte: 599,
  aire: true,
  motivi: [3, 4],
  dove: 'localita',
});

export const EN376: RegolaRichiesta = /* @__PURE__ */ regolaDestinazione({
  codice: 'EN376',
  fonte: 600,
  aire: false,
  motivi: [3],
  dove: 'localita',
});

export const EN377: RegolaRichiesta = /* @__PURE__ */ regolaDestinazione({
  codice: 'EN377',
  fonte: 601,
  aire: false,
  motivi: [5, 8],
  dove: 'comune',
});

export const ES056: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'ES056',
  titolo: 'La cancellazione decorre non dopo l’operazione',
  campi: [CANCELLAZIONE, DECORRENZA],
  messaggio: 'La cancellazione decorre dal {cancellazione}, dopo l’operazione ({decorrenza}).',
  rimedio: 'Riprendere le due date dalla pratica.',
  fonte: 748,
  verifica: ({ corpo, decorrenza }) => {
    const scritta = corpo.datiCancellazione?.dataDecorrenzaCancellazione;
    if (scritta === undefined || corpo.testataRichiesta?.dataDecorrenza === undefined) return CONFORME;
    const cancellazione = parseDataXml(scritta);
    if (cancellazione === undefined) return mancano(CANCELLAZIONE);
    if (decorrenza === undefined) return mancano(DECORRENZA);
    return cancellazione > decorrenza ? violata({ cancellazione, decorrenza }) : CONFORME;
  },
});

export const EN485: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN485',
  titolo: 'Chi è cancellato non è fra chi resta',
  campi: ['elencoSoggetti', 'elencoSoggettiFamiglia.generalita', 'generalitaPerRicerca'],
  messaggio: 'Chi va cancellato ({identificativo}) è anche nell’elenco di chi resta in famiglia.',
  rimedio: 'Toglierlo dall’elenco: vi stanno gli altri componenti, con la relazione nuova.',
  fonte: 688,
  verifica: ({ generalita: { valore: cercato }, elenco }) => {
    const { id, codice } = toIdentificativi(cercato);
    for (const { generalita } of elenco.valore ?? []) {
      const suoi = toIdentificativi(generalita);
      if (id !== undefined && suoi.id === id)
        return violata({ identificativo: `identificativo ANPR ${id}` }, { campo: elenco.campo });
      if (codice !== undefined && suoi.codice === codice)
        return violata({ identificativo: `codice fiscale ${codice}` }, { campo: elenco.campo });
    }
    return CONFORME;
  },
});

const SENTENZA: Readonly<Record<'1002' | '2001', string>> = {
  '1002': 'iscrizione per provvedimento del giudice',
  '2001': 'cancellazione per morte presunta',
};

export const EN250: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN250',
  titolo: 'Ciò che un giudice ha deciso ha la sentenza',
  campi: ['datiSentenza'],
  messaggio: 'È una {cosa} (motivo 2), ma manca la sentenza.',
  rimedio: 'Completare datiSentenza, o correggere il motivo.',
  fonte: 481,
  verifica: (richiesta) => {
    const { corpo, operazione } = richiesta;
    if (corpo.datiSentenza !== undefined) return CONFORME;
    const motivo = operazione === '1002' ? corpo.motivoIscrizione?.idMotivoIscrizione : toMotivo(richiesta);
    if (toNumero(motivo) !== 2) return CONFORME;
    return violata({ cosa: SENTENZA[operazione === '1002' ? '1002' : '2001'] });
  },
});

/** Residents by the services for residents, the others by those of the AIRE. */
/** Of A006: from the register of residents. */
const DA_RESIDENTE = 1;

export const ES077: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'ES077',
  titolo: 'Chi risiede all’estero si iscrive e si muta con i servizi AIRE, gli altri no',
  campi: ['generalita.soggettoAIRE'],
  messaggio: 'Il servizio {operazione} {di}, ma soggettoAIRE {valore}.',
  rimedio:
    'Usare A001, A002 o A006 per chi è AIRE, gli altri servizi per chi risiede in Italia; o correggere soggettoAIRE.',
  fonte: 762,
  nota: 'Dell’A006 non il tipo 1, che porta in AIRE chi risiede in Italia; degli altri chi non dice di essere in AIRE resta non verificabile.',
  verifica: ({ operazione, generalita, tipi }) => {
    if (generalita.valore === undefined) return CONFORME;
    const scritto = generalita.valore.soggettoAIRE;
    if (operazione === 'A006') {
      if (tipi.length === 0 || tipi.includes(DA_RESIDENTE)) return CONFORME;
      if (scritto === undefined) return mancano(`${generalita.campo}.soggettoAIRE`);
    }
    const aire = operazione.startsWith('A');
    if (aire === isIscrittoAire({ generalita: generalita.valore })) return CONFORME;
    const di = aire ? 'è di chi è AIRE' : 'non è di chi è AIRE';
    const valore = scritto === undefined ? 'manca' : `è ${scritto}`;
    return violata({ operazione, di, valore }, { campo: `${generalita.campo}.soggettoAIRE` });
  },
});
