import { failureText } from '#components/failure-text.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { hasCode, type ScanStart } from './use-start-scan.ts';

/** What became of a start that did not lead to a scan; nothing while there is nothing to tell. */
export function StartOutcome({ start, units }: { start: ScanStart; units: number | null }) {
  const { busy, unknown, neverArrived, refusal, refusedUnits } = start;
  if (busy) return null;
  if (unknown)
    return (
      <Note
        tone="stopped"
        title="Whether the scan has started is not known"
        actions={
          <Button size="small" onClick={start.check}>
            Look it up
          </Button>
        }
      >
        The server gave no answer. Looking it up starts nothing, and it cannot start twice.
      </Note>
    );
  if (neverArrived)
    return (
      <Note tone="stopped" title="The scan was not started">
        The request did not reach the server. No unit was used. Start it again.
      </Note>
    );
  if (!refusal) return null;
  if (hasCode(refusal, 'PlanChanged'))
    return (
      <Note tone="caution" title="The scan needs more units by now">
        Nothing was started. You agreed to {plural(refusedUnits, 'unit')}
        {units === null || units <= refusedUnits
          ? '.'
          : `, and it needs ${plural(units, 'unit')}.`}{' '}
        The figures are the new ones; start it again if you agree to them.
      </Note>
    );
  return (
    <Note tone="stopped" title="The scan was not started">
      {hasCode(refusal, 'NothingToScan') ? NOTHING : failureText(refusal).cause} No unit was used.
    </Note>
  );
}

const NOTHING =
  'None of these images can be scanned now: another scan reads them, or the scan settings leave them out.';
