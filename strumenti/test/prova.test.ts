import { type Tabelle, openTabelle } from '@anagrafe/decodifica';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { calcola, confronta, leggi, trovaDaCorreggere } from '../../docs/.vitepress/theme/prova/codice.js';
import { createFileRilievi } from '../../docs/.vitepress/theme/prova/file-rilievi.js';
import { leggiInvio } from '../../docs/.vitepress/theme/prova/invio.js';
import { suggerisci } from '../../docs/.vitepress/theme/prova/luogo.js';
import { chiedi } from '../../docs/.vitepress/theme/prova/macchina.js';
import { createRaccolta } from '../../docs/.vitepress/theme/prova/raccolta.js';
import { esamina, scriviEsempio } from '../../docs/.vitepress/theme/prova/richiesta.js';

let tabelle: Tabelle;
beforeAll(async () => {
  tabelle = await openTabelle();
});

const ADA = { cognome: 'Prova', nome: 'Ada', sesso: 'F', dataNascita: '1946-10-10', luogo: 'Montescudo (FO)' } as const;

describe('il banco del codice fiscale', () => {
  it('spiega tutti i segni di qualunque codice che calcola, nell’ordine in cui stanno', () => {
    const nome = fc.string({ unit: fc.constantFrom(...Array.from('abcdeioruzÀÖßñ’ -–')), maxLength: 12 });
    fc.assert(
      fc.property(nome, nome, fc.constantFrom('M', 'F'), (cognome, dato, sesso) => {
        const calcolo = calcola(tabelle, { ...ADA, cognome, nome: dato, sesso });
        if (!calcolo.ok) return;
        expect(calcolo.lettere.map(({ segni }) => segni).join('')).toBe(calcolo.codice);
      }),
    );
  });

  it('dice quali lettere di un nome con quattro consonanti si prendono', () => {
    const calcolo = calcola(tabelle, { ...ADA, nome: 'Gianfranco' });
    expect(calcolo).toMatchObject({ ok: true, codice: expect.stringMatching(/^PRVGFR/) as string });
    expect(calcolo.ok && calcolo.lettere.slice(3, 6).map(({ perche }) => perche)).toEqual([
      'prima consonante del nome',
      'terza consonante del nome: di quattro o più la seconda si salta',
      'quarta consonante del nome',
    ]);
  });

  it('propone il comune di quel giorno quando il nome è di un altro', () => {
    const calcolo = calcola(tabelle, { ...ADA, luogo: 'Montescudo (FC)' });
    expect(calcolo.ok ? [] : calcolo.scelte.map(({ siglaProvincia }) => siglaProvincia)).toEqual(['FO']);
  });

  it('conosce i nati all’estero, anche in stati che non ci sono più', () => {
    expect(calcola(tabelle, { ...ADA, luogo: 'Francia' })).toMatchObject({ codice: 'PRVDAA46R50Z110M' });
    expect(calcola(tabelle, { ...ADA, luogo: 'Jugoslavia' })).toMatchObject({ ok: true, codice: 'PRVDAA46R50Z118E' });
    expect(calcola(tabelle, { ...ADA, luogo: 'Z118' })).toMatchObject({ luogo: 'Jugoslavia, stato cessato' });
  });

  it('di ciò che non si può calcolare dice perché, senza un codice', () => {
    const casi = [
      { cognome: '', nome: '' },
      { dataNascita: '1946-02-30' },
      { dataNascita: '0001-10-10' },
      { luogo: 'Nessundove' },
      { nome: 'Ада' },
    ];
    for (const caso of casi) expect(calcola(tabelle, { ...ADA, ...caso })).toMatchObject({ ok: false });
  });

  it.each([
    ['/', 'Il carattere n. 1, «/», non può stare in un codice fiscale.'],
    ['Rossi2', 'Il carattere n. 6, «2», non può stare in un codice fiscale.'],
    ['A_B', 'Il carattere n. 2, «_», non può stare in un codice fiscale.'],
    ['D’李', 'Il carattere n. 3, «李», non può stare in un codice fiscale.'],
    ['Ö🙂', 'Il carattere n. 2, «🙂», non può stare in un codice fiscale.'],
    ['’', 'Non c’è nessuna lettera.'],
    [' ', 'Non c’è nessuna lettera.'],
    ['D’Aló-Müßli', ''],
    ['', ''],
  ])('di %j dice che cosa non può stare in un codice', (scritto, perche) => {
    expect(trovaDaCorreggere({ cognome: scritto, nome: scritto })).toEqual({ cognome: perche, nome: perche });
  });

  it('con qualunque testo in qualunque campo risponde, e dà un codice solo se non c’è niente da correggere', () => {
    const testo = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('', '/', '’', 'Rossi2', 'Ada'));
    const giorno = fc.oneof(testo, fc.constantFrom('1946-10-10', '0001-01-01', '9999-12-31'));
    fc.assert(
      fc.property(testo, testo, giorno, testo, (cognome, nome, dataNascita, luogo) => {
        const persona = { ...ADA, cognome, nome, dataNascita, luogo };
        const diCuiSiSaTutto = { ...ADA, cognome, nome };
        const errati = Object.values(trovaDaCorreggere(persona)).filter(Boolean).length;
        calcola(tabelle, persona);
        expect(calcola(tabelle, diCuiSiSaTutto).ok).toBe(errati === 0 && cognome + nome !== '');
        expect(confronta(tabelle, 'PRVDAA46R50F64MB', diCuiSiSaTutto)?.esclusi).toHaveLength(errati);
        confronta(tabelle, 'PRVDAA46R50F64MB', persona);
        suggerisci(tabelle.comuni, luogo, dataNascita);
        chiedi(tabelle.comuni, luogo, dataNascita);
        leggi(tabelle, luogo, '2026-11-21');
      }),
    );
  });

  it('legge un’omocodia e la confronta con la persona', () => {
    const letto = leggi(tabelle, 'PRVDAA46R50F64MB', '2026-11-21');
    expect(letto).toMatchObject({ ok: true, base: 'PRVDAA46R50F641J' });
    expect(letto.ok && letto.omocodie).toContain('PRVDAA46R50F64MB');
    expect(letto.ok && letto.voci).toContainEqual(['Luogo', 'F641, nel 1946: MONTESCUDO (FO)']);
    expect(confronta(tabelle, 'PRVDAA46R50F64MB', ADA)).toEqual({ diversi: [], esclusi: [] });
    expect(confronta(tabelle, 'PRVDAA46R50F64MB', { ...ADA, nome: 'Ida', sesso: 'M' })?.diversi).toEqual([
      'nome',
      'sesso',
    ]);
    expect(leggi(tabelle, 'PRVDAA46R50F64MO', '2026-11-21')).toEqual({
      ok: false,
      perche: 'il carattere di controllo dovrebbe essere B',
    });
  });

  it('di un codice di 11 cifre non dice né che concorda né che discorda, con nessuna persona', () => {
    expect(leggi(tabelle, '49273929007', '2026-11-21')).toMatchObject({ ok: true, omocodie: [] });
    for (const persona of [ADA, { ...ADA, cognome: 'Altra', sesso: 'M' }] as const)
      expect(confronta(tabelle, '49273929007', persona)).toBeUndefined();
  });

  it('non dice che concorda un luogo che non ha trovato', () => {
    const nessuno = confronta(tabelle, 'PRVDAA46R50F64MB', { ...ADA, luogo: 'Nessundove' });
    expect(nessuno).toEqual({ diversi: [], esclusi: ['luogo di nascita'] });
    expect(confronta(tabelle, 'PRVDAA46R50F64MB', { ...ADA, luogo: '' })).toEqual({ diversi: [], esclusi: [] });
  });
});

