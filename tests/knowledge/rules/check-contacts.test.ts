// Every unit can be reached, and a number nobody confirmed goes on the to-do list.
import { describe, expect, it } from 'vitest';
import { checkContacts } from '#knowledge/rules/check-contacts.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

const records = smallCityRecords();

describe('checkContacts', () => {
  it('is an error where the switchboard, the last way to reach anyone, is unconfirmed', () => {
    const switchboard = { ...records.city.switchboard, confirmed: null };
    const problems = checkContacts({ ...records, city: { ...records.city, switchboard } });
    expect(problems.find(({ severity }) => severity === 'error')).toMatchObject({
      file: 'city.yaml',
      where: 'switchboard',
    });
  });

  it('lists an unconfirmed number without stopping the rest', () => {
    const problems = checkContacts(records);
    expect(problems).toMatchObject([{ severity: 'notice', where: 'units gomi-genryo' }]);
    expect(problems[0]?.message).toContain('0999-00-3000');
  });
});
