import { parseDataXml } from '../../data/data-xml.js';
import { CONFORME, type Regola, mancano, violata } from '../../regole/regola.js';
import { toNumero } from '../../subentro/numero.js';
import { regolaOperazione } from '../regola-operazione.js';
import type { RettificaInEsame } from './rettifica.js';

const RESIDENZA = 'richiestaRettifica101.dataDecorrenzaResidenza';
const MOTIVO = 'richiestaRettifica102.idMotivoIscrizione';
const ALTRE_DATE = 'richiestaRettifica103';

export const EC014: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'EC014',
  titolo: 'Il motivo di iscrizione 9 ha una nota',
  campi: ['richiestaRettifica102.note', MOTIVO],
  messaggio: 'Motivo di iscrizione {motivo} (altri motivi) senza nota.',
  rimedio: 'Scrivere nella nota il motivo dell’iscrizione.',
  fonte: ['Elenco errori ANPR 2018, riga 15'],
  nota: 'Qui per la rettifica 102; lo applica anche 1002.',
  verifica: ({ rettifica: { richiestaRettifica102: richiesta } }) => {
    if (richiesta === undefined) return CONFORME;
    const motivo = toNumero(richiesta.idMotivoIscrizione);
    if (motivo === undefined) return mancano(MOTIVO);
    return motivo === 9 && richiesta.note === undefined ? violata({ motivo }) : CONFORME;
  },
});

export const EN414: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'EN414',
  titolo: 'La residenza si rettifica solo se manca o precede la prima iscrizione',
  campi: [RESIDENZA, 'residenza.dataDecorrenzaResidenza'],
  messaggio:
    'La decorrenza registrata ({registrata}) non precede la prima iscrizione ({primaIscrizione}): secondo il criterio del 2018 non si corregge.',
  rimedio: 'Dal 2021 si può correggere anche una data coerente: usare il criterio in vigore.',
  fonte: ['Elenco errori ANPR 2018, riga 634', 'italia/anpr, segnalazione 787'],
  nota: 'Solo con il criterio del 2018: la guida del 2021 e le risposte ai comuni ammettono la correzione.',
  verifica: ({ rettifica, scheda, criterioResidenza }) => {
    if (criterioResidenza !== '2018' || rettifica.richiestaRettifica101 === undefined) return CONFORME;
    const scritta = scheda.residenza?.dataDecorrenzaResidenza;
    if (scritta === undefined) return CONFORME;
    const registrata = parseDataXml(scritta);
    if (registrata === undefined) return mancano('residenza.dataDecorrenzaResidenza');
    const primaIscrizione = parseDataXml(scheda.generalita?.dataPrimaIscrizioneComune);
    if (primaIscrizione === undefined) return mancano('generalita.dataPrimaIscrizioneComune');
    return registrata < primaIscrizione ? CONFORME : violata({ registrata, primaIscrizione });
  },
});

export const EN474: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'EN474',
  titolo: 'La rettifica delle altre date ne ha almeno una',
  campi: [ALTRE_DATE],
  messaggio: 'La rettifica {tipo} non corregge nessuna data.',
  rimedio: 'Indicare almeno una fra ultimo aggiornamento, prima iscrizione nel comune e ingresso in famiglia.',
  fonte: ['Elenco errori ANPR 2018, riga 677'],
  verifica: ({ rettifica: { richiestaRettifica103: date } }) => {
    if (date === undefined) return CONFORME;
    const { dataUltimoAggiornamentoAPR, dataPrimaIscrizioneComune, dataIngressoFamiglia } = date;
    const nessuna =
      dataUltimoAggiornamentoAPR === undefined &&
      dataPrimaIscrizioneComune === undefined &&
      dataIngressoFamiglia === undefined;
    return nessuna ? violata({ tipo: '103' }) : CONFORME;
  },
});

/** Ours: the official schema has two kinds that no comune may send. */
export const RETTIFICA_SUPERVISORE: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'RETTIFICA-SUPERVISORE',
  titolo: 'Il comune manda le rettifiche 101, 102 e 103',
  severita: 'ignota',
  campi: ['richiestaRettifica104', 'richiestaRettifica105'],
  messaggio: 'La rettifica {tipi} è riservata al supervisore degli aggiornamenti puntuali di ANPR.',
  rimedio: 'Chiederla all’assistenza di ANPR (numero verde 800 863 116).',
  fonte: ['italia/anpr, segnalazione 4963', 'Aggiornamenti ANPR, versione 9.1.9'],
  nota: 'Nessuna fonte dice con quale codice ANPR la respinga.',
  verifica: ({ tipi }) => {
    const riservate = tipi.filter((tipo) => tipo === '104' || tipo === '105');
    const [prima] = riservate;
    if (prima === undefined) return CONFORME;
    return violata(
      { tipi: riservate.join(', ') },
      { campo: prima === '104' ? 'richiestaRettifica104' : 'richiestaRettifica105' },
    );
  },
});

/** What the official schema takes: exactly one of the five groups. */
export const STRUTTURA: Regola<RettificaInEsame> = /* @__PURE__ */ regolaOperazione<RettificaInEsame>({
  codice: 'STRUTTURA',
  titolo: 'Una richiesta porta una rettifica sola',
  campi: ['tipoRettifica'],
  messaggio: 'La richiesta porta {quante} rettifiche ({tipi}): lo schema ufficiale ne vuole una.',
  rimedio: 'Mandare una richiesta per ogni rettifica.',
  fonte: ['Schema ufficiale 9.2.7, vocabolario5000mutazione.xsd, tipoRichiestaRettifica'],
  verifica: ({ tipi }) =>
    tipi.length === 1 ? CONFORME : violata({ quante: tipi.length, tipi: tipi.join(', ') || 'nessuna' }),
});
