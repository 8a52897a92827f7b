import { useState } from 'react';
import { accountDay, addDays, dayStart } from '#domain/account-clock.ts';
import {
  daysOf,
  isPeriod,
  LONGEST_PERIOD_DAYS,
  periodBetween,
  PRESET_DAYS,
} from '#domain/period.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { accountDayWords } from './period-words.ts';
import styles from './overview-page.module.css';

type PeriodSelectProps = { days: string; onChange: (days: string) => void };

const CHOOSE = 'choose';

/** How far the page looks back: some days until now, or between two days. */
export function PeriodSelect({ days, onChange }: PeriodSelectProps) {
  const [asking, setAsking] = useState(false);
  const chosen = daysOf(days);
  const options = [
    ...PRESET_DAYS.map((preset) => ({ value: preset as string, label: `Last ${preset} days` })),
    ...(chosen
      ? [{ value: days, label: `${spoken(chosen.first)} to ${spoken(chosen.last)}` }]
      : []),
    { value: CHOOSE, label: 'Choose days…' },
  ];
  return (
    <>
      <Select
        label="Time"
        value={days}
        options={options}
        onChange={(next) => (next === CHOOSE ? setAsking(true) : onChange(next))}
      />
      {asking ? (
        <PeriodDialog
          days={days}
          onClose={() => setAsking(false)}
          onChange={(next) => {
            onChange(next);
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

function spoken(day: string): string {
  return accountDayWords(new Date(dayStart(day)).toISOString());
}

function PeriodDialog({ days, onChange, onClose }: PeriodSelectProps & { onClose: () => void }) {
  const [today] = useState(() => accountDay(Date.now()));
  const [first, setFirst] = useState(daysOf(days)?.first ?? addDays(today, -Number(days)));
  const [last, setLast] = useState(daysOf(days)?.last ?? today);
  const [tried, setTried] = useState(false);
  const period = periodBetween(first, last);
  const good = isPeriod(period) && last <= today;
  function confirm() {
    setTried(true);
    if (good) onChange(period);
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Choose days"
      description="Days of the account clock (GMT+8). Changes, fixes and the chart are of this time; all other numbers are of now."
      onConfirm={confirm}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" onClick={confirm}>
            Show these days
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <TextField label="First day" type="date" value={first} max={today} onChange={setFirst} />
        <TextField
          label="Last day"
          type="date"
          value={last}
          max={today}
          error={
            tried && !good
              ? `Enter a last day from the first one to today, at most ${LONGEST_PERIOD_DAYS} days in all.`
              : null
          }
          onChange={setLast}
        />
      </div>
    </Dialog>
  );
}
