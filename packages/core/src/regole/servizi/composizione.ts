import type { ComposizioneScheda } from '../../subentro/legami.js';
import { CONFORME, type Regola, type Verdetto, mancano, violata } from '../regola.js';
import { SENZA_ID, verificaIntestatario, verificaSoloIntestatario } from '../schede-famiglia.js';
import { regolaServizi } from './regola-servizi.js';

const FAMIGLIA_AIRE = 'famigliaAire';
const SOGGETTO_AIRE = 'generalita.soggettoAIRE';
const INDIRIZZO = 'residenza.indirizzo';
const ORIGINE = 'dataOrigineFamigliaConvivenza';
const INGRESSO_FAMIGLIA = 'famiglia.legameSoggetto.dataDecorrenza';
const INGRESSO_CONVIVENZA = 'convivenza.legameSoggetto.dataDecorrenza';
const INGRESSO = { famiglia: INGRESSO_FAMIGLIA, convivenza: INGRESSO_CONVIVENZA } as const;
const FORNITURA_INTERA = 'tutti i file della fornitura, letti fino in fondo';
const SUI_COMPONENTI = 'ANPR lo chiede dell’elenco dei soggetti della richiesta: qui dei componenti della scheda.';

export const EF018: Regola<ComposizioneScheda> = /* @__PURE__ */ regolaServizi<ComposizioneScheda>({
  codice: 'EF018',
  titolo: 'In una famiglia AIRE sono tutti iscritti all’AIRE, nelle altre nessuno',
  severita: 'errore',
  servizi: '5001, 5005, A002, A006',
  campi: [FAMIGLIA_AIRE, SOGGETTO_AIRE],
  messaggio: 'La scheda {specie} {id} {tipo}.',
  rimedio:
    'Correggere famigliaAire della scheda o soggettoAIRE dei componenti; chi non è come gli altri va in un’altra scheda.',
  serve: FORNITURA_INTERA,
  fonte: 174,
  verifica: ({ id = SENZA_ID, specie, completa, servizi }) => {
    if (servizi === undefined) return mancano(FAMIGLIA_AIRE, SOGGETTO_AIRE);
    const { famigliaAire, conIscrittiAire, conNonIscrittiAire } = servizi;
    if (famigliaAire && conNonIscrittiAire) {
      const tipo = 'è AIRE, ma non tutti i suoi componenti sono iscritti all’AIRE';
      return violata({ specie, id, tipo }, { valore: 'S' });
    }
    if (!famigliaAire && conIscrittiAire) {
      const tipo = 'non è AIRE, ma ha componenti iscritti all’AIRE';
      return violata({ specie, id, tipo }, { campo: SOGGETTO_AIRE, valore: 'S' });
    }
    return seCompleta(completa);
  },
});

export const EF019: Regola<ComposizioneScheda> = /* @__PURE__ */ regolaServizi<ComposizioneScheda>({
  codice: 'EF019',
  titolo: 'Una famiglia AIRE non risiede in Italia',
  severita: 'errore',
  servizi: '1002, 5001, 5005',
  campi: [FAMIGLIA_AIRE, INDIRIZZO, 'residenza.tipoIndirizzo'],
  messaggio: 'La scheda {specie} {id} è AIRE, ma ha componenti con la residenza in Italia.',
  rimedio: 'Correggere famigliaAire della scheda, o la residenza dei componenti.',
  serve: FORNITURA_INTERA,
  fonte: ['Elenco errori ANPR 2018, riga 175', 'Tabella 25'],
  nota: 'Nel file la residenza è di ogni componente; l’ultima residenza italiana (tipo 7) non conta.',
  verifica: ({ id = SENZA_ID, specie, completa, servizi }) => {
    if (servizi === undefined) return mancano(FAMIGLIA_AIRE, INDIRIZZO);
    if (!servizi.famigliaAire) return CONFORME;
    return servizi.conResidentiInItalia ? violata({ specie, id }, { valore: 'S' }) : seCompleta(completa);
  },
});

export const EF031: Regola<ComposizioneScheda> = /* @__PURE__ */ regolaServizi<ComposizioneScheda>({
  codice: 'EF031',
  titolo: 'Si entra in famiglia o convivenza dalla sua origine in poi',
  severita: 'errore',
  servizi: '1001, 1002, 5001, 5005, A001, A002',
  campi: [INGRESSO_FAMIGLIA, INGRESSO_CONVIVENZA, ORIGINE],
  messaggio:
    'La scheda {specie} {id} ha origine il {dataOrigine}, ma un componente vi appartiene già dal {dataDecorrenza}.',
  rimedio: 'Riprendere le due date: l’origine della scheda non può seguire l’ingresso del primo dei suoi componenti.',
  serve: FORNITURA_INTERA,
  fonte: 187,
  nota: 'Nel file l’origine della scheda e i suoi componenti ci sono entrambi; nelle richieste l’origine può essere solo in ANPR.',
  verifica: ({ id = SENZA_ID, specie, completa, servizi }) => {
    if (servizi === undefined) return mancano(INGRESSO[specie], ORIGINE);
    const { dataOrigine, primoIngresso, conIngressiIlleggibili } = servizi;
    if (dataOrigine === undefined) return CONFORME;
    if (dataOrigine === 'illeggibile') return mancano(ORIGINE);
    if (primoIngresso !== undefined && primoIngresso < dataOrigine) {
      const dove = { campo: INGRESSO[specie], valore: primoIngresso };
      return violata({ specie, id, dataOrigine, dataDecorrenza: primoIngresso }, dove);
    }
    return conIngressiIlleggibili ? mancano(INGRESSO[specie]) : seCompleta(completa);
  },
});

export const EN166: Regola<ComposizioneScheda> = /* @__PURE__ */ regolaServizi<ComposizioneScheda>({
  codice: 'EN166',
  titolo: 'Fra i componenti di una scheda l’intestatario è uno solo',
  severita: 'errore',
  servizi: '5001, 5005',
  campi: ['famiglia.legameSoggetto.codiceLegame', 'convivenza.legameSoggetto.codiceLegame'],
  messaggio: 'Fra i componenti della scheda {specie} {id} ci sono {intestatari} intestatari.',
  rimedio: 'Lasciare la relazione 1 a un solo componente e dare agli altri la relazione che hanno con lui.',
  serve: FORNITURA_INTERA,
  fonte: 399,
  nota: SUI_COMPONENTI,
  verifica: verificaSoloIntestatario,
});

export const EN197: Regola<ComposizioneScheda> = /* @__PURE__ */ regolaServizi<ComposizioneScheda>({
  codice: 'EN197',
  titolo: 'Fra i componenti di una scheda c’è l’intestatario',
  severita: 'errore',
  servizi: '2001, 2003, 5001',
  campi: ['famiglia.legameSoggetto.codiceLegame', 'convivenza.legameSoggetto.codiceLegame'],
  messaggio: 'Fra i componenti della scheda {specie} {id}, che sono {componenti}, nessuno è intestatario.',
  rimedio:
    'Dare la relazione 1 all’intestatario; in una convivenza vale il responsabile o il gruppo tipoTutoreIntestatario.',
  serve: FORNITURA_INTERA,
  fonte: 429,
  nota: SUI_COMPONENTI,
  verifica: verificaIntestatario,
});

/** What was seen keeps the rule; members that were not seen may not. */
function seCompleta(completa: boolean): Verdetto {
  return completa ? CONFORME : mancano('fornitura');
}
