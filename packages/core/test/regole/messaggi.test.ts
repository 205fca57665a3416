import { describe, expect, it } from 'vitest';

import type { Soggetto } from '../../src/index.js';
import { ADA, ada, nata } from '../scheda-di-prova.js';
import { cf, comune, rilievo, sposata } from './esempi.js';

describe('messages', () => {
  it('explain the comune of that day', () => {
    const scheda = ada({
      cartaIdentita: { dataRilascio: '2011-03-07', comuneRilascio: comune('TEMPIO PAUSANIA', 'SS') },
    });
    expect(rilievo(scheda, 'EC078')).toMatchObject({
      campo: 'cartaIdentita.comuneRilascio',
      valore: 'TEMPIO PAUSANIA (SS)',
      messaggio:
        'Comune di rilascio della carta d’identità TEMPIO PAUSANIA (SS) non esistente il 07/03/2011: in quel giorno era TEMPIO PAUSANIA (OT).',
    });
  });

  it('suggest the right name', () => {
    const { messaggio } = rilievo(sposata({ luogoEvento: { comune: comune('REGGIO CALABRIA', 'RC') } }), 'EC042');
    expect(messaggio).toContain('REGGIO DI CALABRIA (RC)');
  });

  it('name the provinces that a comune did have', () => {
    const { messaggio } = rilievo(sposata({ attoEvento: { comuneRegistrazione: comune('CROTONE', 'RC') } }), 'EC081');
    expect(messaggio).toBe(
      'Comune di registrazione dell’atto di matrimonio CROTONE (RC) sconosciuto: con questo nome c’è stato in provincia di CZ, KR.',
    );
  });

  it('name every date that is wrong', () => {
    const { messaggio, campo, valore } = rilievo(
      ada({
        dataUltimoAggiornamento: '2027-01-01',
        residenza: { ...ADA.residenza, dataDecorrenzaResidenza: '2028-02-03' },
      }),
      'EN481',
    );
    expect(messaggio).toBe(
      'Date successive a oggi, 21/11/2026: ultimo aggiornamento 01/01/2027, decorrenza della residenza 03/02/2028.',
    );
    expect({ campo, valore }).toEqual({ campo: 'dataUltimoAggiornamento', valore: '2027-01-01' });
  });

  it.each<readonly [codice: string, scheda: Soggetto, messaggio: string]>([
    [
      'EA001',
      cf('PRVDAA80A41H501'),
      'Codice fiscale «PRVDAA80A41H501» lungo 15: i caratteri devono essere 16, oppure 11 se è provvisorio.',
    ],
    [
      'EC030',
      nata({ senzaGiornoMese: '1', luogoNascita: { localita: { codiceStato: '999' } } }),
      'Stato estero di nascita senza nome (codice 999) non ammesso alla data di nascita 1980.',
    ],
    [
      'EHR69',
      ada({ attoNascita: { anno: '0008' } }),
      'Anno dell’atto di nascita 0008 non valido: deve avere quattro cifre, fra 1800 e 2026.',
    ],
    [
      'EN306',
      ada({ matrimonio: { coniuge: { cognome: 'FINTO', nome: 'UGO' } } }),
      'C’è il coniuge (FINTO UGO) ma mancano i dati del matrimonio.',
    ],
    [
      'EN306',
      ada({ matrimonio: { coniuge: { senzaCognome: '1', senzaNome: '1' } } }),
      'C’è il coniuge (senza nome) ma mancano i dati del matrimonio.',
    ],
    [
      'EN524',
      ada({
        residenza: {
          ...ADA.residenza,
          indirizzo: { comune: comune('ROMA', 'RM'), toponimo: { denominazioneToponimo: 'DEI FIORI' } },
        },
      }),
      'Indirizzo di residenza DEI FIORI, ROMA (RM): mancano sia il codice sia la descrizione della specie del toponimo.',
    ],
    [
      'ES013',
      ada({ attoNascita: { anno: '0008' } }),
      'Atto di nascita dell’anno 0008: non può precedere la nascita (01/01/1980) né superare oggi (21/11/2026).',
    ],
    [
      'ES013',
      ada({ attoNascita: { anno: '1979', dataFormazioneAtto: '2026-11-22' } }),
      'Atto di nascita dell’anno 1979, formato il 22/11/2026: non può precedere la nascita (01/01/1980) né superare oggi (21/11/2026).',
    ],
  ])('of %s name what the record has', (codice, scheda, messaggio) => {
    expect(rilievo(scheda, codice).messaggio).toBe(messaggio);
  });

  it('show of a date only what is known', () => {
    const { messaggio } = rilievo(
      ada({
        generalita: { dataNascita: '1980-01-01', senzaGiornoMese: '1', dataPrimaIscrizioneComune: '2001-01-01' },
        cittadinanza: { dataValidita: '1979-05-05' },
      }),
      'ES009',
    );
    expect(messaggio).toContain('(1980)');
  });
});
