// Sub-units of a body that the notice makes, wherever it says so.
import { expect, it } from 'vitest';
import { changesToldBy } from './changes-told-by.ts';

it('takes the parts of a new body as new, those of an old body as regrouped', () => {
  expect(
    changesToldBy(
      '組織の見直し',
      '',
      '企画財政課は、企画係、財政係の2係で構成します。',
      '産業課は、農林係、商工係の2係で構成します。',
      '■新設',
      '・企画財政課(総務課の企画部門を分離)',
    ),
  ).toEqual([
    'establish > 企画係 @企画財政課',
    'establish > 財政係 @企画財政課',
    'reorganise > 農林係+商工係 @産業課',
    'establish > 企画財政課',
  ]);
});
