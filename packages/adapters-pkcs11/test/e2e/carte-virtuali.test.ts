import { constants, verify } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Carta, type Carte, type DomandaPin, openCarte } from '@anagrafe/adapters-pkcs11';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';
import type { CartaCns } from '../carta-virtuale/carta-cns.js';
import { conLettori } from '../carta-virtuale/con-lettori.js';
import { OPENSC, motivoSenzaLettori } from '../carta-virtuale/lettori.js';
import { creaCarta } from '../carta-virtuale/operatore-di-prova.js';
import { PIN as PIN_TOKEN, creaToken, motivo as motivoSenzaSoftHsm } from './softhsm.js';

const motivo = motivoSenzaLettori ?? motivoSenza('openssl', ['version']) ?? motivoSenzaSoftHsm;
/** With this OpenSC unlocks a card as PKCS#11 has it. */
const CON_SBLOCCO = 'app opensc-pkcs11 { pkcs11 { user_pin_unblock_style = init_pin_in_so_session; } }\n';
const DATI = Buffer.from('da firmare');

const banco = conLettori(motivo);
let carte: Carte | undefined;

beforeAll(() => {
  if (motivo === undefined) Object.assign(process.env, banco.lettori.ambiente);
});
afterEach(async () => {
  await carte?.chiudi();
  carte = undefined;
});

/** Opens the drivers, and answers the cards that are there. */
async function apri(moduli: readonly string[] = [OPENSC]): Promise<readonly Carta[]> {
  carte = await openCarte({ moduli, intervallo: 50 });
  return carte.elenco();
}

async function conCarta(): Promise<{ readonly vera: CartaCns; readonly carta: Carta }> {
  const vera = creaCarta(banco.operatore);
  await banco.lettori.inserisci(0, vera);
  const [carta] = await apri();
  return { vera, carta: carta! };
}

/** Whoever types that, and what they were asked. */
function operatoreCheScrive(...scritti: readonly string[]) {
  const domande: DomandaPin[] = [];
  return {
    domande,
    pin: async (domanda: DomandaPin) => {
      domande.push(domanda);
      return Promise.resolve(scritti[domande.length - 1] ?? null);
    },
  };
}

async function firma(carta: Carta, pin: string, algoritmo: 'RS256' | 'PS256' = 'RS256') {
  const { pin: chiedi, domande } = operatoreCheScrive(pin);
  const [certificato] = await carta.certificati();
  const esito = await carta.firma(DATI, { certificato: certificato!, pin: chiedi, algoritmo }).catch((errore: unknown) => errore);
  return { esito, domanda: domande[0], domande };
} // prettier-ignore

const vale = (firmato: unknown, padding = constants.RSA_PKCS1_PADDING): boolean =>
  verify(
    'sha256',
    DATI,
    { key: banco.operatore.certificato.publicKey, padding, saltLength: 32 },
    firmato as Uint8Array,
  );

