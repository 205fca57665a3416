import { describe, expect, it } from 'vitest';

import {
  type ContestoPiano,
  type OperazioneRegistrata,
  type StatoVoluto,
  formatPasso,
  pianifica,
} from '../../src/operazioni/index.js';
import { ADA, neiServizi } from '../scheda-di-prova.js';
import {
  CONTESTO,
  ISCRIZIONE,
  MATRIMONIO,
  MILANO,
  SCHEDA,
  TRASLOCO,
  conRegistro,
  operazione,
} from './casi-rettifica.js';

const DATI = operazione('104', '5008', { tipiMutazione: ['01'] });

/** The steps of a plan as people read them, what has to be registered again, what falls. */
function piano(
  voluto: StatoVoluto,
  operazioni: readonly OperazioneRegistrata[],
  altro: Partial<ContestoPiano> = {},
): unknown {
  const esito = pianifica(SCHEDA, voluto, { ...conRegistro({ operazioni }), ...altro });
  if (!esito.ok) return esito.error.map(({ codice, messaggio }) => [codice, messaggio]);
  const { passi, daRipetere, decadono } = esito.value;
  return {
    passi: passi.map(formatPasso),
    ...(daRipetere.length > 0 && { daRipetere }),
    ...(decadono.length > 0 && { decadono }),
  };
}

