import { parseDataXml } from '../data/data-xml.js';
import { CONFORME, mancano, violata } from '../regole/regola.js';
import { toNumero } from '../subentro/numero.js';
import { type RegolaCertificato, regolaRichiesta, regolaTipi } from './regola-certificato.js';
import { toCf, toTesto } from './stato.js';
import { findTipoCertificato, formatTipi, isAnagrafico, toCodici } from './tipo-certificato.js';

const TIPI = 'listaTipiCertificati.tipoCertificato';
const LINGUE = 'linguaCertificato.tipoLinguaCertificato';
const RICHIEDENTE = 'datiControllo.tipoRichiedente';
const DATA = 'testataRichiesta.dataDecorrenza';
const RIFERIMENTO = 'generalitaRichiedente.docRiconoscimento.estDocRiconoscimento';
const CODICE_FISCALE = 'generalitaRichiedente.generalita.codiceFiscale.codFiscale';

const RICHIESTA_DATI = 2;
const ALTRA_PERSONA = 1;
const INTESTATARIO = 2;
const PA = 3;
const ITALIANO = 'IT';

export const EC069: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EC069',
  titolo: 'La lingua del certificato è nella tabella 14',
  severita: { subentro: 'avviso', servizi: 'errore' },
  campi: [LINGUE],
  messaggio: 'Lingua {lingue}: non è fra quelle in cui ANPR stampa.',
  rimedio: 'Usare IT, DE, FR o SL; senza indicazioni il certificato è in italiano.',
  fonte: ['Elenco errori ANPR 2018, riga 54', 'Tabella 14'],
  verifica: ({ linguaCertificato }, { tabelle }) => {
    const ignote = (linguaCertificato?.tipoLinguaCertificato ?? []).filter(
      (lingua) => !tabelle.tabella(14).find(toTesto(lingua) ?? '').ok,
    );
    return ignote.length === 0 ? CONFORME : violata({ lingue: ignote.map(toMostrato).join(', ') });
  },
});

export const EC070: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EC070',
  titolo: 'Il tipo di certificato è nella tabella 13',
  campi: [TIPI],
  messaggio: 'Tipo di certificato {tipi}: non è nella tabella 13.',
  rimedio: 'Scegliere il tipo nella tabella 13: la mostra «anagrafe tabelle 13».',
  fonte: ['Elenco errori ANPR 2018, riga 55', 'Tabella 13'],
  nota: 'I certificati elettorali non sono nella tabella, e il loro numero non è pubblicato: EL1 ed EL2 sono nomi nostri.',
  verifica: ({ tipi }, { tabelle }) => {
    if (tipi.length === 0) return mancano(TIPI);
    const ignoti = tipi.filter((tipo) => findTipoCertificato(tipo) === undefined && !tabelle.tabella(13).find(tipo).ok);
    return ignoti.length === 0 ? CONFORME : violata({ tipi: ignoti.map(toMostrato).join(', ') });
  },
});

export const EN066: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN066',
  titolo: 'I dati di un certificato si chiedono per un tipo solo',
  campi: ['datiControllo.tipoRichiesta', TIPI],
  messaggio: 'La richiesta è di soli dati, ma nomina {quanti} certificati: {certificati}.',
  rimedio: 'Chiedere i dati di un certificato per volta, o l’emissione (tipoRichiesta 1).',
  fonte: 302,
  verifica: ({ datiControllo, tipi }) => {
    if (tipi.length <= 1) return tipi.length === 1 ? CONFORME : mancano(TIPI);
    const tipoRichiesta = toNumero(datiControllo?.tipoRichiesta);
    if (tipoRichiesta === undefined) return mancano('datiControllo.tipoRichiesta');
    return tipoRichiesta === RICHIESTA_DATI
      ? violata({ quanti: tipi.length, certificati: formatTipi(tipi) })
      : CONFORME;
  },
});

