import styles from './fix-plan-page.module.css';

/** How the order of a plan comes about, and what it can be trusted for. */
export function PlanMethod() {
  return (
    <details className={styles['method']}>
      <summary>How the actions are ranked</summary>
      <p>
        The next action is always the one that still removes most for its work. A High risk counts
        as nine Low ones and a Medium risk as three. To decide and write an upgrade is one unit of
        work, and every ten images to rebuild are another. Each action counts all images that need
        it, also those that another action rebuilds, since it can be done on another day: so the
        work of a plan is more than its images alone would make. Taken up to any point, the plan
        removes at least 63% (1 − 1/e) of what the best choice of no more work could remove; usually
        it is far closer. A newer base image is taken to bring the fixed packages of its release.
      </p>
    </details>
  );
}
