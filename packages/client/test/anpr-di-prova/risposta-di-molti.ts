/** What an answer echoes of the request. */
export interface Eco {
  readonly operazione: string;
  readonly id: string;
  readonly quando: string;
}

const ROMA =
  '<nomeComune>ROMA</nomeComune><codiceIstat>058091</codiceIstat><siglaProvinciaIstat>RM</siglaProvinciaIstat>';

/** The heading of a positive answer. */
function toTestata({ operazione, id, quando }: Eco): string {
  return (
    `<testataRisposta><idOperazioneComune>${id}</idOperazioneComune><codMittente>058091</codMittente>` +
    `<codDestinatario>ANPR05</codDestinatario><operazioneRichiesta>${operazione}</operazioneRichiesta>` +
    `<dataOraRichiesta>${quando}</dataOraRichiesta><idOperazioneANPR>1234567890123</idOperazioneANPR>` +
    `<esitoOperazione>0000</esitoOperazione></testataRisposta>`
  );
}

/** An invented person, with the groups that a whole scheda has. */
function toSoggetto(i: number): string {
  const nata = `19${50 + (i % 50)}-0${1 + (i % 9)}-1${i % 9}`;
  const [cognome, nome] = [`PROVA${'ABCDEFGH'.charAt(i % 8)}`, i % 3 === 0 ? 'ADA NICOLÒ' : 'UGO'];
  const atto = `<comuneRegistrazione>${ROMA}</comuneRegistrazione><anno>${nata.slice(0, 4)}</anno><parte>1</parte><serie>A</serie><numeroAtto>${i}</numeroAtto><dataFormazioneAtto>${nata}</dataFormazioneAtto>`;
  return (
    `<datiSoggetto><generalita><codiceFiscale><codFiscale>PRVDAA80A41H501A</codFiscale><validitaCF>1</validitaCF></codiceFiscale>` +
    `<cognome>${cognome}</cognome><nome>${nome}</nome><sesso>${i % 2 === 0 ? 'F' : 'M'}</sesso><dataNascita>${nata}</dataNascita>` +
    `<luogoNascita><comune>${ROMA}</comune></luogoNascita>` +
    `<idSchedaSoggettoComune><idSchedaSoggettoComuneIstat>058091</idSchedaSoggettoComuneIstat><idSchedaSoggetto>S${i}</idSchedaSoggetto></idSchedaSoggettoComune>` +
    `<idSchedaSoggettoANPR>${100_000 + i}</idSchedaSoggettoANPR></generalita>` +
    `<statoCivile><statoCivile>2</statoCivile></statoCivile><attoNascita>${atto}</attoNascita>` +
    `<cittadinanza><descrizioneStato>ITALIA</descrizioneStato><codiceStato>100</codiceStato><dataValidita>${nata}</dataValidita></cittadinanza>` +
    `<residenza><tipoIndirizzo>1</tipoIndirizzo><indirizzo><cap>00184</cap><comune>${ROMA}</comune>` +
    `<toponimo><codSpecie>1</codSpecie><specie>VIA</specie><specieFonte>1</specieFonte><denominazioneToponimo>MASSIMO D&apos;AZEGLIO</denominazioneToponimo></toponimo>` +
    `<numeroCivico><numero>${1 + (i % 90)}</numero><civicoInterno><scala>A</scala><interno1>${i % 30}</interno1></civicoInterno></numeroCivico></indirizzo>` +
    `<dataDecorrenzaResidenza>2006-07-01</dataDecorrenzaResidenza></residenza>` +
    `<matrimonio><coniuge><cognome>FINTO</cognome><nome>EVA</nome><sesso>F</sesso><dataNascita>1970-05-05</dataNascita></coniuge>` +
    `<datiMatrimonio><dataEvento>2006-06-10</dataEvento><luogoEvento><comune>${ROMA}</comune></luogoEvento><attoEvento>${atto}</attoEvento></datiMatrimonio></matrimonio>` +
    `<legameSoggetto><tipoLegame>1</tipoLegame><dataDecorrenza>2006-07-01</dataDecorrenza><codiceLegame>1</codiceLegame><progressivoComponente>1</progressivoComponente></legameSoggetto>` +
    `<famigliaConvivenza><idFamigliaConvivenzaANPR>${200_000 + i}</idFamigliaConvivenzaANPR><dataOrigineFamigliaConvivenza>2006-07-01</dataOrigineFamigliaConvivenza><motivoCostituzione>1</motivoCostituzione><tipoScheda>1</tipoScheda></famigliaConvivenza></datiSoggetto>`
  );
}

/** An answer 3002 with the schede of some people, as the services send it: on one line, in its envelope. */
export function toRispostaDiMolti(quanti: number, eco: Omit<Eco, 'operazione'>): Uint8Array {
  const soggetti = Array.from({ length: quanti }, (_, i) => toSoggetto(i)).join('');
  return Buffer.from(
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>` +
      `<q:Risposta3002 xmlns:q="http://sogei.it/ANPR/3000consultazione"><q:Risposta3002_OK>${toTestata({ ...eco, operazione: '3002' })}` +
      `<listaSoggetti>${soggetti}</listaSoggetti></q:Risposta3002_OK></q:Risposta3002></soapenv:Body></soapenv:Envelope>`,
  );
}
