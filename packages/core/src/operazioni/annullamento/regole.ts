import { parseDataXml } from '../../data/data-xml.js';
import { formatGiorno } from '../../regole/format-messaggio.js';
import { CONFORME, type Regola, type Verdetto, mancano, violata } from '../../regole/regola.js';
import type { OperazioneRegistrata } from '../registro.js';
import { regolaOperazione } from '../regola-operazione.js';
import type { AnnullamentoInEsame } from './annullamento.js';
import {
  findServizioAnnullamento,
  isCollegata,
  isContraRipristino,
  isDatiAnagrafici,
  isOstacolo,
  isRipristinabile,
  toSuccessive,
} from './successive.js';

const ID = 'datiOperazioneDaAnnullare.idOperazioneANPR';
const RICHIESTA = 'datiOperazioneDaAnnullare.operazioneRichiesta';
const CONTROLLI = 'datiControllo.listaControlli.controllo';
const OPERAZIONI = 'registro.operazioni';
const SERVE = 'le operazioni registrate sul soggetto e sulle famiglie coinvolte (registro.operazioni)';

type Verifica = (operazione: OperazioneRegistrata, esame: AnnullamentoInEsame) => Verdetto;

/** Of an operation that is known; of one that is not, EN078 says. */
function conOperazione(verifica: Verifica): (esame: AnnullamentoInEsame) => Verdetto {
  return (esame) => {
    if (esame.annullamento.datiOperazioneDaAnnullare?.idOperazioneANPR === undefined) return mancano(ID);
    if (esame.registro.operazioni === undefined) return mancano(esame.registro.ignoti ?? OPERAZIONI);
    return esame.operazione === undefined ? CONFORME : verifica(esame.operazione, esame);
  };
}

export const EN077: Regola<AnnullamentoInEsame> = /* @__PURE__ */ regolaOperazione<AnnullamentoInEsame>({
  codice: 'EN077',
  titolo: 'Si annulla l’ultima operazione sul soggetto e sulle famiglie che ha mosso',
  campi: [ID, OPERAZIONI],
  messaggio:
    'Dopo l’operazione {operazione} ce ne sono altre in vigore sul soggetto o sulle famiglie coinvolte: {successive}.',
  rimedio:
    'Annullare prima quelle, dalla più recente, anche sulla famiglia di origine e sui suoi componenti; per un cambio di residenza chiedere il ripristino della posizione anagrafica (5012 con RA=1) oppure cancellare con motivo 12 alla data del cambio (2003) e far reiscrivere con motivo 10 (1002).',
  serve: SERVE,
  fonte: [
    'Elenco errori ANPR 2018, riga 312',
    'Guida ANPR 28-04-2021',
    'italia/anpr, segnalazioni 1729, 2567, 2930 e 2990',
  ],
  nota: 'Contano anche le eliminazioni di dati (5013). Se contino rettifiche, procedimenti e dati elettorali nessuna fonte lo dice: allora resta non verificabile. Se nel registro manca una persona o una famiglia che l’operazione ha mosso (registro.operazioni.soggetti, registro.operazioni.famiglie) resta non verificabile: su di lei può esserci altro dopo. Che in un ripristino parziale (RP) contino solo quelle del suo soggetto e delle famiglie è dedotto dal testo.',
  verifica: conOperazione((operazione, { registro, ripristino, parziale }) => {
    if (operazione.annullata === true || (ripristino && isRipristinabile(operazione))) return CONFORME;
    const { soggetto, operazioni = [], componenti } = registro;
    const successive = toSuccessive(operazioni, operazione);
    const di = (soggetti: readonly string[]): readonly OperazioneRegistrata[] =>
      successive.filter((una) => isCollegata({ ...operazione, soggetti }, una, componenti));
    if (parziale && soggetto === undefined && di([]).length < di(operazione.soggetti).length)
      return mancano('registro.soggetto');
    const collegate = di(parziale && soggetto !== undefined ? [soggetto] : operazione.soggetti);
    const certe = collegate.filter((una) => isOstacolo(una) === true);
    const [prima] = certe;
    if (prima !== undefined) {
      return violata({ operazione: operazione.idOperazioneANPR, successive: certe.map(formatOperazione).join(', ') });
    }
    return collegate.some((una) => isOstacolo(una) === undefined) ? mancano(OPERAZIONI) : CONFORME;
  }),
});

export const EN078: Regola<AnnullamentoInEsame> = /* @__PURE__ */ regolaOperazione<AnnullamentoInEsame>({
  codice: 'EN078',
  titolo: 'L’operazione da annullare è registrata',
  campi: [ID],
  messaggio: 'L’operazione {operazione} non è fra quelle registrate.',
  rimedio: 'Riprendere l’identificativo ANPR dall’elenco delle operazioni della scheda (3002).',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 313'],
  verifica: ({ annullamento, operazione, registro }) => {
    const id = annullamento.datiOperazioneDaAnnullare?.idOperazioneANPR;
    if (id === undefined) return mancano(ID);
    if (registro.operazioni === undefined) return mancano(OPERAZIONI);
    return operazione === undefined ? violata({ operazione: id }, { valore: id }) : CONFORME;
  },
});

