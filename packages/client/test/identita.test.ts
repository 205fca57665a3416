import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type DatiIdentita, createIdentita } from '../src/identita/create-identita.js';
import { createFirmatarioPem } from '../src/identita/firmatario-locale.js';
import { createFirmatarioPkcs12 } from '../src/identita/firmatario-pkcs12.js';
import { parseNomeCertificato } from '../src/identita/nome-certificato.js';
import { type AutoritaDiProva, type CertificatoDiProva, creaAutorita, motivo } from './certificati-di-prova.js';

let autorita: AutoritaDiProva;
let diProduzione: AutoritaDiProva;
let co: CertificatoDiProva;
let pc: CertificatoDiProva;
/** A moment when what is issued here has begun. */
const adesso = new Date(Date.now() + 120_000);

beforeAll(() => {
  if (motivo !== undefined) return;
  autorita = creaAutorita();
  diProduzione = creaAutorita('CA Postazioni ANPR');
  co = autorita.emetti('058091-CO-9999');
  pc = autorita.emetti('058091-PC-0001');
});
afterAll(() => {
  if (motivo !== undefined) return;
  autorita.chiudi();
  diProduzione.chiudi();
});
beforeEach((ctx) => {
  if (motivo !== undefined) ctx.skip(motivo);
});

const crea = (cambi: Partial<DatiIdentita> = {}, quando = adesso) =>
  createIdentita({ ambiente: 'test', comune: co, postazione: pc, operatore: 'PRVDAA80A41H501A', ...cambi }, quando);

/** The file that the console would give, made with openssl. */
function toPkcs12(
  { fileChiave, fileCertificato }: CertificatoDiProva,
  parola: string,
  ...altro: readonly string[]
): Uint8Array {
  const file = join(autorita.cartella, 'prova.p12');
  execFileSync('openssl', ['pkcs12', '-export', '-inkey', fileChiave, '-in', fileCertificato, '-passout', `pass:${parola}`, '-out', file, ...altro]); // prettier-ignore
  return readFileSync(file);
}

describe('an identity', () => {
  it('says who calls, from where, for which comune', async () => {
    const identita = await crea();
    expect(identita).toMatchObject({ idSede: '058091', idPostazione: '058091-PC-0001', avvisi: [] });
    const chiamante = await identita.toChiamante();
    expect(chiamante).toMatchObject({ operatore: 'PRVDAA80A41H501A', idSede: '058091', idApplicazione: '12345' });
    expect((await identita.toChiamante()).idPostazioneFirmato).toBe(chiamante.idPostazioneFirmato);
  });

  it('of a program that nobody sits at has the comune for a workstation', async () => {
    const { comune, ambiente, operatore } = { comune: co, ambiente: 'test' as const, operatore: 'PRVDAA80A41H501A' };
    expect(await createIdentita({ comune, ambiente, operatore }, adesso)).toMatchObject({
      idPostazione: '058091-CO-9999',
    });
  });

  it.each([
    ['the workstation of another comune', () => ({ postazione: autorita.emetti('001272-PC-0001') }), /001272-PC-0001 non è del comune 058091/],
    ['a comune that lost its zero', () => ({ idSede: '58091' }), /contano anche gli zeri/],
    ['the certificate of a workstation for that of the comune', () => ({ comune: pc }), /NNNNNN-CO-9999/],
    ['a name that is none', () => ({ postazione: autorita.emetti('UFFICIO ANAGRAFE') }), /il nome del certificato della postazione/],
    ['a certificate of production in the test environment', () => ({ comune: diProduzione.emetti('058091-CO-9999') }), /ambiente «produzione»/],
    ['the key of one and the certificate of the other', () => ({ comune: { ...co, chiave: pc.chiave } }), /non è quella del certificato/],
  ] as const)('is not made with %s', async (_, cambi, motivo) => {
    await expect(crea(cambi())).rejects.toThrow(motivo);
  }); // prettier-ignore

  it('is not made with a certificate that has ended, or has not begun', async () => {
    const anni = (n: number) => new Date(adesso.getTime() + n * 365 * 86_400_000);
    await expect(crea({}, anni(2))).rejects.toThrow(/058091-CO-9999 è scaduto il \d{4}-\d\d-\d\d/);
    await expect(crea({}, anni(-1))).rejects.toThrow(/vale solo dal/);
  });

  it('warns of a certificate that ends within sixty days', async () => {
    const { avvisi } = await crea({ postazione: autorita.emetti('058091-PC-0002', { giorni: 59 }) });
    expect(avvisi).toEqual([expect.stringMatching(/^Il certificato 058091-PC-0002 scade il .* fra 5[89] giorni\.$/)]);
    expect((await crea({ postazione: autorita.emetti('058091-PC-0003', { giorni: 70 }) })).avvisi).toEqual([]);
  });

  it('takes whoever signs without giving the key away', async () => {
    const firmatario = createFirmatarioPem(co);
    expect((await crea({ comune: firmatario })).comune).toBe(firmatario);
  });
});

