import { CONFORME, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { Corpo } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza } from './regola-richiesta.js';
import { TIPI_5008, toGruppiDelTipo } from './tipi-5008.js';

const TIPO = 'datiControllo.tipoMutazione';

/** A group of the body of 5008. */
type Gruppo = keyof Corpo;

/** A type of mutation wants its group, or one of several: code, types, groups, what it is, line of the list. */
type Riga = readonly [
  codice: string,
  tipi: readonly number[],
  gruppi: readonly [Gruppo, ...Gruppo[]],
  cosa: string,
  fonte: number,
];

function toRighe(): readonly Riga[] {
  // prettier-ignore
  return [
    ['EN266', [16, 17], ['convivenzaDiFatto'], 'la convivenza di fatto', 496],
    ['EN268', [18, 19], ['unioneCivile'], 'l’unione civile', 498],
    ['EN316', [12], ['matrimonio'], 'il matrimonio', 544],
    ['EN317', [13], ['vedovanza'], 'la vedovanza', 545],
    ['EN318', [14], ['separazioneAnnullamentoCessazioneMatrimonio'], 'la cessazione del matrimonio', 546],
    ['EN409', [15], ['attoNascita', 'attoNascitaANPR'], 'l’atto di nascita', 629],
    ['ES068', [1], ['generalitaDaModificare'], 'le generalità da modificare', 757],
    ['ES069', [2], ['cittadinanza'], 'la cittadinanza', 758],
    ['ES103', [3], ['cartaIdentita'], 'la carta d’identità', 777],
    ['ES104', [4], ['permessoSoggiorno'], 'il permesso di soggiorno', 778],
    ['ES106', [6], ['censimento'], 'il censimento', 780],
    ['ES107', [7], ['altriDati'], 'gli altri dati', 781],
    ['ES108', [8], ['autoVeicoli'], 'patente e autoveicoli', 782],
    ['ES109', [10], ['paternita'], 'la paternità', 783],
    ['ES110', [11], ['maternita'], 'la maternità', 784],
  ];
}

/** The rules of {@link toRighe}. */
export function toRegoleGruppo5008(): readonly RegolaRichiesta[] {
  return toRighe().map(([codice, tipi, gruppi, cosa, fonte]) =>
    regolaRichiesta({
      codice,
      fonte,
      titolo: `Chi cambia ${cosa} manda i dati nuovi`,
      campi: [...gruppi, TIPO],
      messaggio: `La mutazione di tipo {tipo} è su ${cosa}, ma nella richiesta non c’è.`,
      rimedio: `Completare ${gruppi.join(' o ')}, o togliere il tipo di mutazione.`,
      ...(codice === 'ES110' ? { nota: 'Il testo dice il tipo 10, che nella tabella 36 è la paternità.' } : {}),
      verifica: (richiesta) => {
        if (gruppi.some((gruppo) => richiesta.corpo[gruppo] !== undefined)) return CONFORME;
        const tipo = richiesta.tipi.find((uno) => tipi.includes(uno));
        return tipo === undefined ? CONFORME : violata({ tipo: toDueCifre(tipo) });
      },
    }),
  );
}

function toDueCifre(tipo: number): string {
  return String(tipo).padStart(2, '0');
}

export const ES105: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'ES105',
  titolo: 'Chi cambia le liste manda quella di leva o quella elettorale',
  campi: ['liste.listaLeva', 'liste.listaElettorale', TIPO],
  messaggio: 'La mutazione di tipo 05 è sulle liste, ma nella richiesta non ce n’è nessuna.',
  rimedio: 'Completare liste.listaLeva: i dati elettorali si inviano con 5010.',
  fonte: 779,
  nota: 'Dalla versione 9.0.4 il 5008 non cambia più i dati elettorali.',
  isViolata: ({ tipi, corpo }) =>
    tipi.includes(5) && corpo.liste?.listaLeva === undefined && corpo.liste?.listaElettorale === undefined,
});

export const EN275: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN275',
  titolo: 'Chi scioglie un’unione civile manda lo scioglimento',
  campi: ['unioneCivile.scioglimentoUnione', TIPO],
  messaggio: 'La mutazione di tipo 19 è lo scioglimento dell’unione civile, ma lo scioglimento non c’è.',
  rimedio: 'Completare unioneCivile.scioglimentoUnione.',
  fonte: 505,
  isViolata: ({ tipi, corpo }) => tipi.includes(19) && corpo.unioneCivile?.scioglimentoUnione === undefined,
});

