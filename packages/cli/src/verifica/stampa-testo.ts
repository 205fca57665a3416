import { formatGiorno } from '@anagrafe/core';
import { controlloStruttura } from '@anagrafe/subentro';
import colori from 'picocolors';

import { aCapo } from '../a-capo.js';
import { formatEsitoAgenzia, formatMosse, formatScheda } from '../agenzia/stampa-agenzia.js';
import { conta, contaSchede } from '../conta.js';
import { toTitoloRegola } from '../regola/to-titolo-regola.js';
import type { Chiusura, Stampa, Testata } from './documento.js';
import type { RilievoPubblico } from './rilievo-pubblico.js';
import type { Uscita } from './uscita.js';

const ESEMPI = 3;

interface Peso {
  readonly titolo: string;
  readonly colore: (testo: string) => string;
  readonly include: (rilievo: RilievoPubblico) => boolean;
}

const PESI: readonly Peso[] = [
  { titolo: 'Bloccanti', colore: colori.red, include: (r: RilievoPubblico) => r.severita === 'E' },
  {
    titolo: 'Da rimuovere prima del subentro',
    colore: colori.yellow,
    include: (r: RilievoPubblico) => r.severita === 'W' && r.daRimuovere,
  },
  { titolo: 'Avvisi', colore: colori.cyan, include: (r: RilievoPubblico) => r.severita === 'W' && !r.daRimuovere },
];

/** In the services a rilievo stops the operation, or is only told. */
const PESI_PROFILO: readonly Peso[] = [
  { titolo: 'Bloccheranno le operazioni', colore: colori.red, include: (r) => r.severita === 'E' },
  { titolo: 'Saranno segnalati', colore: colori.cyan, include: (r) => r.severita === 'W' },
];

/** The rilievi of one code: how many, and those to show. */
interface Gruppo {
  readonly quanti: number;
  readonly esempi: readonly RilievoPubblico[];
}

/** A summary for the terminal: the verdict, then the codes by weight, with the first cases of each and what to do. */
export function createStampaTesto(
  uscita: Uscita,
  { testata, tutti }: { readonly testata: Testata; readonly tutti: boolean },
): Stampa {
  const daMostrare = tutti ? Infinity : ESEMPI;
  const delFile = createGruppi(daMostrare);
  const delProfilo = createGruppi(daMostrare);
  return {
    rilievo: (rilievo) => {
      (rilievo.profilo === undefined ? delFile : delProfilo).aggiungi(rilievo);
    },
    fine: async (chiusura) => {
      await uscita.scrivi(`${toTestata(testata, chiusura)}\n`);
      await uscita.scrivi(delFile.scritti(PESI).join(''));
      await uscita.scrivi(toAgenzia(chiusura, daMostrare));
      await uscita.scrivi(toCoda(chiusura));
      const profilo = toProfilo(chiusura, delProfilo.scritti(PESI_PROFILO));
      await uscita.scrivi(profilo);
      // On a terminal the eye is at the end: the verdict again, if anything stood between.
      if (delFile.quanti() > 0 || profilo !== '') await uscita.scrivi(`\n${toVerdetto(chiusura)}\n`);
    },
  };
}

/** Rilievi by code. */
function createGruppi(daMostrare: number): {
  readonly aggiungi: (rilievo: RilievoPubblico) => void;
  readonly quanti: () => number;
  readonly scritti: (pesi: readonly Peso[]) => string[];
} {
  const perCodice = new Map<string, { quanti: number; readonly esempi: RilievoPubblico[] }>();
  return {
    aggiungi: (rilievo) => {
      const gruppo = perCodice.get(rilievo.codice) ?? { quanti: 0, esempi: [] };
      gruppo.quanti += 1;
      if (gruppo.esempi.length < daMostrare) gruppo.esempi.push(rilievo);
      perCodice.set(rilievo.codice, gruppo);
    },
    quanti: () => perCodice.size,
    scritti: (pesi) =>
      pesi.flatMap(({ titolo, colore, include }) => {
        const codici = [...perCodice]
          .filter(([, { esempi }]) => esempi.some(include))
          .sort(([, a], [, b]) => b.quanti - a.quanti);
        if (codici.length === 0) return [];
        return [
          `\n${colori.bold(colore(titolo))}\n`,
          ...codici.map(([codice, gruppo]) => toGruppo(codice, gruppo, colore)),
        ];
      }),
  };
}

