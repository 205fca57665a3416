/**
 * Assembles one function of WebAssembly out of its text: the folded form of the standard text format, with names for
 * numbers (`$NOME` where a number may stand) and nothing that is not needed here.
 */
export function assembla(testo: string, numeri: Readonly<Record<string, number>>): Uint8Array {
  const [modulo] = parse(testo);
  if (!Array.isArray(modulo) || modulo[0] !== 'func') throw new Error('one function is expected');
  const intestazioni = modulo.slice(1).filter((parte): parte is Nodo[] => isUna(parte, ['param', 'result', 'local']));
  const tipi = (parola: string): number[] =>
    intestazioni.filter(([nome]) => nome === parola).map((parte) => toTipo(parte.at(-1)));
  const nomi = intestazioni.filter(([nome]) => nome !== 'result').map(([, nome]) => String(nome));
  const corpo = modulo.slice(1).filter((parte) => Array.isArray(parte) && !intestazioni.includes(parte));
  const codice = corpo.flatMap((parte) => istruzione(parte, { nomi, numeri, etichette: [] }));
  const variabili = tipi('local').flatMap((tipo) => [1, tipo]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...sezione(1, [1, 0x60, ...vettore(tipi('param')), ...vettore(tipi('result'))]),
    ...sezione(2, [1, ...nome('m'), ...nome('m'), 0x02, 0x00, 0x01]), // the memory comes from outside
    ...sezione(3, [1, 0]),
    ...sezione(7, [1, ...nome('f'), 0x00, 0]),
    ...sezione(10, [1, ...conLunghezza([...senzaSegno(variabili.length / 2), ...variabili, ...codice, FINE])]),
  ]);
}

type Nodo = string | Nodo[];

interface Ambito {
  readonly nomi: readonly string[];
  readonly numeri: Readonly<Record<string, number>>;
  /** The blocks around, the innermost first. */
  readonly etichette: readonly string[];
}

const FINE = 0x0b;
const TIPI: Readonly<Record<string, number>> = { i32: 0x7f, v128: 0x7b };
const SEMPLICI: Readonly<Record<string, number>> = {
  'i32.eqz': 0x45, 'i32.eq': 0x46, 'i32.ne': 0x47, 'i32.lt_u': 0x49, 'i32.gt_s': 0x4a, 'i32.gt_u': 0x4b, 'i32.ge_u': 0x4f, 'i32.ctz': 0x68,
  'i32.lt_s': 0x48, 'i32.add': 0x6a, 'i32.sub': 0x6b, 'i32.mul': 0x6c, 'i32.and': 0x71, 'i32.or': 0x72, 'i32.xor': 0x73, 'i32.shl': 0x74, 'i32.shr_u': 0x76, return: 0x0f,
}; // prettier-ignore
const DI_MEMORIA: Readonly<Record<string, readonly number[]>> = {
  'i32.load': [0x28], 'i32.load8_u': [0x2d], 'i32.store': [0x36], 'i32.store8': [0x3a], 'v128.load': [0xfd, 0x00], 'v128.store': [0xfd, 0x0b],
}; // prettier-ignore
const VETTORIALI: Readonly<Record<string, number>> = {
  'i8x16.swizzle': 0x0e, 'i8x16.splat': 0x0f, 'i8x16.eq': 0x23, 'i8x16.ne': 0x24, 'i8x16.lt_u': 0x26, 'v128.and': 0x4e, 'i8x16.bitmask': 0x64,
  'i8x16.shr_u': 0x6d, 'i8x16.sub': 0x71,
}; // prettier-ignore

