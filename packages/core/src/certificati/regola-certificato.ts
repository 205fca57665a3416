import { type Contesto, type Regola, type Severita, type Verdetto, CONFORME, mancano } from '../regole/regola.js';
import type { Certificazione } from './certificazione.js';
import { formatTipi } from './tipo-certificato.js';

/** A check of service 6001. `tipi` are the types of certificate it is about: all of them where there are none. */
export interface RegolaCertificato extends Regola<Certificazione> {
  readonly tipi: readonly string[] | undefined;
}

/** What the rules on certificates have in common. */
interface Descrizione extends Pick<
  Regola<Certificazione>,
  'codice' | 'titolo' | 'campi' | 'messaggio' | 'rimedio' | 'serve'
> {
  /** Its row in the official list of the services, or its sources. */
  readonly fonte: number | readonly string[];
  /** What changed in time, or how its sources were read. */
  readonly nota?: string;
  /** Unless it is the common one: refused in the services, unknown to the subentro. */
  readonly severita?: Severita | Regola<Certificazione>['severita'];
}

/** A rule on the request as a whole. */
interface SullaRichiesta extends Descrizione {
  readonly verifica: Regola<Certificazione>['verifica'];
}

/** A rule on some types of certificate. */
interface SuiTipi extends Descrizione {
  readonly tipi: readonly string[];
  /** Asked only if some of the types are, which it receives. A message may name them with `{certificati}`. */
  readonly verifica: (certificazione: Certificazione, chiesti: readonly string[], contesto: Contesto) => Verdetto;
}

const TIPO = 'listaTipiCertificati.tipoCertificato';

/** The rule of a code on the request as a whole. */
export function regolaRichiesta(r: SullaRichiesta): RegolaCertificato {
  return { ...toComune(r), tipi: undefined, verifica: r.verifica };
}

/** The rule of a code on some types of certificate: undecided while the request names none. */
export function regolaTipi(r: SuiTipi): RegolaCertificato {
  const conTipi = r.messaggio.includes('{certificati}');
  return {
    ...toComune(r),
    tipi: r.tipi,
    verifica: (certificazione, contesto) => {
      if (certificazione.tipi.length === 0) return mancano(TIPO);
      const chiesti = certificazione.tipi.filter((tipo) => r.tipi.includes(tipo));
      if (chiesti.length === 0) return CONFORME;
      const verdetto = r.verifica(certificazione, chiesti, contesto);
      if (verdetto.type !== 'violata' || !conTipi || 'certificati' in verdetto.parametri) return verdetto;
      return { ...verdetto, parametri: { ...verdetto.parametri, certificati: formatTipi(chiesti) } };
    },
  };
}

function toComune({
  severita = 'errore',
  fonte,
  nota,
  serve,
  ...r
}: Descrizione): Omit<RegolaCertificato, 'tipi' | 'verifica'> {
  const { codice, titolo, campi, messaggio, rimedio } = r;
  return {
    codice,
    titolo,
    severita: typeof severita === 'string' ? { subentro: null, servizi: severita } : severita,
    daRimuoverePrimaDelSubentro: false,
    campi,
    messaggio,
    rimedio,
    ...(serve === undefined ? {} : { serve }),
    fonte: typeof fonte === 'number' ? [`Elenco errori ANPR 2018, riga ${fonte}`] : fonte,
    ...(nota === undefined ? {} : { vigore: { nota } }),
  };
}
