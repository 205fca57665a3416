import type { Voce } from './catalogo.js';
import { DOCUMENTI, type Documento, type Punto, toPunti } from './documenti.js';
import { toFonti } from './fonti.js';
import { type Pagina, toTitolo } from './pagina-regola.js';
import { toAncora, toCella, toTabella, toTesto } from './testo.js';

/** A place in a document, with the codes that come from it. */
interface Riga {
  readonly punto: Punto;
  readonly voci: readonly Voce[];
}

/** A page for each document, and the one that lists them. */
export function toPagineDocumenti(voci: readonly Voce[]): readonly Pagina[] {
  const perDocumento = [...toRighePerDocumento(voci)];
  return [toElenco(perDocumento), ...perDocumento.map(toPagina)];
}

function toElenco(perDocumento: readonly (readonly [Documento, readonly Riga[]])[]): Pagina {
  const righe = perDocumento.map(([documento, sue]) => [
    `[${documento.nome}](./${toAncora(documento.nome)})`,
    documento.cosa,
    new Set(sue.flatMap((riga) => riga.voci)).size,
  ]);
  return {
    nome: 'index',
    titolo: 'I documenti',
    contenuto: `# I documenti

Da dove viene ogni controllo. Di ogni documento una pagina ha i punti che le fonti citano, ciascuno con i codici che ne vengono: dal
documento alla regola; dalla regola alla prova prosegue la [tracciabilità](/tracciabilita).

${toTabella(['Documento', 'Che cos’è', 'Codici'], righe)}
`,
  };
}

/** The places of a document in order, with the codes of each. */
function toPagina([{ nome, cosa }, righe]: readonly [Documento, readonly Riga[]]): Pagina {
  return {
    nome: toAncora(nome),
    titolo: nome,
    contenuto: `# ${toTesto(nome)}

${cosa}

${toTabella(
  ['Punto', 'Codici', 'Qui'],
  righe.map(({ punto, voci }) => [toScritto(punto), toCodici(voci), toCella(toQui(voci))]),
)}

[Tutti i documenti](./)
`,
  };
}

function toScritto({ nome, indirizzo }: Punto): string {
  if (nome === '') return 'tutto';
  return indirizzo === undefined ? toCella(nome) : `[${toCella(nome)}](${indirizzo})`;
}

/** So many codes are told with what they want. */
const CON_TITOLO = 3;

function toCodici(voci: readonly Voce[]): string {
  const link = ({ codice }: Voce): string => `[${codice}](/regole/${codice})`;
  if (voci.length > CON_TITOLO) return voci.map(link).join(' · ');
  return voci.map((voce) => `${link(voce)} ${toCella(toTitolo(voce))}`).join('<br>');
}

/** What is done about the codes of a place: one, or several counted by kind. */
function toQui(voci: readonly Voce[]): string {
  const specie = voci.map(toSpecie);
  if (specie.length === 1) return QUI[specie[0] ?? 'altro'][0];
  return (['regola', 'altro', 'alias'] as const)
    .map((una) => ({ nomi: QUI[una], quanti: specie.filter((sua) => sua === una).length }))
    .filter(({ quanti }) => quanti > 0)
    .map(({ nomi: [uno, molti], quanti }) => `${quanti} ${quanti === 1 ? uno : molti}`)
    .join(', ');
}

const QUI = {
  regola: ['regola', 'regole'],
  altro: ['non verificabile', 'non verificabili'],
  alias: ['nome interno', 'nomi interni'],
} as const;

function toSpecie({ regole, stato }: Voce): keyof typeof QUI {
  if (regole.length > 0) return 'regola';
  return stato === 'nome-interno' ? 'alias' : 'altro';
}

const perNome = new Intl.Collator('it', { numeric: true });

function toRighePerDocumento(voci: readonly Voce[]): ReadonlyMap<Documento, readonly Riga[]> {
  const trovati = new Map(DOCUMENTI.map((documento) => [documento, new Map<string, { punto: Punto; voci: Voce[] }>()]));
  for (const voce of voci)
    for (const punto of toFonti(voce).flatMap(toPunti)) {
      const punti = trovati.get(punto.documento);
      const riga = punti?.get(punto.nome) ?? { punto, voci: [] };
      if (riga.voci.at(-1) !== voce) riga.voci.push(voce);
      punti?.set(punto.nome, riga);
    }
  return new Map(
    [...trovati].map(([documento, punti]) => [
      documento,
      [...punti.values()].sort((a, b) => perNome.compare(a.punto.nome, b.punto.nome)),
    ]),
  );
}
