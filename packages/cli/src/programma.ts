import { type Command, CommanderError, Option } from 'commander';

import { aggiungiAgenzia, toOpzioneAe } from './agenzia/aggiungi-agenzia.js';
import { aggiungiCarta } from './carta/aggiungi-carta.js';
import type { OpzioniCalcola, OpzioniVerificaCf } from './comandi/cf.js';
import type { OpzioniComune } from './comandi/comune.js';
import type { OpzioniConfronta } from './comandi/confronta.js';
import type { OpzioniGenera } from './comandi/genera.js';
import type { OpzioniRegola } from './comandi/regola.js';
import type { OpzioniRiscrivi } from './comandi/riscrivi.js';
import type { OpzioniVerifica } from './comandi/verifica.js';
import { FORMATI_BREVI, comando, esempi, formato, sotto } from './comando.js';
import { aggiungiDoctor } from './doctor/aggiungi-doctor.js';
import { aggiungiTabelle } from './tabelle/aggiungi-tabelle.js';
import { SCONOSCIUTO, toAiuto, toStatoUso } from './uso-errato.js';
import { versioneCli } from './versione.js';

/** The `anagrafe` command. Each command's own module is loaded only when it runs, so that help is immediate. */
export interface Programma {
  readonly esegui: (argv: readonly string[]) => Promise<void>;
}

/** Builds the command line; nothing is read or written yet. */
export function createProgramma(): Programma {
  const programma = comando('anagrafe', 'Controlla, decodifica e prepara i dati anagrafici per ANPR, prima dell’invio.')
    .version(versioneCli(), '-V, --version', 'mostra la versione')
    .enablePositionalOptions() // what is behind `tabelle importa` is its own
    .helpCommand('help [comando]', 'mostra l’aiuto di un comando')
    .addHelpText(
      'after',
      esempi(
        'anagrafe verifica 028060_SUBAPR_1_1_1.gz',
        'anagrafe comune Montescudo --il 1946-10-10',
        'anagrafe regola ES010',
      ),
    );
  aggiungiVerifica(programma);
  aggiungiConfronta(programma);
  aggiungiDoctor(programma);
  aggiungiCarta(programma);
  aggiungiCf(programma);
  aggiungiComune(programma);
  aggiungiTabelle(programma);
  aggiungiRegola(programma);
  aggiungiGenera(programma);
  aggiungiRiscrivi(programma);
  aggiungiAgenzia(programma);

  return {
    esegui: async (argv) => {
      try {
        await programma.parseAsync(argv);
      } catch (errore) {
        process.exitCode =
          errore instanceof CommanderError ? toStatoUso(errore, toAiuto(programma, argv)) : await concludi(errore);
      }
    },
  };
}

