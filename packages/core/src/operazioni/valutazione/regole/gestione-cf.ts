import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { NASCITA_REGISTRATA, isDatiCambiati } from './identita.js';
import { dellaScheda, diTutti } from './regola-registro.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza, regolaValori } from './regola-richiesta.js';

const GESTIONE = 'datiControllo.gestioneCF';
const CF = 'codiceFiscale.codFiscale';
const VALIDITA_REGISTRATA = 'registro.soggetto.scheda.generalita.codiceFiscale.validitaCF';

const ATTRIBUZIONE = 1;
const OMOCODICE = 2;
const SENZA_AGENZIA = 3;
const DATI_ANAGRAFICI = 1;
const VALIDATO = 1;

/** Of 5008, whether the request changes the codice fiscale; the others always bring one person's. */
function isSulCodice({ operazione, tipi }: RichiestaInEsame): boolean {
  return operazione !== '5008' || tipi.includes(DATI_ANAGRAFICI);
}

/** Where the codice fiscale of the person stands. */
function toCampo({ operazione, generalita }: RichiestaInEsame): string {
  return operazione === '5008'
    ? 'generalitaDaModificare.generalita.codiceFiscale'
    : `${generalita.campo}.codiceFiscale`;
}

/** The codice fiscale that the request gives to the person. */
function toCodice({ operazione, generalita, corpo }: RichiestaInEsame): string | undefined {
  const sua = operazione === '5008' ? corpo.generalitaDaModificare?.generalita : generalita.valore;
  return sua?.codiceFiscale?.codFiscale;
}

export const EN125: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN125',
  titolo: 'Chi chiede un codice fiscale non ne manda uno',
  campi: [CF, GESTIONE],
  messaggio: 'Si chiede {cosa} del codice fiscale, ma la richiesta ha già {codice}.',
  rimedio: 'Togliere il codice fiscale; se è quello giusto, farlo convalidare con gestioneCF 0.',
  fonte: 359,
  verifica: (richiesta) => {
    if (!isSulCodice(richiesta)) return CONFORME;
    const codice = toCodice(richiesta);
    if (codice === undefined) return CONFORME;
    const gestione = toNumero(richiesta.corpo.datiControllo?.gestioneCF);
    if (gestione !== ATTRIBUZIONE && gestione !== OMOCODICE) return CONFORME;
    const cosa = gestione === ATTRIBUZIONE ? 'l’attribuzione' : 'l’attribuzione per omocodia';
    return violata({ cosa, codice }, { campo: `${toCampo(richiesta)}.codFiscale`, valore: codice });
  },
});

export const EN147: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN147',
  titolo: 'Senza codice fiscale si dice se attribuirlo',
  campi: [GESTIONE, CF],
  messaggio: 'Manca il codice fiscale, e gestioneCF «{gestioneCF}» non dice che cosa farne.',
  rimedio: 'Usare 1 per farlo attribuire, 2 per un’omocodia, 3 per non chiamare l’Agenzia delle Entrate.',
  fonte: 381,
  verifica: (richiesta) => {
    const { gestioneCF } = richiesta.corpo.datiControllo ?? {};
    if (gestioneCF === undefined || toCodice(richiesta) !== undefined) return CONFORME;
    const gestione = toNumero(gestioneCF);
    const noto = gestione === ATTRIBUZIONE || gestione === OMOCODICE || gestione === SENZA_AGENZIA;
    return noto ? CONFORME : violata({ gestioneCF });
  },
});

export const EN230: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN230',
  titolo: 'I dati di chi è validato cambiano con l’Agenzia delle Entrate',
  campi: [GESTIONE, 'generalitaDaModificare.generalita'],
  messaggio: 'Il codice fiscale registrato {codice} è validato, e gestioneCF 3 cambia i dati senza l’Agenzia.',
  rimedio: 'Usare gestioneCF 0: ANPR fa variare i dati anche all’Agenzia delle Entrate.',
  serve: 'la scheda registrata (contesto.registro)',
  fonte: 462,
  nota: 'Errore in ogni ambiente da giugno 2018; prima, in prova e prima del subentro, avviso.',
  verifica: (richiesta) => {
    const { corpo, tipi } = richiesta;
    const nuove = corpo.generalitaDaModificare?.generalita;
    if (nuove === undefined || !tipi.includes(DATI_ANAGRAFICI)) return CONFORME;
    if (toNumero(corpo.datiControllo?.gestioneCF) !== SENZA_AGENZIA) return CONFORME;
    return diTutti(richiesta, ({ soggetto }) =>
      dellaScheda(soggetto, ({ generalita = {} }) => {
        const { codFiscale: codice, validitaCF } = generalita.codiceFiscale ?? {};
        if (codice === undefined) return CONFORME;
        if (validitaCF === undefined) return mancano(VALIDITA_REGISTRATA);
        if (toNumero(validitaCF) !== VALIDATO) return CONFORME;
        const cambiati = isDatiCambiati(nuove, generalita);
        if (cambiati === undefined) return mancano(NASCITA_REGISTRATA);
        return cambiati ? violata({ codice }) : CONFORME;
      }),
    );
  },
});

export const ES070: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'ES070',
  titolo: 'C’è il codice fiscale, o si dice come averlo',
  campi: [GESTIONE, CF],
  messaggio: 'Mancano sia il codice fiscale sia gestioneCF.',
  rimedio: 'Indicare il codice fiscale, o chiederne l’attribuzione con gestioneCF 1.',
  fonte: 759,
  nota: 'Del 5008, solo se cambiano i dati anagrafici (tipo 01).',
  isViolata: (richiesta) =>
    isSulCodice(richiesta) &&
    toCodice(richiesta) === undefined &&
    richiesta.corpo.datiControllo?.gestioneCF === undefined,
});

export const ES090: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'ES090',
  titolo: 'La gestione del codice fiscale è una di quelle previste',
  cosa: 'Gestione del codice fiscale',
  campo: GESTIONE,
  leggi: ({ corpo }) => corpo.datiControllo?.gestioneCF,
  ammessi: [0, 1, 2, 3],
  rimedio: 'Usare 0 per la convalida, 1 per l’attribuzione, 2 per un’omocodia, 3 per non chiamare l’Agenzia.',
  fonte: 769,
  nota: 'L’elenco ha 1, 2 e 3; lo 0, che convalida il codice inviato, è quello che si usa con un codice.',
});

export const EN491: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN491',
  titolo: 'Non si chiede un codice fiscale a chi l’ha già',
  campi: [GESTIONE, 'generalitaPerRicerca.codiceFiscale.codFiscale'],
  messaggio: 'Si chiede l’attribuzione del codice fiscale per chi ha già {codice}.',
  rimedio: 'Per far convalidare quel codice usare gestioneCF 0; per un’omocodia togliere prima il codice non validato.',
  serve: 'la scheda registrata, se la persona è cercata senza codice fiscale',
  fonte: 694,
  verifica: (richiesta) => {
    const { corpo, generalita, tipi } = richiesta;
    if (toNumero(corpo.datiControllo?.gestioneCF) !== ATTRIBUZIONE || !tipi.includes(DATI_ANAGRAFICI)) return CONFORME;
    const cercato = generalita.valore?.codiceFiscale?.codFiscale;
    if (cercato !== undefined) return violata({ codice: cercato });
    return diTutti(richiesta, ({ soggetto }) =>
      dellaScheda(soggetto, (scheda) => {
        const codice = scheda.generalita?.codiceFiscale?.codFiscale;
        return codice === undefined ? CONFORME : violata({ codice });
      }),
    );
  },
});
