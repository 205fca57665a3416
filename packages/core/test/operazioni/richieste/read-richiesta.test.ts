import { readXml } from '@anagrafe/subentro';
import { describe, expect, it } from 'vitest';

import { readRichiesta, scaricoTabelle, writeRichiesta } from '../../../src/operazioni/index.js';
import { testata } from './persone-di-prova.js';

const leggi = (xml: string) => readRichiesta(readXml(new TextEncoder().encode(xml)));

/** What is wrong, a line each: where it stands, the field, the reason. */
async function violazioni(xml: string): Promise<string[]> {
  const esito = await leggi(xml);
  if (!esito.ok) return [esito.error.type];
  return esito.value.violazioni.map(({ riga, campo, motivo }) => `${riga} ${campo}: ${motivo}`);
}

const buona = await writeRichiesta(scaricoTabelle({ idTabella: '005' }, testata));
const busta = (corpo: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><x/></s:Header><s:Body Id="b">${corpo}</s:Body></s:Envelope>`;

describe('leggere una richiesta', () => {
  it('nella sua busta o da sola è la stessa', async () => {
    const sola = await leggi(buona);
    expect(sola).toMatchObject({ ok: true, value: { richiesta: { operazione: '7001' }, violazioni: [] } });
    expect(await leggi(busta(buona))).toStrictEqual(sola);
    expect(await leggi(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- prova -->${buona}`)).toStrictEqual(sola);
  });

  it('che non è di un comune, o non è una richiesta, lo dice', async () => {
    expect(await violazioni(busta(''))).toStrictEqual(['busta-senza-corpo']);
    expect(await violazioni('<Risposta7001 xmlns="http://sogei.it/ANPR/7001scaricoTabelle"/>')).toStrictEqual([
      'operazione-sconosciuta',
    ]);
    expect(await violazioni(buona.replaceAll('7001>', '3006>').replace('7001 ', '3006 '))).toStrictEqual([
      'operazione-sconosciuta',
    ]);
    expect(await violazioni(buona.replace('http://sogei.it', 'https://sogei.it'))).toStrictEqual(['spazio-inatteso']);
  });

  it('dice riga e campo di ciò che lo schema non ammette', async () => {
    const guasta = buona
      .replace('<tipoOperazione>C</tipoOperazione>\n', '')
      .replace('<idTabella>005</idTabella>', '<idTabella a="1">5</idTabella>\n<nota><x/></nota>');
    expect(await violazioni(guasta)).toStrictEqual([
      '8 testataRichiesta.tipoOperazione: manca tipoOperazione',
      '11 datiRichiesta.idTabella: trovato l’attributo «a»; non è ammesso nessun attributo',
      '11 datiRichiesta.idTabella: trovato «5», di 1 carattere; ammessi solo 3 caratteri',
      '12 datiRichiesta.nota: nota non è ammesso in questo punto: qui il gruppo è completo',
    ]);
  });

  it('un elemento fuori ordine, ripetuto, in uno spazio dei nomi, fra del testo', async () => {
    const mittente = '    <codMittente>058091</codMittente>\n';
    const inRitardo = buona.replace(mittente, '').replace('  </testataRichiesta>', `${mittente}  </testataRichiesta>`);
    expect(await violazioni(inRitardo)).toStrictEqual(['4 testataRichiesta.codMittente: manca codMittente']);
    expect(await violazioni(buona.replace(mittente, mittente + mittente))).toStrictEqual([
      '5 testataRichiesta.codMittente: codMittente non è ammesso in questo punto: qui può esserci codDestinatario',
    ]);
    expect(await violazioni(buona.replace(mittente, mittente.replace('>', ' xmlns="urn:x">')))).toStrictEqual([
      '4 testataRichiesta.codMittente: trovato in uno spazio dei nomi; sotto la radice gli elementi non ne hanno',
    ]);
    expect(await violazioni(buona.replace(mittente, 'testo'))).toStrictEqual([
      '2 testataRichiesta: trovato del testo fra gli elementi; sono ammessi solo elementi',
      '4 testataRichiesta.codMittente: manca codMittente',
    ]);
  });

  it('un elemento vuoto è come se mancasse, se lo schema non lo vuole vuoto', async () => {
    const esito = await leggi(buona.replace('<idTabella>005</idTabella>', '<idTabella/>'));
    expect(esito.ok && esito.value.richiesta.corpo).not.toHaveProperty('datiRichiesta');
    expect(esito.ok && esito.value.violazioni).toHaveLength(1);
  });

  it('xsi:type è ammesso con il tipo ufficiale, o con uno che ne deriva', async () => {
    const tipo = (nome: string) =>
      buona.replace(
        '<idTabella>',
        `<idTabella xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:t="http://sogei.it/ANPR/tipoDato" i:type="t:${nome}">`,
      );
    expect(await violazioni(tipo('numerico3'))).toStrictEqual([]);
    expect(await violazioni(tipo('altro'))).toStrictEqual([
      '12 datiRichiesta.idTabella: trovato xsi:type «t:altro»; è ammesso solo numerico3 o un tipo che ne deriva',
    ]);
  });
});
