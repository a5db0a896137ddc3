import { describe, expect, it } from 'vitest';
import { versionSatisfies } from '../../src/version/satisfies.ts';

describe('versionSatisfies', () => {
  it('compares the numbers and ignores what a provider adds', () => {
    expect(versionSatisfies('v1.29.13+IKS', '>=1.29')).toBe(true);
    expect(versionSatisfies('v1.28.15+IKS', '>=1.29')).toBe(false);
    expect(versionSatisfies('v3.9.0', '<3.10')).toBe(true);
  });

  it('takes a prerelease for its release', () => {
    expect(versionSatisfies('v3.28.0-0.dev-812-g3e31fba', '>=3.28 <3.29')).toBe(true);
  });

  it('is false where the version or the range cannot be read', () => {
    expect(versionSatisfies('latest', '*')).toBe(false);
    expect(versionSatisfies('1.29.0', 'newer than 1.28')).toBe(false);
  });
});
