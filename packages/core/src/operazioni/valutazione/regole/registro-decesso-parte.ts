import {
  type DataAnagrafica,
  type DataConRiserva,
  compareDataAnagrafica,
  formatDataAnagrafica,
  isPrima,
  parseDataAnagrafica,
  toEvento,
} from '../../../data/data-anagrafica.js';
import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { CONVIVENZA, MATRIMONIO, type SpecieLegame, UNIONE, leggiData, toLegami } from '../registro/legame.js';
import type { SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { diOgnuno } from './di-ognuno.js';
import { toDecesso } from './decesso.js';
import { dellaParte, isChiusura, regolaLegame, toIniziato, toInviato, toParte } from './legami-richiesta.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { SERVE, dellaScheda, diTutti, regolaStato } from './regola-registro.js';

const DECESSO_PARTE = 'registro.parte.decesso';
const SPECIE: readonly SpecieLegame[] = [MATRIMONIO, UNIONE, CONVIVENZA];

/** Does a 5008 end a tie by death? */
function isFinePerMorte(richiesta: RichiestaInEsame, specie: SpecieLegame): boolean {
  if (!isChiusura(richiesta, specie)) return false;
  const fine = toFineInviata(richiesta, specie);
  return fine?.perMorte === true;
}

/** A widowhood says itself how the marriage ended, even without the marriage. */
function toFineInviata(
  { corpo, tipi }: RichiestaInEsame,
  specie: SpecieLegame,
): { readonly perMorte: boolean; readonly data: DataConRiserva | undefined } | undefined {
  if (specie === MATRIMONIO)
    return tipi.includes(VEDOVANZA) && corpo.vedovanza !== undefined
      ? { perMorte: true, data: toEvento(corpo.vedovanza.datiMorteconiuge) }
      : undefined;
  const fine = toInviato(corpo, specie)?.fine;
  return fine === 'ignota' ? undefined : fine;
}

const VEDOVANZA = 13;

/** A check on the other one of a tie that ends by death. */
interface SullaParte {
  readonly codice: string;
  readonly fonte: number | readonly string[];
  readonly specie: SpecieLegame;
}

/** Whoever is alive in ANPR is first cancelled for death, and that ends the tie by itself. */
function regolaParteInVita({ specie, ...r }: SullaParte): RegolaRichiesta {
  return regolaLegame({
    ...r,
    specie,
    titolo: 'Un legame finisce per decesso dopo che il decesso è registrato',
    campi: [specie.campoParte, specie.gruppo],
    messaggio: 'Il legame finisce per decesso, ma nel registro l’altra persona (identificativo ANPR {id}) è in vita.',
    rimedio:
      'Registrare il decesso con 2001: la fine del legame ne segue. Con 5008 tipo 01 si aggiorna lo stato civile.',
    riguarda: isFinePerMorte,
    verifica: (legame) =>
      dellaParte(toParte(legame), legame.registro, ({ id, stato }) =>
        stato === 'iscritto' ? violata({ id }) : CONFORME,
      ),
  });
}

export const EN300: RegolaRichiesta = /* @__PURE__ */ regolaParteInVita({ codice: 'EN300', fonte: 530, specie: MATRIMONIO }); // prettier-ignore
export const EN322: RegolaRichiesta = /* @__PURE__ */ regolaParteInVita({ codice: 'EN322', fonte: 550, specie: CONVIVENZA }); // prettier-ignore
export const EN325: RegolaRichiesta = /* @__PURE__ */ regolaParteInVita({ codice: 'EN325', fonte: 553, specie: UNIONE }); // prettier-ignore

/** Asks with the day that somebody died, as far as it is recorded; of whoever is not dead there is nothing to ask. */
function delDecesso({ stato, decesso }: SoggettoRegistrato, verifica: (morte: DataAnagrafica) => Verdetto): Verdetto {
  if (stato !== 'deceduto') return CONFORME;
  const evento = toEvento(decesso);
  const morte = evento === undefined ? undefined : parseDataAnagrafica(evento);
  return morte === undefined ? mancano(DECESSO_PARTE) : verifica(morte);
}

export const EN398: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN398',
  titolo: 'Un legame che finisce per decesso finisce il giorno del decesso',
  campi: [
    'vedovanza.datiMorteconiuge.dataEvento',
    'unioneCivile.scioglimentoUnione.datiEvento.dataEvento',
    'convivenzaDiFatto.contrattoRisoluzione.contratto.data',
  ],
  messaggio: 'Il legame finisce per decesso il {data}, ma nel registro l’altra persona è morta il {morte}.',
  rimedio: 'Usare la data del decesso registrata; se è sbagliata, correggerla prima con 5008 tipo 22 su chi è morto.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 619', 'italia/anpr, segnalazione 610'],
  nota: 'Se le due schede sono collegate, il decesso ha già chiuso il legame: inviarne la fine non serve.',
  verifica: (richiesta) => {
    const specie = SPECIE.find((una) => isFinePerMorte(richiesta, una));
    if (specie === undefined) return CONFORME;
    const scritta = toFineInviata(richiesta, specie)?.data;
    if (scritta === undefined) return CONFORME;
    const campo = CAMPI_FINE[specie.gruppo];
    const data = leggiData(scritta);
    const inviato = toInviato(richiesta.corpo, specie);
    return diTutti(richiesta, ({ soggetto, registro }) =>
      dellaScheda(soggetto, (scheda) => {
        const parte = toParte({ inviato, registrato: specie.leggi(scheda), soggetto, scheda, registro });
        return dellaParte(parte, registro, (trovata) =>
          delDecesso(trovata, (morte) => {
            if (data === undefined) return mancano(campo);
            const ordine = compareDataAnagrafica(data, morte);
            if (ordine === 'uguale') return CONFORME;
            if (ordine === 'indecidibile') return isUguale(data, morte) ? CONFORME : mancano(campo, DECESSO_PARTE);
            return violata({ data: formatDataAnagrafica(data), morte: formatDataAnagrafica(morte) }, { campo });
          }),
        );
      }),
    );
  },
});

