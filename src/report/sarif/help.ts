import type { MultiformatMessageString } from 'sarif';
import { fence } from '../markdown-code.ts';
import { markdownText } from '../markdown-escape.ts';
import type { FindingView } from '../view/finding-view.ts';
import { messageText, withoutPlaceholders } from './message-text.ts';

/** What to do and where to read more, as viewers show it beside a result. */
export function ruleHelp({ title, remedy, references }: FindingView): MultiformatMessageString {
  const steps = remedy.map((step) => ({ ...step, words: withEffect(step.do, step.effectWord) }));
  const text = [
    ...steps.map(({ words, run }, at) => [`${at + 1}. ${words}`, ...commandLines(run)].join('\n')),
    ...references.map((reference) => `${reference.title}: ${reference.url}`),
  ];
  const markdown = [
    ...steps.map(({ words, run }) => {
      const step = `1. ${markdownText(words)}`;
      return run === undefined ? step : `${step}\n\n${fence(run, 'sh', '   ')}`;
    }),
    ...references.map((reference) => `- [${markdownText(reference.title)}](<${addressOf(reference.url)}>)`),
  ];
  return {
    text: messageText(text.length === 0 ? title : text.join('\n')),
    ...(markdown.length === 0 ? {} : { markdown: withoutPlaceholders(markdown.join('\n\n')) }),
  };
}

function withEffect(words: string, effect: string): string {
  return effect === '' ? words : `${words} (${effect})`;
}

function commandLines(run: string | undefined): readonly string[] {
  return run === undefined ? [] : run.split('\n').map((line) => `   $ ${line}`);
}

function addressOf(url: string): string {
  return url.replace(/[\s<>\\]/g, encodeURIComponent);
}
