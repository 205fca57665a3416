import { type Richiesta, type Risposta, richiesteAsincrone } from '@anagrafe/core/operazioni';

import type { Client } from '../create-client.js';
import { ErroreClient } from '../errore-client.js';
import type { EsitoInvio } from '../esito.js';
import { parseIstante, toIstanteItaliano } from '../invio/orario.js';
import type { EsitoRecupero } from '../invio/recupera.js';
import { NESSUN_RISULTATO, isContrario, isInCorso, toCodiciContrari } from './codici-contrari.js';
import { ErroreAsincrono } from './errore-asincrono.js';
import { type RicercaAsincrona, toElaborazione } from './ricerca.js';
import type { FinestraAperta, SegnoAperto } from './segno.js';
import { type Attesa, type Tempi, createAttesa } from './tempi.js';

/** What of a client lists are read with. */
export type ClientAsincrono = Pick<Client, 'recover' | 'richiesteAsincrone' | 'toTestata'>;

type Risposta4005 = NonNullable<Risposta<'4005'>['corpo']['RispostaMultipla4005']>;

/** An entry, as it came. */
export type VoceGrezza = NonNullable<Risposta4005['elencoRisposte']>[number];

/** What ANPR says of a list that it was asked for. */
type Ordine = Required<Pick<FinestraAperta, 'biglietto'>> & Pick<FinestraAperta, 'disponibile'>;

/** A part of a list. */
export interface Pagina {
  readonly totale: number;
  readonly voci: readonly VoceGrezza[];
}

/**
 * Orders the list of a window, or finds again the order that was given: it is sent with the identifier of the window, always the
 * same, so that there is one ticket, whatever was lost or fell in between.
 *
 * @returns The ticket; `undefined` if ANPR says at once that there is nothing.
 */
export async function ordina(
  client: ClientAsincrono,
  { ricerca, tempi }: { readonly ricerca: RicercaAsincrona; readonly tempi: Tempi },
  { finoA, finestra }: SegnoAperto,
): Promise<Ordine | undefined> {
  const { idOperazioneComune, dataOraRichiesta } = finestra;
  const periodo = {
    dataOraIniziale: toIstanteItaliano(new Date(finoA)),
    dataOraFinale: toIstanteItaliano(new Date(finestra.a)),
  };
  const richiesta = richiesteAsincrone(
    { elaborazione: toElaborazione(ricerca, periodo) },
    client.toTestata({ tipoOperazione: 'C', idOperazioneComune, dataOraRichiesta }),
  );
  const esito = await insisti(createAttesa(tempi), async () => inviaLaStessa(client, richiesta, idOperazioneComune));
  if (isContrario(esito)) {
    const codici = toCodiciContrari(esito);
    if (codici.length > 0 && codici.every((codice) => codice === NESSUN_RISULTATO)) return undefined;
    throw new ErroreAsincrono('richiesta-respinta', 'L’elenco non si può chiedere così', codici);
  }
  const { idOperazioneANPR: biglietto, dataDisponibilita } = toRisposta(esito);
  if (biglietto === undefined)
    throw new ErroreAsincrono('risposta-incoerente', 'ANPR non ha dato il numero dell’elenco');
  const disponibile = parseIstante(dataDisponibilita ?? '')?.toISOString();
  return { biglietto, ...(disponibile === undefined ? {} : { disponibile }) };
}

/** Sends what may have been sent before, in another life of the program. */
async function inviaLaStessa(
  client: ClientAsincrono,
  richiesta: Richiesta<'4005'>,
  id: string,
): Promise<EsitoInvio<'4005'> | EsitoRecupero<'4005'>> {
  try {
    return await client.recover(id, richiesta);
  } catch (errore) {
    if (!(errore instanceof ErroreClient) || errore.code !== 'identificativo-sconosciuto') throw errore;
    return client.richiesteAsincrone(richiesta);
  }
}

/**
 * Reads a part of a list, once it is ready.
 *
 * @throws ErroreAsincrono `attesa-esaurita` | `biglietto-sconosciuto` | `richiesta-respinta` | `risposta-incoerente`.
 */
export async function leggiPagina(
  client: ClientAsincrono,
  { biglietto, progressivo }: { readonly biglietto: string; readonly progressivo: number },
  attesa: Attesa,
): Promise<Pagina> {
  for (;;) {
    const verificaStato = { idOperazioneANPR: biglietto, progressivo: String(progressivo) };
    const esito = await insisti(attesa, async () =>
      client.richiesteAsincrone(richiesteAsincrone({ verificaStato }, client.toTestata({ tipoOperazione: 'C' }))),
    );
    if (!isContrario(esito)) {
      const pagina = toPagina(toRisposta(esito), biglietto, progressivo);
      if (pagina !== undefined) return pagina;
    } else pretendiInCorso(toCodiciContrari(esito));
    await attesa.ancora();
  }
}

function pretendiInCorso(codici: readonly string[]): void {
  if (isInCorso(codici)) return;
  if (codici.includes(NESSUN_RISULTATO))
    throw new ErroreAsincrono('biglietto-sconosciuto', 'ANPR non ha, o non ha più, l’elenco che aveva preso in carico', codici); // prettier-ignore
  throw new ErroreAsincrono('richiesta-respinta', 'L’elenco non si può leggere', codici);
}

const PRONTA = 2;

/** A part that is ready; `undefined` while it is not. */
function toPagina(risposta: Risposta4005, biglietto: string, progressivo: number): Pagina | undefined {
  const { statoRichiesta, idOperazioneANPR = biglietto, datiFornitura, elencoRisposte: voci = [] } = risposta;
  const stato = Number(statoRichiesta);
  if (stato === 0 || stato === 1) return undefined;
  const { progressivoCorrente = String(progressivo), progressivoTotale = '1' } = datiFornitura ?? {};
  const totale = Number(progressivoTotale);
  const corrente = Number(progressivoCorrente);
  const suo = idOperazioneANPR === biglietto && (corrente === progressivo || totale === 0);
  if (stato !== PRONTA || !suo || !Number.isInteger(totale))
    throw new ErroreAsincrono('risposta-incoerente', 'La parte dell’elenco che è arrivata non è quella chiesta');
  return { totale, voci };
}

type Certo<E extends { readonly type: string }> = Exclude<E, { readonly type: 'incerto' | 'non-arrivata' }>;

/** Asks until there is an answer: of a reading nothing is done twice. */
async function insisti<E extends { readonly type: string }>(
  attesa: Attesa,
  chiedi: () => Promise<E>,
): Promise<Certo<E>> {
  for (;;) {
    const esito = await chiedi();
    if (esito.type !== 'incerto' && esito.type !== 'non-arrivata') return esito as Certo<E>;
    await attesa.ancora();
  }
}

function toRisposta({ risposta }: { readonly risposta: Risposta<'4005'>['corpo'] }): Risposta4005 {
  const { RispostaMultipla4005: sua } = risposta;
  if (sua === undefined) throw new ErroreAsincrono('risposta-incoerente', 'La risposta di ANPR non ha un elenco');
  return sua;
}