export const EN145: Regola<AnnullamentoInEsame> = /* @__PURE__ */ regolaOperazione<AnnullamentoInEsame>({
  codice: 'EN145',
  titolo: 'Ogni comune annulla le proprie operazioni',
  campi: [ID, 'mittente'],
  messaggio: 'L’operazione {operazione} è del comune {comune}, e chiede di annullarla il comune {mittente}.',
  rimedio: 'Chiedere al comune che l’ha registrata di annullarla.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 379'],
  verifica: conOperazione(({ comune, idOperazioneANPR }, { mittente }) => {
    if (mittente === undefined) return mancano('mittente');
    if (comune === undefined) return mancano(OPERAZIONI);
    return comune === mittente ? CONFORME : violata({ operazione: idOperazioneANPR, comune, mittente });
  }),
});

export const EN148: Regola<AnnullamentoInEsame> = /* @__PURE__ */ regolaOperazione<AnnullamentoInEsame>({
  codice: 'EN148',
  titolo: 'L’operazione da annullare non lo è già',
  campi: [ID],
  messaggio: 'L’operazione {operazione} è già stata annullata.',
  rimedio:
    'Consultare la scheda: se serve annullare per un altro soggetto della stessa mutazione, andava chiesto in parte (RP=1).',
  serve: SERVE,
  fonte: ['italia/anpr, segnalazione 2235'],
  nota: 'Codice generico: qui il rifiuto di un secondo annullamento e, fra le rettifiche, di una seconda 101.',
  verifica: conOperazione(({ annullata, idOperazioneANPR }) =>
    annullata === true ? violata({ operazione: idOperazioneANPR }) : CONFORME,
  ),
});

export const EN234: Regola<AnnullamentoInEsame> = /* @__PURE__ */ regolaOperazione<AnnullamentoInEsame>({
  codice: 'EN234',
  titolo: 'La mutazione dei dati anagrafici non si annulla',
  campi: [ID],
  messaggio: 'L’operazione {operazione} ha cambiato i dati anagrafici (5008 di tipo 1): non si annulla.',
  rimedio: 'Registrare una nuova mutazione con i dati giusti.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 466'],
  verifica: conOperazione((operazione) => {
    const dati = isDatiAnagrafici(operazione);
    if (dati === undefined) return mancano('registro.operazioni.tipiMutazione');
    return dati ? violata({ operazione: operazione.idOperazioneANPR }) : CONFORME;
  }),
});

export const EN314: Regola<AnnullamentoInEsame> = /* @__PURE__ */ regolaOperazione<AnnullamentoInEsame>({
  codice: 'EN314',
  titolo: 'Ogni servizio di annullamento annulla le operazioni del suo genere',
  campi: [RICHIESTA],
  messaggio: 'Il servizio {servizio} non annulla l’operazione {richiesta}: {motivo}.',
  rimedio: 'Annullare le iscrizioni con 1013, le cancellazioni con 2011, le mutazioni con 5012.',
  fonte: ['Elenco errori ANPR 2018, riga 542', 'Aggiornamenti ANPR, versione 5.6.15'],
  verifica: ({ annullamento: { servizio, datiOperazioneDaAnnullare }, operazione }) => {
    const richiesta = datiOperazioneDaAnnullare?.operazioneRichiesta;
    if (richiesta === undefined) return mancano(RICHIESTA);
    const suo = findServizioAnnullamento(richiesta);
    if (suo !== servizio) {
      const motivo = suo === undefined ? 'nessun servizio la annulla' : 'la annulla un altro servizio';
      return violata({ servizio, richiesta, motivo }, { valore: richiesta });
    }
    if (operazione === undefined || operazione.operazione === richiesta) return CONFORME;
    return violata(
      { servizio, richiesta, motivo: 'quella registrata con quell’identificativo è di un altro genere' },
      { valore: richiesta },
    );
  },
});

export const EN351: Regola<AnnullamentoInEsame> = /* @__PURE__ */ regolaOperazione<AnnullamentoInEsame>({
  codice: 'EN351',
  titolo: 'La mutazione di una scheda intera non si annulla in parte',
  campi: [CONTROLLI, RICHIESTA],
  messaggio: 'Ripristino parziale (RP=1) di una {richiesta}: riguarda la scheda intera e non si annulla in parte.',
  rimedio:
    'Togliere RP; per togliere dalla nuova residenza un solo componente registrare una mutazione che lo riguardi.',
  fonte: ['Elenco errori ANPR 2018, riga 578'],
  verifica: ({ annullamento, parziale }) => {
    if (!parziale) return CONFORME;
    const richiesta = annullamento.datiOperazioneDaAnnullare?.operazioneRichiesta;
    if (richiesta === undefined) return mancano(RICHIESTA);
    return richiesta === '5001' ? violata({ richiesta }) : CONFORME;
  },
});

