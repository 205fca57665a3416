import { compareDataAnagrafica, formatDataAnagrafica } from '../../../data/data-anagrafica.js';
import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import { CONVIVENZA, type Legame, isStesso, leggiData, toLegami } from '../registro/legame.js';
import type { RegistroAnagrafico } from '../registro/registro-anagrafico.js';
import { isStessaPersona } from '../registro/stessa-persona.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { diOgnuno } from './di-ognuno.js';
import {
  dellaParte,
  dellaSchedaParte,
  isApertura,
  mancaLegame,
  mancaParte,
  regolaLegame,
  toIniziato,
  toPersona,
} from './legami-richiesta.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { SERVE, dellaFamiglia, dellaSua, diTutti, isIntestatario, regolaStato } from './regola-registro.js';

const CONVIVENTE = 'convivenzaDiFatto.convivente';
const DATA = 'convivenzaDiFatto.contrattoStipula.data';

/** Of table 5: whoever lives with another for affection. */
const CONVIVENTE_AFFETTIVO = 23;

export const EN253: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN253',
  titolo: 'I conviventi di fatto sono della stessa famiglia',
  campi: [CONVIVENTE],
  messaggio: 'La persona e il convivente non sono della stessa famiglia: {perche}.',
  rimedio:
    'Mettere prima i conviventi in una famiglia, con 5005 o 5001, e poi registrare la convivenza (5008 tipo 16).',
  serve: SERVE,
  fonte: 484,
  verifica: (richiesta) => {
    const { operazione, registro, isNuova } = richiesta;
    const convivente = toIniziato(richiesta, CONVIVENZA)?.parte;
    if (convivente === undefined) return CONFORME;
    if (operazione === '5008')
      return diTutti(richiesta, ({ soggetto }) =>
        dellaParte(convivente, registro, (parte) => verificaFamiglia(soggetto.famiglia, parte.famiglia)),
      );
    if (isNuova === true) return violata({ perche: 'la richiesta ne apre una nuova' });
    return dellaFamiglia(richiesta, ({ id }) =>
      dellaParte(convivente, registro, (parte) => verificaFamiglia(id, parte.famiglia)),
    );
  },
});

function verificaFamiglia(sua: string | undefined, altra: string | undefined): Verdetto {
  if (sua === undefined) return mancano('registro.soggetto.famiglia');
  if (altra === undefined) return mancano('registro.parte.famiglia');
  return sua === altra ? CONFORME : violata({ perche: `schede ${sua} e ${altra}` });
}

export const EN254: RegolaRichiesta = /* @__PURE__ */ regolaStato({
  codice: 'EN254',
  titolo: 'Chi convive di fatto con l’intestatario ha la relazione 23',
  campi: [CONVIVENTE],
  messaggio: 'Il convivente è l’intestatario della famiglia {famiglia}, ma la relazione della persona è {relazione}.',
  rimedio: 'Cambiare prima la relazione in 23, con 5001 tipo 2.',
  fonte: 485,
  riguarda: (richiesta) => isApertura(richiesta, CONVIVENZA),
  verifica: ({ soggetto, registro }, richiesta) =>
    dellaParte(toIniziato(richiesta, CONVIVENZA)?.parte, registro, (parte) =>
      dellaSua(soggetto, registro, ({ id, componenti }) => {
        const suo = componenti.find((componente) => componente.soggetto === soggetto.id);
        const altro = componenti.find((componente) => componente.soggetto === parte.id);
        if (!isIntestatario(altro?.codiceLegame) || toNumero(suo?.codiceLegame) === CONVIVENTE_AFFETTIVO)
          return CONFORME;
        return violata({ famiglia: id, relazione: suo?.codiceLegame ?? 'assente' });
      }),
    ),
});

