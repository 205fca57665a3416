import { isEntro24Ore } from '@anagrafe/core/agenzia-entrate';
import { expect, it } from 'vitest';

it.each([
  ['2026-11-22T09:00:00', '2026-11-22T18:00:00', true],
  ['2026-11-22T23:59:59', '2026-11-23T23:59:59', true],
  ['2026-11-22T09:00:00', '2026-11-23T09:00:01', false],
  ['2026-12-31T09:00:00', '2027-01-01T08:00:00', true],
  ['2026-11-22T09:00:00', '2026-11-24T08:00:00', false],
])('attributed %s, taken back %s: %s', (quando, adesso, atteso) => {
  expect(isEntro24Ore(quando, adesso)).toBe(atteso);
});
