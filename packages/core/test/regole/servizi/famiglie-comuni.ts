/** One place of a scheda, and the codes that ask of its comune, as the official list has them. */
export interface FamigliaDiCodici {
  readonly campo: string;
  /** Where the day stands; absent where it is today. */
  readonly data?: string;
  readonly inesistente?: string;
  readonly ambiguo?: string;
  readonly istat: string;
  readonly nonValido?: string;
  /** Never existed, or not in force that day: one code for both. */
  readonly inesistenteONonValido?: string;
}

const UNIONE = 'unioneCivile.attoUnione.attoEvento';
const FINE_UNIONE = 'unioneCivile.scioglimentoUnione.datiEvento';
const STIPULA = 'convivenzaDiFatto.contrattoStipula';
const RISOLUZIONE = 'convivenzaDiFatto.contrattoRisoluzione.contratto';
const ANNULLAMENTO = 'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio';

/** Transcribed from the official list by hand, apart from the table of the sources, to hold it. */
// prettier-ignore
export const FAMIGLIE: readonly FamigliaDiCodici[] = [
  { campo: 'generalita.luogoNascita.comune', data: 'generalita.dataNascita', inesistenteONonValido: 'EC007', ambiguo: 'EC008', istat: 'EC009' },
  { campo: 'generalita.luogoNascita.comune', data: 'generalita.dataNascita', inesistenteONonValido: 'EN332', ambiguo: 'EN333', istat: 'EN334' },
  { campo: 'matrimonio.datiMatrimonio.luogoEvento.comune', data: 'matrimonio.datiMatrimonio.dataEvento', inesistente: 'EC042', ambiguo: 'EC043', istat: 'EC044', nonValido: 'EC101' },
  { campo: 'vedovanza.datiMorteconiuge.luogoEvento.comune', data: 'vedovanza.datiMorteconiuge.dataEvento', inesistente: 'EC049', ambiguo: 'EC050', istat: 'EC051', nonValido: 'EC102' },
  { campo: 'residenza.indirizzo.comune', data: 'residenza.dataDecorrenzaResidenza', inesistenteONonValido: 'EC056', ambiguo: 'EC057', istat: 'EC058' },
  { campo: 'attoNascita.comuneRegistrazione', data: 'attoNascita.dataFormazioneAtto', ambiguo: 'EC076', istat: 'EC077', nonValido: 'EC169' },
  { campo: 'attoNascita.comuneRegistrazione', data: 'attoNascita.dataFormazioneAtto', ambiguo: 'EC167', istat: 'EC168', nonValido: 'EC169' },
  { campo: 'cartaIdentita.comuneRilascio', data: 'cartaIdentita.dataRilascio', inesistenteONonValido: 'EC078', ambiguo: 'EC079', istat: 'EC080' },
  { campo: 'matrimonio.datiMatrimonio.attoEvento.comuneRegistrazione', data: 'matrimonio.datiMatrimonio.attoEvento.dataFormazioneAtto', inesistente: 'EC081', ambiguo: 'EC082', istat: 'EC083', nonValido: 'EC103' },
  { campo: 'vedovanza.datiMorteconiuge.attoEvento.comuneRegistrazione', data: 'vedovanza.datiMorteconiuge.attoEvento.dataFormazioneAtto', inesistente: 'EC084', ambiguo: 'EC085', istat: 'EC086', nonValido: 'EC104' },
  { campo: 'permessoSoggiorno.comune', data: 'permessoSoggiorno.dataRilascio', inesistenteONonValido: 'EC087', ambiguo: 'EC088', istat: 'EC089' },
  { campo: 'listaElettorale.comune', inesistenteONonValido: 'EC090', istat: 'EC092' },
  { campo: 'listaLeva.comune', inesistenteONonValido: 'EC093', istat: 'EC095' },
  { campo: `${ANNULLAMENTO}.comuneRegistrazione`, data: `${ANNULLAMENTO}.dataFormazioneAtto`, inesistente: 'EC096', ambiguo: 'EC097', istat: 'EC098', nonValido: 'EC105' },
  { campo: `${UNIONE}.comuneRegistrazione`, data: `${UNIONE}.dataFormazioneAtto`, inesistente: 'EC114', ambiguo: 'EC115', istat: 'EC116', nonValido: 'EC117' },
  { campo: `${FINE_UNIONE}.attoEvento.comuneRegistrazione`, data: `${FINE_UNIONE}.attoEvento.dataFormazioneAtto`, inesistente: 'EC118', ambiguo: 'EC119', istat: 'EC120', nonValido: 'EC121' },
  { campo: `${FINE_UNIONE}.luogoEvento.comune`, data: `${FINE_UNIONE}.dataEvento`, inesistente: 'EC122', ambiguo: 'EC123', istat: 'EC124', nonValido: 'EC125' },
  { campo: `${STIPULA}.comuneRegistrazione`, data: `${STIPULA}.data`, inesistente: 'EC126', ambiguo: 'EC127', istat: 'EC128', nonValido: 'EC129' },
  { campo: `${STIPULA}.luogoEvento.comune`, data: `${STIPULA}.dataDocumento`, inesistente: 'EC130', ambiguo: 'EC131', istat: 'EC132', nonValido: 'EC133' },
  { campo: `${RISOLUZIONE}.comuneRegistrazione`, data: `${RISOLUZIONE}.data`, inesistente: 'EC134', ambiguo: 'EC135', istat: 'EC136', nonValido: 'EC137' },
  { campo: `${RISOLUZIONE}.luogoEvento.comune`, data: `${RISOLUZIONE}.data`, inesistente: 'EC138', ambiguo: 'EC139', istat: 'EC140', nonValido: 'EC141' },
  { campo: 'paternita.generalita.luogoNascita.comune', data: 'paternita.generalita.dataNascita', inesistente: 'EC148', ambiguo: 'EC149', istat: 'EC150', nonValido: 'EC151' },
  { campo: 'maternita.generalita.luogoNascita.comune', data: 'maternita.generalita.dataNascita', inesistente: 'EC148', ambiguo: 'EC149', istat: 'EC150', nonValido: 'EC151' },
  { campo: 'matrimonio.coniuge.luogoNascita.comune', data: 'matrimonio.coniuge.dataNascita', inesistente: 'EC152', ambiguo: 'EC153', istat: 'EC154', nonValido: 'EC155' },
  { campo: 'unioneCivile.unitoCivilmente.luogoNascita.comune', data: 'unioneCivile.unitoCivilmente.dataNascita', inesistente: 'EC156', ambiguo: 'EC157', istat: 'EC158', nonValido: 'EC159' },
  { campo: 'convivenzaDiFatto.convivente.luogoNascita.comune', data: 'convivenzaDiFatto.convivente.dataNascita', inesistente: 'EC160', ambiguo: 'EC161', istat: 'EC162', nonValido: 'EC163' },
];

/** A scheda that has only these values, each at its path. */
export function scheda(valori: Readonly<Record<string, unknown>>): object {
  const radice: Record<string, unknown> = {};
  for (const [percorso, valore] of Object.entries(valori)) {
    if (valore === undefined) continue;
    const nomi = percorso.split('.');
    let gruppo = radice;
    for (const nome of nomi.slice(0, -1)) gruppo = (gruppo[nome] ??= {}) as Record<string, unknown>;
    gruppo[nomi.at(-1) ?? ''] = valore;
  }
  return radice;
}
