import type { OperazioneRegistrata, Passo } from '../../src/operazioni/index.js';

const CANCELLAZIONI = ['2001', '2003'];
const ISCRIZIONI = ['1001', '1002', 'A001', 'A002'];
const ANNULLA: Readonly<Record<string, readonly string[]>> = {
  '1013': ['1001', '1002', '1010', 'A001', 'A002'],
  '2011': ['2001', '2003', '2009'],
  '5012': ['5001', '5005', '5008', 'A006'],
};

/** An annulment as it is asked. */
type Annullamento = Extract<Passo, { readonly type: 'annullamento' }>;

/**
 * A register with its history, as far as annulments go: it takes requests one at a time and refuses them with the code that
 * ANPR would. Written from the sources, not from the code under test.
 */
export class RegistroInMemoria {
  readonly operazioni: readonly OperazioneRegistrata[];
  readonly componenti: Readonly<Record<string, readonly string[]>>;
  readonly #annullate: ReadonlySet<string>;
  readonly #tolte: ReadonlySet<string>;
  /** What was annulled in part: `id/soggetto`. */
  readonly #parziali: ReadonlySet<string>;

  constructor(
    operazioni: readonly OperazioneRegistrata[],
    componenti: Readonly<Record<string, readonly string[]>>,
    stato: { annullate?: ReadonlySet<string>; tolte?: ReadonlySet<string>; parziali?: ReadonlySet<string> } = {},
  ) {
    this.operazioni = operazioni;
    this.componenti = componenti;
    this.#annullate = stato.annullate ?? new Set(operazioni.filter((o) => o.annullata).map((o) => o.idOperazioneANPR));
    this.#tolte = stato.tolte ?? new Set();
    this.#parziali = stato.parziali ?? new Set();
  }

