import { parseDataXml } from '../../../data/data-xml.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { Soggetto } from '../../../scheda/soggetto.js';
import { toNumero } from '../../../subentro/numero.js';
import { type OperazioneRegistrata, isAnnullamento } from '../../registro.js';
import type { RegistroAnagrafico } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { diOgnuno } from './di-ognuno.js';
import { regolaDecorrenza } from './regola-decorrenza.js';
import { dellaScheda, regolaStato } from './regola-registro.js';
import type { RegolaRichiesta } from './regola-richiesta.js';

const CANCELLAZIONE = 'datiCancellazione.dataDecorrenzaCancellazione';
const TIPO = 'datiControllo.tipoMutazione';
const CERCATO = 'generalitaPerRicerca';
const OPERAZIONI = 'registro.operazioni';
const ISCRIZIONE = 'registro.soggetto.scheda.generalita.dataPrimaIscrizioneComune';
const RESIDENZA = 'registro.soggetto.scheda.residenza.dataDecorrenzaResidenza';

const COMPLETAMENTO = 20;
const INTEGRAZIONE_AIRE = 21;
const RIPRISTINO = 12;

/** What changes people and families. */
const MUTAZIONI: readonly string[] = ['5001', '5005', '5008', 'A006'];

/** The operations on a person that are in effect, of some services; `undefined` if they are not known. */
function findInVigore(
  registro: RegistroAnagrafico,
  soggetto: string,
  servizi: readonly string[],
): readonly OperazioneRegistrata[] | undefined {
  return registro
    .findOperazioni([soggetto])
    ?.filter((una) => una.annullata !== true && !isAnnullamento(una) && servizi.includes(una.operazione));
}

function toTipi({ tipiMutazione }: OperazioneRegistrata): readonly (number | undefined)[] | undefined {
  return tipiMutazione?.map(toNumero);
}

function toIscrizione({ generalita }: Soggetto): string | undefined {
  return parseDataXml(generalita?.dataPrimaIscrizioneComune);
}

function isTipo(tipo: number): (richiesta: RichiestaInEsame) => boolean {
  return ({ tipi }) => tipi.includes(tipo);
}

export const EN224: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN224',
  titolo: 'I dati di AIRE si integrano finché il subentro è l’ultima cosa',
  campi: [CERCATO, TIPO],
  messaggio: 'Dopo il subentro sulla persona {id} è registrata l’operazione {operazione}: i dati non si integrano più.',
  rimedio: 'Inviare una mutazione del tipo dei dati da cambiare.',
  fonte: ['Elenco errori ANPR 2018, riga 456', 'italia/anpr, segnalazione 688'],
  nota: 'Del tipo 21; di chi è iscritto dopo il subentro (tipo 20) decide EN357.',
  riguarda: /* @__PURE__ */ isTipo(INTEGRAZIONE_AIRE),
  verifica: ({ soggetto: { id }, registro, campo }) => {
    const operazioni = findInVigore(registro, id, MUTAZIONI);
    if (operazioni === undefined) return mancano(OPERAZIONI);
    let aperto: Verdetto = CONFORME;
    for (const una of operazioni) {
      const tipi = una.operazione === '5008' ? toTipi(una) : [];
      if (tipi === undefined) aperto = mancano(`${OPERAZIONI}.tipiMutazione`);
      else if (tipi.length === 0 || tipi.some((tipo) => tipo !== INTEGRAZIONE_AIRE))
        return violata({ id, operazione: una.operazione }, { campo });
    }
    return aperto;
  },
});