function istruzione(nodo: Nodo, ambito: Ambito): number[] {
  if (!Array.isArray(nodo)) throw new Error(`an instruction is expected, not ${nodo}`);
  const [parola, ...resto] = nodo;
  const operazione = String(parola);
  const tutte = (nodi: readonly Nodo[]): number[] => nodi.flatMap((uno) => istruzione(uno, ambito));
  const numero = (uno: Nodo | undefined): number => toNumero(uno, ambito.numeri);
  switch (operazione) {
    case 'block':
    case 'loop': {
      const [etichetta, ...corpo] = resto;
      return [operazione === 'block' ? 0x02 : 0x03, 0x40, ...dentro(corpo, ambito, String(etichetta)), FINE];
    }
    case 'if': {
      const [condizione, ...rami] = resto;
      const [allora, altrimenti] = rami.map((ramo) => dentro((ramo as Nodo[]).slice(1), ambito, ''));
      return [
        ...tutte([condizione ?? '']),
        ...[0x04, 0x40],
        ...(allora ?? []),
        ...(altrimenti === undefined ? [] : [0x05, ...altrimenti]),
        FINE,
      ];
    }
    case 'br':
    case 'br_if': {
      const livello = ambito.etichette.indexOf(String(resto[0]));
      if (livello < 0) throw new Error(`no block ${String(resto[0])}`);
      return [...tutte(resto.slice(1)), operazione === 'br' ? 0x0c : 0x0d, ...senzaSegno(livello)];
    }
    case 'local.get':
    case 'local.set':
    case 'local.tee': {
      const quale = ambito.nomi.indexOf(String(resto[0]));
      if (quale < 0) throw new Error(`no variable ${String(resto[0])}`);
      return [
        ...tutte(resto.slice(1)),
        { get: 0x20, set: 0x21, tee: 0x22 }[operazione.slice(6)] ?? 0,
        ...senzaSegno(quale),
      ];
    }
    case 'i32.const':
      return [0x41, ...conSegno(numero(resto[0]))];
    case 'v128.const':
      return [0xfd, 0x0c, ...resto.slice(1).map(numero)]; // (v128.const i8x16 …)
    case 'i8x16.extract_lane_u':
      return [...tutte(resto.slice(1)), 0xfd, 0x16, numero(resto[0])];
  }
  const semplice = SEMPLICI[operazione];
  if (semplice !== undefined) return [...tutte(resto), semplice];
  const diMemoria = DI_MEMORIA[operazione];
  if (diMemoria !== undefined) {
    const [primo, ...altri] = resto;
    const conScarto = typeof primo === 'string';
    const scarto = conScarto ? numero(primo.replace('offset=', '')) : 0;
    return [...tutte(conScarto ? altri : resto), ...diMemoria, 0, ...senzaSegno(scarto)];
  }
  const vettoriale = VETTORIALI[operazione];
  if (vettoriale === undefined) throw new Error(`no instruction ${operazione}`);
  return [...tutte(resto), 0xfd, ...senzaSegno(vettoriale)];
}

function dentro(corpo: readonly Nodo[], ambito: Ambito, etichetta: string): number[] {
  const suo = { ...ambito, etichette: [etichetta, ...ambito.etichette] };
  return corpo.flatMap((uno) => istruzione(uno, suo));
}

function parse(testo: string): Nodo[] {
  const segni = testo.replace(/;;.*/g, '').match(/[()]|[^\s()]+/g) ?? [];
  const aperti: Nodo[][] = [[]];
  for (const segno of segni) {
    if (segno === '(') aperti.push([]);
    else if (segno === ')') {
      const chiuso = aperti.pop();
      if (chiuso === undefined || aperti.length === 0) throw new Error('a parenthesis too many');
      aperti.at(-1)?.push(chiuso);
    } else aperti.at(-1)?.push(segno);
  }
  if (aperti.length !== 1) throw new Error('a parenthesis is missing');
  return aperti[0] ?? [];
}

function isUna(nodo: Nodo, parole: readonly string[]): boolean {
  return Array.isArray(nodo) && parole.includes(String(nodo[0]));
}

function toTipo(nodo: Nodo | undefined): number {
  const tipo = TIPI[String(nodo)];
  if (tipo === undefined) throw new Error(`no type ${String(nodo)}`);
  return tipo;
}

function toNumero(nodo: Nodo | undefined, numeri: Readonly<Record<string, number>>): number {
  const testo = String(nodo);
  const numero = testo.startsWith('$') ? numeri[testo.slice(1)] : Number(testo);
  if (numero === undefined || !Number.isInteger(numero)) throw new Error(`no number ${testo}`);
  return numero;
}

function sezione(codice: number, contenuto: readonly number[]): number[] {
  return [codice, ...conLunghezza(contenuto)];
}

function conLunghezza(byte: readonly number[]): number[] {
  return [...senzaSegno(byte.length), ...byte];
}

function vettore(byte: readonly number[]): number[] {
  return conLunghezza(byte);
}

function nome(testo: string): number[] {
  return conLunghezza([...Buffer.from(testo)]);
}

/** LEB128. */
function senzaSegno(numero: number): number[] {
  const resto = Math.floor(numero / 0x80);
  return resto === 0 ? [numero] : [(numero % 0x80) | 0x80, ...senzaSegno(resto)];
}

function conSegno(numero: number): number[] {
  const basso = numero & 0x7f;
  const resto = numero >> 7;
  const finito = (resto === 0 && (basso & 0x40) === 0) || (resto === -1 && (basso & 0x40) !== 0);
  return finito ? [basso] : [basso | 0x80, ...conSegno(resto)];
}