  /** What tells one state from another. */
  get chiave(): string {
    return [this.#annullate, this.#tolte, this.#parziali].map((uno) => [...uno].sort().join()).join('|');
  }

  /** Has an operation no effect any more: annulled, or undone for each of its soggetti? */
  senzaEffetto(id: string): boolean {
    const operazione = this.#trova(id);
    if (operazione === undefined || this.#annullate.has(id)) return true;
    return operazione.soggetti.length > 0 && operazione.soggetti.every((uno) => this.senzaEffettoPer(id, uno));
  }

  /** Has it none on one of its soggetti? */
  senzaEffettoPer(id: string, soggetto: string): boolean {
    const chiave = `${id}/${soggetto}`;
    return this.#annullate.has(id) || this.#tolte.has(chiave) || this.#parziali.has(chiave);
  }

  isAnnullata(id: string): boolean {
    return this.#annullate.has(id);
  }

  /** 1013, 2011, 5012. */
  annulla(chi: string, richiesta: Annullamento): RegistroInMemoria | string {
    const { servizio, operazione: id, operazioneRichiesta, ripristino, dataDecorrenza, soggetto } = richiesta;
    if (!ANNULLA[servizio]!.includes(operazioneRichiesta)) return 'EN314';
    const operazione = this.#trova(id);
    if (operazione === undefined) return 'EN078';
    if (operazione.operazione !== operazioneRichiesta) return 'EN314';
    if (operazione.comune !== chi) return 'EN145';
    if (this.#annullate.has(id)) return 'EN148';
    if (operazione.operazione === '5008' && operazione.tipiMutazione?.includes('01')) return 'EN234';
    if (soggetto !== undefined) {
      if (operazioneRichiesta === '5001') return 'EN351';
      if (servizio !== '5012' || ripristino || !operazione.soggetti.includes(soggetto)) return 'inatteso';
      if (this.#parziali.has(`${id}/${soggetto}`)) return 'EN148';
    }
    const poi = this.#dopo(operazione);
    const suoi = soggetto === undefined ? this.#attivi(operazione) : [soggetto];
    if (ripristino) {
      if (!cambiaResidenza(operazione)) return 'EN352';
      if (dataDecorrenza !== operazione.dataDecorrenza) return 'EN360';
      const impedisce = (altra: OperazioneRegistrata): boolean =>
        (muove(altra) && comuni(altra.soggetti, suoi)) ||
        (cambiaResidenza(altra) && comuni(altra.famiglie, operazione.famiglie));
      if (poi.some(impedisce)) return 'EN359';
    } else {
      const persone = [...suoi, ...operazione.famiglie.flatMap((famiglia) => this.componenti[famiglia] ?? [])];
      const blocca = (altra: OperazioneRegistrata): boolean =>
        comuni(altra.soggetti, persone) || comuni(altra.famiglie, operazione.famiglie);
      if (poi.some((altra) => !ANNULLA[altra.operazione] && blocca(altra))) return 'EN077';
    }
    return soggetto === undefined
      ? this.#con({ annullate: new Set([...this.#annullate, id]) })
      : this.#con({ parziali: new Set([...this.#parziali, `${id}/${soggetto}`]) });
  }

  /** 2003 with motivo 12: undoes the last thing that moved the soggetto. */
  cancella(chi: string, soggetto: string, dataDecorrenza: string | undefined): RegistroInMemoria | string {
    const ultima = this.#ultimoMovimento(soggetto);
    if (ultima === undefined || CANCELLAZIONI.includes(ultima.operazione)) return 'EN184';
    if (ultima.operazione !== '1002' && !cambiaResidenza(ultima)) return 'EN343';
    if (ultima.comune !== chi) return 'EN145';
    if (ultima.dataDecorrenza !== dataDecorrenza) return 'EN343';
    return this.#aggiungi(
      { operazione: '2003', comune: chi, soggetti: [soggetto], famiglie: ultima.famiglie },
      `${ultima.idOperazioneANPR}/${soggetto}`,
    );
  }

  /** 1002 with motivo 10: enters again who was cancelled. */
  reiscrivi(soggetto: string): RegistroInMemoria | string {
    const ultima = this.#ultimoMovimento(soggetto);
    if (ultima === undefined || !CANCELLAZIONI.includes(ultima.operazione)) return 'EN187';
    return this.#aggiungi({ operazione: '1002', soggetti: [soggetto], famiglie: ultima.famiglie });
  }

  #trova(id: string): OperazioneRegistrata | undefined {
    return this.operazioni.find(({ idOperazioneANPR }) => idOperazioneANPR === id);
  }

  #dopo(operazione: OperazioneRegistrata): OperazioneRegistrata[] {
    return this.operazioni
      .slice(this.operazioni.indexOf(operazione) + 1)
      .filter(({ idOperazioneANPR }) => !this.#annullate.has(idOperazioneANPR))
      .map((una) => ({ ...una, soggetti: this.#attivi(una) }))
      .filter(({ soggetti }) => soggetti.length > 0);
  }

  /** The soggetti for whom an operation was not annulled in part. */
  #attivi({ idOperazioneANPR, soggetti }: OperazioneRegistrata): readonly string[] {
    return soggetti.filter((uno) => !this.#parziali.has(`${idOperazioneANPR}/${uno}`));
  }

  #ultimoMovimento(soggetto: string): OperazioneRegistrata | undefined {
    return this.operazioni
      .filter((una) => muove(una) && this.#attivi(una).includes(soggetto) && !this.#annullate.has(una.idOperazioneANPR))
      .at(-1);
  }

  #aggiungi(operazione: Omit<OperazioneRegistrata, 'idOperazioneANPR'>, tolta?: string): RegistroInMemoria {
    const nuova = { ...operazione, idOperazioneANPR: `nuova-${this.operazioni.length}` };
    const tolte = tolta === undefined ? this.#tolte : new Set([...this.#tolte, tolta]);
    return new RegistroInMemoria([...this.operazioni, nuova], this.componenti, {
      annullate: this.#annullate,
      parziali: this.#parziali,
      tolte,
    });
  }

  #con(stato: { annullate: ReadonlySet<string> } | { parziali: ReadonlySet<string> }): RegistroInMemoria {
    return new RegistroInMemoria(this.operazioni, this.componenti, {
      annullate: this.#annullate,
      tolte: this.#tolte,
      parziali: this.#parziali,
      ...stato,
    });
  }
}

/** Does the operation change where people live? */
export function cambiaResidenza({ operazione, tipiMutazione = [] }: OperazioneRegistrata): boolean {
  if (operazione === '5005') return !tipiMutazione.some((tipo) => tipo === '03' || tipo === '04');
  return operazione === '5001' && tipiMutazione.some((tipo) => ['4', '5', '6'].includes(tipo));
}

function muove(una: OperazioneRegistrata): boolean {
  return cambiaResidenza(una) || ISCRIZIONI.includes(una.operazione) || CANCELLAZIONI.includes(una.operazione);
}

function comuni(a: readonly string[], b: readonly string[]): boolean {
  return a.some((uno) => b.includes(uno));
}