export const EN355: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN355',
  titolo: 'Del contratto di convivenza chi chiede il certificato dice il proprio codice fiscale',
  tipi: ['19'],
  campi: [CODICE_FISCALE, RICHIEDENTE],
  messaggio: 'Certificato {certificati}: manca il codice fiscale del richiedente.',
  rimedio: 'Indicare il codice fiscale di chi chiede: deve essere uno dei due conviventi.',
  fonte: 582,
  verifica: ({ datiControllo, generalitaRichiedente }) => {
    if (toCf(generalitaRichiedente?.generalita) !== undefined) return CONFORME;
    const tipoRichiedente = toNumero(datiControllo?.tipoRichiedente);
    if (tipoRichiedente === undefined) return mancano(RICHIEDENTE);
    return tipoRichiedente === INTESTATARIO ? CONFORME : violata({});
  },
});

export const EN285: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN285',
  titolo: 'Chi chiede per un altro mostra un documento',
  campi: ['generalitaRichiedente.docRiconoscimento', RICHIEDENTE],
  messaggio: 'Chi chiede non è l’intestatario, e manca il suo documento di riconoscimento.',
  rimedio: 'Indicare estremi e data di rilascio del documento del richiedente.',
  fonte: 515,
  verifica: ({ datiControllo, generalitaRichiedente }) => {
    if (generalitaRichiedente?.docRiconoscimento !== undefined) return CONFORME;
    const tipoRichiedente = toNumero(datiControllo?.tipoRichiedente);
    if (tipoRichiedente === undefined) return mancano(RICHIEDENTE);
    return tipoRichiedente === ALTRA_PERSONA ? violata({}) : CONFORME;
  },
});

export const EN391: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN391',
  titolo: 'Una pubblica amministrazione dice il riferimento della sua richiesta',
  campi: [RIFERIMENTO, RICHIEDENTE],
  messaggio: 'Chiede una pubblica amministrazione, e manca il riferimento della sua richiesta.',
  rimedio: 'Indicare in estDocRiconoscimento il protocollo della richiesta.',
  fonte: 612,
  verifica: ({ datiControllo, generalitaRichiedente }) => {
    if (toTesto(generalitaRichiedente?.docRiconoscimento?.estDocRiconoscimento) !== undefined) return CONFORME;
    const tipoRichiedente = toNumero(datiControllo?.tipoRichiedente);
    if (tipoRichiedente === undefined) return mancano(RICHIEDENTE);
    return tipoRichiedente === PA ? violata({}) : CONFORME;
  },
});

export const EN449: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN449',
  titolo: 'Solo un certificato storico è a una data passata',
  tipi: /* @__PURE__ */ toCodici((tipo) => isAnagrafico(tipo) && tipo.data === 'oggi'),
  campi: [DATA, TIPI],
  messaggio: 'La data di riferimento è il {data}, ma il certificato {certificati} è alla data di oggi.',
  rimedio: 'Togliere dataDecorrenza, o chiedere lo storico di cittadinanza (6) o di residenza (9, 20).',
  fonte: 668,
  verifica: ({ testataRichiesta }, _, { oggi }) => {
    if (testataRichiesta?.dataDecorrenza === undefined) return CONFORME;
    const data = parseDataXml(testataRichiesta.dataDecorrenza);
    if (data === undefined) return mancano(DATA);
    return data < oggi ? violata({ data }) : CONFORME;
  },
});

export const ES114: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'ES114',
  titolo: 'Si dice chi chiede: un altro, l’intestatario, una pubblica amministrazione',
  campi: [RICHIEDENTE],
  messaggio: 'Tipo di richiedente {tipoRichiedente}: non è 1, 2 né 3.',
  rimedio: 'Usare 1 se chiede un’altra persona, 2 se è l’intestatario, 3 se è una pubblica amministrazione.',
  fonte: 788,
  nota: 'L’elenco si ferma a 2; il 3 è del gennaio 2018, come nell’XSD.',
  verifica: ({ datiControllo }) => {
    const scritto = toTesto(datiControllo?.tipoRichiedente);
    if (scritto === undefined) return mancano(RICHIEDENTE);
    const tipoRichiedente = toNumero(scritto);
    const noto = tipoRichiedente === ALTRA_PERSONA || tipoRichiedente === INTESTATARIO || tipoRichiedente === PA;
    return noto ? CONFORME : violata({ tipoRichiedente: scritto });
  },
});

