import type { Certificato } from './certificato.js';

/** Whether a certificate serves on a day, in Italian; the days left where it does. */
export type Validita =
  | { readonly type: 'valido'; readonly giorni: number }
  | { readonly type: 'in-scadenza'; readonly avviso: string }
  | { readonly type: 'non-valido'; readonly motivo: string };

const GIORNI_AVVISO = 60;
const GIORNO = 86_400_000;

/** Does a certificate serve now, and will it for sixty days? */
export function toValidita({ cn, dal, al }: Certificato, adesso: Date): Validita {
  if (adesso < dal) return { type: 'non-valido', motivo: `il certificato ${cn} vale solo dal ${toGiorno(dal)}` };
  if (adesso > al) {
    const motivo = `il certificato ${cn} è scaduto il ${toGiorno(al)}: scaricare quello nuovo dalla console`;
    return { type: 'non-valido', motivo };
  }
  const giorni = Math.floor((al.getTime() - adesso.getTime()) / GIORNO);
  if (giorni > GIORNI_AVVISO) return { type: 'valido', giorni };
  return { type: 'in-scadenza', avviso: `Il certificato ${cn} scade il ${toGiorno(al)}, fra ${giorni} giorni.` };
}

/** The day of an instant in UTC, `AAAA-MM-GG`, as certificates have it. */
export function toGiorno(istante: Date): string {
  return istante.toISOString().slice(0, 10);
}
