import { computeCodiceFiscale } from '@anagrafe/codice-fiscale';
import { describe, expect, it } from 'vitest';

import { ADA, ADA_MARCATA, CF_ADA, CHI, COMUNE, createProva, toCodice } from './persone-di-prova.js';

const base = { ...CHI, comune: COMUNE };
const ADELE = { ...ADA, nome: 'ADELE' };
const CF_ADELE = computeCodiceFiscale(ADELE);

describe('guasti', () => {
  it('una risposta persa di ciò che è stato fatto, e di ciò che non lo è', async () => {
    const perso = (eseguita: boolean) =>
      createProva([], {
        guasti: [{ operazione: 'attribuisci', volte: 1, effetto: { causa: 'tempo-scaduto', eseguita } }],
      });
    for (const eseguita of [true, false]) {
      const { ae } = perso(eseguita);
      expect(await ae.attribuisci({ ...base, dati: ADA })).toEqual({ type: 'incerta', causa: 'tempo-scaduto' });
      expect(toCodice(await ae.interroga({ dati: ADA, ...CHI }))).toBe(eseguita ? 'EAI20' : 'EAI90');
    }
  });

  it('un’interruzione dura quanto si dice, e non tocca le altre operazioni', async () => {
    const guasti = [
      { operazione: 'interroga', dal: '2026-11-21T12:00:00', al: '2026-11-21T13:00:00', effetto: { codice: 'AEE97' } },
    ] as const;
    const { ae, orologio } = createProva([ADA_MARCATA], { guasti });
    const interroga = () => ae.interroga({ codiceFiscale: CF_ADA, ...CHI });
    expect(toCodice(await interroga())).toBe('EAI20');
    orologio.metti('2026-11-21T12:30:00');
    expect(await interroga()).toMatchObject({
      type: 'indisponibile',
      codice: { codice: 'AEE97', riprova: 'dopo-attesa' },
    });
    expect(toCodice(await ae.valida({ ...base, codiceFiscale: CF_ADA, dati: ADA }))).toBe('00');
    orologio.metti('2026-11-21T13:00:01');
    expect(toCodice(await interroga())).toBe('EAI20');
  });

  it('salta le prime, poi accade tante volte quante si dice, di quel codice soltanto', async () => {
    const guasti = [{ codiceFiscale: CF_ADA.toLowerCase(), salta: 1, volte: 2, effetto: { codice: 'AEE95' } }];
    const { ae } = createProva([ADA_MARCATA, { codiceFiscale: CF_ADELE, dati: ADELE }], { guasti });
    const codici: (string | undefined)[] = [];
    for (const codiceFiscale of [CF_ADA, CF_ADELE, CF_ADA, CF_ADA, CF_ADA]) {
      codici.push(toCodice(await ae.interroga({ codiceFiscale, ...CHI })));
    }
    expect(codici).toEqual(['EAI20', 'EAI20', 'AEE95', 'AEE95', 'EAI20']);
  });

  it.each([
    ['EAM33', { type: 'codice-non-pubblicato', testo: 'EAM33', codice: { funzione: 'variazione' } }],
    ['EN077', { type: 'codice-non-pubblicato', testo: 'EN077' }],
    ['PROVA ADA, VIA DEI FIORI', { type: 'codice-non-pubblicato', testo: '' }],
  ])('un codice mai visto, %s, non si prende per un altro', async (codice, atteso) => {
    const { ae } = createProva([ADA_MARCATA], { guasti: [{ effetto: { codice } }] });
    expect(await ae.interroga({ codiceFiscale: CF_ADA, ...CHI })).toMatchObject(atteso);
  });
});
