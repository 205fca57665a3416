import type { Copertura, Vigore } from '@anagrafe/core';
import { type Operazione, codiciOperazioni } from '@anagrafe/core/operazioni';

import { toAncora as toAncoraTitolo } from '../../docs/.vitepress/ancora.js';
import type { Esempi } from '../esempi/leggi-esempi.js';
import { toBlocchiEsempio } from './blocco-esempio.js';
import { type Controllo, type InOperazione, type Voce, isRegola, toCondizione, toSeverita } from './catalogo.js';
import { toAltreFonti, toElencoFonti, toFonti } from './fonti.js';
import { NOMI_OPERAZIONI } from './operazioni.js';
import { CLASSI, STATI, toGravita } from './parole.js';
import type { Sorgenti } from './sorgenti.js';
import { toAncora, toCella, toCodice, toTabella, toTesto } from './testo.js';
import type { Campi } from './tipo-campo.js';

/** What the pages of the rules are made from, beside the rules. */
export interface Fonti {
  readonly campi: Campi;
  readonly esempi: Esempi;
  readonly sorgenti: Sorgenti;
}

/** A page of the site: its name, its title, its text. */
export interface Pagina {
  readonly nome: string;
  readonly titolo: string;
  readonly contenuto: string;
}

/** The page of a code. */
export function toPaginaRegola(voce: Voce, fonti: Fonti): Pagina {
  const { codice, regole, ufficiale } = voce;
  const titolo = `${codice}: ${toTitolo(voce)}`;
  const parti = [
    toEtichette(voce),
    toSignificati(regole),
    ...(regole.length === 0 ? [toSenzaRegola(voce)] : regole.map((regola, i) => toUna(regola, { i, voce, fonti }))),
    toOperazioni(voce.operazioni),
    toCertificati(voce),
    toCure(voce),
    toCopertura(voce, fonti),
  ];
  return {
    nome: codice,
    titolo,
    contenuto: `# ${toTesto(titolo)}\n\n${[...parti, toFine(ufficiale)].filter(Boolean).join('\n\n')}\n`,
  };
}

/** What a list says of a code in a line. */
export function toTitolo({ regole: [prima], ufficiale, significato }: Voce): string {
  if (prima !== undefined) return prima.titolo;
  if (ufficiale?.alias !== undefined) return `nome interno di ${ufficiale.alias}`;
  if (significato !== undefined) return significato;
  return ufficiale !== undefined && 'motivo' in ufficiale ? ufficiale.motivo : '';
}

/** Said first, where a code means more than one thing: the title says only the first. */
function toSignificati([, ...altre]: Voce['regole']): string {
  if (altre.length === 0) return '';
  const titoli = altre.map(({ titolo }) => `[${toTesto(titolo)}](#${toAncoraTitolo(toAltroSignificato(titolo))})`);
  return `Il codice ha ${altre.length + 1} significati, secondo l’operazione. Nel titolo è il primo; poi:\n\n${titoli.map((uno) => `- ${uno}`).join('\n')}`;
}

function toAltroSignificato(titolo: string): string {
  return `Altro significato: ${titolo}`;
}

function toEtichette(voce: Voce): string {
  const { stato } = voce;
  const subentro = toSeverita(voce, 'subentro');
  const servizi = toSeverita(voce, 'servizi');
  const etichetta = (testo: string, specie: string): string => `<span class="etichetta ${specie}">${testo}</span>`;
  const etichette = [
    etichetta(STATI[stato], `stato-${stato}`),
    etichetta(`subentro: ${toGravita(subentro)}`, `gravita-${subentro ?? 'nessuna'}`),
    etichetta(`servizi: ${toGravita(servizi)}`, `gravita-${servizi ?? 'nessuna'}`),
  ];
  return `<p class="etichette">${etichette.join(' ')}</p>`;
}

interface Contorno {
  readonly i: number;
  readonly voce: Voce;
  readonly fonti: Fonti;
}

