import { describe, expect, it } from 'vitest';
import { parseVersion } from '../../src/version/parse-version.ts';

describe('parseVersion', () => {
  it.each([
    ['v1.28.15+IKS', '1.28.15'],
    ['v1.27.9-eks-5e0fdde', '1.27.9'],
    ['v1.24.4+k3s1', '1.24.4'],
    ['v1.21.1+9807387', '1.21.1'],
    ['v1.30.0-rc.1', '1.30.0'],
    ['4.8.11', '4.8.11'],
    ['v3.27', '3.27.0'],
    [' v1.20.2\n', '1.20.2'],
  ])('reads %j as %s', (text, version) => {
    expect(parseVersion(text)).toBe(version);
  });

  it.each(['', 'latest', 'master', 'release-v3.26', '1', 'v1.2.3.4', 'sha256:1.2.3', '1000000000.1.1'])(
    'finds none in %j',
    (text) => {
      expect(parseVersion(text)).toBeUndefined();
    },
  );
});
