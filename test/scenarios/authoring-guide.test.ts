import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { emptyDirectory, root } from './run.ts';

const ID = 'startup-block-size-invalid';

/** The fenced blocks of the guide, in order. */
function blocks(): readonly { readonly language: string; readonly text: string }[] {
  const guide = readFileSync(join(root, 'docs/authoring-rules.md'), 'utf8');
  return new MarkdownIt()
    .parse(guide, {})
    .filter(({ type }) => type === 'fence')
    .map(({ info, content }) => ({ language: info, text: content }));
}

/** What a command prints, as the reader of the guide sees it. */
function run(command: string, cwd: string): string {
  const program = `mustread() { "${process.execPath}" "${join(root, 'dist/cli/main.js')}" "$@"; }\n`;
  const { stdout, stderr } = spawnSync('sh', ['-c', `${program}${command}`], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return `${stdout}${stderr}`;
}

it('the guide to writing a rule does what it says, step by step', () => {
  const desk = emptyDirectory();
  const pack = join(desk, 'my-rules');
  let printed = '';
  for (const { language, text } of blocks()) {
    if (language === 'sh') printed = run(text, desk).replace(/\s+/g, ' ');
    if (language === 'text') {
      for (const line of text.trim().split('\n')) expect(printed).toContain(line);
    }
    if (language === 'yaml') {
      mkdirSync(pack, { recursive: true });
      writeFileSync(join(pack, text.startsWith('- name') ? `${ID}.test.yaml` : `${ID}.yaml`), text);
    }
  }
  expect(printed).toContain('Faulty: calico-node refuses the block size');
});
