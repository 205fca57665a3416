import { type Esame, bene, guasto, saltato } from './esame.js';
import type { Macchina } from './macchina.js';

/** Where pcscd listens, if the environment does not say otherwise. */
const PRESA = '/run/pcscd/pcscd.comm';

/** Does the service run that shares readers among programs? */
export async function esaminaServizio(macchina: Macchina): Promise<Esame> {
  if (macchina.sistema === 'linux') return esaminaPcscd(macchina);
  if (macchina.sistema === 'win32') return esaminaWindows(macchina);
  return saltato('Delle smart card si occupa il sistema: qui non c’è un servizio da guardare.');
}

async function esaminaPcscd({ ambiente, esiste, risponde }: Macchina): Promise<Esame> {
  const presa = ambiente['PCSCLITE_CSOCK_NAME'] ?? PRESA;
  if (await risponde(presa)) return bene('pcscd è in funzione.');
  if (await esiste(presa)) return guasto('pcscd si è interrotto.', 'Riavviarlo: sudo systemctl restart pcscd.socket.');
  if (await esiste('/usr/sbin/pcscd')) return guasto('pcscd non è in funzione.', 'Avviarlo: sudo systemctl enable --now pcscd.socket.');
  return guasto('Manca pcscd, che fa vedere i lettori ai programmi.', 'Installarlo: in Debian e Ubuntu è il pacchetto pcscd.');
} // prettier-ignore

async function esaminaWindows({ esegui }: Macchina): Promise<Esame> {
  const stato = await esegui('powershell.exe', ['-NoProfile', '-Command', '(Get-Service SCardSvr).Status.ToString()']);
  if (stato === undefined) return saltato('Lo stato del servizio «Smart card» non si è potuto leggere.');
  if (stato.trim() === 'Running') return bene('Il servizio «Smart card» è in funzione.');
  return guasto('Il servizio «Smart card» di Windows è fermo.', 'Collegare il lettore, o avviare il servizio da services.msc.');
} // prettier-ignore
