/** Where ANPR is to be reached, and how. */
export interface Via {
  readonly host: string;
  readonly porta: number;
  /** Authorities to trust, in PEM; absent, those of the machine. */
  readonly autorita?: readonly string[];
  /** How long each step may take, in milliseconds. */
  readonly attesa: number;
}

/** The way to an address; `undefined` if it is none that begins with `https:`. */
export function toVia(indirizzo: string, come: Pick<Via, 'autorita' | 'attesa'>): Via | undefined {
  if (!URL.canParse(indirizzo)) return undefined;
  const { protocol, hostname, port } = new URL(indirizzo);
  if (protocol !== 'https:') return undefined;
  // The brackets of an IPv6 address are not part of it.
  return { ...come, host: hostname.replace(/^\[(.*)\]$/, '$1'), porta: port === '' ? 443 : Number(port) };
}
