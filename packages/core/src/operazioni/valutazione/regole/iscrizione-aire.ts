import {
  isPrima,
  parseDataAnagrafica,
  toDataAnagrafica,
  toNascita,
  formatDataAnagrafica,
} from '../../../data/data-anagrafica.js';
import { toAnno } from '../../../data/data-locale.js';
import { parseDataXml } from '../../../data/data-xml.js';
import { toAnnoAtto } from '../../../regole/anno-atto.js';
import { toParteIgnota } from '../../../regole/atto-evento.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { dellaDecorrenza } from './regola-decorrenza.js';
import {
  AVVISO_AL_SUBENTRO,
  type RegolaRichiesta,
  regolaRichiesta,
  regolaRichiestaPresenza,
  regolaValori,
  conSeverita,
} from './regola-richiesta.js';

const TIPO = 'datiControllo.tipoMutazione';
const MOTIVO_AIRE = 'iscrizioneAire.motivoIscrizione';

const PER_NASCITA = 'C02';
/** Expatriation, of table 19. */
const ESPATRI: readonly (string | undefined)[] = ['C01', 'C06'];

export const ES071: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'ES071',
  titolo: 'Chi nasce all’estero si iscrive all’AIRE per nascita',
  campi: [MOTIVO_AIRE],
  messaggio: 'Motivo di iscrizione AIRE {motivo}: il servizio A001 iscrive per nascita (C02).',
  rimedio: 'Usare C02; per gli altri motivi il servizio A002.',
  fonte: 760,
  verifica: ({ corpo }) => {
    const motivo = corpo.iscrizioneAire?.motivoIscrizione;
    return motivo === undefined || motivo.trim() === PER_NASCITA ? CONFORME : violata({ motivo });
  },
});

export const ES072: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'ES072',
  titolo: 'Per nascita ci si iscrive all’AIRE con il suo servizio',
  campi: [MOTIVO_AIRE],
  messaggio: 'Il motivo di iscrizione AIRE è la nascita (C02), che il servizio A002 non registra.',
  rimedio: 'Usare il servizio A001, o un altro motivo.',
  fonte: 761,
  isViolata: ({ corpo }) => corpo.iscrizioneAire?.motivoIscrizione?.trim() === PER_NASCITA,
});

export const EN231: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN231',
  titolo: 'Chi espatria ha già un codice fiscale',
  campi: ['generalitaA002.generalita.codiceFiscale.codFiscale', MOTIVO_AIRE],
  messaggio: 'L’iscrizione AIRE è per espatrio ({motivo}), ma manca il codice fiscale.',
  rimedio: 'Indicare il codice fiscale che la persona ha.',
  fonte: 463,
  verifica: ({ corpo, generalita }) => {
    const motivo = corpo.iscrizioneAire?.motivoIscrizione?.trim();
    if (motivo === undefined || !ESPATRI.includes(motivo)) return CONFORME;
    return generalita.valore?.codiceFiscale?.codFiscale === undefined ? violata({ motivo }) : CONFORME;
  },
});

export const EN232: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN232',
  titolo: 'Il codice fiscale di chi espatria si fa convalidare',
  campi: ['datiControllo.gestioneCF', MOTIVO_AIRE],
  messaggio: 'L’iscrizione AIRE è per espatrio ({motivo}), ma gestioneCF {gestione}.',
  rimedio: 'Chiedere la convalida del codice fiscale: gestioneCF 0.',
  fonte: 464,
  verifica: ({ corpo }) => {
    const motivo = corpo.iscrizioneAire?.motivoIscrizione?.trim();
    if (motivo === undefined || !ESPATRI.includes(motivo)) return CONFORME;
    const scritta = corpo.datiControllo?.gestioneCF;
    if (toNumero(scritta) === 0) return CONFORME;
    return violata({ motivo, gestione: scritta === undefined ? 'manca' : `è ${scritta}` });
  },
});

export const EN233: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN233',
  titolo: 'Correggere i dati di iscrizione AIRE non apre una famiglia',
  campi: ['datiControllo.attribuzioneFamigliaAIRE', TIPO],
  messaggio: 'La mutazione AIRE di tipo 4 non può aprire una famiglia nuova.',
  rimedio: 'Usare attribuzioneFamigliaAIRE 1, con la famiglia in cui la persona è.',
  fonte: 465,
  isViolata: ({ tipi, isNuova }) => isNuova === true && tipi.includes(4),
});

const ULTIMA_RESIDENZA_IN_ITALIA = 7;

export const EN297: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN297',
  titolo: 'L’ultima residenza in Italia ha il suo tipo di indirizzo',
  campi: ['ultimaResidenzaIt.tipoIndirizzo'],
  messaggio: 'L’ultima residenza in Italia ha tipo di indirizzo {tipoIndirizzo}: deve essere 7.',
  rimedio: 'Usare tipoIndirizzo 7.',
  fonte: 527,
  verifica: ({ corpo }) => {
    const tipoIndirizzo = corpo.ultimaResidenzaIt?.tipoIndirizzo;
    if (tipoIndirizzo === undefined || toNumero(tipoIndirizzo) === ULTIMA_RESIDENZA_IN_ITALIA) return CONFORME;
    return violata({ tipoIndirizzo });
  },
});

