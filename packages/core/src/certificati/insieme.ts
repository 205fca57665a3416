import { CONFORME, violata } from '../regole/regola.js';
import { type RegolaCertificato, regolaTipi } from './regola-certificato.js';
import { formatTipi, isAnagrafico, toCodici } from './tipo-certificato.js';

const TIPI = 'listaTipiCertificati.tipoCertificato';
const RIMEDIO = 'Chiederli con richieste separate.';

/** Certificates that no request asks together: one, and those that it does not bear. */
interface Incompatibili {
  readonly codice: string;
  readonly titolo: string;
  readonly tipo: string;
  readonly con: readonly string[];
  readonly rigaElenco: number;
  readonly nota?: string;
}

function regolaIncompatibili({ codice, titolo, tipo, con, rigaElenco, nota }: Incompatibili): RegolaCertificato {
  return regolaTipi({
    codice,
    titolo,
    tipi: [tipo],
    campi: [TIPI],
    messaggio: 'Il certificato {certificati} non si chiede insieme a: {altri}.',
    rimedio: RIMEDIO,
    fonte: rigaElenco,
    ...(nota === undefined ? {} : { nota }),
    verifica: ({ tipi }) => {
      const altri = tipi.filter((altro) => con.includes(altro));
      return altri.length === 0 ? CONFORME : violata({ altri: formatTipi(altri) }, { valore: tipi.join(', ') });
    },
  });
}

export const EN152: RegolaCertificato = /* @__PURE__ */ regolaIncompatibili({
  codice: 'EN152',
  titolo: 'Il matrimonio non si certifica con lo stato libero né con l’unione civile',
  tipo: '3',
  con: ['17', '18'],
  rigaElenco: 385,
});

export const EN153: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN153',
  titolo: 'Morte, cancellazione e certificati storici si chiedono da soli',
  tipi: /* @__PURE__ */ toCodici(({ daSolo }) => daSolo),
  campi: [TIPI],
  messaggio: 'Da chiedere da solo: {certificati}. Nella stessa richiesta c’è anche: {altri}.',
  rimedio: RIMEDIO,
  fonte: 386,
  verifica: ({ tipi }, chiesti) => {
    if (tipi.length === 1) return CONFORME;
    const [primo, ...seguenti] = chiesti;
    const altri = chiesti.length === tipi.length ? seguenti : tipi.filter((tipo) => !chiesti.includes(tipo));
    const daSoli = chiesti.length === tipi.length && primo !== undefined ? [primo] : chiesti;
    return violata({ certificati: formatTipi(daSoli), altri: formatTipi(altri) }, { valore: tipi.join(', ') });
  },
});

export const EN154: RegolaCertificato = /* @__PURE__ */ regolaIncompatibili({
  codice: 'EN154',
  titolo: 'Lo stato di famiglia si chiede senza gli altri certificati di famiglia',
  tipo: '12',
  con: ['13', '14', '16'],
  rigaElenco: 387,
});

export const EN155: RegolaCertificato = /* @__PURE__ */ regolaIncompatibili({
  codice: 'EN155',
  titolo: 'Lo stato di famiglia e di stato civile si chiede senza gli altri certificati di famiglia',
  tipo: '13',
  con: ['12', '14', '16'],
  rigaElenco: 388,
  nota: 'I controlli del tipo 13 ripetono quelli del 16 e lo dicono incompatibile con sé stesso: vale l’elenco.',
});

export const EN156: RegolaCertificato = /* @__PURE__ */ regolaIncompatibili({
  codice: 'EN156',
  titolo: 'La residenza in convivenza si chiede senza i certificati di famiglia',
  tipo: '14',
  con: ['12', '13', '16'],
  rigaElenco: 389,
});

export const EN157: RegolaCertificato = /* @__PURE__ */ regolaIncompatibili({
  codice: 'EN157',
  titolo: 'Lo stato di famiglia con i rapporti di parentela si chiede senza gli altri certificati di famiglia',
  tipo: '16',
  con: ['12', '13', '14'],
  rigaElenco: 390,
});

export const EN158: RegolaCertificato = /* @__PURE__ */ regolaIncompatibili({
  codice: 'EN158',
  titolo: 'Lo stato libero non si certifica con il matrimonio né con lo stato civile',
  tipo: '17',
  con: ['3', '11'],
  rigaElenco: 391,
});

export const EN159: RegolaCertificato = /* @__PURE__ */ regolaIncompatibili({
  codice: 'EN159',
  titolo: 'Lo stato civile si chiede senza lo stato libero e senza la famiglia con lo stato civile',
  tipo: '11',
  con: ['17', '13'],
  rigaElenco: 392,
  nota: 'I controlli del tipo 11 lo dicono incompatibile con 12, 14 e 16: vale l’elenco.',
});

export const EN287: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN287',
  titolo: 'I certificati dell’AIRE non si chiedono con quelli dei soli residenti',
  tipi: /* @__PURE__ */ toCodici(({ soggetti }) => !soggetti.includes('APR') && soggetti.includes('AIRE')),
  campi: [TIPI],
  messaggio: 'Per chi è in AIRE: {certificati}. Nella stessa richiesta, per i soli residenti: {altri}.',
  rimedio: 'Togliere gli uni o gli altri: una persona è in AIRE o è residente.',
  fonte: 517,
  verifica: ({ tipi }) => {
    const residenti = toCodici((tipo) => isAnagrafico(tipo) && !tipo.soggetti.includes('AIRE'));
    const altri = tipi.filter((tipo) => residenti.includes(tipo));
    return altri.length === 0 ? CONFORME : violata({ altri: formatTipi(altri) }, { valore: tipi.join(', ') });
  },
});
