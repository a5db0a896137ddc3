import type { UnexplainedTemplate } from '../../model/unexplained.ts';
import { readableMinute } from './readable-time.ts';

/** From when to when lines of a template were printed, and how they lie in time. */
export function templateTimes({ first, last, shape }: Pick<UnexplainedTemplate, 'first' | 'last' | 'shape'>): string {
  const span =
    first === undefined || last === undefined || first === last
      ? readableMinute(first ?? last ?? '')
      : `${readableMinute(first)} to ${readableMinute(last)}`;
  return [span, shape === 'once' || shape === 'not known' ? '' : shape].filter((part) => part !== '').join(', ');
}
