import type { DataLocale } from '../data/data-locale.js';
import { CONFORME, type Verdetto, mancano, violata } from '../regole/regola.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { toNumero } from '../subentro/numero.js';
import type { Certificazione, StatoRichiedente } from './certificazione.js';
import { type RegolaCertificato, regolaRichiesta, regolaTipi } from './regola-certificato.js';
import { CANCELLAZIONE, COMPONENTI, SERVE_COMPONENTI, isForzata, isMaggiorenne, isPerDecesso, toCf } from './stato.js';

const TIPO = 'datiControllo.tipoRichiedente';
const CODICE_FISCALE = 'generalitaRichiedente.generalita.codiceFiscale.codFiscale';
const CF_COMPONENTI = 'registro.famiglia.componenti.generalita.codiceFiscale.codFiscale';
const DOCUMENTO = 'generalitaRichiedente.docRiconoscimento';
const STATO_DOCUMENTO = 'richiedente.documento';
const DECEDUTO = 'richiedente.deceduto';
const MOTIVO = 'registro.cancellazione.motivoCancellazione';
const NASCITA = 'soggetto.generalita.dataNascita';
const SERVE_DOCUMENTO = 'che cosa risulta ad ANPR del documento del richiedente';

const ALTRA_PERSONA = 1;
const INTESTATARIO = 2;
const VIA_INTERNET = 2;

export const EN169: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN169',
  titolo: 'Parentela e stato civile dei componenti li chiede un maggiorenne della famiglia',
  tipi: ['13', '16'],
  campi: [CODICE_FISCALE, TIPO, COMPONENTI],
  messaggio: '{perche}: non si emette il certificato {certificati}.',
  rimedio: 'Lo chieda un componente maggiorenne della stessa famiglia, o chiedere con forzaCertificazione 1.',
  serve: SERVE_COMPONENTI,
  fonte: 402,
  nota: 'Con forzaCertificazione 1 ANPR emette e avvisa.',
  verifica: (certificazione, _, { oggi }) => {
    if (isForzata(certificazione)) return CONFORME;
    return chiChiede(certificazione, {
      intestatario: () => seMaggiorenne(certificazione.soggetto, oggi, NASCITA),
      altri: () => {
        const suo = findComponente(certificazione);
        if (suo === undefined) return violata({ perche: 'Il richiedente non è della famiglia' });
        return 'type' in suo ? suo : seMaggiorenne(suo.componente, oggi, COMPONENTI);
      },
    });
  },
});

export const EN170: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN170',
  titolo: 'Chi chiede è in vita',
  campi: [DECEDUTO, TIPO, CANCELLAZIONE],
  messaggio: 'In ANPR il richiedente è deceduto.',
  rimedio: 'Riprendere le generalità di chi chiede; per un deceduto chiede un’altra persona (tipoRichiedente 1).',
  serve: 'se in ANPR il richiedente è deceduto',
  fonte: 403,
  verifica: (certificazione) =>
    chiChiede(certificazione, {
      intestatario: () => {
        const { cancellazione } = certificazione.registro;
        if (cancellazione === undefined) return mancano(CANCELLAZIONE);
        const morto = cancellazione === null ? false : isPerDecesso(cancellazione);
        if (morto === undefined) return mancano(MOTIVO);
        return morto ? violata({}, { campo: CANCELLAZIONE }) : CONFORME;
      },
      altri: () => {
        const { deceduto } = certificazione.richiedente;
        if (deceduto === undefined) return mancano(DECEDUTO);
        return deceduto ? violata({}) : CONFORME;
      },
    }),
});

export const EN286: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN286',
  titolo: 'Il documento del richiedente è valido',
  campi: [STATO_DOCUMENTO, DOCUMENTO],
  messaggio: 'Per ANPR il documento del richiedente non è valido.',
  rimedio: 'Indicare un documento valido.',
  serve: SERVE_DOCUMENTO,
  fonte: 516,
  verifica: (certificazione) => sulDocumento(certificazione, 'non-valido'),
});

export const EN294: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN294',
  titolo: 'Il documento del richiedente è suo',
  campi: [STATO_DOCUMENTO, DOCUMENTO],
  messaggio: 'Per ANPR il documento del richiedente è di un’altra persona.',
  rimedio: 'Riprendere gli estremi dal documento, e le generalità di chi lo mostra.',
  serve: SERVE_DOCUMENTO,
  fonte: 524,
  verifica: (certificazione) => sulDocumento(certificazione, 'di-altra-persona'),
});

export const EN295: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN295',
  titolo: 'Il documento del richiedente è in ANPR',
  severita: 'avviso',
  campi: [STATO_DOCUMENTO, DOCUMENTO],
  messaggio: 'In ANPR il documento del richiedente non c’è.',
  rimedio: 'Controllare gli estremi sul documento; ANPR emette comunque.',
  serve: SERVE_DOCUMENTO,
  fonte: 525,
  verifica: (certificazione) => sulDocumento(certificazione, 'non-presente'),
});

