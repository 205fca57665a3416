import { type Contesto, type Verdetto, CONFORME, mancano, violata } from '../regole/regola.js';
import { toNumero } from '../subentro/numero.js';
import type { Certificazione } from './certificazione.js';
import { type RegolaCertificato, regolaRichiesta } from './regola-certificato.js';
import { toTesto } from './stato.js';

const BOLLO = 'datiControllo.bollo';
const DIRITTI = 'datiControllo.diritti';
const ESENZIONE_BOLLO = 'datiControllo.esenzioneBollo';
const ESENZIONE_DIRITTI = 'datiControllo.esenzioneDiritti';
const DESCRIZIONE = 'datiControllo.descrizioneEsenzioneBollo';
const PA_ESTERA = 'datiControllo.paEstera';

const NON_ESENTE = 0;
const ESENTE = 1;
const ALTRO_MOTIVO = 99;
const BOLLO_VIRTUALE = 1;
const PER_PA_ESTERA = 1;
const VIA_INTERNET = 2;
const DESCRIZIONE_MASSIMA = 256;

/** Column of table 39: the reason also spares the diritti. */
const ESENTA_DIRITTI = 'ESENZIONE DIRITTO DI SEGRETERIA';

/** What `paEstera` says of the use of a certificate that must be free of stamp duty. */
const USI_ESENTI: Readonly<Record<number, string>> = {
  2: 'per l’immigrazione',
  3: 'per cause giudiziarie',
};

export const EN080: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN080',
  titolo: 'In ANPR ci sono i dati di amministrazione del comune',
  campi: ['comune.datiAmministrazione'],
  messaggio: 'Nella funzione Amministrazione di ANPR mancano i dati del comune.',
  rimedio: 'Completarli nella WebApp, funzione Amministrazione, prima di emettere certificati.',
  serve: 'se i dati del comune sono completi nella funzione Amministrazione',
  fonte: 315,
  verifica: ({ comune }) => {
    if (comune.datiAmministrazione === undefined) return mancano('comune.datiAmministrazione');
    return comune.datiAmministrazione ? CONFORME : violata({});
  },
});

export const EN116: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN116',
  titolo: 'Chi assolve il bollo in modo virtuale è autorizzato',
  campi: ['datiControllo.bolloVirtuale', 'comune.autorizzazioneBolloVirtuale'],
  messaggio: 'Bollo virtuale, ma in ANPR il comune non ha gli estremi dell’autorizzazione.',
  rimedio: 'Inserirli nella funzione Amministrazione, o assolvere il bollo con contrassegno (bolloVirtuale 2).',
  serve: 'se il comune ha in ANPR l’autorizzazione al bollo virtuale',
  fonte: 350,
  verifica: ({ datiControllo, comune }) => {
    if (toNumero(datiControllo?.bolloVirtuale) !== BOLLO_VIRTUALE) return CONFORME;
    const { autorizzazioneBolloVirtuale } = comune;
    if (autorizzazioneBolloVirtuale === undefined) return mancano('comune.autorizzazioneBolloVirtuale');
    return autorizzazioneBolloVirtuale ? CONFORME : violata({});
  },
});

export const EN120: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN120',
  titolo: 'Il motivo di esenzione dal bollo è nella tabella 39',
  campi: [ESENZIONE_BOLLO],
  messaggio: 'Esenzione dal bollo {motivo}: non è nella tabella 39.',
  rimedio: 'Usare 0 se il bollo è dovuto, altrimenti il motivo della tabella 39: la mostra «anagrafe tabelle 39».',
  fonte: ['Elenco errori ANPR 2018, riga 354', 'Tabella 39'],
  verifica: ({ datiControllo }, contesto) => {
    const motivo = toTesto(datiControllo?.esenzioneBollo);
    if (motivo === undefined) return CONFORME;
    const codice = toNumero(motivo);
    const noto = codice === NON_ESENTE || (codice !== undefined && findMotivo(codice, contesto) !== undefined);
    return noto ? CONFORME : violata({ motivo });
  },
});

export const EN123: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN123',
  titolo: 'Chi è esente dal bollo è esente dai diritti se lo dice il motivo',
  campi: [ESENZIONE_DIRITTI, ESENZIONE_BOLLO],
  messaggio: 'Esenzione dal bollo {motivo}: {perche}.',
  rimedio: 'Mettere esenzioneDiritti a 1 con i motivi che esentano anche dai diritti (tabella 39), a 0 con gli altri.',
  fonte: ['Elenco errori ANPR 2018, riga 357', 'Tabella 39'],
  nota: 'Il motivo 99 lascia libera la scelta: lo presuppone EN284.',
  verifica: ({ datiControllo }, contesto) => {
    const motivo = toNumero(datiControllo?.esenzioneBollo);
    const riga = motivo === undefined ? undefined : findMotivo(motivo, contesto);
    if (motivo === undefined || riga === undefined || motivo === ALTRO_MOTIVO) return CONFORME;
    const esenta = riga.campi[ESENTA_DIRITTI] === 'SI';
    if (esenta === isEsenteDiritti(datiControllo)) return CONFORME;
    return violata({ motivo, perche: esenta ? 'esenta anche dai diritti' : 'non esenta dai diritti' });
  },
});