function toUna(regola: Controllo, { i, voce, fonti }: Contorno): string {
  const capo =
    i === 0 ? [] : [`## ${toTesto(toAltroSignificato(regola.titolo))}\n\nLo stesso codice, in altri servizi.`];
  const livello = i === 0 ? '##' : '###';
  return [
    ...capo,
    `${livello} Condizione\n\n${toTesto(toCondizione(regola))}${toClasse(voce.ufficiale)}`,
    regola.serve === undefined ? '' : `Per decidere può servire altro: ${toTesto(regola.serve)}.`,
    `${livello} Gravità\n\n${toGravitaDi(regola)}`,
    `${livello} Campi\n\n${regola.campi.map((campo) => `- ${toCampo(campo, toOperazioniDi(regola, voce), fonti)}`).join('\n')}`,
    `${livello} Quando vale\n\n${toVigore(regola.vigore)}`,
    `${livello} Messaggio\n\n> ${toTesto(regola.messaggio)}\n\nFra parentesi graffe i valori del record.`,
    `${livello} Che cosa fare\n\n${toTesto(regola.rimedio)}`,
    `${livello} Fonti\n\n${toElencoFonti(regola.fonte)}`,
    i === 0 ? toAltrove(voce) : '',
    `${livello} Esempi\n\n${toEsempi(regola, fonti)}`,
  ]
    .filter((parte) => parte !== '')
    .join('\n\n');
}

function toClasse(ufficiale: Copertura | undefined): string {
  return ufficiale === undefined ? '' : ` Il controllo ${CLASSI[ufficiale.classe]} (classe ${ufficiale.classe}).`;
}

function toGravitaDi({ severita, daRimuoverePrimaDelSubentro }: Controllo): string {
  const rimuovere = daRimuoverePrimaDelSubentro ? ', da rimuovere prima del subentro' : '';
  return toTabella(
    ['Contesto', 'Gravità'],
    [
      ['File di subentro', `${toGravita(severita.subentro)}${rimuovere}`],
      ['Richieste ai servizi', toGravita(severita.servizi)],
    ],
  );
}

/** The operations that a rule is about: those that its sources name first, then those that the official list has for its code. */
function toOperazioniDi({ fonte }: Controllo, { operazioni }: Voce): readonly Operazione[] {
  const nominate = codiciOperazioni.filter((una) => fonte.some((dove) => dove.includes(`Richiesta${una}`)));
  return [...new Set([...nominate, ...operazioni.map(({ operazione }) => operazione)])];
}

function toCampo(campo: string, operazioni: readonly Operazione[], { campi }: Fonti): string {
  const trovato = campi.find(campo, operazioni);
  if (trovato === undefined) return `${toCodice(campo)}, ${toFuori(campo)}`;
  const { gruppo, elemento } = trovato;
  const nome = gruppo.tipo.nome;
  return `${toCodice(campo)}, di tipo [${toTesto(nome)}](/tipi/${toAncora(nome)}#${toAncora(elemento.nome)})`;
}

/** What a rule reads beside the fields of a file or of a request, by how its name begins. */
const FUORI: readonly (readonly [inizio: RegExp, cosa: string])[] = [
  [/^registro\b/, 'che è di ciò che ANPR ha già registrato, non della richiesta'],
  [/^piano\b/, 'che è del piano di subentro del comune'],
  [/^(?:comune|richiedente)\./, 'che chi chiede il certificato dichiara a parte'],
  [/^subentro$/, 'che è la radice del file, e qui sta per qualunque suo elemento'],
  [/^(?:mittente|codMittente)$/, 'il comune che invia'],
  [/^(?:nomeFile|file\b|ricevuti)/, 'che è del file, o di quelli inviati prima, non di ciò che c’è scritto'],
];

function toFuori(campo: string): string {
  return FUORI.find(([inizio]) => inizio.test(campo))?.[1] ?? 'che non è un campo degli schemi ufficiali';
}

function toVigore(vigore: Vigore | undefined): string {
  if (vigore === undefined) return 'Le fonti non ne limitano la validità: si applica da sempre, e oggi.';
  const { dal, versione, nota } = vigore;
  return [
    dal === undefined ? '' : `Dal ${dal}. `,
    versione === undefined ? '' : `Dalla versione ${toTesto(versione)} di ANPR. `,
    nota === undefined ? '' : toFrase(nota),
  ]
    .join('')
    .trim();
}

/** A remark, which may be several sentences, from its capital to its full stop. */
function toFrase(nota: string): string {
  return `${toTesto(nota.charAt(0).toUpperCase() + nota.slice(1))}${nota.endsWith('.') ? '' : '.'}`;
}

/** Where this project is. */
const PROGETTO = 'https://github.com/anagrafe-sdk/anagrafe-sdk/blob/main';

/** Where else the code is published: older lists, questions about it. */
function toAltrove(voce: Voce): string {
  const altre = toAltreFonti(voce);
  return altre.length === 0 ? '' : `Il codice è pubblicato o discusso anche in:\n\n${toElencoFonti(altre)}`;
}

/** A module of this project, or its tests. */
function toModulo(percorso: string): string {
  return `[${toCodice(percorso)}](${PROGETTO}/${percorso})`;
}

