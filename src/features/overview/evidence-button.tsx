import { useState } from 'react';
import type { Overview } from '#contract/overview.ts';
import { Button } from '#ui/button.tsx';
import { downloadText } from '#ui/download-text.ts';
import { useToast } from '#ui/toast.tsx';
import { evidencePack } from './evidence-pack.ts';
import type { Scope } from './overview-links.ts';

/** The page as one file that opens without a network, and on paper. */
export function EvidenceButton({ overview, scope }: { overview: Overview; scope: Scope }) {
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  async function save() {
    setBusy(true);
    const html = await evidencePack({
      overview,
      site: scope.site,
      unit: scope.unit,
      address: window.location.href,
      exportedAt: new Date().toISOString(),
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    downloadText(html, `evidence-${overview.asOf.slice(0, 10)}.html`, 'text/html');
    setBusy(false);
    toast({ title: 'The evidence pack is saved', detail: 'One file with its data and a checksum' });
  }
  return (
    <>
      <Button icon="download" busy={busy} onClick={() => void save()}>
        Evidence pack
      </Button>
      <Button icon="clipboard-check" onClick={() => window.print()}>
        Print
      </Button>
    </>
  );
}
