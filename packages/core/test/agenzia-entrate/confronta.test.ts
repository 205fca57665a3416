import {
  type Confronto,
  type Mossa,
  type ParteAe,
  type ParteAnpr,
  type TipoMossa,
  confronta,
} from '@anagrafe/core/agenzia-entrate';
import { describe, expect, it } from 'vitest';

import {
  CALCOLATO,
  DI_GIOVANNI,
  DI_GIUSEPPE,
  DOMICILIO,
  GIOVANNI,
  GIUSEPPE,
  MARCATO,
  NON_MARCATO,
  NUMERICO,
  OGGI,
  OMOCODICE,
  ae,
  altraPosizione,
  anpr,
  codice,
} from './parti-di-prova.js';

const fra = (nostra: ParteAnpr, sua: ParteAe | undefined): Confronto => confronta(nostra, sua, { oggi: OGGI });
const mossa = ({ mosse }: Confronto, tipo: TipoMossa): Mossa => mosse.find(({ type }) => type === tipo)!;
const ammesse = ({ mosse }: Confronto): string[] => mosse.filter(({ ammessa }) => ammessa).map(({ type }) => type);
const impedimenti = (confronto: Confronto, tipo: TipoMossa): string[] =>
  mossa(confronto, tipo).impedimenti.map(({ type }) => type);
const diverse = ({ righe }: Confronto): string[] => righe.filter(({ diversa }) => diversa).map(({ voce }) => voce);

/** Giovanni, of whom the Agenzia has another name: the code agrees with ANPR. */
const ALTRO_NOME = ae({ dati: { ...GIOVANNI, nome: 'EDOARDO' }, codiceFiscale: NON_MARCATO });
const DA_ALLINEARE = anpr({ codiceFiscale: NON_MARCATO });

describe('confronta: la tabella', () => {
  it('mette i dati fianco a fianco e segna quelli diversi', () => {
    const sua = ae({
      dati: { ...GIOVANNI, dataNascita: '1955-02-14' },
      codiceFiscale: NON_MARCATO,
      domicilio: { comune: '058091', indirizzo: 'VIA ROMA 2' },
    });
    const { righe, campiDiversi } = fra(DA_ALLINEARE, sua);
    expect(righe.map(({ etichetta, anpr: qui, altra, diversa }) => [etichetta, qui, altra, diversa])).toEqual([
      ['Codice fiscale', DI_GIOVANNI, DI_GIOVANNI, false],
      ['Stato del codice fiscale', 'validato', 'non marcato ANPR', true],
      ['Cognome', 'PROVA', 'PROVA', false],
      ['Nome', 'GIOVANNI', 'GIOVANNI', false],
      ['Sesso', 'M', 'M', false],
      ['Data di nascita', '14/01/1955', '14/02/1955', true],
      ['Luogo di nascita', 'C210', 'C210', false],
      ['Indirizzo', 'VIA DEI FIORI 1 (058091)', 'VIA ROMA 2 (058091)', true],
    ]);
    expect(campiDiversi).toEqual(['meseNascita']);
    expect(righe.filter(({ aggiornabile }) => !aggiornabile).map(({ voce }) => voce)).toEqual(['domicilio']);
  });

  it('di una nascita incompleta dice che cosa se ne sa', () => {
    const confronto = fra(
      anpr({ dati: { ...GIOVANNI, senzaGiorno: true } }),
      ae({ dati: { ...GIOVANNI, senzaGiornoMese: true } }),
    );
    expect(confronto.righe.find(({ voce }) => voce === 'dataNascita')).toMatchObject({
      anpr: '01/1955 (senza giorno)',
      altra: '1955 (solo l’anno)',
      diversa: true,
    });
  });

  it('a chi è allineato non propone nulla, anche se l’indirizzo è diverso', () => {
    const confronto = fra(anpr(), ae({ domicilio: { comune: '058091', indirizzo: 'VIA ROMA 2' } }));
    expect(confronto).toMatchObject({ allineato: true, campiDiversi: [] });
    expect(confronto).not.toHaveProperty('proposta');
    expect(diverse(confronto)).toEqual(['domicilio']);
  });

  it('dice che cosa non si sa', () => {
    const { sospesa: _, ...nostra } = DA_ALLINEARE;
    const { domicilio: __, ...sua } = ae({ codiceFiscale: codice({ marcato: 'ignoto' }) });
    expect(fra(nostra, sua).nonNoti).toEqual(['operazione-sospesa', 'marcatura', 'domicilio-ae']);
    expect(fra(DA_ALLINEARE, ALTRO_NOME).nonNoti).toEqual([]);
  });
});

