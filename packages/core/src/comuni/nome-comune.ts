import type { NomeComune } from '@anagrafe/decodifica';

/** No name of the archive has a bracket. */
const CON_PROVINCIA = /^(?<nome>[^()]+)\(\s*(?<sigla>\p{L}+)\s*\)$/u;

/** A name with its province between brackets, taken apart; any other text is a name as it stands. */
export function toNomeComune(testo: string): NomeComune {
  const { nome, sigla } = CON_PROVINCIA.exec(testo.trim())?.groups ?? {};
  return nome === undefined ? { denominazione: testo.trim() } : { denominazione: nome.trim(), siglaProvincia: sigla };
}
