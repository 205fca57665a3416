import type { Soggetto } from '../../scheda/soggetto.js';
import { CONFORME, type Contesto, type Regola, type Severita, type Verdetto, mancano, violata } from '../regola.js';

/** A state as a record names it: the code of table 2, and the name. */
interface StatoIndicato {
  readonly codiceStato?: string | undefined;
  readonly descrizioneStato?: string | undefined;
}

/** A field of a scheda that names a state. */
export interface LuogoEstero {
  /** What the state is of, as it stands after «Stato»: `di nascita`. */
  readonly di: string;
  readonly campo: string;
  readonly stato: (soggetto: Soggetto) => StatoIndicato | undefined;
}

const NASCITA: LuogoEstero = {
  di: 'di nascita',
  campo: 'generalita.luogoNascita.localita',
  stato: ({ generalita }) => generalita?.luogoNascita?.localita,
};

const CITTADINANZA: LuogoEstero = {
  di: 'della cittadinanza',
  campo: 'cittadinanza',
  stato: ({ cittadinanza }) => cittadinanza,
};

const MATRIMONIO: LuogoEstero = {
  di: 'del matrimonio',
  campo: 'matrimonio.datiMatrimonio.luogoEvento.localita',
  stato: ({ matrimonio }) => matrimonio?.datiMatrimonio?.luogoEvento?.localita,
};

const MORTE_CONIUGE: LuogoEstero = {
  di: 'di morte del coniuge',
  campo: 'vedovanza.datiMorteconiuge.luogoEvento.localita',
  stato: ({ vedovanza }) => vedovanza?.datiMorteconiuge?.luogoEvento?.localita,
};

const RESIDENZA: LuogoEstero = {
  di: 'di residenza',
  campo: 'residenza.localitaEstera.indirizzoEstero.localita',
  stato: ({ residenza }) => residenza?.localitaEstera?.indirizzoEstero?.localita,
};

const SCIOGLIMENTO_UNIONE: LuogoEstero = {
  di: 'dello scioglimento dell’unione civile',
  campo: 'unioneCivile.scioglimentoUnione.datiEvento.luogoEvento.localita',
  stato: ({ unioneCivile }) => unioneCivile?.scioglimentoUnione?.datiEvento?.luogoEvento?.localita,
};

const STIPULA: LuogoEstero = {
  di: 'di stipula del contratto di convivenza',
  campo: 'convivenzaDiFatto.contrattoStipula.luogoEvento.localita',
  stato: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoStipula?.luogoEvento?.localita,
};

const RISOLUZIONE: LuogoEstero = {
  di: 'di risoluzione della convivenza di fatto',
  campo: 'convivenzaDiFatto.contrattoRisoluzione.contratto.luogoEvento.localita',
  stato: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoRisoluzione?.contratto?.luogoEvento?.localita,
};

/** What a code asks of a state, whatever the field that names it. */
export interface ControlloStato {
  readonly titolo: (di: string) => string;
  readonly messaggio: (di: string) => string;
  readonly rimedio: string;
  readonly campi: (campo: string) => readonly [string, ...string[]];
  readonly esamina: (luogo: LuogoEstero, soggetto: Soggetto, contesto: Contesto) => Verdetto;
}

/** The code is in table 2. */
export const CODICE: ControlloStato = {
  titolo: (di) => `Lo stato ${di} è nella tabella 2`,
  messaggio: (di) => `Stato ${di} {stato}: il codice {codiceStato} non è nella tabella 2.`,
  rimedio:
    'Usare codice e nome della tabella 2. Per uno stato che non esiste più (Jugoslavia, URSS…) usare il codice 998 e scriverne il nome.',
  campi: (campo) => [`${campo}.codiceStato`],
  esamina: ({ campo, stato }, soggetto, contesto) => {
    const indicato = stato(soggetto);
    if (indicato === undefined) return CONFORME;
    const { codiceStato, descrizioneStato = 'senza nome' } = indicato;
    if (codiceStato === undefined) return mancano(`${campo}.codiceStato`);
    return findStato(codiceStato.trim(), contesto) === undefined
      ? violata({ stato: descrizioneStato, codiceStato })
      : CONFORME;
  },
};

/** NON ATTRIBUIBILE: the name is that of a state that is no more, which no table has. */
const NON_ATTRIBUIBILE = '998';
const CIFRA = /\d/;

