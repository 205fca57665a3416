import { isFamigliaAire, isResidenteInItalia, isTipoAire } from '../../scheda/aire.js';
import type { FamigliaConvivenza } from '../../scheda/famiglia-convivenza.js';
import type { Generalita } from '../../scheda/generalita.js';
import type { Residenza } from '../../scheda/luogo.js';
import type { LegameSoggetto } from '../../scheda/soggetto.js';
import { toDecesso } from './regole/decesso.js';
import { toGruppiDelTipo } from './regole/tipi-5008.js';
import type { Corpo, Posto, RichiestaInEsame } from './richiesta-in-esame.js';
import type { SoggettoDiRichiesta } from './soggetto-di-richiesta.js';
import { toElenco } from '../to-elenco.js';

/** Where the groups of a scheda stand in a request, those further in first: `['famiglia.legameSoggetto', 'legameSoggetto']`. */
export type Prefissi = readonly (readonly [nellaScheda: string, nellaRichiesta: string])[];

/** A person of a request as a scheda, and where its groups stand. */
export interface SoggettoCollocato {
  readonly soggetto: SoggettoDiRichiesta;
  readonly prefissi: Prefissi;
}

/** The people of a request, as the rules on a scheda see them. */
export function toSoggetti(richiesta: RichiestaInEsame): readonly SoggettoCollocato[] {
  switch (richiesta.operazione as string) {
    case '1001':
    case '1002':
    case 'A001':
    case 'A002':
    case 'A006':
      return [toIscritto(richiesta)];
    case '5008':
      return [toMutato(richiesta)];
    case '5001':
    case '5005':
      return toElencati(richiesta);
    case '1010':
    case '2001':
    case '2003':
      return [toCercato(richiesta)];
    case '3002':
      return [toConsultato(richiesta)];
    case '5010':
      return [toElettore(richiesta)];
    default:
      return [];
  }
}

/** The residences of a request, each as that of whom the request is about; of a scheda, as that of whoever is in it. */
export function toResidenze({ residenze, generalita, scheda }: RichiestaInEsame): readonly SoggettoCollocato[] {
  return (residenze.valore ?? []).map((residenza) => ({
    soggetto: toConResidenza(generalita.valore ?? toComponente(scheda.valore, residenza), residenza),
    prefissi: [
      ['residenza', residenze.campo],
      ['generalita', generalita.campo],
    ],
  }));
}

/**
 * What a scheda says of all who are in it. A family of the AIRE that returns to Italy is still named as one, with type 5
 * (italia/anpr #1191).
 */
function toComponente(scheda: FamigliaConvivenza | undefined, residenza: Residenza): Generalita | undefined {
  if (scheda === undefined) return undefined;
  const resta = isTipoAire(scheda) && !isResidenteInItalia({ residenza });
  return isFamigliaAire(scheda) || resta ? { soggettoAIRE: 'S' } : undefined;
}

function toConResidenza(generalita: Generalita | undefined, residenza: Residenza): SoggettoDiRichiesta {
  return generalita === undefined ? { residenza } : { generalita, residenza };
}

