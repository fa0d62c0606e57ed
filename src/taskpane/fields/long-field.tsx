import { useLayoutEffect, useRef } from 'react';
import { Textarea, type TextareaProps } from '@fluentui/react-components';

/** Of more lines the field scrolls: the rest of the form must stay in reach. */
const TALLEST = 240;

/** Text of several lines: as tall as what is in it. */
export function LongField(props: TextareaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const { value } = props;
  useLayoutEffect(() => {
    const field = own.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.maxHeight = `${String(TALLEST)}px`;
    field.style.height = `${String(Math.min(TALLEST, field.scrollHeight + 2))}px`;
  }, [value]);
  return <Textarea {...props} textarea={{ ref: own }} resize="vertical" />;
}