export const EN208: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN208',
  titolo: 'Il bollo, se è dovuto, ha un importo',
  campi: [BOLLO, ESENZIONE_BOLLO],
  messaggio: 'Il bollo è dovuto, ma l’importo è {bollo}.',
  rimedio: 'Indicare l’importo in centesimi (16 euro sono 1600), o il motivo di esenzione.',
  fonte: 440,
  verifica: ({ datiControllo }) => {
    const esente = isEsenteBollo(datiControllo);
    if (esente === true) return CONFORME;
    const bollo = toNumero(datiControllo?.bollo);
    if (bollo === undefined) return mancano(BOLLO);
    if (bollo > 0) return CONFORME;
    return esente === undefined ? mancano(ESENZIONE_BOLLO) : violata({ bollo });
  },
});

export const EN209: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN209',
  titolo: 'I diritti di segreteria, se sono dovuti, hanno un importo',
  campi: [DIRITTI, ESENZIONE_DIRITTI, 'comune.riscuoteDiritti'],
  messaggio: 'I diritti di segreteria sono dovuti, ma l’importo è {diritti}.',
  rimedio: 'Indicare l’importo in centesimi (26 centesimi sono 26), o l’esenzione.',
  serve: 'se il comune riscuote i diritti di segreteria, e se li riscuote per ciò che emette via Internet',
  fonte: 441,
  verifica: (certificazione) => {
    const diritti = toNumero(certificazione.datiControllo?.diritti);
    if (diritti === undefined) return mancano(DIRITTI);
    if (diritti > 0 || isEsenteDiritti(certificazione.datiControllo)) return CONFORME;
    const { riscuoteDiritti } = certificazione.comune;
    if (riscuoteDiritti === undefined) return mancano('comune.riscuoteDiritti');
    return riscuoteDiritti ? sePagaDiritti(certificazione, violata({ diritti })) : CONFORME;
  },
});

export const EN217: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN217',
  titolo: 'Chi è esente dai diritti di segreteria non ne paga',
  campi: [DIRITTI, ESENZIONE_DIRITTI, 'datiControllo.emissione', 'comune.esentaDirittiInternet'],
  messaggio: 'I diritti di segreteria non sono dovuti, ma l’importo è {diritti}.',
  rimedio: 'Mettere l’importo dei diritti a 0.',
  serve: 'se il comune esenta dai diritti ciò che emette via Internet',
  fonte: 449,
  verifica: (certificazione) => {
    const diritti = toNumero(certificazione.datiControllo?.diritti);
    if (diritti === undefined) return mancano(DIRITTI);
    if (diritti === 0) return CONFORME;
    if (isEsenteDiritti(certificazione.datiControllo)) return violata({ diritti });
    return seEsentaInternet(certificazione, violata({ diritti }));
  },
});

export const EN281: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN281',
  titolo: 'Un altro motivo di esenzione è descritto',
  campi: [DESCRIZIONE, ESENZIONE_BOLLO],
  messaggio: 'L’esenzione dal bollo è per altro motivo (99), che non è descritto.',
  rimedio: 'Scrivere in descrizioneEsenzioneBollo la norma che esenta.',
  fonte: 511,
  verifica: ({ datiControllo }) => {
    if (toNumero(datiControllo?.esenzioneBollo) !== ALTRO_MOTIVO) return CONFORME;
    return toTesto(datiControllo?.descrizioneEsenzioneBollo) === undefined ? violata({}) : CONFORME;
  },
});

export const EN282: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN282',
  titolo: 'La descrizione dell’esenzione non supera i 256 caratteri',
  campi: [DESCRIZIONE],
  messaggio: 'La descrizione dell’esenzione dal bollo è di {lunghezza} caratteri: il massimo è 256.',
  rimedio: 'Abbreviarla.',
  fonte: 512,
  verifica: ({ datiControllo }) => {
    const lunghezza = datiControllo?.descrizioneEsenzioneBollo?.length ?? 0;
    return lunghezza > DESCRIZIONE_MASSIMA ? violata({ lunghezza }) : CONFORME;
  },
});

export const EN283: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN283',
  titolo: 'L’esenzione dai diritti è sì o no',
  campi: [ESENZIONE_DIRITTI],
  messaggio: 'Esenzione dai diritti {esenzione}: non è 0 né 1.',
  rimedio: 'Usare 1 se i diritti non sono dovuti, altrimenti 0.',
  fonte: 513,
  verifica: ({ datiControllo }) => {
    const esenzione = toTesto(datiControllo?.esenzioneDiritti);
    if (esenzione === undefined) return CONFORME;
    const codice = toNumero(esenzione);
    return codice === NON_ESENTE || codice === ESENTE ? CONFORME : violata({ esenzione });
  },
});

