import { setTimeout as attendi } from 'node:timers/promises';

import {
  type EsitoScheda,
  type RiepilogoVerificaAe,
  type SchedaDaVerificare,
  verifyConAgenzia,
} from '@anagrafe/core/agenzia-entrate';

import { RICHIEDENTE, apriAgenzia } from '../agenzia/apri-agenzia.js';
import { type SchedaLetta, leggiSchede } from '../agenzia/leggi-schede.js';
import { apriRipresa } from '../agenzia/ripresa.js';
import { formatEsitoScheda, formatRiepilogo } from '../agenzia/stampa-agenzia.js';
import { ErroreUso } from '../errore-uso.js';
import { trovaFile } from '../fornitura/apri-file.js';
import { pretendiFornituraSola } from '../fornitura/fornitura-sola.js';
import { leggiGiorno, oggiInItalia } from '../giorno-corrente.js';
import { apriTabelle } from '../tabelle/apri-tabelle.js';
import { toJson } from '../stampa-json.js';
import { STATO } from '../stato-uscita.js';
import { toOpzione } from '../to-opzione.js';
import { apriUscita } from '../verifica/uscita.js';
import { pretendiUsciteDistinte } from '../verifica/uscite-distinte.js';
import { versioneCli } from '../versione.js';
import type { OpzioniVerifica } from './verifica.js';

/** Of `anagrafe verifica`, the options that mean something when the Agenzia is asked. */
const SUE = new Set(['ae', 'archivio', 'ripresa', 'alSecondo', 'formato', 'uscita', 'oggi', 'comuni']);

/** Asks the Agenzia about every scheda of a fornitura: the checks that only it decides. Answers the exit status. */
export async function verificaAgenzia(percorsi: readonly string[], opzioni: OpzioniVerifica): Promise<number> {
  const estranea = Object.keys(opzioni).find((nome) => !SUE.has(nome));
  if (estranea !== undefined) throw new ErroreUso(`--ae non ammette --${toOpzione(estranea)}.`);
  const { formato } = opzioni;
  if (formato !== 'testo' && formato !== 'json' && formato !== 'ndjson') {
    throw new ErroreUso('--ae: i formati sono testo, json e ndjson.');
  }
  const oggi = opzioni.oggi === undefined ? oggiInItalia() : leggiGiorno('--oggi', opzioni.oggi);
  const alSecondo = leggiRitmo(opzioni.alSecondo);
  const file = await trovaFile(percorsi, () => undefined);
  await pretendiFornituraSola(file);
  await pretendiUsciteDistinte(
    [...file.map(({ percorso }) => percorso), opzioni.archivio, opzioni.comuni].filter((letto) => letto !== undefined),
    { '--uscita': opzioni.uscita, '--ripresa': opzioni.ripresa },
  );
  const [agenzia, tabelle] = [await apriAgenzia(opzioni), await apriTabelle(opzioni.comuni)];
  const stampa = createStampa(formato, { versione: versioneCli(), tabelle: tabelle.versione, oggi });
  const ripresa = await apriRipresa(opzioni.ripresa, file);
  const uscita = await apriUscita(opzioni.uscita);
  const nomi: string[] = [];
  let riepilogo: RiepilogoVerificaAe | undefined;
  try {
    const eventi = verifyConAgenzia(annota(leggiSchede(file), nomi), agenzia, {
      oggi,
      tabelle,
      richiedente: RICHIEDENTE,
      attendi: (ms) => attendi(ms),
      fatte: ripresa.fatte,
      ...(alSecondo === undefined ? {} : { alSecondo }),
    });
    for await (const evento of eventi) {
      if (evento.tipo === 'riepilogo') {
        const { tipo: _, ...resto } = evento;
        riepilogo = resto;
      } else {
        const { tipo: _, ...esito } = evento;
        await ripresa.add(esito);
        await uscita.scrivi(stampa.scheda(esito, nomi[esito.indice] ?? ''));
      }
    }
    if (riepilogo === undefined) throw new Error('verifyConAgenzia ended without its riepilogo');
    for (const esito of ripresa.fatte) await uscita.scrivi(stampa.scheda(esito, nomi[esito.indice] ?? ''));
    await uscita.scrivi(stampa.fine(riepilogo));
    await uscita.chiudi();
  } catch (errore) {
    await uscita.abbandona();
    throw errore;
  } finally {
    await ripresa.chiudi();
  }
  if (riepilogo.interrotta !== undefined) return STATO.nonRiuscito;
  return riepilogo.daRisolvere > 0 ? STATO.trovato : STATO.bene;
}

/** Keeps the name of the file of each scheda, by its place. */
async function* annota(
  schede: AsyncIterable<SchedaLetta>,
  nomi: string[],
): AsyncGenerator<SchedaDaVerificare, void, undefined> {
  for await (const { file, ...scheda } of schede) {
    nomi.push(file);
    yield scheda;
  }
}

function leggiRitmo(scritto: string | undefined): number | undefined {
  if (scritto === undefined) return undefined;
  const numero = scritto.trim() === '' ? Number.NaN : Number(scritto);
  if (!(numero > 0 && Number.isFinite(numero))) throw new ErroreUso('--al-secondo: serve un numero maggiore di zero.');
  return numero;
}

interface StampaAgenzia {
  readonly scheda: (esito: EsitoScheda, file: string) => string;
  readonly fine: (riepilogo: RiepilogoVerificaAe) => string;
}

function createStampa(formato: 'testo' | 'json' | 'ndjson', testata: object): StampaAgenzia {
  if (formato === 'testo') return { scheda: formatEsitoScheda, fine: formatRiepilogo };
  if (formato === 'ndjson') {
    return {
      scheda: (esito, file) => `${JSON.stringify({ tipo: 'scheda', file, ...esito })}\n`,
      fine: (riepilogo) => `${JSON.stringify({ tipo: 'riepilogo', ...testata, ...riepilogo })}\n`,
    };
  }
  const schede: object[] = [];
  return {
    scheda: (esito, file) => {
      schede.push({ file, ...esito });
      return '';
    },
    fine: (riepilogo) => toJson({ ...testata, riepilogo, schede }),
  };
}
