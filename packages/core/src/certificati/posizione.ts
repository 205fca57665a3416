import { formatGiorno } from '../regole/format-messaggio.js';
import { CONFORME, type Verdetto, mancano, violata } from '../regole/regola.js';
import { toNumero } from '../subentro/numero.js';
import { isIscrittoAire } from '../scheda/aire.js';
import type { Certificazione } from './certificazione.js';
import { type RegolaCertificato, regolaTipi } from './regola-certificato.js';
import { CANCELLAZIONE, SERVE_CANCELLAZIONE, isForzata, isPerDecesso } from './stato.js';
import { isAnagrafico, toCodici } from './tipo-certificato.js';

const AIRE = 'soggetto.generalita.soggettoAIRE';
const CERTIFICABILE = 'soggetto.attributiSoggetto.soggettoCertificabile';
const MOTIVO = 'registro.cancellazione.motivoCancellazione';
const DAL = 'registro.cancellazione.dataDecorrenzaCancellazione';

const MAI = 0;
const IN_PARTE = 1;

/** Of table 42: what the request may have issued all the same. */
const FORZABILI: Readonly<Record<number, string>> = {
  3: 'non iscrivibile',
  4: 'interdetto',
};

/** What a person who is certificabile in part gets all the same. */
const RESIDENZA_E_FAMIGLIA: readonly string[] = ['8', '10', '12', '14', '15'];

/** What does not wait for a procedimento to end, since version 5.10.0. */
const NONOSTANTE_IL_PROCEDIMENTO: readonly string[] = ['8', '10', '12'];

const CANCELLAZIONE_ANAGRAFICA = '4';

export const EN044: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN044',
  titolo: 'I certificati dei soli residenti non si fanno per chi è in AIRE',
  tipi: /* @__PURE__ */ toCodici((tipo) => isAnagrafico(tipo) && !tipo.soggetti.includes('AIRE')),
  campi: [AIRE],
  messaggio: 'Il soggetto è in AIRE: non si emette il certificato {certificati}.',
  rimedio: 'Scegliere fra i certificati per chi è in AIRE: 1, 3, 5, 9, 10, 15, 18, 19, 20.',
  fonte: 283,
  verifica: ({ soggetto }) => (isIscrittoAire(soggetto) ? violata({}) : CONFORME),
});

export const EN164: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN164',
  titolo: 'I certificati dell’AIRE sono per chi è in AIRE',
  tipi: /* @__PURE__ */ toCodici(({ soggetti }) => soggetti.length === 1 && soggetti.includes('AIRE')),
  campi: [AIRE],
  messaggio: 'Il soggetto non è in AIRE: non si emette il certificato {certificati}.',
  rimedio: 'Per un residente chiedere la residenza (8) o lo stato di famiglia (12).',
  fonte: 397,
  verifica: ({ soggetto }) => (isIscrittoAire(soggetto) ? CONFORME : violata({})),
});

export const EN046: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN046',
  titolo: 'Di chi è certificabile in parte si certificano residenza e famiglia',
  tipi: /* @__PURE__ */ toCodici((tipo) => isAnagrafico(tipo) && !RESIDENZA_E_FAMIGLIA.includes(tipo.codice)),
  campi: [CERTIFICABILE],
  messaggio:
    'Il soggetto è certificabile solo per residenza e stato di famiglia: non si emette il certificato {certificati}.',
  rimedio: 'Aggiornare la certificabilità (5008), o chiedere con forzaCertificazione 1.',
  fonte: ['Elenco errori ANPR 2018, riga 285', 'Tabella 42', 'italia/anpr, segnalazione 2077'],
  nota: 'Con forzaCertificazione 1 ANPR emette e avvisa. EN048 è lo stesso controllo.',
  verifica: (certificazione) => {
    if (isForzata(certificazione)) return CONFORME;
    const codice = toNumero(certificazione.soggetto.attributiSoggetto?.soggettoCertificabile);
    if (codice === undefined) return mancano(CERTIFICABILE);
    return codice === IN_PARTE ? violata({}) : CONFORME;
  },
});

export const EN047: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN047',
  titolo: 'L’intestatario è certificabile',
  tipi: /* @__PURE__ */ toCodici(isAnagrafico),
  campi: [CERTIFICABILE],
  messaggio: 'Il soggetto è {stato}: non si emette il certificato {certificati}.',
  rimedio:
    'Aggiornare la certificabilità (5008); per chi non è iscrivibile o è interdetto basta forzaCertificazione 1.',
  fonte: ['Elenco errori ANPR 2018, riga 286', 'Tabella 42'],
  nota: 'Il non certificabile (0) non si forza; con 3 e 4 e forzaCertificazione 1 ANPR emette e avvisa. EN049 è lo stesso controllo.',
  verifica: (certificazione) => {
    const codice = toNumero(certificazione.soggetto.attributiSoggetto?.soggettoCertificabile);
    if (codice === undefined) return mancano(CERTIFICABILE);
    if (codice === MAI) return violata({ stato: 'non certificabile' });
    const stato = isForzata(certificazione) ? undefined : FORZABILI[codice];
    return stato === undefined ? CONFORME : violata({ stato });
  },
});

export const EN054: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN054',
  titolo: 'L’esistenza in vita si certifica dei vivi',
  tipi: ['7'],
  campi: [CANCELLAZIONE],
  messaggio: 'Il soggetto è cancellato per decesso ({dal}): non si emette il certificato {certificati}.',
  rimedio: 'Chiedere il certificato di morte (2).',
  serve: SERVE_CANCELLAZIONE,
  fonte: 293,
  verifica: (certificazione) => sulDecesso(certificazione, (morto, dal) => (morto ? violata({ dal }) : CONFORME)),
});

