import type { RichiestaCertificato } from '../../certificati/certificazione.js';
import { regoleCertificati } from '../../certificati/elenco.js';
import { evaluateCertificazione, toCertificazione } from '../../certificati/evaluate-certificato.js';
import type { RegolaCertificato } from '../../certificati/regola-certificato.js';
import { type Raccolta, evaluateRegole } from '../../regole/evaluate-regole.js';
import type { Contesto } from '../../regole/regola.js';
import { toProvenienza } from '../../scheda/provenienza.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { type Annullamento, toAnnullamentoInEsame } from '../annullamento/annullamento.js';
import { regoleAnnullamento } from '../annullamento/elenco.js';
import { type Eliminazione, toEliminazioneInEsame } from '../eliminazione/eliminazione.js';
import { regoleEliminazione } from '../eliminazione/elenco.js';
import type { ContestoOperazioni } from '../registro.js';
import { regoleRettifica } from '../rettifica/elenco.js';
import { type Rettifica, toRettificaInEsame } from '../rettifica/rettifica.js';
import type { RichiestaParziale } from '../richiesta.js';
import { findUnico, toStatoAnnullamento, toStatoCertificati, toStatoRegistro } from './registro/to-stato-registro.js';
import type { RichiestaInEsame } from './richiesta-in-esame.js';
import { senzaIgnoti } from './senza-ignoti.js';
import { type Prefissi, toCampoRichiesta } from './soggetti.js';

/** A request to a service that has checks of its own, as it was given and as the rules see it, and who is told what they find. */
interface Esame {
  readonly inEsame: RichiestaInEsame;
  readonly contesto: Contesto;
  readonly raccolta: Raccolta;
}

/** The checks of the services that correct, annul and certify: they ask what ANPR has recorded, more than what is sent. */
export function evaluateControlliPropri(richiesta: RichiestaParziale, esame: Esame): void {
  const { operazione, corpo } = richiesta;
  if (operazione === '1013') {
    const { datiOperazione: datiOperazioneDaAnnullare, ...resto } = corpo;
    evaluateAnnullata({ servizio: operazione, ...resto, ...senzaIgnoti({ datiOperazioneDaAnnullare }) }, esame);
  } else if (operazione === '2011' || operazione === '5012')
    evaluateAnnullata({ servizio: operazione, ...corpo }, esame);
  else if (operazione === '5013') evaluateEliminata(corpo, esame);
  else if (operazione === '5014') evaluateRettificata(corpo.tipoRettifica ?? {}, esame);
  else if (operazione === '6001') evaluateCertificata(corpo, esame);
}

/** Who asks, as those checks call it. */
const MITTENTE = ['mittente', 'testataRichiesta.codMittente'] as const;

function evaluateAnnullata(annullamento: Annullamento, { inEsame, contesto, raccolta }: Esame): void {
  const { corpo, registro, generalita, scheda } = inEsame;
  const dataDecorrenza = corpo.testataRichiesta?.dataDecorrenza;
  const completo = dataDecorrenza === undefined ? annullamento : { ...annullamento, dataDecorrenza };
  const idOperazioneANPR = annullamento.datiOperazioneDaAnnullare?.idOperazioneANPR;
  const stato =
    registro === undefined
      ? undefined
      : toStatoAnnullamento(registro, { idOperazioneANPR, generalita: generalita.valore, scheda: scheda.valore });
  evaluateRegole(
    { regole: regoleAnnullamento, oggetto: toAnnullamentoInEsame(completo, toContesto(inEsame, contesto, stato)) },
    contesto,
    conCampi(raccolta, [
      MITTENTE,
      ['dataDecorrenza', 'testataRichiesta.dataDecorrenza'],
      ...(annullamento.servizio === '1013' ? [['datiOperazioneDaAnnullare', 'datiOperazione'] as const] : []),
    ]),
  );
}

const SCHEDA = 'registro.soggetto.scheda';
/** The groups of a scheda that these checks read: what ANPR has of them, not what is sent. */
const REGISTRATI: Prefissi = [
  'generalita', 'residenza', 'famiglia', 'convivenza', 'dataUltimoAggiornamento',
].map((gruppo) => [gruppo, `${SCHEDA}.${gruppo}`] as const); // prettier-ignore

