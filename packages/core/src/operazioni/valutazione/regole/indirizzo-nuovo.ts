import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { isFamigliaAire, isTipoAire } from '../../../scheda/aire.js';
import type { Residenza } from '../../../scheda/luogo.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { diOgnuno } from './di-ognuno.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza } from './regola-richiesta.js';

const TIPO = 'datiControllo.tipoMutazione';
const MITTENTE = 'testataRichiesta.codMittente';
/** Of 5001, the types that bring an address. */
const CON_INDIRIZZO: readonly number[] = [4, 5, 6, 7, 8, 9];

function isTipo({ tipi }: RichiestaInEsame, ammessi: readonly number[]): boolean {
  return tipi.some((tipo) => ammessi.includes(tipo));
}

export const EF041: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EF041',
  titolo: 'Chi cambia l’indirizzo della scheda lo manda',
  campi: ['residenzaFamigliaConvivenza', TIPO],
  messaggio: 'La mutazione di tipo {tipo} è sull’indirizzo della scheda, ma l’indirizzo non c’è.',
  rimedio: 'Completare residenzaFamigliaConvivenza.',
  fonte: 194,
  verifica: ({ tipi, corpo }) => {
    if (corpo.residenzaFamigliaConvivenza !== undefined) return CONFORME;
    const tipo = tipi.find((uno) => CON_INDIRIZZO.includes(uno));
    return tipo === undefined ? CONFORME : violata({ tipo });
  },
});

/** An address where somebody lives; the others of 5005 are a dimora and a domicilio. */
const RESIDENZA_5005: readonly number[] = [1, 2, 6];

function isDiResidenza(richiesta: RichiestaInEsame): boolean {
  return richiesta.operazione !== '5005' || isTipo(richiesta, RESIDENZA_5005);
}

/** Who registers people registers them in its own comune: the same check under two codes. */
function regolaComuneProprio(codice: string, fonte: number): RegolaRichiesta {
  return regolaRichiesta({
    codice,
    fonte,
    titolo: 'La residenza nuova è nel comune che chiede',
    campi: ['residenza.indirizzo.comune.codiceIstat', MITTENTE],
    messaggio: 'L’indirizzo nuovo è nel comune {comune}, ma chiede il comune {mittente}.',
    rimedio: 'Registra la residenza il comune di arrivo: correggere il comune dell’indirizzo, o quello della testata.',
    verifica: (richiesta) => {
      const { residenze, corpo } = richiesta;
      if (!isDiResidenza(richiesta)) return CONFORME;
      const campo = `${residenze.campo}.indirizzo.comune.codiceIstat`;
      const mittente = corpo.testataRichiesta?.codMittente;
      return diOgnuno(residenze.valore ?? [], ({ indirizzo }) => {
        if (indirizzo === undefined) return CONFORME;
        const comune = indirizzo.comune?.codiceIstat;
        if (comune === undefined) return mancano(campo);
        if (mittente === undefined) return mancano(MITTENTE);
        return comune.trim() === mittente.trim() ? CONFORME : violata({ comune, mittente }, { campo, valore: comune });
      });
    },
  });
}

export const EF042: RegolaRichiesta = /* @__PURE__ */ regolaComuneProprio('EF042', 195);
export const EN378: RegolaRichiesta = /* @__PURE__ */ regolaComuneProprio('EN378', 602);

function isConTipo(residenze: readonly Residenza[] | undefined, tipo: number): boolean {
  return (residenze ?? []).some(({ tipoIndirizzo }) => toNumero(tipoIndirizzo) === tipo);
}

interface Indirizzo5005 {
  readonly codice: string;
  readonly fonte: number;
  readonly tipo: number;
  readonly tipoIndirizzo: number;
  readonly cosa: string;
}

function regolaIndirizzo5005({ codice, fonte, tipo, tipoIndirizzo, cosa }: Indirizzo5005): RegolaRichiesta {
  return regolaRichiestaPresenza({
    codice,
    fonte,
    titolo: `Chi dichiara ${cosa} ne manda l’indirizzo`,
    campi: ['residenzaFamiglia.tipoIndirizzo', TIPO],
    messaggio: `La mutazione è di ${cosa}, ma nessun indirizzo è di tipo ${tipoIndirizzo}.`,
    rimedio: `Completare residenzaFamiglia con l’indirizzo, e tipoIndirizzo ${tipoIndirizzo}.`,
    isViolata: (richiesta) => isTipo(richiesta, [tipo]) && !isConTipo(richiesta.residenze.valore, tipoIndirizzo),
  });
}

export const EF050: RegolaRichiesta = /* @__PURE__ */ regolaIndirizzo5005({
  codice: 'EF050',
  fonte: 197,
  tipo: 3,
  tipoIndirizzo: 2,
  cosa: 'dimora abituale',
});

export const EF053: RegolaRichiesta = /* @__PURE__ */ regolaIndirizzo5005({
  codice: 'EF053',
  fonte: 199,
  tipo: 4,
  tipoIndirizzo: 3,
  cosa: 'domicilio eletto',
});

export const EN346: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN346',
  titolo: 'Chi si trasferisce all’estero passa per il servizio A006',
  campi: ['residenza.localitaEstera'],
  messaggio: 'L’indirizzo nuovo di chi risiede in Italia è all’estero{dove}.',
  rimedio: 'Registrare il trasferimento all’estero con A006, tipo 1; altrimenti indicare un indirizzo in Italia.',
  fonte: 574,
  nota: 'Non di una famiglia AIRE, che all’estero risiede già.',
  verifica: ({ residenze, scheda }) => {
    const aire = scheda.valore !== undefined && (isFamigliaAire(scheda.valore) || isTipoAire(scheda.valore));
    if (aire || !(residenze.valore ?? []).some(({ localitaEstera }) => localitaEstera !== undefined)) return CONFORME;
    const campo = `${residenze.campo}.localitaEstera`;
    return violata({ dove: ` (${campo})` }, { campo });
  },
});