describe('una carta CNS, con il driver di OpenSC', () => {
  it('si legge senza PIN, e con il PIN firma in tutti e due i modi', async () => {
    const { vera, carta } = await conCarta();
    expect(carta).toMatchObject({ lettore: 'Lettore di prova 00 00', seriale: '7340000000000001', generazione: 'cns' });
    expect(await carta.certificati()).toMatchObject([
      { operatoreAnpr: true, cf: 'PRVDAA80A41H501A', uso: 'operatore' },
    ]);
    expect(vera.prove).toBe(0);
    expect(vale((await firma(carta, '12345')).esito)).toBe(true);
    expect(vale((await firma(carta, '12345', 'PS256')).esito, constants.RSA_PKCS1_PSS_PADDING)).toBe(true);
    expect(vera.prove).toBe(2);
  });

  it('un PIN troppo corto o troppo lungo non le arriva', async () => {
    const { vera, carta } = await conCarta();
    for (const pin of ['1234', '123456789', '']) {
      const { esito, domanda } = await firma(carta, pin);
      expect(esito).toMatchObject({ code: 'PIN_FORMATO' });
      expect(domanda?.lunghezza).toEqual({ minima: 5, massima: 8 });
    }
    expect({ prove: vera.prove, rimasti: vera.pinRimasti }).toEqual({ prove: 0, rimasti: 3 });
  });

  it('si blocca al terzo PIN errato, e lo dice prima: uno per domanda, mai di più', async () => {
    const { vera, carta } = await conCarta();
    const prima = await firma(carta, '00001');
    expect(prima.esito).toMatchObject({ code: 'PIN_ERRATO', ultimoTentativo: false, retryable: false });
    expect({ prove: vera.prove, rimasti: vera.pinRimasti }).toEqual({ prove: 1, rimasti: 2 });
    const seconda = await firma(carta, '00002');
    expect(seconda.esito).toMatchObject({ code: 'PIN_ERRATO', ultimoTentativo: true });
    expect(await carta.statoPin()).toMatchObject({ ultimoTentativo: true, bloccato: false, attendibile: true });
    const terza = await firma(carta, '00003');
    expect(terza.domanda).toMatchObject({ segreto: 'pin', ultimoTentativo: true });
    expect(terza.esito).toMatchObject({ code: 'PIN_BLOCCATO' });
    expect(await carta.statoPin()).toMatchObject({ bloccato: true, attendibile: true });
    expect((await firma(carta, '12345')).esito).toMatchObject({ code: 'PIN_BLOCCATO' });
    expect(vera.prove).toBe(3);
  });

  it('otto firme insieme con un PIN errato costano un tentativo solo', async () => {
    const { vera, carta } = await conCarta();
    const { pin, domande } = operatoreCheScrive('00001', '00002', '00003');
    const [certificato] = await carta.certificati();
    const sessione = carta.openSessione({ certificato: certificato!, pin });
    const esiti = await Promise.allSettled(Array.from({ length: 8 }, async () => sessione.firma(DATI, 'RS256')));
    await sessione.chiudi();
    expect(esiti.map((uno) => (uno.status === 'rejected' ? (uno.reason as { code: string }).code : 'firmata'))).toEqual(
      Array.from({ length: 8 }, () => 'PIN_ERRATO'),
    );
    expect({ domande: domande.length, prove: vera.prove }).toEqual({ domande: 1, prove: 1 });
  });

  it('cambia il PIN', async () => {
    const { vera, carta } = await conCarta();
    const { pin, domande } = operatoreCheScrive('12345', '54321');
    await carta.cambiaPin({ attuale: pin, nuovo: pin });
    expect(domande.map(({ segreto }) => segreto)).toEqual(['pin', 'nuovo-pin']);
    expect((await firma(carta, '12345')).esito).toMatchObject({ code: 'PIN_ERRATO' });
    expect(vale((await firma(carta, '54321')).esito)).toBe(true);
    expect(vera.pinRimasti).toBe(3);
  });

  it('bloccata, ha un nuovo PIN con il PUK, se OpenSC è configurato per questo', async () => {
    const conf = join(banco.cartella, 'con-sblocco.conf');
    writeFileSync(conf, CON_SBLOCCO);
    process.env['OPENSC_CONF'] = conf;
    try {
      const { vera, carta } = await conCarta();
      for (const pin of ['00001', '00002', '00003']) await firma(carta, pin);
      expect(vera.pinRimasti).toBe(0);
      const { pin, domande } = operatoreCheScrive('87654321', '54321');
      await carta.sbloccaConPuk({ puk: pin, nuovo: pin });
      expect(domande.map(({ segreto }) => segreto)).toEqual(['puk', 'nuovo-pin']);
      expect(vera.pinRimasti).toBe(3);
      expect(vale((await firma(carta, '54321')).esito)).toBe(true);
      const errato = operatoreCheScrive('11111111', '12345');
      await expect(carta.sbloccaConPuk({ puk: errato.pin, nuovo: errato.pin })).rejects.toMatchObject({
        code: 'PIN_ERRATO',
      });
      expect(vale((await firma(carta, '54321')).esito)).toBe(true);
    } finally {
      delete process.env['OPENSC_CONF'];
    }
  });

  it('con OpenSC com’è di fabbrica lo sblocco non si può, e la carta non ne sa niente', async () => {
    const { vera, carta } = await conCarta();
    const { pin } = operatoreCheScrive('87654321', '54321');
    await expect(carta.sbloccaConPuk({ puk: pin, nuovo: pin })).rejects.toMatchObject({ code: 'NON_SUPPORTATA' });
    expect({ pin: vera.pinRimasti, puk: vera.pukRimasti }).toEqual({ pin: 3, puk: 10 });
    expect(vale((await firma(carta, '12345')).esito)).toBe(true);
  });
});

