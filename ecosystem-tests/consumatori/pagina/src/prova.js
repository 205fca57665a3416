import { computeCodiceFiscale } from '@anagrafe/codice-fiscale';
import { evaluateCertificato } from '@anagrafe/core/certificati';
import { evaluateOperazione, scaricoTabelle, writeRichiesta } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';
import { evaluateFornitura } from '@anagrafe/subentro';

/** What a page does with the packages: the same as Node, with the platform's own decompressor. */
async function prova() {
  const tabelle = await openTabelle();
  const { value: comune } = tabelle.comuni.find({
    denominazione: 'Montescudo',
    siglaProvincia: 'FO',
    il: '1946-10-10',
  });
  const perCodice = {};
  let soggetti = 0;
  const { nome, url } = window.FORNITURA;
  const byte = async function* () {
    const { body } = await fetch(url);
    const lettore = body.pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let { done, value } = await lettore.read(); !done; { done, value } = await lettore.read()) yield value;
  };
  for await (const evento of evaluateFornitura([{ nome, byte }], { oggi: '2026-11-21', tabelle })) {
    if (evento.tipo === 'riepilogo') Object.assign(perCodice, evento.riepilogo.perCodice);
    if (evento.tipo === 'file') soggetti += evento.soggetti;
  }
  const contesto = { oggi: '2026-11-21', tabelle };
  const testata = {
    idOperazioneComune: '1',
    codMittente: '058091',
    dataOraRichiesta: '2026-11-21T09:30:00',
    tipoOperazione: 'C',
    tipoInvio: 'TEST',
  };
  const toCodici = (rilievi) => rilievi.map(({ codice }) => codice);
  return {
    certificati: toCodici(evaluateCertificato({}, { listaTipiCertificati: { tipoCertificato: ['8', '9'] } }, contesto)),
    operazione: toCodici(
      evaluateOperazione({ operazione: '5008', corpo: { datiControllo: { tipoMutazione: ['12'] } } }, contesto),
    ),
    richiesta: await writeRichiesta(scaricoTabelle({ idTabella: '005' }, testata)),
    catastale: comune.codiceCatastale,
    cf: computeCodiceFiscale({
      cognome: 'Prova',
      nome: 'Ada',
      sesso: 'F',
      dataNascita: '1980-01-01',
      codiceCatastale: 'H501',
    }),
    righe: tabelle.versione.comuni.righe,
    soggetti,
    perCodice,
  };
}

window.esegui = prova;