export const EN265: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN265',
  titolo: 'Chi comincia una convivenza di fatto non ne ha un’altra in corso',
  specie: CONVIVENZA,
  campi: ['convivenzaDiFatto'],
  messaggio: 'Nel registro la persona {id} ha un’altra convivenza di fatto in corso.',
  rimedio: 'Chiudere prima quella, con 5008 tipo 17; per correggerla cambiare una cosa sola, il convivente o la data.',
  fonte: 495,
  nota: 'È una correzione se resta il convivente o la data di inizio.',
  riguarda: (richiesta) => toIniziato(richiesta, CONVIVENZA) !== undefined,
  verifica: ({ inviato, registrato, registro, soggetto }) =>
    verificaAltra(inviato, registrato, { registro, id: soggetto.id }),
});

interface Dove {
  readonly registro: RegistroAnagrafico;
  readonly id: string;
}

function verificaAltra(inviato: Legame | undefined, registrato: Legame | undefined, { registro, id }: Dove): Verdetto {
  if (inviato === undefined || registrato === undefined || registrato.fine !== undefined) return CONFORME;
  const stessa = isStesso(inviato, registrato, registro);
  if (stessa === undefined) return mancaLegame(CONVIVENZA);
  return stessa ? CONFORME : violata({ id });
}

export const EN256: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN256',
  titolo: 'Il convivente di fatto non ha un’altra convivenza in corso',
  campi: [CONVIVENTE],
  messaggio: 'Nel registro il convivente (identificativo ANPR {id}) ha un’altra convivenza di fatto in corso.',
  rimedio: 'Chiudere prima quella del convivente, con 5008 tipo 17.',
  serve: SERVE,
  fonte: 486,
  verifica: (richiesta) => {
    const { registro } = richiesta;
    const inviata = toIniziato(richiesta, CONVIVENZA);
    if (inviata?.parte === undefined) return CONFORME;
    return dellaSchedaParte(inviata.parte, registro, (scheda, { id }) => {
      const sua = CONVIVENZA.leggi(scheda);
      if (sua === undefined || sua.fine !== undefined || registro === undefined) return CONFORME;
      return toPersona(richiesta, (persona) => {
        const stessa = isStessaPersona(sua.parte, persona, registro);
        if (stessa === undefined) return mancaParte(CONVIVENZA);
        return stessa ? CONFORME : violata({ id });
      });
    });
  },
});

export const EN257: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN257',
  titolo: 'Una convivenza di fatto comincia dopo gli altri legami del convivente',
  campi: [DATA, CONVIVENTE],
  messaggio: 'La convivenza di fatto comincia il {data}, ma nel registro il convivente ha un altro legame dal {altro}.',
  rimedio: 'Verificare la data e il convivente; se è sbagliato l’altro legame, correggerlo prima.',
  serve: SERVE,
  fonte: 487,
  verifica: (richiesta) => {
    const { registro } = richiesta;
    const inviata = toIniziato(richiesta, CONVIVENZA);
    if (inviata?.parte === undefined || inviata.inizio === undefined || registro === undefined)
      return registro === undefined && inviata?.parte !== undefined ? mancano('registro') : CONFORME;
    const data = leggiData(inviata.inizio);
    if (data === undefined) return mancano(DATA);
    return dellaSchedaParte(inviata.parte, registro, (scheda) =>
      diOgnuno(toLegami(scheda), ({ legame, specie }) => {
        const suo = leggiData(legame.inizio);
        const ordine = suo === undefined ? undefined : compareDataAnagrafica(suo, data);
        if (ordine === 'prima' || legame.inizio === undefined) return CONFORME;
        const verdetto =
          suo === undefined || ordine === 'indecidibile'
            ? mancano(`registro.parte.scheda.${specie.campoInizio}`)
            : violata({ data: formatDataAnagrafica(data), altro: formatDataAnagrafica(suo) });
        return specie === CONVIVENZA ? seAltra(richiesta, legame, verdetto) : verdetto;
      }),
    );
  },
});

/** The same answer, if the convivenza of the other one is not with this person. */
function seAltra(richiesta: RichiestaInEsame, sua: Legame, verdetto: Verdetto): Verdetto {
  const { registro } = richiesta;
  if (registro === undefined) return mancano('registro');
  return toPersona(richiesta, (persona) => {
    const stessa = isStessaPersona(sua.parte, persona, registro);
    if (stessa === undefined) return mancaParte(CONVIVENZA);
    return stessa ? CONFORME : verdetto;
  });
}