export const EHA3: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHA3',
  titolo: 'Ci si iscrive all’AIRE dalla nascita in poi',
  campi: [DECORRENZA, 'generalita.dataNascita'],
  messaggio: 'L’iscrizione AIRE decorre dal {decorrenza}, prima della nascita ({nascita}).',
  rimedio: 'Riprendere le due date.',
  fonte: 205,
  verifica: ({ corpo, decorrenza, generalita }) => {
    const scritta = toNascita(generalita.valore);
    if (scritta === undefined || corpo.testataRichiesta?.dataDecorrenza === undefined) return CONFORME;
    const nascita = parseDataAnagrafica(scritta);
    if (nascita === undefined) return mancano(`${generalita.campo}.dataNascita`);
    if (decorrenza === undefined) return mancano(DECORRENZA);
    const prima = isPrima(toDataAnagrafica(decorrenza), nascita);
    if (prima === undefined) return mancano(toParteIgnota(`${generalita.campo}.dataNascita`, nascita));
    return prima ? violata({ decorrenza, nascita: formatDataAnagrafica(nascita) }) : CONFORME;
  },
});

/** The AIRE began on this day. */
const PRIMO_GIORNO_AIRE = '1990-07-01';

export const ES078: RegolaRichiesta = /* @__PURE__ */ conSeverita(
  /* @__PURE__ */ regolaRichiesta({
    codice: 'ES078',
    titolo: 'Ci si iscrive all’AIRE da quando c’è',
    campi: [DECORRENZA],
    messaggio: 'L’iscrizione AIRE decorre dal {decorrenza}: deve stare fra il {inizio} e oggi ({oggi}).',
    rimedio: 'Correggere la decorrenza.',
    fonte: 763,
    verifica: (richiesta, { oggi }) =>
      dellaDecorrenza(richiesta, (decorrenza) => {
        const fuori = decorrenza < PRIMO_GIORNO_AIRE || decorrenza > oggi;
        return fuori ? violata({ decorrenza, inizio: PRIMO_GIORNO_AIRE, oggi }) : CONFORME;
      }),
  }),
  AVVISO_AL_SUBENTRO,
  true,
);

export const ES079: RegolaRichiesta = /* @__PURE__ */ conSeverita(
  /* @__PURE__ */ regolaRichiesta({
    codice: 'ES079',
    titolo: 'Si espatria fra la nascita e oggi',
    campi: ['generalita.annoEspatrio', 'generalita.dataNascita'],
    messaggio: 'Anno di espatrio {anno}: {limiti}.',
    rimedio: 'Correggere l’anno di espatrio, con quattro cifre.',
    fonte: 764,
    verifica: ({ generalita }, { oggi }) => {
      const scritto = generalita.valore?.annoEspatrio;
      if (scritto === undefined) return CONFORME;
      const campo = `${generalita.campo}.annoEspatrio`;
      const anno = toAnnoAtto(scritto);
      if (anno === undefined) return mancano(campo);
      const fine = toAnno(oggi);
      const nascita = parseDataXml(generalita.valore?.dataNascita);
      const inizio = nascita === undefined ? undefined : toAnno(nascita);
      if (anno > fine)
        return violata({ anno: scritto, limiti: `non può superare il ${fine}` }, { campo, valore: scritto });
      if (inizio === undefined) return mancano(`${generalita.campo}.dataNascita`);
      return anno < inizio
        ? violata({ anno: scritto, limiti: `non può precedere la nascita, nel ${inizio}` }, { campo, valore: scritto })
        : CONFORME;
    },
  }),
  AVVISO_AL_SUBENTRO,
  true,
);

export const ES094: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'ES094',
  titolo: 'Il tipo di mutazione AIRE è uno di quelli previsti',
  cosa: 'Tipo di mutazione AIRE',
  campo: TIPO,
  leggi: ({ corpo }) => {
    const scritto = corpo.datiControllo?.tipoMutazione;
    return typeof scritto === 'string' ? scritto : undefined;
  },
  ammessi: [1, 2, 3, 4],
  rimedio: 'Usare un tipo da 1 a 4; l’1 è di chi da residente passa all’AIRE.',
  fonte: 770,
});

export const ES098: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'ES098',
  titolo: 'Chi cambia i dati di iscrizione AIRE li manda',
  campi: ['iscrizioneAire', TIPO],
  messaggio: 'La mutazione AIRE è di tipo {tipo}, ma manca: {mancanti}.',
  rimedio: 'Completare iscrizioneAire.',
  fonte: 772,
  verifica: ({ tipi, corpo }: RichiestaInEsame) => {
    const tipo = tipi.find((uno) => uno === 3 || uno === 4);
    if (tipo === undefined) return CONFORME;
    const { motivoIscrizione, iniziativaIscrizione, individuazioneComuneIscrizione } = corpo.iscrizioneAire ?? {};
    const mancanti = [
      motivoIscrizione === undefined ? 'il motivo' : '',
      iniziativaIscrizione === undefined ? 'l’iniziativa' : '',
      individuazioneComuneIscrizione === undefined ? 'l’individuazione del comune' : '',
    ].filter(Boolean);
    return mancanti.length === 0 ? CONFORME : violata({ tipo, mancanti: mancanti.join(', ') });
  },
});