const CAMPI_FINE = {
  matrimonio: 'vedovanza.datiMorteconiuge.dataEvento',
  unioneCivile: 'unioneCivile.scioglimentoUnione.datiEvento.dataEvento',
  convivenzaDiFatto: 'convivenzaDiFatto.contrattoRisoluzione.contratto.data',
} as const;

/** Do the two say no more than each other? */
function isUguale(una: DataAnagrafica, altra: DataAnagrafica): boolean {
  return una.primo === altra.primo && una.ultimo === altra.ultimo;
}

export const EN399: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN399',
  titolo: 'Un legame comincia prima del decesso dell’altra persona',
  campi: [
    'matrimonio.datiMatrimonio.dataEvento',
    'unioneCivile.attoUnione.dataEvento',
    'convivenzaDiFatto.contrattoStipula.data',
  ],
  messaggio: 'Il legame comincia il {data}, ma nel registro l’altra persona è morta il {morte}.',
  rimedio: 'Verificare la data e l’altra persona; se è sbagliato il decesso, correggerlo prima con 5008 tipo 22.',
  serve: SERVE,
  fonte: 620,
  verifica: (richiesta) => {
    return diOgnuno(SPECIE, (specie) => {
      const inviato = isChiusura(richiesta, specie)
        ? toInviato(richiesta.corpo, specie)
        : toIniziato(richiesta, specie);
      if (inviato?.inizio === undefined) return CONFORME;
      const data = leggiData(inviato.inizio);
      return dellaParte(inviato.parte, richiesta.registro, (trovata) =>
        delDecesso(trovata, (morte) => {
          if (data === undefined) return mancano(specie.campoInizio);
          const prima = isPrima(data, morte);
          if (prima === undefined) return mancano(specie.campoInizio, DECESSO_PARTE);
          const valori = { data: formatDataAnagrafica(data), morte: formatDataAnagrafica(morte) };
          return prima ? CONFORME : violata(valori, { campo: specie.campoInizio });
        }),
      );
    });
  },
});

export const EN488: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN488',
  titolo: 'La morte non precede i legami della persona',
  campi: ['datiDecesso.dataEvento'],
  messaggio: 'La morte è del {morte}, ma nel registro {legame} comincia il {inizio}.',
  rimedio: 'Riprendere la data dall’atto di morte; se è sbagliato il legame, correggerlo prima con 5008.',
  fonte: 691,
  riguarda: (richiesta) => toDecesso(richiesta).valore?.dataEvento !== undefined,
  verifica: ({ soggetto }, richiesta) => {
    const { campo, valore } = toDecesso(richiesta);
    const morte = leggiData(toEvento(valore));
    if (morte === undefined) return mancano(`${campo}.dataEvento`);
    return dellaScheda(soggetto, (scheda) => {
      let esito: Verdetto = CONFORME;
      for (const { legame, specie } of toLegami(scheda)) {
        if (legame.inizio === undefined) continue;
        const inizio = leggiData(legame.inizio);
        const prima = inizio === undefined ? undefined : isPrima(morte, inizio);
        if (inizio !== undefined && prima === true)
          return violata(
            { morte: formatDataAnagrafica(morte), legame: specie.nome, inizio: formatDataAnagrafica(inizio) },
            { campo: `${campo}.dataEvento` },
          );
        if (prima === undefined) esito = mancano(`registro.soggetto.scheda.${specie.campoInizio}`);
      }
      return esito;
    });
  },
});