describe('la macchina del tempo', () => {
  it('di un nome che è stato di due comuni dice quello di quel giorno, e quando c’è stato l’altro', () => {
    const { frase, storia } = chiedi(tabelle.comuni, 'Fiume', '2000-01-01');
    expect(frase).toBe('In quel giorno c’era FIUME VENETO (PN); FIUME (FU) in vigore dal 09/03/1924 al 15/09/1947.');
    expect(storia.map(({ codiceCatastale }) => codiceCatastale)).toContain('D620');
  });

  it('di una sigla che non è di nessuna provincia lo dice, e propone il comune con quel nome', () => {
    const { frase, scelte } = chiedi(tabelle.comuni, 'Fiume (XX)', '1930-01-01');
    expect(frase).toBe('Nessuna provincia ha mai avuto la sigla «XX»; in quel giorno c’era FIUME (FU).');
    expect(scelte.map(({ codiceCatastale }) => codiceCatastale)).toEqual(['D620']);
    expect(chiedi(tabelle.comuni, 'Castro (XX)', '2000-01-01').scelte.length).toBeGreaterThan(1);
  });

  it('risponde per nome, per codice catastale e per codice ISTAT', () => {
    for (const chiave of ['Biella', 'biella (VC)', 'A859', '002012']) {
      expect(chiedi(tabelle.comuni, chiave, '1980-01-01')).toMatchObject({ trovato: { codiceCatastale: 'A859' } });
    }
  });

  it('di un comune che quel giorno non c’era racconta la storia', () => {
    const { frase, trovato, storia } = chiedi(tabelle.comuni, 'Verbania (VB)', '1930-01-01');
    expect(trovato).toBeUndefined();
    expect(frase).toMatch(/^[A-Z].*\.$/);
    expect(storia.length).toBeGreaterThan(0);
  });

  it('suggerisce nomi da completare, anche se il giorno non esiste', () => {
    expect(suggerisci(tabelle.comuni, 'montescud', '1946-10-10')).toContain('MONTESCUDO (FO)');
    expect(suggerisci(tabelle.comuni, 'montescud', '1946-02-30').length).toBeGreaterThan(0);
    expect(suggerisci(tabelle.comuni, 'montescudo (fo)')).toEqual([]);
  });

  it('non si ferma davanti a nessun testo', () => {
    fc.assert(
      fc.property(fc.string(), (testo) => {
        expect(chiedi(tabelle.comuni, testo, '1980-01-01').frase).not.toBe('');
        expect(chiedi(tabelle.comuni, 'Biella', testo).trovato).toBeUndefined();
      }),
    );
  });
});