export const EN061: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN061',
  titolo: 'La morte si certifica di chi è cancellato per decesso',
  tipi: ['2'],
  campi: [CANCELLAZIONE],
  messaggio: 'Il soggetto non è cancellato per decesso: non si emette il certificato {certificati}.',
  rimedio: 'Registrare prima il decesso (2001), se è avvenuto.',
  serve: SERVE_CANCELLAZIONE,
  fonte: 300,
  verifica: (certificazione) => sulDecesso(certificazione, (morto) => (morto ? CONFORME : violata({}))),
});

export const EN163: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN163',
  titolo: 'La cancellazione si certifica di chi è cancellato, con la sua data',
  tipi: [CANCELLAZIONE_ANAGRAFICA],
  campi: [CANCELLAZIONE, DAL],
  messaggio: '{perche}: non si emette il certificato {certificati}.',
  rimedio: 'Registrare prima la cancellazione (2001, 2003) con la sua decorrenza.',
  serve: SERVE_CANCELLAZIONE,
  fonte: 396,
  verifica: ({ registro: { cancellazione } }) => {
    if (cancellazione === undefined) return mancano(CANCELLAZIONE);
    if (cancellazione === null) return violata({ perche: 'Il soggetto non è cancellato' });
    if (cancellazione.dataDecorrenzaCancellazione !== undefined) return CONFORME;
    return violata({ perche: 'Della cancellazione manca la decorrenza' }, { campo: DAL });
  },
});

export const EN181: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN181',
  titolo: 'Sull’intestatario non è aperto un procedimento',
  tipi: /* @__PURE__ */ toCodici((tipo) => isAnagrafico(tipo) && !NONOSTANTE_IL_PROCEDIMENTO.includes(tipo.codice)),
  campi: ['registro.procedimentoAperto'],
  messaggio: 'Sul soggetto è aperto un procedimento: non si emette il certificato {certificati}.',
  rimedio: 'Aspettare che il comune che lo ha aperto lo chiuda (1014), o chiedere con forzaCertificazione 1.',
  serve: 'se sull’intestatario è aperto un procedimento, in qualunque comune',
  fonte: ['Elenco errori ANPR 2018, riga 414', 'Aggiornamenti ANPR, versione 5.10.0', 'italia/anpr, segnalazione 1937'],
  nota: 'Dalla versione 5.10.0 non riguarda 8, 10 e 12, anche se i loro controlli lo nominano ancora. Con forzaCertificazione 1 ANPR emette e avvisa.',
  verifica: (certificazione) => {
    if (isForzata(certificazione)) return CONFORME;
    const { procedimentoAperto } = certificazione.registro;
    if (procedimentoAperto === undefined) return mancano('registro.procedimentoAperto');
    return procedimentoAperto ? violata({}) : CONFORME;
  },
});

export const EN228: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN228',
  titolo: 'Di chi è deceduto si certificano la morte e gli storici',
  tipi: /* @__PURE__ */ toCodici(
    (tipo) => isAnagrafico(tipo) && (!tipo.daSolo || tipo.codice === CANCELLAZIONE_ANAGRAFICA),
  ),
  campi: [CANCELLAZIONE],
  messaggio: 'Il soggetto è cancellato per decesso ({dal}): non si emette il certificato {certificati}.',
  rimedio: 'Chiedere il certificato di morte (2) o uno storico (6, 9, 20).',
  serve: SERVE_CANCELLAZIONE,
  fonte: ['Elenco errori ANPR 2018, riga 460', 'Controlli sui certificati'],
  nota: 'Sul tipo 4 le fonti non concordano: l’elenco lo ammette per i deceduti, i suoi controlli no, e qui valgono quelli (ipotesi).',
  verifica: (certificazione) => sulDecesso(certificazione, (morto, dal) => (morto ? violata({ dal }) : CONFORME)),
});

export const EN229: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN229',
  titolo: 'Di chi è cancellato si certificano la cancellazione e gli storici',
  tipi: /* @__PURE__ */ toCodici((tipo) => isAnagrafico(tipo) && !tipo.daSolo),
  campi: [CANCELLAZIONE],
  messaggio: 'Il soggetto è cancellato ({dal}): non si emette il certificato {certificati}.',
  rimedio: 'Chiedere il certificato di cancellazione (4) o uno storico (6, 9, 20).',
  serve: SERVE_CANCELLAZIONE,
  fonte: 461,
  nota: 'Di chi è cancellato per decesso lo dice EN228.',
  verifica: ({ registro }) => {
    const { cancellazione } = registro;
    if (cancellazione === undefined) return mancano(CANCELLAZIONE);
    if (cancellazione === null) return CONFORME;
    const morto = isPerDecesso(cancellazione);
    if (morto === undefined) return mancano(MOTIVO);
    return morto ? CONFORME : violata({ dal: formatDal(registro) });
  },
});

/** What follows from the death of the intestatario, where it is known; and since when, as a message says it. */
function sulDecesso({ registro }: Certificazione, decidi: (morto: boolean, dal: string) => Verdetto): Verdetto {
  const { cancellazione } = registro;
  if (cancellazione === undefined) return mancano(CANCELLAZIONE);
  const morto = cancellazione === null ? false : isPerDecesso(cancellazione);
  return morto === undefined ? mancano(MOTIVO) : decidi(morto, formatDal(registro));
}

function formatDal({ cancellazione }: Certificazione['registro']): string {
  const dal = cancellazione?.dataDecorrenzaCancellazione;
  return dal === undefined ? 'non si sa da quando' : `dal ${formatGiorno(dal)}`;
}
