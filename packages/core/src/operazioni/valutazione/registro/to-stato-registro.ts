import type { StatoFamiglia, StatoRegistro as StatoPerCertificati } from '../../../certificati/certificazione.js';
import { parseDataXml } from '../../../data/data-xml.js';
import { isIscrittoAire } from '../../../scheda/aire.js';
import type { FamigliaConvivenza } from '../../../scheda/famiglia-convivenza.js';
import type { Generalita } from '../../../scheda/generalita.js';
import type { Soggetto } from '../../../scheda/soggetto.js';
import type { StatoRegistro } from '../../registro.js';
import { type ConIgnoti, senzaIgnoti } from '../senza-ignoti.js';
import type { FamigliaRegistrata, RegistroAnagrafico, SoggettoRegistrato } from './registro-anagrafico.js';

/** The one person that the register has for generalità; `undefined` if it is not known which one. */
export function findUnico(
  registro: RegistroAnagrafico,
  generalita: Generalita | undefined,
): SoggettoRegistrato | undefined {
  const trovati = generalita === undefined ? undefined : registro.findSoggetti(generalita);
  return trovati?.length === 1 ? trovati[0] : undefined;
}

/** What the checks of rettifiche and deletions ask of the register, of one person. */
export function toStatoRegistro(registro: RegistroAnagrafico, soggetto: SoggettoRegistrato): StatoRegistro {
  const { id, comunePrimaIscrizione, entratoColSubentro, stato } = soggetto;
  return senzaIgnoti<StatoRegistro>({
    soggetto: id,
    comunePrimaIscrizione,
    entratoColSubentro,
    dataSubentro: parseDataXml(soggetto.dataSubentro),
    dataOrigineFamiglia: findFamiglia(registro, soggetto.famiglia)?.dataOrigine,
    cancellato: stato !== 'iscritto',
    operazioni: registro.findOperazioni([id]),
  });
}

/** Whom and what an annulment names. */
interface Annullata {
  readonly idOperazioneANPR: string | undefined;
  readonly generalita: Generalita | undefined;
  readonly scheda: FamigliaConvivenza | undefined;
}

/**
 * What the checks of annulments ask of the register: all that concerns whom the operation concerned, and the families that
 * it moved. If one of those families is not known, no operation is: one on its members could be missing.
 */
export function toStatoAnnullamento(registro: RegistroAnagrafico, annullata: Annullata): StatoRegistro {
  const persona = findUnico(registro, annullata.generalita);
  const scheda = annullata.scheda === undefined ? undefined : registro.findFamiglie(annullata.scheda)?.[0];
  const schede = [persona?.id, scheda?.id].filter((id) => id !== undefined);
  const noto = persona === undefined ? {} : { soggetto: persona.id, cancellato: persona.stato !== 'iscritto' };
  return { ...noto, ...toStatoOperazione(registro, annullata.idOperazioneANPR, schede) };
}

/** The operations that matter to one of those on some schede. */
function toStatoOperazione(
  registro: RegistroAnagrafico,
  id: string | undefined,
  schede: readonly string[],
): StatoRegistro {
  if (schede.length === 0) return {};
  const sue = registro.findOperazioni(schede);
  const operazione = sue?.find(({ idOperazioneANPR }) => idOperazioneANPR === id);
  if (operazione === undefined) return senzaIgnoti<StatoRegistro>({ operazioni: sue });
  const famiglie = operazione.famiglie.map((famiglia) => findFamiglia(registro, famiglia));
  if (!famiglie.every((famiglia) => famiglia !== undefined)) return { ignoti: FAMIGLIA_MOSSA };
  const componenti = Object.fromEntries(
    famiglie.map((una) => [una.id, una.componenti.map(({ soggetto }) => soggetto)]),
  );
  const tutte = [...schede, ...operazione.soggetti, ...operazione.famiglie, ...Object.values(componenti).flat()];
  const operazioni = registro.findOperazioni([...new Set(tutte)]);
  return operazioni === undefined ? { componenti, ignoti: SOGGETTO_MOSSO } : { componenti, operazioni };
}

/** What is not known of an operation of which the register has something, as those who must know it are named. */
const FAMIGLIA_MOSSA = 'registro.operazioni.famiglie';
const SOGGETTO_MOSSO = 'registro.operazioni.soggetti';

/** What the checks of certificates ask of the register. */
export function toStatoCertificati(
  registro: RegistroAnagrafico,
  generalita: Generalita | undefined,
): StatoPerCertificati {
  const schede = generalita === undefined ? undefined : registro.findSoggetti(generalita);
  const soggetto = schede?.length === 1 ? schede[0] : undefined;
  const trovate = schede?.map(({ comune, stato, scheda }) =>
    scheda === undefined ? undefined : { comune, aire: isIscrittoAire(scheda), cancellata: stato !== 'iscritto' },
  );
  return senzaIgnoti<StatoPerCertificati>({
    schede: trovate?.every((una) => una !== undefined) === true ? trovate : undefined,
    ...(soggetto === undefined ? {} : toStatoIntestatario(registro, soggetto)),
  });
}

function toStatoIntestatario(
  registro: RegistroAnagrafico,
  { id, stato, cancellazione, famiglia, dataSubentro }: SoggettoRegistrato,
): ConIgnoti<StatoPerCertificati> {
  const sua = findFamiglia(registro, famiglia);
  const procedimenti = registro.findProcedimenti({ soggetto: id });
  return {
    cancellazione: stato === 'iscritto' ? null : cancellazione,
    procedimentoAperto: procedimenti?.some(({ chiuso }) => !chiuso),
    famiglia:
      sua === undefined
        ? undefined
        : senzaIgnoti<StatoFamiglia>({ componenti: toSchede(registro, sua), incompleta: sua.incompleta }),
    dataSubentro: parseDataXml(dataSubentro),
  };
}

/** The schede of all who are in a family; `undefined` if one is not known. */
function toSchede(registro: RegistroAnagrafico, { componenti }: FamigliaRegistrata): readonly Soggetto[] | undefined {
  const schede = componenti.map(({ soggetto }) => findUnico(registro, { idSchedaSoggettoANPR: soggetto })?.scheda);
  return schede.every((scheda) => scheda !== undefined) ? schede : undefined;
}

function findFamiglia(registro: RegistroAnagrafico, id: string | undefined): FamigliaRegistrata | undefined {
  return id === undefined ? undefined : registro.findFamiglie({ idFamigliaConvivenzaANPR: id })?.[0];
}