export const EN252: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN252',
  titolo: 'Chi comincia una convivenza di fatto non la risolve',
  campi: ['convivenzaDiFatto.contrattoRisoluzione', TIPO],
  messaggio: 'La mutazione di tipo 16 è su una convivenza di fatto, ma la richiesta ne ha anche la risoluzione.',
  rimedio: 'Togliere contrattoRisoluzione; la risoluzione si registra con il tipo 17.',
  fonte: 483,
  isViolata: ({ tipi, corpo }) => tipi.includes(16) && corpo.convivenzaDiFatto?.contrattoRisoluzione !== undefined,
});

export const EN259: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN259',
  titolo: 'Di una convivenza di fatto c’è il convivente o il contratto',
  campi: ['convivenzaDiFatto.convivente', 'convivenzaDiFatto.contrattoStipula', TIPO],
  messaggio: 'La convivenza di fatto non ha né il convivente né il contratto.',
  rimedio: 'Completare il convivente e la data di inizio.',
  fonte: 489,
  isViolata: ({ tipi, corpo: { convivenzaDiFatto } }) =>
    tipi.includes(16) &&
    convivenzaDiFatto !== undefined &&
    convivenzaDiFatto.convivente === undefined &&
    convivenzaDiFatto.contrattoStipula === undefined,
});

const RISOLUZIONE = 'convivenzaDiFatto.contrattoRisoluzione';

export const EN261: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN261',
  titolo: 'La risoluzione di una convivenza ha motivo, data e data di notifica',
  campi: [
    'convivenzaDiFatto.contrattoRisoluzione.motivoRisoluzione',
    'convivenzaDiFatto.contrattoRisoluzione.contratto.data',
    'convivenzaDiFatto.contrattoRisoluzione.contratto.dataNotifica',
    TIPO,
  ],
  messaggio: 'Nella risoluzione della convivenza di fatto manca: {mancanti}.',
  rimedio: 'Completare la risoluzione.',
  fonte: 491,
  verifica: ({ tipi, corpo }) => {
    if (!tipi.includes(17) || corpo.convivenzaDiFatto === undefined) return CONFORME;
    const { motivoRisoluzione, contratto } = corpo.convivenzaDiFatto.contrattoRisoluzione ?? {};
    if (motivoRisoluzione !== undefined && contratto?.data !== undefined && contratto.dataNotifica !== undefined)
      return CONFORME;
    const mancanti = [
      motivoRisoluzione === undefined ? 'il motivo' : '',
      contratto?.data === undefined ? 'la data' : '',
      contratto?.dataNotifica === undefined ? 'la data di notifica' : '',
    ].filter(Boolean);
    return violata({ mancanti: mancanti.join(', ') }, { campo: RISOLUZIONE });
  },
});

export const EN139: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN139',
  titolo: 'Chi cambia i dati anagrafici li manda tutti',
  campi: ['generalitaDaModificare.generalita', TIPO],
  messaggio: 'Cambiano i dati anagrafici, ma manca: {mancanti}.',
  rimedio: 'Mandare insieme cognome, nome, sesso, data e luogo di nascita, anche quelli che restano uguali.',
  fonte: ['Elenco errori ANPR 2018, riga 373', 'italia/anpr #2378'],
  verifica: ({ tipi, corpo }) => {
    const generalita = corpo.generalitaDaModificare?.generalita;
    if (!tipi.includes(1) || generalita === undefined) return CONFORME;
    const mancanti = [
      generalita.cognome === undefined && generalita.senzaCognome === undefined ? 'il cognome' : '',
      generalita.nome === undefined && generalita.senzaNome === undefined ? 'il nome' : '',
      generalita.sesso === undefined ? 'il sesso' : '',
      generalita.dataNascita === undefined ? 'la data di nascita' : '',
      generalita.luogoNascita === undefined ? 'il luogo di nascita' : '',
    ].filter(Boolean);
    return mancanti.length === 0 ? CONFORME : violata({ mancanti: mancanti.join(', ') });
  },
});

