import { fixPlan } from '#domain/fix-plan.ts';
import { groupForPlan, type PlanRisk } from '#domain/plan-actions.ts';
import { PRIORITIES } from '#domain/severity.ts';

/**
 * Prints how long a fix plan over 1,000 vulnerabilities and 2,000 images takes, by the share of their
 * pairs that are risks: `npx node .ci/bench-fix-plan.ts`. The budget is 200 ms, off the main
 * thread. Grouping goes on while the pages of the list are read, so it keeps nobody waiting.
 */
const VULNERABILITIES = 1_000;
const IMAGES = 2_000;
/** Vulnerabilities of one package, and images on one base. */
const PER_PACKAGE = 3;
const PER_BASE = 40;
const RUNS = 7;

function risksOf(share: number): PlanRisk[] {
  const risks: PlanRisk[] = [];
  const step = Math.round(1 / share);
  for (let pair = 0; pair < VULNERABILITIES * IMAGES; pair += step) {
    const image = pair % IMAGES;
    const vulnerability = (Math.floor(pair / IMAGES) * 7 + image) % VULNERABILITIES;
    risks.push({
      priority: PRIORITIES[vulnerability % PRIORITIES.length]!,
      package: `package-${Math.floor(vulnerability / PER_PACKAGE)}`,
      packageManager: 'apt',
      osLabel: 'Debian 10',
      image: `sha256:${image}`,
      layer: vulnerability % 2 === 0 ? 1 : 2 + (vulnerability % 9),
      layerDigest: `sha256:base-${Math.floor(image / PER_BASE)}`,
    });
  }
  return risks;
}

for (const share of [0.01, 0.1, 1]) {
  // As a worker gets them: every text is a copy of its own.
  const risks = structuredClone(risksOf(share));
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const groups = groupForPlan();
    for (const risk of risks) groups.add(risk);
    const asked = performance.now();
    const steps = fixPlan(groups.actions({ baseImages: true }), groups.worth);
    return { grouped: asked - start, planned: performance.now() - asked, steps: steps.length };
  });
  const median = (of: 'grouped' | 'planned') =>
    times.map((time) => time[of]).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!;
  console.log(
    `${risks.length} risks, ${times[0]!.steps} actions: planned in ${median('planned').toFixed(0)} ms, ` +
      `grouped in ${median('grouped').toFixed(0)} ms while they came in`,
  );
}
