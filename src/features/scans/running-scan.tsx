import { AnswerState } from '#components/answer-state.tsx';
import { Card } from '#ui/card.tsx';
import { ScanCard } from './scan-card.tsx';
import { useLiveScan } from './use-live-scan.ts';

/** The card of a scan that runs. */
export function RunningScan({ id }: { id: string }) {
  const { query, scan } = useLiveScan(id);
  if (scan) return <ScanCard scan={scan} />;
  return (
    <Card>
      <AnswerState
        error={query.error}
        onRetry={() => void query.refetch()}
        what="The running scan"
        lines={5}
      />
    </Card>
  );
}
