import { useLayoutEffect, useRef } from 'react';
import { Textarea, type TextareaProps } from '@fluentui/react-components';

/** Of more lines the field scrolls: the rest of the form must stay in reach. */
const TALLEST = 240;

/** Fields whose text has changed. */
const changed = new Set<HTMLTextAreaElement>();

/** Text of several lines: as tall as what is in it. */
export function LongField(props: TextareaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const { value } = props;
  useLayoutEffect(() => {
    if (!own.current) return;
    // Before they are seen, and those of a form together: measured one by one, each is laid out by itself.
    if (changed.size === 0) queueMicrotask(fit);
    changed.add(own.current);
  }, [value]);
  return <Textarea {...props} textarea={{ ref: own }} resize="vertical" />;
}

function fit(): void {
  const fields = [...changed];
  changed.clear();
  for (const { style } of fields) {
    style.height = 'auto';
    style.maxHeight = `${String(TALLEST)}px`;
  }
  const heights = fields.map(({ scrollHeight }) => Math.min(TALLEST, scrollHeight + 2));
  for (const [at, { style }] of fields.entries()) style.height = `${String(heights[at])}px`;
}
