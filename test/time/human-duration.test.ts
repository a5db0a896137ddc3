import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHumanDuration } from '../../src/time/human-duration.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('parseHumanDuration', () => {
  // apimachinery pkg/util/duration, HumanDuration: each of its forms.
  it.each([
    ['0s', 0, second],
    ['85s', 85 * second, second],
    ['6m27s', 6 * minute + 27 * second, second],
    ['9m', 9 * minute, minute],
    ['141m', 141 * minute, minute],
    ['3h', 3 * hour, hour],
    ['3h5m', 3 * hour + 5 * minute, minute],
    ['47h', 47 * hour, hour],
    ['2d17h', 2 * day + 17 * hour, hour],
    ['400d', 400 * day, day],
    ['2y45d', (2 * 365 + 45) * day, day],
    ['5y', 5 * 365 * day, 365 * day],
  ])('reads %s', (text, ms, precision) => {
    expect(parseHumanDuration(text)).toEqual({ ms, precision });
  });

  it.each(['', '<unknown>', '<invalid>', '5', 'm', '3h5', '5m3h', '-5s', '1.5h', ' 5s', '5s ', '9999999999s'])(
    'does not take %j for an age',
    (text) => {
      expect(parseHumanDuration(text)).toBeUndefined();
    },
  );

  it('reads any text without failing, as an age that is not negative', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9ydhms<>]{0,12}$/), (text) => {
        expect(parseHumanDuration(text)?.ms ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
