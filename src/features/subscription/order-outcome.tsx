import { failureText } from '#components/failure-text.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { orderRefusal } from './order-refusal.ts';
import type { OrderFlow } from './use-order.ts';

/** What became of the order that was sent, while the form is still on screen. */
export function OrderOutcome({ flow }: { flow: OrderFlow }) {
  if (flow.unknown) {
    return (
      <Note
        tone="caution"
        title="It is not known yet whether the order was placed"
        actions={
          <Button busy={flow.busy} onClick={flow.check}>
            Check the order
          </Button>
        }
      >
        The reply was lost. {flow.checkFailure ? failureText(flow.checkFailure).cause : null}{' '}
        Checking buys nothing, and the same order is never placed twice.
      </Note>
    );
  }
  if (flow.neverArrived) {
    return (
      <Note
        title="The server does not have the order"
        actions={
          <Button busy={flow.busy} onClick={flow.check}>
            Check again
          </Button>
        }
      >
        Nothing was bought so far, and everything you entered is still here. If it is still under
        way, ordering again cannot buy it twice.
      </Note>
    );
  }
  if (!flow.refusal) return null;
  const { title, next } = orderRefusal(flow.refusal);
  return (
    <Note tone="stopped" title={title}>
      {next}
    </Note>
  );
}
