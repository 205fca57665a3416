import { parseDataXml } from '../../../data/data-xml.js';
import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { Residenza } from '../../../scheda/luogo.js';
import { toNumero } from '../../../subentro/numero.js';
import { isOstacolo } from '../../annullamento/successive.js';
import { toControlli } from '../../controlli.js';
import type { FamigliaRegistrata, RegistroAnagrafico } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { SERVE, type Trovato, dellaFamiglia, dellaScheda, diTutti } from './regola-registro.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { isCambioResidenza, isSullaResidenza } from './registro-spostati.js';
import { RESIDENZA_REGISTRATA, findPrimaDecorrenza } from './residenza-nuova.js';
import { isStessoIndirizzo } from './stesso-indirizzo.js';

const TIPO = 'datiControllo.tipoMutazione';
const CONTROLLI = 'datiControllo.listaControlli';
const RESIDENZA = 'residenza.indirizzo';
const DECORRENZA = 'residenza.dataDecorrenzaResidenza';

function isForzata({ corpo }: RichiestaInEsame): boolean {
  return toControlli(corpo.datiControllo).some(({ codice, valore }) => codice === 'FO' && valore === 'S');
}

const ABITAZIONE = 1;

/** The address where people go to live: not a dimora, nor a domicilio, that stand beside it. */
function toNuova({ residenze: { valore = [] } }: RichiestaInEsame): Residenza | undefined {
  return valore.find(({ tipoIndirizzo }) => toNumero(tipoIndirizzo) === ABITAZIONE) ?? valore[0];
}

export const EN388: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN388',
  titolo: 'La residenza nuova è a un altro indirizzo',
  campi: [RESIDENZA, CONTROLLI],
  messaggio: 'L’indirizzo nuovo è quello dove nel registro risiedono già {chi}.',
  rimedio: 'Correggere l’indirizzo, interno compreso; se resta davvero lo stesso, FO con valore S in listaControlli.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 610', 'italia/anpr, segnalazioni 1932 e 2454'],
  nota: 'Conta il civico interno, dal 2020. Di chi entra in una scheda che c’è già ANPR ha detto nel 2018 che FO non basta (segnalazione 862): qui basta.',
  verifica: (richiesta) => {
    const nuova = toNuova(richiesta);
    if (nuova === undefined || !isCambioResidenza(richiesta) || isForzata(richiesta)) return CONFORME;
    const stessi: string[] = [];
    // Whoever lives elsewhere ends the question: everybody must already be there.
    const altrove = diTutti(richiesta, ({ soggetto }) =>
      dellaScheda(soggetto, ({ residenza }) => {
        const stesso = isStessoIndirizzo(nuova, residenza);
        if (stesso === undefined) return mancano('registro.soggetto.scheda.residenza.indirizzo');
        if (stesso) stessi.push(soggetto.id);
        return stesso ? CONFORME : violata({});
      }),
    );
    if (altrove.type === 'non-valutabile') return altrove;
    if (altrove.type === 'violata' || stessi.length === 0) return CONFORME;
    return violata({ chi: `gli identificativi ANPR ${stessi.join(', ')}` }, { campo: richiesta.residenze.campo });
  },
});

const ANTE_SUBENTRO = 6;
/** What does not touch the people of a scheda: procedimenti and electoral lists. */
const ALTRE: readonly string[] = ['1014', '5010', '5011'];

export const EN416: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN416',
  titolo: 'La residenza ante subentro si ripristina finché nulla la segue',
  campi: [TIPO],
  messaggio: 'Il ripristino della residenza ante subentro è solo a valle del subentro, ma {perche}.',
  rimedio: 'Annullare prima le operazioni registrate dopo il subentro; altrimenti registrare un cambio di residenza.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 636', 'italia/anpr, segnalazioni 531, 698, 1559 e 1954'],
  nota: 'Contano le operazioni sulle persone e sulla loro famiglia, anche l’ingresso di un altro componente.',
  verifica: (richiesta) => (richiesta.tipi.includes(ANTE_SUBENTRO) ? diTutti(richiesta, verificaSubentro) : CONFORME),
});