export const EN357: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN357',
  titolo: 'Un’iscrizione si completa finché nulla la segue',
  campi: [CERCATO, TIPO],
  messaggio: 'Dopo l’iscrizione del {iscrizione} è registrata l’operazione {operazione}, dal {dal}.',
  rimedio: 'Inviare una mutazione del tipo dei dati da cambiare.',
  fonte: ['Elenco errori ANPR 2018, riga 584', 'italia/anpr, segnalazione 217'],
  nota: 'Le mutazioni che decorrono dallo stesso giorno dell’iscrizione non la seguono.',
  riguarda: /* @__PURE__ */ isTipo(COMPLETAMENTO),
  verifica: ({ soggetto, registro, campo }) => {
    const operazioni = findInVigore(registro, soggetto.id, MUTAZIONI);
    if (operazioni === undefined) return mancano(OPERAZIONI);
    if (operazioni.length === 0) return CONFORME;
    return dellaScheda(soggetto, (scheda) => {
      const iscrizione = toIscrizione(scheda);
      if (iscrizione === undefined) return mancano(ISCRIZIONE);
      let aperto: Verdetto = CONFORME;
      for (const { dataDecorrenza, operazione } of operazioni) {
        const dal = parseDataXml(dataDecorrenza);
        if (dal === undefined) aperto = mancano(`${OPERAZIONI}.dataDecorrenza`);
        else if (dal > iscrizione) return violata({ iscrizione, operazione, dal }, { campo });
      }
      return aperto;
    });
  },
});

export const EN358: RegolaRichiesta = /* @__PURE__ */ regolaDecorrenza({
  codice: 'EN358',
  titolo: 'Un’iscrizione si completa da quando decorre',
  campi: [DECORRENZA, TIPO],
  messaggio: 'Il completamento decorre dal {decorrenza}, l’iscrizione nel comune dal {iscrizione}.',
  rimedio: 'Usare come decorrenza il giorno dell’iscrizione.',
  fonte: ['Elenco errori ANPR 2018, riga 585', 'italia/anpr, segnalazioni 375 e 1245'],
  riguarda: /* @__PURE__ */ isTipo(COMPLETAMENTO),
  verifica: ({ soggetto }, decorrenza) =>
    dellaScheda(soggetto, (scheda) => {
      const iscrizione = toIscrizione(scheda);
      if (iscrizione === undefined) return mancano(ISCRIZIONE);
      return decorrenza === iscrizione ? CONFORME : violata({ decorrenza, iscrizione });
    }),
});

export const EN389: RegolaRichiesta = /* @__PURE__ */ regolaDecorrenza({
  codice: 'EN389',
  titolo: 'Una mutazione non decorre prima dell’ultima sugli stessi dati',
  campi: [DECORRENZA],
  messaggio: 'La mutazione decorre dal {decorrenza}, prima di ciò che precede: {cosa}, dal {ultima}.',
  rimedio: 'Usare una decorrenza non precedente; se l’ultima operazione è sbagliata, annullarla prima.',
  fonte: ['Elenco errori ANPR 2018, riga 611', 'italia/anpr, segnalazioni 688, 1659, 2061, 2633 e 4047'],
  nota: 'Si guardano l’iscrizione nel comune e le mutazioni 5008 dello stesso tipo; dei dati elettorali i 5010, di qualunque comune: solo di quelli le fonti mostrano esiti.',
  verifica: ({ soggetto, registro }, decorrenza, { operazione, tipi }) => {
    if (operazione === '5010') return verificaElettorali(registro, soggetto.id, decorrenza);
    const iscrizione = dellaScheda(soggetto, (scheda) => verificaIscrizione(decorrenza, toIscrizione(scheda)));
    if (iscrizione.type === 'violata') return iscrizione;
    const operazioni = findInVigore(registro, soggetto.id, ['5008']);
    if (operazioni === undefined) return mancano(OPERAZIONI);
    const mutazioni = diOgnuno(operazioni, (una) => verificaMutazione(una, { decorrenza, tipi }));
    return mutazioni.type === 'conforme' ? iscrizione : mutazioni;
  },
});

/** Are the electoral data that are recorded later than the new ones? */
function verificaElettorali(registro: RegistroAnagrafico, soggetto: string, decorrenza: string): Verdetto {
  const operazioni = findInVigore(registro, soggetto, ['5010']);
  if (operazioni === undefined) return mancano(OPERAZIONI);
  let aperto: Verdetto = CONFORME;
  for (const { dataDecorrenza } of operazioni) {
    const ultima = parseDataXml(dataDecorrenza);
    if (ultima === undefined) aperto = mancano(`${OPERAZIONI}.dataDecorrenza`);
    else if (ultima > decorrenza) return violata({ decorrenza, cosa: 'i dati elettorali', ultima });
  }
  return aperto;
}

