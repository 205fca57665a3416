import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { Generalita } from '../../../scheda/generalita.js';
import { toNumero } from '../../../subentro/numero.js';
import { type Legame, MATRIMONIO, type SpecieLegame, UNIONE, toFineMatrimonio } from '../registro/legame.js';
import type { RegistroAnagrafico, SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { dellaParte, dellaSchedaParte, isApertura, regolaLegame, toParte } from './legami-richiesta.js';
import type { RegolaRichiesta } from './regola-richiesta.js';
import { dellaSua, isIntestatario, regolaStato } from './regola-registro.js';

const MITTENTE = 'testataRichiesta.codMittente';
const CONIUGE = 'matrimonio.coniuge';
const CESSAZIONE = 'separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione';

/** Of table 1. */
const CONIUGATO = 2;
const DIVORZIATO = 4;
/** Of table 5. */
const CONIUGE_IN_FAMIGLIA = 2;
const UNITO_IN_FAMIGLIA = 28;

/** Of `tipoScheda`: those who live together without being a family. */
const CONVIVENZA = 4;

/** Types of 5008. */
const ANNULLAMENTO = 14;
const SCIOGLIMENTO = 19;

/** What a 5008 says of how the marriage ends other than by death: a separation does not end it. */
function toDivorzio({ tipi, corpo }: RichiestaInEsame): Legame['fine'] {
  return tipi.includes(ANNULLAMENTO) ? toFineMatrimonio(corpo.separazioneAnnullamentoCessazioneMatrimonio) : undefined;
}

/** Does the civil status of the spouse change with the request, or may it? */
function isCambioConiuge(richiesta: RichiestaInEsame): boolean {
  return isApertura(richiesta, MATRIMONIO) || toDivorzio(richiesta) !== undefined;
}

/** What follows from a marriage that ends is not known while it may be a separation. */
function seFinisce(richiesta: RichiestaInEsame, verdetto: Verdetto): Verdetto {
  const ignoto = !isApertura(richiesta, MATRIMONIO) && toDivorzio(richiesta) === 'ignota';
  return ignoto && verdetto.type === 'violata' ? mancano(CESSAZIONE) : verdetto;
}

/** Asks of the comune where the spouse is registered, and of the one that asks. */
function delComune(
  { stato, comune }: SoggettoRegistrato,
  { corpo }: RichiestaInEsame,
  verifica: (isAltro: boolean) => Verdetto,
): Verdetto {
  if (stato !== 'iscritto') return CONFORME;
  const mittente = corpo.testataRichiesta?.codMittente?.trim();
  return mittente === undefined ? mancano(MITTENTE) : verifica(comune !== mittente);
}

export const EN195: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN195',
  titolo: 'Del coniuge che risiede altrove è avvisato il suo comune',
  severita: 'avviso',
  specie: MATRIMONIO,
  campi: [CONIUGE, CESSAZIONE],
  messaggio: 'Il coniuge è iscritto nel comune {comune}: ANPR gli notifica che ne cambia lo stato civile.',
  rimedio: 'Nulla da fare: lo stato civile del coniuge lo aggiorna il suo comune.',
  fonte: ['Elenco errori ANPR 2018, riga 427', 'italia/anpr, segnalazione 4'],
  nota: 'È un’informazione.',
  riguarda: (richiesta) => richiesta.operazione === '2001' || isCambioConiuge(richiesta),
  verifica: (legame, richiesta) => {
    const { registrato, registro } = legame;
    if (richiesta.operazione === '2001' && registrato?.fine !== undefined)
      return registrato.fine === 'ignota' ? mancano('registro.soggetto.scheda.matrimonio') : CONFORME;
    const esito = dellaParte(toParte(legame), registro, (parte) =>
      delComune(parte, richiesta, (isAltro) => (isAltro ? violata({ comune: parte.comune }) : CONFORME)),
    );
    return seFinisce(richiesta, esito);
  },
});

export const EN310: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN310',
  titolo: 'Del coniuge dello stesso comune si aggiorna lo stato civile',
  severita: 'avviso',
  specie: MATRIMONIO,
  campi: [CONIUGE, CESSAZIONE],
  messaggio: 'Lo stato civile del coniuge (identificativo ANPR {id}) è ancora {stato}.',
  rimedio: 'Inviare un 5008 tipo 01 anche per il coniuge: ANPR ne aggiorna il matrimonio, non lo stato civile.',
  fonte: ['Elenco errori ANPR 2018, riga 538', 'italia/anpr, segnalazione 1900'],
  nota: 'Del coniuge che risiede altrove dice EN195.',
  riguarda: isCambioConiuge,
  verifica: (legame, richiesta) => {
    const esito = dellaSchedaParte(toParte(legame), legame.registro, ({ statoCivile }, parte) =>
      delComune(parte, richiesta, (isAltro) => {
        const atteso = isApertura(richiesta, MATRIMONIO) ? CONIUGATO : DIVORZIATO;
        return isAltro || toNumero(statoCivile?.statoCivile) === atteso
          ? CONFORME
          : violata({ id: parte.id, stato: statoCivile?.statoCivile ?? 'assente' });
      }),
    );
    return seFinisce(richiesta, esito);
  },
});

