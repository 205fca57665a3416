import { type CodiceFiscale, type Result as EsitoCf, parseCodiceFiscale } from '@anagrafe/codice-fiscale';
import { type Regola, type Rilievo, type Soggetto, evaluateScheda, regole } from '@anagrafe/core';
import { type CertificatoEmettibile, certificatiEmettibili } from '@anagrafe/core/certificati';
import { type Richiesta, type Testata, evaluateOperazione, scaricoTabelle } from '@anagrafe/core/operazioni';
import { type Comune, openTabelle } from '@anagrafe/decodifica';
import { type EventoFornitura, evaluateFornitura } from '@anagrafe/subentro';

export async function prova(soggetto: Soggetto): Promise<readonly Rilievo[]> {
  const tabelle = await openTabelle();
  const contesto = { oggi: '2026-11-21', tabelle, contesto: 'subentro' } as const;
  return evaluateScheda(soggetto, contesto);
}

export function luogo(esito: EsitoCf<CodiceFiscale, unknown>): string {
  if (!esito.ok) return '';
  return esito.value.tipo === 'alfanumerico' ? esito.value.codiceCatastale : esito.value.ufficio;
}

export async function roma(): Promise<Comune | undefined> {
  const { comuni } = await openTabelle();
  const trovato = comuni.find({ denominazione: 'Roma', siglaProvincia: 'RM', il: '1980-01-01' });
  return trovato.ok ? trovato.value : undefined;
}

export async function* eventi(byte: AsyncIterable<Uint8Array>): AsyncGenerator<EventoFornitura> {
  yield* evaluateFornitura([{ nome: 'prova.xml', byte: () => byte }], {
    oggi: '2026-11-21',
    tabelle: await openTabelle(),
  });
}

export async function certificati(soggetto: Soggetto): Promise<readonly CertificatoEmettibile[]> {
  return certificatiEmettibili(soggetto, { oggi: '2026-11-21', tabelle: await openTabelle() });
}

const testata: Testata = {
  idOperazioneComune: '1',
  codMittente: '058091',
  dataOraRichiesta: '2026-11-21T09:30:00',
  tipoOperazione: 'C',
  tipoInvio: 'TEST',
};
export const richiesta: Richiesta<'7001'> = scaricoTabelle({ idTabella: '005' }, testata);

export async function operazione(): Promise<readonly Rilievo[]> {
  return evaluateOperazione(richiesta, { oggi: '2026-11-21', tabelle: await openTabelle() });
}

export const primo: Regola<never> | undefined = regole[0];
export const letto: string = luogo(parseCodiceFiscale('RSSMRA80A01H501U'));

// @ts-expect-error -- any text is not a day
evaluateScheda({}, { oggi: String(1), tabelle: await openTabelle(), contesto: 'subentro' });

// @ts-expect-error -- a request says which table it asks for
scaricoTabelle({}, testata);
