import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { Corpo, RichiestaInEsame } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';

/** The comune whose data are asked for, or whose electoral lists and sections are sent, where the operation has it. */
function toComune({ operazione, corpo }: RichiestaInEsame): {
  readonly campo: string;
  readonly comune: Corpo['comuneRichiesta'];
} {
  switch (operazione as string) {
    case '3003':
    case '3007':
      return { campo: 'comuneRichiesta', comune: corpo.comuneRichiesta };
    case '4001':
      return { campo: 'criteriRicerca.comuneRichiesta', comune: corpo.criteriRicerca?.comuneRichiesta };
    case '4003':
    case '4004':
      return { campo: 'datiRichiesta.comune', comune: corpo.datiRichiesta?.comune };
    case '4005':
      return { campo: 'elaborazione.comuneRichiesta', comune: corpo.elaborazione?.comuneRichiesta };
    case '3002':
      return { campo: 'datiRichiesta.comuneResidenza', comune: corpo.datiRichiesta?.comuneResidenza };
    case '5010':
      return { campo: 'liste.listaGenerale.comune', comune: corpo.liste?.listaGenerale?.comune };
    case '5011':
      return { campo: 'sezione.comune', comune: corpo.sezione?.comune };
    case '2012':
      return { campo: 'datiSezione.comune', comune: corpo.datiSezione?.comune };
    case '3008':
      return { campo: 'parametriRicerca3008.comune', comune: corpo.parametriRicerca3008?.comune };
    default:
      return { campo: 'comuneRichiesta', comune: undefined };
  }
}

export const EN129: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN129',
  titolo: 'Si dice di quale comune si vogliono i dati',
  campi: ['criteriRicerca.comuneRichiesta', 'datiRichiesta.comune'],
  messaggio: 'Manca il comune di cui si vogliono i dati{dove}.',
  rimedio: 'Completare il comune.',
  fonte: 363,
  verifica: (richiesta) => {
    const { campo, comune } = toComune(richiesta);
    return comune === undefined ? violata({ dove: ` (${campo})` }, { campo }) : CONFORME;
  },
});

export const EN479: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN479',
  titolo: 'Nome, provincia e codice ISTAT sono dello stesso comune',
  campi: ['comuneRichiesta', 'datiRichiesta.comune'],
  messaggio: 'Il codice ISTAT {codiceIstat} non è di {nome} ({provincia}).',
  rimedio: 'Riprendere nome, provincia e codice dalla tabella 3: li mostra «anagrafe comune».',
  fonte: 682,
  verifica: (richiesta, { tabelle }): Verdetto => {
    const { campo, comune } = toComune(richiesta);
    if (comune?.nomeComune === undefined || comune.codiceIstat === undefined) return CONFORME;
    const { nomeComune: nome, codiceIstat, siglaProvinciaIstat: provincia } = comune;
    if (provincia === undefined) return mancano(`${campo}.siglaProvinciaIstat`);
    const versioni = tabelle.comuni.findVersioni({ denominazione: nome, siglaProvincia: provincia });
    if (versioni.some((versione) => versione.codiceIstat === codiceIstat.trim())) return CONFORME;
    return violata({ codiceIstat, nome, provincia }, { campo, valore: codiceIstat });
  },
});
