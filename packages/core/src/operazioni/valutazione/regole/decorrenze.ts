import { parseDataXml } from '../../../data/data-xml.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { diOgnuno } from './di-ognuno.js';
import { dellaDecorrenza } from './regola-decorrenza.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';

/** Of 5005: senza fissa dimora and residence. The others change no residence, or restore an old one. */
const CAMBIO_5005: readonly number[] = [1, 2];
/** Of 5001: residence, with or without licence and cars. */
const CAMBIO_5001: readonly number[] = [4, 5];

function isCambioResidenza({ operazione, tipi }: RichiestaInEsame): boolean {
  switch (operazione as string) {
    case '5001':
      return tipi.some((tipo) => CAMBIO_5001.includes(tipo));
    case '5005':
      return tipi.some((tipo) => CAMBIO_5005.includes(tipo));
    default:
      return true;
  }
}

/** A date of the request is the one from which it holds. */
function confronta(richiesta: RichiestaInEsame, scritta: string, campo: string): Verdetto {
  return dellaDecorrenza(richiesta, (decorrenza) => {
    const data = parseDataXml(scritta);
    if (data === undefined) return mancano(campo);
    return data === decorrenza ? CONFORME : violata({ data, decorrenza }, { campo, valore: data });
  });
}

interface Gemella {
  readonly codice: string;
  readonly fonte: number;
}

function isResidenza(tipoIndirizzo: string | undefined): boolean {
  const tipo = toNumero(tipoIndirizzo);
  return tipo === undefined || tipo === 1 || tipo === 4;
}

/** The residence begins with the operation: the same check under several codes. */
function regolaResidenza(r: Gemella): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    titolo: 'La residenza decorre con l’operazione',
    campi: ['residenza.dataDecorrenzaResidenza', DECORRENZA],
    messaggio: 'La residenza decorre dal {data}, ma l’operazione dal {decorrenza}.',
    rimedio: 'Usare la stessa data nella testata e nella residenza.',
    nota: 'Del 1002 solo per una famiglia nuova; del 5001 i tipi 4 e 5, del 5005 i tipi 01 e 02: gli altri non cambiano la residenza, o ne ripristinano una vecchia.',
    verifica: (richiesta) => {
      const { residenze, operazione, isNuova } = richiesta;
      const soloNuova = operazione === '1002' || operazione === 'A002';
      if ((soloNuova && isNuova !== true) || !isCambioResidenza(richiesta)) return CONFORME;
      const campo = `${residenze.campo}.dataDecorrenzaResidenza`;
      return diOgnuno(residenze.valore ?? [], ({ dataDecorrenzaResidenza, tipoIndirizzo }) =>
        dataDecorrenzaResidenza === undefined || !isResidenza(tipoIndirizzo)
          ? CONFORME
          : confronta(richiesta, dataDecorrenzaResidenza, campo),
      );
    },
  });
}

export const EF055: RegolaRichiesta = /* @__PURE__ */ regolaResidenza({ codice: 'EF055', fonte: 201 });
export const EF061: RegolaRichiesta = /* @__PURE__ */ regolaResidenza({ codice: 'EF061', fonte: 203 });
export const EN207: RegolaRichiesta = /* @__PURE__ */ regolaResidenza({ codice: 'EN207', fonte: 439 });
export const EN239: RegolaRichiesta = /* @__PURE__ */ regolaResidenza({ codice: 'EN239', fonte: 470 });

/** Who enters a scheda has a tie to it from the day of the operation: the same check under two codes. */
function regolaLegame(r: Gemella): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    titolo: 'Il legame con la scheda decorre con l’operazione',
    campi: ['legameSoggetto.dataDecorrenza', DECORRENZA],
    messaggio: 'Il legame con la famiglia o convivenza decorre dal {data}, ma l’operazione dal {decorrenza}.',
    rimedio: 'Usare la stessa data nella testata e nel legame.',
    nota: 'Del 5005 i tipi 01 e 02. Del 5001, che elenca anche chi resta com’è, solo ANPR sa quali legami cambiano.',
    verifica: (richiesta) => {
      if (!isCambioResidenza(richiesta) && richiesta.operazione === '5005') return CONFORME;
      const { legame, elenco, operazione } = richiesta;
      const scritta = legame.valore?.dataDecorrenza;
      if (scritta !== undefined) return confronta(richiesta, scritta, `${legame.campo}.dataDecorrenza`);
      const campo = `${elenco.campo}.legameSoggetto.dataDecorrenza`;
      return diOgnuno(elenco.valore ?? [], ({ legameSoggetto }) => {
        if (legameSoggetto?.dataDecorrenza === undefined) return CONFORME;
        const verdetto = confronta(richiesta, legameSoggetto.dataDecorrenza, campo);
        return verdetto.type === 'violata' && operazione === '5001' ? mancano('registro') : verdetto;
      });
    },
  });
}

export const EF056: RegolaRichiesta = /* @__PURE__ */ regolaLegame({ codice: 'EF056', fonte: 202 });
export const EN206: RegolaRichiesta = /* @__PURE__ */ regolaLegame({ codice: 'EN206', fonte: 438 });
