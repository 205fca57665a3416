import { parseDataXml } from '../../../data/data-xml.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { ComponenteRegistrato, RegistroAnagrafico, SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { diOgnuno } from './di-ognuno.js';
import { dellaDecorrenza } from './regola-decorrenza.js';
import { type RegolaRichiesta, regolaRichiesta, conSeverita } from './regola-richiesta.js';
import {
  SERVE,
  dellaFamiglia,
  dellaSua,
  diElencati,
  diTutti,
  isIntestatario,
  regolaStato,
  toId,
} from './regola-registro.js';

const CERCATO = 'generalitaPerRicerca';
const ELENCO = 'elencoSoggettiFamiglia';
const CONVIVENZA = 4;

export const EN126: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN126',
  titolo: 'Si archivia una convivenza dove non è rimasto nessuno',
  campi: ['estremiSchedaConvivenza'],
  messaggio: 'La convivenza {id} ha ancora componenti: {quanti}.',
  rimedio: 'Spostare prima i componenti in un’altra scheda.',
  serve: SERVE,
  fonte: 360,
  verifica: (richiesta) =>
    dellaFamiglia(richiesta, ({ id, componenti }) =>
      componenti.length === 0 ? CONFORME : violata({ id, quanti: componenti.length }),
    ),
});

/** Of 5001: the relations of all who are in the scheda. */
const COMPOSIZIONE = 2;

export const EF044: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF044',
  titolo: 'I componenti elencati sono quelli della scheda',
  campi: [ELENCO, 'famigliaConvivenza'],
  messaggio: 'L’elenco non è quello dei componenti della scheda {famiglia}: la persona {id} {perche}.',
  rimedio:
    'Correggere l’identificativo della persona o della scheda; con il tipo 2 elencare tutti i componenti, e nessun altro.',
  serve: SERVE,
  fonte: 196,
  nota: 'Che ci siano tutti si chiede al tipo 2, che riscrive le relazioni.',
  verifica: (richiesta) =>
    dellaFamiglia(richiesta, ({ id: famiglia, componenti }) => {
      const elencati = new Set<string>();
      const esito = diElencati(richiesta, ({ soggetto: { id }, campo }) => {
        elencati.add(id);
        return componenti.some(({ soggetto }) => soggetto === id)
          ? CONFORME
          : violata({ id, famiglia, perche: 'nel registro non vi è' }, { campo });
      });
      if (esito.type === 'violata' || !richiesta.tipi.includes(COMPOSIZIONE)) return esito;
      const assenti = componenti.filter(({ soggetto }) => !elencati.has(soggetto));
      const [assente] = assenti;
      if (assente === undefined) return esito;
      // Whoever is listed and not known may be one of them, but only one.
      const ignoti = (richiesta.elenco.valore ?? []).length - elencati.size;
      return esito.type === 'conforme' || assenti.length > ignoti
        ? violata({ id: assente.soggetto, famiglia, perche: 'vi è, e non è elencata' }, { campo: ELENCO })
        : esito;
    }),
});

export const EN482: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN482',
  titolo: 'Chi non è più intestatario ha una relazione nuova',
  campi: [ELENCO],
  messaggio: 'Cambia l’intestatario, ma il precedente (identificativo ANPR {id}) non ha una relazione nuova.',
  rimedio: 'Aggiungere il precedente intestatario all’elenco, con la relazione che ha con il nuovo.',
  serve: SERVE,
  fonte: 685,
  verifica: (richiesta) => {
    const { elenco, tipi, isConvivenza, registro } = richiesta;
    const nuovo = elenco.valore?.find(({ legameSoggetto }) => isIntestatario(legameSoggetto?.codiceLegame));
    if (nuovo === undefined || isConvivenza || !(tipi.includes(1) || tipi.includes(2))) return CONFORME;
    return dellaFamiglia(richiesta, ({ componenti }) => {
      const vecchio = componenti.find(({ codiceLegame }) => isIntestatario(codiceLegame));
      if (vecchio === undefined) return CONFORME;
      let ignoti = false;
      for (const { generalita = {}, legameSoggetto } of elenco.valore ?? []) {
        const id = toId(generalita, registro);
        if (id === undefined) ignoti = true;
        // Named with whatever relation: two with relation 1 are another code's.
        else if (id === vecchio.soggetto && legameSoggetto?.codiceLegame !== undefined) return CONFORME;
      }
      return ignoti
        ? mancano('elencoSoggettiFamiglia.generalita.idSchedaSoggettoANPR')
        : violata({ id: vecchio.soggetto });
    });
  },
});