/** The name is one that table 2 gives to the code. A code that is not there is another rule's. */
export const DESCRIZIONE: ControlloStato = {
  titolo: (di) => `Il nome dello stato ${di} è quello del suo codice`,
  messaggio: (di) => `Stato ${di} {stato}: con il codice {codiceStato} la tabella 2 ha {denominazione}.`,
  rimedio: 'Scrivere il nome come nella tabella 2, o correggere il codice se lo stato è un altro.',
  campi: (campo) => [`${campo}.descrizioneStato`, `${campo}.codiceStato`],
  esamina: ({ stato }, soggetto, contesto) => {
    const indicato = stato(soggetto);
    if (indicato?.descrizioneStato === undefined || indicato.codiceStato === undefined) return CONFORME;
    const codiceStato = indicato.codiceStato.trim();
    if (codiceStato === NON_ATTRIBUIBILE) return CONFORME;
    const trovato = findStato(codiceStato, contesto);
    if (trovato === undefined || trovato.denominazione === '') return CONFORME; // 888 has no name in the table
    const { descrizioneStato } = indicato;
    const { denominazione } = trovato;
    if (descrizioneStato === denominazione || isNomeDi(descrizioneStato, codiceStato, contesto)) return CONFORME;
    return violata({ stato: descrizioneStato, codiceStato, denominazione });
  },
};

function findStato(codice: string, { tabelle }: Contesto): { readonly denominazione: string } | undefined {
  return tabelle.stati.findVersioni(codice).find((stato) => stato.codice === codice);
}

/** Is it a name of that state, ANPR's or ISTAT's, however accents and capitals are written? A code is no name. */
function isNomeDi(nome: string, codice: string, { tabelle }: Contesto): boolean {
  return !CIFRA.test(nome) && tabelle.stati.findVersioni(nome).some((stato) => stato.codice === codice);
}

/** A code on a state: what it asks of which state, its severity, its line in the official list. */
export type RigaStato = readonly [
  codice: string,
  controllo: ControlloStato,
  luogo: LuogoEstero,
  severita: Severita,
  rigaElenco: number,
];

/**
 * The codes on states that only the services apply, in order: what each asks of which state, its severity, its line in
 * the official list. EC030, EC036, EC039 and EC053 are at subentro too; those on states that only the requests name are
 * with the rules on requests.
 */
function toRighe(): readonly RigaStato[] {
  // prettier-ignore
  return [
    ['EC031', DESCRIZIONE, NASCITA, 'errore', 25],
    ['EC038', DESCRIZIONE, CITTADINANZA, 'errore', 30],
    ['EC041', DESCRIZIONE, MATRIMONIO, 'errore', 32],
    ['EC046', CODICE, MORTE_CONIUGE, 'errore', 36],
    ['EC048', DESCRIZIONE, MORTE_CONIUGE, 'errore', 37],
    ['EC055', DESCRIZIONE, RESIDENZA, 'errore', 42],
    ['EC142', CODICE, SCIOGLIMENTO_UNIONE, 'errore', 123],
    ['EC143', DESCRIZIONE, SCIOGLIMENTO_UNIONE, 'errore', 124],
    ['EC144', CODICE, STIPULA, 'errore', 125],
    ['EC145', DESCRIZIONE, STIPULA, 'errore', 126],
    ['EC146', CODICE, RISOLUZIONE, 'errore', 127],
    ['EC147', DESCRIZIONE, RISOLUZIONE, 'errore', 128],
  ];
}

/** The rules of {@link toRighe}. */
export function toRegoleStatiServizi(): readonly Regola<Soggetto>[] {
  return toRighe().map(regolaStato);
}

/** The factory of the rules on states. */
export function regolaStato([codice, controllo, luogo, severita, rigaElenco]: RigaStato): Regola<Soggetto> {
  return {
    codice,
    titolo: controllo.titolo(luogo.di),
    severita: { subentro: null, servizi: severita },
    daRimuoverePrimaDelSubentro: false,
    campi: controllo.campi(luogo.campo),
    messaggio: controllo.messaggio(luogo.di),
    rimedio: controllo.rimedio,
    fonte: [`Elenco errori ANPR 2018, riga ${rigaElenco}`, 'Tabella 2'],
    ...(codice === 'EC031'
      ? { vigore: { versione: '4.0.13', nota: 'Da questa versione il servizio 6001 non la applica.' } }
      : {}),
    verifica: (soggetto, contesto) => controllo.esamina(luogo, soggetto, contesto),
  };
}
