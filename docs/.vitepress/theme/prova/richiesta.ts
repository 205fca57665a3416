import type { DataLocale, NonVerificato, Rilievo } from '@anagrafe/core';
import {
  type ErroreLetturaRichiesta,
  type ViolazioneTracciato,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
  mutazioneScheda,
  readRichiesta,
  writeRichiesta,
} from '@anagrafe/core/operazioni';
import { ErroreLettura, readXml } from '@anagrafe/subentro';

import { apriTabelle } from '../tabelle/tabelle-aperte.js';

/** What was found in a request, or why the text is none. */
export type EsitoRichiesta =
  | {
      readonly ok: true;
      readonly operazione: string;
      readonly violazioni: readonly ViolazioneTracciato[];
      readonly rilievi: readonly Rilievo[];
      readonly aperti: readonly GruppoAperto[];
    }
  | { readonly ok: false; readonly perche: string };

/** The checks that are left open for want of the same things. */
interface GruppoAperto {
  readonly mancano: string;
  readonly codici: readonly string[];
}

/** A request has some kB: what is longer is something else, and would stop the page while it is read. */
export const LIMITE_RICHIESTA = 1_000_000;

const MOTIVI: Readonly<Record<ErroreLetturaRichiesta['type'], string>> = {
  'busta-senza-corpo': 'nella busta SOAP non c’è nessuna richiesta',
  'operazione-sconosciuta': 'l’elemento radice non è una richiesta del comune, come Richiesta5008',
  'spazio-inatteso': 'l’elemento radice non ha lo spazio dei nomi della sua operazione',
};

/** Reads the XML of a request, alone or in its envelope, compares it with the official structure and puts it to the checks. */
export async function esamina(xml: string, oggi: DataLocale): Promise<EsitoRichiesta> {
  if (xml.length > LIMITE_RICHIESTA) return { ok: false, perche: 'è troppo lungo per essere una richiesta' };
  const letta = await leggi(xml);
  if (typeof letta === 'string') return { ok: false, perche: letta };
  if (!letta.ok) return { ok: false, perche: `riga ${letta.error.riga}: ${MOTIVI[letta.error.type]}` };
  const { richiesta, violazioni } = letta.value;
  const contesto = { oggi, tabelle: await apriTabelle() };
  return {
    ok: true,
    operazione: richiesta.operazione,
    violazioni,
    rilievi: evaluateOperazione(richiesta, contesto),
    aperti: toGruppi(evaluateOperazioneNonVerificati(richiesta, contesto)),
  };
}

async function leggi(xml: string): Promise<Awaited<ReturnType<typeof readRichiesta>> | string> {
  try {
    return await readRichiesta(readXml(new TextEncoder().encode(xml)));
  } catch (errore) {
    if (!(errore instanceof ErroreLettura)) throw errore;
    const { motivo, riga } = errore;
    return `riga ${riga}: ${motivo}`;
  }
}

/** Those that ask for the register first: they are most. */
function toGruppi(aperti: readonly NonVerificato[]): readonly GruppoAperto[] {
  const gruppi = new Map<string, Set<string>>();
  for (const { codice, mancano } of aperti) {
    const chiave = mancano.includes('registro') ? 'lo stato del registro di ANPR' : mancano.join(', ');
    gruppi.set(chiave, (gruppi.get(chiave) ?? new Set()).add(codice));
  }
  return [...gruppi]
    .map(([mancano, codici]) => ({ mancano, codici: [...codici].sort() }))
    .sort((a, b) => b.codici.length - a.codici.length);
}

/** A request to try: a marriage after today, recorded with a state in which nobody marries. */
export async function scriviEsempio(oggi: DataLocale): Promise<string> {
  const testata = {
    idOperazioneComune: '1',
    codMittente: '099008',
    dataOraRichiesta: `${oggi}T09:30:00`,
    tipoOperazione: 'C',
    tipoInvio: 'TEST',
  } as const;
  const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
  const dopo = `${Number(oggi.slice(0, 4)) + 1}-01-07`;
  const matrimonio = { coniuge: { cognome: 'ESEMPIO', nome: 'UGO' }, datiMatrimonio: { dataEvento: dopo } };
  const { operazione, corpo } = mutazioneScheda({ tipo: '12', soggetto, matrimonio, dataDecorrenza: dopo }, testata);
  return writeRichiesta({ operazione, corpo: { ...corpo, statoCivile: { statoCivile: '1' } } });
}