describe('confronta: le mosse', () => {
  it('stesso codice, stessi dati, non marcato: si conferma l’Agenzia, come fa la pagina di ANPR', () => {
    const confronto = fra(anpr({ codiceFiscale: { ...CALCOLATO } }), ae({ codiceFiscale: NON_MARCATO }));
    expect(ammesse(confronto)).toEqual(['conferma-ae', 'scrivi-ad-ae']);
    expect(impedimenti(confronto, 'conferma-anpr')).toEqual(['dati-uguali']);
    expect(confronto.proposta?.mosse).toEqual(['conferma-ae']);
  });

  it('stesso codice, altri dati: ha ragione chi il codice conferma', () => {
    const anprHaRagione = fra(DA_ALLINEARE, ALTRO_NOME);
    expect(ammesse(anprHaRagione)).toEqual(['conferma-ae', 'conferma-anpr', 'scrivi-ad-ae']);
    expect(anprHaRagione.proposta?.mosse).toEqual(['conferma-anpr']);
    const aeHaRagione = fra(anpr({ dati: { ...GIOVANNI, nome: 'EDOARDO' } }), ae({ codiceFiscale: NON_MARCATO }));
    expect(aeHaRagione.proposta?.mosse).toEqual(['conferma-ae']);
  });

  it('dove il codice non decide, decidono i documenti', () => {
    const confronto = fra(DA_ALLINEARE, ae({ dati: { ...GIOVANNI, nome: 'GIOVANNINO' }, codiceFiscale: NON_MARCATO }));
    expect(confronto.proposta?.mosse).toEqual(['conferma-anpr', 'conferma-ae']);
    expect(confronto.proposta?.perche).toContain('documenti');
  });

  it('con più di tre dati diversi ANPR non si conferma: si scrive all’Agenzia (EAM93)', () => {
    const confronto = fra(
      DA_ALLINEARE,
      ae({ dati: { ...GIUSEPPE, cognome: 'FINTO', dataNascita: '1956-02-15' }, codiceFiscale: NON_MARCATO }),
    );
    expect(confronto.campiDiversi).toHaveLength(5);
    expect(mossa(confronto, 'conferma-anpr').impedimenti).toMatchObject([
      { type: 'troppi-dati-diversi', codice: 'EAM93' },
    ]);
    expect(ammesse(confronto)).toContain('conferma-ae');
    expect(confronto.proposta?.mosse).toEqual(['scrivi-ad-ae']);
  });

  it('una posizione marcata da un altro comune è di quello (EAM95)', () => {
    const sua = ae({ dati: ALTRO_NOME.dati, comune: '015146' });
    expect(mossa(fra(DA_ALLINEARE, sua), 'conferma-anpr').impedimenti).toMatchObject([{ codice: 'EAM95' }]);
    expect(ammesse(fra(DA_ALLINEARE, { ...sua, codiceFiscale: NON_MARCATO }))).toContain('conferma-anpr');
  });

  it('di chi ha un omocodice i dati li cambia solo l’Agenzia', () => {
    const suo = codice({ valore: OMOCODICE, marcato: false });
    const confronto = fra(anpr({ codiceFiscale: suo }), ae({ dati: ALTRO_NOME.dati, codiceFiscale: suo }));
    expect(impedimenti(confronto, 'conferma-anpr')).toEqual(['omocodice']);
    expect(confronto.proposta?.mosse).toEqual(['scrivi-ad-ae']);
    expect(ammesse(fra(anpr({ codiceFiscale: suo }), ae({ codiceFiscale: suo })))).toContain('conferma-ae');
  });

  it('due codici della stessa persona si collegano', () => {
    const confronto = fra(anpr(), altraPosizione());
    expect(ammesse(confronto)).toEqual(['collega', 'scrivi-ad-ae']);
    expect(confronto.proposta?.mosse).toEqual(['collega']);
    expect(mossa(confronto, 'conferma-ae').impedimenti).toMatchObject([{ type: 'codici-diversi', codice: 'EAM9C' }]);
  });

  it('un collegamento impossibile va scritto all’Agenzia; uno che aspetta il comune resta quello giusto', () => {
    const altrove = altraPosizione({ domicilio: { comune: '015146', indirizzo: 'VIA ROMA 1' } });
    expect(fra(anpr(), altrove).proposta?.mosse).toEqual(['scrivi-ad-ae']);
    const daAllineare = fra(DA_ALLINEARE, altraPosizione());
    expect(daAllineare.proposta?.mosse).toEqual(['collega']);
    expect(impedimenti(daAllineare, 'collega')).toEqual(['anpr-non-marcato']);
    const indietro = altraPosizione({ codiceFiscale: codice({ valore: NUMERICO, marcato: false }) });
    expect(fra(anpr(), indietro).proposta?.mosse).toEqual(['scrivi-ad-ae']);
  });

  it('codici già collegati, calcolati o assenti in ANPR: si mette quello dell’Agenzia con un 5008', () => {
    const piuRecente = codice({ valore: DI_GIUSEPPE, marcato: false, collegati: [DI_GIOVANNI] });
    const { codiceFiscale: _, ...senza } = anpr();
    for (const nostra of [anpr({ codiceFiscale: CALCOLATO }), senza]) {
      expect(fra(nostra, altraPosizione()).proposta?.mosse).toEqual(['muta']);
    }
    expect(fra(anpr(), altraPosizione({ codiceFiscale: piuRecente })).proposta?.mosse).toEqual(['muta']);
    expect(impedimenti(fra(anpr(), altraPosizione()), 'muta')).toEqual(['codice-validato']);
    expect(impedimenti(fra(anpr(), ae()), 'muta')).toEqual(['stesso-codice']);
  });

  it('chi l’Agenzia non ha si fa attribuire un codice; se ANPR lo dà per validato, va chiesto', () => {
    const sconosciuto = fra(anpr({ codiceFiscale: CALCOLATO }), undefined);
    expect(sconosciuto.proposta?.mosse).toEqual(['attribuisci']);
    expect(ammesse(sconosciuto)).toEqual(['attribuisci', 'scrivi-ad-ae']);
    expect(fra(anpr(), undefined).proposta?.mosse).toEqual(['scrivi-ad-ae']);
    expect(mossa(fra(anpr(), ae()), 'attribuisci').impedimenti).toMatchObject([{ codice: 'EAA10' }]);
  });

  it('l’Agenzia cambia una posizione una volta al giorno: si riprova domani (EAM15)', () => {
    const confronto = fra(DA_ALLINEARE, { ...ALTRO_NOME, trattataIl: OGGI });
    expect(confronto.proposta?.mosse).toEqual(['attendi']);
    expect(mossa(confronto, 'attendi')).toMatchObject({ ammessa: true, fino: '2026-11-22' });
    expect(impedimenti(confronto, 'conferma-ae')).toEqual(['trattata-oggi']);
    expect(ammesse(fra(DA_ALLINEARE, { ...ALTRO_NOME, trattataIl: '2026-11-20' }))).not.toContain('attendi');
  });

  it('chi è arrivato oggi si marca domani; un’omocodia in lavorazione si aspetta', () => {
    const arrivato = anpr({ codiceFiscale: NON_MARCATO, iscrittoIl: OGGI });
    expect(fra(arrivato, ae({ codiceFiscale: NON_MARCATO })).proposta?.mosse).toEqual(['attendi']);
    expect(fra(arrivato, ALTRO_NOME).proposta?.mosse).toEqual(['conferma-anpr']);
    const inLavorazione = fra(DA_ALLINEARE, { ...ALTRO_NOME, situazione: 'in-lavorazione' });
    expect(inLavorazione.proposta?.mosse).toEqual(['attendi']);
    expect(mossa(inLavorazione, 'attendi')).not.toHaveProperty('fino');
  });

  it('un codice che non si può usare, o base di un’omocodia, va portato all’Agenzia', () => {
    for (const situazione of ['non-utilizzabile', 'base-omocodia'] as const) {
      expect(fra(DA_ALLINEARE, ae({ situazione })).proposta?.mosse).toEqual(['scrivi-ad-ae']);
    }
  });

  it('un’operazione sospesa ferma ogni mossa in ANPR finché non la si elimina', () => {
    const confronto = fra({ ...DA_ALLINEARE, sospesa: true }, ALTRO_NOME);
    expect(ammesse(confronto)).toEqual(['scrivi-ad-ae']);
    expect(confronto.proposta?.mosse).toEqual(['conferma-anpr']);
    expect(impedimenti(confronto, 'conferma-anpr')).toEqual(['operazione-sospesa']);
  });
});

