import type { DatiFornitura, DatiInvio, FamigliaConvivenza, Soggetto } from '@anagrafe/core';

import type { ViolazioneStruttura } from './xml/lettura.js';

/** One record of a file di subentro, with the line where it begins. */
export type RecordFornitura =
  | { readonly tipo: 'datiFornitura'; readonly riga: number; readonly datiFornitura: DatiFornitura }
  | { readonly tipo: 'datiInvio'; readonly riga: number; readonly datiInvio: DatiInvio }
  | { readonly tipo: 'soggetto'; readonly riga: number; readonly soggetto: Soggetto }
  | { readonly tipo: 'famiglia' | 'convivenza'; readonly riga: number; readonly scheda: FamigliaConvivenza }
  | ({ readonly tipo: 'violazione' } & ViolazioneStruttura);

/** A group of the file as a record, in the names of the domain. */
export function toRecord(nome: string, gruppo: object, riga: number): RecordFornitura {
  switch (nome) {
    case 'datiFornitura':
      return { tipo: 'datiFornitura', riga, datiFornitura: gruppo };
    case 'datiInvio':
      return { tipo: 'datiInvio', riga, datiInvio: gruppo };
    case 'famiglia':
    case 'convivenza':
      return { tipo: nome, riga, scheda: gruppo };
    default:
      return { tipo: 'soggetto', riga, soggetto: gruppo };
  }
}

/** The names of the file become the names of the domain: only `generalitaSubIscr` differs. */
export function toNomiDominio(gruppo: Readonly<Record<string, unknown>>): object {
  const dominio: Record<string, unknown> = {};
  const generalita = gruppo['generalitaSubIscr'];
  if (generalita !== undefined) dominio['generalita'] = generalita;
  for (const nome in gruppo) if (nome !== 'generalitaSubIscr') dominio[nome] = gruppo[nome];
  return dominio;
}
