import type { Casi } from './certificato-di-prova.js';
import { ESENTE } from './persone.js';

/** Cases of the rules on the price of a certificate. */
export const CASI_BOLLO: Readonly<Record<string, Casi>> = {
  'CERT-PA-ESTERA': {
    conformi: [
      { controllo: { paEstera: '2', ...ESENTE } },
      { controllo: { paEstera: '4' } },
      { controllo: { paEstera: '1' } },
    ],
    violano: [{ controllo: { paEstera: '2' } }, { controllo: { paEstera: '03', esenzioneBollo: '0' } }],
  },
  EN080: { conformi: [{}], violano: [{ comune: { datiAmministrazione: false } }] },
  EN116: {
    conformi: [{}, { controllo: { bolloVirtuale: '2' }, comune: { autorizzazioneBolloVirtuale: false } }],
    violano: [{ comune: { autorizzazioneBolloVirtuale: false } }],
  },
  EN120: {
    conformi: [{ controllo: { esenzioneBollo: '0' } }, { controllo: { esenzioneBollo: '03', bollo: '0' } }],
    violano: [{ controllo: { esenzioneBollo: '11' } }, { controllo: { esenzioneBollo: 'x' } }],
  },
  EN123: {
    conformi: [
      { controllo: { esenzioneBollo: '4', bollo: '0', esenzioneDiritti: '1', diritti: '0' } },
      { controllo: { esenzioneBollo: '1', bollo: '0', esenzioneDiritti: '0' } },
      { controllo: { esenzioneBollo: '0', esenzioneDiritti: '1', diritti: '0' } },
    ],
    violano: [
      { controllo: { esenzioneBollo: '10', bollo: '0' } },
      { controllo: { esenzioneBollo: '9', bollo: '0', esenzioneDiritti: '1', diritti: '0' } },
    ],
  },
  EN208: {
    conformi: [{}, { controllo: ESENTE }],
    violano: [{ controllo: { bollo: '0' } }, { controllo: { bollo: '00', esenzioneBollo: '0' } }],
  },
  EN209: {
    conformi: [
      { controllo: { diritti: '0', esenzioneDiritti: '1' } },
      { controllo: { diritti: '0' }, comune: { riscuoteDiritti: false } },
      { controllo: { diritti: '0', emissione: '2' }, comune: { esentaDirittiInternet: true } },
    ],
    violano: [{ controllo: { diritti: '0' } }, { controllo: { diritti: '0', emissione: '2' } }],
  },
  EN217: {
    conformi: [{ controllo: { esenzioneDiritti: '1', diritti: '0' } }, { comune: { esentaDirittiInternet: true } }],
    violano: [
      { controllo: { esenzioneDiritti: '1' } },
      { controllo: { emissione: '2' }, comune: { esentaDirittiInternet: true } },
    ],
  },
  EN281: {
    conformi: [{ controllo: { esenzioneBollo: '99', bollo: '0', descrizioneEsenzioneBollo: 'art. 7 legge 405/1990' } }],
    violano: [
      { controllo: { esenzioneBollo: '99', bollo: '0' } },
      { controllo: { esenzioneBollo: '99', bollo: '0', descrizioneEsenzioneBollo: ' ' } },
    ],
  },
  EN282: {
    conformi: [{ controllo: { descrizioneEsenzioneBollo: 'x'.repeat(256) } }],
    violano: [{ controllo: { descrizioneEsenzioneBollo: 'x'.repeat(257) } }],
  },
  EN283: {
    conformi: [{ controllo: { esenzioneDiritti: '0' } }],
    violano: [{ controllo: { esenzioneDiritti: '2' } }],
  },
  EN284: {
    conformi: [
      {
        controllo: {
          esenzioneBollo: '99',
          bollo: '0',
          descrizioneEsenzioneBollo: 'prova',
          esenzioneDiritti: '1',
          diritti: '0',
        },
      },
    ],
    violano: [
      { controllo: { esenzioneBollo: '99', bollo: '0', descrizioneEsenzioneBollo: 'prova', esenzioneDiritti: '1' } },
    ],
    anche: ['EN217'],
  },
  EN345: {
    conformi: [{ controllo: { paEstera: '1' } }, { controllo: { paEstera: '2', ...ESENTE } }],
    violano: [{ controllo: { paEstera: '1', ...ESENTE } }],
  },
};
