import { useMutation } from '@tanstack/react-query';
import { call } from '#api/client.ts';
import { failureText } from '#components/failure-text.ts';
import { listFixedRisks, type FixDetail, type FixedRisk } from '#contract/fixes.ts';
import { PAGE_LIMIT } from '#contract/paging.ts';
import { Button } from '#ui/button.tsx';
import { downloadText } from '#ui/download-text.ts';
import { useToast } from '#ui/toast.tsx';
import { fixUrl } from '#urls/fix-address.ts';
import { receiptMarkdown } from './receipt-markdown.ts';

/** The receipt as a file for a ticket, and on paper. */
export function ReceiptActions({ fix }: { fix: FixDetail }) {
  const toast = useToast();
  const download = useMutation({
    mutationFn: () => allRisks(fix.id),
    onSuccess: (risks) =>
      downloadText(
        receiptMarkdown(fix, risks, `${window.location.origin}${fixUrl(fix.id)}`),
        `fix-receipt-${fix.startedAt.slice(0, 10)}.md`,
        'text/markdown',
      ),
    onError: (error) =>
      toast({
        tone: 'failed',
        title: 'The receipt could not be put together',
        detail: `${failureText(error).cause} Nothing was saved; press the button again.`,
      }),
  });
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
      <Button icon="clipboard-check" disabledReason={early} onClick={() => window.print()}>
        Print
      </Button>
    </>
  );
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
