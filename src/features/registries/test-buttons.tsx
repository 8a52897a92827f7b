import { useEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import styles from './add-registry.module.css';

type TestButtonsProps = { running: boolean; onTest: () => void; onCancel: () => void };

/** Starts a test of the connection, and ends it before its time. */
export function TestButtons({ running, onTest, onCancel }: TestButtonsProps) {
  const place = useRef<HTMLDivElement>(null);
  const ran = useRef(false);
  useEffect(() => {
    // What stands above pushes the buttons out of sight: the steps first, then what they came to.
    if (running || ran.current) place.current?.scrollIntoView({ block: 'nearest' });
    // The button to cancel goes with the test, and the focus with it.
    const lost = ran.current && !running && document.activeElement === document.body;
    if (lost) place.current?.querySelector('button')?.focus();
    ran.current = running;
  }, [running]);
  return (
    <div ref={place} className={styles['test']}>
      <Button busy={running} onClick={onTest}>
        Test connection
      </Button>
      {running ? <Button onClick={onCancel}>Cancel test</Button> : null}
    </div>
  );
}
