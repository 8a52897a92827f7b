import { useMutation } from '@tanstack/react-query';
import { call } from '#api/client.ts';
import { failureText } from '#components/failure-text.ts';
import { listFixedRisks, type FixDetail, type FixedRisk } from '#contract/fixes.ts';
import { PAGE_LIMIT } from '#contract/paging.ts';
import { Button } from '#ui/button.tsx';
import { downloadText } from '#ui/download-text.ts';
import { useToast } from '#ui/toast.tsx';
import { receiptMarkdown } from './receipt-markdown.ts';

type ReceiptActionsProps = {
  fix: FixDetail;
  /** Called with every risk of the fix: a receipt on paper has them all. */
  onPrint: (risks: readonly FixedRisk[]) => void;
};

/** The receipt as a file for a ticket, and on paper. */
export function ReceiptActions({ fix, onPrint }: ReceiptActionsProps) {
  const download = useReceipt(fix.id, (risks) =>
    downloadText(
      receiptMarkdown(fix, risks, window.location.origin),
      `fix-receipt-${fix.startedAt.slice(0, 10)}.md`,
      'text/markdown',
    ),
  );
  const print = useReceipt(fix.id, onPrint);
  const early = fix.endedAt === null ? 'The fix goes on; its receipt comes at its end' : null;
  return (
    <>
      <Button
        icon="download"
        busy={download.isPending}
        disabledReason={early}
        onClick={() => download.mutate()}
      >
        Markdown
      </Button>
      <Button
        icon="clipboard-check"
        busy={print.isPending}
        disabledReason={early}
        onClick={() => print.mutate()}
      >
        Print
      </Button>
    </>
  );
}

/** Reads all risks of a fix and hands them on. */
function useReceipt(id: string, onSuccess: (risks: readonly FixedRisk[]) => void) {
  const toast = useToast();
  return useMutation({
    mutationFn: () => allRisks(id),
    onSuccess,
    onError: (error) =>
      toast({
        tone: 'failed',
        title: 'The receipt could not be put together',
        detail: `${failureText(error).cause} Press the button again.`,
      }),
  });
}

/** All risks of a fix, page by page. What a fix has come to does not change while it is read. */
async function allRisks(id: string): Promise<FixedRisk[]> {
  const risks: FixedRisk[] = [];
  for (let total = 1; risks.length < total;) {
    const query = { offset: risks.length, limit: PAGE_LIMIT };
    const page = await call(listFixedRisks, { path: { id }, query });
    if (page.rows.length === 0) break;
    risks.push(...page.rows);
    total = page.total;
  }
  return risks;
}
