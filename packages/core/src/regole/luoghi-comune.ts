import { toDataAnagrafica } from '../data/data-anagrafica.js';
import { type LuogoComune, toData, toDataAtto, toDataEvento, toDataNascita } from './luogo-comune.js';
import type { Contesto } from './regola.js';

/**
 * Where a scheda individuale names a comune: 24 of the 28 paths of the EC codes. The other four (place and act of a
 * death, where a person comes from or goes to) are in the requests of the services only.
 */

export const NASCITA: LuogoComune = {
  di: 'di nascita',
  campo: 'generalita.luogoNascita.comune',
  campiData: ['generalita.dataNascita'],
  comune: ({ generalita }) => generalita?.luogoNascita?.comune,
  data: ({ generalita }) => toDataNascita(generalita),
};

export const NASCITA_PADRE: LuogoComune = {
  di: 'di nascita di un genitore',
  chi: 'padre',
  campo: 'paternita.generalita.luogoNascita.comune',
  campiData: ['paternita.generalita.dataNascita'],
  comune: ({ paternita }) => paternita?.generalita?.luogoNascita?.comune,
  data: ({ paternita }) => toDataNascita(paternita?.generalita),
};

export const NASCITA_MADRE: LuogoComune = {
  di: 'di nascita di un genitore',
  chi: 'madre',
  campo: 'maternita.generalita.luogoNascita.comune',
  campiData: ['maternita.generalita.dataNascita'],
  comune: ({ maternita }) => maternita?.generalita?.luogoNascita?.comune,
  data: ({ maternita }) => toDataNascita(maternita?.generalita),
};

export const NASCITA_CONIUGE: LuogoComune = {
  di: 'di nascita del coniuge',
  campo: 'matrimonio.coniuge.luogoNascita.comune',
  campiData: ['matrimonio.coniuge.dataNascita'],
  comune: ({ matrimonio }) => matrimonio?.coniuge?.luogoNascita?.comune,
  data: ({ matrimonio }) => toDataNascita(matrimonio?.coniuge),
};

export const NASCITA_UNITO: LuogoComune = {
  di: 'di nascita della persona unita civilmente',
  campo: 'unioneCivile.unitoCivilmente.luogoNascita.comune',
  campiData: ['unioneCivile.unitoCivilmente.dataNascita'],
  comune: ({ unioneCivile }) => unioneCivile?.unitoCivilmente?.luogoNascita?.comune,
  data: ({ unioneCivile }) => toDataNascita(unioneCivile?.unitoCivilmente),
};

export const NASCITA_CONVIVENTE: LuogoComune = {
  di: 'di nascita del convivente di fatto',
  campo: 'convivenzaDiFatto.convivente.luogoNascita.comune',
  campiData: ['convivenzaDiFatto.convivente.dataNascita'],
  comune: ({ convivenzaDiFatto }) => convivenzaDiFatto?.convivente?.luogoNascita?.comune,
  data: ({ convivenzaDiFatto }) => toDataNascita(convivenzaDiFatto?.convivente),
};

export const RESIDENZA: LuogoComune = {
  di: 'di residenza',
  campo: 'residenza.indirizzo.comune',
  campiData: ['residenza.dataDecorrenzaResidenza'],
  comune: ({ residenza }) => residenza?.indirizzo?.comune,
  data: ({ residenza }) => toData(residenza?.dataDecorrenzaResidenza),
};

export const MATRIMONIO: LuogoComune = {
  di: 'del matrimonio',
  campo: 'matrimonio.datiMatrimonio.luogoEvento.comune',
  campiData: ['matrimonio.datiMatrimonio.dataEvento'],
  comune: ({ matrimonio }) => matrimonio?.datiMatrimonio?.luogoEvento?.comune,
  data: ({ matrimonio }) => toDataEvento(matrimonio?.datiMatrimonio),
};

export const MORTE_CONIUGE: LuogoComune = {
  di: 'di morte del coniuge',
  campo: 'vedovanza.datiMorteconiuge.luogoEvento.comune',
  campiData: ['vedovanza.datiMorteconiuge.dataEvento'],
  comune: ({ vedovanza }) => vedovanza?.datiMorteconiuge?.luogoEvento?.comune,
  data: ({ vedovanza }) => toDataEvento(vedovanza?.datiMorteconiuge),
};

