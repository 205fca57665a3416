const chiama = require('./chiama.cjs');

/** What a program does with the packages, however it loaded them; prints what it got. */
module.exports = async function usa(pacchetti) {
  const { carte, certificati, client, codiceFiscale, core, operazioni, schemi, decodifica, subentro } = pacchetti;
  const tabelle = await decodifica.openTabelle();
  const contesto = { oggi: '2026-11-21', tabelle, contesto: 'subentro' };
  const xml =
    '<s:subentro xmlns:s="http://sogei.it/ANPR/subentro"><generalitaSoggetti><soggetto/></generalitaSoggetti></s:subentro>';
  const record = [];
  for await (const uno of subentro.readFornitura([new TextEncoder().encode(xml)])) record.push(uno.tipo);

  let errore;
  try {
    tabelle.comuni.find({ denominazione: 'ROMA', il: 'oggi' });
  } catch (preso) {
    errore = core.isAnagrafeError(preso) ? preso.code : String(preso);
  }

  process.stdout.write(
    JSON.stringify({
      cf: codiceFiscale.isCodiceFiscale('RSSMRA80A01H501U'),
      comune: tabelle.comuni.findByCatastale('F641', '1946-10-10').value?.siglaProvincia,
      rilievi: core.evaluateScheda({}, contesto).map(({ codice }) => codice),
      record,
      certificati: certificati
        .evaluateCertificato({}, { listaTipiCertificati: { tipoCertificato: ['8', '9'] } }, contesto)
        .map(({ codice }) => codice),
      operazione: operazioni
        .evaluateOperazione({ operazione: '5008', corpo: { datiControllo: { tipoMutazione: ['12'] } } }, contesto)
        .map(({ codice }) => codice),
      schema: schemi.createSchema(schemi.tipoDato.tipoComune).safeParse({ nomeComune: 'ROMA' }).error?.issues[0]
        ?.message,
      nome: subentro.parseNomeFile('028060_SUBAPR_2_8_9.gz').ok,
      chiamata: await chiama({ client, operazioni, tabelle }),
      errore,
      carta: await apriCarte(carte),
    }),
  );
};

/** Cards of a driver that is not there: nothing is started. */
async function apriCarte({ openCarte }) {
  const aperte = await openCarte({ moduli: ['/inesistente/libASEP11.so'] });
  const [{ modulo, errore }] = await aperte.moduli();
  await aperte.chiudi();
  return [modulo.famiglia, errore.code];
}
