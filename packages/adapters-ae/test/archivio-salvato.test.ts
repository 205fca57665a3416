import { toOmocodie } from '@anagrafe/codice-fiscale';
import { isAnagrafeError } from '@anagrafe/core';
import { readAnagrafeTributariaSimulata } from '@anagrafe/adapters-ae';
import { describe, expect, it } from 'vitest';

import {
  ADA,
  ADA_MARCATA,
  ADEA,
  CF_ADA,
  CHI,
  COMUNE,
  NUMERO,
  VIA,
  createOrologio,
  createProva,
} from './persone-di-prova.js';

const orologio = createOrologio().leggi;
const base = { ...CHI, comune: COMUNE };

/** An archive in which everything has happened that a file is to tell. */
async function vissuto(): Promise<string> {
  const { cognome: _, ...senzaCognome } = { ...ADA, dataNascita: '1950-01-01', senzaGiornoMese: true };
  const { ae, orologio: suo } = createProva([
    ADA_MARCATA,
    {
      codiceFiscale: NUMERO,
      dati: senzaCognome,
      domicilio: { comune: COMUNE, indirizzo: 'A\tB\\C\nD' },
      validato: true,
    },
  ]);
  const nuova = { ...ADA, nome: 'NINA' };
  await ae.attribuisciOmocodice({ ...base, dati: ADEA, domicilio: VIA });
  const esito = await ae.attribuisci({ ...base, dati: nuova, domicilio: VIA });
  await ae.attribuisci({ ...base, dati: { ...ADA, nome: 'UGA' } });
  suo.metti('2026-11-22T08:00:00');
  if (esito.type !== 'eseguita') throw new Error('attribuzione non riuscita');
  const { codiceFiscale } = esito.posizione;
  await ae.varia({ ...base, codiceFiscale, dati: { ...nuova, nome: 'PINA' } });
  const uga = await ae.interroga({ dati: { ...ADA, nome: 'UGA' }, ...CHI });
  if (uga.type === 'eseguita') await ae.annullaAttribuzione({ ...base, codiceFiscale: uga.posizione.codiceFiscale });
  return [...ae.write()].join('');
}

describe('un archivio salvato e riletto', () => {
  it('è quello di prima, riga per riga, comunque il testo sia a pezzi', async () => {
    const testo = await vissuto();
    for (const pezzi of [testo, [testo], testo.match(/[\s\S]{1,7}/g) ?? []]) {
      expect([...readAnagrafeTributariaSimulata(pezzi, { orologio }).write()].join('')).toBe(testo);
    }
  });

  it('ricorda basi, codici annullati, storie, e chi è già cambiato oggi', async () => {
    const righe = (await vissuto()).split('\n');
    expect(righe[0]).toBe('anagrafe-tributaria-simulata 1');
    expect(righe.filter((riga) => riga.startsWith('P\t'))).toHaveLength(4);
    expect(righe.filter((riga) => riga.startsWith('B\t'))).toEqual([`B\t${CF_ADA}`]);
    expect(righe.filter((riga) => riga.startsWith('A\t'))).toHaveLength(1);
    expect(righe.filter((riga) => riga.includes('@2026-11-22'))).toHaveLength(1);
    expect(righe.some((riga) => riga.includes(toOmocodie(CF_ADA)[1]!))).toBe(true);
  });

  it.each<[string, (testo: string) => string, string]>([
    ['è vuoto', () => '', 'Riga 1: l’archivio è incompleto.'],
    ['è un altro file', () => 'a;b\n', 'Riga 1: non è l’intestazione di un archivio.'],
    ['è tagliato fra due righe', (t) => t.slice(0, t.lastIndexOf('F\t')), 'Riga 8: l’archivio è incompleto.'],
    ['ha perso una riga', (t) => t.replace(/\nB\t.*/, ''), 'Riga 7: il numero delle righe non è questo.'],
    ['continua dopo la fine', (t) => `${t}B\tX\n`, 'Riga 9: segue la fine dell’archivio.'],
    ['ha una riga di altro', (t) => t.replace('\nB\t', '\nZ\t'), 'Riga 6: non è di un archivio.'],
    ['ripete un codice', (t) => t.replace(/\nB\t.*/, `\nB\t${NUMERO}`), 'Riga 6: codice fiscale ripetuto.'],
    ['ha un codice errato', (t) => t.replace(/\nB\t.*/, '\nB\tPRVDAA46R50F641X'), 'Riga 6: codice fiscale non valido.'],
    ['ha un giorno errato', (t) => t.replaceAll('1950-01-01', '1950'), 'Riga 3: giorno non valido.'],
  ])('non si legge se %s: lo dice la riga, non i dati', async (_, guasta, messaggio) => {
    const testo = guasta(await vissuto());
    const leggi = () => readAnagrafeTributariaSimulata(testo, { orologio });
    expect(leggi).toThrow(messaggio);
    expect(leggi).toThrow(expect.toSatisfy(isAnagrafeError));
  });
});
