import { type Operazione, type Richiesta, openTracciato } from '../../../src/operazioni/index.js';
import type { Gruppo } from '../../../src/xsd/struttura.js';
import { type Caso, type Istanza, toIstanza } from '../../xsd/istanza.js';

/** A request of an operation as the official schema allows it, by chance. */
export async function toRichiestaACaso(operazione: Operazione, caso: Caso): Promise<Richiesta> {
  const { tipo, radice } = await openTracciato(operazione);
  const ricchezza = { facoltativi: 1 + caso(5), ripetizioni: 2 };
  const { contenuto } = toIstanza({ elemento: radice.nome, tipo }, caso, ricchezza);
  return { operazione, corpo: toOggetto(contenuto as readonly Istanza[], radice.contenuto as Gruppo) } as Richiesta;
}

/** An element a property; of one that may be repeated, a list. */
function toOggetto(figli: readonly Istanza[], gruppo: Gruppo): object {
  const oggetto: Record<string, unknown> = {};
  for (const { nome, contenuto } of figli) {
    const previsto = gruppo.elementi.get(nome)!;
    const valore = typeof contenuto === 'string' ? contenuto : toOggetto(contenuto, previsto.contenuto as Gruppo);
    oggetto[nome] = previsto.ripetuto ? [...((oggetto[nome] as unknown[] | undefined) ?? []), valore] : valore;
  }
  return oggetto;
}
