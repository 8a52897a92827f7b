import { Link } from 'react-router';
import type { ScanPlan } from '#contract/scan-plans.ts';
import type { ScanLimit } from '#domain/scan-scope.ts';
import { MAX_SCANS } from '#domain/scan-timetable.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { registryUrl } from '#urls/registries.ts';
import { bestFit } from './plan-words.ts';
import { LIMIT_WORDS } from './scan-words.ts';

type PlanNotesProps = {
  plan: ScanPlan;
  /** Why the person cannot start any scan; null when they can. */
  blocker: string | null;
  /** The same places without a limit. */
  whole: ScanPlan;
  onChoose: (limit: ScanLimit) => void;
};

/** What stands against a plan, or will cut it short, with what to do about it. */
export function PlanNotes({ plan, blocker, whole, onChoose }: PlanNotesProps) {
  if (blocker !== null)
    return (
      <Note tone="caution" title="You can read this plan, and not start it">
        {blocker}
      </Note>
    );
  if (plan.running >= MAX_SCANS)
    return (
      <Note tone="stopped" title={`${plan.running} scans run now, which is the limit`}>
        Nothing can be started until one of them ends. Stop one, or come back later.
      </Note>
    );
  if (plan.images === 0)
    return (
      <Note title="Nothing to scan">
        No image of this scope can be scanned now.{' '}
        {plan.skipped.length > 0 ? 'The reasons are below.' : 'Widen the scope.'}
      </Note>
    );
  return (
    <>
      {plan.shortfall > 0 ? <Shortfall plan={plan} whole={whole} onChoose={onChoose} /> : null}
      {plan.beyondLimit > 0 ? <BeyondLimit plan={plan} /> : null}
    </>
  );
}

function Shortfall({ plan, whole, onChoose }: Omit<PlanNotesProps, 'blocker'>) {
  const fit = bestFit(whole);
  return (
    <Note
      tone="caution"
      title={`${plural(plan.shortfall, 'unit is', 'units are')} missing`}
      actions={
        fit ? (
          <Button size="small" onClick={() => onChoose(fit.limit)}>
            {LIMIT_WORDS[fit.limit].plan}: {plural(fit.units, 'unit')} instead of{' '}
            {formatNumber(plan.units)}
          </Button>
        ) : null
      }
    >
      A scan starts only when there are units for all of it.{' '}
      {fit ? 'Increase the quota, or scan less.' : 'Increase the quota, or narrow the scope.'}
    </Note>
  );
}

function BeyondLimit({ plan: { beyondLimit, slowestRegistry } }: { plan: ScanPlan }) {
  return (
    <Note tone="caution" title={`The 4-hour limit cuts off ${plural(beyondLimit, 'image')}`}>
      {slowestRegistry ? (
        <p>
          <Link className="link" to={registryUrl(slowestRegistry.id)}>
            {slowestRegistry.name}
          </Link>{' '}
          lets {plural(slowestRegistry.imagesPerHour, 'image')} through in an hour, and{' '}
          {formatNumber(slowestRegistry.images)} are to be scanned. Raise its speed limit, or retry
          what failed afterwards. What is cut off uses no units.
        </p>
      ) : (
        'Narrow the scope, or retry what failed afterwards. What is cut off uses no units.'
      )}
    </Note>
  );
}
