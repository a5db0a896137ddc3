import type { Container } from './sniff.ts';

/** Why a known format is not read, and the way out. */
export function whyUnsupported(container: Exclude<Container, 'gzip' | 'tar' | 'plain'>): string {
  const ways: Readonly<Record<typeof container, string>> = {
    xz: 'unpack it with `xz -d` first',
    zstd: 'unpack it with `zstd -d` first',
    bzip2: 'unpack it with `bzip2 -d` first',
    zip: 'unpack it and give the directory',
    '7z': 'unpack it with `7z x` and give the directory',
    rar: 'unpack it with `unrar x` and give the directory',
  };
  return `${container} is not read: ${ways[container]}`;
}
