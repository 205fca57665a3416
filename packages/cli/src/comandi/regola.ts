import {
  type CodiceUfficiale,
  type Copertura,
  type Regola,
  type StatoCopertura,
  findCopertura,
  regole,
  toCodiciUfficiali,
  toCoperture,
} from '@anagrafe/core';
import { findCondizione } from '@anagrafe/core/condizioni';
import { type ControlloStruttura, controlloStruttura, formatRigaCsv } from '@anagrafe/subentro';

import { ErroreUso } from '../errore-uso.js';
import { CATALOGHI } from '../regola/cataloghi.js';
import { toSimili } from '../regola/to-simili.js';
import { COLONNE, type VoceElenco, toVoce } from '../regola/voce-elenco.js';
import { STATO } from '../stato-uscita.js';
import { toJson } from '../stampa-json.js';
import { toColonne, toScheda } from '../stampa-scheda.js';

const CLASSI: Readonly<Record<CodiceUfficiale['classe'], string>> = {
  L: 'si decide sulla scheda o sulla richiesta',
  F: 'si decide sulla famiglia o sul file intero',
  S: 'dipende dallo stato del registro di ANPR',
  A: 'dipende dall’Agenzia delle Entrate',
  P: 'dipende dal protocollo e da ciò che accompagna il file',
  X: 'ANPR non ne pubblica la condizione',
};

const STATI: Readonly<Record<StatoCopertura, string>> = {
  regola: 'controllato',
  'non-verificabile': 'non verificabile qui',
  'non-ancora': 'non ancora controllato',
  'nome-interno': 'nome interno di un altro codice',
};

/** The options, as they were typed. */
export interface OpzioniRegola {
  readonly formato: 'testo' | 'json' | 'csv';
  readonly elenco?: true;
  readonly stato?: StatoCopertura;
}

/**
 * Explains a check, or lists: without a code the rules, with `--elenco` every official code and what the SDK does about
 * it. Exit status 2 for a code that neither ANPR publishes nor a check without a published code has.
 */
export function regola(codice: string | undefined, opzioni: OpzioniRegola): number {
  const { formato, elenco, stato } = opzioni;
  if (codice !== undefined && (elenco !== undefined || stato !== undefined || formato === 'csv'))
    throw new ErroreUso('--elenco, --stato e --formato csv valgono per l’elenco, senza un codice.');
  process.stdout.write(codice === undefined ? toElenco(opzioni) : toUna(codice, formato));
  return STATO.bene;
}

function toUna(codice: string, formato: OpzioniRegola['formato']): string {
  const copertura = findCopertura(codice, CATALOGHI);
  if (copertura === undefined) return toPropria(codice, formato);
  const pubblica = findCopertura(copertura.alias ?? copertura.codice, CATALOGHI);
  const trovata = pubblica?.stato === 'regola' ? pubblica.regola : undefined;
  const altre = trovata === undefined ? [] : toAltre(trovata);
  if (formato === 'json')
    return toJson({
      ...copertura,
      verificata: trovata !== undefined,
      regola: trovata === undefined ? null : conCondizione(trovata),
      altre: altre.map(conCondizione),
    });
  if (trovata === undefined) return toSenzaRegola(copertura);
  return [trovata, ...altre].map((una) => toSpiegazione(una, copertura)).join('\n');
}

/** What else a code means, in other services. */
function toAltre(regola: Regola<never>): readonly Regola<never>[] {
  const tutte = [...regole, ...CATALOGHI.flatMap((catalogo) => catalogo.regole)];
  return tutte.filter((una) => una.codice === regola.codice && una !== regola);
}

/** A check as it is explained: of a rule, or of the structure of the file, which no rule object makes. */
type Controllo = ControlloStruttura | Regola<never>;

function toCondizione(controllo: Controllo): string | undefined {
  return 'condizione' in controllo ? controllo.condizione : findCondizione(controllo);
}

function conCondizione(controllo: Controllo): object {
  return { ...controllo, condizione: toCondizione(controllo) };
}

