import { formatDataAnagrafica, compareDataAnagrafica, isPrima } from '../../../data/data-anagrafica.js';
import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import { MATRIMONIO, isStessoInizio, leggiData } from '../registro/legame.js';
import { isStessaPersona } from '../registro/stessa-persona.js';
import { isApertura, isChiusura, isPregresso, mancaInizio, mancaParte, regolaLegame } from './legami-richiesta.js';
import type { RegolaRichiesta } from './regola-richiesta.js';

const CONIUGE = 'matrimonio.coniuge';
const DATA = 'matrimonio.datiMatrimonio.dataEvento';
const TIPO_REGISTRATO = 'registro.soggetto.scheda.separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione';

/** Of table 1. */
const CONIUGATO = 2;

export const EN202: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN202',
  titolo: 'Un matrimonio finisce a chi è coniugato',
  severita: 'avviso',
  specie: MATRIMONIO,
  campi: ['matrimonio', 'generalitaPerRicerca'],
  messaggio: 'Il matrimonio finisce, ma nel registro la persona {id} non è coniugata.',
  rimedio: 'Verificare stato civile e matrimonio della persona: se manca il matrimonio, registrarlo.',
  fonte: 434,
  nota: 'Non è coniugato chi non ha né lo stato civile né un matrimonio in corso: le fonti non dicono quale dei due conta.',
  riguarda: isChiusura,
  verifica: ({ registrato, scheda, soggetto }) => {
    const coniugato = toNumero(scheda.statoCivile?.statoCivile) === CONIUGATO;
    if (registrato?.fine === 'ignota') return mancano(TIPO_REGISTRATO);
    const sposato = registrato !== undefined && registrato.fine === undefined;
    if (coniugato !== sposato)
      return mancano(coniugato ? 'registro.soggetto.scheda.matrimonio' : 'registro.soggetto.scheda.statoCivile');
    return coniugato ? CONFORME : violata({ id: soggetto.id });
  },
});

export const EN205: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN205',
  titolo: 'Un matrimonio già registrato non si registra di nuovo',
  severita: 'avviso',
  specie: MATRIMONIO,
  campi: [CONIUGE],
  messaggio: 'Nel registro la persona {id} è già coniugata con quel coniuge.',
  rimedio: 'Se la richiesta corregge i dati del matrimonio va bene così; altrimenti non serve.',
  fonte: 437,
  riguarda: isApertura,
  verifica: ({ inviato, registrato, registro, soggetto }) => {
    if (inviato?.parte === undefined || registrato === undefined) return CONFORME;
    if (registrato.fine !== undefined && registrato.fine !== 'ignota') return CONFORME;
    const parte = isStessaPersona(inviato.parte, registrato.parte, registro);
    if (parte === false) return CONFORME;
    if (registrato.fine === 'ignota') return mancano(TIPO_REGISTRATO);
    return parte === undefined ? mancaParte(MATRIMONIO) : violata({ id: soggetto.id });
  },
});

export const EN241: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN241',
  titolo: 'Chi corregge il coniuge indica la data esatta del matrimonio',
  specie: MATRIMONIO,
  campi: [DATA, CONIUGE],
  messaggio:
    'Il coniuge non è quello registrato, e la data ({data}) non è quella del matrimonio registrato ({registrata}).',
  rimedio: 'Per correggere il coniuge lasciare la data registrata; se è sbagliata, correggerla in un’altra richiesta.',
  fonte: ['Elenco errori ANPR 2018, riga 472', 'italia/anpr, segnalazione 3644'],
  nota: 'Con una data successiva è un altro matrimonio, e decide EN272.',
  riguarda: isApertura,
  verifica: ({ inviato, registrato, registro }) => {
    if (inviato?.parte === undefined || registrato?.inizio === undefined) return CONFORME;
    if (registrato.fine !== undefined && registrato.fine !== 'ignota') return CONFORME;
    const registrata = leggiData(registrato.inizio);
    if (registrata === undefined) return mancano('registro.soggetto.scheda.matrimonio.datiMatrimonio.dataEvento');
    const data = leggiData(inviato.inizio);
    if (inviato.inizio !== undefined && data === undefined) return mancano(DATA);
    if (isStessoInizio(inviato, registrato) === true) return CONFORME;
    if (data !== undefined && compareDataAnagrafica(data, registrata) === 'dopo') return CONFORME;
    const parte = isStessaPersona(inviato.parte, registrato.parte, registro);
    if (parte === true) return CONFORME;
    if (registrato.fine === 'ignota') return mancano(TIPO_REGISTRATO);
    if (parte === undefined) return mancaParte(MATRIMONIO);
    return violata({
      data: data === undefined ? 'non indicata' : formatDataAnagrafica(data),
      registrata: formatDataAnagrafica(registrata),
    });
  },
});

export const EN243: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN243',
  titolo: 'Il matrimonio che finisce torna con quello registrato',
  specie: MATRIMONIO,
  campi: [CONIUGE, DATA],
  messaggio: 'La richiesta non torna con il matrimonio registrato: {perche}.',
  rimedio:
    'Riprendere dal registro il coniuge e la data del matrimonio; se è sbagliato il registro, correggerlo prima con il tipo 12.',
  fonte: ['Elenco errori ANPR 2018, riga 474', 'italia/anpr, segnalazione 2186'],
  nota: 'ANPR lo dà anche se il matrimonio finisce prima di cominciare. Un matrimonio pregresso, con coniuge e data suoi, non conta (versione 4.0.12).',
  riguarda: isChiusura,
  verifica: ({ inviato, registrato, registro }) => {
    if (inviato === undefined || registrato === undefined) return CONFORME;
    const pregresso = isPregresso(inviato, registrato, registro);
    if (pregresso === true) return CONFORME;
    const fine = inviato.fine === undefined || inviato.fine === 'ignota' ? undefined : leggiData(inviato.fine.data);
    const inizio = leggiData(registrato.inizio);
    if (pregresso === false && fine !== undefined && inizio !== undefined && isPrima(fine, inizio) === true)
      return violata(
        { perche: `finisce prima della data registrata, ${formatDataAnagrafica(inizio)}` },
        { campo: DATA },
      );
    if (inviato.parte === undefined) return CONFORME;
    const stessoInizio = inviato.inizio === undefined ? true : isStessoInizio(inviato, registrato);
    if (stessoInizio === false) return pregresso === undefined ? mancaParte(MATRIMONIO) : CONFORME;
    const parte = isStessaPersona(inviato.parte, registrato.parte, registro);
    if (parte === true) return CONFORME;
    if (parte === undefined) return mancaParte(MATRIMONIO);
    return stessoInizio === undefined ? mancaInizio(MATRIMONIO) : violata({ perche: 'il coniuge è un’altra persona' });
  },
});
