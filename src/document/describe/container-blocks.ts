import { containerLayout } from './container-layout.ts';
import { outline, type DescribeField } from './outline.ts';
import { linesBelow } from './pairs.ts';

/** The text of one container. */
export interface ContainerBlock {
  readonly name: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, DescribeField>;
}

/** The containers below `Containers` or `Init Containers`. Names stand two blanks in, three in a pod template. */
export function containersIn(lines: readonly string[], field: DescribeField | undefined): readonly ContainerBlock[] {
  const starts = linesBelow(lines, field).flatMap(({ text, line }) => {
    const name = /^ {2,3}([a-z0-9][a-z0-9-]*):$/.exec(text)?.[1];
    return name === undefined ? [] : [{ name, line }];
  });
  return starts.map(({ name, line }, place) => {
    const to = starts[place + 1]?.line ?? field?.end ?? line;
    return { name, line, fields: outline(lines, { from: line + 1, to, indent: 4 }, containerLayout) };
  });
}