describe('la carta va e viene', () => {
  it('tolta mentre firma, la firma non c’è; rimessa, si chiede di nuovo il PIN', async () => {
    const { vera, carta } = await conCarta();
    const { pin, domande } = operatoreCheScrive('12345', '12345');
    const [certificato] = await carta.certificati();
    const sessione = carta.openSessione({ certificato: certificato!, pin });
    expect(vale(await sessione.firma(DATI, 'RS256'))).toBe(true);
    vera.prima = ({ ins }) => {
      if (ins === 0x2a) banco.lettori.estrai(0);
    };
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ retryable: true });
    vera.prima = () => undefined;
    await expect.poll(async () => (await carte!.elenco()).length, { timeout: 5000 }).toBe(0);
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'CARTA_ASSENTE' });
    expect(domande).toHaveLength(1);
    await banco.lettori.inserisci(0, vera);
    await expect.poll(async () => (await carte!.elenco()).length, { timeout: 5000 }).toBe(1);
    expect(vale(await sessione.firma(DATI, 'RS256'))).toBe(true);
    expect({ domande: domande.length, prove: vera.prove }).toEqual({ domande: 2, prove: 2 });
    await sessione.chiudi();
  }); // prettier-ignore

  it('si sa di ogni carta che entra o esce, dai due lettori', async () => {
    await banco.lettori.inserisci(
      1,
      creaCarta(banco.operatore, { seriale: '7340000000000002', costruttore: 'athena' }),
    );
    expect(await apri()).toHaveLength(1);
    const eventi = carte!.eventi()[Symbol.asyncIterator]();
    const prossimo = async (): Promise<unknown> => {
      const { value } = (await eventi.next()) as { value: { type: string; carta: Carta } };
      return [value.type, value.carta.lettore, value.carta.seriale];
    };
    expect(await prossimo()).toEqual(['inserita', 'Lettore di prova 00 01', '7340000000000002']);
    await banco.lettori.inserisci(0, creaCarta(banco.operatore));
    expect(await prossimo()).toEqual(['inserita', 'Lettore di prova 00 00', '7340000000000001']);
    banco.lettori.estrai(1);
    expect(await prossimo()).toEqual(['rimossa', 'Lettore di prova 00 01', '7340000000000002']);
    expect((await carte!.lettori()).map(({ nome, cartaPresente }) => [nome, cartaPresente])).toEqual([
      ['Lettore di prova 00 00', true],
      ['Lettore di prova 00 01', false],
    ]);
    await eventi.return?.();
  });
});

describe('due driver, fianco a fianco', () => {
  it('firmano insieme, ciascuno con la sua carta', async () => {
    const token = creaToken();
    try {
      await banco.lettori.inserisci(0, creaCarta(banco.operatore));
      await banco.lettori.inserisci(1, creaCarta(banco.operatore, { seriale: '7340000000000002' }));
      const elenco = await apri([OPENSC, token.driver]);
      expect(elenco.map(({ generazione }) => generazione)).toEqual(['cns', 'cns', 'softhsm']);
      const firme = await Promise.all(
        elenco.map(async (carta) => firma(carta, carta.generazione === 'softhsm' ? PIN_TOKEN : '12345')),
      );
      const [prima, seconda, terza] = firme.map(({ esito }) => esito);
      expect([vale(prima), vale(seconda)]).toEqual([true, true]);
      expect(verify('sha256', DATI, token.certificati[0]!.publicKey, terza as Uint8Array)).toBe(true);
    } finally {
      token.chiudi();
    }
  });
});
