import { formatFornitura, readFornitura } from '@anagrafe/subentro';
import { describe, expect, it } from 'vitest';

describe('il commento in testa a un file', () => {
  it.each(['inventati', 'a -- b', '-----', '-->', '<nome>'])('«%s» non disturba chi lo legge', async (commento) => {
    const xml = [...formatFornitura({ commento, datiFornitura: { totaleInvii: '1' }, soggetti: [] })].join('');
    expect(xml.split('\n')[1]).toMatch(/^<!-- .* -->$/);
    const letti = [];
    for await (const { tipo } of readFornitura([new TextEncoder().encode(xml)])) letti.push(tipo);
    expect(letti).toStrictEqual(['datiFornitura']);
  });
});