describe('the plan', () => {
  it('annuls from the last one, and says what has to be registered again', () => {
    const primo = operazione('100', '5008', { tipiMutazione: ['03'] });
    expect(piano({ senza: ['100'] }, [primo, MATRIMONIO])).toEqual({
      passi: ['Annullare con 5012 l’operazione 103 (5008).', 'Annullare con 5012 l’operazione 100 (5008).'],
      daRipetere: ['103'],
    });
  });

  it('restores a change of residence that others follow', () => {
    expect(piano({ senza: ['102'] }, [TRASLOCO, MATRIMONIO])).toEqual({
      passi: [
        'Annullare con 5012 l’operazione 102 (5005), con ripristino della posizione anagrafica (RA=1) dal 01/02/2022.',
      ],
    });
    expect(piano({ senza: ['102'] }, [TRASLOCO])).toEqual({ passi: ['Annullare con 5012 l’operazione 102 (5005).'] });
  });

  it('cancels and enters again who left a family that moved since', () => {
    const famiglia = operazione('105', '5001', {
      tipiMutazione: ['4'],
      famiglie: ['F'],
      soggetti: ['UGO'],
      comune: MILANO,
    });
    expect(piano({ senza: ['102'] }, [{ ...TRASLOCO, comunePrecedente: MILANO }, famiglia])).toEqual({
      passi: [
        'Cancellare con 2003, motivo 12, il soggetto ADA dal 01/02/2022.',
        'Reiscrivere con 1002, motivo 10, il soggetto ADA nel comune 015146, con la stessa scheda ANPR e i suoi dati invariati.',
      ],
    });
  });

  it('undoes a registration by cancelling, where it cannot be annulled', () => {
    expect(piano({ senza: ['101'] }, [ISCRIZIONE, DATI])).toEqual({
      passi: ['Cancellare con 2003, motivo 12, il soggetto ADA dal 10/01/2021.'],
    });
  });

  it('lets fall what was recorded on who is no longer registered', () => {
    expect(piano({ senza: ['101', '103'] }, [ISCRIZIONE, MATRIMONIO])).toMatchObject({
      passi: ['Annullare con 5012 l’operazione 103 (5008).', 'Annullare con 1013 l’operazione 101 (1002).'],
    });
    const nascita = { ...ISCRIZIONE, operazione: '1001' };
    expect(piano({ senza: ['101'] }, [nascita, MATRIMONIO])).toEqual({
      passi: ['Annullare con 5012 l’operazione 103 (5008).', 'Annullare con 1013 l’operazione 101 (1001).'],
      decadono: ['103'],
    });
  });

  it('says why there is none', () => {
    expect(piano({ senza: ['103'] }, [MATRIMONIO, DATI])).toEqual([
      [
        'EN234',
        'L’operazione 104 ha cambiato i dati anagrafici (5008 di tipo 1): non si annulla, si registra una nuova mutazione.',
      ],
    ]);
    expect(piano({ senza: ['103'] }, [MATRIMONIO, operazione('106', '5013')])).toEqual([
      ['EN314', 'L’operazione 106 (5013) non si può annullare.'],
    ]);
    expect(piano({ senza: ['999'] }, [])).toEqual([['EN078', 'L’operazione 999 non è fra quelle registrate.']]);
    expect(pianifica(ADA, { senza: ['103'] }, neiServizi)).toMatchObject({ ok: false });
  });

  it('annuls a mutazione for some of its soggetti alone (RP=1), and leaves it to the others', () => {
    const insieme = operazione('108', '5005', { tipiMutazione: ['02'], soggetti: ['ADA', 'UGO'] });
    expect(piano({ senzaPer: { '108': ['ADA'] } }, [insieme])).toEqual({
      passi: ['Annullare con 5012 l’operazione 108 (5005), per il solo soggetto ADA (RP=1).'],
    });
    expect(piano({ senzaPer: { '108': ['ADA', 'UGO'] } }, [insieme])).toEqual({
      passi: ['Annullare con 5012 l’operazione 108 (5005).'],
    });
  });

  it('annuls in part what a later operation on another person keeps from being annulled', () => {
    const domicili = operazione('108', '5005', { tipiMutazione: ['04'], soggetti: ['ADA', 'UGO'] });
    const suo = operazione('109', '5008', { tipiMutazione: ['01'], soggetti: ['UGO'] });
    const esito = pianifica(SCHEDA, { senza: ['103'] }, conRegistro({ operazioni: [MATRIMONIO, domicili, suo] }));
    expect(esito.ok && esito.value).toMatchObject({
      passi: [{ operazione: '108', soggetto: 'ADA' }, { operazione: '103' }],
      daRipetere: ['108'],
      soloPer: { '108': ['ADA'] },
      ipotesi: [expect.stringContaining('dedotto dal testo di EN077')],
    });
  });

  it('annuls the mutazione of a scheda for all (EN351), and says for whom to register it again', () => {
    const famiglia = operazione('108', '5001', { tipiMutazione: ['2'], soggetti: ['ADA', 'UGO'] });
    const esito = pianifica(SCHEDA, { senzaPer: { '108': ['ADA'] } }, conRegistro({ operazioni: [famiglia] }));
    expect(esito.ok && esito.value).toMatchObject({
      passi: [{ operazione: '108', operazioneRichiesta: '5001' }],
      daRipetere: ['108'],
      soloPer: { '108': ['UGO'] },
    });
    expect(esito.ok && esito.value.passi[0]).not.toHaveProperty('soggetto');
  });

  it('refuses a wish about somebody whom the operation is not on', () => {
    expect(piano({ senzaPer: { '103': ['UGO'] } }, [MATRIMONIO])).toEqual([
      [undefined, 'L’operazione 103 non è sul soggetto UGO.'],
    ]);
    expect(piano({ senzaPer: { '999': ['ADA'] } }, [])).toEqual([
      ['EN078', 'L’operazione 999 non è fra quelle registrate.'],
    ]);
  });

  it('asks another comune only if it may', () => {
    const loro = operazione('106', '5008', { tipiMutazione: ['03'], comune: MILANO });
    expect(piano({ senza: ['103'] }, [MATRIMONIO, loro])).toEqual([
      ['EN145', 'L’operazione 106 è del comune 015146: può annullarla solo quello.'],
    ]);
    expect(piano({ senza: ['103'] }, [MATRIMONIO, loro], { altriComuni: true })).toMatchObject({ daRipetere: ['106'] });
  });

  it('has no steps where all is already so', () => {
    const date = { dataDecorrenzaResidenza: '2010-03-15' };
    expect(piano({ senza: ['103'], date }, [{ ...MATRIMONIO, annullata: true }])).toEqual({ passi: [] });
  });

  it('tells what it takes for granted', () => {
    const esito = pianifica(
      SCHEDA,
      { senza: ['103'] },
      conRegistro({ operazioni: [MATRIMONIO, operazione('107', '5014')] }),
    );
    expect(esito.ok && esito.value.ipotesi).toEqual([
      'L’operazione 107 (5014) non blocca gli annullamenti: nessuna fonte lo dice.',
    ]);
  });
});

