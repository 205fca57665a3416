import type { TipoListaControlli } from '../../xsd/tipo-dato.data.js';

/** `listaControlli` of the XSD, if there is anything to force. */
export function toListaControlli(controlli: Readonly<Record<string, string | undefined>> = {}): {
  readonly listaControlli?: TipoListaControlli;
} {
  const controllo = Object.entries(controlli).flatMap(([codice, valore]) =>
    valore === undefined ? [] : [{ codice, valore }],
  );
  return controllo.length === 0 ? {} : { listaControlli: { controllo } };
}

/** A family that is left open (`FI` 1: members are still to come), or closed again (`FI` 0). */
export interface ControlliFamigliaIncompleta {
  readonly FI?: '0' | '1';
}

/** A residence at the address where the soggetti live already, forced. */
export interface ControlliStessoIndirizzo {
  readonly FO?: 'S';
}