function verificaIscrizione(decorrenza: string, ultima: string | undefined): Verdetto {
  if (ultima === undefined) return mancano(ISCRIZIONE);
  return decorrenza < ultima ? violata({ decorrenza, cosa: 'l’iscrizione nel comune', ultima }) : CONFORME;
}

/** Is a recorded mutazione of the same data later than the new one? */
function verificaMutazione(
  una: OperazioneRegistrata,
  { decorrenza, tipi }: { readonly decorrenza: string; readonly tipi: readonly number[] },
): Verdetto {
  const ultima = parseDataXml(una.dataDecorrenza);
  if (ultima !== undefined && ultima <= decorrenza) return CONFORME;
  const suoi = toTipi(una);
  if (suoi === undefined) return mancano(`${OPERAZIONI}.tipiMutazione`);
  const tipo = suoi.find((suo) => suo !== undefined && tipi.includes(suo));
  if (tipo === undefined) return CONFORME;
  if (ultima === undefined) return mancano(`${OPERAZIONI}.dataDecorrenza`);
  return violata({ decorrenza, cosa: `la mutazione di tipo ${tipo}`, ultima });
}

export const EN443: RegolaRichiesta = /* @__PURE__ */ regolaDecorrenza({
  codice: 'EN443',
  titolo: 'Un’operazione non decorre prima dell’ultimo aggiornamento della scheda',
  campi: [DECORRENZA],
  messaggio: 'L’operazione decorre dal {decorrenza}, prima dell’ultimo aggiornamento della scheda ({aggiornamento}).',
  rimedio: 'Usare una decorrenza non precedente; se quella del subentro è sbagliata, rettificarla con 5014 (R103).',
  fonte: ['Elenco errori ANPR 2018, riga 662', 'italia/anpr, segnalazioni 409, 480 e 2061'],
  nota: 'Per la stessa ragione ANPR ha risposto anche EN240 ed EN389; non è dei cambi di residenza.',
  verifica: ({ soggetto }, decorrenza) =>
    dellaScheda(soggetto, ({ dataUltimoAggiornamento }) => {
      const aggiornamento = parseDataXml(dataUltimoAggiornamento);
      if (aggiornamento === undefined) return mancano('registro.soggetto.scheda.dataUltimoAggiornamento');
      return decorrenza < aggiornamento ? violata({ decorrenza, aggiornamento }) : CONFORME;
    }),
});

export const EN343: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN343',
  titolo: 'Chi si cancella per ripristinarne la posizione si cancella da quando vi risiede',
  campi: [CANCELLAZIONE],
  messaggio: 'La cancellazione per ripristino decorre dal {cancellazione}, la residenza da annullare dal {residenza}.',
  rimedio: 'Usare la decorrenza della residenza registrata in ANPR.',
  fonte: ['Elenco errori ANPR 2018, riga 571', 'italia/anpr, segnalazioni 725 e 1027'],
  nota: 'Con che data si confronti chi risiede da prima del subentro non è pubblicato: allora resta non verificabile.',
  riguarda: ({ corpo: { datiCancellazione } }) =>
    toNumero(datiCancellazione?.motivoCancellazione) === RIPRISTINO &&
    datiCancellazione?.dataDecorrenzaCancellazione !== undefined,
  verifica: ({ soggetto }, { corpo }) => {
    const cancellazione = parseDataXml(corpo.datiCancellazione?.dataDecorrenzaCancellazione);
    if (cancellazione === undefined) return mancano(CANCELLAZIONE);
    return dellaScheda(soggetto, (scheda) => {
      const residenza = parseDataXml(scheda.residenza?.dataDecorrenzaResidenza);
      if (residenza === undefined) return mancano(RESIDENZA);
      if (soggetto.entratoColSubentro !== false) {
        const subentro = parseDataXml(soggetto.dataSubentro);
        if (subentro === undefined) return mancano('registro.soggetto.dataSubentro');
        if (residenza <= subentro) return mancano(RESIDENZA);
      }
      return cancellazione === residenza ? CONFORME : violata({ cancellazione, residenza });
    });
  },
});