/** A check that ANPR makes and publishes without a code: the code is ours, and several checks may have the same. */
function toPropria(codice: string, formato: OpzioniRegola['formato']): string {
  const cercato = codice.trim().toUpperCase();
  const proprie = toProprie();
  const trovate = proprie.filter((una) => una.codice === cercato);
  if (trovate.length === 0) {
    const simili = toSimili(codice, [...toCodiciUfficiali(), ...proprie]);
    const forse = simili.length === 0 ? '' : ` Forse: ${simili.join(', ')}.`;
    throw new ErroreUso(`${codice}: ANPR non pubblica un controllo con questo codice.${forse}`);
  }
  if (formato === 'json')
    return toJson({ codice: cercato, ufficiale: false, verificata: true, regole: trovate.map(conCondizione) });
  return trovate.map((una) => toSpiegazione(una)).join('\n');
}

/** The checks whose code is in none of the official lists: that of the file first. */
function toProprie(): readonly Controllo[] {
  const ufficiali = new Set(toCodiciUfficiali().map(({ codice }) => codice));
  const regole = CATALOGHI.flatMap((catalogo) => catalogo.regole);
  return [controlloStruttura, ...regole.filter(({ codice }) => !ufficiali.has(codice))];
}

const SENZA_CODICE = 'controllato; senza codice ufficiale: ANPR pubblica il controllo, e il codice è di Anagrafe SDK';

/** A rule, and what is published of its code: nothing, if the code is ours. */
function toSpiegazione(r: Controllo, ufficiale?: Copertura): string {
  return toScheda(`${r.codice}  ${r.titolo}`, [
    ['stato', ufficiale === undefined ? SENZA_CODICE : STATI.regola],
    [
      'al subentro',
      `${r.severita.subentro ?? 'non applicata'}${r.daRimuoverePrimaDelSubentro ? ', da rimuovere prima del subentro' : ''}`,
    ],
    ['nei servizi', toSeverita(r.severita.servizi)],
    ['condizione', toCondizione(r)],
    ['campi', r.campi.join(', ')],
    ['messaggio', r.messaggio],
    ['che cosa fare', r.rimedio],
    ['serve', r.serve],
    [
      'vigore',
      [
        r.vigore?.dal === undefined ? [] : `dal ${r.vigore.dal}`,
        r.vigore?.versione === undefined ? [] : `versione ${r.vigore.versione}`,
        r.vigore?.nota ?? [],
      ]
        .flat()
        .join('; '),
    ],
    ['classe', ufficiale && CLASSI[ufficiale.classe]],
    ['fonte', r.fonte.join('; ')],
  ]);
}

function toSeverita(severita: Regola<never>['severita']['servizi']): string {
  return severita === 'ignota' ? 'gravità non pubblicata' : (severita ?? 'non applicata');
}

function toSenzaRegola(copertura: Copertura): string {
  const { codice, classe, subentro, servizi, alias } = copertura;
  return toScheda(`${codice}  controllo di ANPR che questa versione non fa`, [
    ['stato', STATI[copertura.stato]],
    ['al subentro', subentro ?? 'non applicato'],
    ['nei servizi', servizi ?? 'non applicato'],
    ['perché', 'motivo' in copertura ? copertura.motivo : undefined],
    ['servirebbe', 'serve' in copertura ? copertura.serve : undefined],
    ['classe', CLASSI[classe]],
    ['nome interno di', alias],
  ]);
}

function toElenco({ formato, elenco, stato }: OpzioniRegola): string {
  const quale = stato ?? (elenco === undefined ? 'regola' : undefined);
  const voci = toCoperture(CATALOGHI)
    .filter((una) => quale === undefined || una.stato === quale)
    .map(toVoce);
  switch (formato) {
    case 'json':
      return toJson(voci);
    case 'csv':
      return [COLONNE, ...voci.map((voce) => COLONNE.map((colonna) => toCella(voce[colonna])))]
        .map((celle) => formatRigaCsv(celle))
        .join('');
    case 'testo':
      return toColonne([
        ['codice', 'stato', 'subentro', 'servizi', 'titolo o motivo'],
        ...voci.map((v) => [
          v.codice,
          v.stato,
          v.subentro ?? '–',
          v.servizi ?? '–',
          v.titolo ?? v.motivo ?? v.alias ?? '',
        ]),
      ]);
  }
}

function toCella(valore: VoceElenco[keyof VoceElenco]): string {
  if (valore === null) return '';
  if (typeof valore === 'boolean') return valore ? 'sì' : 'no';
  return typeof valore === 'string' ? valore : valore.join('; ');
}