function aggiungiVerifica(programma: Command): void {
  sotto(programma, 'verifica', 'controlla i file di una fornitura di subentro come farebbe ANPR')
    .argument('<file...>', 'file .gz o .xml della fornitura, o la cartella che li contiene')
    .addOption(formato(['testo', 'json', 'ndjson', 'csv', 'html']))
    .option('-u, --uscita <file>', 'scrive lì invece che sullo schermo')
    .option('-r, --rapporto <file>', 'scrive anche il rapporto HTML')
    .option('--oggi <AAAA-MM-GG>', 'giorno con cui confrontare le date (oggi, in Italia)')
    .option('--mittente <ISTAT>', 'codice ISTAT del comune che invia: serve per EN039')
    .option('--piano <file>', 'piano di subentro, in JSON: serve per EN003, EN032, EN038, EN362 e altri')
    .option('--ricevuti <file>', 'elenco dei file che ANPR ha già ricevuto, con l’esito: serve per EN007 e EN040')
    .option('--limite-compresso <byte>', 'dimensione ammessa per un file compresso (15000000)')
    .option('--comuni <file>', 'archivio dei comuni più recente, il CSV come pubblicato')
    .option(
      '--processi <N>',
      'legge più file insieme, o più tratti di un lungo .xml, in N processi: stessi rilievi, stesso ordine (1)',
    )
    .addOption(
      new Option(
        '--profilo <profilo>',
        'servizi: trova anche ciò che dopo il subentro bloccherà le operazioni',
      ).choices(['servizi']),
    )
    .option('--operazione', 'i file sono richieste ai servizi di ANPR, nude o nella busta SOAP: formati testo e json')
    .addOption(
      toOpzioneAe('chiede di ogni scheda anche all’Agenzia delle Entrate: i dieci controlli che solo lei decide'),
    )
    .option('--archivio <file>', 'con --ae: l’archivio dell’Agenzia simulata')
    .option('--accessi <file>', 'con --ae: il registro degli accessi, che resta; accanto ci vanno le sue chiavi')
    .option('--richiedente <testo>', 'con --ae: chi chiede, per il registro degli accessi (anagrafe CLI)')
    .option('--ripresa <file>', 'con --ae: dove tenere ciò che si è chiesto, per riprendere da lì')
    .option('--al-secondo <N>', 'con --ae: quante domande al secondo, in media')
    .option('--tutti', 'nel testo mostra ogni rilievo, non i primi di ogni codice')
    .option('--excel', 'nel CSV usa «;» e ciò che serve perché Excel lo apra bene')
    .addHelpText(
      'after',
      `
Stato di uscita: 0 nessuna anomalia bloccante · 1 almeno una · 2 un file non letto fino in fondo, o uso errato ·
130 interrotta da tastiera: ciò che si è trovato fino a quel momento è scritto.
Ciò che trova --profilo è a parte: non conta nel verdetto sul file e non cambia lo stato di uscita.
${esempi(
  'anagrafe verifica 028060_SUBAPR_2_1_1.gz',
  'anagrafe verifica consegna/ --rapporto rapporto.html --mittente 028060',
  'anagrafe verifica consegna/ --piano piano.json --ricevuti ricevuti.csv',
  'anagrafe verifica consegna/*.gz --formato ndjson --uscita rilievi.ndjson',
  'anagrafe verifica --operazione richiesta.xml',
  'anagrafe verifica consegna/ --ae simulata --archivio agenzia.txt --ripresa fatte.ndjson',
)}`,
    )
    .action(async (file: string[], opzioni: OpzioniVerifica) => {
      if (opzioni.operazione === true) {
        const { verificaOperazione } = await import('./comandi/verifica-operazione.js');
        process.exitCode = await verificaOperazione(file, opzioni);
        return;
      }
      const { verifica } = await import('./comandi/verifica.js');
      process.exitCode = await verifica(file, opzioni);
    });
}

function aggiungiConfronta(programma: Command): void {
  sotto(programma, 'confronta', 'confronta due verifiche: che cosa è stato risolto, che cosa è nuovo, che cosa resta')
    .argument('<prima>', 'esito della prima verifica, in formato json o ndjson')
    .argument('<dopo>', 'esito della seconda, dello stesso comune e con la stessa versione')
    .addOption(formato(FORMATI_BREVI))
    .option('-u, --uscita <file>', 'scrive lì invece che sullo schermo')
    .option('-r, --rapporto <file>', 'scrive anche il rapporto HTML')
    .addHelpText(
      'after',
      `
Stato di uscita: 0 nessuna anomalia bloccante resta o è nuova · 1 almeno una · 2 la seconda verifica è incompleta, gli
esiti non si possono confrontare, o uso errato. I rilievi di un profilo non si confrontano.
${esempi(
  'anagrafe confronta maggio.json giugno.json',
  'anagrafe confronta maggio.ndjson giugno.ndjson --rapporto bonifica.html',
)}`,
    )
    .action(async (prima: string, dopo: string, opzioni: OpzioniConfronta) => {
      const { confronta } = await import('./comandi/confronta.js');
      process.exitCode = await confronta(prima, dopo, opzioni);
    });
}

