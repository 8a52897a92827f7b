import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { apiQuery } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { previewBatch, type RiskSelection } from '#contract/batches.ts';
import { SITE_LABELS } from '#domain/region.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { downloadBlob } from '#ui/download-blob.ts';
import { Note } from '#ui/note.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useToast } from '#ui/toast.tsx';
import { rowText } from '../triage/list-texts.ts';
import { collectFindings, ListMovedError } from './collect-findings.ts';
import { COUNTING_UNIT, type ExportAbout } from './export-about.ts';
import styles from './export-dialog.module.css';
import { EXPORT_FORMAT_FACTS, formatsOf, type ExportFormat } from './export-formats.ts';
import { writeFile } from './write-file.ts';

type ExportDialogProps = {
  selection: RiskSelection;
  /** What the filter is, in words, and where it is shown. */
  filter: string;
  address: string;
  onClose: () => void;
};

type Progress = { done: number; total: number };

/** Saves exactly the rows that the list shows, or those that were picked, as a file. */
export function ExportDialog({ selection, filter, address, onClose }: ExportDialogProps) {
  const { category, site } = selection.filter;
  const what = [`Site: ${SITE_LABELS[site]}`, filter, pickWords(selection)]
    .filter(Boolean)
    .join('; ');
  const formats = formatsOf(category);
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController>(null);
  const toast = useToast();
  const count = useQuery(apiQuery(previewBatch, { body: { selection, action: 'reopen' } })).data;
  const rows = count && count.changes + sum(count.skipped.map(({ risks }) => risks));
  // A page that goes away ends what it has begun.
  useEffect(() => () => running.current?.abort(), []);

  async function run() {
    if (running.current || rows === 0) return;
    const { signal } = (running.current = new AbortController());
    setError(null);
    setProgress({ done: 0, total: rows ?? 0 });
    try {
      const onProgress = (done: number, total: number) => setProgress({ done, total });
      const found = await collectFindings(selection, { signal, onProgress });
      const about: ExportAbout = {
        category,
        filter: what,
        address,
        rows: found.rows.length,
        exportedAt: found.asOf,
        dataAt: found.dataAt,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      };
      const { write, type, extension } = EXPORT_FORMAT_FACTS[format];
      const file = await writeFile(write(found.rows, about), type, signal);
      const name = `${category}-${site}-${found.asOf.slice(0, 10)}.${extension}`;
      downloadBlob(file, name);
      toast({ title: `${plural(found.rows.length, 'risk')} exported`, detail: `In ${name}.` });
      onClose();
    } catch (cause) {
      if (!signal.aborted) setError(cause);
    } finally {
      running.current = null;
      setProgress(null);
    }
  }

  return (
    <Dialog
      open
      width={640}
      title="Export risks"
      description="One row for each risk, as the list has them now. No file holds what a sensitive file holds."
      onClose={onClose}
      onConfirm={() => void run()}
      footer={
        <>
          {progress ? (
            <Button onClick={() => running.current?.abort()}>Cancel export</Button>
          ) : (
            <Button onClick={onClose}>Close</Button>
          )}
          <Button
            kind="primary"
            icon="download"
            busy={progress !== null}
            disabledReason={rows === 0 ? 'No risk matches' : null}
            onClick={() => void run()}
          >
            Export {rows === undefined ? null : plural(rows, 'risk')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <div>
          <p className={styles['label']}>Format</p>
          <Segmented
            label="Format"
            options={formats.map((value) => ({ value, label: EXPORT_FORMAT_FACTS[value].label }))}
            value={format}
            onChange={setFormat}
          />
          <p className={styles['quiet']}>{EXPORT_FORMAT_FACTS[format].purpose}</p>
        </div>
        <dl className={styles['facts']}>
          <dt>Filter</dt>
          <dd>{what}</dd>
          <dt>Counting unit</dt>
          <dd>{COUNTING_UNIT}.</dd>
        </dl>
        {progress ? (
          <div>
            <progress
              className={styles['progress']}
              aria-label="Export"
              max={progress.total}
              value={progress.done}
            />
            <p className={styles['quiet']} role="status">
              {formatNumber(progress.done)} of {formatNumber(progress.total)} risks read
            </p>
          </div>
        ) : null}
        {error ? (
          <Note tone="stopped" title="Nothing was exported">
            {error instanceof ListMovedError
              ? 'The list kept changing while it was read. Try again in a moment.'
              : failureText(error).cause}{' '}
            No file was saved.
          </Note>
        ) : null}
      </div>
    </Dialog>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** What was picked of the filter, which alone would show more: `picked only: 2 vulnerabilities`. */
function pickWords({ filter: { category }, group, pick }: RiskSelection): string {
  const rows = rowText(pick.keys.length, { category, group });
  if (pick.kind === 'only') return `picked only: ${rows}`;
  return pick.keys.length === 0 ? '' : `left out: ${rows}`;
}