export const SCIOGLIMENTO_UNIONE: LuogoComune = {
  di: 'dello scioglimento dell’unione civile',
  campo: 'unioneCivile.scioglimentoUnione.datiEvento.luogoEvento.comune',
  campiData: ['unioneCivile.scioglimentoUnione.datiEvento.dataEvento'],
  comune: ({ unioneCivile }) => unioneCivile?.scioglimentoUnione?.datiEvento?.luogoEvento?.comune,
  data: ({ unioneCivile }) => toDataEvento(unioneCivile?.scioglimentoUnione?.datiEvento),
};

export const STIPULA: LuogoComune = {
  di: 'di stipula del contratto di convivenza',
  campo: 'convivenzaDiFatto.contrattoStipula.luogoEvento.comune',
  campiData: ['convivenzaDiFatto.contrattoStipula.dataDocumento'],
  comune: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoStipula?.luogoEvento?.comune,
  data: ({ convivenzaDiFatto }) => toData(convivenzaDiFatto?.contrattoStipula?.dataDocumento),
};

export const REGISTRAZIONE_STIPULA: LuogoComune = {
  di: 'di registrazione del contratto di convivenza',
  campo: 'convivenzaDiFatto.contrattoStipula.comuneRegistrazione',
  campiData: ['convivenzaDiFatto.contrattoStipula.data'],
  comune: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoStipula?.comuneRegistrazione,
  data: ({ convivenzaDiFatto }) => toData(convivenzaDiFatto?.contrattoStipula?.data),
};

export const RISOLUZIONE: LuogoComune = {
  di: 'di risoluzione della convivenza di fatto',
  campo: 'convivenzaDiFatto.contrattoRisoluzione.contratto.luogoEvento.comune',
  campiData: ['convivenzaDiFatto.contrattoRisoluzione.contratto.data'],
  comune: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoRisoluzione?.contratto?.luogoEvento?.comune,
  data: ({ convivenzaDiFatto }) => toData(convivenzaDiFatto?.contrattoRisoluzione?.contratto?.data),
};

export const REGISTRAZIONE_RISOLUZIONE: LuogoComune = {
  di: 'di registrazione della risoluzione della convivenza di fatto',
  campo: 'convivenzaDiFatto.contrattoRisoluzione.contratto.comuneRegistrazione',
  campiData: ['convivenzaDiFatto.contrattoRisoluzione.contratto.data'],
  comune: ({ convivenzaDiFatto }) => convivenzaDiFatto?.contrattoRisoluzione?.contratto?.comuneRegistrazione,
  data: ({ convivenzaDiFatto }) => toData(convivenzaDiFatto?.contrattoRisoluzione?.contratto?.data),
};

export const ATTO_NASCITA: LuogoComune = {
  di: 'di registrazione dell’atto di nascita',
  campo: 'attoNascita.comuneRegistrazione',
  campiData: ['attoNascita.dataFormazioneAtto', 'attoNascita.anno'],
  comune: ({ attoNascita }) => attoNascita?.comuneRegistrazione,
  data: ({ attoNascita }) => toDataAtto(attoNascita),
  isAtto: true,
};

export const ATTO_MATRIMONIO: LuogoComune = {
  di: 'di registrazione dell’atto di matrimonio',
  campo: 'matrimonio.datiMatrimonio.attoEvento.comuneRegistrazione',
  campiData: ['matrimonio.datiMatrimonio.attoEvento.dataFormazioneAtto', 'matrimonio.datiMatrimonio.attoEvento.anno'],
  comune: ({ matrimonio }) => matrimonio?.datiMatrimonio?.attoEvento?.comuneRegistrazione,
  data: ({ matrimonio }) => toDataAtto(matrimonio?.datiMatrimonio?.attoEvento),
  isAtto: true,
};

