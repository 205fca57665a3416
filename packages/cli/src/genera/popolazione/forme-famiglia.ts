import type { Caso } from '../caso/caso.js';
import { type Giorno, ULTIMO_GIORNO, anni } from '../caso/calendario.js';
import { type Coppia, RUOLO_COMPAGNO, createCoppia, legame, nascitaMadre } from './coppia.js';
import { MAGGIORE_ETA, giornoFra, nascita, nasciteFigli } from './eta.js';
import { LIBERO, type Persona } from './persona.js';
import { sorteggiaSesso } from './sesso.js';
import { createVitaPassata } from './vita-passata.js';

/** A member before citizenship and entry are settled; without `ingresso` the person was there from the start, or from birth. */
export type Componente = Pick<Persona, 'ruolo' | 'sesso' | 'nascita' | 'statoCivile' | 'padre' | 'madre'> & {
  readonly ingresso?: Giorno;
};

/** The members of a famiglia, the intestatario first, and the earliest day on which it can have been formed. */
export interface Forma {
  readonly componenti: readonly [Componente, ...Componente[]];
  readonly da: Giorno;
}

/** With the partner of the intestatario in the second place. */
interface FormaDiCoppia extends Forma {
  readonly componenti: readonly [Componente, Componente, ...Componente[]];
}

const FIGLIO = '3';
const INTESTATARIO = '1';

/** How households are made up, in hundredths. */
const FORME: readonly { readonly peso: number; readonly forma: (caso: Caso) => Forma }[] = [
  { peso: 34, forma: solo },
  { peso: 22, forma: (caso) => inCoppia(createCoppia(caso, [24, 88])) },
  { peso: 27, forma: (caso) => conFigli(caso, createCoppia(caso, [26, 62]), 4) },
  { peso: 9, forma: monogenitore },
  { peso: 4, forma: (caso) => conGenitore(caso, conFigli(caso, createCoppia(caso, [28, 60]), 3)) },
  { peso: 4, forma: conParente },
];

/** A household of 1 to 6 people. */
export function createForma(caso: Caso): Forma {
  return caso.pesa(FORME).forma(caso);
}

function solo(caso: Caso): Forma {
  const nato = nascita(caso, caso.accade(0.45) ? [65, 103] : [19, 64]);
  const componente = {
    ruolo: INTESTATARIO,
    sesso: sorteggiaSesso(caso, 0.46),
    nascita: nato,
    statoCivile: createVitaPassata(caso, nato),
  };
  return { componenti: [componente], da: nato + MAGGIORE_ETA };
}

function inCoppia(coppia: Coppia): FormaDiCoppia {
  const [primo, secondo] = coppia.chi;
  return {
    componenti: [
      { ruolo: INTESTATARIO, statoCivile: legame(coppia, 1), ...primo },
      { ruolo: RUOLO_COMPAGNO[coppia.tipo], statoCivile: legame(coppia, 0), ...secondo },
    ],
    da: coppia.il,
  };
}

function conFigli(caso: Caso, coppia: Coppia, massimo: number): FormaDiCoppia {
  const forma = inCoppia(coppia);
  const madre = nascitaMadre(coppia);
  if (madre === undefined || coppia.tipo === 'unito') return forma;
  const nati = nasciteFigli(caso, { madre, da: coppia.il - 150, quanti: caso.intero(1, massimo) });
  const genitori = coppia.chi[0].sesso === 'M' ? { padre: 0, madre: 1 } : { padre: 1, madre: 0 };
  const figli = nati.map((suaNascita) => figlio(caso, suaNascita, genitori));
  return { componenti: [...forma.componenti, ...figli], da: forma.da };
}

function monogenitore(caso: Caso): Forma {
  const donna = caso.accade(0.8);
  const nato = nascita(caso, [24, 62]);
  const nati = nasciteFigli(caso, { madre: nato, da: nato + anni(20), quanti: caso.intero(1, 3) });
  const genitore = {
    ruolo: INTESTATARIO,
    sesso: donna ? 'F' : 'M',
    nascita: nato,
    statoCivile: createVitaPassata(caso, nato),
  } as const;
  const figli = nati.map((suaNascita) => figlio(caso, suaNascita, donna ? { madre: 0 } : { padre: 0 }));
  return { componenti: [genitore, ...figli], da: nato + MAGGIORE_ETA };
}

/** An aged parent, of the intestatario or of the partner, who has moved in. */
function conGenitore(caso: Caso, { componenti: [primo, secondo, ...figli], da }: FormaDiCoppia): FormaDiCoppia {
  const suo = caso.accade(0.5);
  const genitore = vedovo(caso, { figlio: suo ? primo : secondo, ruolo: suo ? '6' : '17' });
  const posizione = figli.length + 2;
  const parentela = genitore.sesso === 'F' ? { madre: posizione } : { padre: posizione };
  const [a, b] = suo ? [{ ...primo, ...parentela }, secondo] : [primo, { ...secondo, ...parentela }];
  return { componenti: [a, b, ...figli, genitore], da };
}

function vedovo(caso: Caso, { figlio: { nascita: nato }, ruolo }: { figlio: Componente; ruolo: string }): Componente {
  const suaNascita = Math.max(nato - anni(20) - caso.intero(0, anni(12)), ULTIMO_GIORNO - anni(104));
  const il = giornoFra(caso, suaNascita + MAGGIORE_ETA + 30, nato);
  const fine = giornoFra(caso, nato + anni(18), ULTIMO_GIORNO - 400);
  return {
    ruolo,
    sesso: sorteggiaSesso(caso, 0.25),
    nascita: suaNascita,
    statoCivile: { tipo: 'vedovo', il, fine },
    ingresso: giornoFra(caso, fine, ULTIMO_GIORNO - 30),
  };
}

/** Other relations of table 5, and how many years before or after the intestatario they may be born. */
const PARENTI = [
  { ruolo: '9', distanza: 12 },
  { ruolo: '12', distanza: 15 },
  { ruolo: '13', distanza: 30 },
  { ruolo: '18', distanza: 12 },
  { ruolo: '22', distanza: 20 },
  { ruolo: '99', distanza: 25 },
] as const;

/** Somebody alone, or a couple, who live with a relation. */
function conParente(caso: Caso): Forma {
  const { componenti, da } = caso.accade(0.5) ? solo(caso) : inCoppia(createCoppia(caso, [30, 75]));
  const { ruolo, distanza } = caso.scegli(PARENTI);
  const nato = componenti[0].nascita + caso.intero(-anni(distanza), anni(distanza));
  const suaNascita = Math.min(Math.max(nato, ULTIMO_GIORNO - anni(98)), ULTIMO_GIORNO - anni(19));
  const ingresso = giornoFra(caso, suaNascita + MAGGIORE_ETA, ULTIMO_GIORNO - 30);
  const parente = {
    ruolo,
    sesso: sorteggiaSesso(caso, 0.5),
    nascita: suaNascita,
    statoCivile: createVitaPassata(caso, suaNascita),
    ingresso,
  };
  return { componenti: [...componenti, parente], da };
}

function figlio(caso: Caso, nato: Giorno, genitori: Pick<Componente, 'padre' | 'madre'>): Componente {
  return { ruolo: FIGLIO, sesso: sorteggiaSesso(caso, 0.51), nascita: nato, statoCivile: LIBERO, ...genitori };
}