function aggiungiCf(programma: Command): void {
  const cf = sotto(programma, 'cf', 'legge e calcola i codici fiscali, e ne elenca le varianti')
    .helpCommand('help [comando]', 'mostra l’aiuto di un comando')
    .addHelpText(
      'after',
      esempi(
        'anagrafe cf RSSMRA80A01H501U',
        'anagrafe cf calcola --cognome Rossi --nome Maria --sesso F --nascita 1980-01-01 --comune "Roma" --provincia RM',
        'anagrafe cf omocodie RSSMRA80A01H501U',
      ),
    );
  const verifica = comando('verifica', 'dice se un codice è scritto bene e che cosa contiene (si può sottintendere)');
  cf.addCommand(verifica, { isDefault: true });
  verifica
    .argument('<codice...>', 'codici fiscali, di 16 caratteri o di 11 cifre')
    .option('--oggi <AAAA-MM-GG>', 'giorno rispetto al quale scegliere il secolo (oggi, in Italia)')
    .addOption(toOpzioneAe('chiede anche all’Agenzia delle Entrate che cosa ne ha'))
    .option('--archivio <file>', 'con --ae: l’archivio dell’Agenzia simulata')
    .option('--accessi <file>', 'con --ae: il registro degli accessi, che resta; accanto ci vanno le sue chiavi')
    .option('--richiedente <testo>', 'con --ae: chi chiede, per il registro degli accessi (anagrafe CLI)')
    .addOption(formato(FORMATI_BREVI))
    .addHelpText(
      'after',
      esempi('anagrafe cf RSSMRA80A01H501U', 'anagrafe cf verifica RSSMRA80A01H50MM 49273929007 --formato json'),
    )
    .action(async (codici: string[], opzioni: OpzioniVerificaCf) => {
      const [parola = ''] = cf.args; // «verifica», or what stands in its place
      if (parola !== 'verifica' && /^[a-z]{2,10}$/i.test(parola)) cf.error(`'${parola}'`, { code: SCONOSCIUTO });
      const { verificaCf } = await import('./comandi/cf.js');
      process.exitCode = await verificaCf(codici, opzioni);
    });
  sotto(cf, 'calcola', 'calcola il codice fiscale di una persona (vale solo se l’Agenzia lo attribuisce)')
    .option('--cognome <testo>', 'cognome; senza, la persona non ne ha')
    .option('--nome <testo>', 'nome; senza, la persona non ne ha')
    .requiredOption('--sesso <M|F>', 'sesso')
    .requiredOption('--nascita <AAAA-MM-GG>', 'data di nascita')
    .option('--comune <nome>', 'comune di nascita, come si chiamava quel giorno, anche con la sigla: «Fiume (FU)»')
    .option('--provincia <sigla>', 'provincia di quel giorno, se non è fra parentesi dopo il nome')
    .option('--stato <nome>', 'stato estero di nascita')
    .option('--catastale <codice>', 'codice catastale, al posto di comune o stato')
    .addHelpText(
      'after',
      esempi(
        'anagrafe cf calcola --cognome Rossi --nome Maria --sesso F --nascita 1980-01-01 --comune Roma --provincia RM',
        'anagrafe cf calcola --cognome Rossi --nome Maria --sesso F --nascita 1980-01-01 --stato Francia',
      ),
    )
    .action(async (opzioni: OpzioniCalcola) => {
      const { calcolaCf } = await import('./comandi/cf.js');
      process.exitCode = await calcolaCf(opzioni);
    });
  sotto(cf, 'omocodie', 'elenca le 127 varianti di omocodia, nell’ordine dell’Agenzia')
    .argument('<codice>', 'codice fiscale, o una sua variante')
    .addHelpText('after', esempi('anagrafe cf omocodie RSSMRA80A01H501U'))
    .action(async (codice: string) => {
      const { elencaOmocodie } = await import('./comandi/cf.js');
      process.exitCode = elencaOmocodie(codice);
    });
}

function aggiungiComune(programma: Command): void {
  sotto(programma, 'comune', 'cerca un comune in un giorno qualsiasi dal 1861 e ne mostra la storia')
    .argument(
      '<nome o codice>',
      'nome, anche con la sigla, «Fiume (FU)»; codice catastale (F641) o codice ISTAT (099010)',
    )
    .option('-p, --provincia <sigla>', 'provincia di quel giorno, se non è fra parentesi dopo il nome')
    .option('--il <AAAA-MM-GG>', 'il giorno (oggi, in Italia)')
    .option('--comuni <file>', 'archivio dei comuni più recente, il CSV come pubblicato')
    .addOption(formato(FORMATI_BREVI))
    .addHelpText(
      'after',
      esempi(
        'anagrafe comune Montescudo -p FO --il 1946-10-10',
        'anagrafe comune "Fiume (FU)" --il 1930-01-01',
        'anagrafe comune F641',
        'anagrafe comune Bozen',
      ),
    )
    .action(async (nome: string, opzioni: OpzioniComune) => {
      const { comune } = await import('./comandi/comune.js');
      process.exitCode = await comune(nome, opzioni);
    });
}