export const EN284: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN284',
  titolo: 'Chi è esente per altro motivo, e dai diritti, non ne paga',
  campi: [DIRITTI, ESENZIONE_BOLLO, ESENZIONE_DIRITTI],
  messaggio: 'Esente per altro motivo (99) anche dai diritti, ma l’importo dei diritti è {diritti}.',
  rimedio: 'Mettere l’importo dei diritti a 0.',
  fonte: 514,
  verifica: ({ datiControllo }) => {
    if (toNumero(datiControllo?.esenzioneBollo) !== ALTRO_MOTIVO || !isEsenteDiritti(datiControllo)) return CONFORME;
    const diritti = toNumero(datiControllo?.diritti);
    if (diritti === undefined) return mancano(DIRITTI);
    return diritti > 0 ? violata({ diritti }) : CONFORME;
  },
});

export const EN345: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN345',
  titolo: 'Il certificato per una pubblica amministrazione estera paga il bollo',
  campi: [PA_ESTERA, ESENZIONE_BOLLO],
  messaggio: 'Certificato per una pubblica amministrazione estera, ma esente dal bollo per il motivo {motivo}.',
  rimedio: 'Togliere l’esenzione e indicare l’importo del bollo.',
  fonte: ['Elenco errori ANPR 2018, riga 573', 'Controlli sui certificati'],
  nota: 'Le fonti sembrano scambiate: l’elenco vieta l’esenzione con paEstera 1, i controlli la chiedono con 2 e 3 (CERT-PA-ESTERA).',
  verifica: ({ datiControllo }) => {
    const esente = isEsenteBollo(datiControllo);
    if (esente === false) return CONFORME;
    const paEstera = toNumero(datiControllo?.paEstera);
    if (paEstera === undefined) return mancano(PA_ESTERA);
    if (paEstera !== PER_PA_ESTERA) return CONFORME;
    return esente === undefined
      ? mancano(ESENZIONE_BOLLO)
      : violata({ motivo: toTesto(datiControllo?.esenzioneBollo) ?? '' });
  },
});

export const CERT_PA_ESTERA: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'CERT-PA-ESTERA',
  titolo: 'Il certificato per l’immigrazione o per cause giudiziarie è esente dal bollo',
  campi: [PA_ESTERA, ESENZIONE_BOLLO],
  messaggio: 'Certificato {uso}, ma senza esenzione dal bollo.',
  rimedio: 'Indicare il motivo di esenzione dal bollo, o togliere l’uso (paEstera 0).',
  fonte: ['Controlli sui certificati', 'Art. 40 DPR 445/2000'],
  nota: 'ANPR non pubblica il codice con cui rifiuta: il nome è nostro. Per l’uso 3 l’XSD ripete la descrizione del 2: vale quella dei controlli.',
  verifica: ({ datiControllo }) => {
    const esente = isEsenteBollo(datiControllo);
    if (esente === true) return CONFORME;
    const paEstera = toNumero(datiControllo?.paEstera);
    if (paEstera === undefined) return mancano(PA_ESTERA);
    const uso = USI_ESENTI[paEstera];
    if (uso === undefined) return CONFORME;
    return esente === undefined ? mancano(ESENZIONE_BOLLO) : violata({ uso });
  },
});

type DatiControllo = Certificazione['datiControllo'];

/** Absent or 0: no. `undefined` for a reason that is no number: what it stands for is not known. */
function isEsenteBollo(dati: DatiControllo): boolean | undefined {
  if (toTesto(dati?.esenzioneBollo) === undefined) return false;
  const motivo = toNumero(dati?.esenzioneBollo);
  return motivo === undefined ? undefined : motivo !== NON_ESENTE;
}

function isEsenteDiritti(dati: DatiControllo): boolean {
  return toNumero(dati?.esenzioneDiritti) === ESENTE;
}

function findMotivo(motivo: number, { tabelle }: Contesto) {
  const trovato = tabelle.tabella(39).find(String(motivo));
  return trovato.ok ? trovato.value : undefined;
}

/** The verdict where the comune asks no diritti for what it issues through the Internet; elsewhere there is none to give. */
function seEsentaInternet(certificazione: Certificazione, verdetto: Verdetto): Verdetto {
  const esenta = isEsentatoInternet(certificazione);
  return typeof esenta === 'boolean' ? (esenta ? verdetto : CONFORME) : esenta;
}

/** The verdict where the comune asks diritti, whichever way the certificate is issued. */
function sePagaDiritti(certificazione: Certificazione, verdetto: Verdetto): Verdetto {
  const esenta = isEsentatoInternet(certificazione);
  return typeof esenta === 'boolean' ? (esenta ? CONFORME : verdetto) : esenta;
}

/** Is it issued through the Internet by a comune that asks no diritti for that? Or what is missing to tell. */
function isEsentatoInternet({ datiControllo, comune }: Certificazione): boolean | Verdetto {
  const { esentaDirittiInternet: esenta } = comune;
  if (esenta === false) return false;
  const emissione = toNumero(datiControllo?.emissione);
  if (emissione === undefined) return mancano('datiControllo.emissione');
  if (emissione !== VIA_INTERNET) return false;
  return esenta ?? mancano('comune.esentaDirittiInternet');
}
