import { CONFORME, violata } from '../../../regole/regola.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza } from './regola-richiesta.js';
import { type Gruppo5008, toDueCifre, toGruppiDelTipo } from './tipi-5008.js';

const TIPO = 'datiControllo.tipoMutazione';

const COPPIE: readonly (readonly number[])[] = [
  [12, 13, 14],
  [16, 17],
  [18, 19],
];

export const EN321: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN321',
  titolo: 'Matrimonio, unione civile e convivenza di fatto si mutano uno per volta',
  campi: [TIPO],
  messaggio: 'Nella stessa richiesta ci sono mutazioni di legami diversi: {tipi}.',
  rimedio: 'Inviare una richiesta per ogni legame.',
  fonte: 549,
  verifica: ({ tipi }) => {
    if (tipi.length < 2) return CONFORME;
    if (COPPIE.filter((gruppo) => tipi.some((tipo) => gruppo.includes(tipo))).length < 2) return CONFORME;
    const diversi = tipi.filter((tipo) => COPPIE.some((gruppo) => gruppo.includes(tipo)));
    return violata({ tipi: diversi.join(', ') });
  },
});

/** A type that stands alone in its request. */
function regolaSolo(codice: string, fonte: number, tipo: number): RegolaRichiesta {
  const cosa = {
    20: 'Il completamento dell’iscrizione',
    21: 'L’integrazione dei dati AIRE',
    22: 'La correzione del decesso',
  }[tipo];
  return regolaRichiesta({
    codice,
    fonte,
    titolo: `${cosa ?? ''} sta in una richiesta a sé`,
    campi: [TIPO],
    messaggio: `${cosa ?? ''} (tipo ${tipo}) è insieme ad altre mutazioni: {tipi}.`,
    rimedio: 'Inviare le altre mutazioni in un’altra richiesta.',
    verifica: ({ tipi }) => {
      if (tipi.length < 2 || !tipi.includes(tipo)) return CONFORME;
      const altri = tipi.filter((uno) => uno !== tipo);
      return altri.length === 0 ? CONFORME : violata({ tipi: altri.map(toDueCifre).join(', ') });
    },
  });
}

export const EN361: RegolaRichiesta = /* @__PURE__ */ regolaSolo('EN361', 588, 20);
export const EN438: RegolaRichiesta = /* @__PURE__ */ regolaSolo('EN438', 658, 21);
export const EN487: RegolaRichiesta = /* @__PURE__ */ regolaSolo('EN487', 690, 22);

/** ANPR takes no digital address in a registration: the same check under two codes. */
function regolaDomicilio(codice: string, fonte: number): RegolaRichiesta {
  return regolaRichiestaPresenza({
    codice,
    fonte,
    titolo: 'Una registrazione non porta il domicilio digitale',
    campi: ['domicilioDigitale'],
    messaggio: 'Nella richiesta c’è il domicilio digitale, che le registrazioni non ammettono.',
    rimedio: 'Togliere domicilioDigitale: ANPR lo prende da INAD.',
    isViolata: ({ corpo }) => corpo.domicilioDigitale !== undefined,
  });
}

export const EHR89: RegolaRichiesta = /* @__PURE__ */ regolaDomicilio('EHR89', 261);
export const EN215: RegolaRichiesta = /* @__PURE__ */ regolaDomicilio('EN215', 447);

export const EN396: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN396',
  titolo: 'I dati inviati sono quelli del tipo di mutazione',
  severita: 'avviso',
  campi: [TIPO],
  messaggio: 'ANPR ignora questi dati, che non sono del tipo di mutazione indicato: {gruppi}.',
  rimedio: 'Toglierli, o aggiungere il loro tipo di mutazione.',
  fonte: 617,
  nota: 'Un legame già chiuso può accompagnare la fine di un altro (versione 4.0.12): non conta.',
  verifica: ({ tipi, corpo }) => {
    const ammessi = toGruppiDelTipo(tipi);
    if (ammessi === undefined) return CONFORME;
    const presenti = GRUPPI_5008.filter((gruppo) => corpo[gruppo] !== undefined);
    const estranei = presenti.filter((gruppo) => !ammessi.has(gruppo));
    const [campo] = estranei;
    return campo === undefined ? CONFORME : violata({ gruppi: estranei.join(', ') }, { campo });
  },
});

const GRUPPI_5008 = [
  'generalitaDaModificare', 'statoCivile', 'attoNascita', 'attoNascitaANPR', 'paternita', 'maternita', 'cittadinanza',
  'matrimonio', 'vedovanza', 'separazioneAnnullamentoCessazioneMatrimonio', 'convivenzaDiFatto', 'unioneCivile',
  'cartaIdentita', 'permessoSoggiorno', 'liste', 'censimento', 'altriDati', 'autoVeicoli', 'datiDecesso',
] as const satisfies readonly Gruppo5008[]; // prettier-ignore
