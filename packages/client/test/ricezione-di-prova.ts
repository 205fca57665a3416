import { afterAll, beforeAll, beforeEach } from 'vitest';

import {
  type Notifica,
  type OpzioniRicezione,
  type RispostaRicezione,
  createRicezioneNotifiche,
} from '../src/index.js';
import { type Nodo, toDiscendenti, toTesto } from '../src/xml/nodo.js';
import { readNodo } from '../src/xml/read-nodo.js';
import { type AutoritaDiProva, type CertificatoDiProva, creaAutorita, motivo } from './certificati-di-prova.js';
import { type DatiNotifica, toNotifica } from './notifica-di-prova.js';

/** The common name of who signs for ANPR, in the tests. */
export const ANPR = 'Servizio notifiche';

/** What a notification of the tests says, where nothing else is said. */
export const CONTENUTO = '<?xml version="1.0"?>\n<Notifica><cognome>PROVÀ</cognome></Notifica>';

/** What the tests of an endpoint have: made before them, and taken away after. */
export class RicezioneDiProva {
  /** The authority of who signs, and that of the comuni. */
  utenti!: AutoritaDiProva;
  postazioni!: AutoritaDiProva;
  anpr!: CertificatoDiProva;
  co!: CertificatoDiProva;
  altro!: CertificatoDiProva;
  tenute: Notifica[] = [];

  constructor() {
    beforeAll(() => {
      if (motivo !== undefined) return;
      this.utenti = creaAutorita('CA Utenti Prova');
      this.postazioni = creaAutorita();
      this.anpr = this.utenti.emetti(ANPR);
      this.co = this.postazioni.emetti('058091-CO-9999');
      this.altro = this.postazioni.emetti('015146-CO-9999');
    });
    afterAll(() => {
      if (motivo !== undefined) return;
      this.utenti.chiudi();
      this.postazioni.chiudi();
    });
    beforeEach((ctx) => {
      if (motivo !== undefined) ctx.skip(motivo);
      this.tenute = [];
    });
  }

  readonly opzioni = (cambi: Partial<OpzioniRicezione> = {}): OpzioniRicezione => ({
    chiavi: this.co,
    autorita: this.utenti.certificato,
    firmatari: [ANPR],
    tieni: async (notifica) => {
      const gia = this.tenute.some(({ chiave }) => chiave === notifica.chiave);
      this.tenute.push(notifica);
      return Promise.resolve(gia ? 'ripetuta' : 'nuova');
    },
    ...cambi,
  });

  readonly ricevi = async (corpo: Uint8Array, cambi: Partial<OpzioniRicezione> = {}): Promise<RispostaRicezione> =>
    (await createRicezioneNotifiche(this.opzioni(cambi)))({ metodo: 'POST', corpo });

  readonly scrivi = async (dati: Partial<DatiNotifica> = {}): Promise<Buffer> =>
    toNotifica({ firmatario: this.anpr, comune: this.co, contenuto: CONTENUTO, ...dati });
}

/** What an answer says, by the names of its elements. */
export function toDetti({ corpo }: RispostaRicezione): Record<string, string> {
  const foglie = [...toDiscendenti(readNodo(Buffer.from(corpo)))].filter(
    ({ figli }) => !figli.some((figlio): figlio is Nodo => typeof figlio !== 'string'),
  );
  return Object.fromEntries(foglie.map((nodo) => [nodo.nome, toTesto(nodo)]));
}
