import { CONFORME, type Regola, mancano, violata } from '../../regole/regola.js';
import { toNumero } from '../../subentro/numero.js';
import { isOstacolo } from '../annullamento/successive.js';
import { toInVigore } from '../registro.js';
import { regolaOperazione } from '../regola-operazione.js';
import type { EliminazioneInEsame } from './eliminazione.js';

const GUIDA = 'Guida ANPR 28-04-2021';
const TIPO = 'datiControllo.tipoRevoca';
const MOTIVO = 'motivoAnnullamento.motivoRevoca';
const VALIDITA = 'generalita.codiceFiscale.validitaCF';
const MOTIVI: readonly number[] = [1, 2, 3];
const CF_VALIDATO = 1;

export const EN394: Regola<EliminazioneInEsame> = /* @__PURE__ */ regolaOperazione<EliminazioneInEsame>({
  codice: 'EN394',
  titolo: 'La richiesta porta i dati da eliminare',
  campi: [TIPO, 'schedaSoggetto'],
  messaggio: 'Eliminazione di tipo {tipo} ({dato}) senza il gruppo {gruppo} nella scheda del soggetto.',
  rimedio: 'Mandare il gruppo; per il matrimonio senza i dati sbagliati che si vogliono eliminare.',
  fonte: ['Elenco errori ANPR 2018, riga 615', 'Aggiornamenti ANPR, versione 5.6.9'],
  verifica: ({ dato, eliminazione: { schedaSoggetto, datiControllo } }) => {
    if (datiControllo?.tipoRevoca === undefined) return mancano(TIPO);
    if (dato?.richiede === undefined || schedaSoggetto?.[dato.richiede] !== undefined) return CONFORME;
    return violata({ tipo: dato.tipo, dato: dato.nome, gruppo: dato.richiede });
  },
});

export const EN505: Regola<EliminazioneInEsame> = /* @__PURE__ */ regolaOperazione<EliminazioneInEsame>({
  codice: 'EN505',
  titolo: 'Si elimina ciò che è venuto dal subentro, finché non ci sono altre operazioni',
  campi: [TIPO, 'registro.operazioni', 'registro.entratoColSubentro'],
  messaggio: 'Il dato «{dato}» non si elimina: {motivo}.',
  rimedio:
    'Annullare prima le operazioni successive al subentro; ciò che è venuto con un’iscrizione o una mutazione si toglie annullando quella.',
  serve:
    'come il soggetto è entrato in ANPR e le operazioni registrate (registro.entratoColSubentro, registro.operazioni)',
  fonte: [GUIDA, 'italia/anpr, segnalazioni 2028, 2533, 3550 e 4798'],
  nota: 'Paternità, maternità, tutore e codice fiscale non validato si eliminano sempre.',
  verifica: ({ dato, eliminazione: { datiControllo }, registro }) => {
    if (datiControllo?.tipoRevoca === undefined) return mancano(TIPO);
    if (dato?.quando !== 'dopo-subentro') return CONFORME;
    const { entratoColSubentro } = registro;
    if (entratoColSubentro === false) {
      return violata(
        { dato: dato.nome, motivo: 'il soggetto non è entrato in ANPR col subentro' },
        { campo: 'registro.entratoColSubentro' },
      );
    }
    const operazioni = toInVigore(registro);
    const [prima] = operazioni?.filter((una) => isOstacolo(una) === true) ?? [];
    if (prima !== undefined) {
      return violata(
        {
          dato: dato.nome,
          motivo: `dopo il subentro c’è l’operazione ${prima.idOperazioneANPR} (${prima.operazione})`,
        },
        { campo: 'registro.operazioni', valore: prima.idOperazioneANPR },
      );
    }
    const incerta = operazioni === undefined || operazioni.some((una) => isOstacolo(una) === undefined);
    const ignoti = [
      ...(entratoColSubentro === undefined ? ['registro.entratoColSubentro'] : []),
      ...(incerta ? ['registro.operazioni'] : []),
    ];
    return ignoti.length === 0 ? CONFORME : mancano(...ignoti);
  },
});