/** Who the two are, and how the one is related to the other if that one has the family in his name. */
interface Coppia {
  readonly soggetto: SoggettoRegistrato;
  readonly parte: Generalita | undefined;
  readonly registro: RegistroAnagrafico;
}

/** Asks of the relation between the two, if they are in one family and one of them has it in his name. */
function dellaRelazione(
  { soggetto, parte, registro }: Coppia,
  verifica: (relazione: string | undefined) => Verdetto,
): Verdetto {
  return dellaParte(parte, registro, ({ id }) =>
    dellaSua(soggetto, registro, ({ componenti, tipoScheda }) => {
      if (toNumero(tipoScheda) === CONVIVENZA) return CONFORME;
      const suo = componenti.find((componente) => componente.soggetto === soggetto.id);
      const altro = componenti.find((componente) => componente.soggetto === id);
      if (suo === undefined || altro === undefined) return CONFORME;
      if (isIntestatario(suo.codiceLegame)) return verifica(altro.codiceLegame);
      return isIntestatario(altro.codiceLegame) ? verifica(suo.codiceLegame) : CONFORME;
    }),
  );
}

/** The tie that a 5008 is on, as the relations of the family tell of it. */
function toSpecie({ tipi }: RichiestaInEsame): SpecieLegame {
  return tipi.includes(SCIOGLIMENTO) ? UNIONE : MATRIMONIO;
}

export const EN219: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN219',
  titolo: 'Le relazioni della famiglia seguono lo stato civile',
  severita: 'avviso',
  campi: ['elencoSoggettiFamiglia', 'matrimonio', 'unioneCivile', CESSAZIONE],
  messaggio: 'Le relazioni della famiglia vanno aggiornate: {perche}.',
  rimedio: 'Aggiornare le relazioni con 5001 tipo 2; chi muore da intestatario può farlo già nel 2001, con l’elenco.',
  fonte: ['Elenco errori ANPR 2018, riga 451', 'italia/anpr, segnalazione 2255', 'italia/anpr, segnalazione 2813'],
  nota: 'Le fonti non dicono a chi ANPR dà questa informazione: qui a chi ha una relazione che dopo l’operazione non torna.',
  riguarda: (richiesta) =>
    richiesta.operazione === '2001' || isCambioConiuge(richiesta) || richiesta.tipi.includes(SCIOGLIMENTO),
  verifica: ({ soggetto, registro }, richiesta) => {
    if (richiesta.operazione === '2001') return verificaSuperstiti(soggetto, registro, richiesta);
    const specie = toSpecie(richiesta);
    if (soggetto.scheda === undefined) return mancano('registro.soggetto.scheda');
    const { scheda } = soggetto;
    const legame = {
      inviato: specie.leggi(richiesta.corpo),
      registrato: specie.leggi(scheda),
      soggetto,
      scheda,
      registro,
    };
    const attesa = specie === UNIONE ? UNITO_IN_FAMIGLIA : CONIUGE_IN_FAMIGLIA;
    const siSposa = isApertura(richiesta, MATRIMONIO);
    const esito = dellaRelazione({ soggetto, parte: toParte(legame), registro }, (relazione) => {
      if ((toNumero(relazione) === attesa) === siSposa) return CONFORME;
      return violata({ perche: `fra i due la relazione è ${relazione ?? 'assente'}` });
    });
    return specie === UNIONE ? esito : seFinisce(richiesta, esito);
  },
});

/** Of a death: whoever is left needs somebody who has the family in his name. */
function verificaSuperstiti(
  soggetto: SoggettoRegistrato,
  registro: RegistroAnagrafico,
  { elenco }: RichiestaInEsame,
): Verdetto {
  if ((elenco.valore ?? []).length > 0) return CONFORME;
  return dellaSua(soggetto, registro, ({ componenti, tipoScheda }) => {
    if (toNumero(tipoScheda) === CONVIVENZA) return CONFORME;
    const suo = componenti.find((componente) => componente.soggetto === soggetto.id);
    return isIntestatario(suo?.codiceLegame) && componenti.length > 1
      ? violata({ perche: 'muore l’intestatario, e la richiesta non elenca chi resta' })
      : CONFORME;
  });
}

export const EN292: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN292',
  titolo: 'Chi si unisce civilmente con l’intestatario ha la relazione 28',
  severita: 'avviso',
  specie: UNIONE,
  campi: ['unioneCivile.unitoCivilmente'],
  messaggio: 'Fra i due che si uniscono civilmente la relazione nella famiglia è {relazione}, non 28.',
  rimedio: 'Cambiare la relazione in 28 (unito civilmente), con 5001 tipo 2.',
  fonte: ['Elenco errori ANPR 2018, riga 522', 'Tabella 5'],
  nota: 'Si guarda a chi sta nella famiglia dell’altro, se uno dei due è l’intestatario.',
  riguarda: isApertura,
  verifica: (legame) =>
    dellaRelazione({ soggetto: legame.soggetto, parte: toParte(legame), registro: legame.registro }, (relazione) =>
      toNumero(relazione) === UNITO_IN_FAMIGLIA ? CONFORME : violata({ relazione: relazione ?? 'assente' }),
    ),
});