function verificaSubentro({ soggetto, registro, campo }: Trovato): Verdetto {
  const { id, famiglia, entratoColSubentro } = soggetto;
  if (entratoColSubentro === false)
    return violata({ perche: `la persona ${id} non è entrata in ANPR con il subentro` }, { campo });
  let isNoto = true;
  // One by one: of the family they may not be known, and one on the person is enough.
  for (const scheda of famiglia === undefined ? [id] : [id, famiglia]) {
    const operazioni = registro.findOperazioni([scheda]);
    isNoto &&= operazioni !== undefined;
    for (const una of operazioni ?? []) {
      const { annullata, operazione, idOperazioneANPR } = una;
      if (annullata === true || ALTRE.includes(operazione)) continue;
      const ostacolo = isOstacolo(una);
      if (ostacolo === true)
        return violata({ perche: `c’è l’operazione ${operazione} (${idOperazioneANPR})` }, { campo });
      isNoto &&= ostacolo === false;
    }
  }
  if (!isNoto) return mancano('registro.operazioni');
  if (famiglia === undefined) return mancano('registro.soggetto.famiglia');
  return entratoColSubentro === undefined ? mancano('registro.soggetto.entratoColSubentro') : CONFORME;
}

export const EN424: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN424',
  titolo: 'Della residenza che cambia si sa da quando decorre',
  campi: [RESIDENZA_REGISTRATA],
  messaggio: 'Nel registro la residenza della persona {id} non ha una decorrenza.',
  rimedio: 'Rettificare prima la decorrenza della residenza, con 5014 (R101).',
  serve: SERVE,
  fonte: 644,
  verifica: (richiesta) => {
    if (!isSullaResidenza(richiesta) || (richiesta.residenze.valore ?? []).length === 0) return CONFORME;
    return diTutti(richiesta, ({ soggetto, campo }) =>
      dellaScheda(soggetto, ({ residenza }) =>
        residenza?.dataDecorrenzaResidenza === undefined ? violata({ id: soggetto.id }, { campo }) : CONFORME,
      ),
    );
  },
});

const RETTIFICA = 9;

export const EN526: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN526',
  titolo: 'Un indirizzo si rettifica da quando la scheda lo ha',
  campi: [DECORRENZA, TIPO],
  messaggio: 'L’indirizzo si rettifica dal {nuova}, ma nel registro la scheda lo ha dal {registrata}.',
  rimedio:
    'Usare la prima decorrenza della residenza fra quelle di chi abita o ha abitato lì; per un indirizzo nuovo il tipo 4.',
  serve: SERVE,
  fonte: ['italia/anpr, segnalazioni 1747, 1849, 3067 e 3478', 'Aggiornamenti ANPR, versione 5.2.6'],
  nota: 'Vale la minore delle decorrenze, anche di chi è uscito dalla famiglia; di una convivenza quella della struttura.',
  verifica: (richiesta) => {
    const nuova = parseDataXml(toNuova(richiesta)?.dataDecorrenzaResidenza);
    if (nuova === undefined || !richiesta.tipi.includes(RETTIFICA)) return CONFORME;
    const { registro, residenze } = richiesta;
    const esito = dellaFamiglia(richiesta, (famiglia) =>
      registro === undefined ? CONFORME : verificaRettifica({ nuova, famiglia, registro }),
    );
    return esito.type === 'violata' ? { ...esito, campo: `${residenze.campo}.dataDecorrenzaResidenza` } : esito;
  },
});

const CONVIVENZA = 4;

interface DaRettificare {
  readonly nuova: string;
  readonly famiglia: FamigliaRegistrata;
  readonly registro: RegistroAnagrafico;
}

function verificaRettifica({ nuova, famiglia, registro }: DaRettificare): Verdetto {
  if (toNumero(famiglia.tipoScheda) === CONVIVENZA) {
    const registrata = parseDataXml(famiglia.decorrenzaIndirizzo ?? undefined);
    if (registrata === undefined) return mancano('registro.famiglia.decorrenzaIndirizzo');
    return nuova === registrata ? CONFORME : violata({ nuova, registrata });
  }
  const { prima, aperto } = findPrimaDecorrenza({ famiglia, registro, campo: DECORRENZA });
  // Whoever is not known can only have been there before: later than somebody known is already too late.
  if (prima !== undefined && nuova > prima) return violata({ nuova, registrata: prima });
  if (prima === undefined || aperto.type !== 'conforme') return aperto;
  const operazioni = registro.findOperazioni([famiglia.id]);
  if (operazioni === undefined) return mancano('registro.operazioni');
  const usciti = operazioni.some(({ soggetti }) =>
    soggetti.some((id) => famiglia.componenti.every(({ soggetto }) => soggetto !== id)),
  );
  if (usciti) return mancano('registro.soggetto.scheda.residenza');
  return nuova === prima ? CONFORME : violata({ nuova, registrata: prima });
}