describe('confronta: gli effetti', () => {
  it('Conferma AE: i dati di ANPR diventano quelli dell’Agenzia, l’indirizzo resta quello di ANPR', () => {
    const effetto = mossa(
      fra(DA_ALLINEARE, { ...ALTRO_NOME, domicilio: { comune: '058091', indirizzo: 'VIA ROMA 2' } }),
      'conferma-ae',
    ).effetto!;
    expect(effetto.codice).toBe('resta');
    expect(effetto.anpr).toMatchObject({
      dati: ALTRO_NOME.dati,
      domicilio: DOMICILIO,
      codiceFiscale: { validato: true, marcato: true },
    });
    expect(effetto.ae).toMatchObject({ dati: ALTRO_NOME.dati, domicilio: DOMICILIO, codiceFiscale: { marcato: true } });
  });

  it('Conferma ANPR: il contrario; se cambiano i dati del codice, l’Agenzia può darne un altro', () => {
    const effetto = mossa(fra(DA_ALLINEARE, ALTRO_NOME), 'conferma-anpr').effetto!;
    expect(effetto).toMatchObject({ codice: 'resta', anpr: { dati: GIOVANNI }, ae: { dati: GIOVANNI } });
    const nato = anpr({ dati: { ...GIOVANNI, dataNascita: '1955-01-15' } });
    expect(mossa(fra(nato, ae()), 'conferma-anpr').effetto?.codice).toBe('forse-nuovo');
  });

  it('Collega: in ANPR va il codice dell’Agenzia, e il vecchio gli resta collegato', () => {
    const effetto = mossa(fra(anpr(), altraPosizione()), 'collega').effetto!;
    expect(effetto.anpr.codiceFiscale).toEqual({
      valore: DI_GIUSEPPE,
      origine: 'attribuito',
      validato: true,
      marcato: 'ignoto',
      collegati: [DI_GIOVANNI],
    });
    expect(effetto.anpr.domicilio).toEqual(DOMICILIO);
  });

  it('un codice calcolato non resta collegato a niente', () => {
    const effetto = mossa(fra(anpr({ codiceFiscale: CALCOLATO }), altraPosizione()), 'muta').effetto!;
    expect(effetto.anpr.codiceFiscale).toEqual({ ...MARCATO, valore: DI_GIUSEPPE, collegati: [] });
  });

  it('scrivere e attendere non cambiano nulla', () => {
    const confronto = fra(DA_ALLINEARE, ALTRO_NOME);
    for (const tipo of ['scrivi-ad-ae', 'attendi', 'attribuisci'] as const) {
      expect(mossa(confronto, tipo)).not.toHaveProperty('effetto');
    }
  });
});