export const EN447: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN447',
  titolo: 'Una relazione cambia da quando si è in famiglia',
  campi: [DECORRENZA, ELENCO],
  messaggio: 'L’operazione decorre dal {decorrenza}, ma la persona {id} è in famiglia dal {dal}.',
  rimedio: 'Usare una decorrenza non precedente all’ingresso in famiglia di chi cambia relazione.',
  serve: SERVE,
  fonte: 666,
  verifica: (richiesta) => {
    const { registro, elenco, tipi } = richiesta;
    if (!tipi.includes(1) && !tipi.includes(2)) return CONFORME;
    return dellaDecorrenza(richiesta, (decorrenza) =>
      dellaFamiglia(richiesta, ({ componenti }) =>
        diOgnuno(elenco.valore ?? [], ({ generalita = {}, legameSoggetto }) => {
          const id = toId(generalita, registro);
          const componente = componenti.find(({ soggetto }) => soggetto === id);
          return componente === undefined
            ? mancano('registro.soggetto')
            : verificaIngresso(componente, { decorrenza, codiceLegame: legameSoggetto?.codiceLegame });
        }),
      ),
    );
  },
});

/** Does a new relation begin before its person was in the family? The relation that is already recorded is not new. */
function verificaIngresso(
  { soggetto: id, codiceLegame, dal: scritto }: ComponenteRegistrato,
  nuovo: { readonly decorrenza: string; readonly codiceLegame: string | undefined },
): Verdetto {
  if (toNumero(codiceLegame) === toNumero(nuovo.codiceLegame)) return CONFORME;
  const dal = parseDataXml(scritto);
  if (dal === undefined) return mancano('registro.famiglia.componenti.dal');
  return nuovo.decorrenza < dal ? violata({ decorrenza: nuovo.decorrenza, id, dal }) : CONFORME;
}

export const EF054: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF054',
  titolo: 'Chi si sposta insieme viene da una scheda sola',
  campi: [ELENCO],
  messaggio: 'Le persone elencate sono nel registro in schede diverse: {schede}.',
  rimedio: 'Inviare una richiesta per ogni famiglia di provenienza.',
  serve: SERVE,
  fonte: 200,
  verifica: (richiesta) => {
    const schede = new Set<string>();
    const esito = diElencati(richiesta, ({ soggetto }) => {
      if (soggetto.famiglia === undefined) return mancano('registro.soggetto.famiglia');
      schede.add(soggetto.famiglia);
      return CONFORME;
    });
    return schede.size > 1 ? violata({ schede: [...schede].join(', ') }) : esito;
  },
});

export const EN220: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN220',
  titolo: 'Una famiglia che si sposta tutta resta la stessa famiglia',
  campi: [ELENCO, 'datiControllo.tipoScheda'],
  messaggio: 'Le persone elencate sono tutte quelle della famiglia {famiglia}: una famiglia nuova non serve.',
  rimedio: 'Cambiare la residenza della scheda intera, con 5001 tipo 4.',
  serve: SERVE,
  fonte: 452,
  verifica: (richiesta) => {
    const { isNuova, registro, elenco } = richiesta;
    if (isNuova !== true) return CONFORME;
    const ids = new Set<string>();
    let famiglia: string | undefined;
    const esito = diTutti(richiesta, ({ soggetto }) => {
      ids.add(soggetto.id);
      famiglia ??= soggetto.famiglia;
      return soggetto.famiglia === undefined ? mancano('registro.soggetto.famiglia') : CONFORME;
    });
    if (esito.type !== 'conforme') return esito;
    if (famiglia === undefined || ids.size < (elenco.valore ?? []).length) return CONFORME;
    const registrata = registro?.findFamiglie({ idFamigliaConvivenzaANPR: famiglia })?.[0];
    if (registrata === undefined) return mancano('registro.famiglia');
    if (toNumero(registrata.tipoScheda) === CONVIVENZA) return CONFORME;
    return registrata.componenti.every(({ soggetto }) => ids.has(soggetto)) ? violata({ famiglia }) : CONFORME;
  },
});