describe('the plan of the dates', () => {
  it('corrects the residence, then the others, when the other way is refused', () => {
    // Entry after the present residence: the guide wants the residence first.
    const date = { dataDecorrenzaResidenza: '2015-05-05', dataIngressoFamiglia: '2012-01-01' };
    expect(piano({ date }, [])).toEqual({
      passi: [
        'Rettificare con 5014: decorrenza della residenza 05/05/2015.',
        'Rettificare con 5014: ingresso in famiglia 01/01/2012.',
      ],
    });
  });

  it('corrects the others first, when the residence would pass the last update', () => {
    const date = { dataDecorrenzaResidenza: '2019-02-02', dataUltimoAggiornamentoAPR: '2019-03-03' };
    expect(piano({ date }, [])).toEqual({
      passi: [
        'Rettificare con 5014: ultimo aggiornamento 03/03/2019.',
        'Rettificare con 5014: decorrenza della residenza 02/02/2019.',
      ],
    });
  });

  it('annuls for a while what follows the subentro', () => {
    expect(piano({ date: { dataIngressoFamiglia: '2007-01-01' } }, [MATRIMONIO])).toEqual({
      passi: ['Annullare con 5012 l’operazione 103 (5008).', 'Rettificare con 5014: ingresso in famiglia 01/01/2007.'],
      daRipetere: ['103'],
    });
  });

  it('is none where the residence changed since, or a date is impossible', () => {
    expect(piano({ date: { dataDecorrenzaResidenza: '2012-01-01' } }, [TRASLOCO])).toMatchObject([
      ['EN427', expect.anything()],
    ]);
    expect(piano({ date: { dataIngressoFamiglia: '2007-01-01' } }, [TRASLOCO])).toMatchObject([
      ['EN475', expect.anything()],
    ]);
    expect(piano({ date: { dataDecorrenzaResidenza: '2020-01-01' } }, [])).toMatchObject([
      ['EN420', expect.anything()],
      ['EN426', expect.anything()],
    ]);
    expect(piano({ senza: ['102'], date: { dataDecorrenzaResidenza: '2012-01-01' } }, [TRASLOCO])).toMatchObject([
      [undefined, expect.stringContaining('rileggere la scheda')],
    ]);
  });

  it('says which checks are open, and what of an hypothesis it takes for granted', () => {
    const date = { dataUltimoAggiornamentoAPR: '2009-01-01' };
    const esito = pianifica(SCHEDA, { date }, { ...CONTESTO, mittente: MILANO });
    expect(esito.ok && esito.value.ipotesi.map((una) => una.split(' ')[0])).toEqual([
      'RETTIFICA-AGGIORNAMENTO',
      'RETTIFICA-COMUNE',
    ]);
    const senzaCancellato = { ...CONTESTO.registro, cancellato: undefined };
    const { cancellato: _, ...registro } = senzaCancellato;
    const aperto = pianifica(SCHEDA, { date: { dataDecorrenzaResidenza: '2012-01-01' } }, { ...CONTESTO, registro });
    expect(aperto.ok && aperto.value.nonVerificati).toEqual([{ codice: 'EN413', mancano: ['registro.cancellato'] }]);
  });
});

describe('the plan of the data', () => {
  it('deletes what came with the subentro, annulling for a while what followed', () => {
    expect(piano({ senzaDati: [6] }, [])).toEqual({ passi: ['Eliminare con 5013 il dato: matrimonio (tipo 06).'] });
    const carta = operazione('108', '5008', { tipiMutazione: ['03'] });
    expect(piano({ senzaDati: [6] }, [carta])).toEqual({
      passi: ['Annullare con 5012 l’operazione 108 (5008).', 'Eliminare con 5013 il dato: matrimonio (tipo 06).'],
      daRipetere: ['108'],
    });
  });

  it('annuls instead the operation that brought it', () => {
    expect(piano({ senzaDati: [6] }, [MATRIMONIO])).toEqual({ passi: ['Annullare con 5012 l’operazione 103 (5008).'] });
  });

  it('deletes paternity whatever followed, and last', () => {
    expect(piano({ senzaDati: [1, 6] }, [])).toEqual({
      passi: ['Eliminare con 5013 il dato: matrimonio (tipo 06).', 'Eliminare con 5013 il dato: paternità (tipo 01).'],
    });
    expect(piano({ senzaDati: [1] }, [DATI])).toEqual({ passi: ['Eliminare con 5013 il dato: paternità (tipo 01).'] });
  });

  it('is none where the datum came with a registration', () => {
    const esito = pianifica(SCHEDA, { senzaDati: [6] }, conRegistro({ entratoColSubentro: false, operazioni: [] }));
    expect(esito).toMatchObject({ ok: false, error: [{ codice: 'EN505' }] });
  });
});
