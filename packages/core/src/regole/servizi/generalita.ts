import { isFlag } from '../../data/data-anagrafica.js';
import { isIscrittoAire } from '../../scheda/aire.js';
import type { Generalita } from '../../scheda/generalita.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { toNumero } from '../../subentro/numero.js';
import { CONFORME, type Regola, violata } from '../regola.js';
import { regolaPresenza, regolaServizi } from './regola-servizi.js';

const ID_SOGGETTO = 'generalita.idSchedaSoggettoComune.idSchedaSoggetto';
const ID_COMUNE = 'generalita.idSchedaSoggettoComune.idSchedaSoggettoComuneIstat';

/** Italy, of table 2. */
const ITALIA = 100;

/** The two parents, as a scheda and a message name them. */
const GENITORI = [
  { gruppo: 'paternita', nome: 'padre', suo: 'del padre' },
  { gruppo: 'maternita', nome: 'madre', suo: 'della madre' },
] as const;

export const ES004: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES004',
  titolo: 'Il soggetto ha un nome e un identificativo',
  severita: 'errore',
  servizi: 'di registrazione',
  campi: [
    'generalita.cognome',
    'generalita.nome',
    'generalita.codiceFiscale.codFiscale',
    ID_SOGGETTO,
    'generalita.idSchedaSoggettoANPR',
  ],
  messaggio: 'Nella scheda manca: {mancanti}.',
  rimedio: 'Completare il cognome o il nome, e almeno uno fra codice fiscale e identificativi della scheda.',
  fonte: 705,
  verifica: ({ generalita }) => {
    const senzaNomi = generalita?.cognome === undefined && generalita?.nome === undefined;
    const senzaIdentificativi =
      generalita?.idSchedaSoggettoComune?.idSchedaSoggetto === undefined &&
      generalita?.codiceFiscale?.codFiscale === undefined &&
      generalita?.idSchedaSoggettoANPR === undefined;
    if (!senzaNomi && !senzaIdentificativi) return CONFORME;
    const mancanti = [
      senzaNomi ? 'cognome e nome' : '',
      senzaIdentificativi ? 'codice fiscale e ogni identificativo della scheda' : '',
    ].filter(Boolean);
    return violata({ mancanti: mancanti.join('; ') }, { campo: senzaNomi ? 'generalita.cognome' : ID_SOGGETTO });
  },
});

export const ES005: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES005',
  titolo: 'L’identificativo comunale del soggetto ha sia il comune sia il numero',
  severita: 'errore',
  servizi: 'di registrazione',
  campi: [ID_SOGGETTO, ID_COMUNE],
  messaggio: 'Dell’identificativo comunale del soggetto manca {manca}.',
  rimedio: 'Completare l’identificativo con entrambe le parti.',
  fonte: 706,
  verifica: ({ generalita }) => {
    const id = generalita?.idSchedaSoggettoComune;
    const senzaId = id?.idSchedaSoggetto === undefined;
    if (senzaId === (id?.idSchedaSoggettoComuneIstat === undefined)) return CONFORME;
    const manca = senzaId ? 'l’identificativo della scheda' : 'il codice ISTAT del comune';
    return violata({ manca }, { campo: senzaId ? ID_SOGGETTO : ID_COMUNE });
  },
});

export const ES058: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'ES058',
  titolo: 'Della data di nascita manca il giorno, o il giorno e il mese',
  severita: 'errore',
  servizi: '1001, 1002, 5008, A001, A002',
  campi: ['generalita.senzaGiorno', 'generalita.senzaGiornoMese'],
  messaggio: 'La nascita è indicata sia senza il giorno sia senza il giorno e il mese.',
  rimedio: 'Lasciare una sola delle due indicazioni.',
  fonte: 750,
  isViolata: ({ generalita }) => isFlag(generalita?.senzaGiorno) && isFlag(generalita?.senzaGiornoMese),
});

export const ES044: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES044',
  titolo: 'Un genitore ha almeno il cognome o il nome',
  severita: 'errore',
  servizi: '1001, 1002, 5008, A001, A002',
  campi: ['paternita.generalita.cognome', 'maternita.generalita.cognome'],
  messaggio: 'Senza cognome e senza nome: {genitori}.',
  rimedio: 'Riprendere dall’atto di nascita cognome e nome del genitore; se non è noto, togliere il gruppo.',
  fonte: 743,
  verifica: (soggetto) => {
    if (!isGenitoreSenzaNome(soggetto.paternita) && !isGenitoreSenzaNome(soggetto.maternita)) return CONFORME;
    const ignoti = GENITORI.filter(({ gruppo }) => isGenitoreSenzaNome(soggetto[gruppo]));
    const campo = `${ignoti[0]?.gruppo ?? 'paternita'}.generalita.cognome`;
    return violata({ genitori: ignoti.map(({ nome }) => nome).join(', ') }, { campo });
  },
});

