import { type Command, Option } from 'commander';

import type { OpzioniElenco, OpzioniMostra, OpzioniSegrete } from '../comandi/carta.js';
import type { OpzioniPostazione } from '../comandi/carta-doctor.js';
import { FORMATI_BREVI, esempi, formato, sotto } from '../comando.js';

const STATI = `
Stato di uscita: 0 fatto · 1 la carta rifiuta il PIN, o qualcosa non va · 2 non si è potuto fare, o uso errato ·
130 interrotto da tastiera.
Il PIN si scrive al terminale, che non lo mostra: mai fra gli argomenti, che altri utenti della macchina possono leggere. Un PIN
errato costa un tentativo, e qui non se ne fa mai più di uno.
`;

/** `anagrafe carta`, below the program. */
export function aggiungiCarta(programma: Command): void {
  const carta = sotto(programma, 'carta', 'smart card degli operatori: elenco, certificati, prova, PIN, postazione')
    .helpCommand('help [comando]', 'mostra l’aiuto di un comando')
    .addHelpText('after', esempi('anagrafe carta elenco', 'anagrafe carta doctor', 'anagrafe carta prova'));
  conModulo(sotto(carta, 'elenco', 'elenca le carte nei lettori; non serve il PIN'))
    .addOption(formato(FORMATI_BREVI))
    .addHelpText('after', esempi('anagrafe carta elenco', 'anagrafe carta elenco --modulo /usr/lib/libASEP11.so'))
    .action(async (opzioni: OpzioniElenco) => {
      const { elencaCarte } = await import('../comandi/carta.js');
      process.exitCode = await elencaCarte(opzioni);
    });
  conCarta(sotto(carta, 'mostra', 'mostra i certificati di una carta e quando scadono; non serve il PIN'))
    .option('--utente <CF>', 'codice fiscale dell’utente di ANPR di cui la carta deve essere')
    .option('--oggi <AAAA-MM-GG>', 'giorno con cui confrontare le scadenze (oggi, in Italia)')
    .addOption(formato(FORMATI_BREVI))
    .addHelpText('after', esempi('anagrafe carta mostra', 'anagrafe carta mostra --utente PRVDAA80A41H501A'))
    .action(async (opzioni: OpzioniMostra) => {
      const { mostraCarta } = await import('../comandi/carta.js');
      process.exitCode = await mostraCarta(opzioni);
    });
  conSegreto(sotto(carta, 'prova', 'fa firmare la carta, e verifica la firma con il suo certificato'))
    .addHelpText('after', `${STATI}${esempi('anagrafe carta prova', 'anagrafe carta prova --carta 2')}`)
    .action(async (opzioni: OpzioniSegrete) => {
      const { provaCarta } = await import('../comandi/carta.js');
      process.exitCode = await provaCarta(opzioni);
    });
  conSegreto(sotto(carta, 'cambia-pin', 'cambia il PIN; con --pin-da-stdin due righe: il vecchio, il nuovo'))
    .addHelpText('after', `${STATI}${esempi('anagrafe carta cambia-pin')}`)
    .action(async (opzioni: OpzioniSegrete) => {
      const { cambiaPinCarta } = await import('../comandi/carta.js');
      process.exitCode = await cambiaPinCarta(opzioni);
    });
  conSegreto(
    sotto(carta, 'sblocca', 'dà un nuovo PIN a una carta bloccata; con --pin-da-stdin due righe: PUK, nuovo PIN'),
  )
    .addHelpText('after', `${STATI}${esempi('anagrafe carta sblocca')}`)
    .action(async (opzioni: OpzioniSegrete) => {
      const { sbloccaCarta } = await import('../comandi/carta.js');
      process.exitCode = await sbloccaCarta(opzioni);
    });
  aggiungiDoctorCarta(carta);
}

function aggiungiDoctorCarta(carta: Command): void {
  conModulo(sotto(carta, 'doctor', 'guarda passo per passo se questa postazione è configurata per le carte, e che cosa manca'))
    .option('--utente <CF>', 'codice fiscale dell’utente di ANPR di cui la carta deve essere')
    .option('--oggi <AAAA-MM-GG>', 'giorno con cui confrontare le scadenze (oggi, in Italia)')
    .addOption(formato(FORMATI_BREVI))
    .addHelpText(
      'after',
      `
Non chiede il PIN e non cambia niente.
Stato di uscita: 0 nessun guasto · 1 almeno uno · 2 uso errato.
${esempi('anagrafe carta doctor', 'anagrafe carta doctor --utente PRVDAA80A41H501A')}`,
    )
    .action(async (opzioni: OpzioniPostazione) => {
      const { doctorPostazione } = await import('../comandi/carta-doctor.js');
      process.exitCode = await doctorPostazione(opzioni);
    });
} // prettier-ignore

function conModulo(comando: Command): Command {
  return comando.addOption(
    new Option(
      '-m, --modulo <file...>',
      'driver PKCS#11 da usare (quelli di ANAGRAFE_PKCS11_MODULI, o quelli installati)',
    ),
  );
}

function conCarta(comando: Command): Command {
  return conModulo(comando).option('-c, --carta <numero>', 'quale, per numero dell’elenco o per seriale, se ce n’è più d’una');
} // prettier-ignore

function conSegreto(comando: Command): Command {
  return conCarta(comando).option('--pin-da-stdin', 'legge dallo standard input, una riga per segreto, invece che dal terminale');
} // prettier-ignore