/** The type that closes a tie, the civil status that follows, the data it wants: both or a complaint. */
interface StatoCivileDopo {
  readonly codice: string;
  readonly fonte: number;
  readonly severita: 'errore' | 'avviso';
  readonly tipo: number;
  readonly stato: number;
  readonly nome: string;
  readonly gruppo: 'matrimonio' | 'vedovanza' | 'separazioneAnnullamentoCessazioneMatrimonio';
  readonly cosa: string;
}

const SEPARAZIONI: readonly (number | undefined)[] = [5, 8];

/** Is it a separation, after which people are still married? */
function isSeparazione({ separazioneAnnullamentoCessazioneMatrimonio: cessazione }: Corpo): boolean {
  return SEPARAZIONI.includes(toNumero(cessazione?.tipoCessazione));
}

function regolaStatoCivile({ tipo, stato, nome, gruppo, cosa, ...r }: StatoCivileDopo): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    titolo: `Con ${cosa} lo stato civile è ${nome}`,
    campi: ['statoCivile.statoCivile', gruppo, TIPO],
    messaggio: `La mutazione di tipo ${tipo} è su ${cosa}, ma {manca}.`,
    rimedio: `Mandare insieme statoCivile ${stato} (${nome}) e ${gruppo}.`,
    ...(tipo === 14 ? { nota: 'Una separazione (tipi di cessazione 5 e 8) lascia coniugati: non conta.' } : {}),
    verifica: ({ tipi, corpo }) => {
      if (!tipi.includes(tipo) || (tipo === 14 && isSeparazione(corpo))) return CONFORME;
      if (corpo[gruppo] === undefined) return violata({ manca: 'i dati non ci sono' }, { campo: gruppo });
      const scritto = corpo.statoCivile?.statoCivile;
      if (scritto === undefined) return violata({ manca: 'manca lo stato civile' });
      return toNumero(scritto) === stato ? CONFORME : violata({ manca: `lo stato civile è ${scritto}` });
    },
  });
}

export const ES111: RegolaRichiesta = /* @__PURE__ */ regolaStatoCivile({
  codice: 'ES111',
  fonte: 785,
  severita: 'avviso',
  tipo: 12,
  stato: 2,
  nome: 'coniugato',
  gruppo: 'matrimonio',
  cosa: 'il matrimonio',
});

export const ES112: RegolaRichiesta = /* @__PURE__ */ regolaStatoCivile({
  codice: 'ES112',
  fonte: 786,
  severita: 'avviso',
  tipo: 13,
  stato: 3,
  nome: 'vedovo',
  gruppo: 'vedovanza',
  cosa: 'la vedovanza',
});

export const ES113: RegolaRichiesta = /* @__PURE__ */ regolaStatoCivile({
  codice: 'ES113',
  fonte: 787,
  severita: 'errore',
  tipo: 14,
  stato: 4,
  nome: 'divorziato',
  gruppo: 'separazioneAnnullamentoCessazioneMatrimonio',
  cosa: 'la cessazione del matrimonio',
});

export const ES096: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'ES096',
  titolo: 'I tipi di mutazione sono fra quelli previsti',
  campi: [TIPO],
  messaggio: 'Tipo di mutazione {tipi}: non è fra quelli previsti.',
  rimedio: 'Usare i codici della tabella 36, da 01 a 22; il 09, domicilio digitale, non è ammesso.',
  fonte: 771,
  nota: 'L’elenco si ferma al 19: il 20 è del 2017, il 21 della versione 3.7.0, il 22 della 4.0.0.',
  verifica: ({ tipi, corpo }) => {
    const scritti = corpo.datiControllo?.tipoMutazione;
    if (scritti === undefined) return CONFORME;
    const elenco = typeof scritti === 'string' ? [scritti] : scritti;
    if (tipi.length === elenco.length && tipi.every((tipo) => TIPI_5008.has(tipo))) return CONFORME;
    const ignoti = elenco.filter((scritto) => !TIPI_5008.has(toNumero(scritto) ?? 0));
    return violata({ tipi: ignoti.map((uno) => `«${uno}»`).join(', ') });
  },
});

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
] as const satisfies readonly Gruppo[]; // prettier-ignore
