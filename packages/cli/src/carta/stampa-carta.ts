import type {
  AvvisoCertificato,
  Carta,
  CertificatoCarta,
  GenerazioneCarta,
  StatoModulo,
} from '@anagrafe/adapters-pkcs11';
import { formatGiorno } from '@anagrafe/core';
import colori from 'picocolors';

import { aCapo } from '../a-capo.js';
import { toColonne, toScheda } from '../stampa-scheda.js';

const GENERAZIONI: Readonly<Record<GenerazioneCarta, string>> = {
  athena: 'ANPR, prima generazione (Athena)',
  infocert: 'ANPR, seconda generazione (Infocert)',
  cns: 'CNS',
  cie: 'carta d’identità elettronica',
  softhsm: 'SoftHSM, per prove',
  ignota: 'di tipo non noto',
};

const USI: Readonly<Record<CertificatoCarta['uso'], string>> = {
  operatore: 'operatore ANPR',
  postazione: 'postazione',
  server: 'comune (server)',
  cittadino: 'cittadino (CNS o CIE)',
  altro: 'altro',
};

/** The cards, numbered, and the drivers that do not work. */
export function formatElenco(carte: readonly Carta[], moduli: readonly StatoModulo[]): string {
  const righe = carte.map((carta, i) => [
    String(i + 1),
    carta.lettore,
    GENERAZIONI[carta.generazione],
    carta.seriale,
    carta.modulo.nome,
  ]);
  const tavola = toColonne([['n.', 'lettore', 'carta', 'seriale', 'driver'], ...righe]);
  const guasti = moduli.flatMap(({ modulo, errore }) =>
    errore === undefined ? [] : [`  ${colori.yellow(modulo.nome)}  ${errore.message}\n`],
  );
  return `${carte.length === 0 ? 'Nessuna carta nei lettori.\n' : tavola}${guasti.join('')}`;
}

/** A certificate and what there is to say of it. */
export interface CertificatoVisto {
  readonly certificato: CertificatoCarta;
  readonly avvisi: readonly AvvisoCertificato[];
}

const COLORI = { errore: colori.red, avviso: colori.cyan } as const;

/** The certificates of a card, one under the other. */
export function formatCertificati(
  { lettore, generazione, seriale }: Carta,
  visti: readonly CertificatoVisto[],
): string {
  const testata = toScheda(`Carta nel lettore ${lettore}`, [
    ['carta', GENERAZIONI[generazione]],
    ['seriale', seriale],
  ]);
  if (visti.length === 0) return `${testata}\nNella carta non c’è nessun certificato.\n`;
  const schede = visti.map(({ certificato, avvisi }) => {
    const { uso, cn, cf, emittente, dal, scade } = certificato;
    const scheda = toScheda(`Certificato per ${USI[uso]}`, [
      ['intestato a', cn],
      ['codice fiscale', cf],
      ['emesso da', emittente],
      ['vale dal', formatGiorno(dal)],
      ['scade il', formatGiorno(scade)],
    ]);
    const detti = avvisi.map(
      ({ severita, messaggio, rimedio }) =>
        `  ${COLORI[severita](severita)}\n${aCapo(messaggio, 4)}\n${aCapo(`→ ${rimedio}`, 4)}\n`,
    );
    return `${scheda}${detti.join('')}`;
  });
  return `${testata}\n${schede.join('\n')}`;
}
