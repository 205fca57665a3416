import { toTraslitterato } from '@anagrafe/codice-fiscale';

/** Some places of a code, what stands there and why. */
export interface Lettere {
  readonly posti: string;
  readonly segni: string;
  readonly perche: string;
}

/** What a code was computed from, as it was typed. */
export interface PersonaScritta {
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F';
  readonly dataNascita: string;
  /** `MONTESCUDO (FO)`. */
  readonly luogo: string;
}

const MESI = [
  'gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno',
  'luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre',
]; // prettier-ignore

/** Explains a code that was computed from a person's data: every character, in the order in which it stands. */
export function toLettere(codice: string, persona: PersonaScritta): readonly Lettere[] {
  const [anno = '', mese = '', giorno = ''] = persona.dataNascita.split('-');
  const diDonna = persona.sesso === 'F';
  return [
    ...toLettereNome(persona.cognome, 'cognome', 1),
    ...toLettereNome(persona.nome, 'nome', 4),
    { posti: '7–8', segni: codice.slice(6, 8), perche: `le ultime due cifre dell’anno ${anno}` },
    { posti: '9', segni: codice.slice(8, 9), perche: `la lettera di ${MESI[Number(mese) - 1] ?? ''}` },
    {
      posti: '10–11',
      segni: codice.slice(9, 11),
      perche: diDonna ? `il giorno ${Number(giorno)} più 40, perché donna` : `il giorno ${Number(giorno)}`,
    },
    { posti: '12–15', segni: codice.slice(11, 15), perche: `il codice catastale di ${persona.luogo}` },
    {
      posti: '16',
      segni: codice.slice(15),
      perche: 'il controllo: il resto, diviso 26, della somma dei valori degli altri quindici',
    },
  ];
}

type Parte = 'cognome' | 'nome';

/** The three letters of a surname, or of the names, one by one. */
function toLettereNome(scritto: string, parte: Parte, primoPosto: number): readonly Lettere[] {
  const lettere = toTraslitterato(scritto.replace(/[\s\p{Pd}]/gu, ' ')).testo.replace(/[^A-Z]/g, '');
  const consonanti = Array.from(lettere.replace(/[AEIOU]/g, ''), (segni, i) => ({
    segni,
    perche: `${ORDINALI[i] ?? 'una'} consonante del ${parte}`,
  }));
  const vocali = Array.from(lettere.replace(/[^AEIOU]/g, ''), (segni, i) => ({
    segni,
    perche: `${ORDINALI[i] ?? 'una'} vocale del ${parte}: le consonanti non bastano`,
  }));
  const scelte =
    parte === 'nome' && consonanti.length > 3 ? consonanti.filter((_, i) => i !== 1) : [...consonanti, ...vocali];
  const assente = lettere === '' ? `X: la persona non ha ${parte}` : `X: il ${parte} non ha altre lettere`;
  return [0, 1, 2].map((i) => ({
    posti: String(primoPosto + i),
    ...(scelte[i] ?? { segni: 'X', perche: assente }),
    ...(parte === 'nome' && consonanti.length > 3 && i === 1
      ? { perche: 'terza consonante del nome: di quattro o più la seconda si salta' }
      : {}),
  }));
}

const ORDINALI = ['prima', 'seconda', 'terza', 'quarta'];