function evaluateEliminata(eliminazione: Eliminazione, { inEsame, contesto, raccolta }: Esame): void {
  const { scheda, stato } = toRegistrato(inEsame);
  const oggetto = toEliminazioneInEsame(scheda, eliminazione, toContesto(inEsame, contesto, stato));
  const provenienza = toProvenienza(scheda);
  evaluateRegole({ regole: regoleEliminazione, oggetto, provenienza }, contesto, raccolta);
}

function evaluateRettificata(rettifica: Rettifica, { inEsame, contesto, raccolta }: Esame): void {
  const { scheda, stato } = toRegistrato(inEsame);
  const oggetto = toRettificaInEsame(scheda, rettifica, toContesto(inEsame, contesto, stato));
  const provenienza = toProvenienza(scheda);
  evaluateRegole(
    { regole: regoleRettifica, oggetto, provenienza },
    contesto,
    conCampi(raccolta, [
      MITTENTE,
      ...['101', '102', '103', '104', '105'].map(
        (tipo) => [`richiestaRettifica${tipo}`, `tipoRettifica.richiestaRettifica${tipo}`] as const,
      ),
      ...REGISTRATI,
    ]),
  );
}

function evaluateCertificata(richiesta: RichiestaCertificato, { inEsame, contesto, raccolta }: Esame): void {
  const { scheda, nota } = toRegistrato(inEsame);
  const { registro, generalita } = inEsame;
  const noto = registro === undefined ? {} : { registro: toStatoCertificati(registro, generalita.valore) };
  const suo = { ...contesto, ...noto };
  const oggetto = toCertificazione(scheda, richiesta, suo);
  const sua = conCampi(raccolta, [['soggetto', SCHEDA]]);
  if (nota) {
    evaluateCertificazione({ regole: regoleCertificati, oggetto }, suo, sua);
    return;
  }
  const regole = regoleCertificati.filter((regola) => toDellaScheda(regola).length === 0);
  evaluateCertificazione({ regole, oggetto }, suo, sua);
  // Of a scheda that is not known neither what it has nor what it lacks decides.
  for (const regola of regoleCertificati) {
    const mancano = toDellaScheda(regola);
    if (mancano.length > 0 && isChiesta(regola, oggetto.tipi)) sua.nonValutabile?.(regola.codice, mancano);
  }
}

/** The fields of the scheda of the intestatario that a rule reads. */
function toDellaScheda({ campi }: RegolaCertificato): readonly string[] {
  return campi.filter((campo) => campo.startsWith('soggetto.'));
}

/** Is a rule about one of the certificates that are asked for? If none is named, it may be. */
function isChiesta({ tipi: sui }: RegolaCertificato, chiesti: readonly string[]): boolean {
  return sui === undefined || chiesti.length === 0 || chiesti.some((tipo) => sui.includes(tipo));
}

/** What ANPR has of whom the request is about; where that is not known, nothing, and it says so. */
function toRegistrato({ registro, generalita }: RichiestaInEsame): {
  readonly scheda: Soggetto;
  readonly nota: boolean;
  readonly stato: ContestoOperazioni['registro'];
} {
  const soggetto = registro === undefined ? undefined : findUnico(registro, generalita.valore);
  if (registro === undefined || soggetto === undefined) return { scheda: {}, nota: false, stato: undefined };
  const { scheda } = soggetto;
  return { scheda: scheda ?? {}, nota: scheda !== undefined, stato: toStatoRegistro(registro, soggetto) };
}

function toContesto(
  { corpo }: RichiestaInEsame,
  { oggi, tabelle }: Contesto,
  registro: ContestoOperazioni['registro'],
): ContestoOperazioni {
  return senzaIgnoti<ContestoOperazioni>({ oggi, tabelle, registro, mittente: corpo.testataRichiesta?.codMittente });
}

/** Tells of fields where they stand in the request, or in the register. */
function conCampi({ rilievo, nonValutabile }: Raccolta, prefissi: Prefissi): Raccolta {
  return {
    rilievo: (trovato) => {
      rilievo({ ...trovato, campo: toCampoRichiesta(trovato.campo, prefissi) });
    },
    nonValutabile: (codice, mancano) =>
      nonValutabile?.(
        codice,
        mancano.map((campo) => toCampoRichiesta(campo, prefissi)),
      ),
  };
}
