import { useEffect, useRef } from 'react';
import type { RegistryField } from '#domain/registry-form.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import type { Refusal } from './connection-refusal.ts';
import { FIELD_LABELS } from './field-words.ts';

type RefusalNoteProps = {
  title: string;
  refusal: Refusal;
  onMend: (field: RegistryField) => void;
};

/** Why it did not work, the vendor's code, what to do, and the way to the field that does it. */
export function RefusalNote({ title, refusal, onMend }: RefusalNoteProps) {
  const { code, cause, remedy, field } = refusal;
  const place = useRef<HTMLDivElement>(null);
  // A long form or dialog may end above it.
  // In braces: newer browsers give a promise back, which is no clean-up.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={place}>
      <Note
        tone="stopped"
        title={title}
        actions={
          field ? (
            <Button size="small" onClick={() => onMend(field)}>
              Go to {FIELD_LABELS[field].toLowerCase()}
            </Button>
          ) : null
        }
      >
        <p>
          {cause} {remedy} What you typed is kept.
        </p>
        {code ? (
          <p>
            Error code <span className="mono">{code}</span>
          </p>
        ) : null}
      </Note>
    </div>
  );
}
