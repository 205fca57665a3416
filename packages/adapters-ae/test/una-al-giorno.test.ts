import { computeCodiceFiscale } from '@anagrafe/codice-fiscale';
import type { PersonaIscritta } from '@anagrafe/adapters-ae';
import { describe, expect, it } from 'vitest';

import { ADA, ADA_MARCATA, CF_ADA, CHI, COMUNE, VIA, createProva, toCodice } from './persone-di-prova.js';

const base = { ...CHI, comune: COMUNE };
const ADELE = { ...ADA, nome: 'ADELE' };
const CF_ADELE = computeCodiceFiscale(ADELE);

describe('una modifica al giorno', () => {
  const DI_AE = { codiceFiscale: CF_ADELE, dati: ADELE, domicilio: VIA };
  const FINTA = { ...base, codiceFiscale: CF_ADA, dati: { ...ADA, cognome: 'FINTA' } };
  const collega = { ...base, codiceFiscale: CF_ADA, nuovo: CF_ADELE };
  type Ae = ReturnType<typeof createProva>['ae'];

  it.each<[string, PersonaIscritta[], (ae: Ae) => Promise<unknown>, (ae: Ae) => ReturnType<Ae['varia']>]>([
    [
      'attribuita, non si varia',
      [],
      (ae) => ae.attribuisci({ ...base, dati: ADA, domicilio: VIA }),
      (ae) => ae.varia(FINTA),
    ],
    [
      'attribuita, non si collega',
      [DI_AE],
      (ae) => ae.attribuisci({ ...base, dati: ADA, domicilio: VIA }),
      (ae) => ae.collega(collega),
    ],
    [
      'allineata, non si varia',
      [{ ...DI_AE, codiceFiscale: CF_ADA }],
      (ae) => ae.allinea({ ...base, codiceFiscale: CF_ADA, dati: ADA, domicilio: VIA }),
      (ae) => ae.varia(FINTA),
    ],
    [
      'collegata, non si varia',
      [ADA_MARCATA, DI_AE],
      (ae) => ae.collega(collega),
      (ae) => ae.varia({ ...FINTA, codiceFiscale: CF_ADELE, dati: ADA }),
    ],
  ])('%s prima di domani', async (_, persone, prima, poi) => {
    const { ae, orologio } = createProva(persone);
    expect(await prima(ae)).toMatchObject({ type: 'eseguita' });
    expect(toCodice(await poi(ae))).toBe('EAM15');
    orologio.metti('2026-11-22T09:00:00');
    expect(toCodice(await poi(ae))).toBe('00');
  });
});