describe('the key of a file', () => {
  it.each([
    ['the ciphers of today', []],
    ['those of old files', ['-legacy']],
  ] as const)('PKCS #12 with %s', async (_, altro) => {
    const firmatario = await createFirmatarioPkcs12({
      pkcs12: toPkcs12(co, 'parola chiave', ...altro),
      parolaChiave: 'parola chiave',
    });
    const atteso = createFirmatarioPem(co);
    expect(firmatario.certificato).toEqual(atteso.certificato);
    const dati = Buffer.from('da firmare');
    expect(await firmatario.sign(dati, 'RSA-SHA1')).toEqual(await atteso.sign(dati, 'RSA-SHA1'));
  });

  it('says nothing of itself when it cannot be read', async () => {
    const pkcs12 = toPkcs12(co, 'giusta');
    const guasti: readonly unknown[] = await Promise.all([
      createFirmatarioPkcs12({ pkcs12, parolaChiave: 'SBAGLIATA' }).catch((uno: unknown) => uno),
      createFirmatarioPkcs12({ pkcs12: pkcs12.subarray(0, 200), parolaChiave: 'giusta' }).catch((uno: unknown) => uno),
      crea({ comune: { ...co, chiave: 'SEGRETO' } }).catch((uno: unknown) => uno),
      crea({ comune: { ...co, certificato: 'SEGRETO' } }).catch((uno: unknown) => uno),
    ]);
    for (const guasto of guasti) {
      expect(guasto).toMatchObject({ code: expect.stringMatching(/illeggibile/) as string });
      expect(inspect(guasto, { depth: 9 })).not.toMatch(/SBAGLIATA|giusta|SEGRETO/);
    }
  });

  it('is seen nowhere', async () => {
    const identita = await crea();
    const firmatario = createFirmatarioPem(co);
    const corpo = co.chiave.split('\n').slice(1, 3).join('');
    for (const visto of [
      inspect(identita, { depth: 9, showHidden: true }),
      inspect(firmatario, { showHidden: true }),
      JSON.stringify(firmatario),
    ]) {
      expect(visto).not.toContain('PRIVATE');
      expect(visto).not.toContain(corpo.slice(0, 20));
      expect(visto).not.toContain('KeyObject');
    }
  });
});

describe('the name of a certificate', () => {
  it('is read back as it was written', () => {
    const nome = fc.record({
      idSede: fc.stringMatching(/^\d{6}$/),
      genere: fc.constantFrom('PC' as const, 'CO' as const),
      numero: fc.stringMatching(/^[0-9A-Z]{4}$/),
    });
    fc.assert(
      fc.property(nome, (uno) => {
        expect(parseNomeCertificato(`${uno.idSede}-${uno.genere}-${uno.numero}`)).toEqual(uno);
      }),
    );
  });

  it.each(['58091-PC-0001', '058091-XX-0001', '058091-PC-00011', '058091-PC-0001 ', ''])('is not «%s»', (cn) => {
    expect(parseNomeCertificato(cn)).toBeUndefined();
  });
});
