import { CONFORME, type Verdetto, type Violazione, mancano, violata } from '../../../regole/regola.js';
import { MATRIMONIO, type SpecieLegame, UNIONE } from '../registro/legame.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { dellaSchedaParte, toIniziato, toInviato } from './legami-richiesta.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { SERVE, dellaScheda, diTutti, regolaStato } from './regola-registro.js';

const DATI_ANAGRAFICI = 1;

/** A check on the sex of the two of a tie: who may be in it. */
interface SulSesso {
  readonly codice: string;
  readonly fonte: number | readonly string[];
  readonly specie: SpecieLegame;
  readonly isAmmesso: (uguale: boolean) => boolean;
}

/** Do the two have one sex? `undefined` where one is not known: N, or nothing that is a sex. */
function isUguale(uno: string, altro: string): boolean | undefined {
  const [suo, daltri] = [uno, altro].map((scritto) => scritto.trim().toUpperCase());
  return isNoto(suo) && isNoto(daltri) ? suo === daltri : undefined;
}

function isNoto(sesso: string | undefined): boolean {
  return sesso === 'F' || sesso === 'M';
}

/** Asks whether the two may be in the tie; a sex that is not known leaves it open. */
function verificaSessi(uguale: boolean | undefined, { specie, isAmmesso }: SulSesso, rotta: Violazione): Verdetto {
  if (uguale === undefined) return mancano(`${specie.campoParte}.sesso`);
  return isAmmesso(uguale) ? CONFORME : rotta;
}

/** Of a tie that a request brings. */
function regolaSessoInviato(sulSesso: SulSesso): RegolaRichiesta {
  const { specie, isAmmesso, ...r } = sulSesso;
  const sesso = isAmmesso(true) ? 'lo stesso sesso' : 'sesso diverso';
  return regolaRichiesta({
    ...r,
    titolo: `In ${specie.gruppo === 'matrimonio' ? 'un matrimonio' : 'un’unione civile'} le due persone hanno ${sesso}`,
    campi: [`${specie.campoParte}.sesso`],
    messaggio: `Per ${specie.nome} le due persone devono avere ${sesso}: qui una è {sesso}, l’altra {altro}.`,
    rimedio:
      'Verificare il sesso di entrambe; fra persone dello stesso sesso si registra un’unione civile (18), altrimenti un matrimonio (12).',
    serve: SERVE,
    verifica: (richiesta) => {
      const legame =
        richiesta.operazione === '5008' ? toIniziato(richiesta, specie) : toInviato(richiesta.corpo, specie);
      if (legame?.parte === undefined) return CONFORME;
      const { parte } = legame;
      return delSesso(richiesta, (suo) => {
        const confronta = (altro: string): Verdetto =>
          verificaSessi(isUguale(suo, altro), sulSesso, violata({ sesso: suo, altro }));
        if (parte.sesso !== undefined) return confronta(parte.sesso);
        return dellaSchedaParte(parte, richiesta.registro, ({ generalita }) =>
          generalita?.sesso === undefined ? CONFORME : confronta(generalita.sesso),
        );
      });
    },
  });
}

/** Asks with the sex of whom the request is about: what it brings or changes, else what is recorded. */
function delSesso(richiesta: RichiestaInEsame, verifica: (sesso: string) => Verdetto): Verdetto {
  const { operazione, tipi, corpo, generalita } = richiesta;
  const nuovo = tipi.includes(DATI_ANAGRAFICI) ? corpo.generalitaDaModificare?.generalita?.sesso : undefined;
  const inviato = operazione === '5008' ? nuovo : generalita.valore?.sesso;
  if (inviato !== undefined) return verifica(inviato);
  if (operazione !== '5008') return mancano(`${generalita.campo}.sesso`);
  return diTutti(richiesta, ({ soggetto }) =>
    dellaScheda(soggetto, (scheda) =>
      scheda.generalita?.sesso === undefined ? CONFORME : verifica(scheda.generalita.sesso),
    ),
  );
}

const isDiverso = (uguale: boolean): boolean => !uguale;
const isStesso = (uguale: boolean): boolean => uguale;

export const EN216: RegolaRichiesta = /* @__PURE__ */ regolaSessoInviato({ codice: 'EN216', fonte: 448, specie: MATRIMONIO, isAmmesso: isDiverso }); // prettier-ignore
export const EN270: RegolaRichiesta = /* @__PURE__ */ regolaSessoInviato({ codice: 'EN270', fonte: 500, specie: UNIONE, isAmmesso: isStesso }); // prettier-ignore

/** Of the tie that is recorded, going on. */
function regolaSessoRegistrato(sulSesso: SulSesso): RegolaRichiesta {
  const { specie, isAmmesso, ...r } = sulSesso;
  const campo = `registro.soggetto.scheda.${specie.campoParte}`;
  const sesso = isAmmesso(true) ? 'sesso diverso' : 'lo stesso sesso';
  return regolaStato({
    ...r,
    titolo: `${specie.gruppo === 'matrimonio' ? 'Il matrimonio registrato' : 'L’unione civile registrata'} è fra persone ${isAmmesso(true) ? 'dello stesso sesso' : 'di sesso diverso'}`,
    severita: 'avviso',
    campi: [campo],
    messaggio: `Nel registro {id} e l’altra persona del legame (${specie.nome}) hanno ${sesso}.`,
    rimedio: 'Verificare nel registro il sesso di entrambe, e il legame: si correggono con 5008.',
    verifica: ({ soggetto, registro }) =>
      dellaScheda(soggetto, (scheda) => {
        const legame = specie.leggi(scheda);
        const suo = scheda.generalita?.sesso;
        if (legame?.parte === undefined || suo === undefined) return CONFORME;
        if (legame.fine === 'ignota') return mancano('registro.soggetto.scheda.separazioneAnnullamentoCessazioneMatrimonio'); // prettier-ignore
        if (legame.fine !== undefined) return CONFORME;
        const { sesso: altro } = legame.parte;
        const esito = (uno: string): Verdetto =>
          verificaSessi(isUguale(suo, uno), sulSesso, violata({ id: soggetto.id }));
        if (altro !== undefined) return esito(altro);
        return dellaSchedaParte(legame.parte, registro, ({ generalita }) =>
          generalita?.sesso === undefined ? CONFORME : esito(generalita.sesso),
        );
      }),
  });
}

export const EN298: RegolaRichiesta = /* @__PURE__ */ regolaSessoRegistrato({ codice: 'EN298', fonte: 528, specie: UNIONE, isAmmesso: isStesso }); // prettier-ignore
export const EN299: RegolaRichiesta = /* @__PURE__ */ regolaSessoRegistrato({ codice: 'EN299', fonte: 529, specie: MATRIMONIO, isAmmesso: isDiverso }); // prettier-ignore