describe('la verifica di una richiesta', () => {
  it('trova nell’esempio ciò che non va, e dice che cosa senza registro non si sa', async () => {
    const esito = await esamina(await scriviEsempio('2026-11-21'), '2026-11-21');
    expect(esito.ok && esito.violazioni).toEqual([]);
    expect(esito.ok && esito.rilievi.map(({ codice }) => codice)).toEqual(expect.arrayContaining(['EHR18', 'ES111']));
    expect(esito.ok && esito.aperti[0]?.mancano).toBe('lo stato del registro di ANPR');
  });

  it('dice perché un testo non è una richiesta', async () => {
    const perche = async (xml: string): Promise<string> => {
      const esito = await esamina(xml, '2026-11-21');
      return esito.ok ? '' : esito.perche;
    };
    expect(await perche('<a/>')).toBe('riga 1: l’elemento radice non è una richiesta del comune, come Richiesta5008');
    expect(await perche('<Richiesta5008/>')).toContain('spazio dei nomi');
    expect(await perche('<a>')).toContain('riga 1');
    expect(await perche('x'.repeat(1_000_001))).toContain('troppo lungo');
  });
});

describe('i rilievi di un file', () => {
  const rilievo = {
    campo: 'x',
    valore: null,
    parametri: {},
    messaggio: 'm',
    rimedio: 'r',
    daRimuovere: false,
    file: '028060_SUBAPR_1_1_1.xml',
  };

  it('sono tutti contati, i primi mille tenuti, i più gravi davanti', () => {
    const raccolta = createRaccolta();
    for (let i = 0; i < 1_200; i += 1) raccolta.aggiungi({ ...rilievo, codice: 'ES010', severita: 'avviso', riga: i });
    raccolta.aggiungi({ ...rilievo, codice: 'ES092', severita: 'errore' });
    expect(raccolta.gruppi().map(({ codice, quanti }) => [codice, quanti])).toEqual([
      ['ES092', 1],
      ['ES010', 1_200],
    ]);
    const ultima = raccolta.pagina({ codice: 'ES010' }, 950);
    expect(ultima.tenuti).toBe(1_000);
    expect(ultima.rilievi.map(({ riga }) => riga)).toEqual(Array.from({ length: 50 }, (_, i) => 950 + i));
  });

  it('che ha trovato il profilo dei servizi stanno a parte, dopo tutti gli altri', () => {
    const raccolta = createRaccolta();
    raccolta.aggiungi({ ...rilievo, codice: 'ES009', severita: 'errore', profilo: 'servizi', riga: 2 });
    raccolta.aggiungi({ ...rilievo, codice: 'ES009', severita: 'avviso', daRimuovere: true, riga: 1 });
    expect(raccolta.gruppi()).toMatchObject([
      { codice: 'ES009', peso: 'daRimuovere' },
      { codice: 'ES009', peso: 'operazioni', profilo: 'servizi' },
    ]);
    expect(raccolta.pagina({ codice: 'ES009', profilo: 'servizi' }, 0).rilievi).toMatchObject([{ riga: 2 }]);
  });

  it('vanno tutti nel file da scaricare, anche quando non stanno in un pezzo solo', async () => {
    const file = createFileRilievi({ profilo: false });
    const lungo = 'uno; due\n'.repeat(50);
    for (let i = 1; i <= 5_000; i += 1)
      file.aggiungi({ ...rilievo, messaggio: lungo, codice: 'ES010', severita: 'avviso', riga: i });
    const righe = parse<{ riga: string; messaggio: string }>(await file.toBlob().text(), {
      bom: true,
      columns: true,
      delimiter: ';',
      record_delimiter: '\r\n',
    });
    expect(righe.map(({ riga }) => Number(riga))).toEqual(Array.from({ length: 5_000 }, (_, i) => i + 1));
    expect(righe.at(-1)?.messaggio).toBe(lungo);
  });
});