export const ES115: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'ES115',
  titolo: 'Chi chiede, se non è l’intestatario, ha le sue generalità',
  campi: ['generalitaRichiedente', RICHIEDENTE],
  messaggio: 'Chi chiede non è l’intestatario, e mancano le sue generalità.',
  rimedio: 'Completare generalitaRichiedente.',
  fonte: 789,
  verifica: ({ datiControllo, generalitaRichiedente }) => {
    if (generalitaRichiedente !== undefined) return CONFORME;
    const tipoRichiedente = toNumero(datiControllo?.tipoRichiedente);
    if (tipoRichiedente === undefined) return mancano(RICHIEDENTE);
    return tipoRichiedente === ALTRA_PERSONA || tipoRichiedente === PA ? violata({}) : CONFORME;
  },
});

export const CERT_DATA: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'CERT-DATA',
  titolo: 'Il certificato storico alla data ha la data',
  tipi: /* @__PURE__ */ toCodici(({ data }) => data === 'obbligatoria'),
  campi: [DATA],
  messaggio: 'Certificato {certificati}: manca la data di riferimento.',
  rimedio: 'Indicare in dataDecorrenza il giorno a cui il certificato si riferisce.',
  fonte: ['Controlli sui certificati, tipo 20'],
  nota: 'ANPR non pubblica il codice con cui rifiuta: il nome è nostro.',
  verifica: ({ testataRichiesta }) => (testataRichiesta?.dataDecorrenza === undefined ? violata({}) : CONFORME),
});

export const CERT_LINGUE: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'CERT-LINGUE',
  titolo: 'La seconda lingua accompagna l’italiano, dove il comune è bilingue',
  campi: [LINGUE],
  messaggio: 'Certificato in {lingue}: {perche}.',
  rimedio: 'Chiedere IT insieme all’altra lingua, se il comune è abilitato a stamparla; altrimenti solo IT.',
  serve: 'le lingue che ANPR stampa per il comune, oltre all’italiano',
  fonte: ['Controlli sui certificati', 'Aggiornamenti ANPR, versioni 5.0.0, 8.0.1 e 8.1.8'],
  nota: 'ANPR non pubblica il codice con cui rifiuta: il nome è nostro.',
  verifica: ({ linguaCertificato, tipi, comune }, { tabelle }) => {
    const scritte = (linguaCertificato?.tipoLinguaCertificato ?? []).flatMap((lingua) => toTesto(lingua) ?? []);
    const chieste = scritte.filter((lingua) => tabelle.tabella(14).find(lingua).ok); // of the others, EC069
    const altre = chieste.filter((lingua) => lingua !== ITALIANO);
    if (altre.length === 0) return CONFORME;
    const lingue = chieste.join(', ');
    if (altre.length === chieste.length) return violata({ lingue, perche: 'manca l’italiano' });
    const senza = tipi.filter((tipo) => altre.some((lingua) => !isStampato(tipo, lingua)));
    if (senza.length > 0) return violata({ lingue, perche: `non si stampa così ${formatTipi(senza)}` });
    const { lingue: abilitate } = comune;
    if (abilitate === undefined) return mancano('comune.lingue');
    const escluse = altre.filter((lingua) => !abilitate.some((abilitata) => toTesto(abilitata) === lingua));
    if (escluse.length === 0) return CONFORME;
    return violata({ lingue, perche: `il comune non è abilitato a ${escluse.join(', ')}` });
  },
});

/** Is a certificate printed in a language, in some comune? Nothing is known of a type that does not exist. */
function isStampato(tipo: string, lingua: string): boolean {
  return findTipoCertificato(tipo)?.lingue.some((una) => una === lingua) ?? true;
}

/** A text that may be empty, as a message shows it. */
function toMostrato(scritto: string): string {
  return toTesto(scritto) === undefined ? '«»' : scritto.trim();
}