/** Whoever enters the register: the groups of the body are those of a scheda, but for a few names. */
function toIscritto({
  corpo,
  operazione,
  generalita,
  legame,
  isConvivenza,
  scheda,
}: RichiestaInEsame): SoggettoCollocato {
  const [prima, ...altre] = toElenco(corpo.cittadinanza) ?? [];
  const gruppo: Corpo['generalita1002'] =
    corpo.generalita1001 ?? corpo.generalita1002 ?? corpo.generalitaA001 ?? corpo.generalitaA002;
  const campoGruppo = GENERALITA[operazione] ?? '';
  const cittadinanza = prima ?? toElenco(corpo.altraCittadinanza)?.[0];
  return {
    soggetto: senzaAssenti({
      generalita: generalita.valore,
      statoCivile: gruppo?.statoCivile,
      attributiSoggetto: gruppo?.attributiSoggetto,
      attoNascita: corpo.attoNascita,
      cittadinanza,
      altraCittadinanza: altre.length > 0 ? altre : undefined,
      paternita: corpo.paternita,
      maternita: corpo.maternita,
      matrimonio: corpo.matrimonio,
      vedovanza: corpo.vedovanza,
      separazioneAnnullamentoCessazioneMatrimonio:
        corpo.separazioneAnnullamentoCessazioneMatrimonio ?? corpo.annullamentoMatrimonio,
      unioneCivile: corpo.unioneCivile,
      convivenzaDiFatto: corpo.convivenzaDiFatto,
      cartaIdentita: corpo.cartaIdentita,
      permessoSoggiorno: corpo.permessoSoggiorno,
      listaElettorale: corpo.listaElettorale,
      listaLeva: corpo.listaLeva,
      censimento: corpo.censimento,
      autoveicoli: corpo.autoveicoli,
      altriDati: corpo.altriDati,
      altraLingua: corpo.altraLingua,
      motivoIscrizioneAPR: corpo.motivoIscrizione?.idMotivoIscrizione,
      provenienza: corpo.provenienza,
      decorrenza: corpo.testataRichiesta?.dataDecorrenza,
      ...toAppartenenza(scheda.valore, legame.valore, isConvivenza),
    }),
    prefissi: [
      ['generalita', generalita.campo],
      ['statoCivile', `${campoGruppo}.statoCivile`],
      ['attributiSoggetto', `${campoGruppo}.attributiSoggetto`],
      ...toPrefissiLegame(legame, scheda),
      ...(operazione === 'A002' ? [CESSAZIONE_A002] : []),
      ['cittadinanza', prima === undefined ? 'altraCittadinanza' : 'cittadinanza'],
      ['motivoIscrizioneAPR', 'motivoIscrizione.idMotivoIscrizione'],
    ],
  };
}

const GENERALITA: Readonly<Record<string, string>> = {
  '1001': 'generalita1001',
  '1002': 'generalita1002',
  A001: 'generalitaA001',
  A002: 'generalitaA002',
};
const CESSAZIONE_A002 = ['separazioneAnnullamentoCessazioneMatrimonio', 'annullamentoMatrimonio'] as const;

function toAppartenenza(
  scheda: FamigliaConvivenza | undefined,
  legameSoggetto: LegameSoggetto | undefined,
  isConvivenza: boolean,
): SoggettoDiRichiesta {
  if (scheda === undefined && legameSoggetto === undefined) return {};
  const id = scheda?.idFamigliaConvivenzaComune?.idFamigliaConvivenza;
  const appartenenza = {
    ...(id === undefined ? {} : { idFamConvComune: id }),
    ...(legameSoggetto === undefined ? {} : { legameSoggetto }),
  };
  return isConvivenza ? { convivenza: appartenenza } : { famiglia: appartenenza };
}

function toPrefissiLegame(legame: Posto<LegameSoggetto>, scheda: Posto<FamigliaConvivenza>): Prefissi {
  return [
    ['famiglia.legameSoggetto', legame.campo],
    ['convivenza.legameSoggetto', legame.campo],
    ['famiglia', scheda.campo],
    ['convivenza', scheda.campo],
  ];
}

const DATI_ANAGRAFICI = 1;