export const ATTO_MORTE_CONIUGE: LuogoComune = {
  di: 'di registrazione dell’atto di morte del coniuge',
  campo: 'vedovanza.datiMorteconiuge.attoEvento.comuneRegistrazione',
  campiData: ['vedovanza.datiMorteconiuge.attoEvento.dataFormazioneAtto', 'vedovanza.datiMorteconiuge.attoEvento.anno'],
  comune: ({ vedovanza }) => vedovanza?.datiMorteconiuge?.attoEvento?.comuneRegistrazione,
  data: ({ vedovanza }) => toDataAtto(vedovanza?.datiMorteconiuge?.attoEvento),
  isAtto: true,
};

export const ATTO_ANNULLAMENTO: LuogoComune = {
  di: 'di registrazione dell’atto di annullamento o cessazione del matrimonio',
  campo: 'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio.comuneRegistrazione',
  campiData: [
    'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio.dataFormazioneAtto',
    'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio.anno',
  ],
  comune: ({ separazioneAnnullamentoCessazioneMatrimonio: cessazione }) =>
    cessazione?.attoAnnullamentoMatrimonio?.comuneRegistrazione,
  data: ({ separazioneAnnullamentoCessazioneMatrimonio: cessazione }) =>
    toDataAtto(cessazione?.attoAnnullamentoMatrimonio),
  isAtto: true,
};

export const ATTO_UNIONE: LuogoComune = {
  di: 'di registrazione dell’atto di unione civile',
  campo: 'unioneCivile.attoUnione.attoEvento.comuneRegistrazione',
  campiData: ['unioneCivile.attoUnione.attoEvento.dataFormazioneAtto', 'unioneCivile.attoUnione.attoEvento.anno'],
  comune: ({ unioneCivile }) => unioneCivile?.attoUnione?.attoEvento?.comuneRegistrazione,
  data: ({ unioneCivile }) => toDataAtto(unioneCivile?.attoUnione?.attoEvento),
  isAtto: true,
};

export const ATTO_SCIOGLIMENTO: LuogoComune = {
  di: 'di registrazione dell’atto di scioglimento dell’unione civile',
  campo: 'unioneCivile.scioglimentoUnione.datiEvento.attoEvento.comuneRegistrazione',
  campiData: [
    'unioneCivile.scioglimentoUnione.datiEvento.attoEvento.dataFormazioneAtto',
    'unioneCivile.scioglimentoUnione.datiEvento.attoEvento.anno',
  ],
  comune: ({ unioneCivile }) => unioneCivile?.scioglimentoUnione?.datiEvento?.attoEvento?.comuneRegistrazione,
  data: ({ unioneCivile }) => toDataAtto(unioneCivile?.scioglimentoUnione?.datiEvento?.attoEvento),
  isAtto: true,
};

export const CARTA_IDENTITA: LuogoComune = {
  di: 'di rilascio della carta d’identità',
  campo: 'cartaIdentita.comuneRilascio',
  campiData: ['cartaIdentita.dataRilascio'],
  comune: ({ cartaIdentita }) => cartaIdentita?.comuneRilascio,
  data: ({ cartaIdentita }) => toData(cartaIdentita?.dataRilascio),
};

export const PERMESSO_SOGGIORNO: LuogoComune = {
  di: 'del permesso di soggiorno',
  campo: 'permessoSoggiorno.comune',
  campiData: ['permessoSoggiorno.dataRilascio'],
  comune: ({ permessoSoggiorno }) => permessoSoggiorno?.comune,
  data: ({ permessoSoggiorno }) => toData(permessoSoggiorno?.dataRilascio),
};

export const LISTA_ELETTORALE: LuogoComune = {
  di: 'della lista elettorale',
  campo: 'listaElettorale.comune',
  campiData: [],
  comune: ({ listaElettorale }) => listaElettorale?.comune,
  data: (_, contesto) => toOggi(contesto),
};

export const LISTA_LEVA: LuogoComune = {
  di: 'della lista di leva',
  campo: 'listaLeva.comune',
  campiData: [],
  comune: ({ listaLeva }) => listaLeva?.comune,
  data: (_, contesto) => toOggi(contesto),
};

/** A list is kept by a comune that is there today. */
function toOggi({ oggi }: Contesto): ReturnType<LuogoComune['data']> {
  return toDataAnagrafica(oggi);
}
