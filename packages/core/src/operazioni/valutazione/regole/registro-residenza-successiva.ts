import { parseDataXml } from '../../../data/data-xml.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { FamigliaRegistrata, RegistroAnagrafico } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { findGenitore } from './registro-nascita.js';
import { dellaDecorrenza } from './regola-decorrenza.js';
import { SERVE, dellaFamiglia, dellaScheda, dellaSua, diTutti } from './regola-registro.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { RESIDENZA_REGISTRATA, dellaResidenzaNuova, findPrimaDecorrenza } from './residenza-nuova.js';

/** What restores an old residence, or writes the same one better. */
const NON_SUCCESSIVE: Readonly<Record<string, readonly number[]>> = { '5001': [6, 7, 8, 9], '5005': [6] };

/** The new residence does not begin before the one recorded: the same check under two codes. */
function regolaResidenzaSuccessiva(codice: string, fonte: number): RegolaRichiesta {
  return regolaRichiesta({
    codice,
    fonte,
    titolo: 'La residenza nuova non comincia prima di quella registrata',
    campi: ['residenza.dataDecorrenzaResidenza', DECORRENZA],
    messaggio: 'La residenza nuova decorre dal {nuova}, prima di quella registrata ({registrata}).',
    rimedio: 'Correggere la data; se è sbagliata quella registrata, rettificarla prima con 5014.',
    nota: 'La stessa data passa. Di chi nasce vale la prima residenza della famiglia, o l’indirizzo della convivenza. Non sono confrontati il ripristino della residenza ante subentro (tipo 6), né del 5001 i tipi 7, 8 e 9, che lasciano la residenza dov’è.',
    serve: SERVE,
    verifica: (richiesta) => {
      const { operazione, tipi } = richiesta;
      if (operazione === '1001' || operazione === 'A001') return verificaNascita(richiesta);
      return tipi.some((tipo) => NON_SUCCESSIVE[operazione]?.includes(tipo) === true)
        ? CONFORME
        : verificaCambio(richiesta);
    },
  });
}

export const EN237: RegolaRichiesta = /* @__PURE__ */ regolaResidenzaSuccessiva('EN237', 468);
export const EN238: RegolaRichiesta = /* @__PURE__ */ regolaResidenzaSuccessiva('EN238', 469);

function verificaCambio(richiesta: RichiestaInEsame): Verdetto {
  return dellaResidenzaNuova(richiesta, (nuova, campo) =>
    diTutti(richiesta, ({ soggetto }) =>
      dellaScheda(soggetto, ({ residenza }) => {
        const registrata = parseDataXml(residenza?.dataDecorrenzaResidenza);
        if (registrata === undefined) return mancano(RESIDENZA_REGISTRATA);
        return nuova < registrata ? violata({ nuova, registrata }, { campo, valore: nuova }) : CONFORME;
      }),
    ),
  );
}

/** Who is born lives with the family that he enters, from when it has lived there. */
function verificaNascita(richiesta: RichiestaInEsame): Verdetto {
  const { isNuova, registro } = richiesta;
  if (isNuova === true) return CONFORME;
  return dellaDecorrenza(richiesta, (nuova) => {
    if (registro === undefined) return mancano('registro');
    return dellaFamigliaDelNato(richiesta, registro, (famiglia) => {
      const registrata = findInizio(famiglia, registro, nuova);
      if (typeof registrata !== 'string') return registrata;
      return nuova < registrata ? violata({ nuova, registrata }, { campo: DECORRENZA, valore: nuova }) : CONFORME;
    });
  });
}

/** Of 1001, `attribuzioneFamiglia`: the family of both parents, of the father, of the mother; otherwise the request names it. */
const DEI_GENITORI: Readonly<Record<number, readonly ('paternita' | 'maternita')[]>> = {
  1: ['maternita', 'paternita'],
  2: ['paternita'],
  3: ['maternita'],
};

function dellaFamigliaDelNato(
  richiesta: RichiestaInEsame,
  registro: RegistroAnagrafico,
  verifica: (famiglia: FamigliaRegistrata) => Verdetto,
): Verdetto {
  const { corpo, operazione } = richiesta;
  const attribuzione = operazione === '1001' ? toNumero(corpo.datiControllo?.attribuzioneFamiglia) : undefined;
  const genitori = attribuzione === undefined ? undefined : DEI_GENITORI[attribuzione];
  if (genitori === undefined)
    return richiesta.scheda.valore === undefined ? CONFORME : dellaFamiglia(richiesta, verifica);
  const genitore = genitori.find((uno) => corpo[uno]?.generalita !== undefined);
  if (genitore === undefined) return CONFORME;
  const trovato = findGenitore(registro, corpo[genitore]?.generalita ?? {});
  if (trovato === undefined) return mancano(`registro.${genitore}`);
  return trovato === null ? CONFORME : dellaSua(trovato, registro, verifica);
}

const CONVIVENZA = 4;

/** Since when a family lives where it does: the first of those who are in it; of a convivenza, since when it has its address. */
function findInizio(famiglia: FamigliaRegistrata, registro: RegistroAnagrafico, nuova: string): string | Verdetto {
  if (toNumero(famiglia.tipoScheda) === CONVIVENZA) {
    if (famiglia.decorrenzaIndirizzo === null) return CONFORME;
    return parseDataXml(famiglia.decorrenzaIndirizzo) ?? mancano('registro.famiglia.decorrenzaIndirizzo');
  }
  const { prima, aperto } = findPrimaDecorrenza({ famiglia, registro, campo: DECORRENZA });
  // Whoever is not known can only have been there before: somebody known who already was is enough.
  return prima !== undefined && (aperto.type === 'conforme' || nuova >= prima) ? prima : aperto;
}