export const EN356: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN356',
  titolo: 'Il contratto di convivenza lo chiede uno dei due conviventi',
  tipi: ['19'],
  campi: [CODICE_FISCALE, 'soggetto.convivenzaDiFatto.convivente.codiceFiscale.codFiscale', TIPO],
  messaggio: 'Il richiedente ({richiedente}) non è uno dei due conviventi: non si emette il certificato {certificati}.',
  rimedio: 'Lo chieda uno dei due conviventi, con il proprio codice fiscale.',
  fonte: ['Elenco errori ANPR 2018, riga 583', 'Aggiornamenti ANPR, versione 5.6.13'],
  verifica: (certificazione) =>
    chiChiede(certificazione, {
      intestatario: () => CONFORME,
      altri: () => {
        const { generalitaRichiedente, soggetto } = certificazione;
        const richiedente = toCf(generalitaRichiedente?.generalita);
        if (richiedente === undefined) return mancano(CODICE_FISCALE);
        const conviventi = [toCf(soggetto.generalita), toCf(soggetto.convivenzaDiFatto?.convivente)];
        if (conviventi.includes(richiedente)) return CONFORME;
        if (conviventi[0] === undefined) return mancano('soggetto.generalita.codiceFiscale.codFiscale');
        if (conviventi[1] === undefined)
          return mancano('soggetto.convivenzaDiFatto.convivente.codiceFiscale.codFiscale');
        return violata({ richiedente });
      },
    }),
});

export const CERT_INTERNET: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'CERT-INTERNET',
  titolo: 'Via Internet si chiede per sé o per la propria famiglia',
  campi: ['datiControllo.emissione', CODICE_FISCALE, TIPO, COMPONENTI],
  messaggio: 'Emissione via Internet, ma il richiedente non è della famiglia dell’intestatario.',
  rimedio: 'Emettere allo sportello (emissione 1).',
  serve: SERVE_COMPONENTI,
  fonte: ['Aggiornamenti ANPR, versione 8.4.1'],
  nota: 'ANPR non pubblica il codice con cui rifiuta: il nome è nostro.',
  verifica: (certificazione) => {
    const emissione = toNumero(certificazione.datiControllo?.emissione);
    if (emissione === undefined) return mancano('datiControllo.emissione');
    if (emissione !== VIA_INTERNET) return CONFORME;
    const tipoRichiedente = toNumero(certificazione.datiControllo?.tipoRichiedente);
    if (tipoRichiedente === undefined) return mancano(TIPO);
    if (tipoRichiedente !== ALTRA_PERSONA) return CONFORME;
    const suo = findComponente(certificazione);
    if (suo === undefined) return violata({});
    return 'type' in suo ? suo : CONFORME;
  },
});

/** The verdict by who asks: the intestatario, or anyone else. */
function chiChiede(
  { datiControllo }: Certificazione,
  { intestatario, altri }: { readonly intestatario: () => Verdetto; readonly altri: () => Verdetto },
): Verdetto {
  const tipoRichiedente = toNumero(datiControllo?.tipoRichiedente);
  if (tipoRichiedente === undefined) return mancano(TIPO);
  return tipoRichiedente === INTESTATARIO ? intestatario() : altri();
}

function seMaggiorenne(soggetto: Soggetto, oggi: DataLocale, campo: string): Verdetto {
  const maggiorenne = isMaggiorenne(soggetto, oggi);
  if (maggiorenne === undefined) return mancano(campo);
  return maggiorenne ? CONFORME : violata({ perche: 'Il richiedente non è maggiorenne' });
}

/** Who asks, among the members of the family; `undefined` if nobody there is; or what is missing to tell. */
function findComponente(certificazione: Certificazione): { readonly componente: Soggetto } | Verdetto | undefined {
  const cf = toCf(certificazione.generalitaRichiedente?.generalita);
  if (cf === undefined) return mancano(CODICE_FISCALE);
  const componenti = certificazione.registro.famiglia?.componenti;
  if (componenti === undefined) return mancano(COMPONENTI);
  const componente = componenti.find(({ generalita }) => toCf(generalita) === cf);
  if (componente !== undefined) return { componente };
  return componenti.some(({ generalita }) => toCf(generalita) === undefined) ? mancano(CF_COMPONENTI) : undefined;
}

/** What ANPR knows of a document that another person shows. */
function sulDocumento(
  { datiControllo, generalitaRichiedente, richiedente }: Certificazione,
  stato: NonNullable<StatoRichiedente['documento']>,
): Verdetto {
  if (generalitaRichiedente?.docRiconoscimento === undefined) return CONFORME; // EN285
  const tipoRichiedente = toNumero(datiControllo?.tipoRichiedente);
  if (tipoRichiedente === undefined) return mancano(TIPO);
  if (tipoRichiedente !== ALTRA_PERSONA) return CONFORME;
  if (richiedente.documento === undefined) return mancano(STATO_DOCUMENTO);
  return richiedente.documento === stato ? violata({}) : CONFORME;
}
