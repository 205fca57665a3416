import { CONFORME, violata } from '../../../regole/regola.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza } from './regola-richiesta.js';
import { toPeriodo, toRicerca } from './ricerca-elenchi.js';

const ELENCO = 'ricercaElenchiRichieste';

/** The two ends of a range. */
interface Estremi {
  readonly da: string | undefined;
  readonly a: string | undefined;
  readonly campoDa: string;
  readonly campoA: string;
}

function* toIntervalli(richiesta: RichiestaInEsame): Generator<Estremi> {
  const { campo, ricerca } = toRicerca(richiesta);
  const anpr = ricerca?.identificativiANPR;
  if (anpr !== undefined)
    yield toEstremi([anpr.protocolloANPRDa, anpr.protocolloANPRA], `${campo}.identificativiANPR`, 'protocolloANPR');
  const comune = ricerca?.identificativiComune;
  if (comune !== undefined) {
    const suo = `${campo}.identificativiComune`;
    yield toEstremi([comune.protocolloComuneDa, comune.protocolloComuneA], suo, 'protocolloComune');
    yield toEstremi([comune.idOperazioneComuneDa, comune.idOperazioneComuneA], suo, 'idOperazioneComune');
  }
}

function* toIntervalli4001({ corpo: { criteriRicerca: criteri } }: RichiestaInEsame): Generator<Estremi> {
  const comunali = criteri?.identificativiComunali;
  if (comunali !== undefined)
    yield toEstremi(
      [comunali.identificativoComuneDa, comunali.identificativoComuneA],
      'criteriRicerca.identificativiComunali',
      'identificativoComune',
    );
  const anpr = criteri?.identificativiANPR;
  if (anpr !== undefined) {
    const suo = 'criteriRicerca.identificativiANPR';
    yield toEstremi([anpr.idSchedaSoggettoANPRDa, anpr.idSchedaSoggettoANPRA], suo, 'idSchedaSoggettoANPR');
    yield toEstremi([anpr.identificativoANPRDa, anpr.identificativoANPRA], suo, 'identificativoANPR');
  }
}

function toEstremi([da, a]: readonly (string | undefined)[], gruppo: string, nome: string): Estremi {
  return { da, a, campoDa: `${gruppo}.${nome}Da`, campoA: `${gruppo}.${nome}A` };
}

function isMonco({ da, a }: Estremi): boolean {
  return (da === undefined) !== (a === undefined);
}

/** A range has both ends: the same check under two codes. */
function regolaEstremi(codice: string, fonte: number, campi: RegolaRichiesta['campi']): RegolaRichiesta {
  return regolaRichiesta({
    codice,
    fonte,
    titolo: 'Un intervallo di ricerca ha entrambi gli estremi',
    campi,
    messaggio: 'Dell’intervallo di ricerca manca un estremo: {campoMancante}.',
    rimedio: 'Completare l’intervallo con entrambi gli estremi.',
    verifica: (richiesta) => {
      const intervalli = richiesta.operazione === '4001' ? toIntervalli4001(richiesta) : toIntervalli(richiesta);
      for (const estremi of intervalli) {
        if (!isMonco(estremi)) continue;
        const campo = estremi.da === undefined ? estremi.campoDa : estremi.campoA;
        return violata({ campoMancante: campo }, { campo });
      }
      const periodo = toPeriodo(richiesta);
      if (periodo === undefined || (periodo.inizio === undefined) === (periodo.fine === undefined)) return CONFORME;
      const campo = periodo.inizio === undefined ? periodo.campoInizio : periodo.campoFine;
      return violata({ campoMancante: campo }, { campo });
    },
  });
}

export const EHR20: RegolaRichiesta = /* @__PURE__ */ regolaEstremi('EHR20', 218, [ELENCO, 'criteriRicerca']);
export const EHR52: RegolaRichiesta = /* @__PURE__ */ regolaEstremi('EHR52', 237, [ELENCO]);

export const EHR21: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR21',
  titolo: 'Si cerca per un solo intervallo: di date, di identificativi ANPR, del comune',
  campi: ['criteriRicerca', 'ricercaElenchiRichieste'],
  messaggio: 'Gli intervalli di ricerca sono {quanti}: deve essercene uno solo.',
  rimedio: 'Lasciare un solo intervallo: di date, di identificativi ANPR, o di identificativi del comune.',
  fonte: 219,
  verifica: (richiesta) => {
    const { corpo } = richiesta;
    const { criteriRicerca: criteri, ricercaElenchiRichieste: ricerca } = corpo;
    const quanti =
      richiesta.operazione === '4001'
        ? conta(criteri?.riferimentoRichiesta, criteri?.identificativiANPR, criteri?.identificativiComunali)
        : conta(ricerca?.periodoRiferimentoRichieste, ricerca?.identificativiANPR, ricerca?.identificativiComune);
    if (richiesta.operazione !== '4001' && ricerca === undefined) return CONFORME;
    const campo = richiesta.operazione === '4001' ? 'criteriRicerca' : ELENCO;
    return quanti === 1 ? CONFORME : violata({ quanti }, { campo });
  },
});

function conta(...gruppi: readonly unknown[]): number {
  return gruppi.filter((gruppo) => gruppo !== undefined).length;
}

export const EHR45: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR45',
  titolo: 'Un elenco di richieste si cerca con un criterio solo',
  campi: ['ricercaElenchiRichieste', 'parametriRicercaSoggetto'],
  messaggio: 'I criteri di ricerca sono {quanti}: deve essercene uno solo.',
  rimedio: 'Lasciare un solo criterio: periodo, identificativi ANPR, identificativi del comune, o soggetto.',
  fonte: 234,
  verifica: ({ corpo: { ricercaElenchiRichieste: ricerca, parametriRicercaSoggetto: soggetto } }) => {
    if (ricerca === undefined) return CONFORME;
    const quanti = conta(
      ricerca.periodoRiferimentoRichieste,
      ricerca.identificativiANPR,
      ricerca.identificativiComune,
      soggetto,
    );
    return quanti === 1 ? CONFORME : violata({ quanti });
  },
});

export const EHR63: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EHR63',
  titolo: 'Le notifiche non si cercano con gli identificativi del comune',
  campi: ['ricercaElenchiRichieste.identificativiComune', 'ricercaElenchiRichieste.operazioneRichiesta'],
  messaggio: 'Si cercano notifiche, ma con gli identificativi che il comune dà alle sue richieste.',
  rimedio: 'Cercare le notifiche per periodo o per identificativi ANPR.',
  fonte: 244,
  isViolata: ({ corpo: { ricercaElenchiRichieste: ricerca } }) =>
    ricerca?.identificativiComune !== undefined && ricerca.operazioneRichiesta?.startsWith('N') === true,
});
