import { ANNULLAMENTI, type Motivo, NESSUNO, NON_ANCORA, NUOVI, RIPRESI, SENZA_PERSONE } from './altrove-gruppi.js';

/** The requests that have no `datiDelProcedimento`. */
const SENZA_PROCEDIMENTO = '2009 2012 5010 5011 5012 5013 5014';
const COLLEGATE = '1001 1002 1010 1013 2001 2003 2011 5001 5005 5008 5021 A001 A002 A006';
const PROCEDIMENTO_ASSENTE = 'la richiesta non ha datiDelProcedimento';

/** Of the codes on what was recorded before, on schede and on the rest: each reason as in {@link findAltrove}. */
export const ALTROVE_FATTI: readonly Motivo[] = [
  // The procedimento that a registration goes with
  {
    codici: ['EHRA0 EHRA1'],
    operazioni: COLLEGATE,
    motivo:
      'di un procedimento collegato che non c’è avvisa EN112, e la registrazione passa (italia/anpr, segnalazione 442)',
  },
  {
    codici: ['EN442'],
    operazioni: COLLEGATE,
    motivo:
      'di un procedimento collegato che è chiuso avvisa EN113, e la registrazione passa (italia/anpr, segnalazione 442)',
  },
  {
    codici: ['EN151'],
    operazioni: COLLEGATE,
    motivo: 'un numero nuovo si dà all’apertura, che è del 1014: datiDelProcedimento ne nomina uno che c’è già',
  },
  {
    codici: ['EHRA0 EHRA1 EN112 EN113 EN151 EN247 EN442'],
    operazioni: SENZA_PROCEDIMENTO,
    motivo: PROCEDIMENTO_ASSENTE,
  },
  { codici: ['EN112'], operazioni: '1014', motivo: 'del procedimento che il 1014 lavora lo dicono EHRA0 ed EHRA1' },
  { codici: ['EN113'], operazioni: '1014', motivo: 'del procedimento che il 1014 lavora lo dice EN442' },

  // What was recorded before
  {
    codici: ['EN240 EN389 EN413 EN443'],
    operazioni: SENZA_PERSONE,
    motivo: NESSUNO,
  },
  { codici: ['EN389 EN413 EN443'], operazioni: NUOVI, motivo: NON_ANCORA },
  {
    codici: ['EN389 EN443'],
    operazioni: '1010',
    motivo: 'la convivenza è nuova: nessuna operazione sui suoi dati la precede',
  },
  {
    codici: ['EN240 EN389 EN443'],
    operazioni: ANNULLAMENTI,
    motivo:
      'si annulla proprio l’ultima operazione: la decorrenza non si confronta con quella, e del ripristino (RA) dice EN360',
  },
  {
    codici: ['EN240 EN443'],
    operazioni: '5010',
    motivo: 'qui contano solo i dati elettorali precedenti, e lo dice EN389 (italia/anpr, segnalazione 4047)',
  },
  {
    codici: ['EN389'],
    operazioni: '1002 1014 2001 2003 5001 5005 5013 5014 5021 A002 A006',
    motivo: 'lo dice EN240, che guarda l’ultima operazione sulla persona, di qualunque gruppo di dati sia',
  },
  {
    codici: ['EN443'],
    operazioni: '5001 5005 A006',
    motivo:
      'i cambi di residenza non si confrontano con l’ultimo aggiornamento, ma con la residenza registrata (EN237) e con l’ultima operazione (EN240)',
  },
  {
    codici: ['EN443'],
    operazioni: '1002 1014 2001 5013 5021 A002',
    motivo:
      'le fonti mostrano questo codice solo in 2003, 5008 e 5014: di questa registrazione non dicono se conti l’ultimo aggiornamento, oltre all’ultima operazione (EN240)',
    serve: 'le registrazioni che ANPR confronta con dataUltimoAggiornamento',
  },
  {
    codici: ['EHR97'],
    operazioni: '1013 1014 2011 2012 5012 5013 5014 5021',
    motivo: 'le fonti non dicono se questo servizio voglia la decorrenza, che lo schema lascia facoltativa',
    serve: 'i servizi per cui ANPR chiede dataDecorrenza',
  },

  // Whoever is cancelled
  {
    codici: ['EN413'],
    operazioni: RIPRESI,
    motivo: 'una scheda cancellata è proprio quella che si riprende; di chi non lo è dice EN187',
  },
  { codici: ['EN413'], operazioni: '1010', motivo: 'il responsabile della convivenza può anche essere fuori da ANPR' },
  { codici: ['EN413'], operazioni: '1013 5012', motivo: 'la cancellazione che segue è l’ostacolo di cui dice EN077' },
  {
    codici: ['EN413'],
    operazioni: '1014',
    motivo: 'un procedimento si apre anche su chi è cancellato, per reiscriverlo',
  },
  { codici: ['EN413'], operazioni: '2001 2003', motivo: 'lo dice EN184' },
  {
    codici: ['EN413'],
    operazioni: '2011',
    motivo: 'si annulla la cancellazione di chi è cancellato: del contrario dice ES121',
  },
  {
    codici: ['EN413'],
    operazioni: '5010',
    motivo: 'dalla versione 6.0.4 si inviano anche i dati elettorali di chi è cancellato',
  },

  // Families and convivenze
  {
    codici: ['EN313'],
    operazioni: '1001 1002 5001 5005',
    motivo: 'lo dice EF062',
  },
  { codici: ['EN313'], operazioni: '1010', motivo: 'la convivenza è nuova: con il suo identificativo non si cerca' },
  {
    codici: ['EN313'],
    operazioni: '1014 2001 2003 2012 5008 5010 5011 5014 5021',
    motivo: 'la richiesta non ha l’identificativo comunale di una scheda; di quello di una persona dice EN131',
  },
  {
    codici: ['EF008'],
    operazioni: '2001 2003',
    motivo:
      'se chi resta non ha un intestatario lo dicono EN197, dall’elenco, ed EN225, che avvisa: la cancellazione passa',
  },
  {
    codici: ['EF009'],
    operazioni: '5001',
    motivo: 'lo dicono EN166, se i due sono nell’elenco, ed EN482, se il precedente non vi è',
  },
  {
    codici: ['EF009'],
    operazioni: '5005',
    motivo: 'lo dicono EN166, se i due sono nell’elenco, ed EF007, se uno è già nella scheda di arrivo',
  },
  { codici: ['EF007'], operazioni: '5001', motivo: 'qui l’intestatario si cambia: decidono EN166 ed EN482' },
  { codici: ['EN134'], operazioni: '1002 5005', motivo: 'qui ANPR dà EN136' },
  { codici: ['EN136'], operazioni: '1001', motivo: 'qui ANPR dà EN134' },
  {
    codici: ['EN134 EN135 EN136'],
    operazioni: '5001',
    motivo: 'i tipi 4 e 5 prendono la scheda di un altro comune; degli altri dicono EN180 ed EN429',
  },
  { codici: ['EN180'], operazioni: '3002', motivo: 'una scheda la consulta qualunque comune, dalla versione 5.0.0' },
  {
    codici: ['EN196'],
    operazioni: '2001 2003',
    motivo:
      'chi era solo in famiglia non ha nessuno da elencare; se invece resta qualcuno, dell’elenco vuoto avvisano EN225 ed EN483',
  },
  {
    codici: ['EF044'],
    operazioni: '5005',
    motivo: 'la scheda della richiesta è quella di arrivo, dove gli elencati non sono ancora: della loro dice EF054',
  },
  {
    codici: ['EN172'],
    operazioni: '5005',
    motivo: 'tipoScheda dei dati di controllo non è la specie: dice se la scheda di arrivo è nuova (EF016)',
  },
  {
    codici: ['EF032'],
    operazioni: '1002',
    motivo:
      'chi entra per altri motivi di solito è nato prima dell’origine della famiglia, e la richiesta è giusta così',
  },

  // Residents and Italians abroad
  {
    codici: ['ES077'],
    operazioni: '2001',
    motivo:
      'il decesso di chi è in AIRE si registra con lo stesso servizio: ha un motivo suo, tipoMotivoCancellazioneAIRE',
  },
  {
    codici: ['ES077'],
    operazioni: '5001 5005',
    motivo:
      'le famiglie AIRE si mutano, e rimpatriano, con lo stesso servizio (italia/anpr, segnalazione 1191); che scheda e persone siano dello stesso genere lo dice EF018',
  },
  {
    codici: ['ES077'],
    operazioni: '5008',
    motivo: 'i dati di chi è in AIRE si mutano con lo stesso servizio; dei tipi che sono solo suoi dice EN439',
  },
  {
    codici: ['EN421'],
    operazioni: 'A002 A006',
    motivo: 'la cittadinanza italiana la aggiunge ANPR (versione 4.1.22); nell’A006 non c’è nemmeno il gruppo',
  },
  {
    codici: ['ES042 ES043'],
    operazioni: 'A001',
    motivo:
      'al posto di attribuzioneFamiglia c’è attribuzioneFamigliaAIRE, che non dice di quale genitore sia la famiglia',
  },

  // The rest
  {
    codici: ['EN199 EN200 EN201 ES016 ES018 ES020'],
    operazioni: '5008',
    motivo:
      'la mutazione porta solo ciò che cambia, e il resto può essere già in ANPR; se manca un gruppo del suo tipo lo dicono i codici dei tipi (EN316, ES103 e seguenti)',
  },
  {
    codici: ['EN095'],
    operazioni: '3002',
    motivo: 'ANPR risponde con le schede sintetiche (versione 5.2.0), e lo dice EN528',
  },
  { codici: ['EC021'], operazioni: '4001', motivo: 'la richiesta non ha statoLavorazione' },
];
