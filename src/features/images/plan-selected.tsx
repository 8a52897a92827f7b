import { useScanBlocker } from '#api/use-scan-blocker.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';

/** Names that one plan can hold; see the limit of the contract. */
const PLAN_MAX = 200;

type PlanSelectedProps = {
  count: number;
  noun: { one: string; many: string };
  to: string;
  onClear: () => void;
};

/** A plan for the rows that were picked out. */
export function PlanSelected({ count, noun, to, onClear }: PlanSelectedProps) {
  const blocker = useScanBlocker();
  if (count === 0) return null;
  const tooMany = count > PLAN_MAX ? `A plan can name ${PLAN_MAX} at most; clear some` : null;
  return (
    <>
      <ButtonLink size="small" to={to} disabledReason={blocker ?? tooMany}>
        Plan a scan of {plural(count, noun.one, noun.many)}
      </ButtonLink>
      <Button kind="ghost" size="small" onClick={onClear}>
        Clear
      </Button>
    </>
  );
}