export const EN352: Regola<AnnullamentoInEsame> = /* @__PURE__ */ regolaOperazione<AnnullamentoInEsame>({
  codice: 'EN352',
  titolo: 'Il ripristino della posizione anagrafica vale per i cambi di residenza',
  campi: [CONTROLLI, ID],
  messaggio:
    'Ripristino della posizione anagrafica (RA=1) chiesto per l’operazione {operazione}, che non è un cambio di residenza.',
  rimedio: 'Togliere RA e annullare l’operazione come le altre.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 579', 'Aggiornamenti ANPR, versione 4.0.20'],
  nota: 'Cambi di residenza: 5005, 5001 dei tipi 4, 5 e 6.',
  verifica: (esame) => (esame.ripristino ? conOperazione(verificaRipristinabile)(esame) : CONFORME),
});

function verificaRipristinabile(operazione: OperazioneRegistrata): Verdetto {
  return isRipristinabile(operazione) ? CONFORME : violata({ operazione: formatOperazione(operazione) });
}

export const EN359: Regola<AnnullamentoInEsame> = /* @__PURE__ */ regolaOperazione<AnnullamentoInEsame>({
  codice: 'EN359',
  titolo: 'Si ripristina la posizione anagrafica se la residenza non è più cambiata',
  campi: [ID, OPERAZIONI],
  messaggio: 'Dopo il cambio di residenza {operazione} ce ne sono altri: {successive}.',
  rimedio:
    'Annullare prima i cambi successivi; se è cambiata solo la famiglia di origine, cancellare con motivo 12 alla data del cambio (2003) e far reiscrivere con motivo 10 (1002).',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 586', 'Aggiornamenti ANPR, versione 5.1.0', 'italia/anpr, segnalazione 2050'],
  nota: 'Si contano i cambi di residenza delle stesse persone e delle stesse famiglie, e le loro iscrizioni e cancellazioni; che conti quello della sola famiglia di origine è dedotto dalle segnalazioni.',
  verifica: (esame) => (esame.ripristino ? conOperazione(verificaUltimaResidenza)(esame) : CONFORME),
});

function verificaUltimaResidenza(operazione: OperazioneRegistrata, { registro }: AnnullamentoInEsame): Verdetto {
  if (!isRipristinabile(operazione)) return CONFORME;
  const contro = toSuccessive(registro.operazioni ?? [], operazione).filter((una) =>
    isContraRipristino(operazione, una),
  );
  return contro.length === 0
    ? CONFORME
    : violata({ operazione: operazione.idOperazioneANPR, successive: contro.map(formatOperazione).join(', ') });
}

export const EN360: Regola<AnnullamentoInEsame> = /* @__PURE__ */ regolaOperazione<AnnullamentoInEsame>({
  codice: 'EN360',
  titolo: 'Il ripristino decorre dal giorno del cambio di residenza',
  campi: ['testataRichiesta.dataDecorrenza', ID],
  messaggio: 'Il ripristino decorre dal {richiesta}, il cambio di residenza {operazione} dal {registrata}.',
  rimedio: 'Indicare come decorrenza quella del cambio di residenza.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 587'],
  verifica: (esame) => (esame.ripristino ? conOperazione(verificaDecorrenza)(esame) : CONFORME),
});

function verificaDecorrenza(
  { dataDecorrenza, idOperazioneANPR }: OperazioneRegistrata,
  { annullamento }: AnnullamentoInEsame,
): Verdetto {
  const richiesta = parseDataXml(annullamento.dataDecorrenza);
  if (richiesta === undefined) return mancano('testataRichiesta.dataDecorrenza');
  const registrata = parseDataXml(dataDecorrenza);
  if (registrata === undefined) return mancano(OPERAZIONI);
  if (richiesta === registrata) return CONFORME;
  return violata({ richiesta, operazione: idOperazioneANPR, registrata }, { valore: richiesta });
}

export const ES121: Regola<AnnullamentoInEsame> = /* @__PURE__ */ regolaOperazione<AnnullamentoInEsame>({
  codice: 'ES121',
  titolo: 'Si annulla la cancellazione di chi è cancellato',
  campi: ['registro.cancellato'],
  messaggio: 'Annullamento di una {richiesta}, ma il soggetto non è cancellato.',
  rimedio: 'Consultare la scheda: la cancellazione è forse già annullata, o è di un’altra scheda.',
  serve: 'se il soggetto è cancellato (registro.cancellato)',
  fonte: ['Elenco errori ANPR 2018, riga 790'],
  verifica: ({ annullamento: { servizio, datiOperazioneDaAnnullare }, registro: { cancellato } }) => {
    const richiesta = datiOperazioneDaAnnullare?.operazioneRichiesta;
    if (servizio !== '2011' || richiesta === '2009') return CONFORME; // 2009 closes a convivenza
    if (richiesta === undefined) return mancano(RICHIESTA);
    if (cancellato === undefined) return mancano('registro.cancellato');
    return cancellato ? CONFORME : violata({ richiesta });
  },
});

/** An operation for who reads: its identifier, its service, its day. */
function formatOperazione({ idOperazioneANPR, operazione, dataDecorrenza }: OperazioneRegistrata): string {
  const giorno = parseDataXml(dataDecorrenza);
  return `${idOperazioneANPR} (${operazione}${giorno === undefined ? '' : ` del ${formatGiorno(giorno)}`})`;
}