/** Ours: table 22 of the validity of a codice fiscale says when it is validated; the kind of deletion is of those that are not. */
export const ELIMINAZIONE_CF: Regola<EliminazioneInEsame> = /* @__PURE__ */ regolaOperazione<EliminazioneInEsame>({
  codice: 'ELIMINAZIONE-CF',
  titolo: 'Si elimina un codice fiscale non validato',
  severita: 'ignota',
  campi: [VALIDITA],
  messaggio:
    'Il codice fiscale della scheda è validato (validità {validita}): l’eliminazione {tipo} è per quelli che non lo sono.',
  rimedio: 'Un codice fiscale validato si cambia con una mutazione dei dati anagrafici (5008 di tipo 1).',
  fonte: [GUIDA, 'Aggiornamenti ANPR, versione 5.9.1'],
  nota: 'Nessuna fonte dice con quale codice ANPR la respinga.',
  verifica: ({ dato, scheda }) => {
    if (dato?.tipo !== 12) return CONFORME;
    const validita = toNumero(scheda.generalita?.codiceFiscale?.validitaCF);
    if (validita === undefined) return mancano(VALIDITA);
    return validita === CF_VALIDATO ? violata({ validita, tipo: dato.tipo }) : CONFORME;
  },
});

/** Ours: what is in no table. */
export const ELIMINAZIONE_MOTIVO: Regola<EliminazioneInEsame> = /* @__PURE__ */ regolaOperazione<EliminazioneInEsame>({
  codice: 'ELIMINAZIONE-MOTIVO',
  titolo: 'Il motivo dell’eliminazione è nella tabella 49',
  severita: 'ignota',
  campi: [MOTIVO],
  messaggio: 'Motivo «{motivo}» non previsto: 1 errore materiale, 2 revoca, 3 altro.',
  rimedio: 'Scegliere uno dei tre motivi.',
  fonte: ['Tabella 49'],
  nota: 'Nessuna fonte dice con quale codice ANPR la respinga.',
  verifica: ({ eliminazione: { motivoAnnullamento } }) => {
    const motivo = motivoAnnullamento?.motivoRevoca;
    if (motivo === undefined) return mancano(MOTIVO);
    return MOTIVI.includes(toNumero(motivo) ?? 0) ? CONFORME : violata({ motivo });
  },
});

/** Ours: what is in no table. */
export const ELIMINAZIONE_TIPO: Regola<EliminazioneInEsame> = /* @__PURE__ */ regolaOperazione<EliminazioneInEsame>({
  codice: 'ELIMINAZIONE-TIPO',
  titolo: 'Il tipo dell’eliminazione è fra i dodici previsti',
  severita: 'ignota',
  campi: [TIPO],
  messaggio: 'Tipo di eliminazione «{tipo}» non previsto: vanno da 1 a 12.',
  rimedio: 'Scegliere il tipo del dato da eliminare.',
  fonte: ['Tabella 48', GUIDA, 'italia/anpr, segnalazioni 1110 e 1546'],
  nota: 'La tabella 48 si ferma al 9; 10, 11 e 12 vengono dalla guida e dalle risposte ai comuni. Nessuna fonte dice con quale codice ANPR respinga gli altri.',
  verifica: ({ dato, eliminazione: { datiControllo } }) => {
    const tipo = datiControllo?.tipoRevoca;
    if (tipo === undefined) return mancano(TIPO);
    return dato === undefined ? violata({ tipo }) : CONFORME;
  },
});

/** What the official schema takes: one scheda, of a soggetto or of a family or convivenza. */
export const STRUTTURA_ELIMINAZIONE: Regola<EliminazioneInEsame> =
  /* @__PURE__ */ regolaOperazione<EliminazioneInEsame>({
    codice: 'STRUTTURA',
    titolo: 'La richiesta è su una scheda sola',
    campi: ['schedaSoggetto', 'famigliaConvivenza'],
    messaggio: 'La richiesta nomina {quante}: lo schema ufficiale ne ammette una.',
    rimedio: 'Mandare una richiesta per ogni scheda.',
    fonte: ['Schema ufficiale 9.2.7, 5000mutazione.xsd, Richiesta5013'],
    verifica: ({ eliminazione: { schedaSoggetto, famigliaConvivenza } }) =>
      schedaSoggetto !== undefined && famigliaConvivenza !== undefined
        ? violata({ quante: 'la scheda di un soggetto e quella di una famiglia o convivenza' })
        : CONFORME,
  });
