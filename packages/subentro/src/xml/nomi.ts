import { stacca } from '../stacca.js';
import type { Codici, Pezzo } from './codici.js';

const POSTI = 2048;
const LUNGHEZZA = 64;

/** The names that were read last, each in the place that its characters give it. */
const NOTI = new Array<string | undefined>(POSTI);

/** The part of a piece that is a name: the same text each time, so that nothing is copied, nor hashed when it is looked up. */
export function toNome({ testo, codici }: Pezzo, da: number, a: number): string {
  let impronta = a - da;
  for (let i = da; i < a; i += 1) impronta = (Math.imul(impronta, 31) + (codici[i] ?? 0)) | 0;
  const posto = impronta & (POSTI - 1);
  const noto = NOTI[posto];
  if (noto?.length === a - da && isNome(codici, da, noto)) return noto;
  const nome = testo.slice(da, a);
  if (nome.length > LUNGHEZZA) return nome;
  const suo = stacca(nome);
  NOTI[posto] = suo;
  return suo;
}

/** Does a name stand at a place, whatever follows it? */
export function isNome(codici: Codici, da: number, nome: string): boolean {
  for (let i = 0; i < nome.length; i += 1) if (codici[da + i] !== nome.charCodeAt(i)) return false;
  return true;
}