function toTestata({ oggi, tabelle }: Testata, chiusura: Chiusura): string {
  const righe = chiusura.file.map(
    (uno) =>
      `  ${uno.nome}  ${contaSchede(uno)}${uno.letto ? '' : `\n  ${colori.red(`non letto fino in fondo: ${uno.errore ?? 'causa ignota'}`)}`}`,
  );
  return `${colori.bold('Verifica della fornitura')} al ${formatGiorno(oggi)}, comuni aggiornati al ${formatGiorno(tabelle.comuni.estratta ?? 'ignoto')}
${righe.join('\n')}

${toVerdetto(chiusura)}`;
}

function toVerdetto({ file, riepilogo: { bloccanti, daRimuovere, avvisi } }: Chiusura): string {
  const verdetto =
    bloccanti > 0
      ? colori.red(conta(bloccanti, 'anomalia bloccante', 'anomalie bloccanti'))
      : file.every(({ letto }) => letto)
        ? colori.green('Nessuna anomalia bloccante')
        : colori.red('Verifica incompleta');
  return `${colori.bold(verdetto)}, ${daRimuovere} da rimuovere prima del subentro, ${conta(avvisi, 'avviso', 'avvisi')}.`;
}

function toGruppo(codice: string, { quanti, esempi }: Gruppo, colore: (testo: string) => string): string {
  const titolo = toTitoloRegola(codice) ?? controlloStruttura.titolo;
  const casi = esempi.map(({ file, riga, soggetto, famiglia, messaggio, mosse }) => {
    const dove = [soggetto ?? (famiglia === null ? file : `scheda ${famiglia}`), riga === null ? [] : `riga ${riga}`]
      .flat()
      .join(', ');
    const cheFare = mosse === undefined ? '' : `\n      che fare: ${formatMosse(mosse)}`;
    return `    ${colori.dim(dove)}  ${messaggio}${cheFare}`;
  });
  const altri = quanti > esempi.length ? [`    ${colori.dim(`… e altri ${quanti - esempi.length}`)}`] : [];
  const rimedio = aCapo(`→ ${esempi[0]?.rimedio ?? ''}`, 4);
  return `  ${colori.bold(colore(codice))}  ${titolo}  ${colori.bold(String(quanti))}\n${[...casi, ...altri].join('\n')}\n${rimedio}\n`;
}

/** What the profile found, under a heading of its own; nothing if none was asked for. */
function toProfilo({ profilo }: Chiusura, gruppi: readonly string[]): string {
  if (profilo === undefined) return '';
  const { errori, avvisi } = profilo.riepilogo;
  const esito =
    errori + avvisi === 0
      ? colori.green('nessun rilievo')
      : `${conta(errori, 'errore', 'errori')}, ${conta(avvisi, 'avviso', 'avvisi')}`;
  const spiegazione = aCapo(
    'È ciò che i servizi di ANPR troverebbero dopo il subentro, operando su questi dati così come sono: non conta nel verdetto sul file.',
    0,
  );
  return `\n${colori.bold(`Profilo ${profilo.nome}: ${esito}`)}\n${colori.dim(spiegazione)}\n${gruppi.join('')}`;
}

/** How the questions to the Agenzia ended, and the schede that no code is about. */
function toAgenzia({ agenzia }: Chiusura, daMostrare: number): string {
  if (agenzia === undefined) return '';
  const casi = agenzia.altreSchede.slice(0, daMostrare).map((scheda) => {
    const dove = [scheda.soggetto ?? scheda.file, scheda.riga === null ? [] : `riga ${scheda.riga}`].flat().join(', ');
    return `  ${colori.dim(dove)}  ${formatScheda(scheda)}`;
  });
  const oltre = agenzia.altreSchede.length - casi.length;
  const altre = oltre > 0 ? [`  ${colori.dim(`… e altre ${oltre}`)}`] : [];
  return `\n${colori.bold('Agenzia delle Entrate')}\n${[...formatEsitoAgenzia(agenzia).map((riga) => `  ${riga}`), ...casi, ...altre].join('\n')}\n`;
}

function toCoda({ nonVerificati }: Chiusura): string {
  if (nonVerificati.length === 0) return '';
  return `\n${colori.dim(aCapo(`Non verificati qui ${nonVerificati.length} controlli di ANPR: che cosa serve per ciascuno è nel rapporto HTML e nel formato json.`, 0))}\n`;
}