export const EN566: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN566',
  titolo: 'Un genitore ignoto non si chiama «N.N.»',
  severita: 'avviso',
  servizi: '1001, 1002, 5008, A001, A002',
  campi: [
    'paternita.generalita.cognome',
    'paternita.generalita.nome',
    'maternita.generalita.cognome',
    'maternita.generalita.nome',
  ],
  messaggio: 'Al posto del nome, «N.N.»: {dove}.',
  rimedio: 'Se il genitore non è noto, togliere il gruppo.',
  fonte: ['Aggiornamenti ANPR, versione 8.4.1'],
  nota: 'Dal 07-05-2024.',
  verifica: (soggetto) => {
    if (!isGenitoreNN(soggetto.paternita?.generalita) && !isGenitoreNN(soggetto.maternita?.generalita)) return CONFORME;
    const trovati = GENITORI.flatMap(({ gruppo, suo }) => {
      const generalita = soggetto[gruppo]?.generalita;
      return (['cognome', 'nome'] as const).flatMap((campo) => {
        const valore = generalita?.[campo];
        return isNN(valore) ? [{ dove: `${campo} ${suo}`, campo: `${gruppo}.generalita.${campo}`, valore }] : [];
      });
    });
    return violata({ dove: trovati.map(({ dove }) => dove).join(', ') }, trovati[0]);
  },
});

export const EN288: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN288',
  titolo: 'Elettore e iscritto alla leva sono sì, no o provvisorio',
  severita: 'avviso',
  servizi: '1002, 5008, A002',
  campi: ['listaElettorale.elettore', 'listaLeva.iscritto'],
  messaggio: 'Valori non ammessi: {valori}.',
  rimedio: 'Scrivere S, N o P.',
  fonte: 518,
  verifica: ({ listaElettorale, listaLeva }) => {
    const elettore = listaElettorale?.elettore;
    const iscritto = listaLeva?.iscritto;
    const elettoreErrato = elettore !== undefined && !SI_NO_PROVVISORIO.has(elettore);
    const iscrittoErrato = iscritto !== undefined && !SI_NO_PROVVISORIO.has(iscritto);
    if (!elettoreErrato && !iscrittoErrato) return CONFORME;
    const valori = [
      elettoreErrato ? `elettore «${elettore}»` : '',
      iscrittoErrato ? `iscritto alla leva «${iscritto}»` : '',
    ].filter(Boolean);
    return violata(
      { valori: valori.join(', ') },
      { campo: elettoreErrato ? 'listaElettorale.elettore' : 'listaLeva.iscritto' },
    );
  },
});

const SI_NO_PROVVISORIO: ReadonlySet<string> = /* @__PURE__ */ new Set(['S', 'N', 'P']);

export const EN421: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EN421',
  titolo: 'Chi è iscritto all’AIRE è cittadino italiano',
  severita: 'errore',
  servizi: '1002, 5008, A002, A006',
  campi: ['cittadinanza.codiceStato', 'altraCittadinanza', 'generalita.soggettoAIRE'],
  messaggio: 'Il soggetto è iscritto all’AIRE ma fra le sue cittadinanze non c’è quella italiana (100).',
  rimedio: 'Completare la cittadinanza italiana, o togliere l’iscrizione all’AIRE.',
  fonte: 641,
  isViolata: (soggetto) =>
    isIscrittoAire(soggetto) &&
    toNumero(soggetto.cittadinanza?.codiceStato) !== ITALIA &&
    !(soggetto.altraCittadinanza?.some(({ codiceStato }) => toNumero(codiceStato) === ITALIA) ?? false),
});

function isGenitoreSenzaNome(genitore: { readonly generalita?: Generalita } | undefined): boolean {
  return (
    genitore !== undefined && genitore.generalita?.cognome === undefined && genitore.generalita?.nome === undefined
  );
}

function isGenitoreNN(generalita: Generalita | undefined): boolean {
  return isNN(generalita?.cognome) || isNN(generalita?.nome);
}

const NN = /^\s*n\W*n\W*$/i;

function isNN(nome: string | undefined): nome is string {
  return nome !== undefined && nome.length < LUNGHEZZA_NN && NN.test(nome);
}

/** Longer texts are not worth a look. */
const LUNGHEZZA_NN = 20;
