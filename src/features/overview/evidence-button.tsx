import { useMutation } from '@tanstack/react-query';
import { call } from '#api/client.ts';
import { failureText } from '#components/failure-text.ts';
import { forecastWords } from '#components/quota-forecast-words.ts';
import { getAccount } from '#contract/account.ts';
import { getBlindSpots } from '#contract/blind-spots.ts';
import type { Overview } from '#contract/overview.ts';
import { accountDay } from '#domain/account-clock.ts';
import { getQuota } from '#contract/quota.ts';
import { getQuotaUse } from '#contract/quota-ledger.ts';
import { getScanActivity } from '#contract/scan-activity.ts';
import { getSession } from '#contract/session.ts';
import { Button } from '#ui/button.tsx';
import { downloadText } from '#ui/download-text.ts';
import { useToast } from '#ui/toast.tsx';
import { evidencePack } from './evidence-pack.ts';
import type { Scope } from './overview-links.ts';

/** The page as one file that opens without a network, and on paper. */
export function EvidenceButton({ overview, scope }: { overview: Overview; scope: Scope }) {
  const toast = useToast();
  const save = useMutation({
    mutationFn: async () => evidencePack({ overview, scope, ...(await around(scope)) }),
    onSuccess: (html) => {
      downloadText(html, `evidence-${accountDay(Date.parse(overview.asOf))}.html`, 'text/html');
      toast({
        title: 'The evidence pack is saved',
        detail: 'One file with its data and a checksum',
      });
    },
    onError: (error) =>
      toast({
        tone: 'failed',
        title: 'The evidence pack could not be put together',
        detail: `${failureText(error).cause} Nothing was saved; press the button again.`,
      }),
  });
  return (
    <>
      <Button icon="download" busy={save.isPending} onClick={() => save.mutate()}>
        Evidence pack
      </Button>
      <Button icon="clipboard-check" onClick={() => window.print()}>
        Print
      </Button>
    </>
  );
}

/** What a pack says besides the overview: what is not known, how old the data is, who exported it. */
async function around({ site }: Scope) {
  const [blindSpots, quota, use, account, { vulnerabilityDataAt }, { person }] = await Promise.all([
    call(getBlindSpots, { query: { site } }),
    call(getQuota, {}),
    call(getQuotaUse, {}),
    call(getAccount, {}),
    call(getScanActivity, {}),
    call(getSession, {}),
  ]);
  const { title, detail } = forecastWords(quota, use, account.imageScan === 'active');
  return {
    ...{ blindSpots, quota, vulnerabilityDataAt, forecast: `${title}. ${detail}` },
    address: window.location.href,
    exportedAt: new Date().toISOString(),
    exportedBy: person.name,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