/** Whoever a 5008 changes: the groups of its types, which are all that ANPR looks at. */
function toMutato(richiesta: RichiestaInEsame): SoggettoCollocato {
  const { corpo, tipi, generalita } = richiesta;
  const cambia = tipi.includes(DATI_ANAGRAFICI);
  const gruppi = toGruppiDelTipo(tipi);
  const letto = <T>(nome: string, valore: T | undefined): T | undefined =>
    gruppi === undefined || gruppi.has(nome) ? valore : undefined;
  const [prima, ...altre] = toElenco(letto('cittadinanza', corpo.cittadinanza)) ?? [];
  const decesso = toDecesso(richiesta);
  return {
    soggetto: senzaAssenti({
      generalita: cambia ? corpo.generalitaDaModificare?.generalita : generalita.valore,
      attributiSoggetto: letto('generalitaDaModificare', corpo.generalitaDaModificare?.attributiSoggetto),
      statoCivile: letto('statoCivile', corpo.statoCivile),
      attoNascita: letto('attoNascita', corpo.attoNascita),
      cittadinanza: prima,
      altraCittadinanza: altre.length > 0 ? altre : undefined,
      paternita: letto('paternita', corpo.paternita),
      maternita: letto('maternita', corpo.maternita),
      matrimonio: letto('matrimonio', corpo.matrimonio),
      vedovanza: letto('vedovanza', corpo.vedovanza),
      separazioneAnnullamentoCessazioneMatrimonio: letto(
        'separazioneAnnullamentoCessazioneMatrimonio',
        corpo.separazioneAnnullamentoCessazioneMatrimonio,
      ),
      unioneCivile: letto('unioneCivile', corpo.unioneCivile),
      convivenzaDiFatto: letto('convivenzaDiFatto', corpo.convivenzaDiFatto),
      cartaIdentita: letto('cartaIdentita', corpo.cartaIdentita),
      permessoSoggiorno: letto('permessoSoggiorno', corpo.permessoSoggiorno),
      listaElettorale: letto('liste', corpo.liste?.listaElettorale),
      listaLeva: letto('liste', corpo.liste?.listaLeva),
      censimento: letto('censimento', corpo.censimento),
      autoveicoli: letto('autoVeicoli', corpo.autoVeicoli),
      altriDati: letto('altriDati', corpo.altriDati),
      datiDecesso: decesso.valore,
      decorrenza: corpo.testataRichiesta?.dataDecorrenza,
    }),
    prefissi: [
      ['generalita', cambia ? 'generalitaDaModificare.generalita' : generalita.campo],
      ['attributiSoggetto', 'generalitaDaModificare.attributiSoggetto'],
      ['listaElettorale', 'liste.listaElettorale'],
      ['listaLeva', 'liste.listaLeva'],
      ['autoveicoli', 'autoVeicoli'],
      ['datiDecesso', decesso.campo],
    ],
  };
}

/** Those whom a 5001 or 5005 lists, each with the tie to the scheda. */
function toElencati({ elenco, isConvivenza, scheda }: RichiestaInEsame): readonly SoggettoCollocato[] {
  const { campo } = elenco;
  return (elenco.valore ?? []).map(({ generalita, legameSoggetto }) => ({
    soggetto: {
      ...(generalita === undefined ? {} : { generalita }),
      ...toAppartenenza(scheda.valore, legameSoggetto, isConvivenza),
    },
    prefissi: [
      ['generalita', `${campo}.generalita`],
      ...toPrefissiLegame({ campo: `${campo}.legameSoggetto`, valore: legameSoggetto }, scheda),
    ],
  }));
}

/** Whoever a request names, with what it says of his death and of where he goes. */
function toCercato(richiesta: RichiestaInEsame): SoggettoCollocato {
  const { corpo, generalita, operazione } = richiesta;
  return {
    soggetto: senzaAssenti({
      generalita: generalita.valore,
      altriDati: corpo.altriDati,
      datiDecesso: operazione === '2001' ? corpo.datiDecesso : undefined,
      destinazione: corpo.destinazione,
      decorrenzaCancellazione: corpo.datiCancellazione?.dataDecorrenzaCancellazione,
    }),
    prefissi: [['generalita', generalita.campo]],
  };
}

const PERMESSO = 'criteriRicerca.permessoDiSoggiorno3000.datiSoggiorno30XX';

/** Whom a consultation looks for by his residence permit. */
function toConsultato({ corpo }: RichiestaInEsame): SoggettoCollocato {
  return {
    soggetto: senzaAssenti({ permessoSoggiorno: corpo.criteriRicerca?.permessoDiSoggiorno3000?.datiSoggiorno30XX }),
    prefissi: [['permessoSoggiorno', PERMESSO]],
  };
}

/** Whom electoral data are of: they say whether he is certificabile. */
function toElettore({ corpo }: RichiestaInEsame): SoggettoCollocato {
  return {
    soggetto: senzaAssenti({ attributiSoggetto: corpo.certificabilita }),
    prefissi: [['attributiSoggetto', 'certificabilita']],
  };
}

/** The same groups, without those that are absent: an absent element is an absent property. */
function senzaAssenti(gruppi: {
  readonly [K in keyof SoggettoDiRichiesta]?: SoggettoDiRichiesta[K] | undefined;
}): SoggettoDiRichiesta {
  return gruppi as SoggettoDiRichiesta;
}

/** Where a field of a scheda stands in the request. */
export function toCampoRichiesta(campo: string, prefissi: Prefissi): string {
  for (const [da, a] of prefissi)
    if (campo === da || (campo.startsWith(da) && campo[da.length] === '.')) return `${a}${campo.slice(da.length)}`;
  return campo;
}