function toSenzaRegola(voce: Voce): string {
  const { ufficiale, significato } = voce;
  if (ufficiale === undefined) return '';
  if (ufficiale.alias !== undefined)
    return `È come ANPR chiama al suo interno [${ufficiale.alias}](./${ufficiale.alias}): non è un controllo in più.\n\n## Fonti\n\n${toElencoFonti(toFonti(voce))}`;
  const perche = 'motivo' in ufficiale ? ufficiale : { motivo: '', serve: '' };
  return `## Condizione

${significato === undefined || significato === perche.motivo ? '' : `${toTesto(significato)}.\n\n`}Qui non si può verificare: ${toTesto(perche.motivo)}. Il controllo ${CLASSI[ufficiale.classe]} (classe ${ufficiale.classe}).

## Che cosa servirebbe

${toFrase(perche.serve)}

## Gravità

${toTabella(
  ['Contesto', 'Gravità'],
  [
    ['File di subentro', toGravita(ufficiale.subentro)],
    ['Richieste ai servizi', toGravita(ufficiale.servizi)],
  ],
)}

## Fonti

${toElencoFonti(toFonti(voce))}`;
}

function toEsempi(regola: Controllo, { esempi }: Fonti): string {
  if (!isRegola(regola))
    return 'Il controllo legge il testo del file, e una chiamata sola non lo mostra: che cosa trova e come lo dice è in [La struttura del file](/struttura).';
  const coppia = esempi.find(regola)?.coppia;
  return coppia === undefined
    ? 'Non c’è ancora una coppia di esempi per questa regola; le sue prove sono fra quelle dei pacchetti.'
    : toBlocchiEsempio(regola, coppia);
}

function toOperazioni(operazioni: readonly InOperazione[]): string {
  if (operazioni.length === 0) return '';
  return `## Operazioni

${toTabella(
  ['Operazione', 'Che cosa fa', 'Qui'],
  operazioni.map((una) => [
    `[${una.operazione}](./per-operazione#o${una.operazione.toLowerCase()})`,
    NOMI_OPERAZIONI[una.operazione],
    toEsito(una),
  ]),
)}`;
}

function toEsito({ controllato, altrove }: InOperazione): string {
  if (controllato) return 'si controlla';
  if (altrove === undefined) return 'non si può verificare';
  const serve = altrove.serve === undefined ? '' : `; servirebbe ${altrove.serve}`;
  return toCella(`non si controlla: ${altrove.motivo}${serve}`);
}

function toCertificati({ certificati }: Voce): string {
  if (certificati.length === 0) return '';
  const nomi = certificati.map(({ codice, nome }) => `${codice} ${nome}`);
  return `## Certificati\n\n${nomi.map((nome) => `- ${toTesto(nome)}`).join('\n')}`;
}

function toCure({ cure }: Voce): string {
  if (cure.length === 0) return '';
  const righe = cure.map(
    ({ operazione, come }) => `1. **${operazione}** (${NOMI_OPERAZIONI[operazione]}): ${toTesto(come)}`,
  );
  return `## Operazioni che rimediano\n\nDa provare in quest’ordine.\n\n${righe.join('\n')}`;
}

function toCopertura({ regole, stato }: Voce, fonti: Fonti): string {
  const capo = `## Copertura\n\nStato: **${STATI[stato].toLowerCase()}**.`;
  if (regole.length === 0) return capo;
  const nominate = regole.length > 1;
  return [
    `${capo} La catena intera, dal documento alla prova, è nella [tracciabilità](/tracciabilita).`,
    ...regole.map(
      (regola) => `${nominate ? `**${toTesto(regola.titolo)}**\n\n` : ''}${toCatena(regola, { regole, fonti })}`,
    ),
  ].join('\n\n');
}

/** Where a rule is, and the tests that break it. */
function toCatena(regola: Controllo, { regole, fonti }: Pick<Voce, 'regole'> & { readonly fonti: Fonti }): string {
  const prove = fonti.esempi.find(regola)?.prove ?? [];
  return `- Regola in ${fonti.sorgenti.find(regola, regole).map(toModulo).join(', ')}
- Prove che la violano:
${prove.map(({ file, nomi }) => [`  - ${toModulo(file)}`, ...nomi.map((nome) => `    - ${toTesto(nome)}`)].join('\n')).join('\n')}`;
}

function toFine(ufficiale: Copertura | undefined): string {
  const comando =
    ufficiale === undefined ? '' : `\n\nLo stesso, dal terminale: ${toCodice(`anagrafe regola ${ufficiale.codice}`)}.`;
  return `[Tutti i codici](./)${comando}`;
}