export const EF007: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF007',
  titolo: 'In una famiglia che ha un intestatario non se ne aggiunge un altro',
  campi: ['legameSoggetto.codiceLegame'],
  messaggio: 'Chi entra ha la relazione 1, ma la scheda {famiglia} ha già un intestatario.',
  rimedio: 'Dare a chi entra la relazione che ha con l’intestatario; per cambiarlo usare 5001 tipo 1.',
  serve: SERVE,
  fonte: 165,
  verifica: (richiesta) => {
    const { isNuova, legame, elenco, isConvivenza } = richiesta;
    const legami =
      legame.valore === undefined ? (elenco.valore ?? []).map((uno) => uno.legameSoggetto) : [legame.valore];
    if (isNuova === true || isConvivenza || !legami.some((uno) => isIntestatario(uno?.codiceLegame))) return CONFORME;
    return dellaFamiglia(richiesta, ({ id, componenti }) =>
      componenti.some(({ codiceLegame }) => isIntestatario(codiceLegame)) ? violata({ famiglia: id }) : CONFORME,
    );
  },
});

export const EN211: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN211',
  titolo: 'Chi è in una famiglia da completare non si muta',
  campi: [CERCATO, ELENCO],
  messaggio: 'La famiglia {famiglia} è ancora da completare (FI).',
  rimedio: 'Chiuderla prima con 5001 tipo 3 e FI con valore 0.',
  fonte: 443,
  nota: 'Non di 5001 tipo 3, che la chiude.',
  riguarda: ({ operazione, tipi }) => operazione !== '5001' || !tipi.includes(3),
  verifica: ({ soggetto, registro, campo }) =>
    dellaSua(soggetto, registro, ({ id, incompleta }) => {
      if (incompleta === undefined) return mancano('registro.famiglia.incompleta');
      return incompleta ? violata({ famiglia: id }, { campo }) : CONFORME;
    }),
});

/** What `ruoloSoggetto` says of whoever is cancelled: he has the family in his name, or he does not. */
const INTESTATARIO = 1;
const COMPONENTE = 2;

export const EN484: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN484',
  titolo: 'Chi è cancellato come componente non è l’intestatario',
  campi: ['datiControllo.ruoloSoggetto', CERCATO],
  messaggio: 'Il ruolo della persona da cancellare è 2, ma {perche}.',
  rimedio: 'Usare il ruolo 1 per l’intestatario, ed elencare chi resta; con il ruolo 2 l’elenco non serve.',
  serve: SERVE,
  fonte: 687,
  verifica: (richiesta) => {
    if (!isRuolo(richiesta, COMPONENTE)) return CONFORME;
    if (isElencato(richiesta)) return violata({ perche: 'la richiesta elenca chi resta in famiglia' });
    return diTutti(richiesta, ({ soggetto, registro }) =>
      toIntestatario(soggetto, registro, (lui) => (lui ? violata({ perche: 'è lei l’intestatario' }) : CONFORME)),
    );
  },
});

export const EN483: RegolaRichiesta = /* @__PURE__ */ conSeverita(
  /* @__PURE__ */ regolaRichiesta({
    codice: 'EN483',
    titolo: 'Chi è cancellato come intestatario lo è, e lascia la famiglia a qualcuno',
    campi: ['datiControllo.ruoloSoggetto', CERCATO],
    messaggio: 'Il ruolo della persona da cancellare è 1, ma {perche}.',
    rimedio: 'Usare il ruolo 2 per chi non è intestatario; con il ruolo 1 elencare chi resta, con le relazioni nuove.',
    serve: SERVE,
    fonte: 686,
    verifica: (richiesta) => {
      if (!isRuolo(richiesta, INTESTATARIO)) return CONFORME;
      if (!isElencato(richiesta)) return violata({ perche: 'la richiesta non elenca chi resta in famiglia' });
      return diTutti(richiesta, ({ soggetto, registro }) =>
        toIntestatario(soggetto, registro, (lui) => (lui ? CONFORME : violata({ perche: 'non è lei l’intestatario' }))),
      );
    },
  }),
  { subentro: null, servizi: 'avviso' },
);

function isRuolo({ corpo }: RichiestaInEsame, ruolo: number): boolean {
  return toNumero(corpo.datiControllo?.ruoloSoggetto) === ruolo;
}

/** Does the request list those who stay? */
function isElencato({ elenco }: RichiestaInEsame): boolean {
  return (elenco.valore ?? []).length > 0;
}

/** Decides by whether the person has the family in his name. */
function toIntestatario(
  soggetto: SoggettoRegistrato,
  registro: RegistroAnagrafico,
  decidi: (isIntestatario: boolean) => Verdetto,
): Verdetto {
  return dellaSua(soggetto, registro, ({ componenti }) => {
    const suo = componenti.find((componente) => componente.soggetto === soggetto.id);
    return decidi(isIntestatario(suo?.codiceLegame));
  });
}
