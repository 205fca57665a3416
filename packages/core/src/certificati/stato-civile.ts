import { CONFORME, type Contesto, type Verdetto, mancano, violata } from '../regole/regola.js';
import type { DatiEvento } from '../scheda/eventi.js';
import type { Generalita } from '../scheda/generalita.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { type RegolaCertificato, regolaTipi } from './regola-certificato.js';
import { COMPONENTI, SERVE_COMPONENTI, toStatoCivile } from './stato.js';
import { formatTipi } from './tipo-certificato.js';

const STATO_CIVILE = 'soggetto.statoCivile.statoCivile';
const CONIUGE = 'soggetto.matrimonio.coniuge';
const DATI_MATRIMONIO = 'soggetto.matrimonio.datiMatrimonio';
const ATTO_UNIONE = 'soggetto.unioneCivile.attoUnione';
const UNITO = 'soggetto.unioneCivile.unitoCivilmente';
const CONTRATTO = 'soggetto.convivenzaDiFatto.contrattoStipula';
const CONVIVENTE = 'soggetto.convivenzaDiFatto.convivente';

const CONIUGATO = 2;
const UNITO_CIVILMENTE = 6;

const MATRIMONIO = '3';
const DI_STATO_CIVILE = '11';
const FAMIGLIA_E_STATO_CIVILE = '13';
const UNIONE = '18';

/** Of table 1: never married, or in a civil union, or free after one. The widowed and the divorced were married. */
const SENZA_MATRIMONIO: readonly number[] = [1, 6, 7, 8];

/** Of table 1: free to marry. */
const LIBERI: readonly number[] = [1, 3, 4, 7, 8];

export const EN060: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN060',
  titolo: 'Lo stato libero si certifica di chi è libero',
  tipi: ['17'],
  campi: [STATO_CIVILE],
  messaggio: 'Lo stato civile è {statoCivile}: non si emette il certificato {certificati}.',
  rimedio: 'Se il legame è finito, registrarne prima la fine (5008).',
  fonte: ['Elenco errori ANPR 2018, riga 299', 'Tabella 1'],
  verifica: ({ soggetto }, _, contesto) => {
    const stato = toStatoCivile(soggetto);
    if (stato === undefined) return mancano(STATO_CIVILE);
    return LIBERI.includes(stato) ? CONFORME : violata({ statoCivile: formatStatoCivile(stato, contesto) });
  },
});

export const EN138: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN138',
  titolo: 'C’è lo stato civile che si certifica',
  tipi: [MATRIMONIO, DI_STATO_CIVILE, FAMIGLIA_E_STATO_CIVILE, '17', UNIONE],
  campi: [STATO_CIVILE, COMPONENTI],
  messaggio: 'Manca lo stato civile {diChi}: non si emette il certificato {certificati}.',
  rimedio: 'Completare lo stato civile (5008).',
  serve: SERVE_COMPONENTI,
  fonte: 372,
  nota: 'Per il tipo 13 conta lo stato civile di tutti i componenti.',
  verifica: ({ soggetto, registro: { famiglia } }, chiesti) => {
    if (isSenzaStatoCivile(soggetto)) return violata({ diChi: 'del soggetto' });
    if (!chiesti.includes(FAMIGLIA_E_STATO_CIVILE)) return CONFORME;
    if (famiglia?.componenti === undefined) return mancano(COMPONENTI);
    const quanti = famiglia.componenti.filter(isSenzaStatoCivile).length;
    if (quanti === 0) return CONFORME;
    return violata(
      {
        diChi: quanti === 1 ? 'di un componente' : `di ${quanti} componenti`,
        certificati: formatTipi([FAMIGLIA_E_STATO_CIVILE]),
      },
      { campo: COMPONENTI, valore: String(quanti) },
    );
  },
});

export const EN160: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN160',
  titolo: 'Matrimonio e unione civile si certificano di chi li ha contratti',
  tipi: [MATRIMONIO, UNIONE],
  campi: [STATO_CIVILE],
  messaggio: 'Lo stato civile è {statoCivile}: non si emette il certificato {certificati}.',
  rimedio: 'Chiedere il certificato di stato civile (11), o registrare prima l’evento che manca (5008).',
  fonte: ['Elenco errori ANPR 2018, riga 393', 'Tabella 1'],
  nota: 'Il vedovo e il divorziato hanno il certificato di matrimonio.',
  verifica: ({ soggetto }, chiesti, contesto) => {
    const stato = toStatoCivile(soggetto);
    if (stato === undefined) return mancano(STATO_CIVILE);
    const negati = chiesti.filter((tipo) =>
      tipo === MATRIMONIO ? SENZA_MATRIMONIO.includes(stato) : stato !== UNITO_CIVILMENTE,
    );
    if (negati.length === 0) return CONFORME;
    return violata({ statoCivile: formatStatoCivile(stato, contesto), certificati: formatTipi(negati) });
  },
});

export const EN161: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN161',
  titolo: 'Di chi è coniugato si conosce il coniuge',
  tipi: [MATRIMONIO, DI_STATO_CIVILE],
  campi: [CONIUGE],
  messaggio: 'Del coniuge non si conosce nulla: non si emette il certificato {certificati}.',
  rimedio: 'Completare le generalità del coniuge (5008 tipo 21, poi 12); bastano dati parziali.',
  fonte: 394,
  nota: 'Per il tipo 11 riguarda chi è coniugato.',
  verifica: ({ soggetto }, chiesti) =>
    seCertifica({ soggetto, chiesti, sempre: MATRIMONIO, stato: CONIUGATO }, !isNota(soggetto.matrimonio?.coniuge)),
});