function aggiungiRegola(programma: Command): void {
  sotto(programma, 'regola', 'spiega un controllo di ANPR, o elenca che cosa si fa di ciascuno')
    .argument('[codice]', 'codice ufficiale (ES010); senza, elenca le regole')
    .option('--elenco', 'elenca tutti i codici che ANPR pubblica, con ciò che se ne fa')
    .addOption(
      new Option('--stato <stato>', 'nell’elenco solo i codici che sono così').choices([
        'regola',
        'non-verificabile',
        'non-ancora',
        'nome-interno',
      ]),
    )
    .addOption(formato([...FORMATI_BREVI, 'csv']))
    .addHelpText(
      'after',
      esempi(
        'anagrafe regola ES010',
        'anagrafe regola',
        'anagrafe regola --elenco --stato non-verificabile --formato csv',
      ),
    )
    .action(async (codice: string | undefined, opzioni: OpzioniRegola) => {
      const { regola } = await import('./comandi/regola.js');
      process.exitCode = regola(codice, opzioni);
    });
}

function aggiungiGenera(programma: Command): void {
  sotto(programma, 'genera', 'scrive una fornitura sintetica, con i difetti che si vogliono e il loro elenco')
    .requiredOption('-n, --soggetti <N>', 'quante persone, tutte inventate')
    .option('-s, --seme <S>', 'stesso seme, stessa fornitura', '1')
    .option('-d, --difetti <TASSO>', 'quota di nuclei con un difetto, da 0 a 1', '0')
    .option('--difetto <CODICE...>', 'difetti da mettere una volta ciascuno')
    .option('--file <K>', 'in quanti file dividerla (se manca: quanti ne servono perché ANPR li accetti)')
    .option('--comune <ISTAT>', 'codice ISTAT del comune')
    .option('--versione <V>', 'versioneFornitura', '1')
    .option('-u, --uscita <cartella>', 'dove scriverla', '.')
    .addHelpText(
      'after',
      esempi(
        'anagrafe genera --soggetti 1000 --seme 7 --uscita prova/',
        'anagrafe genera -n 20000 -s 1 --difetti 0.05 --file 2 -u prova-grande/',
        'anagrafe genera -n 50 --difetto ES010 ES092 -u prova-difetti/',
      ),
    )
    .action(async (opzioni: OpzioniGenera) => {
      const { genera } = await import('./comandi/genera.js');
      process.exitCode = await genera(opzioni);
    });
}

function aggiungiRiscrivi(programma: Command): void {
  sotto(programma, 'riscrivi', 'riscrive una fornitura: nomi, totali e divisione in file come si deve')
    .argument('<file...>', 'tutti i file .gz o .xml della fornitura, o la cartella che li contiene')
    .requiredOption('-c, --cartella <cartella>', 'dove scriverla; non deve contenere altre forniture')
    .option('--comune <ISTAT>', 'codice ISTAT del comune (quello del nome dei file)')
    .option('--versione <V>', 'versioneFornitura (quella che i file dichiarano)')
    .option('--estrazione <AAAA-MM-GG>', 'dataEstrazione (quella che i file dichiarano)')
    .option('--soggetti-per-file <N>', 'quanti soggetti al più in un file (quanti ne entrano)')
    .option('--byte-per-file <N>', 'byte di un file compresso, al più (15000000)')
    .addHelpText(
      'after',
      `
I dati delle persone restano come sono: per sapere se sono giusti, anagrafe verifica. Una scheda che lo schema ufficiale non
ammette non si scrive: si dice qual è, e non resta nessun file.
Stato di uscita: 0 la fornitura è scritta · 2 non lo è, o uso errato.
${esempi('anagrafe riscrivi consegna/ --cartella da-inviare/', 'anagrafe riscrivi esportazione.xml --comune 028060 --versione 2 --estrazione 2026-11-21 -c da-inviare/')}`,
    )
    .action(async (file: string[], opzioni: OpzioniRiscrivi) => {
      const { riscrivi } = await import('./comandi/riscrivi.js');
      process.exitCode = await riscrivi(file, opzioni);
    });
}

/** Loaded only when something went wrong: it needs the core, which help must not wait for. */
async function concludi(errore: unknown): Promise<number> {
  return (await import('./concludi.js')).concludi(errore);
}
