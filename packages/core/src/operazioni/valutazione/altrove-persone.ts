import { ANNULLAMENTI, type Motivo, NESSUNO, NON_ANCORA, NUOVI, RIPRESI, SENZA_PERSONE } from './altrove-gruppi.js';

/** The searches of a person, in registrations. */
const RICERCHE = 'EN131 EN133 EN183 EN203 ES003 ES100 ES101 ES102';
const DATI = 'EN068 EN069 EN070 EN071 EN072 EN075';
/** All but EN070, which 1001 puts to the parents. */
const DATI_SENZA_CODICE = 'EN068 EN069 EN071 EN072 EN075';

/** Of the codes of every service, and of those on whom a registration looks for: each reason as in {@link findAltrove}. */
export const ALTROVE_PERSONE: readonly Motivo[] = [
  // Codes of every service
  {
    codici: ['SP000'],
    operazioni:
      '1001 1002 1010 1013 1014 2001 2003 2009 2011 2012 3002 3003 3004 3007 3008 4001 4002 4003 4004 4005 5001 5005 5008 5010 5011 5014 5021 6001 7001 7002 7003 A001 A002 A006 P001 P002 P003',
    motivo: 'quali iniziative (tipoOperazione) un servizio non ammetta è pubblicato solo per 5012 e 5013',
    serve: 'le iniziative che ogni servizio ammette',
  },
  {
    codici: ['EN148'],
    operazioni:
      '1001 1002 1010 1014 2001 2003 2009 2012 3002 3003 3004 3007 3008 4001 4002 4003 4004 5001 5005 5010 5011 5013 5021 6001 7001 7002 7003 A001 A002 A006 P001 P002 P003',
    motivo:
      'è generico: di questo servizio è noto solo il rifiuto di un tipoInvio che non è dell’ambiente, e a quale ambiente si invii non è nella richiesta',
    serve: 'l’ambiente a cui si invia, o il testo della risposta',
  },
  {
    codici: ['EN479'],
    operazioni:
      '1001 1002 1010 1013 1014 2001 2003 2009 2011 3004 4002 5001 5005 5008 5012 5013 5014 5021 6001 7001 7002 7003 A001 A002 A006 P001 P002 P003',
    motivo: 'la richiesta non chiede i dati di un comune: non ha comuneRichiesta, né un altro gruppo al suo posto',
  },
  {
    codici: ['EF012'],
    operazioni:
      '1014 2001 2003 2012 3003 3004 3007 3008 4001 4002 4003 4004 4005 5008 5010 5011 5014 5021 6001 7001 7002 7003 P001 P002 P003',
    motivo: 'la richiesta non ha l’identificativo comunale di una scheda (idFamigliaConvivenzaComune)',
  },
  {
    codici: ['EF012'],
    operazioni: '3002',
    motivo: 'lo schema dei criteri di ricerca vuole già insieme comune e numero dell’identificativo',
  },

  // Whom a registration looks for
  { codici: [DATI, RICERCHE, 'EN073 EN074 EN448 ES004 ES005 ES034'], operazioni: SENZA_PERSONE, motivo: NESSUNO },
  {
    codici: [DATI, 'EN073 EN074 EN448 ES004 ES005'],
    operazioni: '5010',
    motivo: 'la richiesta ha della persona solo l’identificativo ANPR (idSoggetto)',
  },
  { codici: [RICERCHE, DATI_SENZA_CODICE, 'EN073 EN074 EN448 ES034'], operazioni: NUOVI, motivo: NON_ANCORA },
  { codici: ['EN070'], operazioni: 'A001', motivo: NON_ANCORA },
  {
    codici: [RICERCHE, DATI, 'EN073 EN074 EN448'],
    operazioni: RIPRESI,
    motivo: 'chi si iscrive non si cerca: di chi riprende una scheda dicono EN185, EN187, EN188 ed EN190',
  },
  {
    codici: [DATI],
    operazioni: '1010 1013 1014 2001 2003 2011 5001 5005 5008 5012 5013 5014 5021 A006',
    motivo:
      'lo dice EN183, che confronta tutti i dati della ricerca: le fonti non dicono quando ANPR dia l’uno o gli altri',
  },
  {
    codici: ['EN073'],
    operazioni: '1010 1013 1014 2001 2003 2011 5001 5005 5008 5012 5013 5014 5021 A006',
    motivo:
      'se non è di nessuno lo dice ES100; insieme all’identificativo ANPR, quello comunale può essere il nuovo di chi arriva, e le fonti non dicono dove ANPR li confronti',
    serve: 'le registrazioni in cui ANPR confronta i due identificativi',
  },
  {
    codici: ['EN448'],
    operazioni: '1010',
    motivo: 'il responsabile della convivenza può non essere in ANPR: di lui non si chiede una ricerca',
  },
  {
    codici: ['ES004'],
    operazioni: '1013 1014 2011 5008 5012 5013 5014 5021',
    motivo: 'è di chi la richiesta iscrive, muove o cancella; dei dati con cui qui si cerca dice EN448',
  },
  {
    codici: ['ES005'],
    operazioni: '1013 1014 2011 5008 5012 5013 5014 5021',
    motivo:
      'è di chi la richiesta iscrive, muove o cancella; di chi qui si cerca lo schema vuole già insieme comune e numero dell’identificativo',
  },

  // Whose comune the scheda is
  {
    codici: ['ES034'],
    operazioni: RIPRESI,
    motivo: 'chi si iscrive non ha ancora una scheda, o ne riprende una chiusa di qualunque comune (EN187)',
  },
  {
    codici: ['EN074 ES034'],
    operazioni: '1010',
    motivo: 'il responsabile della convivenza può essere di un altro comune, e anche fuori da ANPR',
  },
  {
    codici: ['EN074 ES034'],
    operazioni: '1014',
    motivo: 'un procedimento si apre anche su chi è ancora di un altro comune, per iscriverlo (EN531)',
  },
  {
    codici: ['EN074 ES034'],
    operazioni: ANNULLAMENTI,
    motivo: 'conta di quale comune è l’operazione da annullare, e lo dice EN145',
  },
  {
    codici: ['EN074 ES034'],
    operazioni: '5001',
    motivo: 'i tipi 4 e 5 prendono la scheda di un altro comune; degli altri dicono EN180 ed EN429',
  },
  {
    codici: ['EN074 ES034'],
    operazioni: '5005',
    motivo: 'si muove anche chi è di un altro comune; dei tipi che sono solo di chi vi risiede già dice EN429',
  },
  {
    codici: ['EN074 ES034'],
    operazioni: '5008',
    motivo: 'lo dice EN117 (italia/anpr, segnalazioni 846 e 1149)',
  },
  {
    codici: ['EN074'],
    operazioni: '2001 2003 5013',
    motivo: 'lo dice ES034 (italia/anpr, segnalazioni 846 e 1149)',
  },
  {
    codici: ['ES034'],
    operazioni: '5010',
    motivo:
      'le liste elettorali le aggiorna anche il comune da cui l’elettore è andato via: la competenza è sulla lista, e ne dice EN204 (italia/anpr, segnalazione 4508)',
    serve: 'le liste elettorali registrate in ANPR, ognuna con il suo comune',
  },
  {
    codici: ['EN074 ES034'],
    operazioni: '5014',
    motivo: 'rettifica il comune di prima iscrizione, che può non essere quello di oggi: ne dicono EN411 ed EN427',
  },
  {
    codici: ['EN074 ES034'],
    operazioni: '5021',
    motivo:
      'il servizio è dei soli comuni di prova (versione 9.0.0), e le fonti non dicono quale dei coniugi debba essere del comune',
    serve: 'le regole di competenza del 5021',
  },
  {
    codici: ['EN074 ES034'],
    operazioni: 'A006',
    motivo: 'la mutazione può prendere la scheda di un altro comune, per cambiare il comune AIRE',
  },
];