export const EN162: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN162',
  titolo: 'Di chi è coniugato si conoscono i dati del matrimonio',
  tipi: [MATRIMONIO, DI_STATO_CIVILE],
  campi: [DATI_MATRIMONIO],
  messaggio: 'Del matrimonio non si conoscono data, luogo né atto: non si emette il certificato {certificati}.',
  rimedio: 'Completare i dati del matrimonio (5008 tipo 12); bastano dati parziali.',
  fonte: 395,
  nota: 'Per il tipo 11 riguarda chi è coniugato.',
  verifica: ({ soggetto }, chiesti) =>
    seCertifica(
      { soggetto, chiesti, sempre: MATRIMONIO, stato: CONIUGATO },
      !isAvvenuto(soggetto.matrimonio?.datiMatrimonio),
    ),
});

export const EN353: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN353',
  titolo: 'Di chi è unito civilmente si conoscono l’unione e l’altra parte',
  tipi: [UNIONE, DI_STATO_CIVILE],
  campi: [ATTO_UNIONE, UNITO],
  messaggio: 'Dell’unione civile {manca}: non si emette il certificato {certificati}.',
  rimedio: 'Completare i dati dell’unione e dell’altra parte (5008); bastano dati parziali.',
  fonte: ['Elenco errori ANPR 2018, riga 580', 'Controlli sui certificati, tipo 18'],
  nota: 'Per il tipo 11 riguarda chi è unito civilmente.',
  verifica: ({ soggetto }, chiesti) => {
    const atto = isAvvenuto(soggetto.unioneCivile?.attoUnione);
    const unito = isNota(soggetto.unioneCivile?.unitoCivilmente);
    const manca = [
      atto ? [] : ['non si conoscono data, luogo né atto'],
      unito ? [] : ['non si conosce l’altra parte'],
    ].flat();
    const verdetto = seCertifica({ soggetto, chiesti, sempre: UNIONE, stato: UNITO_CIVILMENTE }, manca.length > 0);
    if (verdetto.type !== 'violata') return verdetto;
    return violata({ ...verdetto.parametri, manca: manca.join(' e ') }, { campo: atto ? UNITO : ATTO_UNIONE });
  },
});

export const EN354: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN354',
  titolo: 'Di chi convive di fatto si conoscono il contratto e l’altro convivente',
  tipi: ['19'],
  campi: [CONTRATTO, CONVIVENTE],
  messaggio: 'Del contratto di convivenza {manca}: non si emette il certificato {certificati}.',
  rimedio: 'Completare il contratto e le generalità dell’altro convivente (5008).',
  fonte: ['Elenco errori ANPR 2018, riga 581', 'Controlli sui certificati, tipo 19'],
  verifica: ({ soggetto: { convivenzaDiFatto } }) => {
    const stipula = convivenzaDiFatto?.contrattoStipula;
    const contratto =
      stipula?.data !== undefined ||
      stipula?.dataNotifica !== undefined ||
      stipula?.dataDocumento !== undefined ||
      stipula?.protocollo !== undefined;
    const convivente = isNota(convivenzaDiFatto?.convivente);
    if (contratto && convivente) return CONFORME;
    const manca = [
      contratto ? [] : ['non si conoscono data né protocollo'],
      convivente ? [] : ['non si conosce l’altro convivente'],
    ].flat();
    return violata({ manca: manca.join(' e ') }, { campo: contratto ? CONVIVENTE : CONTRATTO });
  },
});

/** The certificate that always shows a tie, and the civil status whose certificate shows it too. */
interface Mostra {
  readonly soggetto: Soggetto;
  readonly chiesti: readonly string[];
  readonly sempre: string;
  readonly stato: number;
}

/** What follows from a tie of which nothing is known, for those who certify it. */
function seCertifica({ soggetto, chiesti, sempre, stato }: Mostra, manca: boolean): Verdetto {
  if (!manca) return CONFORME;
  const statoCivile = toStatoCivile(soggetto);
  const negati = chiesti.filter((tipo) => tipo === sempre || statoCivile === stato);
  if (negati.length > 0) return violata({ certificati: formatTipi(negati) });
  return statoCivile === undefined ? mancano(STATO_CIVILE) : CONFORME;
}

function isSenzaStatoCivile({ statoCivile }: Soggetto): boolean {
  return statoCivile?.statoCivile === undefined;
}

/** Is anything known of a person that a certificate could show? */
function isNota(generalita: Generalita | undefined): boolean {
  return (
    generalita?.cognome !== undefined ||
    generalita?.nome !== undefined ||
    generalita?.codiceFiscale?.codFiscale !== undefined ||
    generalita?.dataNascita !== undefined ||
    generalita?.idSchedaSoggettoANPR !== undefined
  );
}

/** Is anything known of an event that a certificate could show? */
function isAvvenuto(evento: DatiEvento | undefined): boolean {
  return (
    evento?.dataEvento !== undefined ||
    evento?.luogoEvento !== undefined ||
    evento?.attoEvento !== undefined ||
    evento?.attoEventoANPR !== undefined
  );
}

/** `2, coniugato/a`. */
function formatStatoCivile(stato: number, { tabelle }: Contesto): string {
  const riga = tabelle.tabella(1).find(String(stato));
  return riga.ok ? `${stato}, ${riga.value.descrizione.toLowerCase()}` : String(stato);
}
