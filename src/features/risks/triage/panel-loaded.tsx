import { FailureState } from '#components/failure-state.tsx';
import { failureText } from '#components/failure-text.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

/** An answer as a section needs it: what came, or why it did not. */
export type Answer<T> = { data: T | undefined; error: unknown; retry: () => void };

type PanelLoadedProps<T> = {
  answer: Answer<T>;
  /** The thing that is shown, as the start of a sentence: `The history`. */
  what: string;
  /** `brief` where another section shows the whole failure of the same answer. */
  failure?: 'whole' | 'brief';
  lines: number;
  children: (data: T) => React.ReactNode;
};

/** One section of the panel loads, fails and is tried again by itself; the others stay usable. */
export function PanelLoaded<T>(props: PanelLoadedProps<T>) {
  const { answer, what, failure = 'whole', lines, children } = props;
  const { data, error, retry } = answer;
  if (data !== undefined) return children(data);
  if (!error) return <Skeleton lines={lines} label={`${what}: loading`} />;
  const title = `${what} could not be loaded`;
  if (failure === 'whole') return <FailureState title={title} error={error} onRetry={retry} />;
  return (
    <Note
      tone="caution"
      title={title}
      actions={
        <Button size="small" onClick={retry}>
          Retry now
        </Button>
      }
    >
      {failureText(error).cause}
    </Note>
  );
}
