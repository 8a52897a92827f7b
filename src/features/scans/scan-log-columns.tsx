import { Link } from 'react-router';
import { ImageName } from '#components/image-name.tsx';
import type { ScanJob } from '#contract/scans.ts';
import { shortDigest } from '#domain/image-ref.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { SCAN_FAILURE_FACTS } from '#domain/scan-failure.ts';
import { JOB_STATE_LABELS } from '#domain/scan-labels.ts';
import { PIPELINE_STEP_LABELS } from '#domain/scan-pipeline.ts';
import type { TableColumn } from '#ui/data-table/table-column.ts';
import { imageUrl } from '#urls/image-address.ts';
import { ledgerUrl } from '#urls/quota.ts';
import styles from './scan-log.module.css';
import { StateMark } from '#components/state-mark.tsx';

/** All columns; `room: 'wide'` are left out of windows under 1200 px. */
export const LOG_COLUMNS: readonly TableColumn<ScanJob, 'order'>[] = [
  {
    id: 'image',
    header: 'Image',
    card: 'main',
    cell: (job) => (
      <Link className={styles['image'] ?? ''} to={imageUrl(job)} tabIndex={-1}>
        <ImageName image={{ ...job, tags: [job.tag] }} />
      </Link>
    ),
  },
  {
    id: 'digest',
    header: 'Digest',
    width: 170,
    room: 'wide',
    cell: ({ digest }) => (
      <code className="mono" data-hint={digest}>
        {shortDigest(digest)}
      </code>
    ),
  },
  {
    id: 'registry',
    header: 'Registry or application',
    width: 150,
    card: 'bottom',
    cell: ({ registry, registryType, applications }) => {
      const places = applications.length > 0 ? applications.join(', ') : registry;
      const all = [...new Set([places, registry, REGISTRY_FACTS[registryType].label])];
      return <span data-hint={all.join('\n')}>{places}</span>;
    },
  },
  {
    id: 'state',
    header: 'State',
    width: 170,
    card: 'top',
    cell: ({ state, step }) => (
      <StateMark state={state} {...(step !== null && { hint: PIPELINE_STEP_LABELS[step] })}>
        {step === null ? JOB_STATE_LABELS[state] : PIPELINE_STEP_LABELS[step]}
      </StateMark>
    ),
  },
  {
    id: 'cause',
    header: 'Cause and remedy',
    width: 250,
    card: 'meta',
    cell: ({ cause }) => {
      if (cause === null) return null;
      const words = `${SCAN_FAILURE_FACTS[cause].words}. ${SCAN_FAILURE_FACTS[cause].remedy}.`;
      return <span data-hint={words}>{words}</span>;
    },
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 76,
    card: 'middle',
    cell: ({ charged, digest }) =>
      charged ? (
        <Link className="link" to={ledgerUrl({ q: digest })}>
          1 unit
        </Link>
      ) : (
        <span className={styles['none']}>No unit</span>
      ),
  },
];