describe('ciò che si dice dell’invio', () => {
  it('è il piano e l’elenco dei ricevuti, letti dai file scelti', async () => {
    const piano = new File(['{ "comune": "099008", "totaleFile": 2 }'], 'piano.json');
    const ricevuti = new File(['nome;esito\n099008_SUBAPR_1_1_2.gz;OK\n'], 'ricevuti.csv');
    expect(await leggiInvio({ piano, ricevuti })).toMatchObject({
      ok: true,
      value: { piano: { comune: '099008', totaleFile: 2 }, ricevuti: [{ esito: 'OK' }] },
    });
    expect(await leggiInvio({})).toEqual({ ok: true, value: {} });
  });

  it('non passa se un file non è quello che si aspetta', async () => {
    expect(await leggiInvio({ piano: new File(['{}'], 'piano.json') })).toEqual({
      ok: false,
      error: 'piano.json: manca «comune»: serve il codice ISTAT del comune, sei cifre fra virgolette',
    });
    const ricevuti = new File([Array.from({ length: 8 }, () => 'a;forse').join('\n')], 'ricevuti.csv');
    const esito = await leggiInvio({ ricevuti });
    expect(esito.ok ? '' : esito.error).toMatch(/^ricevuti\.csv: riga 1: .*riga 5: [^;]*; e altri 3$/);
  });
});
