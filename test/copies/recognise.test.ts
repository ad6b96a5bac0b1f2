import { expect, test } from 'vitest';
import { bulletinNumberIn } from '../../src/copy/text/paragraphs.ts';
import { plain } from '../support/bulletin.ts';

test.each([
  'NO. 96 (2404), 3 JULY 2024 © PISM',
  'No. 96 (2404), 3 July 2024',
  'no 96(2404)',
  'N O . 96 ( 2404 ) , 3 JULY 2024',
  'PISM Bulletin\nNO.\u00a096\n(2404), 3 July 2024',
  'Nr 96 (2404), 3 lipca 2024',
  'Bulletin\n96 (2404)\n3 July 2024',
  'As Bulletin No. 95 (2403) showed.\nNO. 96 (2404), 3 JULY 2024',
])('%j', (text) => {
  expect(bulletinNumberIn(text)).toEqual({ number: 96, running: 2404 });
});

test('a whole bulletin, and none', () => {
  expect(bulletinNumberIn(plain)).toEqual({ number: 12, running: 3001 });
  expect(bulletinNumberIn('Resolution no. 2758 of 1971; casino 96 (2404)')).toBeNull();
});
