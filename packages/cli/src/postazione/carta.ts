import { type Carta, type CertificatoCarta, type Lettore, evaluateCertificatoCarta } from '@anagrafe/adapters-pkcs11';
import { formatGiorno } from '@anagrafe/core';

import { type Esame, attenzione, bene, guasto, saltato } from './esame.js';
import { peggiore } from './peggiore.js';

/** Is there a reader? Each driver shows all of them: they count once. */
export function esaminaLettori(lettori: readonly Lettore[]): Esame {
  const nomi = [...new Set(lettori.map(({ nome }) => nome))];
  if (nomi.length > 0) return bene(`${nomi.length === 1 ? 'Lettore' : 'Lettori'}: ${nomi.join('; ')}.`);
  return guasto('Nessun lettore collegato.', 'Collegare il lettore e attendere che il sistema lo installi.');
}

/** Is there a card, and does a driver know it? */
export function esaminaCarta(lettori: readonly Lettore[], carte: readonly Carta[]): Esame {
  if (lettori.length === 0) return saltato('Manca il lettore.');
  if (carte.length > 0) {
    const quali = carte.map(({ lettore, generazione, modulo }) => `${lettore}: ${generazione}, con ${modulo.nome}`);
    return bene(`${quali.join('; ')}.`);
  }
  if (lettori.some(({ cartaPresente }) => cartaPresente))
    return guasto(
      'Nel lettore c’è una carta che nessun driver riconosce.',
      'Installare il driver del suo produttore: IDProtect (Athena) o SafeDive (Infocert).',
    );
  return attenzione('Nessuna carta nel lettore.', 'Inserire la carta, con il chip verso il lettore, e ripetere.');
}

/** Is there an operator's certificate on a card, valid, and of whom it should be? */
export function esaminaOperatore(
  certificati: readonly CertificatoCarta[],
  opzioni: { readonly oggi: string; readonly utente?: string },
): Esame {
  if (certificati.length === 0) return saltato('Nessun certificato da guardare.');
  const degliOperatori = certificati.filter(({ operatoreAnpr }) => operatoreAnpr);
  if (degliOperatori.length === 0)
    return attenzione(
      'Nella carta non c’è un certificato di operatore ANPR.',
      'Inserire la carta di ANPR, non una tessera sanitaria o un’altra CNS.',
    );
  return peggiore(
    degliOperatori.map((certificato) => {
      const [avviso] = [...evaluateCertificatoCarta(certificato, opzioni)].sort(
        (uno, altro) => Number(altro.severita === 'errore') - Number(uno.severita === 'errore'),
      );
      if (avviso === undefined)
        return bene(`Il certificato dell’operatore vale fino al ${formatGiorno(certificato.scade)}.`);
      return (avviso.severita === 'errore' ? guasto : attenzione)(avviso.messaggio, avviso.rimedio);
    }),
  );
}
