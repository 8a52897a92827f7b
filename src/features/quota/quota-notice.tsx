import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { apiMutation, apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { failureText } from '#components/failure-text.ts';
import { getQuota, setQuotaNotice } from '#contract/quota.ts';
import { NOTICE_PERCENTS, type NoticePercent } from '#domain/quota.ts';
import { plural } from '#lib/plural.ts';
import { useAnnounce } from '#ui/live-region.tsx';
import { Note } from '#ui/note.tsx';
import styles from './quota-notice.module.css';

/** From how few units on everyone is told. Chosen by admins, readable by all. */
export function QuotaNotice() {
  const id = useId();
  const quota = useQuery(apiQuery(getQuota, {})).data;
  const permit = usePermit('settings.change');
  const announce = useAnnounce();
  const save = useMutation(apiMutation(useQueryClient(), setQuotaNotice, [getQuota]));
  if (!quota) return null;
  const percent = save.isPending ? save.variables.body.percent : quota.noticePercent;
  const choose = (next: NoticePercent) =>
    save.mutate(
      { body: { percent: next } },
      { onSuccess: () => announce(`Saved: ${noticeWords(next, quota.purchased)}`) },
    );
  return (
    <div className={styles['notice']}>
      <div className={styles['line']}>
        <label className={styles['label']} htmlFor={id}>
          Low-quota notice
        </label>
        <select
          id={id}
          className={styles['select']}
          value={percent}
          disabled={!permit.ok}
          aria-busy={save.isPending}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            const chosen = NOTICE_PERCENTS.find((each) => each === Number(event.target.value));
            if (chosen !== undefined) choose(chosen);
          }}
        >
          {NOTICE_PERCENTS.map((each) => (
            <option key={each} value={each}>
              {noticeWords(each, quota.purchased)}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-help`} className={styles['help']}>
        {permit.ok ? 'Everyone with access sees the notice above every page.' : permit.reason}
      </p>
      {save.error ? (
        <Note tone="stopped" title="The notice was not changed">
          <p>{failureText(save.error).cause} Choose again to retry.</p>
        </Note>
      ) : null}
    </div>
  );
}

/** `Tell everyone when 10% is left (100 units)`; the units are what the share means now. */
function noticeWords(percent: NoticePercent, purchased: number): string {
  if (percent === 0) return 'Never';
  const units = Math.floor((purchased * percent) / 100);
  return `Tell everyone when ${percent}% is left (${plural(units, 'unit')})`;
}
