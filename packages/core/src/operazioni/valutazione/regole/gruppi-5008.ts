import { CONFORME, violata } from '../../../regole/regola.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza } from './regola-richiesta.js';
import { type Gruppo5008, toDueCifre } from './tipi-5008.js';

const TIPO = 'datiControllo.tipoMutazione';

/** A type of mutation wants its group, or one of several: code, types, groups, what it is, line of the list. */
type Riga = readonly [
  codice: string,
  tipi: readonly number[],
  gruppi: readonly [Gruppo5008, ...Gruppo5008[]],
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
  fonte: ['Elenco errori ANPR 2018, riga 373', 'italia/anpr, segnalazione 2378'],
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
