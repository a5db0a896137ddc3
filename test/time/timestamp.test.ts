import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUtc, parseRfc1123z, parseRfc3339 } from '../../src/time/timestamp.ts';

const instant = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2099-12-31T23:59:59Z'),
  noInvalidDate: true,
});

describe('parseRfc3339', () => {
  it.each([
    ['2021-10-07T05:34:33Z', '2021-10-07T05:34:33.000Z'],
    ['2021-10-07t05:34:33z', '2021-10-07T05:34:33.000Z'],
    ['2021-10-07T00:34:33-05:00', '2021-10-07T05:34:33.000Z'],
    ['2024-10-29T17:23:22.585026663+05:30', '2024-10-29T11:53:22.585Z'],
    ['2021-08-03 12:11:56.9+0200', '2021-08-03T10:11:56.900Z'],
    ['2021-08-03T09:18:31.6429417031234567Z', '2021-08-03T09:18:31.642Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['2020-02-29T00:00:00Z', '2020-02-29T00:00:00.000Z'],
  ])('reads %s', (text, iso) => {
    expect(parseRfc3339(text)).toBe(Date.parse(iso));
  });

  it.each([
    '',
    'null',
    '2021-10-07',
    '2021-10-07T05:34:33',
    '2021-02-29T00:00:00Z',
    '2021-13-01T00:00:00Z',
    '2021-10-07T24:00:00Z',
    '0001-01-01T00:00:00Z',
    'at 2021-10-07T05:34:33Z',
  ])('does not take %j for a time', (text) => {
    expect(parseRfc3339(text)).toBeUndefined();
  });

  it('reads what a clock of any zone writes', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
        expect(parseRfc3339(`${local}${zone(offset, ':')}`)).toBe(date.getTime());
      }),
    );
  });
});

describe('parseRfc1123z', () => {
  it.each([
    ['Thu, 07 Oct 2021 00:34:33 -0500', '2021-10-07T05:34:33Z'],
    ['Fri, 11 Feb 2022 19:19:35 +0000', '2022-02-11T19:19:35Z'],
    ['Tue, 29 Oct 2024 17:23:22 +0530', '2024-10-29T11:53:22Z'],
  ])('reads %s', (text, iso) => {
    expect(parseRfc1123z(text)).toBe(Date.parse(iso));
  });

  it.each([
    '',
    '<unset>',
    'Mon, 01 Jan 0001 00:00:00 +0000',
    'Thu, 07 Okt 2021 00:34:33 -0500',
    'Thu, 31 Feb 2021 00:34:33 -0500',
  ])('does not take %j for a time', (text) => {
    expect(parseRfc1123z(text)).toBeUndefined();
  });

  it('reads what a client in any zone prints', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        const whole = Math.floor(date.getTime() / 1_000) * 1_000;
        const local = new Date(whole + offset * 60_000).toUTCString().replace(' GMT', '');
        expect(parseRfc1123z(`${local} ${zone(offset, '')}`)).toBe(whole);
      }),
    );
  });
});

describe('formatUtc', () => {
  it('writes times as the API does', () => {
    expect(formatUtc(Date.UTC(2021, 9, 7, 5, 34, 33))).toBe('2021-10-07T05:34:33Z');
    expect(formatUtc(Date.UTC(2021, 9, 7, 5, 34, 33, 7))).toBe('2021-10-07T05:34:33.007Z');
  });

  it('writes what is read back as the same instant', () => {
    fc.assert(
      fc.property(instant, (date) => {
        expect(parseRfc3339(formatUtc(date.getTime()))).toBe(date.getTime());
      }),
    );
  });
});

function zone(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}
