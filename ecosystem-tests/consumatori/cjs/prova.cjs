const { isCodiceFiscale } = require('@anagrafe/codice-fiscale');
const { evaluateScheda, isAnagrafeError } = require('@anagrafe/core');
const { openTabelle } = require('@anagrafe/decodifica');
const { parseNomeFile, readFornitura } = require('@anagrafe/subentro');

async function prova() {
  const tabelle = await openTabelle();
  const contesto = { oggi: '2026-11-21', tabelle, contesto: 'subentro' };
  const xml =
    '<s:subentro xmlns:s="http://sogei.it/ANPR/subentro"><generalitaSoggetti><soggetto/></generalitaSoggetti></s:subentro>';
  const record = [];
  for await (const uno of readFornitura([new TextEncoder().encode(xml)])) record.push(uno.tipo);

  let errore;
  try {
    tabelle.comuni.find({ denominazione: 'ROMA', il: 'oggi' });
  } catch (preso) {
    errore = isAnagrafeError(preso) ? preso.code : String(preso);
  }

  process.stdout.write(
    JSON.stringify({
      cf: isCodiceFiscale('RSSMRA80A01H501U'),
      comune: tabelle.comuni.findByCatastale('F641', '1946-10-10').value?.siglaProvincia,
      rilievi: evaluateScheda({}, contesto).map(({ codice }) => codice),
      record,
      nome: parseNomeFile('028060_SUBAPR_2_8_9.gz').ok,
      errore,
    }),
  );
}

prova();
